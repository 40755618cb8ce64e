//! The full stop of the last operative paragraph, where another has come to be the last.
//!
//! A resolution is one sentence: its paragraphs end with a semicolon, the last with a full stop. Where the stop stands in a paragraph
//! that was the last, and the last ends with a semicolon, the two change places, each in the form that the text gives it. Where
//! anything else ends, nothing is done: that is for the rules to find.

use super::{Change, Lists};
use crate::ide::end_mark::{Mark, end_mark};
use crate::syntax::{Kind, Part, Placed};
use crate::text::Edit;
use std::cmp::Ordering;
use std::ops::Range;

/// The last piece of a paragraph of the first level: itself, or its last sub-paragraph.
struct Leaf<'a> {
    placed: Placed<'a>,
    /// The values typed in its label and those above it, from the first level down; 0 where one is new.
    path: Vec<u32>,
    mark: Option<(Range<usize>, Mark)>,
}

/// Adds the edits of final marks, counted in the draft after the change.
pub(super) fn repair(change: &Change<'_>, before: &Lists<'_>, after: &Lists<'_>, edits: &mut Vec<Edit>) {
    let _ = before;
    let mut region: Vec<Leaf<'_>> = Vec::new();
    let mut here = None;
    let mut torn = false;
    for placed in change.after.draft().paragraphs() {
        let paragraph = placed.paragraph;
        if paragraph.kind.is_aside() {
            continue;
        }
        let of = after.numbering.regions.get(placed.index).copied();
        if of != here {
            mend(change, &region, torn, edits);
            region.clear();
            (here, torn) = (of, false);
        }
        if paragraph.part != Part::Main {
            continue;
        }
        match paragraph.kind {
            Kind::Operative => {
                match path(after, placed.index) {
                    Some(path) => region.push(Leaf { placed, path, mark: end_mark(paragraph) }),
                    None if after.numbering.wants_label(placed.index) => {
                        region.push(Leaf { placed, path: vec![0], mark: end_mark(paragraph) })
                    }
                    // Bullets and what has lost its number: what ends there is not ours to say.
                    None => torn = true,
                }
            }
            Kind::Text => torn |= !region.is_empty(),
            _ => {}
        }
    }
    mend(change, &region, torn, edits);
}

/// The typed values of a paragraph's label and of those above it.
fn path(after: &Lists<'_>, paragraph: usize) -> Option<Vec<u32>> {
    let mut entry = after.numbering.entry(paragraph)?;
    let mut path = vec![entry.value];
    while let Some(parent) = entry.parent
        && path.len() < 10
        && let Some(above) = after.numbering.entry(parent)
    {
        path.insert(0, above.value);
        entry = above;
    }
    Some(path)
}

fn mend(change: &Change<'_>, region: &[Leaf<'_>], torn: bool, edits: &mut Vec<Edit>) {
    let Some((last, others)) = region.split_last() else { return };
    let Some((last_range, last_mark)) = &last.mark else { return };
    let mut stops = others.iter().enumerate().filter(|(_, leaf)| matches!(leaf.mark, Some((_, Mark::Stop))));
    let (Some((at, stop)), None) = (stops.next(), stops.next()) else { return };
    let Some((stop_range, _)) = stop.mark.as_ref().filter(|_| !torn) else { return };
    let was_last = if change.is_none() {
        came_after(&stop.path, &last.path)
    } else {
        let place = |leaf: &Leaf<'_>| {
            change.before.draft().paragraphs().position(|old| change.place(old.start) == leaf.placed.start)
        };
        match (place(stop), place(last)) {
            (Some(stop), Some(last)) => stop > last,
            (Some(_), None) => at + 1 == others.len(),
            _ => false,
        }
    };
    if !was_last {
        return;
    }
    let text = |leaf: &Leaf<'_>, range: &Range<usize>| leaf.placed.paragraph.slice(range).to_owned();
    match last_mark {
        Mark::Semicolon => {
            edits.push(Edit::replace(stop.placed.range(stop_range), text(last, last_range)));
            edits.push(Edit::replace(last.placed.range(last_range), text(stop, stop_range)));
        }
        // What is new behind the last brought its own stop.
        Mark::Stop if at + 1 == others.len() && last.path.contains(&0) && !stop.path.contains(&0) => {
            let like = others.iter().find(|leaf| matches!(leaf.mark, Some((_, Mark::Semicolon))));
            if let Some(like) = like
                && let Some((range, _)) = &like.mark
            {
                edits.push(Edit::replace(stop.placed.range(stop_range), text(like, range)));
            }
        }
        Mark::Stop | Mark::Colon => {}
    }
}

/// Whether the typed labels say that one paragraph stood behind another, or that the other is new.
fn came_after(path: &[u32], other: &[u32]) -> bool {
    if path.contains(&0) {
        return false;
    }
    other.contains(&0) || path.cmp(other) == Ordering::Greater
}
