//! A report or an agenda item asked of a session that is over.
//!
//! # What
//! Compares the session of "the provisional agenda of its … session" and of "to submit to the General Assembly at its … session"
//! with the session of the draft, as its symbol or its masthead gives it. Sessions of other organs and special sessions are left
//! alone, and so is the session that is under way.
//!
//! # Why
//! A draft made from last year’s text still asks for last year’s report.
//!
//! # Example
//! ```text
//! (draft A/C.2/80/L.5)
//! 2. Decides to include the item in the provisional agenda of its seventy-ninth session.
//! ```
//!
//! # Better
//! ```text
//! (draft A/C.2/80/L.5)
//! 2. Decides to include the item in the provisional agenda of its eighty-first session.
//! ```
//!
//! # Fix
//! Writes the session after that of the draft, in the form that stands there. To be confirmed: a later one may be meant.
//!
//! # Source
//! Row D08 of the drafting rules; the text contradicts its own head.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A report or an agenda item asked of a session that is over.
pub static RULE: Rule = Rule {
    name: "past-session",
    code: "D08",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("past_session.rs"),
    check: Check::Draft(Aspects::SESSIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(session) = outline.head.regular_session() else { return };
    let Some(organ) = outline.head.organ else { return };
    for (index, row) in outline.with(Aspects::SESSIONS) {
        for asked in row.facts.asked.iter().filter(|_| row.part == Part::Main) {
            if asked.organ != Some(organ) || asked.value >= session {
                continue;
            }
            let message = format!(
                "Session {} is over: this draft is of session {session}, and asks for something still to come",
                asked.value
            );
            let mut finding = RULE.finding(asked.range.clone(), message);
            if let Some(next) = asked.ordinal.write(session + 1, &asked.written) {
                finding = finding.fix(Fix::replace(Grade::Confirm, asked.range.clone(), next));
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
    fn sessions_to_come_are_left_alone() {
        check(
            "United Nations\n\nA/C.2/80/L.5\n\nOceans\n\nThe General Assembly,\n\n1. Welcomes the report submitted to the General Assembly at its seventy-ninth session;\n\n2. Decides to include the item in the provisional agenda of its eighty-first session.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Decides to include the item in the provisional agenda of its fifth session.\n",
            expect![[""]],
        );
        check(
            "United Nations\n\nA/HRC/58/L.3\n\nOceans\n\nThe Human Rights Council,\n\n1. Requests the High Commissioner to report to the General Assembly at its eightieth session and to the Council at its sixtieth session.\n",
            expect![[""]],
        );
    }

    #[test]
    fn a_question_to_be_considered_again() {
        for (head, organ, text) in [
            (
                "United Nations",
                "The General Assembly,",
                "1. Decides to continue its consideration of the oceans at its seventy-eighth session.",
            ),
            (
                "Nations Unies",
                "L’Assemblée générale,",
                "1. Décide de poursuivre l’examen de la question à sa soixante-dix-huitième session.",
            ),
            (
                "Naciones Unidas",
                "La Asamblea General,",
                "1. Decide seguir examinando la cuestión en su septuagésimo octavo período de sesiones.",
            ),
            (
                "Организация Объединенных Наций",
                "Генеральная Ассамблея,",
                "1. постановляет продолжить рассмотрение этого вопроса на своей семьдесят восьмой сессии.",
            ),
            ("联合国", "大会，", "1. 决定在大会第七十八届会议上继续审议这一问题。"),
            (
                "الأمم المتحدة",
                "إن الجمعية العامة،",
                "1 - تقرر أن تواصل النظر في المسألة في دورتها الثامنة والسبعين.",
            ),
            (
                "Nations Unies",
                "L’Assemblée générale,",
                "1. Prie le Secrétaire général de lui rendre compte de l’affaire à sa soixante-dix-huitième session.",
            ),
            ("联合国", "大会，", "1. 请秘书长将报告提交大会第七十八届会议。"),
            ("联合国", "大会，", "1. 请委员会继续工作，并在提交大会第七十八届会议的报告中提出建议。"),
            ("联合国", "大会，", "1. 请秘书长编写报告，供至迟于大会第七十八届会议续会审议。"),
        ] {
            let draft = format!("{head}\n\nA/C.2/80/L.5\n\nOceans\n\n{organ}\n\n{text}\n");
            let found = testing::shown(&super::RULE, Default::default(), &draft);
            assert!(found.contains("Session 78 is over"), "{text}: {found}");
        }
        check(
            "联合国\n\nA/C.2/80/L.5\n\n海洋\n\n大会，\n\n1. 请秘书长落实他在提交大会第七十八届会议的报告中提出的建议；\n\n2. 请委员会继续工作，并在提交大会第七十八届会议的报告中所提建议的基础上行事。\n",
            expect![[""]],
        );
        check(
            "United Nations\n\nA/C.2/80/L.5\n\nOceans\n\nThe General Assembly,\n\n1. Recalls its decision to continue its consideration of the oceans at its seventy-eighth session.\n",
            expect![[""]],
        );
    }

    #[test]
    fn sessions_that_are_over_in_six_languages() {
        check(
            "United Nations\n\nA/C.2/80/L.5\n\nOceans\n\nThe General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its seventy-eighth session a report;\n\n2. Decides to include the item in the provisional agenda of its seventy-ninth session.\n",
            expect![[r#"
                9 [seventy-eighth] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [eighty-first]
                11 [seventy-ninth] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [eighty-first]"#]],
        );
        check(
            "Nations Unies\n\nA/C.2/80/L.5\n\nOceans\n\nL’Assemblée générale,\n\n1. Prie le Secrétaire général de lui présenter, à sa soixante-dix-huitième session, un rapport ;\n\n2. Décide d’inscrire la question à l’ordre du jour provisoire de sa soixante-dix-neuvième session.\n",
            expect![[r#"
                9 [soixante-dix-huitième] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [quatre-vingt-unième]
                11 [soixante-dix-neuvième] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [quatre-vingt-unième]"#]],
        );
        check(
            "Naciones Unidas\n\nA/C.2/80/L.5\n\nOceans\n\nLa Asamblea General,\n\n1. Solicita al Secretario General que, en su septuagésimo octavo período de sesiones, le presente un informe;\n\n2. Decide incluir el tema en el programa provisional de su septuagésimo noveno período de sesiones.\n",
            expect![[r#"
                9 [septuagésimo octavo] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [octogésimo primer]
                11 [septuagésimo noveno] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [octogésimo primer]"#]],
        );
        check(
            "Организация Объединенных Наций\n\nA/C.2/80/L.5\n\nOceans\n\nГенеральная Ассамблея,\n\n1. просит Генерального секретаря представить Генеральной Ассамблее на ее семьдесят восьмой сессии доклад;\n\n2. постановляет включить пункт в предварительную повестку дня своей семьдесят девятой сессии.\n",
            expect![[r#"
                9 [семьдесят восьмой] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [восемьдесят первой]
                11 [семьдесят девятой] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [восемьдесят первой]"#]],
        );
        check(
            "联合国\n\nA/C.2/80/L.5\n\nOceans\n\n大会，\n\n1. 请秘书长向大会第七十八届会议提出报告；\n\n2. 决定将该项目列入大会第七十九届会议临时议程。\n",
            expect![[r#"
                9 [七十八] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [八十一]
                11 [七十九] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [八十一]"#]],
        );
        check(
            "الأمم المتحدة\n\nA/C.2/80/L.5\n\nOceans\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الثامنة والسبعين تقريرا؛\n\n2 - تقرر أن تدرج البند في جدول الأعمال المؤقت لدورتها التاسعة والسبعين.\n",
            expect![[r#"
                9 [الثامنة والسبعين] error: Session 78 is over: this draft is of session 80, and asks for something still to come → [الحادية والثمانين]
                11 [التاسعة والسبعين] error: Session 79 is over: this draft is of session 80, and asks for something still to come → [الحادية والثمانين]"#]],
        );
    }
}
