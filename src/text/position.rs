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

/// Turns many offsets into positions: remembers how far it has read, so that offsets in ascending order cost little.
pub struct Positions<'text> {
    text: &'text Text,
    encoding: Encoding,
    /// The piece of the text that the last offset fell in, where it starts, and the line that it starts in.
    chunk: &'text str,
    start: usize,
    first_line: usize,
    /// The width of what stands before the piece on its first line, once it has been asked for.
    before: Option<usize>,
    /// How far the piece has been searched for line breaks, how many there are, and where the last ends.
    searched: usize,
    breaks: usize,
    last_break: Option<usize>,
    /// The last place whose column was counted, that column, and how many line breaks stand before it in the piece.
    counted: Option<(usize, usize, usize)>,
}

impl<'text> Positions<'text> {
    /// Reads positions of `text` in units of `encoding`.
    pub fn new(text: &'text Text, encoding: Encoding) -> Self {
        Positions {
            text,
            encoding,
            chunk: "",
            start: 0,
            first_line: 0,
            before: None,
            searched: 0,
            breaks: 0,
            last_break: None,
            counted: None,
        }
    }

    /// The position of the byte at `offset`, as [`to_position`] gives it.
    pub fn position(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        if offset < self.start || offset >= self.start + self.chunk.len() {
            let (chunk, start, _, line) = self.text.rope().chunk_at_byte(offset);
            *self = Positions { chunk, start, first_line: line, ..Positions::new(self.text, self.encoding) };
        }
        let mut at = offset - self.start;
        while !self.chunk.is_char_boundary(at) {
            at -= 1;
        }
        // The rope keeps both halves of a CRLF in one piece.
        if self.chunk[..at].ends_with('\r') && self.chunk[at..].starts_with('\n') {
            at -= 1;
        }
        self.search_to(at);
        let column = match (self.counted, self.last_break) {
            // Further on the same line: only what lies between is counted.
            (Some((place, column, breaks)), _) if breaks == self.breaks && place <= at => {
                column + width(&self.chunk[place..at], self.encoding)
            }
            (_, Some(line_start)) => width(&self.chunk[line_start..at], self.encoding),
            (_, None) => {
                let (text, line, end) = (self.text, self.first_line, self.start);
                let encoding = self.encoding;
                let before =
                    *self.before.get_or_insert_with(|| distance(text, text.line_start(line), end, encoding));
                before + width(&self.chunk[..at], encoding)
            }
        };
        self.counted = Some((at, column, self.breaks));
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Position::new(narrow(self.first_line + self.breaks), narrow(column))
    }

    /// Counts the line breaks of the piece that end at `at` or before.
    fn search_to(&mut self, at: usize) {
        if at < self.searched {
            (self.searched, self.breaks, self.last_break) = (0, 0, None);
        }
        let bytes = self.chunk.as_bytes();
        for found in memchr::memchr2_iter(b'\n', b'\r', &bytes[self.searched..at]) {
            let end = self.searched + found + 1;
            if bytes[end - 1] == b'\r' && bytes.get(end) == Some(&b'\n') {
                continue;
            }
            self.breaks += 1;
            self.last_break = Some(end);
        }
        self.searched = at;
    }

    /// The positions of both ends of `range`; ends in the wrong order are swapped.
    pub fn range(&mut self, range: Range<usize>) -> (Position, Position) {
        let (start, end) = (range.start.min(range.end), range.start.max(range.end));
        (self.position(start), self.position(end))
    }
}

/// How many units `piece` has.
fn width(piece: &str, encoding: Encoding) -> usize {
    // Every character has one byte that is no continuation; those of four bytes are two units in UTF-16.
    let letters = || piece.bytes().filter(|byte| byte & 0xc0 != 0x80).count();
    match encoding {
        Encoding::Utf8 => piece.len(),
        Encoding::Utf16 => letters() + piece.bytes().filter(|byte| *byte >= 0xf0).count(),
        Encoding::Utf32 => letters(),
    }
}

/// How many units lie between two borders of characters.
fn distance(text: &Text, start: usize, end: usize, encoding: Encoding) -> usize {
    let rope = text.rope();
    let units = |at: usize| match encoding {
        Encoding::Utf8 => at,
        Encoding::Utf16 => rope.char_to_utf16_cu(rope.byte_to_char(at)),
        Encoding::Utf32 => rope.byte_to_char(at),
    };
    units(end).saturating_sub(units(start))
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

    /// In the plainest words.
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

        /// Texts of more than one piece, with line breaks on the seams.
        #[test]
        fn long_texts_too(
            mut content in prop::collection::vec(drafts(), 40..80).prop_map(|parts| parts.concat()),
            edits in prop::collection::vec((0usize..20_000, drafts()), 0..8),
            offsets in prop::collection::vec(0usize..20_000, 24),
            encoding in prop::sample::select(ENCODINGS.to_vec()),
        ) {
            let mut text = Text::new(&content);
            for (at, insert) in edits {
                let at = text.floor(at);
                content.insert_str(at, &insert);
                text.apply(&super::super::Edit::replace(at..at, insert));
            }
            let model = lines(&content);
            let mut positions = Positions::new(&text, encoding);
            for offset in offsets {
                let at = text.floor(offset);
                let line = model.partition_point(|line| line.start <= at) - 1;
                let column = width(&content[model[line].start..at.min(model[line].end)], encoding);
                prop_assert_eq!(positions.position(offset), Position::new(line as u32, column as u32));
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
