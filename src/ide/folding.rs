//! What can be folded: parts, sections, paragraphs with sub-paragraphs, annexes, runs of footnotes.

use super::Snapshot;
use super::outline::{self, Entry, EntryKind};
use crate::syntax::Kind;
use std::ops::Range;

/// The stretches that can be folded, in bytes of the draft and in order of their starts. Which of them span several lines is
/// for those to say who count lines.
pub fn folds(snapshot: &Snapshot) -> Vec<Range<usize>> {
    let mut folds = Vec::new();
    for entry in outline::outline(snapshot) {
        // Notes stand at the feet of pages: they fold where they stand together.
        if !(entry.kind == EntryKind::Part
            && entry.children.first().is_some_and(|c| c.kind == EntryKind::Note))
        {
            collect(&entry, &mut folds);
        }
    }
    notes(snapshot, &mut folds);
    folds.sort_by_key(|fold| (fold.start, std::cmp::Reverse(fold.end)));
    folds.dedup();
    folds
}

fn collect(entry: &Entry<'_>, folds: &mut Vec<Range<usize>>) {
    folds.push(entry.range.clone());
    entry.children.iter().for_each(|child| collect(child, folds));
}

fn notes(snapshot: &Snapshot, folds: &mut Vec<Range<usize>>) {
    let mut run: Option<(usize, Range<usize>)> = None;
    for placed in snapshot.draft().paragraphs() {
        match (placed.paragraph.kind, &mut run) {
            (Kind::Note, Some((count, range))) => {
                *count += 1;
                range.end = placed.end();
            }
            (Kind::Note, None) => run = Some((1, placed.start..placed.end())),
            (Kind::Furniture, _) => {}
            _ => folds.extend(run.take().filter(|(count, _)| *count > 1).map(|(_, range)| range)),
        }
    }
    folds.extend(run.filter(|(count, _)| *count > 1).map(|(_, range)| range));
}
