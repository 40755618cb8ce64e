//! The languages in which drafts are written: one file a language. A seventh is one more file and its line in
//! [`Language`].

mod arabic;
mod chinese;
mod english;
mod french;
mod russian;
mod spanish;

use super::extent::Extent;
use super::form::Form;
use crate::symbol::Organ;

/// What differs between languages in the outline of a draft. All names are compared with [`crate::syntax::fold`]ed text:
/// straight apostrophes, plain spaces.
pub struct Words {
    /// The organ's line without its end mark, with the article (source: the counted forms of UN organs' lines).
    pub organ_lines: &'static [(&'static str, Organ)],
    /// The organ's bare name, as a masthead gives it.
    pub organ_names: &'static [(&'static str, Organ)],
    /// How other bodies' lines start, and a word that they contain.
    pub other_organs: &'static [(&'static str, &'static str)],
    /// How the heading of a letter's annex goes on: "to the letter dated …".
    pub to_letter: &'static [&'static str],
    /// Ordinals that number annexes, from the first; empty where roman numerals do.
    pub ordinals: &'static [&'static str],
    /// How a line of the masthead that names the agenda item begins, and what else stands in it.
    pub item: (&'static str, &'static str),
    /// What a line of the masthead says of the draft, in small letters: "draft resolution".
    pub drafts: &'static [&'static str],
    /// How it goes on where it says whose draft that is: "submitted".
    pub submitted: &'static [&'static str],
    /// Words of the lines of a masthead that are no title: sessions and bodies.
    pub head_words: &'static [&'static str],
    /// How notes begin that a plain number alone marks: "See", "Resolution".
    pub note_heads: &'static [&'static str],
    /// Headings of annexes, without their number.
    pub annex: &'static [&'static str],
    /// What the line of the meeting below an adopted text contains.
    pub meeting: &'static [&'static str],
    /// Frequent short words that tell the languages of one script apart; empty where the script alone tells.
    pub frequent: &'static [&'static str],
    /// The months as they stand in a date, from January.
    pub months: [&'static str; 12],
    /// How a line about the adoption begins.
    pub adopted: &'static [&'static str],
    /// How an opening says that it repeats the one before.
    pub repeats: Repeats,
    /// How far opening words reach behind what the lexicon has.
    pub extent: Extent,
    /// How what an opening governs begins: prepositions, articles, "that", frequent nouns.
    pub objects: &'static [&'static str],
    /// The opening words with their counts: a table with a header line (phrase, kind, English, count, by organ).
    pub openings: &'static str,
    /// How opening words that are not among them are told by their form.
    pub form: Form,
}

/// The adverbs of chains (source: row O17 of the drafting rules, and the counts of the lexicon).
pub struct Repeats {
    /// In the second paragraph of a chain.
    pub also: &'static str,
    /// In the third.
    pub further: &'static str,
    /// Where they stand in the operative part with an opening that the lexicon does not have with them.
    pub operative: Side,
    /// The same in the preamble.
    pub preambular: Side,
}

/// The side of the opening words on which an adverb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// "Also requests"
    Before,
    /// "Recalling also"
    After,
}

/// An official language of the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Russian.
    Russian,
    /// Chinese.
    Chinese,
}

impl Language {
    /// All of them, in the order of their codes.
    pub const ALL: [Language; 6] = [
        Language::Arabic,
        Language::English,
        Language::Spanish,
        Language::French,
        Language::Russian,
        Language::Chinese,
    ];

    /// Those in the Latin script.
    pub const LATIN: [Language; 3] = [Language::English, Language::French, Language::Spanish];

    /// The two-letter code: `ar en es fr ru zh`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::English => "en",
            Language::Spanish => "es",
            Language::French => "fr",
            Language::Russian => "ru",
            Language::Chinese => "zh",
        }
    }

    /// The words of the language.
    pub fn words(self) -> &'static Words {
        match self {
            Language::Arabic => &arabic::WORDS,
            Language::English => &english::WORDS,
            Language::Spanish => &spanish::WORDS,
            Language::French => &french::WORDS,
            Language::Russian => &russian::WORDS,
            Language::Chinese => &chinese::WORDS,
        }
    }

    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}
