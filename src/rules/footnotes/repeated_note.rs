//! A note that says the same as one before.
//!
//! # What
//! Two notes of one file with the same words, from the third such pair on a page’s length apart: "Ibid." and "See note 5" are
//! left alone.
//!
//! # Why
//! A source is given once; later places point to it by the same number, or by "See note n".
//!
//! # Example
//! ```text
//! ¹ A/79/302.
//!
//! ² A/79/303.
//!
//! ³ A/79/302.
//! ```
//!
//! # Better
//! ```text
//! The marker ¹ again, where ³ stood.
//! ```
//!
//! # Fix
//! None: the notes have to be numbered anew.
//!
//! # Source
//! Row F13 of the drafting rules: Editorial Manual, Footnotes, chapter V.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::note_source::Source;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::collections::HashMap;

/// A note that says the same as one before.
pub static RULE: Rule = Rule {
    name: "repeated-note",
    code: "F13",
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
    documentation: documentation!("repeated_note.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut seen: HashMap<(u32, &str), usize> = HashMap::new();
    for (index, row) in outline.with(Aspects::NOTES) {
        let Some(note) = row.facts.note.as_deref().filter(|note| note.ibid.is_none()) else { continue };
        // A mere word or two is no source.
        if note.text.len() < 6 || matches!(note.source, None | Some(Source::Remark)) {
            continue;
        }
        let first = *seen.entry((row.resolution, &note.text)).or_insert(index);
        let Some(label) = row.facts.label.as_ref().filter(|_| first != index) else { continue };
        let mut finding = RULE.finding(label.range.clone(), "An earlier note says the same");
        if let Some(earlier) = outline.paragraphs[first].facts.label.as_ref() {
            finding = finding.related(first, earlier.range.clone(), "here");
        }
        found.push((index, finding));
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
    fn a_source_is_given_once() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/303.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹ et l’étude²,\n\n1. Décide d’ajourner.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹ y el estudio²,\n\n1. Decide aplazar el debate.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹ и исследование²,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
        check(
            "大会，\n\n回顾报告¹ 和研究，²\n\n1. 决定休会。\n\n¹ A/79/302。\n\n² A/79/302。\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹ والدراسة²،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same"],
        );
    }
}
