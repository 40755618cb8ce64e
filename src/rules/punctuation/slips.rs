//! Slips of typing that stand in a paragraph many times or not at all: told once, at the first of them, and mended together.

use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::rule::{Grade, Rule};
use std::ops::Range;

/// One slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What to mark, in bytes of the paragraph's text.
    pub marked: Range<usize>,
    /// What to replace.
    pub change: Range<usize>,
    /// What to write there.
    pub insert: String,
}

impl Slip {
    /// One whose marked range is the one that is replaced.
    pub fn replace(range: Range<usize>, insert: impl Into<String>) -> Slip {
        Slip { marked: range.clone(), change: range, insert: insert.into() }
    }
}

/// Tells the slips of a paragraph in one finding; `title` names the fix.
pub fn report(
    rule: &'static Rule,
    slips: Vec<Slip>,
    message: &str,
    title: &str,
    grade: Grade,
    found: &mut Vec<Finding>,
) {
    let Some(first) = slips.first() else { return };
    let message = match slips.len() {
        1 => message.to_owned(),
        count => format!("{message} ({count} times in this paragraph)"),
    };
    let marked = first.marked.clone();
    let changes = slips
        .into_iter()
        .map(|slip| Change { place: Place { paragraph: None, range: slip.change }, insert: slip.insert });
    let fix = Fix { title: title.to_owned(), grade, remedy: Remedy::Changes(changes.collect()) };
    found.push(rule.finding(marked, message).fix(fix));
}

/// The characters of a text with their places and neighbours: the character before, where it stands, the character, the one after.
pub fn neighbours(text: &str) -> impl Iterator<Item = (Option<char>, usize, char, Option<char>)> + '_ {
    let mut before = None;
    text.char_indices().map(move |(at, character)| {
        let after = text[at + character.len_utf8()..].chars().next();
        (before.replace(character), at, character, after)
    })
}

/// The length in bytes of the blanks of one line that a text ends with.
pub fn blanks_before(text: &str) -> usize {
    text.len() - text.trim_end_matches([' ', '\t', '\u{a0}', '\u{202f}']).len()
}
