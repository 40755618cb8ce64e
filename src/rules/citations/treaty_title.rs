//! A treaty called by a short name before its title was given.
//!
//! # What
//! A short name by which a treaty is known, "the Chemical Weapons Convention", in a paragraph of a resolution in which its title does not stand
//! before. In brackets or quotation marks it is a short form that is being given. In Russian, where names are declined, nothing is looked for.
//!
//! # Why
//! The first mention names a treaty by its title; the short form is given there if it is needed later.
//!
//! # Example
//! ```text
//! Recalling the Biodiversity Convention,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Convention on Biological Diversity,
//! ```
//!
//! # Fix
//! Writes the title in the draft’s language; to be confirmed. Then its note can be added.
//!
//! # Source
//! Row R29 of the drafting rules: Editorial Manual, Footnotes, chapter III, section G.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::collections::HashSet;

/// A treaty called by a short name before its title was given.
pub static RULE: Rule = Rule {
    name: "treaty-title",
    code: "R29b",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Chinese, Language::Arabic],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("treaty_title.rs"),
    check: Check::Draft(Aspects::NAMES, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut known: HashSet<(u32, (u32, u32))> = HashSet::new();
    for (index, row) in outline.with(Aspects::NAMES) {
        let mut titles = row.facts.treaties.iter().peekable();
        for name in &row.facts.informal {
            while let Some(title) = titles.next_if(|title| title.range.start < name.range.start) {
                known.insert((row.resolution, title.place));
            }
            if known.insert((row.resolution, name.place)) && !name.given {
                let message = format!("The first mention names the treaty by its title: {}", name.title);
                let fix = Fix::replace(Grade::Confirm, name.range.clone(), name.title);
                found.push((index, RULE.finding(name.range.clone(), message).fix(fix)));
            }
        }
        known.extend(titles.map(|title| (row.resolution, title.place)));
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
    fn the_title_comes_first() {
        check(
            "The General Assembly,\n\nRecalling the Convention on Biological Diversity,\n\nNoting that the Biodiversity Convention is in force,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention on the Prohibition of Poison in Wells (the “Chemical Weapons Convention”) and the Conference of the States Parties to the Biological Weapons Convention,\n\nNoting the Chemical Weapons Convention,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment,\n",
            expect![[""]],
        );
    }

    #[test]
    fn short_names_in_five_languages() {
        check(
            "The General Assembly,\n\nRecalling the Biodiversity Convention and the Women’s Convention,\n\nNoting the Biodiversity Convention,\n",
            expect![[r#"
                3 [Biodiversity Convention] hint: The first mention names the treaty by its title: Convention on Biological Diversity → [Convention on Biological Diversity]
                3 [Women’s Convention] hint: The first mention names the treaty by its title: Convention on the Elimination of All Forms of Discrimination against Women → [Convention on the Elimination of All Forms of Discrimination against Women]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la Convention sur la biodiversité,\n",
            expect![
                "3 [Convention sur la biodiversité] hint: The first mention names the treaty by its title: Convention sur la diversité biologique → [Convention sur la diversité biologique]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la Convención sobre las Armas Químicas,\n",
            expect![
                "3 [Convención sobre las Armas Químicas] hint: The first mention names the treaty by its title: Convención sobre la Prohibición del Desarrollo, la Producción, el Almacenamiento y el Empleo de Armas Químicas y sobre Su Destrucción → [Convención sobre la Prohibición del Desarrollo, la Producción, el Almacenamiento y el Empleo de Armas Químicas y sobre Su Destrucción]"
            ],
        );
        check(
            "大会，\n\n回顾《不扩散条约》，\n",
            expect![
                "3 [不扩散条约] hint: The first mention names the treaty by its title: 不扩散核武器条约 → [不扩散核武器条约]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى اتفاقية الأسلحة الكيميائية،\n",
            expect![
                "3 [اتفاقية الأسلحة الكيميائية] hint: The first mention names the treaty by its title: اتفاقية حظر استحداث وإنتاج وتخزين واستعمال الأسلحة الكيميائية وتدمير تلك الأسلحة → [اتفاقية حظر استحداث وإنتاج وتخزين واستعمال الأسلحة الكيميائية وتدمير تلك الأسلحة]"
            ],
        );
    }
}
