//! Labels at the head of a paragraph: `1.`, `(a)`, `iv)`, `١ -`, `（二）`, `•`.

use super::paragraph::LabelStyle;
use crate::text::is_letter;
use std::ops::Range;

/// A label as it can be read without knowing what stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The whole label, in bytes of the text given.
    pub range: Range<usize>,
    /// The number within it.
    pub number: Range<usize>,
    /// The style and value, likeliest first where the label alone leaves it open: `(i)` is roman 1 or letter 9.
    pub values: [Option<(LabelStyle, u32)>; 2],
    /// Whether the label is in brackets (one or two), not followed by a stop or dash.
    pub bracketed: bool,
}

/// The letters of Russian labels in order: without ё, й, ъ, ы, ь, as lists skip them.
pub const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";

/// The letters of Arabic labels in abjad order.
pub const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// Chinese numerals from one to ten.
pub const CHINESE: &str = "一二三四五六七八九十";

/// The longest label that is read, in bytes: nothing longer is one.
const LONGEST: usize = 24;

/// Reads the label that `text` starts with; `None` where it starts with none.
///
/// A label ends before white space, the end of the text, or (in Chinese and Arabic, and before emphasis) directly before
/// the words.
pub fn read(text: &str) -> Option<Reading> {
    let first = text.chars().next()?;
    match first {
        '(' | '（' => in_brackets(text, first),
        '–' | '—' | '•' | '·' | '▪' | '●' | '○' | '■' | '-' | '*' | '+' => bullet(text, first),
        '\u{2018}' | '\u{2019}' | '\'' => in_quotes(text, first),
        '\u{3220}'..='\u{3229}' => enclosed(text, first, '\u{3220}', LabelStyle::Chinese),
        '\u{2460}'..='\u{2473}' => enclosed(text, first, '\u{2460}', LabelStyle::Decimal),
        _ if digit(first).is_some() => decimal(text),
        _ if CHINESE.contains(first) => chinese(text),
        _ if is_letter(first) => lettered(text),
        _ => None,
    }
}

/// The value of a decimal digit: ASCII, Arabic-Indic (both forms) or full-width.
pub fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '\u{0660}'..='\u{0669}' => Some(character as u32 - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(character as u32 - 0x06F0),
        '\u{FF10}'..='\u{FF19}' => Some(character as u32 - 0xFF10),
        _ => None,
    }
}

/// The length in bytes and the value of the digits that `text` starts with; `None` without a digit or past five of them.
pub fn digits(text: &str) -> Option<(usize, u32)> {
    let (mut end, mut value, mut count) = (0, 0u32, 0);
    for character in text.chars() {
        let Some(d) = digit(character) else { break };
        count += 1;
        if count > 5 {
            return None;
        }
        value = value * 10 + d;
        end += character.len_utf8();
    }
    (count > 0).then_some((end, value))
}

/// Whether `rest` may follow a label: white space, the end, emphasis, or a script that sets no space there.
fn may_follow(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '*' | '_' | '[' | '\u{200E}' | '\u{200F}' | '«' | '“')
            || is_arabic(c)
            || is_han(c)
    })
}

fn is_arabic(character: char) -> bool {
    ('\u{0620}'..='\u{06FF}').contains(&character) && digit(character).is_none()
}

fn is_han(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character)
}

fn one(
    range: Range<usize>,
    number: Range<usize>,
    style: LabelStyle,
    value: u32,
    bracketed: bool,
) -> Option<Reading> {
    (value > 0).then_some(Reading { range, number, values: [Some((style, value)), None], bracketed })
}

fn bullet(text: &str, first: char) -> Option<Reading> {
    let end = first.len_utf8();
    let rest = &text[end..];
    if !rest.starts_with([' ', '\t', '\u{A0}', '\n', '\r']) {
        return None;
    }
    // In converted Arabic the number stands between dashes: `- ٣ -`.
    if first == '-' {
        let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
        if let Some((length, value)) = digits(&rest[gap..]) {
            let number = end + gap..end + gap + length;
            let after = &text[number.end..];
            let dash = after.len() - after.trim_start_matches([' ', '\u{A0}']).len();
            if after[dash..].starts_with('-') && may_follow(&after[dash + 1..]) {
                return one(0..number.end + dash + 1, number, LabelStyle::Decimal, value, false);
            }
        }
    }
    // `* * *` and `- - -` are rules between parts, not bullets.
    if rest.trim_start().starts_with(first) {
        return None;
    }
    Some(Reading {
        range: 0..end,
        number: end..end,
        values: [Some((LabelStyle::Bullet, 0)), None],
        bracketed: false,
    })
}

