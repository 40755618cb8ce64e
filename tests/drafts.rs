//! Drafts in six languages against what a person reads in them: every paragraph, opening, citation and footnote.
//!
//! `drafts/<language>/NN-name.txt` (or `.md`) has its truth beside it, `NN-name.json`, written by hand and never from what the
//! program prints. Lines and columns count from 0, columns in Unicode scalar values, and:
//!
//! - `opening` null: the paragraph has no opening words (sub-paragraphs, an annex's rules), and none are compared;
//! - `title` absent: what the title is can be disputed, and it is not compared;
//! - `misread` (in a paragraph, citation or footnote; for a header's field in `misread` of the whole; `opening_misread` for the
//!   opening words alone): the program does not read it yet, and why. The test fails as soon as it does, so that the mark goes;
//! - `beyond`: what the program reads although it is not there (a citation, paragraph or footnote), with `misread`: why.

use rapporteur::ide::snapshot::Snapshot;
use rapporteur::symbol::Organ;
use rapporteur::syntax::{Draft, Kind, Paragraph, Part};
use serde_json::Value;
use std::fmt::{self, Display, Write};
use std::path::{Path, PathBuf};

#[test]
fn arabic() {
    check("ar");
}

#[test]
fn english() {
    check("en");
}

#[test]
fn spanish() {
    check("es");
}

#[test]
fn french() {
    check("fr");
}

#[test]
fn russian() {
    check("ru");
}

#[test]
fn chinese() {
    check("zh");
}

/// Reads every draft of a language and fails with all differences.
fn check(language: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts").join(language);
    let mut truths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the drafts of the language")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    truths.sort();
    assert!(truths.len() >= 10, "{}: {} drafts only", folder.display(), truths.len());
    let mut differences = String::new();
    for path in truths {
        let truth = std::fs::read_to_string(&path).expect("the truth can be read");
        let truth: Value = serde_json::from_str(&truth).expect("the truth is JSON");
        let draft = ["txt", "md"].map(|extension| path.with_extension(extension));
        let draft = draft.iter().find(|path| path.is_file()).expect("the draft lies beside its truth");
        let text = std::fs::read_to_string(draft).expect("the draft can be read");
        let name = format!("tests/drafts/{language}/{}", draft.file_name().unwrap_or_default().display());
        compare(&name, &text, &truth, &mut differences);
    }
    assert!(differences.is_empty(), "\n{differences}");
}

/// Something read, or to be read, at a place of a draft.
#[derive(Debug)]
struct Found {
    line: u64,
    /// Where it starts in the line; 0 for all that takes whole lines.
    column: u64,
    /// What it is, with all that is compared, except the opening words.
    what: String,
    opening: Option<String>,
}

impl Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.what)?;
        if let Some(opening) = &self.opening {
            write!(out, " “{opening}”")?;
        }
        Ok(())
    }
}

fn compare(name: &str, text: &str, truth: &Value, differences: &mut String) {
    let snapshot = Snapshot::new(text);
    header(name, snapshot.draft(), truth, differences);
    let lists = [
        ("paragraphs", paragraphs(snapshot.draft())),
        ("citations", citations(&snapshot, text)),
        ("footnotes", footnotes(snapshot.draft())),
    ];
    for (list, mut got) in lists {
        for row in truth[list].as_array().expect("a list") {
            let expected = expected(list, row);
            let at = got.iter().position(|found| found.line == expected.line && found.what == expected.what);
            let read = at.map(|at| got.remove(at));
            let place = format!("{name}:{}", expected.line + 1);
            match (read, row["misread"].as_str()) {
                (Some(_), Some(why)) => mended(&place, &expected, why, differences),
                (Some(read), None) => opening(&place, row, &expected, &read, differences),
                // What is read in its stead is no more than it misread.
                (None, Some(_)) => {
                    let instead = got
                        .iter()
                        .position(|found| (found.line, found.column) == (expected.line, expected.column));
                    instead.map(|at| got.remove(at));
                }
                (None, None) => {
                    let near: Vec<String> = got
                        .iter()
                        .filter(|found| found.line == expected.line)
                        .map(Found::to_string)
                        .collect();
                    let near = if near.is_empty() { "nothing".to_owned() } else { near.join(", ") };
                    let _ = writeln!(differences, "{place}: expected {expected}, got {near}");
                }
            }
        }
        let beyond = truth["beyond"].as_array().map_or(&[][..], Vec::as_slice);
        for row in beyond.iter().filter(|row| row["list"] == list) {
            let expected = expected(list, row);
            match got.iter().position(|found| found.line == expected.line && found.what == expected.what) {
                Some(at) => drop(got.remove(at)),
                None => {
                    let why = row["misread"].as_str().unwrap_or_default();
                    mended(&format!("{name}:{}", expected.line + 1), &expected, why, differences);
                }
            }
        }
        for found in got {
            let _ = writeln!(differences, "{name}:{}: expected nothing more, got {found}", found.line + 1);
        }
    }
}

