//! A number under ten in figures.
//!
//! # What
//! A single digit before a word for persons, bodies or meetings: "5 experts", "3 sessions". Ages, units, per cent, dates,
//! periods and numbers of paragraphs are written in figures always.
//!
//! # Why
//! Numbers under ten are written in words.
//!
//! # Example
//! ```text
//! Decides to appoint 5 experts;
//! ```
//!
//! # Better
//! ```text
//! Decides to appoint five experts;
//! ```
//!
//! # Fix
//! Writes the number in words. Safe.
//!
//! # Source
//! Row D09 of the drafting rules: Editorial Manual, Numbers, dates and time. A hint: "five" 116 times, "5 years" 58.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A number under ten in figures.
pub static RULE: Rule = Rule {
    name: "small-number",
    code: "D09",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("small_number.rs"),
    check: Check::Phrases(phrases, check),
};

fn phrases(_: Language) -> &'static [&'static str] {
    &[
        "experts",
        "members",
        "States",
        "countries",
        "sessions",
        "meetings",
        "representatives",
        "judges",
        "seats",
        "posts",
        "languages",
        "regions",
        "candidates",
        "vacancies",
        "persons",
        "rounds",
    ]
}

const WORDS: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let text = passage.plain().text();
    let Some(before) = text[..hit.plain.start].strip_suffix(' ') else { return };
    let Some(digit) = before.chars().next_back().and_then(|c| c.to_digit(10)).filter(|digit| *digit > 0)
    else {
        return;
    };
    let Some(lead) = before[..before.len() - 1].strip_suffix(' ') else { return };
    // Beside larger numbers all are in figures; and the number may belong to the word before ("Group of 7 States", "item 5 States").
    let last = lead.rsplit(' ').next().unwrap_or("");
    let named = last.starts_with(|c: char| c.is_uppercase())
        || matches!(
            last,
            "paragraph" | "paragraphs" | "item" | "of" | "No." | "article" | "rule" | "section"
        );
    let others = date::digit_runs(text).len() > 1;
    if !passage.is_body() || named || others || passage.is_quoted(&hit.range) {
        return;
    }
    let range = passage.plain().own(&(before.len() - 1..before.len()));
    let word = WORDS[digit as usize];
    let message = format!("A number under ten is written in words: “{word}”");
    found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, word)));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn small_numbers_are_words() {
        check(
            "The General Assembly,\n\n*Decides* to appoint five experts for a term of 3 years;\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n*Decides* to appoint 5 experts;\n",
            expect!["3 [5] hint: A number under ten is written in words: “five” → [five]"],
        );
    }
}
