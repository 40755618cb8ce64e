//! A report that the text takes note of, without a note to its symbol.
//!
//! # What
//! A paragraph that takes note of, welcomes or has considered the report of the Secretary-General and gives neither a footnote
//! nor a symbol, or gives the symbol in the text behind it. The Security Council gives symbols in the text.
//!
//! # Why
//! There are hundreds of reports a year; only the symbol tells which one is meant.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General,
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report of the Secretary-General,¹
//!
//! ¹ A/79/302.
//! ```
//!
//! # Fix
//! Moves a symbol that stands behind the report into a note, with a marker as the draft writes them, in its place among the notes, all
//! numbers behind it one higher; to be confirmed. None where there is no symbol: only the drafter knows it.
//!
//! # Source
//! Row R31 of the drafting rules: Editorial Manual, Footnotes, chapter II: sources of resolutions stand in notes.

use crate::rules::finding::{Finding, Fix};
use crate::rules::note_form;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A report that the text takes note of, without a note to its symbol.
pub static RULE: Rule = Rule {
    name: "report-note",
    code: "R31",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("report_note.rs"),
    check: Check::Phrases(phrases, check),
};

fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "taking note of the report of the Secretary-General",
            "takes note of the report of the Secretary-General",
            "having considered the report of the Secretary-General",
            "welcomes the report of the Secretary-General",
        ],
        Language::French => &[
            "prenant note du rapport du Secrétaire général",
            "prend note du rapport du Secrétaire général",
            "ayant examiné le rapport du Secrétaire général",
            "accueille avec satisfaction le rapport du Secrétaire général",
        ],
        Language::Spanish => &[
            "tomando nota del informe del Secretario General",
            "toma nota del informe del Secretario General",
            "habiendo examinado el informe del Secretario General",
            "acoge con beneplácito el informe del Secretario General",
        ],
        Language::Russian => &[
            "принимая к сведению доклад Генерального секретаря",
            "принимает к сведению доклад Генерального секретаря",
            "рассмотрев доклад Генерального секретаря",
            "приветствует доклад Генерального секретаря",
        ],
        Language::Chinese => {
            &["注意到秘书长的报告", "审议了秘书长的报告", "欢迎秘书长的报告", "表示注意到秘书长的报告"]
        }
        Language::Arabic => &[
            "تحيط علما بتقرير الأمين العام",
            "يحيط علما بتقرير الأمين العام",
            "نظرت في تقرير الأمين العام",
            "ترحب بتقرير الأمين العام",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if passage.is_body() && passage.paragraph.part == Part::Main && !passage.is_quoted(&hit.range) {
        found.extend(symbol_behind(passage, hit));
    }
    let symbols = passage.reading.citations.iter().any(|citation| citation.symbol.number().is_none());
    if !passage.is_body()
        || passage.paragraph.part != Part::Main
        || symbols
        || !passage.paragraph.markers.is_empty()
    {
        return;
    }
    if !passage.is_quoted(&hit.range) && found.last().is_none_or(|last| last.rule != &RULE) {
        found.push(RULE.finding(hit.range.clone(), "A note gives the symbol of the report"));
    }
}

/// The finding where the symbol stands in the text, directly behind the report: "the report of the Secretary-General, A/79/302,".
fn symbol_behind(passage: &Passage<'_>, hit: &Hit) -> Option<Finding> {
    let text = passage.text();
    let citations = &passage.reading.citations;
    let next = citations.partition_point(|citation| citation.span.start < hit.range.end);
    let citation = citations.get(next).filter(|citation| citation.symbol.number().is_none())?;
    let gap = text.get(hit.range.end..citation.span.start)?;
    let behind = &text[citation.span.end..];
    let ends = behind.is_empty() || behind.starts_with([',', ';', '.', '，', '；', '。', '،', '؛']);
    let apart = gap.trim_matches([' ', '\u{a0}', '\n', ',', '，', '،']).is_empty();
    // A part or another symbol that goes with it would stay behind.
    let goes_on = behind.get(1..).is_some_and(|rest| {
        let word = rest.trim_start_matches([' ', '\u{a0}']);
        word.starts_with(|c: char| c.is_ascii_digit()) || PARTS.iter().any(|part| word.starts_with(part))
    });
    if !ends || !apart || goes_on {
        return None;
    }
    let symbol = passage.paragraph.slice(&citation.span);
    let finding = RULE.finding(citation.span.clone(), "A note gives the symbol of the report");
    let at = note_form::marker_place(passage.paragraph, citation.span.end);
    Some(match at {
        Some(at) => {
            let said = format!("{symbol}{}", note_form::stop(passage.language()));
            finding.fix(Fix::note(hit.range.end..citation.span.end, at, said))
        }
        None => finding,
    })
}

/// How parts of documents are named behind their symbols.
const PARTS: [&str; 14] = [
    "annex",
    "chap",
    "sect",
    "para",
    "Add",
    "Corr",
    "par",
    "anexo",
    "cap",
    "прилож",
    "гл",
    "附件",
    "المرفق",
    "الفصل",
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn reports_have_notes() {
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,<sup>1</sup>\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,\n",
            expect![
                "3 [Taking note of the report of the Secretary-General] hint: A note gives the symbol of the report"
            ],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport du Secrétaire général,\n",
            expect![
                "3 [Prenant note du rapport du Secrétaire général] hint: A note gives the symbol of the report"
            ],
        );
        check(
            "La Asamblea General,\n\nTomando nota del informe del Secretario General,\n",
            expect![
                "3 [Tomando nota del informe del Secretario General] hint: A note gives the symbol of the report"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад Генерального секретаря,\n",
            expect![
                "3 [принимая к сведению доклад Генерального секретаря] hint: A note gives the symbol of the report"
            ],
        );
        check(
            "大会，\n\n注意到秘书长的报告，\n",
            expect!["3 [注意到秘书长的报告] hint: A note gives the symbol of the report"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تحيط علما بتقرير الأمين العام،\n",
            expect!["3 [تحيط علما بتقرير الأمين العام] hint: A note gives the symbol of the report"],
        );
    }

    #[test]
    fn a_symbol_in_the_text_moves_into_a_note() {
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General, A/79/302, and of its annex,\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302.]"],
        );
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General A/79/302, annex,\n",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport du Secrétaire général A/79/302,\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302.]"],
        );
        check(
            "La Asamblea General,\n\nTomando nota del informe del Secretario General, A/79/302,\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302.]"],
        );
        check(
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад Генерального секретаря A/79/302,\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302.]"],
        );
        check(
            "大会，\n\n注意到秘书长的报告，A/79/302，\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302。]"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تحيط علما بتقرير الأمين العام، A/79/302،\n",
            expect!["3 [A/79/302] hint: A note gives the symbol of the report → note [A/79/302.]"],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General, S/2024/302,\n",
            expect![[""]],
        );
    }
}
