//! A later mention of a resolution that gives its date again.
//!
//! # What
//! Looks at the second and later mentions of a resolution of the General Assembly, the Economic and Social Council or the Human
//! Rights Council in the body of one resolution. Lists in which the number beside it is mentioned for the first time, with its date, are
//! left alone.
//!
//! # Why
//! The date stands at the first mention; again it only makes the paragraph longer.
//!
//! # Example
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//!
//! 1. Reaffirms resolution 59/50 of 2 December 2004;
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//!
//! 1. Reaffirms resolution 59/50;
//! ```
//!
//! # Fix
//! Deletes the date in English and French, where nothing else hangs on it. To be confirmed.
//!
//! # Source
//! Row R02 of the drafting rules: dated again in 1.7 % of the later mentions in the Assembly, 0.8 % in the Human Rights Council,
//! 0.5 % in the Economic and Social Council.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Cited, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A later mention of a resolution that gives its date again.
pub static RULE: Rule = Rule {
    name: "later-date",
    code: "R02",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("later_date.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::CITATIONS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mentions = outline.mentions();
    for (place, mention) in mentions.iter().enumerate() {
        if !mention.is_of_assembly_or_councils() {
            continue;
        }
        let (cited, facts) = (mention.cited, mention.facts);
        // Only a first mention that has the date makes a second one too much.
        let (Some(date), Some(first)) = (&cited.date, mention.dated) else { continue };
        // A date that serves others too stands for them.
        if cited.quoted || first == mention.index || facts.shares_date(mention.at) {
            continue;
        }
        // In a list whose others are dated for the first time, one without its date would look like a slip.
        let beside = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
        let mut beside = beside.filter_map(|place| mentions.get(place));
        if beside
            .any(|other| other.index == mention.index && other.first && joined(mention.cited, other.cited))
        {
            continue;
        }
        let mut finding =
            RULE.finding(date.clone(), "The date stands at the first mention, and is not given again");
        let gap = date.start.checked_sub(cited.span.end);
        let simple = matches!(facts.language, Language::English | Language::French);
        if simple && gap.is_some_and(|gap| gap <= 6) {
            finding = finding.fix(Fix::replace(Grade::Confirm, cited.span.end..date.end, ""));
        }
        found.push((mention.index, finding));
    }
}

/// The longest stretch, in bytes, that joins two dated numbers of a list: ", ", " и ", "](#) and [".
const LONGEST_JOINT: usize = 12;

/// Whether two citations, each with a date of its own, stand side by side in a list.
fn joined(one: &Cited, other: &Cited) -> bool {
    let extent = |cited: &Cited| {
        let date = cited.date.as_ref()?;
        Some(cited.span.start.min(date.start)..cited.span.end.max(date.end))
    };
    let (Some(one), Some(other)) = (extent(one), extent(other)) else { return false };
    let gap = other.start.checked_sub(one.end).or(one.start.checked_sub(other.end));
    gap.is_some_and(|gap| gap <= LONGEST_JOINT)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn one_date_is_enough() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Reaffirms resolution 59/50.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Recalls its resolution 65/122 of 13 December 2010, which followed resolution 59/50 of 2 December 2004.\n",
            expect![
                "5 [2 December 2004] warning: The date stands at the first mention, and is not given again → []"
            ],
        );
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Recalls its resolutions 59/50 of 2 December 2004 and 65/122 of 13 December 2010.\n",
            expect![[""]],
        );
    }

    #[test]
    fn a_second_date_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\n1. Reaffirms resolution 59/50 of 2 December 2004.\n",
            expect![
                "5 [2 December 2004] warning: The date stands at the first mention, and is not given again → []"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 59/50 du 2 décembre 2004,\n\n1. Réaffirme sa résolution 59/50 du 2 décembre 2004.\n",
            expect![
                "5 [2 décembre 2004] warning: The date stands at the first mention, and is not given again → []"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50, de 2 de diciembre de 2004,\n\n1. Reafirma su resolución 59/50, de 2 de diciembre de 2004.\n",
            expect![
                "5 [2 de diciembre de 2004] warning: The date stands at the first mention, and is not given again"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50 от 2 декабря 2004 года,\n\n1. подтверждает свою резолюцию 59/50 от 2 декабря 2004 года.\n",
            expect![
                "5 [2 декабря 2004] warning: The date stands at the first mention, and is not given again"
            ],
        );
        check(
            "大会，\n\n回顾其2004年12月2日第59/50号决议，\n\n1. 重申其2004年12月2日第59/50号决议。\n",
            expect![
                "5 [2004年12月2日] warning: The date stands at the first mention, and is not given again"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n\n1 - تؤكد قرارها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004.\n",
            expect![
                "5 [2 كانون الأول/ديسمبر 2004] warning: The date stands at the first mention, and is not given again"
            ],
        );
    }
}
