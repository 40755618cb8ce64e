//! A resolution whose last operative paragraph does not end with a full stop.
//!
//! # What
//! Looks at the last character of the last operative paragraph or, where it has sub-paragraphs, of the last of these, past footnote markers,
//! emphasis and closing quotation marks. The full stop is `。` in Chinese and `.` in all other languages, Arabic too. In an excerpt
//! (a text without the organ's line) nothing is reported.
//!
//! # Why
//! A resolution is one sentence, and it ends there. After a paragraph was added or moved, the old full stop often stays where it was.
//!
//! # Example
//! ```text
//! 2. Decides to remain seized of the matter;
//! ```
//!
//! # Better
//! ```text
//! 2. Decides to remain seized of the matter.
//! ```
//!
//! # Fix
//! Writes the full stop. Safe where the closing lines or an annex follow.
//!
//! # Source
//! Row P03 of the drafting rules. Counted: 98.8 to 100 % in each organ and language.

use super::due_mark::{self, Reason};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A resolution whose last operative paragraph does not end with a full stop.
pub static RULE: Rule = Rule {
    name: "last-end",
    code: "P03",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("last_end.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(&RULE, "The last operative paragraph", &[Reason::Last], outline, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_resolution_ends_with_a_full_stop() {
        expect![[r#"
            ar: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            en: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            es: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            fr: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            ru: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            zh: 13 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [。]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 6, ";")));
        expect![[r#"
            ar: 13 [ا] error: The last operative paragraph ends with a full stop, which is missing here → [.]
            en: 13 [r] error: The last operative paragraph ends with a full stop, which is missing here → [.]
            es: 13 [n] error: The last operative paragraph ends with a full stop, which is missing here → [.]
            fr: 13 [n] error: The last operative paragraph ends with a full stop, which is missing here → [.]
            ru: 13 [м] error: The last operative paragraph ends with a full stop, which is missing here → [.]
            zh: 13 [案] error: The last operative paragraph ends with a full stop, which is missing here → [。]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| fixtures::ending(l, 6, "")));
        let list_last = |language| fixtures::changed(language, 6, |_| String::new());
        let found: Vec<String> = Language::ALL
            .iter()
            .map(|language| testing::shown(&RULE, Default::default(), &list_last(*language)))
            .collect();
        expect![[r#"
            11 [؛] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            11 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            11 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            11 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            11 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]
            11 [；] error: The last operative paragraph ends with a full stop, not with a semicolon → [。]"#]]
        .assert_eq(&found.join("\n"));
    }

    #[test]
    fn what_follows_the_end() {
        let draft = |end: &str, behind: &str| {
            format!(
                "The General Assembly,\n\nRecalling its work,\n\n1. Takes note of the report;\n\n2. Decides to adjourn{end}\n\n{behind}\n"
            )
        };
        let annex = "Annex\n\nLamps of the world\n\n1. The lamps burn;";
        testing::check(&RULE, &draft(".", annex), expect![[""]]);
        testing::check(
            &RULE,
            &draft(";", annex),
            expect![
                "7 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]"
            ],
        );
        testing::check(
            &RULE,
            &draft(";", "82nd plenary meeting\n2 December 2004"),
            expect![
                "7 [;] error: The last operative paragraph ends with a full stop, not with a semicolon → [.]"
            ],
        );
        testing::check(&RULE, &draft(" under the title “Lamps.”", ""), expect![[""]]);
        testing::check(&RULE, &draft(".¹", "¹ A/79/302."), expect![[""]]);
        testing::check(&RULE, "3. Takes note of the report;\n\n4. Decides to adjourn;\n", expect![[""]]);
    }
}
