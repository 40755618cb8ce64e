//! A word that leaves people out.
//!
//! # What
//! Knows words such as chairman, spokesman, manpower, “the disabled”, and what is written instead. Names, quotations and fixed
//! terms (“the common heritage of mankind”) are left alone.
//!
//! # Why
//! The United Nations’ guidelines ask for wording that includes women and men and puts persons before disabilities.
//!
//! # Example
//! ```text
//! 1. Invites the chairman of the board to report;
//! ```
//!
//! # Better
//! ```text
//! 1. Invites the chair of the board to report;
//! ```
//!
//! # Fix
//! Writes the other word. To be confirmed.
//!
//! # Source
//! Row W14 of the drafting rules: United Nations guidelines for gender-inclusive language and on disability.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A word that leaves people out.
pub static RULE: Rule = Rule {
    name: "inclusive-wording",
    code: "W14",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("inclusive_wording.rs"),
    check: Check::Phrases(phrases, check),
};

/// Words as looked for.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "chairman",
            "chairmen",
            "chairwoman",
            "spokesman",
            "spokesmen",
            "manpower",
            "man-made",
            "policeman",
            "policemen",
            "businessmen",
            "statesmen",
            "layman",
            "handicapped",
            "disabled persons",
            "disabled people",
            "the disabled",
            "mankind",
            "fishermen",
            "cameraman",
            "foreman",
        ],
        Language::French => &["les handicapés", "aux handicapés", "hommes d'affaires"],
        Language::Spanish => &["discapacitados", "minusválidos", "hombres de negocios"],
        _ => &[],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "chair",
            "chairs",
            "chair",
            "spokesperson",
            "spokespersons",
            "workforce",
            "human-made",
            "police officer",
            "police officers",
            "businesspeople",
            "leaders",
            "layperson",
            "persons with disabilities",
            "persons with disabilities",
            "persons with disabilities",
            "persons with disabilities",
            "humankind",
            "fishers",
            "camera operator",
            "supervisor",
        ],
        Language::French => &["les personnes handicapées", "aux personnes handicapées", "chefs d’entreprise"],
        Language::Spanish => {
            &["personas con discapacidad", "personas con discapacidad", "empresarias y empresarios"]
        }
        _ => &[],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(passage.language()).get(hit.phrase) else { return };
    let (written, before) = (terms::written(passage, hit), terms::before(passage, hit).trim_end());
    // "personnes handicapées" has the word; fixed terms keep theirs.
    let fixed = written == "mankind"
        && ["heritage of", "crimes against", "interests of", "province of", "progress of"]
            .iter()
            .any(|words| before.ends_with(words))
        || written == "handicapped" && before.ends_with("persons")
        || before.ends_with('-');
    if !fixed {
        found.extend(terms::replace(&RULE, passage, hit, right, Grade::Confirm));
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
    fn people_are_not_left_out() {
        check(
            "The General Assembly,\n\n1. Invites the chairman to consider disabled persons and the common heritage of mankind;\n\n2. Invites the Chairman to rest.\n",
            expect![[r#"
                3 [chairman] hint: United Nations texts write “chair” → [chair]
                3 [disabled persons] hint: United Nations texts write “persons with disabilities” → [persons with disabilities]"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de penser aux handicapés et aux personnes handicapées.\n",
            expect![
                "3 [aux handicapés] hint: United Nations texts write “aux personnes handicapées” → [aux personnes handicapées]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita que se piense en los discapacitados y en las personas con discapacidad.\n",
            expect![
                "3 [discapacitados] hint: United Nations texts write “personas con discapacidad” → [personas con discapacidad]"
            ],
        );
    }
}
