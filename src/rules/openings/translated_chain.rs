//! A repeated opening without its adverb, or an adverb without its chain.
//!
//! # What
//! What the rules on English chains say, for the other languages: consecutive paragraphs that open with the same words say
//! “également” and “en outre”, “también” and “además”, “также” and “далее”, 又 and 还, أيضا and كذلك; an adverb that looks back to
//! another verb, or stands on the wrong side of it, is reported, too.
//!
//! # Why
//! The adverb shows that the verb is meant to be repeated. Translations vary their verbs more than the English text does, so
//! this is only a hint.
//!
//! # Example
//! ```text
//! Rappelant sa résolution sur les océans,
//!
//! Rappelant sa résolution sur l’espace,
//! ```
//!
//! # Better
//! ```text
//! Rappelant sa résolution sur les océans,
//!
//! Rappelant également sa résolution sur l’espace,
//! ```
//!
//! # Fix
//! Adds the adverb, changes it or takes it out. To be confirmed.
//!
//! # Source
//! Row O17 of the drafting rules; adverbs from the counted openings of each language.

use super::chain::{self, Fault};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::chain::Repeat;

/// A repeated opening without its adverb, or an adverb without its chain.
pub static RULE: Rule = Rule {
    name: "translated-chain",
    code: "O17",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::French, Language::Spanish, Language::Russian, Language::Chinese, Language::Arabic],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("translated_chain.rs"),
    check: Check::Draft(Aspects::OPENING_WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    chain::faults(outline, |step| {
        let finding = match step.fault {
            // A new addressee gets the bare verb.
            Fault::Repeated(_)
                if step.opened.addresses
                    && !step.before.is_some_and(|(_, before)| chain::same_addressee(before, step.opened)) =>
            {
                return;
            }
            Fault::Repeated(repeat) => chain::repeated(&RULE, &step, repeat),
            Fault::Order(repeat) => chain::misplaced(&RULE, &step, repeat),
            Fault::Orphan => chain::misplaced(&RULE, &step, Repeat::Bare),
        };
        found.push((step.index, finding));
    });
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn chains_that_are_whole() {
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\nRappelant également son rapport,\n\nRappelant en outre ses plans,\n\n1. Prie le Secrétaire général de faire rapport.\n",
            expect![""],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\nRecordando también su informe,\n\nRecordando además sus planes,\n\n1. Solicita un informe.\n",
            expect![""],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nссылаясь также на свой доклад,\n\nссылаясь далее на свои планы,\n\n1. просит представить доклад.\n",
            expect![""],
        );
        check(
            "大会，\n\n回顾其工作，\n\n又回顾其报告，\n\n还回顾其计划，\n\n1. 请秘书长提出报告。\n",
            expect![""],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\nوإذ تشير أيضا إلى تقريرها،\n\nوإذ تشير كذلك إلى خططها،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا.\n",
            expect![""],
        );
    }

    #[test]
    fn chains_that_are_broken() {
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\nRappelant son rapport,\n\nNotant en outre ses plans,\n",
            expect![[r#"
                5 [Rappelant] hint: The paragraph before opens with the same words: “Rappelant également” is expected here → [ également]
                7 [en outre] hint: “Notant en outre” looks back to the same verb, but the paragraph before opens with “Rappelant” → []"#]],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\nRecordando además sus planes,\n\n1. Solicita también un informe.\n",
            expect![[r#"
                5 [además] hint: Behind “Recordando” the chain goes on with “Recordando también” → [también]
                7 [también] hint: “Solicita también” opens this part: there is nothing before it to look back to → []"#]],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nссылаясь на свой доклад,\n\n1. просит также представить доклад.\n",
            expect![[r#"
                5 [ссылаясь] hint: The paragraph before opens with the same words: “ссылаясь также” is expected here → [ также]
                7 [также] hint: “просит также” opens this part: there is nothing before it to look back to → []"#]],
        );
        check(
            "大会，\n\n回顾其工作，\n\n回顾其报告，\n\n1. 又请秘书长提出报告。\n",
            expect![[r#"
            5 [回顾] hint: The paragraph before opens with the same words: “又回顾” is expected here → [又]
            7 [又] hint: “又请” opens this part: there is nothing before it to look back to → []"#]],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\nوإذ تشير إلى تقريرها،\n\n1 - تطلب أيضا إلى الأمين العام أن يقدم تقريرا.\n",
            expect![[r#"
                5 [وإذ تشير] hint: The paragraph before opens with the same words: “وإذ تشير أيضا” is expected here → [ أيضا]
                7 [أيضا] hint: “تطلب أيضا” opens this part: there is nothing before it to look back to → []"#]],
        );
    }
}
