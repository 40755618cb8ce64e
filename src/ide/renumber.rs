//! Renumbers a draft: operative paragraphs, sub-paragraphs at every depth, sections, annexes, footnotes, and the references to
//! them.
//!
//! What is decided here, and why:
//! - **Only numbers change**: digits and letters of labels, headings, markers, note heads and references, in the script, case and
//!   form in which each is typed. Where labels show that paragraphs moved, also what belongs to the place of a paragraph rather
//!   than to its matter: "also" and "further" at its head ([`chains`]), the full stop of the last one ([`ending`]), the order of the notes
//!   and the "Ibid." in them ([`footnotes`]).
//! - **A text that is numbered correctly gets no edit.** Where the labels show no order at all they are left alone, and so is a
//!   label that stands alone: it is more often a figure at the head of a line than a list of one.
//! - **A new paragraph without a number** gets one where the numbers around it run on past it. Where they leave a number out it was
//!   lost, not forgotten: nothing is put there.
//! - **Sections** restart or run on as most of the section starts show ([`super::numbering`]); resolutions and annexes count each for itself.
//! - **An excerpt** (no organ's line, no preamble) and an annex may start at any number; a whole resolution starts at 1.
//! - **A reference** means the paragraph that bore the number before ([`references`]). Where several did, the nearest before is meant by
//!   "above", the nearest after by "below", else that of the same section. A reference whose paragraph is gone is left alone, unless
//!   another paragraph comes to bear its number: then it becomes "paragraph X", which is reported until somebody says what is meant.
//!
//! The text alone tells what its paragraphs were before it was edited: by the labels as they are typed. Commands that move
//! paragraphs know more ([`super::restructure`]): they tell what stood where ([`Change`]).

mod chains;
mod ending;
mod footnotes;
mod references;

use super::Snapshot;
use super::numbering::headings::{Heading, headings};
use super::numbering::{Entry, Numbering};
use crate::syntax::LabelStyle;
use crate::syntax::written;
use crate::text::Edit;
use crate::text::{compose, moved};
use std::collections::HashMap;
use std::ops::Range;

/// A draft before and after a change of its structure.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The draft before: what references mean, they mean here.
    pub before: &'a Snapshot,
    /// The draft after: what is to be renumbered. The same as before where only numbers are to change.
    pub after: &'a Snapshot,
    /// What led from one to the other, counted in the draft before.
    pub edits: &'a [Edit],
    /// Stretches of the draft before that stand elsewhere after: where each starts there.
    pub pieces: &'a [(Range<usize>, usize)],
    /// Where the paragraph that was moved starts in the draft before, if one was.
    pub moved: Option<usize>,
}

