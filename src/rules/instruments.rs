//! Treaties and other instruments that a paragraph names by their titles.

use super::note_form;
use super::passage;
use super::plain::Plain;
use crate::corpus;
use crate::syntax::{Language, Paragraph, Part};
use aho_corasick::{AhoCorasick, MatchKind};
use std::cell::OnceCell;
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
    /// Where one would stand, in bytes of the paragraph's text; `None` where one follows, and where that is open: within a quotation, or
    /// where the title belongs to the name of a body or of a protocol.
    pub marker: Option<usize>,
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
    let quotations = OnceCell::new();
    found
        .filter_map(|hit| {
            let range = plain.own(&hit.range());
            let place = *finder.places.get(hit.pattern().as_usize())?;
            let noted = paragraph
                .markers
                .iter()
                .any(|marker| marker.range.start >= range.end && marker.range.start - range.end <= REACH);
            let marker = if noted {
                None
            } else {
                let quotations = quotations.get_or_init(|| passage::quotations(&paragraph.text));
                let free = !is_part_of_name(plain.text(), &hit.range());
                free.then(|| marker_place(paragraph, quotations, &range)).flatten()
            };
            Some(NamedTreaty { range, place, noted, marker })
        })
        .collect()
}

/// Where the marker behind a title would stand.
fn marker_place(paragraph: &Paragraph, quotations: &[Range<usize>], own: &Range<usize>) -> Option<usize> {
    let text: &str = &paragraph.text;
    // Title marks are the title's own, if they hold nothing else.
    let titled = |range: &Range<usize>| {
        text[range.start..own.start.max(range.start)] == *"《" && text[own.end..].starts_with('》')
    };
    let next = quotations.partition_point(|range| range.end <= own.start);
    if quotations.get(next).is_some_and(|range| range.start < own.end && !titled(range)) {
        return None;
    }
    let end = own.end + if text[own.end..].starts_with('》') { '》'.len_utf8() } else { 0 };
    let mut at = end;
    // The short form in brackets goes before it.
    let rest = text[end..].trim_start_matches([' ', '\n', '\r']);
    if rest.starts_with(['(', '（'])
        && let Some(close) = rest.find([')', '）']).filter(|close| *close < REACH)
    {
        at = text.len() - rest.len() + close + rest[close..].chars().next()?.len_utf8();
    }
    note_form::marker_place(paragraph, at)
}

/// Whether a title, in bytes of a paragraph's words, is part of another name: of a body ("Conference of the Parties to …"), of a protocol, of what
/// is entitled so.
pub(in crate::rules) fn is_part_of_name(words: &str, hit: &Range<usize>) -> bool {
    /// How far around a title words are looked at that make it part of another name, in bytes.
    const NEAR: usize = 60;
    let mut from = hit.start.saturating_sub(NEAR);
    while !words.is_char_boundary(from) {
        from += 1;
    }
    let before =
        words[from..hit.start].rsplit([',', ';', '，', '；', '、', '،', '؛', '》']).next().unwrap_or("");
    let behind = words[hit.end..].trim_start_matches('》');
    const NAMES: [&str; 24] = [
        "rotocol",
        "arties",
        "Committee",
        "Conference",
        "Secretariat",
        "entitled",
        "Comité",
        "Conférence",
        "Conferencia",
        "Secretar",
        "Secrétariat",
        "intitul",
        "titulad",
        "ротокол",
        "участник",
        "Комитет",
        "Конференци",
        "екретариат",
        "بروتوكول",
        "الأطراف",
        "لجنة",
        "مؤتمر",
        "أمانة",
        "المعنون",
    ];
    const CHINESE: [&str; 8] = ["缔约", "秘书处", "委员会", "议定书", "任择", "附加", "会议", "第"];
    NAMES.iter().any(|name| before.contains(name)) || CHINESE.iter().any(|name| behind.starts_with(name))
}
