//! The core's data in the protocol's words. Positions are converted here and nowhere else.

use crate::text::{self, Edit, Positions, Text};
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

/// A client's position.
pub fn position(position: lsp::Position) -> text::Position {
    text::Position::new(position.line, position.character)
}

/// The protocol's position for ours.
pub fn to_position(position: text::Position) -> lsp::Position {
    lsp::Position::new(position.line, position.character)
}

/// The protocol's range of bytes of the text that `positions` reads.
pub fn to_range(positions: &mut Positions<'_>, range: Range<usize>) -> lsp::Range {
    let (start, end) = positions.range(range);
    lsp::Range::new(to_position(start), to_position(end))
}

/// The byte that a client's position names.
pub fn to_offset(text: &Text, at: lsp::Position, encoding: text::Encoding) -> usize {
    text::to_offset(text, position(at), encoding)
}

/// The protocol's edits.
pub fn to_text_edits(positions: &mut Positions<'_>, edits: Vec<Edit>) -> Vec<lsp::TextEdit> {
    edits.into_iter().map(|edit| lsp::TextEdit::new(to_range(positions, edit.range), edit.insert)).collect()
}
