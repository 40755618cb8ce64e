//! The core's data in the protocol's words. Positions are converted here and nowhere else (long lists of findings apart, which
//! [`super::diagnostics`] writes itself).

use super::world::Open;
use crate::text::{self, Edit, Positions};
use std::collections::HashMap;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

/// A client's position.
pub fn position(position: lsp::Position) -> text::Position {
    text::Position::new(position.line, position.character)
}

/// The byte that a client's position names.
pub fn to_offset(open: &Open, at: lsp::Position) -> usize {
    text::to_offset(&open.text, position(at), open.encoding)
}

/// The bytes that a client's range names.
pub fn to_bytes(open: &Open, range: lsp::Range) -> Range<usize> {
    text::to_edit_range(&open.text, position(range.start), position(range.end), open.encoding)
}

/// Turns ranges of bytes of one version into the protocol's; fastest in ascending order.
pub struct Ranges<'open>(Positions<'open>);

impl<'open> Ranges<'open> {
    /// Of this version.
    pub fn new(open: &'open Open) -> Self {
        Ranges(Positions::new(&open.text, open.encoding))
    }

    /// The protocol's range.
    pub fn range(&mut self, range: Range<usize>) -> lsp::Range {
        let (start, end) = self.0.range(range);
        lsp::Range::new(
            lsp::Position::new(start.line, start.character),
            lsp::Position::new(end.line, end.character),
        )
    }

    /// The protocol's edits.
    pub fn edits(&mut self, edits: Vec<Edit>) -> Vec<lsp::TextEdit> {
        edits.into_iter().map(|edit| lsp::TextEdit::new(self.range(edit.range), edit.insert)).collect()
    }
}

/// Edits of one version of a draft, as one step. With the version's number, where the client understands that, so that it
/// refuses them if its text has changed meanwhile; `None` if it does not understand and the text has changed.
pub fn to_workspace_edit(open: &Open, edits: Vec<Edit>, versioned: bool) -> Option<lsp::WorkspaceEdit> {
    let edits = Ranges::new(open).edits(edits);
    if !versioned {
        let changes = HashMap::from([(open.uri.clone(), edits)]);
        return (!open.superseded.is_set()).then(|| lsp::WorkspaceEdit::new(changes));
    }
    let text_document =
        lsp::OptionalVersionedTextDocumentIdentifier { uri: open.uri.clone(), version: Some(open.version) };
    let edit =
        lsp::TextDocumentEdit { text_document, edits: edits.into_iter().map(lsp::OneOf::Left).collect() };
    Some(lsp::WorkspaceEdit {
        document_changes: Some(lsp::DocumentChanges::Edits(vec![edit])),
        ..lsp::WorkspaceEdit::default()
    })
}
