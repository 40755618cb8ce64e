//! Reading the numbers of resolutions and decisions: `65/122`, `46/36 L`, `217 A (III)`, `1631 (2005)`.

use super::fold::{self, REGULAR_SESSION};
use super::{Number, Session, parse_roman};

/// A place in folded text.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Cursor<'t> {
        Cursor { text, at: 0 }
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    pub(super) fn spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// A number of at most five digits.
    pub(super) fn digits(&mut self) -> Option<u32> {
        let start = self.at;
        let mut value = 0u32;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            if self.at - start >= 5 {
                return None;
            }
            value = value * 10 + u32::from(byte - b'0');
            self.at += 1;
        }
        (self.at > start).then_some(value)
    }

    /// A single letter that no letter or digit follows.
    fn letter(&mut self) -> Option<char> {
        let letter = self.peek().filter(u8::is_ascii_alphabetic)?;
        let next = self.text.as_bytes().get(self.at + 1).copied().unwrap_or(b' ');
        if next.is_ascii_alphanumeric() {
            return None;
        }
        self.at += 1;
        Some(letter.to_ascii_uppercase() as char)
    }

    /// Twice the same letter that no letter or digit follows.
    fn doubled_letter(&mut self) -> Option<char> {
        let mut cursor = *self;
        let first = cursor.peek().filter(u8::is_ascii_alphabetic)?;
        cursor.at += 1;
        let letter = cursor.letter().filter(|letter| first.to_ascii_uppercase() as char == *letter)?;
        *self = cursor;
        Some(letter)
    }

    /// Eats a word whatever its case.
    fn word(&mut self, word: &str) -> Option<()> {
        let found = self.rest().get(..word.len())?;
        found.eq_ignore_ascii_case(word).then(|| self.at += word.len())
    }

    /// The `S-` or `ES-` of a special session, or nothing.
    fn session_kind(&mut self) -> Option<fn(u32) -> Session> {
        let start = self.at;
        let kind: fn(u32) -> Session = if self.word("ES").is_some() {
            Session::Emergency
        } else if self.word("S").is_some() {
            Session::Special
        } else {
            return Some(Session::Regular);
        };
        self.spaces();
        if self.eat(b'-').is_none() {
            self.at = start;
            return None;
        }
        self.spaces();
        Some(kind)
    }
}

/// The letters of a resolution's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    None,
    One(char),
    /// A doubled one, behind the parts A to Z: `53/77 AA`.
    Double(char),
    /// From the first to the last: `A-B`.
    Range(char, char),
}

impl Letters {
    pub(super) fn one(self) -> Option<char> {
        match self {
            Letters::One(letter) => Some(letter),
            _ => None,
        }
    }

    pub(super) fn push(self, out: &mut String) {
        match self {
            Letters::None => {}
            Letters::One(letter) => out.extend([' ', letter]),
            Letters::Double(letter) => out.extend([' ', letter, letter]),
            Letters::Range(first, last) => out.extend([' ', first, '-', last]),
        }
    }
}

/// `A`, `A-B`, `A and B`, `A to D`; nothing where no letter stands.
fn letters(cursor: &mut Cursor) -> Letters {
    let start = *cursor;
    cursor.spaces();
    let bracket = cursor.eat(b'[').is_some();
    if !bracket && let Some(letter) = cursor.doubled_letter() {
        return Letters::Double(letter);
    }
    let Some(first) = cursor.letter() else {
        *cursor = start;
        return Letters::None;
    };
    let after_first = *cursor;
    let last = (|| {
        cursor.spaces();
        if cursor.eat(b'-').is_none() && cursor.word("and ").is_none() && cursor.word("to ").is_none() {
            return None;
        }
        cursor.spaces();
        let last = cursor.letter().filter(|&last| last > first)?;
        // `A/RES/65/1 A-S/2010/1` is a joint symbol, not the parts A to S.
        (cursor.peek() != Some(b'/')).then_some(last)
    })();
    if last.is_none() {
        *cursor = after_first;
    }
    if bracket && cursor.eat(b']').is_none() {
        *cursor = start;
        return Letters::None;
    }
    match last {
        Some(last) => Letters::Range(first, last),
        None => Letters::One(first),
    }
}

