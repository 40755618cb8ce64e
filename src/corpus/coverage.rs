//! How far the index goes in each series.

use super::Corpus;
use super::bytes::{Table, table, text};
use super::layout::coverage;

static COVERAGE: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/coverage.bin")));

/// The size of the table in bytes.
pub(super) fn size() -> usize {
    4 * COVERAGE.len()
}

/// How far the index goes in one series of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The series: `A/RES/65`, `S/RES`.
    pub series: &'static str,
    /// How many numbers the index has.
    pub numbers: u32,
    /// Up to which number none is missing.
    pub complete_to: u32,
    /// The highest number that it has.
    pub highest: u32,
    /// The last number that was given in the series, where that is known.
    pub last_known: Option<u32>,
}

impl Coverage {
    fn row(row: usize) -> Coverage {
        let field = |field: usize| COVERAGE.get(row * coverage::FIELDS + field);
        Coverage {
            series: text(field(coverage::SERIES)).unwrap_or_default(),
            numbers: field(coverage::NUMBERS),
            complete_to: field(coverage::COMPLETE_TO),
            highest: field(coverage::HIGHEST),
            last_known: Some(field(coverage::LAST_KNOWN)).filter(|last| *last > 0),
        }
    }

    /// Whether every number of the series is there, so that an absent one does not exist.
    pub fn is_complete(&self) -> bool {
        self.last_known == Some(self.complete_to)
    }
}

impl Corpus {
    /// How far the index goes, series by series. Series that are not named are not covered: single records of them may be
    /// there.
    pub fn coverage(&self) -> impl ExactSizeIterator<Item = Coverage> + use<> {
        (0..COVERAGE.len() / coverage::FIELDS).map(Coverage::row)
    }

    /// How far the index goes in a series as [`crate::symbol::Symbol::series`] names it.
    pub fn coverage_of(&self, series: &str) -> Option<Coverage> {
        self.coverage().find(|row| row.series == series)
    }
}
