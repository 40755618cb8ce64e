//! How a paragraph opens, as far as the rules over a draft may know it.

use crate::syntax::chain::{self, Link, Repeat, Style};
use crate::syntax::opening::{self, Mood};
use crate::syntax::{Language, Paragraph};
use crate::text::is_letter;
use std::ops::Range;

/// The opening words of a preambular or operative paragraph, taken apart.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Where they start, in bytes of the paragraph's text.
    pub at: usize,
    /// The words with all adverbs, as typed: emphasis marks can stand between them.
    pub text: Box<str>,
    /// The same, taken apart. Ranges are bytes of [`Opened::text`].
    pub link: Link,
    /// What they begin, by the lexicon; `None` where it does not have them.
    pub mood: Option<Mood>,
    /// Whether they address somebody ("Requests", "Urges"), by what they are in English.
    pub addresses: bool,
    /// Whom or what they govern: the first words behind them, in lower case, up to where the noun phrase may end; in languages other than
    /// English only as many as tell two addressees apart.
    pub governs: Box<str>,
    /// How they are written: language, organ, part.
    pub style: Style,
    /// The emphasis marks directly before them: `*`, `***`; empty where they are not emphasised.
    pub marks: Box<str>,
    /// Whether emphasis starts among the first words behind them: then the opening is not where the lexicon has it.
    pub marked_later: bool,
}

impl PartialEq for Opened {
    /// Whether both say the same, wherever in the paragraph they stand.
    fn eq(&self, other: &Opened) -> bool {
        (&self.text, &self.link, &self.governs, self.style, self.mood)
            == (&other.text, &other.link, &other.governs, other.style, other.mood)
            && (self.addresses, &self.marks, self.marked_later)
                == (other.addresses, &other.marks, other.marked_later)
    }
}

impl Eq for Opened {}

impl Opened {
    /// The opening of a paragraph; `None` where it has none that is known.
    pub fn of(paragraph: &Paragraph) -> Option<Opened> {
        let link = chain::of(paragraph)?;
        let (text, at) = (paragraph.slice(&link.words), link.words.start);
        let style = Style::of(paragraph);
        let read = opening::read(text, style.language, style.organ);
        let mark = |c: char| matches!(c, '*' | '_');
        let before = paragraph.text.get(..at)?;
        let marks = &before[before.trim_end_matches(mark).len()..];
        let relative = |range: &Range<usize>| range.start.saturating_sub(at)..range.end.saturating_sub(at);
        let rest = paragraph.text.get(link.words.end..)?;
        let governs = governed(rest, style.language);
        let english = read.map_or("", |(opening, _)| opening.english);
        let addresses = style.operative && english.split(" | ").any(addresses);
        let marked_later = marks.is_empty() && rest.char_indices().take(30).any(|(_, c)| mark(c));
        let adverbs = link
            .adverbs
            .iter()
            .map(|adverb| chain::Adverb { range: relative(&adverb.range), ..adverb.clone() });
        Some(Opened {
            at,
            text: text.into(),
            mood: read.map(|(opening, _)| opening.mood),
            addresses,
            governs: governs.into(),
            style,
            marks: marks.into(),
            marked_later,
            link: Link { words: 0..text.len(), adverbs: adverbs.collect(), base: link.base.clone() },
        })
    }

    /// What it says about the opening before it.
    pub fn repeat(&self) -> Repeat {
        self.link.repeat()
    }

    /// Where it stands, in bytes of the paragraph's text.
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// Where its adverb stands, in bytes of the paragraph's text; the whole opening where it has none.
    pub fn adverb(&self) -> Range<usize> {
        match self.link.adverbs.first() {
            Some(adverb) => self.at + adverb.range.start..self.at + adverb.range.end,
            None => self.range(),
        }
    }

    /// The change that makes it say `repeat`: the bytes of the paragraph's text to replace, and by what.
    pub fn rewritten(&self, repeat: Repeat) -> Option<(Range<usize>, String)> {
        let (range, insert) = chain::rewrite(&self.text, &self.link, repeat, self.style)?;
        Some((self.at + range.start..self.at + range.end, insert))
    }

