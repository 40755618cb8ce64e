//! A source in brackets in the text instead of a note.
//!
//! # What
//! A document’s symbol in brackets in a preambular or operative paragraph: "the report of the Secretary-General (A/79/302)". The
//! Security Council gives symbols so. Symbols of resolutions, annexes, quotations and sub-paragraphs of lists of documents are
//! left alone.
//!
//! # Why
//! Resolutions of the General Assembly and of the two other councils give their sources in notes.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General (A/79/302),
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report of the Secretary-General,¹
//! ```
//!
//! # Fix
//! Moves what stands in the brackets into a note: with a marker as the draft writes them, in its place among the notes, all numbers behind it
//! one higher. Where a note says the same by now, a marker leads to that. To be confirmed. Not offered where the brackets have other words
//! in them than symbols and parts of documents, or where the notes are not in order.
//!
//! # Source
//! Row F01 of the drafting rules: Editorial Manual, Footnotes, chapter II, sections A and B.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::{note_form, note_source};
use crate::symbol;
use crate::syntax::{Language, Part};
use crate::text::is_letter;
use std::ops::Range;

/// A source in brackets in the text instead of a note.
pub static RULE: Rule = Rule {
    name: "symbol-in-brackets",
    code: "F01",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("symbol_in_brackets.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    // Without opening words it is hardly a paragraph of the resolution: a note that lost its marker, say.
    if passage.paragraph.level <= 1 && passage.paragraph.opening.is_none() {
        return;
    }
    let text = passage.text();
    for citation in &passage.reading.citations {
        if citation.symbol.kind() != symbol::Kind::Document || citation.symbol.number().is_some() {
            continue;
        }
        let head = text[..citation.span.start].trim_end_matches(['[', '*', '_']);
        let tail = text[citation.span.end..].trim_start_matches([']', '*', '_']);
        // A link's target stands in brackets of its own.
        let opened = head.ends_with(['(', '（']) && !head[..head.len() - 1].ends_with(']');
        let closed = tail.starts_with([')', '）', ',', '，', '(']);
        // "Official Records …, Supplement No. 53 (A/79/53)": words of a note that has lost its marker and its place.
        let of_note = note_source::speaks_of_records(before(text, citation.span.start));
        if opened && closed && !of_note && !passage.is_quoted(&citation.span) {
            let message = "The source stands in a note, not in brackets in the text";
            let finding = RULE.finding(citation.span.clone(), message);
            found.push(finding.with_fixes(note(passage, &citation.span)));
        }
    }
}

/// So many bytes before a symbol are looked at.
const BEFORE: usize = 300;

/// The words before a place.
fn before(text: &str, at: usize) -> &str {
    let start = (at.saturating_sub(BEFORE)..=at).find(|start| text.is_char_boundary(*start));
    &text[start.unwrap_or(at)..at]
}

/// The fix that moves what stands in the brackets around a symbol into a note.
fn note(passage: &Passage<'_>, symbol: &Range<usize>) -> Option<Fix> {
    let text = passage.text();
    let brackets = brackets(text, symbol)?;
    let inner = text[brackets.clone()].trim_matches(['(', ')', '（', '）']);
    // A bracket at the end can belong to the source: "A/CONF.157/24 (Part I)".
    let inner = if inner.matches(['(', '（']).count() > inner.matches([')', '）']).count() {
        text[brackets.clone()].strip_suffix([')', '）'])?.trim_start_matches(['(', '（'])
    } else {
        inner
    };
    let said = inner.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = said.split(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '，' | '；' | '、' | '،' | '؛')
    });
    let language = passage.language();
    if !words.into_iter().all(|word| is_source(word, language)) {
        return None;
    }
    let before = text[..brackets.start].trim_end();
    // Of a blank on each side one stays.
    let cut = before.len()..brackets.end;
    let at = note_form::marker_place(passage.paragraph, cut.end)?;
    let beside = passage.paragraph.markers.partition_point(|marker| marker.range.end < cut.start);
    if passage.paragraph.markers.get(beside).is_some_and(|marker| marker.range.start <= cut.end) {
        return None;
    }
    Some(Fix::note(cut, at, format!("{}{}", said.trim_end_matches(['.', '。']), note_form::stop(language))))
}

