//! The shapes of numbers: `59/50`, `S-30/1`, `217 A (III)`, `1514 (د-15)`, `1631 (2005)`.

use super::words::skip_blanks;
use crate::symbol::{Session, roman};
use crate::syntax::Language;
use crate::text::{is_letter, is_letter_or_digit};

/// What makes a session of its number: regular, special, emergency special.
pub(super) type MakeSession = fn(u32) -> Session;

/// What a number looks like, before one knows whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `59/50`, `S-30/1`, `2006/23`.
    Slashed { session: Session, number: u32 },
    /// `217 A (III)`, `3201 (S-VI)`.
    Bracketed { number: u32, part: Option<char>, session: Session },
    /// `1631 (2005)`.
    Yearly { number: u32, year: u32 },
    /// `1325`, nothing more.
    Bare { number: u32 },
}

/// A number found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Where it starts, its session's prefix included.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What it looks like.
    pub shape: Shape,
    /// Whether blanks stand around its slash.
    pub loose: bool,
}

/// The first year in which the organs adopted anything.
pub(super) const FIRST_YEAR: u32 = 1946;
/// The last year that a number can name.
pub(super) const LAST_YEAR: u32 = 2099;

/// The Latin letter that a capital letter is or looks like.
pub(super) fn latin_capital(letter: char) -> Option<char> {
    Some(match letter {
        'A'..='Z' => letter,
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Ѕ' => 'S',
        'Т' => 'T',
        'Х' => 'X',
        'І' => 'I',
        'Ј' => 'J',
        _ => return None,
    })
}

/// The decimal digits at `at`: their value (at most six of them) and their end.
pub(super) fn digits_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut value = 0u32;
    while end < bytes.len() && bytes[end].is_ascii_digit() {
        value = value.saturating_mul(10).saturating_add(u32::from(bytes[end] - b'0'));
        end += 1;
    }
    (end > at && end - at <= 6).then_some((value, end))
}

/// The value of a roman numeral in capital letters, up to 80.
pub(super) fn roman_value(numeral: &str) -> Option<u32> {
    let mut value = 0i32;
    let mut before = 0i32;
    let mut written = String::new();
    for letter in numeral.chars().rev() {
        let letter = latin_capital(letter)?;
        let worth: i32 = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => return None,
        };
        if worth < before {
            value -= worth;
        } else {
            value += worth;
            before = worth;
        }
        written.insert(0, letter);
    }
    (value > 0 && value <= 80 && roman(value.unsigned_abs()) == written).then_some(value.unsigned_abs())
}

/// Reads the number whose first decimal digits start at `at` and end at `end`.
pub(super) fn numeral_at(text: &str, at: usize, value: u32, end: usize, language: Language) -> Numeral {
    let bare = Numeral { start: at, end, shape: Shape::Bare { number: value }, loose: false };
    if end - at > 4 {
        return bare;
    }
    slashed(text, at, value, end).or_else(|| bracketed(text, at, value, end, language)).unwrap_or(bare)
}

fn slashed(text: &str, at: usize, session: u32, end: usize) -> Option<Numeral> {
    let bytes = text.as_bytes();
    let slash = skip_blanks(text, end);
    if bytes.get(slash) != Some(&b'/') || slash - end > 2 {
        return None;
    }
    let from = skip_blanks(text, slash + 1);
    if from - slash > 3 {
        return None;
    }
    let (number, close) = digits_at(text, from)?;
    // `12/10/2004` is a date, `2/3/Add.1` a symbol's end, `59/5000` no number of a resolution.
    let follower = bytes.get(close).copied().unwrap_or(b' ');
    if close - from > 4
        || follower == b'/'
        || follower.is_ascii_alphabetic() && !bytes.get(close).is_some_and(u8::is_ascii_uppercase)
        || number == 0
    {
        return None;
    }
    if matches!(follower, b'.' | b',')
        && bytes.get(close + 1).is_some_and(u8::is_ascii_digit)
        && follower == b'.'
    {
        return None;
    }
    let (start, session) = prefixed(text, at, session);
    Some(Numeral {
        start,
        end: close,
        shape: Shape::Slashed { session, number },
        loose: slash != end || from != slash + 1,
    })
}

