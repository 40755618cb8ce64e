//! A fraction in figures.
//!
//! # What
//! "2/3", "1/2", "3/4" before "majority" or "of".
//!
//! # Why
//! Fractions are written in words.
//!
//! # Example
//! ```text
//! Decides by a 2/3 majority;
//! ```
//!
//! # Better
//! ```text
//! Decides by a two-thirds majority;
//! ```
//!
//! # Fix
//! Writes the fraction in words. Safe.
//!
//! # Source
//! Row D14 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;

/// A fraction in figures.
pub static RULE: Rule = Rule {
    name: "fraction",
    code: "D14",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("fraction.rs"),
    check: Check::Paragraph(check),
};

const FRACTIONS: [(&str, &str); 5] = [
    ("1/2", "one half"),
    ("1/3", "one third"),
    ("2/3", "two thirds"),
    ("1/4", "one quarter"),
    ("3/4", "three quarters"),
];

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let text = passage.text();
    for at in memchr::memchr_iter(b'/', text.as_bytes()) {
        let Some(range) = at.checked_sub(1).map(|start| start..at + 2) else { continue };
        let Some((_, words)) = FRACTIONS.iter().find(|(figures, _)| text.get(range.clone()) == Some(figures))
        else {
            continue;
        };
        let behind = text[range.end..].trim_start();
        let joined =
            text[..range.start].ends_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '.' | '-'));
        let majority = behind.starts_with("majority");
        // "resolution 1/3 of" is a number.
        if joined || !majority && !behind.starts_with("of the ") || passage.is_quoted(&range) {
            continue;
        }
        if passage
            .reading
            .citations
            .iter()
            .any(|citation| citation.span.start < range.end && range.start < citation.span.end)
        {
            continue;
        }
        let words = if majority { words.replace(' ', "-") } else { (*words).to_owned() };
        let message = format!("A fraction is written in words: “{words}”");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, words)));
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
    fn fractions_are_words() {
        check(
            "The General Assembly,\n\n1. Decides by a two-thirds majority, recalling resolution 2/3 of the Council.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Decides by a 2/3 majority of at least 1/2 of the members.\n",
            expect![[r#"
                3 [2/3] hint: A fraction is written in words: “two-thirds” → [two-thirds]
                3 [1/2] hint: A fraction is written in words: “one half” → [one half]"#]],
        );
    }
}
