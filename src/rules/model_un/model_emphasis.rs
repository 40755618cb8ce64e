//! Opening words that are not set off as the conference wants them.
//!
//! # What
//! In a draft that sets off opening words at all (Markdown: `*Recalling*`, `**Requests**`, `<u>Requests</u>`), each preambular
//! paragraph opens in italics and each operative one in the way that `operative-opening` under `[model-un]` in the settings names: `any` (if nothing is
//! set), `italic`, `bold` or `underlined`. Plain text is left alone.
//!
//! # Why
//! Conferences tell preambular and operative clauses apart by it.
//!
//! # Example
//! ```text
//! *Recalling* its decisions on lighthouses,
//! 1. Decides to light the lamps.
//! ```
//!
//! # Better
//! ```text
//! *Recalling* its decisions on lighthouses,
//! 1. <u>Decides</u> to light the lamps.
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M03 of the drafting rules: AMUN has all of them in italics, a French guide italics and underlining.

use crate::rules::OperativeOpening;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::{Emphasis, Outline};
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// Opening words that are not set off as the conference wants them.
pub static RULE: Rule = Rule {
    name: "model-emphasis",
    code: "M03",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_emphasis.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::OPENING_WORDS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let body = || {
        let paragraphs = outline.paragraphs.iter().enumerate();
        paragraphs.filter(|(_, row)| row.is_body() && row.level <= 1)
    };
    if body().all(|(_, row)| row.facts.emphasis == Emphasis::None) {
        return;
    }
    let asked = outline.conference.operative_opening.unwrap_or_default();
    for (index, row) in body() {
        let operative = row.kind == Kind::Operative;
        let (fits, wanted) = match (operative, asked, row.facts.emphasis) {
            (true, OperativeOpening::Any, emphasis) => (emphasis != Emphasis::None, "set off"),
            (true, OperativeOpening::Bold, emphasis) => (emphasis == Emphasis::Bold, "in bold"),
            (true, OperativeOpening::Underlined, emphasis) => {
                (emphasis == Emphasis::Underlined, "underlined")
            }
            // Chinese sets off in bold what others set in italics.
            (_, _, Emphasis::Bold) if row.language == Language::Chinese => (true, ""),
            (_, _, emphasis) => (emphasis == Emphasis::Italic, "in italics"),
        };
        if fits {
            continue;
        }
        let range = row.facts.opening.clone().unwrap_or(row.facts.body_start..row.facts.body_start);
        let what = if operative { "an operative" } else { "a preambular" };
        found.push((index, RULE.finding(range, format!("The opening words of {what} clause are {wanted}"))));
    }
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

    const DRAFT: &str = "*The General Assembly*,\n\n*Recalling* its work,\n\nNoting the lamps,\n\n1. **Requests** a report;\n\n2. <u>Decides</u> to adjourn;\n\n3. Decides to meet.\n";

    #[test]
    fn opening_words_are_set_off() {
        let with = |opening| Conference { operative_opening: Some(opening), ..Conference::default() };
        check(
            Conference::default(),
            DRAFT,
            expect![[r#"
            5 [Noting] warning: The opening words of a preambular clause are in italics
            11 [Decides] warning: The opening words of an operative clause are set off"#]],
        );
        check(
            with(OperativeOpening::Underlined),
            DRAFT,
            expect![[r#"
            5 [Noting] warning: The opening words of a preambular clause are in italics
            7 [Requests] warning: The opening words of an operative clause are underlined
            11 [Decides] warning: The opening words of an operative clause are underlined"#]],
        );
        check(
            with(OperativeOpening::Bold),
            DRAFT,
            expect![[r#"
            5 [Noting] warning: The opening words of a preambular clause are in italics
            9 [] warning: The opening words of an operative clause are in bold
            11 [Decides] warning: The opening words of an operative clause are in bold"#]],
        );
        let plain: String = DRAFT.replace(['*'], "").replace("<u>", "").replace("</u>", "");
        check(Conference::default(), &plain, expect![[""]]);
    }
}
