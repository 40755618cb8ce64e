//! A footnote to which no marker in the text leads.
//!
//! # What
//! A numbered note whose number no marker bears. Notes with an asterisk (on sponsors, say) are left alone, and so is
//! a text that lost most of its markers, as conversion from PDF does.
//!
//! # Why
//! Nobody can tell what the note is a source for. Usually the marker went with a sentence that was cut.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General, …
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
//! None: only the drafter knows where the marker belongs.
//!
//! # Source
//! Row F03 of the drafting rules: Editorial Manual, Footnotes, chapter IX, section B.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::{Labelled, Outline};
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language};
use std::collections::HashSet;

/// A footnote to which no marker in the text leads.
pub static RULE: Rule = Rule {
    name: "note-without-marker",
    code: "F03b",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("note_without_marker.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let markers: HashSet<u32> = outline
        .with(Aspects::NOTES)
        .flat_map(|(_, row)| row.facts.markers.iter().filter_map(|marker| marker.value))
        .collect();
    let notes: Vec<(usize, &Labelled)> = outline
        .paragraphs
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == Kind::Note)
        .filter_map(|(index, row)| Some((index, row.facts.label.as_deref()?)))
        .filter(|(_, label)| label.style == LabelStyle::Decimal)
        .collect();
    let lost: Vec<_> = notes.iter().filter(|(_, label)| !markers.contains(&label.value)).collect();
    // A text that lost its markers on the way out of another program lost most of them, and needs no telling.
    if lost.len() > 2 && lost.len() * 2 > notes.len() {
        return;
    }
    for (index, label) in lost {
        let message = format!("No marker in the text leads to note {}", label.value);
        found.push((*index, RULE.finding(label.range.clone(), message)));
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
    fn a_note_wants_its_marker() {
        check(
            "The General Assembly,\n\nTaking note of the report,¹\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/303.\n",
            expect!["9 [²] warning: No marker in the text leads to note 2"],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport[^1],\n\n1. Décide d’ajourner.\n\n[^1]: A/79/302.\n\n[^2]: A/79/303.\n",
            expect!["9 [[^2]:] warning: No marker in the text leads to note 2"],
        );
    }
}
