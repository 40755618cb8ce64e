//! Footnotes: markers and notes numbered in the order of the markers, the notes put into that order, "see note 5" led along, and
//! "Ibid." written out where the note that it looks back to no longer stands before it.

use super::change;
use crate::cite::{self, IbidKind};
use crate::ide::Snapshot;
use crate::ide::notes::{self, Notes};
use crate::ide::reorder::reorder as put;
use crate::syntax::written;
use crate::text::Edit;
use crate::text::{applied, moved};
use std::ops::Range;

/// Notes that are to stand in another order.
pub(super) struct Reordering {
    /// Where they stand.
    pieces: Vec<Range<usize>>,
    /// For each place the one that shall stand there.
    order: Vec<usize>,
}

/// Adds the edits of all markers and notes but for their order, which it returns.
pub(super) fn number(snapshot: &Snapshot, edits: &mut Vec<Edit>) -> Vec<Reordering> {
    let all = Notes::of(snapshot.draft());
    let (of_marks, of_notes) = notes::numbers(&all);
    for (mark, new) in all.marks.iter().zip(of_marks) {
        if let Some(new) = new.filter(|new| mark.marker.value != Some(*new)) {
            let range = mark.placed.range(&mark.marker.number);
            change(range, mark.name, written::decimal(new, mark.name), edits);
        }
    }
    let mut changed = false;
    for (note, new) in all.notes.iter().zip(&of_notes) {
        let Some(label) = note.label else { continue };
        if let Some(new) = new.filter(|new| label.value != *new) {
            let range = note.placed.range(&label.number);
            change(range, note.name, written::decimal(new, note.name), edits);
            changed = true;
        }
    }
    if changed {
        see_note(snapshot, &all, &of_notes, edits);
    }
    let rows = all.notes.iter().map(|note| note.row + 1).max().unwrap_or(0);
    let mut moves = Vec::new();
    for row in 0..rows {
        let members: Vec<usize> = (0..all.notes.len()).filter(|at| all.notes[*at].row == row).collect();
        let order = order_of(&all, &members, &of_notes);
        if changed || order.is_some() {
            ibid(&all, &members, order.as_deref(), edits);
        }
        if let Some(order) = order {
            let pieces = members.iter().map(|&at| {
                let placed = &all.notes[at].placed;
                placed.start..placed.end()
            });
            moves.push(Reordering { pieces: pieces.collect(), order });
        }
    }
    moves
}

/// The order in which the notes of a row should stand, as places among its members; `None` where they stand so, or where it
/// cannot be told: a note without a number, without a marker, or torn apart by a page's end.
fn order_of(all: &Notes<'_>, members: &[usize], of_notes: &[Option<u32>]) -> Option<Vec<usize>> {
    let mut numbered: Vec<(u32, usize)> = Vec::with_capacity(members.len());
    for (place, &at) in members.iter().enumerate() {
        numbered.push((of_notes[at]?, place));
        if !all.notes[at].placed.paragraph.later.is_empty() {
            return None;
        }
    }
    if numbered.windows(2).all(|pair| pair[0].0 < pair[1].0) {
        return None;
    }
    let mut marked = vec![false; all.notes.len()];
    for mark in &all.marks {
        if let Some(note) = mark.note {
            marked[note] = true;
        }
    }
    if !members.iter().all(|&at| marked[at]) {
        return None;
    }
    numbered.sort_unstable();
    let different = numbered.windows(2).all(|pair| pair[0].0 != pair[1].0);
    different.then(|| numbered.into_iter().map(|(_, place)| place).collect())
}

