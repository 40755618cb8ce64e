//! “member States” where “Member States” may be meant.
//!
//! # What
//! In texts of the Assembly and the Economic and Social Council, “member States” stands for the members of another body; those
//! of the United Nations are “Member States”.
//!
//! # Why
//! The capital tells whose members are meant.
//!
//! # Example
//! ```text
//! 1. Calls upon all member States to report;
//! ```
//!
//! # Better
//! ```text
//! 1. Calls upon all Member States to report;
//! ```
//!
//! # Fix
//! Writes “Member States”. To be confirmed: another body may be meant.
//!
//! # Source
//! Row W01 of the drafting rules: 10,416 “Member States” and 209 “member States” in the Assembly’s texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// “member States” where “Member States” may be meant.
pub static RULE: Rule = Rule {
    name: "member-states",
    code: "W01",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("member_states.rs"),
    check: Check::Phrases(phrases, check),
};

/// The words in any case; only one case is meant.
fn phrases(_: Language) -> &'static [&'static str] {
    &["member states", "member state"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let written = terms::written(passage, hit);
    if !written.starts_with("member S") || !terms::is_own(passage, &hit.range) {
        return;
    }
    // "its member States", "non-member States", "member States of the Union": another body's.
    let before = terms::before(passage, hit).trim_end();
    let own = ["its", "their", "-", "whose", "’s", "'s"].iter().any(|word| before.ends_with(word));
    if own
        || terms::after(passage, hit).trim_start().starts_with("of ")
        || before
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase) && word.len() < before.len())
    {
        return;
    }
    let right = written.replacen('m', "M", 1);
    let finding = RULE.finding(hit.range.clone(), "The members of the United Nations are “Member States”");
    found.push(terms::write(finding, passage, hit, &right, Grade::Confirm));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn members_of_the_united_nations_and_of_others() {
        check(
            "The General Assembly,\n\n1. Calls upon all member States to report;\n\n2. Invites the Union and its member States to report;\n\n3. Invites member States of the Union and non-member States;\n\n4. Urges Member States to rest.\n",
            expect![
                "3 [member States] hint: The members of the United Nations are “Member States” → [Member States]"
            ],
        );
    }
}
