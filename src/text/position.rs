//! Lines and columns, for the edges: the only place that knows what a client counts columns in.

use super::Text;
use std::ops::Range;

/// The unit in which a client counts columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, the protocol's default.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

/// A place in a text as a client names it; both numbers are 0-based.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column, in units of an [`Encoding`].
    pub character: u32,
}

impl Position {
    /// The place at `character` of `line`.
    pub fn new(line: u32, character: u32) -> Position {
        Position { line, character }
    }
}

/// The byte offset of `position`, always on a character's border.
///
/// As the protocol has it, a column past the end of its line means that end (before the line break); a line behind the last
/// means the end of the text; a column inside a character (the second half of a surrogate pair) means its start.
pub fn to_offset(text: &Text, position: Position, encoding: Encoding) -> usize {
    let line = position.line as usize;
    if line >= text.line_count() {
        return text.len();
    }
    let (start, end) = (text.line_start(line), text.line_end(line));
    let column = position.character as usize;
    if encoding == Encoding::Utf8 || column == 0 {
        return text.floor(start.saturating_add(column).min(end));
    }
    let rope = text.rope();
    let (first, last) = (rope.byte_to_char(start), rope.byte_to_char(end));
    let at = match encoding {
        Encoding::Utf16 => {
            let units = rope.char_to_utf16_cu(first).saturating_add(column).min(rope.char_to_utf16_cu(last));
            rope.utf16_cu_to_char(units)
        }
        _ => first.saturating_add(column).min(last),
    };
    rope.char_to_byte(at)
}

/// The position of the byte at `offset`.
///
/// An offset past the end means the end, one inside a character the character's start, one between the CR and the LF of a
/// line break the line's end.
pub fn to_position(text: &Text, offset: usize, encoding: Encoding) -> Position {
    Positions::new(text, encoding).position(offset)
}

/// The positions of both ends of `range`; ends in the wrong order are swapped.
pub fn to_range(text: &Text, range: Range<usize>, encoding: Encoding) -> (Position, Position) {
    Positions::new(text, encoding).range(range)
}

/// The bytes between two positions; ends in the wrong order are swapped.
pub fn to_edit_range(text: &Text, start: Position, end: Position, encoding: Encoding) -> Range<usize> {
    let (start, end) = (to_offset(text, start, encoding), to_offset(text, end, encoding));
    start.min(end)..start.max(end)
}

/// Turns many offsets into positions: remembers the line that the last one fell in, so that neighbours cost little.
pub struct Positions<'text> {
    text: &'text Text,
    encoding: Encoding,
    /// The remembered line: its number, its bytes without and with its line break.
    line: usize,
    content: Range<usize>,
    next: usize,
}

impl<'text> Positions<'text> {
    /// Reads positions of `text` in units of `encoding`.
    pub fn new(text: &'text Text, encoding: Encoding) -> Self {
        Positions { text, encoding, line: 0, content: 0..0, next: 0 }
    }

    /// The position of the byte at `offset`, as [`to_position`] gives it.
    pub fn position(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        if !(self.content.start..self.next).contains(&offset) {
            self.line = self.text.line_of(offset);
            self.content = self.text.line_start(self.line)..self.text.line_end(self.line);
            self.next = self.text.line_start(self.line + 1);
        }
        let offset = self.text.floor(offset.min(self.content.end));
        let start = self.content.start;
        let rope = self.text.rope();
        let column = match self.encoding {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => {
                let units = |at| rope.char_to_utf16_cu(rope.byte_to_char(at));
                units(offset) - units(start)
            }
            Encoding::Utf32 => rope.byte_to_char(offset) - rope.byte_to_char(start),
        };
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position::new(narrow(self.line), narrow(column))
    }

