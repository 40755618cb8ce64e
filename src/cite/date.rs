//! Dates as the six languages write them beside a citation, one or several that share a month or a year.

use super::CitedDate;
use super::number::{chinese_number_at, digits_at};
use super::words::{Words, letter_at, match_phrase, skip_blanks};
use crate::corpus::Date;
use crate::syntax::Language;

/// A day as written: the month and the year may stand with a later one.
struct Day {
    start: usize,
    end: usize,
    day: u32,
    month: Option<i8>,
    year: Option<u32>,
}

/// Reads the date at `at`, or a list of up to `most` dates ("14 and 18 December 1962"), and gives the end of it.
pub(super) fn dates_at(
    text: &str,
    at: usize,
    most: usize,
    words: &Words,
    language: Language,
) -> Option<(Vec<CitedDate>, usize)> {
    if language == Language::Chinese {
        return chinese_dates_at(text, at);
    }
    if let Some(found) = numeric_date_at(text, at) {
        let end = found.span.end;
        return Some((vec![found], end));
    }
    let mut days = vec![day_at(text, at, words)?];
    while days.len() < 40 {
        let last = days.last()?;
        if last.year.is_some() && days.len() >= most {
            break;
        }
        let Some(next) = join_at(text, last.end, words).and_then(|next| day_at(text, next, words)) else {
            break;
        };
        // After a full date only another full date goes on.
        if last.year.is_some() && (next.month.is_none() || next.year.is_none()) {
            break;
        }
        days.push(next);
    }
    // What no month or year follows is no date.
    let complete = days.iter().rposition(|day| day.month.is_some() && day.year.is_some())?;
    days.truncate(complete + 1);
    let (mut month, mut year) = (None, None);
    for day in days.iter_mut().rev() {
        month = day.month.or(month);
        year = day.year.or(year);
        (day.month, day.year) = (month, year);
    }
    let end = days.last()?.end;
    let dates = days.iter().map(|day| cited(day.start, day.end, day.year, day.month, day.day)).collect();
    Some((dates, end))
}

fn cited(start: usize, end: usize, year: Option<u32>, month: Option<i8>, day: u32) -> CitedDate {
    let date = year.and_then(|year| i16::try_from(year).ok()).zip(month).zip(i8::try_from(day).ok());
    CitedDate {
        span: start..end,
        date: date.and_then(|((year, month), day)| Date::new(year, month, day).ok()),
    }
}

/// What joins two days: a comma, the word for "and".
fn join_at(text: &str, at: usize, words: &Words) -> Option<usize> {
    let mut next = skip_blanks(text, at);
    let mut joined = false;
    if let Some(comma @ (',' | '،')) = text[next..].chars().next() {
        next = skip_blanks(text, next + comma.len_utf8());
        joined = true;
    }
    for and in words.and {
        if let Some(end) = match_phrase(text, next, and)
            && !letter_at(text, end)
            && !and.starts_with(',')
        {
            next = skip_blanks(text, end);
            joined = true;
            break;
        }
    }
    // "des 14 et des 18", "de 14 y de 18"
    for article in ["du ", "des ", "de ", "del ", "от ", "в ", "of ", "on "] {
        if joined && let Some(end) = match_phrase(text, next, article) {
            next = end;
            break;
        }
    }
    joined.then_some(next)
}

fn day_at(text: &str, at: usize, words: &Words) -> Option<Day> {
    let Some((day, mut end)) = digits_at(text, at) else {
        // "December 2, 2004"
        let (month, after) = month_at(text, at, words)?;
        let (day, after) = digits_at(text, skip_blanks(text, after))?;
        let comma = skip_blanks(text, after);
        let (year, end) = digits_at(
            text,
            skip_blanks(text, comma + usize::from(text.as_bytes().get(comma) == Some(&b','))),
        )?;
        return ((1..=31).contains(&day) && (1900..=2099).contains(&year)).then_some(Day {
            start: at,
            end,
            day,
            month: Some(month),
            year: Some(year),
        });
    };
    if !(1..=31).contains(&day) || end - at > 2 {
        return None;
    }
    // "1er", "1 er", "1º", "2nd"
    for ordinal in ["er", " er", "º", "°", "o", "st", "nd", "rd", "th", "-го", "го"] {
        if let Some(after) = match_phrase(text, end, ordinal)
            && !letter_at(text, after)
        {
            end = after;
            break;
        }
    }
    let mut result = Day { start: at, end, day, month: None, year: None };
    let mut next = skip_blanks(text, end);
    if let Some(after) = match_phrase(text, next, "de ").or_else(|| match_phrase(text, next, "of ")) {
        next = after;
    }
    let Some((month, after)) = month_at(text, next, words) else {
        // A number alone is a day only if a list of days goes on behind it.
        return join_at(text, end, words).map(|_| result);
    };
    result.month = Some(month);
    result.end = after;
    let mut next = skip_blanks(text, after);
    if text.as_bytes().get(next) == Some(&b',') {
        next = skip_blanks(text, next + 1);
    }
    for article in ["de ", "del ", "لعام ", "عام ", "سنة "] {
        if let Some(after) = match_phrase(text, next, article) {
            next = after;
            break;
        }
    }
    if let Some((year, after)) = digits_at(text, next)
        && after - next == 4
        && (1900..=2099).contains(&year)
        && text.as_bytes().get(after) != Some(&b'/')
    {
        result.year = Some(year);
        result.end = after;
    }
    Some(result)
}

