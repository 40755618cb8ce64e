//! The resolutions that a draft cites, in order: which mention is the first, and whether one before it gave the date.

use crate::rules::aspects::Aspects;
use crate::rules::outline::{Cited, Facts, Outline};
use crate::symbol::{self, Number, Organ, Session};
use std::collections::HashMap;

/// A resolution cited in a paragraph of the draft's own resolutions.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'a> {
    /// The index of the paragraph.
    pub index: usize,
    /// The paragraph.
    pub facts: &'a Facts,
    /// The place among the paragraph's citations.
    pub at: usize,
    /// The citation.
    pub cited: &'a Cited,
    /// Whether the same resolution of the draft does not cite it before.
    pub first: bool,
    /// The paragraph in which the same resolution of the draft first cites it with a date and outside quotations; `None` where it does
    /// not before.
    pub dated: Option<usize>,
}

/// All mentions of resolutions that have a number. A paragraph without opening words is hardly one of a resolution, but a note that lost its
/// marker: what it cites is no mention, but the next one is not the first either.
pub fn read<'a>(outline: &Outline<'a>) -> Vec<Mention<'a>> {
    let mut mentions = Vec::new();
    let mut seen: HashMap<(u32, Option<Organ>, Number), Option<usize>> = HashMap::new();
    for (index, row) in outline.with(Aspects::CITATIONS) {
        let facts = row.facts;
        if !row.is_body() {
            continue;
        }
        let bare = row.level <= 1 && !row.opens;
        for (at, cited) in facts.citations.iter().enumerate() {
            let Some(number) = cited.number.filter(|_| cited.kind == symbol::Kind::Resolution) else {
                continue;
            };
            let mut first = false;
            let dated = seen.entry((row.resolution, cited.organ, number)).or_insert_with(|| {
                first = true;
                None
            });
            if bare {
                continue;
            }
            mentions.push(Mention { index, facts, at, cited, first, dated: *dated });
            if cited.date.is_some() && !cited.quoted {
                dated.get_or_insert(index);
            }
        }
    }
    mentions
}

/// Longer lists give no dates.
const LONG: usize = 6;

impl Mention<'_> {
    /// Whether the date is missing where it belongs: at a first mention. Of a list, the numbers whose date is left out stand with others
    /// that have one.
    pub fn lacks_date(&self) -> bool {
        let citations = &self.facts.citations;
        self.first
            && self.cited.date.is_none()
            && !self.cited.quoted
            && citations.len() <= LONG
            && citations[self.at..].iter().all(|later| later.date.is_none())
    }

    /// Whether it is a resolution, without a letter, of the General Assembly, the Economic and Social Council or the Human
    /// Rights Council. Lettered parts share their dates in too many ways.
    pub fn is_of_assembly_or_councils(&self) -> bool {
        let organ = matches!(
            self.cited.organ,
            Some(Organ::GeneralAssembly | Organ::EconomicAndSocialCouncil | Organ::HumanRightsCouncil)
        );
        let special = matches!(
            self.cited.number,
            Some(Number::Slashed { session: Session::Special(_) | Session::Emergency(_), .. })
        );
        organ && !special && self.cited.number.is_some_and(|number| number.part().is_none())
    }
}
