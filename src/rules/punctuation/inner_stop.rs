//! A full stop within a paragraph: a resolution is one sentence.
//!
//! # What
//! Looks for a full stop behind a long word, with a capitalised word after it (in Chinese `。`, in Arabic a stop and a further word), in the
//! preambular and operative paragraphs that open as such. Abbreviations, quotations, brackets and what stands below a colon are left alone.
//!
//! # Why
//! A resolution is one sentence from the organ's name to the full stop behind its last paragraph. A second sentence in a paragraph is
//! joined by “and” or a semicolon, or becomes a paragraph.
//!
//! # Example
//! ```text
//! 1. Takes note of the report. It is very interesting;
//! ```
//!
//! # Better
//! ```text
//! 1. Takes note of the report with interest;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row P04 of the drafting rules: guides of Model United Nations. Counted: 0.3 % of the General Assembly's operative paragraphs end with a full
//! stop before the last.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part, marker, opening};
use crate::text::is_letter;
use std::ops::Range;

/// A full stop within a paragraph: a resolution is one sentence.
pub static RULE: Rule = Rule {
    name: "inner-stop",
    code: "P04",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("inner_stop.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    // What does not open as a resolution's paragraph belongs to a declaration, and is written in sentences.
    let body = passage.is_body() && paragraph.part == Part::Main && paragraph.level <= 1;
    let text = passage.text();
    if !body || !text.contains(['.', '。']) {
        return;
    }
    let start = paragraph.opening.as_ref().and_then(|opening| text.get(opening.start..));
    if start.is_none_or(|start| !opening::starts(start, passage.language())) {
        return;
    }
    let chinese = passage.language() == Language::Chinese;
    let from = passage.paragraph.body.start;
    let mut depth = 0usize;
    for (at, character) in text.char_indices().skip_while(|(at, _)| *at < from) {
        match character {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            // A text that a paragraph gives behind a colon has its own sentences.
            ':' | '：' if text[at + character.len_utf8()..].starts_with(['\n', '\r']) => return,
            '.' | '。' if depth == 0 && (character == '。') == chinese => {
                let range = at..at + character.len_utf8();
                if parts_sentences(text, &range, passage.language()) && !passage.is_quoted(&range) {
                    found.push(RULE.finding(
                        range,
                        "A resolution is one sentence: no full stop stands within a paragraph",
                    ));
                    return;
                }
            }
            _ => {}
        }
    }
}

/// Whether a stop ends a sentence and another one follows.
fn parts_sentences(text: &str, stop: &Range<usize>, language: Language) -> bool {
    let mut rest = &text[stop.end..];
    if let Some(marker) = marker::read(rest) {
        rest = &rest[marker.range.end..];
    }
    let word = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let spaced = word.len() < rest.len();
    let next = word.chars().next();
    let tail = text[..stop.start].chars().rev();
    let before = tail.take_while(|c| is_letter(*c)).collect::<Vec<char>>();
    match language {
        Language::Chinese => next.is_some_and(is_letter),
        Language::Arabic => spaced && before.len() > 3 && next.is_some_and(is_letter),
        // Abbreviations are short, or capitalised ("Corr.", "Inc.").
        _ => {
            let long = before.len() > 4 && before.iter().all(|c| c.is_lowercase());
            let capital = next.is_some_and(char::is_uppercase);
            let small = word.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ');
            spaced
                && long
                && capital
                && small
                && !ABBREVIATIONS.iter().any(|short| short.chars().rev().eq(before.iter().copied()))
        }
    }
}

/// Long abbreviations.
const ABBREVIATIONS: [&str; 6] = ["paras", "párrs", "chaps", "sects", "secc", "resol"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn a_second_sentence_is_told() {
        let second = |language| {
            fixtures::changed(language, 6, |text| match language {
                Language::Chinese => format!("{text}请秘书长报告。"),
                Language::Arabic => format!("{text} وتطلب تقريرا."),
                Language::Russian => format!("{text} Маяки горят."),
                Language::French => format!("{text} Les phares brûlent."),
                Language::Spanish => format!("{text} Los faros arden."),
                Language::English => format!("{text} The lamps burn."),
            })
        };
        expect![[r#"
            ar: 13 [.] warning: A resolution is one sentence: no full stop stands within a paragraph
            en: 13 [.] warning: A resolution is one sentence: no full stop stands within a paragraph
            es: 13 [.] warning: A resolution is one sentence: no full stop stands within a paragraph
            fr: 13 [.] warning: A resolution is one sentence: no full stop stands within a paragraph
            ru: 13 [.] warning: A resolution is one sentence: no full stop stands within a paragraph
            zh: 13 [。] warning: A resolution is one sentence: no full stop stands within a paragraph"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, second));
    }

    #[test]
    fn abbreviations_quotations_and_brackets_are_left_alone() {
        let text = "Recalling the report (see the annex. Lamps), “Lights. Towers”, sect. III, St. Kilda and Messrs. Smith,";
        testing::check(&RULE, &fixtures::changed(Language::English, 1, |_| text.to_owned()), expect![[""]]);
    }
}
