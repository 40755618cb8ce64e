//! Operative paragraphs that are numbered on in a new section.
//!
//! # What
//! Looks at the first numbered paragraph below each roman numeral but the first: it should be 1. Three sections or more that are all
//! numbered on are taken for the custom of the text; the Security Council numbers on, and is not looked at.
//!
//! # Why
//! A paragraph of such a resolution is cited with its section: “section II, paragraph 1”.
//!
//! # Example
//! ```text
//! I
//! 1. Takes note of the report;
//! II
//! 2. Takes note of the study;
//! ```
//!
//! # Better
//! ```text
//! I
//! 1. Takes note of the report;
//! II
//! 1. Takes note of the study;
//! ```
//!
//! # Fix
//! Renumbers the draft, where its other sections begin with 1. To be confirmed: whether a text numbers on through its sections is the
//! drafter’s to say.
//!
//! # Source
//! Row S12 of the drafting rules. Counted: 15 of 16 texts of the General Assembly with two sections or more start again.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Labelled, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language, Part};

/// Operative paragraphs that are numbered on in a new section.
pub static RULE: Rule = Rule {
    name: "section-restart",
    code: "S12",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("section_restart.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // The numbers that open the sections of the resolution behind the first numeral, and whether one is still to come.
    let mut firsts: Vec<(usize, &Labelled)> = Vec::new();
    let (mut sections, mut awaited, mut numbered) = (0u32, false, false);
    let mut place = None;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        let here = (row.part, row.resolution);
        if place.replace(here) != Some(here) {
            report(&mut firsts, found);
            (sections, awaited, numbered) = (0, false, false);
        }
        if row.part != Part::Main {
            continue;
        }
        if row.kind == Kind::Heading {
            let number = row.facts.head_line.as_ref().and_then(|line| line.section.as_ref());
            if number.is_some_and(|number| number.style == LabelStyle::RomanUpper) {
                sections += 1;
                // What is numbered above the first numeral has a count of its own.
                awaited = sections > 1 && numbered;
            }
        } else if row.kind == Kind::Operative && row.level == 1 {
            let Some(label) = row.numbered() else { continue };
            numbered = true;
            if std::mem::take(&mut awaited) {
                firsts.push((index, label));
            }
        }
    }
    report(&mut firsts, found);
}

/// Three sections or more that are all numbered on are the custom of the text (counted: one text of 16), not a slip.
fn report(firsts: &mut Vec<(usize, &Labelled)>, found: &mut Vec<(usize, Finding)>) {
    let on = firsts.iter().filter(|(_, label)| label.value > 1).count();
    let custom = on > 1 && on == firsts.len();
    for (index, label) in firsts.drain(..) {
        if label.value > 1 && !custom {
            let message = "The paragraphs of a new section are numbered from 1";
            found.push((index, RULE.finding(label.range.clone(), message).fix(Fix::renumber())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn a_section_starts_at_one() {
        let draft = |line: &str, second: u32| {
            format!(
                "{line}\n\nRecalling its work,\n\nI\n\n1. Takes note of the report;\n\n2. Takes note of the annex;\n\nII\n\n{second}. Takes note of the study.\n"
            )
        };
        testing::check(
            &RULE,
            &draft("The General Assembly,", 3),
            expect!["13 [3.] warning: The paragraphs of a new section are numbered from 1 → renumber"],
        );
        testing::check(&RULE, &draft("The General Assembly,", 1), expect![[""]]);
        testing::check(&RULE, &draft("The Security Council,", 3), expect![[""]]);
        let chinese = "大会，\n\n回顾其工作，\n\n一\n\nI\n\n1. 注意到报告；\n\nII\n\n2. 注意到研究。\n";
        testing::check(
            &RULE,
            chinese,
            expect!["13 [2.] warning: The paragraphs of a new section are numbered from 1 → renumber"],
        );
    }
}
