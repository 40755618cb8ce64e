//! What is known of the place under the cursor.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::work::Lane;
use crate::ide;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

/// Answers `textDocument/hover`.
pub async fn hover(backend: &Backend, params: HoverParams) -> Result<Option<Hover>> {
    let place = params.text_document_position_params;
    let markdown = backend.settings().is_some_and(|agreed| agreed.markdown_hover);
    backend
        .on_draft(Lane::AtCursor, "textDocument/hover", &place.text_document.uri, move |open, _| {
            let hover = ide::hover(&open.snapshot, to_offset(open, place.position))?;
            let (kind, value) = match markdown {
                true => (MarkupKind::Markdown, hover.markdown),
                false => (MarkupKind::PlainText, hover.plain),
            };
            Some(Hover {
                contents: HoverContents::Markup(MarkupContent { kind, value }),
                range: Some(Ranges::new(open).range(hover.range)),
            })
        })
        .await
}
