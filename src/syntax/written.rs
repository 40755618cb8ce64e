//! Numbers as they are written: a value in the script and style of a number that stands there.

use super::label::{ABJAD, CHINESE, CYRILLIC, digit};
use super::marker::superscript;
use super::{LabelStyle, Language};
use crate::symbol::roman;

/// The superscript digits from 0 to 9.
const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The zeros of the scripts in which decimal digits are typed.
const ZEROS: [char; 4] = ['0', '\u{0660}', '\u{06F0}', '\u{FF10}'];

/// `value` in decimal digits of the script in which `like` is written; ASCII where it has no digit.
pub fn decimal(value: u32, like: &str) -> String {
    if like.chars().any(|c| superscript(c).is_some()) {
        return in_digits(value, |d| SUPERSCRIPTS.get(d as usize).copied());
    }
    let zero = like
        .chars()
        .find(|c| digit(*c).is_some())
        .and_then(|c| ZEROS.into_iter().find(|zero| (*zero as u32..*zero as u32 + 10).contains(&(c as u32))))
        .unwrap_or('0');
    in_digits(value, |d| char::from_u32(zero as u32 + d))
}

fn in_digits(value: u32, digit: impl Fn(u32) -> Option<char>) -> String {
    value.to_string().bytes().filter_map(|b| digit(u32::from(b - b'0'))).collect()
}

/// `value` in a label's style, in the script, case and form of `like`. `None` where the style has no such value, and for
/// bullets, which have none.
pub fn number(value: u32, style: LabelStyle, like: &str) -> Option<String> {
    let enclosed = |first: char, count: u32| -> Option<char> {
        let base =
            like.chars().next().filter(|c| (first as u32..first as u32 + count).contains(&(*c as u32)))?;
        let _ = base;
        (value <= count).then(|| char::from_u32(first as u32 + value - 1)).flatten()
    };
    match style {
        _ if value == 0 => None,
        LabelStyle::Bullet => None,
        LabelStyle::Decimal => match like.chars().next() {
            // Circled numbers end at 20.
            Some('\u{2460}'..='\u{2473}') => enclosed('\u{2460}', 20).map(String::from),
            _ => Some(decimal(value, like)),
        },
        LabelStyle::Chinese => match like.chars().next() {
            Some('\u{3220}'..='\u{3229}') => enclosed('\u{3220}', 10).map(String::from),
            _ => chinese(value),
        },
        LabelStyle::Latin => repeated(value, "abcdefghijklmnopqrstuvwxyz"),
        LabelStyle::LatinUpper => repeated(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        LabelStyle::Roman => (value < 100).then(|| roman(value).to_ascii_lowercase()),
        LabelStyle::RomanUpper => (value < 100).then(|| roman(value)),
        LabelStyle::Cyrillic => {
            let upper = like.chars().next().is_some_and(char::is_uppercase);
            repeated(value, CYRILLIC).map(|letters| if upper { letters.to_uppercase() } else { letters })
        }
        LabelStyle::Abjad => {
            // The fifth letter is often drawn out so that it does not look like a five; the first may lack its hamza.
            let letters = repeated(value, ABJAD)?;
            Some(if letters == "ه" { "هـ".to_owned() } else { letters })
        }
    }
}

/// How labels usually look on a level from 1, in a language: what stands before the number, a number, its style, and what stands behind it with
/// the gap (rows S10 and S17 to S20 of the drafting rules). `None` below the fourth level of sub-paragraphs, which no text has.
pub fn usual_label(
    language: Language,
    level: u8,
) -> Option<(&'static str, &'static str, LabelStyle, &'static str)> {
    use LabelStyle::{Abjad, Decimal, Latin, Roman};
    Some(match (language, level) {
        (Language::Arabic, 1) => ("", "1", Decimal, " - "),
        (_, 1) => ("", "1", Decimal, ". "),
        (Language::Arabic, 2) => ("(", "أ", Abjad, ") "),
        (Language::Arabic, 3) => ("’", "1", Decimal, "‘ "),
        (Language::French | Language::Spanish | Language::Russian, 2) => ("", "a", Latin, ") "),
        (Language::French | Language::Spanish | Language::Russian, 3) => ("", "i", Roman, ") "),
        (_, 2) => ("(", "a", Latin, ") "),
        (_, 3) => ("(", "i", Roman, ") "),
        (_, 4) => ("", "a", Latin, ". "),
        (_, 5) => ("", "i", Roman, ". "),
        _ => return None,
    })
}

/// `a` … `z`, `aa` … `zz`, `aaa`: one letter, repeated.
fn repeated(value: u32, alphabet: &str) -> Option<String> {
    let count = alphabet.chars().count() as u32;
    let letter = alphabet.chars().nth(((value - 1) % count) as usize)?;
    let times = (value - 1) / count + 1;
    (times <= 4).then(|| std::iter::repeat_n(letter, times as usize).collect())
}

fn chinese(value: u32) -> Option<String> {
    let digit = |n: u32| CHINESE.chars().nth(n as usize - 1);
    let mut out = String::new();
    match value {
        1..=10 => out.push(digit(value)?),
        11..=99 => {
            if value >= 20 {
                out.push(digit(value / 10)?);
            }
            out.push('十');
            if !value.is_multiple_of(10) {
                out.push(digit(value % 10)?);
            }
        }
        _ => return None,
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::label;

    #[test]
    fn values_keep_their_script() {
        assert_eq!(decimal(12, "3"), "12");
        assert_eq!(decimal(12, "٣"), "١٢");
        assert_eq!(decimal(12, "۳"), "۱۲");
        assert_eq!(decimal(12, "３"), "１２");
        assert_eq!(decimal(120, "³"), "¹²⁰");
    }

    #[test]
    fn every_label_reads_as_it_was_written() {
        let styles = [
            (LabelStyle::Decimal, "1", 300),
            (LabelStyle::Decimal, "①", 20),
            (LabelStyle::Latin, "a", 60),
            (LabelStyle::LatinUpper, "A", 60),
            (LabelStyle::Roman, "i", 99),
            (LabelStyle::RomanUpper, "I", 99),
            (LabelStyle::Cyrillic, "а", 60),
            (LabelStyle::Abjad, "أ", 60),
            (LabelStyle::Chinese, "一", 99),
            (LabelStyle::Chinese, "㈠", 10),
        ];
        for (style, like, last) in styles {
            for value in 1..=last {
                let written = number(value, style, like).unwrap_or_default();
                let enclosed = matches!(like, "①" | "㈠");
                let text = if enclosed { format!("{written} x") } else { format!("({written}) x") };
                let read = label::read(&text).map(|reading| reading.values.into_iter().flatten().collect());
                let read: Vec<_> = read.unwrap_or_default();
                assert!(read.contains(&(style, value)), "{text}: {read:?}");
            }
        }
        assert_eq!(number(11, LabelStyle::Chinese, "㈠"), None);
        assert_eq!(number(3, LabelStyle::Bullet, ""), None);
    }
}
