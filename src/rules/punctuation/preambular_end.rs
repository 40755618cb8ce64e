//! A preambular paragraph that does not end with a comma.
//!
//! # What
//! Looks at the last character of each preambular paragraph, past footnote markers, emphasis and closing quotation marks. The comma is that
//! of the language: `,` in English, French, Spanish and Russian, `，` in Chinese, `،` in Arabic. One that introduces a list ends
//! with a colon.
//!
//! # Why
//! A resolution is one sentence. Its subject is the organ, and commas part what the organ had in mind from what it decides.
//!
//! # Example
//! ```text
//! Recalling its earlier decisions on lighthouses;
//! ```
//!
//! # Better
//! ```text
//! Recalling its earlier decisions on lighthouses,
//! ```
//!
//! # Fix
//! Writes the comma. Safe, but at the end of the file.
//!
//! # Source
//! Row P01 of the drafting rules: Editorial Manual, Resolutions, section H. Counted: 99.2 to 100 % of the preambular paragraphs in each
//! organ and language.

use super::due_mark::{self, Reason};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A preambular paragraph that does not end with a comma.
pub static RULE: Rule = Rule {
    name: "preambular-end",
    code: "P01",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("preambular_end.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(&RULE, "A preambular paragraph", &[Reason::Preambular], outline, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_preamble_ends_its_paragraphs_with_commas() {
        let with = |mark: &'static str| move |language| fixtures::ending(language, 2, mark);
        expect![[r#"
            ar: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [،]
            en: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [,]
            es: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [,]
            fr: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [,]
            ru: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [,]
            zh: 5 [;] error: A preambular paragraph ends with a comma, not with a semicolon → [，]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, with(";")));
        expect![[r#"
            ar: 5 [ح] error: A preambular paragraph ends with a comma, which is missing here → [،]
            en: 5 [s] error: A preambular paragraph ends with a comma, which is missing here → [,]
            es: 5 [s] error: A preambular paragraph ends with a comma, which is missing here → [,]
            fr: 5 [s] error: A preambular paragraph ends with a comma, which is missing here → [,]
            ru: 5 [п] error: A preambular paragraph ends with a comma, which is missing here → [,]
            zh: 5 [况] error: A preambular paragraph ends with a comma, which is missing here → [，]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, with("")));
        let full_width = |language| fixtures::ending(language, 1, "；");
        expect!["zh: 3 [；] error: A preambular paragraph ends with a comma, not with a semicolon → [，]"]
            .assert_eq(&fixtures::in_all(&RULE, &[Language::Chinese], full_width));
    }

    #[test]
    fn what_stands_behind_the_comma_does_not_count() {
        let draft = |paragraph: &str| {
            format!(
                "The General Assembly,\n\n{paragraph}\n\n1. Decides to adjourn;\n\n2. Decides to meet again.\n\n¹ A/79/302.\n"
            )
        };
        testing::check(&RULE, &draft("*Recalling* the report,¹"), expect![[""]]);
        testing::check(&RULE, &draft("Recalling the item entitled “Lighthouses,”"), expect![[""]]);
        testing::check(
            &RULE,
            &draft("Recalling the following reports:\n\n(a) The first;\n\n(b) The second,"),
            expect![[""]],
        );
        testing::check(
            &RULE,
            &draft("Recalling the item entitled “Lighthouses”"),
            expect!["3 [”] error: A preambular paragraph ends with a comma, which is missing here → [,]"],
        );
        // Somebody is still typing it.
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling the report,\n\nNoting the study\n",
            expect![[""]],
        );
        testing::check(
            &RULE,
            "Recalling the report,\n\nNoting the study.\n\nNoting the delay,\n",
            expect!["3 [.] error: A preambular paragraph ends with a comma, not with a full stop → [,]"],
        );
    }
}
