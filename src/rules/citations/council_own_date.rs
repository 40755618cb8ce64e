//! The Security Council giving the date of a resolution of its own.
//!
//! # What
//! A resolution of the Council that cites an earlier one with the full date. One that gives most of them so, as the older ones do, is told
//! once.
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

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::outline::{Cited, Facts, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::Organ;
use crate::syntax::Language;

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
    check: Check::Draft(Aspects::CITATIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let (mut dated, mut undated): (Vec<(usize, &Facts, &Cited)>, usize) = (Vec::new(), 0);
    for (index, row) in outline.with(Aspects::CITATIONS).filter(|(_, row)| row.is_body()) {
        for (at, cited) in row.facts.citations.iter().enumerate() {
            if cited.organ != Some(Organ::SecurityCouncil)
                || cited.kind != symbol::Kind::Resolution
                || cited.quoted
                || row.profile != Some(Profile::SecurityCouncil)
            {
                continue;
            }
            match cited.date {
                None => undated += 1,
                // A date that serves several is another matter.
                Some(_) if row.facts.shares_date(at) => {}
                Some(_) => dated.push((index, row.facts, cited)),
            }
        }
    }
    let message = "The Council gives its own resolutions without a date: the year is enough";
    // A text that gives the dates throughout does so on purpose: it is said once.
    let custom = dated.len() >= CUSTOM && dated.len() > undated;
    let count = dated.len();
    let mut whole: Option<(usize, Finding, Vec<Change>)> = None;
    for (index, facts, cited) in dated {
        let Some(date) = cited.date.clone() else { continue };
        let gap = date.start.checked_sub(cited.span.end);
        let simple = matches!(facts.language, Language::English | Language::French);
        let change = (simple && gap.is_some_and(|gap| gap <= 6)).then_some(cited.span.end..date.end);
        if custom {
            let (first, _, changes) = whole.get_or_insert_with(|| {
                let message = format!("{message} ({count} dates in this draft)");
                (index, RULE.finding(date, message), Vec::new())
            });
            let paragraph = (index != *first).then_some(index);
            changes.extend(
                change.map(|range| Change { place: Place { paragraph, range }, insert: String::new() }),
            );
            continue;
        }
        let finding = RULE.finding(date, message);
        found.push(match change {
            Some(range) => (index, finding.fix(Fix::replace(Grade::Confirm, range, ""))),
            None => (index, finding),
        });
    }
    let Some((index, finding, changes)) = whole else { return };
    let title = "Delete the dates in the whole draft".to_owned();
    let fix = Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) };
    found.push((index, finding.fix(fix)));
}

/// From how many dates on they are the custom of a text.
const CUSTOM: usize = 4;

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

    #[test]
    fn a_text_that_gives_the_dates_throughout() {
        check(
            "The Security Council,\n\nRecalling its resolutions 1325 (2000) of 31 October 2000, 1631 (2005) of 17 October 2005, 1820 (2008) of 19 June 2008 and 1888 (2009) of 30 September 2009, and resolution 1889 (2009),\n",
            expect![
                "3 [31 October 2000] hint: The Council gives its own resolutions without a date: the year is enough (4 dates in this draft) → [] → [] → [] → []"
            ],
        );
    }
}
