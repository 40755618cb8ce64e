//! A request to the same addressee without “also”, or to another one with it.
//!
//! # What
//! Compares whom consecutive operative paragraphs with the same verb address (requests, urges, calls upon, encourages, invites,
//! reminds …). If it is the same, “also” and “further” are expected; a new addressee usually gets the bare verb again, which is
//! only a hint.
//!
//! # Why
//! “Also requests” tells the addressee that this paragraph is for it, too.
//!
//! # Example
//! ```text
//! 1. Requests the Secretary-General to submit a report;
//!
//! 2. Requests the Secretary-General to convene a meeting;
//! ```
//!
//! # Better
//! ```text
//! 1. Requests the Secretary-General to submit a report;
//!
//! 2. Also requests the Secretary-General to convene a meeting;
//! ```
//!
//! # Fix
//! Adds the adverb, or takes it out. To be confirmed.
//!
//! # Source
//! Row O12 of the drafting rules: with the same addressee 1,137 of 1,324 pairs say so; with another one 2,145 of 2,676 stay
//! bare.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::chain::Repeat;

/// A request to the same addressee without “also”, or to another one with it.
pub static RULE: Rule = Rule {
    name: "same-addressee",
    code: "O12",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("same_addressee.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        if let (Fault::Repeated(repeat), Some((_, before))) = (step.fault, step.before)
            && step.opened.addresses
            && chain::same_addressee(before, step.opened)
        {
            found.push((step.index, chain::repeated(&RULE, &step, repeat)));
        }
    });
    chain::pairs(outline, |index, opened, before| {
        if opened.repeat() == Repeat::Bare
            || opened.link.base != before.link.base
            || !opened.addresses
            || !chain::other_addressee(before, opened)
        {
            return;
        }
        let message = format!(
            "Another addressee than in the paragraph before: the bare verb, “{}”, is usual",
            opened.with(Repeat::Bare)
        );
        let finding = RULE.finding(opened.adverb(), message).severity(Severity::Hint);
        found.push((index, chain::mended(finding, opened, Repeat::Bare)));
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
    fn the_same_addressee_is_also_addressed() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to report;\n\n2. Requests the Secretary-General to meet the members;\n\n3. Calls upon States to rest.\n",
            expect![
                "5 [Requests] warning: The paragraph before opens with the same words: “Also requests” is expected here → [Also r]"
            ],
        );
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to report;\n\n2. Also requests the Secretary-General to meet the members;\n\n3. Requests the Board to rest.\n",
            expect![""],
        );
    }

    #[test]
    fn another_addressee_gets_the_bare_verb() {
        check(
            "The General Assembly,\n\n1. Invites Member States to report;\n\n2. *Also invites* the Board to meet;\n\n3. Invites Governments, in turn, to rest.\n",
            expect![
                "5 [Also] hint: Another addressee than in the paragraph before: the bare verb, “Invites”, is usual → [I]"
            ],
        );
    }
}
