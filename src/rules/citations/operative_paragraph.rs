//! "Operative paragraph 3" for "paragraph 3".
//!
//! # What
//! "operative paragraph", "operative clause" or "OP" with a number.
//!
//! # Why
//! The numbered paragraphs of a resolution are its paragraphs; "operative" is talk of the negotiating room.
//!
//! # Example
//! ```text
//! Recalling operative paragraph 3 of its resolution 59/50,
//! ```
//!
//! # Better
//! ```text
//! Recalling paragraph 3 of its resolution 59/50,
//! ```
//!
//! # Fix
//! Writes "paragraph". Safe.
//!
//! # Source
//! Row R21 of the drafting rules: "operative paragraph" 3 times in the Assembly and 41 in the Security Council, "paragraph" with
//! a number 10,500 times.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;

/// "Operative paragraph 3" for "paragraph 3".
pub static RULE: Rule = Rule {
    name: "operative-paragraph",
    code: "R21",
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
    documentation: documentation!("operative_paragraph.rs"),
    check: Check::Paragraph(check),
};

const WORDS: [(&str, &str); 8] = [
    ("operative paragraphs", "paragraphs"),
    ("operative paragraph", "paragraph"),
    ("Operative paragraphs", "Paragraphs"),
    ("Operative paragraph", "Paragraph"),
    ("operative clauses", "paragraphs"),
    ("operative clause", "paragraph"),
    ("OPs", "paragraphs"),
    ("OP", "paragraph"),
];

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let bytes = passage.text().as_bytes();
    if !passage.is_body()
        || memchr::memmem::find(bytes, b"OP").is_none() && memchr::memmem::find(bytes, b"perative ").is_none()
    {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let mut from = 0;
    while let Some(at) = text[from..].find(['O', 'o']).map(|at| from + at) {
        from = at + 1;
        let rest = &text[at..];
        let Some((words, right)) = WORDS.iter().find(|(words, _)| rest.starts_with(words)) else { continue };
        let behind = &rest[words.len()..];
        let short = words.starts_with("OP");
        let number = behind.trim_start_matches(' ');
        let joined = number.len() == behind.len();
        let in_word = text[..at].ends_with(|c: char| is_letter_or_digit(c) || matches!(c, '-' | '/' | '.'));
        if in_word || !number.starts_with(|c: char| c.is_ascii_digit()) || joined && !short {
            continue;
        }
        let range = plain.own(&(at..at + words.len()));
        if passage.is_quoted(&range) {
            continue;
        }
        let write = if joined { format!("{right} ") } else { (*right).to_owned() };
        let message = format!("“{words}” is called “{right}” in the text");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, write)));
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
    fn paragraphs_are_paragraphs() {
        check(
            "The General Assembly,\n\n1. Recalls paragraph 3 of its resolution 59/50, its operative part, and the OPCW.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Recalls operative paragraph 3 and OP5 of its resolution 59/50.\n",
            expect![[r#"
                3 [operative paragraph] warning: “operative paragraph” is called “paragraph” in the text → [paragraph]
                3 [OP] warning: “OP” is called “paragraph” in the text → [paragraph ]"#]],
        );
    }
}
