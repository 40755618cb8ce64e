//! Opening words: what a paragraph begins with, by the lexicon of its language.

use super::beginnings::Beginnings;
use super::extent;
use super::form;
use super::language::Language;
use crate::symbol::Organ;
use crate::text::is_letter;
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
    /// Whether it carries on to what is the organ's own: "Reiterates its appeal".
    gives: bool,
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
    /// Every beginning of an entry that ends with a word (in Chinese, with a character), with the entry that it is.
    beginnings: Beginnings,
    /// For each entry that is a shorter one with its object ("Takes note of", "Reaffirms its support"): that one.
    shorter: Vec<Option<Shorter>>,
}

/// What an entry is that is a shorter one with its object.
#[derive(Clone, Copy)]
struct Shorter {
    /// The shorter one.
    entry: u32,
    /// What it governs there.
    object: Object,
}

/// What an entry has of the object that a shorter one governs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Object {
    /// No more than its beginning: "of", "the importance".
    Begun,
    /// All of it: "in favour".
    Named,
    /// Something of one's own: "its support".
    Own,
}

impl Shorter {
    /// Whether texts of an organ that go on with a longer entry emphasise it all. The others stop after the shorter one, which
    /// is counted with every object that it can have: so what names its object may be much rarer than the shorter one (source:
    /// the official texts' emphasis held against these counts; the Security Council's stops after the verb).
    fn reaches(&self, long: &Opening, short: &Opening, organ: Option<Organ>) -> bool {
        let within = |times: u32, organ| long.count_of(organ).saturating_mul(times) >= short.count_of(organ);
        if within(5, organ) && (long.count_of(organ) > 0 || within(5, None)) {
            return true;
        }
        let times = match self.object {
            Object::Begun => return false,
            Object::Named => 20,
            Object::Own => 100,
        };
        organ.is_some_and(|organ| organ != Organ::SecurityCouncil)
            && long.count_of(organ) >= 4
            && within(times, organ)
    }
}

fn lexicon(language: Language) -> &'static Lexicon {
    static LEXICONS: [OnceLock<Lexicon>; 6] = [const { OnceLock::new() }; 6];
    LEXICONS[language as usize].get_or_init(|| {
        let mut openings: Vec<Opening> = Vec::new();
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
            let count = count.parse().unwrap_or(0);
            openings.push(Opening {
                phrase,
                mood,
                english,
                count,
                organs,
                by_organ: by_organ(organs),
                gives: extent::gives(english),
            });
        }
        let beginnings = Beginnings::new(openings.iter().map(|opening| opening.phrase), language);
        let shorter = |long: &Opening| {
            let entries = beginnings.of(long.phrase, language);
            let governing = entries.filter_map(|(entry, end)| {
                let rest = long.phrase[end..].trim_start();
                (!rest.is_empty() && starts_object(rest, language)).then_some(())?;
                Some(Shorter { entry: entry?, object: object(rest, language) })
            });
            governing.last()
        };
        let shorter = openings.iter().map(shorter).collect();
        Lexicon { openings, beginnings, shorter }
    })
}

/// The entries of a language's lexicon, in its order.
pub fn all(language: Language) -> &'static [Opening] {
    &lexicon(language).openings
}

/// Whether words behind an opening are its object, not part of it ("of", "that", "the importance").
fn starts_object(rest: &str, language: Language) -> bool {
    starts_with_one(rest, language.words().objects, language)
}

/// What an entry has of an object that it goes on with.
fn object(rest: &str, language: Language) -> Object {
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    if language == Language::Chinese || language.words().objects.contains(&last) {
        Object::Begun
    } else if starts_with_one(rest, language.words().extent.theirs, language) {
        Object::Own
    } else {
        Object::Named
    }
}

