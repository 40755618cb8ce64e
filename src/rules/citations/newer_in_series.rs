//! A cited resolution to which a newer one on the same subject exists.
//!
//! # What
//! Resolutions of the General Assembly with the same title, session after session, make a series. Where the preamble cites one
//! and the index knows a later one that was adopted before this draft, and the draft does not cite that, this says so. Resolutions of more than five sessions before are meant for themselves.
//!
//! # Why
//! The newest text is the one in force; an older one is usually left over from the draft of a year before.
//!
//! # Example
//! ```text
//! (draft A/C.2/66/L.5)
//! Recalling its resolution 63/9,
//! ```
//!
//! # Better
//! ```text
//! (draft A/C.2/66/L.5)
//! Recalling its resolution 65/9,
//! ```
//!
//! # Fix
//! None: the older one may be meant.
//!
//! # Source
//! Row R26 of the drafting rules; the series of the index, which follow the titles.

use crate::corpus::Record;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Cited;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ, Session};
use crate::syntax::{Kind, Language, Part};
use std::collections::HashSet;

/// A cited resolution to which a newer one on the same subject exists.
pub static RULE: Rule = Rule {
    name: "newer-in-series",
    code: "R26",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: None,
    documentation: documentation!("newer_in_series.rs"),
    check: Check::Draft(Aspects::CITATIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(session) = outline.head.regular_session() else { return };
    let mut cited: HashSet<(u32, u32)> = HashSet::new();
    let mut latest: Vec<(usize, &Cited, Record)> = Vec::new();
    let mut seen: HashSet<Number> = HashSet::new();
    for (index, row) in outline.with(Aspects::CITATIONS) {
        for citation in &row.facts.citations {
            let Some(place) = place(citation.organ, citation.number) else { continue };
            cited.insert(place);
            if row.kind != Kind::Preambular
                || row.part != Part::Main
                || citation.quoted
                || !citation.number.is_some_and(|number| seen.insert(number))
            {
                continue;
            }
            latest.extend(citation.record.map(|record| (index, citation, record)));
        }
    }
    for (index, citation, record) in latest {
        // The walk stays within the sessions before this draft's.
        let earlier = |record: &Record| of_record(record).is_some_and(|(of, _)| of < session);
        // An old text that founded something is meant for itself.
        if place(citation.organ, citation.number).is_none_or(|(of, _)| of + RECENT < session) {
            continue;
        }
        let later: Vec<Record> =
            std::iter::successors(record.next(), |record| record.next()).take_while(earlier).collect();
        let Some(newest) = later.last() else { continue };
        // Whoever cites any later one knows of the series.
        if later.iter().any(|record| of_record(record).is_some_and(|place| cited.contains(&place))) {
            continue;
        }
        let message = format!("A newer resolution has the same title: {}", newest.symbol());
        found.push((index, RULE.finding(citation.span.clone(), message)));
    }
}

fn of_record(record: &Record) -> Option<(u32, u32)> {
    let symbol = record.symbol();
    place(symbol.organ(), symbol.number())
}

/// How many sessions before the draft's a resolution may be for an older text of the same subject to be a slip.
const RECENT: u32 = 5;

/// The regular session and the number of a resolution of the Assembly.
fn place(organ: Option<Organ>, number: Option<Number>) -> Option<(u32, u32)> {
    match number.filter(|_| organ == Some(Organ::GeneralAssembly))? {
        Number::Slashed { session: Session::Regular(session), number, .. } => Some((session, number)),
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
    fn the_newest_is_cited() {
        check(
            "United Nations\n\nA/C.2/66/L.5\n\nOceans\n\nThe General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n",
            expect![[""]],
        );
        check(
            "United Nations\n\nA/77/L.5\n\nOceans\n\nThe General Assembly,\n\nRecalling its resolution 72/278 of 22 May 2018,\n",
            expect!["9 [72/278] hint: A newer resolution has the same title: A/RES/76/270"],
        );
    }
}
