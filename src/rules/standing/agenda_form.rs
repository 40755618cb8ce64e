//! A request for the provisional agenda in other words.
//!
//! # What
//! Knows other ways to say “include in the provisional agenda”, in each language.
//!
//! # Why
//! The sentence is the same in all resolutions of the Assembly.
//!
//! # Example
//! ```text
//! 8. Decides to place on the provisional agenda of its eighty-first session the item entitled “Oceans”.
//! ```
//!
//! # Better
//! ```text
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.
//! ```
//!
//! # Fix
//! Writes the usual words. To be confirmed.
//!
//! # Source
//! Row C08 of the drafting rules: counted forms of adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A request for the provisional agenda in other words.
pub static RULE: Rule = Rule {
    name: "agenda-form",
    code: "C08",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("agenda_form.rs"),
    check: Check::Phrases(phrases, check),
};

/// Other words for it.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "inscribe on the provisional agenda",
            "inscribe in the provisional agenda",
            "place on the provisional agenda",
            "put on the provisional agenda",
            "include on the provisional agenda",
            "include in its provisional agenda",
        ],
        Language::French => &[
            "inclure à l'ordre du jour provisoire",
            "inclure dans l'ordre du jour provisoire",
            "inscrire dans l'ordre du jour provisoire",
            "inscrire sur l'ordre du jour provisoire",
            "placer à l'ordre du jour provisoire",
        ],
        Language::Spanish => &[
            "incluir en el orden del día provisional",
            "inscribir en el programa provisional",
            "inscribir en el orden del día",
            "incluir en la agenda provisional",
        ],
        Language::Russian => &[
            "внести в предварительную повестку дня",
            "внести в повестку дня",
            "поместить в предварительную повестку дня",
            "включить в предварительный порядок дня",
        ],
        Language::Chinese => &["临时日程", "暂定议程", "列入临时的议程"],
        Language::Arabic => &[
            "تضع في جدول الأعمال المؤقت",
            "تضمن جدول الأعمال المؤقت",
            "تدخل في جدول الأعمال المؤقت",
            "تدرج على جدول الأعمال المؤقت",
        ],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "include in the provisional agenda",
            "include in the provisional agenda",
            "include in the provisional agenda",
            "include in the provisional agenda",
            "include in the provisional agenda",
            "include in the provisional agenda of its … session",
        ],
        Language::French => &[
            "inscrire à l’ordre du jour provisoire",
            "inscrire à l’ordre du jour provisoire",
            "inscrire à l’ordre du jour provisoire",
            "inscrire à l’ordre du jour provisoire",
            "inscrire à l’ordre du jour provisoire",
        ],
        Language::Spanish => &[
            "incluir en el programa provisional",
            "incluir en el programa provisional",
            "incluir en el programa provisional",
            "incluir en el programa provisional",
        ],
        Language::Russian => &[
            "включить в предварительную повестку дня",
            "включить в предварительную повестку дня",
            "включить в предварительную повестку дня",
            "включить в предварительную повестку дня",
        ],
        Language::Chinese => &["临时议程", "临时议程", "列入临时议程"],
        Language::Arabic => &[
            "تدرج في جدول الأعمال المؤقت",
            "تدرج في جدول الأعمال المؤقت",
            "تدرج في جدول الأعمال المؤقت",
            "تدرج في جدول الأعمال المؤقت",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(passage.language()).get(hit.phrase) else { return };
    if passage.paragraph.kind != Kind::Operative || passage.is_quoted(&hit.range) {
        return;
    }
    let finding = RULE.finding(hit.range.clone(), format!("The Assembly’s texts say “{right}”"));
    let plain = !right.contains('…') && !passage.paragraph.slice(&hit.range).contains(['<', '[', '*', '\n']);
    found.push(if plain {
        finding.fix(Fix::replace(Grade::Confirm, hit.range.clone(), *right))
    } else {
        finding
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
    fn the_usual_words() {
        check(
            "The General Assembly,\n\n1. Decides to place on the provisional agenda of its eighty-first session the item entitled “Oceans”;\n\n2. Decides to include in the provisional agenda of its eighty-first session the item entitled “Lakes”.\n",
            expect![
                "3 [place on the provisional agenda] hint: The Assembly’s texts say “include in the provisional agenda” → [include in the provisional agenda]"
            ],
        );
        check(
            "L’Assemblée générale,\n\n1. Décide d’inclure à l’ordre du jour provisoire de sa quatre-vingt-unième session la question intitulée « Océans ».\n",
            expect![
                "3 [inclure à l’ordre du jour provisoire] hint: The Assembly’s texts say “inscrire à l’ordre du jour provisoire” → [inscrire à l’ordre du jour provisoire]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Decide inscribir en el programa provisional de su octogésimo primer período de sesiones el tema titulado “Océanos”.\n",
            expect![
                "3 [inscribir en el programa provisional] hint: The Assembly’s texts say “incluir en el programa provisional” → [incluir en el programa provisional]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. постановляет внести в предварительную повестку дня своей восемьдесят первой сессии пункт, озаглавленный «Океаны».\n",
            expect![
                "3 [внести в предварительную повестку дня] hint: The Assembly’s texts say “включить в предварительную повестку дня” → [включить в предварительную повестку дня]"
            ],
        );
        check(
            "大会，\n\n1. 决定在大会第八十一届会议临时日程中列入题为“海洋”的项目。\n",
            expect!["3 [临时日程] hint: The Assembly’s texts say “临时议程” → [临时议程]"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تقرر أن تضع في جدول الأعمال المؤقت لدورتها الحادية والثمانين البند المعنون ”المحيطات“.\n",
            expect![
                "3 [تضع في جدول الأعمال المؤقت] hint: The Assembly’s texts say “تدرج في جدول الأعمال المؤقت” → [تدرج في جدول الأعمال المؤقت]"
            ],
        );
    }
}
