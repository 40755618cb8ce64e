//! An abbreviated paragraph, section, chapter or article in the text.
//!
//! # What
//! "para. 5", "sect. II", "chap. IV", "art. 2" in a preambular or operative paragraph. In notes, in brackets and in annexes they
//! are usual.
//!
//! # Why
//! Running text writes these words out; abbreviations are for notes.
//!
//! # Example
//! ```text
//! Recalling para. 5 of its resolution 59/50,
//! ```
//!
//! # Better
//! ```text
//! Recalling paragraph 5 of its resolution 59/50,
//! ```
//!
//! # Fix
//! Writes the word out. Safe.
//!
//! # Source
//! Row R20 of the drafting rules: "para." practically never stands in the bodies of resolutions of the Assembly.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// An abbreviated paragraph, section, chapter or article in the text.
pub static RULE: Rule = Rule {
    name: "abbreviated-part",
    code: "R20",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("abbreviated_part.rs"),
    check: Check::Phrases(phrases, check),
};

const WORDS: [(&str, &str); 8] = [
    ("para.", "paragraph"),
    ("paras.", "paragraphs"),
    ("sect.", "section"),
    ("sects.", "sections"),
    ("chap.", "chapter"),
    ("chaps.", "chapters"),
    ("art.", "article"),
    ("arts.", "articles"),
];

fn phrases(_: Language) -> &'static [&'static str] {
    &["para.", "paras.", "sect.", "sects.", "chap.", "chaps.", "art.", "arts."]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    // Without opening words it is hardly a paragraph of the resolution: a note that lost its marker, say.
    if passage.paragraph.level <= 1 && passage.paragraph.opening.is_none() {
        return;
    }
    let text = passage.plain().text();
    let (before, behind) = (&text[..hit.plain.start], &text[hit.plain.end..]);
    let open = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
    // The word wants a number: "the state of the art."
    let number = behind.trim_start().split([' ', ',', ';']).next().unwrap_or("");
    let numbered = number.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        || !number.is_empty() && number.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'));
    if !passage.is_body()
        || passage.paragraph.part != Part::Main
        || open
        || !numbered
        || passage.is_quoted(&hit.range)
    {
        return;
    }
    let (written, word) = WORDS[hit.phrase];
    let message = format!("“{written}” is for notes: the text writes “{word}”");
    found.push(RULE.finding(hit.range.clone(), message).fix(Fix::replace(
        Grade::Safe,
        hit.range.clone(),
        word,
    )));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn words_are_written_out() {
        check(
            "The General Assembly,\n\nRecalling paragraph 5 of its resolution 59/50 and the report (A/59/302, para. 5) on the state of the art.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling para. 5 and sect. II of its resolution 59/50,\n",
            expect![[r#"
                3 [para.] warning: “para.” is for notes: the text writes “paragraph” → [paragraph]
                3 [sect.] warning: “sect.” is for notes: the text writes “section” → [section]"#]],
        );
    }
}
