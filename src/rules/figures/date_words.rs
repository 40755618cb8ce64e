//! A date with a slip of its language’s own.
//!
//! # What
//! In French the first of a month is "1er" and months are written small; in Spanish days are plain numbers ("1 de enero", not
//! "1º"), "de" joins day and month, months are small; in Russian months are small and the year is followed by "года", not "г.";
//! in Chinese the day is "日", not "号". Quotations are left alone.
//!
//! # Why
//! Each language has one way of writing dates.
//!
//! # Example
//! ```text
//! Rappelant le rapport du 1 Janvier 2015,
//! ```
//!
//! # Better
//! ```text
//! Rappelant le rapport du 1er janvier 2015,
//! ```
//!
//! # Fix
//! Writes the usual form. Safe.
//!
//! # Source
//! Row D02 of the drafting rules: French "1er" 1,712 times, Spanish "1º de" once.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// A date with a slip of its language’s own.
pub static RULE: Rule = Rule {
    name: "date-words",
    code: "D02",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::French, Language::Spanish, Language::Russian, Language::Chinese],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("date_words.rs"),
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
        let joined = text[..run.start].ends_with(|c: char| {
            matches!(c, '/' | '.' | ',' | '-') || is_letter(c) && passage.language() != Language::Chinese
        });
        let (Some(day), false) = (day, joined) else { continue };
        let slip = match passage.language() {
            Language::Chinese => chinese(text, &run),
            language => with_month(text, &run, day, language),
        };
        let Some((range, right)) = slip else { continue };
        let own = plain.own(&range);
        if !passage.is_quoted(&own) {
            let message = format!("The date is written “{right}”");
            found.push(RULE.finding(own.clone(), message).fix(Fix::replace(Grade::Safe, own, right)));
        }
    }
}

/// A day with the name of a month: where something is to be written otherwise, and how.
fn with_month(
    text: &str,
    run: &Range<usize>,
    day: u32,
    language: Language,
) -> Option<(Range<usize>, String)> {
    let rest = &text[run.end..];
    let suffix = date::suffix(rest, language);
    let ending = &rest[..suffix];
    let word = rest[suffix..].strip_prefix(' ')?;
    let (joint, word) = match word.strip_prefix("de ").filter(|_| language == Language::Spanish) {
        Some(word) => ("de ", word),
        None => ("", word),
    };
    let first = word.chars().next()?;
    let small: String =
        first.to_lowercase().collect::<String>() + word[first.len_utf8()..].split(' ').next().unwrap_or("");
    let (_, length) = date::month_at(&small, language)?;
    let month = &small[..length];
    if small[length..].starts_with(is_letter) || small.len() - length > 3 {
        return None;
    }
    let written = text.get(run.start..text.len() - word.len() + length)?;
    // "mai", "mayo" are short; the day must be one, and the year must follow where the month is in capitals.
    let year_behind = word.get(length..).is_some_and(|rest| {
        let rest = rest.strip_prefix(" de").unwrap_or(rest);
        rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
    });
    let number = match (language, day) {
        (Language::French, 1) if ending.is_empty() => "1er".to_owned(),
        (Language::French, 1) => format!("{}{ending}", &text[run.clone()]),
        _ => text[run.clone()].to_owned(),
    };
    let joint = if language == Language::Spanish && (joint == "de " || year_behind) { "de " } else { "" };
    let right = format!("{number} {joint}{month}");
    if right != written && (first.is_lowercase() || year_behind) {
        return Some((run.start..run.start + written.len(), right));
    }
    // "25 сентября 2015 г."
    let tail = word.get(length..)?.strip_prefix(' ').filter(|_| language == Language::Russian)?;
    let year = date::next_digits(tail, 0).filter(|year| year.start == 0 && year.len() == 4)?;
    let short = tail[year.end..].strip_prefix(' ').unwrap_or(&tail[year.end..]);
    let end = text.len() - short.len();
    (short.starts_with("г.") && !short.starts_with("г.г")).then(|| (end..end + "г.".len(), "года".to_owned()))
}

/// `9月25号`, where `run` is the day.
fn chinese(text: &str, run: &Range<usize>) -> Option<(Range<usize>, String)> {
    let before = text[..run.start].trim_end_matches(' ').ends_with('月');
    let behind = text[run.end..].trim_start_matches(' ');
    let at = text.len() - behind.len();
    (before && behind.starts_with('号')).then(|| (at..at + '号'.len_utf8(), "日".to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn usual_dates_are_left_alone() {
        check(
            "L’Assemblée générale,\n\nRappelant le rapport du 1er janvier 2015, du 2 mai 2015 et du 1er août,\n",
            expect![[""]],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe de 1 de enero de 2015 y del 2 de mayo,\n",
            expect![[""]],
        );
        check("Генеральная Ассамблея,\n\nссылаясь на доклад от 25 сентября 2015 года,\n", expect![[""]]);
        check("大会，\n\n回顾2015年9月25日的报告，\n", expect![[""]]);
    }

    #[test]
    fn slips_of_each_language() {
        check(
            "L’Assemblée générale,\n\nRappelant le rapport du 1 janvier 2015 et du 25 Septembre 2015,\n",
            expect![[r#"
                3 [1 janvier] warning: The date is written “1er janvier” → [1er janvier]
                3 [25 Septembre] warning: The date is written “25 septembre” → [25 septembre]"#]],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe de 1º de enero de 2015, de 25 de Septiembre de 2015 y de 3 mayo 2015,\n",
            expect![[r#"
                3 [1º de enero] warning: The date is written “1 de enero” → [1 de enero]
                3 [25 de Septiembre] warning: The date is written “25 de septiembre” → [25 de septiembre]
                3 [3 mayo] warning: The date is written “3 de mayo” → [3 de mayo]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад от 25 сентября 2015 г. и от 3 Мая 2016 года,\n",
            expect![[r#"
                3 [г.] warning: The date is written “года” → [года]
                3 [3 Мая] warning: The date is written “3 мая” → [3 мая]"#]],
        );
        check(
            "大会，\n\n回顾2015年9月25号的报告，\n",
            expect!["3 [号] warning: The date is written “日” → [日]"],
        );
    }
}
