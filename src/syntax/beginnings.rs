//! The beginnings of the entries of a lexicon, as a tree of folded characters: a text is held against all entries at once, and
//! left alone at the first character that none of them has.

use super::fold;
use super::language::Language;
use crate::text::is_letter_or_digit;
use std::collections::VecDeque;

/// The beginnings of some phrases. A node stands for the characters on the way to it; its children stand side by side.
pub(super) struct Beginnings(Vec<Node>);

struct Node {
    character: char,
    /// Where its children start.
    first: u32,
    children: u16,
    ends: Ends,
}

/// What ends with the character of a node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// No word.
    Nothing,
    /// A word, and no entry.
    Word,
    /// An entry, by its place.
    Entry(u32),
}

/// A character of a text as it is compared.
struct Folded {
    character: char,
    /// Where the word (in Chinese: the character) that ends with it ends in the text.
    word_end: Option<usize>,
}

/// The characters of a text as they are compared: the first in lower case, white space once, without marks.
struct Folding<'t> {
    text: &'t str,
    language: Language,
    /// Where the next character starts.
    at: usize,
    first: bool,
    spaced: bool,
}

impl Iterator for Folding<'_> {
    type Item = Folded;

    fn next(&mut self) -> Option<Folded> {
        let bytes = self.text.as_bytes();
        // Most characters are small Latin letters between others.
        if let [byte, next, ..] = bytes.get(self.at..)?
            && byte.is_ascii_lowercase()
            && next.is_ascii_lowercase()
            && !self.first
            && !matches!(self.language, Language::Russian | Language::Chinese)
        {
            self.at += 1;
            self.spaced = false;
            return Some(Folded { character: char::from(*byte), word_end: None });
        }
        loop {
            let character = self.text[self.at..].chars().next()?;
            self.at += character.len_utf8();
            if fold::is_skipped(character) {
                continue;
            }
            let mut found = match self.language {
                Language::Russian => fold::cyrillic(fold::plain(character)),
                _ => fold::plain(character),
            };
            let again = std::mem::replace(&mut self.spaced, found == ' ');
            if found == ' ' {
                if again {
                    continue;
                }
                return Some(Folded { character: ' ', word_end: None });
            }
            if std::mem::take(&mut self.first) && !found.is_lowercase() {
                found = found.to_lowercase().next().unwrap_or(found);
            }
            let word_end = self.ends_word(found).then(|| {
                // A vowel mark behind the last letter belongs to it.
                let marks = self.text[self.at..].chars().take_while(|c| fold::is_mark(*c));
                self.at + marks.map(char::len_utf8).sum::<usize>()
            });
            return Some(Folded { character: found, word_end });
        }
    }
}

impl<'t> Folding<'t> {
    fn of(text: &'t str, language: Language) -> Self {
        Folding { text, language, at: 0, first: true, spaced: false }
    }

    /// Whether a word ends with the character that was read last.
    fn ends_word(&self, found: char) -> bool {
        let next = || self.text[self.at..].chars().find(|c| !fold::is_skipped(*c));
        self.language == Language::Chinese
            || is_letter_or_digit(found) && !next().is_some_and(is_letter_or_digit)
    }
}

impl Beginnings {
    /// Those of the phrases of a language. Of two that are compared alike the first counts.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = &'a str>, language: Language) -> Beginnings {
        let mut entries: Vec<(Vec<Folded>, u32)> = phrases
            .zip(0..)
            .map(|(phrase, entry)| (Folding::of(phrase, language).collect(), entry))
            .collect();
        entries.sort_by(|(a, _), (b, _)| a.iter().map(|f| f.character).cmp(b.iter().map(|f| f.character)));
        let root = Node { character: ' ', first: 0, children: 0, ends: Ends::Nothing };
        let mut nodes = vec![root];
        let mut waiting = VecDeque::from([(0, 0, &entries[..])]);
        while let Some((node, depth, entries)) = waiting.pop_front() {
            // Those that end here stand before those that go on.
            let longer = &entries[entries.partition_point(|(phrase, _)| phrase.len() == depth)..];
            nodes[node].first = nodes.len() as u32;
            for group in longer.chunk_by(|(a, _), (b, _)| a[depth].character == b[depth].character) {
                let mut ends = Ends::Nothing;
                for (phrase, entry) in group {
                    if ends == Ends::Nothing && phrase[depth].word_end.is_some() {
                        ends = Ends::Word;
                    }
                    if phrase.len() == depth + 1 && !matches!(ends, Ends::Entry(_)) {
                        ends = Ends::Entry(*entry);
                    }
                }
                nodes[node].children += 1;
                waiting.push_back((nodes.len(), depth + 1, group));
                nodes.push(Node { character: group[0].0[depth].character, first: 0, children: 0, ends });
            }
        }
        Beginnings(nodes)
    }

    /// The beginnings of entries that `text` starts with and that end with a word, the shortest first: the entry that each is,
    /// and where it ends in `text`.
    pub(super) fn of(&self, text: &str, language: Language) -> impl Iterator<Item = (Option<u32>, usize)> {
        let mut node = &self.0[0];
        let mut characters = Folding::of(text, language);
        std::iter::from_fn(move || {
            loop {
                let Folded { character, word_end } = characters.next()?;
                let children = &self.0[node.first as usize..node.first as usize + node.children as usize];
                node = children.iter().find(|child| child.character == character)?;
                match (word_end, node.ends) {
                    (None, _) => {}
                    // The entries have a longer word here.
                    (Some(_), Ends::Nothing) => return None,
                    (Some(end), Ends::Word) => return Some((None, end)),
                    (Some(end), Ends::Entry(entry)) => return Some((Some(entry), end)),
                }
            }
        })
    }
}
