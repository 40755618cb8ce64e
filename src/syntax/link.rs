//! Chunks of blocks, linked from version to version: an edit folds and builds anew what it touches, and shares the rest.

use super::block::Block;
use super::build;
use super::language::Language;
use super::outline::{REACH, Role, Setting, State};
use super::paragraph::{Fragment, Paragraph};
use super::votes::Votes;
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

/// How many blocks a chunk has when it is made; it is cut in two when it has twice as many.
const CHUNK: usize = 32;

/// A run of blocks with what the fold made of them.
#[derive(Debug)]
pub(super) struct Chunk {
    pub(super) slots: Vec<Slot>,
    /// Its length in bytes and in line breaks.
    pub(super) bytes: usize,
    pub(super) breaks: u32,
    votes: Votes,
    organ_lines: bool,
    /// How many paragraphs start in it.
    pub(super) paragraphs: usize,
    /// The state before the first block and after the last.
    entry: State,
    exit: State,
    /// The block after the last one, which its role may depend on.
    next: Option<Arc<Block>>,
}

/// A block with what it is, and the paragraph that starts in it.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) block: Arc<Block>,
    pub(super) role: Role,
    pub(super) paragraph: Option<Arc<Paragraph>>,
}

/// What all chunks of a draft come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    /// Bytes.
    pub(super) bytes: usize,
    /// Paragraphs.
    pub(super) paragraphs: usize,
    votes: Votes,
    organ_lines: usize,
}

impl Totals {
    fn add(&mut self, chunk: &Chunk) {
        self.bytes += chunk.bytes;
        self.paragraphs += chunk.paragraphs;
        self.organ_lines += usize::from(chunk.organ_lines);
        self.votes.iter_mut().zip(chunk.votes).for_each(|(sum, vote)| *sum += vote);
    }

    fn remove(&mut self, chunk: &Chunk) {
        self.bytes -= chunk.bytes;
        self.paragraphs -= chunk.paragraphs;
        self.organ_lines -= usize::from(chunk.organ_lines);
        self.votes.iter_mut().zip(chunk.votes).for_each(|(sum, vote)| *sum -= vote);
    }

    /// What the whole draft decides: the language that most of it is in (English where nothing tells), and whether any organ
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

impl Slot {
    /// A block that nothing is known of yet.
    pub(super) fn fresh(block: Block) -> Slot {
        Slot { block: Arc::new(block), role: Role::Empty, paragraph: None }
    }
}

impl Chunk {
    fn new(slots: Vec<Slot>, entry: State, exit: State, next: Option<Arc<Block>>) -> Chunk {
        Chunk {
            bytes: slots.iter().map(|slot| slot.block.len()).sum(),
            breaks: slots.iter().map(|slot| slot.block.breaks).sum(),
            votes: votes(&slots),
            organ_lines: organ_lines(&slots),
            paragraphs: slots.iter().filter(|slot| slot.paragraph.is_some()).count(),
            slots,
            entry,
            exit,
            next,
        }
    }

    /// Its paragraphs in order.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = &Arc<Paragraph>> {
        self.slots.iter().filter_map(|slot| slot.paragraph.as_ref())
    }
}

fn votes(slots: &[Slot]) -> Votes {
    let mut votes = Votes::default();
    for slot in slots {
        for (sum, vote) in votes.iter_mut().zip(slot.block.shape.votes) {
            *sum += vote;
        }
    }
    votes
}

fn organ_lines(slots: &[Slot]) -> bool {
    slots.iter().any(|slot| slot.block.shape.organ_line.is_some_and(|line| line.comma || line.sure))
}

