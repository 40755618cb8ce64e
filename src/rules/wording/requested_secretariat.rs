//! A request to the Secretariat.
//!
//! # What
//! Finds operative paragraphs that open with “Requests the Secretariat”.
//!
//! # Why
//! Requests go to the Secretary-General, who answers for the Secretariat.
//!
//! # Example
//! ```text
//! 5. Requests the Secretariat to submit a report;
//! ```
//!
//! # Better
//! ```text
//! 5. Requests the Secretary-General to submit a report;
//! ```
//!
//! # Fix
//! Writes “the Secretary-General”. To be confirmed: the paragraph may mean the secretariat of another body.
//!
//! # Source
//! Row W08 of the drafting rules: practice.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A request to the Secretariat.
pub static RULE: Rule = Rule {
    name: "requested-secretariat",
    code: "W08",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
        Profile::ModelUnitedNations,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("requested_secretariat.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) = passage.opened().filter(|_| passage.paragraph.part == Part::Main) else { return };
    let secretariat = matches!(&*opened.governs, "the secretariat" | "the united nations secretariat");
    if opened.is_operative() && opened.link.base.ends_with("requests") && secretariat {
        let message = "Requests go to the Secretary-General, not to the Secretariat";
        let finding = RULE.finding(opened.range(), message);
        // Wrapped or marked otherwise, it is left to the drafter.
        let behind = &passage.text()[opened.range().end..];
        let named = behind.to_ascii_lowercase().find(&*opened.governs).filter(|at| *at < 4);
        found.push(match named.map(|at| opened.range().end + at) {
            Some(start) => {
                let range = start..start + opened.governs.len();
                finding.fix(Fix::replace(Grade::Confirm, range, "the Secretary-General"))
            }
            None => finding,
        });
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
    fn requests_go_to_the_secretary_general() {
        check(
            "The General Assembly,\n\n1. Requests the Secretariat to report;\n\n2. Also requests the Secretary-General to report;\n\n3. Further requests the secretariat of the Convention to rest.\n",
            expect![
                "3 [Requests] hint: Requests go to the Secretary-General, not to the Secretariat → [the Secretary-General]"
            ],
        );
    }
}
