//! A Human Rights Council resolution that does not remain seized of the matter.
//!
//! # What
//! Looks for a paragraph by which the Council remains seized of the matter; if a resolution has
//! none and ends with a request, its last paragraph is marked, for information only.
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
//! 5. Decides to remain seized of the matter.
//! ```
//!
//! # Fix
//! Adds the paragraph at the end, where the last one has a number. To be confirmed: whether the matter stays with the organ is the
//! drafter’s to say.
//!
//! # Source
//! Row C06 of the drafting rules: 91 of the Council’s 185 resolutions.

use super::resolutions;
use crate::rules::finding::Finding;
use crate::rules::outline::{Facts, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A Human Rights Council resolution that does not remain seized of the matter.
pub static RULE: Rule = Rule {
    name: "human-rights-closing",
    code: "C06",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("human_rights_closing.rs"),
    check: Check::Draft(resolutions::OF_A_CLOSING_PARAGRAPH, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // Whoever decides something last has said what comes next.
    let asks = |last: &Facts| last.opened.as_deref().is_some_and(|opened| opened.addresses);
    resolutions::without_seizure(outline, &RULE, false, asks, found);
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
            "The Human Rights Council,\n\n1. Requests a report;\n\n2. Urges all to rest;\n\n3. Decides to remain seized of the matter.\n",
            expect![""],
        );
        check(
            "The Human Rights Council,\n\n1. Requests a report;\n\n2. Urges all to rest;\n\n3. Requests all to wait.\n",
            expect![[r#"
                7 [Requests] info: No paragraph says that the Council remains seized of the matter → [;

                4. Decides to remain seized of the matter.]"#]],
        );
    }
}
