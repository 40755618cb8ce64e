//! Treaties, declarations and other instruments by their place in the Treaty Series and by their titles.

use super::bytes::{Table, date, table, text};
use super::layout::{LANGUAGES, instrument};
use super::{Corpus, Date};

static INSTRUMENTS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/instruments.bin")));

/// The size of the table in bytes.
pub(super) fn size() -> usize {
    4 * INSTRUMENTS.len()
}

/// A treaty, or another instrument that texts name by its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Treaty {
    row: u32,
}

impl Treaty {
    fn field(self, field: usize) -> u32 {
        INSTRUMENTS.get(self.row as usize * instrument::FIELDS + field)
    }

    /// The title in a language (`en`, `fr`, `es`, `ru`, `zh`, `ar`), where it is known.
    pub fn title_in(self, language: &str) -> Option<&'static str> {
        let column = LANGUAGES.iter().position(|known| *known == language)?;
        text(self.field(instrument::TITLE + column))
    }

    /// The title in English.
    pub fn title(self) -> Option<&'static str> {
        self.title_in("en")
    }

    /// The day of adoption or signature.
    pub fn date(self) -> Option<Date> {
        date(self.field(instrument::DATE))
    }

    /// Where it was concluded.
    pub fn place(self) -> Option<&'static str> {
        text(self.field(instrument::PLACE))
    }

    /// Volume, first and last registration number in the United Nations Treaty Series.
    pub fn treaty_series(self) -> Option<(u32, u32, u32)> {
        let volume = self.field(instrument::VOLUME);
        (volume > 0).then(|| (volume, self.field(instrument::NUMBER), self.field(instrument::LAST_NUMBER)))
    }

    /// The General Assembly's resolution that adopted it, as cited (`2200 A (XXI), annex`).
    pub fn resolution(self) -> Option<&'static str> {
        text(self.field(instrument::RESOLUTION))
    }

    /// The document that it stands in.
    pub fn document(self) -> Option<&'static str> {
        text(self.field(instrument::DOCUMENT))
    }
}

impl Corpus {
    /// The treaty of a volume and registration number of the United Nations Treaty Series
    /// ("United Nations, Treaty Series, vol. 729, No. 10485").
    pub fn treaty(&self, volume: u32, number: u32) -> Option<Treaty> {
        self.instruments().find(|treaty| {
            treaty
                .treaty_series()
                .is_some_and(|(v, first, last)| v == volume && (first..=last).contains(&number))
        })
    }

    /// The instrument of a title in any of the six languages. Only the case of ASCII letters does not matter.
    pub fn instrument(&self, title: &str) -> Option<Treaty> {
        let title = title.trim();
        let same = |known: &str| known.eq_ignore_ascii_case(title);
        self.instruments().find(|i| LANGUAGES.iter().any(|language| i.title_in(language).is_some_and(same)))
    }

    /// All instruments: those of the Treaty Series by volume, then the others by title.
    pub fn instruments(&self) -> impl ExactSizeIterator<Item = Treaty> + use<> {
        (0..(INSTRUMENTS.len() / instrument::FIELDS) as u32).map(|row| Treaty { row })
    }
}
