//! What cites what, which editors show as a hierarchy of calls; and what follows what on one subject, as a hierarchy of types.

use super::backend::Backend;
use super::convert::{Ranges, to_offset};
use super::library::{Found, Library};
use super::work::Lane;
use super::world::{Drafts, Open};
use crate::ide::{Cancel, network};
use crate::symbol::Symbol;
use crate::syntax::Language;
use serde_json::{Value, json};
use std::sync::Arc;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::*;

/// What an item stands for, as it goes to the client and comes back.
struct Item {
    symbol: Symbol,
    language: Language,
}

impl Item {
    fn data(&self) -> Value {
        json!({"document": self.symbol.as_str(), "language": self.language.code()})
    }

    fn of(data: Option<&Value>) -> Option<Item> {
        let data = data?;
        let symbol = Symbol::parse(data.get("document")?.as_str()?)?;
        let language = Language::from_code(data.get("language")?.as_str()?)?;
        Some(Item { symbol, language })
    }
}

/// A document that is shown.
struct Shown {
    item: Item,
    detail: String,
    found: Found,
}

impl Shown {
    fn call(self) -> CallHierarchyItem {
        let name = self.item.symbol.as_str().to_owned();
        call_item(name, Some(self.detail), self.found.uri, self.found.range, Some(&self.item))
    }

    /// The same as the protocol's other kind of item.
    fn kin(self) -> TypeHierarchyItem {
        let CallHierarchyItem { name, kind, detail, uri, range, selection_range, data, .. } = self.call();
        TypeHierarchyItem { name, kind, tags: None, detail, uri, range, selection_range, data }
    }
}

fn call_item(
    name: String,
    detail: Option<String>,
    uri: Url,
    range: Range,
    item: Option<&Item>,
) -> CallHierarchyItem {
    let data = item.map(Item::data);
    CallHierarchyItem {
        name,
        kind: SymbolKind::FILE,
        tags: None,
        detail,
        uri,
        range,
        selection_range: range,
        data,
    }
}

/// What the answers are made of.
struct Sources {
    library: Arc<Library>,
    drafts: Arc<Drafts>,
}

impl Sources {
    fn of(backend: &Backend) -> Sources {
        Sources { library: backend.library.clone(), drafts: backend.world.drafts() }
    }

    /// The open draft that bears a symbol.
    fn draft(&self, symbol: &Symbol) -> Option<&Arc<Open>> {
        self.drafts.values().find(|open| open.snapshot.own_symbol().as_ref() == Some(symbol))
    }

    /// The documents with these symbols; those that cannot be opened are left out.
    fn show(&self, symbols: Vec<Symbol>, language: Language, cancel: &Cancel) -> Vec<Shown> {
        let found = self.library.find_all(&symbols, None, language, &self.drafts, cancel);
        let pairs = symbols.into_iter().zip(found);
        let shown = pairs.filter_map(|(symbol, found)| {
            let draft = self.draft(&symbol).map(|open| open.snapshot.draft());
            let detail = network::described(&symbol, draft, language);
            Some(Shown { item: Item { symbol, language }, detail, found: found? })
        });
        shown.collect()
    }

    /// Where a document names another, if that is known: in an open draft its citations, on a record page its line.
    fn ranges(&self, from: &Symbol, found: &Found, cited: &Symbol) -> Vec<Range> {
        let mut ranges = Vec::new();
        if let Some(open) = self.draft(from) {
            let mut places = Ranges::new(open);
            for range in crate::ide::citations_of(&open.snapshot, cited) {
                ranges.push(places.range(range));
            }
        } else if let Some(page) = &found.page {
            let entry = format!("- {}", cited.as_str());
            let line = page.lines().position(|line| {
                let rest = line.strip_prefix(&entry);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" of ") || rest.starts_with(':'))
            });
            let line = line.and_then(|line| u32::try_from(line).ok());
            // Symbols are ASCII: their columns are the same in every unit.
            let width = cited.as_str().len() as u32;
            ranges
                .extend(line.map(|line| Range::new(Position::new(line, 2), Position::new(line, 2 + width))));
        }
        // Editors show nothing of a call without a place.
        if ranges.is_empty() {
            ranges.push(Range::default());
        }
        ranges
    }
}

/// The document at a place of a draft.
async fn prepare(
    backend: &Backend,
    method: &'static str,
    place: TextDocumentPositionParams,
) -> Result<Option<Shown>> {
    let sources = Sources::of(backend);
    backend
        .on_draft(Lane::AtCursor, method, &place.text_document.uri, move |open, cancel| {
            let (symbol, _) = network::document_at(&open.snapshot, to_offset(open, place.position))?;
            sources.show(vec![symbol], open.snapshot.draft().language(), cancel).pop()
        })
        .await
}

/// Answers `textDocument/prepareCallHierarchy`.
pub async fn prepare_calls(
    backend: &Backend,
    params: CallHierarchyPrepareParams,
) -> Result<Option<Vec<CallHierarchyItem>>> {
    let shown =
        prepare(backend, "textDocument/prepareCallHierarchy", params.text_document_position_params).await?;
    Ok(shown.map(|shown| vec![shown.call()]))
}

