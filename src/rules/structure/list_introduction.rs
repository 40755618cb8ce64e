//! A paragraph that introduces sub-paragraphs and does not end with a colon.
//!
//! # What
//! Looks at the last character of each paragraph below which sub-paragraphs stand.
//!
//! # Why
//! The colon says that the list belongs to the paragraph, and that the sentence goes on in it.
//!
//! # Example
//! ```text
//! 3. Requests the Secretary-General;
//! (a) To report on lighthouses;
//! ```
//!
//! # Better
//! ```text
//! 3. Requests the Secretary-General:
//! (a) To report on lighthouses;
//! ```
//!
//! # Fix
//! Writes the colon. Safe.
//!
//! # Source
//! Row S23 of the drafting rules. Counted: 564 of 564 in the General Assembly, 100 of 100 in the Human Rights Council, 66 of 66 in the
//! Economic and Social Council, 1,073 of 1,093 in the Security Council.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::punctuation::due_mark::{self, Reason};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A paragraph that introduces sub-paragraphs and does not end with a colon.
pub static RULE: Rule = Rule {
    name: "list-introduction",
    code: "S23",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("list_introduction.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(
        &RULE,
        "A paragraph that introduces sub-paragraphs",
        &[Reason::Introduction],
        outline,
        found,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn a_list_is_introduced_by_a_colon() {
        expect![[r#"
            ar: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [:]
            en: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [:]
            es: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [:]
            fr: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [ :]
            ru: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [:]
            zh: 7 [;] error: A paragraph that introduces sub-paragraphs ends with a colon, not with a semicolon → [：]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 3, ";")));
        expect![[r#"
            ar: 7 [م] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [:]
            en: 7 [l] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [:]
            es: 7 [e] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [:]
            fr: 7 [l] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [ :]
            ru: 7 [я] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [:]
            zh: 7 [长] error: A paragraph that introduces sub-paragraphs ends with a colon, which is missing here → [：]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 3, "")));
    }

    #[test]
    fn a_list_that_begins_in_the_paragraph_is_left_alone() {
        testing::check(
            &RULE,
            "The General Assembly,\n\n1. (a) Requests a report;\n\n(b) Decides to consult Member States;\n\n2. Decides to adjourn.\n",
            expect![[""]],
        );
    }
}
