//! Dollars without the name of their country at the first mention.
//!
//! # What
//! The first amount of dollars in a resolution does not say which: "5 million dollars"; in Chinese one of yuan: “500万元”, where “500万美元” is meant. The sign $ alone is left alone, and so
//! are later mentions.
//!
//! # Why
//! A score of countries have dollars.
//!
//! # Example
//! ```text
//! Approves 5 million dollars;
//! ```
//!
//! # Better
//! ```text
//! Approves 5 million United States dollars;
//! ```
//!
//! # Fix
//! None: which dollars are meant is the drafter’s to say.
//!
//! # Source
//! Row D15 of the drafting rules: Editorial Manual, Drafting and editing, section M; "United States dollars" 282 times.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::collections::HashSet;

/// Dollars without the name of their country at the first mention.
pub static RULE: Rule = Rule {
    name: "which-dollars",
    code: "D15",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: None,
    documentation: documentation!("which_dollars.rs"),
    check: Check::Draft(Aspects::NAMES, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut seen: HashSet<u32> = HashSet::new();
    for (index, row) in outline.with(Aspects::NAMES) {
        let Some(dollars) = &row.facts.dollars else { continue };
        if seen.insert(row.resolution) && !dollars.named {
            let message = "The first amount says which dollars are meant";
            found.push((index, RULE.finding(dollars.range.clone(), message)));
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
    fn in_chinese_and_arabic() {
        check("大会，\n\n1. 核准500万美元；\n\n2. 核准300万元。\n", expect![[""]]);
        check(
            "大会，\n\n1. 核准500万元；\n\n2. 核准人民币300万元。\n",
            expect!["3 [元] hint: The first amount says which dollars are meant"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - توافق على مبلغ 5 ملايين دولار من دولارات الولايات المتحدة.\n",
            expect![[""]],
        );
        check(
            "إن الجمعية العامة،\n\n1 - توافق على مبلغ 5 ملايين دولار.\n",
            expect!["3 [دولار] hint: The first amount says which dollars are meant"],
        );
    }

    #[test]
    fn the_first_amount_names_them() {
        check(
            "The General Assembly,\n\n1. Approves 5 million United States dollars;\n\n2. Approves 3 million dollars.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Approves 5 million dollars.\n",
            expect!["3 [dollars] hint: The first amount says which dollars are meant"],
        );
        check(
            "L’Assemblée générale,\n\n1. Approuve un montant de 5 millions de dollars des États-Unis ;\n\n2. Approuve 3 millions de dollars.\n",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,\n\n1. Approuve un montant de 5 millions de dollars.\n",
            expect!["3 [dollars] hint: The first amount says which dollars are meant"],
        );
        check(
            "La Asamblea General,\n\n1. Aprueba la suma de 5 millones de dólares para los gastos de la Organización en el presente ejercicio.\n",
            expect!["3 [dólares] hint: The first amount says which dollars are meant"],
        );
        check(
            "Генеральная Ассамблея,\n\n1. утверждает ассигнования в размере 5 млн. долларов.\n",
            expect!["3 [долларов] hint: The first amount says which dollars are meant"],
        );
    }
}
