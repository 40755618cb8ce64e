//! An adopted text without its meeting and date below, or a draft with them.
//!
//! # What
//! Looks at the draft's own symbol. Below a resolution (`A/RES/…`) stand the meeting and the date of its adoption; below a draft
//! (`A/80/L.99`) they do not.
//!
//! # Why
//! The closing line says when the text came into being; a draft that has one was made from an old resolution.
//!
//! # Example
//! ```text
//! A/80/L.99
//! …
//! 4. Decides to adjourn.
//!
//! 82nd plenary meeting
//! 2 December 2004
//! ```
//!
//! # Better
//! ```text
//! A/80/L.99
//! …
//! 4. Decides to adjourn.
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S27 of the drafting rules: Editorial Manual, Resolutions, section C.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language, Part};

/// An adopted text without its meeting and date below, or a draft with them.
pub static RULE: Rule = Rule {
    name: "closing-line",
    code: "S27",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("closing_line.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(kind) = outline.head.symbol.as_ref().map(|symbol| symbol.kind()) else { return };
    let closing = outline.paragraphs.iter().position(|paragraph| {
        let signs = paragraph.facts.head_line.as_ref().map(|line| line.signs).unwrap_or_default();
        let closing = paragraph.kind == Kind::Closing && signs.has(Signs::DATE);
        closing || matches!(paragraph.kind, Kind::Closing | Kind::Heading) && signs.has(Signs::MEETING)
    });
    let body = |paragraph: &Row<'_>| paragraph.part == Part::Main && paragraph.kind == Kind::Operative;
    match (kind, closing) {
        (symbol::Kind::Draft, Some(index)) => {
            let range =
                outline.paragraphs[index].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
            // A closing line belongs to no organ's part of the text that a rule could be held to but that above it.
            found.push((index, RULE.finding(range, "A draft has no line of the meeting that adopted it")));
        }
        (symbol::Kind::Resolution, None) if outline.head.whole => {
            let last = outline.paragraphs.iter().rposition(body);
            let Some(index) = last else { return };
            let Some(ending) = &outline.paragraphs[index].facts.ending else { return };
            let message = "The meeting and date of adoption are missing below this resolution";
            found.push((index, RULE.finding(ending.range.clone(), message)));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    fn check(symbol: &str, closing: &str, expected: expect_test::Expect) {
        let body = fixtures::draft(Language::English);
        testing::check(&RULE, &format!("{symbol}\n\nLamps of the world\n\n{body}\n{closing}\n"), expected);
    }

    #[test]
    fn drafts_have_no_closing_line_and_resolutions_have_one() {
        check(
            "A/80/L.99",
            "82nd plenary meeting\n2 December 2004",
            expect![[r#"
            19 [82nd plenary meeting
            2 December 2004] info: A draft has no line of the meeting that adopted it"#]],
        );
        check("A/80/L.99", "", expect![[""]]);
        check("A/RES/80/99", "82nd plenary meeting\n2 December 2025", expect![[""]]);
        check(
            "A/RES/80/99",
            "",
            expect!["17 [.] info: The meeting and date of adoption are missing below this resolution"],
        );
    }
}
