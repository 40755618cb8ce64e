//! Text in square brackets, or a mark of negotiation, that is still there.
//!
//! # What
//! Finds square brackets around words, “agreed ad ref”, “bis” and “alt” behind a paragraph’s number. In a draft this is only
//! worth knowing; in a text that bears the number of a resolution it is an error. Markers of footnotes and links are no such
//! brackets.
//!
//! # Why
//! Brackets show what is not agreed. In an adopted text nothing is.
//!
//! # Example
//! ```text
//! 5. Requests the Secretary-General to submit [an annual] [a biennial] report;
//! ```
//!
//! # Better
//! ```text
//! 5. Requests the Secretary-General to submit an annual report;
//! ```
//!
//! # Fix
//! None: the text has to be agreed.
//!
//! # Source
//! Row W18 of the drafting rules: Editorial Manual, Paragraphs (alternative versions stand in square brackets).

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// Text in square brackets, or a mark of negotiation, that is still there.
pub static RULE: Rule = Rule {
    name: "bracketed-text",
    code: "W18",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("bracketed_text.rs"),
    check: Check::Draft(Aspects::NEGOTIATION, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let adopted = outline.head.symbol.as_ref().is_some_and(|symbol| symbol.number().is_some());
    for (index, row) in outline.with(Aspects::NEGOTIATION) {
        for range in &row.facts.negotiated {
            let finding = RULE.finding(
                range.clone(),
                if adopted { "A resolution has nothing in square brackets" } else { "Not agreed yet" },
            );
            found.push((index, if adopted { finding.severity(Severity::Error) } else { finding }));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn brackets_of_a_draft_and_of_a_resolution() {
        check(
            "A/C.3/80/L.20\n\nOceans\n\nThe General Assembly,\n\nRecalling its resolution [64/255](https://example.org) and the note,[^1]\n\n1. Requests [an annual] report;\n\n2. Decides to rest (agreed ad ref).\n\n[^1]: A/79/302.\n",
            expect![[r#"
                9 [[an annual]] info: Not agreed yet
                11 [ad ref] info: Not agreed yet"#]],
        );
        check(
            "A/RES/80/20\n\nOceans\n\nThe General Assembly,\n\n1. Requests [an annual] report.\n",
            expect!["7 [[an annual]] error: A resolution has nothing in square brackets"],
        );
    }
}
