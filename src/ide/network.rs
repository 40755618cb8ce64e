//! Which documents cite which: what an editor shows as calls, and the series on one subject, which it shows as types.

use super::Snapshot;
use super::references::cited_at;
use super::snapshot::{inner, touches};
use super::subject;
use crate::corpus::{self, Record};
use crate::symbol::Symbol;
use crate::syntax::{Draft, Kind};
use std::collections::BTreeMap;
use std::ops::Range;

/// The most documents on one side of another.
pub const MOST: usize = 300;

/// The document at the byte `offset`, and where it is named, in bytes of the draft: what is cited there, or in the masthead and
/// the title the draft itself. `None` where no document is named.
pub fn document_at(snapshot: &Snapshot, offset: usize) -> Option<(Symbol, Range<usize>)> {
    if let Some(symbol) = cited_at(snapshot, offset) {
        let draft = snapshot.draft();
        let own = || {
            let placed = draft.paragraph_at(offset)?;
            let at = inner(&placed, offset)?;
            let reading = snapshot.reading(&placed)?;
            let citation = reading.citations.iter().find(|citation| touches(&citation.span, at))?;
            Some(placed.range(&citation.span))
        };
        let range = subject::at(snapshot, offset).map(|found| found.range).or_else(own)?;
        return Some((symbol, range));
    }
    let placed = snapshot.draft().paragraph_at(offset)?;
    let above = matches!(placed.paragraph.kind, Kind::Masthead | Kind::Title);
    above.then(|| Some((snapshot.own_symbol()?, placed.start..placed.end()))).flatten()
}

/// The documents that a draft cites, each with the places, in the order of their first.
pub fn cited(snapshot: &Snapshot) -> Vec<(Symbol, Vec<Range<usize>>)> {
    let mut found: Vec<(Symbol, Vec<Range<usize>>)> = Vec::new();
    let mut place: BTreeMap<Symbol, usize> = BTreeMap::new();
    for (placed, citation) in snapshot.citations() {
        let at = *place.entry(citation.symbol.clone()).or_insert_with(|| {
            found.push((citation.symbol.clone(), Vec::new()));
            found.len() - 1
        });
        found[at].1.push(placed.range(&citation.span));
    }
    found
}

/// The documents that a document cites, as far as the index knows: the latest first, at most [`MOST`].
pub fn cites(symbol: &Symbol) -> Vec<Symbol> {
    latest(corpus::index().cites(symbol).collect())
}

/// The documents that cite a document, as far as the index knows: the latest first, at most [`MOST`].
pub fn cited_by(symbol: &Symbol) -> Vec<Symbol> {
    latest(corpus::index().cited_by(symbol).collect())
}

fn latest(mut all: Vec<Symbol>) -> Vec<Symbol> {
    let day = |symbol: &Symbol| corpus::index().record(symbol).and_then(Record::date);
    all.sort_by_cached_key(|symbol| std::cmp::Reverse(day(symbol)));
    all.truncate(MOST);
    all
}

/// The resolutions before and after a document in its series.
pub fn neighbours(symbol: &Symbol) -> (Option<Symbol>, Option<Symbol>) {
    let series = corpus::index().series(symbol);
    (series.previous.map(|record| record.symbol()), series.next.map(|record| record.symbol()))
}

/// What is shown beside a document's symbol: its title in the language, and when it was adopted.
pub fn described(symbol: &Symbol, draft: Option<&Draft>, language: crate::syntax::Language) -> String {
    let record = corpus::index().record(symbol);
    let known = record.and_then(|record| record.title_in(language.code()).or_else(|| record.title()));
    let title =
        known.or_else(|| draft.and_then(Draft::title)).map_or_else(|| symbol.describe(), str::to_owned);
    match corpus::index().date(symbol) {
        Some(day) => format!("{title} ({})", super::facts::day(day)),
        None => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::testing::fixture;

    fn check(text: &str, expected: &str) {
        let (snapshot, offset) = fixture(text);
        let text = text.replacen("$0", "", 1);
        let found = document_at(&snapshot, offset);
        let shown = found.map(|(symbol, range)| format!("{} [{}]", symbol.as_str(), &text[range]));
        assert_eq!(shown.as_deref().unwrap_or(""), expected, "{text}");
    }

    #[test]
    fn documents_are_named_by_citations_and_by_a_draft_itself() {
        for text in [
            "The General Assembly,\n\nRecalling its resolution 5$09/50,\n",
            "L’Assemblée générale,\n\nRappelant sa résolution 5$09/50,\n",
            "La Asamblea General,\n\nRecordando su resolución 5$09/50,\n",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 5$09/50,\n",
            "大会，\n\n回顾其第5$09/50号决议，\n",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 5$09/50،\n",
        ] {
            check(text, "A/RES/59/50 [59/50]");
        }
        check("A/RES/79/$01\n\n# Lamps\n\nThe General Assembly,\n\nRecalling,\n", "A/RES/79/1 [A/RES/79/1]");
        check("The General Assembly,\n\nRecalling its wo$0rk,\n", "");
        // A record page is a draft like any other.
        check("# A/RES/59/$050\n\nIts parts and dates.\n", "A/RES/59/50 [A/RES/59/50]");
    }

    #[test]
    fn what_cites_what() {
        let symbol = |text: &str| Symbol::parse(text).unwrap();
        let cited_by_agenda = cited_by(&symbol("A/RES/70/1"));
        assert_eq!(cited_by_agenda.len(), MOST);
        assert!(cites(&cited_by_agenda[0]).contains(&symbol("A/RES/70/1")));
        let text =
            "The General Assembly,\n\nRecalling its resolutions 59/50 and 59/51, and resolution 59/50,\n";
        let found = cited(&Snapshot::new(text));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].1.len(), 2);
    }

    #[test]
    fn a_series_goes_both_ways() {
        let all = corpus::index().records().map(|record| record.symbol());
        let (middle, before, after) = all
            .filter_map(|symbol| match neighbours(&symbol) {
                (Some(before), Some(after)) => Some((symbol, before, after)),
                _ => None,
            })
            .next()
            .unwrap();
        assert_eq!(neighbours(&before).1.as_ref(), Some(&middle));
        assert_eq!(neighbours(&after).0.as_ref(), Some(&middle));
    }
}
