//! Comparing text with words of a table: case of the initial, kinds of space, apostrophes and Arabic vowel marks do not count.

/// Whether a character is an Arabic vowel mark or the stroke that stretches a word: they may stand anywhere in one.
pub fn is_mark(character: char) -> bool {
    matches!(character, '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{0670}')
}

/// Whether a character is left out of comparisons: marks, bidi controls, zero-width characters, a soft hyphen.
pub(super) fn is_skipped(character: char) -> bool {
    if character.is_ascii() {
        return false;
    }
    is_mark(character)
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// The Cyrillic letter that a Latin one looks like, where the text around is Cyrillic: people type `c` for `с`.
pub(super) fn cyrillic(character: char) -> char {
    match character {
        'a' => 'а',
        'c' | 'C' => 'с',
        'e' => 'е',
        'o' | 'O' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        _ => character,
    }
}

pub(super) fn plain(character: char) -> char {
    match character {
        'a'..='z' | 'A'..='Z' => character,
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ if character.is_whitespace() => ' ',
        _ => character,
    }
}

/// Where `phrase` ends in `text`, if `text` starts with it: in bytes of `text`.
#[inline]
pub fn match_start(text: &str, phrase: &str) -> Option<usize> {
    // Most texts do not even start with the same letter.
    match (text.as_bytes().first(), phrase.as_bytes().first()) {
        (Some(a), Some(b))
            if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && !a.eq_ignore_ascii_case(b) =>
        {
            None
        }
        _ => match_whole(text, phrase),
    }
}

fn match_whole(text: &str, phrase: &str) -> Option<usize> {
    let mut wanted = phrase.chars().filter(|c| !is_skipped(*c)).map(plain).peekable();
    let mut spaced = false;
    let mut first = true;
    let mut end = 0;
    for (at, character) in text.char_indices() {
        if is_skipped(character) {
            // A mark behind the last letter belongs to it.
            if is_mark(character) && end == at {
                end = at + character.len_utf8();
            }
            continue;
        }
        let found = plain(character);
        if found == ' ' && spaced {
            continue;
        }
        let Some(&next) = wanted.peek() else { break };
        let same = found == next
            || first
                && found.is_uppercase() != next.is_uppercase()
                && found.to_lowercase().eq(next.to_lowercase());
        if !same {
            return None;
        }
        first = false;
        spaced = found == ' ';
        wanted.next();
        end = at + character.len_utf8();
    }
    wanted.peek().is_none().then_some(end)
}

/// Whether `text` is `phrase` and nothing else.
#[inline]
pub fn same(text: &str, phrase: &str) -> bool {
    match_start(text, phrase).is_some_and(|end| text[end..].trim().is_empty())
}
