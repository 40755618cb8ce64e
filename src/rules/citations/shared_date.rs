//! Two resolutions in a row that each give the same date.
//!
//! # What
//! Neighbours in a list whose dates are the same day: "both of 2 December 2004" says it once, "all of" for three and more.
//!
//! # Why
//! It is shorter, and shows that they belong together.
//!
//! # Example
//! ```text
//! Recalling its resolutions 59/49 of 2 December 2004 and 59/50 of 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolutions 59/49 and 59/50, both of 2 December 2004,
//! ```
//!
//! # Fix
//! In English, for two resolutions: gives the date once, behind “both of”. To be confirmed. Of more the whole list has to be written anew.
//!
//! # Source
//! Row R12 of the drafting rules: resolutions 68/247 A and 68/248 A in the guide to the modelling of resolutions.

use crate::cite::Citation;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// Two resolutions in a row that each give the same date.
pub static RULE: Rule = Rule {
    name: "shared-date",
    code: "R12",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::Arabic, Language::English, Language::Spanish, Language::French, Language::Russian],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("shared_date.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    let citations = &passage.reading.citations;
    for (at, pair) in citations.windows(2).enumerate() {
        let (Some(first), Some(second)) = (&pair[0].date, &pair[1].date) else { continue };
        if first.span == second.span || first.date.is_none() || first.date != second.date {
            continue;
        }
        // Nothing but what joins a list stands between them.
        let gap = text.get(first.span.end..pair[1].span.start).unwrap_or("?").trim();
        let own = pair[1].span.end <= second.span.start && first.span.end <= pair[1].span.start;
        let joiners = [", y", ",", "and", ", and", "et", "y", "и", "года и", "года,", "و", "، و", "،"];
        if own && joiners.contains(&gap) && !passage.is_quoted(&second.span) {
            let message = "The date of the one before again: “both of …”, or “all of …”, gives it once";
            let finding = RULE.finding(second.span.clone(), message);
            let same = |other: Option<&Citation>| {
                other.and_then(|other| other.date.as_ref()).is_some_and(|date| date.date == first.date)
            };
            let alone =
                !same(at.checked_sub(1).and_then(|at| citations.get(at))) && !same(citations.get(at + 2));
            let fix = (alone && passage.language() == Language::English)
                .then(|| both(text, &pair[0], &pair[1]))
                .flatten();
            found.push(finding.with_fixes(fix));
        }
    }
}

/// Gives the date of two resolutions once: “59/49 and 59/50, both of 2 December 2004”.
fn both(text: &str, first: &Citation, second: &Citation) -> Option<Fix> {
    let (once, again) = (first.date.as_ref()?, second.date.as_ref()?);
    let of = |from: usize, to: usize| text.get(from..to).is_some_and(|words| words.trim() == "of");
    if !of(first.span.end, once.span.start) || !of(second.span.end, again.span.start) {
        return None;
    }
    let change =
        |range, insert: &str| Change { place: Place { paragraph: None, range }, insert: insert.to_owned() };
    let changes =
        vec![change(first.span.end..once.span.end, ""), change(second.span.end..second.span.end, ", both")];
    let title = "Give the date once".to_owned();
    Some(Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn one_date_for_both() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 59/49 and 59/50, both of 2 December 2004,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolutions 59/49 of 2 December 2004 and 59/50 of 2 December 2004,\n",
            expect![
                "3 [2 December 2004] hint: The date of the one before again: “both of …”, or “all of …”, gives it once → [] → [, both]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant ses résolutions 59/49 du 2 décembre 2004 et 59/50 du 2 décembre 2004 sur les océans,\n",
            expect![
                "3 [2 décembre 2004] hint: The date of the one before again: “both of …”, or “all of …”, gives it once"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando sus resoluciones 59/49, de 2 de diciembre de 2004, y 59/50, de 2 de diciembre de 2004, sobre los océanos,\n",
            expect![
                "3 [2 de diciembre de 2004] hint: The date of the one before again: “both of …”, or “all of …”, gives it once"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 59/49 от 2 декабря 2004 года и 59/50 от 2 декабря 2004 года,\n",
            expect![
                "3 [2 декабря 2004] hint: The date of the one before again: “both of …”, or “all of …”, gives it once"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قراريها 59/49 المؤرخ 2 كانون الأول/ديسمبر 2004 و 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n",
            expect![
                "3 [2 كانون الأول/ديسمبر 2004] hint: The date of the one before again: “both of …”, or “all of …”, gives it once"
            ],
        );
    }
}
