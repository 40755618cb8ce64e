//! An ordinary space in a date, in a draft that elsewhere writes no-break spaces there.
//!
//! # What
//! Compares the space between day and month in all dates of the body. Where most of them are no-break spaces, the others are told. A draft
//! that is typed with ordinary spaces throughout is left alone.
//!
//! # Why
//! A no-break space keeps the day and its month on one line.
//!
//! # Example
//! ```text
//! its resolution 70/1 of 25 September 2015
//! ```
//!
//! # Better
//! ```text
//! its resolution 70/1 of 25[no-break space]September 2015
//! ```
//!
//! # Fix
//! Writes the no-break space. Safe.
//!
//! # Source
//! Row P13 of the drafting rules. Counted: 25,691 of 30,583 dates of the General Assembly.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An ordinary space in a date, in a draft that elsewhere writes no-break spaces there.
pub static RULE: Rule = Rule {
    name: "date-space",
    code: "P13",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("date_space.rs"),
    check: Check::Draft(Aspects::TYPING, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let dates = || {
        let paragraphs = outline.with(Aspects::TYPING);
        paragraphs.flat_map(|(index, row)| row.facts.dates.iter().map(move |date| (index, date)))
    };
    let unbroken = dates().filter(|(_, date)| date.unbroken).count();
    let broken = dates().filter(|(_, date)| !date.unbroken).count();
    if unbroken <= broken {
        return;
    }
    for (index, date) in dates().filter(|(_, date)| !date.unbroken) {
        let message = "A no-break space stands between day and month, as in the draft's other dates";
        let fix = Fix::replace(Grade::Safe, date.space.clone(), "\u{a0}");
        found.push((index, RULE.finding(date.range.clone(), message).fix(fix)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn dates_of_one_draft_are_written_alike() {
        let draft = |first: &str, second: &str, third: &str| {
            format!(
                "The General Assembly,\n\nRecalling its meetings of 2{first}December 2004 and 25{second}May 2005,\n\n1. Decides to meet on 3{third}June 2026.\n"
            )
        };
        testing::check(
            &RULE,
            &draft("\u{a0}", "\u{a0}", " "),
            expect![
                "5 [3 June] hint: A no-break space stands between day and month, as in the draft's other dates → [ ]"
            ],
        );
        testing::check(&RULE, &draft("\u{a0}", " ", " "), expect![[""]]);
        testing::check(&RULE, &draft(" ", " ", " "), expect![[""]]);
    }
}
