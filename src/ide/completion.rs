//! What can be written at the cursor: opening words, citations, sessions, agenda items, names of organs, footnotes.
//!
//! Each kind is one file that looks at the [`Place`] and offers what fits there; the first that has something to say has the
//! place to itself. Everything that is offered replaces a stretch of the cursor's line that ends at the cursor.

mod agenda;
mod citations;
mod footnotes;
mod house_form;
mod names;
mod openings;
mod place;
mod sessions;
mod titles;

pub use house_form::{cite, dated, number};

use super::Snapshot;
use super::facts;
use super::rich::Rich;
use crate::symbol::Symbol;
use crate::syntax::Language;
use place::Place;
use std::ops::Range;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// Opening words.
    Opening,
    /// A citation.
    Citation,
    /// A session's name.
    Session,
    /// An item of the agenda.
    AgendaItem,
    /// An organ's name or line.
    Organ,
    /// A form of a footnote, or its marker.
    Footnote,
}

/// What an item's documentation is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing more than it shows.
    Nothing,
    /// A document.
    Document(Symbol),
    /// Opening words of the lexicon.
    Opening(&'static str),
}

/// Something that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// What the list shows.
    pub label: String,
    /// What the list shows beside it; may be empty.
    pub detail: String,
    /// What it replaces, in bytes of the draft: a stretch of one line that ends at the cursor.
    pub replace: Range<usize>,
    /// What it writes.
    pub insert: String,
    /// The same with places to fill in (`${1:…}`), for editors that have such; `None` where there are none.
    pub snippet: Option<String>,
    /// What the editor compares with what is typed in the stretch: it starts with what is typed there.
    pub filter: String,
    /// What its documentation is about.
    pub about: About,
}

/// All that can be written at a place, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// The items.
    pub items: Vec<Item>,
    /// Whether another character typed can bring up items that are not among these.
    pub incomplete: bool,
}

/// The most items that are offered at once.
const MOST: usize = 60;

/// What can be written at the byte `offset` of a draft.
pub fn completion(snapshot: &Snapshot, offset: usize) -> Completion {
    let place = Place::of(snapshot, offset);
    let offers = [
        footnotes::offer,
        citations::offer,
        titles::offer,
        agenda::offer,
        sessions::offer,
        openings::offer,
        names::offer,
    ];
    let mut found = offers.into_iter().find_map(|offer| offer(&place)).unwrap_or_default();
    if found.items.len() > MOST {
        found.items.truncate(MOST);
        found.incomplete = true;
    }
    found
}

/// What is known of what an item stands for, in the language of the draft; `None` where that is nothing more.
pub fn documentation(about: &About, language: Language) -> Option<Rich> {
    let mut out = Rich::default();
    match about {
        About::Nothing => return None,
        About::Document(symbol) => {
            facts::title(symbol, language, &mut out);
            out.line();
            facts::what(symbol, &mut out);
            if let Some(record) = crate::corpus::index().record(symbol) {
                facts::adoption(symbol, record, language, &mut out);
            }
            facts::neighbours(symbol, &mut out);
            facts::cited_by(symbol, &mut out);
        }
        About::Opening(phrase) => openings::document(phrase, language, &mut out)?,
    }
    Some(out)
}

#[cfg(test)]
mod tests;