/// The chunks with the blocks `first..last` replaced.
pub(super) fn splice(
    chunks: &[Arc<Chunk>],
    totals: &Totals,
    first: usize,
    last: usize,
    fresh: Vec<Slot>,
) -> (Arc<[Arc<Chunk>]>, Totals) {
    // The chunks `head..tail` have blocks of the range, or stand at its border.
    let (mut head, mut start) = (0, 0);
    while chunks.get(head).is_some_and(|chunk| start + chunk.slots.len() <= first && head + 1 < chunks.len())
    {
        start += chunks[head].slots.len();
        head += 1;
    }
    let (mut tail, mut end) = (head, start);
    let mut slots = Vec::new();
    let mut fresh = Some(fresh);
    // What an edit leaves too small takes the next chunk in, so that a long session does not crumble into pieces.
    while tail < chunks.len() && (fresh.is_some() || end < last || slots.len() < CHUNK / 4) {
        let chunk = &chunks[tail].slots;
        let keep = first.saturating_sub(end).min(chunk.len());
        slots.extend_from_slice(&chunk[..keep]);
        slots.extend(fresh.take().into_iter().flatten());
        let skip = last.saturating_sub(end).min(chunk.len());
        slots.extend_from_slice(&chunk[skip.max(keep)..]);
        end += chunk.len();
        tail += 1;
    }
    slots.extend(fresh.into_iter().flatten());
    link(chunks, totals, head..tail, slots)
}

/// The chunks with those of `range` replaced by `slots`.
fn link(
    chunks: &[Arc<Chunk>],
    totals: &Totals,
    range: Range<usize>,
    mut slots: Vec<Slot>,
) -> (Arc<[Arc<Chunk>]>, Totals) {
    let (mut head, mut tail) = (range.start, range.end);
    let mut rest = *totals;
    chunks[range].iter().for_each(|chunk| rest.remove(chunk));
    let mut with = rest;
    with.organ_lines += usize::from(organ_lines(&slots));
    with.votes.iter_mut().zip(votes(&slots)).for_each(|(sum, vote)| *sum += vote);
    let setting = with.setting();
    // A chunk further up depends on what has changed only through the block behind its last one.
    let first = slots.first().or_else(|| chunks.get(tail).and_then(|chunk| chunk.slots.first()));
    let above = head.checked_sub(1).map(|at| &chunks[at]);
    if setting != totals.setting() {
        let above = chunks[..head].iter().flat_map(|chunk| &chunk.slots).cloned();
        let below = chunks[tail..].iter().flat_map(|chunk| &chunk.slots).cloned();
        slots = above.chain(slots).chain(below).collect();
        rest = Totals::default();
        (head, tail) = (0, chunks.len());
    } else if let Some(above) = above.filter(|above| !same_block(&above.next, first)) {
        rest.remove(above);
        slots = above.slots.iter().cloned().chain(slots).collect();
        head -= 1;
    }

    // What each block is: of what has changed, and of what follows until the state is what it was.
    let mut state = head.checked_sub(1).map_or_else(State::default, |at| chunks[at].exit.clone());
    let size = if slots.len() <= CHUNK * 2 { CHUNK * 2 } else { CHUNK };
    let mut waiting: VecDeque<Vec<Slot>> = slots.chunks(size).map(<[Slot]>::to_vec).collect();
    let mut groups: Vec<(Vec<Slot>, State, State)> = Vec::new();
    loop {
        let Some(mut group) = waiting.pop_front() else {
            match chunks.get(tail).filter(|chunk| chunk.entry != state) {
                None => break,
                Some(chunk) => {
                    rest.remove(chunk);
                    waiting.push_back(chunk.slots.clone());
                    tail += 1;
                    continue;
                }
            }
        };
        let next = waiting.front().and_then(|group| group.first());
        let next = next.or_else(|| chunks.get(tail).and_then(|chunk| chunk.slots.first()));
        let entry = state.clone();
        for at in 0..group.len() {
            let (before, behind) = group.split_at_mut(at + 1);
            let slot = &mut before[at];
            let following = behind.first().or(next).map(|slot| &*slot.block);
            let role = state.step(&slot.block, following, &setting);
            if role != slot.role {
                slot.role = role;
                slot.paragraph = None;
            }
        }
        groups.push((group, entry, state.clone()));
    }

    // The paragraphs: of the same, and of what stands so near before that its later pieces may be among them.
    let near = within_reach(chunks[..head].iter().rev());
    let beyond = within_reach(chunks[tail..].iter());
    let near = head - near;
    let roles: Vec<&[Slot]> = (chunks[near..head].iter().map(|chunk| &chunk.slots[..]))
        .chain(groups.iter().map(|(slots, ..)| &slots[..]))
        .chain(chunks[tail..tail + beyond].iter().map(|chunk| &chunk.slots[..]))
        .collect();
    let built: Vec<Option<Vec<Slot>>> =
        (0..head - near + groups.len()).map(|index| paragraphs(&roles, index)).collect();
    let firsts: Vec<Option<Arc<Block>>> =
        roles.iter().map(|slots| slots.first().map(|slot| slot.block.clone())).collect();
    drop(roles);

    let mut out: Vec<Arc<Chunk>> = Vec::with_capacity(chunks.len() + groups.len());
    out.extend_from_slice(&chunks[..near]);
    let mut built = built.into_iter();
    for (chunk, built) in chunks[near..head].iter().zip(built.by_ref()) {
        out.push(match built {
            None => chunk.clone(),
            Some(slots) => {
                let (entry, exit, next) = (chunk.entry.clone(), chunk.exit.clone(), chunk.next.clone());
                Arc::new(Chunk::new(slots, entry, exit, next))
            }
        });
    }
    for (index, ((slots, entry, exit), built)) in groups.into_iter().zip(built).enumerate() {
        let next = firsts.get(head - near + index + 1).cloned().flatten();
        let chunk = Chunk::new(built.unwrap_or(slots), entry, exit, next);
        rest.add(&chunk);
        out.push(Arc::new(chunk));
    }
    out.extend_from_slice(&chunks[tail..]);
    (out.into(), rest)
}

