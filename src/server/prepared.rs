//! Long answers on their way past the library, which would make a tree of values of them, or at least copy them: the handler lays the JSON
//! down, the library carries a ticket, and [`super::intake`] takes up what the ticket stands for.

use super::diagnostics::Report;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A result in JSON, cut so that what is long in it need not be copied.
#[derive(Debug, Default)]
pub struct Prepared {
    /// What stands before the long part.
    pub start: String,
    /// The long part.
    pub long: Long,
    /// What stands behind it.
    pub end: &'static str,
}

/// The long part of a message.
#[derive(Debug, Default)]
pub enum Long {
    /// There is none.
    #[default]
    None,
    /// JSON of its own.
    Json(String),
    /// The list of the findings of a version.
    Report(Arc<Report>),
}

impl Long {
    /// What is written.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Long::None => b"",
            Long::Json(json) => json.as_bytes(),
            Long::Report(report) => report.items.as_bytes(),
        }
    }
}

impl From<String> for Prepared {
    fn from(json: String) -> Prepared {
        Prepared { long: Long::Json(json), ..Prepared::default() }
    }
}

#[cfg(test)]
impl std::fmt::Display for Prepared {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let long = String::from_utf8_lossy(self.long.bytes());
        write!(out, "{}{long}{}", self.start, self.end)
    }
}

/// What stands for an answer while the library has it.
pub type Ticket = u64;

/// The answers that are under way.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<(Ticket, HashMap<Ticket, Prepared>)>);

impl Shelf {
    /// Lays an answer down.
    pub fn put(&self, answer: Prepared) -> Ticket {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.0 += 1;
        let ticket = shelf.0;
        shelf.1.insert(ticket, answer);
        ticket
    }

    /// Takes an answer up.
    pub fn take(&self, ticket: Ticket) -> Option<Prepared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1.remove(&ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_good_for_one_answer() {
        let shelf = Shelf::default();
        let tickets = ["[]", "null"].map(|json| shelf.put(json.to_owned().into()));
        let take = |ticket| shelf.take(ticket).map(|answer| answer.to_string());
        assert_eq!((take(tickets[1]).as_deref(), take(tickets[1])), (Some("null"), None));
        assert_eq!((take(tickets[0]).as_deref(), take(99)), (Some("[]"), None));
    }
}
