//! Which labels of a draft belong to one list, and the number that each should bear.
//!
//! Nothing is renumbered on thin evidence: a label that stands alone, a row that shows no order in an annex or an excerpt, a
//! list that another text brought with it, stay as they are.

pub mod headings;
mod lists;
mod sections;

use super::end_mark::{Mark, end_mark};
use crate::syntax::label::digits;
use crate::syntax::{Draft, Kind, Label, LabelStyle, Paragraph, Part, Placed};

/// A labelled paragraph and its place in the lists of the draft.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The paragraph.
    pub placed: Placed<'a>,
    /// Its label.
    pub label: &'a Label,
    /// The level, from 1.
    pub level: u8,
    /// The style of its list.
    pub style: LabelStyle,
    /// The value that it bears, read in its list's style; 0 for a mere place-holder (`X.`).
    pub value: u32,
    /// The value that it should bear.
    pub new: u32,
    /// The index among the draft's paragraphs of the paragraph that it stands below; `None` at level 1.
    pub parent: Option<usize>,
    /// The resolution or annex that it belongs to: counts from 0 through the file.
    pub region: usize,
    /// The list that it belongs to: counts from 0 through the file.
    pub list: usize,
}

/// An operative paragraph that has no label yet, though its neighbours' numbers run on past it.
#[derive(Clone, Debug)]
pub struct Unlabelled<'a> {
    /// The paragraph.
    pub placed: Placed<'a>,
    /// The value that its label should bear.
    pub new: u32,
    /// The place among the entries of the one before it in its list, whose label shows how labels look.
    pub like: usize,
}

/// The lists of a draft.
#[derive(Clone, Debug, Default)]
pub struct Numbering<'a> {
    /// All labelled operative paragraphs that are no bullets, in order.
    pub entries: Vec<Entry<'a>>,
    /// The operative paragraphs that want a label, in order.
    pub unlabelled: Vec<Unlabelled<'a>>,
    /// For each paragraph of the draft: the region that it stands in.
    pub regions: Vec<usize>,
    /// For each paragraph of the draft: the place among the entries, or `usize::MAX`.
    of_paragraph: Vec<usize>,
}

/// What stands between a paragraph of the first level and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    /// Nothing, or what stands beside the text.
    None,
    /// A paragraph without a label.
    Interrupted,
    /// A heading, by the style of its label; `None` for a side heading.
    Heading(Option<LabelStyle>),
}

/// A labelled paragraph before its list is known.
struct Raw<'a> {
    placed: Placed<'a>,
    label: &'a Label,
    level: u8,
    style: LabelStyle,
    value: u32,
    region: usize,
    before: Break,
    /// How many paragraphs without a label stand between it and the one of its level before, which may each hold a number.
    unlabelled: u32,
    /// Those of them that are operative paragraphs, if all are.
    bare: Vec<Placed<'a>>,
    /// The nearest paragraph of a lower level, or without a label, before it.
    parent: Option<usize>,
}

/// A resolution or an annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Region {
    part: Part,
    resolution: u32,
    /// Whether its beginning is there: an organ's line or preambular paragraphs. A text without is an excerpt.
    whole: bool,
}

impl<'a> Numbering<'a> {
    /// Finds the lists of a draft and what their labels should be.
    pub fn of(draft: &'a Draft) -> Numbering<'a> {
        let mut walk = Walk::default();
        let mut count = 0;
        let mut regions = Vec::new();
        for placed in draft.paragraphs() {
            walk.take(placed);
            regions.push(walk.regions.len().saturating_sub(1));
            count += 1;
        }
        let Walk { mut raw, regions: known, .. } = walk;
        lists::read_placeholders(&mut raw);
        let (entries, unlabelled) = lists::entries(raw, &known);
        let mut of_paragraph = vec![usize::MAX; count];
        for (at, entry) in entries.iter().enumerate() {
            if let Some(place) = of_paragraph.get_mut(entry.placed.index) {
                *place = at;
            }
        }
        Numbering { entries, unlabelled, regions, of_paragraph }
    }

    /// The entry of a paragraph of the draft.
    pub fn entry(&self, paragraph: usize) -> Option<&Entry<'a>> {
        self.entries.get(*self.of_paragraph.get(paragraph)?)
    }

    /// Whether a paragraph of the draft is one of the unlabelled ones that want a label.
    pub fn wants_label(&self, paragraph: usize) -> bool {
        self.unlabelled.binary_search_by_key(&paragraph, |one| one.placed.index).is_ok()
    }

    /// The place among the entries of that of a paragraph of the draft.
    pub fn entry_place(&self, paragraph: usize) -> Option<usize> {
        self.of_paragraph.get(paragraph).copied().filter(|at| *at < self.entries.len())
    }
}

/// Goes through a draft and notes its labels with what stands between them.
#[derive(Default)]
struct Walk<'a> {
    raw: Vec<Raw<'a>>,
    regions: Vec<Region>,
    before: Option<Break>,
    unlabelled: u32,
    bare: Vec<Placed<'a>>,
    /// Whether the paragraph before ended as one of several does.
    ended: bool,
    /// The paragraph without a label that has been seen last, until it is known whether it may hold a number.
    pending: Option<usize>,
    /// The last paragraph without a label, and the last with one of each level.
    above: Vec<(u8, usize)>,
}

