//! From version to version: the blocks that an edit touches are folded and built anew, and all else is shared.

use super::block::Block;
use super::build;
use super::chunks::{At, CHUNK, Chunk, Chunks, Slot, Totals};
use super::outline::{REACH, Role, Setting, State};
use super::paragraph::{Fragment, Paragraph};
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

/// Blocks in a row that others replace.
pub(super) struct Patch {
    /// The places of the old ones.
    pub(super) old: Range<At>,
    pub(super) fresh: Vec<Slot>,
}

/// Chunks in a row that are made anew of some blocks.
struct Run {
    old: Range<usize>,
    slots: Vec<Slot>,
}

/// The same with the roles of the blocks known, and the states between.
struct Folded {
    old: Range<usize>,
    pieces: Vec<Piece>,
}

/// A chunk in the making.
struct Piece {
    slots: Vec<Slot>,
    entry: State,
    exit: State,
    next: Option<Arc<Block>>,
}

/// The chunks with some blocks replaced; the patches are in order, none overlapping.
pub(super) fn link(chunks: &Chunks, patches: Vec<Patch>) -> Chunks {
    let mut runs = runs(chunks, patches);
    let mut totals = chunks.totals;
    for run in &runs {
        let old = chunks.from(run.old.start).take(run.old.len());
        old.for_each(|chunk| totals.remove(&chunk.totals));
        totals.add(&Totals::of(&run.slots));
    }
    let setting = totals.setting();
    if setting != chunks.totals.setting() {
        // All may be something else now.
        let mut slots = Vec::with_capacity(totals.blocks);
        let mut passed = 0;
        for run in runs {
            let kept = chunks.from(passed).take(run.old.start - passed);
            slots.extend(kept.flat_map(|chunk| &chunk.slots).cloned());
            slots.extend(run.slots);
            passed = run.old.end;
        }
        slots.extend(chunks.from(passed).flat_map(|chunk| &chunk.slots).cloned());
        runs = vec![Run { old: 0..chunks.len(), slots }];
    }
    let folded = Fold { chunks, setting, waiting: runs.into() }.run();
    chunks.splice(built(chunks, folded))
}

/// The chunks that patches touch, with the patches made in them.
fn runs(chunks: &Chunks, patches: Vec<Patch>) -> Vec<Run> {
    let slots = |chunk: usize| chunks.get(chunk).map_or(&[][..], |chunk| &chunk.slots);
    let mut runs: Vec<Run> = Vec::new();
    // How far the last chunk of the last run has been copied.
    let mut copied = 0;
    for Patch { old: Range { start, end }, fresh } in patches {
        let joins = runs.last_mut().is_some_and(|run| {
            fill(chunks, run, copied, start.chunk);
            start.chunk <= run.old.end
        });
        match runs.last_mut().filter(|_| joins) {
            Some(run) if start.chunk + 1 == run.old.end => {
                // Its rest has been copied already: what stands behind the patch is taken off again.
                let rest = slots(start.chunk).len() - start.slot;
                run.slots.truncate(run.slots.len() - rest);
            }
            Some(run) => run.slots.extend_from_slice(&slots(start.chunk)[..start.slot]),
            None => {
                let head = slots(start.chunk)[..start.slot].to_vec();
                runs.push(Run { old: start.chunk..start.chunk, slots: head });
            }
        }
        if let Some(run) = runs.last_mut() {
            run.slots.extend(fresh);
            run.old.end = (end.chunk + 1).min(chunks.len());
            copied = end.slot;
        }
    }
    if let Some(run) = runs.last_mut() {
        fill(chunks, run, copied, chunks.len());
    }
    runs
}

/// Completes the last chunk of a run. What an edit leaves too small takes the next chunks in, as long as they stand before
/// `limit`: a long session must not crumble a draft into pieces.
fn fill(chunks: &Chunks, run: &mut Run, copied: usize, limit: usize) {
    if let Some(chunk) = run.old.end.checked_sub(1).and_then(|last| chunks.get(last)) {
        run.slots.extend_from_slice(&chunk.slots[copied..]);
    }
    while run.slots.len() < CHUNK / 4
        && run.old.end < limit
        && let Some(chunk) = chunks.get(run.old.end)
    {
        run.slots.extend_from_slice(&chunk.slots);
        run.old.end += 1;
    }
}

/// Tells what each block is: of what has changed, and of what follows until the state is what it was.
struct Fold<'a> {
    chunks: &'a Chunks,
    setting: Setting,
    waiting: VecDeque<Run>,
}

