//! Renumbers a draft: operative paragraphs, sub-paragraphs at every depth, footnotes, and the references to them.
//!
//! What is decided here, and why:
//! - **Only numbers change**: digits and letters of labels, markers, note heads and references, in the script, case and form in
//!   which each is typed. Notes stay where they stand.
//! - **A text that is numbered correctly gets no edit.** Where the labels show no order at all they are left alone, and so is a
//!   label that stands alone: it is more often a figure at the head of a line than a list of one.
//! - **Sections** restart or run on as most of the section starts show ([`super::numbering`]); resolutions and annexes count each for itself.
//! - **An excerpt** (no organ's line, no preamble) and an annex may start at any number; a whole resolution starts at 1.
//! - **A reference** means the paragraph that bore the number before. Where several did, the nearest before is meant by
//!   "above", the nearest after by "below", else that of the same section. A reference without a target is left alone.

use super::Snapshot;
use super::notes::{self, Notes};
use super::numbering::{Entry, Numbering};
use super::targets::Targets;
use super::written;
use crate::cite::Target;
use crate::syntax::LabelStyle;
use crate::text::Edit;
use std::ops::Range;

/// The edits that number a draft as it should be: in order of place, none touching another, each counted in the text as it is.
/// Empty for a text that is numbered correctly.
pub fn renumber(snapshot: &Snapshot) -> Vec<Edit> {
    let numbering = Numbering::of(snapshot.draft());
    let mut edits = Vec::new();
    labels(&numbering, &mut edits);
    if !edits.is_empty() {
        references(snapshot, &numbering, &mut edits);
    }
    footnotes(snapshot, &mut edits);
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    // A place that two references share is changed once.
    edits.dedup_by(|next, before| next.range.start < before.range.end);
    edits
}

/// The number that an entry's label will show, where that is another than it shows.
fn new_label(numbering: &Numbering<'_>, at: usize) -> Option<String> {
    let entry = &numbering.entries[at];
    if entry.new == entry.value {
        return None;
    }
    let typed = entry.placed.paragraph.slice(&entry.label.number);
    let like = if entry.value == 0 {
        // A place-holder has no script of its own: its list's is taken.
        let kin = near(numbering, at).find(|other| other.list == entry.list && other.value > 0);
        kin.map_or(typed, |kin| kin.placed.paragraph.slice(&kin.label.number))
    } else {
        if let Some(same) = same_letter(numbering, at) {
            return Some(same.to_owned()).filter(|new| new != typed);
        }
        typed
    };
    written::number(entry.new, entry.style, like).filter(|new| new != typed)
}

/// How far from a label others are looked at for how they are written, in labels.
const NEAR: usize = 100;

fn near<'a>(numbering: &'a Numbering<'a>, at: usize) -> impl Iterator<Item = &'a Entry<'a>> {
    let entries = &numbering.entries;
    let range = at.saturating_sub(NEAR)..(at + NEAR).min(entries.len());
    entries.get(range).unwrap_or_default().iter()
}

/// Letters can have two forms (هـ and ه): the one that the list uses, else the text around it, as it stands there.
fn same_letter<'a>(numbering: &'a Numbering<'a>, at: usize) -> Option<&'a str> {
    let entry = &numbering.entries[at];
    if !matches!(entry.style, LabelStyle::Abjad | LabelStyle::Cyrillic) {
        return None;
    }
    let same = || near(numbering, at).filter(|other| other.style == entry.style && other.value == entry.new);
    let found = same().find(|other| other.list == entry.list).or_else(|| same().next())?;
    Some(found.placed.paragraph.slice(&found.label.number))
}

fn labels(numbering: &Numbering<'_>, edits: &mut Vec<Edit>) {
    for (at, entry) in numbering.entries.iter().enumerate() {
        if let Some(new) = new_label(numbering, at) {
            edits.push(Edit::replace(entry.placed.range(&entry.label.number), new));
        }
    }
}

fn references(snapshot: &Snapshot, numbering: &Numbering<'_>, edits: &mut Vec<Edit>) {
    let targets = Targets::of(numbering);
    for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        for reference in &reading.references {
            if !matches!(reference.target, Target::Paragraph { .. }) {
                continue;
            }
            for step in targets.paragraphs(&placed, reading, reference) {
                let entry = &numbering.entries[step.entry];
                let typed = placed.paragraph.slice(&step.span);
                if new_label(numbering, step.entry).is_none() {
                    continue;
                }
                if let Some(new) = written::number(entry.new, entry.style, typed) {
                    change(&placed.range(&step.span), typed, new, edits);
                }
            }
        }
    }
}

fn footnotes(snapshot: &Snapshot, edits: &mut Vec<Edit>) {
    let all = Notes::of(snapshot.draft());
    let (of_marks, of_notes) = notes::numbers(&all);
    for (mark, new) in all.marks.iter().zip(of_marks) {
        if let Some(new) = new.filter(|new| mark.marker.value != Some(*new)) {
            let range = mark.placed.range(&mark.marker.number);
            change(&range, mark.name, written::decimal(new, mark.name), edits);
        }
    }
    for (note, new) in all.notes.iter().zip(of_notes) {
        let Some(label) = note.label else { continue };
        if let Some(new) = new.filter(|new| label.value != *new) {
            let range = note.placed.range(&label.number);
            change(&range, note.name, written::decimal(new, note.name), edits);
        }
    }
}

fn change(range: &Range<usize>, typed: &str, new: String, edits: &mut Vec<Edit>) {
    if typed != new {
        edits.push(Edit::replace(range.clone(), new));
    }
}

#[cfg(test)]
mod tests;
