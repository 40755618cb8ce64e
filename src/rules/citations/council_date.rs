//! The first mention of a Security Council resolution without its full date, outside the Council.
//!
//! # What
//! In resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council the first mention of a
//! resolution of the Security Council has the day of adoption behind number and year.
//!
//! # Why
//! It is cited as all other resolutions are.
//!
//! # Example
//! ```text
//! Recalling Security Council resolution 1325 (2000),
//! ```
//!
//! # Better
//! ```text
//! Recalling Security Council resolution 1325 (2000) of 31 October 2000,
//! ```
//!
//! # Fix
//! Writes the date behind the number. To be confirmed: the index is no official record.
//!
//! # Source
//! Row R06 of the drafting rules: 1,193 of 1,373 first mentions in the Assembly, 93 of 97 in the Human Rights Council, 65 of 65
//! in the Economic and Social Council.

use crate::rules::aspects::Aspects;
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;

/// The first mention of a Security Council resolution without its full date, outside the Council.
pub static RULE: Rule = Rule {
    name: "council-date",
    code: "R06",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_date.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::CITATIONS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    for mention in outline.mentions() {
        let cited = mention.cited;
        if cited.organ != Some(Organ::SecurityCouncil) || !mention.lacks_date() {
            continue;
        }
        let Some(adopted) = cited.adopted() else { continue };
        let day = date::write(adopted, mention.facts.language);
        let message = format!("Outside the Security Council the first mention carries the full date: {day}");
        let end = cited.span.end;
        let fix = Fix::replace(Grade::Confirm, end..end, format!(" of {day}"));
        found.push((mention.index, RULE.finding(cited.span.clone(), message).fix(fix)));
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
    fn the_first_mention_is_dated() {
        check(
            "The General Assembly,\n\nRecalling Security Council resolution 1325 (2000) of 31 October 2000,\n\n1. Reaffirms resolution 1325 (2000).\n",
            expect![[""]],
        );
        check("The Security Council,\n\nRecalling its resolution 1325 (2000),\n", expect![[""]]);
        check(
            "The General Assembly,\n\nRecalling Security Council resolution 1325 (2000),\n",
            expect![
                "3 [1325 (2000)] warning: Outside the Security Council the first mention carries the full date: 31 October 2000 → [ of 31 October 2000]"
            ],
        );
    }
}
