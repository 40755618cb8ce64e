//! Treaties and other instruments that a paragraph names by their titles.

use super::plain::Plain;
use crate::corpus;
use crate::syntax::{Language, Paragraph, Part};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::OnceLock;

/// A treaty named in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTreaty {
    /// Its title, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Volume and number in the United Nations Treaty Series.
    pub place: (u32, u32),
    /// Whether a footnote marker follows.
    pub noted: bool,
}

/// How far behind a title its marker can stand, in bytes: the short form in brackets goes before it.
const REACH: usize = 60;

/// The titles of all instruments in a language.
pub fn titles(language: Language) -> &'static [&'static str] {
    static TITLES: [OnceLock<Vec<&'static str>>; 6] = [const { OnceLock::new() }; 6];
    TITLES[language as usize].get_or_init(|| {
        corpus::index().instruments().filter_map(|instrument| instrument.title_in(language.code())).collect()
    })
}

struct Finder {
    automaton: AhoCorasick,
    places: Vec<(u32, u32)>,
}

/// The titles of the treaties of the Treaty Series in a language.
fn finder(language: Language) -> Option<&'static Finder> {
    static FINDERS: [OnceLock<Option<Finder>>; 6] = [const { OnceLock::new() }; 6];
    let made = FINDERS[language as usize].get_or_init(|| {
        let treaties = corpus::index().instruments();
        let (titles, places): (Vec<String>, Vec<(u32, u32)>) = treaties
            .filter_map(|treaty| {
                let (volume, number, _) = treaty.treaty_series()?;
                let title = treaty.title_in(language.code())?;
                Some((title.replace(['\u{2018}', '\u{2019}'], "'"), (volume, number)))
            })
            .unzip();
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(titles).ok();
        builder.map(|automaton| Finder { automaton, places })
    });
    made.as_ref()
}

/// The treaties of the Treaty Series that a paragraph of a resolution's own text names by their full titles, in order.
pub fn of(paragraph: &Paragraph) -> Vec<NamedTreaty> {
    if !matches!(paragraph.kind, crate::syntax::Kind::Preambular | crate::syntax::Kind::Operative)
        || paragraph.part != Part::Main
    {
        return Vec::new();
    }
    let Some(finder) = finder(paragraph.language) else { return Vec::new() };
    let plain = Plain::of(paragraph);
    let found = finder.automaton.find_iter(plain.text());
    found
        .filter_map(|hit| {
            let range = plain.own(&hit.range());
            let place = *finder.places.get(hit.pattern().as_usize())?;
            let noted = paragraph
                .markers
                .iter()
                .any(|marker| marker.range.start >= range.end && marker.range.start - range.end <= REACH);
            Some(NamedTreaty { range, place, noted })
        })
        .collect()
}
