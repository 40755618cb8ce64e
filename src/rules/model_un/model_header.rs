//! A Model UN draft whose head lacks a field.
//!
//! # What
//! Looks above the organ's line for the committee, the topic, the sponsors, the signatories and the draft's number, as fields with a colon
//! (“Sponsors: …”) or in a line of their own. A text without any of them is a body alone, and left alone.
//!
//! # Why
//! The chairs introduce a draft by these; conferences refuse one without them.
//!
//! # Example
//! ```text
//! Committee: Fourth Committee
//! Sponsors: Andorra, Fiji
//!
//! The General Assembly,
//! ```
//!
//! # Better
//! ```text
//! Draft resolution 1.1
//! Committee: Fourth Committee
//! Topic: Lighthouses of the world
//! Sponsors: Andorra, Fiji
//! Signatories: Malta, Peru
//!
//! The General Assembly,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row M01 of the drafting rules: Chinese and American guides of Model United Nations.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A Model UN draft whose head lacks a field.
pub static RULE: Rule = Rule {
    name: "model-header",
    code: "M01",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_header.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

/// The fields of a head.
const FIELDS: [(Signs, &str); 5] = [
    (Signs::NUMBER, "the number of the draft"),
    (Signs::COMMITTEE, "the committee"),
    (Signs::TOPIC, "the topic"),
    (Signs::SPONSORS, "the sponsors"),
    (Signs::SIGNATORIES, "the signatories"),
];

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(line) = line else { return };
    let lines = outline.paragraphs[..line].iter().flat_map(|row| &row.facts.head_line);
    let signs = lines.fold(Signs::default(), |signs, line| signs.and(line.signs));
    let missing: Vec<&str> =
        FIELDS.iter().filter(|(sign, _)| !signs.has(*sign)).map(|(_, name)| *name).collect();
    if missing.is_empty() || missing.len() == FIELDS.len() {
        return;
    }
    let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
    found.push((line, RULE.finding(range, format!("The head above lacks {}", missing.join(", ")))));
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
    fn a_head_has_its_fields() {
        let draft = |head: &str| {
            format!("{head}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n")
        };
        let conference = Conference::default();
        check(
            conference,
            &draft("Committee: Fourth Committee\n\nSponsors: Andorra, Fiji"),
            expect![
                "5 [The General Assembly,] warning: The head above lacks the number of the draft, the topic, the signatories"
            ],
        );
        check(
            conference,
            &draft(
                "Draft resolution 1.1\n\nCommittee: Fourth Committee\n\nTopic: Lighthouses\n\nSponsors: Andorra, Fiji\n\nSignatories: Malta, Peru",
            ),
            expect![[""]],
        );
        check(conference, &draft(""), expect![[""]]);
        let chinese = "委员会：第四委员会\n\n议题：灯塔\n\n起草国：安道尔、斐济\n\n大会，\n\n回顾其工作，\n\n1. 决定休会。\n";
        check(
            conference,
            chinese,
            expect!["7 [大会，] warning: The head above lacks the number of the draft, the signatories"],
        );
    }
}
