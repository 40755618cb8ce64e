//! A resolution of the Security Council without its year.
//!
//! # What
//! The number of a resolution of the Council without the year in brackets: "Security Council resolution 1325". Quotations,
//! titles, letters and annexes are left alone.
//! In a resolution of the Council itself it is a warning.
//!
//! # Why
//! The Council is cited by number and year everywhere; a bare number is not how anyone finds it.
//!
//! # Example
//! ```text
//! Recalling Security Council resolution 1325,
//! ```
//!
//! # Better
//! ```text
//! Recalling Security Council resolution 1325 (2000),
//! ```
//!
//! # Fix
//! Writes the year of the number behind it. Safe: the number alone tells the year. To be confirmed where the day of adoption follows.
//!
//! # Source
//! Row R04 of the drafting rules: Editorial Manual, Resolutions, system of identification, section C. The index has every
//! resolution of the Council.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ};
use crate::syntax::{Kind, Language, Part};

/// A resolution of the Security Council without its year.
pub static RULE: Rule = Rule {
    name: "council-year",
    code: "R04",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("council_year.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !(passage.is_body() && passage.paragraph.part == Part::Main || passage.paragraph.kind == Kind::Note) {
        return;
    }
    for citation in &passage.reading.citations {
        let symbol = &citation.symbol;
        let Some(Number::Yearly { number, year }) =
            symbol.number().filter(|_| symbol.organ() == Some(Organ::SecurityCouncil))
        else {
            continue;
        };
        let written = passage.paragraph.slice(&citation.span);
        let runs = date::digit_runs(written);
        // A printed symbol is another matter.
        let bare = runs.len() == 1 && runs[0].start == 0 && !written.contains('(');
        let goes_on = passage.text()[citation.span.end..].trim_start().starts_with(['(', '（', '_']);
        if !bare || goes_on || passage.is_quoted(&citation.span) {
            continue;
        }
        let digits = date::in_script(year, written);
        let blank = if passage.language() == Language::Chinese { "" } else { " " };
        let end = citation.span.end;
        // The Council itself drops the year now and then where it stands a few lines above.
        let council = passage.profile == Some(Profile::SecurityCouncil);
        // And a day of adoption behind the number tells the year, too.
        let dated = citation.date.as_ref().is_some_and(|date| date.span.start >= citation.span.end);
        let severity = match (council, dated) {
            (true, true) => Severity::Hint,
            (true, false) | (false, true) => Severity::Warning,
            (false, false) => Severity::Error,
        };
        let grade = if dated { Grade::Confirm } else { Grade::Safe };
        let fix = Fix::replace(grade, end..end, format!("{blank}({digits})"));
        let message =
            format!("Resolutions of the Security Council are cited with their year: {number} ({year})");
        found.push(RULE.finding(citation.span.clone(), message).severity(severity).fix(fix));
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
    fn numbers_with_their_years_are_left_alone() {
        check(
            "The Security Council,\n\nRecalling its resolutions 1325 (2000), 1820 (2008) and 1888 (2009),\n",
            expect![[""]],
        );
        check("大会，\n\n回顾安全理事会第1325(2000)号决议，\n", expect![[""]]);
    }

    #[test]
    fn a_day_of_adoption_tells_the_year() {
        check(
            "The Security Council,\n\nRecalling its resolution 1325 of 31 October 2000 and resolution 1820,\n",
            expect![[r#"
                3 [1325] hint: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]
                3 [1820] warning: Resolutions of the Security Council are cited with their year: 1820 (2008) → [ (2008)]"#]],
        );
    }

    #[test]
    fn numbers_without_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling Security Council resolutions 1325 and 1820 (2008),\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la résolution 1325 du Conseil de sécurité,\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la resolución 1325 del Consejo de Seguridad,\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию 1325 Совета Безопасности,\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]"
            ],
        );
        check(
            "大会，\n\n回顾安全理事会第1325号决议，\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [(2000)]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرار مجلس الأمن 1325،\n",
            expect![
                "3 [1325] error: Resolutions of the Security Council are cited with their year: 1325 (2000) → [ (2000)]"
            ],
        );
    }
}
