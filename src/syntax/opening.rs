//! Opening words: what a paragraph begins with, by the lexicon of its language.

use super::fold;
use super::language::Language;
use crate::symbol::Organ;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What kind of paragraph an opening begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mood {
    /// A preambular paragraph ("Recalling").
    Preambular,
    /// An operative paragraph ("Requests").
    Operative,
    /// Either: the language does not tell (Chinese 回顾).
    Both,
}

/// An entry of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The words.
    pub phrase: &'static str,
    /// What they begin.
    pub mood: Mood,
    /// What they are in English (several, parted by ` | `).
    pub english: &'static str,
    /// How often adopted texts open so (resolutions of 2000 to 2026).
    pub count: u32,
    /// The same by organ: `GA=4797,SC=2865`.
    pub organs: &'static str,
}

struct Lexicon {
    openings: Vec<Opening>,
    /// For each entry that is a shorter one with the beginning of its object ("Takes note of"): that one.
    shorter: Vec<Option<u32>>,
    /// By the first word, folded (Chinese: the first character): the entries, longest phrase first.
    by_word: HashMap<&'static str, Vec<u32>>,
}

fn lexicon(language: Language) -> &'static Lexicon {
    static LEXICONS: [OnceLock<Lexicon>; 6] = [const { OnceLock::new() }; 6];
    LEXICONS[language as usize].get_or_init(|| {
        let mut openings = Vec::new();
        let mut by_word: HashMap<&'static str, Vec<u32>> = HashMap::new();
        for line in language.words().openings.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(phrase), Some(kind), Some(english), Some(count), Some(organs)) =
                (cells.next(), cells.next(), cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let mood = match kind {
                "preambular" => Mood::Preambular,
                "operative" => Mood::Operative,
                _ => Mood::Both,
            };
            by_word.entry(first_word(phrase, language)).or_default().push(openings.len() as u32);
            openings.push(Opening { phrase, mood, english, count: count.parse().unwrap_or(0), organs });
        }
        let mut shorter = vec![None; openings.len()];
        for entries in by_word.values_mut() {
            entries.sort_by_key(|&i| std::cmp::Reverse(openings[i as usize].phrase.len()));
            for (at, &long) in entries.iter().enumerate() {
                shorter[long as usize] = entries[at + 1..].iter().copied().find(|&short| {
                    let (long, short): (&Opening, &Opening) =
                        (&openings[long as usize], &openings[short as usize]);
                    let rest = long.phrase.strip_prefix(short.phrase).map(str::trim_start);
                    rest.is_some_and(|rest| starts_object(rest, language))
                });
            }
        }
        Lexicon { openings, shorter, by_word }
    })
}

/// The entries of a language's lexicon, in its order.
pub fn all(language: Language) -> &'static [Opening] {
    &lexicon(language).openings
}

/// The first word of a phrase (Chinese: its first character), without its initial where that may be of either case.
fn first_word(phrase: &str, language: Language) -> &str {
    if language == Language::Chinese {
        return phrase.chars().next().map_or("", |c| &phrase[..c.len_utf8()]);
    }
    let end = phrase.find(|c: char| !c.is_alphabetic() && !fold::is_mark(c)).unwrap_or(phrase.len());
    let word = &phrase[..end];
    // Arabic words may carry vowel marks: the table is keyed by what stands before the first.
    let bare = word.find(fold::is_mark).unwrap_or(word.len());
    let word = &word[..bare];
    let initial = word.chars().next().map_or(0, char::len_utf8);
    if matches!(language, Language::Arabic) { word } else { &word[initial..] }
}

/// Whether words behind an opening are its object, not part of it ("of", "that", "the importance").
fn starts_object(rest: &str, language: Language) -> bool {
    language.words().objects.iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|after| {
            language == Language::Chinese
                || word.ends_with('\'')
                || after.chars().next().is_none_or(|c| !c.is_alphabetic())
        })
    })
}

impl Opening {
    /// How often adopted texts of an organ open so; of all organs together without one.
    pub fn count_of(&self, organ: Option<Organ>) -> u32 {
        let key = match organ {
            None => return self.count,
            Some(Organ::GeneralAssembly) => "GA",
            Some(Organ::SecurityCouncil) => "SC",
            Some(Organ::EconomicAndSocialCouncil) => "ECOSOC",
            Some(Organ::HumanRightsCouncil) => "HRC",
        };
        let counts = self.organs.split(',').filter_map(|cell| cell.split_once('='));
        counts.filter(|(name, _)| *name == key).find_map(|(_, count)| count.parse().ok()).unwrap_or(0)
    }
}

/// The opening of the lexicon that `text` starts with, and where it ends: the longest one that the organ really uses. Where a
/// longer entry is a shorter one with its object ("Takes note of", "Expressing grave concern") and the organ's texts stop
/// after the shorter far oftener, the shorter is meant (manual: the emphasis covers the verb phrase, not what it governs).
pub fn read(text: &str, language: Language, organ: Option<Organ>) -> Option<(&'static Opening, usize)> {
    let lexicon = lexicon(language);
    let entries = lexicon.by_word.get(first_word(text, language))?;
    entries.iter().find_map(|&index| {
        let opening = &lexicon.openings[index as usize];
        if let Some(short) = lexicon.shorter[index as usize] {
            let often =
                |organ| opening.count_of(organ) * 5 >= lexicon.openings[short as usize].count_of(organ);
            if !often(organ) || opening.count_of(organ) == 0 && !often(None) {
                return None;
            }
        }
        let end = fold::match_start(text, opening.phrase)?;
        let rest = &text[end..];
        let whole = language == Language::Chinese
            || rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && !fold::is_mark(c));
        whole.then_some((opening, end))
    })
}
