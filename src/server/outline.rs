//! The outline, what can be folded, and the links: lists that grow with the draft and go out as JSON of our own making.

use super::backend::Backend;
use super::convert::Ranges;
use super::work::Lane;
use crate::ide::{self, Entry, EntryKind};
use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    DocumentLink, DocumentLinkParams, DocumentSymbol, DocumentSymbolParams, FoldingRange, FoldingRangeParams,
    Location, SymbolInformation, SymbolKind, Url,
};

impl Backend {
    /// Answers `textDocument/documentSymbol`.
    pub async fn document_symbols(&self, params: DocumentSymbolParams) -> Result<String> {
        let nested = self.settings().is_some_and(|agreed| agreed.nested_symbols);
        let answer = self
            .on_draft(
                Lane::WholeText,
                "textDocument/documentSymbol",
                &params.text_document.uri,
                move |open, _| {
                    let entries = ide::outline(&open.snapshot);
                    let mut ranges = Ranges::new(open);
                    if nested {
                        return to_json(&to_symbols(&mut ranges, entries));
                    }
                    let mut flat = Vec::new();
                    flatten(&mut ranges, &open.uri, entries, None, &mut flat);
                    to_json(&flat)
                },
            )
            .await?;
        Ok(answer.unwrap_or_else(null))
    }

    /// Answers `textDocument/foldingRange`.
    pub async fn folding_ranges(&self, params: FoldingRangeParams) -> Result<String> {
        let answer = self
            .on_draft(Lane::WholeText, "textDocument/foldingRange", &params.text_document.uri, |open, _| {
                let mut ranges = Ranges::new(open);
                let folds: Vec<_> = ide::folds(&open.snapshot)
                    .into_iter()
                    .map(|fold| ranges.range(fold))
                    // Editors fold whole lines.
                    .filter(|range| range.start.line < range.end.line)
                    .map(|range| FoldingRange {
                        start_line: range.start.line,
                        end_line: range.end.line,
                        ..FoldingRange::default()
                    })
                    .collect();
                to_json(&folds)
            })
            .await?;
        Ok(answer.unwrap_or_else(null))
    }

    /// Answers `textDocument/documentLink`.
    pub async fn document_links(&self, params: DocumentLinkParams) -> Result<String> {
        let answer = self
            .on_draft(Lane::WholeText, "textDocument/documentLink", &params.text_document.uri, |open, _| {
                let mut ranges = Ranges::new(open);
                let links: Vec<_> = ide::links(&open.snapshot)
                    .into_iter()
                    .filter_map(|link| {
                        Some(DocumentLink {
                            range: ranges.range(link.range),
                            target: Some(Url::parse(&link.target).ok()?),
                            tooltip: (!link.tooltip.is_empty()).then_some(link.tooltip),
                            data: None,
                        })
                    })
                    .collect();
                to_json(&links)
            })
            .await?;
        Ok(answer.unwrap_or_else(null))
    }
}

fn to_json(list: &impl Serialize) -> String {
    // The protocol's types have string keys only, the one thing that could fail.
    serde_json::to_string(list).unwrap_or_else(|_| null())
}

fn null() -> String {
    "null".into()
}

fn kind(kind: EntryKind) -> SymbolKind {
    match kind {
        EntryKind::Document => SymbolKind::FILE,
        EntryKind::Part | EntryKind::Annex => SymbolKind::MODULE,
        EntryKind::Title => SymbolKind::KEY,
        EntryKind::Section => SymbolKind::NAMESPACE,
        EntryKind::Paragraph => SymbolKind::STRING,
        EntryKind::Subparagraph => SymbolKind::FIELD,
        EntryKind::Note => SymbolKind::CONSTANT,
    }
}

/// Clients show nothing at all where one name is empty.
fn name(entry: &mut Entry) -> String {
    let name = std::mem::take(&mut entry.name);
    if name.trim().is_empty() { "…".into() } else { name }
}

fn to_symbols(ranges: &mut Ranges<'_>, entries: Vec<Entry>) -> Vec<DocumentSymbol> {
    entries
        .into_iter()
        .map(|mut entry| {
            #[expect(deprecated, reason = "the type has the field")]
            DocumentSymbol {
                name: name(&mut entry),
                detail: (!entry.detail.is_empty()).then_some(entry.detail),
                kind: kind(entry.kind),
                tags: None,
                deprecated: None,
                range: ranges.range(entry.range),
                selection_range: ranges.range(entry.selection),
                children: (!entry.children.is_empty()).then(|| to_symbols(ranges, entry.children)),
            }
        })
        .collect()
}

/// For clients that know no nesting.
fn flatten(
    ranges: &mut Ranges<'_>,
    uri: &Url,
    entries: Vec<Entry>,
    container: Option<&str>,
    flat: &mut Vec<SymbolInformation>,
) {
    for mut entry in entries {
        let name = name(&mut entry);
        #[expect(deprecated, reason = "the type has the field")]
        flat.push(SymbolInformation {
            name: name.clone(),
            kind: kind(entry.kind),
            tags: None,
            deprecated: None,
            location: Location::new(uri.clone(), ranges.range(entry.range)),
            container_name: container.map(str::to_owned),
        });
        flatten(ranges, uri, entry.children, Some(&name), flat);
    }
}
