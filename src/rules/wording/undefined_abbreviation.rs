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

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::rules::short_form::ShortForm;
use crate::syntax::Language;
use std::collections::{HashMap, HashSet};

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
    check: Check::Draft(Aspects::WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // Where each abbreviation of a resolution is given first.
    let mut given: HashMap<(u32, &str), (usize, &ShortForm)> = HashMap::new();
    for (index, row) in outline.with(Aspects::WORDS) {
        for short in row.facts.short_forms.iter().filter(|short| short.given) {
            given.entry((row.resolution, &short.text)).or_insert((index, short));
        }
    }
    let mut seen: HashSet<(u32, &str)> = HashSet::new();
    for (index, row) in outline.with(Aspects::WORDS).filter(|_| !given.is_empty()) {
        for short in &row.facts.short_forms {
            let own = (row.resolution, &*short.text);
            if !seen.insert(own) || short.given {
                continue;
            }
            let Some((place, name)) = given.get(&own) else { continue };
            let message = format!("“{}” stands here before the name that it is short for", short.text);
            let finding = RULE.finding(short.range.clone(), message);
            found.push((index, finding.related(*place, name.range.clone(), "the name is here")));
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
