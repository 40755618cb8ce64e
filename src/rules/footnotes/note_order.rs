//! Footnotes that are not numbered in the order in which the text mentions them.
//!
//! # What
//! The markers are followed through the text and its annexes: each new number should be one more than the last new one; a
//! number that came before may come again. Numbers may start again at 1 for a new resolution, and behind the notes of a page.
//! One slip is one finding.
//!
//! # Why
//! Notes are numbered consecutively; after a paragraph was moved, the numbers are in the old order.
//!
//! # Example
//! ```text
//! Recalling the report,² and taking note of the study,¹ …
//! ```
//!
//! # Better
//! ```text
//! Recalling the report,¹ and taking note of the study,² …
//! ```
//!
//! # Fix
//! Renumbers the draft, notes and markers together. To be confirmed.
//!
//! # Source
//! Row F02 of the drafting rules: Editorial Manual, Footnotes, chapter IX, section A.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sequence::{self, FaultKind};
use crate::syntax::{Kind, Language, Marker};
use std::collections::HashSet;

/// Footnotes that are not numbered in the order in which the text mentions them.
pub static RULE: Rule = Rule {
    name: "note-order",
    code: "F02",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("note_order.rs"),
    check: Check::Draft(Aspects::NOTES, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut row: Vec<(usize, &Marker, u32)> = Vec::new();
    let mut seen: HashSet<u32> = HashSet::new();
    let mut resolution = None;
    // Whether notes stood between the last marker and this one: the foot of a page, behind which numbers may start again.
    let mut foot = false;
    for (index, paragraph) in outline.paragraphs.iter().enumerate() {
        match paragraph.kind {
            Kind::Note => foot = true,
            Kind::Furniture => {}
            _ if !paragraph.has.meets(Aspects::NOTES) => {}
            _ => {
                for marker in &paragraph.facts.markers {
                    let Some(value) = marker.value else { continue };
                    let other = resolution.is_some_and(|resolution| resolution != paragraph.resolution);
                    // Where no 1 stood yet, it is not the row of a new page that starts with it.
                    if value == 1 && (foot && seen.contains(&1) || other) {
                        report(&row, found);
                        row.clear();
                        seen.clear();
                    }
                    (resolution, foot) = (Some(paragraph.resolution), false);
                    if seen.insert(value) {
                        row.push((index, marker, value));
                    }
                }
            }
        }
    }
    report(&row, found);
}

fn report(row: &[(usize, &Marker, u32)], found: &mut Vec<(usize, Finding)>) {
    let numbers: Vec<u32> = row.iter().map(|(_, _, value)| *value).collect();
    // An excerpt may start anywhere. A row that holds a 1 should start with it.
    let first = if numbers.contains(&1) { 1 } else { numbers.first().copied().unwrap_or(1) };
    for fault in sequence::faults(&numbers, first) {
        let (index, marker, value) = row[fault.at];
        let message = match fault.kind {
            FaultKind::Gap => {
                format!("Footnote {value} stands where footnote {} is expected", fault.expected)
            }
            _ => format!("Footnote {value} is out of order: footnote {} is expected here", fault.expected),
        };
        found.push((index, RULE.finding(marker.range.clone(), message).fix(Fix::renumber())));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    const NOTES: &str = "\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/303.\n\n³ A/79/304.\n";

    #[test]
    fn notes_follow_the_text() {
        let draft = |body: &str| format!("The General Assembly,\n\n{body}{NOTES}");
        check(&draft("Recalling the report,¹ the study,² the note³ and again the report,¹"), expect![""]);
        check(
            &draft("Recalling the report,² the study¹ and the note,³"),
            expect!["3 [²] error: Footnote 2 is out of order: footnote 1 is expected here → renumber"],
        );
        check(
            &draft("Recalling the report¹ and the note,³"),
            expect!["3 [³] error: Footnote 3 stands where footnote 2 is expected → renumber"],
        );
    }

    #[test]
    fn numbers_start_again_behind_the_notes_of_a_page() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n¹ A/79/302.\n\nTaking note of the study,¹\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n",
            expect![""],
        );
    }

    #[test]
    fn numbers_that_start_with_a_two_do_not_start_again_with_a_one() {
        check(
            "The General Assembly,\n\nTaking note of the report,²\n\n¹ A/79/302.\n\nTaking note of the study,¹\n\n1. Decides to adjourn.\n\n² A/79/303.\n",
            expect!["3 [²] error: Footnote 2 is out of order: footnote 1 is expected here → renumber"],
        );
        check(
            "The General Assembly,\n\nTaking note of the report,¹\n\n¹ A/79/302.\n\nTaking note of the study,¹\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n",
            expect![[""]],
        );
    }
}
