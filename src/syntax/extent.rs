//! How far opening words reach behind what the lexicon has: adverbs, the feeling with which it is said, and in the Assembly
//! what it calls its own.

use super::fold;
use super::language::Language;
use crate::symbol::Organ;

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
}

/// What the verbs are in English that carry on to what is their own: one says again or gives what is one's own ("Reiterates its
/// appeal to"). What is recalled or noted is named behind the opening: "Recalling" its work.
const OF_ONES_OWN: [&str; 6] = ["Reiterat", "Reaffirm", "Express", "Renew", "Extend", "Convey"];

/// The end of an opening that the lexicon ends at `end`. `english` is what it is in English.
pub(super) fn end_of_opening(
    text: &str,
    end: usize,
    english: &str,
    language: Language,
    organ: Option<Organ>,
) -> usize {
    let words = &language.words().extent;
    let mut end = end + adverb(&text[end..], words);
    if let Some(length) = feeling(&text[end..], words) {
        end += length;
        return end + adverb(&text[end..], words);
    }
    let gives = OF_ONES_OWN.iter().any(|verb| english.contains(verb));
    if gives && matches!(organ, Some(Organ::GeneralAssembly | Organ::EconomicAndSocialCouncil)) {
        end += own(&text[end..], words).unwrap_or(0);
    }
    end
}

/// The length of the adverbs that follow an opening ("in this regard"); 0 without any.
fn adverb(rest: &str, words: &Extent) -> usize {
    let bare = rest.trim_start_matches([' ', '\u{A0}', '\n', '\r']);
    if bare.len() == rest.len() {
        return 0;
    }
    let ends = words.adverbs.iter().filter_map(|adverb| fold::match_start(bare, adverb));
    let end = ends.filter(|end| !bare[*end..].starts_with(|c: char| c.is_alphanumeric())).max();
    end.map_or(0, |end| rest.len() - bare.len() + end)
}

/// The words that follow, each with its end in `rest`: up to the first mark other than an apostrophe within a word.
fn following(rest: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + rest[at..].len() - rest[at..].trim_start_matches(char::is_whitespace).len();
        (start > at).then_some(())?;
        let part =
            |c: char| c.is_alphabetic() || fold::is_skipped(c) || matches!(c, '\'' | '’' | '-' | '\u{2011}');
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
