//! "Ibid." behind a note with several sources.
//!
//! # What
//! "Ibid.", alone or with a part such as "annex II", where the note before cites two or more documents.
//!
//! # Why
//! "Ibid." stands for the one source of the note before; of two nobody can tell which.
//!
//! # Example
//! ```text
//! ¹ A/79/302 and A/79/303.
//!
//! ² Ibid.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/79/302 and A/79/303.
//!
//! ² A/79/303.
//! ```
//!
//! # Fix
//! Writes out one of the sources of the note before: each is offered, and the drafter chooses. Never applied together with others.
//!
//! # Source
//! Row F07 of the drafting rules: Editorial Manual, Footnotes, chapter V; 13.5 % of the notes of resolutions begin with "Ibid.".

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::note_source::{NoteSource, Source};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// "Ibid." behind a note with several sources.
pub static RULE: Rule = Rule {
    name: "unclear-ibid",
    code: "F07",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Choose),
    documentation: documentation!("unclear_ibid.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // How many sources the note before has, and the note itself where it has its own.
    let mut before: (usize, Option<&NoteSource>) = (0, None);
    for (index, row) in outline.with(Aspects::NOTES) {
        let Some(note) = row.facts.note.as_deref() else { continue };
        let Some(ibid) = &note.ibid else {
            before = (note.count, Some(note));
            continue;
        };
        match note.source {
            None | Some(Source::Part) => {
                if before.0 > 1 {
                    let message = "“Ibid.” stands for one source, and the note before has several";
                    let mut finding = RULE.finding(ibid.clone(), message);
                    for source in before.1.map_or(&[][..], |note| &note.sources) {
                        if let Some((range, said)) = note.written_out(source, row.language) {
                            finding = finding.fix(Fix::replace(Grade::Choose, range, said));
                        }
                    }
                    found.push((index, finding));
                }
            }
            // It names a source of its own within the series.
            Some(_) => before = (1, None),
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
    fn one_source_is_clear() {
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ Resolution 70/1, annex.\n\n² Ibid.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ Official Records of the General Assembly, Seventy-first Session, Supplement No. 53 (A/71/53).\n\n² Ibid., chap. II.\n",
            expect![[""]],
        );
    }

    #[test]
    fn two_are_not_in_any_language() {
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ A/79/302 and A/79/303.\n\n² Ibid., annex.\n",
            expect![
                "9 [Ibid.] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302]"
            ],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ United Nations, Treaty Series, vol. 660, No. 9464; and A/79/12.\n\n² Ibid., annex.\n",
            expect![
                "9 [Ibid.] warning: “Ibid.” stands for one source, and the note before has several → [A/79/12]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la Convention¹ et le rapport²,\n\n1. Décide d’ajourner.\n\n¹ A/79/302 et A/79/303.\n\n² Ibid.\n",
            expect![
                "9 [Ibid.] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302.]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la Convención¹ y el informe²,\n\n1. Decide aplazar el debate.\n\n¹ A/79/302 y A/79/303.\n\n² Ibid.\n",
            expect![
                "9 [Ibid.] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302.]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на Конвенцию¹ и доклад²,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/302 и A/79/303.\n\n² Там же.\n",
            expect![
                "9 [Там же] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302]"
            ],
        );
        check(
            "大会，\n\n回顾《公约》¹ 和报告，²\n\n1. 决定休会。\n\n¹ A/79/302和A/79/303。\n\n² 同上。\n",
            expect![
                "9 [同上] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى الاتفاقية¹ والتقرير²،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/302 و A/79/303.\n\n² المرجع نفسه.\n",
            expect![
                "9 [المرجع نفسه] warning: “Ibid.” stands for one source, and the note before has several → [A/79/302]"
            ],
        );
    }

    #[test]
    fn each_source_can_be_chosen() {
        let sources = |text: &str| {
            let draft = crate::syntax::Draft::parse(text);
            let findings = crate::rules::check(&draft, &testing::readings(&draft), Default::default());
            let found = findings.iter().find(|found| found.finding.rule == &super::RULE);
            let titles = found.map(|found| found.finding.fixes.iter().map(|fix| fix.title.clone()).collect());
            titles.unwrap_or_else(Vec::new).join(" ")
        };
        let draft = |notes: &str| {
            format!(
                "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n{notes}\n"
            )
        };
        let check = |notes: &str, expected: Expect| expected.assert_eq(&sources(&draft(notes)));
        check("¹ A/79/302 and A/79/303.\n\n² Ibid.", expect!["Write “A/79/302.” Write “A/79/303.”"]);
        check(
            "¹ A/79/302, A/79/303 and A/79/304.\n\n² Ibid., annex.",
            expect!["Write “A/79/302” Write “A/79/303” Write “A/79/304”"],
        );
        check(
            "¹ A/79/302; see also resolution 70/1, annex I.\n\n² Ibid., annex II.",
            expect!["Write “A/79/302” Write “Resolution 70/1”"],
        );
        check("¹ See resolutions 70/1 and 70/2.\n\n² Ibid.", expect![[""]]);
    }
}
