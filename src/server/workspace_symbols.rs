//! Documents of the index and of the open drafts, by what people type.

use super::backend::Backend;
use super::convert::Ranges;
use super::library::{Library, record_path};
use super::prepared::Ticket;
use super::work::Lane;
use super::world::Drafts;
use crate::ide::{Cancel, EntryKind, network, workspace_symbols};
use crate::symbol::Symbol;
use crate::syntax::Language;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    Location, OneOf, SymbolKind, Url, WorkspaceLocation, WorkspaceSymbol, WorkspaceSymbolParams,
};

impl Backend {
    /// Answers `workspace/symbol`. In JSON of our own making, because the library's type has no place for a location that is only
    /// made when one goes there.
    pub async fn symbols(&self, params: WorkspaceSymbolParams) -> Result<Ticket> {
        let later = self.settings().is_some_and(|agreed| agreed.abilities.resolves_locations);
        let (library, drafts) = (self.library.clone(), self.world.drafts());
        let query = params.query;
        let found = self
            .pool
            .run(Lane::AtCursor, "workspace/symbol", move |cancel| {
                symbols(&query, &library, &drafts, later, cancel)
            })
            .await?;
        self.prepared(serde_json::to_string(&found).unwrap_or_else(|_| "null".into()))
    }

    /// Answers `workspaceSymbol/resolve`: now the place is made.
    pub async fn symbol_place(&self, mut symbol: WorkspaceSymbol) -> Result<WorkspaceSymbol> {
        let Some((document, language)) = symbol.data.as_ref().and_then(document) else { return Ok(symbol) };
        let (library, drafts) = (self.library.clone(), self.world.drafts());
        let found = self
            .pool
            .run(Lane::AtCursor, "workspaceSymbol/resolve", move |cancel| {
                library.find(&document, None, language, &drafts, cancel)
            })
            .await?;
        if let Some((uri, range)) = found {
            symbol.location = OneOf::Left(Location::new(uri, range));
        }
        Ok(symbol)
    }
}

fn document(data: &Value) -> Option<(Symbol, Language)> {
    let symbol = Symbol::parse(data.get("document")?.as_str()?)?;
    Some((symbol, Language::from_code(data.get("language")?.as_str()?)?))
}

fn symbols(
    query: &str,
    library: &Arc<Library>,
    drafts: &Drafts,
    later: bool,
    cancel: &Cancel,
) -> Vec<WorkspaceSymbol> {
    let mut found = Vec::new();
    let mut languages: BTreeSet<Language> = BTreeSet::new();
    for open in drafts.values() {
        languages.insert(open.snapshot.draft().language());
        let mut ranges = Ranges::new(open);
        for place in workspace_symbols::places(&open.snapshot, query) {
            let location = Location::new(open.uri.clone(), ranges.range(place.range));
            let kind = match place.kind {
                EntryKind::Document => SymbolKind::FILE,
                EntryKind::Annex => SymbolKind::MODULE,
                _ => SymbolKind::NAMESPACE,
            };
            found.push(symbol(place.name, kind, None, OneOf::Left(location), None));
        }
    }
    let language = languages.first().copied().filter(|_| languages.len() == 1).unwrap_or(Language::English);
    let languages: Vec<Language> = languages.into_iter().collect();
    let documents = workspace_symbols::documents(query, &languages);
    let places = match later {
        true => documents.iter().map(|document| pending(document, language)).collect(),
        false => {
            let found = library.find_all(&documents, None, language, drafts, cancel);
            found
                .into_iter()
                .map(|found| found.map(|found| OneOf::Left(Location::new(found.uri, found.range))))
                .collect::<Vec<_>>()
        }
    };
    for (document, location) in documents.into_iter().zip(places) {
        let Some(location) = location else { continue };
        let title = network::described(&document, None, language);
        // Editors match what is typed with the name: the words of the title belong to it.
        let name = format!("{} {title}", document.as_str());
        let series = document.series();
        let data = later.then(|| json!({"document": document.as_str(), "language": language.code()}));
        found.push(symbol(name, SymbolKind::FILE, series, location, data));
    }
    found
}

/// A place that is made when one goes there: that of its record page, unless a file of the workspace turns out to bear the
/// symbol.
fn pending(document: &Symbol, language: Language) -> Option<OneOf<Location, WorkspaceLocation>> {
    let uri = Url::from_file_path(record_path(document, language)).ok()?;
    Some(OneOf::Right(WorkspaceLocation { uri }))
}

fn symbol(
    name: String,
    kind: SymbolKind,
    container_name: Option<String>,
    location: OneOf<Location, WorkspaceLocation>,
    data: Option<Value>,
) -> WorkspaceSymbol {
    WorkspaceSymbol { name, kind, tags: None, container_name, location, data }
}
