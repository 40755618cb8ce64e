//! A preambular paragraph that opens as the one before without saying so.
//!
//! # What
//! Where consecutive preambular paragraphs open with the same words, the second says "also" and the third "further", behind the
//! verb. A fourth starts again without an adverb.
//!
//! # Why
//! In the texts of the Assembly and its Councils the adverb ties the paragraphs together; without it the repetition reads as a slip, and it
//! often is one: a paragraph was inserted, moved or deleted.
//!
//! # Example
//! ```text
//! Recalling the Charter of the United Nations,
//!
//! Recalling the Universal Declaration of Human Rights,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Charter of the United Nations,
//!
//! Recalling also the Universal Declaration of Human Rights,
//! ```
//!
//! # Fix
//! Adds the adverb. To be confirmed: another verb may read better.
//!
//! # Source
//! Row O10 of the drafting rules: of 6,455 pairs of the same verb in the Assembly's texts 1.3 % leave both bare. The Security Council
//! does not follow it.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A preambular paragraph that opens as the one before without saying so.
pub static RULE: Rule = Rule {
    name: "preamble-repeat",
    code: "O10",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("preamble_repeat.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        if let Fault::Repeated(repeat) = step.fault
            && !step.opened.is_operative()
        {
            found.push((step.index, chain::repeated(&RULE, &step, repeat)));
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn a_repeated_verb_says_so() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling also its report,\n\nRecalling further its plans,\n\nRecalling its hopes,\n\nRecalling also its fears,\n\n1. Decides to rest.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\n*Recalling* its work,\n\n*Recalling* its report,\n\n*Recalling further* its plans,\n\nNoting its hopes,\n\n1. Decides to rest.\n",
            expect![
                "5 [Recalling] warning: The paragraph before opens with the same words: “Recalling also” is expected here → [ also]"
            ],
        );
        check(
            "The Human Rights Council,\n\nTaking note of the report,\n\nTaking note also of the plan,\n\nTaking note of the budget,\n",
            expect![
                "7 [Taking note] warning: The paragraph before opens with the same words: “Taking note further” is expected here → [ further]"
            ],
        );
    }

    #[test]
    fn headings_and_other_organs_start_anew() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nThe General Assembly,\n\nRecalling its report,\n",
            expect![""],
        );
        check("The Security Council,\n\nRecalling its work,\n\nRecalling its report,\n", expect![""]);
    }
}
