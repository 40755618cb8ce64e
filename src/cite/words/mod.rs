//! The words around citations, and how they are found in a text: the data stand in one file a language.

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

use crate::symbol::Organ;
use crate::syntax::Language;
use crate::text::is_letter;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::sync::LazyLock;

/// A body that adopts resolutions or decisions, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// A body with a series of its own in the index.
    Organ(Organ),
    /// "The Council" without more: the number's shape tells which.
    Council,
    /// A functional commission of the Economic and Social Council, by its number in the symbols: `E/CN.4`, `E/CN.7`.
    Commission(u8),
    /// The United Nations Environment Assembly.
    EnvironmentAssembly,
    /// Any other: its numbers mean nothing in the United Nations series.
    Foreign,
}

/// What a word or phrase does for the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// "resolution", "resolutions".
    Resolution,
    /// A resolution of the body that speaks, in one word (Arabic).
    OwnResolution,
    /// A word for a resolution that names its organ, too: "UNSCR".
    ResolutionOf(Organ),
    /// "decision", "decisions".
    Decision,
    /// A decision of the body that speaks, in one word (Arabic).
    OwnDecision,
    /// The name of a body.
    Body(Body),
    /// "its".
    Its,
    /// "paragraph", "paragraphs".
    Paragraph,
    /// "subparagraph".
    Subparagraph,
    /// "section" of a resolution.
    Section,
    /// "annex".
    Annex,
    /// "Treaty Series".
    TreatySeries,
    /// "Ibid."
    Ibid,
    /// "note", "footnote".
    Note,
    /// "the said resolution".
    SaidResolution,
    /// "the said decision".
    SaidDecision,
    /// A phrase that only looks like one of the others.
    Nothing,
}

/// The words of a language. In phrases a blank stands for any blanks, `*` at a word's end for any further letters.
pub(super) struct Words {
    /// The phrases that the reader stops at.
    pub phrases: &'static [(&'static str, Word)],
    /// The names of the months, with their number.
    pub months: &'static [(&'static str, i8)],
    /// What joins the items of a list.
    pub and: &'static [&'static str],
    /// What joins the ends of a range.
    pub to: &'static [&'static str],
    /// Single words that may stand between a keyword, or an item of a list, and the number.
    pub light: &'static [&'static str],
    /// Single words that may stand between a body's name or "its" and the keyword.
    pub between_body_and_keyword: &'static [&'static str],
    /// Single words that lead from a number to its date.
    pub before_date: &'static [&'static str],
    /// Those of them that also tell when something else happened: "on".
    pub before_other_date: &'static [&'static str],
    /// Single words that lead from a number to the body that adopted it.
    pub before_body: &'static [&'static str],
    /// Single words that lead from "paragraph 5" to the resolution that it belongs to.
    pub before_cited: &'static [&'static str],
    /// What tells that a paragraph of this very text is meant, after its number.
    pub here_after: &'static [&'static str],
    /// What tells the same before the word "paragraph".
    pub here_before: &'static [&'static str],
    /// Single words directly before a number that make it something else (No., vol., page, item).
    pub number_words: &'static [&'static str],
    /// The words for a session of a body.
    pub session: &'static [&'static str],
    /// Single words before "note 5" that send the reader there.
    pub see: &'static [&'static str],
    /// Words directly behind `2021/22` that make it a financial year.
    pub year_words: &'static [&'static str],
    /// The words for volume and number in the Treaty Series.
    pub volume: &'static [&'static str],
    /// See `volume`.
    pub number: &'static [&'static str],
}

/// The words of a language made ready for searching.
pub(super) struct Lexicon {
    /// The data.
    pub words: &'static Words,
    automaton: AhoCorasick,
    /// The words for a part of a draft that needs no number, and for a note's "Ibid.".
    places: AhoCorasick,
    /// For each pattern of the automaton the phrases that may begin there, the longest first.
    phrases: Vec<Vec<u16>>,
    boundary: Boundary,
}

/// What may stand directly before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Boundary {
    /// No letter.
    Letter,
    /// Nothing but the small words that Arabic joins to the next.
    Clitics,
    /// Anything: Chinese sets no blanks.
    Anything,
}

/// A word found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub start: usize,
    pub end: usize,
    pub word: Word,
}

