//! An operative paragraph without a number in the preamble.
//!
//! # What
//! Looks for unnumbered paragraphs with operative opening words (“Decides”) above the first numbered one.
//!
//! # Why
//! A decision in the preamble has no number, and nobody can refer to it; as a reason it is in the wrong form.
//!
//! # Example
//! ```text
//! Recalling its decisions on lighthouses,
//! Decides to light the lamps,
//! 1. Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! Recalling its decisions on lighthouses,
//! 1. Decides to light the lamps;
//! 2. Decides to adjourn.
//! ```
//!
//! # Fix
//! Moves it to the head of the operative part, with its number and end mark; the numbers below and the references to them follow. To be
//! confirmed: it can be meant as a reason.
//!
//! # Source
//! Row S16 of the drafting rules: Editorial Manual, Resolutions, section C.

use super::order::{self, Stray};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An operative paragraph without a number in the preamble.
pub static RULE: Rule = Rule {
    name: "decision-in-preamble",
    code: "S16",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("decision_in_preamble.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    order::report(
        &RULE,
        Stray::Operative,
        "This operative paragraph stands in the preamble",
        "Move it to the head of the operative part",
        outline,
        found,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn decisions_stand_behind_the_preamble() {
        let moved = |language: Language| {
            let stray = match language {
                Language::English => "Decides to light the lamps,",
                Language::French => "Décide d’allumer les lampes,",
                Language::Spanish => "Decide encender las lámparas,",
                Language::Russian => "постановляет зажечь лампы,",
                Language::Chinese => "决定点灯；",
                Language::Arabic => "تقرر إضاءة المصابيح،",
            };
            fixtures::changed(language, 1, |text| format!("{text}\n\n{stray}"))
        };
        expect![[r#"
            ar: 5 [تقرر] error: This operative paragraph stands in the preamble → move before 4
            en: 5 [Decides] error: This operative paragraph stands in the preamble → move before 4
            es: 5 [Decide] error: This operative paragraph stands in the preamble → move before 4
            fr: 5 [Décide] error: This operative paragraph stands in the preamble → move before 4
            ru: 5 [постановляет] error: This operative paragraph stands in the preamble → move before 4
            zh: 5 [决定] error: This operative paragraph stands in the preamble → move before 4"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, moved));
        let last = "The General Assembly,\n\nRecalling its work,\n\nRequests a report;\n\n1. Decides to adjourn;\n\n2. Decides to meet.\n";
        testing::check(
            &RULE,
            last,
            expect!["5 [Requests] error: This operative paragraph stands in the preamble → move before 3"],
        );
    }

    #[test]
    fn the_verb_that_all_numbered_paragraphs_hang_on() {
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling its work,\n\nDeclares that:\n\n1. Lamps are lit;\n\n2. Towers stand.\n",
            expect![[""]],
        );
    }

    #[test]
    fn a_text_without_numbers_is_left_alone() {
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling its work,\n\nDecides to adjourn;\n\nDecides to meet.\n",
            expect![[""]],
        );
    }
}
