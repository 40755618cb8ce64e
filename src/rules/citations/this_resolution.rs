//! "This resolution" for "the present resolution", and the other way round in the Security Council.
//!
//! # What
//! In resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council a resolution speaks of
//! itself as "the present resolution"; in those of the Security Council, as "this resolution".
//!
//! # Why
//! Each has its set phrase, and an editor will change the other.
//!
//! # Example
//! ```text
//! Requests a report on the implementation of this resolution;
//! ```
//!
//! # Better
//! ```text
//! Requests a report on the implementation of the present resolution;
//! ```
//!
//! # Fix
//! Writes the organ’s phrase. Safe.
//!
//! # Source
//! Row R22 of the drafting rules: Editorial Manual, Drafting and editing, section F; "the present resolution" 1,506 to 13 in the
//! Assembly, 62 to 0 in the Human Rights Council, 94 to 0 in the Economic and Social Council; "this resolution" 2,855 to 92 in
//! the Security Council.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// "This resolution" for "the present resolution", and the other way round in the Security Council.
pub static RULE: Rule = Rule {
    name: "this-resolution",
    code: "R22",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("this_resolution.rs"),
    check: Check::Phrases(phrases, check),
};

fn phrases(_: Language) -> &'static [&'static str] {
    &["this resolution", "the present resolution"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main || passage.is_quoted(&hit.range) {
        return;
    }
    let council = passage.profile == Some(Profile::SecurityCouncil);
    if council != (hit.phrase == 1) {
        return;
    }
    let right = if council { "this resolution" } else { "the present resolution" };
    let whose = if council { "The Security Council says" } else { "A resolution speaks of itself as" };
    let first = passage.paragraph.slice(&hit.range).starts_with(char::is_uppercase);
    let write = match right.split_at(1) {
        (head, tail) if first => head.to_uppercase() + tail,
        _ => right.to_owned(),
    };
    let message = format!("{whose} “{right}”");
    found.push(RULE.finding(hit.range.clone(), message).fix(Fix::replace(
        Grade::Safe,
        hit.range.clone(),
        write,
    )));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn each_organ_has_its_phrase() {
        check("The General Assembly,\n\n1. Requests a report on the present resolution.\n", expect![[""]]);
        check("The Security Council,\n\n1. Requests a report on this resolution.\n", expect![[""]]);
        check(
            "The General Assembly,\n\n1. Requests a report on this resolution.\n",
            expect![
                "3 [this resolution] warning: A resolution speaks of itself as “the present resolution” → [the present resolution]"
            ],
        );
        check(
            "The Security Council,\n\n1. Requests a report on the present resolution.\n",
            expect![
                "3 [the present resolution] warning: The Security Council says “this resolution” → [this resolution]"
            ],
        );
    }
}
