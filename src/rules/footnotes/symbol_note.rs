//! A note that cites a document by more or less than its symbol.
//!
//! # What
//! A note that is only a symbol is the symbol and a full stop: no "Document", no "UN Doc.". A part of the document stands behind
//! a comma: "A/70/228, annex".
//!
//! # Why
//! Symbols tell all that there is to tell.
//!
//! # Example
//! ```text
//! ¹ UN Doc. A/77/175.
//!
//! ² A/70/228 annex.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/77/175.
//!
//! ² A/70/228, annex.
//! ```
//!
//! # Fix
//! Writes the usual form. Safe.
//!
//! # Source
//! Row F05 of the drafting rules: 16.9 % of 18,485 notes are a symbol alone, 8.2 % a symbol with a part.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter;

/// A note that cites a document by more or less than its symbol.
pub static RULE: Rule = Rule {
    name: "symbol-note",
    code: "F05",
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
    documentation: documentation!("symbol_note.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let paragraph = passage.paragraph;
    let text = passage.text();
    let Some(citation) = passage.reading.citations.first() else { return };
    if !paragraph.slice(&citation.span).contains('/')
        || !paragraph.slice(&citation.span).starts_with(|c: char| c.is_ascii_uppercase())
    {
        return;
    }
    let before = text.get(paragraph.body.start..citation.span.start).unwrap_or("");
    let lead = before.trim().trim_end_matches(['[', '*']);
    if LEADS.contains(&lead.trim()) {
        let start = citation.span.start - before.trim_start().len();
        let range = start..start + lead.trim().len();
        let message = "A note gives the symbol alone";
        let fix = Fix::replace(
            Grade::Safe,
            start..start + lead.len() + (lead.len() < before.trim_start().len()) as usize,
            "",
        );
        found.push(RULE.finding(range, message).fix(fix));
    }
    let behind = &text[citation.span.end..];
    let word = behind.trim_start_matches([' ', '\u{a0}']);
    if word.len() < behind.len() && parts(passage.language()).iter().any(|part| word.starts_with(part)) {
        let at = citation.span.end;
        let comma = if passage.language() == Language::Arabic { "،" } else { "," };
        let message = "A part of the document stands behind a comma";
        let end = at + behind.len() - word.len();
        let length =
            word.chars().take_while(|c| is_letter(*c) || *c == '.').map(char::len_utf8).sum::<usize>();
        found.push(RULE.finding(end..end + length, message).fix(Fix::replace(Grade::Safe, at..at, comma)));
    }
}

/// What stands before a symbol without need.
const LEADS: [&str; 14] = [
    "Document",
    "document",
    "Doc.",
    "UN Doc.",
    "UN doc.",
    "U.N. Doc.",
    "United Nations document",
    "Doc. ONU",
    "Documento",
    "документ",
    "Документ",
    "文件",
    "الوثيقة",
    "UN document",
];

/// The words for parts of a document with which a note goes on.
fn parts(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["annex", "para.", "paras.", "chap.", "sect.", "appendix", "enclosure"],
        Language::French => &["annexe", "par.", "chap.", "sect.", "appendice"],
        Language::Spanish => &["anexo", "párr.", "párrs.", "cap.", "secc.", "apéndice"],
        Language::Russian => &["приложение", "п.", "пп.", "гл.", "разд.", "добавление"],
        Language::Arabic => &["المرفق", "الفصل", "الفقرة", "الفرع"],
        // Chinese marks are full-width and need no blank.
        Language::Chinese => &[],
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
    fn symbols_alone_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/77/175.\n\n² See A/70/228, annex.\n",
            expect![[""]],
        );
        check("大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/70/228，附件。\n", expect![[""]]);
    }

    #[test]
    fn other_forms_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ UN Doc. A/77/175.\n\n² A/70/228 annex.\n",
            expect![[r#"
                7 [UN Doc.] warning: A note gives the symbol alone → []
                9 [annex.] warning: A part of the document stands behind a comma → [,]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A/70/228 annexe.\n",
            expect!["7 [annexe.] warning: A part of the document stands behind a comma → [,]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/70/228 anexo.\n",
            expect!["7 [anexo.] warning: A part of the document stands behind a comma → [,]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ A/70/228 приложение.\n",
            expect!["7 [приложение.] warning: A part of the document stands behind a comma → [,]"],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ 文件 A/70/228。\n",
            expect!["7 [文件] warning: A note gives the symbol alone → []"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/70/228 المرفق.\n",
            expect!["7 [المرفق.] warning: A part of the document stands behind a comma → [،]"],
        );
    }
}
