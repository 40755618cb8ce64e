//! A footnote marker whose note is nowhere in the draft.
//!
//! # What
//! A marker (`¹`, `<sup>1</sup>`, `[^1]`, `^1`) with a number or name that no note bears.
//!
//! # Why
//! The reader is sent to a source that is not there; when the text is laid out, the notes behind it slip.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General,² …
//!
//! ¹ A/79/302.
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report of the Secretary-General,¹ …
//!
//! ¹ A/79/302.
//! ```
//!
//! # Fix
//! None: only the drafter knows the source.
//!
//! # Source
//! Row F03 of the drafting rules: Editorial Manual, Footnotes, chapter IX, section B.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use std::collections::HashSet;

/// A footnote marker whose note is nowhere in the draft.
pub static RULE: Rule = Rule {
    name: "footnote-without-note",
    code: "F03a",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("footnote_without_note.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let notes: HashSet<u32> = outline
        .paragraphs
        .iter()
        .filter(|row| row.kind == Kind::Note)
        .filter_map(|row| row.facts.label.as_deref())
        .map(|label| label.value)
        .collect();
    let mut reported = HashSet::new();
    for (index, row) in outline.with(Aspects::NOTES) {
        // What the pages left behind is not text of the draft.
        if row.kind == Kind::Furniture {
            continue;
        }
        for marker in &row.facts.markers {
            let Some(value) = marker.value.filter(|value| !notes.contains(value)) else { continue };
            if reported.insert(value) {
                found.push((index, RULE.finding(marker.range.clone(), format!("There is no note {value}"))));
            }
        }
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
    fn a_marker_wants_its_note() {
        check(
            "The General Assembly,\n\nTaking note of the report,¹ and of the note,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n",
            expect!["3 [²] error: There is no note 2"],
        );
        check(
            "The General Assembly,\n\nTaking note of the report,[^1] and of the note,[^2]\n\n1. Decides to adjourn.\n\n[^1]: A/79/302.\n",
            expect!["3 [[^2]] error: There is no note 2"],
        );
        check(
            "大会，\n\n注意到报告，<sup>1</sup>\n\n1. 决定休会。\n",
            expect!["3 [<sup>1</sup>] error: There is no note 1"],
        );
    }

    #[test]
    fn notes_in_any_place_will_do() {
        check(
            "The General Assembly,\n\nTaking note of the report,¹ and\n\n¹ A/79/302.\n\nof the note,²\n\n1. Decides to adjourn.\n\n² A/79/303.\n",
            expect![""],
        );
        for (first, second) in [("¹", "²"), ("<sup>1</sup>", "<sup>2</sup>"), ("^1", "^2"), ("(¹)", "(²)")]
        {
            let text = format!(
                "The General Assembly,\n\nTaking note of the plan{first} and of the report,{second}\n\n1. Decides to adjourn.\n\n{first} A/79/302.\n{second} A/79/303.\n"
            );
            check(&text, expect![""]);
        }
    }
}
