//! Opening words: what a paragraph begins with, by the lexicon of its language.

use super::extent;
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
    /// The same as numbers, in the order of [`COUNTED`].
    by_organ: [u32; COUNTED.len()],
}

/// The organs whose texts were counted, as the lexicon calls them.
const COUNTED: [(Organ, &str); 4] = [
    (Organ::GeneralAssembly, "GA"),
    (Organ::SecurityCouncil, "SC"),
    (Organ::EconomicAndSocialCouncil, "ECOSOC"),
    (Organ::HumanRightsCouncil, "HRC"),
];

/// The counts in a cell of the lexicon: `GA=4797,SC=2865`.
fn by_organ(cell: &str) -> [u32; COUNTED.len()] {
    COUNTED.map(|(_, key)| {
        let counts = cell.split(',').filter_map(|count| count.split_once('='));
        counts.filter(|(name, _)| *name == key).find_map(|(_, count)| count.parse().ok()).unwrap_or(0)
    })
}

struct Lexicon {
    openings: Vec<Opening>,
    /// Every beginning of an entry that ends with a word (in Chinese, with a character), folded; with the entry that it is.
    beginnings: HashMap<Box<str>, Option<u32>>,
    /// For each entry that is a shorter one with the beginning of its object ("Takes note of"): that one.
    shorter: Vec<Option<u32>>,
}

fn lexicon(language: Language) -> &'static Lexicon {
    static LEXICONS: [OnceLock<Lexicon>; 6] = [const { OnceLock::new() }; 6];
    LEXICONS[language as usize].get_or_init(|| {
        let mut openings = Vec::new();
        let mut beginnings: HashMap<Box<str>, Option<u32>> = HashMap::new();
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
            let index = openings.len() as u32;
            walk(phrase, language, |beginning, end| {
                let known = beginnings.entry(beginning.into()).or_insert(None);
                if end == phrase.len() {
                    known.get_or_insert(index);
                }
                true
            });
            let count = count.parse().unwrap_or(0);
            openings.push(Opening { phrase, mood, english, count, organs, by_organ: by_organ(organs) });
        }
        let shorter = openings
            .iter()
            .map(|long| {
                let mut short = None;
                walk(long.phrase, language, |beginning, end| {
                    let rest = long.phrase[end..].trim_start();
                    if !rest.is_empty() && starts_object(rest, language) {
                        short = beginnings.get(beginning).copied().flatten().or(short);
                    }
                    true
                });
                short
            })
            .collect();
        Lexicon { openings, beginnings, shorter }
    })
}

/// The entries of a language's lexicon, in its order.
pub fn all(language: Language) -> &'static [Opening] {
    &lexicon(language).openings
}

/// The longest beginning that is looked at, in bytes of the folded text.
const LONGEST: usize = 200;

/// Calls `visit` with every beginning of `text` that ends with a word (in Chinese: with a character), folded, and where it
/// ends in `text`; until that answers no.
fn walk(text: &str, language: Language, mut visit: impl FnMut(&str, usize) -> bool) {
    let mut folded = String::with_capacity(64);
    let mut characters = text.char_indices().filter(|(_, c)| !fold::is_skipped(*c)).peekable();
    while let Some((at, character)) = characters.next() {
        let found = match language {
            Language::Russian => fold::cyrillic(fold::plain(character)),
            _ => fold::plain(character),
        };
        if found == ' ' {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
            continue;
        }
        if folded.is_empty() && !found.is_lowercase() {
            folded.extend(found.to_lowercase());
        } else {
            folded.push(found);
        }
        let next = characters.peek().map(|(_, c)| *c);
        let border = match language {
            Language::Chinese => true,
            _ => found.is_alphanumeric() && !next.is_some_and(char::is_alphanumeric),
        };
        if border {
            let mut end = at + character.len_utf8();
            // A vowel mark behind the last letter belongs to it.
            end += text[end..].chars().take_while(|c| fold::is_mark(*c)).map(char::len_utf8).sum::<usize>();
            if !visit(&folded, end) || folded.len() > LONGEST {
                return;
            }
        }
    }
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
    /// Whether its English has nothing but verbs of operative paragraphs ("Urges"), where its own language does not tell.
    pub fn only_operative(&self) -> bool {
        let mut words = self.english.split([' ', '|']).filter(|word| !word.is_empty());
        !self.english.is_empty()
            && words.clone().any(|word| word.ends_with('s'))
            && !words.any(|word| word.ends_with("ing") || word.ends_with("ed"))
    }

    /// How often adopted texts of an organ open so; of all organs together without one.
    pub fn count_of(&self, organ: Option<Organ>) -> u32 {
        let Some(organ) = organ else { return self.count };
        let place = COUNTED.iter().position(|(counted, _)| *counted == organ);
        place.map_or(0, |place| self.by_organ[place])
    }
}

