//! Where the opening words of a paragraph stand.

use super::Head;
use crate::syntax::block::Block;
use crate::syntax::form;
use crate::syntax::opening::Mood;
use crate::syntax::paragraph::{Kind, Part};

/// A text without the emphasis marks at its head.
pub(super) fn strip_emphasis(text: &str) -> &str {
    text.trim_start_matches(['*', '_'])
}

/// The longest emphasised run that is taken for opening words, in characters.
const LONGEST_OPENING: usize = 120;

/// The opening words: what is emphasised at the head of the body, else the lexicon's longest match, else what has the form of
/// opening words where they are to be expected.
pub(super) fn opening_of(block: &Block, head: &Head) -> Option<(u32, u32)> {
    let shape = &block.shape;
    if let Some(run) = &shape.emphasis {
        let words = &block.text[run.clone()];
        let bare = words.trim_end_matches([',', '،', '，', ' ', '\u{A0}']);
        if bare.chars().count() <= LONGEST_OPENING {
            return Some((run.start as u32, (run.start + bare.len()) as u32));
        }
    }
    let bare = strip_emphasis(&block.text[shape.body..]);
    let start = block.text.len() - bare.len();
    let end = match block.opening(head.language, head.organ) {
        Some((_, end)) => end,
        None => {
            let expected = head.part == Part::Main && head.level <= 1;
            let (mood, end) = expected.then(|| form::read(bare, head.language)).flatten()?;
            let fits = mood == Mood::Both || (mood == Mood::Operative) == (head.kind == Kind::Operative);
            fits.then_some(end)?
        }
    };
    Some((start as u32, (start + end) as u32))
}
