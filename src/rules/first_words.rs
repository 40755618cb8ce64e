//! The form of first words that the lexicon of openings does not have.
//!
//! [`crate::syntax::form`] asks which words are an opening for certain, so that a paragraph can be read by them; here it is asked which are
//! none for certain. Between the two lie the words of which nobody can tell by their form ("Building", "States"): there no
//! opening, here no slip. One table for both would have to give up one of the two certainties.

use crate::syntax::{Kind, Language, Paragraph};
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// The first word of a preambular or operative paragraph whose form is none that opens such a paragraph; in bytes of the paragraph's
/// text. `None` where the form fits or nobody can tell.
pub fn odd(paragraph: &Paragraph) -> Option<Range<usize>> {
    let operative = paragraph.kind == Kind::Operative;
    let body = paragraph.text.get(paragraph.body.clone())?;
    let mark = |c: char| matches!(c, '*' | '_') || c.is_whitespace();
    let bare = body.trim_start_matches(mark);
    let start = paragraph.body.start + body.len() - bare.len();
    let first = word(bare)?;
    // Languages that open with a capital: a small letter goes on with what a page or a table has cut.
    let capital = matches!(paragraph.language, Language::English | Language::French | Language::Spanish);
    // Emphasis that ends within a word leaves only a part of it.
    let behind = &bare[first.len()..];
    let parted = behind.trim_start_matches(['*', '_']);
    let parted = parted.len() < behind.len() && parted.starts_with(is_letter);
    if capital && first.starts_with(char::is_lowercase) || parted {
        return None;
    }
    let mut rest = bare;
    // Adverbs stand before what counts.
    for _ in 0..4 {
        let found = word(rest)?;
        let lower = found.to_lowercase().replace(['’', 'ʼ'], "'").replace('‑', "-");
        if !is_adverb(&lower, paragraph.language) || operative && lower == "est" {
            return (!fits(&lower, paragraph.language, operative)).then(|| start..start + first.len());
        }
        rest = rest[found.len()..].trim_start_matches(|c: char| mark(c) || c == ',');
    }
    None
}

/// The word that a text starts with: letters, apostrophes, hyphens. `None` where it starts with anything else, and where the text ends
/// with it: it is still being typed.
fn word(text: &str) -> Option<&str> {
    let end = text.find(|c: char| {
        !(is_letter_or_digit(c) || matches!(c, '\'' | '’' | '-' | '‑') || crate::syntax::fold::is_mark(c))
    })?;
    (end > 0 && text.starts_with(is_letter)).then(|| &text[..end])
}

fn is_adverb(word: &str, language: Language) -> bool {
    let among = |list: &[&str]| list.contains(&word);
    match language {
        Language::English => {
            word.ends_with("ly")
                || among(&[
                    "also",
                    "further",
                    "again",
                    "once",
                    "ever",
                    "still",
                    "always",
                    "never",
                    "not",
                    "more",
                    "most",
                    "well",
                    "while",
                    "when",
                    "furthermore",
                    "moreover",
                ])
        }
        Language::French => {
            word.ends_with("ment")
                || among(&[
                    "également",
                    "en",
                    "outre",
                    "aussi",
                    "toujours",
                    "encore",
                    "très",
                    "plus",
                    "ne",
                    "y",
                    "tout",
                    "bien",
                    "à",
                    "se",
                    "est",
                ])
        }
        Language::Spanish => {
            word.ends_with("mente")
                || among(&[
                    "también",
                    "además",
                    "asimismo",
                    "muy",
                    "nuevamente",
                    "no",
                    "se",
                    "más",
                    "aún",
                    "siempre",
                    "con",
                ])
        }
        Language::Russian => {
            word.ends_with('о')
                || among(&[
                    "также",
                    "далее",
                    "вновь",
                    "вместе",
                    "с",
                    "со",
                    "не",
                    "будучи",
                    "особо",
                    "еще",
                    "ещё",
                    "весьма",
                    "крайне",
                    "по",
                    "в",
                    "во",
                    "на",
                    "к",
                    "от",
                    "по-прежнему",
                ])
                || ["ием", "остью", "ью", "ой", "ом", "ым", "им", "ей"].iter().any(|end| word.ends_with(end))
        }
        Language::Arabic | Language::Chinese => false,
    }
}

/// Whether a word has a form that opens a paragraph of this part.
fn fits(word: &str, language: Language, operative: bool) -> bool {
    let ends = |list: &[&str]| list.iter().any(|end| word.ends_with(end));
    let among = |list: &[&str]| list.contains(&word);
    match (language, operative) {
        (Language::English, false) => {
            ends(&["ing", "ed", "ful"])
                || among(&[
                    "aware",
                    "mindful",
                    "conscious",
                    "cognizant",
                    "desirous",
                    "confident",
                    "anxious",
                    "eager",
                    "ready",
                    "willing",
                    "unable",
                    "certain",
                    "sure",
                    "glad",
                    "alert",
                    "alive",
                    "heartened",
                    "firm",
                    "resolute",
                    "steadfast",
                    "taken",
                    "given",
                    "driven",
                    "cognisant",
                ])
        }
        (Language::English, true) => {
            ends(&["s"])
                && !ends(&["ss", "us"])
                && !among(&[
                    "this",
                    "its",
                    "his",
                    "as",
                    "is",
                    "was",
                    "has",
                    "states",
                    "nations",
                    "members",
                    "governments",
                    "countries",
                    "parties",
                ])
        }
        (Language::French, false) => {
            ends(&[
                "ant", "é", "ée", "u", "ue", "i", "ie", "is", "ise", "it", "ite", "eux", "euse", "ent",
                "ente", "et", "ète", "ain", "aine", "able",
            ]) && !among(&["du", "lui", "mais"])
        }
        (Language::French, true) => {
            (ends(&["e", "t", "d", "a", "c", "s'en"]) || word.starts_with("s'") || word.starts_with("n'"))
                && !among(&[
                    "le", "de", "la", "une", "cette", "cet", "elle", "ce", "et", "que", "il", "tout",
                    "toute", "chaque", "notre", "leur", "comme", "entre", "afin",
                ])
        }
        (Language::Spanish, false) => ends(&[
            "ndo", "ndose", "ado", "ada", "ido", "ida", "nte", "ora", "or", "osa", "oso", "elta", "elto",
            "cha", "cho", "sta", "sto", "vada", "ura", "uro", "ndole", "ndoles", "nda",
        ]),
        (Language::Spanish, true) => {
            ends(&["a", "e", "á", "é"])
                && !among(&[
                    "la", "de", "que", "una", "este", "esta", "ante", "para", "e", "a", "toda", "cada",
                    "durante", "desde", "sobre", "entre",
                ])
        }
        (Language::Russian, false) => {
            ends(&["я", "ясь", "в", "вши", "вшись", "на", "ена", "ен", "ан", "но", "ась", "рад", "рада"])
                && !among(&["для", "я", "эта", "она"])
        }
        (Language::Russian, true) => {
            ends(&["ет", "ит", "ют", "ат", "ят", "ется", "ится", "ются", "ятся", "ает", "даст", "ёт"])
        }
        (Language::Arabic, false) => {
            word.starts_with('و') || word.starts_with("إذ") || word.ends_with('ا') || word.ends_with('ً')
        }
        (Language::Arabic, true) => {
            word.starts_with(['ت', 'ي', 'ن']) || among(&["لا", "لن", "قد", "وقد", "إذ", "سوف"])
        }
        (Language::Chinese, _) => true,
    }
}
