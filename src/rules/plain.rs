//! A paragraph as words: what typing, wrapping and mark-up leave between the words is folded away, with the way back.
//!
//! In the plain text every run of blanks (line breaks and no-break spaces too) is one space, an apostrophe is `'`, a no-break
//! hyphen is `-`; emphasis marks, tags, footnote markers, bidi controls and zero-width characters are gone, and so are line
//! breaks between two Chinese characters. Rules that look for words look there; those about the marks themselves look at the
//! paragraph's own text.

use crate::syntax::Paragraph;
use crate::text::is_letter_or_digit;
use std::borrow::Cow;
use std::ops::Range;

/// The words of a paragraph.
#[derive(Debug)]
pub struct Plain<'a> {
    text: Cow<'a, str>,
    /// Where plain and own text part; empty where they are the same.
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// Where it starts in the plain text.
    plain: usize,
    /// Where it starts in the paragraph's text.
    own: usize,
    /// The length there of what became one character; 0 for a run that is the same on both sides.
    replaced: usize,
}

impl<'a> Plain<'a> {
    /// The words of a paragraph.
    pub fn of(paragraph: &'a Paragraph) -> Plain<'a> {
        let mut fold = Fold { own: &paragraph.text, out: String::new(), pieces: Vec::new(), copied: 0 };
        let mut markers = paragraph.markers.iter().map(|marker| marker.range.clone()).peekable();
        let mut at = 0;
        while let Some(character) = fold.own.get(at..).and_then(|rest| rest.chars().next()) {
            while markers.next_if(|marker| marker.start < at).is_some() {}
            if let Some(marker) = markers.next_if(|marker| marker.start == at && marker.end > at) {
                fold.put(at..marker.end, None);
                at = marker.end;
                continue;
            }
            let next = at + character.len_utf8();
            at = match character {
                'a'..='z' | 'A'..='Z' | '0'..='9' => next,
                _ if character.is_whitespace() => fold.blanks(at),
                '\u{2018}' | '\u{2019}' | '\u{02BC}' => fold.put(at..next, Some('\'')),
                '\u{2010}' | '\u{2011}' => fold.put(at..next, Some('-')),
                '*' => fold.put(at..next, None),
                '_' if !fold.inside_word(at..next) => fold.put(at..next, None),
                '<' => match fold.tag(at) {
                    Some(end) => fold.put(at..end, None),
                    None => next,
                },
                '\u{AD}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{2069}'
                | '\u{FEFF}' => fold.put(at..next, None),
                _ => next,
            };
        }
        fold.finish()
    }

    /// The plain text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The stretch of the paragraph's text from the first to the last character of a range of the plain text. Both in bytes; marks that
    /// were folded away before and behind it are not part of it.
    pub fn own(&self, range: &Range<usize>) -> Range<usize> {
        if self.pieces.is_empty() {
            return range.clone();
        }
        let start = self.start(range.start);
        start..self.end(range.end).max(start)
    }

    fn start(&self, at: usize) -> usize {
        match self.pieces.partition_point(|piece| piece.plain <= at).checked_sub(1) {
            None => at,
            Some(index) => {
                let piece = &self.pieces[index];
                piece.own + if piece.replaced > 0 { 0 } else { at - piece.plain }
            }
        }
    }

    fn end(&self, at: usize) -> usize {
        match self.pieces.partition_point(|piece| piece.plain < at).checked_sub(1) {
            None => at,
            Some(index) => {
                let piece = &self.pieces[index];
                piece.own + if piece.replaced > 0 { piece.replaced } else { at - piece.plain }
            }
        }
    }
}

struct Fold<'a> {
    own: &'a str,
    out: String,
    pieces: Vec<Piece>,
    /// How far the paragraph's text has been copied.
    copied: usize,
}

impl<'a> Fold<'a> {
    /// Writes one character, or nothing, for a range; returns its end.
    fn put(&mut self, range: Range<usize>, character: Option<char>) -> usize {
        self.out.push_str(&self.own[self.copied..range.start]);
        if let Some(character) = character {
            self.pieces.push(Piece { plain: self.out.len(), own: range.start, replaced: range.len() });
            self.out.push(character);
        }
        // What follows is as it stands again.
        self.pieces.push(Piece { plain: self.out.len(), own: range.end, replaced: 0 });
        self.copied = range.end;
        range.end
    }

    /// One space for a run of blanks; none between two Chinese characters that a line break parts.
    fn blanks(&mut self, at: usize) -> usize {
        let rest = &self.own[at..];
        let run = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let range = at..at + run;
        if &self.own[range.clone()] == " " {
            return range.end;
        }
        let before = self.own[..at].chars().next_back();
        let after = self.own[range.end..].chars().next();
        let broken = self.own[range.clone()].contains(['\n', '\r']);
        let joined = broken && before.is_some_and(is_chinese) && after.is_some_and(is_chinese);
        self.put(range, (!joined).then_some(' '))
    }

    fn inside_word(&self, range: Range<usize>) -> bool {
        let before = self.own[..range.start].chars().next_back();
        let after = self.own[range.end..].chars().next();
        before.is_some_and(is_letter_or_digit) && after.is_some_and(is_letter_or_digit)
    }

    /// Where a short tag such as `<sup>` or `</i>` that starts at `at` ends.
    fn tag(&self, at: usize) -> Option<usize> {
        let inside = self.own.as_bytes().get(at + 1..)?;
        let length = inside.iter().take(16).position(|byte| *byte == b'>')?;
        let name = &inside[..length];
        let letters = name.strip_prefix(b"/").unwrap_or(name);
        (!letters.is_empty() && letters.iter().all(u8::is_ascii_alphabetic)).then_some(at + length + 2)
    }

    fn finish(mut self) -> Plain<'a> {
        if self.pieces.is_empty() {
            return Plain { text: Cow::Borrowed(self.own), pieces: self.pieces };
        }
        self.out.push_str(&self.own[self.copied..]);
        Plain { text: Cow::Owned(self.out), pieces: self.pieces }
    }
}

/// Whether a character is written without spaces around it: a Chinese character or a full-width mark.
pub fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Draft;

    fn shown(text: &str, word: &str) -> String {
        let draft = Draft::parse(text);
        let paragraph = draft.get(0).unwrap().paragraph;
        let plain = Plain::of(paragraph);
        let at = plain.text().find(word).unwrap();
        format!("{} [{}]", plain.text(), paragraph.slice(&plain.own(&(at..at + word.len()))))
    }

    #[test]
    fn words_are_found_through_what_stands_between_them() {
        let cases = [
            ("Urges Member States to act;", "Member States"),
            ("*Urges* all Member\nStates\u{a0} to act;", "Member States"),
            ("Takes note of the report<sup>1</sup> of the *Secretary-General*,", "report of"),
            ("Prie l\u{2019}État\n   Membre;", "l'État Membre"),
            ("请秘书\n长提出报告；", "秘书长"),
            ("the non\u{2011}governmental _bodies_ a_b", "non-governmental bodies a_b"),
        ];
        let got: Vec<String> = cases.iter().map(|(text, word)| shown(text, word)).collect();
        expect_test::expect![[r#"
            Urges Member States to act; [Member States]
            Urges all Member States to act; [Member
            States]
            Takes note of the report of the Secretary-General, [report<sup>1</sup> of]
            Prie l'État Membre; [l’État
               Membre]
            请秘书长提出报告； [秘书
            长]
            the non-governmental bodies a_b [non‑governmental _bodies_ a_b]"#]]
        .assert_eq(&got.join("\n"));
    }
}
