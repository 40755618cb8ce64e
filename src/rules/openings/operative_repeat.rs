//! An operative paragraph that opens as the one before without saying so.
//!
//! # What
//! Where consecutive operative paragraphs open with the same verb (notes, recognizes, welcomes, decides, reaffirms …), the
//! second says “also” and the third “further”, before the verb. Verbs that address somebody are the matter of another rule.
//!
//! # Why
//! The adverb ties the paragraphs together; without it the repetition reads as a slip.
//!
//! # Example
//! ```text
//! 1. Welcomes the report;
//!
//! 2. Welcomes the plan of action;
//! ```
//!
//! # Better
//! ```text
//! 1. Welcomes the report;
//!
//! 2. Also welcomes the plan of action;
//! ```
//!
//! # Fix
//! Adds the adverb. To be confirmed.
//!
//! # Source
//! Row O13 of the drafting rules: 3,318 of 3,554 pairs in the Assembly’s texts say so.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An operative paragraph that opens as the one before without saying so.
pub static RULE: Rule = Rule {
    name: "operative-repeat",
    code: "O13",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("operative_repeat.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        if let Fault::Repeated(repeat) = step.fault
            && step.opened.is_operative()
            && !step.opened.addresses
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
            "The General Assembly,\n\n1. Welcomes the report;\n\n2. Also welcomes the plan:\n\n(a) Of the summer;\n\n(b) Of the winter;\n\n3. Further welcomes the rest.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\n1. *Welcomes* the report;\n\n2. *Welcomes* the plan:\n\n(a) Of the summer;\n\n(b) Of the winter;\n\n3. *Welcomes* the rest.\n",
            expect![[r#"
                5 [Welcomes] warning: The paragraph before opens with the same words: “Also welcomes” is expected here → [Also w]
                11 [Welcomes] warning: The paragraph before opens with the same words: “Further welcomes” is expected here → [Further w]"#]],
        );
        check("The Security Council,\n\n1. Decides to meet;\n\n2. Decides to rest.\n", expect![""]);
    }
}
