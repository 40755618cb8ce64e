//! A comma behind the organ's name where no preamble follows.
//!
//! # What
//! Looks at the end of the organ's line where an operative paragraph follows. In the General Assembly, whose texts have the comma in
//! nearly a third of the cases, it is only a hint.
//!
//! # Why
//! Without a preamble, subject and verb stand side by side: “The Economic and Social Council … decides”.
//!
//! # Example
//! ```text
//! The Economic and Social Council,
//!
//! Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! The Economic and Social Council
//!
//! Decides to adjourn.
//! ```
//!
//! # Fix
//! Deletes the comma. Safe.
//!
//! # Source
//! Row S04 of the drafting rules: an example in the Editorial Manual, Resolutions. Counted: 19 of 19 in the Economic and Social Council and 40
//! of 58 in the General Assembly have none.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, Language};

/// A comma behind the organ's name where no preamble follows.
pub static RULE: Rule = Rule {
    name: "bare-organ-line",
    code: "S04",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil],
    fix: Some(Grade::Safe),
    documentation: documentation!("bare_organ_line.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let row = || outline.paragraphs.iter().enumerate().filter(|(_, facts)| !facts.kind.is_aside());
    for ((index, line), (_, next)) in row().zip(row().skip(1)) {
        let bare = line.kind == Kind::OrganLine && next.kind == Kind::Operative && next.level == 1;
        // What opens as a preamble does is one, though numbered or ended otherwise.
        if !bare || next.mood() != Some(Mood::Operative) {
            continue;
        }
        let Some(ending) = line.facts.ending.as_ref().filter(|ending| ending.mark == Mark::Comma) else {
            continue;
        };
        let message = "No comma stands behind the organ's name when no preamble follows";
        let severity = match line.profile {
            Some(Profile::GeneralAssembly) => Severity::Hint,
            _ => RULE.severity,
        };
        let fix = Fix::replace(Grade::Safe, ending.change.clone(), "");
        found.push((index, RULE.finding(ending.range.clone(), message).severity(severity).fix(fix)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn without_a_preamble_there_is_no_comma() {
        let lines = [
            ("The Economic and Social Council", ",", "Decides to adjourn."),
            ("Le Conseil économique et social", ",", "Décide de lever la séance."),
            ("El Consejo Económico y Social", ",", "Decide levantar la sesión."),
            ("Экономический и Социальный Совет", ",", "постановляет закрыть заседание."),
            ("إن المجلس الاقتصادي والاجتماعي", "،", "يقرر رفع الجلسة."),
        ];
        let found: Vec<String> = lines
            .iter()
            .map(|(line, comma, body)| {
                let bare = testing::shown(&RULE, Default::default(), &format!("{line}\n\n{body}\n"));
                assert_eq!(bare, "");
                testing::shown(&RULE, Default::default(), &format!("{line}{comma}\n\n{body}\n"))
            })
            .collect();
        expect![[r#"
            1 [,] warning: No comma stands behind the organ's name when no preamble follows → []
            1 [,] warning: No comma stands behind the organ's name when no preamble follows → []
            1 [,] warning: No comma stands behind the organ's name when no preamble follows → []
            1 [,] warning: No comma stands behind the organ's name when no preamble follows → []
            1 [،] warning: No comma stands behind the organ's name when no preamble follows → []"#]]
        .assert_eq(&found.join("\n"));
        testing::check(
            &RULE,
            "The General Assembly,\n\n1. Decides to adjourn;\n\n2. Decides to meet.\n",
            expect!["1 [,] hint: No comma stands behind the organ's name when no preamble follows → []"],
        );
        testing::check(&RULE, "The Security Council,\n\nDecides to adjourn.\n", expect![[""]]);
    }
}
