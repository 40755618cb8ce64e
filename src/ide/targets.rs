//! What a reference inside the draft points to: "paragraph 5 above", "subparagraph (b)", "section II", "annex I".

use super::numbering::{Entry, Numbering};
use crate::cite::{Reference, Target};
use crate::syntax::label::{self, digits};
use crate::syntax::{Draft, Kind, Language, Placed};
use std::collections::HashMap;
use std::ops::Range;

/// Where in a draft references can point.
pub struct Targets<'a> {
    numbering: &'a Numbering<'a>,
    /// The paragraphs of the first level by region and number, in order.
    numbers: HashMap<u32, Vec<usize>>,
    /// The entries below each paragraph (by its index in the draft), in order.
    below: HashMap<usize, Vec<usize>>,
}

/// A number or letter of a reference, and the labelled paragraph that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The number or letter without brackets, in bytes of the text that the reference stands in.
    pub span: Range<usize>,
    /// Its place in [`Numbering::entries`].
    pub entry: usize,
}

/// The way that a reference points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Above,
    Below,
}

impl<'a> Targets<'a> {
    /// Collects what can be pointed to.
    pub fn of(numbering: &'a Numbering<'a>) -> Targets<'a> {
        let mut numbers: HashMap<u32, Vec<usize>> = HashMap::new();
        let mut below: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, entry) in numbering.entries.iter().enumerate() {
            match entry.parent {
                None if entry.level == 1 => numbers.entry(entry.value).or_default().push(at),
                Some(parent) => below.entry(parent).or_default().push(at),
                None => {}
            }
        }
        Targets { numbering, numbers, below }
    }

    /// The paragraphs that a reference of the paragraph `from` names, from the outermost in: of "5 (b)" paragraph 5 and its
    /// sub-paragraph (b). It stops where nothing bears the name; empty where already the first does not.
    pub fn paragraphs(&self, from: &Placed<'_>, reference: &Reference) -> Vec<Step> {
        let Target::Paragraph { number, sub } = &reference.target else { return Vec::new() };
        let text = &*from.paragraph.text;
        let Some(written) = text.get(reference.span.clone()) else { return Vec::new() };
        let mut steps = Vec::new();
        let mut at = reference.span.start;
        let mut above: Option<usize> = None;
        if let Some(number) = number {
            let Some(lead) = written.find(|c| label::digit(c).is_some() || label::CHINESE.contains(c)) else {
                return steps;
            };
            let length = match digits(&written[lead..]) {
                Some((length, _)) => length,
                None => written[lead..].find(|c| !label::CHINESE.contains(c)).unwrap_or(written.len() - lead),
            };
            let direction = direction(text, &reference.span, from.paragraph.language);
            let Some(entry) = self.numbered(from, *number, direction) else { return steps };
            at += lead;
            steps.push(Step { span: at..at + length, entry });
            at += length;
            above = Some(self.numbering.entries[entry].placed.index);
        }
        for letter in sub {
            let rest = text.get(at..reference.span.end).unwrap_or("");
            let Some(found) = rest.find(letter.as_str()) else { return steps };
            let entry = match above {
                Some(above) => self.lettered(above, letter),
                None => self.lettered_near(from, letter),
            };
            let Some(entry) = entry else { return steps };
            steps.push(Step { span: at + found..at + found + letter.len(), entry });
            at += found + letter.len();
            above = Some(self.numbering.entries[entry].placed.index);
        }
        steps
    }

    /// The paragraph of a number that is meant from a place: in the same resolution or annex, in the same section first.
    fn numbered(&self, from: &Placed<'_>, number: u32, direction: Option<Direction>) -> Option<usize> {
        let region = self.numbering.regions.get(from.index).copied();
        let all = self.numbers.get(&number)?;
        let entry = |at: &usize| &self.numbering.entries[*at];
        let here: Vec<usize> = all.iter().copied().filter(|at| Some(entry(at).region) == region).collect();
        // Notes stand at the end of the file, and an annex may speak of the resolution: the only one of that number is meant.
        let candidates = if here.is_empty() { all.clone() } else { here };
        if let [only] = candidates[..] {
            return Some(only);
        }
        let before = candidates.iter().rev().copied().find(|at| entry(at).placed.index < from.index);
        let after = candidates.iter().copied().find(|at| entry(at).placed.index > from.index);
        if let Some(direction) = direction {
            return match direction {
                Direction::Above => before.or(after),
                Direction::Below => after.or(before),
            };
        }
        let list = self.list_around(from);
        let same = candidates.iter().copied().find(|at| Some(entry(at).list) == list);
        same.or(before).or(after)
    }

    /// The list of the first level that a paragraph stands in.
    fn list_around(&self, from: &Placed<'_>) -> Option<usize> {
        let entries = &self.numbering.entries;
        let end = entries.partition_point(|entry| entry.placed.index <= from.index);
        entries[..end].iter().rev().find(|entry| entry.level == 1).map(|entry| entry.list)
    }

    fn lettered(&self, parent: usize, letter: &str) -> Option<usize> {
        self.below.get(&parent)?.iter().copied().find(|&at| is_called(&self.numbering.entries[at], letter))
    }

    /// A sub-paragraph that is named without its paragraph: below the one that the reference stands in, or beside it.
    fn lettered_near(&self, from: &Placed<'_>, letter: &str) -> Option<usize> {
        let mut place = Some(from.index);
        while let Some(index) = place {
            if let Some(found) = self.lettered(index, letter) {
                return Some(found);
            }
            place = self.numbering.entry(index).and_then(|entry| entry.parent);
        }
        None
    }
}

