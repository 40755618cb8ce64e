//! The first mention of a treaty without a note to its place in the Treaty Series.
//!
//! # What
//! The full title of a treaty of the index in a preambular or operative paragraph, at its first mention, without a footnote
//! behind it. The Security Council gives none.
//!
//! # Why
//! The note tells the reader where the text is.
//!
//! # Example
//! ```text
//! Recalling the Convention on the Rights of the Child,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Convention on the Rights of the Child,¹
//!
//! ¹ United Nations, Treaty Series, vol. 1577, No. 27531.
//! ```
//!
//! # Fix
//! Adds the note in the draft’s language, with a marker as the draft writes them, in its place among the notes, all numbers behind it one
//! higher. Where a note gives the treaty by now, a marker leads to that. To be confirmed. Not offered where the title is part of the
//! name of a body or of a protocol, or where the notes are not in order.
//!
//! # Source
//! Row R29 of the drafting rules: Editorial Manual, Footnotes, chapter III, section G; 1,472 such notes.

use crate::corpus;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::note_form;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::collections::HashSet;

/// The first mention of a treaty without a note to its place in the Treaty Series.
pub static RULE: Rule = Rule {
    name: "treaty-note",
    code: "R29",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("treaty_note.rs"),
    check: Check::Draft(Aspects::NAMES, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut seen: HashSet<(u32, u32, u32)> = HashSet::new();
    for (index, row) in outline.with(Aspects::NAMES) {
        for named in &row.facts.treaties {
            let (volume, number) = named.place;
            if seen.insert((row.resolution, volume, number)) && !named.noted {
                let message = format!(
                    "The first mention of a treaty has a note: United Nations, Treaty Series, vol. {volume}, No. {number}"
                );
                let finding = RULE.finding(named.range.clone(), message);
                // Of several numbers in one volume all would have to be named.
                let treaty = corpus::index().treaty(volume, number).and_then(|treaty| treaty.treaty_series());
                let alone = treaty.is_some_and(|(_, first, last)| first == last);
                let note = named
                    .marker
                    .filter(|_| alone)
                    .map(|at| Fix::note(at..at, at, note_form::treaty(row.language, volume, number)));
                found.push((index, finding.with_fixes(note)));
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
    fn the_first_mention_has_a_note() {
        check(
            "The General Assembly,\n\nRecalling the Convention on the Rights of the Child,¹\n\nReaffirming the Convention on the Rights of the Child,\n\n1. Decides to adjourn.\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nRecalling the Convention on the Rights of the Child,\n",
            expect![[""]],
        );
    }

    #[test]
    fn first_mentions_without_one_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling the Convention on the Rights of the Child,\n",
            expect![
                "3 [Convention on the Rights of the Child] hint: The first mention of a treaty has a note: United Nations, Treaty Series, vol. 1577, No. 27531 → note [United Nations, *Treaty Series*, vol. 1577, No. 27531.]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la Convention relative aux droits de l’enfant,\n",
            expect![
                "3 [Convention relative aux droits de l’enfant] hint: The first mention of a treaty has a note: United Nations, Treaty Series, vol. 1577, No. 27531 → note [Nations Unies, *Recueil des Traités*, vol. 1577, no 27531.]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la Convención sobre los Derechos del Niño,\n",
            expect![
                "3 [Convención sobre los Derechos del Niño] hint: The first mention of a treaty has a note: United Nations, Treaty Series, vol. 1577, No. 27531 → note [Naciones Unidas, *Treaty Series*, vol. 1577, núm. 27531.]"
            ],
        );
        check("Генеральная Ассамблея,\n\nпринимая во внимание Конвенцию о правах ребенка,\n", expect![[""]]);
        check(
            "大会，\n\n回顾《儿童权利公约》，\n",
            expect![
                "3 [儿童权利公约] hint: The first mention of a treaty has a note: United Nations, Treaty Series, vol. 1577, No. 27531 → note [联合国，《条约汇编》，第1577卷，第27531号。]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى اتفاقية حقوق الطفل،\n",
            expect![
                "3 [اتفاقية حقوق الطفل] hint: The first mention of a treaty has a note: United Nations, Treaty Series, vol. 1577, No. 27531 → note [United Nations, *Treaty Series*, vol. 1577, No. 27531.]"
            ],
        );
    }
}
