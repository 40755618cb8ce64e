//! Sections, or lettered parts, that are not numbered I, II, III without gaps or repeats.
//!
//! # What
//! Looks at the roman numerals and the capital letters that head the sections of a resolution, each kind on its own; letters start
//! again below each numeral.
//!
//! # Why
//! A section is cited by its numeral: “section II of resolution 64/260”.
//!
//! # Example
//! ```text
//! I
//! 1. Takes note of the report;
//! III
//! 2. Takes note of the study;
//! ```
//!
//! # Better
//! ```text
//! I
//! 1. Takes note of the report;
//! II
//! 2. Takes note of the study;
//! ```
//!
//! # Fix
//! Writes the numeral that is expected. To be confirmed: a section may be missing.
//!
//! # Source
//! Row S11 of the drafting rules: Editorial Manual, System of identification; the model of resolutions in AKN4UN.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sequence::{self, FaultKind};
use crate::symbol::roman;
use crate::syntax::{Kind, LabelStyle, Language, Part};

/// Sections, or lettered parts, that are not numbered I, II, III without gaps or repeats.
pub static RULE: Rule = Rule {
    name: "section-number",
    code: "S11",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("section_number.rs"),
    check: Check::Draft(Aspects::HEAD_LINES, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut numerals: Vec<(usize, u32)> = Vec::new();
    let mut letters: Vec<(usize, u32)> = Vec::new();
    let mut place = None;
    for (index, paragraph) in outline.paragraphs.iter().enumerate() {
        let here = (paragraph.part, paragraph.resolution);
        if place.replace(here) != Some(here) {
            report(outline, &mut numerals, LabelStyle::RomanUpper, found);
            report(outline, &mut letters, LabelStyle::LatinUpper, found);
        }
        if paragraph.kind != Kind::Heading || paragraph.part != Part::Main {
            continue;
        }
        let Some(number) = paragraph.facts.head_line.as_ref().and_then(|line| line.section.as_ref()) else {
            continue;
        };
        match number.style {
            LabelStyle::RomanUpper => {
                report(outline, &mut letters, LabelStyle::LatinUpper, found);
                numerals.push((index, number.value));
            }
            LabelStyle::LatinUpper => letters.push((index, number.value)),
            _ => {}
        }
    }
    report(outline, &mut numerals, LabelStyle::RomanUpper, found);
    report(outline, &mut letters, LabelStyle::LatinUpper, found);
}

fn report(
    outline: &Outline<'_>,
    row: &mut Vec<(usize, u32)>,
    style: LabelStyle,
    found: &mut Vec<(usize, Finding)>,
) {
    let numbers: Vec<u32> = row.iter().map(|(_, value)| *value).collect();
    // A single heading may have been cut out of a longer text.
    let faults = if numbers.len() < 2 { Vec::new() } else { sequence::faults(&numbers, 1) };
    for fault in faults {
        let index = row[fault.at].0;
        let line = outline.paragraphs[index].facts.head_line.as_ref();
        let Some(number) = line.and_then(|line| line.section.as_ref()) else { continue };
        let expected = match style {
            LabelStyle::RomanUpper => roman(fault.expected),
            _ => char::from_u32(u32::from(b'A') + fault.expected.saturating_sub(1) % 26)
                .map_or(String::new(), String::from),
        };
        let message = match fault.kind {
            FaultKind::Gap => format!("A section is missing here: {expected} is expected"),
            _ => format!("The number of this section is out of order: {expected} is expected"),
        };
        let fix = Fix::replace(Grade::Confirm, number.range.clone(), expected);
        found.push((index, RULE.finding(number.range.clone(), message).fix(fix)));
    }
    row.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn sections_are_numbered_in_order() {
        let made = |numerals: [&'static str; 3]| {
            move |language| {
                let last = fixtures::draft(language).split("\n\n").last().unwrap().trim_end().to_owned();
                let section = |numeral: &str, number: u32, mark: &str| {
                    let body = last.replacen('2', &number.to_string(), 1);
                    let bare = body.trim_end_matches(['.', '。']);
                    format!("{numeral}\n\n{bare}{mark}")
                };
                fixtures::changed(language, 6, |_| {
                    format!(
                        "{}\n\n{}\n\n{}",
                        section(numerals[0], 2, "."),
                        section(numerals[1], 3, "."),
                        section(numerals[2], 4, ".")
                    )
                })
            }
        };
        expect![[r#"
            ar: 17 [III] warning: The number of this section is out of order: II is expected → [II]
            en: 17 [III] warning: The number of this section is out of order: II is expected → [II]
            es: 17 [III] warning: The number of this section is out of order: II is expected → [II]
            fr: 17 [III] warning: The number of this section is out of order: II is expected → [II]
            ru: 17 [III] warning: The number of this section is out of order: II is expected → [II]
            zh: 17 [III] warning: The number of this section is out of order: II is expected → [II]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(["I", "III", "III"])));
        let right = made(["I", "II", "III"])(Language::English);
        testing::check(&RULE, &right, expect![[""]]);
    }
}
