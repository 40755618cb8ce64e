//! Where the opening words of a paragraph stand.

use super::Head;
use crate::syntax::block::Block;

/// A text without the emphasis marks at its head.
pub(super) fn strip_emphasis(text: &str) -> &str {
    text.trim_start_matches(['*', '_'])
}

/// The longest emphasised run that is taken for opening words, in characters.
const LONGEST_OPENING: usize = 120;

/// The opening words: what is emphasised at the head of the body, else the lexicon's longest match.
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
    let (_, end) = block.opening(head.language, head.organ)?;
    Some((start as u32, (start + end) as u32))
}
