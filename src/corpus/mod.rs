//! The bundled index of facts keyed by symbol: read-only, ready at start without work.
//!
//! The build script compiles the tables in `corpus/` into bytes that the binary includes; nothing of them is decoded before it
//! is asked for. [`index`] gives the one [`Corpus`]. The index is an aid, never an authority: what it lacks, it says
//! ([`Corpus::coverage`], [`Corpus::status`]).

mod bytes;
pub mod layout;
mod record;

use std::sync::LazyLock;

use fst::{IntoStreamer, Streamer};

use crate::symbol::{Number, Symbol};
use bytes::{Table, table};
pub use record::{Answer, Record, Vote};

/// A day of the civil calendar.
pub type Date = jiff::civil::Date;

static CORPUS_FST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.fst"));
static RECORDS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/records.bin")));

/// The index. There is one: [`index`].
pub struct Corpus {
    symbols: fst::Map<&'static [u8]>,
}

static INDEX: LazyLock<Corpus> = LazyLock::new(|| Corpus { symbols: bytes::map(CORPUS_FST) });

/// The index that the binary carries. Opening it costs less than a microsecond.
pub fn index() -> &'static Corpus {
    &INDEX
}

impl Corpus {
    /// The record of a symbol, or the nearest that the index has in its stead: the whole resolution for one of its letter
    /// parts, the first part for the whole; [`Record::answer`] tells. Of a joint symbol its first part is looked up.
    pub fn record(&self, symbol: &Symbol) -> Option<Record> {
        if let Some(row) = self.symbols.get(symbol.as_str()) {
            return Some(Record::new(row as u32, Answer::Exact));
        }
        let number = symbol.number()?;
        self.in_its_stead(symbol, number)
    }

    fn in_its_stead(&self, symbol: &Symbol, number: Number) -> Option<Record> {
        let whole = symbol.with_number(number.with_part(None))?;
        if whole != *symbol
            && let Some(row) = self.symbols.get(whole.as_str())
        {
            let answer = if number.part().is_some() { Answer::WholeForPart } else { Answer::Exact };
            return Some(Record::new(row as u32, answer));
        }
        if number.part().is_some() {
            return None;
        }
        self.first_part_of(&whole, number).map(|row| Record::new(row, Answer::PartForWhole))
    }

    /// The first lettered part of a resolution.
    fn first_part_of(&self, whole: &Symbol, number: Number) -> Option<u32> {
        // Letters stand behind the numbers, or between number and session.
        let text = whole.as_str();
        let start = match number {
            Number::Bracketed { .. } => &text[..text.find(" (")?],
            _ => text,
        };
        let first = format!("{start} A");
        let last = format!("{start} [");
        let mut stream = self.symbols.range().ge(&first).lt(&last).into_stream();
        while let Some((key, row)) = stream.next() {
            let found = std::str::from_utf8(key).ok().map(Symbol::document)?;
            if found.number().map(|n| n.with_part(None)) == Some(number) {
                return Some(row as u32);
            }
        }
        None
    }

    /// The day of adoption.
    pub fn date(&self, symbol: &Symbol) -> Option<Date> {
        self.record(symbol)?.date()
    }

    /// The Security Council's resolution of a number, whose year the number alone tells.
    pub fn sc_by_number(&self, number: u32) -> Option<Symbol> {
        let first = format!("S/RES/{number} (");
        let last = format!("S/RES/{number} )");
        let mut stream = self.symbols.range().ge(&first).lt(&last).into_stream();
        let (key, _) = stream.next()?;
        std::str::from_utf8(key).ok().map(Symbol::document)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.symbols.len()
    }

    /// Whether there is no record; never.
    pub fn is_empty(&self) -> bool {
        self.symbols.is_empty()
    }
}