    /// The positions of both ends of `range`; ends in the wrong order are swapped.
    pub fn range(&mut self, range: Range<usize>) -> (Position, Position) {
        let (start, end) = (range.start.min(range.end), range.start.max(range.end));
        (self.position(start), self.position(end))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    /// Texts of the six languages, with all that makes columns differ.
    pub fn drafts() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "Recalling its resolution 59/50",
            "Rappelant également, à cet égard",
            "Reafirmando su resolución",
            "ссылаясь на свою резолюцию",
            "回顾其第59/50号决议",
            "وإذ تشير إلى قرارها ٥٠/٥٩",
            "\u{1d11e}",
            "👩\u{200d}⚖\u{fe0f}",
            "e\u{301}",
            "\u{202b}",
            "\u{2067}",
            "\u{2069}",
            "\u{200f}",
            "\u{a0}",
            "\u{feff}",
            "\0",
            "\r\n",
            "\n",
            "\r",
            "\u{b}",
            "\u{c}",
            "\u{85}",
            "\u{2028}",
            "\u{2029}",
            " ",
            "1.",
        ]);
        prop::collection::vec(pieces, 0..24).prop_map(|parts| parts.concat())
    }

    /// Where the lines of `content` start and end, in the plainest words.
    fn lines(content: &str) -> Vec<Range<usize>> {
        let bytes = content.as_bytes();
        let (mut found, mut start, mut at) = (Vec::new(), 0, 0);
        while at < bytes.len() {
            let wide = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if wide || bytes[at] == b'\r' || bytes[at] == b'\n' {
                found.push(start..at);
                at += usize::from(wide);
                start = at + 1;
            }
            at += 1;
        }
        found.push(start..bytes.len());
        found
    }

    fn width(piece: &str, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Utf8 => piece.len(),
            Encoding::Utf16 => piece.encode_utf16().count(),
            Encoding::Utf32 => piece.chars().count(),
        }
    }

    fn naive_offset(content: &str, position: Position, encoding: Encoding) -> usize {
        let Some(line) = lines(content).get(position.line as usize).cloned() else { return content.len() };
        let mut column = 0;
        for (at, letter) in content[line.clone()].char_indices() {
            column += width(letter.encode_utf8(&mut [0; 4]), encoding);
            if column > position.character as usize {
                return line.start + at;
            }
        }
        line.end
    }

    #[test]
    fn a_column_past_the_end_is_the_end_of_its_line() {
        let text = Text::new("ab\r\nc\rd");
        for encoding in ENCODINGS {
            assert_eq!(to_offset(&text, Position::new(0, 99), encoding), 2);
            assert_eq!(to_offset(&text, Position::new(1, u32::MAX), encoding), 5);
            assert_eq!(to_offset(&text, Position::new(2, 7), encoding), 7);
            assert_eq!(to_offset(&text, Position::new(3, 0), encoding), 7);
            assert_eq!(to_offset(&text, Position::new(u32::MAX, u32::MAX), encoding), 7);
        }
    }

    #[test]
    fn inside_a_character_is_its_start() {
        let text = Text::new("é𝄞x");
        assert_eq!(to_offset(&text, Position::new(0, 2), Encoding::Utf16), 2);
        assert_eq!(to_offset(&text, Position::new(0, 3), Encoding::Utf16), 6);
        assert_eq!(to_offset(&text, Position::new(0, 5), Encoding::Utf8), 2);
        assert_eq!(to_offset(&text, Position::new(0, 2), Encoding::Utf32), 6);
        assert_eq!(to_position(&text, 4, Encoding::Utf16), Position::new(0, 1));
    }

    #[test]
    fn between_cr_and_lf_is_the_end_of_the_line() {
        let text = Text::new("ab\r\nc");
        assert_eq!(to_position(&text, 3, Encoding::Utf16), Position::new(0, 2));
        assert_eq!(to_position(&text, 4, Encoding::Utf16), Position::new(1, 0));
    }

    #[test]
    fn ends_in_the_wrong_order_are_swapped() {
        let text = Text::new("one\ntwo");
        assert_eq!(to_edit_range(&text, Position::new(1, 1), Position::new(0, 1), Encoding::Utf16), 1..5);
        let reversed = std::ops::Range { start: 5, end: 1 };
        assert_eq!(to_range(&text, reversed, Encoding::Utf16), (Position::new(0, 1), Position::new(1, 1)));
    }

    proptest! {
        #[test]
        fn every_border_survives_the_round_trip(content in drafts()) {
            let text = Text::new(&content);
            for encoding in ENCODINGS {
                let mut positions = Positions::new(&text, encoding);
                for (at, _) in content.char_indices().chain([(content.len(), ' ')]) {
                    let within_break = content[..at].ends_with('\r') && content[at..].starts_with('\n');
                    let position = positions.position(at);
                    let back = to_offset(&text, position, encoding);
                    prop_assert_eq!(back, if within_break { at - 1 } else { at });
                    prop_assert_eq!(position, to_position(&text, at, encoding));
                }
            }
        }

        #[test]
        fn positions_are_those_of_the_plain_model(content in drafts(), line in 0u32..12, character in 0u32..90) {
            let text = Text::new(&content);
            let model = lines(&content);
            prop_assert_eq!(text.line_count(), model.len());
            for (number, line) in model.iter().enumerate() {
                prop_assert_eq!(text.line_start(number)..text.line_end(number), line.clone());
            }
            for encoding in ENCODINGS {
                let position = Position::new(line, character);
                prop_assert_eq!(to_offset(&text, position, encoding), naive_offset(&content, position, encoding));
            }
        }

        #[test]
        fn nothing_panics(content in drafts(), offset: usize, line: u32, character: u32) {
            let text = Text::new(&content);
            for encoding in ENCODINGS {
                to_position(&text, offset, encoding);
                let at = to_offset(&text, Position::new(line, character), encoding);
                prop_assert!(content.is_char_boundary(at));
            }
            for at in 0..content.len() + 2 {
                to_position(&text, at, Encoding::Utf16);
                prop_assert!(content.is_char_boundary(text.floor(at)));
            }
        }
    }
}
