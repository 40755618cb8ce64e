//! Where citations, references and footnotes lead.

use super::Snapshot;
use super::antecedent::antecedent;
use super::facts;
use super::notes::Notes;
use super::numbering::Numbering;
use super::rich::Rich;
use super::subject::{self, Subject};
use super::targets::{self, Targets};
use crate::cite;
use crate::corpus;
use crate::symbol::Symbol;
use crate::syntax::{Draft, Kind, Language};
use std::ops::Range;

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What leads there, in bytes of the draft.
    pub origin: Range<usize>,
    /// The place.
    pub place: Place,
}

/// A place to jump to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the same draft: all of a paragraph or marker, in bytes of the draft.
    Here(Range<usize>),
    /// Another document: the draft or document of the workspace that bears the symbol, else its [`record_page`].
    Document {
        /// The symbol.
        symbol: Symbol,
        /// The number of the cited paragraph as written ("paragraph 5 of resolution 59/50"): [`numbered_paragraph`] finds it.
        paragraph: Option<String>,
    },
}

/// Where what stands at the byte `offset` leads; empty where nothing does.
pub fn definition(snapshot: &Snapshot, offset: usize) -> Vec<Target> {
    let Some(found) = subject::pointed_at(snapshot, offset) else { return Vec::new() };
    let places: Vec<Place> = match found.subject {
        Subject::Citation(citation) => {
            let place = |symbol: &Symbol| Place::Document {
                // A slip of the pen leads to what was meant.
                symbol: corpus::index().meant(symbol).unwrap_or_else(|| symbol.clone()),
                paragraph: citation.paragraph.clone(),
            };
            std::iter::once(&citation.symbol).chain(&citation.ambiguous).map(place).collect()
        }
        Subject::Reference(reference) => {
            inside(snapshot, &found, reference).map(Place::Here).into_iter().collect()
        }
        // "See note 5" leads to the note, "Ibid." to what it cites: that is what each of them says.
        Subject::Ibid(ibid) => {
            let found_there = antecedent(snapshot, &found.placed, ibid);
            let place = found_there.map(|there| match (ibid.kind, there.cited) {
                (cite::IbidKind::SameAsBefore, cite::Cited::Document(symbol)) => {
                    Place::Document { symbol, paragraph: None }
                }
                _ => Place::Here(there.note.start..there.note.end()),
            });
            place.into_iter().collect()
        }
        Subject::Said(said) => {
            let cited =
                snapshot.reading(&found.placed).and_then(|reading| reading.citations.get(said.citation));
            let place =
                |cited: &cite::Citation| Place::Document { symbol: cited.symbol.clone(), paragraph: None };
            cited.map(place).into_iter().collect()
        }
        Subject::Marker(marker) => {
            let notes = Notes::of(snapshot.draft());
            let mark = notes
                .marks
                .iter()
                .find(|mark| mark.placed.index == found.placed.index && mark.marker.range == marker.range);
            let note = mark.and_then(|mark| notes.notes.get(mark.note?));
            note.map(|note| Place::Here(note.placed.start..note.placed.end())).into_iter().collect()
        }
        Subject::NoteHead => {
            let notes = Notes::of(snapshot.draft());
            let note = notes.notes.iter().position(|note| note.placed.index == found.placed.index);
            let mark = note.and_then(|note| notes.first_mark(note));
            mark.map(|mark| Place::Here(mark.placed.range(&mark.marker.range))).into_iter().collect()
        }
        Subject::Treaty(_) | Subject::Label | Subject::Opening => Vec::new(),
    };
    places.into_iter().map(|place| Target { origin: found.range.clone(), place }).collect()
}

fn inside(
    snapshot: &Snapshot,
    found: &subject::Found<'_>,
    reference: &cite::Reference,
) -> Option<Range<usize>> {
    if !matches!(reference.target, cite::Target::Paragraph { .. }) {
        let heading = targets::heading(snapshot.draft(), &found.placed, &reference.target)?;
        return Some(heading.start..heading.end());
    }
    let numbering = Numbering::of(snapshot.draft());
    let steps =
        Targets::of(&numbering).paragraphs(&found.placed, snapshot.reading(&found.placed)?, reference);
    let placed = numbering.entries.get(steps.last()?.entry)?.placed;
    Some(placed.start..placed.end())
}

/// The operative paragraph of a draft that bears a number (`5`, `5 (b)`: its `5`), in bytes; `None` where there is none.
pub fn numbered_paragraph(draft: &Draft, number: &str) -> Option<Range<usize>> {
    let lead = number.find(|c| crate::syntax::label::digit(c).is_some())?;
    let (_, value) = crate::syntax::label::digits(&number[lead..])?;
    let found = draft.paragraphs().find(|placed| {
        let paragraph = placed.paragraph;
        paragraph.kind == Kind::Operative
            && paragraph.level == 1
            && paragraph.label.as_ref().is_some_and(|label| label.value == value)
    })?;
    Some(found.start..found.end())
}

/// The most documents that a record page lists on one side.
const MOST: usize = 200;

/// The read-only page of a document, in Markdown: all that the index has of it. Symbols stand in full, so that our own reader
/// finds the citations on the page and they work in turn.
pub fn record_page(symbol: &Symbol, language: Language) -> String {
    let index = corpus::index();
    let mut out = Rich::default();
    out.words("# ").data(symbol.as_str());
    out.block();
    facts::titles(symbol, language, &mut out);
    out.block();
    facts::what(symbol, &mut out);
    if let Some(record) = index.record(symbol) {
        facts::adoption(symbol, record, language, &mut out);
    }
    out.block().words("## Official document");
    out.block();
    let mut first = true;
    for code in ["en", "fr", "es", "ru", "zh", "ar"] {
        for part in symbol.parts() {
            if let Some(address) = part.url(code) {
                if !std::mem::take(&mut first) {
                    out.words("\n");
                }
                out.words("- ").words(code).words(": ").address(&address);
            }
        }
    }
    let series = index.whole_series(symbol);
    let series: Vec<Symbol> = series.into_iter().map(|record| record.symbol()).collect();
    list("On the same subject", &series, language, &mut out);
    let parts: Vec<Symbol> = index.parts(symbol).into_iter().map(|record| record.symbol()).collect();
    list("Its parts", &parts, language, &mut out);
    let cites: Vec<Symbol> = index.cites(symbol).collect();
    list("It cites", &cites, language, &mut out);
    let cited_by: Vec<Symbol> = index.cited_by(symbol).collect();
    list("It is cited by (resolutions since 2020)", &cited_by, language, &mut out);
    out.block().words("The index is an aid and no official record.\n");
    out.markdown
}

fn list(heading: &str, symbols: &[Symbol], language: Language, out: &mut Rich) {
    if symbols.is_empty() {
        return;
    }
    out.block().words("## ").words(heading);
    out.block();
    for (at, symbol) in symbols.iter().take(MOST).enumerate() {
        out.words(if at == 0 { "- " } else { "\n- " }).data(symbol.as_str());
        if let Some(record) = corpus::index().record(symbol) {
            if let Some(date) = record.date() {
                out.words(" of ").words(&facts::day(date));
            }
            if let Some(title) = record.title_in(language.code()).or_else(|| record.title()) {
                out.words(": ").data(title);
            }
        }
    }
    if symbols.len() > MOST {
        out.words(&format!("\n- and {} more", symbols.len() - MOST));
    }
}

#[cfg(test)]
mod tests;
