//! Lines: where they end, what can be seen in them, the script of a letter.

use super::language::Language;
use crate::text::is_letter;

/// A line of a text: its content and where the next one starts.
pub(super) fn line_end(text: &str, from: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    match memchr::memchr2(b'\n', b'\r', &bytes[from..]) {
        None => (text.len(), text.len()),
        Some(at) => {
            let end = from + at;
            let next =
                if bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n') { end + 2 } else { end + 1 };
            (end, next)
        }
    }
}

/// The number of line breaks (LF, CRLF, CR) in a text.
pub(super) fn breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| !(bytes[*at] == b'\n' && *at > 0 && bytes[at - 1] == b'\r'))
        .count()
}

/// Whether nothing can be seen in a line.
pub(super) fn is_blank(line: &str) -> bool {
    line.bytes().all(|b| b == b' ' || b == b'\t') || line.chars().all(is_space)
}

/// White space and what else takes no ink: byte order mark, zero-width space.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{C}')
}

pub(super) fn skip_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

/// The language of a letter's script; English for Latin and all else.
pub(super) fn script(character: char) -> Language {
    match character {
        '\u{0600}'..='\u{06FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Language::Arabic,
        '\u{0400}'..='\u{04FF}' => Language::Russian,
        '\u{3400}'..='\u{9FFF}' => Language::Chinese,
        _ => Language::English,
    }
}

/// The language of the script that a text starts in; a Latin letter that stands for a Cyrillic one before Cyrillic is none.
pub(super) fn script_of(text: &str) -> Option<Language> {
    let mut letters = text.chars().take(3).filter(|c| is_letter(*c));
    let first = letters.next()?;
    let language = script(first);
    let next = letters.next().map(script);
    Some(if language == Language::English && next == Some(Language::Russian) {
        Language::Russian
    } else {
        language
    })
}

/// The number of `#` that make a line a heading.
pub(super) fn heading_level(line: &str) -> u8 {
    let marks = line.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&marks) && line[marks..].starts_with([' ', '\t']) { marks as u8 } else { 0 }
}
