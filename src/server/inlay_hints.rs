//! What the editor shows behind citations.

use super::backend::Backend;
use super::convert::{Ranges, to_bytes};
use super::work::Lane;
use crate::ide;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};

/// Answers `textDocument/inlayHint`.
pub async fn inlay_hints(backend: &Backend, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
    let range = params.range;
    backend
        .on_draft(Lane::AtCursor, "textDocument/inlayHint", &params.text_document.uri, move |open, _| {
            let what = open.snapshot.settings().inlay_hints.unwrap_or_default();
            let mut ranges = Ranges::new(open);
            let hints = ide::inlay_hints(&open.snapshot, to_bytes(open, range), what);
            let hints = hints.into_iter().map(|hint| InlayHint {
                position: ranges.range(hint.at..hint.at).start,
                label: InlayHintLabel::String(hint.label),
                kind: None,
                text_edits: hint.edit.map(|edit| ranges.edits(vec![edit])),
                tooltip: Some(InlayHintTooltip::String(match hint.title {
                    "" => hint.symbol.as_str().to_owned(),
                    title => format!("{}: {title}", hint.symbol.as_str()),
                })),
                padding_left: hint.behind.then_some(true),
                padding_right: (!hint.behind).then_some(true),
                data: None,
            });
            Some(hints.collect())
        })
        .await
}
