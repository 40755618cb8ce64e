//! A paragraph in another language than the rest of the draft.
//!
//! # What
//! Compares the language of each preambular and operative paragraph with that of the draft. A file in which one paragraph of five or more is in
//! another language is a file in two languages, and left alone. English, French and Spanish, which share a script, are told apart only
//! where a paragraph is long.
//!
//! # Why
//! A draft is submitted in one language, and translated by the Secretariat. A paragraph in another one was pasted from elsewhere.
//!
//! # Example
//! ```text
//! Recalling its decisions on lighthouses,
//! Rappelant ses décisions sur les phares,
//! ```
//!
//! # Better
//! ```text
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S31 of the drafting rules: Editorial Manual, Resolutions, section A.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A paragraph in another language than the rest of the draft.
pub static RULE: Rule = Rule {
    name: "mixed-languages",
    code: "S31",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("mixed_languages.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(language) = outline.head.language else { return };
    let body = || outline.paragraphs.iter().enumerate().filter(|(_, row)| row.is_body());
    let strange = || body().filter(|(_, row)| row.language != language);
    let count = strange().count();
    if count == 0 || count * 5 > body().count() {
        return;
    }
    for (index, row) in strange() {
        let name = |language| match language {
            Language::Arabic => "Arabic",
            Language::Chinese => "Chinese",
            Language::English => "English",
            Language::French => "French",
            Language::Russian => "Russian",
            Language::Spanish => "Spanish",
        };
        let range = row.facts.opening.clone().unwrap_or(row.facts.body_start..row.facts.body_start);
        let message = format!("This paragraph is in {}, the draft in {}", name(row.language), name(language));
        found.push((index, RULE.finding(range, message)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn one_draft_one_language() {
        let stray = |language| {
            let other = match language {
                Language::French => Language::English,
                _ => Language::French,
            };
            let other = fixtures::draft(other).split("\n\n").nth(1).unwrap().to_owned();
            fixtures::changed(language, 2, |text| format!("{text}\n\n{other}"))
        };
        expect![[r#"
            ar: 7 [Rappelant] warning: This paragraph is in French, the draft in Arabic
            en: 
            es: 
            fr: 
            ru: 7 [Rappelant] warning: This paragraph is in French, the draft in Russian
            zh: 7 [Rappelant] warning: This paragraph is in French, the draft in Chinese"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, stray));
        let two = fixtures::draft(Language::English) + "\n" + &fixtures::draft(Language::French);
        testing::check(&RULE, &two, expect![[""]]);
    }
}
