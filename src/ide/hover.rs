//! What to show about a place of a draft.

mod citation;
mod inside;
pub(super) mod words;

use super::Snapshot;
use super::rich::Rich;
use super::subject::{self, Subject};
use std::ops::Range;

/// What to show about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it is about, in bytes of the draft.
    pub range: Range<usize>,
    /// The text to show, for clients that render Markdown.
    pub markdown: String,
    /// The same in plain text.
    pub plain: String,
}

/// What is known of what stands at the byte `offset`: a cited document or treaty, words that stand for one ("Ibid.", "the said
/// resolution"), a reference inside the draft, a footnote, opening words, a label. `None` where nothing is to be said.
pub fn hover(snapshot: &Snapshot, offset: usize) -> Option<Hover> {
    let found = subject::pointed_at(snapshot, offset)?;
    let mut out = Rich::default();
    match found.subject {
        Subject::Citation(citation) => {
            let written = found.placed.paragraph.slice(&citation.span);
            citation::document(snapshot, citation, written, &mut out)
        }
        Subject::Treaty(treaty) => citation::treaty(snapshot, treaty, &mut out),
        Subject::Reference(reference) => inside::reference(snapshot, &found.placed, reference, &mut out)?,
        Subject::Ibid(ibid) => citation::same_as(snapshot, &found.placed, ibid, &mut out)?,
        Subject::Said(said) => {
            let cited = snapshot.reading(&found.placed)?.citations.get(said.citation)?;
            citation::document(snapshot, cited, found.placed.paragraph.slice(&cited.span), &mut out)
        }
        Subject::Marker(marker) => inside::marker(snapshot, &found.placed, marker, &mut out)?,
        Subject::NoteHead => inside::note_head(snapshot, &found.placed, &mut out)?,
        Subject::Label => inside::label(snapshot, &found.placed, &mut out)?,
        Subject::Opening => words::opening(&found.placed, &mut out)?,
    }
    Some(Hover { range: found.range, markdown: out.markdown, plain: out.plain })
}

#[cfg(test)]
mod tests;
