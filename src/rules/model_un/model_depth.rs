//! A sub-clause that stands deeper than the conference allows.
//!
//! # What
//! Compares the level of each operative clause with `depth` under `[model-un]` in the settings: 3 allows `1.` `(a)` `(i)`; 4 if nothing is
//! set. The first of a row that is too deep is told.
//!
//! # Why
//! A clause with many levels cannot be followed when it is read aloud.
//!
//! # Example
//! ```text
//! 1. (a) (i) (aa) (aaa) To light the lamps;
//! ```
//!
//! # Better
//! ```text
//! 1. (a) (i) To light the lamps;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M06 of the drafting rules: munify, (a) (i) (aa) (aaa).

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A sub-clause that stands deeper than the conference allows.
pub static RULE: Rule = Rule {
    name: "model-depth",
    code: "M06",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_depth.rs"),
    check: Check::Draft(Aspects::LABELS, check),
};

/// The deepest level, if nothing is set.
const DEPTH: u32 = 4;

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let depth = outline.conference.depth.unwrap_or(DEPTH);
    let mut deep = false;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind.is_aside() {
            continue;
        }
        let here = row.kind == Kind::Operative && u32::from(row.level) > depth;
        if here && !std::mem::replace(&mut deep, here) {
            let range = row.facts.label.as_ref().map_or(0..0, |label| label.range.clone());
            let message = format!("This clause is of level {}; {depth} levels are allowed", row.level);
            found.push((index, RULE.finding(range, message)));
        }
        deep = here;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::rules::{Conference, Settings};
    use expect_test::{Expect, expect};

    fn check(conference: Conference, text: &str, expected: Expect) {
        let mut settings = Settings::default();
        (settings.profile, settings.conference) = (Some(Profile::ModelUnitedNations), conference);
        testing::check_under(&RULE, settings, text, expected);
    }

    #[test]
    fn clauses_are_not_too_deep() {
        let draft = "The General Assembly,\n\n1. Requests the Secretary-General:\n\n(a) To report:\n\n(i) On lamps:\n\na. Old ones;\n\nb. New ones;\n\n2. Decides to adjourn.\n";
        check(
            Conference { depth: Some(3), ..Conference::default() },
            draft,
            expect!["9 [a.] warning: This clause is of level 4; 3 levels are allowed"],
        );
        check(
            Conference { depth: Some(2), ..Conference::default() },
            draft,
            expect!["7 [(i)] warning: This clause is of level 3; 2 levels are allowed"],
        );
        check(Conference::default(), draft, expect![[""]]);
    }
}
