//! "Ibid." that does not stand for the note before it.
//!
//! # What
//! "Ibid." in the first note; "Ibid., vol. 660, No. 9464" behind a note that is no treaty; "Ibid., Supplement No. 53" behind one
//! that is no official record; "Ibid." behind a mere remark.
//!
//! # Why
//! Notes are moved with the text; "Ibid." then names another source than the author meant.
//!
//! # Example
//! ```text
//! ¹ A/79/302.
//!
//! ² Ibid., vol. 660, No. 9464.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/79/302.
//!
//! ² United Nations, Treaty Series, vol. 660, No. 9464.
//! ```
//!
//! # Fix
//! Writes out the source of the nearest earlier note of the kind that "Ibid." asks for. To be confirmed: another may have been
//! meant.
//!
//! # Source
//! Row F08 of the drafting rules; the text contradicts itself.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::note_source::{NoteSource, Source};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// "Ibid." that does not stand for the note before it.
pub static RULE: Rule = Rule {
    name: "broken-ibid",
    code: "F08",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("broken_ibid.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut before: Vec<(&NoteSource, Option<Source>)> = Vec::new();
    let mut number = 0;
    for (index, row) in outline.with(Aspects::NOTES) {
        let Some(note) = row.facts.note.as_deref() else { continue };
        let value = row.facts.label.as_ref().map_or(0, |label| label.value);
        // A note between the two was not read as one: what "Ibid." stands for is not known.
        let lost = value > number + 1 && !before.is_empty();
        number = value;
        let Some(ibid) = &note.ibid else {
            before.push((note, note.source));
            continue;
        };
        let last = before.last().and_then(|(_, kind)| *kind);
        // What it stands for says what it is itself to the next one.
        let kind = match note.source {
            Some(kind @ (Source::Treaty | Source::OfficialRecords)) => Some(kind),
            _ => last,
        };
        let message = match (before.is_empty(), last, note.source) {
            _ if lost => None,
            // An excerpt can begin with any note.
            (true, ..) => {
                let first = row.facts.label.as_ref().is_some_and(|label| label.value == 1);
                first.then_some("“Ibid.” stands for the note before, and this is the first")
            }
            (_, Some(Source::Document | Source::Remark | Source::OfficialRecords), Some(Source::Treaty)) => {
                Some(
                    "“Ibid.” with a volume and number stands for a treaty series, and the note before is none",
                )
            }
            (_, Some(Source::Document | Source::Remark | Source::Treaty), Some(Source::OfficialRecords)) => {
                Some("“Ibid.” with a supplement stands for official records, and the note before has none")
            }
            (_, Some(Source::Remark), _) => {
                Some("“Ibid.” stands for the source of the note before, and that gives none")
            }
            _ => None,
        };
        if let Some(message) = message {
            let mut finding = RULE.finding(ibid.clone(), message);
            if let Some(source) = antecedent(&before, note.source) {
                let (range, said) = note.written_out(&source.body, row.language).unwrap_or_else(|| {
                    // The stop of a bare "Ibid." is the note's, too.
                    let stop =
                        if note.source.is_none() && note.body.trim_end().ends_with('.') { "." } else { "" };
                    (ibid.clone(), format!("{}{stop}", source.head_for(note.source)))
                });
                finding = finding.fix(Fix::replace(Grade::Confirm, range, said));
            }
            found.push((index, finding));
        }
        before.push((note, kind));
    }
}

/// The nearest earlier note that "Ibid." with this behind it can stand for.
fn antecedent<'a>(
    before: &[(&'a NoteSource, Option<Source>)],
    tail: Option<Source>,
) -> Option<&'a NoteSource> {
    let fits = |kind: Option<Source>| match tail {
        Some(Source::Treaty | Source::OfficialRecords) => kind == tail,
        _ => !matches!(kind, None | Some(Source::Remark)),
    };
    let found = before.iter().rev().find(|(note, kind)| note.ibid.is_none() && fits(*kind));
    found.map(|(note, _)| *note).filter(|note| !note.head_for(tail).is_empty())
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn ibid_stands_for_the_note_before() {
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ United Nations, Treaty Series, vol. 1249, No. 20378.\n\n² Ibid., vol. 1577, No. 27531.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ Official Records of the General Assembly, Seventy-first Session, Supplement No. 53 (A/71/53).\n\n² Ibid., Seventy-second Session, Supplement No. 53 (A/72/53).\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ Resolution 70/1, annex.\n\n² Ibid.\n",
            expect![[""]],
        );
    }

    #[test]
    fn ibid_that_stands_for_nothing() {
        check(
            "The General Assembly,\n\nRecalling the Convention¹ and the report,²\n\n1. Decides to adjourn.\n\n¹ Ibid.\n\n² A/79/302.\n",
            expect!["7 [Ibid.] error: “Ibid.” stands for the note before, and this is the first"],
        );
        check(
            "The General Assembly,\n\nRecalling the Convention,¹ the report² and the Protocol,³\n\n1. Decides to adjourn.\n\n¹ United Nations, Treaty Series, vol. 1249, No. 20378.\n\n² A/79/302.\n\n³ Ibid., vol. 1577, No. 27531.\n",
            expect![
                "11 [Ibid.] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [United Nations, Treaty Series]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la Convention¹, le rapport² et le Protocole³,\n\n1. Décide d’ajourner.\n\n¹ Nations Unies, Recueil des Traités, vol. 1249, no 20378.\n\n² A/79/302.\n\n³ Ibid., vol. 1577, no 27531.\n",
            expect![
                "11 [Ibid.] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [Nations Unies, Recueil des Traités]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la Convención¹, el informe² y el Protocolo³,\n\n1. Decide aplazar el debate.\n\n¹ Naciones Unidas, Treaty Series, vol. 1249, núm. 20378.\n\n² A/79/302.\n\n³ Ibid., vol. 1577, núm. 27531.\n",
            expect![
                "11 [Ibid.] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [Naciones Unidas, Treaty Series]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на Конвенцию¹, доклад² и Протокол³,\n\n1. постановляет отложить обсуждение.\n\n¹ United Nations, Treaty Series, vol. 1249, No. 20378.\n\n² A/79/302.\n\n³ Ibid., vol. 1577, No. 27531.\n",
            expect![
                "11 [Ibid.] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [United Nations, Treaty Series]"
            ],
        );
        check(
            "大会，\n\n回顾《公约》、¹ 报告²和《议定书》，³\n\n1. 决定休会。\n\n¹ 联合国，《条约汇编》，第1249卷，第20378号。\n\n² A/79/302。\n\n³ 同上，第1577卷，第27531号。\n",
            expect![
                "11 [同上] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [联合国，《条约汇编》]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى الاتفاقية¹ والتقرير² والبروتوكول³،\n\n1 - تقرر رفع الجلسة.\n\n¹ United Nations, Treaty Series, vol. 1249, No. 20378.\n\n² A/79/302.\n\n³ المرجع نفسه، المجلد 1577، الرقم 27531.\n",
            expect![
                "11 [المرجع نفسه] error: “Ibid.” with a volume and number stands for a treaty series, and the note before is none → [United Nations, Treaty Series]"
            ],
        );
    }
}
