//! One record of the index, decoded field by field when it is asked.

use super::bytes::{date, text};
use super::layout::{record, vote};
use super::{Date, RECORDS};
use crate::symbol::Symbol;

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

    /// The title in English.
    pub fn title(self) -> Option<&'static str> {
        self.text(record::TITLE)
    }

    /// The day of adoption.
    pub fn date(self) -> Option<Date> {
        date(self.field(record::DATE))
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
