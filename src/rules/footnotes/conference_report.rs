//! The report of a conference with its symbol outside brackets.
//!
//! # What
//! A note that gives the report of a conference by title, place and date, and its symbol behind a comma instead of in brackets.
//!
//! # Why
//! The title, which can have commas itself, ends where the bracket begins; chapters and annexes stand behind it.
//!
//! # Example
//! ```text
//! ¹ Report of the World Conference on Lighthouses, Rome, 4–15 May 1992, A/CONF.900/15, chap. I.
//! ```
//!
//! # Better
//! ```text
//! ¹ Report of the World Conference on Lighthouses, Rome, 4–15 May 1992 (A/CONF.900/15), chap. I.
//! ```
//!
//! # Fix
//! Sets the symbol in brackets; to be confirmed. Not offered where an addendum or another symbol follows.
//!
//! # Source
//! Row F10 of the drafting rules: Editorial Manual, Footnotes, chapter III, section D; so in all adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// The report of a conference with its symbol outside brackets.
pub static RULE: Rule = Rule {
    name: "conference-report",
    code: "F10c",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("conference_report.rs"),
    check: Check::Paragraph(check),
};

/// What the title of such a report begins and goes on with.
fn words(language: Language) -> (&'static str, &'static [&'static str]) {
    match language {
        Language::English => ("Report of the ", &["Conference", "Summit", "Meeting", "Assembly"]),
        Language::French => ("Rapport ", &["Conférence", "Sommet", "Réunion", "Assemblée"]),
        Language::Spanish => ("Informe ", &["Conferencia", "Cumbre", "Reunión", "Asamblea"]),
        Language::Russian => ("Доклад ", &["онференци", "стреч", "ассамбле", "Ассамбле"]),
        Language::Chinese => ("《", &["会议", "首脑会议", "大会"]),
        Language::Arabic => ("تقرير ", &["مؤتمر", "المؤتمر", "القمة", "اجتماع", "الجمعية"]),
    }
}

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    // One symbol, so that it is the report's.
    let [citation] = passage.reading.citations.as_slice() else { return };
    if paragraph.kind != Kind::Note || !citation.symbol.as_str().starts_with("A/CONF.") {
        return;
    }
    let text = passage.text();
    let span = &citation.span;
    let Some(title) = text.get(paragraph.body.start..span.start) else { return };
    let (first, rest) = words(passage.language());
    let Some(at) = title.find(first) else { return };
    if !rest.iter().any(|word| title[at..].contains(word)) || title.contains(['(', '（']) && !balanced(title)
    {
        return;
    }
    let head = title.trim_end_matches([' ', '\u{a0}', '\n']);
    let bare = head.trim_end_matches(['*', '_']);
    let Some(bare) = bare.strip_suffix([',', '，', '،']) else { return };
    let marks = &head[head.trim_end_matches(['*', '_']).len()..];
    let behind = text[span.end..].trim_start_matches([']', '*', '_']);
    let ends = behind.is_empty() || behind.starts_with([',', '.', '，', '。', '،', ';', '；', '؛']);
    if !ends || text[..span.start].ends_with('[') {
        return;
    }
    let blank = if passage.language() == Language::Chinese { "" } else { " " };
    let range = paragraph.body.start + bare.len()..span.end;
    let written = format!("{marks}{blank}({})", &text[span.clone()]);
    let message = "The symbol of a conference’s report stands in brackets behind its title";
    found.push(RULE.finding(span.clone(), message).fix(Fix::replace(Grade::Confirm, range, written)));
}

/// Whether all brackets of a text are closed.
fn balanced(text: &str) -> bool {
    text.matches(['(', '（']).count() == text.matches([')', '）']).count()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(organ: &str, note: &str, expected: Expect) {
        testing::check(&super::RULE, &format!("{organ}\n\n¹ {note}\n"), expected);
    }

    #[test]
    fn the_symbol_stands_in_brackets() {
        check(
            "The General Assembly,",
            "*Report of the World Conference on Lamps, Rome, 4–15 May 1992* (A/CONF.900/15), chap. I.",
            expect![[""]],
        );
        check("The General Assembly,", "A/CONF.900/15, chap. I.", expect![[""]]);
        check(
            "The General Assembly,",
            "Report of the World Conference on Lamps, Rome, 4–15 May 1992, A/CONF.900/15, chap. I.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [ (A/CONF.900/15)]"
            ],
        );
        check(
            "The General Assembly,",
            "*Report of the World Conference on Lamps, Rome, 4–15 May 1992,* A/CONF.900/15, chap. I.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [* (A/CONF.900/15)]"
            ],
        );
        check(
            "L’Assemblée générale,",
            "Rapport de la Conférence mondiale sur les lampes, Rome, 4-15 mai 1992, A/CONF.900/15, chap. I.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [ (A/CONF.900/15)]"
            ],
        );
        check(
            "La Asamblea General,",
            "Informe de la Conferencia Mundial sobre las Lámparas, Roma, 4 a 15 de mayo de 1992, A/CONF.900/15, cap. I.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [ (A/CONF.900/15)]"
            ],
        );
        check(
            "Генеральная Ассамблея,",
            "Доклад Всемирной конференции по маякам, Рим, 4–15 мая 1992 года, A/CONF.900/15, гл. I.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [ (A/CONF.900/15)]"
            ],
        );
        check(
            "大会，",
            "《世界灯塔会议的报告，1992年5月4日至15日，罗马》，A/CONF.900/15，第一章。",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [(A/CONF.900/15)]"
            ],
        );
        check(
            "إن الجمعية العامة،",
            "تقرير المؤتمر العالمي المعني بالمنارات، روما، 4-15 أيار/مايو 1992، A/CONF.900/15، الفصل الأول.",
            expect![
                "3 [A/CONF.900/15] hint: The symbol of a conference’s report stands in brackets behind its title → [ (A/CONF.900/15)]"
            ],
        );
    }
}
