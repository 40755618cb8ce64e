//! A Security Council resolution that does not remain seized of the matter.
//!
//! # What
//! Looks for a paragraph by which the Council remains seized of the matter; if a resolution with operative paragraphs has none,
//! its last one is marked.
//!
//! # Why
//! It is how the organ says that the matter stays with it.
//!
//! # Example
//! ```text
//! 4. Requests the Secretary-General to report by 1 March.
//! ```
//!
//! # Better
//! ```text
//! 4. Requests the Secretary-General to report by 1 March;
//!
//! 5. Decides to remain actively seized of the matter.
//! ```
//!
//! # Fix
//! Adds the paragraph at the end, where the last one has a number. To be confirmed: whether the matter stays with the organ is the
//! drafter’s to say.
//!
//! # Source
//! Row C05 of the drafting rules: 1,356 of the Council’s 1,562 resolutions.

use super::resolutions;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A Security Council resolution that does not remain seized of the matter.
pub static RULE: Rule = Rule {
    name: "council-closing",
    code: "C05",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_closing.rs"),
    check: Check::Draft(resolutions::OF_A_CLOSING_PARAGRAPH, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::without_seizure(outline, &RULE, true, |_| true, found);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_matter_stays_with_the_council() {
        check(
            "The Security Council,\n\n1. Requests a report;\n\n2. Urges all to rest;\n\n3. Decides to remain actively seized of the matter.\n",
            expect![""],
        );
        check(
            "The Security Council,\n\n1. Requests a report;\n\n2. Urges all to rest;\n\n3. Decides to wait.\n",
            expect![[r#"
                7 [Decides] hint: No paragraph says that the Council remains seized of the matter → [;

                4. Decides to remain actively seized of the matter.]"#]],
        );
    }
}
