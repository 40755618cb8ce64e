//! The numbers of headings: sections (`I`, `II. Reports`), lettered parts, annexes (`Annex II`).

use super::lists::start_of_excerpt;
use crate::cite::Target;
use crate::syntax::label::{self, CHINESE, digits};
use crate::syntax::{Draft, Kind, LabelStyle, Language, Part, Placed};
use crate::text::{is_letter, is_letter_or_digit};
use std::collections::HashSet;
use std::ops::Range;

/// A heading that bears a number.
#[derive(Clone, Debug)]
pub struct Heading<'a> {
    /// The heading.
    pub placed: Placed<'a>,
    /// The number in bytes of its text: `II`, `B`, `الثاني`.
    pub number: Range<usize>,
    /// How the number is written.
    pub style: Numeral,
    /// The value that it bears.
    pub value: u32,
    /// The value that it should bear.
    pub new: u32,
}

/// How a heading's number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Numeral {
    /// As a label is.
    Label(LabelStyle),
    /// By an Arabic ordinal: `المرفق الثاني`, `ثانيا`.
    Ordinal,
}

/// The ordinals that head Arabic sections: firstly, secondly.
const SECTION_ORDINALS: [&str; 10] =
    ["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"];

impl Heading<'_> {
    /// Its number as typed.
    pub fn typed(&self) -> &str {
        self.placed.paragraph.slice(&self.number)
    }

    /// Whether it heads an annex.
    pub fn is_annex(&self) -> bool {
        self.placed.paragraph.kind == Kind::AnnexHeading
    }

    /// Whether a reference names it, by the number that it bears.
    fn is(&self, target: &Target) -> bool {
        match target {
            Target::Section(value) => {
                let letters = matches!(self.style, Numeral::Label(LabelStyle::LatinUpper));
                !self.is_annex() && !letters && self.value == *value
            }
            Target::Annex(value) => self.is_annex() && Some(self.value) == *value,
            Target::Paragraph { .. } => false,
        }
    }

    /// `value` written as `typed` is: the heading's own number, or that of a reference to it. `None` where it cannot be.
    pub fn written(&self, value: u32, typed: &str) -> Option<String> {
        let place = (value as usize).checked_sub(1)?;
        let lists = [&SECTION_ORDINALS[..], Language::Arabic.words().ordinals];
        if let Some(list) = lists.into_iter().find(|list| ordinal(typed, list).is_some()) {
            return list.get(place).map(|name| (*name).to_owned());
        }
        let style = match typed.chars().next()? {
            c if label::digit(c).is_some() => LabelStyle::Decimal,
            c if CHINESE.contains(c) => LabelStyle::Chinese,
            _ => match self.style {
                Numeral::Label(style) => style,
                Numeral::Ordinal => return None,
            },
        };
        crate::syntax::written::number(value, style, typed)
    }
}

fn ordinal(word: &str, list: &[&str]) -> Option<u32> {
    list.iter().position(|name| *name == word).map(|place| place as u32 + 1)
}

/// Finds the numbered headings of a draft and what their numbers should be. `regions` are the regions of its paragraphs.
pub fn headings<'a>(draft: &'a Draft, regions: &[usize]) -> Vec<Heading<'a>> {
    let mut all: Vec<Heading<'a>> = Vec::new();
    // The list that each belongs to.
    let mut lists: Vec<Vec<usize>> = Vec::new();
    let mut sections: Vec<(Placed<'a>, Range<usize>)> = Vec::new();
    let mut region = None;
    let parts = parts(draft, &mut all, &mut lists);
    for placed in draft.paragraphs() {
        if parts.contains(&placed.index) {
            continue;
        }
        let here = regions.get(placed.index).copied();
        if here != region {
            section_lists(std::mem::take(&mut sections), &mut all, &mut lists);
            region = here;
        }
        match placed.paragraph.kind {
            Kind::AnnexHeading => {
                if let Some((number, style, value)) = annex_number(&placed) {
                    let same = |at: &usize| {
                        let other: &Heading<'_> = &all[*at];
                        other.style == style
                            && other.is_annex()
                            && other.placed.paragraph.resolution == placed.paragraph.resolution
                    };
                    let list = lists.iter().rposition(|list| list.first().is_some_and(same));
                    match list {
                        Some(list) => lists[list].push(all.len()),
                        None => lists.push(vec![all.len()]),
                    }
                    all.push(Heading { placed, number, style, value, new: value });
                }
            }
            Kind::Heading => {
                if let Some(number) = section_number(&placed) {
                    sections.push((placed, number));
                }
            }
            _ => {}
        }
    }
    section_lists(sections, &mut all, &mut lists);
    for list in lists.iter().filter(|list| list.len() > 1) {
        let values: Vec<u32> = list.iter().map(|&at| all[at].value).collect();
        let Some(start) = start_of_excerpt(&values) else { continue };
        for (place, &at) in list.iter().enumerate() {
            all[at].new = start.saturating_add(place as u32);
        }
    }
    all
}

