//! Whether a document exists, as far as the index can tell.

use super::Corpus;
use crate::symbol::{Number, Organ, Session, Symbol};

/// What the index can say of the existence of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// The index has it, or the whole of which it is a part, or parts of it.
    Known,
    /// The index is complete there, and it is absent.
    Unknown,
    /// The index is not complete there: nothing can be said.
    NotCovered,
    /// A resolution of the Security Council of that number exists, of another year.
    WrongYear {
        /// The resolution of that number.
        right: Symbol,
    },
    /// A resolution of the General Assembly of that number exists, of another session: until 1975 the numbers ran through all
    /// sessions.
    WrongSession {
        /// The resolution of that number; the first part, if it has parts.
        right: Symbol,
    },
    /// There cannot be such a number.
    Impossible {
        /// Why, as a sentence without its full stop.
        reason: String,
    },
}

impl Corpus {
    /// The document that was meant by a symbol whose year or session is wrong; `None` where nothing is known to be wrong with it.
    pub fn meant(&self, symbol: &Symbol) -> Option<Symbol> {
        match self.status(symbol) {
            Status::WrongYear { right } | Status::WrongSession { right } => Some(right),
            _ => None,
        }
    }

    /// Whether a document exists, as far as can be told: never more sure than the facts. Of a joint symbol, its first part.
    pub fn status(&self, symbol: &Symbol) -> Status {
        if self.record(symbol).is_some() {
            return Status::Known;
        }
        if let Err(reason) = symbol.could_exist() {
            // Where the last number of the session is known, it says more.
            if let (Some(Organ::GeneralAssembly), Some(Number::Slashed { number, .. })) =
                (symbol.organ(), symbol.number())
                && symbol.kind() == crate::symbol::Kind::Resolution
                && let beyond @ Status::Impossible { .. } = self.beyond_or_absent(symbol, number)
            {
                return beyond;
            }
            return Status::Impossible { reason };
        }
        let Some(number) = symbol.number() else {
            return Status::NotCovered;
        };
        if symbol.kind() != crate::symbol::Kind::Resolution {
            return Status::NotCovered;
        }
        match (symbol.organ(), number) {
            (Some(Organ::SecurityCouncil), Number::Yearly { number, .. }) => {
                match self.sc_by_number(number) {
                    Some(right) => Status::WrongYear { right },
                    None => self.beyond_the_council(number, symbol),
                }
            }
            (Some(Organ::GeneralAssembly), Number::Bracketed { number, session, .. }) => {
                match self.of_other_session(number, session) {
                    Some(right) => Status::WrongSession { right },
                    None => Status::NotCovered,
                }
            }
            (Some(Organ::GeneralAssembly), Number::Slashed { number, .. }) => {
                self.beyond_or_absent(symbol, number)
            }
            _ => Status::NotCovered,
        }
    }

    /// The state of a number that the index has not, by the coverage of its series.
    fn beyond_or_absent(&self, symbol: &Symbol, number: u32) -> Status {
        let Some(coverage) = symbol.series().and_then(|series| self.coverage_of(&series)) else {
            return Status::NotCovered;
        };
        let Some(last) = coverage.last_known else {
            return Status::NotCovered;
        };
        if number > last {
            let session = coverage.series.rsplit('/').next().unwrap_or_default();
            return Status::Impossible {
                reason: format!("the last resolution of that session is {session}/{last}"),
            };
        }
        // A letter that the index lacks of a resolution whose other parts it has: only numbers are counted as complete.
        let whole = symbol.number().and_then(|n| symbol.with_number(n.with_part(None)));
        let has_parts = whole.is_some_and(|whole| self.record(&whole).is_some());
        if coverage.is_complete() && !has_parts { Status::Unknown } else { Status::NotCovered }
    }

    /// A number of the Security Council that the index has not: its numbers grow with the years, so one beyond the highest
    /// cannot be of an earlier year than that.
    fn beyond_the_council(&self, number: u32, symbol: &Symbol) -> Status {
        let year_of = |symbol: &Symbol| match symbol.number() {
            Some(Number::Yearly { year, .. }) => Some(year),
            _ => None,
        };
        let highest = self.coverage_of("S/RES").map_or(0, |row| row.highest);
        let last = self.sc_by_number(highest);
        match (year_of(symbol), last.as_ref().and_then(year_of)) {
            (Some(year), Some(last_year)) if number > highest && year < last_year => Status::Impossible {
                reason: format!(
                    "resolution {highest} is already of {last_year}, and higher numbers are later"
                ),
            },
            _ => Status::NotCovered,
        }
    }

    /// The Assembly's resolution of a running number, if it is of another session than the one named.
    fn of_other_session(&self, number: u32, named: Session) -> Option<Symbol> {
        let mut same_number = self.prefix(&format!("A/RES/{number} ")).map(|record| record.symbol());
        let right = same_number.next()?;
        match right.number()? {
            Number::Bracketed { session, .. } if session != named => Some(right),
            _ => None,
        }
    }
}