fn in_quotes(text: &str, first: char) -> Option<Reading> {
    let start = first.len_utf8();
    let (length, value) = digits(&text[start..])?;
    let close = text[start + length..].chars().next()?;
    let end = start + length + close.len_utf8();
    (matches!(close, '\u{2018}' | '\u{2019}' | '\'') && may_follow(&text[end..]))
        .then(|| one(0..end, start..start + length, LabelStyle::Decimal, value, true))
        .flatten()
}

fn enclosed(text: &str, first: char, base: char, style: LabelStyle) -> Option<Reading> {
    let end = first.len_utf8();
    let _ = text;
    one(0..end, 0..end, style, first as u32 - base as u32 + 1, true)
}

fn decimal(text: &str) -> Option<Reading> {
    let (length, value) = digits(text)?;
    let rest = &text[length..];
    let stop = match rest.chars().next() {
        Some(c @ ('.' | '．' | '、' | ')' | '）')) => c.len_utf8(),
        // Markdown escapes a number's stop to keep it from starting a list.
        Some('\\') if rest[1..].starts_with(['.', ')']) => 2,
        _ => {
            let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}', '\t']).len();
            let dash = rest[gap..]
                .chars()
                .next()
                .filter(|c| matches!(c, '-' | '–' | '\u{2010}' | '\u{2011}' | 'ـ'))?;
            let after = &rest[gap + dash.len_utf8()..];
            let word = after.trim_start_matches([' ', '\u{A0}', '\t', '*', '_', '\n', '\r']);
            let spaced = gap > 0 && word.len() < after.len();
            let arabic = word.chars().next().is_some_and(is_arabic);
            // Alone on its line it goes with the words on the next.
            let alone = gap > 0 && after.is_empty();
            if !(arabic || alone || spaced && word.chars().next().is_some_and(is_letter)) {
                return None;
            }
            return one(0..length + gap + dash.len_utf8(), 0..length, LabelStyle::Decimal, value, false);
        }
    };
    let after = &rest[stop..];
    (may_follow(after))
        .then(|| one(0..length + stop, 0..length, LabelStyle::Decimal, value, rest.starts_with([')', '）'])))
        .flatten()
}

fn in_brackets(text: &str, first: char) -> Option<Reading> {
    let start = first.len_utf8();
    let close = text.bytes().take(LONGEST).position(|b| b == b')').or_else(|| {
        let head = text.char_indices().take_while(|(at, _)| *at < LONGEST);
        head.into_iter().find(|(_, c)| *c == '）').map(|(at, _)| at)
    })?;
    let inner = text.get(start..close)?;
    let end = close + if text[close..].starts_with(')') { 1 } else { '）'.len_utf8() };
    if !may_follow(&text[end..]) {
        return None;
    }
    let values = values_of(inner)?;
    Some(Reading { range: 0..end, number: start..close, values, bracketed: true })
}

fn chinese(text: &str) -> Option<Reading> {
    let end = text.char_indices().find(|(_, c)| !CHINESE.contains(*c)).map_or(text.len(), |(at, _)| at);
    let stop = text[end..].chars().next().filter(|c| matches!(c, '、' | '．' | '.'))?;
    let value = chinese_number(&text[..end])?;
    one(0..end + stop.len_utf8(), 0..end, LabelStyle::Chinese, value, false)
}

