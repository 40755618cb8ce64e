//! All places that cite one document.

use super::Snapshot;
use super::{antecedent, subject};
use crate::symbol::Symbol;
use std::ops::Range;

/// The document that the citation at the byte `offset` cites; in the draft's masthead and title, the draft itself. `None` where
/// no document is named.
pub fn cited_at(snapshot: &Snapshot, offset: usize) -> Option<Symbol> {
    if let Some(found) = subject::at(snapshot, offset)
        && let Some(symbol) = antecedent::document(snapshot, &found)
    {
        return Some(symbol);
    }
    // On its own symbol one asks who cites the draft.
    let placed = snapshot.draft().paragraph_at(offset)?;
    let at = super::snapshot::inner(&placed, offset)?;
    let reading = snapshot.reading(&placed)?;
    let own = reading.citations.iter().find(|citation| super::snapshot::touches(&citation.span, at))?;
    Some(own.symbol.clone())
}

/// All citations of a document in a draft, in bytes of the draft and in order. Letter parts and the whole are different documents;
/// a joint symbol is each of its parts.
pub fn citations_of(snapshot: &Snapshot, document: &Symbol) -> Vec<Range<usize>> {
    let parts = document.parts();
    let same =
        |symbol: &Symbol| symbol == document || parts.contains(symbol) || symbol.parts().contains(document);
    snapshot
        .citations()
        .filter(|(_, citation)| same(&citation.symbol))
        .map(|(placed, citation)| placed.range(&citation.span))
        .collect()
}

/// All citations of a document in several drafts: the index of the draft, and the place in it in bytes.
pub fn references<'a>(
    drafts: impl IntoIterator<Item = &'a Snapshot>,
    document: &Symbol,
) -> Vec<(usize, Range<usize>)> {
    let drafts = drafts.into_iter().enumerate();
    drafts
        .flat_map(|(index, draft)| citations_of(draft, document).into_iter().map(move |range| (index, range)))
        .collect()
}
