//! Renumbering, in its three guises: a command, a code action that runs it, and document formatting.

use super::backend::Backend;
use super::convert::{Ranges, to_workspace_edit};
use super::restructure;
use super::work::Lane;
use crate::ide;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{Command, DocumentFormattingParams, ExecuteCommandParams, TextEdit, Url};

/// The command's name; its one argument is the draft's URI.
pub const COMMAND: &str = "rapporteur.renumber";

/// The command for the draft at `uri`.
pub fn command(uri: &Url) -> Command {
    Command::new("Renumber paragraphs".into(), COMMAND.into(), Some(vec![uri.as_str().into()]))
}

/// Answers `workspace/executeCommand`.
pub async fn execute(backend: &Backend, params: ExecuteCommandParams) -> Result<Option<Value>> {
    if let Some(offer) = restructure::offer(&params.command) {
        return restructure::execute(backend, offer, params).await;
    }
    if params.command != COMMAND {
        return Err(Error::invalid_params(format!("there is no command {}", params.command)));
    }
    let uri = params.arguments.first().and_then(Value::as_str).and_then(|uri| Url::parse(uri).ok());
    let Some(uri) = uri else {
        return Err(Error::invalid_params(format!("{COMMAND} needs the URI of an open draft")));
    };
    let versioned = backend.settings().is_some_and(|agreed| agreed.versioned_edits);
    let edit = backend
        .on_draft(Lane::WholeText, COMMAND, &uri, move |open, _| {
            let edits = ide::renumber(&open.snapshot);
            (!edits.is_empty()).then(|| to_workspace_edit(open, edits, versioned)).flatten()
        })
        .await?;
    if let Some(edit) = edit {
        backend.apply(edit);
    }
    Ok(None)
}

/// Answers `textDocument/formatting`.
pub async fn format(backend: &Backend, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
    backend
        .on_draft(Lane::WholeText, "textDocument/formatting", &params.text_document.uri, |open, _| {
            let edits = Ranges::new(open).edits(ide::renumber(&open.snapshot));
            // These edits bear no version: better none than edits of another text.
            (!open.superseded.is_set()).then_some(edits)
        })
        .await
}
