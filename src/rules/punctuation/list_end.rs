//! A list whose last item does not end with the mark that its paragraph would have had.
//!
//! # What
//! Looks at the last character of the last sub-paragraph of each list: a semicolon before another operative paragraph, a comma in the
//! preamble. The full stop behind the last list of all is looked at by `last-end`.
//!
//! # Why
//! Paragraph and list are one member of the resolution's one sentence, and end as one.
//!
//! # Example
//! ```text
//! (b) To consult Member States.
//! 5. Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! (b) To consult Member States;
//! 5. Decides to adjourn.
//! ```
//!
//! # Fix
//! Writes the mark. Safe where the next paragraph has its number or opening words.
//!
//! # Source
//! Row P06 of the drafting rules, by count.

use super::due_mark::{self, Reason};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A list whose last item does not end with the mark that its paragraph would have had.
pub static RULE: Rule = Rule {
    name: "list-end",
    code: "P06",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("list_end.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(&RULE, "The last item of this list", &[Reason::LastItem], outline, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_last_item_ends_as_its_paragraph_would() {
        expect![[r#"
            ar: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [؛]
            en: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [;]
            es: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [;]
            fr: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [ ;]
            ru: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [;]
            zh: 11 [.] error: The last item of this list ends with a semicolon, not with a full stop → [；]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 5, ".")));
        expect![[r#"
            ar: 11 [ء] error: The last item of this list ends with a semicolon, which is missing here → [؛]
            en: 11 [s] error: The last item of this list ends with a semicolon, which is missing here → [;]
            es: 11 [s] error: The last item of this list ends with a semicolon, which is missing here → [;]
            fr: 11 [s] error: The last item of this list ends with a semicolon, which is missing here → [ ;]
            ru: 11 [и] error: The last item of this list ends with a semicolon, which is missing here → [;]
            zh: 11 [商] error: The last item of this list ends with a semicolon, which is missing here → [；]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 5, "")));
    }

    #[test]
    fn sentences_keep_their_full_stops() {
        testing::check(
            &RULE,
            "The Security Council,\n\n1. Adopts the procedure:\n\n(a) The keeper is told.\n\n(b) The keeper answers.\n\n(c) The following is done:\n\n(i) The lamp is lit.\n\n(ii) The lamp is put out.\n\n(d) The keeper rests.\n\n2. Decides to adjourn.\n",
            expect![[""]],
        );
    }

    #[test]
    fn lists_below_sentences_and_forms_end_as_they_like() {
        let draft = |items: &str| {
            format!(
                "The Security Council,\n\n1. Sentence follows sentence.\n\n2. This is one.\n\n3. So is this:\n\n{items}\n\n4. Here is the last.\n\n5. It has ended.\n"
            )
        };
        testing::check(&RULE, &draft("(a) the lamp;\n\n(b) the tower."), expect![[""]]);
        testing::check(
            &RULE,
            "The Security Council,\n\n1. Decides that a form tells:\n\n(a) Whether the lamp is lit.\n\n• Name of the lamp:\n\n(b) Whether the tower stands.\n\n2. Decides to adjourn.\n",
            expect![
                "9 [.] error: The last item of this list ends with a semicolon, not with a full stop → [;]"
            ],
        );
    }

    #[test]
    fn lists_within_lists_and_in_the_preamble() {
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling the following reports:\n\n(a) The first;\n\n(b) The second;\n\nNoting the delay,\n\n1. Decides to adjourn.\n",
            expect!["7 [;] error: The last item of this list ends with a comma, not with a semicolon → [,]"],
        );
        testing::check(
            &RULE,
            "The General Assembly,\n\n1. Requests the Secretary-General:\n\n(a) To report:\n\n(i) On lamps;\n\n(ii) On towers.\n\n(b) To consult;\n\n2. Decides to adjourn.\n",
            expect![
                "9 [.] error: The last item of this list ends with a semicolon, not with a full stop → [;]"
            ],
        );
    }
}
