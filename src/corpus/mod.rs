//! The bundled index of facts keyed by symbol: read-only, ready at start without work.
//!
//! The build script compiles the tables in `corpus/` into bytes that the binary includes; nothing of them is decoded before it
//! is asked for, and nothing is copied to the heap. [`index`] gives the one [`Corpus`]; its methods stand in the file of their
//! subject. Languages are named by their two-letter codes: `en`, `fr`, `es`, `ru`, `zh`, `ar`.
//!
//! The index is an aid, never an authority: what it lacks, it says ([`Corpus::coverage`], [`Corpus::status`]).

mod agenda;
mod bytes;
mod citations;
mod coverage;
pub mod layout;
mod lookup;
mod record;
mod status;
mod titles;
mod treaty;

use std::sync::LazyLock;

use fst::{IntoStreamer, Streamer};

use crate::symbol::{Number, Symbol};
pub use agenda::{AgendaItem, Member, SessionDays};
pub use coverage::Coverage;
pub use lookup::Lookup;
pub use record::{Answer, Record, Series, Vote};
pub use status::Status;
pub use treaty::Treaty;

/// A day of the civil calendar.
pub type Date = jiff::civil::Date;

/// The index. There is one: [`index`].
pub struct Corpus {
    symbols: fst::Map<&'static [u8]>,
    documents: fst::Map<&'static [u8]>,
}

static INDEX: LazyLock<Corpus> = LazyLock::new(|| Corpus {
    symbols: bytes::map(include_bytes!(concat!(env!("OUT_DIR"), "/corpus.fst"))),
    documents: bytes::map(include_bytes!(concat!(env!("OUT_DIR"), "/documents.fst"))),
});

/// The index that the binary carries. Opening it costs less than a microsecond.
pub fn index() -> &'static Corpus {
    &INDEX
}

impl Corpus {
    /// The record of a symbol, or what the index has in its stead: the whole resolution for one of its letter parts where it
    /// has no parts, the first part where it has only parts; [`Record::answer`] tells which. Of a joint symbol the first part
    /// is looked up. The year of a Security Council resolution may be left out (`S/RES/1325`).
    pub fn record(&self, symbol: &Symbol) -> Option<Record> {
        if let Some(row) = self.symbols.get(symbol.as_str()) {
            return Some(Record::new(row as u32, Answer::Exact));
        }
        match symbol.number() {
            Some(number) => self.in_its_stead(symbol, number),
            None => {
                let bare = symbol.as_str().strip_prefix("S/RES/")?;
                self.council_row(bare.parse().ok()?).map(|row| Record::new(row, Answer::Exact))
            }
        }
    }

    fn in_its_stead(&self, symbol: &Symbol, number: Number) -> Option<Record> {
        let bare = number.with_part(None);
        let whole = symbol.with_number(bare)?;
        if let Some(row) = self.symbols.get(whole.as_str()) {
            // The index has the whole. That it has other parts too (and the one that was looked up not) makes no difference:
            // the whole was adopted as one.
            let answer = if number.part().is_some() { Answer::WholeForPart } else { Answer::Exact };
            return Some(Record::new(row as u32, answer));
        }
        match number.part() {
            Some(_) => None,
            None => self.first_part_of(&whole, bare).map(|row| Record::new(row, Answer::PartForWhole)),
        }
    }

    /// The row of the first lettered part of a resolution.
    fn first_part_of(&self, whole: &Symbol, number: Number) -> Option<u32> {
        self.lettered(whole, number)?.next().map(|record| record.row())
    }

    /// The lettered parts of the resolution of a bare number.
    fn lettered(&self, whole: &Symbol, number: Number) -> Option<impl Iterator<Item = Record> + use<>> {
        // The letter stands behind the number, or between it and the session.
        let text = whole.as_str();
        let end = match number {
            Number::Bracketed { .. } => text.find(" (")?,
            _ => text.len(),
        };
        let start = format!("{} ", text.get(..end)?);
        let of_it = move |r: &Record| {
            let found = r.symbol().number();
            found.is_some_and(|found| found.part().is_some() && found.with_part(None) == number)
        };
        Some(self.prefix(&start).filter(of_it))
    }

