//! Correct drafts are damaged in 25 ways, wherever a way is possible, one place at a time: what was damaged must be found, on the right
//! span and by the right rule. Before the damage nothing is found there.
//!
//! The drafts are our own (`tests/planted_faults/drafts`). Where official texts lie beside the project they are damaged, too.

#[path = "planted_faults/faults.rs"]
mod faults;

use faults::Damage;
use rapporteur::ide::{Cancel, Diagnostic, Snapshot, diagnostics};
use rapporteur::rules::{Severity, registry};
use rapporteur::syntax::Language;
use rapporteur::text::{Edit, applied};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// How many of a fault were planted in texts of a language, and how many of them were found.
type Tally = BTreeMap<(&'static str, Language), (usize, usize)>;

fn found(text: &str) -> Vec<Diagnostic> {
    diagnostics(&Snapshot::new(text), &Cancel::default()).expect("nobody cancels")
}

/// Where a range of the text before is after the edits.
fn moved(range: &Range<usize>, edits: &[Edit]) -> Range<usize> {
    let place = |at: usize, end: bool| {
        let mut shift = 0isize;
        for edit in edits {
            if edit.range.end <= at && (edit.range.start < at || end) {
                shift += edit.insert.len() as isize - edit.range.len() as isize;
            } else if edit.range.start < at {
                // Inside of what was replaced: its end.
                shift += (edit.range.start + edit.insert.len()) as isize - at as isize;
            }
        }
        at.saturating_add_signed(shift)
    };
    place(range.start, false)..place(range.end, true)
}

fn is_found(findings: &[Diagnostic], place: &Range<usize>, rules: &[&str]) -> bool {
    findings.iter().any(|finding| {
        rules.contains(&finding.rule.code)
            && finding.range.start <= place.end
            && place.start <= finding.range.end
    })
}

/// Plants every fault that a text can have, one at a time; says which were missed.
fn plant(name: &str, text: &str, most: usize, tally: &mut Tally, missed: &mut Vec<String>) {
    let snapshot = Snapshot::new(text);
    let before = found(text);
    for (fault, damages) in faults::all(&snapshot) {
        let sound = |damage: &Damage| !is_found(&before, &damage.place, fault.rules);
        for damage in damages.into_iter().filter(sound).take(most) {
            let damaged = applied(text, &damage.edits);
            let place = moved(&damage.place, &damage.edits);
            let entry = tally.entry((fault.name, snapshot.draft().language())).or_default();
            entry.0 += 1;
            if is_found(&found(&damaged), &place, fault.rules) {
                entry.1 += 1;
            } else {
                let above = &damaged.as_bytes()[..place.start.min(damaged.len())];
                let line = 1 + above.iter().filter(|byte| **byte == b'\n').count();
                let shown = damaged.lines().nth(line - 1).unwrap_or("").chars().take(120).collect::<String>();
                missed.push(format!("{}: {name}:{line}: {shown}", fault.name));
            }
        }
    }
}

fn report(tally: &Tally) -> (usize, usize) {
    let mut names: Vec<&str> = tally.keys().map(|(name, _)| *name).collect();
    names.dedup();
    eprintln!("{:34}{}", "fault", Language::ALL.map(|language| format!("{:>10}", language.code())).concat());
    for name in names {
        let cells = Language::ALL.map(|language| match tally.get(&(name, language)) {
            Some((planted, found)) => format!("{:>10}", format!("{found}/{planted}")),
            None => format!("{:>10}", "-"),
        });
        eprintln!("{name:34}{}", cells.concat());
    }
    tally.values().fold((0, 0), |sum, (planted, found)| (sum.0 + planted, sum.1 + found))
}

fn drafts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/planted_faults/drafts");
    let mut drafts: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    drafts.sort();
    drafts
}

#[test]
fn the_drafts_are_correct() {
    for draft in drafts() {
        let findings = found(&std::fs::read_to_string(&draft).unwrap());
        let bad: Vec<String> = findings
            .iter()
            .filter(|finding| finding.severity >= Severity::Warning)
            .map(|finding| format!("{}: {}", finding.rule.name, finding.message))
            .collect();
        assert!(bad.is_empty(), "{}:\n{}", draft.display(), bad.join("\n"));
    }
}

#[test]
fn rules_of_the_faults_exist() {
    for (fault, _) in faults::all(&Snapshot::new("")) {
        for code in fault.rules {
            assert!(registry::find(code).is_some(), "{}: there is no rule {code}", fault.name);
        }
    }
}

#[test]
fn planted_faults_are_found() {
    let (mut tally, mut missed) = (Tally::new(), Vec::new());
    for draft in drafts() {
        let name = draft.file_name().unwrap().to_string_lossy().into_owned();
        plant(&name, &std::fs::read_to_string(&draft).unwrap(), usize::MAX, &mut tally, &mut missed);
    }
    let (planted, found) = report(&tally);
    for fault in faults::all(&Snapshot::new("")).into_iter().map(|(fault, _)| fault) {
        for language in fault.languages {
            let planted = tally.get(&(fault.name, *language)).map_or(0, |(planted, _)| *planted);
            assert!(planted > 0, "{} was planted nowhere in {}", fault.name, language.code());
        }
    }
    assert!(found * 100 >= planted * 98, "{found} of {planted} found; missed:\n{}", missed.join("\n"));
    for ((name, language), (planted, found)) in &tally {
        assert!(
            found * 100 >= planted * 90,
            "{name} in {}: {found} of {planted}:\n{}",
            language.code(),
            missed.join("\n")
        );
    }
}

/// Official texts are as they are: some can be read in two ways once they are damaged.
#[test]
fn faults_planted_in_official_texts_are_found() {
    let shared = std::env::var_os("RAPPORTEUR_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let documents = shared.join("documents/un");
    if !documents.is_dir() {
        eprintln!("skipped: no documents/un beside the package or at RAPPORTEUR_SHARED");
        return;
    }
    let (mut tally, mut missed) = (Tally::new(), Vec::new());
    for language in Language::ALL {
        let mut files: Vec<PathBuf> = std::fs::read_dir(documents.join(language.code()))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md"))
            .collect();
        files.sort();
        // Short ones in turn: a damaged text is read whole.
        files.retain(|file| std::fs::metadata(file).is_ok_and(|data| data.len() < 24_000));
        for file in files.iter().step_by(4) {
            let name = file.strip_prefix(&documents).unwrap().display().to_string();
            plant(&name, &std::fs::read_to_string(file).unwrap(), 1, &mut tally, &mut missed);
        }
    }
    let (planted, found) = report(&tally);
    missed.iter().for_each(|missed| eprintln!("missed: {missed}"));
    assert!(found * 100 >= planted * 95, "{found} of {planted} found; missed:\n{}", missed.join("\n"));
}
