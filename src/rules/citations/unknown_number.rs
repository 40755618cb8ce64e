//! A citation of a resolution that does not exist.
//!
//! # What
//! An error where the number cannot exist: beyond the last of its session, a roman session after the thirtieth. A warning where the
//! index has every number of the series and not this one. Where the index has holes, it says nothing.
//!
//! # Why
//! A mistyped number sends the reader to another text, or to none.
//!
//! # Example
//! ```text
//! Recalling its resolution 65/999 of 13 December 2010,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 65/122 of 13 December 2010,
//! ```
//!
//! # Fix
//! None: which number was meant is the drafter's to say. Hovering over it shows the nearest.
//!
//! # Source
//! Rows R24, R14 and R16 of the drafting rules; the index and its table of coverage.

use crate::cite::Citation;
use crate::corpus::{self, Status};
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ, Symbol};
use crate::syntax::Language;

/// A citation of a resolution that does not exist.
pub static RULE: Rule = Rule {
    name: "unknown-number",
    code: "R24",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("unknown_number.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for citation in &passage.reading.citations {
        let symbol = &citation.symbol;
        if of_another_body(citation) {
            continue;
        }
        let finding = match corpus::index().status(symbol) {
            // A known number of the Security Council with an impossible year: the rule on years says more.
            Status::Impossible { .. } if has_other_year(symbol) => continue,
            Status::Impossible { reason } => {
                RULE.finding(citation.span.clone(), format!("{symbol} cannot exist: {reason}"))
            }
            Status::WrongSession { right } => RULE.finding(
                citation.span.clone(),
                format!("There is no {symbol}; the resolution of that number is {right}"),
            ),
            Status::Unknown => RULE
                .finding(citation.span.clone(), format!("There is no {symbol}, as far as the index knows"))
                .severity(Severity::Warning),
            Status::Known | Status::NotCovered | Status::WrongYear { .. } => continue,
        };
        found.push(finding);
    }
}

fn has_other_year(symbol: &Symbol) -> bool {
    match symbol.number() {
        Some(Number::Yearly { number, .. }) => corpus::index().sc_by_number(number).is_some(),
        _ => false,
    }
}

/// Whether a number with a roman session may well be another body's: regional commissions and others have them to this day, the
/// Assembly until 1975 and the Economic and Social Council, whose sessions were many more, until 1977.
fn of_another_body(citation: &Citation) -> bool {
    let Some(Number::Bracketed { .. }) = citation.symbol.number() else { return false };
    let later = citation.date.as_ref().and_then(|cited| cited.date).is_some_and(|date| date.year() > 1977);
    later || citation.symbol.organ() == Some(Organ::EconomicAndSocialCouncil)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn known_numbers_and_those_of_others_are_left_alone() {
        check("The General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n", expect![""]);
        check(
            "The General Assembly,\n\nRecalling its resolution 217 A (III) of 10 December 1948,\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\nTaking note of resolution 574 (XXVII) of 16 May 1998,\n",
            expect![""],
        );
    }

    #[test]
    fn a_number_that_cannot_exist_is_an_error_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling its resolution 65/999 of 13 December 2010,\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 65/999 du 13 décembre 2010,\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 65/999, de 13 de diciembre de 2010,\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 65/999 от 13 декабря 2010 года,\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check(
            "大会，\n\n回顾其2010年12月13日第65/999号决议，\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 65/999 المؤرخ 13 كانون الأول/ديسمبر 2010،\n",
            expect![
                "3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"
            ],
        );
        check("The General Assembly,\n\nRecalling its resolution 1514 (XLV),\n", expect![""]);
        check(
            "The Security Council,\n\nRecalling its resolution 1631 (2005) and the 9999 (2005) one,\n",
            expect![
                "3 [9999 (2005)] error: S/RES/9999 (2005) cannot exist: resolution 2825 is already of 2026, and higher numbers are later"
            ],
        );
    }
}
