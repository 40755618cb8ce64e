//! Folds what typing, Word and Markdown leave in a text (no-break spaces, foreign digits, link targets, note markers), so
//! that the grammar meets one spelling, and leads spans back to the text as it stands.

use super::scan;
use crate::syntax::Language;
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A text folded for reading, with the way back.
pub(super) struct Folded<'a> {
    /// The folded text.
    pub text: Cow<'a, str>,
    /// Where folded text and text as it stands part: empty where nothing was folded.
    pieces: Vec<Piece>,
}

/// A run of the folded text.
struct Piece {
    /// Where the run starts in the folded text.
    folded: usize,
    /// Where it starts in the text as it stands.
    original: usize,
    /// The length there of a run that stands for something else; `None` for a run that is the same on both sides.
    replaced: Option<usize>,
}

impl Folded<'_> {
    /// The place in the text as it stands of the character that starts at `at`.
    pub fn start(&self, at: usize) -> usize {
        match self.pieces.partition_point(|piece| piece.folded <= at).checked_sub(1) {
            None => at,
            Some(index) => {
                let piece = &self.pieces[index];
                if piece.replaced.is_some() { piece.original } else { piece.original + (at - piece.folded) }
            }
        }
    }

    /// The end in the text as it stands of the character that ends at `at`.
    pub fn end(&self, at: usize) -> usize {
        match self.pieces.partition_point(|piece| piece.folded < at).checked_sub(1) {
            None => at,
            Some(index) => {
                let piece = &self.pieces[index];
                match piece.replaced {
                    Some(length) => piece.original + length,
                    None => piece.original + (at - piece.folded),
                }
            }
        }
    }

    /// The span in the text as it stands.
    pub fn span(&self, span: &Range<usize>) -> Range<usize> {
        if self.pieces.is_empty() {
            return span.clone();
        }
        let start = self.start(span.start);
        start..self.end(span.end).max(start)
    }
}

/// The bytes that a fold may concern; every other byte is copied. In Chinese it may concern a blank, too.
const SUSPECT: [bool; 256] = table(b"\\[]<\xC2\xD8\xD9\xDB\xE2\xE3\xEF");
const SUSPECT_IN_CHINESE: [bool; 256] = table(b"\\[]<\xC2\xD8\xD9\xDB\xE2\xE3\xEF \n\r");

const fn table(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut index = 0;
    while index < bytes.len() {
        table[bytes[index] as usize] = true;
        index += 1;
    }
    table
}

/// Whether a fold may concern a byte of Latin or Cyrillic text, found without a branch: the letters of those alphabets begin with C3, D0 and D1,
/// what is rare in them may be called suspect.
#[inline]
fn may_be_suspect(byte: u8) -> bool {
    let bracket = byte.wrapping_sub(b'[') <= b']' - b'[';
    let letter = (byte == 0xC3) | (byte & 0xFE == 0xD0);
    bracket | (byte == b'<') | ((byte >= 0xC2) & !letter)
}

/// The next byte from `at` on that a fold may concern.
fn next_suspect(bytes: &[u8], at: usize, language: Language) -> Option<usize> {
    let table = match language {
        Language::Chinese => &SUSPECT_IN_CHINESE,
        Language::Arabic => &SUSPECT,
        _ => return scan::next(bytes, at, may_be_suspect),
    };
    // Where most letters are suspect it does not help to look at many bytes at once.
    bytes[at..].iter().position(|byte| table[*byte as usize]).map(|next| at + next)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r')
}

/// What becomes of the characters at a place.
enum Fold {
    /// They stay.
    Keep,
    /// So many bytes are left out.
    Drop(usize),
    /// So many bytes are replaced by a character.
    Replace(usize, char),
    /// So many bytes are replaced by several characters.
    Decompose(usize, String),
}

/// The nearest byte of a kind, remembered so that a text is searched once however often one asks.
struct Next {
    needle: u8,
    at: usize,
}

impl Next {
    fn find(&mut self, bytes: &[u8], from: usize) -> usize {
        if self.at < from || self.at == usize::MAX {
            self.at = memchr::memchr(self.needle, bytes.get(from..).unwrap_or_default())
                .map_or(bytes.len(), |offset| from + offset);
        }
        self.at
    }
}

