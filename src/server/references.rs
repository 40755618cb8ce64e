//! All places that cite one document: in the workspace's open drafts, or in the one draft to be highlighted.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::work::Lane;
use super::world::Open;
use crate::ide;
use std::ops::Range;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, Location, ReferenceParams,
};

/// Answers `textDocument/references`.
pub async fn references(backend: &Backend, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
    let place = params.text_document_position;
    let drafts = backend.world.drafts();
    backend
        .on_draft(
            Lane::WholeText,
            "textDocument/references",
            &place.text_document.uri,
            move |open, cancel| {
                let offset = to_offset(open, place.position);
                let in_draft = |open: &Open, found: Vec<Range<usize>>| {
                    let mut ranges = Ranges::new(open);
                    let places =
                        found.into_iter().map(|range| Location::new(open.uri.clone(), ranges.range(range)));
                    places.collect::<Vec<_>>()
                };
                let Some(document) = ide::cited_at(&open.snapshot, offset) else {
                    return Some(in_draft(open, ide::occurrences(&open.snapshot, offset)));
                };
                let mut found = in_draft(open, ide::citations_of(&open.snapshot, &document));
                for other in drafts.values().filter(|other| other.uri != open.uri) {
                    if cancel.is_set() {
                        return None;
                    }
                    found.extend(in_draft(other, ide::citations_of(&other.snapshot, &document)));
                }
                Some(found)
            },
        )
        .await
}

/// Answers `textDocument/documentHighlight`.
pub async fn highlights(
    backend: &Backend,
    params: DocumentHighlightParams,
) -> Result<Option<Vec<DocumentHighlight>>> {
    let place = params.text_document_position_params;
    backend
        .on_draft(
            Lane::AtCursor,
            "textDocument/documentHighlight",
            &place.text_document.uri,
            move |open, _| {
                let mut ranges = Ranges::new(open);
                let found = ide::occurrences(&open.snapshot, to_offset(open, place.position));
                let kind = Some(DocumentHighlightKind::TEXT);
                Some(
                    found
                        .into_iter()
                        .map(|range| DocumentHighlight { range: ranges.range(range), kind })
                        .collect(),
                )
            },
        )
        .await
}
