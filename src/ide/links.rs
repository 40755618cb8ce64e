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
        let index = corpus::index();
        // A slip of the pen leads to what was meant.
        let known = index.record(&citation.symbol).is_some();
        let meant = if known { None } else { index.meant(&citation.symbol) };
        let symbol = meant.as_ref().unwrap_or(&citation.symbol);
        let target = symbol.url(language)?;
        let record = index.record(symbol);
        let title = record.and_then(|record| record.title_in(language).or_else(|| record.title()));
        let tooltip = match title {
            Some(title) => format!("{symbol}: {title}"),
            None => symbol.to_string(),
        };
        Some(Link { range: placed.range(&citation.span), target, tooltip })
    };
    snapshot.citations().filter_map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::testing::english;

    #[test]
    fn links_lead_to_the_document_that_was_meant() {
        let text = english("1. Recalls its resolution 59/50 and Security Council resolution 1631 (2006).\n");
        let found: Vec<(String, String)> = links(&Snapshot::new(&text))
            .into_iter()
            .map(|link| (text[link.range].to_owned(), format!("{} {}", link.target, &link.tooltip[..12])))
            .collect();
        let expected = [
            ("59/50", "https://docs.un.org/en/A/RES/59/50 A/RES/59/50:"),
            ("1631 (2006)", "https://docs.un.org/en/S/RES/1631(2005) S/RES/1631 ("),
        ];
        assert_eq!(found, expected.map(|(written, link)| (written.to_owned(), link.to_owned())));
    }
}
