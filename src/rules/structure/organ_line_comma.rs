//! An organ's line without a comma above a preamble.
//!
//! # What
//! Looks at the end of “The General Assembly” where a preambular paragraph follows. The comma is that of the language: `,` `，` `،`.
//!
//! # Why
//! The organ's name is the subject of the resolution's one sentence; the preamble is set off from it by commas.
//!
//! # Example
//! ```text
//! The General Assembly
//!
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Better
//! ```text
//! The General Assembly,
//!
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Fix
//! Writes the comma. Safe.
//!
//! # Source
//! Row S03 of the drafting rules. Counted: 1,872 of 1,872 in the General Assembly, 128 of 128 in the Economic and Social Council, 185 of 185
//! in the Human Rights Council, 1,549 of 1,553 in the Security Council.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::punctuation::due_mark;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, Language};

/// An organ's line without a comma above a preamble.
pub static RULE: Rule = Rule {
    name: "organ-line-comma",
    code: "S03",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("organ_line_comma.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let row = || outline.paragraphs.iter().enumerate().filter(|(_, facts)| !facts.kind.is_aside());
    for ((index, line), (_, next)) in row().zip(row().skip(1)) {
        if line.kind != Kind::OrganLine
            || next.kind != Kind::Preambular
            || next.mood() == Some(Mood::Operative)
        {
            continue;
        }
        let Some(ending) = line.facts.ending.as_ref().filter(|ending| ending.mark != Mark::Comma) else {
            continue;
        };
        let message = "A comma stands behind the organ's name when a preamble follows";
        let comma = due_mark::written(Mark::Comma, line.language);
        let fix = Fix::replace(Grade::Safe, ending.change.clone(), comma);
        found.push((index, RULE.finding(ending.range.clone(), message).fix(fix)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_organ_s_name_is_followed_by_a_comma() {
        expect![[r#"
            ar: 1 [ة] error: A comma stands behind the organ's name when a preamble follows → [،]
            en: 1 [y] error: A comma stands behind the organ's name when a preamble follows → [,]
            es: 1 [l] error: A comma stands behind the organ's name when a preamble follows → [,]
            fr: 1 [e] error: A comma stands behind the organ's name when a preamble follows → [,]
            ru: 1 [я] error: A comma stands behind the organ's name when a preamble follows → [,]
            zh: 1 [会] error: A comma stands behind the organ's name when a preamble follows → [，]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 0, "")));
        let emphasised = "*The General Assembly*\n\n*Recalling* its work,\n\n1. *Decides* to adjourn.\n";
        testing::check(
            &RULE,
            emphasised,
            expect!["1 [y] error: A comma stands behind the organ's name when a preamble follows → [,]"],
        );
        testing::check(&RULE, "The Economic and Social Council\n\nDecides to adjourn.\n", expect![[""]]);
    }
}
