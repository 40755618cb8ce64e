//! What a reference inside the draft points to: "paragraph 5 above", "subparagraph (b)", "section II", "annex I".

use super::numbering::{Entry, Numbering};
use crate::cite::{Reading, Reference, Target};
use crate::syntax::label::{self, digits};
use crate::syntax::{Draft, Kind, Language, Placed};
use crate::text::is_letter_or_digit;
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

/// Where a reference leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// What it names, from the outermost in.
    pub steps: Vec<Step>,
    /// What it names that is not there, if that can be said.
    pub missing: Option<Missing>,
}

/// A number or letter of a reference that no paragraph bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A paragraph's number.
    Number {
        /// Where it is written.
        span: Range<usize>,
        /// The number.
        number: u32,
    },
    /// A sub-paragraph's letter.
    Letter {
        /// Where it is written, without brackets.
        span: Range<usize>,
        /// The paragraph that should have it, by its index in the draft.
        above: usize,
        /// The letter.
        letter: String,
    },
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
    ///
    /// `reading` is what the paragraph points to: of "subparagraph (b) of paragraph 5" the letter is one reference and the
    /// paragraph the next.
    pub fn paragraphs(&self, from: &Placed<'_>, reading: &Reading, reference: &Reference) -> Vec<Step> {
        self.follow(from, reading, reference).steps
    }

    /// The same with what is not there.
    pub fn follow(&self, from: &Placed<'_>, reading: &Reading, reference: &Reference) -> Followed {
        let mut followed = Followed::default();
        let Target::Paragraph { number, sub } = &reference.target else { return followed };
        let text = &*from.paragraph.text;
        let Some(written) = text.get(reference.span.clone()) else { return followed };
        let mut at = reference.span.start;
        let mut above: Option<usize> = None;
        if let Some(number) = number {
            let lead = match number {
                // `X`: still to be set.
                0 => written.find('X'),
                _ => written.find(|c| label::digit(c).is_some() || label::CHINESE.contains(c)),
            };
            // Of "5 (a) and (c)" the second reference has only the letter.
            let span = lead.map(|lead| {
                let length = match digits(&written[lead..]) {
                    Some((length, _)) => length,
                    None if *number == 0 => 1,
                    None => {
                        written[lead..].find(|c| !label::CHINESE.contains(c)).unwrap_or(written.len() - lead)
                    }
                };
                at + lead..at + lead + length
            });
            let direction = direction(text, &reference.span, from.paragraph.language);
            let Some(entry) = self.numbered(from, *number, direction) else {
                followed.missing = span.map(|span| Missing::Number { span, number: *number });
                return followed;
            };
            if let Some(span) = span {
                at = span.end;
                followed.steps.push(Step { span, entry });
            }
            above = Some(self.numbering.entries[entry].placed.index);
        }
        if number.is_none() {
            above = self.of_next(from, reading, reference);
        }
        let Some(spans) = letters(text, at..reference.span.end, reference.span.start, sub) else {
            return followed;
        };
        for (letter, span) in sub.iter().zip(spans) {
            let entry = match above {
                Some(above) => self.lettered(above, letter),
                None => self.lettered_near(from, letter),
            };
            let Some(entry) = entry else {
                let missing = |(span, above)| Missing::Letter { span, above, letter: letter.clone() };
                followed.missing = span.zip(above).map(missing);
                return followed;
            };
            followed.steps.extend(span.map(|span| Step { span, entry }));
            above = Some(self.numbering.entries[entry].placed.index);
        }
        followed
    }

    /// The entries below a paragraph, by its index in the draft.
    pub fn entries_below(&self, paragraph: usize) -> &[usize] {
        self.below.get(&paragraph).map_or(&[], Vec::as_slice)
    }

    /// The paragraph of "subparagraph (b) of paragraph 5", by its index: the next reference, where only a few words without a
    /// comma lie between.
    fn of_next(&self, from: &Placed<'_>, reading: &Reading, reference: &Reference) -> Option<usize> {
        let next = reading.references.iter().find(|next| next.span.start >= reference.span.end)?;
        let between = from.paragraph.text.get(reference.span.end..next.span.start)?;
        let near = between.chars().count() <= 30
            && !between.contains([',', ';', '.', '،', '؛', '，', '；', '。', '、']);
        let Target::Paragraph { number: Some(number), .. } = &next.target else { return None };
        let found = near.then(|| {
            let direction = direction(&from.paragraph.text, &next.span, from.paragraph.language);
            self.numbered(from, *number, direction)
        });
        found.flatten().map(|entry| self.numbering.entries[entry].placed.index)
    }

    /// The paragraph of a number that is meant from a place: in the same resolution or annex, in the same section first.
    fn numbered(&self, from: &Placed<'_>, number: u32, direction: Option<Direction>) -> Option<usize> {
        let region = self.numbering.regions.get(from.index).copied();
        let all = self.numbers.get(&number)?;
        let entry = |at: &usize| &self.numbering.entries[*at];
        let here: Vec<usize> = all.iter().copied().filter(|at| Some(entry(at).region) == region).collect();
        // Which of several that want a number is meant nobody can tell.
        if number == 0 && here.len() > 1 {
            return None;
        }
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

/// Where the letters of a reference stand: behind its number in `behind`, or before `start`, its first byte ("subparagraph (b) of
/// paragraph 5"). Of "5 (b) (i) and (ii)" the last reference has only its last letter behind: the others have no place. `None`
/// where none is found.
fn letters(
    text: &str,
    behind: Range<usize>,
    start: usize,
    sub: &[String],
) -> Option<Vec<Option<Range<usize>>>> {
    let mut spans = vec![None; sub.len()];
    let mut end = behind.end;
    for (letter, span) in sub.iter().zip(&mut spans).rev() {
        let Some(found) = text.get(behind.start..end).and_then(|rest| rest.rfind(letter.as_str())) else {
            break;
        };
        let at = behind.start + found;
        *span = Some(at..at + letter.len());
        end = at;
    }
    if spans.last().is_none_or(Option::is_some) {
        return Some(spans);
    }
    let mut end = start;
    let first = text.get(..start)?.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    for (letter, span) in sub.iter().zip(&mut spans).rev() {
        let window = text.get(first..end)?;
        let bracketed = |at: &usize| {
            let inside = !window[..*at].ends_with(is_letter_or_digit);
            inside && window[at + letter.len()..].starts_with([')', '）'])
        };
        let found = window.rmatch_indices(letter.as_str()).map(|(at, _)| at).find(bracketed)?;
        *span = Some(first + found..first + found + letter.len());
        end = first + found;
    }
    Some(spans)
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
    let mut words = line.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty());
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
