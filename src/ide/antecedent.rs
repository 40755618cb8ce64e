//! What "Ibid." and "see note 5" stand for in a draft.

use super::Snapshot;
use super::subject::{Found, Subject};
use crate::cite::{self, Cited, Ibid, Reading};
use crate::symbol::Symbol;
use crate::syntax::{Kind, Placed};

/// What words stand for, and the note that cites it.
#[derive(Clone, Debug)]
pub struct Antecedent<'a> {
    /// The note.
    pub note: Placed<'a>,
    /// What it cites.
    pub cited: Cited,
}

/// What an `ibid` of the paragraph `placed` stands for; `None` where what it means cites nothing that is read (a book, say).
pub fn antecedent<'a>(snapshot: &'a Snapshot, placed: &Placed<'_>, ibid: &Ibid) -> Option<Antecedent<'a>> {
    // "See note 5" can stand in the text, too: there it is looked up from its place among the notes.
    let (mut notes, mut readings): (Vec<Placed<'a>>, Vec<(Option<u32>, &Reading)>) = Default::default();
    for (other, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        if other.paragraph.kind == Kind::Note || other.index == placed.index {
            let value = other.paragraph.label.as_ref().map(|label| label.value);
            readings.push((value.filter(|_| other.paragraph.kind == Kind::Note), reading));
            notes.push(other);
        }
    }
    let at = notes.iter().position(|note| note.index == placed.index)?;
    let place = readings[at].1.ibid.iter().position(|other| other == ibid)?;
    let found = cite::antecedents(&readings).into_iter().nth(at)?.into_iter().nth(place)??;
    Some(Antecedent { note: *notes.get(found.note)?, cited: found.cited })
}

/// The document that a subject names: itself, or by words that stand for it.
pub fn document(snapshot: &Snapshot, found: &Found<'_>) -> Option<Symbol> {
    match found.subject {
        Subject::Citation(citation) => Some(citation.symbol.clone()),
        Subject::Said(said) => {
            let cited = snapshot.reading(&found.placed)?.citations.get(said.citation)?;
            Some(cited.symbol.clone())
        }
        Subject::Ibid(ibid) => match antecedent(snapshot, &found.placed, ibid)?.cited {
            Cited::Document(symbol) => Some(symbol),
            Cited::Treaty { .. } => None,
        },
        _ => None,
    }
}
