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
//! Writes the number of the newest resolution, and its date where the older one has one. To be confirmed: the older one may be meant. None where
//! the draft cites the older one again or names a paragraph of it, where one date serves several resolutions, and where the newest would stand before an older
//! one of the same paragraph.
//!
//! # Source
//! Row R26 of the drafting rules; the series of the index, which follow the titles.

use crate::corpus::Record;
use crate::rules::aspects::Aspects;
use crate::rules::date;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::outline::{Cited, Facts, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Organ, Session};
use crate::syntax::{Kind, Language, Part};
use std::collections::{HashMap, HashSet};

/// A cited resolution to which a newer one on the same subject exists.
pub static RULE: Rule = Rule {
    name: "newer-in-series",
    code: "R26",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("newer_in_series.rs"),
    check: Check::Draft(Aspects::CITATIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(session) = outline.head.regular_session() else { return };
    let mut cited: HashSet<(u32, u32)> = HashSet::new();
    let mut latest: Vec<(usize, Mention<'_>, Record)> = Vec::new();
    // How often each is cited.
    let mut seen: HashMap<Number, u32> = HashMap::new();
    for (index, row) in outline.with(Aspects::CITATIONS) {
        for (at, citation) in row.facts.citations.iter().enumerate() {
            let Some(place) = place(citation.organ, citation.number) else { continue };
            cited.insert(place);
            let Some(number) = citation.number else { continue };
            let count = seen.entry(number).or_default();
            *count += 1;
            let preamble = row.kind == Kind::Preambular && row.part == Part::Main;
            if preamble && !citation.quoted && *count == 1 {
                let mention = Mention { facts: row.facts, at, citation };
                latest.extend(citation.record.map(|record| (index, mention, record)));
            }
        }
    }
    for (index, mention, record) in latest {
        let citation = mention.citation;
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
        let finding = RULE.finding(citation.span.clone(), message);
        let once = citation.number.is_some_and(|number| seen.get(&number) == Some(&1));
        let fix = if once { mention.replaced(newest) } else { None };
        found.push((index, finding.with_fixes(fix)));
    }
}

/// A citation in its paragraph.
struct Mention<'a> {
    facts: &'a Facts,
    /// Its index among the paragraph's.
    at: usize,
    citation: &'a Cited,
}

impl Mention<'_> {
    /// Cites the newest resolution of the series instead; `None` where more than number and date would have to change.
    fn replaced(&self, newest: &Record) -> Option<Fix> {
        let citation = self.citation;
        if citation.ambiguous || citation.placed || citation.told || self.facts.shares_date(self.at) {
            return None;
        }
        // Resolutions stand in order.
        let newest_place = of_record(newest)?;
        let behind = self.facts.citations.get(self.at + 1..).unwrap_or_default();
        let is_older = |other: &Cited| place(other.organ, other.number).is_some_and(|of| of < newest_place);
        if behind.iter().any(is_older) {
            return None;
        }
        let written = citation.written.as_deref()?;
        let symbol = newest.symbol();
        let number = match &*written.number == citation.symbol.as_str() {
            true => symbol.as_str().to_owned(),
            false => in_digits_of(&written.number, citation.number?, symbol.number()?)?,
        };
        let title = format!("Write “{number}”");
        let change = |range, insert| Change { place: Place { paragraph: None, range }, insert };
        let mut changes = vec![change(citation.span.clone(), number)];
        if let Some(range) = &citation.date {
            // A wrong date is the matter of another rule.
            citation.day.filter(|day| citation.adopted() == Some(*day))?;
            let day = date::rewrite(written.date.as_deref()?, newest.date()?, self.facts.language);
            changes.push(change(range.clone(), day));
        }
        changes.sort_by_key(|change| change.place.range.start);
        Some(Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) })
    }
}

