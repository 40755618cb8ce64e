//! A draft's masthead without one of its fields.
//!
//! # What
//! Where the draft's own symbol is that of a draft (`A/80/L.99`), looks for the distribution, the date, the original language, the
//! session, the agenda item, and the line of the sponsors that ends with “: draft resolution”.
//!
//! # Why
//! The Secretariat issues the document with these; what is missing has to be asked for.
//!
//! # Example
//! ```text
//! A/80/L.99
//! Distr.: Limited
//! 3 December 2025
//! ```
//!
//! # Better
//! ```text
//! A/80/L.99
//! Distr.: Limited
//! 3 December 2025
//! Original: English
//! Eightieth session
//! Agenda item 14
//! Andorra and Fiji: draft resolution
//! ```
//!
//! # Fix
//! None: only the drafter knows symbol, date and sponsors.
//!
//! # Source
//! Row S29 of the drafting rules: Editorial Manual, Masthead and cover.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language};

/// A draft's masthead without one of its fields.
pub static RULE: Rule = Rule {
    name: "masthead-field",
    code: "S29",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("masthead_field.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

/// The fields of a masthead.
const FIELDS: [(Signs, &str); 6] = [
    (Signs::DISTRIBUTION, "the distribution"),
    (Signs::DATE, "the date"),
    (Signs::ORIGINAL, "the original language"),
    (Signs::SESSION, "the session"),
    (Signs::ITEM, "the agenda item"),
    (Signs::DRAFT, "the sponsors with “: draft resolution”"),
];

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let draft = outline.head.symbol.as_ref().is_some_and(|symbol| symbol.kind() == symbol::Kind::Draft);
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(line) = line.filter(|_| draft) else { return };
    let lines = outline.paragraphs[..line].iter().flat_map(|row| &row.facts.head_line);
    let signs = lines.fold(Signs::default(), |signs, line| signs.and(line.signs));
    let missing: Vec<&str> =
        FIELDS.iter().filter(|(sign, _)| !signs.has(*sign)).map(|(_, name)| *name).collect();
    if missing.is_empty() {
        return;
    }
    let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
    found.push((line, RULE.finding(range, format!("The masthead above lacks {}", missing.join(", ")))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(head: &str, expected: Expect) {
        let draft =
            format!("{head}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n");
        testing::check(&RULE, &draft, expected);
    }

    #[test]
    fn a_masthead_is_complete() {
        check(
            "A/80/L.99\n\nDistr.: Limited\n\n3 December 2025\n\n**Lamps of the world**",
            expect![
                "9 [The General Assembly,] hint: The masthead above lacks the original language, the session, the agenda item, the sponsors with “: draft resolution”"
            ],
        );
        check(
            "A/80/L.99\n\nDistr.: Limited\n\n3 December 2025\n\nOriginal: English\n\nEightieth session\n\nAgenda item 14\n\nAndorra and Fiji: draft resolution\n\n**Lamps of the world**",
            expect![[""]],
        );
        check("Lamps of the world", expect![[""]]);
    }
}
