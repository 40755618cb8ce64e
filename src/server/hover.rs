//! What is known of the place under the cursor.

use super::backend::Backend;
use super::convert::{to_offset, to_range};
use super::work::Lane;
use crate::ide;
use crate::text::Positions;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

/// Answers `textDocument/hover`.
pub async fn hover(backend: &Backend, params: HoverParams) -> Result<Option<Hover>> {
    let place = params.text_document_position_params;
    let markdown = backend.settings().is_some_and(|agreed| agreed.markdown_hover);
    let job = move |open: &super::world::Open, _: &ide::Cancel| {
        let text = open.snapshot.text();
        let hover = ide::hover(&open.snapshot, to_offset(text, place.position, open.encoding))?;
        let (kind, value) = match markdown {
            true => (MarkupKind::Markdown, hover.markdown),
            false => (MarkupKind::PlainText, hover.plain),
        };
        Some(Hover {
            contents: HoverContents::Markup(MarkupContent { kind, value }),
            range: Some(to_range(&mut Positions::new(text, open.encoding), hover.range)),
        })
    };
    let uri = place.text_document.uri;
    Ok(backend.on_draft(Lane::AtCursor, "textDocument/hover", &uri, job).await?.flatten())
}
