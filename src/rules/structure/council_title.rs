//! A title on a resolution of the Security Council.
//!
//! # What
//! Looks for a title directly above “The Security Council,” that is not its number (“Resolution 1325 (2000)”) and not the line of its adoption.
//!
//! # Why
//! The Security Council's resolutions have numbers, years and no titles.
//!
//! # Example
//! ```text
//! The lamps of peace
//!
//! The Security Council,
//! ```
//!
//! # Better
//! ```text
//! The Security Council,
//! ```
//!
//! # Fix
//! Deletes the title. To be confirmed.
//!
//! # Source
//! Row S06 of the drafting rules: Editorial Manual, Resolutions, section B. Counted: 1,534 of 1,562 have none; 28 are headed lists.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A title on a resolution of the Security Council.
pub static RULE: Rule = Rule {
    name: "council-title",
    code: "S06",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_title.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    for (index, line) in outline.paragraphs.iter().enumerate() {
        if line.kind != Kind::OrganLine {
            continue;
        }
        let above = outline.paragraphs[..index].iter().rposition(|row| !row.kind.is_aside());
        let Some(title) = above.filter(|above| outline.paragraphs[*above].kind == Kind::Title) else {
            continue;
        };
        let row = outline.paragraphs[title];
        let signs = row.facts.head_line.as_ref().map(|line| line.signs).unwrap_or_default();
        let other =
            [Signs::NUMBER, Signs::ADOPTED, Signs::MEETING, Signs::DRAFT, Signs::DATE, Signs::DISTRIBUTION];
        if other.into_iter().any(|sign| signs.has(sign)) {
            continue;
        }
        let (Some(own), Some(ending)) = (&line.facts.ending, &row.facts.ending) else { continue };
        let place = Place { paragraph: Some(title), range: 0..ending.change.end };
        let fix = Fix {
            title: "Delete the title".to_owned(),
            grade: Grade::Confirm,
            remedy: Remedy::Changes(vec![Change { place, insert: String::new() }]),
        };
        let finding = RULE.finding(0..own.range.end, "Resolutions of the Security Council have no title");
        found.push((index, finding.related(title, 0..ending.change.end, "the title").fix(fix)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(head: &str, expected: Expect) {
        let draft =
            format!("{head}\n\nThe Security Council,\n\nRecalling its work,\n\n1. Decides to adjourn.\n");
        testing::check(&RULE, &draft, expected);
    }

    #[test]
    fn the_council_has_no_titles() {
        check(
            "**The lamps of peace**",
            expect![
                "3 [The Security Council,] warning: Resolutions of the Security Council have no title → []"
            ],
        );
        check("Resolution 9999 (2031)", expect![[""]]);
        check("Adopted by the Security Council at its 9999th meeting, on 3 June 2031", expect![[""]]);
        check("", expect![[""]]);
    }
}
