//! A word of another language for a part of a document in a note.
//!
//! # What
//! "annex", "chap.", "sect.", "para." in a note in another language, where "annexe", "par.", "anexo", "cap.", "secc.", "párr.",
//! "приложение", "гл.", "разд.", "п.", “附件”, “章”, “节”, “段”, “المرفق”, “الفصل”, “الفرع”, “الفقرة” are usual, and the other way round. Titles
//! in other languages and words in brackets are left alone.
//!
//! # Why
//! It was left behind when the text was translated.
//!
//! # Example
//! ```text
//! ¹ A/70/228, annex.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/70/228, annexe.
//! ```
//!
//! # Fix
//! Writes the word of the note’s language. Safe. None for chapters and sections in Chinese, whose numerals change, too.
//!
//! # Source
//! Row F16 of the drafting rules; samples of notes in the six languages.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter;

/// A word of another language for a part of a document in a note.
pub static RULE: Rule = Rule {
    name: "note-language",
    code: "F16",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("note_language.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let text = passage.text();
    let table = words(passage.language());
    for citation in &passage.reading.citations {
        // "A/70/228, annex": the word directly behind the number or symbol.
        let behind = &text[citation.span.end..];
        let mark = behind.strip_prefix("](#)").unwrap_or(behind).trim_start_matches([']', ')', '*']);
        let Some(rest) = mark.strip_prefix([',', '،', '，']) else { continue };
        let word = rest.trim_start_matches([' ', '\u{a0}', '\n']);
        let start = text.len() - word.len();
        let length: usize = word.chars().take_while(|c| is_letter(*c) || *c == '.').map(char::len_utf8).sum();
        let written = &word[..length];
        // The full stop of "annex." is the note’s own.
        let Some((foreign, right)) = table.iter().find(|(foreign, _)| {
            written == *foreign || !foreign.ends_with('.') && written.trim_end_matches('.') == *foreign
        }) else {
            continue;
        };
        let range = start..start + foreign.len();
        let message = format!("“{foreign}” is “{right}” in this language");
        if passage.language() == Language::Chinese && foreign.ends_with('.') {
            // The number stands before the word: “第5段”.
            let number = date::next_digits(text, range.end);
            let number = number.filter(|number| text[range.end..number.start].trim().is_empty());
            let finding = RULE.finding(range.clone(), message);
            found.push(match number.filter(|_| *right == "段") {
                Some(number) => {
                    let written = format!("第{}段", &text[number.clone()]);
                    finding.fix(Fix::replace(Grade::Safe, range.start..number.end, written))
                }
                None => finding,
            });
            continue;
        }
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, *right)));
    }
}

/// Words of other languages, with what this one writes.
fn words(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => &[
            ("annexe", "annex"),
            ("anexo", "annex"),
            ("párr.", "para."),
            ("par.", "para."),
            ("secc.", "sect."),
            ("cap.", "chap."),
        ],
        Language::French => &[
            ("annex", "annexe"),
            ("anexo", "annexe"),
            ("para.", "par."),
            ("paras.", "par."),
            ("secc.", "sect."),
            ("cap.", "chap."),
        ],
        Language::Spanish => &[
            ("annex", "anexo"),
            ("annexe", "anexo"),
            ("para.", "párr."),
            ("paras.", "párrs."),
            ("par.", "párr."),
            ("sect.", "secc."),
            ("chap.", "cap."),
        ],
        Language::Russian => &[
            ("annex", "приложение"),
            ("annexe", "приложение"),
            ("para.", "п."),
            ("paras.", "пп."),
            ("sect.", "разд."),
            ("chap.", "гл."),
        ],
        Language::Chinese => &[
            ("annex", "附件"),
            ("annexe", "附件"),
            ("para.", "段"),
            ("paras.", "段"),
            ("sect.", "节"),
            ("chap.", "章"),
        ],
        Language::Arabic => &[
            ("annex", "المرفق"),
            ("annexe", "المرفق"),
            ("para.", "الفقرة"),
            ("paras.", "الفقرات"),
            ("sect.", "الفرع"),
            ("chap.", "الفصل"),
        ],
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
    fn each_language_has_its_words() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ A/70/228, annex.\n",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A/70/228, annexe.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ A/70/228, annexe.\n",
            expect!["7 [annexe] hint: “annexe” is “annex” in this language → [annex]"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A/70/228, annex.\n",
            expect!["7 [annex] hint: “annex” is “annexe” in this language → [annexe]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/70/228, para. 5.\n",
            expect!["7 [para.] hint: “para.” is “párr.” in this language → [párr.]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ A/70/228, annex.\n",
            expect!["7 [annex] hint: “annex” is “приложение” in this language → [приложение]"],
        );
        let chinese = |note: &str| format!("大会，\n\n回顾该报告，¹\n\n1. 决定休会。\n\n¹ {note}\n");
        check(&chinese("A/70/228，附件。"), expect![[""]]);
        check(
            &chinese("A/70/228，annex。"),
            expect!["7 [annex] hint: “annex” is “附件” in this language → [附件]"],
        );
        check(
            &chinese("A/70/228, para. 5。"),
            expect!["7 [para.] hint: “para.” is “段” in this language → [第5段]"],
        );
        check(&chinese("A/70/228, chap. II。"), expect!["7 [chap.] hint: “chap.” is “章” in this language"]);
        let arabic = |note: &str| {
            format!("إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ {note}\n")
        };
        check(&arabic("A/70/228، المرفق."), expect![[""]]);
        check(
            &arabic("A/70/228، annex."),
            expect!["7 [annex] hint: “annex” is “المرفق” in this language → [المرفق]"],
        );
        check(
            &arabic("A/70/228، para. 5."),
            expect!["7 [para.] hint: “para.” is “الفقرة” in this language → [الفقرة]"],
        );
    }
}