/// The month at `at`; in Arabic both of its names, in either order.
fn month_at(text: &str, at: usize, words: &Words) -> Option<(i8, usize)> {
    let mut end = at;
    let mut month = None;
    loop {
        let named = words
            .months
            .iter()
            .filter_map(|&(name, month)| match_phrase(text, end, name).map(|end| (month, end)))
            .filter(|&(_, end)| !letter_at(text, end))
            .max_by_key(|&(_, end)| end);
        // A month's first name can be garbled: "25 في/ أغسطس".
        let garbled = || {
            match_phrase(text, end, "في")
                .filter(|&end| text.as_bytes().get(skip_blanks(text, end)) == Some(&b'/'))
        };
        match named {
            Some((named, after)) => {
                month = Some(named);
                end = after;
            }
            None => end = garbled()?,
        }
        let slash = skip_blanks(text, end);
        if text.as_bytes().get(slash) != Some(&b'/') {
            return month.map(|month| (month, end));
        }
        let second = skip_blanks(text, slash + 1);
        if month.is_some() && !letter_at(text, second) {
            return month.map(|month| (month, end));
        }
        if month.is_some()
            && !words.months.iter().any(|&(name, _)| match_phrase(text, second, name).is_some())
        {
            return month.map(|month| (month, end));
        }
        end = second;
    }
}

/// `22.09.1992`, `22/09/1992`, `1992-09-22`.
fn numeric_date_at(text: &str, at: usize) -> Option<CitedDate> {
    let bytes = text.as_bytes();
    let (first, end) = digits_at(text, at)?;
    let mark = *bytes.get(end)?;
    if !matches!(mark, b'.' | b'/' | b'-') {
        return None;
    }
    let (second, middle) = digits_at(text, end + 1)?;
    if bytes.get(middle) != Some(&mark) {
        return None;
    }
    let (third, close) = digits_at(text, middle + 1)?;
    if bytes.get(close).is_some_and(u8::is_ascii_alphanumeric) || second == 0 || second > 12 {
        return None;
    }
    let (day, year) = match (end - at, close - middle - 1) {
        (1..=2, 4) if mark != b'-' => (first, third),
        (4, 1..=2) if mark == b'-' => (third, first),
        _ => return None,
    };
    if !(1900..=2099).contains(&year) || day == 0 || day > 31 {
        return None;
    }
    Some(cited(at, close, Some(year), i8::try_from(second).ok(), day))
}

/// `2004年12月2日`, `1962年12月14日和18日`, in either kind of numerals.
fn chinese_dates_at(text: &str, at: usize) -> Option<(Vec<CitedDate>, usize)> {
    let number = |at: usize| digits_at(text, at).or_else(|| chinese_number_at(text, at));
    let follows = |at: usize, unit: char| text[at..].starts_with(unit).then_some(at + unit.len_utf8());
    let (year, end) = number(at)?;
    let mut next = follows(end, '年')?;
    if !(1900..=2099).contains(&year) {
        return numeric_date_at(text, at).map(|date| (vec![date.clone()], date.span.end));
    }
    let mut dates = Vec::new();
    let mut month: Option<u32> = None;
    let mut start = at;
    let mut end = at;
    while let Some((value, after)) = number(next) {
        if let Some(after_month) = follows(after, '月') {
            month = Some(value);
            next = after_month;
            continue;
        }
        let Some(after_day) = follows(after, '日') else { break };
        let Some(month) = month else { break };
        dates.push(cited(
            start,
            after_day,
            Some(year),
            i8::try_from(month).ok().filter(|month| (1..=12).contains(month)),
            value,
        ));
        end = after_day;
        let joined = ["和", "、", "及", "与"]
            .iter()
            .find_map(|joiner| text[end..].strip_prefix(joiner).map(|rest| text.len() - rest.len()));
        let Some(after_joiner) = joined else { break };
        next = after_joiner;
        start = after_joiner;
        if dates.len() > 40 {
            break;
        }
    }
    (!dates.is_empty()).then_some((dates, end))
}
