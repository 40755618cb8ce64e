//! What stands at a place of a draft: a citation, a reference, a marker, opening words, a label.

use super::snapshot::{inner, touches};
use super::{Snapshot, targets};
use crate::cite::{Citation, Ibid, Reading, Reference, Said, Target, TreatyCitation};
use crate::syntax::{Kind, Marker, Placed};
use crate::text::is_letter;
use std::ops::Range;

/// What a place is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A cited document.
    Citation(&'a Citation),
    /// A cited treaty.
    Treaty(&'a TreatyCitation),
    /// A reference inside the draft.
    Reference(&'a Reference),
    /// "Ibid.", "see note 5": what a note cited before.
    Ibid(&'a Ibid),
    /// "The said resolution": what the paragraph cited before.
    Said(&'a Said),
    /// A footnote's marker in running text.
    Marker(&'a Marker),
    /// The marker at the head of a note.
    NoteHead,
    /// The label of a paragraph.
    Label,
    /// Opening words.
    Opening,
}

/// A subject in its place.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// What it is.
    pub subject: Subject<'a>,
    /// The paragraph that it stands in.
    pub placed: Placed<'a>,
    /// Where it stands, in bytes of the draft.
    pub range: Range<usize>,
}

/// What stands at the byte `offset` of the draft; a cursor directly behind it counts. `None` where nothing does.
pub fn at(snapshot: &Snapshot, offset: usize) -> Option<Found<'_>> {
    let placed = snapshot.draft().paragraph_at(offset)?;
    let at = inner(&placed, offset)?;
    let paragraph = placed.paragraph;
    let reading = snapshot.reading(&placed)?;
    let mut all: Vec<(Range<usize>, Subject<'_>)> = Vec::new();
    all.extend(paragraph.markers.iter().map(|marker| (marker.range.clone(), Subject::Marker(marker))));
    all.extend(
        reading
            .citations
            .iter()
            .filter(|citation| touches(&citation.span, at) && !snapshot.is_own(&placed, citation))
            .map(|citation| (citation.span.clone(), Subject::Citation(citation))),
    );
    all.extend(reading.treaties.iter().map(|treaty| (treaty.span.clone(), Subject::Treaty(treaty))));
    all.extend(
        reading.references.iter().map(|reference| (reference.span.clone(), Subject::Reference(reference))),
    );
    all.extend(
        bare_annexes(snapshot, placed, reading).map(|annex| (annex.span.clone(), Subject::Reference(annex))),
    );
    all.extend(reading.ibid.iter().map(|ibid| (ibid.span.clone(), Subject::Ibid(ibid))));
    all.extend(reading.said.iter().map(|said| (said.span.clone(), Subject::Said(said))));
    if let Some(label) = &paragraph.label {
        let subject = if paragraph.kind == Kind::Note { Subject::NoteHead } else { Subject::Label };
        all.push((label.range.clone(), subject));
    }
    if let Some(opening) = &paragraph.opening {
        all.push((opening.clone(), Subject::Opening));
    }
    // The date beside a citation is about the citation too.
    for citation in reading.citations.iter().filter(|citation| !snapshot.is_own(&placed, citation)) {
        if let Some(date) = &citation.date {
            all.push((date.span.clone(), Subject::Citation(citation)));
        }
    }
    let within = all.iter().position(|(range, _)| range.contains(&at));
    let chosen = within.or_else(|| all.iter().position(|(range, _)| touches(range, at)))?;
    let (range, subject) = all.swap_remove(chosen);
    Some(Found { subject, placed, range: placed.range(&range) })
}

/// The same for a person who points at it: the word before a reference ("paragraph" of "paragraph 5 above") is about the reference, too.
pub fn pointed_at(snapshot: &Snapshot, offset: usize) -> Option<Found<'_>> {
    at(snapshot, offset).or_else(|| {
        let placed = snapshot.draft().paragraph_at(offset)?;
        let at = inner(&placed, offset)?;
        let reference = snapshot.reading(&placed)?.references.iter().find(|next| next.span.start > at)?;
        let word = word_before(&placed.paragraph.text, reference.span.start)?;
        let range = placed.range(&reference.span);
        touches(&word, at).then_some(Found { subject: Subject::Reference(reference), placed, range })
    })
}

/// The mentions of an annex of which the text does not say whose it is, where the draft has such a one: "annex II", or "the annex" if it has
/// only one.
fn bare_annexes<'a>(
    snapshot: &'a Snapshot,
    placed: Placed<'a>,
    reading: &'a Reading,
) -> impl Iterator<Item = &'a Reference> {
    reading.bare.iter().filter(move |annex| match annex.target {
        Target::Annex(Some(_)) => targets::heading(snapshot.draft(), &placed, &annex.target).is_some(),
        Target::Annex(None) => {
            let headings = snapshot.draft().paragraphs();
            headings.filter(|other| other.paragraph.kind == Kind::AnnexHeading).take(2).count() == 1
        }
        _ => false,
    })
}

/// The word before a place; `None` where something else stands there, or a word that only joins.
fn word_before(text: &str, at: usize) -> Option<Range<usize>> {
    let end = text.get(..at)?.trim_end().len();
    let start = text[..end].char_indices().rev().take_while(|(_, c)| is_letter(*c)).last()?.0;
    (text[start..end].chars().count() > 3).then_some(start..end)
}