    /// The lettered parts that the index has of a resolution, named with or without a letter; empty where it has none.
    pub fn parts(&self, symbol: &Symbol) -> Vec<Record> {
        let found = symbol.number().and_then(|number| {
            let bare = number.with_part(None);
            self.lettered(&symbol.with_number(bare)?, bare)
        });
        found.map(Iterator::collect).unwrap_or_default()
    }

    /// The day of adoption, as [`Corpus::record`] finds it. Of a whole of which only the parts are known, the day on which all
    /// of them were adopted; `None` if they were adopted on several days ([`Corpus::dates`] has them).
    pub fn date(&self, symbol: &Symbol) -> Option<Date> {
        if let Some(row) = self.symbols.get(symbol.as_str()) {
            return Record::new(row as u32, Answer::Exact).date();
        }
        let record = self.record(symbol)?;
        match record.answer() {
            Answer::PartForWhole => match self.dates(symbol)[..] {
                [day] => Some(day),
                _ => None,
            },
            Answer::Exact | Answer::WholeForPart => record.date(),
        }
    }

    /// The days on which a resolution or its parts were adopted, earliest first, each once: those that a citation may give. Of
    /// a letter part only its own day, if that is known.
    pub fn dates(&self, symbol: &Symbol) -> Vec<Date> {
        let record = self.record(symbol);
        let mut days: Vec<Date> = record.and_then(Record::date).into_iter().collect();
        let has_letter = symbol.number().is_some_and(|number| number.part().is_some());
        if !has_letter || record.is_none_or(|record| record.answer() != Answer::Exact) {
            days.extend(self.parts(symbol).into_iter().filter_map(Record::date));
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The Security Council's resolution of a number: the number alone tells its year.
    pub fn sc_by_number(&self, number: u32) -> Option<Symbol> {
        self.council_row(number).map(|row| Record::new(row, Answer::Exact).symbol())
    }

    fn council_row(&self, number: u32) -> Option<u32> {
        self.first_with_prefix(&format!("S/RES/{number} ("))
    }

    /// The first row whose symbol starts with a text.
    fn first_with_prefix(&self, prefix: &str) -> Option<u32> {
        let mut stream = self.symbols.range().ge(prefix).into_stream();
        let (key, row) = stream.next()?;
        key.starts_with(prefix.as_bytes()).then_some(row as u32)
    }

    /// The records whose canonical symbols start with a text, in the order of bytes (`A/RES/65/10` before `A/RES/65/2`). Case
    /// does not matter.
    pub fn prefix(&self, prefix: &str) -> impl Iterator<Item = Record> + use<> {
        let prefix = prefix.to_ascii_uppercase();
        let first = self.first_with_prefix(&prefix).unwrap_or(u32::MAX);
        // Rows are in the order of their symbols.
        (first..Record::count())
            .map(|row| Record::new(row, Answer::Exact))
            .take_while(move |r| r.symbol_text().starts_with(&prefix))
    }

    /// Every record, in the order of their symbols' bytes.
    pub fn records(&self) -> impl ExactSizeIterator<Item = Record> + use<> {
        (0..Record::count()).map(|row| Record::new(row, Answer::Exact))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.symbols.len()
    }

    /// Whether there is no record; never so.
    pub fn is_empty(&self) -> bool {
        self.symbols.is_empty()
    }

    /// How many bytes of tables the binary carries, and how many of them are the map from symbols to records.
    pub fn size(&self) -> (usize, usize) {
        let map = self.symbols.as_fst().size();
        let tables = bytes::TEXTS.len()
            + record::size()
            + citations::size()
            + titles::size()
            + treaty::size()
            + agenda::size();
        (map + self.documents.as_fst().size() + tables + coverage::size(), map)
    }
}