/// The session with the prefix before its number: `S-`, `ES-`, `دإ-`, `دإط-`.
fn prefixed(text: &str, at: usize, session: u32) -> (usize, Session) {
    let plain = (at, Session::Regular(session));
    let before = text[..at].trim_end_matches([' ', '\n']);
    let Some(before) = before.strip_suffix('-') else { return plain };
    let before = before.trim_end_matches(' ');
    for (prefix, made) in [
        ("ES", Session::Emergency(session)),
        ("S", Session::Special(session)),
        ("Ѕ", Session::Special(session)),
    ] {
        if let Some(rest) = before.strip_suffix(prefix)
            && !rest
                .chars()
                .next_back()
                .is_some_and(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '-' | '.'))
        {
            return (rest.len(), made);
        }
    }
    let emergency = before.strip_suffix('ط').map(|rest| rest.trim_end_matches(' '));
    let rest = emergency.unwrap_or(before);
    let Some(rest) = rest.strip_suffix(['إ', 'أ', 'ا', 'ﺇ']) else { return plain };
    let Some(rest) = rest.trim_end_matches(' ').strip_suffix('د') else { return plain };
    let made = if emergency.is_some() { Session::Emergency(session) } else { Session::Special(session) };
    (rest.len(), made)
}

fn bracketed(text: &str, at: usize, number: u32, end: usize, language: Language) -> Option<Numeral> {
    let bytes = text.as_bytes();
    let mut open = skip_blanks(text, end);
    if open - end > 3 {
        return None;
    }
    let mut part = None;
    let named = if language == Language::Arabic { abjad_at(text, open) } else { None };
    if let Some((letter, after)) = named {
        part = Some(letter);
        open = skip_blanks(text, after);
    } else if let Some(letter) = text[open..].chars().next()
        && let Some(latin) = latin_capital(letter)
    {
        part = Some(latin);
        open = skip_blanks(text, open + letter.len_utf8());
    }
    // Parentheses come mirrored where a text was turned round for display.
    if !matches!(bytes.get(open), Some(b'(' | b')')) {
        return None;
    }
    let inside = skip_blanks(text, open + 1);
    let (shape, close) = match digits_at(text, inside) {
        Some((year, close)) => {
            // A year that cannot be is a slip of the pen, and still a year.
            let plausible = |year: u32| (1900..2200).contains(&year);
            let (number, year) = if !plausible(year) && language == Language::Arabic && close - inside == 4 {
                (turned(number, end - at), turned(year, 4))
            } else {
                (number, year)
            };
            if close - inside != 4 || !plausible(year) || part.is_some() || number == 0 {
                return None;
            }
            (Shape::Yearly { number, year }, close)
        }
        None => {
            let (session, close) = session_at(text, inside)?;
            if number == 0 {
                return None;
            }
            (Shape::Bracketed { number, part, session }, close)
        }
    };
    let after = skip_blanks(text, close);
    match bytes.get(after) {
        Some(b'(' | b')') if after - close <= 2 => {
            Some(Numeral { start: at, end: after + 1, shape, loose: false })
        }
        _ => None,
    }
}

/// A number with its digits turned round.
pub(super) fn turned(mut number: u32, digits: usize) -> u32 {
    let mut turned = 0;
    for _ in 0..digits {
        turned = turned * 10 + number % 10;
        number /= 10;
    }
    turned
}