/// Reads a number at the cursor; the letters of its parts apart, because they can be several.
pub(super) fn number(cursor: &mut Cursor) -> Option<(Number, Letters)> {
    cursor.spaces();
    let kind = cursor.session_kind()?;
    let first = cursor.digits()?;
    let regular = kind(0) == Session::Regular(0);
    let after_first = *cursor;
    cursor.spaces();
    if cursor.eat(b'/').is_some() {
        cursor.spaces();
        let number = cursor.digits()?;
        if cursor.peek().is_some_and(|byte| byte == b'.') && cursor.rest().len() > 1 {
            return None;
        }
        let letters = letters(cursor);
        return Some((Number::Slashed { session: kind(first), number, part: letters.one() }, letters));
    }
    *cursor = after_first;
    if !regular {
        return None;
    }
    let before = letters(cursor);
    cursor.spaces();
    cursor.eat(b'(')?;
    cursor.spaces();
    let session = bracketed_session(cursor)?;
    cursor.spaces();
    cursor.eat(b')')?;
    match session {
        Bracket::Year(year) => {
            (before == Letters::None).then_some((Number::Yearly { number: first, year }, Letters::None))
        }
        Bracket::Session(session) => {
            let letters = if before == Letters::None { letters(cursor) } else { before };
            Some((Number::Bracketed { number: first, part: letters.one(), session }, letters))
        }
    }
}

enum Bracket {
    Session(Session),
    Year(u32),
}

fn bracketed_session(cursor: &mut Cursor) -> Option<Bracket> {
    if cursor.eat(REGULAR_SESSION).is_some() {
        return Some(Bracket::Session(Session::Regular(cursor.digits()?)));
    }
    let kind = cursor.session_kind()?;
    if let Some(n) = cursor.digits() {
        return match kind(n) {
            Session::Regular(year) if (1900..=2999).contains(&year) => Some(Bracket::Year(year)),
            Session::Regular(_) => None,
            session => Some(Bracket::Session(session)),
        };
    }
    let rest = cursor.rest();
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let n = parse_roman(&rest[..length])?;
    cursor.at += length;
    Some(Bracket::Session(kind(n)))
}

impl Number {
    /// Reads a number as it is cited or typed, in any case, spacing, digits or script: `65/122`, `46/36l`, `217A(III)`,
    /// `1631(2005)`, `دإ-30/1`, `1514 (د-15)`. `None` if the text is anything else, or names several parts.
    pub fn parse(text: &str) -> Option<Number> {
        let folded = fold::fold(text)?;
        let mut cursor = Cursor::new(folded.as_str());
        let (number, letters) = number(&mut cursor)?;
        cursor.spaces();
        (cursor.rest().is_empty() && matches!(letters, Letters::None | Letters::One(_))).then_some(number)
    }

    /// The letter of a part, if the number has one.
    pub fn part(self) -> Option<char> {
        match self {
            Number::Slashed { part, .. } | Number::Bracketed { part, .. } => part,
            Number::Yearly { .. } => None,
        }
    }

    /// The number with another letter, or none. A yearly number has no parts and stays as it is.
    pub fn with_part(self, part: Option<char>) -> Number {
        match self {
            Number::Slashed { session, number, .. } => Number::Slashed { session, number, part },
            Number::Bracketed { number, session, .. } => Number::Bracketed { number, part, session },
            Number::Yearly { .. } => self,
        }
    }

    /// The running number: 122 of `65/122`, 217 of `217 A (III)`, 1631 of `1631 (2005)`.
    pub fn running(self) -> u32 {
        match self {
            Number::Slashed { number, .. }
            | Number::Bracketed { number, .. }
            | Number::Yearly { number, .. } => number,
        }
    }
}
