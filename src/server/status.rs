//! What a draft is: `rapporteur/status`, for an editor's status bar.

use super::backend::Backend;
use super::work::Lane;
use crate::ide;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::TextDocumentIdentifier;

/// What the request takes: the draft.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusParams {
    text_document: TextDocumentIdentifier,
}

/// Answers `rapporteur/status`: `language`, and `organ`, `symbol`, `session`, `title` as texts or null; null where the draft is not
/// open.
pub async fn status(backend: &Backend, params: StatusParams) -> Result<Option<Value>> {
    backend
        .on_draft(Lane::AtCursor, "rapporteur/status", &params.text_document.uri, |open, _| {
            let status = ide::status(&open.snapshot);
            Some(json!({
                "language": status.language.code(),
                "organ": status.organ,
                "symbol": status.symbol,
                "session": status.session,
                "title": status.title,
            }))
        })
        .await
}