impl Lexicon {
    /// The lexicon of a language, built at the first use.
    pub fn of(language: Language) -> &'static Lexicon {
        static ARABIC: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&ar::WORDS, Boundary::Clitics));
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&en::WORDS, Boundary::Letter));
        static SPANISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&es::WORDS, Boundary::Letter));
        static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&fr::WORDS, Boundary::Letter));
        static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&ru::WORDS, Boundary::Letter));
        static CHINESE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&zh::WORDS, Boundary::Anything));
        match language {
            Language::Arabic => &ARABIC,
            Language::English => &ENGLISH,
            Language::Spanish => &SPANISH,
            Language::French => &FRENCH,
            Language::Russian => &RUSSIAN,
            Language::Chinese => &CHINESE,
        }
    }

    fn new(words: &'static Words, boundary: Boundary) -> Lexicon {
        let patterns = patterns(words.phrases.iter().map(|(phrase, _)| *phrase));
        let phrases = patterns
            .iter()
            .map(|pattern| {
                let pattern = pattern.to_lowercase();
                let mut of_pattern: Vec<u16> = (0u16..)
                    .zip(words.phrases)
                    .filter(|(_, (phrase, _))| pattern.starts_with(stem(phrase)))
                    .map(|(index, _)| index)
                    .collect();
                of_pattern.sort_by_key(|&index| std::cmp::Reverse(words.phrases[usize::from(index)].0.len()));
                of_pattern
            })
            .collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&patterns)
            .expect("the phrases are few and short");
        let of_place =
            |word: Word| matches!(word, Word::Subparagraph | Word::Section | Word::Annex | Word::Ibid);
        let places = words.phrases.iter().filter(|(_, word)| of_place(*word)).map(|(phrase, _)| *phrase);
        let places = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(self::patterns(places))
            .expect("the words are few and short");
        Lexicon { words, automaton, places, phrases, boundary }
    }

    /// Whether a word for a part of a draft that needs no number may stand in a text ("section II below"), or "Ibid.".
    pub fn may_name_place(&self, text: &str) -> bool {
        self.places.is_match(text)
    }

    /// The words of a text, in order.
    pub fn events<'t>(&'static self, text: &'t str) -> impl Iterator<Item = Event> + use<'t> {
        let mut read = 0;
        self.automaton.find_iter(text).filter_map(move |found| {
            let start = found.start();
            // A word within the phrase before says nothing of its own.
            if start < read {
                return None;
            }
            let word_start = self.word_start(text, start)?;
            let event = self.phrases[found.pattern().as_usize()].iter().find_map(|&index| {
                let (phrase, word) = self.words.phrases[usize::from(index)];
                let end = match_phrase(text, start, phrase)?;
                let whole = self.boundary == Boundary::Anything || !letter_at(text, end);
                whole.then_some(Event { start: word_start, end, word })
            })?;
            read = event.end;
            Some(event)
        })
    }

    /// Where the word begins that a phrase at `start` belongs to, or nothing if it stands within another word. In Arabic the
    /// small words joined to it are part of it.
    fn word_start(&self, text: &str, start: usize) -> Option<usize> {
        let before = &text[..start];
        match self.boundary {
            Boundary::Anything => Some(start),
            Boundary::Letter => (!before.chars().next_back().is_some_and(is_letter)).then_some(start),
            Boundary::Clitics => {
                // Read backwards: the article, then a preposition, then a conjunction.
                let article =
                    before.strip_suffix("ال").or_else(|| before.strip_suffix("لل")).unwrap_or(before);
                let preposition = article.strip_suffix(['ب', 'ل', 'ك']).unwrap_or(article);
                let conjunction = preposition.strip_suffix(['و', 'ف']).unwrap_or(preposition);
                (!conjunction.chars().next_back().is_some_and(is_letter)).then_some(conjunction.len())
            }
        }
    }

    /// The end of the name of a body that starts at `at`, and the body.
    pub fn body_at(&self, text: &str, at: usize) -> Option<(usize, Body)> {
        let mut best: Option<(usize, Body)> = None;
        for &(phrase, word) in self.words.phrases {
            let Word::Body(body) = word else { continue };
            if let Some(end) = match_phrase(text, at, phrase)
                && (self.boundary == Boundary::Anything || !letter_at(text, end))
                && best.is_none_or(|(longest, _)| end > longest)
            {
                best = Some((end, body));
            }
        }
        best
    }
}

