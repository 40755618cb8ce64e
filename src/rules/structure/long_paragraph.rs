//! A paragraph of more than 250 words.
//!
//! # What
//! Counts the words of each preambular and operative paragraph of the main part; a Chinese word is counted as 1.7 characters.
//!
//! # Why
//! One paragraph should hold one idea: delegations speak, amend and vote paragraph by paragraph.
//!
//! # Example
//! ```text
//! 1. Decides to light the lamps, and requests the Secretary-General … (300 words)
//! ```
//!
//! # Better
//! ```text
//! 1. Decides to light the lamps;
//! 2. Requests the Secretary-General …
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S30 of the drafting rules: guides of Model United Nations.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::plain::is_chinese;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A paragraph of more than 250 words.
pub static RULE: Rule = Rule {
    name: "long-paragraph",
    code: "S30",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("long_paragraph.rs"),
    check: Check::Paragraph(check),
};

/// The most words that a paragraph should have.
const MOST: usize = 250;

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    // Words have more than two bytes with the blank behind them.
    if !passage.is_body() || text.len() <= MOST * 3 || passage.paragraph.part != Part::Main {
        return;
    }
    let words = match passage.language() {
        Language::Chinese => text.chars().filter(|c| is_chinese(*c)).count() * 10 / 17,
        _ => text.split_whitespace().count(),
    };
    if words > MOST {
        let range = passage
            .paragraph
            .opening
            .clone()
            .unwrap_or(passage.paragraph.body.start..passage.paragraph.body.start);
        let message =
            format!("This paragraph has {words} words: more than one idea is hard to debate and to amend");
        found.push(RULE.finding(range, message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures;
    use expect_test::expect;

    #[test]
    fn long_paragraphs_are_told() {
        let made = |count: usize| {
            move |language| {
                fixtures::changed(language, 1, |text| {
                    let bare = text.trim_end_matches([',', '，', '،']);
                    let more = if language == Language::Chinese { "灯和塔" } else { " lamp" };
                    format!("{bare}{}{}", more.repeat(count), &text[bare.len()..])
                })
            }
        };
        expect![[r#"
            ar: 3 [إذ تشير] hint: This paragraph has 267 words: more than one idea is hard to debate and to amend
            en: 3 [Recalling] hint: This paragraph has 266 words: more than one idea is hard to debate and to amend
            es: 3 [Recordando] hint: This paragraph has 267 words: more than one idea is hard to debate and to amend
            fr: 3 [Rappelant] hint: This paragraph has 267 words: more than one idea is hard to debate and to amend
            ru: 3 [ссылаясь] hint: This paragraph has 267 words: more than one idea is hard to debate and to amend
            zh: 3 [回顾] hint: This paragraph has 467 words: more than one idea is hard to debate and to amend"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(260)));
        expect![[r#"
            ar: 
            en: 
            es: 
            fr: 
            ru: 
            zh: "#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(100)));
    }
}
