//! A Model UN draft with fewer sponsors and signatories than the conference asks for.
//!
//! # What
//! Counts the names behind “Sponsors:” and “Signatories:”. It needs the number of delegations: `delegations` under `[model-un]` in the settings;
//! `support` is the share of a hundred that is asked for, 20 if nothing is set.
//!
//! # Why
//! A draft that too few want to discuss is not introduced.
//!
//! # Example
//! ```text
//! Sponsors: Andorra, Fiji
//! (in a committee of 40 delegations)
//! ```
//!
//! # Better
//! ```text
//! Sponsors: Andorra, Fiji
//! Signatories: Chad, Malta, Oman, Palau, Peru, Togo
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M02 of the drafting rules: Chinese and French guides of Model United Nations.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A Model UN draft with fewer sponsors and signatories than the conference asks for.
pub static RULE: Rule = Rule {
    name: "model-support",
    code: "M02",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_support.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

/// The share of a hundred delegations, if nothing is set.
const SUPPORT: u32 = 20;

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(delegations) = outline.conference.delegations else { return };
    let support = outline.conference.support.unwrap_or(SUPPORT);
    let needed = (u64::from(delegations) * u64::from(support)).div_ceil(100);
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(line) = line else { return };
    let lines = outline.paragraphs[..line].iter().flat_map(|row| &row.facts.head_line);
    let names: u64 = lines.map(|line| u64::from(line.names)).sum();
    if names > 0 && names < needed {
        let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
        let message =
            format!("{names} sponsors and signatories are named; this conference asks for {needed}");
        found.push((line, RULE.finding(range, message)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::rules::{Conference, Settings};
    use expect_test::{Expect, expect};

    fn check(conference: Conference, text: &str, expected: Expect) {
        let mut settings = Settings::default();
        (settings.profile, settings.conference) = (Some(Profile::ModelUnitedNations), conference);
        testing::check_under(&RULE, settings, text, expected);
    }

    #[test]
    fn a_draft_needs_support() {
        let draft = "Sponsors: Andorra, Fiji\n\nSignatories: Chad, Malta\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n";
        let of = |delegations| Conference { delegations: Some(delegations), ..Conference::default() };
        check(
            of(40),
            draft,
            expect![
                "5 [The General Assembly,] info: 4 sponsors and signatories are named; this conference asks for 8"
            ],
        );
        check(of(20), draft, expect![[""]]);
        check(
            Conference { support: Some(30), ..of(20) },
            draft,
            expect![
                "5 [The General Assembly,] info: 4 sponsors and signatories are named; this conference asks for 6"
            ],
        );
        check(Conference::default(), draft, expect![[""]]);
    }
}
