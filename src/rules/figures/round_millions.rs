//! A round number of millions in figures.
//!
//! # What
//! "5,000,000", "4,300,000,000", "4.3m", "5bn" where "5 million", "4.3 billion" are usual. Exact amounts stay in figures.
//!
//! # Why
//! So many noughts are read wrongly.
//!
//! # Example
//! ```text
//! Decides to provide 4,300,000,000 dollars;
//! ```
//!
//! # Better
//! ```text
//! Decides to provide 4.3 billion dollars;
//! ```
//!
//! # Fix
//! Writes the number with the word. Safe.
//!
//! # Source
//! Row D12 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A round number of millions in figures.
pub static RULE: Rule = Rule {
    name: "round-millions",
    code: "D12",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("round_millions.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let text = passage.text();
    let mut from = 0;
    while let Some(at) = text[from..].find(",000,000").map(|at| from + at) {
        let head = &text[..at];
        let start = head.len() - head.bytes().rev().take_while(|b| b.is_ascii_digit() || *b == b',').count();
        let tail = &text[at..];
        let length = tail.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
        let end = at + tail[..length].trim_end_matches(',').len();
        from = end;
        let value = text.get(start..end).unwrap_or("").replace(',', "");
        let Some(millions) = value.strip_suffix("000000").and_then(|value| value.parse::<u32>().ok()) else {
            continue;
        };
        // Decimals, part of a longer number.
        if millions == 0 || text[..start].ends_with(['.', '/']) {
            continue;
        }
        let right = match millions {
            _ if millions >= 1000 && millions % 100 == 0 => {
                let (billions, tenths) = (millions / 1000, millions % 1000 / 100);
                if tenths == 0 {
                    format!("{billions} billion")
                } else {
                    format!("{billions}.{tenths} billion")
                }
            }
            _ if millions < 1000 => format!("{millions} million"),
            _ => continue,
        };
        let range = start..end;
        if passage.is_quoted(&range) {
            continue;
        }
        let message = format!("A round number is written “{right}”");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, right)));
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
    fn millions_are_words() {
        check(
            "The General Assembly,\n\n1. Decides to provide 5 million dollars and 5,432,100 dollars.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Decides to provide 5,000,000 dollars, 4,300,000,000 more and 2,000,000,000.\n",
            expect![[r#"
                3 [5,000,000] hint: A round number is written “5 million” → [5 million]
                3 [4,300,000,000] hint: A round number is written “4.3 billion” → [4.3 billion]
                3 [2,000,000,000] hint: A round number is written “2 billion” → [2 billion]"#]],
        );
    }
}
