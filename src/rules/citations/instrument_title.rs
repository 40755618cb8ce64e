//! The title of an instrument with small letters where it has capitals.
//!
//! # What
//! The full title of a treaty, declaration or other instrument of the index whose words stand in another case than in the title.
//!
//! # Why
//! Titles are names. Written otherwise, the words could mean any convention on the subject.
//!
//! # Example
//! ```text
//! Recalling the convention on the rights of the child,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Convention on the Rights of the Child,
//! ```
//!
//! # Fix
//! Writes the title as the index has it. To be confirmed.
//!
//! # Source
//! Row R30 of the drafting rules: Editorial Manual, Abbreviations.

use crate::rules::finding::{Finding, Fix};
use crate::rules::instruments;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// The title of an instrument with small letters where it has capitals.
pub static RULE: Rule = Rule {
    name: "instrument-title",
    code: "R30",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("instrument_title.rs"),
    check: Check::Phrases(phrases, check),
};

fn phrases(language: Language) -> &'static [&'static str] {
    instruments::titles(language)
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(title) = instruments::titles(passage.language()).get(hit.phrase) else { return };
    let written = &passage.plain().text()[hit.plain.clone()];
    // All in capitals it is a heading's.
    let shouted = !written.chars().any(char::is_lowercase);
    if !passage.is_body() || shouted || !lacks_capitals(written, title) {
        return;
    }
    let message = format!("The title is written “{title}”");
    found.push(RULE.finding(hit.range.clone(), message).fix(Fix::replace(
        Grade::Confirm,
        hit.range.clone(),
        *title,
    )));
}

/// Whether a word has a small initial that has a capital in the title. Prepositions are written either way, and what has a capital
/// too many is no slip that could make the reader look for another text.
fn lacks_capitals(written: &str, title: &str) -> bool {
    const EITHER: [&str; 7] = ["against", "with", "from", "into", "upon", "between", "through"];
    let small = |word: &str| word.starts_with(char::is_lowercase) && !EITHER.contains(&word);
    let words = written.split(' ').zip(title.split(' '));
    title.contains(' ')
        && words.into_iter().any(|(word, right)| right.starts_with(char::is_uppercase) && small(word))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn titles_are_names() {
        check(
            "The General Assembly,\n\nRecalling the Convention on the Rights of the Child,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the convention on the rights of the child,\n",
            expect![
                "3 [convention on the rights of the child] hint: The title is written “Convention on the Rights of the Child” → [Convention on the Rights of the Child]"
            ],
        );
    }
}