/// Answers `callHierarchy/outgoingCalls`: what the document cites.
pub async fn outgoing(
    backend: &Backend,
    params: CallHierarchyOutgoingCallsParams,
) -> Result<Option<Vec<CallHierarchyOutgoingCall>>> {
    let Some(item) = Item::of(params.item.data.as_ref()) else { return Ok(None) };
    let sources = Sources::of(backend);
    let calls = backend.pool.run(Lane::WholeText, "callHierarchy/outgoingCalls", move |cancel| {
        let cited = match sources.draft(&item.symbol) {
            Some(open) => {
                let found = network::cited(&open.snapshot);
                found.into_iter().map(|(symbol, _)| symbol).take(network::MOST).collect()
            }
            None => network::cites(&item.symbol),
        };
        let own = sources.show(vec![item.symbol.clone()], item.language, cancel).pop();
        let calls = sources.show(cited, item.language, cancel).into_iter().map(|shown| {
            let from_ranges = match &own {
                Some(own) => sources.ranges(&item.symbol, &own.found, &shown.item.symbol),
                None => vec![Range::default()],
            };
            CallHierarchyOutgoingCall { to: shown.call(), from_ranges }
        });
        calls.collect()
    });
    Ok(Some(calls.await?))
}

/// Answers `callHierarchy/incomingCalls`: what cites the document, in the open drafts and in the index.
pub async fn incoming(
    backend: &Backend,
    params: CallHierarchyIncomingCallsParams,
) -> Result<Option<Vec<CallHierarchyIncomingCall>>> {
    let Some(item) = Item::of(params.item.data.as_ref()) else { return Ok(None) };
    let sources = Sources::of(backend);
    let calls = backend.pool.run(Lane::WholeText, "callHierarchy/incomingCalls", move |cancel| {
        let mut calls = Vec::new();
        for open in sources.drafts.values() {
            if cancel.is_set() {
                return calls;
            }
            let places = crate::ide::citations_of(&open.snapshot, &item.symbol);
            if places.is_empty() || is_record(open) {
                continue;
            }
            let mut ranges = Ranges::new(open);
            let from_ranges = places.into_iter().map(|place| ranges.range(place)).collect();
            calls.push(CallHierarchyIncomingCall { from: draft_item(open, item.language), from_ranges });
        }
        let known = network::cited_by(&item.symbol);
        let open = |symbol: &Symbol| sources.draft(symbol).is_some_and(|open| !is_record(open));
        let known: Vec<Symbol> = known.into_iter().filter(|symbol| !open(symbol)).collect();
        for shown in sources.show(known, item.language, cancel) {
            let from_ranges = sources.ranges(&shown.item.symbol, &shown.found, &item.symbol);
            calls.push(CallHierarchyIncomingCall { from: shown.call(), from_ranges });
        }
        calls
    });
    Ok(Some(calls.await?))
}

/// Whether an open file is one of our record pages, which name documents without citing them.
fn is_record(open: &Open) -> bool {
    open.uri.path().contains("/rapporteur/records/")
}

/// An open draft, which need not have a symbol.
fn draft_item(open: &Open, language: Language) -> CallHierarchyItem {
    let draft = open.snapshot.draft();
    let symbol = open.snapshot.own_symbol();
    let file = open.uri.path_segments().and_then(|mut parts| parts.next_back()).unwrap_or_default();
    let name = symbol.as_ref().map_or_else(|| file.to_owned(), |symbol| symbol.as_str().to_owned());
    let item = symbol.map(|symbol| Item { symbol, language });
    call_item(name, draft.title().map(str::to_owned), open.uri.clone(), Range::default(), item.as_ref())
}

/// Answers `textDocument/prepareTypeHierarchy`.
pub async fn prepare_types(
    backend: &Backend,
    params: TypeHierarchyPrepareParams,
) -> Result<Option<Vec<TypeHierarchyItem>>> {
    let shown =
        prepare(backend, "textDocument/prepareTypeHierarchy", params.text_document_position_params).await?;
    Ok(shown.map(|shown| vec![shown.kin()]))
}

/// Answers `typeHierarchy/supertypes` (the resolution before) and, if `later`, `typeHierarchy/subtypes` (the one after).
pub async fn kin(
    backend: &Backend,
    item: TypeHierarchyItem,
    later: bool,
) -> Result<Option<Vec<TypeHierarchyItem>>> {
    let Some(item) = Item::of(item.data.as_ref()) else { return Ok(None) };
    let sources = Sources::of(backend);
    let method = if later { "typeHierarchy/subtypes" } else { "typeHierarchy/supertypes" };
    let kin = backend.pool.run(Lane::AtCursor, method, move |cancel| {
        let (before, after) = network::neighbours(&item.symbol);
        let symbols = if later { after } else { before }.into_iter().collect();
        sources.show(symbols, item.language, cancel).into_iter().map(Shown::kin).collect()
    });
    Ok(Some(kin.await?))
}
