//! An abbreviation before the words that it stands for.
//!
//! # What
//! An abbreviation that the resolution gives in brackets behind a name, “Global Lighthouse Fund (GLF)”, and uses in an earlier place.
//! Abbreviations that are nowhere given are left alone, and so are quotations, annexes and notes.
//!
//! # Why
//! A reader meets the abbreviation before its meaning. It happens when paragraphs are moved.
//!
//! # Example
//! ```text
//! Recalling the report of the GLF,
//!
//! Noting the work of the Global Lighthouse Fund (GLF),
//! ```
//!
//! # Better
//! ```text
//! Recalling the report of the Global Lighthouse Fund (GLF),
//!
//! Noting the work of the GLF,
//! ```
//!
//! # Fix
//! None: the name has to move, and where it begins nobody can tell for certain.
//!
//! # Source
//! Row W04 of the drafting rules: Editorial Manual, Abbreviations.

use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An abbreviation before the words that it stands for.
pub static RULE: Rule = Rule {
    name: "undefined-abbreviation",
    code: "W04b",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("undefined_abbreviation.rs"),
    check: Check::Draft(check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut defined: Vec<(u32, &str, usize)> = Vec::new();
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        let given = facts.short_forms.iter().filter(|short| short.given);
        for short in given {
            // Only what is given once is certain to be given here.
            defined.push((facts.resolution, &short.text, index));
        }
    }
    let mut seen: Vec<(u32, &str)> = Vec::new();
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        for short in &facts.short_forms {
            let own = (facts.resolution, &*short.text);
            if seen.contains(&own) {
                continue;
            }
            seen.push(own);
            let later = defined
                .iter()
                .find(|(resolution, text, _)| (*resolution, *text) == own)
                .filter(|_| !short.given)
                .map(|(_, _, place)| *place);
            let Some(place) = later else { continue };
            let given = outline.paragraphs[place]
                .short_forms
                .iter()
                .find(|other| other.given && other.text == short.text);
            let message = format!("“{}” stands here before the name that it is short for", short.text);
            let mut finding = RULE.finding(short.range.clone(), message);
            if let Some(given) = given {
                finding = finding.related(place, given.range.clone(), "the name is here");
            }
            found.push((index, finding));
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
    fn the_name_comes_first() {
        check(
            "The General Assembly,\n\nRecalling the report of the GLF,\n\nNoting the work of the Global Lighthouse Fund (GLF),\n\n1. Thanks the GLF.\n",
            expect!["3 [GLF] warning: “GLF” stands here before the name that it is short for"],
        );
        check(
            "The General Assembly,\n\nNoting the work of the Global Lighthouse Fund (GLF),\n\nRecalling the report of the GLF and of the OTHER,\n\n1. Thanks the GLF.\n",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport du FMP,\n\nNotant l’action du Fonds mondial des phares (FMP),\n\n1. Remercie le FMP.\n",
            expect!["3 [FMP] warning: “FMP” stands here before the name that it is short for"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe del FMF,\n\nObservando la labor del Fondo Mundial de Faros (FMF),\n\n1. Agradece al FMF.\n",
            expect!["3 [FMF] warning: “FMF” stands here before the name that it is short for"],
        );
    }

    #[test]
    fn brackets_that_define_nothing() {
        check(
            "The General Assembly,\n\nRecalling ISO 14001 and the UNESCO list,\n\nNoting the reports of two bodies (UNESCO),\n\nNoting decisions 12 (XII) and resolution 217 A (III),\n\n1. Decides to adjourn.\n",
            expect![[""]],
        );
    }
}
