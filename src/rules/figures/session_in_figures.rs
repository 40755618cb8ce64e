//! A session that is counted in figures instead of words.
//!
//! # What
//! "81st session" in a paragraph of the resolution. In Spanish only sessions of the organ that speaks and of the General Assembly, since other bodies'
//! sessions are written in figures there: "en su 58º período de sesiones".
//!
//! # Why
//! Resolutions spell the ordinals of sessions out, in all languages.
//!
//! # Example
//! ```text
//! Decides to include the item in the provisional agenda of its 81st session.
//! ```
//!
//! # Better
//! ```text
//! Decides to include the item in the provisional agenda of its eighty-first session.
//! ```
//!
//! # Fix
//! Writes the ordinal in words, in the language and form that its place asks for. Safe.
//!
//! # Source
//! Rows D05 and D06 of the drafting rules: Editorial Manual, Numbers, dates and time; 5,462 in words and 21 in figures in English
//! resolutions.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sessions::{self, SessionOrdinal};
use crate::symbol::Organ;
use crate::syntax::Language;

/// A session that is counted in figures instead of words.
pub static RULE: Rule = Rule {
    name: "session-in-figures",
    code: "D05",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Safe),
    documentation: documentation!("session_in_figures.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || !sessions::mentions(passage.text(), passage.language()) {
        return;
    }
    let plain = passage.plain();
    for ordinal in sessions::read(plain.text(), passage.language()) {
        if !ordinal.figures || !is_spelled_out(passage, plain.text(), &ordinal) {
            continue;
        }
        let range = plain.own(&ordinal.range);
        if passage.is_quoted(&range) {
            continue;
        }
        let Some(words) = ordinal.in_words(ordinal.value) else { continue };
        let message = format!("The ordinal of a session is written in words: “{words}”");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, words)));
    }
}

/// Whether the session is one of those that the language spells out.
fn is_spelled_out(passage: &Passage<'_>, text: &str, ordinal: &SessionOrdinal) -> bool {
    if passage.language() != Language::Spanish {
        return true;
    }
    // Sessions of the Assembly are, those of all other bodies are not.
    let (before, behind) = (&text[..ordinal.phrase.start], &text[ordinal.phrase.end..]);
    let assembly = passage.paragraph.organ == Some(Organ::GeneralAssembly);
    let own =
        before.ends_with("programa provisional de su ") || before.ends_with("programa provisional del ");
    let named = before.ends_with("Asamblea General en su ")
        || before.ends_with("Asamblea General, en su ")
        || behind.starts_with(" de la Asamblea General");
    // Where no other body stands in the paragraph, "su" is the Assembly's.
    // An item's "su" is that of a body named above the list.
    let alone = before.ends_with(" su ")
        && passage.paragraph.level <= 1
        && !OTHER_BODIES.iter().any(|body| text.contains(body));
    // "y a que en su … la informe": the one to whom something is reported.
    let told = before.ends_with(" su ")
        && REPORTED.iter().any(|words| behind.trim_start_matches([',', ' ']).starts_with(words));
    (own || alone || told) && assembly || named
}

/// How a report to the Assembly goes on behind its session.
const REPORTED: [&str; 5] = ["la informe", "le informe", "le presente", "le facilite", "le rinda"];

/// How Spanish names bodies that have sessions of their own.
const OTHER_BODIES: [&str; 15] = [
    "Comisión",
    "Comisiones",
    "Comité",
    "Conferencia",
    "Congreso",
    "Consejo",
    "Foro",
    "Grupo",
    "Junta",
    "Liga",
    "Organización de la",
    "Órgano",
    "Reunión",
    "Subcomisión",
    "Unión",
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn words_are_left_alone() {
        check(
            "The General Assembly,\n\n1. Decides to include it in the provisional agenda of its eighty-first session.\n",
            expect![[""]],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Comité Especial que siga examinando la cuestión y que en su 81º período de sesiones la informe al respecto.\n",
            expect![
                "3 [81º] warning: The ordinal of a session is written in words: “octogésimo primer” → [octogésimo primer]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita que informe al Consejo de Derechos Humanos en su 58º período de sesiones.\n",
            expect![[""]],
        );
        check("The Security Council,\n\nNoting the 81st session of the Assembly,\n", expect![[""]]);
    }

    #[test]
    fn figures_become_words_in_six_languages() {
        check(
            "The General Assembly,\n\n1. Decides to include it in the provisional agenda of its 81st session.\n",
            expect![
                "3 [81st] warning: The ordinal of a session is written in words: “eighty-first” → [eighty-first]"
            ],
        );
        check(
            "L’Assemblée générale,\n\n1. Décide d’inscrire la question à l’ordre du jour provisoire de sa 81e session.\n",
            expect![
                "3 [81e] warning: The ordinal of a session is written in words: “quatre-vingt-unième” → [quatre-vingt-unième]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Decide incluir el tema en el programa provisional de su 81er período de sesiones.\n",
            expect![
                "3 [81er] warning: The ordinal of a session is written in words: “octogésimo primer” → [octogésimo primer]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. постановляет включить пункт в предварительную повестку дня своей 81-й сессии.\n",
            expect![
                "3 [81-й] warning: The ordinal of a session is written in words: “восемьдесят первой” → [восемьдесят первой]"
            ],
        );
        check(
            "大会，\n\n1. 决定将该项目列入大会第81届会议临时议程。\n",
            expect!["3 [81] warning: The ordinal of a session is written in words: “八十一” → [八十一]"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تقرر أن تدرج البند في جدول الأعمال المؤقت لدورتها 81.\n",
            expect![
                "3 [81] warning: The ordinal of a session is written in words: “الحادية والثمانين” → [الحادية والثمانين]"
            ],
        );
    }
}
