//! A draft: its blocks in order, each with its role; made from a text, or from the version before and an edit.

use super::block::{self, Block, Votes};
use super::build;
use super::header::Header;
use super::language::Language;
use super::outline::{REACH, Role, Setting, State};
use super::paragraph::{Fragment, Paragraph};
use crate::symbol::Organ;
use crate::text::Edit;
use std::sync::{Arc, OnceLock};

/// How many blocks a chunk has when it is made; it is cut in two when it has twice as many.
const CHUNK: usize = 64;

/// An immutable version of a draft. Clones are cheap; versions share what an edit did not touch.
#[derive(Clone, Debug)]
pub struct Draft {
    chunks: Arc<[Arc<Chunk>]>,
    setting: Setting,
    header: Arc<OnceLock<Header>>,
}

/// A run of blocks with what the fold made of them.
#[derive(Debug)]
pub(super) struct Chunk {
    slots: Vec<Slot>,
    bytes: usize,
    breaks: u32,
    votes: Votes,
    organ_lines: bool,
    paragraphs: usize,
    /// The state before the first block and after the last.
    entry: State,
    exit: State,
    setting: Setting,
    /// The block after the last one, which its role may depend on.
    next: Option<Arc<Block>>,
}

#[derive(Clone, Debug)]
struct Slot {
    block: Arc<Block>,
    role: Role,
    paragraph: Option<Arc<Paragraph>>,
}

/// A paragraph and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The paragraph.
    pub paragraph: &'a Arc<Paragraph>,
    /// Where its text starts in the draft, in bytes.
    pub start: usize,
    /// The line on which it starts, from 0. Lines end at LF, CRLF and CR.
    pub line: usize,
    /// Its place among the draft's paragraphs, from 0.
    pub index: usize,
}

impl Placed<'_> {
    /// The place in the draft of a byte of the paragraph's text.
    pub fn offset(&self, at: usize) -> usize {
        self.start + self.paragraph.offset_of(at)
    }

    /// The stretch of the draft from the first to the last byte of a range of the paragraph's text.
    pub fn range(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.offset(range.start);
        // The end belongs to the byte before it: the next piece of a cut paragraph stands elsewhere.
        let end = if range.end > range.start { self.offset(range.end - 1) + 1 } else { start };
        start..end
    }

    /// Where the paragraph ends in the draft, in bytes: behind its last piece.
    pub fn end(&self) -> usize {
        self.offset(self.paragraph.text.len())
    }
}

/// A chunk on the way to the next version.
enum Piece {
    Kept(Arc<Chunk>),
    Changed(Vec<Slot>),
}

impl Draft {
    /// Reads a text. Never fails: whatever it is, it has blocks.
    pub fn parse(text: &str) -> Draft {
        let slots: Vec<Slot> = block::split(text).into_iter().map(Slot::fresh).collect();
        let pieces = slots.chunks(CHUNK).map(|slots| Piece::Changed(slots.to_vec())).collect();
        Draft::link(pieces)
    }

    /// The draft after an edit. What the edit does not touch is shared with this version.
    ///
    /// An edit past the end or off character borders is moved to the nearest place that is possible.
    pub fn edit(&self, edit: &Edit) -> Draft {
        let length = self.len();
        let from = edit.range.start.min(length);
        let to = edit.range.end.clamp(from, length);
        // The blocks that the edit touches, with one more on either side: a border depends on the two lines beside it.
        let flat = self.locate(from.saturating_sub(1));
        let (mut first, mut start) = flat;
        if first > 0 {
            first -= 1;
            start -= self.block(first).map_or(0, |b| b.len());
        }
        let (mut last, mut end) = (first, start);
        let mut text = String::new();
        let mut beyond = false;
        for slot in self.slots_from(first) {
            slot.block.push_to(&mut text);
            end += slot.block.len();
            last += 1;
            if beyond {
                break;
            }
            beyond = end > to + 1;
        }
        let mut cut = (from - start, to - start);
        while !text.is_char_boundary(cut.0) {
            cut.0 -= 1;
        }
        while !text.is_char_boundary(cut.1) {
            cut.1 += 1;
        }
        text.replace_range(cut.0..cut.1, &edit.insert);

        let fresh = block::split(&text);
        let fresh = self.reuse(first, last, fresh);
        Draft::link(self.splice(first, last, fresh))
    }

