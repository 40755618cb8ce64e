//! The report is asked for another session than the item.
//!
//! # What
//! Compares the session for which a draft asks a report with the session on whose provisional agenda it puts the item. Where
//! several sessions are named on either side, one in common is enough.
//!
//! # Why
//! The report is taken up under the item: if the sessions differ, one of the two was not brought up to date.
//!
//! # Example
//! ```text
//! 7. Requests the Secretary-General to submit to the General Assembly at its eightieth session a report;
//!
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.
//! ```
//!
//! # Better
//! ```text
//! 7. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;
//!
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.
//! ```
//!
//! # Fix
//! Writes the session of the agenda request in the request for the report, or the other way round. To be confirmed: only the
//! drafter knows which is right.
//!
//! # Source
//! Row C02 of the drafting rules.

use super::resolutions;
use crate::rules::asked_sessions::{AskedSession, Purpose};
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;

/// The report is asked for another session than the item.
pub static RULE: Rule = Rule {
    name: "session-pair",
    code: "C02",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("session_pair.rs"),
    check: Check::Draft(Aspects::SESSIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::each(outline, &RULE, |paragraphs| {
        let asked = || {
            paragraphs
                .iter()
                .flat_map(|(index, row)| row.facts.asked.iter().map(move |asked| (*index, asked)))
        };
        let items: Vec<(usize, &AskedSession)> =
            asked().filter(|(_, asked)| asked.purpose == Purpose::Agenda).collect();
        let reports: Vec<(usize, &AskedSession)> = asked()
            .filter(|(_, asked)| {
                asked.purpose == Purpose::Report
                    && asked.organ.is_none_or(|organ| organ == Organ::GeneralAssembly)
            })
            .collect();
        let (Some((item_index, item)), Some((index, report))) = (items.last(), reports.last()) else {
            return;
        };
        if items.iter().any(|(_, item)| reports.iter().any(|(_, report)| report.value == item.value)) {
            return;
        }
        let message =
            format!("The report is for session {}, the item for session {}", report.value, item.value);
        let mut finding = RULE.finding(report.range.clone(), message);
        if let Some(right) = report.ordinal.write(item.value, &report.written) {
            finding = finding.fix(Fix::replace(Grade::Confirm, report.range.clone(), right));
        }
        found.push((*index, finding.related(*item_index, item.range.clone(), "the session of the item")));
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
    fn both_name_one_session() {
        let english = |report: &str, item: &str| {
            format!(
                "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its {report} session a report;\n\n2. Decides to include in the provisional agenda of its {item} session the item entitled “Oceans”.\n"
            )
        };
        check(&english("eighty-first", "eighty-first"), expect![""]);
        check(
            &english("eightieth", "eighty-first"),
            expect![
                "3 [eightieth] warning: The report is for session 80, the item for session 81 → [eighty-first]"
            ],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de lui présenter, à sa quatre-vingtième session, un rapport sur les océans ;\n\n2. Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-unième session la question intitulée « Océans ».\n",
            expect![
                "3 [quatre-vingtième] warning: The report is for session 80, the item for session 81 → [quatre-vingt-unième]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Secretario General que le presente, en su octogésimo período de sesiones, un informe sobre los océanos;\n\n2. Decide incluir en el programa provisional de su octogésimo primer período de sesiones el tema titulado “Océanos”.\n",
            expect![
                "3 [octogésimo] warning: The report is for session 80, the item for session 81 → [octogésimo primer]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит Генерального секретаря представить Генеральной Ассамблее на ее восьмидесятой сессии доклад об океанах;\n\n2. постановляет включить в предварительную повестку дня своей восемьдесят первой сессии пункт, озаглавленный «Океаны».\n",
            expect![
                "3 [восьмидесятой] warning: The report is for session 80, the item for session 81 → [восемьдесят первой]"
            ],
        );
        check(
            "大会，\n\n1. 请秘书长向大会第八十届会议提出报告；\n\n2. 决定将题为“海洋”的项目列入大会第八十一届会议临时议程。\n",
            expect!["3 [八十] warning: The report is for session 80, the item for session 81 → [八十一]"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الثمانين تقريرا عن المحيطات؛\n\n2 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الحادية والثمانين البند المعنون ”المحيطات“.\n",
            expect![
                "3 [الثمانين] warning: The report is for session 80, the item for session 81 → [الحادية والثمانين]"
            ],
        );
    }
}
