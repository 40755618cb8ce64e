//! What can be written at the cursor.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::work::Lane;
use crate::ide::completion::documentation;
use crate::ide::{self, About, ItemKind};
use crate::symbol::Symbol;
use crate::syntax::{Language, opening};
use serde_json::{Value, json};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;

/// Answers `textDocument/completion`.
pub async fn completion(backend: &Backend, params: CompletionParams) -> Result<Option<CompletionResponse>> {
    let place = params.text_document_position;
    let can = backend.settings().map(|agreed| agreed.abilities.clone()).unwrap_or_default();
    backend
        .on_draft(Lane::AtCursor, "textDocument/completion", &place.text_document.uri, move |open, _| {
            let offered = ide::completion(&open.snapshot, to_offset(open, place.position));
            let language = open.snapshot.draft().language();
            let mut ranges = Ranges::new(open);
            let items = offered.items.into_iter().enumerate().map(|(at, item)| {
                let snippet = item.snippet.filter(|_| can.snippets);
                let format = snippet.as_ref().map(|_| InsertTextFormat::SNIPPET);
                let detail = (!item.detail.is_empty()).then_some(item.detail);
                let (detail, label_details) = match can.label_details {
                    true => {
                        let beside = detail.map(|detail| CompletionItemLabelDetails {
                            detail: None,
                            description: Some(detail),
                        });
                        (None, beside)
                    }
                    false => (detail, None),
                };
                CompletionItem {
                    label: item.label,
                    label_details,
                    kind: Some(kind(item.kind)),
                    detail,
                    // The order is ours; editors sort by this text.
                    sort_text: Some(format!("{at:04}")),
                    filter_text: Some(item.filter),
                    insert_text_format: format,
                    text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(
                        ranges.range(item.replace),
                        snippet.unwrap_or(item.insert),
                    ))),
                    data: data(&item.about, language),
                    ..CompletionItem::default()
                }
            });
            let items = items.collect();
            Some(CompletionResponse::List(CompletionList { is_incomplete: offered.incomplete, items }))
        })
        .await
}

/// Answers `completionItem/resolve`: adds the documentation. It needs the index only, and no draft.
pub async fn resolve(backend: &Backend, mut item: CompletionItem) -> Result<CompletionItem> {
    let markdown = backend.settings().is_some_and(|agreed| agreed.abilities.markdown_documentation);
    let Some((about, language)) = item.data.as_ref().and_then(about) else { return Ok(item) };
    let shown = backend
        .pool
        .run(Lane::AtCursor, "completionItem/resolve", move |_| documentation(&about, language))
        .await?;
    item.documentation = shown.map(|shown| {
        let (kind, value) = match markdown {
            true => (MarkupKind::Markdown, shown.markdown),
            false => (MarkupKind::PlainText, shown.plain),
        };
        Documentation::MarkupContent(MarkupContent { kind, value })
    });
    Ok(item)
}

fn kind(kind: ItemKind) -> CompletionItemKind {
    match kind {
        ItemKind::Opening => CompletionItemKind::KEYWORD,
        ItemKind::Citation => CompletionItemKind::REFERENCE,
        ItemKind::Session => CompletionItemKind::EVENT,
        ItemKind::AgendaItem => CompletionItemKind::FIELD,
        ItemKind::Organ => CompletionItemKind::CLASS,
        ItemKind::Footnote => CompletionItemKind::TEXT,
    }
}

fn data(about: &About, language: Language) -> Option<Value> {
    match about {
        About::Nothing => None,
        About::Document(symbol) => Some(json!({"document": symbol.as_str(), "language": language.code()})),
        About::Opening(phrase) => Some(json!({"opening": phrase, "language": language.code()})),
    }
}

fn about(data: &Value) -> Option<(About, Language)> {
    let language = Language::from_code(data.get("language")?.as_str()?)?;
    if let Some(symbol) = data.get("document").and_then(Value::as_str) {
        return Some((About::Document(Symbol::parse(symbol)?), language));
    }
    let phrase = data.get("opening")?.as_str()?;
    let opening = opening::all(language).iter().find(|opening| opening.phrase == phrase)?;
    Some((About::Opening(opening.phrase), language))
}
