//! The text of a draft, counted in bytes.

use super::Edit;
use ropey::Rope;
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// A text that is cheap to copy and to edit at any length.
///
/// Every offset is in bytes from the start of the text. No function panics: an offset past the end means the end, one
/// inside a character means the character's start, and a range whose start lies behind its end is read the other way
/// round. Lines end at LF, CRLF and CR alone, as in the Language Server Protocol: text that comes out of a word processor
/// holds VT, FF, NEL, LS and PS inside its lines.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Text {
    rope: Rope,
}

impl Text {
    /// A text that holds `content`.
    pub fn new(content: &str) -> Text {
        Text { rope: Rope::from_str(content) }
    }

    /// The length in bytes.
    pub fn len(&self) -> usize {
        self.rope.len_bytes()
    }

    /// Whether the text holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of lines, at least 1: a text that ends with a line break has an empty last line.
    pub fn line_count(&self) -> usize {
        self.rope.len_lines()
    }

    /// The line (0-based) that holds the byte at `offset`; a line break belongs to the line that it ends.
    pub fn line_of(&self, offset: usize) -> usize {
        self.rope.byte_to_line(offset.min(self.len()))
    }

    /// Where `line` (0-based) starts; the end of the text for a line behind the last.
    pub fn line_start(&self, line: usize) -> usize {
        if line < self.line_count() { self.rope.line_to_byte(line) } else { self.len() }
    }

    /// Where `line` (0-based) ends, before its line break; the end of the text for a line behind the last.
    pub fn line_end(&self, line: usize) -> usize {
        if line + 1 >= self.line_count() {
            return self.len();
        }
        // Lines other than the last end with a break of one byte or, as CRLF, of two.
        let start = self.rope.line_to_byte(line);
        let next = self.rope.line_to_byte(line + 1);
        let wide =
            next - start >= 2 && self.rope.byte(next - 1) == b'\n' && self.rope.byte(next - 2) == b'\r';
        next - if wide { 2 } else { 1 }
    }

    /// The start of the character that `offset` lies in; `offset` itself on a border.
    pub fn floor(&self, offset: usize) -> usize {
        if offset >= self.len() {
            return self.len();
        }
        let (chunk, start, _, _) = self.rope.chunk_at_byte(offset);
        let mut at = offset - start;
        while !chunk.is_char_boundary(at) {
            at -= 1;
        }
        start + at
    }

    /// The text of `range`, borrowed where it lies in one piece.
    pub fn slice(&self, range: Range<usize>) -> Cow<'_, str> {
        let range = self.clamp(range);
        self.rope.byte_slice(range).into()
    }

    /// The pieces of the text in order, none of them empty unless the text is.
    pub fn chunks(&self) -> impl Iterator<Item = &str> {
        self.rope.chunks()
    }

    /// Carries out `edit`.
    pub fn apply(&mut self, edit: &Edit) {
        let range = self.clamp(edit.range.clone());
        let start = self.rope.byte_to_char(range.start);
        if !range.is_empty() {
            let end = self.rope.byte_to_char(range.end);
            self.rope.remove(start..end);
        }
        if !edit.insert.is_empty() {
            self.rope.insert(start, &edit.insert);
        }
    }

    /// The range of whole characters that `range` means.
    pub fn clamp(&self, range: Range<usize>) -> Range<usize> {
        let (start, end) = (self.floor(range.start), self.floor(range.end));
        start.min(end)..start.max(end)
    }

    pub(super) fn rope(&self) -> &Rope {
        &self.rope
    }
}

impl From<&str> for Text {
    fn from(content: &str) -> Text {
        Text::new(content)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.chunks().try_for_each(|chunk| out.write_str(chunk))
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_end_at_lf_crlf_and_cr_alone() {
        let text = Text::new("a\u{2028}b\u{b}c\u{85}d\u{c}e\u{2029}f\rg\r\nh\ni");
        let lines: Vec<_> = (0..text.line_count())
            .map(|n| text.slice(text.line_start(n)..text.line_end(n)).into_owned())
            .collect();
        assert_eq!(lines, ["a\u{2028}b\u{b}c\u{85}d\u{c}e\u{2029}f", "g", "h", "i"]);
    }

    #[test]
    fn a_final_line_break_leaves_an_empty_last_line() {
        let text = Text::new("Decides\r\n");
        assert_eq!((text.line_count(), text.line_start(1), text.line_end(1)), (2, 9, 9));
        assert_eq!((text.line_start(9), text.line_end(9), text.line_of(99)), (9, 9, 1));
    }

    #[test]
    fn edits_fall_on_whole_characters() {
        let mut text = Text::new("é𝄞ق");
        text.apply(&Edit::replace(3..4, "x"));
        assert_eq!(text.to_string(), "éx𝄞ق");
        text.apply(&Edit::replace(1..5, ""));
        assert_eq!(text.to_string(), "𝄞ق");
        text.apply(&Edit::replace(Range { start: 99, end: 7 }, "!"));
        assert_eq!(text.to_string(), "𝄞ق!");
    }

    /// The bytes of a reversed or outlying range, in the plainest words.
    fn naive(content: &str, range: &Range<usize>) -> Range<usize> {
        let floor = |mut at: usize| {
            at = at.min(content.len());
            while !content.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (a, b) = (floor(range.start), floor(range.end));
        a.min(b)..a.max(b)
    }

    proptest! {
        #[test]
        fn edits_are_those_of_a_string(
            content in super::super::position::tests::drafts(),
            edits in prop::collection::vec((0usize..400, 0usize..400, super::super::position::tests::drafts()), 0..12),
        ) {
            let mut text = Text::new(&content);
            let mut model = content;
            for (start, end, insert) in edits {
                let range = naive(&model, &(start..end));
                prop_assert_eq!(text.slice(start..end).into_owned(), &model[range.clone()]);
                model.replace_range(range, &insert);
                text.apply(&Edit::replace(start..end, insert));
                prop_assert_eq!(text.to_string(), model.as_str());
                prop_assert_eq!(text.len(), model.len());
                prop_assert_eq!(&text, &Text::new(&model));
            }
        }
    }
}
