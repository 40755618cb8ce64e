//! A number on the only operative paragraph.
//!
//! # What
//! Looks for a resolution with exactly one operative paragraph, which bears a number and is finished: it ends with a full stop.
//!
//! # Why
//! Numbers tell paragraphs apart; where there is one, it has none.
//!
//! # Example
//! ```text
//! 1. Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! Decides to adjourn.
//! ```
//!
//! # Fix
//! Deletes the number. Safe.
//!
//! # Source
//! Row S09 of the drafting rules: the model of resolutions in AKN4UN. Counted: without a number are 37 of 37 in the General Assembly, 37 of 37 in
//! the Economic and Social Council, 4 of 4 in the Human Rights Council, 38 of 43 in the Security Council.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};

/// A number on the only operative paragraph.
pub static RULE: Rule = Rule {
    name: "lone-number",
    code: "S09",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("lone_number.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    if !outline.head.whole {
        return;
    }
    let mut start = 0;
    while let Some(line) = outline.paragraphs[start..].iter().position(|line| line.kind == Kind::OrganLine) {
        let from = start + line + 1;
        let resolution = outline.paragraphs[from - 1].resolution;
        let own = |line: &&Row<'_>| line.part == Part::Main && line.resolution == resolution;
        let length = outline.paragraphs[from..].iter().take_while(own).count();
        if let Some((index, finding)) = lone(outline, from, from + length) {
            found.push((index, finding));
        }
        start = from + length;
    }
}

/// What is found in the resolution whose paragraphs stand at `from..to`.
fn lone(outline: &Outline<'_>, from: usize, to: usize) -> Option<(usize, Finding)> {
    let mut numbered = None;
    let mut finished = false;
    for index in from..to {
        let line = outline.paragraphs[index];
        match line.kind {
            Kind::Operative if line.level == 1 => {
                if numbered.replace(index).is_some() {
                    return None;
                }
            }
            Kind::Operative => {}
            // What is read as neither may be a paragraph all the same.
            Kind::Text | Kind::Heading => return None,
            _ => continue,
        }
        finished = line.facts.ending.as_ref().is_some_and(|ending| ending.inner == Mark::Stop);
    }
    let index = numbered.filter(|_| finished)?;
    let line = outline.paragraphs[index];
    // Another number than 1 says that paragraphs are missing.
    let label = line.numbered().filter(|label| label.value == 1)?;
    let fix = Fix::replace(Grade::Safe, label.range.start..line.facts.body_start.max(label.range.end), "");
    Some((index, RULE.finding(label.range.clone(), "The only operative paragraph bears no number").fix(fix)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn one_paragraph_has_no_number() {
        let lines = [
            ("The General Assembly,", "Recalling its work,", "1. Decides to adjourn."),
            ("L’Assemblée générale,", "Rappelant ses travaux,", "1. Décide de lever la séance."),
            ("La Asamblea General,", "Recordando su labor,", "1. Decide levantar la sesión."),
            ("Генеральная Ассамблея,", "ссылаясь на свою работу,", "1. постановляет закрыть заседание."),
            ("大会，", "回顾其工作，", "1. 决定休会。"),
            ("إن الجمعية العامة،", "إذ تشير إلى أعمالها،", "1 - تقرر رفع الجلسة."),
        ];
        let found = |body: &str| testing::shown(&RULE, Default::default(), body);
        let shown: Vec<String> =
            lines.iter().map(|(line, pre, op)| found(&format!("{line}\n\n{pre}\n\n{op}\n"))).collect();
        expect![[r#"
            5 [1.] warning: The only operative paragraph bears no number → []
            5 [1.] warning: The only operative paragraph bears no number → []
            5 [1.] warning: The only operative paragraph bears no number → []
            5 [1.] warning: The only operative paragraph bears no number → []
            5 [1.] warning: The only operative paragraph bears no number → []
            5 [1 -] warning: The only operative paragraph bears no number → []"#]]
        .assert_eq(&shown.join("\n"));
        for body in [
            "The General Assembly,\n\nRecalling its work,\n\nDecides to adjourn.\n",
            "The General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn;\n",
            "The General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn;\n\n2. Decides to meet.\n",
            "1. Decides to adjourn.\n",
        ] {
            assert_eq!(found(body), "", "{body}");
        }
    }
}
