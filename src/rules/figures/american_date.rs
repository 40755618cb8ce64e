//! A date that is not written day, month, year.
//!
//! # What
//! "September 25, 2015", "25th September 2015", "25/09/2015" in a paragraph of an English resolution. Quotations and notes are
//! left alone.
//!
//! # Why
//! Dates are written in one way in all documents: "25 September 2015". In figures, day and month are taken for one another.
//!
//! # Example
//! ```text
//! Recalling the report of September 25, 2015,
//! ```
//!
//! # Better
//! ```text
//! Recalling the report of 25 September 2015,
//! ```
//!
//! # Fix
//! Writes day, month, year; of a date in figures only where it can be read in one way. Safe.
//!
//! # Source
//! Row D01 of the drafting rules: Editorial Manual, Numbers, dates and time; none in the Assembly, 62 in the Security Council,
//! in quotations.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// A date that is not written day, month, year.
pub static RULE: Rule = Rule {
    name: "american-date",
    code: "D01",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("american_date.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || !passage.text().bytes().any(|b| b.is_ascii_digit()) {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let mut from = 0;
    while let Some(run) = date::next_digits(text, from) {
        from = run.end;
        let Some((range, right)) =
            month_first(text, &run).or_else(|| ordinal_day(text, &run)).or_else(|| in_figures(text, &run))
        else {
            continue;
        };
        from = from.max(range.end);
        let own = plain.own(&range);
        if passage.is_quoted(&own) {
            continue;
        }
        let mut finding = RULE.finding(
            own.clone(),
            match &right {
                Some(right) => format!("A date is written day, month, year: “{right}”"),
                None => "A date is written day, month in words, year".to_owned(),
            },
        );
        if let Some(right) = right {
            finding = finding.fix(Fix::replace(Grade::Safe, own, right));
        }
        found.push(finding);
    }
}

/// A place in the plain text, and how the date there should be written, if that is certain.
type Slip = (Range<usize>, Option<String>);

/// `September 25, 2015`, where `run` is the day.
fn month_first(text: &str, run: &Range<usize>) -> Option<Slip> {
    let day = date::value(&text[run.clone()]).filter(|day| (1..=31).contains(day) && run.len() <= 2)?;
    let before = text[..run.start].strip_suffix(' ')?;
    let start = before
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let month = &before[start..];
    date::month_at(month, Language::English).filter(|(_, length)| *length == month.len())?;
    let rest = &text[run.end..];
    let rest = &rest[date::suffix(rest, Language::English)..];
    let rest = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(' '))?;
    let year = year(rest)?;
    let end = text.len() - rest.len() + year.len();
    Some((start..end, Some(format!("{day} {month} {year}"))))
}

/// `25th September 2015`, `25th of September`.
fn ordinal_day(text: &str, run: &Range<usize>) -> Option<Slip> {
    let day = date::value(&text[run.clone()]).filter(|day| (1..=31).contains(day) && run.len() <= 2)?;
    let rest = &text[run.end..];
    let suffix = date::suffix(rest, Language::English);
    let word = rest[suffix..]
        .strip_prefix(" of ")
        .or_else(|| rest[suffix..].strip_prefix(' '))
        .filter(|_| suffix > 0)?;
    let (_, length) = date::month_at(word, Language::English)?;
    let goes_on = word[length..].starts_with(|c: char| is_letter_or_digit(c));
    let month = &word[..length];
    let end = text.len() - word.len() + length;
    (!goes_on).then(|| (run.start..end, Some(format!("{day} {month}"))))
}

/// `25/09/2015`, where `run` is the day or the month.
fn in_figures(text: &str, run: &Range<usize>) -> Option<Slip> {
    let first = date::value(&text[run.clone()]).filter(|_| run.len() <= 2)?;
    if text[..run.start].ends_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '.' | '-' | '(')) {
        return None;
    }
    let mark = text[run.end..].chars().next().filter(|mark| matches!(mark, '/' | '.'))?;
    let second_run = date::next_digits(text, run.end + 1)
        .filter(|second| second.start == run.end + 1 && second.len() <= 2)?;
    let rest = text[second_run.end..].strip_prefix(mark)?;
    let year = year(rest)?;
    let second = date::value(&text[second_run.clone()])?;
    let end = second_run.end + 1 + year.len();
    let (day, month) = match (first, second) {
        (13..=31, 1..=12) => (first, second),
        (1..=12, 13..=31) => (second, first),
        (1..=12, 1..=12) if first == second => (first, second),
        (1..=12, 1..=12) => return Some((run.start..end, None)),
        _ => return None,
    };
    let month = Language::English.words().months.get(month as usize - 1)?;
    Some((run.start..end, Some(format!("{day} {month} {year}"))))
}

/// The year of four digits that starts a text.
fn year(text: &str) -> Option<&str> {
    let run = date::next_digits(text, 0).filter(|run| run.start == 0 && run.len() == 4)?;
    date::value(&text[run.clone()]).filter(|year| (1900..=2099).contains(year))?;
    let goes_on = text[run.end..].starts_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '-'));
    (!goes_on).then(|| &text[run])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn day_month_year_is_left_alone() {
        check(
            "The General Assembly,\n\nRecalling the report of 25 September 2015, the letter of May 2015, “September 25, 2015”, resolution 59/50 and the version 1.2.2015a,\n",
            expect![""],
        );
    }

    #[test]
    fn other_orders() {
        check(
            "The General Assembly,\n\nRecalling the reports of September 25, 2015, of 25th September 2015 and of May 3rd, 2016,\n",
            expect![[r#"
                3 [September 25, 2015] error: A date is written day, month, year: “25 September 2015” → [25 September 2015]
                3 [25th September] error: A date is written day, month, year: “25 September” → [25 September]
                3 [May 3rd, 2016] error: A date is written day, month, year: “3 May 2016” → [3 May 2016]"#]],
        );
        check(
            "The General Assembly,\n\nRecalling the reports of 25/09/2015, 3/4/2015 and 25.09.2015,\n",
            expect![[r#"
                3 [25/09/2015] error: A date is written day, month, year: “25 September 2015” → [25 September 2015]
                3 [3/4/2015] error: A date is written day, month in words, year
                3 [25.09.2015] error: A date is written day, month, year: “25 September 2015” → [25 September 2015]"#]],
        );
    }
}
