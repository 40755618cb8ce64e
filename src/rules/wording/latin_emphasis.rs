//! Latin words in italics.
//!
//! # What
//! Finds “inter alia”, “mutatis mutandis” and “vis-à-vis” with emphasis marks around them.
//!
//! # Why
//! Texts of the Assembly and its Councils set them in roman type; the Security Council in italics.
//!
//! # Example
//! ```text
//! Noting, *inter alia*, the report of the Secretary-General,
//! ```
//!
//! # Better
//! ```text
//! Noting, inter alia, the report of the Secretary-General,
//! ```
//!
//! # Fix
//! Takes the marks out. To be confirmed.
//!
//! # Source
//! Row W10 of the drafting rules: practice.

use super::terms;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// Latin words in italics.
pub static RULE: Rule = Rule {
    name: "latin-emphasis",
    code: "W10",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("latin_emphasis.rs"),
    check: Check::Phrases(phrases, check),
};

/// Latin and French words of drafters.
fn phrases(_: Language) -> &'static [&'static str] {
    &["inter alia", "mutatis mutandis", "vis-à-vis", "ad hoc", "bona fide", "prima facie"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let (text, range) = (passage.text(), &hit.range);
    let (head, tail) = (&text[..range.start], &text[range.end..]);
    let Some(mark) = ['*', '_'].into_iter().find(|mark| head.ends_with(*mark) && tail.starts_with(*mark))
    else {
        return;
    };
    if !terms::is_own(passage, range) {
        return;
    }
    let (before, after) =
        (head.len() - head.trim_end_matches(mark).len(), tail.len() - tail.trim_start_matches(mark).len());
    let marked = range.start - before..range.end + after;
    let words = passage.paragraph.slice(range);
    let finding = RULE.finding(range.clone(), format!("“{words}” is set in roman type"));
    found.push(finding.fix(Fix::replace(Grade::Confirm, marked, words)));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn latin_in_roman_type() {
        check(
            "The General Assembly,\n\n*Noting*, *inter alia*, its work and, inter alia, its plans,\n",
            expect!["3 [inter alia] hint: “inter alia” is set in roman type → [inter alia]"],
        );
        check("The Security Council,\n\n*Noting*, *inter alia*, its work,\n", expect![""]);
    }
}