/// How many of some chunks in a row a paragraph cut by page breaks can reach into.
fn within_reach<'a>(chunks: impl Iterator<Item = &'a Arc<Chunk>>) -> usize {
    let mut blocks = 0;
    let near = chunks.take_while(|chunk| {
        let reached = blocks <= REACH as usize;
        blocks += chunk.slots.len();
        reached
    });
    near.count()
}

fn same_block(a: &Option<Arc<Block>>, b: Option<&Slot>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Arc::ptr_eq(a, &b.block) || *a == b.block,
        _ => false,
    }
}

/// The slots of a chunk with their paragraphs built; `None` where all stand already as they should.
fn paragraphs(chunks: &[&[Slot]], index: usize) -> Option<Vec<Slot>> {
    let mut slots: Option<Vec<Slot>> = None;
    for (at, slot) in chunks[index].iter().enumerate() {
        let Role::Start(head) = slot.role else {
            if slot.paragraph.is_some() {
                slots.get_or_insert_with(|| chunks[index].to_vec())[at].paragraph = None;
            }
            continue;
        };
        let mut fragments = Vec::new();
        let mut texts: Vec<&str> = Vec::new();
        let mut back = 0u32;
        let mut offset = slot.block.len() - slot.block.lead.as_str().len();
        let following =
            chunks[index][at + 1..].iter().chain(chunks[index + 1..].iter().flat_map(|c| c.iter()));
        let mut length = slot.block.text.len();
        for later in following {
            if later.role == Role::Empty {
                offset += later.block.len();
                continue;
            }
            back += 1;
            match later.role {
                Role::Continues(b) if b == back => {
                    if texts.is_empty() {
                        texts.push(&slot.block.text);
                    }
                    fragments
                        .push(Fragment { at: length + 1, offset: offset + later.block.lead.as_str().len() });
                    length += 1 + later.block.text.len();
                    texts.push(&later.block.text);
                    back = 0;
                }
                Role::Start(head) if !head.kind.is_aside() => break,
                _ if back > REACH => break,
                _ => {}
            }
            offset += later.block.len();
        }
        if slot.paragraph.as_ref().is_some_and(|old| {
            old.later == fragments && (fragments.is_empty() || *old.text == *texts.join("\n"))
        }) {
            continue;
        }
        let paragraph = Arc::new(build::paragraph(&slot.block, head, &texts, fragments));
        slots.get_or_insert_with(|| chunks[index].to_vec())[at].paragraph = Some(paragraph);
    }
    slots
}
