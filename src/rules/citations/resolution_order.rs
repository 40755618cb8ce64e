//! Resolutions of a list that are not in the order of their numbers.
//!
//! # What
//! A list of resolutions of one organ, each with its own date, in which a number is smaller than the one before it. The Security
//! Council’s lists may run from the newest on, if they do so throughout.
//!
//! # Why
//! Lists run from the oldest to the newest, so that the reader sees at once whether one is missing.
//!
//! # Example
//! ```text
//! Recalling its resolutions 65/122 of 13 December 2010 and 59/50 of 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolutions 59/50 of 2 December 2004 and 65/122 of 13 December 2010,
//! ```
//!
//! # Fix
//! Puts the numbers of the list, each with its date, in order. To be confirmed.
//!
//! # Source
//! Row R11 of the drafting rules; lists of up to twenty numbers run so.

use crate::cite::Citation;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Session};
use crate::syntax::{Language, Part};
use std::ops::Range;

/// Resolutions of a list that are not in the order of their numbers.
pub static RULE: Rule = Rule {
    name: "resolution-order",
    code: "R11",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("resolution_order.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    // Whoever lists from the newest on does so on purpose.
    let mut backwards =
        passage.reading.citations.windows(2).filter_map(|pair| place(&pair[0]).zip(place(&pair[1])));
    if passage.profile == Some(Profile::SecurityCouncil)
        && passage.reading.citations.len() > 2
        && backwards.all(|(first, second)| second < first)
    {
        return;
    }
    for (at, pair) in passage.reading.citations.windows(2).enumerate() {
        let (first, second) = (&pair[0], &pair[1]);
        let (Some(date), Some(later)) = (&first.date, &second.date) else { continue };
        // The sessions tell the order; so do the days, where both are right.
        let (Some(a), Some(b)) = (place(first), place(second)) else { continue };
        let days = date.date.zip(later.date).is_some_and(|(first, second)| second < first);
        if joined(text, first, second)
            && days
            && b < a
            && first.symbol.organ() == second.symbol.organ()
            && !passage.is_quoted(&second.span)
        {
            let message =
                format!("A list runs from the oldest on: {} stands behind {}", second.symbol, first.symbol);
            let finding = RULE.finding(second.span.clone(), message);
            found.push(finding.with_fixes(sorted(passage, at)));
        }
    }
}

/// Whether two dated numbers stand side by side in a list, with nothing between them but what joins it.
fn joined(text: &str, first: &Citation, second: &Citation) -> bool {
    let Some(date) = &first.date else { return false };
    let gap = text.get(date.span.end..item(text, second).start).unwrap_or("?");
    matches!(gap.trim(), "," | "and" | ", and")
}

/// A number with its date, in bytes of the text; of a link, from its bracket on.
fn item(text: &str, citation: &Citation) -> Range<usize> {
    let start = citation.span.start;
    let end = citation.date.as_ref().map_or(citation.span.end, |date| date.span.end);
    start - usize::from(text[..start].ends_with('['))..end
}

/// What puts the list around a place in order; `None` where an item has no place in it, or a date that is another's, too.
fn sorted(passage: &Passage<'_>, at: usize) -> Option<Fix> {
    let (text, all) = (passage.text(), &passage.reading.citations);
    let organ = all[at].symbol.organ();
    let belongs = |pair: &[Citation]| joined(text, &pair[0], &pair[1]) && pair[1].symbol.organ() == organ;
    let before = all[..=at].windows(2).rev().take_while(|pair| belongs(pair)).count();
    let behind = all[at..].windows(2).take_while(|pair| belongs(pair)).count();
    let list = &all[at - before..=at + behind];
    let places: Vec<(u32, u32)> = list.iter().map(place).collect::<Option<_>>()?;
    let items: Vec<Range<usize>> = list.iter().map(|citation| item(text, citation)).collect();
    if items.windows(2).any(|pair| pair[1].start < pair[0].end) {
        return None;
    }
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|one| places[*one]);
    let moved = order.iter().enumerate().filter(|(place, from)| place != *from);
    let changes = moved.map(|(place, from)| Change {
        place: Place { paragraph: None, range: items[place].clone() },
        insert: text[items[*from].clone()].to_owned(),
    });
    let remedy = Remedy::Changes(changes.collect());
    Some(Fix { title: "Put the list in order".to_owned(), grade: Grade::Confirm, remedy })
}

/// What tells the order of resolutions of one organ.
fn place(citation: &Citation) -> Option<(u32, u32)> {
    match citation.symbol.number()? {
        Number::Slashed { session: Session::Regular(session), number, .. } => Some((session, number)),
        Number::Yearly { number, year } => Some((year, number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_council_may_list_from_the_newest_on() {
        check(
            "The Security Council,\n\nRecalling its resolutions 1514 (2003) of 13 November 2003, 1498 (2003) of 4 August 2003 and 1464 (2003) of 4 February 2003,\n",
            expect![[""]],
        );
    }

    #[test]
    fn from_the_oldest_on() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 59/50 of 2 December 2004, 64/256 of 2 March 2010 and 65/122 of 13 December 2010,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolutions 65/122 of 13 December 2010 and 59/50 of 2 December 2004,\n",
            expect![
                "3 [59/50] warning: A list runs from the oldest on: A/RES/59/50 stands behind A/RES/65/122 → [59/50 of 2 December 2004] → [65/122 of 13 December 2010]"
            ],
        );
        check(
            "The General Assembly,\n\nRecalling its resolutions [64/256](#) of 2 March 2010, [59/50](#) of 2 December 2004 and [65/122](#) of 13 December 2010,\n",
            expect![
                "3 [59/50] warning: A list runs from the oldest on: A/RES/59/50 stands behind A/RES/64/256 → [[59/50](#) of 2 December 2004] → [[64/256](#) of 2 March 2010]"
            ],
        );
    }
}