/// The first word of a phrase as the automaton looks for it.
fn stem(phrase: &str) -> &str {
    phrase.split([' ', '*']).next().unwrap_or_default()
}

/// The first words of some phrases in small letters, with a capital and in capitals.
fn patterns<'a>(phrases: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut patterns: Vec<String> = Vec::new();
    for stem in phrases.map(stem) {
        let mut letters = stem.chars();
        let capitalised = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
        for form in [Some(stem.to_owned()), capitalised, Some(stem.to_uppercase())].into_iter().flatten() {
            if !patterns.contains(&form) {
                patterns.push(form);
            }
        }
    }
    patterns
}

/// Whether a letter stands at `at`.
pub(super) fn letter_at(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        None => false,
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic(),
        Some(_) => text[at..].chars().next().is_some_and(is_letter),
    }
}

/// The end of the blanks that start at `at`.
pub(super) fn skip_blanks(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() && matches!(bytes[at], b' ' | b'\n' | b'\r' | b'\t') {
        at += 1;
    }
    at
}

/// The end of a phrase that starts at `at`, or nothing. A blank of the phrase matches any blanks, `*` any further letters.
#[inline]
pub(super) fn match_phrase(text: &str, at: usize, phrase: &str) -> Option<usize> {
    // Most places do not even start with the same letter.
    match (text.as_bytes().get(at), phrase.as_bytes().first()) {
        (Some(a), Some(b)) if a.is_ascii() && b.is_ascii_alphabetic() && !a.eq_ignore_ascii_case(b) => None,
        _ => match_whole(text, at, phrase),
    }
}

fn match_whole(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let mut at = at;
    for expected in phrase.chars() {
        match expected {
            ' ' => {
                let after = skip_blanks(text, at);
                if after == at {
                    return None;
                }
                at = after;
            }
            '*' => {
                at += text[at..]
                    .chars()
                    .take_while(|letter| is_letter(*letter))
                    .map(char::len_utf8)
                    .sum::<usize>()
            }
            _ if text.as_bytes().get(at).is_none_or(u8::is_ascii) => {
                let found = char::from(*text.as_bytes().get(at)?);
                if found != expected && found.to_ascii_lowercase() != expected {
                    return None;
                }
                at += 1;
            }
            _ => {
                let found = text[at..].chars().next()?;
                let same = found == expected
                    || (found == '’' && expected == '\'')
                    || (is_cased(found) && found.to_lowercase().next() == Some(expected));
                if !same {
                    return None;
                }
                at += found.len_utf8();
            }
        }
    }
    Some(at)
}

/// The ends of the joining words ("and", "to") that stand whole at `at`. In Arabic and Chinese they may be joined to the next.
pub(super) fn joiners_at<'t>(
    text: &'t str,
    at: usize,
    joiners: &'static [&'static str],
) -> impl Iterator<Item = usize> + use<'t> {
    joiners.iter().filter_map(move |joiner| match_phrase(text, at, joiner)).filter(|&end| {
        !letter_at(text, end) || text[..end].chars().next_back().is_some_and(|letter| letter >= '\u{0590}')
    })
}

/// Whether a character beyond ASCII may have another case: the alphabets with cases come first in Unicode.
fn is_cased(character: char) -> bool {
    !character.is_ascii() && character < '\u{0590}'
}

/// The end of the longest of some phrases that starts at `at` and does not stop within a word.
pub(super) fn match_any(text: &str, at: usize, phrases: &[&str]) -> Option<usize> {
    phrases
        .iter()
        .filter_map(|phrase| match_phrase(text, at, phrase))
        .filter(|&end| {
            !letter_at(text, end)
                || text[..end].ends_with(['\'', '’', '第', '号'])
                || !text[end..].starts_with(|c: char| c < '\u{2E80}')
        })
        .max()
}

/// Whether two words are the same but for case. `allowed` is lower case.
pub(in crate::cite) fn same_word(word: &str, allowed: &str) -> bool {
    if word.len() != allowed.len() {
        return false;
    }
    word.eq_ignore_ascii_case(allowed) || (!word.is_ascii() && word.to_lowercase() == allowed)
}