impl<'a> Walk<'a> {
    fn take(&mut self, placed: Placed<'a>) {
        if !placed.paragraph.kind.is_aside() {
            self.read(placed);
            self.ended = false;
            if placed.paragraph.kind == Kind::Operative {
                let mark = end_mark(placed.paragraph).map(|(_, mark)| mark);
                self.ended = matches!(mark, Some(Mark::Semicolon | Mark::Stop));
            }
        }
    }

    fn read(&mut self, placed: Placed<'a>) {
        let paragraph: &'a Paragraph = placed.paragraph;
        let opens = matches!(paragraph.kind, Kind::AnnexHeading | Kind::OrganLine);
        let same = self
            .regions
            .last()
            .is_some_and(|r| r.part == paragraph.part && r.resolution == paragraph.resolution);
        if opens || !same {
            let whole = paragraph.kind == Kind::OrganLine;
            self.regions.push(Region { part: paragraph.part, resolution: paragraph.resolution, whole });
            self.before = None;
            self.above.clear();
            (self.unlabelled, self.pending) = (0, None);
            self.bare.clear();
        }
        let labelled = paragraph.label.as_ref().filter(|_| paragraph.kind == Kind::Operative);
        let Some(label) = labelled else {
            let new = match paragraph.kind {
                Kind::Heading => Break::Heading(
                    paragraph.label.as_ref().map(|label| label.style).or_else(|| bare(paragraph)),
                ),
                _ => Break::Interrupted,
            };
            let begun =
                self.raw.last().is_some_and(|raw| raw.region + 1 == self.regions.len() && raw.level == 1);
            if paragraph.kind == Kind::Preambular
                && !begun
                && let Some(region) = self.regions.last_mut()
            {
                region.whole = true;
            }
            self.before = Some(stronger(self.before.unwrap_or(Break::None), new));
            self.above.clear();
            // Preambular paragraphs hold numbers only where the operative part has begun.
            self.pending = None;
            match paragraph.kind {
                Kind::Operative => {
                    self.unlabelled += 1;
                    // What stands behind an unfinished sentence goes on with it, whatever its first word.
                    if self.ended && end_mark(paragraph).is_some() {
                        self.bare.push(placed);
                    }
                }
                Kind::Preambular if begun => self.unlabelled += 1,
                // A number whose full stop is missing.
                Kind::Text if digits(&paragraph.text).is_some() => self.unlabelled += 1,
                Kind::Text | Kind::Preambular => self.pending = Some(placed.index),
                _ => {}
            }
            self.above.push((0, placed.index));
            return;
        };
        // `X.` stands for a number that is still to be set.
        let level = if is_placeholder(paragraph, label) { 1 } else { paragraph.level.max(1) };
        while self.above.last().is_some_and(|(above, _)| *above >= level) {
            self.above.pop();
        }
        let parent = self.above.last().map(|(_, index)| *index);
        // What has sub-paragraphs is a paragraph of the body.
        if level > 1 && parent.is_some() && self.pending == parent {
            self.unlabelled += 1;
            self.pending = None;
        }
        self.above.push((level, placed.index));
        let before = match level {
            1 => self.before.take().unwrap_or(Break::None),
            // A list below may go on behind a paragraph without a label: what follows tells.
            _ => self.before.map_or(Break::None, |_| Break::Interrupted),
        };
        if label.style == LabelStyle::Bullet {
            return;
        }
        self.raw.push(Raw {
            placed,
            label,
            level,
            style: label.style,
            value: label.value,
            region: self.regions.len().saturating_sub(1),
            before,
            unlabelled: if level == 1 { std::mem::take(&mut self.unlabelled) } else { 0 },
            bare: if level == 1 { std::mem::take(&mut self.bare) } else { Vec::new() },
            parent,
        });
    }
}

/// Whether a label is `X.` before opening words.
fn is_placeholder(paragraph: &Paragraph, label: &Label) -> bool {
    paragraph.slice(&label.number) == "X"
        && paragraph.slice(&label.range).ends_with(['.', '-'])
        && paragraph.opening.is_some()
}

/// The style of a heading that is nothing but its number: `II`.
fn bare(heading: &Paragraph) -> Option<LabelStyle> {
    let text = heading.text.trim_matches(['*', '#', ' ', '_', '\u{A0}', '.']);
    if crate::syntax::label::roman(text).is_some() {
        Some(LabelStyle::RomanUpper)
    } else {
        (text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase())).then_some(LabelStyle::LatinUpper)
    }
}

/// Of two things between paragraphs the one that parts them more.
fn stronger(a: Break, b: Break) -> Break {
    let rank = |what: Break| match what {
        Break::None => 0,
        Break::Interrupted => 1,
        Break::Heading(None) => 2,
        Break::Heading(Some(LabelStyle::LatinUpper)) => 3,
        Break::Heading(Some(LabelStyle::RomanUpper)) => 5,
        Break::Heading(Some(_)) => 4,
    };
    if rank(b) > rank(a) { b } else { a }
}
