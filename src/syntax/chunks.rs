//! The blocks of a draft in order, in chunks, and the chunks in groups: a version shares with the one before all chunks and
//! groups that an edit did not touch, and what is to be counted is counted by the group.

use super::block::Block;
use super::language::Language;
use super::outline::{Role, Setting, State};
use super::paragraph::Paragraph;
use super::votes::Votes;
use std::ops::Range;
use std::sync::Arc;

/// How many blocks a chunk has at least when it is made; one of twice as many is cut.
pub(super) const CHUNK: usize = 16;

/// How many chunks a group has at least when it is made; one of twice as many is cut.
const GROUP: usize = 32;

/// A block with what it is, and the paragraph that starts in it.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) block: Arc<Block>,
    pub(super) role: Role,
    pub(super) paragraph: Option<Arc<Paragraph>>,
    /// Whether the paragraph has more pieces: beside the paragraph, so that most need not be looked into.
    pub(super) cut: bool,
}

/// A run of blocks with what the fold made of them.
#[derive(Debug)]
pub(super) struct Chunk {
    pub(super) slots: Vec<Slot>,
    pub(super) totals: Totals,
    /// The state before the first block and after the last.
    pub(super) entry: State,
    pub(super) exit: State,
    /// The block after the last one, which its role may depend on.
    pub(super) next: Option<Arc<Block>>,
}

/// A run of chunks.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) chunks: Box<[Arc<Chunk>]>,
    pub(super) totals: Totals,
}

/// All chunks of a draft; cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Chunks {
    /// Each with the place of its first chunk among all of them.
    groups: Arc<[(usize, Arc<Group>)]>,
    pub(super) totals: Totals,
}

/// What some blocks come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    pub(super) chunks: usize,
    pub(super) blocks: usize,
    pub(super) bytes: usize,
    /// Line breaks.
    pub(super) breaks: usize,
    /// Paragraphs that start in them.
    pub(super) paragraphs: usize,
    votes: Votes,
    /// Lines in which an organ speaks.
    organ_lines: usize,
}

/// A block's place: its chunk among all chunks, and its slot there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At {
    pub(super) chunk: usize,
    pub(super) slot: usize,
}

impl Slot {
    /// A block that nothing is known of yet.
    pub(super) fn fresh(block: Arc<Block>) -> Slot {
        Slot { block, role: Role::Empty, paragraph: None, cut: false }
    }
}

impl Totals {
    /// What a row of blocks comes to, chunks apart.
    pub(super) fn of(slots: &[Slot]) -> Totals {
        let mut totals = Totals { blocks: slots.len(), ..Totals::default() };
        for Slot { block, paragraph, .. } in slots {
            totals.bytes += block.len();
            totals.breaks += block.breaks as usize;
            totals.paragraphs += usize::from(paragraph.is_some());
            let organ_line = block.shape.organ_line.is_some_and(|line| line.comma || line.sure);
            totals.organ_lines += usize::from(organ_line);
            totals.votes.iter_mut().zip(block.shape.votes).for_each(|(sum, vote)| *sum += vote);
        }
        totals
    }

    pub(super) fn add(&mut self, other: &Totals) {
        self.chunks += other.chunks;
        self.blocks += other.blocks;
        self.bytes += other.bytes;
        self.breaks += other.breaks;
        self.paragraphs += other.paragraphs;
        self.organ_lines += other.organ_lines;
        self.votes.iter_mut().zip(other.votes).for_each(|(sum, vote)| *sum += vote);
    }

    /// Takes off what was added before.
    pub(super) fn remove(&mut self, other: &Totals) {
        self.chunks -= other.chunks;
        self.blocks -= other.blocks;
        self.bytes -= other.bytes;
        self.breaks -= other.breaks;
        self.paragraphs -= other.paragraphs;
        self.organ_lines -= other.organ_lines;
        self.votes.iter_mut().zip(other.votes).for_each(|(sum, vote)| *sum -= vote);
    }

    /// What a whole draft decides: the language that most of it is in (English where nothing tells), and whether any organ
    /// speaks in it.
    pub(super) fn setting(&self) -> Setting {
        let language = Language::ALL
            .into_iter()
            .rev()
            .max_by_key(|language| (self.votes[*language as usize], *language == Language::English))
            .unwrap_or(Language::English);
        Setting { language, organ_lines: self.organ_lines > 0 }
    }
}

impl Chunk {
    pub(super) fn new(slots: Vec<Slot>, entry: State, exit: State, next: Option<Arc<Block>>) -> Chunk {
        let totals = Totals { chunks: 1, ..Totals::of(&slots) };
        Chunk { slots, totals, entry, exit, next }
    }

    /// Its paragraphs in order.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = &Arc<Paragraph>> {
        self.slots.iter().filter_map(|slot| slot.paragraph.as_ref())
    }
}

impl Group {
    fn new(chunks: &[Arc<Chunk>]) -> Group {
        let mut totals = Totals::default();
        chunks.iter().for_each(|chunk| totals.add(&chunk.totals));
        Group { chunks: chunks.into(), totals }
    }
}

