//! “hereby”.
//!
//! # What
//! Finds “hereby” in running text.
//!
//! # Why
//! A resolution does what it says: the word adds nothing.
//!
//! # Example
//! ```text
//! 1. Hereby decides to convene a conference;
//! ```
//!
//! # Better
//! ```text
//! 1. Decides to convene a conference;
//! ```
//!
//! # Fix
//! Takes the word out. To be confirmed.
//!
//! # Source
//! Row W12 of the drafting rules: 12 times in the Assembly’s texts.

use super::terms;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// “hereby”.
pub static RULE: Rule = Rule {
    name: "hereby",
    code: "W12",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("hereby.rs"),
    check: Check::Phrases(phrases, check),
};

/// The word.
fn phrases(_: Language) -> &'static [&'static str] {
    &["hereby"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if !terms::is_own(passage, &hit.range) {
        return;
    }
    let finding = RULE.finding(hit.range.clone(), "A resolution does what it says: “hereby” adds nothing");
    // At the head the next word would need its capital.
    if terms::opens(passage, hit) || !passage.text()[hit.range.end..].starts_with(' ') {
        found.push(finding);
        return;
    }
    found.push(finding.fix(Fix::replace(Grade::Confirm, hit.range.start..hit.range.end + 1, "")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn hereby() {
        check(
            "The General Assembly,\n\n1. Hereby decides to rest;\n\n2. Decides hereby to rest.\n",
            expect![[r#"
                3 [Hereby] hint: A resolution does what it says: “hereby” adds nothing
                5 [hereby] hint: A resolution does what it says: “hereby” adds nothing → []"#]],
        );
    }
}
