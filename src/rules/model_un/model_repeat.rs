//! A clause that opens with the same verb as the one before it.
//!
//! # What
//! Compares the opening words of clauses that follow one another, preambular and operative ones apart. With “also”, “further” or
//! “additionally” the second is right.
//!
//! # Why
//! Conferences ask for a word that says that a verb is repeated, or for another verb.
//!
//! # Example
//! ```text
//! 1. Urges States to light the lamps;
//! 2. Urges States to repair the towers;
//! ```
//!
//! # Better
//! ```text
//! 1. Urges States to light the lamps;
//! 2. Further urges States to repair the towers;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M05 of the drafting rules: guides of Model United Nations.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A clause that opens with the same verb as the one before it.
pub static RULE: Rule = Rule {
    name: "model-repeat",
    code: "M05",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_repeat.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::OPENING_WORDS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut before: Option<(usize, &Row<'_>)> = None;
    for (index, paragraph) in outline.paragraphs.iter().enumerate() {
        if paragraph.kind.is_aside() || paragraph.level > 1 {
            continue;
        }
        let last = before.take();
        if !paragraph.is_body() {
            continue;
        }
        before = Some((index, paragraph));
        let (Some((place, other)), Some(opened)) = (last, &paragraph.facts.opened) else { continue };
        let Some(earlier) = other.facts.opened.as_ref().filter(|_| other.kind == paragraph.kind) else {
            continue;
        };
        if opened.link.base == earlier.link.base && opened.link.adverbs.is_empty() {
            let (Some(range), Some(first)) = (paragraph.facts.opening.clone(), other.facts.opening.clone())
            else {
                continue;
            };
            let finding =
                RULE.finding(range, "The clause before opens with the same verb: say so, or use another");
            found.push((index, finding.related(place, first, "the clause before")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Settings, testing};
    use expect_test::expect;

    #[test]
    fn a_repeated_verb_says_so() {
        let found = |text: &str| {
            let mut settings = Settings::default();
            settings.profile = Some(Profile::ModelUnitedNations);
            testing::shown(&RULE, settings, text)
        };
        let drafts = [
            "The General Assembly,\n\nRecalling its work,\n\nRecalling the Charter,\n\n1. Urges States to act;\n\n2. Urges States to report;\n\n3. Further urges States to rest.\n",
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\nRappelant la Charte,\n\n1. Prie les États d’agir\u{a0};\n\n2. Prie également les États de faire rapport.\n",
            "La Asamblea General,\n\nRecordando su labor,\n\nRecordando la Carta,\n\n1. Exhorta a los Estados a actuar.\n",
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nссылаясь на Устав,\n\n1. призывает государства действовать.\n",
            "大会，\n\n回顾其工作，\n\n回顾《宪章》，\n\n1. 促请各国采取行动。\n",
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\nوإذ تشير إلى الميثاق،\n\n1 - تحث الدول على العمل.\n",
        ];
        let shown: Vec<String> = drafts.iter().map(|draft| found(draft)).collect();
        expect![[r#"
            5 [Recalling] hint: The clause before opens with the same verb: say so, or use another
            9 [Urges] hint: The clause before opens with the same verb: say so, or use another
            5 [Rappelant] hint: The clause before opens with the same verb: say so, or use another
            5 [Recordando] hint: The clause before opens with the same verb: say so, or use another
            5 [ссылаясь] hint: The clause before opens with the same verb: say so, or use another
            5 [回顾] hint: The clause before opens with the same verb: say so, or use another
            5 [وإذ تشير] hint: The clause before opens with the same verb: say so, or use another"#]]
        .assert_eq(&shown.join("\n"));
        testing::check(&RULE, drafts[0], expect![[""]]);
    }
}