    /// Keeps the blocks of `first..last` that stand again at the head or tail of `fresh`.
    fn reuse(&self, first: usize, last: usize, fresh: Vec<Block>) -> Vec<Slot> {
        let old: Vec<&Slot> = self.slots_from(first).take(last - first).collect();
        let head = old.iter().zip(&fresh).take_while(|(slot, block)| *slot.block == **block).count();
        let rest = old.len().min(fresh.len()) - head;
        let tail = old
            .iter()
            .rev()
            .zip(fresh.iter().rev())
            .take(rest)
            .take_while(|(slot, block)| *slot.block == **block)
            .count();
        let count = fresh.len();
        fresh
            .into_iter()
            .enumerate()
            .map(|(index, block)| {
                if index < head {
                    old[index].clone()
                } else if index >= count - tail {
                    old[old.len() - (count - index)].clone()
                } else {
                    Slot::fresh(block)
                }
            })
            .collect()
    }

    /// The chunks with the blocks `first..last` replaced.
    fn splice(&self, first: usize, last: usize, fresh: Vec<Slot>) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::with_capacity(self.chunks.len() + 1);
        let mut fresh = Some(fresh);
        let mut at = 0;
        let mut pending: Vec<Slot> = Vec::new();
        for chunk in self.chunks.iter() {
            let (start, end) = (at, at + chunk.slots.len());
            at = end;
            let untouched = end <= first || start >= last && fresh.is_none();
            // What an edit left too small takes the next chunk in, so that a long session does not crumble into pieces.
            if untouched && (pending.is_empty() || pending.len() >= CHUNK / 4) {
                push_changed(&mut pieces, &mut pending);
                pieces.push(Piece::Kept(chunk.clone()));
                continue;
            }
            let keep_head = first.saturating_sub(start).min(chunk.slots.len());
            pending.extend_from_slice(&chunk.slots[..keep_head]);
            if let Some(slots) = fresh.take() {
                pending.extend(slots);
            }
            let keep_tail = last.saturating_sub(start).min(chunk.slots.len());
            pending.extend_from_slice(&chunk.slots[keep_tail.max(keep_head)..]);
        }
        if let Some(slots) = fresh {
            pending.extend(slots);
        }
        push_changed(&mut pieces, &mut pending);
        pieces
    }

    /// Makes a draft of pieces: folds where the state is new, builds paragraphs where roles are.
    fn link(pieces: Vec<Piece>) -> Draft {
        let setting = setting(&pieces);
        let firsts: Vec<Option<Arc<Block>>> =
            pieces.iter().map(|piece| piece.slots().first().map(|slot| slot.block.clone())).collect();
        let mut state = State::default();
        // First what each block is.
        let mut folded: Vec<(Piece, State, State, Option<Arc<Block>>)> = Vec::with_capacity(pieces.len());
        for (index, piece) in pieces.into_iter().enumerate() {
            let next = firsts.get(index + 1).cloned().flatten();
            match piece {
                Piece::Kept(chunk)
                    if chunk.entry == state && chunk.setting == setting && same_block(&chunk.next, &next) =>
                {
                    state = chunk.exit.clone();
                    folded.push((Piece::Kept(chunk), State::default(), State::default(), None));
                }
                piece => {
                    let mut slots = piece.into_slots();
                    let entry = state.clone();
                    for at in 0..slots.len() {
                        let (head, tail) = slots.split_at_mut(at + 1);
                        let slot = &mut head[at];
                        let following = tail.first().map(|s| &*s.block).or(next.as_deref());
                        let role = state.step(&slot.block, following, &setting);
                        if role != slot.role {
                            slot.role = role;
                            slot.paragraph = None;
                        }
                    }
                    folded.push((Piece::Changed(slots), entry, state.clone(), next));
                }
            }
        }
        // Then the paragraphs: of what has changed, and of what stands so near before it that its pieces may reach in.
        let mut stale = vec![false; folded.len()];
        let mut reach = 0usize;
        for index in (0..folded.len()).rev() {
            let changed = matches!(folded[index].0, Piece::Changed(_));
            stale[index] = changed || reach > 0;
            reach = if changed {
                REACH as usize + 1
            } else {
                reach.saturating_sub(folded[index].0.slots().len())
            };
        }
        let roles: Vec<&[Slot]> = folded.iter().map(|(piece, ..)| piece.slots()).collect();
        let mut built: Vec<Option<Vec<Slot>>> = Vec::with_capacity(folded.len());
        for (index, stale) in stale.iter().enumerate() {
            built.push(stale.then(|| paragraphs(&roles, index)).flatten());
        }
        drop(roles);
        let chunks = folded
            .into_iter()
            .zip(built)
            .map(|((piece, entry, exit, next), built)| match (piece, built) {
                (Piece::Kept(chunk), None) => chunk,
                (Piece::Kept(chunk), Some(slots)) => Arc::new(Chunk::new(
                    slots,
                    chunk.entry.clone(),
                    chunk.exit.clone(),
                    setting,
                    chunk.next.clone(),
                )),
                (Piece::Changed(slots), built) => {
                    Arc::new(Chunk::new(built.unwrap_or(slots), entry, exit, setting, next))
                }
            })
            .collect();
        Draft { chunks, setting, header: Arc::default() }
    }

    /// The block that has the byte `offset`, as its place among the blocks and its start; the last one past the end.
    fn locate(&self, offset: usize) -> (usize, usize) {
        let (mut index, mut start) = (0, 0);
        for (at, chunk) in self.chunks.iter().enumerate() {
            if start + chunk.bytes <= offset && at + 1 < self.chunks.len() {
                start += chunk.bytes;
                index += chunk.slots.len();
                continue;
            }
            for (at, slot) in chunk.slots.iter().enumerate() {
                if start + slot.block.len() > offset || at + 1 == chunk.slots.len() {
                    return (index, start);
                }
                start += slot.block.len();
                index += 1;
            }
        }
        (index, start)
    }

    fn slot(&self, index: usize) -> Option<&Slot> {
        self.slots_from(index).next()
    }

    /// The slots from a place on.
    fn slots_from(&self, index: usize) -> impl Iterator<Item = &Slot> {
        let (mut chunk, mut left) = (0, index);
        while self.chunks.get(chunk).is_some_and(|c| c.slots.len() <= left) {
            left -= self.chunks[chunk].slots.len();
            chunk += 1;
        }
        self.chunks[chunk..].iter().flat_map(|chunk| &chunk.slots).skip(left)
    }

    fn block(&self, index: usize) -> Option<&Block> {
        self.slot(index).map(|slot| &*slot.block)
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.bytes).sum()
    }

    /// Whether it has no text at all.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// The whole text.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.len());
        for slot in self.chunks.iter().flat_map(|chunk| &chunk.slots) {
            slot.block.push_to(&mut text);
        }
        text
    }

    /// Every paragraph in order of its first piece: masthead, title, organ's line, preambular, operative, headings, notes, furniture.
    pub fn paragraphs(&self) -> impl Iterator<Item = Placed<'_>> {
        let mut place = Place::default();
        self.chunks.iter().flat_map(|chunk| &chunk.slots).filter_map(move |slot| place.pass(slot))
    }

    /// The number of paragraphs.
    pub fn count(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.paragraphs).sum()
    }

    /// The paragraph at a place of [`Draft::paragraphs`].
    pub fn get(&self, index: usize) -> Option<Placed<'_>> {
        let mut place = Place::default();
        for chunk in self.chunks.iter() {
            if place.index + chunk.paragraphs <= index {
                place.skip(chunk);
                continue;
            }
            return chunk
                .slots
                .iter()
                .filter_map(|slot| place.pass(slot))
                .find(|placed| placed.index == index);
        }
        None
    }

    /// The paragraph that a byte of the draft belongs to, with the blank lines behind it; past the end the last one, before
    /// the first that one. `None` in a draft without any.
    pub fn paragraph_at(&self, offset: usize) -> Option<Placed<'_>> {
        let (index, _) = self.locate(offset);
        let mut at = index;
        loop {
            match self.slot(at)?.role {
                Role::Start(_) => break,
                Role::Continues(back) => at = at.checked_sub(back as usize)?,
                Role::Empty => at = at.checked_sub(1)?,
            }
        }
        self.starting_at(at)
    }

    /// The paragraph that starts with a block.
    fn starting_at(&self, block: usize) -> Option<Placed<'_>> {
        let mut place = Place::default();
        let mut left = block;
        for chunk in self.chunks.iter() {
            if left >= chunk.slots.len() {
                left -= chunk.slots.len();
                place.skip(chunk);
                continue;
            }
            for slot in &chunk.slots[..left] {
                place.pass(slot);
            }
            return place.pass(&chunk.slots[left]);
        }
        None
    }

    /// The language that most of the text is in; English where nothing tells.
    pub fn language(&self) -> Language {
        self.setting.language
    }

    fn header(&self) -> &Header {
        self.header.get_or_init(|| Header::read(self))
    }

    /// The organ whose draft it is: by the organ's line, else by the masthead or the symbol.
    pub fn organ(&self) -> Option<Organ> {
        self.header().organ
    }

    /// Whether it is a Model UN draft (a committee's line of no organ of the United Nations).
    pub fn is_model(&self) -> bool {
        self.header().model
    }

    /// Its own symbol, from the masthead or the number before the title.
    pub fn symbol(&self) -> Option<&str> {
        self.header().symbol.as_deref()
    }

    /// Its session, in figures: `79`, `S-30`, `ES-11`.
    pub fn session(&self) -> Option<&str> {
        self.header().session.as_deref()
    }

    /// Its title, without the number before it.
    pub fn title(&self) -> Option<&str> {
        self.header().title.as_deref()
    }

    pub(super) fn chunks(&self) -> &[Arc<Chunk>] {
        &self.chunks
    }
}

