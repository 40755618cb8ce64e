//! A word that stands twice in a row.
//!
//! # What
//! Compares each word with the one before it, and finds several spaces between two words of a line. Words that a language does
//! repeat (“that that”, “nous nous”) are left alone, and so are Chinese characters.
//!
//! # Why
//! It is a slip of typing or of pasting.
//!
//! # Example
//! ```text
//! Recalling the the Charter of the United Nations,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Charter of the United Nations,
//! ```
//!
//! # Fix
//! Takes the second one out.
//!
//! # Source
//! Row W17 of the drafting rules.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::plain::is_chinese;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// A word that stands twice in a row.
pub static RULE: Rule = Rule {
    name: "repeated-word",
    code: "W17",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("repeated_word.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let text = passage.text();
    let body = passage.paragraph.body.clone();
    let Some(inside) = text.get(body.clone()) else { return };
    let mut last: &str = "";
    let mut end = body.start;
    let mut at = body.start;
    let mut gap_start = body.start;
    let mut gaps: Vec<Range<usize>> = Vec::new();
    for piece in inside.split(' ') {
        let start = at;
        at += piece.len() + 1;
        if piece.is_empty() {
            continue;
        }
        // Several spaces within a line of prose.
        if start > gap_start + 1 && gap_start > body.start && is_prose(text, gap_start, start) {
            let range = gap_start..start;
            gaps.push(range);
        }
        gap_start = start + piece.len();
        // A line break parts words, too.
        let mut word_start = start;
        for word in piece.split(['\n', '\r']) {
            if !word.is_empty() {
                if word.len() == last.len()
                    && is_repeated(last, word, passage.language())
                    && text[end..word_start].chars().all(char::is_whitespace)
                {
                    let range = end - last.len()..word_start + word.len();
                    let finding = RULE.finding(range, format!("“{word}” stands twice"));
                    found.push(finding.fix(Fix::replace(Grade::Safe, end..word_start + word.len(), "")));
                }
                (last, end) = (word, word_start + word.len());
            }
            word_start += word.len() + 1;
        }
    }
    // Justified lines are full of them.
    if gaps.len() <= 2 && inside.len() > 40 * gaps.len() {
        for range in gaps {
            let finding =
                RULE.finding(range.clone(), "Several spaces between two words").severity(Severity::Hint);
            found.push(finding.fix(Fix::replace(Grade::Safe, range, " ")));
        }
    }
}

/// Whether the spaces of a range stand between two words, not in a table, behind a full stop or before a line's end.
fn is_prose(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    end - start < 4
        && before.is_some_and(|c| is_letter(c) || matches!(c, ',' | ';' | '،' | '؛'))
        && after.is_some_and(is_letter)
}

/// Whether the same word twice is a slip.
fn is_repeated(last: &str, word: &str, language: Language) -> bool {
    if last != word && !last.eq_ignore_ascii_case(word) {
        return false;
    }
    if !word.chars().all(is_letter) || word.chars().any(is_chinese) || word.len() < 2 {
        return false;
    }
    // Names are doubled ("Bora Bora"), and so are some words.
    let capital = word.starts_with(char::is_uppercase) && last.starts_with(char::is_uppercase);
    let usual = match language {
        Language::English => matches!(word, "that" | "had" | "is"),
        Language::French => matches!(word, "nous" | "vous" | "en" | "faire"),
        Language::Russian => matches!(word, "что"),
        // "and space and cyberspace"
        Language::Arabic => word.starts_with('و'),
        _ => false,
    };
    !capital && !usual
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn words_stand_once() {
        check(
            "The General Assembly,\n\nRecalling the the Charter,\n\n1. Notes that that report of\nof Bora Bora has  two spaces.  It rests.\n",
            expect![[r#"
                3 [the the] warning: “the” stands twice → []
                5 [of
                of] warning: “of” stands twice → []
                6 [  ] hint: Several spaces between two words → [ ]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant les les travaux de la commission,\n\n1. Prie le Secrétaire général de faire rapport.\n",
            expect!["3 [les les] warning: “les” stands twice → []"],
        );
        check(
            "La Asamblea General,\n\nRecordando su su labor,\n\n1. Solicita un informe.\n",
            expect!["3 [su su] warning: “su” stands twice → []"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на на свою работу,\n\n1. просит представить доклад.\n",
            expect!["3 [на на] warning: “на” stands twice → []"],
        );
        check("大会，\n\n回顾人人享有的权利，\n\n1. 请秘书长提出报告。\n", expect![""]);
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى إلى أعمالها،\n\n1 - تقرر أن تستريح.\n",
            expect!["3 [إلى إلى] warning: “إلى” stands twice → []"],
        );
    }
}
