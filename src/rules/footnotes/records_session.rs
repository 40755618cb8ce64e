//! Official Records of one session with the symbol of another.
//!
//! # What
//! A note to the Official Records of the General Assembly names the session in words and gives the symbol of the supplement:
//! "Seventy-ninth Session, Supplement No. 23 (A/79/23)". Compares the two.
//!
//! # Why
//! One of them is a slip, often left from the draft of a year before.
//!
//! # Example
//! ```text
//! ¹ Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 23 (A/79/23).
//! ```
//!
//! # Better
//! ```text
//! ¹ Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 23 (A/79/23).
//! ```
//!
//! # Fix
//! Writes the session of the symbol. To be confirmed: it may be the symbol that is wrong.
//!
//! # Source
//! Row F09 of the drafting rules: Editorial Manual, Footnotes, chapter III, section B; 624 such notes.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sessions;
use crate::syntax::{Kind, Language};

/// Official Records of one session with the symbol of another.
pub static RULE: Rule = Rule {
    name: "records-session",
    code: "F09",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("records_session.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note || !sessions::mentions(passage.text(), passage.language()) {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let ordinals = sessions::read(text, passage.language());
    for (at, ordinal) in ordinals.iter().enumerate() {
        let next = ordinals.get(at + 1).map_or(text.len(), |next| next.phrase.start);
        let behind = text.get(ordinal.phrase.end..next).unwrap_or("");
        let supplement = ["Supplement", "Supplément", "uplemento", "Дополнение", "补编", "الملحق"];
        // Between the session and the symbol stand only the supplement and its number.
        let Some(open) = behind.find(['(', '（']).filter(|open| *open < 60) else { continue };
        let inside = behind[open..].trim_start_matches(['(', '（', '[']);
        if ordinal.special || !supplement.iter().any(|word| behind[..open].contains(word)) {
            continue;
        }
        let Some(session) = inside.strip_prefix("A/").and_then(|rest| {
            let run = date::next_digits(rest, 0).filter(|run| run.start == 0)?;
            rest[run.end..].starts_with('/').then(|| date::value(&rest[run])).flatten()
        }) else {
            continue;
        };
        if session == ordinal.value {
            continue;
        }
        let range = plain.own(&ordinal.range);
        let message = format!("The symbol is of session {session}, the words name session {}", ordinal.value);
        let mut finding = RULE.finding(range.clone(), message);
        if let Some(words) = ordinal.write(session, &text[ordinal.range.clone()]) {
            finding = finding.fix(Fix::replace(Grade::Confirm, range, words));
        }
        found.push(finding);
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
    fn session_and_symbol_agree() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 23 (A/79/23).\n",
            expect![[""]],
        );
    }

    #[test]
    fn they_do_not_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 23 (A/79/23).\n",
            expect![
                "7 [Seventy-eighth] warning: The symbol is of session 79, the words name session 78 → [Seventy-ninth]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ Documents officiels de l’Assemblée générale, soixante-dix-huitième session, Supplément no 23 (A/79/23).\n",
            expect![
                "7 [soixante-dix-huitième] warning: The symbol is of session 79, the words name session 78 → [soixante-dix-neuvième]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ Documentos Oficiales de la Asamblea General, septuagésimo octavo período de sesiones, Suplemento núm. 23 (A/79/23).\n",
            expect![
                "7 [septuagésimo octavo] warning: The symbol is of session 79, the words name session 78 → [septuagésimo noveno]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ Официальные отчеты Генеральной Ассамблеи, семьдесят восьмая сессия, Дополнение № 23 (A/79/23).\n",
            expect![
                "7 [семьдесят восьмая] warning: The symbol is of session 79, the words name session 78 → [семьдесят девятая]"
            ],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ 《大会正式记录，第七十八届会议，补编第23号》(A/79/23)。\n",
            expect!["7 [七十八] warning: The symbol is of session 79, the words name session 78 → [七十九]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ الوثائق الرسمية للجمعية العامة، الدورة الثامنة والسبعون، الملحق رقم 23 (A/79/23).\n",
            expect![
                "7 [الثامنة والسبعون] warning: The symbol is of session 79, the words name session 78 → [التاسعة والسبعون]"
            ],
        );
    }
}
