//! A short form that is given twice.
//!
//! # What
//! An abbreviation in brackets behind its name, “Global Lighthouse Fund (GLF)”, where an earlier paragraph of the same resolution
//! has given it. Quotations, annexes and notes are left alone. Not in Arabic, where names are not abbreviated: what stands in brackets is the name of
//! another language written by its sound, and nothing tells it from other brackets.
//!
//! # Why
//! A short form is given once and used from there on. Given again, it makes the reader look for another body of that name. It
//! happens when paragraphs are taken over from other resolutions.
//!
//! # Example
//! ```text
//! Noting the work of the Global Lighthouse Fund (GLF),
//!
//! 1. Thanks the Global Lighthouse Fund (GLF);
//! ```
//!
//! # Better
//! ```text
//! Noting the work of the Global Lighthouse Fund (GLF),
//!
//! 1. Thanks the Global Lighthouse Fund;
//! ```
//!
//! # Fix
//! Deletes the second brackets. To be confirmed: the short form alone may be meant.
//!
//! # Source
//! Row R30 of the drafting rules: Editorial Manual, Abbreviations. The Security Council gives the names of missions again in its operative
//! part; in the adopted texts of the others that were looked through, nothing is given twice.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::collections::HashMap;
use std::ops::Range;

/// A short form that is given twice.
pub static RULE: Rule = Rule {
    name: "short-form-again",
    code: "R30b",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[
        Language::English,
        Language::French,
        Language::Spanish,
        Language::Russian,
        Language::Chinese,
    ],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
        Profile::ModelUnitedNations,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("short_form_again.rs"),
    check: Check::Draft(Aspects::WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut given: HashMap<(u32, &str), (usize, Range<usize>)> = HashMap::new();
    for (index, row) in outline.with(Aspects::WORDS) {
        for short in row.facts.short_forms.iter().filter(|short| short.given) {
            let Some((place, first)) = given.get(&(row.resolution, &*short.text)) else {
                given.insert((row.resolution, &short.text), (index, short.range.clone()));
                continue;
            };
            let message =
                format!("“{}” is given above as a short form, and needs not be given again", short.text);
            let finding = RULE.finding(short.range.clone(), message);
            let finding = finding.related(*place, first.clone(), "it is given here");
            found.push((index, finding.fix(Fix::replace(Grade::Confirm, short.brackets.clone(), ""))));
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
    fn once_is_enough() {
        check(
            "The General Assembly,\n\nNoting the work of the Global Lighthouse Fund (GLF),\n\n1. Thanks the Global Lighthouse Fund (GLF);\n\n2. Invites the GLF and the States (ten of them) to report.\n",
            expect!["5 [GLF] hint: “GLF” is given above as a short form, and needs not be given again → []"],
        );
        check(
            "L’Assemblée générale,\n\nNotant l’action du Fonds mondial des phares (FMP),\n\n1. Remercie le Fonds mondial des phares (FMP).\n",
            expect!["5 [FMP] hint: “FMP” is given above as a short form, and needs not be given again → []"],
        );
        check(
            "La Asamblea General,\n\nObservando la labor del Fondo Mundial de Faros (FMF),\n\n1. Agradece al Fondo Mundial de Faros (FMF).\n",
            expect!["5 [FMF] hint: “FMF” is given above as a short form, and needs not be given again → []"],
        );
        check(
            "Генеральная Ассамблея,\n\nотмечая деятельность Всемирного фонда маяков (ВФМ),\n\n1. благодарит Всемирный фонд маяков (ВФМ).\n",
            expect!["5 [ВФМ] hint: “ВФМ” is given above as a short form, and needs not be given again → []"],
        );
        check(
            "大会，\n\n注意到世界灯塔保护基金会(灯塔基金)的工作，\n\n1. 感谢世界灯塔保护基金会(灯塔基金)和各国(十国)。\n",
            expect![
                "5 [灯塔基金] hint: “灯塔基金” is given above as a short form, and needs not be given again → []"
            ],
        );
    }

    #[test]
    fn each_resolution_gives_its_own() {
        check(
            "The General Assembly,\n\nNoting the work of the Global Lighthouse Fund (GLF),\n\n1. Decides to adjourn.\n\nThe General Assembly,\n\nNoting the work of the Global Lighthouse Fund (GLF),\n\n1. Decides to return.\n",
            expect![[""]],
        );
    }
}
