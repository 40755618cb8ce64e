//! One record of the index, decoded field by field when it is asked.

use super::bytes::{Table, date, table, text};
use super::layout::{TRANSLATED, record, vote};
use super::{Corpus, Date};
use crate::symbol::{Kind, Symbol};

static RECORDS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/records.bin")));
static TRANSLATIONS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/translations.bin")));

/// The size of the tables in bytes.
pub(super) fn size() -> usize {
    4 * (RECORDS.len() + TRANSLATIONS.len())
}

/// How well a record answers to the symbol that was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is that document.
    Exact,
    /// A letter part was looked up; the index has only the resolution as a whole.
    WholeForPart,
    /// The whole was looked up; the index has only its letter parts, and this is the first.
    PartForWhole,
}

/// How a text was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vote {
    /// By a recorded vote.
    Recorded {
        /// In favour.
        yes: u16,
        /// Against.
        no: u16,
        /// Abstaining.
        abstain: u16,
    },
    /// Without a vote.
    WithoutVote,
    /// By acclamation.
    Acclamation,
}

/// The neighbours of a resolution among those on the same subject: those of its organ with the same title, session after
/// session. Titles that say too little to tell a subject make no series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// The one before.
    pub previous: Option<Record>,
    /// The one after.
    pub next: Option<Record>,
}

impl Corpus {
    /// The neighbours of a resolution in its series; none of a symbol that has no record, or of a whole of which only the parts
    /// (each with its own subject) are known.
    pub fn series(&self, symbol: &Symbol) -> Series {
        let record = self.record(symbol).filter(|record| record.answer() != Answer::PartForWhole);
        Series { previous: record.and_then(Record::previous), next: record.and_then(Record::next) }
    }

    /// All of a resolution's series from the earliest on, with the resolution itself; empty where there is no series.
    pub fn whole_series(&self, symbol: &Symbol) -> Vec<Record> {
        let Some(record) = self.record(symbol).filter(|record| record.answer() != Answer::PartForWhole)
        else {
            return Vec::new();
        };
        // Each step leads to an earlier (or later) resolution, so both walks end.
        let mut found: Vec<Record> = std::iter::successors(record.previous(), |r| r.previous()).collect();
        found.reverse();
        found.push(Record::new(record.row, Answer::Exact));
        found.extend(std::iter::successors(record.next(), |r| r.next()));
        if found.len() == 1 { Vec::new() } else { found }
    }
}

/// What the index knows of a resolution, decision or statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    row: u32,
    answer: Answer,
}

impl Record {
    pub(super) fn new(row: u32, answer: Answer) -> Record {
        Record { row, answer }
    }

    pub(super) fn row(self) -> u32 {
        self.row
    }

    pub(super) const fn count() -> u32 {
        (RECORDS.len() / record::FIELDS) as u32
    }

    fn field(self, field: usize) -> u32 {
        RECORDS.get(self.row as usize * record::FIELDS + field)
    }

    fn text(self, field: usize) -> Option<&'static str> {
        text(self.field(field))
    }

    /// How well it answers to what was looked up.
    pub fn answer(self) -> Answer {
        self.answer
    }

    /// The canonical symbol as text.
    pub fn symbol_text(self) -> &'static str {
        self.text(record::SYMBOL).unwrap_or_default()
    }

    /// The symbol.
    pub fn symbol(self) -> Symbol {
        Symbol::document(self.symbol_text())
    }

    /// What it is. The Security Council's statements before 1994 have the symbols of other documents (`S/12233`).
    pub fn kind(self) -> Kind {
        match self.symbol().kind() {
            Kind::Document => Kind::Statement,
            kind => kind,
        }
    }

    /// The title in a language (`en`, `fr`, `es`, `ru`, `zh`, `ar`), as it is official there; `None` where it is not known.
    pub fn title_in(self, language: &str) -> Option<&'static str> {
        if language == "en" {
            return self.title();
        }
        let column = TRANSLATED.iter().position(|translated| *translated == language)?;
        let row = self.field(record::TRANSLATION).checked_sub(1)? as usize;
        text(TRANSLATIONS.get(row * TRANSLATED.len() + column))
    }

    /// The title in a language as a resolution of the same series bears it, with that resolution: for the many that have no known
    /// title of their own in the language. Later ones are asked before earlier ones.
    pub fn title_of_series_in(self, language: &str) -> Option<(&'static str, Record)> {
        let later = std::iter::successors(self.next(), |record| record.next());
        let earlier = std::iter::successors(self.previous(), |record| record.previous());
        later.chain(earlier).find_map(|record| Some((record.title_in(language)?, record)))
    }

    /// The resolution before it on the same subject, as far as the titles tell.
    pub fn previous(self) -> Option<Record> {
        self.field(record::PREVIOUS).checked_sub(1).map(|row| Record::new(row, Answer::Exact))
    }

    /// The resolution after it on the same subject.
    pub fn next(self) -> Option<Record> {
        self.field(record::NEXT).checked_sub(1).map(|row| Record::new(row, Answer::Exact))
    }

    /// The title in English.
    pub fn title(self) -> Option<&'static str> {
        self.text(record::TITLE)
    }

    /// The day of adoption.
    pub fn date(self) -> Option<Date> {
        date(self.packed_date())
    }

    /// The day of adoption as the tables pack it, which sorts as days do.
    pub(super) fn packed_date(self) -> u32 {
        self.field(record::DATE)
    }

    /// The record of the meeting at which it was adopted (`A/65/PV.64`).
    pub fn meeting(self) -> Option<&'static str> {
        self.text(record::MEETING)
    }

    /// The draft, sometimes several with `and` or `;` between them.
    pub fn draft(self) -> Option<&'static str> {
        self.text(record::DRAFT)
    }

    /// The report of the committee that recommended it.
    pub fn report(self) -> Option<&'static str> {
        self.text(record::REPORT)
    }

    /// The agenda item, for some with its title (`122 (q)`, `69: Question of Palestine`).
    pub fn agenda(self) -> Option<&'static str> {
        self.text(record::AGENDA)
    }

    /// How it was adopted; `None` where that is not known. The tallies of old years can differ by one or two.
    pub fn vote(self) -> Option<Vote> {
        let (kind, tally) = (self.field(record::VOTE), self.field(record::TALLY));
        let low = |word: u32| (word & 0xffff) as u16;
        match kind >> 16 {
            vote::RECORDED => {
                Some(Vote::Recorded { yes: low(tally >> 16), no: low(tally), abstain: low(kind) })
            }
            vote::WITHOUT => Some(Vote::WithoutVote),
            vote::ACCLAMATION => Some(Vote::Acclamation),
            _ => None,
        }
    }
}
