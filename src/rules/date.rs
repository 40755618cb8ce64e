//! Writing a date the way a draft writes its dates.

use crate::corpus::Date;
use crate::syntax::Language;
use std::collections::HashMap;
use std::ops::Range;

/// `written`, a date as it stands in a draft, with another day: in the same order, digits, spaces and month form. Where its form
/// is none that we know, the usual form of the language.
pub fn rewrite(written: &str, date: Date, language: Language) -> String {
    try_rewrite(written, date, language).unwrap_or_else(|| {
        let usual = write(date, language);
        // The word for "year" may stand behind what was taken for the date.
        match usual.strip_suffix(" года") {
            Some(bare) if !written.contains('г') => bare.to_owned(),
            _ => usual,
        }
    })
}

/// A date in the form that the United Nations uses in a language.
pub fn write(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), month_name(date, language), date.day());
    match language {
        Language::Chinese => format!("{year}年{}月{day}日", date.month()),
        Language::Spanish => format!("{day} de {month} de {year}"),
        Language::Russian => format!("{day} {month} {year} года"),
        Language::French if day == 1 => format!("1er {month} {year}"),
        Language::Arabic | Language::English | Language::French => format!("{day} {month} {year}"),
    }
}

/// The day in words that people read in messages, whatever the draft's language: English.
pub fn english(date: Date) -> String {
    write(date, Language::English)
}

/// What days a text gives. A paragraph can cite thousands of documents: what was asked is remembered, and the text made ready once.
pub struct Told<'t> {
    text: &'t str,
    language: Language,
    /// The text without blanks, in Chinese, once somebody has asked.
    tight: Option<String>,
    known: HashMap<Date, bool>,
}

impl<'t> Told<'t> {
    /// Those of a text.
    pub fn of(text: &'t str, language: Language) -> Self {
        Told { text, language, tight: None, known: HashMap::new() }
    }

    /// Whether the text gives this day anywhere, alone or with others of its month: "on 22 and 23 September 2024",
    /// “二〇二四年九月二十二日”.
    pub fn tells(&mut self, date: Date) -> bool {
        let Told { text, language, tight, known } = self;
        *known.entry(date).or_insert_with(|| match language {
            Language::Chinese => {
                let tight =
                    tight.get_or_insert_with(|| text.chars().filter(|c| !c.is_whitespace()).collect());
                tells_in_chinese(tight, date)
            }
            _ => tells(text, date, *language),
        })
    }
}

fn tells(text: &str, date: Date, language: Language) -> bool {
    let (year, day): (u32, u32) = (date.year().unsigned_abs().into(), date.day().unsigned_abs().into());
    let name = month_name(date, language);
    for form in forms(name) {
        for (at, _) in text.match_indices(form) {
            // "septiembre de 2024", and a line's end within.
            let behind = text[at + form.len()..].trim_start_matches(|c: char| !c.is_ascii_digit());
            let gap = text.len() - at - form.len() - behind.len();
            let years = next_digits(behind, 0).filter(|run| run.start == 0 && gap <= LONGEST_GAP);
            if years.and_then(|run| value(&behind[run])) != Some(year) {
                continue;
            }
            // The days before it, joined by a word or a mark.
            let mut before = &text[..at];
            while let Some(run) = digit_runs_backwards(before) {
                if before.len() - run.end > LONGEST_GAP {
                    break;
                }
                match value(&before[run.clone()]) {
                    Some(found) if found == day => return true,
                    Some(found) if (1..=31).contains(&found) => before = &before[..run.start],
                    _ => break,
                }
            }
        }
    }
    false
}

/// The longest stretch, in bytes, between the parts of a date: " de ", " и ", a line's end.
const LONGEST_GAP: usize = 8;

/// The last run of decimal digits in a text.
fn digit_runs_backwards(text: &str) -> Option<Range<usize>> {
    let end = text.char_indices().rev().find(|(_, c)| zero_of(*c).is_some())?;
    last_digits(&text[..end.0 + end.1.len_utf8()])
}

/// The same in Chinese, where years, months and days have a sign of their own, and older texts write the numbers in words.
fn tells_in_chinese(tight: &str, date: Date) -> bool {
    let (year, month, day): (u32, u32, u32) = (
        date.year().unsigned_abs().into(),
        date.month().unsigned_abs().into(),
        date.day().unsigned_abs().into(),
    );
    let digit =
        |value: u32| ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'][value as usize % 10];
    let tens = |value: u32| match (value / 10, value % 10) {
        (0, ones) => digit(ones).to_string(),
        (1, 0) => "十".to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, 0) => format!("{}十", digit(tens)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    };
    let years: String = year.to_string().chars().filter_map(|c| c.to_digit(10)).map(digit).collect();
    tight.contains(&format!("{year}年{month}月{day}日"))
        || tight.contains(&format!("{years}年{}月{}日", tens(month), tens(day)))
}