/// The lettered parts of a resolution (`A`, `B`), each with an organ's line of its own, as lists; the paragraphs that head them, by
/// their index.
fn parts<'a>(draft: &'a Draft, all: &mut Vec<Heading<'a>>, lists: &mut Vec<Vec<usize>>) -> HashSet<usize> {
    let mut found: HashSet<usize> = HashSet::new();
    // A letter, and how many headings stand between it and what comes.
    let mut letter: Option<(Placed<'a>, Range<usize>, usize)> = None;
    let mut open = false;
    for placed in draft.paragraphs() {
        let paragraph = placed.paragraph;
        match paragraph.kind {
            kind if kind.is_aside() => {}
            Kind::OrganLine => {
                let Some((head, number, _)) = letter.take() else { continue };
                let typed = head.paragraph.slice(&number);
                let value = u32::from(typed.bytes().next().map_or(0, |b| b - b'A')) + 1;
                found.insert(head.index);
                match lists.last_mut().filter(|_| open) {
                    Some(list) => list.push(all.len()),
                    None => lists.push(vec![all.len()]),
                }
                open = true;
                let style = Numeral::Label(LabelStyle::LatinUpper);
                all.push(Heading { placed: head, number, style, value, new: value });
            }
            Kind::Heading | Kind::Title | Kind::Masthead => {
                let alone = alone_letter(&placed);
                // The number of the next resolution.
                if paragraph.kind == Kind::Title && paragraph.text.contains(|c| label::digit(c).is_some()) {
                    open = false;
                }
                letter = match (alone, letter) {
                    (Some(number), _) => Some((placed, number, 0)),
                    (None, Some((head, number, between))) if between < 2 => Some((head, number, between + 1)),
                    _ => None,
                };
            }
            _ => letter = None,
        }
    }
    found
}

/// The capital letter that is all of a heading.
fn alone_letter(placed: &Placed<'_>) -> Option<Range<usize>> {
    let text = &*placed.paragraph.text;
    let start = text.find(|c: char| c.is_ascii_uppercase())?;
    let marks = |text: &str| text.chars().all(|c| c.is_whitespace() || matches!(c, '*' | '#' | '_'));
    (marks(&text[..start]) && marks(&text[start + 1..])).then_some(start..start + 1)
}

/// The number in an annex's heading: the last word of its line.
fn annex_number(placed: &Placed<'_>) -> Option<(Range<usize>, Numeral, u32)> {
    let text = &*placed.paragraph.text;
    let line = text.lines().next()?;
    let line = line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ':' | '#'));
    // The word before it is the annex's; Chinese has no space between.
    let start = if placed.paragraph.language == Language::Chinese {
        line.char_indices().rev().take_while(|(_, c)| is_numeral(*c)).last()?.0
    } else {
        let (space, character) = line.char_indices().rev().find(|(_, c)| c.is_whitespace())?;
        space + character.len_utf8()
    };
    let word = line.get(start..)?;
    let range = start..start + word.len();
    // "Annex" alone has no number; a title behind it is none.
    if !line[..start].contains(is_letter) {
        return None;
    }
    let label = |style, value| Some((range.clone(), Numeral::Label(style), value));
    if let Some((_, value)) = digits(word).filter(|(length, _)| *length == word.len()) {
        return label(LabelStyle::Decimal, value);
    }
    if let Some(value) = label::roman(word).filter(|_| word.chars().all(char::is_uppercase)) {
        return label(LabelStyle::RomanUpper, value);
    }
    if word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase() {
        return label(LabelStyle::LatinUpper, u32::from(word.as_bytes()[0] - b'A') + 1);
    }
    if let Some(value) = ordinal(word, Language::Arabic.words().ordinals) {
        return Some((range, Numeral::Ordinal, value));
    }
    let (style, value) = label::read(&format!("（{word}）"))?.values[0]?;
    if style == LabelStyle::Chinese { label(style, value) } else { None }
}

fn is_numeral(character: char) -> bool {
    CHINESE.contains(character) || character.is_ascii_alphanumeric() || label::digit(character).is_some()
}

/// The number of a section's heading: its label, or all of it.
fn section_number(placed: &Placed<'_>) -> Option<Range<usize>> {
    let paragraph = placed.paragraph;
    if let Some(label) = &paragraph.label {
        return Some(label.number.clone());
    }
    let line = paragraph.text.lines().next()?;
    let start = line.find(|c: char| !c.is_whitespace() && !matches!(c, '*' | '#' | '_'))?;
    let rest = &line[start..];
    let end = rest.find(|c: char| !is_letter_or_digit(c)).unwrap_or(rest.len());
    let word = &rest[..end];
    let bare = rest[end..].trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')).is_empty();
    let stopped = rest[end..].starts_with(". ") || rest[end..].trim_start().starts_with(['-', '–']);
    let numeral = label::roman(word).is_some() && word.bytes().all(|b| b.is_ascii_uppercase())
        || word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase()
        || ordinal(word, &SECTION_ORDINALS).is_some();
    (numeral && (bare || stopped)).then_some(start..start + end)
}

