//! What may be meant by a first word that opens no adopted text: another form of a verb whose participle opens the preamble, or whose present
//! opens the operative part; and the United Nations' words for what others open with.
//!
//! Only what is certain is suggested: a verb in a form of its own conjugation, and the set phrases of other drafting traditions. A noun is never
//! made a participle: what it governs would not fit.

use super::mistyped_opening::first_words;
use crate::symbol::Organ;
use crate::syntax::opening::{self, Mood};
use crate::syntax::{Kind, Language, Paragraph};
use std::ops::Range;

/// Words that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// What they would stand for, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The words.
    pub words: Box<str>,
}

/// The most that are suggested of one word.
const MOST: usize = 3;

/// From how many adopted paragraphs on a word is suggested.
const KNOWN: u32 = 10;

/// The longest stretch that any two forms of a verb may differ in, in characters.
const LONGEST_ENDING: usize = 5;

/// What may be meant by the first word of a preambular or operative paragraph that opens as no adopted text does, the likeliest first; `odd` is that
/// word, in bytes of the paragraph's text.
pub fn meant(paragraph: &Paragraph, odd: &Range<usize>) -> Vec<Meant> {
    let Some(word) = paragraph.text.get(odd.clone()) else { return Vec::new() };
    let rest = paragraph.text.get(odd.start..).unwrap_or("");
    let preamble = paragraph.kind == Kind::Preambular;
    if preamble && paragraph.language == Language::Arabic {
        return and_as(rest, odd, paragraph).into_iter().collect();
    }
    if preamble && let Some((length, phrases)) = set_phrase(rest, paragraph.language) {
        let range = odd.start..odd.start + length;
        return phrases.iter().map(|words| Meant { range: range.clone(), words: (*words).into() }).collect();
    }
    forms(word, preamble, paragraph.language)
        .into_iter()
        .map(|words| Meant { range: odd.clone(), words: words.into() })
        .collect()
}

/// Arabic preambular paragraphs open with "and as" before the verb: where only that is left out.
fn and_as(rest: &str, odd: &Range<usize>, paragraph: &Paragraph) -> Option<Meant> {
    let line: String = rest.chars().take(120).collect();
    let (found, _) = opening::read(&format!("وإذ {line}"), Language::Arabic, paragraph.organ)?;
    // The lexicon has the verb behind it, too.
    let verb = found.mood == Mood::Preambular && found.phrase.starts_with("وإذ ");
    let feminine = paragraph.organ == Some(Organ::GeneralAssembly);
    let agrees = rest.starts_with(if feminine { 'ت' } else { 'ي' });
    (verb && agrees).then(|| Meant { range: odd.start..odd.start, words: "وإذ ".into() })
}

/// What other drafters open a preamble with, and what the United Nations write: its length in bytes of the text that it starts, and the
/// words.
fn set_phrase(rest: &str, language: Language) -> Option<(usize, &'static [&'static str])> {
    let (phrase, words): (&str, &[&str]) = match language {
        Language::English => ("Whereas ", &["Considering that ", "Recognizing that ", "Noting that "]),
        Language::Spanish => ("Por cuanto ", &["Considerando que ", "Reconociendo que "]),
        Language::Russian => ("Поскольку ", &["учитывая, что ", "признавая, что "]),
        Language::French | Language::Chinese | Language::Arabic => return None,
    };
    let typed = rest.get(..phrase.len())?;
    (typed.to_lowercase() == phrase.to_lowercase()).then_some((phrase.len(), words))
}

/// The endings of a verb's other forms, and those of the forms that open paragraphs, behind what they have in common.
fn endings(preamble: bool, language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match (language, preamble) {
        (Language::English, true) => (&["", "e", "s", "es"], &["ing", "ed", "d"]),
        (Language::English, false) => (&["", "ing"], &["s", "es"]),
        (Language::French, true) => {
            (&["e", "le", "er", "ir", "ons", "ez", "ent", "dre", "ître", "oir"], &["ant", "issant"])
        }
        (Language::French, false) => (&["r", "er", "ons", "ez", "ant"], &["", "e"]),
        (Language::Spanish, true) => (&["r", "er", "ir", "mos", "emos", "imos"], &["ndo", "iendo"]),
        (Language::Spanish, false) => {
            (&["r", "ir", "er", "mos", "imos", "emos", "ndo", "iendo"], &["", "a", "e"])
        }
        (Language::Russian, true) => (
            &["ем", "емся", "ет", "ется", "ть", "ться", "ют", "ются", "л", "ла", "ли"],
            &["я", "ясь", "вая", "в"],
        ),
        (Language::Russian, false) => {
            (&["ем", "им", "ть", "ить", "ют", "ят", "я"], &["ет", "ит", "т", "ляет"])
        }
        (Language::Chinese | Language::Arabic, _) => (&[], &[]),
    }
}

