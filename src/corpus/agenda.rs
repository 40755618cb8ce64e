//! Agenda items, sessions and Member States.

use super::bytes::{Table, date, table, text};
use super::layout::{LANGUAGES, agenda, member};
use super::{Corpus, Date};

static AGENDA: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/agenda.bin")));
static MEMBERS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/members.bin")));
static SESSIONS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/sessions.bin")));

/// The size of the tables in bytes.
pub(super) fn size() -> usize {
    4 * (AGENDA.len() + MEMBERS.len() + SESSIONS.len())
}

/// The text of a language in a row of six.
fn in_language(table: Table, first: usize, language: &str) -> Option<&'static str> {
    let column = LANGUAGES.iter().position(|known| *known == language)?;
    text(table.get(first + column))
}

/// An item of the agenda of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    row: u32,
}

impl AgendaItem {
    fn at(self, field: usize) -> usize {
        self.row as usize * agenda::FIELDS + field
    }

    /// The organ: `GA`, `ECOSOC` or `HRC`.
    pub fn organ(self) -> &'static str {
        text(AGENDA.get(self.at(agenda::ORGAN))).unwrap_or_default()
    }

    /// The session or the year: `65`, `ES-10`, `2021`.
    pub fn session(self) -> &'static str {
        text(AGENDA.get(self.at(agenda::SESSION))).unwrap_or_default()
    }

    /// The item as printed: `11 (b)`.
    pub fn item(self) -> &'static str {
        text(AGENDA.get(self.at(agenda::ITEM))).unwrap_or_default()
    }

    /// The title in a language.
    pub fn title_in(self, language: &str) -> Option<&'static str> {
        in_language(AGENDA, self.at(agenda::TITLE), language)
    }
}

/// A Member State's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    row: u32,
}

impl Member {
    fn at(self, field: usize) -> usize {
        self.row as usize * member::FIELDS + field
    }

    /// The three-letter code (ISO 3166-1).
    pub fn code(self) -> &'static str {
        text(MEMBERS.get(self.at(member::CODE))).unwrap_or_default()
    }

    /// The short name in a language.
    pub fn name_in(self, language: &str) -> Option<&'static str> {
        in_language(MEMBERS, self.at(member::NAME), language)
    }

    /// The formal name in a language.
    pub fn formal_name_in(self, language: &str) -> Option<&'static str> {
        in_language(MEMBERS, self.at(member::FORMAL), language)
    }

    /// The article that the short name takes, in English, French and Spanish.
    pub fn article_in(self, language: &str) -> Option<&'static str> {
        let column = LANGUAGES.iter().take(3).position(|known| *known == language)?;
        text(MEMBERS.get(self.at(member::ARTICLE) + column))
    }
}

/// When a session met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionDays {
    /// The organ: `HRC`.
    pub organ: &'static str,
    /// The number of the session.
    pub session: u32,
    /// The first day.
    pub opened: Option<Date>,
    /// The last day.
    pub closed: Option<Date>,
}

impl Corpus {
    /// The agenda items that are known, by organ and session.
    pub fn agenda(&self) -> impl ExactSizeIterator<Item = AgendaItem> + use<> {
        (0..(AGENDA.len() / agenda::FIELDS) as u32).map(|row| AgendaItem { row })
    }

    /// An item of the agenda of an organ's session (`GA`, `65`, `122 (q)`).
    pub fn agenda_item(&self, organ: &str, session: &str, item: &str) -> Option<AgendaItem> {
        self.agenda()
            .find(|known| known.item() == item && known.session() == session && known.organ() == organ)
    }

    /// The Member States in the order of their codes.
    pub fn members(&self) -> impl ExactSizeIterator<Item = Member> + use<> {
        (0..(MEMBERS.len() / member::FIELDS) as u32).map(|row| Member { row })
    }

    /// The sessions whose days are known.
    pub fn sessions(&self) -> impl ExactSizeIterator<Item = SessionDays> + use<> {
        (0..SESSIONS.len() / 4).map(|row| SessionDays {
            organ: text(SESSIONS.get(row * 4)).unwrap_or_default(),
            session: SESSIONS.get(row * 4 + 1),
            opened: date(SESSIONS.get(row * 4 + 2)),
            closed: date(SESSIONS.get(row * 4 + 3)),
        })
    }
}