impl Fold<'_> {
    fn run(mut self) -> Vec<Folded> {
        let mut folded: Vec<Folded> = Vec::new();
        while let Some(run) = self.waiting.pop_front() {
            let run = self.widen(run, folded.last().map_or(0, |before| before.old.end));
            // All that stands before has come to the state that it had.
            let state = self.chunks.get(run.old.start).map(|chunk| chunk.entry.clone());
            folded.push(self.fold(run, state.unwrap_or_default()));
        }
        folded
    }

    /// A chunk further up depends on what has changed only through the block behind its last one.
    fn widen(&self, mut run: Run, done: usize) -> Run {
        let above = run.old.start.checked_sub(1).filter(|at| *at >= done).and_then(|at| self.chunks.get(at));
        let first = run.slots.first().or_else(|| self.first_from(run.old.end));
        if let Some(above) = above.filter(|above| !same_block(&above.next, first)) {
            run.slots.splice(0..0, above.slots.iter().cloned());
            run.old.start -= 1;
        }
        run
    }

    /// The first block of what stands from a chunk on, with the runs that wait.
    fn first_from(&self, chunk: usize) -> Option<&Slot> {
        let mut at = chunk;
        for run in &self.waiting {
            if run.old.start > at {
                break;
            }
            if let Some(first) = run.slots.first() {
                return Some(first);
            }
            at = run.old.end;
        }
        self.chunks.get(at)?.slots.first()
    }

    fn fold(&mut self, run: Run, mut state: State) -> Folded {
        let Run { mut old, slots } = run;
        let mut groups: VecDeque<Vec<Slot>> = cut(slots);
        let mut pieces: Vec<Piece> = Vec::new();
        loop {
            let Some(mut slots) = groups.pop_front() else {
                if self.waiting.front().is_some_and(|next| next.old.start == old.end)
                    && let Some(next) = self.waiting.pop_front()
                {
                    old.end = next.old.end;
                    groups = cut(next.slots);
                    continue;
                }
                match self.chunks.get(old.end).filter(|chunk| chunk.entry != state) {
                    None => break,
                    Some(chunk) => {
                        groups.push_back(chunk.slots.clone());
                        old.end += 1;
                        continue;
                    }
                }
            };
            let next = groups.front().and_then(|group| group.first());
            let next = next.or_else(|| self.first_from(old.end)).map(|slot| slot.block.clone());
            let entry = state.clone();
            for at in 0..slots.len() {
                let (before, behind) = slots.split_at_mut(at + 1);
                let slot = &mut before[at];
                let following = behind.first().map(|slot| &slot.block).or(next.as_ref());
                let role = state.step(&slot.block, following.map(|block| &**block), &self.setting);
                if role != slot.role {
                    slot.role = role;
                    slot.paragraph = None;
                }
            }
            pieces.push(Piece { slots, entry, exit: state.clone(), next });
        }
        Folded { old, pieces }
    }
}

/// Cuts blocks into what will be chunks.
fn cut(slots: Vec<Slot>) -> VecDeque<Vec<Slot>> {
    if slots.is_empty() {
        return VecDeque::new();
    }
    if slots.len() < CHUNK * 2 {
        return VecDeque::from([slots]);
    }
    let size = slots.len().div_ceil(slots.len() / CHUNK);
    let mut rest = slots.into_iter().peekable();
    let mut groups = VecDeque::new();
    while rest.peek().is_some() {
        groups.push_back(rest.by_ref().take(size).collect());
    }
    groups
}

/// Chunks in a row of which some are made anew: those that are, and those near enough that paragraphs reach from the ones
/// into the others.
struct Stretch<'a> {
    old: Range<usize>,
    members: Vec<Member<'a>>,
    /// So many of the members are to be built. Those behind are there for what reaches into them.
    until: usize,
}

enum Member<'a> {
    /// One that stands.
    Old(&'a Arc<Chunk>),
    New(Piece),
}

impl Member<'_> {
    fn slots(&self) -> &[Slot] {
        match self {
            Member::Old(chunk) => &chunk.slots,
            Member::New(piece) => &piece.slots,
        }
    }
}

