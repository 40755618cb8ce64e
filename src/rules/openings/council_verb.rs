//! A verb that commands, in a text of an organ that recommends.
//!
//! # What
//! “Authorizes” missions, force or sanctions, and “Directs”: openings of the Security Council that the other organs hardly use.
//!
//! # Why
//! The Assembly and its Councils recommend; outside budget questions they do not authorize or direct.
//!
//! # Example
//! ```text
//! 5. Directs the Secretary-General to submit a plan;
//! ```
//!
//! # Better
//! ```text
//! 5. Requests the Secretary-General to submit a plan;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row O22 of the drafting rules: 279 and 214 in the Council’s texts, 72 and 1 in the Assembly’s.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A verb that commands, in a text of an organ that recommends.
pub static RULE: Rule = Rule {
    name: "council-verb",
    code: "O22",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("council_verb.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) = passage.opened().filter(|_| passage.is_operative_of_first_level()) else { return };
    let message = match &*opened.link.base {
        "directs" => "“Directs” is the Security Council’s word: “Requests” is usual here",
        "authorizes" if FORCE.iter().any(|word| opened.governs.contains(word)) => {
            "“Authorizes” a mission, force or measures: the Security Council’s word"
        }
        _ => return,
    };
    found.push(RULE.finding(opened.range(), message));
}

/// What the Security Council authorizes.
const FORCE: [&str; 6] =
    ["force", "mission", "all necessary means", "all necessary measures", "peacekeep", "sanctions"];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn words_of_the_council() {
        check(
            "The General Assembly,\n\n1. Directs the Board to rest;\n\n2. Authorizes a multinational force to act;\n\n3. Authorizes the Secretary-General to enter into commitments.\n",
            expect![[r#"
                3 [Directs] hint: “Directs” is the Security Council’s word: “Requests” is usual here
                5 [Authorizes] hint: “Authorizes” a mission, force or measures: the Security Council’s word"#]],
        );
        check("The Security Council,\n\n1. Directs the Committee to rest.\n", expect![""]);
    }
}
