//! A Model UN draft with more clauses or words than the conference allows.
//!
//! # What
//! Counts the preambular and operative clauses, sub-clauses not counted, and estimates the words from the length of the file. Both limits are
//! set under `[model-un]`: `clauses` and `words`. Nothing is told where they are not set.
//!
//! # Why
//! Conferences set limits so that drafts can be read and debated.
//!
//! # Example
//! ```text
//! 24 clauses, where 20 are allowed
//! ```
//!
//! # Better
//! ```text
//! 20 clauses
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M09 of the drafting rules: guides of Model United Nations.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A Model UN draft with more clauses or words than the conference allows.
pub static RULE: Rule = Rule {
    name: "model-length",
    code: "M09",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_length.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    if let (Some(line), Some(most)) = (line, outline.conference.words)
        && outline.head.words > most
    {
        let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
        let words = outline.head.words;
        found.push((
            line,
            RULE.finding(range, format!("This draft has about {words} words; {most} are allowed")),
        ));
    }
    let Some(most) = outline.conference.clauses else { return };
    let paragraphs = outline.paragraphs.iter().enumerate();
    let mut clauses = paragraphs.filter(|(_, row)| row.is_body() && row.level <= 1);
    if let Some((index, row)) = clauses.nth(most as usize) {
        let count = most as usize + 1 + clauses.count();
        let range = match (&row.facts.label, &row.facts.opening) {
            (Some(label), _) => label.range.clone(),
            (None, Some(opening)) => opening.clone(),
            (None, None) => 0..0,
        };
        found.push((
            index,
            RULE.finding(range, format!("This draft has {count} clauses; {most} are allowed")),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::rules::{Conference, Settings};
    use expect_test::{Expect, expect};

    fn check(conference: Conference, text: &str, expected: Expect) {
        let mut settings = Settings::default();
        (settings.profile, settings.conference) = (Some(Profile::ModelUnitedNations), conference);
        testing::check_under(&RULE, settings, text, expected);
    }

    #[test]
    fn limits_are_those_of_the_conference() {
        let body: String = (1..60)
            .map(|n| format!("{n}. Decides to light the lamps of lighthouse number {n};\n\n"))
            .collect();
        let draft = format!("The General Assembly,\n\nRecalling its work,\n\n{body}");
        check(
            Conference { clauses: Some(50), words: Some(400), ..Conference::default() },
            &draft,
            expect![[r#"
                1 [The General Assembly,] info: This draft has about 500 words; 400 are allowed
                103 [50.] info: This draft has 60 clauses; 50 are allowed"#]],
        );
        check(
            Conference { clauses: Some(60), words: Some(4000), ..Conference::default() },
            &draft,
            expect![[""]],
        );
        check(Conference::default(), &draft, expect![[""]]);
    }
}