impl PartialEq for Draft {
    /// Whether two drafts have the same text, blocks, roles and paragraphs, however they came about.
    fn eq(&self, other: &Draft) -> bool {
        let slots =
            |draft: &Draft| -> Vec<Slot> { draft.chunks.iter().flat_map(|c| c.slots.clone()).collect() };
        let (ours, theirs) = (slots(self), slots(other));
        self.setting == other.setting
            && ours.len() == theirs.len()
            && ours
                .iter()
                .zip(&theirs)
                .all(|(a, b)| a.block == b.block && a.role == b.role && a.paragraph == b.paragraph)
    }
}

/// Where a walk over the slots stands.
#[derive(Clone, Copy, Default)]
struct Place {
    start: usize,
    line: usize,
    index: usize,
}

impl Place {
    fn skip(&mut self, chunk: &Chunk) {
        self.start += chunk.bytes;
        self.line += chunk.breaks as usize;
        self.index += chunk.paragraphs;
    }

    /// Passes a slot; the paragraph that starts in it.
    fn pass<'a>(&mut self, slot: &'a Slot) -> Option<Placed<'a>> {
        let (start, line) = (self.start, self.line);
        self.start += slot.block.len();
        self.line += slot.block.breaks as usize;
        let paragraph = slot.paragraph.as_ref()?;
        let index = self.index;
        self.index += 1;
        let lead = slot.block.lead.as_str();
        Some(Placed { paragraph, start: start + lead.len(), line: line + block::breaks(lead), index })
    }
}

