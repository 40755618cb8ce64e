//! An invisible mark of writing direction left in the text.
//!
//! # What
//! Looks for the direction marks and embeddings (U+200E, U+200F, U+202A to U+202E) in Arabic and Chinese paragraphs. A paragraph has one
//! finding, at the first.
//!
//! # Why
//! They come along from other programs, cannot be seen, and make searching and comparing fail. A few are needed for showing numbers
//! and brackets in their order.
//!
//! # Example
//! ```text
//! تطلب إلى الأمين العام[U+200F]؛
//! ```
//!
//! # Better
//! ```text
//! تطلب إلى الأمين العام؛
//! ```
//!
//! # Fix
//! Deletes those of the paragraph. To be confirmed: look whether numbers and brackets still show in their order.
//!
//! # Source
//! Row P16 of the drafting rules. Counted: stray marks end some paragraphs of adopted texts.

use super::slips::{self, Slip};
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An invisible mark of writing direction left in the text.
pub static RULE: Rule = Rule {
    name: "bidi-control",
    code: "P16",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::Arabic, Language::Chinese],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("bidi_control.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    // U+200E, U+200F and U+202A to U+202E all start with E2 80.
    if !passage.is_body() || memchr::memmem::find(text.as_bytes(), b"\xE2\x80").is_none() {
        return;
    }
    let control = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}');
    let slips = text
        .char_indices()
        .filter(|(_, character)| control(*character))
        .map(|(at, character)| Slip::replace(at..at + character.len_utf8(), ""))
        .collect();
    let message = "An invisible mark of writing direction stands here";
    slips::report(&RULE, slips, message, "Delete the marks of direction", Grade::Confirm, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures;
    use expect_test::expect;

    #[test]
    fn marks_of_direction_are_told() {
        let marked = |language| {
            fixtures::changed(language, 1, |text| {
                text.replacen("，", "\u{200f}，", 1).replacen("،", "\u{200f}،", 1)
            })
        };
        expect![[r#"
            ar: 3 [‏] hint: An invisible mark of writing direction stands here → []
            zh: 3 [‏] hint: An invisible mark of writing direction stands here → []"#]]
        .assert_eq(&fixtures::in_all(&RULE, RULE.languages, marked));
    }
}
