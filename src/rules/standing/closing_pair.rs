//! A report that is asked for a session without an item on its agenda.
//!
//! # What
//! Where a draft of the Assembly asks for a report to a later session, the last paragraph usually puts the item on the
//! provisional agenda of that session. If no paragraph does, the request is marked, for information only.
//!
//! # Why
//! Without an item nobody takes up the report.
//!
//! # Example
//! ```text
//! 7. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report.
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
//! Adds the paragraph at the end, where the last one has a number, with the session that the report is asked for and the item of the draft’s head; where
//! the head names none, a blank in square brackets stands for it. To be confirmed: the item may be on the agenda every year.
//!
//! # Source
//! Row C01 of the drafting rules: of 1,931 resolutions of the Assembly 741 end with the agenda request, 270 with the report.

use super::{item_title, resolutions};
use crate::rules::agenda_item::AgendaItem;
use crate::rules::asked_sessions::Purpose;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;
use crate::syntax::ordinal::{self, Case};

/// A report that is asked for a session without an item on its agenda.
pub static RULE: Rule = Rule {
    name: "closing-pair",
    code: "C01",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("closing_pair.rs"),
    check: Check::Draft(Aspects::SESSIONS.and(resolutions::OF_A_CLOSING_PARAGRAPH), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::each(outline, &RULE, |paragraphs| {
        let asked = || {
            paragraphs
                .iter()
                .flat_map(|(index, row)| row.facts.asked.iter().map(move |asked| (*index, asked)))
        };
        if asked().any(|(_, asked)| asked.purpose == Purpose::Agenda) {
            return;
        }
        let report = asked().rfind(|(_, asked)| {
            asked.purpose == Purpose::Report
                && asked.organ.is_none_or(|organ| organ == Organ::GeneralAssembly)
        });
        if let Some((index, asked)) = report {
            let message = "No paragraph puts the item on the agenda of this session";
            let finding = RULE.finding(asked.range.clone(), message);
            let request = |language| request(language, asked.value, outline.head.item.as_ref());
            found.push((
                index,
                finding.with_fixes(resolutions::closing_paragraph(paragraphs, index, request)),
            ));
        }
    });
}

/// What puts an item on the provisional agenda of a session: the verb, which is set off as opening words are, and the rest (source: resolutions
/// 76/231, 78/46 and 79/144, and others of these sessions). A blank in square brackets stands for what nobody but the drafter knows.
fn request(language: Language, session: u32, item: Option<&AgendaItem>) -> (&'static str, String) {
    let session = ordinal::sessions(language, Case::Oblique)
        .find(|(number, _)| *number == session)
        .map_or("[…]", |(_, ordinal)| ordinal);
    let parts = item.filter(|item| item.is_sub_item).and_then(|item| item.title.split_once([':', '：']));
    if let Some((item, sub_item)) = parts {
        let (item, sub_item) = (item.trim(), item_title::capital(sub_item.trim()));
        return match language {
            Language::Arabic => (
                "تقرر",
                format!(
                    " أن تدرج في جدول الأعمال المؤقت لدورتها {session} البند الفرعي المعنون ”{sub_item}“ في إطار البند المعنون ”{item}“"
                ),
            ),
            Language::English => (
                "Decides",
                format!(
                    " to include in the provisional agenda of its {session} session, under the item entitled “{item}”, the sub-item entitled “{sub_item}”"
                ),
            ),
            Language::Spanish => (
                "Decide",
                format!(
                    " incluir en el programa provisional de su {session} período de sesiones, bajo el tema titulado “{item}”, el subtema titulado “{sub_item}”"
                ),
            ),
            Language::French => (
                "Décide",
                format!(
                    " d’inscrire à l’ordre du jour provisoire de sa {session} session, au titre de la question intitulée «\u{a0}{item}\u{a0}», la question subsidiaire intitulée «\u{a0}{sub_item}\u{a0}»"
                ),
            ),
            Language::Russian => (
                "постановляет",
                format!(
                    " включить в предварительную повестку дня своей {session} сессии, в рамках пункта, озаглавленного «{item}», подпункт, озаглавленный «{sub_item}»"
                ),
            ),
            Language::Chinese => (
                "决定",
                format!("在大会第{session}届会议临时议程题为“{item}”的项目下列入题为“{sub_item}”的分项"),
            ),
        };
    }
    let title = |blank: &str| item.map_or_else(|| format!("[{blank}]"), |item| item.title.to_string());
    match language {
        Language::Arabic => (
            "تقرر",
            format!(
                " أن تدرج في جدول الأعمال المؤقت لدورتها {session} البند المعنون ”{}“",
                title("عنوان البند")
            ),
        ),
        Language::English => (
            "Decides",
            format!(
                " to include in the provisional agenda of its {session} session the item entitled “{}”",
                title("title of the item")
            ),
        ),
        Language::Spanish => (
            "Decide",
            format!(
                " incluir en el programa provisional de su {session} período de sesiones el tema titulado “{}”",
                title("título del tema")
            ),
        ),
        Language::French => (
            "Décide",
            format!(
                " d’inscrire à l’ordre du jour provisoire de sa {session} session la question intitulée «\u{a0}{}\u{a0}»",
                title("titre de la question")
            ),
        ),
        Language::Russian => (
            "постановляет",
            format!(
                " включить в предварительную повестку дня своей {session} сессии пункт, озаглавленный «{}»",
                title("название пункта")
            ),
        ),
        Language::Chinese => {
            ("决定", format!("将题为“{}”的项目列入大会第{session}届会议临时议程", title("项目标题")))
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
    fn a_report_and_its_item() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;\n\n2. Decides to rest.\n",
            expect![[r#"
                3 [eighty-first] info: No paragraph puts the item on the agenda of this session → [;

                3. Also decides to include in the provisional agenda of its eighty-first session the item entitled “[title of the item]”.]"#]],
        );
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;\n\n2. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.\n",
            expect![""],
        );
    }
    #[test]
    fn the_paragraph_that_is_missing_in_other_languages() {
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de lui présenter, à sa quatre-vingt-unième session, un rapport\u{a0};\n\n2. Décide de se reposer.\n",
            expect![[r#"
                3 [quatre-vingt-unième] info: No paragraph puts the item on the agenda of this session → [ ;

                3. Décide également d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-unième session la question intitulée « [titre de la question] ».]"#]],
        );
        check(
            "La Asamblea General,\n\n1. *Solicita* al Secretario General que, en su octogésimo primer período de sesiones, le presente un informe;\n\n2. *Decide* descansar.\n",
            expect![[r#"
                3 [octogésimo primer] info: No paragraph puts the item on the agenda of this session → [;

                3. *Decide también* incluir en el programa provisional de su octogésimo primer período de sesiones el tema titulado “[título del tema]”.]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит Генерального секретаря представить Генеральной Ассамблее на ее восемьдесят первой сессии доклад;\n\n2. постановляет отдохнуть.\n",
            expect![[r#"
                3 [восемьдесят первой] info: No paragraph puts the item on the agenda of this session → [;

                3. постановляет также включить в предварительную повестку дня своей восемьдесят первой сессии пункт, озаглавленный «[название пункта]».]"#]],
        );
        check(
            "大会，\n\n1. 请秘书长向大会第八十一届会议提出报告；\n\n2. 决定休息。\n",
            expect![[r#"
                3 [八十一] info: No paragraph puts the item on the agenda of this session → [；

                3. 又决定将题为“[项目标题]”的项目列入大会第八十一届会议临时议程。]"#]],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الحادية والثمانين تقريرا؛\n\n2 - تقرر أن تستريح.\n",
            expect![[r#"
                3 [الحادية والثمانين] info: No paragraph puts the item on the agenda of this session → [؛

                3 - تقرر أيضا أن تدرج في جدول الأعمال المؤقت لدورتها الحادية والثمانين البند المعنون ”[عنوان البند]“.]"#]],
        );
    }

    #[test]
    fn the_item_of_the_head() {
        let draft = |item: &str| {
            format!(
                "A/80/L.9\n\nEightieth session\n\n{item}\n\nFrance: draft resolution\n\nLakes\n\nThe General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report.\n"
            )
        };
        check(
            &draft("Agenda item 71\n\nRivers of the world: a review"),
            expect![[r#"
            15 [eighty-first] info: No paragraph puts the item on the agenda of this session → [;

            2. Decides to include in the provisional agenda of its eighty-first session the item entitled “Rivers of the world: a review”.]"#]],
        );
        check(
            &draft("Agenda item 71 (b)\n\nRivers of the world: lakes and ponds"),
            expect![[r#"
            15 [eighty-first] info: No paragraph puts the item on the agenda of this session → [;

            2. Decides to include in the provisional agenda of its eighty-first session, under the item entitled “Rivers of the world”, the sub-item entitled “Lakes and ponds”.]"#]],
        );
    }
}