/// Another number in the digits of one that is written as usual; `None` where that is written otherwise.
fn in_digits_of(written: &str, number: Number, other: Number) -> Option<String> {
    let printed = |number: Number, script: &str| {
        let (mut text, plain) = (String::new(), number.to_string());
        let mut at = 0;
        for run in date::digit_runs(&plain) {
            text += &plain[at..run.start];
            text += &date::in_script(date::value(&plain[run.clone()])?, script);
            at = run.end;
        }
        Some(text + &plain[at..])
    };
    let script = &written[date::next_digits(written, 0)?];
    (printed(number, script)? == written).then(|| printed(other, script)).flatten()
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
            expect![
                "9 [72/278] hint: A newer resolution has the same title: A/RES/76/270 → [76/270] → [21 June 2022]"
            ],
        );
    }

    #[test]
    fn number_and_date_are_written_in_the_form_of_the_draft() {
        let draft = |paragraph: &str| format!("United Nations\n\nA/77/L.5\n\nOceans\n\n{paragraph}\n");
        check(
            &draft("The General Assembly,\n\n*Recalling* its resolution A/RES/72/278,"),
            expect![
                "9 [A/RES/72/278] hint: A newer resolution has the same title: A/RES/76/270 → [A/RES/76/270]"
            ],
        );
        check(
            &draft(
                "L’Assemblée générale,\n\nRappelant sa résolution 72/278 du 22 mai 2018 sur les parlements,",
            ),
            expect![
                "9 [72/278] hint: A newer resolution has the same title: A/RES/76/270 → [76/270] → [21 juin 2022]"
            ],
        );
        check(
            &draft("La Asamblea General,\n\nRecordando su resolución 72/278, de 22 de mayo de 2018,"),
            expect![
                "9 [72/278] hint: A newer resolution has the same title: A/RES/76/270 → [76/270] → [21 de junio de 2022]"
            ],
        );
        check(
            &draft("Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 72/278 от 22 мая 2018 года,"),
            expect![
                "9 [72/278] hint: A newer resolution has the same title: A/RES/76/270 → [76/270] → [21 июня 2022]"
            ],
        );
        check(
            &draft("大会，\n\n回顾其2018年5月22日第72/278号决议，"),
            expect![
                "9 [72/278] hint: A newer resolution has the same title: A/RES/76/270 → [2022年6月21日] → [76/270]"
            ],
        );
        check(
            &draft("إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٧٢/٢٧٨ المؤرخ ٢٢ أيار/مايو ٢٠١٨،"),
            expect![
                "9 [٧٢/٢٧٨] hint: A newer resolution has the same title: A/RES/76/270 → [٧٦/٢٧٠] → [٢١ حزيران/يونيه ٢٠٢٢]"
            ],
        );
    }

    #[test]
    fn what_would_not_fit_is_left_to_the_drafter() {
        let draft = |paragraph: &str| {
            format!("United Nations\n\nA/77/L.5\n\nOceans\n\nThe General Assembly,\n\n{paragraph}\n")
        };
        // A paragraph of the older one is meant.
        check(
            &draft("Recalling paragraph 5 of its resolution 72/278 of 22 May 2018,"),
            expect!["9 [72/278] hint: A newer resolution has the same title: A/RES/76/270"],
        );
        // The older one is cited again.
        check(
            &draft("Recalling its resolution 72/278 of 22 May 2018,\n\n1. Reaffirms resolution 72/278."),
            expect!["9 [72/278] hint: A newer resolution has the same title: A/RES/76/270"],
        );
        // The newest would stand before an older one, or take the date of another.
        check(
            &draft("Recalling its resolutions 72/278 of 22 May 2018 and 74/4 of 18 October 2019,"),
            expect!["9 [72/278] hint: A newer resolution has the same title: A/RES/76/270"],
        );
        check(
            &draft("Recalling its resolutions 72/278 and 72/279, both of 22 May 2018,"),
            expect!["9 [72/278] hint: A newer resolution has the same title: A/RES/76/270"],
        );
    }
}