impl Slot {
    fn fresh(block: Block) -> Slot {
        Slot { block: Arc::new(block), role: Role::Empty, paragraph: None }
    }
}

impl Piece {
    fn slots(&self) -> &[Slot] {
        match self {
            Piece::Kept(chunk) => &chunk.slots,
            Piece::Changed(slots) => slots,
        }
    }

    fn into_slots(self) -> Vec<Slot> {
        match self {
            Piece::Kept(chunk) => chunk.slots.clone(),
            Piece::Changed(slots) => slots,
        }
    }
}

impl Chunk {
    fn new(slots: Vec<Slot>, entry: State, exit: State, setting: Setting, next: Option<Arc<Block>>) -> Chunk {
        Chunk {
            bytes: slots.iter().map(|slot| slot.block.len()).sum(),
            breaks: slots.iter().map(|slot| slot.block.breaks).sum(),
            votes: votes(&slots),
            organ_lines: organ_lines(&slots),
            paragraphs: slots.iter().filter(|slot| slot.paragraph.is_some()).count(),
            slots,
            entry,
            exit,
            setting,
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

fn setting(pieces: &[Piece]) -> Setting {
    let mut all = Votes::default();
    let mut lines = false;
    for piece in pieces {
        let (votes, organ_lines) = match piece {
            Piece::Kept(chunk) => (chunk.votes, chunk.organ_lines),
            Piece::Changed(slots) => (votes(slots), organ_lines(slots)),
        };
        for (sum, vote) in all.iter_mut().zip(votes) {
            *sum += vote;
        }
        lines |= organ_lines;
    }
    let language = Language::ALL
        .into_iter()
        .rev()
        .max_by_key(|language| (all[*language as usize], *language == Language::English))
        .unwrap_or(Language::English);
    Setting { language, organ_lines: lines }
}

fn same_block(a: &Option<Arc<Block>>, b: &Option<Arc<Block>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        _ => false,
    }
}

/// Cuts changed slots into chunks of a good size.
fn push_changed(pieces: &mut Vec<Piece>, pending: &mut Vec<Slot>) {
    if pending.is_empty() {
        return;
    }
    let slots = std::mem::take(pending);
    if slots.len() <= CHUNK * 2 {
        pieces.push(Piece::Changed(slots));
    } else {
        pieces.extend(slots.chunks(CHUNK).map(|slots| Piece::Changed(slots.to_vec())));
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
