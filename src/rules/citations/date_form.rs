//! A date joined to a resolution’s number in another way than its language does.
//!
//! # What
//! Looks at what stands between the number and its date: "of" in English, "du" without a comma in French, ", de" with one in
//! Spanish, "от" in Russian, "المؤرخ" in Arabic; in Chinese the date stands before the number. Only forms that are known to be
//! slips are reported.
//!
//! # Why
//! One form throughout makes citations quick to read and to check.
//!
//! # Example
//! ```text
//! Recalling its resolution 59/50, dated 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes the usual words. Safe.
//!
//! # Source
//! Row R13 of the drafting rules: Spanish with a comma 16,386 times, without 50; French without 16,032, with 37; Russian without
//! 15,857, with 21; the usual form 16,049 times in Chinese, 16,985 in Arabic.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A date joined to a resolution’s number in another way than its language does.
pub static RULE: Rule = Rule {
    name: "date-form",
    code: "R13",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("date_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !(passage.is_body() && passage.paragraph.part == Part::Main) {
        return;
    }
    let text = passage.text();
    for citation in &passage.reading.citations {
        let number = citation.symbol.number();
        let Some(date) = citation.date.as_ref().filter(|_| number.is_some()) else { continue };
        let Some(gap) =
            text.get(citation.span.end..date.span.start).filter(|_| !passage.is_quoted(&citation.span))
        else {
            continue;
        };
        let bare: String = gap.split_whitespace().collect::<Vec<_>>().join(" ");
        let (slips, right): (&[&str], &str) = match passage.language() {
            Language::English => {
                (&["dated", ", dated", ", of", "from", ", adopted", "(", "(of", "—"], " of ")
            }
            Language::French => (&[", du", "de", ", de", ", datée du", "datée du", "(", "(du"], " du "),
            Language::Spanish => (&["de", "del", ", del", "de fecha", ", de fecha", "("], ", de "),
            Language::Russian => (&[", от", "(", "(от", "с"], " от "),
            Language::Arabic => {
                (&["في", "بتاريخ", "، بتاريخ", "(", "الصادر في", "الصادر بتاريخ"], " المؤرخ ")
            }
            Language::Chinese => (&["号决议(", "号决议（", "号("], ""),
        };
        // The Human Rights Council’s French sets the comma; behind the letters of several parts it stands in any language.
        let comma = bare.starts_with([',', '،'])
            && (number.is_some_and(|number| number.part().is_some())
                || passage.language() == Language::French
                    && passage.profile == Some(Profile::HumanRightsCouncil));
        if comma || !slips.contains(&bare.as_str()) {
            continue;
        }
        let range = citation.span.end..date.span.start;
        if right.is_empty() {
            found.push(RULE.finding(date.span.clone(), "The date stands before the number in Chinese"));
            continue;
        }
        let message = format!("The date is joined to the number by “{}”, not by “{bare}”", right.trim());
        let mut finding = RULE.finding(range.clone(), message);
        if !bare.ends_with('(') && !bare.starts_with('(') {
            finding = finding.fix(Fix::replace(Grade::Safe, range, right));
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
    fn the_usual_form_is_left_alone() {
        check("The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n", expect![[""]]);
        check("L’Assemblée générale,\n\nRappelant sa résolution 59/50 du 2 décembre 2004,\n", expect![[""]]);
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50, de 2 de diciembre de 2004,\n",
            expect![[""]],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50 от 2 декабря 2004 года,\n",
            expect![[""]],
        );
        check("大会，\n\n回顾其2004年12月2日第59/50号决议，\n", expect![[""]]);
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n",
            expect![[""]],
        );
    }

    #[test]
    fn other_forms_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50, dated 2 December 2004,\n",
            expect![
                "3 [, dated ] warning: The date is joined to the number by “of”, not by “, dated” → [ of ]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 59/50, du 2 décembre 2004,\n",
            expect!["3 [, du ] warning: The date is joined to the number by “du”, not by “, du” → [ du ]"],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50 de 2 de diciembre de 2004,\n",
            expect!["3 [ de ] warning: The date is joined to the number by “, de”, not by “de” → [, de ]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50, от 2 декабря 2004 года,\n",
            expect!["3 [, от ] warning: The date is joined to the number by “от”, not by “, от” → [ от ]"],
        );
        check(
            "大会，\n\n回顾其第59/50号决议（2004年12月2日），\n",
            expect!["3 [2004年12月2日] warning: The date stands before the number in Chinese"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 59/50 بتاريخ 2 كانون الأول/ديسمبر 2004،\n",
            expect![
                "3 [ بتاريخ ] warning: The date is joined to the number by “المؤرخ”, not by “بتاريخ” → [ المؤرخ ]"
            ],
        );
    }
}