fn lettered(text: &str) -> Option<Reading> {
    let word =
        text.char_indices().find(|(_, c)| !(is_letter(*c) || *c == 'ـ')).map_or(text.len(), |(at, _)| at);
    if word > 12 {
        return None;
    }
    let letters = &text[..word];
    let rest = &text[word..];
    match rest.chars().next() {
        Some(c @ (')' | '）')) => {
            let end = word + c.len_utf8();
            let values = values_of(letters).filter(|_| may_follow(&text[end..]))?;
            Some(Reading { range: 0..end, number: 0..word, values, bracketed: true })
        }
        Some('.') => {
            let after = &rest[1..];
            let values = values_of(letters)
                .filter(|_| after.starts_with([' ', '\u{A0}', '\t', '\n', '\r']) || after.is_empty())?;
            Some(Reading { range: 0..word + 1, number: 0..word, values, bracketed: false })
        }
        _ => {
            let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
            let values = values_of(letters)?;
            let style = values[0]?.0;
            let end = word + gap + 1;
            // A number that is still to be set, as Arabic sets numbers: `X -`.
            if letters == "X" && rest[gap..].starts_with('-') {
                let arabic = text[end..].trim_start_matches([' ', '\u{A0}', '*', '_']).chars().next();
                return arabic.is_some_and(is_arabic).then_some(Reading {
                    range: 0..end,
                    number: 0..word,
                    values,
                    bracketed: false,
                });
            }
            (style == LabelStyle::Abjad && rest[gap..].starts_with('-') && may_follow(&text[end..]))
                .then_some(Reading { range: 0..end, number: 0..word, values, bracketed: false })
        }
    }
}

/// The values of what stands in a label's brackets.
fn values_of(inner: &str) -> Option<[Option<(LabelStyle, u32)>; 2]> {
    let first = inner.chars().next()?;
    if let Some((length, value)) = digits(inner) {
        return (length == inner.len() && value > 0).then_some([Some((LabelStyle::Decimal, value)), None]);
    }
    if CHINESE.contains(first) {
        return chinese_number(inner).map(|value| [Some((LabelStyle::Chinese, value)), None]);
    }
    if is_arabic(first) {
        return abjad(inner).map(|value| [Some((LabelStyle::Abjad, value)), None]);
    }
    if CYRILLIC.contains(first) {
        let cyrillic = repeated(inner, |c| CYRILLIC.chars().position(|x| x == c), 28)?;
        // Keyboards mix the alphabets: a Cyrillic а, е, о, р, с, у, х also stands for the Latin letter that looks like it.
        let alike =
            |c: char| "аеорсух".chars().zip("aeopcyx".chars()).find(|(x, _)| *x == c).map(|(_, latin)| latin);
        let latin = repeated(inner, |c| alike(c).map(|latin| latin as usize - 'a' as usize), 26);
        return Some([Some((LabelStyle::Cyrillic, cyrillic)), latin.map(|value| (LabelStyle::Latin, value))]);
    }
    let upper = first.is_ascii_uppercase();
    if !inner.bytes().all(|b| if upper { b.is_ascii_uppercase() } else { b.is_ascii_lowercase() }) {
        return None;
    }
    let latin = repeated(&inner.to_ascii_lowercase(), |c| Some(c as usize - 'a' as usize), 26)
        .map(|value| (if upper { LabelStyle::LatinUpper } else { LabelStyle::Latin }, value));
    let roman =
        roman(inner).map(|value| (if upper { LabelStyle::RomanUpper } else { LabelStyle::Roman }, value));
    match (latin, roman) {
        (None, None) => None,
        // `(i)`, `(v)`, `(x)` open or carry on a roman list far oftener than they are a ninth letter; `(c)`, `(d)` never.
        (latin, Some((style, value))) if inner.len() > 1 || matches!(value, 1 | 5 | 10) => {
            Some([Some((style, value)), latin])
        }
        (Some(latin), roman) => Some([Some(latin), roman]),
        (None, Some(roman)) => Some([Some(roman), None]),
    }
}

/// `c` is 3, `aa` 27, `bb` 28, `aaa` 53: one letter, repeated.
fn repeated(letters: &str, place: impl Fn(char) -> Option<usize>, alphabet: u32) -> Option<u32> {
    let first = letters.chars().next()?;
    let count = letters.chars().count() as u32;
    (count <= 4 && letters.chars().all(|c| c == first)).then_some(())?;
    Some((count - 1) * alphabet + place(first)? as u32 + 1)
}

