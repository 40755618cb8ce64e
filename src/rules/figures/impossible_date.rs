//! A date that is in no calendar.
//!
//! # What
//! A day that its month does not have: 31 April, 29 February of a year that is no leap year. Looks at all dates that name their month, and
//! at those beside citations.
//!
//! # Why
//! It is a slip of the pen, and in a deadline or a citation nobody can tell what was meant.
//!
//! # Example
//! ```text
//! Requests a report by 31 April 2025;
//! ```
//!
//! # Better
//! ```text
//! Requests a report by 30 April 2025;
//! ```
//!
//! # Fix
//! Writes the date of adoption where the date stands beside a citation that the index knows. To be confirmed.
//!
//! # Source
//! Row D04 of the drafting rules; the calendar.

use crate::corpus::{self, Answer};
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// A date that is in no calendar.
pub static RULE: Rule = Rule {
    name: "impossible-date",
    code: "D04",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("impossible_date.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let (text, language) = (&*passage.paragraph.text, passage.paragraph.language);
    let mut spans: Vec<Range<usize>> = Vec::new();
    for citation in &passage.reading.citations {
        let Some(cited) = citation.date.as_ref().filter(|cited| cited.date.is_none()) else { continue };
        if spans.contains(&cited.span) {
            continue;
        }
        spans.push(cited.span.clone());
        let mut finding = RULE.finding(cited.span.clone(), message(passage.paragraph.slice(&cited.span)));
        let record =
            corpus::index().record(&citation.symbol).filter(|record| record.answer() == Answer::Exact);
        if let Some(adopted) = record.and_then(|record| record.date()) {
            let right = date::rewrite(passage.paragraph.slice(&cited.span), adopted, language);
            finding = finding.fix(Fix::replace(Grade::Confirm, cited.span.clone(), right));
        }
        found.push(finding);
    }
    for span in impossible(text, language) {
        if spans.iter().all(|other| other.end <= span.start || span.end <= other.start) {
            found.push(RULE.finding(span.clone(), message(&text[span])));
        }
    }
}

fn message(written: &str) -> String {
    format!("There is no such day as {}", written.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The dates in a text that are none.
fn impossible(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(run) = date::next_digits(text, from) {
        from = run.end;
        let span =
            if language == Language::Chinese { chinese(text, &run) } else { day_first(text, &run, language) };
        let span =
            span.or_else(|| (language == Language::English).then(|| month_first(text, &run)).flatten());
        spans.extend(span);
    }
    spans
}

/// `31 April 2025`, where `run` is the day.
fn day_first(text: &str, run: &Range<usize>, language: Language) -> Option<Range<usize>> {
    let day = day(text, run)?;
    let rest = &text[run.end..];
    let rest = &rest[date::suffix(rest, language)..];
    let word = spaces(rest).filter(|word| word.len() < rest.len())?;
    let word = match language {
        Language::Spanish => spaces(word.strip_prefix("de")?)?,
        _ => word,
    };
    let (month, length) = date::month_at(word, language)?;
    let rest = &word[length..];
    if rest.chars().next().is_some_and(is_letter) {
        return None;
    }
    let after = spaces(rest)?;
    let after = match language {
        Language::Spanish => {
            after.strip_prefix("del").or_else(|| after.strip_prefix("de")).and_then(spaces).unwrap_or(after)
        }
        _ => after,
    };
    let year = year(after);
    let end = match &year {
        Some((_, length)) => text.len() - after.len() + length,
        None => text.len() - rest.len(),
    };
    is_none(day, month, year.map(|(year, _)| year)).then_some(run.start..end)
}

/// `April 31, 2025`, where `run` is the day.
fn month_first(text: &str, run: &Range<usize>) -> Option<Range<usize>> {
    let day = day(text, run)?;
    let before = text[..run.start].strip_suffix([' ', '\u{a0}'])?;
    let start = before
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let (month, length) = date::month_at(&before[start..], Language::English)?;
    let after = text[run.end..].strip_prefix(',').and_then(spaces)?;
    let (year, year_length) = year(after)?;
    (length == before.len() - start && is_none(day, month, Some(year)))
        .then(|| start..text.len() - after.len() + year_length)
}

/// `2025年4月31日`, where `run` is the day.
fn chinese(text: &str, run: &Range<usize>) -> Option<Range<usize>> {
    let day = day(text, run)?;
    let after = text[run.end..].trim_start_matches(' ');
    after.strip_prefix('日')?;
    let end = text.len() - after.len() + '日'.len_utf8();
    let before = text[..run.start].trim_end_matches(' ').strip_suffix('月')?.trim_end_matches(' ');
    let month_run = date::last_digits(before)?;
    let month = date::value(&before[month_run.clone()])?;
    let ahead = before[..month_run.start].trim_end_matches(' ');
    let year_run =
        ahead.strip_suffix('年').map(|ahead| ahead.trim_end_matches(' ')).and_then(date::last_digits);
    let year = year_run.clone().and_then(|run| date::value(&text[run]));
    let start = year_run.map_or(month_run.start, |run| run.start);
    ((1..=12).contains(&month) && is_none(day, month, year)).then_some(start..end)
}

/// The value of a run of one or two digits that no other number goes before (`7/31`, `1,31`, `12-31`).
fn day(text: &str, run: &Range<usize>) -> Option<u32> {
    let joined = text[..run.start].ends_with(['/', '.', ',', '-']);
    (!joined && text[run.clone()].chars().count() <= 2).then(|| date::value(&text[run.clone()])).flatten()
}

/// A year of four digits at the start of a text, and its length.
fn year(text: &str) -> Option<(u32, usize)> {
    let run = date::next_digits(text, 0).filter(|run| run.start == 0)?;
    (text[run.clone()].chars().count() == 4)
        .then(|| date::value(&text[run.clone()]).map(|year| (year, run.end)))
        .flatten()
}

/// What follows white space.
fn spaces(text: &str) -> Option<&str> {
    Some(text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\n', '\r', '\t']))
}

/// Whether a month has no such day. Without a year only what no year has, and no more than a slip: `32 May` may be a number
/// and a name.
fn is_none(day: u32, month: u32, year: Option<u32>) -> bool {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match year {
        Some(year) => {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            day == 0 || day > longest || month == 2 && day == 29 && !leap
        }
        None => day > longest && day <= 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(language: Language, text: &str, expected: &[&str]) {
        let found: Vec<&str> = impossible(text, language).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_sentence_in_another_script_than_the_draft() {
        testing::check(
            &RULE,
            &format!(
                "大会，\n\n{}\n\n1. Decides to meet on 31 June 2025;\n",
                "回顾其关于灯塔的各项决议，".repeat(9)
            ),
            expect!["5 [31 June 2025] error: There is no such day as 31 June 2025"],
        );
    }

    #[test]
    fn days_that_are_in_no_calendar() {
        check(
            Language::English,
            "by 31 April 2025, on 29 February 2023, from 31 June to 5 July",
            &["31 April 2025", "29 February 2023", "31 June"],
        );
        check(Language::English, "by 30 April 2025, 29 February 2024, 31 May, resolution 31/45 June", &[]);
        check(
            Language::English,
            "on April 31, 2025 and April 30, 2025, in paragraph 32 May was named",
            &["April 31, 2025"],
        );
        check(
            Language::French,
            "le 31 avril 2025, le 1er mai, le 30 février",
            &["31 avril 2025", "30 février"],
        );
        check(Language::Spanish, "el 31 de abril de 2025 y el 30 de abril de 2025", &["31 de abril de 2025"]);
        check(Language::Russian, "31 апреля 2025 года и 30 апреля", &["31 апреля 2025"]);
        check(Language::Chinese, "2025年4月31日和2025年4月30日，2月30日", &["2025年4月31日", "2月30日"]);
        check(Language::Arabic, "في 31 نيسان/أبريل 2025 وفي 30 نيسان/أبريل 2025", &["31 نيسان/أبريل 2025"]);
        check(Language::Arabic, "في ٣١ نيسان/أبريل ٢٠٢٥", &["٣١ نيسان/أبريل ٢٠٢٥"]);
    }

    fn draft(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn beside_a_citation_the_index_knows_the_day() {
        draft(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 31 November 2004,\n",
            expect![
                "3 [31 November 2004] error: There is no such day as 31 November 2004 → [2 December 2004]"
            ],
        );
    }
}
