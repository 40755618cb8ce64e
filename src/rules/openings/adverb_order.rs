//! “Further” where “also” is due, or “also” twice.
//!
//! # What
//! A chain of openings with the same verb says nothing in the first paragraph, “also” in the second and “further” in the third.
//!
//! # Why
//! “Further” goes on from “also”: directly behind the bare verb a paragraph is missing, or has moved.
//!
//! # Example
//! ```text
//! Recalling its resolution on oceans,
//!
//! Recalling further its resolution on space,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution on oceans,
//!
//! Recalling also its resolution on space,
//! ```
//!
//! # Fix
//! Writes the adverb that is due. To be confirmed.
//!
//! # Source
//! Row O15 of the drafting rules: 0.1 % of the chains in the Assembly’s texts.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// “Further” where “also” is due, or “also” twice.
pub static RULE: Rule = Rule {
    name: "adverb-order",
    code: "O15",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("adverb_order.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        if let Fault::Order(repeat) = step.fault {
            found.push((step.index, chain::misplaced(&RULE, &step, repeat)));
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
    fn further_comes_behind_also() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling also its report,\n\nRecalling further its plans,\n\n1. Requests a report.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling further its report,\n\n1. Requests a report;\n\n2. *Also requests* a plan;\n\n3. *Also requests* a budget.\n",
            expect![[r#"
                5 [further] warning: Behind “Recalling” the chain goes on with “Recalling also” → [also]
                11 [Also] warning: Behind “Also requests” the chain goes on with “Further requests” → [Further]"#]],
        );
    }
}
