//! How far opening words reach behind what the lexicon has: adverbs, the feeling with which it is said, and in the Assembly
//! what it calls its own.

use super::fold;
use super::language::Language;
use crate::symbol::Organ;
use crate::text::{is_letter, is_letter_or_digit};

/// The words that carry an opening on, in one language. Compared with [`fold`]ed text.
pub struct Extent {
    /// Adverbs that belong to the opening that they stand behind, whether or not the lexicon has both together.
    pub adverbs: &'static [&'static str],
    /// What leads to a feeling: "with". In Arabic it can be joined to the next word.
    pub with: &'static [&'static str],
    /// The feelings: "concern". Up to two words can stand before one ("with very deep concern").
    pub feelings: &'static [&'static str],
    /// "its", where the General Assembly and the Economic and Social Council emphasise what they call theirs ("Reiterates its
    /// appeal"; the Security Council does not). Empty where they do not.
    pub own: &'static [&'static str],
    /// Where what is its own ends: "to", "that".
    pub own_ends: &'static [&'static str],
    /// Beginnings of what is its own and yet no part of the opening: "resolution".
    pub own_never: &'static [&'static str],
    /// "its": what begins with it in an entry of the lexicon is all of the object ("Reaffirms its support").
    pub theirs: &'static [&'static str],
    /// "and": two verbs that it joins are one opening ("Welcomes and endorses").
    pub and: &'static [&'static str],
}

/// What the verbs are in English that carry on to what is their own: one says again or gives what is one's own ("Reiterates its
/// appeal to"). What is recalled or noted is named behind the opening: "Recalling" its work.
const OF_ONES_OWN: [&str; 6] = ["Reiterat", "Reaffirm", "Express", "Renew", "Extend", "Convey"];

/// Whether an opening that means so in English carries on to what is the organ's own.
pub(super) fn gives(english: &str) -> bool {
    OF_ONES_OWN.iter().any(|verb| english.contains(verb))
}

/// The end of an opening that the lexicon ends at `end`. `gives` tells whether it carries on to what is the organ's own.
pub(super) fn end_of_opening(
    text: &str,
    end: usize,
    gives: bool,
    language: Language,
    organ: Option<Organ>,
) -> usize {
    let words = &language.words().extent;
    let (mut end, felt) = with_manner(text, end, words);
    if felt {
        return end;
    }
    let of_its_own = matches!(organ, Some(Organ::GeneralAssembly | Organ::EconomicAndSocialCouncil));
    if gives && (of_its_own || organ == Some(Organ::HumanRightsCouncil)) {
        let own = own(&text[end..], words).unwrap_or(0);
        // The Human Rights Council emphasises what it feels, not what it asks ("Reiterates its deep concern", "Reiterates" its
        // request).
        let felt = || following(&text[end..end + own]).any(|(word, _)| among(word, words.feelings));
        if of_its_own || felt() {
            end += own;
        }
    }
    end
}

/// The end of a verb that ends at `end`, with its adverbs and the feeling with which it is said.
pub(super) fn end_of_verb(text: &str, end: usize, language: Language) -> usize {
    with_manner(text, end, &language.words().extent).0
}

/// The same, and whether a feeling is among it.
fn with_manner(text: &str, end: usize, words: &Extent) -> (usize, bool) {
    let end = end + adverb(&text[end..], words);
    match feeling(&text[end..], words) {
        Some(length) => (end + length + adverb(&text[end + length..], words), true),
        None => (end, false),
    }
}

/// Where what follows the "and" behind an opening starts: a second verb, perhaps.
pub(super) fn behind_and(text: &str, end: usize, language: Language) -> Option<usize> {
    let words = language.words().extent.and;
    if language == Language::Chinese {
        return words.iter().find_map(|and| text[end..].starts_with(and).then(|| end + and.len()));
    }
    let (word, at) = following(&text[end..]).next().filter(|(word, _)| among(word, words))?;
    debug_assert!(!word.is_empty());
    let rest = &text[end + at..];
    let bare = rest.trim_start_matches([' ', '\u{A0}', '\n', '\r']);
    (bare.len() < rest.len()).then(|| text.len() - bare.len())
}

/// Where the adverb starts that the opening ending at `end` ends with, without the blank before it; `None` where it ends with
/// none.
pub(super) fn before_adverb(text: &str, end: usize, language: Language) -> Option<usize> {
    // Most openings are a single word.
    if !text[..end].contains([' ', '\u{A0}', '\n', '\r']) {
        return None;
    }
    let adverbs = language.words().extent.adverbs.iter();
    let before = adverbs.filter_map(|adverb| text[..end].strip_suffix(adverb));
    before.filter(|before| before.ends_with(char::is_whitespace)).map(|before| before.trim_end().len()).min()
}

/// The length of the adverbs that follow an opening ("in this regard"); 0 without any.
fn adverb(rest: &str, words: &Extent) -> usize {
    let bare = rest.trim_start_matches([' ', '\u{A0}', '\n', '\r']);
    if bare.len() == rest.len() {
        return 0;
    }
    let ends = words.adverbs.iter().filter_map(|adverb| fold::match_start(bare, adverb));
    let end = ends.filter(|end| !bare[*end..].starts_with(|c: char| is_letter_or_digit(c))).max();
    end.map_or(0, |end| rest.len() - bare.len() + end)
}

/// The words that follow, each with its end in `rest`: up to the first mark other than an apostrophe within a word.
fn following(rest: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + rest[at..].len() - rest[at..].trim_start_matches(char::is_whitespace).len();
        (start > at).then_some(())?;
        let part =
            |c: char| is_letter(c) || fold::is_skipped(c) || matches!(c, '\'' | '’' | '-' | '\u{2011}');
        let length: usize = rest[start..].chars().take_while(|c| part(*c)).map(char::len_utf8).sum();
        at = start + length;
        (length > 0).then(|| (&rest[start..at], at))
    })
}

fn among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| fold::same(word, known))
}

/// The length of "with deep concern" behind an opening.
fn feeling(rest: &str, words: &Extent) -> Option<usize> {
    let mut following = following(rest).take(4);
    let (first, end) = following.next()?;
    let with = words.with.iter().find_map(|with| {
        let joined = with.strip_suffix('-').and_then(|with| first.strip_prefix(with));
        if fold::same(first, with) { Some("") } else { joined }
    })?;
    if !with.is_empty() && among(with, words.feelings) {
        return Some(end);
    }
    following.find(|(word, _)| among(word, words.feelings)).map(|(_, end)| end)
}

/// The length of "its appeal" behind an opening.
fn own(rest: &str, words: &Extent) -> Option<usize> {
    let mut following = following(rest).take(6);
    following.next().filter(|(first, _)| among(first, words.own))?;
    let mut end = None;
    for (count, (word, at)) in following.enumerate() {
        let stops = |ends: &str| match ends.strip_suffix('\'') {
            Some(elided) => {
                fold::match_start(word, elided).is_some_and(|end| word[end..].starts_with(['\'', '’']))
            }
            None => fold::same(word, ends),
        };
        if words.own_ends.iter().any(|ends| stops(ends)) {
            return end;
        }
        let lower = word.to_lowercase();
        if count >= 4 || words.own_never.iter().any(|never| lower.starts_with(never)) {
            return None;
        }
        end = Some(at);
    }
    end
}