/// The longest text in brackets that is moved, in bytes.
const LONGEST: usize = 200;

/// The brackets around a symbol that stands first in them, in bytes of the text.
fn brackets(text: &str, symbol: &Range<usize>) -> Option<Range<usize>> {
    let start = text[..symbol.start].rfind(['(', '（'])?;
    let mut depth = 0usize;
    for (at, character) in text[start..].char_indices().take_while(|(at, _)| *at < LONGEST) {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => {
                depth -= 1;
                if depth == 0 {
                    return Some(start..start + at + character.len_utf8());
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a word belongs to a source: a symbol, a number, a part of a document, "and".
fn is_source(word: &str, language: Language) -> bool {
    let bare = word.trim_matches(|c: char| matches!(c, '.' | '[' | ']' | '*' | '_' | '#' | '“' | '”'));
    let numbered = bare.contains(|c: char| c.is_numeric() || c == '/');
    let roman = !bare.is_empty() && bare.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'A'..=b'C'));
    let chinese = language == Language::Chinese && bare.chars().count() <= 8;
    bare.is_empty()
        || (numbered || roman) && !bare.starts_with(char::is_lowercase)
        || PARTS.contains(&bare)
        || chinese
            && bare.chars().filter(|c| is_letter(*c) && !c.is_ascii()).all(|c| CHINESE_PARTS.contains(c))
}

/// Parts of documents, and what joins sources.
const PARTS: [&str; 66] = [
    "and",
    "annex",
    "annexes",
    "appendix",
    "chap",
    "chaps",
    "chapter",
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "part",
    "sect",
    "sects",
    "section",
    "vol",
    "Part",
    "et",
    "à",
    "annexe",
    "par",
    "paragraphe",
    "paragraphes",
    "chapitre",
    "partie",
    "y",
    "a",
    "anexo",
    "anexos",
    "cap",
    "capítulo",
    "párr",
    "párrs",
    "párrafo",
    "párrafos",
    "secc",
    "sección",
    "apéndice",
    "и",
    "гл",
    "глава",
    "п",
    "пп",
    "пункт",
    "пункты",
    "приложение",
    "приложения",
    "разд",
    "раздел",
    "добавление",
    "том",
    "و",
    "المرفق",
    "المرفقان",
    "الفصل",
    "الفقرة",
    "الفقرات",
    "الفرع",
    "الجزء",
    "الضميمة",
    "التذييل",
    "الأول",
    "الثاني",
    "إلى",
    "Add",
    "Corr",
];

/// The characters that name parts of documents in Chinese.
const CHINESE_PARTS: &str = "第附件章节段和至一二三四五六七八九十卷部分录";

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn sources_stand_in_notes() {
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,\n",
            expect![[""]],
        );
        check(
            "大会，\n\n注意到秘书长的报告，\n见《大会正式记录，第七十七届会议，补编第3号》(A/77/3)，第六章。\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General (S/2024/302),\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General (A/79/302),\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302.]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport du Secrétaire général (A/79/302),\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302.]"
            ],
        );
        check(
            "La Asamblea General,\n\nTomando nota del informe del Secretario General (A/79/302),\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302.]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад Генерального секретаря (A/79/302),\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302.]"
            ],
        );
        check(
            "大会，\n\n注意到秘书长的报告(A/79/302)，\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302。]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تحيط علما بتقرير الأمين العام (A/79/302)،\n",
            expect![
                "3 [A/79/302] warning: The source stands in a note, not in brackets in the text → note [A/79/302.]"
            ],
        );
    }
}
