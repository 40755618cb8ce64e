//! Opening words with the wrong initial.
//!
//! # What
//! In English, French and Spanish the opening words of a paragraph start with a capital, in Russian with a small letter.
//!
//! # Why
//! The paragraphs of a resolution are parts of one sentence: three languages nevertheless open each with a capital, Russian does
//! not.
//!
//! # Example
//! ```text
//! recalling its resolution 70/1 of 25 September 2015,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 70/1 of 25 September 2015,
//! ```
//!
//! # Fix
//! Writes the other initial.
//!
//! # Source
//! Row O06 of the drafting rules: capitals in all adopted English, French and Spanish texts, small letters in 98.5 to 99.6 % of
//! the Russian ones.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::is_letter;

/// Opening words with the wrong initial.
pub static RULE: Rule = Rule {
    name: "opening-case",
    code: "O06",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("opening_case.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.part != Part::Main || passage.paragraph.level > 1 {
        return;
    }
    let Some(opened) = passage.opened().filter(|opened| opened.mood.is_some()) else { return };
    let text = opened.text.trim_start_matches(['*', '_']);
    let start = opened.at + opened.text.len() - text.len();
    // "1. The Security Council requests": the sentence starts with its subject.
    if start > passage.paragraph.body.start + OPENING_MARKS {
        return;
    }
    let Some(first) = text.chars().next().filter(|first| is_letter(*first)) else { return };
    let small = passage.language() == Language::Russian;
    if first.is_lowercase() == small {
        return;
    }
    let range = start..start + first.len_utf8();
    let (right, size): (String, _) = match small {
        true => (first.to_lowercase().collect(), "a small letter"),
        false => (first.to_uppercase().collect(), "a capital letter"),
    };
    let finding = RULE.finding(range.clone(), format!("Opening words start with {size}: “{right}”"));
    found.push(finding.fix(Fix::replace(Grade::Safe, range, right)));
}

/// The emphasis marks that can stand before the opening words, in bytes: `***`, `<u>` and blanks.
const OPENING_MARKS: usize = 6;

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn behind_its_subject_a_verb_is_small() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\n1. The General Assembly requests a report;\n\n2. Decides to adjourn.\n",
            expect![[""]],
        );
    }

    #[test]
    fn initials() {
        check(
            "The General Assembly,\n\nrecalling its work,\n\nNoting its plans,\n\n1. requests a report;\n\n2. *also requests* a plan.\n",
            expect![[r#"
                3 [r] error: Opening words start with a capital letter: “R” → [R]
                7 [r] error: Opening words start with a capital letter: “R” → [R]
                9 [a] error: Opening words start with a capital letter: “A” → [A]"#]],
        );
        check(
            "L’Assemblée générale,\n\nrappelant ses travaux,\n\nNotant ses plans,\n\n1. prie le Secrétaire général de faire rapport.\n",
            expect![[r#"
                3 [r] error: Opening words start with a capital letter: “R” → [R]
                7 [p] error: Opening words start with a capital letter: “P” → [P]"#]],
        );
        check(
            "La Asamblea General,\n\nrecordando su labor,\n\nObservando sus planes,\n\n1. solicita un informe.\n",
            expect![[r#"
                3 [r] error: Opening words start with a capital letter: “R” → [R]
                7 [s] error: Opening words start with a capital letter: “S” → [S]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\nСсылаясь на свою работу,\n\nотмечая свои планы,\n\n1. *Просит* представить доклад.\n",
            expect![[r#"
                3 [С] error: Opening words start with a small letter: “с” → [с]
                7 [П] error: Opening words start with a small letter: “п” → [п]"#]],
        );
    }
}
