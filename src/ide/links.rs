//! Links on citations: to the official document, in the draft's language.

use super::Snapshot;
use crate::corpus;
use std::ops::Range;

/// A link out of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What bears it, in bytes of the draft.
    pub range: Range<usize>,
    /// Its address.
    pub target: String,
    /// What it leads to: symbol and title.
    pub tooltip: String,
}

/// The links of all citations whose documents have an address, in order.
pub fn links(snapshot: &Snapshot) -> Vec<Link> {
    let language = snapshot.draft().language().code();
    let link = |(placed, citation): (crate::syntax::Placed<'_>, &crate::cite::Citation)| {
        let target = citation.symbol.url(language)?;
        let record = corpus::index().record(&citation.symbol);
        let title = record.and_then(|record| record.title_in(language).or_else(|| record.title()));
        let tooltip = match title {
            Some(title) => format!("{}: {title}", citation.symbol),
            None => citation.symbol.to_string(),
        };
        Some(Link { range: placed.range(&citation.span), target, tooltip })
    };
    snapshot.citations().filter_map(link).collect()
}