/// Folds a text for reading.
pub(super) fn fold(text: &str, language: Language) -> Folded<'_> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let mut pieces = Vec::new();
    let mut copied = 0;
    let mut at = 0;
    let mut close = Next { needle: b')', at: usize::MAX };
    let mut angle = Next { needle: b'>', at: usize::MAX };
    let mut blank = [b' ', b'\n'].map(|needle| Next { needle, at: usize::MAX });
    while let Some(next) = next_suspect(bytes, at, language) {
        at = next;
        let byte = bytes[at];
        if let Some(length) = letter_at(bytes, at) {
            at += length;
            continue;
        }
        let fold = match byte {
            b']' if bytes.get(at + 1) == Some(&b'(') => {
                let end = close.find(bytes, at + 2);
                let space = blank.iter_mut().map(|next| next.find(bytes, at + 2)).min().unwrap_or(end);
                if end < bytes.len() && end < space { Fold::Drop(end + 1 - at) } else { Fold::Keep }
            }
            b'<' => tag(bytes, at, &mut angle),
            _ if is_blank(byte) => blank_in_chinese(text, at),
            _ => character(text, at),
        };
        let (taken, replacement) = match fold {
            Fold::Keep => {
                at += char_length(byte);
                continue;
            }
            Fold::Drop(taken) => (taken, None),
            Fold::Replace(taken, character) => (taken, Some(Err(character))),
            Fold::Decompose(taken, string) => (taken, Some(Ok(string))),
        };
        if copied < at {
            pieces.push(Piece { folded: out.len(), original: copied, replaced: None });
            out.push_str(&text[copied..at]);
        }
        if let Some(replacement) = replacement {
            pieces.push(Piece { folded: out.len(), original: at, replaced: Some(taken) });
            match replacement {
                Ok(string) => out.push_str(&string),
                Err(character) => out.push(character),
            }
        }
        at += taken;
        copied = at;
    }
    if copied == 0 {
        return Folded { text: Cow::Borrowed(text), pieces };
    }
    if copied < bytes.len() {
        pieces.push(Piece { folded: out.len(), original: copied, replaced: None });
        out.push_str(&text[copied..]);
    }
    Folded { text: Cow::Owned(out), pieces }
}

/// The length of an Arabic letter, a curly quotation mark or a dash: suspect by its first byte, and frequent.
fn letter_at(bytes: &[u8], at: usize) -> Option<usize> {
    let next = bytes.get(at + 1).copied()?;
    match bytes[at] {
        0xD8 if next != 0x9C => Some(2),
        0xD9 if matches!(next, 0x81..=0x8A) => Some(2),
        0xE2 if next == 0x80 && matches!(bytes.get(at + 2), Some(0x92..=0xA6)) => Some(3),
        _ => None,
    }
}

