//! A draft: its blocks in order, each with its role; made from a text, or from the version before and an edit.

use super::block;
use super::chunks::{At, Chunk, Chunks, Slot, Totals};
use super::header::{Header, LONGEST_HEAD};
use super::language::Language;
use super::line;
use super::link::{self, Patch};
use super::outline::Role;
use super::paragraph::Paragraph;
use super::patch;
use crate::symbol::Organ;
use crate::text::Edit;
use std::sync::{Arc, OnceLock};

/// An immutable version of a draft. Clones are cheap; versions share what an edit did not touch.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    chunks: Chunks,
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
        let fresh = block::split(text).into_iter().map(Slot::fresh).collect();
        Draft::default().patched(vec![Patch { old: At::default()..At::default(), fresh }])
    }

    fn patched(&self, patches: Vec<Patch>) -> Draft {
        let after = Draft { chunks: link::link(&self.chunks, patches), header: Arc::default() };
        if self.same_head(&after) { Draft { header: self.header.clone(), ..after } } else { after }
    }

    /// Whether another version has the same paragraphs where the header is read.
    fn same_head(&self, other: &Draft) -> bool {
        let mut paragraphs = 0;
        let mut pairs = self.chunks.iter().zip(other.chunks.iter());
        let reached = pairs.find_map(|(ours, theirs)| {
            paragraphs += ours.totals.paragraphs;
            let same = Arc::ptr_eq(ours, theirs);
            (!same || paragraphs >= LONGEST_HEAD).then_some(same)
        });
        let whole = self.chunks.len() == other.chunks.len();
        self.language() == other.language() && reached.unwrap_or(whole)
    }

    /// The draft after an edit. What the edit does not touch is shared with this version.
    ///
    /// An edit past the end or off character borders is moved to the nearest place that is possible.
    pub fn edit(&self, edit: &Edit) -> Draft {
        self.edit_all(std::slice::from_ref(edit))
    }

    /// The draft after many edits, all counted in the text of this version, in one pass.
    ///
    /// Edits past the end or off character borders are moved to the nearest place that is possible; of one that overlaps
    /// another, only what lies behind that one is replaced.
    pub fn edit_all(&self, edits: &[Edit]) -> Draft {
        self.patched(patch::patches(&self.chunks, edits))
    }

    fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.chunks.iter().flat_map(|chunk| &chunk.slots)
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.chunks.totals.bytes
    }

    /// Whether it has no text at all.
    pub fn is_empty(&self) -> bool {
        self.chunks.len() == 0
    }

    /// The whole text.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.len());
        for slot in self.slots() {
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
        let (first, start) = self.chunks.locate(range.start);
        let mut text = String::new();
        for slot in self.chunks.slots_from(first) {
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
        self.slots().filter_map(move |slot| place.pass(slot))
    }

    /// The number of paragraphs.
    pub fn count(&self) -> usize {
        self.chunks.totals.paragraphs
    }

    /// The paragraph at a place of [`Draft::paragraphs`].
    pub fn get(&self, index: usize) -> Option<Placed<'_>> {
        let (mut place, chunk) = self.walk_to(|place, totals| place.index + totals.paragraphs <= index)?;
        chunk.slots.iter().filter_map(|slot| place.pass(slot)).find(|placed| placed.index == index)
    }

    /// A walk over the paragraphs that passes by those between the ones that are asked for.
    pub fn walk(&self) -> Walk<'_> {
        Walk { draft: self, chunk: None, place: Place::default() }
    }

    /// The first chunk that is not to be skipped, and its place.
    fn walk_to(&self, skip: impl Fn(&Place, &Totals) -> bool) -> Option<(Place, &Chunk)> {
        let mut place = Place::default();
        for group in self.chunks.groups() {
            if skip(&place, &group.totals) {
                place.skip(&group.totals);
                continue;
            }
            for chunk in &group.chunks {
                if !skip(&place, &chunk.totals) {
                    return Some((place, chunk));
                }
                place.skip(&chunk.totals);
            }
        }
        None
    }

    /// The paragraph that a byte of the draft belongs to, with the blank lines behind it; past the end the last one, before
    /// the first that one. `None` in a draft without any.
    pub fn paragraph_at(&self, offset: usize) -> Option<Placed<'_>> {
        let (mut at, _) = self.chunks.locate(offset);
        let mut slot = self.chunks.get(at.chunk)?.slots.get(at.slot)?;
        let mut back = |count: u32| {
            for _ in 0..count {
                (at, slot) = self.chunks.previous(at)?;
            }
            Some((at, slot.role))
        };
        loop {
            let (at, role) = back(0)?;
            match role {
                Role::Start(_) => return self.starting_at(at),
                Role::Continues(count) => back(count)?,
                Role::Empty => back(1)?,
            };
        }
    }

    /// The paragraph that starts with a block.
    fn starting_at(&self, at: At) -> Option<Placed<'_>> {
        let (mut place, chunk) = self.walk_to(|place, totals| place.chunk + totals.chunks <= at.chunk)?;
        for slot in chunk.slots.get(..at.slot)? {
            place.pass(slot);
        }
        place.pass(chunk.slots.get(at.slot)?)
    }

    /// The language that most of the text is in; English where nothing tells.
    pub fn language(&self) -> Language {
        self.chunks.totals.setting().language
    }

    /// Whether an organ speaks in it anywhere: without one it is a list, a page, or a text that has only begun.
    pub fn has_organ_line(&self) -> bool {
        self.chunks.totals.setting().organ_lines
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

    pub(super) fn chunks(&self) -> &Chunks {
        &self.chunks
    }
}

impl PartialEq for Draft {
    /// Whether two drafts have the same text, blocks, roles and paragraphs, however they came about.
    fn eq(&self, other: &Draft) -> bool {
        let parts = |slot: &Slot| (slot.block.clone(), slot.role, slot.paragraph.clone());
        self.chunks.totals.setting() == other.chunks.totals.setting()
            && self.slots().map(parts).eq(other.slots().map(parts))
    }
}

/// A walk over a draft's paragraphs, from the first to the last.
pub struct Walk<'a> {
    draft: &'a Draft,
    /// The chunk that it stands in, and the place where that starts.
    chunk: Option<&'a Chunk>,
    place: Place,
}

impl<'a> Walk<'a> {
    /// The paragraph at a place of [`Draft::paragraphs`]; cheap where it stands near behind the one before. `None` past the end.
    pub fn to(&mut self, index: usize) -> Option<Placed<'a>> {
        let here =
            |chunk: &Chunk| (self.place.index..self.place.index + chunk.totals.paragraphs).contains(&index);
        if !self.chunk.is_some_and(here) {
            let (place, chunk) =
                self.draft.walk_to(|place, totals| place.index + totals.paragraphs <= index)?;
            (self.place, self.chunk) = (place, Some(chunk));
        }
        let mut place = self.place;
        let mut placed = self.chunk?.slots.iter().filter_map(|slot| place.pass(slot));
        placed.find(|placed| placed.index == index)
    }
}

/// Where a walk over the slots stands.
#[derive(Clone, Copy, Default)]
struct Place {
    chunk: usize,
    start: usize,
    line: usize,
    index: usize,
}

impl Place {
    fn skip(&mut self, totals: &Totals) {
        self.chunk += totals.chunks;
        self.start += totals.bytes;
        self.line += totals.breaks;
        self.index += totals.paragraphs;
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
