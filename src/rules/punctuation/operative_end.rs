//! An operative paragraph that does not end with a semicolon although another one follows.
//!
//! # What
//! Looks at the last character of each operative paragraph but the last, past footnote markers, emphasis and closing quotation marks. The
//! semicolon is that of the language: `;` (in French behind a no-break space), `；` in Chinese, `؛` in Arabic. One that introduces
//! sub-paragraphs ends with a colon; before the heading of a section a full stop is as good.
//!
//! # Why
//! A resolution is one sentence; its operative paragraphs are parted by semicolons.
//!
//! # Example
//! ```text
//! 1. Takes note of the report.
//! 2. Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! 1. Takes note of the report;
//! 2. Decides to adjourn.
//! ```
//!
//! # Fix
//! Writes the semicolon. Safe where the next paragraph has its number or opening words.
//!
//! # Source
//! Row P02 of the drafting rules. Counted: 97 to 98 % of the operative paragraphs of the General Assembly, 96 to 97 % of the Economic and
//! Social Council and the Human Rights Council, 91 to 93 % of the Security Council; the rest are colons before sub-paragraphs.

use super::due_mark::{self, Reason};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An operative paragraph that does not end with a semicolon although another one follows.
pub static RULE: Rule = Rule {
    name: "operative-end",
    code: "P02",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("operative_end.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS).and(Aspects::HEAD_LINES),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    due_mark::report(&RULE, "An operative paragraph", &[Reason::Operative], outline, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn operative_paragraphs_end_with_semicolons() {
        let made = |end: &'static str| {
            move |language| {
                fixtures::changed(language, 6, |last| {
                    let first = last.replace(['.', '。'], "").replacen('2', "2.", 1).replace("2. -", "2 -");
                    format!("{first}{end}\n\n{}", last.replacen('2', "3", 1))
                })
            }
        };
        expect![[r#"
            ar: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [؛]
            en: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [;]
            es: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [;]
            fr: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [ ;]
            ru: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [;]
            zh: 13 [.] error: An operative paragraph ends with a semicolon, not with a full stop → [；]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(".")));
        expect![[r#"
            ar: 13 [ا] error: An operative paragraph ends with a semicolon, which is missing here → [؛]
            en: 13 [r] error: An operative paragraph ends with a semicolon, which is missing here → [;]
            es: 13 [n] error: An operative paragraph ends with a semicolon, which is missing here → [;]
            fr: 13 [n] error: An operative paragraph ends with a semicolon, which is missing here → [ ;]
            ru: 13 [м] error: An operative paragraph ends with a semicolon, which is missing here → [;]
            zh: 13 [案] error: An operative paragraph ends with a semicolon, which is missing here → [；]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made("")));
        expect![[r#"
            ar: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [؛]
            en: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [;]
            es: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [;]
            fr: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [ ;]
            ru: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [;]
            zh: 13 [,] error: An operative paragraph ends with a semicolon, not with a comma → [；]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(",")));
    }

    #[test]
    fn sections_tables_and_excerpts() {
        let draft = |middle: &str| {
            format!(
                "The General Assembly,\n\n1. Takes note of the report{middle}\n\n2. Decides to adjourn.\n"
            )
        };
        testing::check(&RULE, &draft(";¹"), expect![[""]]);
        testing::check(&RULE, &draft(".\n\nII\n\nLighthouses"), expect![[""]]);
        testing::check(
            &RULE,
            &draft(" as follows\n\n| Lamp | Height |\n|---|---|\n| One | 12 m |"),
            expect![[""]],
        );
        testing::check(&RULE, &draft(" entitled “Lamps”;"), expect![[""]]);
        testing::check(&RULE, "3. Takes note of the report;\n\n4. Decides to adjourn;\n", expect![[""]]);
        // Items that lost their letters, also those that begin as paragraphs do; and two marks in a row.
        testing::check(
            &RULE,
            &draft(" and decides:\n\nWelcomes the lamps;\n\nNotes the towers;"),
            expect![[""]],
        );
        testing::check(&RULE, &draft(" on:\n\nthe lamps;\n\nthe towers;"), expect![[""]]);
        testing::check(
            &RULE,
            &draft(";."),
            expect!["3 [.] error: An operative paragraph ends with a semicolon, not with a full stop → []"],
        );
        testing::check(
            &RULE,
            "3. Takes note of the report:\n\n4. Decides to adjourn;\n",
            expect!["1 [:] error: An operative paragraph ends with a semicolon, not with a colon → [;]"],
        );
    }
}
