//! Hovers on what points within the draft: references, footnotes, labels.

use crate::cite::{Reference, Target};
use crate::ide::Snapshot;
use crate::ide::notes::Notes;
use crate::ide::numbering::{Entry, Numbering};
use crate::ide::rich::{Rich, reading, shortened};
use crate::ide::targets::{self, Targets};
use crate::syntax::{Kind, Marker, Paragraph, Placed};

/// How much of a paragraph is shown, in characters.
const MOST: usize = 400;

pub(super) fn reference(
    snapshot: &Snapshot,
    placed: &Placed<'_>,
    reference: &Reference,
    out: &mut Rich,
) -> Option<()> {
    if !matches!(reference.target, Target::Paragraph { .. }) {
        let heading = targets::heading(snapshot.draft(), placed, &reference.target)?;
        out.data(&shortened(&heading.paragraph.text, MOST));
        return Some(());
    }
    let numbering = Numbering::of(snapshot.draft());
    let steps = Targets::of(&numbering).paragraphs(placed, snapshot.reading(placed)?, reference);
    let mut first = true;
    for step in &steps {
        let entry = numbering.entries.get(step.entry)?;
        if !std::mem::take(&mut first) {
            out.block();
        }
        // Of the paragraphs above only the beginning; the one that is meant at length.
        let most = if Some(step) == steps.last() { MOST } else { MOST / 4 };
        out.data(&shortened(&entry.placed.paragraph.text, most));
    }
    (!steps.is_empty()).then_some(())
}

pub(super) fn marker(
    snapshot: &Snapshot,
    placed: &Placed<'_>,
    marker: &Marker,
    out: &mut Rich,
) -> Option<()> {
    let notes = Notes::of(snapshot.draft());
    let mark = notes
        .marks
        .iter()
        .find(|mark| mark.placed.index == placed.index && mark.marker.range == marker.range)?;
    match mark.note.and_then(|note| notes.notes.get(note)) {
        Some(note) => {
            let paragraph = note.placed.paragraph;
            out.words("Footnote ").data(mark.name).words(": ");
            out.data(&shortened(body(paragraph), MOST * 2));
        }
        None => {
            out.words("There is no footnote ").data(mark.name).words(" in the draft.");
        }
    }
    Some(())
}

pub(super) fn note_head(snapshot: &Snapshot, placed: &Placed<'_>, out: &mut Rich) -> Option<()> {
    let notes = Notes::of(snapshot.draft());
    let at = notes.notes.iter().position(|note| note.placed.index == placed.index)?;
    let marks: Vec<_> = notes.marks.iter().filter(|mark| mark.note == Some(at)).collect();
    let Some(mark) = marks.first() else {
        out.words("Nothing in the draft refers to this footnote.");
        return Some(());
    };
    out.words("Footnote to: ").data(&around(mark.placed.paragraph, mark.marker));
    if marks.len() > 1 {
        out.line().words(&format!("It is referred to {} times.", marks.len()));
    }
    Some(())
}

/// The words before a marker.
fn around(paragraph: &Paragraph, marker: &Marker) -> String {
    let before = paragraph.text.get(..marker.range.start).unwrap_or("");
    let start = before.char_indices().rev().nth(120).map_or(0, |(at, _)| at);
    let start =
        if start == 0 { 0 } else { before[start..].find(' ').map_or(start, |space| start + space + 1) };
    let cut = if start == 0 { "" } else { "… " };
    format!("{cut}{}", reading(&before[start..]))
}

pub(super) fn label(snapshot: &Snapshot, placed: &Placed<'_>, out: &mut Rich) -> Option<()> {
    let paragraph = placed.paragraph;
    let number = paragraph.slice(&paragraph.label.as_ref()?.number);
    if paragraph.kind != Kind::Operative {
        return None;
    }
    let numbering = Numbering::of(snapshot.draft());
    let entry = numbering.entry(placed.index)?;
    let same = || numbering.entries.iter().filter(|other| other.list == entry.list);
    let count = same().count();
    let place = same().position(|other| other.placed.index == placed.index)? + 1;
    if entry.level > 1 {
        out.words("Sub-paragraph ").data(paragraph.slice(&entry.label.range));
    } else {
        out.words("Operative paragraph ").data(number);
    }
    let above = above(&numbering, entry);
    if !above.is_empty() {
        out.words(" of paragraph ").data(&above);
    }
    out.words(&format!(": {place} of {count}"));
    if let Some(section) = section(snapshot, placed) {
        out.words(", in section ").data(&section);
    }
    Some(())
}

/// The labels above a sub-paragraph: `4 (b)`.
fn above(numbering: &Numbering<'_>, entry: &Entry<'_>) -> String {
    let mut labels = Vec::new();
    let mut parent = entry.parent;
    while let Some(entry) = parent.and_then(|index| numbering.entry(index)) {
        let paragraph = entry.placed.paragraph;
        labels.push(if entry.level == 1 {
            paragraph.slice(&entry.label.number).to_owned()
        } else {
            paragraph.slice(&entry.label.range).to_owned()
        });
        parent = entry.parent;
    }
    labels.reverse();
    labels.join(" ")
}

/// The heading of the section that a paragraph stands in, shortened; `None` outside sections.
fn section(snapshot: &Snapshot, placed: &Placed<'_>) -> Option<String> {
    let mut heading = None;
    for other in snapshot.draft().paragraphs().take(placed.index) {
        match other.paragraph.kind {
            Kind::Heading => heading = Some(other),
            Kind::OrganLine | Kind::AnnexHeading => heading = None,
            _ => {}
        }
    }
    let text = &heading?.paragraph.text;
    Some(shortened(text.trim_matches(['*', '#', ' ', '_']), 60))
}

/// A paragraph's text without its label.
fn body(paragraph: &Paragraph) -> &str {
    paragraph.text.get(paragraph.body.clone()).unwrap_or(&paragraph.text)
}
