//! Openings of the wrong form, and what the right one would be.

use crate::rules::finding::{Finding, Fix};
use crate::rules::opened::Opened;
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::Grade;
use crate::syntax::chain::Repeat;
use crate::syntax::opening::{self, Mood, Opening};
use crate::syntax::{Kind, Language, Part};
use std::ops::Range;

/// Calls `visit` with the first word of every paragraph of a kind whose form is none that opens such a paragraph, in the resolutions that
/// mostly open them as resolutions do.
pub fn odd_openings(outline: &Outline<'_>, kind: Kind, mut visit: impl FnMut(usize, Range<usize>)) {
    let mut odd: Vec<(usize, Range<usize>)> = Vec::new();
    let (mut known, mut resolution) = (0, None);
    let mut report = |odd: &mut Vec<(usize, Range<usize>)>, known: usize| {
        if known >= 3 * odd.len() {
            odd.drain(..).for_each(|(index, range)| visit(index, range));
        }
        odd.clear();
    };
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind != kind || row.level > 1 || row.part != Part::Main {
            continue;
        }
        if resolution.replace(row.resolution) != Some(row.resolution) {
            report(&mut odd, known);
            known = 0;
        }
        // One that the lexicon has is not odd.
        match row.facts.odd.as_ref().filter(|_| row.mood().is_none()) {
            Some(range) => odd.push((index, range.clone())),
            None => known += 1,
        }
    }
    report(&mut odd, known);
}

/// A finding at the odd first word of a paragraph, with what may be meant by it; `first` says that no paragraph stands before it.
pub fn with_meant(finding: Finding, row: &Row<'_>, first: bool) -> Finding {
    let grade = if row.facts.meant.len() > 1 { Grade::Choose } else { Grade::Confirm };
    row.facts.meant.iter().fold(finding, |finding, meant| {
        let mut words = &*meant.words;
        if first {
            // The first of a preamble has no "and" in Arabic.
            words = words.strip_prefix("و").filter(|_| row.language == Language::Arabic).unwrap_or(words);
        }
        let mut fix = Fix::replace(grade, meant.range.clone(), words);
        fix.title = format!("Write “{}”", words.trim_end());
        finding.fix(fix)
    })
}

/// The operative opening that says what a preambular one says, as the organ's texts have it, without adverbs.
pub fn operative(opened: &Opened) -> Option<String> {
    let language = opened.style.language;
    if language == Language::English {
        return third_person(&opened.link.base).map(|verb| verb.phrase.to_owned());
    }
    let bare = opened.with(Repeat::Bare);
    let (own, _) = opening::read(&bare, language, opened.style.organ)?;
    let wanted: Vec<&str> = own
        .english
        .split(" | ")
        .filter_map(|english| Some(third_person(&english.to_lowercase())?.phrase))
        .collect();
    let says = |other: &&Opening| {
        other.mood == Mood::Operative && other.english.split(" | ").any(|english| wanted.contains(&english))
    };
    let often = |other: &&Opening| (other.count_of(opened.style.organ), other.count);
    let found = opening::all(language).iter().filter(says).max_by_key(often)?;
    Some(found.phrase.to_owned())
}

/// The English operative opening of a participle in lower case: "taking note" to "Takes note".
fn third_person(participle: &str) -> Option<&'static Opening> {
    let (verb, rest) = participle.split_at(participle.find(' ').unwrap_or(participle.len()));
    let stem = verb.strip_suffix("ing")?;
    let forms = [format!("{stem}s{rest}"), format!("{stem}es{rest}")];
    let all = opening::all(Language::English).iter();
    all.filter(|known| known.mood == Mood::Operative && forms.contains(&known.phrase.to_lowercase()))
        .max_by_key(|known| known.count)
}
