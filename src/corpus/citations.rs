//! Which documents cite which, as the United Nations linked them in its own resolutions of 2020 and later.

use super::bytes::{Table, postings, table, text};
use super::{Answer, Corpus, Record};
use crate::symbol::Symbol;

static CITES: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/cites.bin")));
static CITED_BY: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/cited_by.bin")));
/// The symbols of the documents without records, which are numbered behind the records.
static DOCUMENTS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/documents.bin")));

/// The size of the tables in bytes.
pub(super) fn size() -> usize {
    4 * (CITES.len() + CITED_BY.len() + DOCUMENTS.len())
}

fn nodes() -> usize {
    Record::count() as usize + DOCUMENTS.len()
}

fn symbol(node: u32) -> Symbol {
    match node.checked_sub(Record::count()) {
        None => Record::new(node, Answer::Exact).symbol(),
        Some(document) => Symbol::document(text(DOCUMENTS.get(document as usize)).unwrap_or_default()),
    }
}

impl Corpus {
    /// The resolutions that cite a document, in the order of their symbols' bytes. Only links of 2020 and later are known, and
    /// a link's other end can be wrong in the official files. The length is known without decoding.
    pub fn cited_by(&self, document: &Symbol) -> impl ExactSizeIterator<Item = Symbol> + use<> {
        postings(CITED_BY, nodes(), self.node(document)).map(symbol)
    }

    /// The documents that a resolution cites, in the order of their symbols' bytes, those with records first.
    pub fn cites(&self, resolution: &Symbol) -> impl ExactSizeIterator<Item = Symbol> + use<> {
        postings(CITES, nodes(), self.node(resolution)).map(symbol)
    }

    /// How many pairs of documents the two know.
    pub fn citations(&self) -> usize {
        CITES.len().saturating_sub(nodes() + 1)
    }

    fn node(&self, symbol: &Symbol) -> usize {
        let text = symbol.as_str();
        self.symbols.get(text).or_else(|| self.documents.get(text)).map_or(usize::MAX, |node| node as usize)
    }
}
