//! Where the opening words of a paragraph stand.

use super::Head;
use crate::syntax::block::Block;
use crate::syntax::ending::End;
use crate::syntax::form;
use crate::syntax::opening::Mood;
use crate::syntax::paragraph::{Kind, Part};
use crate::text::is_letter;

/// A text without the emphasis marks at its head.
pub(super) fn strip_emphasis(text: &str) -> &str {
    text.trim_start_matches(['*', '_'])
}

/// The longest emphasised run that is taken for opening words, in characters.
const LONGEST_OPENING: usize = 120;

/// The opening words: what is emphasised at the head of the body, else the lexicon's longest match, else what has the form of
/// opening words where they are to be expected.
pub(super) fn opening_of(block: &Block, next: Option<&Block>, head: &Head) -> Option<(u32, u32)> {
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
    let main = head.part == Part::Main;
    let found = block.opening(head.language, head.organ);
    // "Supporting the peace process:" above a list is no participle that opens a paragraph of the preamble.
    let verb = found.filter(|(opening, _)| head.level <= 1 || opening.mood != Mood::Preambular);
    let formed = || {
        let (mood, end) = form::read(bare, head.language)?;
        let fits = mood == Mood::Both || (mood == Mood::Operative) == (head.kind == Kind::Operative);
        fits.then_some(end)
    };
    let end = verb
        .map(|(_, end)| end)
        .or_else(|| (main && head.level <= 1).then(formed).flatten())
        .or_else(|| (main && head.level > 1).then(|| list_head(block, next, bare)).flatten())
        .or(found.map(|(_, end)| end))
        .or_else(|| {
            (main && head.level == 1 && head.label.is_some()).then(|| first_sentence(bare)).flatten()
        })?;
    Some((start as u32, (start + end) as u32))
}

/// The longest heading of a list, in characters.
const LONGEST_HEAD: usize = 190;

/// The end of a sub-paragraph that is nothing but the heading of the list below it: "(a) Protection of civilians:".
fn list_head(block: &Block, next: Option<&Block>, bare: &str) -> Option<usize> {
    let shape = &block.shape;
    let below = next?.shape.label.as_ref()?.values.iter().flatten().any(|(_, value)| *value == 1);
    let head = bare.trim_end_matches([':', '：', ' ', '\u{A0}', '\u{202F}', '*', '_']);
    let fits = below
        && shape.label.is_some()
        && matches!(shape.end, End::Colon | End::Open)
        && !head.contains(['.', ';', '；', '。', '؛', ':'])
        && head.chars().count() <= LONGEST_HEAD;
    fits.then_some(head.len()).filter(|length| *length > 0)
}

/// The longest sentence that is taken for what a numbered paragraph of a declaration is headed with, in words.
const LONGEST_SENTENCE: usize = 14;

/// The end of a short first sentence before others: declarations emphasise it like opening words ("3. We will keep the lamps
/// lit. …").
fn first_sentence(bare: &str) -> Option<usize> {
    let western = bare.find(". ").map(|at| at + 1);
    let end =
        western.or_else(|| bare.find('。').map(|at| at + '。'.len_utf8()).filter(|end| *end < bare.len()))?;
    let sentence = &bare[..end];
    // In Chinese, two characters are about a word.
    let words = match western {
        Some(_) => sentence.split_whitespace().count(),
        None => sentence.chars().count() / 2,
    };
    let plain = sentence.chars().all(|c| is_letter(c) || c.is_whitespace() || "’'-.。".contains(c));
    (plain && words > 1 && words <= LONGEST_SENTENCE).then_some(end)
}