/// Whether a sub-paragraph's label says `letter`.
fn is_called(entry: &Entry<'_>, letter: &str) -> bool {
    let own = entry.placed.paragraph.slice(&entry.label.number);
    if own.eq_ignore_ascii_case(letter) {
        return true;
    }
    let read = label::read(&format!("({letter})"));
    read.is_some_and(|reading| reading.values.contains(&Some((entry.style, entry.value))))
}

/// The paragraph of a section's or annex's heading; for an annex without number the first. `None` where there is none.
pub fn heading<'a>(draft: &'a Draft, from: &Placed<'_>, target: &Target) -> Option<Placed<'a>> {
    let (kind, value) = match target {
        Target::Section(value) => (Kind::Heading, Some(*value)),
        Target::Annex(value) => (Kind::AnnexHeading, *value),
        Target::Paragraph { .. } => return None,
    };
    let mut count = 0;
    let mut best = None;
    for placed in draft.paragraphs().filter(|placed| placed.paragraph.kind == kind) {
        count += 1;
        let own =
            placed.paragraph.label.as_ref().map(|label| label.value).or_else(|| number_in(&placed, kind));
        let named = match (own, value) {
            (Some(own), Some(value)) => own == value,
            (None, Some(value)) => kind == Kind::AnnexHeading && count == value,
            (_, None) => true,
        };
        if !named {
            continue;
        }
        if placed.paragraph.resolution == from.paragraph.resolution {
            return Some(placed);
        }
        best = best.or(Some(placed));
    }
    best
}

/// The roman numeral in a heading such as `II`, `Annex II`, `## II. Reports`.
fn number_in(placed: &Placed<'_>, kind: Kind) -> Option<u32> {
    let line = placed.paragraph.text.lines().next()?;
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let found = if kind == Kind::AnnexHeading { words.nth(1) } else { words.next() }?;
    label::roman(found).filter(|_| found.bytes().all(|b| b.is_ascii_uppercase()))
}

/// The words that say which way a reference points: before its number, or behind it.
fn words(language: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        Language::English => (&["above", "preceding"], &["below", "following"]),
        Language::French => {
            (&["ci-dessus", "plus haut", "supra"], &["ci-dessous", "ci-après", "plus bas", "infra"])
        }
        Language::Spanish => (
            &["supra", "anterior", "precedente", "más arriba"],
            &["infra", "siguiente", "posterior", "más abajo", "más adelante"],
        ),
        Language::Russian => (&["выше"], &["ниже"]),
        Language::Arabic => (&["أعلاه", "السابق"], &["أدناه", "التالي"]),
        Language::Chinese => (&["上文", "以上", "上述", "前文"], &["下文", "以下", "后文"]),
    }
}

/// How far from a number its "above" may stand, in characters: a list of other numbers can lie between.
const NEAR: usize = 60;

fn direction(text: &str, span: &Range<usize>, language: Language) -> Option<Direction> {
    let (above, below) = words(language);
    let before: String = text.get(..span.start)?.chars().rev().take(NEAR / 4).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text
        .get(span.end..)?
        .chars()
        .take(NEAR)
        .take_while(|c| !matches!(c, ';' | '；' | '؛' | ':'))
        .collect();
    let nearest = |words: &[&str]| -> Option<usize> {
        let behind = words.iter().filter_map(|word| after.find(word)).min();
        // Only Chinese says it before the number: 上文第5段. "上文" stands directly before it.
        let ahead = (language == Language::Chinese)
            .then(|| words.iter().filter_map(|word| before.rfind(word).map(|at| before.len() - at)).min())
            .flatten();
        ahead.or(behind)
    };
    match (nearest(above), nearest(below)) {
        (Some(a), Some(b)) => Some(if a <= b { Direction::Above } else { Direction::Below }),
        (Some(_), None) => Some(Direction::Above),
        (None, Some(_)) => Some(Direction::Below),
        (None, None) => None,
    }
}
