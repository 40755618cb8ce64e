//! Blocks: the pieces that a text falls into by looking at two neighbouring lines at a time.
//!
//! A text is the concatenation of its blocks. Whether a line starts one depends on nothing but that line and the one
//! before it, so after an edit only the blocks around it can differ.

use super::border::starts_block;
use super::language::Language;
use super::line::{is_blank, is_space, line_end};
use super::opening;
use super::shape::Shape;
use crate::symbol::Organ;
use std::sync::{Arc, OnceLock};

/// A piece of a text: lines without a border between them, with the blank lines that follow. The first block of a text also
/// has the blank lines before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The white space before the text: only the first block of a draft can have any that ends a line.
    pub lead: Gap,
    /// What stands in it, without the white space around.
    pub text: Arc<str>,
    /// The white space behind it, with line ends and blank lines.
    pub tail: Gap,
    /// The number of line breaks in all of it (LF, CRLF, CR).
    pub breaks: u32,
    /// What can be seen of it alone. Ranges are bytes of `text`.
    pub shape: Shape,
    /// Its opening words, once somebody has asked for them.
    opening: Memo,
}

/// The opening words of a block as read for one language and organ; they count for nothing when blocks are compared.
#[derive(Clone, Debug, Default)]
struct Memo(OnceLock<(Language, Option<Organ>, Option<Found>)>);

/// An opening of the lexicon and where it ends.
type Found = (&'static opening::Opening, usize);

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Eq for Memo {}

/// White space around a text; what is usual needs no memory of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// One of the usual ones.
    Usual(&'static str),
    /// Any other.
    Other(Box<str>),
}

impl Gap {
    fn of(space: &str) -> Gap {
        const USUAL: [&str; 7] = ["", "\n", "\n\n", "\n\n\n", "\n\n\n\n", "\r\n", "\r\n\r\n"];
        match USUAL.into_iter().find(|usual| *usual == space) {
            Some(usual) => Gap::Usual(usual),
            None => Gap::Other(space.into()),
        }
    }

    /// The white space.
    pub fn as_str(&self) -> &str {
        match self {
            Gap::Usual(space) => space,
            Gap::Other(space) => space,
        }
    }
}

/// Cuts `text` into blocks. Blank lines at the start belong to the first.
pub fn split(text: &str) -> Vec<Arc<Block>> {
    let mut blocks = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut previous: Option<&str> = None;
    let mut breaks = 0;
    let mut filled = false;
    while at < text.len() {
        let (end, next) = line_end(text, at);
        let line = &text[at..end];
        let blank = is_blank(line);
        if !blank && filled && previous.is_some_and(|before| starts_block(before, line)) {
            blocks.push(Arc::new(Block::new(&text[start..at], breaks)));
            (start, breaks) = (at, 0);
        }
        filled |= !blank;
        breaks += u32::from(next > end);
        previous = Some(line);
        at = next;
    }
    if start < text.len() {
        blocks.push(Arc::new(Block::new(&text[start..], breaks)));
    }
    blocks
}

impl Block {
    fn new(whole: &str, breaks: u32) -> Block {
        let start = whole.len() - whole.trim_start_matches(is_space).len();
        let end = start.max(whole.trim_end_matches(is_space).len());
        let text = &whole[start..end];
        let mut shape = Shape::of(text, &whole[end..]);
        let before = whole[..start].rsplit(['\n', '\r']).next().unwrap_or("");
        shape.indent = before.chars().count() as u32;
        Block {
            lead: Gap::of(&whole[..start]),
            text: text.into(),
            tail: Gap::of(&whole[end..]),
            breaks,
            shape,
            opening: Memo::default(),
        }
    }

    /// The opening words behind label and emphasis, and where they end from there, for the organ that speaks.
    pub fn opening(&self, language: Language, organ: Option<Organ>) -> Option<Found> {
        if !self.shape.opens {
            return None;
        }
        let read =
            || opening::read(self.text[self.shape.body..].trim_start_matches(['*', '_']), language, organ);
        let (known, of, found) = self.opening.0.get_or_init(|| (language, organ, read()));
        if (*known, *of) == (language, organ) { *found } else { read() }
    }

    /// The length of all of it, in bytes.
    pub fn len(&self) -> usize {
        self.lead.as_str().len() + self.text.len() + self.tail.as_str().len()
    }

    /// Writes all of it.
    pub fn push_to(&self, whole: &mut String) {
        whole.push_str(self.lead.as_str());
        whole.push_str(&self.text);
        whole.push_str(self.tail.as_str());
    }
}
