//! A draft: its blocks in order, each with its role; made from a text, or from the version before and an edit.

use super::block::{self, Block};
use super::header::Header;
use super::language::Language;
use super::line;
use super::link::{self, Chunk, Slot, Totals};
use super::outline::Role;
use super::paragraph::Paragraph;
use crate::symbol::Organ;
use crate::text::Edit;
use std::sync::{Arc, OnceLock};

/// An immutable version of a draft. Clones are cheap; versions share what an edit did not touch.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    chunks: Arc<[Arc<Chunk>]>,
    totals: Totals,
    header: Arc<OnceLock<Header>>,
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

impl Draft {
    /// Reads a text. Never fails: whatever it is, it has blocks.
    pub fn parse(text: &str) -> Draft {
        Draft::default().splice(0, 0, block::split(text).into_iter().map(Slot::fresh).collect())
    }

    /// The draft with the blocks `first..last` replaced.
    fn splice(&self, first: usize, last: usize, fresh: Vec<Slot>) -> Draft {
        let (chunks, totals) = link::splice(&self.chunks, &self.totals, first, last, fresh);
        Draft { chunks, totals, header: Arc::default() }
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
        self.splice(first, last, fresh)
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
        self.totals.bytes
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

    /// The text of a range of bytes; ends past the text or within a character are moved inward.
    pub fn slice(&self, range: std::ops::Range<usize>) -> String {
        let end = range.end.min(self.len());
        if range.start >= end {
            return String::new();
        }
        let (first, start) = self.locate(range.start);
        let mut text = String::new();
        for slot in self.slots_from(first) {
            if start + text.len() >= end {
                break;
            }
            slot.block.push_to(&mut text);
        }
        let (mut from, mut to) = (range.start - start, (end - start).min(text.len()));
        while !text.is_char_boundary(from) {
            from += 1;
        }
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        text.get(from..to).unwrap_or_default().to_owned()
    }

    /// Every paragraph in order of its first piece: masthead, title, organ's line, preambular, operative, headings, notes, furniture.
    pub fn paragraphs(&self) -> impl Iterator<Item = Placed<'_>> {
        let mut place = Place::default();
        self.chunks.iter().flat_map(|chunk| &chunk.slots).filter_map(move |slot| place.pass(slot))
    }

    /// The number of paragraphs.
    pub fn count(&self) -> usize {
        self.totals.paragraphs
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
        self.totals.setting().language
    }

    /// Whether an organ speaks in it anywhere: without one it is a list, a page, or a text that has only begun.
    pub fn has_organ_line(&self) -> bool {
        self.totals.setting().organ_lines
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
        self.totals.setting() == other.totals.setting()
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
        Some(Placed { paragraph, start: start + lead.len(), line: line + line::breaks(lead), index })
    }
}