/// Builds the paragraphs of what was folded, and of what stands so near before that its later pieces may be among them.
fn built(chunks: &Chunks, folded: Vec<Folded>) -> Vec<(Range<usize>, Vec<Arc<Chunk>>)> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let mut folded = folded.into_iter().peekable();
    while let Some(Folded { old, pieces }) = folded.next() {
        let near = old.start - reaching(chunks.before(old.start));
        match stretches.last_mut() {
            Some(last) if last.old.end >= near => {
                let between = chunks.from(last.old.end).take(old.start - last.old.end);
                last.members.extend(between.map(Member::Old));
            }
            _ => {
                let members = chunks.from(near).take(old.start - near).map(Member::Old).collect();
                stretches.push(Stretch { old: near..near, members, until: 0 });
            }
        }
        let Some(stretch) = stretches.last_mut() else { break };
        stretch.members.extend(pieces.into_iter().map(Member::New));
        stretch.until = stretch.members.len();
        let limit = folded.peek().map_or(chunks.len(), |next| next.old.start);
        let beyond = within_reach(chunks.from(old.end).take(limit - old.end));
        stretch.members.extend(chunks.from(old.end).take(beyond).map(Member::Old));
        stretch.old.end = old.end + beyond;
    }
    let stretches = stretches.into_iter();
    stretches.map(|stretch| (stretch.old.clone(), stretch.built())).collect()
}

impl Stretch<'_> {
    fn built(self) -> Vec<Arc<Chunk>> {
        let roles: Vec<&[Slot]> = self.members.iter().map(Member::slots).collect();
        let built: Vec<Vec<Built>> = (0..self.until)
            .map(|index| {
                // Of those that stand only the last can have pieces in what follows.
                let from = match &self.members[index] {
                    Member::Old(chunk) => chunk.slots.iter().rposition(is_body).unwrap_or(0),
                    Member::New(_) => 0,
                };
                paragraphs(&roles[index..], from)
            })
            .collect();
        drop(roles);
        let members = self.members.into_iter().zip(built.into_iter().chain(std::iter::repeat_with(Vec::new)));
        let chunks = members.map(|(member, built)| match member {
            Member::Old(chunk) if built.is_empty() => chunk.clone(),
            Member::Old(chunk) => {
                let (entry, exit, next) = (chunk.entry.clone(), chunk.exit.clone(), chunk.next.clone());
                Arc::new(Chunk::new(with(chunk.slots.clone(), built), entry, exit, next))
            }
            Member::New(Piece { slots, entry, exit, next }) => {
                Arc::new(Chunk::new(with(slots, built), entry, exit, next))
            }
        });
        chunks.collect()
    }
}

/// A paragraph that is to stand in a slot from now on, or that none is.
type Built = (usize, Option<Arc<Paragraph>>);

fn with(mut slots: Vec<Slot>, built: Vec<Built>) -> Vec<Slot> {
    for (at, paragraph) in built {
        slots[at].cut = paragraph.as_ref().is_some_and(|paragraph| !paragraph.later.is_empty());
        slots[at].paragraph = paragraph;
    }
    slots
}

/// How many of some chunks, the nearest first, can have a paragraph that reaches into what stands behind them: no paragraph
/// reaches past the start of the next.
fn reaching<'a>(chunks: impl Iterator<Item = &'a Arc<Chunk>>) -> usize {
    let (mut blocks, mut met) = (0, false);
    let near = chunks.take_while(|chunk| {
        let reached = !met && blocks <= REACH as usize;
        blocks += chunk.slots.len();
        met = chunk.slots.iter().any(is_body);
        reached
    });
    near.count()
}

/// Whether a paragraph starts in a slot that is none of those that stand between the pieces of others.
fn is_body(slot: &Slot) -> bool {
    matches!(slot.role, Role::Start(head) if !head.kind.is_aside())
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

/// The paragraphs of the first of some chunks, from a slot on, where they do not stand already as they should.
fn paragraphs(chunks: &[&[Slot]], from: usize) -> Vec<Built> {
    let mut all = Vec::new();
    let Some((first, rest)) = chunks.split_first() else { return all };
    for (at, slot) in first.iter().enumerate().skip(from) {
        let Role::Start(head) = slot.role else {
            if slot.paragraph.is_some() {
                all.push((at, None));
            }
            continue;
        };
        let mut fragments = Vec::new();
        let mut texts: Vec<&str> = Vec::new();
        let mut back = 0u32;
        let mut offset = slot.block.len() - slot.block.lead.as_str().len();
        let mut length = slot.block.text.len();
        for later in first[at + 1..].iter().chain(rest.iter().flat_map(|c| c.iter())) {
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
        if fragments.is_empty() && !slot.cut && slot.paragraph.is_some() {
            continue;
        }
        if slot.paragraph.as_ref().is_some_and(|old| {
            old.later == fragments && (fragments.is_empty() || *old.text == *texts.join("\n"))
        }) {
            continue;
        }
        let paragraph = Arc::new(build::paragraph(&slot.block, head, &texts, fragments));
        all.push((at, Some(paragraph)));
    }
    all
}
