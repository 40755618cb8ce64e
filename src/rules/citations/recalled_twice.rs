//! A resolution that two paragraphs of the preamble cite.
//!
//! # What
//! The same resolution in two preambular paragraphs that open in the same way. Further mentions in the operative part are usual.
//!
//! # Why
//! Usually one of the two was pasted from another draft; both can be one.
//!
//! # Example
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//!
//! Recalling resolution 59/50,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row R27 of the drafting rules; practice.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::Symbol;
use crate::syntax::{Kind, Language, Part};
use std::collections::HashMap;

/// A resolution that two paragraphs of the preamble cite.
pub static RULE: Rule = Rule {
    name: "recalled-twice",
    code: "R27",
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
    documentation: documentation!("recalled_twice.rs"),
    check: Check::Draft(Aspects::CITATIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut seen: HashMap<(u32, u32, &Symbol), usize> = HashMap::new();
    for (index, row) in outline.with(Aspects::CITATIONS) {
        if row.kind != Kind::Preambular || row.part != Part::Main || !row.facts.recalls {
            continue;
        }
        for cited in row.facts.citations.iter().filter(|cited| !cited.quoted && !cited.placed) {
            if cited.kind != symbol::Kind::Resolution {
                continue;
            }
            let first = *seen.entry((row.resolution, row.section, &cited.symbol)).or_insert(index);
            if first == index {
                continue;
            }
            let earlier =
                outline.paragraphs[first].facts.citations.iter().find(|other| other.symbol == cited.symbol);
            let mut finding =
                RULE.finding(cited.span.clone(), format!("The preamble recalls {} before", cited.symbol));
            if let Some(earlier) = earlier {
                finding = finding.related(first, earlier.span.clone(), "here");
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
    fn once_is_enough() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\nConvinced that resolution 59/50 was right,\n\n1. Reaffirms resolution 59/50.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n\nRecalling also resolution 59/50,\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 59/50 du 2 décembre 2004,\n\nRappelant également sa résolution 59/50,\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 59/50, de 2 de diciembre de 2004,\n\nRecordando también su resolución 59/50,\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 59/50 от 2 декабря 2004 года,\n\nссылаясь также на свою резолюцию 59/50,\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
        check(
            "大会，\n\n回顾其2004年12月2日第59/50号决议，\n\n又回顾其第59/50号决议，\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n\nوإذ تشير أيضا إلى قرارها 59/50،\n",
            expect!["5 [59/50] hint: The preamble recalls A/RES/59/50 before"],
        );
    }
}