fn mended(place: &str, expected: &Found, why: &str, differences: &mut String) {
    let _ = writeln!(differences, "{place}: {expected} is read right now: remove its mark “misread: {why}”");
}

fn opening(place: &str, row: &Value, expected: &Found, read: &Found, differences: &mut String) {
    let Some(words) = &expected.opening else { return };
    let same = read.opening.as_ref() == Some(words);
    match (same, row["opening_misread"].as_str()) {
        (true, Some(why)) => mended(place, expected, why, differences),
        (false, None) => {
            let _ = writeln!(differences, "{place}: expected {expected}, got {read}");
        }
        _ => {}
    }
}

fn header(name: &str, draft: &Draft, truth: &Value, differences: &mut String) {
    let organ = draft.organ().map(|organ| match organ {
        Organ::GeneralAssembly => "GA",
        Organ::SecurityCouncil => "SC",
        Organ::EconomicAndSocialCouncil => "ECOSOC",
        Organ::HumanRightsCouncil => "HRC",
    });
    let fields = [
        ("language", Some(draft.language().code())),
        ("organ", if draft.is_model() { Some("MUN") } else { organ }),
        ("symbol", draft.symbol()),
        ("session", draft.session()),
        ("title", draft.title()),
    ];
    for (field, got) in fields {
        let Some(expected) = truth.get(field) else { continue };
        let same = expected.as_str() == got;
        match (same, truth["misread"][field].as_str()) {
            (true, Some(why)) => {
                let _ = writeln!(
                    differences,
                    "{name}: the {field} is read right now: remove its mark “misread: {why}”"
                );
            }
            (false, None) => {
                let _ = writeln!(differences, "{name}: {field}: expected {expected}, got {got:?}");
            }
            _ => {}
        }
    }
}

/// A row of the truth.
fn expected(list: &str, row: &Value) -> Found {
    let text = |key: &str| row[key].as_str();
    let number = |key: &str| row[key].as_u64().unwrap_or_default();
    let what = match list {
        "paragraphs" => paragraph(
            text("kind").unwrap_or_default(),
            text("part").unwrap_or_default(),
            text("label"),
            number("level"),
        ),
        "citations" => citation(
            text("surface").unwrap_or_default(),
            number("column"),
            text("symbol").unwrap_or_default(),
            text("date"),
        ),
        _ => footnote(text("marker")),
    };
    Found { line: number("line"), column: number("column"), what, opening: text("opening").map(plain) }
}

fn paragraph(kind: &str, part: &str, label: Option<&str>, level: u64) -> String {
    format!("{kind} paragraph {} of level {level} ({part})", label.unwrap_or("without label"))
}

fn citation(surface: &str, column: u64, symbol: &str, date: Option<&str>) -> String {
    format!("citation {surface:?} at column {} of {symbol}, {}", column + 1, date.unwrap_or("no date"))
}

fn footnote(marker: Option<&str>) -> String {
    format!("footnote {}", marker.unwrap_or("without marker"))
}

/// Words without what wrapping did to the blanks between them.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn paragraphs(draft: &Draft) -> Vec<Found> {
    let kind = |paragraph: &Paragraph| match paragraph.kind {
        Kind::Preambular => Some("preambular"),
        Kind::Operative => Some("operative"),
        _ => None,
    };
    draft
        .paragraphs()
        .filter_map(|placed| {
            let read = placed.paragraph;
            let part = match read.part {
                Part::Main => "main",
                Part::Annex => "annex",
            };
            let label = read.label.as_ref().map(|label| read.slice(&label.range));
            Some(Found {
                line: placed.line as u64,
                column: 0,
                what: paragraph(kind(read)?, part, label, u64::from(read.level.max(1))),
                opening: read.opening.as_ref().map(|opening| plain(read.slice(opening))),
            })
        })
        .collect()
}

fn citations(snapshot: &Snapshot, text: &str) -> Vec<Found> {
    snapshot
        .citations()
        .map(|(placed, read)| {
            let range = placed.range(&read.span);
            let before = &text[..range.start];
            let line = before.rfind('\n').map_or(0, |at| at + 1);
            let column = before[line..].chars().count() as u64;
            let date = read.date.as_ref().and_then(|cited| cited.date).map(|date| date.to_string());
            Found {
                line: before.bytes().filter(|byte| *byte == b'\n').count() as u64,
                column,
                what: citation(&text[range], column, read.symbol.as_str(), date.as_deref()),
                opening: None,
            }
        })
        .collect()
}

fn footnotes(draft: &Draft) -> Vec<Found> {
    draft
        .paragraphs()
        .filter(|placed| placed.paragraph.kind == Kind::Note)
        .map(|placed| {
            let read = placed.paragraph;
            // A star is the marker of a note without number.
            let star = read.text.starts_with('*').then(|| "*".to_owned());
            let marker = read.label.as_ref().map(|label| label.value.to_string()).or(star);
            Found { line: placed.line as u64, column: 0, what: footnote(marker.as_deref()), opening: None }
        })
        .collect()
}