/// The number of a month whose name starts `text`, and the name's length; the longest name wins.
pub fn month_at(text: &str, language: Language) -> Option<(u32, usize)> {
    let mut best: Option<(u32, usize)> = None;
    for (number, name) in (1..).zip(language.words().months) {
        for form in forms(name) {
            if text.starts_with(form) && best.is_none_or(|(_, length)| form.len() > length) {
                best = Some((number, form.len()));
            }
        }
    }
    best
}

fn month_name(date: Date, language: Language) -> &'static str {
    language.words().months.get(date.month() as usize - 1).copied().unwrap_or("")
}

/// The forms of a month's name: Arabic writes the two names with a stroke between them, or either alone.
fn forms(name: &str) -> impl Iterator<Item = &str> {
    let halves = name.contains('/').then(|| name.split('/')).into_iter().flatten();
    std::iter::once(name).chain(halves)
}

/// The zero of the script that a decimal digit belongs to.
fn zero_of(digit: char) -> Option<char> {
    match digit {
        '0'..='9' => Some('0'),
        '\u{0660}'..='\u{0669}' => Some('\u{0660}'),
        '\u{06F0}'..='\u{06F9}' => Some('\u{06F0}'),
        '\u{FF10}'..='\u{FF19}' => Some('\u{FF10}'),
        _ => None,
    }
}

/// The first run of decimal digits that starts at or after the byte `from`.
pub fn next_digits(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        // ASCII digits, and the first bytes of those of the other scripts.
        at += bytes.get(at..)?.iter().position(|b| b.is_ascii_digit() || matches!(b, 0xD9 | 0xDB | 0xEF))?;
        let length: usize =
            text[at..].chars().take_while(|c| zero_of(*c).is_some()).map(char::len_utf8).sum();
        if length > 0 {
            return Some(at..at + length);
        }
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
}

/// The run of decimal digits that ends a text.
pub fn last_digits(text: &str) -> Option<Range<usize>> {
    let length: usize = text.chars().rev().take_while(|c| zero_of(*c).is_some()).map(char::len_utf8).sum();
    (length > 0).then(|| text.len() - length..text.len())
}

/// The runs of decimal digits in a text.
pub fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    while let Some(run) = next_digits(text, runs.last().map_or(0, |run| run.end)) {
        runs.push(run);
    }
    runs
}

/// The value of a run of decimal digits of any script; `None` past nine of them.
pub fn value(run: &str) -> Option<u32> {
    let mut value = 0u32;
    for (count, character) in run.chars().enumerate() {
        if count == 9 {
            return None;
        }
        value = value * 10 + (character as u32 - zero_of(character)? as u32);
    }
    Some(value)
}

/// A number in the script of `sample` and at least as many digits as it has where it starts with a zero.
pub fn in_script(number: u32, sample: &str) -> String {
    let zero = sample.chars().next().and_then(zero_of).unwrap_or('0');
    let width = if sample.starts_with(zero) { sample.chars().count() } else { 1 };
    format!("{number:0width$}")
        .chars()
        .filter_map(|c| char::from_u32(zero as u32 + c.to_digit(10)?))
        .collect()
}

fn try_rewrite(written: &str, date: Date, language: Language) -> Option<String> {
    let (year, month, day) = (
        date.year().unsigned_abs().into(),
        date.month().unsigned_abs().into(),
        date.day().unsigned_abs().into(),
    );
    let runs = digit_runs(written);
    let is_year = |run: &Range<usize>| written[run.clone()].chars().count() == 4;
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let number = |run: &Range<usize>, number: u32| (run.clone(), in_script(number, &written[run.clone()]));
    match runs.as_slice() {
        [y, m, d]
            if is_year(y)
                && (language == Language::Chinese || written[y.end..].starts_with(['-', '.', '/'])) =>
        {
            changes.extend([number(y, year), number(m, month), number(d, day)]);
        }
        [d, y] if is_year(y) && language != Language::Chinese => {
            let (place, length) = written
                .char_indices()
                .find_map(|(at, _)| month_at(&written[at..], language).map(|(_, length)| (at, length)))?;
            let old = &written[place..place + length];
            let name = month_name(date, language);
            let new = match (name.split_once('/'), old.contains('/')) {
                (Some((first, second)), false) => {
                    let western = language
                        .words()
                        .months
                        .iter()
                        .any(|n| n.split_once('/').is_some_and(|(_, w)| w == old));
                    if western { second } else { first }
                }
                _ => name,
            };
            changes.push((place..place + length, new.to_owned()));
            changes.push(number(y, year));
            let suffix = suffix(&written[d.end..], language);
            let ordinal = if language == Language::French && day == 1 && d.start < place {
                if suffix == 0 { "er" } else { &written[d.end..d.end + suffix] }
            } else {
                ""
            };
            let digits = in_script(day, &written[d.clone()]);
            changes.push((d.start..d.end + suffix, digits + ordinal));
        }
        _ => return None,
    }
    changes.sort_by_key(|(range, _)| range.start);
    let (mut out, mut at) = (String::new(), 0);
    for (range, insert) in changes {
        out.push_str(written.get(at..range.start)?);
        out.push_str(&insert);
        at = range.end;
    }
    out.push_str(&written[at..]);
    Some(out)
}

