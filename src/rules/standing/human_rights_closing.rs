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
//! None: whether the matter stays with the organ is the drafter’s to say.
//!
//! # Source
//! Row C06 of the drafting rules: 91 of the Council’s 185 resolutions.

use super::resolutions;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A Human Rights Council resolution that does not remain seized of the matter.
pub static RULE: Rule = Rule {
    name: "human-rights-closing",
    code: "C06",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("human_rights_closing.rs"),
    check: Check::Draft(check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::each(outline, &RULE, |paragraphs| {
        let operative = || paragraphs.iter().filter(|(_, facts)| facts.kind == Kind::Operative);
        // A text of which so little stands there is being written.
        let numbered = operative().filter(|(_, facts)| facts.level == 1).count();
        let seized =
            operative().any(|(_, facts)| facts.closing.as_ref().is_some_and(|closing| closing.seized));
        let (last, finished) = match operative().rfind(|(_, facts)| facts.level == 1) {
            Some((index, facts)) => (*index, *facts),
            None => return,
        };
        // Whoever decides something last has said what comes next.
        let asks = finished.opened.as_deref().is_some_and(|opened| opened.addresses);
        if numbered < 3 || seized || !asks {
            return;
        }
        let Some(range) =
            finished.opening.clone().or(finished.label.as_ref().map(|label| label.range.clone()))
        else {
            return;
        };
        found.push((
            last,
            RULE.finding(range, "No paragraph says that the Council remains seized of the matter"),
        ));
    });
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
            expect!["7 [Requests] info: No paragraph says that the Council remains seized of the matter"],
        );
    }
}
