//! Lines above the title, and the command behind them.
//!
//! No editor lets a server open its list of places: a client that has a command for it names it ([`SHOW_REFERENCES`]). For
//! others the lens has a command of the server that names the places in a message, which does no harm anywhere.

use super::abilities::SHOW_REFERENCES;
use super::backend::Backend;
use super::convert::Ranges;
use super::work::Lane;
use crate::ide::{self, Counted};
use crate::symbol::Symbol;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{CodeLens, CodeLensParams, Command, Location, MessageType, Url};

/// The command's name; its arguments are the draft's URI and what is counted.
pub const COMMAND: &str = "rapporteur.showPlaces";

/// How many places are named in a message.
const NAMED: usize = 20;

fn name(what: &Counted) -> &'static str {
    match what {
        Counted::Findings => "findings",
        Counted::Citations => "citations",
        Counted::CitedBy(_) => "citedBy",
    }
}

/// Answers `textDocument/codeLens`.
pub async fn code_lenses(backend: &Backend, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
    let shows = backend.settings().is_some_and(|agreed| agreed.abilities.shows_references);
    backend
        .on_draft(Lane::WholeText, "textDocument/codeLens", &params.text_document.uri, move |open, cancel| {
            if open.snapshot.settings().code_lenses == Some(false) {
                return Some(Vec::new());
            }
            let mut ranges = Ranges::new(open);
            let lenses = ide::code_lenses(&open.snapshot, cancel)?.into_iter().map(|lens| {
                let range = ranges.range(lens.at);
                let listed = shows && !lens.places.is_empty();
                let command = if listed {
                    let place = |place| Location::new(open.uri.clone(), ranges.range(place));
                    let places: Vec<Location> = lens.places.into_iter().map(place).collect();
                    let arguments = vec![json!(open.uri), json!(range.start), json!(places)];
                    Command::new(lens.title, SHOW_REFERENCES.into(), Some(arguments))
                } else {
                    let arguments = vec![json!(open.uri), json!(name(&lens.what))];
                    Command::new(lens.title, COMMAND.into(), Some(arguments))
                };
                CodeLens { range, command: Some(command), data: None }
            });
            Some(lenses.collect())
        })
        .await
}

/// Answers `workspace/executeCommand` for [`COMMAND`].
pub async fn execute(backend: &Backend, arguments: Vec<Value>) -> Result<Option<Value>> {
    let uri = arguments.first().and_then(Value::as_str).and_then(|uri| Url::parse(uri).ok());
    let (Some(uri), Some(what)) = (uri, arguments.get(1).and_then(Value::as_str).map(str::to_owned)) else {
        return Err(Error::invalid_params(format!(
            "{COMMAND} needs the URI of an open draft, and what to show"
        )));
    };
    let message: Option<String> = backend
        .on_draft(Lane::WholeText, COMMAND, &uri, move |open, cancel| {
            let lens = ide::code_lenses(&open.snapshot, cancel)?
                .into_iter()
                .find(|lens| name(&lens.what) == what)?;
            let named = match lens.what {
                Counted::CitedBy(symbol) => {
                    let found = ide::network::cited_by(&symbol);
                    let symbols: Vec<&str> = found.iter().take(NAMED).map(Symbol::as_str).collect();
                    if symbols.is_empty() { String::new() } else { format!(": {}", symbols.join(", ")) }
                }
                _ => {
                    let mut ranges = Ranges::new(open);
                    let mut lines: Vec<u32> =
                        lens.places.into_iter().map(|place| ranges.range(place).start.line + 1).collect();
                    lines.dedup();
                    let more = lines.len() > NAMED;
                    let lines: Vec<String> = lines.iter().take(NAMED).map(u32::to_string).collect();
                    match lines.as_slice() {
                        [] => String::new(),
                        [line] => format!(": line {line}"),
                        _ => format!(": lines {}{}", lines.join(", "), if more { " …" } else { "" }),
                    }
                }
            };
            Some(format!("{}{named}", lens.title))
        })
        .await?;
    if let Some(message) = message {
        let client = backend.client.clone();
        tokio::spawn(async move { client.show_message(MessageType::INFO, message).await });
    }
    Ok(None)
}
