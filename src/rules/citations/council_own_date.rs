//! The Security Council giving the date of a resolution of its own.
//!
//! # What
//! A resolution of the Council that cites an earlier one with the full date.
//!
//! # Why
//! The year in brackets is enough among the Council’s own resolutions.
//!
//! # Example
//! ```text
//! Recalling its resolution 1325 (2000) of 31 October 2000,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 1325 (2000),
//! ```
//!
//! # Fix
//! Deletes the date in English and French. To be confirmed.
//!
//! # Source
//! Row R07 of the drafting rules: 10,760 of 13,063 first mentions have no date.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::Organ;
use crate::syntax::{Language, Part};

/// The Security Council giving the date of a resolution of its own.
pub static RULE: Rule = Rule {
    name: "council-own-date",
    code: "R07",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_own_date.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let citations = &passage.reading.citations;
    for (at, citation) in citations.iter().enumerate() {
        let symbol = &citation.symbol;
        if symbol.organ() != Some(Organ::SecurityCouncil) || symbol.kind() != symbol::Kind::Resolution {
            continue;
        }
        let Some(cited) = citation.date.as_ref().filter(|_| !passage.is_quoted(&citation.span)) else {
            continue;
        };
        // A date that serves several is another matter.
        let same = |at: Option<usize>| {
            let other = at.and_then(|at| citations.get(at)?.date.as_ref());
            other.is_some_and(|date| date.span == cited.span)
        };
        if same(at.checked_sub(1)) || same(Some(at + 1)) {
            continue;
        }
        let message = "The Council gives its own resolutions without a date: the year is enough";
        let mut finding = RULE.finding(cited.span.clone(), message);
        let gap = passage.text().get(citation.span.end..cited.span.start).unwrap_or("").trim();
        if matches!(gap, "of" | "du") {
            finding = finding.fix(Fix::replace(Grade::Confirm, citation.span.end..cited.span.end, ""));
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
    fn the_year_is_enough() {
        check(
            "The Security Council,\n\nRecalling its resolution 1325 (2000) and General Assembly resolution 59/50 of 2 December 2004,\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nRecalling its resolution 1325 (2000) of 31 October 2000,\n",
            expect![
                "3 [31 October 2000] hint: The Council gives its own resolutions without a date: the year is enough → []"
            ],
        );
        check(
            "Le Conseil de sécurité,\n\nRappelant sa résolution 1325 (2000) du 31 octobre 2000,\n",
            expect![
                "3 [31 octobre 2000] hint: The Council gives its own resolutions without a date: the year is enough → []"
            ],
        );
        check(
            "El Consejo de Seguridad,\n\nRecordando su resolución 1325 (2000), de 31 de octubre de 2000,\n",
            expect![
                "3 [31 de octubre de 2000] hint: The Council gives its own resolutions without a date: the year is enough"
            ],
        );
        check(
            "Совет Безопасности,\n\nссылаясь на свою резолюцию 1325 (2000) от 31 октября 2000 года,\n",
            expect![
                "3 [31 октября 2000] hint: The Council gives its own resolutions without a date: the year is enough"
            ],
        );
        check(
            "安全理事会，\n\n回顾其2000年10月31日第1325(2000)号决议，\n",
            expect![
                "3 [2000年10月31日] hint: The Council gives its own resolutions without a date: the year is enough"
            ],
        );
        check(
            "إن مجلس الأمن،\n\nإذ يشير إلى قراره 1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000،\n",
            expect![
                "3 [31 تشرين الأول/أكتوبر 2000] hint: The Council gives its own resolutions without a date: the year is enough"
            ],
        );
    }
}