impl Chunks {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.totals.chunks
    }

    /// All groups in order.
    pub(super) fn groups(&self) -> impl DoubleEndedIterator<Item = &Arc<Group>> + ExactSizeIterator + Clone {
        self.groups.iter().map(|(_, group)| group)
    }

    /// All in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Chunk>> {
        self.groups().flat_map(|group| &group.chunks)
    }

    /// The group that has a chunk, and the chunk's place in it.
    fn find(&self, index: usize) -> Option<(usize, usize)> {
        let group = self.groups.partition_point(|(first, _)| *first <= index).checked_sub(1)?;
        Some((group, index - self.groups[group].0))
    }

    /// A chunk by its place among all.
    pub(super) fn get(&self, index: usize) -> Option<&Arc<Chunk>> {
        let (group, at) = self.find(index)?;
        self.groups[group].1.chunks.get(at)
    }

    /// The chunks from a place on.
    pub(super) fn from(&self, index: usize) -> impl Iterator<Item = &Arc<Chunk>> {
        let (group, skip) = self.find(index).unwrap_or((self.groups.len(), 0));
        self.groups[group..].iter().flat_map(|(_, group)| &group.chunks).skip(skip)
    }

    /// The chunks before a place, the nearest first.
    pub(super) fn before(&self, index: usize) -> impl Iterator<Item = &Arc<Chunk>> {
        (0..index.min(self.len())).rev().map_while(|at| self.get(at))
    }

    /// The slots from a place on.
    pub(super) fn slots_from(&self, at: At) -> impl Iterator<Item = &Slot> {
        self.from(at.chunk).flat_map(|chunk| &chunk.slots).skip(at.slot)
    }

    /// The slots of some places in a row.
    pub(super) fn slots(&self, range: Range<At>) -> impl Iterator<Item = &Slot> {
        let Range { start, end } = range;
        let chunks = self.from(start.chunk).take((end.chunk + 1).saturating_sub(start.chunk)).enumerate();
        chunks.flat_map(move |(index, chunk)| {
            let from = if index == 0 { start.slot } else { 0 };
            let to = if start.chunk + index == end.chunk { end.slot } else { chunk.slots.len() };
            chunk.slots.get(from..to).unwrap_or_default()
        })
    }

    /// The block before a place.
    pub(super) fn previous(&self, at: At) -> Option<(At, &Slot)> {
        let At { chunk, slot } = at;
        if slot > 0 {
            return Some((At { chunk, slot: slot - 1 }, self.get(chunk)?.slots.get(slot - 1)?));
        }
        let before = self.get(chunk.checked_sub(1)?)?;
        let slot = before.slots.len() - 1;
        Some((At { chunk: chunk - 1, slot }, &before.slots[slot]))
    }

    /// The block that has the byte `offset`, and where it starts; the last one past the end.
    pub(super) fn locate(&self, offset: usize) -> (At, usize) {
        let (mut start, mut last) = (0, At::default());
        for (first, group) in self.groups.iter() {
            if start + group.totals.bytes <= offset && first + group.chunks.len() < self.len() {
                start += group.totals.bytes;
                continue;
            }
            for (index, chunk) in group.chunks.iter().enumerate() {
                let index = first + index;
                if start + chunk.totals.bytes <= offset && index + 1 < self.len() {
                    start += chunk.totals.bytes;
                    continue;
                }
                for (slot, Slot { block, .. }) in chunk.slots.iter().enumerate() {
                    last = At { chunk: index, slot };
                    if start + block.len() > offset || slot + 1 == chunk.slots.len() {
                        return (last, start);
                    }
                    start += block.len();
                }
            }
        }
        (last, start)
    }

    /// The same with some runs of chunks replaced; the runs are in order, none overlapping.
    pub(super) fn splice(&self, runs: Vec<(Range<usize>, Vec<Arc<Chunk>>)>) -> Chunks {
        let mut groups: Vec<(usize, Arc<Group>)> = Vec::with_capacity(self.groups.len() + runs.len());
        let mut totals = Totals::default();
        let mut push = |group: Arc<Group>| {
            let first = totals.chunks;
            totals.add(&group.totals);
            groups.push((first, group));
        };
        // What does not make a group yet.
        let mut loose: Vec<Arc<Chunk>> = Vec::new();
        let flush = |loose: &mut Vec<Arc<Chunk>>, push: &mut dyn FnMut(Arc<Group>)| {
            let count = (loose.len() / GROUP).max(1);
            let size = loose.len().div_ceil(count).max(1);
            loose.chunks(size).for_each(|chunks| push(Arc::new(Group::new(chunks))));
            loose.clear();
        };
        let mut runs = runs.into_iter().peekable();
        // So many chunks of the old ones are passed.
        let mut passed = 0;
        for (first, group) in self.groups.iter() {
            let end = first + group.chunks.len();
            let touched = passed > *first
                || runs.peek().is_some_and(|(range, _)| range.start < end)
                || !loose.is_empty() && loose.len() < GROUP / 4;
            if !touched {
                flush(&mut loose, &mut push);
                push(group.clone());
                passed = end;
                continue;
            }
            while let Some((range, fresh)) = runs.next_if(|(range, _)| range.start < end) {
                let kept = passed.max(*first)..range.start.max(passed);
                loose.extend_from_slice(&group.chunks[kept.start - first..kept.end - first]);
                loose.extend(fresh);
                passed = range.end;
            }
            if passed < end {
                loose.extend_from_slice(&group.chunks[passed.max(*first) - first..]);
                passed = end;
            }
        }
        runs.for_each(|(_, fresh)| loose.extend(fresh));
        flush(&mut loose, &mut push);
        Chunks { groups: groups.into(), totals }
    }
}
