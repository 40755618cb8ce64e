//! The first mention of a resolution without its date.
//!
//! # What
//! The first time that the body of a resolution of the General Assembly, the Economic and Social Council or the Human Rights
//! Council cites a resolution of one of the three, the day of adoption stands behind the number. Only where the index knows the
//! day; annexes, notes and quotations are left alone, and so are lists in which a later number has the date, and paragraphs that give
//! the day elsewhere ("held on 22 and 23 September 2024, at which resolution 79/1 was adopted").
//!
//! # Why
//! The date tells the reader at first sight which text is meant, and guards against slips in the number.
//!
//! # Example
//! ```text
//! Recalling its resolution 59/50,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes the date behind the number (in Chinese before it). To be confirmed: the index is no official record.
//!
//! # Source
//! Row R01 of the drafting rules: 97.2 % of 19,633 first mentions in the Assembly, 96.3 % in the Economic and Social Council,
//! 91.3 % in the Human Rights Council.

use crate::rules::aspects::Aspects;
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// The first mention of a resolution without its date.
pub static RULE: Rule = Rule {
    name: "first-date",
    code: "R01",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("first_date.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::CITATIONS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    for mention in outline.mentions() {
        let (cited, facts) = (mention.cited, mention.facts);
        if !mention.is_of_assembly_or_councils()
            || !mention.lacks_date()
            || cited.ambiguous
            || cited.told
            || outline.head.symbol.as_ref() == Some(&cited.symbol)
        {
            continue;
        }
        let Some(adopted) = cited.adopted() else { continue };
        // "its resolutions 5/1 of 18 June 2007 on …, and 5/2 on …": one date tells when both were adopted.
        if facts.citations.iter().any(|other| other.day == Some(adopted)) {
            continue;
        }
        let day = date::write(adopted, facts.language);
        let message = format!("The first mention carries the date: {day}");
        let mut finding = RULE.finding(cited.span.clone(), message);
        let end = cited.span.end;
        let insert = match facts.language {
            Language::English => format!(" of {day}"),
            Language::French => format!(" du {day}"),
            Language::Spanish => format!(", de {day}"),
            Language::Russian => format!(" от {day}"),
            Language::Arabic => format!(" المؤرخ {day}"),
            // There it stands before the words that belong to the number.
            Language::Chinese => String::new(),
        };
        if !insert.is_empty() {
            finding = finding.fix(Fix::replace(Grade::Confirm, end..end, insert));
        }
        found.push((mention.index, finding));
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
    fn mentions_with_dates_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 59/50 of 2 December 2004 and 65/122 of 13 December 2010,\n\n1. Reaffirms resolution 59/50.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolutions 64/256 and 59/50 of 2 December 2004,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the meeting held on 2 and 3 December 2004, at which resolution 59/50 was adopted,\n",
            expect![[""]],
        );
        check("大会，\n\n回顾2004年12月2日举行的会议，会上通过了第59/50号决议，\n", expect![[""]]);
        check("The Security Council,\n\nRecalling General Assembly resolution 59/50,\n", expect![[""]]);
    }

    #[test]
    fn first_mentions_without_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50,\n\n1. Reaffirms resolution 59/50.\n",
            expect![
                "3 [59/50] warning: The first mention carries the date: 2 December 2004 → [ of 2 December 2004]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 59/50,\n",
            expect![
                "3 [59/50] warning: The first mention carries the date: 2 décembre 2004 → [ du 2 décembre 2004]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50,\n",
            expect![
                "3 [59/50] warning: The first mention carries the date: 2 de diciembre de 2004 → [, de 2 de diciembre de 2004]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50,\n",
            expect![
                "3 [59/50] warning: The first mention carries the date: 2 декабря 2004 года → [ от 2 декабря 2004 года]"
            ],
        );
        check(
            "大会，\n\n回顾其第59/50号决议，\n",
            expect!["3 [59/50] warning: The first mention carries the date: 2004年12月2日"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 59/50،\n",
            expect![
                "3 [59/50] warning: The first mention carries the date: 2 كانون الأول/ديسمبر 2004 → [ المؤرخ 2 كانون الأول/ديسمبر 2004]"
            ],
        );
    }
}
