//! From edits to blocks: which blocks are read again, and what they become.

use super::block::{self, Block};
use super::chunks::{At, Chunks, Slot};
use super::link::Patch;
use crate::text::Edit;
use std::ops::Range;
use std::sync::Arc;

/// Blocks in a row that are read again, with what is done to their text.
struct Touched<'a> {
    blocks: Range<At>,
    /// Their bytes in the draft.
    bytes: Range<usize>,
    edits: Vec<(Range<usize>, &'a str)>,
}

/// The blocks that edits, all counted in the draft as it is, make anew.
pub(super) fn patches(chunks: &Chunks, edits: &[Edit]) -> Vec<Patch> {
    let length = chunks.totals.bytes;
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.range.start);
    let mut all: Vec<Touched<'_>> = Vec::new();
    for edit in sorted {
        let from = edit.range.start.min(length);
        let to = edit.range.end.clamp(from, length);
        let mut reach = touched(chunks, from, to);
        reach.edits.push((from..to, &edit.insert));
        match all.last_mut() {
            Some(last) if reach.bytes.start < last.bytes.end || length == 0 => {
                last.blocks.end = last.blocks.end.max(reach.blocks.end);
                last.bytes.end = last.bytes.end.max(reach.bytes.end);
                last.edits.append(&mut reach.edits);
            }
            _ => all.push(reach),
        }
    }
    all.iter().map(|touched| touched.patch(chunks)).collect()
}

/// The blocks that an edit touches, with one more on either side: a border depends on the two lines beside it.
fn touched<'a>(chunks: &Chunks, from: usize, to: usize) -> Touched<'a> {
    let (mut first, mut start) = chunks.locate(from.saturating_sub(1));
    if let Some((before, slot)) = chunks.previous(first) {
        first = before;
        start -= slot.block.len();
    }
    let (mut last, mut end) = (first, start);
    let mut beyond = false;
    'walk: for (index, chunk) in (first.chunk..).zip(chunks.from(first.chunk)) {
        let skip = if index == first.chunk { first.slot } else { 0 };
        for (slot, Slot { block, .. }) in chunk.slots.iter().enumerate().skip(skip) {
            end += block.len();
            last = At { chunk: index, slot: slot + 1 };
            if beyond {
                break 'walk;
            }
            beyond = end > to + 1;
        }
    }
    Touched { blocks: first..last, bytes: start..end, edits: Vec::new() }
}

impl Touched<'_> {
    fn patch(&self, chunks: &Chunks) -> Patch {
        let old: Vec<&Slot> = chunks.slots(self.blocks.clone()).collect();
        let mut before = String::with_capacity(self.bytes.len());
        old.iter().for_each(|slot| slot.block.push_to(&mut before));
        let inserted: usize = self.edits.iter().map(|(_, insert)| insert.len()).sum();
        let mut text = String::with_capacity(before.len() + inserted);
        let mut at = 0;
        for (range, insert) in &self.edits {
            let mut from = range.start - self.bytes.start;
            let mut to = range.end - self.bytes.start;
            while !before.is_char_boundary(from) {
                from -= 1;
            }
            while !before.is_char_boundary(to) {
                to += 1;
            }
            text.push_str(&before[at..from.max(at)]);
            text.push_str(insert);
            at = to.max(at);
        }
        text.push_str(&before[at..]);
        Patch { old: self.blocks.clone(), fresh: reuse(&old, block::split(&text)) }
    }
}

/// Keeps the old blocks that stand again at the head or tail of the fresh ones.
fn reuse(old: &[&Slot], fresh: Vec<Arc<Block>>) -> Vec<Slot> {
    let same = |(slot, block): &(&&Slot, &Arc<Block>)| slot.block == **block;
    let head = old.iter().zip(&fresh).take_while(same).count();
    let rest = old.len().min(fresh.len()) - head;
    let tail = old.iter().rev().zip(fresh.iter().rev()).take(rest).take_while(same).count();
    let count = fresh.len();
    let slots = fresh.into_iter().enumerate().map(|(index, block)| {
        if index < head {
            old[index].clone()
        } else if index >= count - tail {
            old[old.len() - (count - index)].clone()
        } else {
            Slot::fresh(block)
        }
    });
    slots.collect()
}