/// The opening of the lexicon that `text` starts with, and where it ends: the longest one that the organ really uses. Where a
/// longer entry is a shorter one with its object ("Takes note of", "Expressing grave concern") and the organ's texts stop
/// after the shorter far oftener, the shorter is meant (manual: the emphasis covers the verb phrase, not what it governs).
pub fn read(text: &str, language: Language, organ: Option<Organ>) -> Option<(&'static Opening, usize)> {
    if !text.starts_with(char::is_alphabetic) {
        return None;
    }
    let lexicon = lexicon(language);
    let mut best = None;
    walk(text, language, |beginning, end| {
        let Some(entry) = lexicon.beginnings.get(beginning) else { return false };
        if let Some(index) = *entry {
            let opening = &lexicon.openings[index as usize];
            let meant = lexicon.shorter[index as usize].is_none_or(|short| {
                let often =
                    |organ| opening.count_of(organ) * 5 >= lexicon.openings[short as usize].count_of(organ);
                often(organ) && (opening.count_of(organ) > 0 || often(None))
            });
            if meant {
                best = Some((opening, end));
            }
        }
        true
    });
    best.map(|(opening, end)| (opening, extent::end_of_opening(text, end, opening.english, language, organ)))
}

/// Whether the lexicon has an opening that `text` starts with.
pub fn starts(text: &str, language: Language) -> bool {
    if !text.starts_with(char::is_alphabetic) {
        return false;
    }
    let lexicon = lexicon(language);
    let mut found = false;
    walk(text, language, |beginning, _| match lexicon.beginnings.get(beginning) {
        None => false,
        Some(None) => true,
        Some(Some(_)) => {
            found = true;
            false
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    fn check(text: &str, language: Language, organ: Option<Organ>, words: &str) {
        let found = read(text, language, organ).map(|(_, end)| &text[..end]);
        assert_eq!(found.unwrap_or(""), words);
        assert_eq!(starts(text, language), !words.is_empty());
    }

    #[test]
    fn the_longest_opening_that_the_organ_uses() {
        let assembly = Some(Organ::GeneralAssembly);
        check("Recalling also its resolution", English, assembly, "Recalling also");
        check("Recalling\nalso its resolution", English, assembly, "Recalling\nalso");
        check("Takes note of the report", English, assembly, "Takes note");
        check("Calls upon States", English, assembly, "Calls upon");
        check("Expressing grave concern at", English, assembly, "Expressing grave concern");
        check("Notes with deepest regret that", English, assembly, "Notes with deepest regret");
        check("Reiterates its heartfelt advice to", English, assembly, "Reiterates its heartfelt advice");
        check("Reiterates its heartfelt advice to", English, Some(Organ::SecurityCouncil), "Reiterates");
        check("Reaffirms its resolution 59/50", English, assembly, "Reaffirms");
        check("Expressing grave concern at", English, Some(Organ::SecurityCouncil), "Expressing");
        check("Recallings of the past", English, assembly, "");
        check("The lighthouse", English, assembly, "");
        check("Se félicitant de", French, assembly, "Se félicitant");
        check("Recordando también sus", Spanish, assembly, "Recordando también");
        check("Reitera su vieja esperanza de que", Spanish, assembly, "Reitera su vieja esperanza");
        check("Reitera su resolución 59/50", Spanish, assembly, "Reitera");
        check("Deplora con gran pesar el", Spanish, assembly, "Deplora con gran pesar");
        check("Souligne avec un vif intérêt que", French, assembly, "Souligne avec un vif intérêt");
        check("ссылаясь также на свою", Russian, assembly, "ссылаясь также");
        check("Ссылаясь на свою", Russian, assembly, "Ссылаясь");
        check("подчеркивает с тревогой также, что", Russian, assembly, "подчеркивает с тревогой также");
        check("c удовлетворением отмечает работу", Russian, assembly, "c удовлетворением отмечает");
        check("又注意到秘书长的报告", Chinese, assembly, "又注意到");
        check("تشدد ببالغ الجزع على", Arabic, assembly, "تشدد ببالغ الجزع");
        check("وإذ تشير أيضاً إلى قرارها", Arabic, assembly, "وإذ تشير أيضاً");
    }
}