    /// The words as they would stand with `repeat`, without emphasis marks, for a message.
    pub fn with(&self, repeat: Repeat) -> String {
        let mut words = self.text.to_string();
        if let Some((range, insert)) = chain::rewrite(&self.text, &self.link, repeat, self.style) {
            words.replace_range(range, &insert);
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ").replace(['*', '_'], "")
    }

    /// The words with their adverb on the side where adopted texts have it; `None` where it stands there or there is none.
    pub fn moved(&self) -> Option<String> {
        let repeat = self.repeat();
        let (range, insert) = chain::rewrite(&self.text, &self.link, Repeat::Bare, self.style)?;
        let mut bare = self.text.to_string();
        bare.replace_range(range, &insert);
        let link = chain::read(&bare, 0..bare.len(), self.style.language, self.style.organ)?;
        let (range, insert) = chain::rewrite(&bare, &link, repeat, self.style)?;
        bare.replace_range(range, &insert);
        (*bare != *self.text).then_some(bare)
    }

    /// The words as typed, without emphasis marks and line breaks, for a message.
    pub fn plainly(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['*', '_'], "")
    }

    /// Whether it opens an operative paragraph.
    pub fn is_operative(&self) -> bool {
        self.style.operative
    }

    /// Whether another opening may well be what "also" looks back to, though it is not the same: they have the verb in common,
    /// or one is a part of the other.
    pub fn is_near(&self, other: &Opened) -> bool {
        let (a, b) = (&*self.link.base, &*other.link.base);
        if a.contains(b) || b.contains(a) {
            return true;
        }
        // "Strongly urges" and "Urges strongly", 关切地注意到 and 表示注意到: the same verb with something around it.
        let verb = |text: &str| -> String {
            match self.style.language {
                Language::Chinese => text.chars().rev().take(3).collect(),
                _ => text.split(' ').find(|word| word.chars().count() > 3).unwrap_or(text).to_owned(),
            }
        };
        verb(a) == verb(b)
    }
}

/// English verbs that address somebody: with a new addressee they start again without "also".
const ADDRESSING: [&str; 10] = [
    "requests",
    "urges",
    "calls",
    "encourages",
    "invites",
    "reminds",
    "appeals",
    "recommends",
    "authorizes",
    "instructs",
];

/// Whether an English opening addresses somebody.
fn addresses(english: &str) -> bool {
    let mut words = english.split(' ').map(str::to_lowercase);
    let adverb =
        |word: &String| word.ends_with("ly") || matches!(&**word, "also" | "further" | "again" | "once");
    words.find(|word| !adverb(word)).is_some_and(|verb| ADDRESSING.contains(&&*verb))
}

/// How far a noun phrase is followed, in bytes.
const LONGEST_PHRASE: usize = 120;

/// The first words behind an opening, in lower case, with single spaces, up to where the noun phrase that they are may end.
fn governed(rest: &str, language: Language) -> String {
    if language == Language::Chinese {
        return rest.chars().filter(|c| is_letter(*c)).take(3).collect();
    }
    let mut phrase = String::new();
    let most = if language == Language::English { usize::MAX } else { 2 };
    for word in rest.split_whitespace().take(most) {
        let word = word.trim_matches(['*', '_']);
        let bare = word.trim_end_matches([',', ';', ':', '.']);
        let lower = bare.to_lowercase();
        if !phrase.is_empty() && (ENDS.contains(&&*lower) || phrase.len() > LONGEST_PHRASE) {
            break;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&lower);
        if word.ends_with(',') {
            phrase.push(',');
        } else if bare.len() < word.len() {
            break;
        }
    }
    phrase.truncate(phrase.trim_end_matches(',').len());
    phrase
}

/// Words that do not belong to the noun phrase that names somebody.
const ENDS: [&str; 12] =
    ["to", "that", "who", "which", "in", "when", "where", "through", "including", "as", "with", "by"];
