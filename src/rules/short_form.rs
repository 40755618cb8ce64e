//! Abbreviations: where a paragraph uses them, and where it says what they stand for.
//!
//! In the languages of Latin script they are told by their capitals. In Russian and Chinese only those are known that stand in brackets behind
//! a name: Russian ones in capitals (names of bodies keep the abbreviation of another language, so their initials prove nothing), Chinese ones
//! of characters that the name has in the same order. Arabic has no abbreviations of either kind.

use super::passage;
use crate::syntax::{Kind, Language, Paragraph, Part};
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// The first place of an abbreviation in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortForm {
    /// Where, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The abbreviation.
    pub text: Box<str>,
    /// Whether it stands in brackets behind the name that it is short for.
    pub given: bool,
    /// The brackets with it, and the blank before them; the abbreviation alone where it is not given.
    pub brackets: Range<usize>,
}

/// The fewest letters of an abbreviation that is told from a numeral, a part's letter or an initial.
const FEWEST: usize = 3;

/// The abbreviations of a paragraph of a resolution's own text, each once, in order.
pub fn of(paragraph: &Paragraph) -> Vec<ShortForm> {
    let latin = matches!(paragraph.language, Language::English | Language::French | Language::Spanish);
    let other = matches!(paragraph.language, Language::Russian | Language::Chinese);
    let body = matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main;
    let text = &*paragraph.text;
    if other && body {
        return bracketed(text, paragraph.language);
    }
    if !latin || !body {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    let mut found: Vec<ShortForm> = Vec::new();
    let mut quotations = None;
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_uppercase).map(|start| at + start) {
        let length = bytes[start..].iter().take_while(|b| b.is_ascii_uppercase()).count();
        at = start + length;
        if length < FEWEST || !is_whole(text, &(start..at)) {
            continue;
        }
        let range = start..at;
        // A numeral of a session or section.
        if text[range.clone()].bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C')) {
            continue;
        }
        if found.iter().any(|short| *short.text == text[range.clone()]) {
            continue;
        }
        let quotations: &Vec<_> = quotations.get_or_insert_with(|| passage::quotations(text));
        if passage::touches(quotations, &range) {
            continue;
        }
        let given = is_given(text, &range);
        let brackets = if given { with_brackets(text, &range) } else { range.clone() };
        found.push(ShortForm { text: text[range.clone()].into(), range, given, brackets });
    }
    found
}

/// Those that stand in brackets behind a name, in Russian and Chinese.
fn bracketed(text: &str, language: Language) -> Vec<ShortForm> {
    let mut found: Vec<ShortForm> = Vec::new();
    let mut quotations = None;
    for (open, bracket) in text.match_indices(['(', '（']) {
        let start = open + bracket.len();
        let Some(length) = text[start..].find([')', '）']) else { break };
        let (name, short) = (&text[..open], &text[start..start + length]);
        let count = short.chars().count();
        let given = match language {
            Language::Russian => {
                (FEWEST..=12).contains(&count)
                    && short.chars().all(|c| matches!(c, 'А'..='Я' | 'Ё'))
                    && name.trim_end().ends_with(is_letter)
            }
            _ => (2..=12).contains(&count) && shortens(short, name),
        };
        let range = start..start + length;
        if !given || found.iter().any(|other| &*other.text == short) {
            continue;
        }
        let quotations: &Vec<_> = quotations.get_or_insert_with(|| passage::quotations(text));
        if passage::touches(quotations, &range) {
            continue;
        }
        let brackets = with_brackets(text, &range);
        found.push(ShortForm { text: short.into(), range, given, brackets });
    }
    found
}

/// Whether Chinese characters are a short form of the longer name before them, which has all of them in the same order.
fn shortens(short: &str, before: &str) -> bool {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    if !short.chars().all(han) {
        return false;
    }
    // From the last character backwards: the name ends where the brackets begin.
    let mut name = before.chars().rev().take(36).take_while(|c| han(*c) || matches!(c, '、' | '和' | '》'));
    let mut length = 0;
    let found = short.chars().rev().all(|wanted| {
        name.by_ref().any(|c| {
            length += 1;
            c == wanted
        })
    });
    found && length > short.chars().count()
}

/// The brackets around a range, with the blank before them.
fn with_brackets(text: &str, range: &Range<usize>) -> Range<usize> {
    let open = text[..range.start].chars().next_back().map_or(0, char::len_utf8);
    let close = text[range.end..].chars().next().map_or(0, char::len_utf8);
    let start = text[..range.start - open].trim_end_matches([' ', '\u{a0}']).len();
    start..range.end + close
}

/// Whether capitals are a word of their own: no part of a symbol, a compound or a mixed word.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joined =
        |c: char| is_letter_or_digit(c) || matches!(c, '/' | '-' | '‑' | '–' | '.' | '&' | '@' | '_');
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let stop = behind.starts_with('.') && !behind[1..].starts_with(is_letter_or_digit);
    !before.ends_with(joined) && (stop || !behind.starts_with(joined))
}

/// Whether an abbreviation stands alone in brackets behind words whose initials are its own: at least the first and another one, in
/// order.
fn is_given(text: &str, range: &Range<usize>) -> bool {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let Some(head) = before.strip_suffix('(').filter(|_| behind.starts_with(')')) else { return false };
    // The words behind the last comma or bracket, the nearest first.
    let mut words: Vec<char> = head
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '-' | '‑' | '’' | '\''))
        .take(14)
        .filter_map(|word| word.chars().next().filter(|c| is_letter(*c)))
        .flat_map(char::to_uppercase)
        .collect();
    words.reverse();
    let mut letters = text[range.clone()].chars();
    let Some(first) = letters.next() else { return false };
    // From the last place where the first letter begins a word, as many as can be found in order.
    let places = words.iter().enumerate().filter(|(_, word)| **word == first).map(|(place, _)| place);
    places.into_iter().any(|place| {
        let mut rest = words[place + 1..].iter();
        letters.clone().filter(|letter| rest.any(|word| word == letter)).count() > 0
    })
}
