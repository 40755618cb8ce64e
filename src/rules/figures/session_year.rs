//! A session of the General Assembly in a year in which it does not meet.
//!
//! # What
//! The ordinal of a session of the Assembly with a year directly beside it: "the eighty-first session of the General Assembly,
//! in 2024". Session n opens in September of 1945 + n and ends a year later. Special sessions and those of other bodies are left
//! alone.
//!
//! # Why
//! One of the two is a slip, and nobody can tell when the report is due.
//!
//! # Example
//! ```text
//! Requests a report to the General Assembly at its eighty-first session, in 2024;
//! ```
//!
//! # Better
//! ```text
//! Requests a report to the General Assembly at its eighty-first session, in 2026;
//! ```
//!
//! # Fix
//! Writes the ordinal of the session that opens in that year. To be confirmed: it may be the year that is wrong.
//!
//! # Source
//! Row D07 of the drafting rules; rule 1 of the rules of procedure of the General Assembly.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sessions::{self, SessionOrdinal};
use crate::syntax::Language;

/// A session of the General Assembly in a year in which it does not meet.
pub static RULE: Rule = Rule {
    name: "session-year",
    code: "D07",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("session_year.rs"),
    check: Check::Paragraph(check),
};

/// Behind the year of the Charter sessions count the years.
const FIRST: u32 = 1945;

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || !sessions::mentions(passage.text(), passage.language()) {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    for ordinal in sessions::read(text, passage.language()) {
        if ordinal.special || !is_of_assembly(text, &ordinal, passage.language()) {
            continue;
        }
        let Some(year) = year_beside(text, &ordinal, passage.language()) else { continue };
        let opens = FIRST + ordinal.value;
        if year == opens || year == opens + 1 {
            continue;
        }
        let range = plain.own(&ordinal.range);
        if passage.is_quoted(&range) {
            continue;
        }
        let message = format!(
            "Session {} of the General Assembly meets from September {opens} to September {}, not in {year}",
            ordinal.value,
            opens + 1
        );
        let mut finding = RULE.finding(range.clone(), message);
        let right = year.checked_sub(FIRST);
        if let Some(words) = right.and_then(|value| ordinal.write(value, &text[ordinal.range.clone()])) {
            finding = finding.fix(Fix::replace(Grade::Confirm, range, words));
        }
        found.push(finding);
    }
}

/// Whether the text names the Assembly as the one whose session it is.
fn is_of_assembly(text: &str, ordinal: &SessionOrdinal, language: Language) -> bool {
    let (before, behind) = (&text[..ordinal.phrase.start], &text[ordinal.phrase.end..]);
    let (named, of): (&[&str], &[&str]) = match language {
        Language::English => (
            &["General Assembly at its ", "General Assembly, at its ", "General Assembly during its "],
            &[" of the General Assembly"],
        ),
        Language::French => (
            &["Assemblée générale à sa ", "Assemblée générale, à sa "],
            &[" de l'Assemblée générale", " de l’Assemblée générale"],
        ),
        Language::Spanish => {
            (&["Asamblea General en su ", "Asamblea General, en su "], &[" de la Asamblea General"])
        }
        Language::Russian => (
            &["Генеральной Ассамблее на ее ", "Генеральной Ассамблее на её ", "Генеральной Ассамблеи на ее "],
            &[" Генеральной Ассамблеи"],
        ),
        Language::Chinese => (&["大会第"], &[]),
        Language::Arabic => (&["الجمعية العامة في ", "الجمعية العامة، في "], &[" للجمعية العامة"]),
    };
    let other = ["缔约方大会第", "组织大会第", "环境大会第"].iter().any(|other| before.ends_with(other));
    !other
        && (named.iter().any(|words| before.ends_with(words))
            || of.iter().any(|words| behind.starts_with(words)))
}

/// The year that stands directly beside the session: "…, in 2026", "… (2026)".
fn year_beside(text: &str, ordinal: &SessionOrdinal, language: Language) -> Option<u32> {
    let mut behind = &text[ordinal.phrase.end..];
    for of in [
        " of the General Assembly",
        " de l'Assemblée générale",
        " de la Asamblea General",
        " Генеральной Ассамблеи",
        " للجمعية العامة",
    ] {
        behind = behind.strip_prefix(of).unwrap_or(behind);
    }
    let leads: &[&str] = match language {
        Language::English => &[", in ", " in ", ", to be held in ", " ("],
        Language::French => &[", en ", " en ", ", qui se tiendra en ", " ("],
        Language::Spanish => &[", en ", " en ", ", que se celebrará en ", " ("],
        Language::Russian => &[" в ", ", в ", " ("],
        Language::Chinese => &["（", "(", "，"],
        Language::Arabic => &["، في عام ", " في عام ", "، عام ", " ("],
    };
    let rest = leads.iter().find_map(|lead| {
        behind.strip_prefix(lead).filter(|rest| rest.starts_with(|c: char| c.is_numeric()))
    })?;
    let run = date::next_digits(rest, 0).filter(|run| run.start == 0)?;
    let year = date::value(&rest[run.clone()]).filter(|year| (1946..=2099).contains(year))?;
    // "in 2026/27", "2026-2030" is a span.
    (!rest[run.end..].starts_with(['/', '-', '–', '—'])).then_some(year)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn years_that_agree_are_left_alone() {
        check(
            "The General Assembly,\n\n1. Requests a report to the General Assembly at its eighty-first session, in 2026, and at its eighty-second session (2028 is too late).\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Notes the sixty-fourth session of the Commission, in 2020, and the thirtieth special session of the General Assembly, in 2016.\n",
            expect![[""]],
        );
    }

    #[test]
    fn years_that_do_not_in_six_languages() {
        check(
            "The General Assembly,\n\n1. Requests a report to the General Assembly at its eighty-first session, in 2024.\n",
            expect![
                "3 [eighty-first] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [seventy-ninth]"
            ],
        );
        check(
            "L’Assemblée générale,\n\n1. Demande un rapport à l’Assemblée générale à sa quatre-vingt-unième session, en 2024.\n",
            expect![
                "3 [quatre-vingt-unième] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [soixante-dix-neuvième]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita un informe a la Asamblea General en su octogésimo primer período de sesiones, en 2024.\n",
            expect![
                "3 [octogésimo primer] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [septuagésimo noveno]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит представить доклад Генеральной Ассамблее на ее восемьдесят первой сессии в 2024 году.\n",
            expect![
                "3 [восемьдесят первой] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [семьдесят девятой]"
            ],
        );
        check(
            "大会，\n\n1. 请秘书长向大会第八十一届会议（2024年）提出报告。\n",
            expect![
                "3 [八十一] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [七十九]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب تقديم تقرير إلى الجمعية العامة في دورتها الحادية والثمانين (2024).\n",
            expect![
                "3 [الحادية والثمانين] warning: Session 81 of the General Assembly meets from September 2026 to September 2027, not in 2024 → [التاسعة والسبعين]"
            ],
        );
    }
}
