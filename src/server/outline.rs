//! The outline, what can be folded, and the links: lists that grow with the draft and go out as JSON of our own making.

use super::backend::Backend;
use super::json;
use super::prepared::Ticket;
use super::work::Lane;
use super::world::Open;
use crate::ide::{self, Entry, EntryKind, Link, Snapshot};
use crate::text::{Position, Positions};
use std::borrow::Cow;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{DocumentLinkParams, DocumentSymbolParams, FoldingRangeParams, SymbolKind, Url};

impl Backend {
    /// Answers `textDocument/documentSymbol`.
    pub async fn document_symbols(&self, params: DocumentSymbolParams) -> Result<Ticket> {
        let nested = self.settings().is_some_and(|agreed| agreed.nested_symbols);
        let uri = params.text_document.uri;
        self.list("textDocument/documentSymbol", &uri, move |open, positions| {
            let entries = ide::outline(&open.snapshot);
            if nested { symbols(&entries, positions) } else { flat_symbols(&entries, positions, &open.uri) }
        })
        .await
    }

    /// Answers `textDocument/foldingRange`.
    pub async fn folding_ranges(&self, params: FoldingRangeParams) -> Result<Ticket> {
        let uri = params.text_document.uri;
        self.list("textDocument/foldingRange", &uri, |open, positions| {
            folding_ranges(&open.snapshot, positions)
        })
        .await
    }

    /// Answers `textDocument/documentLink`.
    pub async fn document_links(&self, params: DocumentLinkParams) -> Result<Ticket> {
        let uri = params.text_document.uri;
        self.list("textDocument/documentLink", &uri, |open, positions| {
            document_links(&open.snapshot, positions)
        })
        .await
    }

