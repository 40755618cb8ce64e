//! The command that finds a document's place: for an editor's own "show record of …".

use super::backend::Backend;
use super::work::Lane;
use crate::corpus::{self, Status};
use crate::ide::{self, network};
use crate::symbol::{Kind, Symbol, typed};
use crate::syntax::Language;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::Url;

/// The command's name; its arguments are what is looked for, and the URI of a draft whose language the page is to have.
pub const COMMAND: &str = "rapporteur.record";

/// The protocol's code for what was understood and cannot be done (`LSPErrorCodes.RequestFailed`).
const REQUEST_FAILED: i64 = -32803;

/// Answers `workspace/executeCommand` for [`COMMAND`].
pub async fn execute(backend: &Backend, arguments: Vec<Value>) -> Result<Option<Value>> {
    let Some(text) = arguments.first().and_then(Value::as_str).map(str::to_owned) else {
        return Err(Error::invalid_params(format!("{COMMAND} needs a symbol")));
    };
    let drafts = backend.world.drafts();
    let draft = arguments.get(1).and_then(Value::as_str).and_then(|uri| Url::parse(uri).ok());
    let language = draft
        .and_then(|uri| Some(drafts.get(&uri)?.snapshot.draft().language()))
        .unwrap_or(Language::English);
    let library = backend.library.clone();
    let answer = backend
        .pool
        .run(Lane::AtCursor, COMMAND, move |cancel| {
            let symbol = wanted(&text)?;
            let (uri, _) = library
                .find(&symbol, None, language, &drafts, cancel)
                .ok_or_else(|| "The page cannot be written.".to_owned())?;
            let title = network::described(&symbol, None, language);
            Ok(json!({"symbol": symbol.as_str(), "title": title, "uri": uri}))
        })
        .await?;
    answer.map(Some).map_err(|reason: String| Error {
        code: ErrorCode::ServerError(REQUEST_FAILED),
        message: reason.into(),
        data: None,
    })
}

/// The document that a text means: one that the index has, else one that may exist.
fn wanted(text: &str) -> std::result::Result<Symbol, String> {
    let index = corpus::index();
    let lookup = ide::lookup(text);
    if let Some(record) = lookup.found.first() {
        return Ok(record.symbol());
    }
    let near = lookup.nearest.first().map(|record| format!(" Is {} meant?", record.symbol().as_str()));
    let near = near.unwrap_or_default();
    // A bare number means a resolution before it means a decision.
    let mut meant = typed(text);
    if !text.to_ascii_lowercase().contains("dec") {
        meant.sort_by_key(|symbol| symbol.kind() != Kind::Resolution);
    }
    let Some(symbol) = meant.into_iter().next() else {
        return Err(format!("“{text}” is no symbol or number of a document.{near}"));
    };
    match index.status(&symbol) {
        Status::Known | Status::NotCovered => Ok(symbol),
        Status::Unknown => Err(format!("There is no {} as far as the index knows.{near}", symbol.as_str())),
        Status::WrongYear { right } | Status::WrongSession { right } => Ok(right),
        Status::Impossible { reason } => Err(format!("{} cannot exist: {reason}.{near}", symbol.as_str())),
    }
}
