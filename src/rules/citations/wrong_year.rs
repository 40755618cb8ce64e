//! A Security Council resolution with another year than its own.
//!
//! # What
//! The Council numbers its resolutions through all years, so the number alone tells the year. Compares it with the year in brackets.
//!
//! # Why
//! The year belongs to the number; a wrong one leaves open which of the two was mistyped.
//!
//! # Example
//! ```text
//! Recalling Security Council resolution 1631 (2006),
//! ```
//!
//! # Better
//! ```text
//! Recalling Security Council resolution 1631 (2005),
//! ```
//!
//! # Fix
//! Writes the year of the number. To be confirmed: it may be the number that is wrong.
//!
//! # Source
//! Row R05 of the drafting rules. The index has every resolution of the Council.

use crate::corpus;
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ};
use crate::syntax::Language;

/// A Security Council resolution with another year than its own.
pub static RULE: Rule = Rule {
    name: "wrong-year",
    code: "R05",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("wrong_year.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for citation in &passage.reading.citations {
        let symbol = &citation.symbol;
        let Some(Number::Yearly { number, year }) =
            symbol.number().filter(|_| symbol.organ() == Some(Organ::SecurityCouncil))
        else {
            continue;
        };
        let Some(Number::Yearly { year: right, .. }) =
            corpus::index().sc_by_number(number).and_then(|right| right.number())
        else {
            continue;
        };
        if right == year {
            continue;
        }
        let written = passage.paragraph.slice(&citation.span);
        let message = format!("Security Council resolution {number} is of {right}, not of {year}");
        let mut finding = RULE.finding(citation.span.clone(), message);
        let runs = date::digit_runs(written);
        if let Some(run) = runs.iter().rfind(|run| date::value(&written[(*run).clone()]) == Some(year)) {
            let range = citation.span.start + run.start..citation.span.start + run.end;
            let digits = date::in_script(right, &written[run.clone()]);
            finding = finding.fix(Fix::replace(Grade::Confirm, range, digits));
        }
        found.push(finding);
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
    fn the_number_tells_the_year() {
        check("The Security Council,\n\nRecalling its resolution 1631 (2005),\n", expect![""]);
        check(
            "The Security Council,\n\nRecalling its resolutions 1325 (2000) and 1631 (2006),\n",
            expect![
                "3 [1631 (2006)] error: Security Council resolution 1631 is of 2005, not of 2006 → [2005]"
            ],
        );
        check(
            "Le Conseil de sécurité,\n\nRappelant sa résolution 1631 (2006),\n",
            expect![
                "3 [1631 (2006)] error: Security Council resolution 1631 is of 2005, not of 2006 → [2005]"
            ],
        );
        check(
            "El Consejo de Seguridad,\n\nRecordando su resolución 1631 (2006),\n",
            expect![
                "3 [1631 (2006)] error: Security Council resolution 1631 is of 2005, not of 2006 → [2005]"
            ],
        );
        check(
            "Совет Безопасности,\n\nссылаясь на свою резолюцию 1631 (2006),\n",
            expect![
                "3 [1631 (2006)] error: Security Council resolution 1631 is of 2005, not of 2006 → [2005]"
            ],
        );
        check(
            "安全理事会，\n\n回顾其第1631(2006)号决议，\n",
            expect![
                "3 [1631(2006)] error: Security Council resolution 1631 is of 2005, not of 2006 → [2005]"
            ],
        );
        check(
            "إن مجلس الأمن،\n\nإذ يشير إلى قراره ١٦٣١ (٢٠٠٦)،\n",
            expect![
                "3 [١٦٣١ (٢٠٠٦)] error: Security Council resolution 1631 is of 2005, not of 2006 → [٢٠٠٥]"
            ],
        );
    }
}
