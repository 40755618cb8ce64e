//! A footnote marked by a letter or an asterisk in the text.
//!
//! # What
//! A superscript letter or asterisk, <sup>a</sup> or <sup>*</sup>, in a preambular or operative paragraph. Above the text
//! (sponsors) and in tables they are usual, and Markdown’s own names, [^note], are no letters on the page.
//!
//! # Why
//! Notes to the text are numbered from 1 through the text and its annexes.
//!
//! # Example
//! ```text
//! Taking note of the report,<sup>a</sup>
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report,<sup>1</sup>
//! ```
//!
//! # Fix
//! None: the number follows from the others.
//!
//! # Source
//! Row F02 of the drafting rules: Editorial Manual, Footnotes, chapter IX, section A.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A footnote marked by a letter or an asterisk in the text.
pub static RULE: Rule = Rule {
    name: "lettered-marker",
    code: "F02b",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: None,
    documentation: documentation!("lettered_marker.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    for (at, open) in text.match_indices("<sup>") {
        let inside = &text[at + open.len()..];
        let Some(length) = inside.find("</sup>").filter(|length| (1..=2).contains(length)) else { continue };
        let name = &inside[..length];
        let letter = length == 1 && name.bytes().all(|b| b.is_ascii_lowercase());
        // "1<sup>a</sup>", "n<sup>o</sup>" are ordinals and abbreviations.
        let ordinal = letter && !text[..at].ends_with([',', ';', '.', '，', '、', '。', '،', ' ']);
        if (letter && !ordinal) || matches!(name, "*" | "**") {
            let message = format!("Notes are numbered: “{name}” is no number");
            let end = at + open.len() + length + "</sup>".len();
            found.push(RULE.finding(at..end, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn notes_are_numbered() {
        check(
            "The General Assembly,\n\nTaking note of the report,<sup>1</sup> and the study,[^study]\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the report,<sup>a</sup>\n",
            expect!["3 [<sup>a</sup>] error: Notes are numbered: “a” is no number"],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport<sup>*</sup>,\n",
            expect!["3 [<sup>*</sup>] error: Notes are numbered: “*” is no number"],
        );
        check(
            "La Asamblea General,\n\nTomando nota del informe,<sup>b</sup>\n",
            expect!["3 [<sup>b</sup>] error: Notes are numbered: “b” is no number"],
        );
        check(
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад<sup>*</sup>,\n",
            expect!["3 [<sup>*</sup>] error: Notes are numbered: “*” is no number"],
        );
        check(
            "大会，\n\n注意到秘书长的报告，<sup>a</sup>\n",
            expect!["3 [<sup>a</sup>] error: Notes are numbered: “a” is no number"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تحيط علما بتقرير الأمين العام<sup>*</sup>،\n",
            expect!["3 [<sup>*</sup>] error: Notes are numbered: “*” is no number"],
        );
    }
}