impl<'a> Change<'a> {
    /// A draft of which only the numbers are to change.
    pub fn none(snapshot: &'a Snapshot) -> Change<'a> {
        Change { before: snapshot, after: snapshot, edits: &[], pieces: &[], moved: None }
    }

    /// Whether nothing changed: all that is known is the text.
    pub fn is_none(&self) -> bool {
        self.edits.is_empty()
    }

    /// Where a byte of the draft before stands after.
    pub fn place(&self, offset: usize) -> usize {
        match self.pieces.iter().find(|(range, _)| range.contains(&offset)) {
            Some((range, start)) => start + (offset - range.start),
            None => moved(self.edits, offset),
        }
    }
}

/// The edits that number a draft as it should be: in order of place, none touching another but at its ends, each counted in the
/// text as it is. Empty for a text that is numbered correctly.
pub fn renumber(snapshot: &Snapshot) -> Vec<Edit> {
    let mut edits = follow(&Change::none(snapshot));
    // Numbers in order can show what numbers in disorder hid: that two lists are one, that a paragraph is new. So what comes of
    // them is numbered again until it stands; nearly always it does at once.
    for _ in 0..MOST_ROUNDS {
        if edits.is_empty() {
            break;
        }
        let then = follow(&Change::none(&snapshot.edited(&edits)));
        if then.is_empty() {
            break;
        }
        let text = snapshot.draft().text();
        edits = compose(&edits, &then, text.len());
        edits.retain(|edit| text.get(edit.range.clone()) != Some(&*edit.insert));
    }
    edits
}

/// How often a draft is numbered again at most. No text is known that takes more than two.
const MOST_ROUNDS: usize = 4;

/// The edits that number the draft after a change, counted in that draft.
pub fn follow(change: &Change<'_>) -> Vec<Edit> {
    let after = Lists::of(change.after);
    let before = if change.is_none() { None } else { Some(Lists::of(change.before)) };
    let before = before.as_ref().unwrap_or(&after);
    let mut edits = Vec::new();
    labels(&after.numbering, &mut edits);
    for heading in &after.headings {
        let new = (heading.new != heading.value).then(|| heading.written(heading.new, heading.typed()));
        if let Some(new) = new.flatten() {
            edits.push(Edit::replace(heading.placed.range(&heading.number), new));
        }
    }
    if !edits.is_empty() || !change.is_none() {
        references::follow(change, before, &after, &mut edits);
        chains::repair(change, before, &after, &mut edits);
        ending::repair(change, before, &after, &mut edits);
    }
    with_notes(change.after, edits)
}

/// The edits that number the footnotes of a draft as they should be, and nothing else. Empty where they are.
pub fn renumber_notes(snapshot: &Snapshot) -> Vec<Edit> {
    with_notes(snapshot, Vec::new())
}

/// Some edits of a draft with those that number its footnotes, in order of place.
fn with_notes(snapshot: &Snapshot, mut edits: Vec<Edit>) -> Vec<Edit> {
    let moves = footnotes::number(snapshot, &mut edits);
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    // A place that two references share is changed once.
    edits.dedup_by(|next, before| next.range.start < before.range.end || next == before);
    if moves.is_empty() {
        return edits;
    }
    let text = snapshot.draft().text();
    let then = footnotes::reorder(&text, &edits, &moves);
    let mut edits = compose(&edits, &then, text.len());
    edits.retain(|edit| text.get(edit.range.clone()) != Some(&*edit.insert));
    edits.into_iter().map(|edit| trimmed(&text, edit)).collect()
}

/// An edit without what it leaves as it is at its head.
fn trimmed(text: &str, edit: Edit) -> Edit {
    match text.get(edit.range.clone()).and_then(|old| edit.insert.strip_prefix(old)) {
        Some(new) => Edit::replace(edit.range.end..edit.range.end, new),
        None => edit,
    }
}

/// What bears numbers in a draft.
struct Lists<'a> {
    numbering: Numbering<'a>,
    headings: Vec<Heading<'a>>,
    /// The entries by where their paragraphs start.
    of_start: HashMap<usize, usize>,
}

impl<'a> Lists<'a> {
    fn of(snapshot: &'a Snapshot) -> Lists<'a> {
        let numbering = Numbering::of(snapshot.draft());
        let headings = headings(snapshot.draft(), &numbering.regions);
        let of_start = numbering.entries.iter().enumerate().map(|(at, entry)| (entry.placed.start, at));
        Lists { of_start: of_start.collect(), headings, numbering }
    }

    /// The label of an entry as it will be, without brackets and stops.
    fn label(&self, at: usize) -> String {
        new_label(&self.numbering, at).unwrap_or_else(|| {
            let entry = &self.numbering.entries[at];
            entry.placed.paragraph.slice(&entry.label.number).to_owned()
        })
    }

    /// The whole label of an entry as it will be: `(c)`, `3.`.
    fn whole_label(&self, at: usize) -> String {
        let entry = &self.numbering.entries[at];
        let (label, paragraph) = (entry.label, entry.placed.paragraph);
        let head = paragraph.slice(&(label.range.start..label.number.start));
        let tail = paragraph.slice(&(label.number.end..label.range.end));
        format!("{head}{}{tail}", self.label(at))
    }
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
    for one in &numbering.unlabelled {
        let Some(like) = numbering.entries.get(one.like) else { continue };
        let paragraph = like.placed.paragraph;
        let Some(number) = written::number(one.new, like.style, paragraph.slice(&like.label.number)) else {
            continue;
        };
        let head = paragraph.slice(&(like.label.range.start..like.label.number.start));
        let tail = paragraph.slice(&(like.label.number.end..paragraph.body.start));
        let at = one.placed.start;
        edits.push(Edit::replace(at..at, format!("{head}{number}{tail}")));
    }
}

fn change(range: Range<usize>, typed: &str, new: String, edits: &mut Vec<Edit>) {
    if typed != new {
        edits.push(Edit::replace(range, new));
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_scrambled;
#[cfg(test)]
mod tests_whole;
