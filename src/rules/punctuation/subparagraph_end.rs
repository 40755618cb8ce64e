//! A sub-paragraph that does not end with a semicolon although another one follows.
//!
//! # What
//! Looks at the last character of each sub-paragraph that another one of the same list follows. “; and” is left alone; bullets are not
//! looked at.
//!
//! # Why
//! The items of a list are parted as the paragraphs are.
//!
//! # Example
//! ```text
//! (a) To report on lighthouses,
//! (b) To consult Member States.
//! ```
//!
//! # Better
//! ```text
//! (a) To report on lighthouses;
//! (b) To consult Member States.
//! ```
//!
//! # Fix
//! Writes the semicolon. Safe.
//!
//! # Source
//! Row P05 of the drafting rules. Counted for English: 2,686 sub-paragraphs of the General Assembly end so; “; and” stands 113 times in
//! texts of the Security Council.

use super::due_mark::{self, Reason};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A sub-paragraph that does not end with a semicolon although another one follows.
pub static RULE: Rule = Rule {
    name: "subparagraph-end",
    code: "P05",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("subparagraph_end.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(&RULE, "A sub-paragraph before another one", &[Reason::Item], outline, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn items_are_parted_by_semicolons() {
        expect![[r#"
            ar: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [؛]
            en: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [;]
            es: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [;]
            fr: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [ ;]
            ru: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [;]
            zh: 9 [.] warning: A sub-paragraph before another one ends with a semicolon, not with a full stop → [；]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 4, ".")));
        expect![[r#"
            ar: 9 [ت] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [؛]
            en: 9 [s] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [;]
            es: 9 [s] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [;]
            fr: 9 [s] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [ ;]
            ru: 9 [х] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [;]
            zh: 9 [告] warning: A sub-paragraph before another one ends with a semicolon, which is missing here → [；]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 4, "")));
    }

    #[test]
    fn conjunctions_and_bullets_are_left_alone() {
        let draft = |items: &str| {
            format!(
                "The Security Council,\n\n1. Requests the Secretary-General:\n\n{items}\n\n2. Decides to adjourn.\n"
            )
        };
        testing::check(&RULE, &draft("(a) To report; and\n\n(b) To consult;"), expect![[""]]);
        testing::check(&RULE, &draft("• lamps\n\n• towers\n\n• horns"), expect![[""]]);
        testing::check(
            &RULE,
            &draft("(a) To report:\n\n(i) On lamps,\n\n(ii) On towers;\n\n(b) To consult;"),
            expect![
                "7 [,] warning: A sub-paragraph before another one ends with a semicolon, not with a comma → [;]"
            ],
        );
    }
}
