//! A paragraph that begins with figures.
//!
//! # What
//! The first word of a preambular or operative paragraph, or of one of its lettered parts, is a number in figures. Years and
//! dates count, symbols do not.
//!
//! # Why
//! A sentence begins with a word: the number stands later, or in words.
//!
//! # Example
//! ```text
//! (a) 20 experts shall be appointed;
//! ```
//!
//! # Better
//! ```text
//! (a) Twenty experts shall be appointed;
//! ```
//!
//! # Fix
//! None: the sentence may have to be turned round.
//!
//! # Source
//! Row D10 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::{is_letter, is_letter_or_digit};

/// A paragraph that begins with figures.
pub static RULE: Rule = Rule {
    name: "figures-first",
    code: "D10",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: None,
    documentation: documentation!("figures_first.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.part != Part::Main {
        return;
    }
    let body = paragraph.slice(&paragraph.body);
    let words = body.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let length = words.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',')).count();
    if !words.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    // A number that goes on is something else: a symbol, a label, a table’s cell.
    let word = words[length..].strip_prefix([' ', '\u{a0}']).unwrap_or("");
    let letters = word.chars().take_while(|c| is_letter(*c)).count();
    // Amounts and posts are listed so.
    let next = word.split(|c: char| !is_letter_or_digit(c)).next().unwrap_or("");
    let listed = ["dollars", "euros", "million", "billion", "per", "posts", "positions"].contains(&next);
    if listed
        || !next.starts_with(char::is_lowercase)
        || letters < 3
        || passage.language() != Language::English
    {
        return;
    }
    let start = paragraph.body.end - words.len();
    found.push(RULE.finding(start..start + length, "A sentence begins with a word, not with figures"));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn words_come_first() {
        check(
            "The General Assembly,\n\n1. Decides:\n\n(a) To appoint 20 experts;\n\n(b) Twenty posts are created.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Decides as follows:\n\n(a) 20 experts shall be appointed;\n\n(b) They shall meet.\n",
            expect!["5 [20] warning: A sentence begins with a word, not with figures"],
        );
    }
}