/// The session in the brackets of an old number: `XV`, `S-VI`, `ES-V`, `د-15`, `دإ-4`, `دإط-5`.
fn session_at(text: &str, at: usize) -> Option<(Session, usize)> {
    let rest = &text[at..];
    let prefixes: [(&str, MakeSession); 5] = [
        ("ES-", Session::Emergency),
        ("S-", Session::Special),
        ("Ѕ-", Session::Special),
        ("ЭС-", Session::Emergency),
        ("", Session::Regular),
    ];
    for (prefix, made) in prefixes {
        let Some(numeral) = rest.strip_prefix(prefix) else { continue };
        let length = numeral.find(|letter| latin_capital(letter).is_none()).unwrap_or(numeral.len());
        if let Some(value) = numeral.get(..length).filter(|numeral| numeral.len() <= 20).and_then(roman_value)
        {
            return Some((made(value), at + prefix.len() + length));
        }
        if !prefix.is_empty()
            && let Some((value, end)) = digits_at(text, at + prefix.len())
            && value > 0
        {
            return Some((made(value), end));
        }
    }
    let after = rest.strip_prefix('د')?.trim_start_matches(' ');
    let (made, after): (MakeSession, &str) = match after.strip_prefix(['إ', 'أ', 'ا']) {
        None => (Session::Regular, after),
        Some(after) => match after.trim_start_matches(' ').strip_prefix('ط') {
            None => (Session::Special, after),
            Some(after) => (Session::Emergency, after),
        },
    };
    let after = after.trim_start_matches(' ');
    let after = after.strip_prefix(['-', '–']).unwrap_or(after).trim_start_matches(' ');
    let (value, end) = digits_at(text, text.len() - after.len())?;
    (value > 0 && value <= 80).then_some((made(value), end))
}

/// The letter of a part at `at` (after blanks), in Latin: `L`, a Cyrillic look-alike, the Arabic name of an abjad letter.
pub(super) fn part_at(text: &str, at: usize, language: Language) -> Option<(char, usize, usize)> {
    let start = skip_blanks(text, at);
    let rest = &text[start..];
    if language == Language::Arabic
        && let Some((letter, end)) = abjad_at(text, start)
    {
        return Some((letter, start, end));
    }
    let first = rest.chars().next()?;
    let letter = latin_capital(first)?;
    let end = start + first.len_utf8();
    let next = text[end..].chars().next();
    let stop = |character: char| {
        is_letter_or_digit(character) && (character < '\u{2E80}') || matches!(character, '/' | '\'' | '’')
    };
    (!next.is_some_and(stop)).then_some((letter, start, end))
}

/// The letter whose Arabic name stands at `at`, in Latin, and the end of the name.
fn abjad_at(text: &str, at: usize) -> Option<(char, usize)> {
    ABJAD.iter().find_map(|&(name, letter)| {
        let after = text[at..].strip_prefix(name)?;
        (!after.starts_with(is_letter)).then_some((letter, at + name.len()))
    })
}

/// The names of the letters by which Arabic counts the parts of a resolution.
const ABJAD: [(&str, char); 19] = [
    ("ألف", 'A'),
    ("الف", 'A'),
    ("باء", 'B'),
    ("جيم", 'C'),
    ("دال", 'D'),
    ("هاء", 'E'),
    ("واو", 'F'),
    ("زاي", 'G'),
    ("حاء", 'H'),
    ("طاء", 'I'),
    ("ياء", 'J'),
    ("كاف", 'K'),
    ("لام", 'L'),
    ("ميم", 'M'),
    ("نون", 'N'),
    ("سين", 'O'),
    ("عين", 'P'),
    ("فاء", 'Q'),
    ("صاد", 'R'),
];

/// The value of a number written in Chinese numerals (`三九六`, `二十`, `十五`, `二0二五`), and its end.
pub(super) fn chinese_number_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let mut value = 0u32;
    let mut pending: Option<u32> = None;
    let mut end = at;
    let mut count = 0;
    for character in text[at..].chars() {
        let digit = match character {
            '〇' | '○' | '零' | '0' => 0,
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            '十' | '百' => {
                let unit = if character == '十' { 10 } else { 100 };
                value = value.saturating_add(pending.take().unwrap_or(1).saturating_mul(unit));
                end += character.len_utf8();
                count += 1;
                continue;
            }
            '廿' => {
                value = value.saturating_add(20);
                end += character.len_utf8();
                count += 1;
                continue;
            }
            _ => break,
        };
        pending = Some(pending.map_or(digit, |before| before.saturating_mul(10).saturating_add(digit)));
        end += character.len_utf8();
        count += 1;
        if count > 8 {
            return None;
        }
    }
    (end > at).then(|| (value.saturating_add(pending.unwrap_or(0)), end))
}
