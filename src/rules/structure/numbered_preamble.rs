//! A preambular paragraph with a number.
//!
//! # What
//! Looks for numbers on the paragraphs that follow the organ's line, open with preambular words (“Recalling”) and end with a comma.
//!
//! # Why
//! Only operative paragraphs are numbered: “paragraph 3” is the third of these.
//!
//! # Example
//! ```text
//! 1. Recalling its decisions on lighthouses,
//! ```
//!
//! # Better
//! ```text
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Fix
//! Deletes the number. Safe.
//!
//! # Source
//! Row S07 of the drafting rules: the model of resolutions in AKN4UN, guides of Model United Nations, and by count.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, Language};

/// A preambular paragraph with a number.
pub static RULE: Rule = Rule {
    name: "numbered-preamble",
    code: "S07",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("numbered_preamble.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // Whether all paragraphs since the organ's line were preambular.
    let mut preamble = false;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        match row.kind {
            kind if kind.is_aside() => continue,
            Kind::OrganLine => preamble = true,
            Kind::Preambular => {}
            Kind::Operative if preamble && row.level == 1 => {
                let comma = row.mark == Some(Mark::Comma);
                let opens = match row.mood() {
                    Some(Mood::Preambular) => true,
                    Some(Mood::Both) => comma,
                    _ => false,
                };
                let Some(label) = row.numbered().filter(|_| comma && opens) else {
                    preamble = false;
                    continue;
                };
                // The blanks behind the number go with it.
                let end = row.facts.body_start.max(label.range.end);
                let fix = Fix::replace(Grade::Safe, label.range.start..end, "");
                found.push((
                    index,
                    RULE.finding(label.range.clone(), "Preambular paragraphs are not numbered").fix(fix),
                ));
            }
            Kind::Operative if row.level > 1 => {}
            _ => preamble = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_preamble_has_no_numbers() {
        let numbered = |language| fixtures::changed(language, 1, |text| format!("1. {text}"));
        expect![[r#"
            ar: 3 [1.] error: Preambular paragraphs are not numbered → []
            en: 3 [1.] error: Preambular paragraphs are not numbered → []
            es: 3 [1.] error: Preambular paragraphs are not numbered → []
            fr: 3 [1.] error: Preambular paragraphs are not numbered → []
            ru: 3 [1.] error: Preambular paragraphs are not numbered → []
            zh: 3 [1.] error: Preambular paragraphs are not numbered → []"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, numbered));
        testing::check(
            &RULE,
            "The General Assembly,\n\n1. Recalling its work,\n\n2. Noting the report,\n\n1. Decides to adjourn;\n\n2. Recalling its rules, adjourns,\n\n3. Decides to meet.\n",
            expect![[r#"
                3 [1.] error: Preambular paragraphs are not numbered → []
                5 [2.] error: Preambular paragraphs are not numbered → []"#]],
        );
    }
}
