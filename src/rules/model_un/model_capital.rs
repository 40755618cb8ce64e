//! A sub-clause that does not begin with a capital.
//!
//! # What
//! Looks at the first letter of each sub-clause, in the languages that have capitals there.
//!
//! # Why
//! Official texts and most conferences begin sub-clauses with a capital.
//!
//! # Example
//! ```text
//! (a) to light the lamps;
//! ```
//!
//! # Better
//! ```text
//! (a) To light the lamps;
//! ```
//!
//! # Fix
//! Writes the capital. To be confirmed.
//!
//! # Source
//! Row M04 of the drafting rules: AMUN.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A sub-clause that does not begin with a capital.
pub static RULE: Rule = Rule {
    name: "model-capital",
    code: "M04",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: &[Profile::ModelUnitedNations],
    fix: Some(Grade::Confirm),
    documentation: documentation!("model_capital.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if paragraph.kind != Kind::Operative || paragraph.level < 2 {
        return;
    }
    let body = paragraph.slice(&paragraph.body);
    let bare = body.trim_start_matches(['*', '_', '“', '"', '«', ' ', '\u{a0}']);
    let Some(first) = bare.chars().next().filter(|c| c.is_lowercase()) else { return };
    let start = paragraph.body.start + body.len() - bare.len();
    let range = start..start + first.len_utf8();
    let capital: String = first.to_uppercase().collect();
    let fix = Fix::replace(Grade::Confirm, range.clone(), capital);
    found.push(RULE.finding(range, "A sub-clause begins with a capital").fix(fix));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::rules::{Conference, Settings};
    use expect_test::{Expect, expect};

    fn check(conference: Conference, text: &str, expected: Expect) {
        let mut settings = Settings::default();
        (settings.profile, settings.conference) = (Some(Profile::ModelUnitedNations), conference);
        testing::check_under(&RULE, settings, text, expected);
    }

    #[test]
    fn sub_clauses_begin_with_capitals() {
        let conference = Conference::default();
        check(
            conference,
            "The General Assembly,\n\n1. Requests the Secretary-General:\n\n(a) to report;\n\n(b) To consult;\n\n2. Decides to adjourn.\n",
            expect!["5 [t] hint: A sub-clause begins with a capital → [T]"],
        );
        check(
            conference,
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général\u{a0}:\n\na) *élargir* le rapport\u{a0};\n\nb) Consulter\u{a0};\n\n2. Décide de lever la séance.\n",
            expect!["5 [é] hint: A sub-clause begins with a capital → [É]"],
        );
        check(
            conference,
            "La Asamblea General,\n\n1. Solicita al Secretario General que:\n\na) informe;\n\nb) Consulte;\n\n2. Decide levantar la sesión.\n",
            expect!["5 [i] hint: A sub-clause begins with a capital → [I]"],
        );
        check(
            conference,
            "Генеральная Ассамблея,\n\n1. просит Генерального секретаря:\n\na) представить доклад;\n\nb) провести консультации;\n\n2. постановляет закрыть заседание.\n",
            expect![[""]],
        );
    }
}
