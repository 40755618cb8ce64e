//! “Also” or “further” without the same verb in the paragraph before.
//!
//! # What
//! An opening with “also” or “further” looks back to the paragraph before, which should open with the same verb. At the head of
//! the preamble or of the operative part there is nothing to look back to.
//!
//! # Why
//! It is what a deleted or moved paragraph leaves behind.
//!
//! # Example
//! ```text
//! 1. Welcomes the report;
//!
//! 2. Also requests the Secretary-General to submit a plan;
//! ```
//!
//! # Better
//! ```text
//! 1. Welcomes the report;
//!
//! 2. Requests the Secretary-General to submit a plan;
//! ```
//!
//! # Fix
//! Takes the adverb out. To be confirmed: the paragraph may have to move.
//!
//! # Source
//! Row O14 of the drafting rules: 52 of 10,972 such openings in the Assembly’s texts.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::chain::Repeat;

/// “Also” or “further” without the same verb in the paragraph before.
pub static RULE: Rule = Rule {
    name: "orphan-adverb",
    code: "O14",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("orphan_adverb.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        if step.fault == Fault::Orphan {
            found.push((step.index, chain::misplaced(&RULE, &step, Repeat::Bare)));
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
    fn also_looks_back_to_the_same_verb() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling also its report,\n\nExpressing concern about the delay,\n\nExpressing also its deep concern about the weather,\n\n1. Requests a report;\n\n2. Also requests a plan.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\nRecalling also its report,\n\nNoting further its work,\n\n1. *Also requests* a report;\n\n2. *Further decides* to rest.\n",
            expect![[r#"
                3 [also] warning: “Recalling also” opens this part: there is nothing before it to look back to → []
                5 [further] warning: “Noting further” looks back to the same verb, but the paragraph before opens with “Recalling also” → []
                7 [Also] warning: “Also requests” opens this part: there is nothing before it to look back to → [R]
                9 [Further] warning: “Further decides” looks back to the same verb, but the paragraph before opens with “Also requests” → [D]"#]],
        );
    }

    #[test]
    fn behind_a_heading_nobody_knows() {
        check(
            "The General Assembly,\n\nI\n\nPlans\n\n1. Requests a report;\n\nII\n\nBudget\n\n2. Also requests a plan.\n",
            expect![""],
        );
        check("The Security Council,\n\n1. Decides to meet;\n\n2. Also requests a plan.\n", expect![""]);
    }
}