/// The sections of a region as lists: roman numerals through it, letters between them.
fn section_lists<'a>(
    sections: Vec<(Placed<'a>, Range<usize>)>,
    all: &mut Vec<Heading<'a>>,
    lists: &mut Vec<Vec<usize>>,
) {
    if sections.len() < 2 {
        // One alone shows no order; it can still be referred to.
        for (placed, number) in sections {
            if let Some((style, value)) = numerals(placed.paragraph.slice(&number)).first().copied() {
                all.push(Heading { placed, number, style, value, new: value });
            }
        }
        return;
    }
    let read: Vec<Vec<(Numeral, u32)>> =
        sections.iter().map(|(placed, number)| numerals(placed.paragraph.slice(number))).collect();
    // `C` and `D` are letters among letters, `V` and `X` numerals among numerals.
    let only = |style| read.iter().any(|one| one.len() == 1 && one[0].0 == style);
    let roman = Numeral::Label(LabelStyle::RomanUpper);
    let latin = Numeral::Label(LabelStyle::LatinUpper);
    let (romans, latins) = (only(roman), only(latin));
    let (mut last_roman, mut last_latin) = (0, 0);
    let mut open: Vec<(Numeral, usize)> = Vec::new();
    for ((placed, number), read) in sections.into_iter().zip(read) {
        let value_as = |style| read.iter().find(|(other, _)| *other == style).map(|(_, value)| *value);
        let chosen = match (value_as(roman), value_as(latin)) {
            (Some(value), Some(letter)) => {
                let is_roman = match (romans, latins) {
                    (true, false) => true,
                    (false, true) => false,
                    _ if value == last_roman + 1 => true,
                    _ if letter == last_latin + 1 => false,
                    _ => value == 1 || value == 5 || value == 10,
                };
                if is_roman { (roman, value) } else { (latin, letter) }
            }
            _ => match read.first() {
                Some(first) => *first,
                None => continue,
            },
        };
        let (style, value) = chosen;
        if style == roman {
            last_roman = value;
            last_latin = 0;
        } else if style == latin {
            last_latin = value;
        }
        // A letter below a numeral starts anew; what stands below it ends with it.
        let known = open.iter().position(|(other, _)| *other == style);
        match known {
            Some(at) => {
                open.truncate(at + 1);
                lists[open[at].1].push(all.len());
            }
            None => {
                open.push((style, lists.len()));
                lists.push(vec![all.len()]);
            }
        }
        all.push(Heading { placed, number, style, value, new: value });
    }
}

/// The ways in which a heading's number can be read.
fn numerals(typed: &str) -> Vec<(Numeral, u32)> {
    let label = |style, value| (Numeral::Label(style), value);
    if let Some(value) = ordinal(typed, &SECTION_ORDINALS) {
        return vec![(Numeral::Ordinal, value)];
    }
    if typed.bytes().all(|b| b.is_ascii_uppercase()) && !typed.is_empty() {
        let mut found = Vec::new();
        if let Some(value) = label::roman(typed) {
            found.push(label(LabelStyle::RomanUpper, value));
        }
        if typed.len() == 1 {
            found.push(label(LabelStyle::LatinUpper, u32::from(typed.as_bytes()[0] - b'A') + 1));
        }
        return found;
    }
    if let Some((_, value)) = digits(typed).filter(|(length, _)| *length == typed.len()) {
        return vec![label(LabelStyle::Decimal, value)];
    }
    let read = label::read(&format!("（{typed}）")).and_then(|reading| reading.values[0]);
    match read {
        Some((style @ (LabelStyle::Chinese | LabelStyle::Abjad | LabelStyle::Cyrillic), value)) => {
            vec![label(style, value)]
        }
        _ => Vec::new(),
    }
}

/// The heading that a reference of the paragraph `from` names: in the same resolution first. `None` where there is none, or where
/// several could be meant.
pub fn named<'h, 'a>(
    headings: &'h [Heading<'a>],
    from: &Placed<'_>,
    target: &Target,
) -> Option<&'h Heading<'a>> {
    let all: Vec<&Heading<'a>> = headings.iter().filter(|heading| heading.is(target)).collect();
    let same = |heading: &&Heading<'a>| {
        let (own, other) = (from.paragraph, heading.placed.paragraph);
        own.resolution == other.resolution && (heading.is_annex() || own.part == other.part)
    };
    let near: Vec<&Heading<'a>> = all.iter().copied().filter(same).collect();
    match (&near[..], &all[..]) {
        ([only], _) | ([], [only]) => Some(only),
        // Notes and annexes speak of the resolution's sections.
        ([], several) => several
            .iter()
            .find(|heading| {
                heading.placed.paragraph.resolution == from.paragraph.resolution
                    && heading.placed.paragraph.part == Part::Main
            })
            .copied(),
        _ => None,
    }
}
