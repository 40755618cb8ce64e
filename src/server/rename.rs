//! Another name for a footnote or a paragraph.

use super::backend::Backend;
use super::convert::{Ranges, to_offset, to_workspace_edit};
use super::work::Lane;
use crate::ide;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, WorkspaceEdit};

/// The protocol's code for what was understood and cannot be done (`LSPErrorCodes.RequestFailed`).
const REQUEST_FAILED: i64 = -32803;

/// Answers `textDocument/prepareRename`.
pub async fn prepare(
    backend: &Backend,
    params: TextDocumentPositionParams,
) -> Result<Option<PrepareRenameResponse>> {
    backend
        .on_draft(Lane::AtCursor, "textDocument/prepareRename", &params.text_document.uri, move |open, _| {
            let name = ide::prepare_rename(&open.snapshot, to_offset(open, params.position))?;
            Some(PrepareRenameResponse::RangeWithPlaceholder {
                range: Ranges::new(open).range(name.range),
                placeholder: name.name,
            })
        })
        .await
}

/// Answers `textDocument/rename`.
pub async fn rename(backend: &Backend, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
    let place = params.text_document_position;
    let versioned = backend.settings().is_some_and(|agreed| agreed.versioned_edits);
    let name = params.new_name;
    let answer = backend
        .on_draft(Lane::AtCursor, "textDocument/rename", &place.text_document.uri, move |open, _| {
            Some(match ide::rename(&open.snapshot, to_offset(open, place.position), &name) {
                Ok(edits) => Ok(to_workspace_edit(open, edits, versioned)),
                Err(reason) => Err(reason),
            })
        })
        .await?;
    match answer {
        None => Ok(None),
        Some(Ok(edit)) => Ok(edit),
        Some(Err(reason)) => {
            Err(Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: reason.into(), data: None })
        }
    }
}
