//! A citation with another date than that of the adoption.
//!
//! # What
//! Compares the date beside a citation with the day on which, as far as the index knows, the resolution, decision or
//! statement was adopted. Where one date serves several citations, it is wrong only if it fits none of them. A date that is years
//! off and shares neither day nor month is only a warning: it may be that of another body's resolution.
//!
//! # Why
//! The date tells resolutions apart whose numbers are easily mistyped: where they disagree, one of the two is wrong.
//!
//! # Example
//! ```text
//! Recalling its resolution 59/50 of 12 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes the date of adoption, in the form of the date that stands there. To be confirmed: it may be the number that is wrong.
//!
//! # Source
//! Row R03 of the drafting rules; dates from the index, which gathers them from public sources and is no official record.

use crate::cite::Citation;
use crate::corpus::{self, Answer, Date};
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ, Symbol};
use crate::syntax::Language;
use std::ops::Range;

/// A citation with another date than that of the adoption.
pub static RULE: Rule = Rule {
    name: "wrong-date",
    code: "R03",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("wrong_date.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let citations = &passage.reading.citations;
    let mut done: Option<Range<usize>> = None;
    for (at, citation) in citations.iter().enumerate() {
        let Some((span, cited)) = dated(citation) else { continue };
        // A date that serves a list is judged once.
        if done.replace(span.clone()) == Some(span.clone()) {
            continue;
        }
        // They stand side by side.
        let shares = |other: &&Citation| other.date.as_ref().is_some_and(|date| date.span == span);
        let before = citations[..at].iter().rev().take_while(shares).count();
        let sharing: Vec<&Citation> = citations[at - before..].iter().take_while(shares).collect();
        let Some(adopted) =
            sharing.iter().map(|citation| contradicts(citation, cited)).collect::<Option<Vec<Date>>>()
        else {
            continue;
        };
        let written = passage.paragraph.slice(&span);
        let mut finding = RULE.finding(span.clone(), message(&sharing, &adopted));
        if adopted.iter().all(|date| unlike(*date, cited)) {
            finding = finding.severity(Severity::Warning);
        }
        if adopted.iter().all(|date| *date == adopted[0]) {
            let right = date::rewrite(written, adopted[0], passage.paragraph.language);
            finding = finding.fix(Fix::replace(Grade::Confirm, span, right));
        }
        found.push(finding);
    }
}

/// The date beside a citation, if there is such a day and the citation can be read in one way only.
fn dated(citation: &Citation) -> Option<(Range<usize>, Date)> {
    let date = citation.date.as_ref().filter(|_| citation.ambiguous.is_none())?;
    Some((date.span.clone(), date.date?))
}

/// The day of adoption, if the index knows it and it is not the cited one.
fn contradicts(citation: &Citation, cited: Date) -> Option<Date> {
    if citation.ambiguous.is_some() {
        return None;
    }
    let right = adopted(&citation.symbol).filter(|date| *date != cited)?;
    // "the statement made pursuant to resolution 1593 (2005) of 10 July 2025": the number has its right year, the day is that of the statement.
    if let Some(Number::Yearly { year, .. }) = citation.symbol.number()
        && i32::from(cited.year()) > i32::try_from(year).unwrap_or(i32::MAX) + 1
    {
        return None;
    }
    // The Assembly and the Human Rights Council number alike: if the date is that of the other's resolution, then so was the citation meant.
    let other = match citation.symbol.organ()? {
        Organ::GeneralAssembly => Organ::HumanRightsCouncil,
        Organ::HumanRightsCouncil => Organ::GeneralAssembly,
        _ => return Some(right),
    };
    let twin = citation.symbol.number().map(|number| Symbol::resolution(other, number));
    (twin.and_then(|twin| adopted(&twin)) != Some(cited)).then_some(right)
}

/// The day of adoption of exactly this document: lettered parts of one resolution can be adopted on different days.
fn adopted(symbol: &Symbol) -> Option<Date> {
    corpus::index().record(symbol).filter(|record| record.answer() == Answer::Exact)?.date()
}

/// Whether two dates have nothing in common and lie more than a session apart: then another body's resolution of that number may
/// be meant, or the date may not belong to the citation at all.
fn unlike(adopted: Date, cited: Date) -> bool {
    let day = |date: Date| i32::from(date.year()) * 365 + i32::from(date.day_of_year());
    (day(adopted) - day(cited)).abs() > 400
        && adopted.month() != cited.month()
        && adopted.day() != cited.day()
}

fn message(sharing: &[&Citation], adopted: &[Date]) -> String {
    let mut said: Vec<String> = Vec::new();
    for (citation, date) in sharing.iter().zip(adopted) {
        said.push(format!("{} was adopted on {}", citation.symbol, date::english(*date)));
    }
    said.truncate(3);
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn right_dates_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 59/50 of 2 December 2004 and 65/122 of 13 December 2010,\n",
            expect![""],
        );
    }

    #[test]
    fn a_wrong_date_is_mended_in_the_form_of_its_language() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 12 December 2004,\n",
            expect![
                "3 [12 December 2004] error: A/RES/59/50 was adopted on 2 December 2004 → [2 December 2004]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 59/50 du 1er décembre 2004,\n",
            expect![
                "3 [1er décembre 2004] error: A/RES/59/50 was adopted on 2 December 2004 → [2 décembre 2004]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50, de 12 de diciembre de 2004,\n",
            expect![
                "3 [12 de diciembre de 2004] error: A/RES/59/50 was adopted on 2 December 2004 → [2 de diciembre de 2004]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50 от 2 ноября 2004 года,\n",
            expect!["3 [2 ноября 2004] error: A/RES/59/50 was adopted on 2 December 2004 → [2 декабря 2004]"],
        );
        check(
            "大会，\n\n回顾其2004年11月2日第59/50号决议，\n",
            expect!["3 [2004年11月2日] error: A/RES/59/50 was adopted on 2 December 2004 → [2004年12月2日]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 59/50 المؤرخ 3 كانون الأول/ديسمبر 2004،\n",
            expect![
                "3 [3 كانون الأول/ديسمبر 2004] error: A/RES/59/50 was adopted on 2 December 2004 → [2 كانون الأول/ديسمبر 2004]"
            ],
        );
    }

    #[test]
    fn the_day_of_something_else() {
        check(
            "The General Assembly,\n\nRecalling the statement made pursuant to resolution 1593 (2005) of 10 July 2025,\n",
            expect![""],
        );
    }

    #[test]
    fn a_date_that_fits_one_of_a_list_is_left_alone() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 64/256 and 59/50 of 2 December 2004,\n",
            expect![""],
        );
    }
}