/// The length of an ordinal's ending behind a day: `er`, `<sup>er</sup>`, `st`, `º`.
pub fn suffix(rest: &str, language: Language) -> usize {
    let endings: &[&str] = match language {
        Language::French => &["<sup>er</sup>", "^er^", "ᵉʳ", "er"],
        Language::English => &["st", "nd", "rd", "th"],
        Language::Spanish => &["º", "°", ".º"],
        _ => &[],
    };
    endings.iter().find(|ending| rest.starts_with(**ending)).map_or(0, |ending| ending.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, written: &str, expected: &str) {
        assert_eq!(rewrite(written, jiff::civil::date(2004, 12, 2), language), expected, "{written}");
    }

    #[test]
    fn dates_keep_their_form_in_six_languages() {
        check(Language::English, "9 March 2010", "2 December 2004");
        check(Language::English, "9\u{a0}March\n2010", "2\u{a0}December\n2004");
        check(Language::English, "March 1st, 2010", "December 2, 2004");
        check(Language::English, "2010-03-09", "2004-12-02");
        check(Language::French, "1er mars 2010", "2 décembre 2004");
        check(Language::French, "1<sup>er</sup>\u{a0}août 2010", "2\u{a0}décembre 2004");
        check(Language::Spanish, "9 de marzo de 2010", "2 de diciembre de 2004");
        check(Language::Spanish, "9 de marzo del 2010", "2 de diciembre del 2004");
        check(Language::Russian, "9 марта 2010 года", "2 декабря 2004 года");
        check(Language::Russian, "9 марта 2010 г.", "2 декабря 2004 г.");
        check(Language::Chinese, "2010年3月9日", "2004年12月2日");
        check(Language::Chinese, "2010 年 3 月 9 日", "2004 年 12 月 2 日");
        check(Language::Arabic, "9 آذار/مارس 2010", "2 كانون الأول/ديسمبر 2004");
        check(Language::Arabic, "٩ آذار/مارس ٢٠١٠", "٢ كانون الأول/ديسمبر ٢٠٠٤");
        check(Language::Arabic, "9 مارس 2010", "2 ديسمبر 2004");
        check(Language::Arabic, "9 تشرين الأول 2010", "2 كانون الأول 2004");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal_in_french() {
        let date = jiff::civil::date(2010, 3, 1);
        assert_eq!(rewrite("9 mai 1999", date, Language::French), "1er mars 2010");
        assert_eq!(rewrite("1ᵉʳ mai 1999", date, Language::French), "1ᵉʳ mars 2010");
        assert_eq!(rewrite("9 de mayo de 1999", date, Language::Spanish), "1 de marzo de 2010");
    }

    #[test]
    fn a_day_is_told_alone_or_with_others() {
        let date = jiff::civil::date(2024, 9, 22);
        let told = |text: &str, language| Told::of(text, language).tells(date);
        assert!(told("held on 22 and 23 September 2024,", Language::English));
        assert!(told("held from 21\u{a0}to 22\u{a0}September\n2024", Language::English));
        assert!(told("les 22 et 23 septembre 2024", Language::French));
        assert!(told("los días 22 y 23 de septiembre de 2024", Language::Spanish));
        assert!(told("22 и 23 сентября 2024 года", Language::Russian));
        assert!(told("يومي 22 و 23 أيلول/سبتمبر 2024", Language::Arabic));
        assert!(told("2024年9月22日至23日", Language::Chinese));
        assert!(told("二〇二四年九月二十二日第79/1号决议", Language::Chinese));
        assert!(!told("on 23 September 2024", Language::English));
        assert!(!told("resolution 22 of September 2025", Language::English));
        assert!(!told("2024年9月2日", Language::Chinese));
    }

    #[test]
    fn an_unknown_form_becomes_the_usual_one() {
        let expected = [
            "2 كانون الأول/ديسمبر 2004",
            "2 December 2004",
            "2 de diciembre de 2004",
            "2 décembre 2004",
            "2 декабря 2004",
            "2004年12月2日",
        ];
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            check(language, "IX.III.MMX", expected);
        }
    }
}
