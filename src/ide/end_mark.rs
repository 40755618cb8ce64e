//! The mark that a paragraph ends with.

use crate::syntax::Paragraph;
use std::ops::Range;

/// How a paragraph ends that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `;` `；` `؛`
    Semicolon,
    /// `.` `。`
    Stop,
    /// `:` `：`
    Colon,
}

/// The mark that a paragraph ends with, before footnote markers and emphasis, with the white space before it, in bytes of its text. `None`
/// where it ends with none of them.
pub fn end_mark(paragraph: &Paragraph) -> Option<(Range<usize>, Mark)> {
    let text = &*paragraph.text;
    let mut end = text.len();
    loop {
        let trimmed =
            text[..end].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')).len();
        let marker = paragraph.markers.iter().find(|marker| marker.range.end == trimmed);
        match marker {
            Some(marker) => end = marker.range.start,
            None if trimmed < end => end = trimmed,
            None => break,
        }
    }
    let last = text[..end].chars().next_back()?;
    let mark = match last {
        ';' | '；' | '؛' => Mark::Semicolon,
        '.' | '。' | '．' => Mark::Stop,
        ':' | '：' => Mark::Colon,
        _ => return None,
    };
    let before = text[..end - last.len_utf8()].trim_end_matches([' ', '\u{A0}', '\u{202F}']).len();
    (before > paragraph.body.start).then_some((before..end, mark))
}
