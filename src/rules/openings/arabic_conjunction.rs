//! “And” at the head of Arabic preambular paragraphs.
//!
//! # What
//! In Arabic the first preambular paragraph opens with إذ, each later one with وإذ. For the first one this is only a hint.
//!
//! # Why
//! The “and” ties the paragraphs of the preamble to one sentence; before the first there is nothing to tie to.
//!
//! # Example
//! ```text
//! إن الجمعية العامة،
//!
//! إذ تشير إلى قراراتها السابقة،
//!
//! إذ تلاحظ التقدم المحرز،
//! ```
//!
//! # Better
//! ```text
//! إن الجمعية العامة،
//!
//! إذ تشير إلى قراراتها السابقة،
//!
//! وإذ تلاحظ التقدم المحرز،
//! ```
//!
//! # Fix
//! Adds the “and”, or takes it out.
//!
//! # Source
//! Row O09 of the drafting rules: 2,148 of 2,444 first paragraphs without it, 39,001 of 39,048 later ones with it.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::fold;
use crate::syntax::{Kind, Language, Part};

/// “And” at the head of Arabic preambular paragraphs.
pub static RULE: Rule = Rule {
    name: "arabic-conjunction",
    code: "O09",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::Arabic],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("arabic_conjunction.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // How the paragraph before stands: whether it was a preambular one.
    let mut first = None;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind.is_aside() {
            continue;
        }
        if row.kind != Kind::Preambular || row.part != Part::Main {
            first = matches!(row.kind, Kind::OrganLine | Kind::Heading).then_some(true);
            continue;
        }
        let Some(first) = first.replace(false) else { continue };
        let Some(opened) = row.facts.opened.as_deref() else { continue };
        let Some(length) = fold::match_start(&opened.text, if first { "وإذ" } else { "إذ" }) else {
            continue;
        };
        if !opened.text[length..].starts_with(char::is_whitespace) {
            continue;
        }
        let range = opened.at..opened.at + length;
        let finding = match first {
            true => RULE
                .finding(range.clone(), "The first preambular paragraph opens without “and”: إذ")
                .severity(Severity::Hint),
            false => RULE.finding(range.clone(), "Later preambular paragraphs open with “and”: وإذ"),
        };
        let right = if first { "إذ" } else { "وإذ" };
        found.push((index, finding.fix(Fix::replace(Grade::Safe, range, right))));
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
    fn the_first_without_the_others_with() {
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قراراتها،\n\nوإذ تلاحظ التقدم،\n\nوقد نظرت في التقرير،\n\n1 - تقرر أن تستريح.\n",
            expect![""],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قراراتها،\n\n***إذ تلاحظ*** التقدم،\n\n1 - تقرر أن تستريح.\n",
            expect![[r#"
                3 [وإذ] hint: The first preambular paragraph opens without “and”: إذ → [إذ]
                5 [إذ] warning: Later preambular paragraphs open with “and”: وإذ → [وإذ]"#]],
        );
    }
}
