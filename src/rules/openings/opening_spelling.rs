//! An opening spelled with “-ise”.
//!
//! # What
//! Looks whether opening words are known when “-is-” is read as “-iz-”: “Recognising”, “Emphasises”.
//!
//! # Why
//! United Nations texts use the Oxford spelling: “Recognizing”, “Emphasizes”.
//!
//! # Example
//! ```text
//! Recognising the importance of the oceans,
//! ```
//!
//! # Better
//! ```text
//! Recognizing the importance of the oceans,
//! ```
//!
//! # Fix
//! Writes “z”.
//!
//! # Source
//! Row O25 of the drafting rules: “-ize” in all texts of the Assembly, the Economic and Social Council and the Human Rights
//! Council. The Security Council uses both.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::opening;

/// An opening spelled with “-ise”.
pub static RULE: Rule = Rule {
    name: "opening-spelling",
    code: "O25",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Safe),
    documentation: documentation!("opening_spelling.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.level > 1 {
        return;
    }
    let text = passage.text();
    let start = passage.paragraph.body.start;
    let mut at = start;
    // The verb is among the first words.
    for _ in 0..3 {
        let Some(rest) = text.get(at..) else { return };
        let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
        at += rest.len() - bare.len();
        let length = bare.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(bare.len());
        let word = &bare[..length];
        let Some(stem) = ["ise", "ises", "ised", "ising"]
            .iter()
            .find_map(|end| word.strip_suffix(end).map(|stem| (stem, *end)))
        else {
            at += length;
            continue;
        };
        let right = format!("{}{}", stem.0, stem.1.replacen('s', "z", 1));
        let mut letters = right.chars();
        let capital: String =
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        if opening::starts(&format!("{capital} "), Language::English) {
            let range = at..at + length;
            let message = format!("United Nations texts spell it “{right}”");
            found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, right)));
        }
        return;
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
    fn oxford_spelling() {
        check(
            "The General Assembly,\n\nRecognizing its work,\n\nAdvising its friends,\n\n1. Emphasizes its plans.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\n*Recognising* its work,\n\nDeeply recognising its work,\n\n1. Also emphasises its plans.\n",
            expect![[r#"
                3 [Recognising] warning: United Nations texts spell it “Recognizing” → [Recognizing]
                5 [recognising] warning: United Nations texts spell it “recognizing” → [recognizing]
                7 [emphasises] warning: United Nations texts spell it “emphasizes” → [emphasizes]"#]],
        );
    }
}
