//! “and/or”.
//!
//! # What
//! Finds “and/or” in running text.
//!
//! # Why
//! It leaves open what is meant; “or” mostly says it.
//!
//! # Example
//! ```text
//! 2. Invites States and/or organizations to participate;
//! ```
//!
//! # Better
//! ```text
//! 2. Invites States or organizations to participate;
//! ```
//!
//! # Fix
//! None: only the drafter knows which is meant.
//!
//! # Source
//! Row W11 of the drafting rules: practice. It stands 476 times in the Assembly’s texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// “and/or”.
pub static RULE: Rule = Rule {
    name: "and-or",
    code: "W11",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("and_or.rs"),
    check: Check::Phrases(phrases, check),
};

/// The words.
fn phrases(_: Language) -> &'static [&'static str] {
    &["and/or"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if terms::is_own(passage, &hit.range) {
        found
            .push(RULE.finding(hit.range.clone(), "“and/or” leaves open what is meant: “or” mostly says it"));
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
    fn and_or() {
        check(
            "The General Assembly,\n\n1. Invites States and/or bodies to rest;\n\n2. Recalls the item “War and/or peace”.\n",
            expect!["3 [and/or] hint: “and/or” leaves open what is meant: “or” mostly says it"],
        );
    }
}
