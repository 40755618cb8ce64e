//! An exclamation or question mark in the body of a resolution.
//!
//! # What
//! Looks for `!` and `?` (in Chinese `！` `？`, in Arabic `؟`) that end a word in a preambular or operative paragraph. What stands in quotation
//! marks, an address or a formula is left alone.
//!
//! # Why
//! A resolution states and decides; it neither exclaims nor asks.
//!
//! # Example
//! ```text
//! 1. Urges all States to keep the lamps burning!
//! ```
//!
//! # Better
//! ```text
//! 1. Urges all States to keep the lamps burning;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row P18 of the drafting rules: the rules UE-RE004 and UE-RE005 of un-editorial-check.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;

/// An exclamation or question mark in the body of a resolution.
pub static RULE: Rule = Rule {
    name: "exclamation",
    code: "P18",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("exclamation.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let text = passage.text();
    let wide: &[&str] = match passage.language() {
        Language::Chinese => &["！", "？"],
        Language::Arabic => &["؟"],
        _ => &[],
    };
    let stands = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if memchr::memchr2(b'!', b'?', text.as_bytes()).is_none() && !wide.iter().any(|mark| stands(mark)) {
        return;
    }
    let mut before = None;
    for (at, character) in text.char_indices() {
        let word = before.is_some_and(is_letter_or_digit);
        if !matches!(character, ' ' | '\u{a0}' | '\u{202f}') {
            before = Some(character);
        }
        if !matches!(character, '!' | '?' | '！' | '？' | '؟') || !word {
            continue;
        }
        let range = at..at + character.len_utf8();
        let after = text[range.end..].chars().next();
        let ends = matches!(character, '！' | '？')
            || after.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '_' | '!' | '?' | ')'));
        if ends && !passage.is_quoted(&range) {
            let what = if matches!(character, '!' | '！') { "exclaims" } else { "asks" };
            found.push(RULE.finding(range, format!("A resolution never {what}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn resolutions_do_not_exclaim() {
        let mark = |language: Language| match language {
            Language::Chinese => "！",
            Language::Arabic => "؟",
            Language::French => "\u{a0}!",
            _ => "!",
        };
        expect![[r#"
            ar: 13 [؟] error: A resolution never asks
            en: 13 [!] error: A resolution never exclaims
            es: 13 [!] error: A resolution never exclaims
            fr: 13 [!] error: A resolution never exclaims
            ru: 13 [!] error: A resolution never exclaims
            zh: 13 [！] error: A resolution never exclaims"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 6, mark(l))));
    }

    #[test]
    fn titles_and_addresses_are_left_alone() {
        let text = "Recalling the campaign “Light now!” and https://example.org/?lamp=1, and x!=y,";
        testing::check(&RULE, &fixtures::changed(Language::English, 1, |_| text.to_owned()), expect![[""]]);
    }
}