fn starts_with_one(rest: &str, words: &[&str], language: Language) -> bool {
    words.iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|after| {
            language == Language::Chinese
                || word.ends_with('\'')
                || after.chars().next().is_none_or(|c| !is_letter(c))
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

/// The opening of the lexicon that `text` starts with, and where it ends: the longest entry, with what belongs to it behind it,
/// between its words and joined to it by "and".
pub fn read(text: &str, language: Language, organ: Option<Organ>) -> Option<(&'static Opening, usize)> {
    let (opening, end) = longest(text, language, organ)?;
    let end = extent::end_of_opening(text, end, opening.gives, language, organ);
    let end = around_adverb(text, end, opening, language, organ);
    let end = behind_adverb(text, end, opening, language, organ);
    Some((opening, second_verb(text, end, opening, language, organ)))
}

/// The longest entry that `text` starts with and that the organ really uses, and where it ends. Where a longer entry is a
/// shorter one with its object ("Takes note of", "Expressing grave concern") and the organ's texts stop after the shorter far
/// oftener, the shorter is meant (manual: the emphasis covers the verb phrase, not what it governs).
fn longest(text: &str, language: Language, organ: Option<Organ>) -> Option<(&'static Opening, usize)> {
    if !text.starts_with(is_letter) {
        return None;
    }
    let lexicon = lexicon(language);
    let entries =
        lexicon.beginnings.of(text, language).filter_map(|(entry, end)| Some((entry? as usize, end)));
    let meant = entries.filter(|(entry, _)| {
        lexicon.shorter[*entry].is_none_or(|shorter| {
            shorter.reaches(&lexicon.openings[*entry], &lexicon.openings[shorter.entry as usize], organ)
        })
    });
    meant.last().map(|(entry, end)| (&lexicon.openings[entry], end))
}

/// The longest stretch behind an opening that is looked at, in bytes.
const LONGEST: usize = 200;

/// The end of an opening that has an adverb between its words: what the lexicon has as "Expressing concern" is typed as
/// "Expressing also concern", too.
fn around_adverb(
    text: &str,
    end: usize,
    opening: &Opening,
    language: Language,
    organ: Option<Organ>,
) -> usize {
    let Some(verb) = extent::before_adverb(text, end, language) else { return end };
    let mut behind: usize = (end + LONGEST).min(text.len());
    while !text.is_char_boundary(behind) {
        behind -= 1;
    }
    let without = [&text[..verb], &text[end..behind]].concat();
    // "Calls again" does not reach to "on".
    let begun = |added: &str| language.words().objects.contains(&added.trim());
    match longest(&without, language, organ) {
        Some((whole, at)) if at > verb && whole.mood == opening.mood && !begun(&without[verb..at]) => {
            at + end - verb
        }
        _ => end,
    }
}

/// The end of an opening whose last word is itself one that reaches farther: what the lexicon has as "выражает тревогу" stands
/// behind an adverb, too ("по-прежнему выражает тревогу").
fn behind_adverb(
    text: &str,
    end: usize,
    opening: &Opening,
    language: Language,
    organ: Option<Organ>,
) -> usize {
    let words = |c: char| c.is_whitespace();
    let Some(last) =
        text[..end].rfind(words).map(|at| at + text[at..].chars().next().map_or(0, char::len_utf8))
    else {
        return end;
    };
    match longest(&text[last..], language, organ) {
        Some((whole, at)) if last + at > end && whole.mood == opening.mood => last + at,
        _ => end,
    }
}

/// The end of an opening of two verbs: "Welcomes and endorses". Those that the Security Council emphasises stand in the lexicon.
fn second_verb(text: &str, end: usize, opening: &Opening, language: Language, organ: Option<Organ>) -> usize {
    if organ == Some(Organ::SecurityCouncil) {
        return end;
    }
    let Some(second) = extent::behind_and(text, end, language) else { return end };
    let rest = &text[second..];
    match longest(rest, language, organ) {
        Some((verb, at)) if verb.mood == opening.mood => second + extent::end_of_verb(rest, at, language),
        Some(_) => end,
        None => match form::read(rest, language) {
            Some((mood, at)) if mood == opening.mood => second + at,
            _ => end,
        },
    }
}

/// Whether the lexicon has an opening that `text` starts with.
pub fn starts(text: &str, language: Language) -> bool {
    text.starts_with(is_letter)
        && lexicon(language).beginnings.of(text, language).any(|(entry, _)| entry.is_some())
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

    #[test]
    fn adverbs_between_and_before_the_words_of_an_entry() {
        let assembly = Some(Organ::GeneralAssembly);
        check("Expressing further alarm at the fog", English, assembly, "Expressing further alarm");
        check("Calls again on the keepers", English, assembly, "Calls again");
        check(
            "Exprimant également sa vive inquiétude",
            French,
            assembly,
            "Exprimant également sa vive inquiétude",
        );
        check("выражая также озабоченность туманом", Russian, assembly, "выражая также озабоченность");
    }

    #[test]
    fn two_verbs_are_one_opening() {
        let assembly = Some(Organ::GeneralAssembly);
        check("Stresses and restates that", English, assembly, "Stresses and restates");
        check("Notes and deplores with regret the", English, assembly, "Notes and deplores with regret");
        check("Invites and welcoming hosts", English, assembly, "Invites");
        check("Souligne et réaffirme que", French, assembly, "Souligne et réaffirme");
        check("Destaca y reitera su gran pena", Spanish, assembly, "Destaca y reitera");
        check("подчеркивает и приветствует усилия", Russian, assembly, "подчеркивает и приветствует");
        check("确认并申明各国", Chinese, assembly, "确认并申明");
        check("Requests and encourages", English, Some(Organ::SecurityCouncil), "Requests");
    }

    #[test]
    fn what_is_the_organs_own_is_emphasised_outside_the_security_council() {
        let (assembly, council) = (Some(Organ::GeneralAssembly), Some(Organ::SecurityCouncil));
        check(
            "вновь заявляет о своей поддержке портов",
            Russian,
            assembly,
            "вновь заявляет о своей поддержке",
        );
        check("вновь заявляет о своей поддержке портов", Russian, council, "вновь заявляет");
        check("Réaffirme son soutien aux ports", French, assembly, "Réaffirme son soutien");
        check("Réaffirme sa résolution 59/50", French, assembly, "Réaffirme");
        check(
            "Reiterates its deep concern at",
            English,
            Some(Organ::HumanRightsCouncil),
            "Reiterates its deep concern",
        );
        check("Reiterates its call to", English, Some(Organ::HumanRightsCouncil), "Reiterates");
    }
}