/// "See note 5" means the note that was the fifth.
fn see_note(snapshot: &Snapshot, all: &Notes<'_>, of_notes: &[Option<u32>], edits: &mut Vec<Edit>) {
    let mut rows: Vec<(usize, usize)> = all.notes.iter().map(|note| (note.placed.index, note.row)).collect();
    rows.extend(all.marks.iter().map(|mark| (mark.placed.index, mark.row)));
    rows.sort_unstable();
    for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        for ibid in &reading.ibid {
            let IbidKind::Note(number) = ibid.kind else { continue };
            let bears = |at: &usize| all.notes[*at].label.is_some_and(|label| label.value == number);
            let mut found = (0..all.notes.len()).filter(bears);
            let (first, second) = (found.next(), found.next());
            let note = match (first, second) {
                (Some(only), None) => only,
                (Some(_), Some(_)) => {
                    // The one of the same row.
                    let after = rows.partition_point(|(index, _)| *index <= placed.index);
                    let row = after.checked_sub(1).map(|at| rows[at].1);
                    match (0..all.notes.len()).find(|at| bears(at) && Some(all.notes[*at].row) == row) {
                        Some(at) => at,
                        None => continue,
                    }
                }
                _ => continue,
            };
            let Some(new) = of_notes[note].filter(|new| *new != number) else { continue };
            let words = placed.paragraph.slice(&ibid.span);
            let Some(at) = words.find(|c| crate::syntax::label::digit(c).is_some()) else { continue };
            let Some((length, _)) = crate::syntax::label::digits(&words[at..]) else { continue };
            let span = ibid.span.start + at..ibid.span.start + at + length;
            let typed = placed.paragraph.slice(&span);
            change(placed.range(&span), typed, written::decimal(new, typed), edits);
        }
    }
}

/// Writes out each "Ibid." that looks back to another note than before.
fn ibid(all: &Notes<'_>, members: &[usize], order: Option<&[usize]>, edits: &mut Vec<Edit>) {
    let body = |place: usize| {
        let paragraph = all.notes[members[place]].placed.paragraph;
        (paragraph.slice(&paragraph.body), paragraph.language)
    };
    let heads: Vec<Option<Range<usize>>> = (0..members.len())
        .map(|place| {
            let (text, language) = body(place);
            cite::leading_ibid(text, language)
        })
        .collect();
    if heads.iter().all(Option::is_none) {
        return;
    }
    let complete = is_complete(all, members);
    let before: Vec<Option<usize>> =
        (0..members.len()).map(|place| looked_back_to(all, members, place, complete)).collect();
    // The note whose source each "Ibid." stands for.
    let source = |mut place: usize| -> Option<usize> {
        for _ in 0..members.len() {
            match heads[place] {
                Some(_) => place = before[place]?,
                None => return Some(place),
            }
        }
        None
    };
    let mut after = vec![None; members.len()];
    let identity: Vec<usize> = (0..members.len()).collect();
    for pair in order.unwrap_or(&identity).windows(2) {
        after[pair[1]] = Some(pair[0]);
    }
    for place in 0..members.len() {
        let Some(head) = &heads[place] else { continue };
        let Some(meant) = source(place) else { continue };
        if after[place].and_then(&source) == Some(meant) {
            continue;
        }
        let (text, language) = body(place);
        if let Some(new) = cite::written_out(text, head, body(meant).0, language) {
            let placed = &all.notes[members[place]].placed;
            let start = placed.paragraph.body.start;
            let span = start + head.start..start + head.end;
            change(placed.range(&span), &text[head.clone()], new, edits);
        }
    }
}

/// The note that stood before a note of a row: the one that stands there, unless that was put in between two that still bear
/// numbers in sequence. Where all numbers are there, each once, nothing was put in.
fn looked_back_to(all: &Notes<'_>, members: &[usize], place: usize, complete: bool) -> Option<usize> {
    let value = |place: usize| all.notes[members[place]].label.map_or(0, |label| label.value);
    let near = place.checked_sub(1)?;
    let Some(far) = place.checked_sub(2).filter(|_| !complete) else { return Some(near) };
    let next = value(place) == value(far) + 1;
    let between = next && value(near) != value(far) && value(near) + 1 != value(place);
    let doubled = next && value(near) == value(place);
    Some(if between || doubled { far } else { near })
}

/// Whether the notes of a row have all numbers from the first on, each once.
fn is_complete(all: &Notes<'_>, members: &[usize]) -> bool {
    let values = members.iter().map(|&at| all.notes[at].label.map_or(0, |label| label.value));
    let mut values: Vec<u32> = values.collect();
    values.sort_unstable();
    values.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// The edits that put the notes into their order, counted in the text that `edits` leave of `text`.
pub(super) fn reorder(text: &str, edits: &[Edit], moves: &[Reordering]) -> Vec<Edit> {
    let after = applied(text, edits);
    let mut all = Vec::new();
    for one in moves {
        let pieces: Vec<Range<usize>> =
            one.pieces.iter().map(|piece| moved(edits, piece.start)..moved(edits, piece.end)).collect();
        all.extend(put(&after, &pieces, &one.order));
    }
    all.sort_by_key(|edit| (edit.range.start, edit.range.end));
    all
}
