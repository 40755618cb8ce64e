//! An adopted text of the Security Council without the line of its adoption above.
//!
//! # What
//! Where the draft's own symbol is that of a resolution (`S/RES/…`), a line above “The Security Council,” should say when it was adopted.
//!
//! # Why
//! The Security Council gives meeting and date above the text; other organs give them below.
//!
//! # Example
//! ```text
//! S/RES/9999 (2031)
//!
//! The Security Council,
//! ```
//!
//! # Better
//! ```text
//! S/RES/9999 (2031)
//!
//! Adopted by the Security Council at its 9999th meeting, on 3 June 2031
//!
//! The Security Council,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S28 of the drafting rules, by count.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language};

/// An adopted text of the Security Council without the line of its adoption above.
pub static RULE: Rule = Rule {
    name: "adoption-line",
    code: "S28",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: None,
    documentation: documentation!("adoption_line.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let adopted =
        outline.head.symbol.as_ref().is_some_and(|symbol| symbol.kind() == symbol::Kind::Resolution);
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(line) = line.filter(|_| adopted) else { return };
    let head = outline.paragraphs[..line].iter().flat_map(|row| &row.facts.head_line);
    if head.into_iter().any(|line| line.signs.has(Signs::ADOPTED) || line.signs.has(Signs::MEETING)) {
        return;
    }
    let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
    found.push((line, RULE.finding(range, "The line of the adoption is missing above this resolution")));
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
    fn the_council_gives_the_adoption_above() {
        check("S/RES/9999 (2031)", expect![[""]]);
        check(
            "S/RES/9999 (2031)\n\nAdopted by the Security Council at its 9999th meeting, on 3 June 2031",
            expect![[""]],
        );
        check("S/2031/12", expect![[""]]);
    }
}
