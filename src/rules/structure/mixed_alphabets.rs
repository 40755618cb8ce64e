//! Labels of sub-paragraphs in two alphabets in one Russian text.
//!
//! # What
//! Counts the labels `a) b) c)` in Latin and `а) б) в)` in Russian letters, and tells those of the alphabet that fewer have.
//!
//! # Why
//! Some letters look the same in both; searching finds only one of them, and after `а)` comes `б)` or `b)`, not both.
//!
//! # Example
//! ```text
//! a) представить доклад;
//! б) провести консультации;
//! ```
//!
//! # Better
//! ```text
//! a) представить доклад;
//! b) провести консультации;
//! ```
//!
//! # Fix
//! Writes the letter of the other alphabet. To be confirmed: other places may refer to the letter.
//!
//! # Source
//! Row S20 of the drafting rules. Counted: Latin 4,946, Russian 83; one alphabet in each text.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Labelled, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{LabelStyle, Language, label};

/// Labels of sub-paragraphs in two alphabets in one Russian text.
pub static RULE: Rule = Rule {
    name: "mixed-alphabets",
    code: "S20",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("mixed_alphabets.rs"),
    check: Check::Draft(Aspects::LABELS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let labels: Vec<(usize, &Labelled, bool)> = outline
        .paragraphs
        .iter()
        .enumerate()
        .filter(|(_, facts)| facts.is_body() && facts.level > 1 && facts.language == Language::Russian)
        .filter_map(|(index, facts)| {
            let label = facts.numbered()?;
            let first = label.text.chars().next()?;
            // Roman numerals are Latin in either scheme.
            let letters = matches!(label.style, LabelStyle::Latin | LabelStyle::Cyrillic);
            letters.then_some((index, label, first.is_ascii()))
        })
        .collect();
    let latin = labels.iter().filter(|(_, _, latin)| *latin).count();
    if latin == 0 || latin == labels.len() {
        return;
    }
    let most = latin * 2 >= labels.len();
    for (index, label, _) in labels.into_iter().filter(|(_, _, latin)| *latin != most) {
        let message = match most {
            true => "The letter of this label is Russian, those of the other labels are Latin",
            false => "The letter of this label is Latin, those of the other labels are Russian",
        };
        let mut finding = RULE.finding(label.range.clone(), message);
        let letter = match most {
            true => ('a'..='z').nth(label.value as usize - 1),
            false => label::CYRILLIC.chars().nth(label.value as usize - 1),
        };
        // A letter that looks like one of the other alphabet stands for that one, wherever it is in its own.
        let mut pairs = "аеорсух".chars().zip("aeopcyx".chars());
        let written = label.text.chars().next();
        let alike = pairs.find(|(russian, latin)| match most {
            true => written == Some(*russian),
            false => written == Some(*latin),
        });
        let letter = alike.map(|(russian, latin)| if most { latin } else { russian }).or(letter);
        if let Some(letter) = letter.filter(|_| label.text.chars().count() == 1) {
            finding = finding.fix(Fix::replace(Grade::Confirm, label.number.clone(), letter));
        }
        found.push((index, finding));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn one_alphabet_for_all_labels() {
        let mixed = |language| fixtures::changed(language, 4, |text| text.replacen('a', "а", 1));
        expect!["ru: 9 [а)] warning: The letter of this label is Russian, those of the other labels are Latin → [a]"].assert_eq(&fixtures::in_all(&RULE, RULE.languages, mixed));
        let list = |labels: [&str; 3]| {
            let items: String =
                labels.iter().map(|label| format!("{label}) представить доклад;\n\n")).collect();
            format!(
                "Генеральная Ассамблея,\n\n1. просит Генерального секретаря:\n\n{items}2. постановляет завершить работу.\n"
            )
        };
        testing::check(&RULE, &list(["а", "б", "в"]), expect![[""]]);
        testing::check(
            &RULE,
            &list(["a", "b", "в"]),
            expect![
                "9 [в)] warning: The letter of this label is Russian, those of the other labels are Latin → [c]"
            ],
        );
        testing::check(
            &RULE,
            &list(["а", "б", "c"]),
            expect![
                "9 [c)] warning: The letter of this label is Latin, those of the other labels are Russian → [с]"
            ],
        );
    }
}
