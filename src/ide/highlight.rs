//! What belongs together within a draft: citations of one document, a footnote and its markers, a paragraph and what refers to it.

use super::Snapshot;
use super::antecedent;
use super::notes::Notes;
use super::numbering::Numbering;
use super::references::citations_of;
use super::subject::{self, Subject};
use super::targets::{self, Targets};
use crate::cite::{Reference, Target};
use crate::syntax::{Kind, Placed};
use std::ops::Range;

/// All places of the draft that belong with what stands at the byte `offset`, itself included, in bytes and in order; empty
/// where nothing does.
pub fn occurrences(snapshot: &Snapshot, offset: usize) -> Vec<Range<usize>> {
    let Some(found) = subject::at(snapshot, offset) else { return Vec::new() };
    let mut all = match found.subject {
        Subject::Citation(_) => cited(snapshot, &found),
        Subject::Said(_) | Subject::Ibid(_) => {
            let mut all = cited(snapshot, &found);
            all.push(found.range.clone());
            all
        }
        Subject::Treaty(treaty) => {
            let same = |other: &crate::cite::TreatyCitation| {
                (other.volume, other.number) == (treaty.volume, treaty.number)
            };
            let pairs = snapshot.draft().paragraphs().zip(snapshot.readings().iter());
            pairs
                .flat_map(|(placed, reading)| {
                    reading.treaties.iter().filter(|t| same(t)).map(move |t| placed.range(&t.span))
                })
                .collect()
        }
        Subject::Marker(_) | Subject::NoteHead => note(snapshot, &found),
        Subject::Reference(reference) => referred(snapshot, &found.placed, reference),
        Subject::Label => label(snapshot, &found.placed),
        Subject::Opening => Vec::new(),
    };
    all.sort_by_key(|range| (range.start, range.end));
    all.dedup();
    all
}

fn cited(snapshot: &Snapshot, found: &subject::Found<'_>) -> Vec<Range<usize>> {
    antecedent::document(snapshot, found).map_or(Vec::new(), |symbol| citations_of(snapshot, &symbol))
}

fn note(snapshot: &Snapshot, found: &subject::Found<'_>) -> Vec<Range<usize>> {
    let notes = Notes::of(snapshot.draft());
    let here = |placed: &Placed<'_>| placed.index == found.placed.index;
    let wanted = match found.subject {
        Subject::Marker(marker) => {
            let mark =
                notes.marks.iter().find(|mark| here(&mark.placed) && mark.marker.range == marker.range);
            mark.and_then(|mark| mark.note)
        }
        _ => notes.notes.iter().position(|note| here(&note.placed)),
    };
    let Some(wanted) = wanted else { return vec![found.range.clone()] };
    let marks = notes.marks.iter().filter(|mark| mark.note == Some(wanted));
    let mut all: Vec<Range<usize>> = marks.map(|mark| mark.placed.range(&mark.marker.range)).collect();
    if let Some(note) = notes.notes.get(wanted)
        && let Some(label) = note.label
    {
        all.push(note.placed.range(&label.range));
    }
    all
}

fn referred(snapshot: &Snapshot, placed: &Placed<'_>, reference: &Reference) -> Vec<Range<usize>> {
    let own = placed.range(&reference.span);
    if !matches!(reference.target, Target::Paragraph { .. }) {
        let heading = targets::heading(snapshot.draft(), placed, &reference.target);
        return heading.map(|heading| heading.start..heading.end()).into_iter().chain([own]).collect();
    }
    let numbering = Numbering::of(snapshot.draft());
    let targets = Targets::of(&numbering);
    let steps = match snapshot.reading(placed) {
        Some(reading) => targets.paragraphs(placed, reading, reference),
        None => Vec::new(),
    };
    match steps.last() {
        Some(step) => to_entry(snapshot, &numbering, &targets, step.entry),
        None => vec![own],
    }
}

fn label(snapshot: &Snapshot, placed: &Placed<'_>) -> Vec<Range<usize>> {
    if placed.paragraph.kind != Kind::Operative {
        return Vec::new();
    }
    let numbering = Numbering::of(snapshot.draft());
    let targets = Targets::of(&numbering);
    let Some(entry) = numbering.entries.iter().position(|entry| entry.placed.index == placed.index) else {
        return Vec::new();
    };
    to_entry(snapshot, &numbering, &targets, entry)
}

/// The label of a paragraph and all references that lead there.
fn to_entry(
    snapshot: &Snapshot,
    numbering: &Numbering<'_>,
    targets: &Targets<'_>,
    entry: usize,
) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    if let Some(entry) = numbering.entries.get(entry) {
        all.push(entry.placed.range(&entry.label.range));
    }
    for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        for reference in &reading.references {
            if targets.paragraphs(&placed, reading, reference).last().is_some_and(|step| step.entry == entry)
            {
                all.push(placed.range(&reference.span));
            }
        }
    }
    all
}
