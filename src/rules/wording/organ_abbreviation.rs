//! An abbreviated organ.
//!
//! # What
//! Finds “UN”, “GA”, “UNGA”, “SC”, “UNSC”, “SG”, “HRC” and the like in running text. “UN-Women”, “UN-Habitat” and document
//! symbols are no abbreviations of organs.
//!
//! # Why
//! The United Nations, its principal organs and the Secretary-General are never abbreviated.
//!
//! # Example
//! ```text
//! 1. Requests the SG to report to the GA;
//! ```
//!
//! # Better
//! ```text
//! 1. Requests the Secretary-General to report to the General Assembly;
//! ```
//!
//! # Fix
//! Writes the name. In the Security Council’s texts, which do have “UN”, it is a hint, to be confirmed.
//!
//! # Source
//! Row W03 of the drafting rules: Editorial Manual, Abbreviations; Correspondence Manual, page 40.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An abbreviated organ.
pub static RULE: Rule = Rule {
    name: "organ-abbreviation",
    code: "W03",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("organ_abbreviation.rs"),
    check: Check::Phrases(phrases, check),
};

/// The abbreviations as looked for; case is checked.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["un", "unga", "unsc", "ga", "sc", "unsg", "sg", "ecosoc", "unhrc", "hrc"],
        Language::French => &["agnu", "csnu", "ecosoc", "sgnu"],
        Language::Spanish => &["agnu", "csnu", "ecosoc", "sgnu"],
        Language::Russian => &["ГА ООН", "СБ ООН", "ЭКОСОС", "Генсек", "Совбез"],
        _ => &[],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "United Nations",
            "General Assembly",
            "Security Council",
            "General Assembly",
            "Security Council",
            "Secretary-General",
            "Secretary-General",
            "Economic and Social Council",
            "Human Rights Council",
            "Human Rights Council",
        ],
        Language::French => &[
            "Assemblée générale",
            "Conseil de sécurité",
            "Conseil économique et social",
            "Secrétaire général",
        ],
        Language::Spanish => {
            &["Asamblea General", "Consejo de Seguridad", "Consejo Económico y Social", "Secretario General"]
        }
        Language::Russian => &[
            "Генеральная Ассамблея",
            "Совет Безопасности",
            "Экономический и Социальный Совет",
            "Генеральный секретарь",
            "Совет Безопасности",
        ],
        _ => &[],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let written = terms::written(passage, hit);
    let Some(name) = right(passage.language()).get(hit.phrase) else { return };
    let russian = passage.language() == Language::Russian;
    if !russian && written.chars().any(char::is_lowercase) || !terms::is_own(passage, &hit.range) {
        return;
    }
    let (before, after) = (terms::before(passage, hit), terms::after(passage, hit));
    let joined = |c: char| matches!(c, '-' | '/' | '.' | '(' | ')' | '–' | '‑' | '&' | '@' | '_' | '[' | ']');
    // Symbols (GA/12345), names (UN-Women) and definitions in brackets.
    if after.starts_with(joined) && !after.starts_with(". ") && after != "."
        || before.ends_with(joined)
        || after.trim_start().starts_with("Women")
    {
        return;
    }
    // Among other abbreviations it is one of a list of bodies.
    if written.len() == 2 && before.trim_end().ends_with(|c: char| c.is_uppercase()) {
        return;
    }
    // The Council's texts do have "UN".
    let council = passage.profile == Some(Profile::SecurityCouncil);
    let grade = if russian || council { Grade::Confirm } else { Grade::Safe };
    let finding = RULE.finding(hit.range.clone(), format!("“{written}” is written in full: “{name}”"));
    let finding = if council { finding.severity(Severity::Hint) } else { finding };
    found.push(if russian { finding } else { terms::write(finding, passage, hit, name, grade) });
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn organs_are_written_in_full() {
        check(
            "The General Assembly,\n\n1. Requests the SG to inform the GA and the UN system;\n\n2. Invites UN-Women, UN-Habitat and UN Women to read GA/12345 and the letter (UN);\n\n3. Requests the UNSC to rest.\n",
            expect![[r#"
                3 [SG] warning: “SG” is written in full: “Secretary-General” → [Secretary-General]
                3 [GA] warning: “GA” is written in full: “General Assembly” → [General Assembly]
                3 [UN] warning: “UN” is written in full: “United Nations” → [United Nations]
                7 [UNSC] warning: “UNSC” is written in full: “Security Council” → [Security Council]"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de faire rapport au CSNU.\n",
            expect![
                "3 [CSNU] warning: “CSNU” is written in full: “Conseil de sécurité” → [Conseil de sécurité]"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Secretario General que informe al ECOSOC.\n",
            expect![
                "3 [ECOSOC] warning: “ECOSOC” is written in full: “Consejo Económico y Social” → [Consejo Económico y Social]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит представить доклад ГА ООН.\n",
            expect!["3 [ГА ООН] warning: “ГА ООН” is written in full: “Генеральная Ассамблея”"],
        );
    }
}