/// The first words of openings that are another form of a word, the commonest first.
fn forms(word: &str, preamble: bool, language: Language) -> Vec<&'static str> {
    let (others, wanted) = endings(preamble, language);
    if others.is_empty() {
        return Vec::new();
    }
    let lower = word.to_lowercase();
    let mood = if preamble { Mood::Preambular } else { Mood::Operative };
    let mut found: Vec<(u32, &'static str)> = first_words(language)
        .iter()
        .filter(|(_, first)| first.count >= KNOWN)
        // A participle can stand in an opening of the operative part, too: “Having considered … decides”.
        .filter(|(_, first)| first.mood == mood || preamble && first.mood == Mood::Both)
        .filter(|(known, _)| is_form(&lower, known, others, wanted))
        .map(|(_, first)| (first.count, first.written))
        .collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.into_iter().take(MOST).map(|(_, written)| written).collect()
}

/// Whether two words have a stem in common, and behind it endings of these lists: three letters or more, or four that are a whole word.
fn is_form(typed: &str, known: &str, others: &[&str], wanted: &[&str]) -> bool {
    let same: usize =
        typed.chars().zip(known.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let stem = &typed[..same];
    // What they have in common can take in the beginning of the ending.
    let cut = |back: usize| stem.char_indices().rev().nth(back).map(|(at, _)| at);
    let places = std::iter::once(Some(same)).chain((0..LONGEST_ENDING).map(cut)).map_while(|place| place);
    places
        .filter(|place| stem[..*place].chars().count() >= if *place < typed.len() { 3 } else { 4 })
        .any(|place| others.contains(&&typed[place..]) && wanted.contains(&&known[place..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(language: Language, preamble: bool, words: &[&str]) -> Vec<String> {
        let one = |word: &&str| format!("{word}: {}", forms(word, preamble, language).join(", "));
        words.iter().map(one).collect()
    }

    #[test]
    fn verbs_become_what_opens_paragraphs() {
        let cases: [(Language, bool, &[&str]); 8] = [
            (
                Language::English,
                true,
                &["Recognize", "Note", "Believes", "Have", "Concern", "The", "Not", "Whereas", "Recognition"],
            ),
            (Language::English, false, &["Request", "Recognize", "The", "Member", "Monitoring"]),
            (
                Language::French,
                true,
                &["Rappelons", "Rappelle", "Reconnaître", "Prendre", "Notre", "Les", "Notons", "Tenir"],
            ),
            (Language::French, false, &["Décider", "Invitons", "Les", "Notre", "Priant"]),
            (
                Language::Spanish,
                true,
                &["Recordar", "Reconocemos", "Tomar", "Haber", "Para", "Los", "Consideramos"],
            ),
            (Language::Spanish, false, &["Solicitar", "Decidir", "Exhortamos", "Los", "Decidiendo"]),
            (
                Language::Russian,
                true,
                &["Ссылаемся", "признаем", "отмечать", "рассмотрели", "Океаны", "приветствуем"],
            ),
            (Language::Russian, false, &["просим", "призываем", "постановить", "Океаны"]),
        ];
        let lines: Vec<String> =
            cases.iter().flat_map(|(language, preamble, words)| shown(*language, *preamble, words)).collect();
        expect_test::expect![[r#"
            Recognize: Recognizing
            Note: Noting
            Believes: Believing
            Have: Having
            Concern: Concerned
            The: 
            Not: 
            Whereas: 
            Recognition: 
            Request: Requests
            Recognize: Recognizes
            The: 
            Member: 
            Monitoring: 
            Rappelons: Rappelant
            Rappelle: Rappelant
            Reconnaître: Reconnaissant
            Prendre: Prenant
            Notre: 
            Les: 
            Notons: Notant
            Tenir: Tenant
            Décider: Décide
            Invitons: Invite
            Les: 
            Notre: 
            Priant: Prie
            Recordar: Recordando
            Reconocemos: Reconociendo
            Tomar: Tomando
            Haber: Habiendo
            Para: 
            Los: 
            Consideramos: Considerando
            Solicitar: Solicita
            Decidir: Decide
            Exhortamos: Exhorta
            Los: 
            Decidiendo: Decide
            Ссылаемся: ссылаясь
            признаем: признавая
            отмечать: отмечая
            рассмотрели: рассмотрев
            Океаны: 
            приветствуем: приветствуя
            просим: просит
            призываем: призывает
            постановить: постановляет
            Океаны: "#]]
        .assert_eq(&lines.join("\n"));
    }
}