    async fn list(
        &self,
        method: &'static str,
        uri: &Url,
        job: impl FnOnce(&Open, &mut Positions<'_>) -> String + Send + 'static,
    ) -> Result<Ticket> {
        let answer = self
            .on_draft(Lane::WholeText, method, uri, move |open, _| {
                Some(job(open, &mut Positions::new(&open.text, open.encoding)))
            })
            .await?;
        self.prepared(answer.unwrap_or_else(null))
    }
}

fn symbols(entries: &[Entry<'_>], positions: &mut Positions<'_>) -> String {
    list(entries, |out, entry| write_symbol(out, positions, entry))
}

fn flat_symbols(entries: &[Entry<'_>], positions: &mut Positions<'_>, uri: &Url) -> String {
    let mut flat = Vec::new();
    flatten(entries, None, &mut flat);
    list(flat, |out, entry| write_flat(out, positions, uri, entry))
}

fn folding_ranges(snapshot: &Snapshot, positions: &mut Positions<'_>) -> String {
    list(ide::folds(snapshot), |out, fold| write_fold(out, positions.range(fold)))
}

fn document_links(snapshot: &Snapshot, positions: &mut Positions<'_>) -> String {
    list(ide::links(snapshot), |out, link| write_link(out, positions.range(link.range.clone()), &link))
}

fn null() -> String {
    "null".into()
}

/// The kind of an entry; in JSON a number.
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

/// Writes a list, each entry by `write`; what writes nothing is left out.
fn list<Item>(entries: impl IntoIterator<Item = Item>, mut write: impl FnMut(&mut Vec<u8>, Item)) -> String {
    let mut out = vec![b'['];
    for entry in entries {
        let (before, comma) = (out.len(), out.len() > 1);
        if comma {
            out.push(b',');
        }
        let start = out.len();
        write(&mut out, entry);
        if out.len() == start {
            out.truncate(before);
        }
    }
    out.push(b']');
    json::text(out, "[]")
}

/// What all kinds of symbols begin with.
fn write_head(out: &mut Vec<u8>, entry: &Entry<'_>) {
    out.extend(br#"{"name":"#);
    // Clients show nothing at all where one name is empty.
    let name = entry.name();
    json::string(out, if name.trim().is_empty() { "…" } else { &name });
    out.extend(br#","kind":"#);
    let _ = serde_json::to_writer(out, &kind(entry.kind));
}

fn write_symbol(out: &mut Vec<u8>, positions: &mut Positions<'_>, entry: &Entry<'_>) {
    write_head(out, entry);
    if !entry.detail.is_empty() {
        out.extend(br#","detail":"#);
        json::string(out, &entry.detail);
    }
    out.extend(br#","range":"#);
    json::range(out, positions.range(entry.range.clone()));
    out.extend(br#","selectionRange":"#);
    json::range(out, positions.range(entry.selection.clone()));
    if !entry.children.is_empty() {
        out.extend(br#","children":["#);
        for (at, child) in entry.children.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            write_symbol(out, positions, child);
        }
        out.push(b']');
    }
    out.push(b'}');
}

/// The entries with the names of those that they stand below, for clients that know no nesting.
fn flatten<'e, 'a>(
    entries: &'e [Entry<'a>],
    container: Option<&'e Entry<'a>>,
    flat: &mut Vec<(&'e Entry<'a>, Option<&'e Entry<'a>>)>,
) {
    for entry in entries {
        flat.push((entry, container));
        flatten(&entry.children, Some(entry), flat);
    }
}

fn write_flat(
    out: &mut Vec<u8>,
    positions: &mut Positions<'_>,
    uri: &Url,
    (entry, container): (&Entry<'_>, Option<&Entry<'_>>),
) {
    write_head(out, entry);
    out.extend(br#","location":{"uri":"#);
    json::string(out, uri.as_str());
    out.extend(br#","range":"#);
    json::range(out, positions.range(entry.range.clone()));
    out.push(b'}');
    if let Some(container) = container {
        out.extend(br#","containerName":"#);
        json::string(out, &container.name());
    }
    out.push(b'}');
}

fn write_fold(out: &mut Vec<u8>, (start, end): (Position, Position)) {
    // Editors fold whole lines.
    if start.line < end.line {
        out.extend(br#"{"startLine":"#);
        json::number(out, start.line);
        out.extend(br#","endLine":"#);
        json::number(out, end.line);
        out.push(b'}');
    }
}

fn write_link(out: &mut Vec<u8>, range: (Position, Position), link: &Link) {
    // A link that is none would cost a client all of them. Nearly all are of the plainest letters, and need not be taken apart.
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:.()-".contains(&byte);
    let target = match link.target.bytes().all(plain) {
        true => Cow::Borrowed(&*link.target),
        false => match Url::parse(&link.target) {
            Ok(target) => Cow::Owned(target.into()),
            Err(_) => return,
        },
    };
    out.extend(br#"{"range":"#);
    json::range(out, range);
    out.extend(br#","target":"#);
    json::string(out, &target);
    if !link.tooltip.is_empty() {
        out.extend(br#","tooltip":"#);
        json::string(out, &link.tooltip);
    }
    out.push(b'}');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::Snapshot;
    use crate::text::{Encoding, Text};
    use serde_json::Value;
    use tower_lsp::lsp_types::{DocumentLink, DocumentSymbol, FoldingRange, SymbolInformation};

    /// Holds a list against what the library would write of the same.
    fn check<Of: serde::de::DeserializeOwned + serde::Serialize>(json: &str, count: usize) {
        let value: Value = serde_json::from_str(json).unwrap();
        let read: Vec<Of> = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
        assert_eq!(read.len(), count, "{value:#}");
    }

    #[test]
    fn the_lists_are_what_the_library_would_write() {
        let content = "# Title “quoted”\n\nThe General Assembly,\r\n\r\nRecalling its \u{1d11e} resolutions 59/50 of 2 December 2004 and\n65/122 of 13 December 2010,[^1]\r\n\r\n1. Decides:\n\n(a) To adjourn;\n\n(b) To return.\n\n[^1]: A note.\n";
        let (text, snapshot) = (Text::new(content), Snapshot::new(content));
        let entries = ide::outline(&snapshot);
        let mut positions = Positions::new(&text, Encoding::Utf16);
        let uri = Url::parse("file:///drafts/%22.txt").unwrap();
        check::<DocumentSymbol>(&symbols(&entries, &mut positions), 4);
        check::<SymbolInformation>(&flat_symbols(&entries, &mut positions, &uri), 9);
        check::<FoldingRange>(&folding_ranges(&snapshot, &mut positions), 3);
        check::<DocumentLink>(&document_links(&snapshot, &mut positions), 2);
        assert_eq!(list([0; 0], |_, _| ()), "[]");
        assert_eq!(
            list(0..4, |out, at| if at % 2 == 1 {
                json::number(out, at)
            }),
            "[1,3]"
        );
    }
}
