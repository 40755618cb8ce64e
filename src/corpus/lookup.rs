//! Looking up what people type.

use fst::automaton::Levenshtein;
use fst::{IntoStreamer, Streamer};

use super::{Answer, Corpus, Record, Status};
use crate::symbol::{Number, Symbol, typed};

/// What a typed text brought up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookup {
    /// The symbols that the text can mean, the likeliest first.
    pub meant: Vec<Symbol>,
    /// The records of those, in the same order.
    pub found: Vec<Record>,
    /// Where nothing was found, what comes nearest, best first: the right year or session, one slip of the finger, the
    /// neighbouring numbers; for words, the titles that have them all. At most [`Lookup::NEAREST`].
    pub nearest: Vec<Record>,
}

impl Lookup {
    /// The most that [`Lookup::nearest`] holds.
    pub const NEAREST: usize = 8;
}

impl Corpus {
    /// Looks up what people type: a symbol in any spelling, a bare number (`65/122`, `1631(2005)`, `SC 1325`, `217A(III)`), the
    /// address of a document, or words of a title.
    pub fn lookup(&self, text: &str) -> Lookup {
        let meant = typed(text);
        let mut found: Vec<Record> = Vec::new();
        for record in meant.iter().filter_map(|symbol| self.record(symbol)) {
            if found.iter().all(|other| other.row() != record.row()) {
                found.push(record);
            }
        }
        let mut nearest = Vec::new();
        if found.is_empty() {
            self.nearest(text, &meant, &mut nearest);
        }
        Lookup { meant, found, nearest }
    }

    fn nearest(&self, text: &str, meant: &[Symbol], nearest: &mut Vec<Record>) {
        let push = |record: Record, nearest: &mut Vec<Record>| {
            if nearest.len() < Lookup::NEAREST && nearest.iter().all(|other| other.row() != record.row()) {
                nearest.push(record);
            }
        };
        for symbol in meant {
            if let Status::WrongYear { right } | Status::WrongSession { right } = self.status(symbol)
                && let Some(record) = self.record(&right)
            {
                push(record, nearest);
            }
        }
        let Some(first) = meant.first() else {
            let near = self.within_one(&text.trim().to_ascii_uppercase());
            let titles = if near.is_empty() { self.search_titles(text, Lookup::NEAREST) } else { near };
            titles.into_iter().for_each(|record| push(record, nearest));
            return;
        };
        for symbol in meant {
            self.within_one(symbol.as_str()).into_iter().for_each(|record| push(record, nearest));
        }
        let Some(number) = first.number() else {
            // A symbol that is none of a resolution, `A/RSE/65/122`: what its end can mean.
            let ends = first.as_str().match_indices('/').map(|(at, _)| &first.as_str()[at + 1..]);
            let numbers = ends.filter(|end| end.contains('/'));
            let records = numbers.flat_map(typed).filter_map(|symbol| self.record(&symbol));
            records.for_each(|record| push(record, nearest));
            return;
        };
        for distance in 1..=3u32 {
            for running in [number.running().checked_sub(distance), number.running().checked_add(distance)] {
                let neighbour = running.and_then(|running| first.with_number(renumbered(number, running)));
                let record = match (number, running) {
                    (Number::Yearly { .. }, Some(running)) => {
                        self.sc_by_number(running).and_then(|s| self.record(&s))
                    }
                    _ => neighbour.and_then(|symbol| self.record(&symbol)),
                };
                record.into_iter().for_each(|record| push(record, nearest));
            }
        }
    }

    /// The records whose symbols are one insertion, deletion or substitution away: first those of the same session by the
    /// distance of their numbers, then the others.
    fn within_one(&self, symbol: &str) -> Vec<Record> {
        // The automaton grows with the text; no symbol is so long.
        if symbol.is_empty() || symbol.len() > 64 {
            return Vec::new();
        }
        let Ok(automaton) = Levenshtein::new(symbol, 1) else {
            return Vec::new();
        };
        let meant = Symbol::document(symbol);
        let (series, running) = (meant.series(), meant.number().map_or(0, Number::running));
        let mut found = Vec::new();
        let mut stream = self.symbols.search(automaton).into_stream();
        while let Some((_, row)) = stream.next() {
            let record = Record::new(row as u32, Answer::Exact);
            let near = record.symbol();
            let distance = near.number().map_or(0, Number::running).abs_diff(running);
            found.push((near.series() != series, distance, row as u32));
        }
        found.sort_unstable();
        found.into_iter().map(|(_, _, row)| Record::new(row, Answer::Exact)).collect()
    }
}

fn renumbered(number: Number, running: u32) -> Number {
    match number {
        Number::Slashed { session, .. } => Number::Slashed { session, number: running, part: None },
        Number::Bracketed { session, .. } => Number::Bracketed { number: running, part: None, session },
        Number::Yearly { year, .. } => Number::Yearly { number: running, year },
    }
}
