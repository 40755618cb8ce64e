//! Fixed phrases, looked for in one pass: every rule that is about certain words names them, and one automaton for each language
//! finds all of them at once, however many rules there are.

use super::plain::{Plain, is_chinese};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

/// The phrases of a rule in a language: in lower case but for what is always capitalised, with plain spaces, `'` and `-`.
pub type PhraseList = fn(Language) -> &'static [&'static str];

/// A phrase that stands in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which of the rule's phrases: its index in the list of the paragraph's language.
    pub phrase: usize,
    /// Where, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The same place in bytes of the plain text ([`super::Passage::plain`]), where the words stand as they are looked for.
    pub plain: Range<usize>,
}

/// The phrases of several rules in one language.
#[derive(Debug)]
pub(super) struct Finder {
    automaton: Option<AhoCorasick>,
    /// For each pattern: the index of its rule among those given, and of the phrase in the rule's list.
    patterns: Vec<(usize, usize)>,
    language: Language,
}

impl Finder {
    /// A finder of the phrases of several rules, each known by the index of its list.
    pub fn new(lists: &[PhraseList], language: Language) -> Finder {
        let (mut texts, mut patterns) = (Vec::new(), Vec::new());
        for (rule, list) in lists.iter().enumerate() {
            for (phrase, text) in list(language).iter().enumerate() {
                for text in spellings(text) {
                    texts.push(text);
                    patterns.push((rule, phrase));
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(true)
            .build(&texts)
            .ok()
            .filter(|_| !texts.is_empty());
        Finder { automaton, patterns, language }
    }

    /// Every phrase in a plain text that stands there as whole words, with the index of its rule, in order of its end.
    pub fn find(&self, plain: &Plain<'_>, mut found: impl FnMut(usize, Hit)) {
        let Some(automaton) = &self.automaton else { return };
        let text = plain.text();
        for hit in automaton.find_overlapping_iter(text) {
            let range = hit.range();
            if whole(text, &range, self.language) {
                let (rule, phrase) = self.patterns[hit.pattern().as_usize()];
                found(rule, Hit { phrase, range: plain.own(&range), plain: range });
            }
        }
    }
}

/// A phrase as it stands in the list and, where case is more than ASCII, with another initial.
fn spellings(text: &str) -> Vec<String> {
    let mut spellings = vec![text.to_owned()];
    if let Some(first) = text.chars().next().filter(|first| !first.is_ascii() && first.is_lowercase()) {
        spellings.push(first.to_uppercase().chain(text.chars().skip(1)).collect());
    }
    spellings
}

/// The letters that Arabic writes at the head of a word though they are words of their own ("and", "by", "for", "like", "the").
const ARABIC_PREFIXES: &str = "وفبلكا";

/// Whether a phrase stands for itself and is no part of a longer word.
fn whole(text: &str, range: &Range<usize>, language: Language) -> bool {
    let in_word = |c: char| is_letter_or_digit(c) && !is_chinese(c);
    let (Some(head), Some(tail), Some(phrase)) =
        (text.get(..range.start), text.get(range.end..), text.get(range.clone()))
    else {
        return false;
    };
    let starts_in_word = || {
        let before = head.chars().rev().take_while(|c| in_word(*c));
        match language {
            Language::Arabic => {
                before.take(4).enumerate().any(|(at, c)| at > 2 || !ARABIC_PREFIXES.contains(c))
            }
            _ => before.take(1).count() > 0,
        }
    };
    let ends_in_word = || tail.chars().next().is_some_and(in_word);
    let cut_off = phrase.chars().next().is_some_and(in_word) && starts_in_word();
    let goes_on = phrase.chars().next_back().is_some_and(in_word) && ends_in_word();
    !cut_off && !goes_on
}