/// The length in bytes of the character that a byte begins.
fn char_length(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// A suspect character that is no tag and no link's end.
fn character(text: &str, at: usize) -> Fold {
    let bytes = text.as_bytes();
    let next = |offset: usize| bytes.get(at + offset).copied().unwrap_or(0);
    match bytes[at] {
        b'\\' if next(1).is_ascii_punctuation() => Fold::Drop(1),
        b'[' => {
            // `[1]`, `[^1]`, `[^note]`: a note's marker, unless a link's target follows.
            let caret = usize::from(next(1) == b'^');
            let mut end = at + 1 + caret;
            while end < bytes.len()
                && end < at + 20
                && (bytes[end].is_ascii_digit() || (caret > 0 && bytes[end].is_ascii_alphanumeric()))
            {
                end += 1;
            }
            let marker = end > at + 1 + caret
                && end <= at + 4 + 16 * caret
                && bytes.get(end) == Some(&b']')
                && bytes.get(end + 1) != Some(&b'(');
            Fold::Drop(if marker { end + 1 - at } else { 1 })
        }
        0xC2 => match next(1) {
            0xA0 => Fold::Replace(2, ' '),
            0xAD | 0xB2 | 0xB3 | 0xB9 => Fold::Drop(2),
            _ => Fold::Keep,
        },
        0xD8 if next(1) == 0x9C => Fold::Drop(2),
        0xD9 => match next(1) {
            // The stroke that stretches a word, and the vowel signs.
            0x80 | 0x8B..=0x92 | 0xB0 => Fold::Drop(2),
            digit @ 0xA0..=0xA9 => Fold::Replace(2, char::from(b'0' + (digit - 0xA0))),
            _ => Fold::Keep,
        },
        0xDB => match next(1) {
            digit @ 0xB0..=0xB9 => Fold::Replace(2, char::from(b'0' + (digit - 0xB0))),
            _ => Fold::Keep,
        },
        0xE2 => match (next(1), next(2)) {
            (0x80, 0x80..=0x8A | 0xAF) | (0x81, 0x9F) => Fold::Replace(3, ' '),
            (0x80, 0x8B..=0x8F | 0xAA..=0xAE) | (0x81, 0xA0 | 0xA6..=0xA9) => Fold::Drop(3),
            (0x80, 0x90 | 0x91) | (0x88, 0x92) => Fold::Replace(3, '-'),
            (0x80, 0xA8 | 0xA9) => Fold::Replace(3, '\n'),
            (0x81, 0x84) | (0x88, 0x95) => Fold::Replace(3, '/'),
            // Superscript digits are note markers.
            (0x81, 0xB0 | 0xB4..=0xB9) => Fold::Drop(3),
            _ => Fold::Keep,
        },
        0xE3 if next(1) == 0x80 && next(2) == 0x80 => Fold::Replace(3, ' '),
        0xEF => match text[at..].chars().next() {
            Some('\u{FEFF}') => Fold::Drop(3),
            Some(wide @ '\u{FF01}'..='\u{FF5E}') => {
                let narrow = u8::try_from(wide as u32 - 0xFF01 + 0x21).unwrap_or(b' ');
                Fold::Replace(3, char::from(narrow))
            }
            Some(form @ ('\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')) => {
                Fold::Decompose(3, std::iter::once(form).nfkc().collect())
            }
            _ => Fold::Keep,
        },
        _ => Fold::Keep,
    }
}

/// A tag: a note's marker in `<sup>` goes with what it encloses, any other goes alone.
fn tag(bytes: &[u8], at: usize, angle: &mut Next) -> Fold {
    if !bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!')) {
        return Fold::Keep;
    }
    let end = angle.find(bytes, at);
    if end >= bytes.len() || end - at > 300 {
        return Fold::Keep;
    }
    if bytes[at..=end].eq_ignore_ascii_case(b"<sup>") {
        let inside = bytes[end + 1..].iter().take(24).take_while(|&&byte| byte != b'<').count();
        let content = &bytes[end + 1..end + 1 + inside];
        let rest = &bytes[end + 1 + inside..];
        let closed = rest.get(..6).is_some_and(|closing| closing.eq_ignore_ascii_case(b"</sup>"));
        if closed && content.iter().all(|byte| !byte.is_ascii_alphabetic() && byte.is_ascii()) {
            return Fold::Drop(end + 1 + inside + 6 - at);
        }
    }
    Fold::Drop(end + 1 - at)
}

/// Blanks beside a Chinese character mean nothing: lines break anywhere, and numbers are set off or not.
fn blank_in_chinese(text: &str, at: usize) -> Fold {
    let bytes = text.as_bytes();
    let mut end = at;
    while end < bytes.len() && matches!(bytes[end], b' ' | b'\n' | b'\r') {
        end += 1;
    }
    let chinese = |character: char| character >= '\u{2E80}';
    let before = text[..at].chars().next_back().is_some_and(chinese);
    let after = text[end..].chars().next().is_some_and(chinese);
    if before || after { Fold::Drop(end - at) } else { Fold::Replace(end - at, ' ') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, folded: &str, part: &str, original: &str) {
        let fold = fold(text, language);
        assert_eq!(fold.text, folded);
        let at = folded.find(part).expect("the part stands in the folded text");
        assert_eq!(&text[fold.span(&(at..at + part.len()))], original);
    }

    #[test]
    fn folds_and_leads_back() {
        check(
            Language::English,
            "resolution [1631 \\(2005\\)](#) of",
            "resolution 1631 (2005) of",
            "1631 (2005)",
            "1631 \\(2005\\)",
        );
        check(
            Language::English,
            "A/79/302\u{2011}S/2024/600",
            "A/79/302-S/2024/600",
            "302-S",
            "302\u{2011}S",
        );
        check(
            Language::French,
            "59/50<sup>1</sup> du 1<sup>er</sup> mai",
            "59/50 du 1er mai",
            "59/50",
            "59/50",
        );
        check(Language::Arabic, "قرارها ٥٠/٥٩", "قرارها 50/59", "50/59", "٥٠/٥٩");
        check(Language::Chinese, "第 59/50 号\n决议", "第59/50号决议", "59/50", "59/50");
        check(
            Language::Chinese,
            "第１６３１（２００５）号",
            "第1631(2005)号",
            "1631(2005)",
            "１６３１（２００５）",
        );
        check(Language::English, "Territory,[^2] and [3] Yemen [a](b)", "Territory, and  Yemen a", "a", "a");
    }
}
