//! A document’s symbol in a note of a Security Council text.
//!
//! # What
//! A note of a resolution of the Security Council that gives nothing but the symbol of a document of the last decades: "S/2024/302."
//!
//! # Why
//! The Council gives symbols in brackets in the text; its resolutions have no notes for them.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General,¹ …
//!
//! ¹ S/2024/302.
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report of the Secretary-General (S/2024/302), …
//! ```
//!
//! # Fix
//! Moves the symbol into brackets in the text and takes the note out, all numbers behind it one lower, "Ibid." behind it written out. To be
//! confirmed. Not offered where several markers lead to the note or where the notes are not in order.
//!
//! # Source
//! Row R31 of the drafting rules: `(S/2024/12)` in the text of the Council’s resolutions, no such note in 115 of them in six languages.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix, NoteChange, Remedy};
use crate::rules::note_source::Source;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language, Part};
use std::collections::HashMap;

/// A document’s symbol in a note of a Security Council text.
pub static RULE: Rule = Rule {
    name: "council-note",
    code: "R31b",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_note.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES).and(Aspects::CITATIONS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // The notes that say no more than a symbol, by resolution and number; `None` where several bear the number.
    let mut notes: HashMap<(u32, u32), Option<(usize, &str)>> = HashMap::new();
    for (index, row) in outline.with(Aspects::NOTES).filter(|(_, row)| row.kind == Kind::Note) {
        let Some(number) = row.number() else { continue };
        let symbol = row.facts.note.as_deref().and_then(|note| {
            let [cited] = &*row.facts.citations else { return None };
            let bare = note.ibid.is_none()
                && note.source == Some(Source::Document)
                && *note.text == *cited.symbol.as_str();
            let document = cited.kind == symbol::Kind::Document && cited.number.is_none();
            (bare && document && is_recent(&note.text)).then_some((index, &*note.text))
        });
        notes.entry((row.resolution, number)).and_modify(|note| *note = None).or_insert(symbol);
    }
    if notes.is_empty() {
        return;
    }
    let mut marked: HashMap<(u32, u32), usize> = HashMap::new();
    let marks = || outline.with(Aspects::NOTES).filter(|(_, row)| row.kind != Kind::Note);
    for (_, row) in marks() {
        for value in row.facts.markers.iter().filter_map(|marker| marker.value) {
            *marked.entry((row.resolution, value)).or_default() += 1;
        }
    }
    for (index, row) in marks() {
        let body = matches!(row.kind, Kind::Preambular | Kind::Operative) && row.part == Part::Main;
        if !body || row.profile != Some(Profile::SecurityCouncil) {
            continue;
        }
        for marker in &row.facts.markers {
            let Some(key) = marker.value.map(|value| (row.resolution, value)) else { continue };
            let Some(Some((note, symbol))) = notes.get(&key) else { continue };
            let message = "The Security Council gives a document’s symbol in brackets in the text";
            let finding = RULE.finding(marker.range.clone(), message);
            let text = match row.language {
                Language::Chinese => format!("({symbol})"),
                _ => format!(" ({symbol})"),
            };
            let title = format!("Write “{}” in the text", text.trim());
            let change = NoteChange::Inline { marker: marker.range.clone(), note: *note, text };
            let alone = marked.get(&key) == Some(&1);
            let fix = Fix { title, grade: Grade::Confirm, remedy: Remedy::Notes(change) };
            found.push((index, if alone { finding.fix(fix) } else { finding }));
        }
    }
}

/// Whether a symbol is of those that have the year or the session in them: older texts gave their sources in notes.
fn is_recent(symbol: &str) -> bool {
    let mut parts = symbol.split('/');
    let (organ, number) = (parts.next(), parts.next().and_then(|part| part.parse::<u32>().ok()));
    match (organ, number) {
        (Some("S"), Some(year)) => (1994..2100).contains(&year),
        (Some("A"), Some(session)) => (49..100).contains(&session),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_council_gives_symbols_in_the_text() {
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General (S/2024/302),\n\nRecalling the study,¹\n\n1. Decides to adjourn.\n\n¹ S/2024/303, annex.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,¹\n\n1. Decides to adjourn.\n\n¹ S/2024/302.\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General,¹\n\n1. Decides to adjourn.\n\n¹ S/2024/302.\n",
            expect![
                "3 [¹] hint: The Security Council gives a document’s symbol in brackets in the text → inline [ (S/2024/302)]"
            ],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General,¹\n\n1. Decides to adjourn.\n\n¹ S/5261.\n",
            expect![[""]],
        );
    }
}
