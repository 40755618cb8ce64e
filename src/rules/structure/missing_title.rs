//! A draft with a masthead and no title, or a title with an abbreviated name.
//!
//! # What
//! Where lines of a masthead stand above the organ's line, a title has to be among them. In the title, names of organs and instruments are
//! written in full; an abbreviation in it (UN, ECOSOC, NATO) is a warning.
//!
//! # Why
//! Agenda, voting and index name a resolution by its title, and by it alone before it has a number.
//!
//! # Example
//! ```text
//! A/80/L.99
//! Andorra: draft resolution
//!
//! The General Assembly,
//! ```
//!
//! # Better
//! ```text
//! A/80/L.99
//! Andorra: draft resolution
//!
//! Lighthouses of the world
//!
//! The General Assembly,
//! ```
//!
//! # Fix
//! None: the title is the drafter’s to write.
//!
//! # Source
//! Row S05 of the drafting rules: Editorial Manual, Resolutions, section B. Counted: 2,263 of 2,263 have a title.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A draft with a masthead and no title, or a title with an abbreviated name.
pub static RULE: Rule = Rule {
    name: "missing-title",
    code: "S05",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("missing_title.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(first) = line else { return };
    let head = &outline.paragraphs[..first];
    let masthead = head.iter().any(|row| row.kind == Kind::Masthead);
    let number = head.iter().flat_map(|row| &row.facts.head_line).any(|line| line.signs.has(Signs::NUMBER));
    if masthead && number && outline.head.title.is_none() {
        let range =
            outline.paragraphs[first].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
        found.push((first, RULE.finding(range, "The resolution has no title above the organ's name")));
    }
    for (index, row) in head.iter().enumerate() {
        let Some(line) = row.facts.head_line.as_ref().filter(|_| row.kind == Kind::Title) else {
            continue;
        };
        if let Some((range, name)) = &line.abbreviation {
            let message = format!("“{name}” is written in full in a title");
            let finding = RULE.finding(0..0, message).severity(Severity::Warning);
            // The title stands above the organ's line: it is told there, where it is known whose it is.
            let own =
                outline.paragraphs[first].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
            let finding = Finding { range: own, ..finding };
            found.push((first, finding.related(index, range.clone(), "the abbreviation")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(head: &str, expected: Expect) {
        let draft =
            format!("{head}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n");
        testing::check(&RULE, &draft, expected);
    }

    #[test]
    fn a_masthead_is_followed_by_a_title() {
        check(
            "A/80/L.99\n\nAgenda item 12",
            expect!["5 [The General Assembly,] error: The resolution has no title above the organ's name"],
        );
        check("A/80/L.99\n\nAgenda item 12\n\n**Lighthouses of the world**", expect![[""]]);
        check("", expect![[""]]);
    }

    #[test]
    fn names_are_written_in_full_in_titles() {
        check(
            "A/80/L.99\n\nCooperation between the UN and lighthouse keepers",
            expect!["5 [The General Assembly,] warning: “UN” is written in full in a title"],
        );
        check("A/RES/ES-11/1\n\nES-11/1. Lighthouses of the world", expect![[""]]);
        check("A/80/L.99\n\nPreventing HIV and COVID-19 in the years IX to XI", expect![[""]]);
        check("A/80/L.99\n\nLIGHTHOUSES OF THE WORLD", expect![[""]]);
    }
}
