//! An Arabic month that is not in the double form of the United Nations.
//!
//! # What
//! A day with a month in one of its two names only ("25 سبتمبر 2015"), or spelled "يونيو" or "يوليو". Quotations are left alone.
//!
//! # Why
//! Readers in the east and the west of the Arab world have different names; documents give both.
//!
//! # Example
//! ```text
//! وإذ تشير إلى التقرير المؤرخ 25 سبتمبر 2015،
//! ```
//!
//! # Better
//! ```text
//! وإذ تشير إلى التقرير المؤرخ 25 أيلول/سبتمبر 2015،
//! ```
//!
//! # Fix
//! Writes the double form. Safe.
//!
//! # Source
//! Row D03 of the drafting rules: double names 33,243 times; "حزيران/يونيه" 4,053 and "تموز/يوليه" 3,376 times, other spellings
//! once.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// An Arabic month that is not in the double form of the United Nations.
pub static RULE: Rule = Rule {
    name: "arabic-month",
    code: "D03",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::Arabic],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("arabic_month.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let mut from = 0;
    while let Some(run) = date::next_digits(text, from) {
        from = run.end;
        let day = date::value(&text[run.clone()]).filter(|day| (1..=31).contains(day));
        let Some(word) = text[run.end..].strip_prefix(' ').filter(|_| day.is_some()) else { continue };
        let Some((range, right)) = month(text, text.len() - word.len()) else { continue };
        // Names of movements and battles are days without a year.
        let behind = text[range.end..].trim_start_matches([' ', '،']);
        let dated = date::next_digits(behind, 0).is_some_and(|year| year.start == 0 && year.len() >= 4);
        let both = text[..range.start].ends_with(['/', ' ']) && right.len() < 12;
        if !dated && !both {
            continue;
        }
        let own = plain.own(&range);
        if !passage.is_quoted(&own) {
            let message = format!("The month has both its names: “{right}”");
            found.push(RULE.finding(own.clone(), message).fix(Fix::replace(Grade::Safe, own, right)));
        }
    }
}

/// The month at a place, if it is written otherwise than it should be, and how it should.
fn month(text: &str, at: usize) -> Option<(Range<usize>, &'static str)> {
    let rest = &text[at..];
    // Both names with a stroke between them, the second perhaps in another spelling.
    let end = rest.find(|c: char| !is_letter(c) && !matches!(c, '/' | ' ')).unwrap_or(rest.len());
    let words = rest[..end].trim_end();
    for right in Language::Arabic.words().months {
        let Some((east, west)) = right.split_once('/') else { continue };
        let wests = [west, other_spelling(west)];
        if let Some(behind) = words.strip_prefix(east) {
            let tight = behind.trim_start_matches(' ');
            return match tight.strip_prefix('/') {
                Some(second) => {
                    let second_start = at + words.len() - second.trim_start_matches(' ').len();
                    let other = wests[1];
                    let whole = !other.is_empty() && text[second_start..].starts_with(other) && other != west;
                    whole.then(|| (second_start..second_start + other.len(), west))
                }
                None if behind.is_empty() || behind.starts_with(' ') => Some((at..at + east.len(), right)),
                None => None,
            };
        }
        for name in wests.into_iter().filter(|name| !name.is_empty()) {
            if words.strip_prefix(name).is_some_and(|behind| behind.is_empty() || behind.starts_with(' ')) {
                return Some((at..at + name.len(), right));
            }
        }
    }
    None
}

/// A spelling that the United Nations does not use.
fn other_spelling(name: &str) -> &'static str {
    match name {
        "يونيه" => "يونيو",
        "يوليه" => "يوليو",
        _ => "",
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
    fn double_months_are_left_alone() {
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى التقرير المؤرخ 25 أيلول/سبتمبر 2015 و 3 تموز/ يوليه 2016 و 4 كانون الأول/ديسمبر،\n",
            expect![[""]],
        );
    }

    #[test]
    fn single_months_and_other_spellings() {
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى التقرير المؤرخ 25 سبتمبر 2015 و 3 تموز 2016 و 4 حزيران/يونيو 2017،\n",
            expect![[r#"
                3 [سبتمبر] warning: The month has both its names: “أيلول/سبتمبر” → [أيلول/سبتمبر]
                3 [تموز] warning: The month has both its names: “تموز/يوليه” → [تموز/يوليه]
                3 [يونيو] warning: The month has both its names: “يونيه” → [يونيه]"#]],
        );
    }
}