fn abjad(letters: &str) -> Option<u32> {
    let plain: String = letters
        .chars()
        .filter(|c| !matches!(c, 'ـ' | ' ' | '\u{064B}'..='\u{0652}' | '\u{200D}' | '\u{200E}' | '\u{200F}'))
        .map(|c| if matches!(c, 'ا' | 'إ' | 'آ') { 'أ' } else { c })
        .collect();
    repeated(&plain, |c| ABJAD.chars().position(|x| x == c), 28)
}

fn chinese_number(numeral: &str) -> Option<u32> {
    let place = |c: char| CHINESE.chars().position(|x| x == c).map(|p| p as u32 + 1);
    let values: Vec<u32> = numeral.chars().take(4).map(place).collect::<Option<_>>()?;
    match values[..] {
        [n] => Some(n),
        [10, n] if n < 10 => Some(10 + n),
        [n, 10] if n < 10 => Some(n * 10),
        [n, 10, m] if n < 10 && m < 10 => Some(n * 10 + m),
        _ => None,
    }
}

/// Strict roman numerals up to 99, upper or lower case.
pub fn roman(letters: &str) -> Option<u32> {
    let place = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        _ => None,
    };
    if letters.is_empty() || letters.len() > 8 {
        return None;
    }
    let (mut value, mut highest) = (0i64, 0i64);
    for byte in letters.bytes().rev() {
        let worth = place(byte)?;
        value += if worth < highest { -worth } else { worth };
        highest = highest.max(worth);
    }
    let value = u32::try_from(value).ok().filter(|v| (1..100).contains(v))?;
    crate::symbol::roman(value).eq_ignore_ascii_case(letters).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expect: Expect) {
        let shown = match read(text) {
            None => "none".to_owned(),
            Some(reading) => {
                let values: Vec<String> = reading
                    .values
                    .iter()
                    .flatten()
                    .map(|(style, value)| format!("{style:?} {value}"))
                    .collect();
                format!(
                    "{:?} {:?} {}",
                    &text[reading.range.clone()],
                    &text[reading.number.clone()],
                    values.join(" or ")
                )
            }
        };
        expect.assert_eq(&shown);
    }

    #[test]
    fn labels_of_six_languages() {
        check("1. Requests", expect![[r#""1." "1" Decimal 1"#]]);
        check("1.", expect![[r#""1." "1" Decimal 1"#]]);
        check("12.欢迎", expect![[r#""12." "12" Decimal 12"#]]);
        check("(a) To report", expect![[r#""(a)" "a" Latin 1"#]]);
        check("c) de presentar", expect![[r#""c)" "c" Latin 3"#]]);
        check("(i) To report", expect![[r#""(i)" "i" Roman 1 or Latin 9"#]]);
        check("(iv) To report", expect![[r#""(iv)" "iv" Roman 4"#]]);
        check("(aa) To report", expect![[r#""(aa)" "aa" Latin 27"#]]);
        check("б) представить", expect![[r#""б)" "б" Cyrillic 2"#]]);
        check("1 - تطلب", expect![[r#""1 -" "1" Decimal 1"#]]);
        check("١ - تطلب", expect![[r#""١ -" "١" Decimal 1"#]]);
        check("- ٣ - تطلب", expect![[r#""- ٣ -" "٣" Decimal 3"#]]);
        check("(ب) أن يقدم", expect![[r#""(ب)" "ب" Abjad 2"#]]);
        check("(هـ) أن يقدم", expect![[r#""(هـ)" "هـ" Abjad 5"#]]);
        check("’2‘ أن يقدم", expect![[r#""’2‘" "2" Decimal 2"#]]);
        check("（二）请", expect![[r#""（二）" "二" Chinese 2"#]]);
        check("㈢ 请", expect![[r#""㈢" "㈢" Chinese 3"#]]);
        check("十二、请", expect![[r#""十二、" "十二" Chinese 12"#]]);
        check("• the first", expect![[r#""•" "" Bullet 0"#]]);
        check("II. Reports", expect![[r#""II." "II" RomanUpper 2 or LatinUpper 35"#]]);
        check("A. Reports", expect![[r#""A." "A" LatinUpper 1"#]]);
    }

    #[test]
    fn what_is_no_label() {
        for text in [
            "1.5 million",
            "2004, the",
            "2 December",
            "(see annex)",
            "A report",
            "* * *",
            "- - -",
            "-5",
            "I am",
            "11-15 May",
            "1 – 3",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
