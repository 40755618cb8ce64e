//! A preambular paragraph among the operative ones.
//!
//! # What
//! Looks for unnumbered paragraphs with preambular opening words (“Recalling”) behind the first operative paragraph. Behind the heading of a section
//! they are right: a section can have a preamble of its own.
//!
//! # Why
//! The preamble gives the reasons, the operative part what follows from them; the one stands before the other.
//!
//! # Example
//! ```text
//! 1. Decides to light the lamps;
//! Recalling its decisions on lighthouses,
//! 2. Decides to adjourn.
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
//! Moves it to the end of the preamble, with the comma that is due there. To be confirmed: where in the preamble it belongs is for the
//! drafter to say.
//!
//! # Source
//! Row S15 of the drafting rules: Editorial Manual, Resolutions, section C. Sections with preambles of their own are counted 1,174 times.

use super::order::{self, Stray};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A preambular paragraph among the operative ones.
pub static RULE: Rule = Rule {
    name: "preamble-after-decision",
    code: "S15",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("preamble_after_decision.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    order::report(
        &RULE,
        Stray::Preambular,
        "This preambular paragraph stands behind an operative one",
        "Move it to the end of the preamble",
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
    fn the_preamble_stands_before_the_operative_part() {
        let moved = |language| {
            let stray = fixtures::draft(language).split("\n\n").nth(2).unwrap().to_owned();
            fixtures::changed(language, 6, |text| format!("{stray}\n\n{text}"))
        };
        expect![[r#"
            ar: 13 [وإذ تلاحظ مع القلق] error: This preambular paragraph stands behind an operative one → move before 3
            en: 13 [Noting with concern] error: This preambular paragraph stands behind an operative one → move before 3
            es: 13 [Observando con preocupación] error: This preambular paragraph stands behind an operative one → move before 3
            fr: 13 [Notant avec préoccupation] error: This preambular paragraph stands behind an operative one → move before 3
            ru: 13 [отмечая с обеспокоенностью] error: This preambular paragraph stands behind an operative one → move before 3
            zh: 13 [关切地注意到] error: This preambular paragraph stands behind an operative one → move before 3"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, moved));
    }

    #[test]
    fn sections_have_preambles() {
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling its work,\n\nI\n\nNoting the lamps,\n\n1. Decides to adjourn;\n\nII\n\nNoting the towers,\n\n2. Decides to meet.\n",
            expect![[""]],
        );
    }
}
