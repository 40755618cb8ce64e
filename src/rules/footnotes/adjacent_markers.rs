//! Two footnote markers at one place without a comma between them.
//!
//! # What
//! Markers that directly follow one another: `<sup>1</sup><sup>2</sup>`, `[^1][^2]`.
//!
//! # Why
//! On the page they run together and read as one number.
//!
//! # Example
//! ```text
//! Taking note of the reports,<sup>1</sup><sup>2</sup>
//! ```
//!
//! # Better
//! ```text
//! Taking note of the reports,<sup>1</sup>,<sup>2</sup>
//! ```
//!
//! # Fix
//! Writes a comma between them. Safe.
//!
//! # Source
//! Row F04 of the drafting rules: Editorial Manual, Footnotes, chapter IX, section B.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// Two footnote markers at one place without a comma between them.
pub static RULE: Rule = Rule {
    name: "adjacent-markers",
    code: "F04",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("adjacent_markers.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for pair in passage.paragraph.markers.windows(2) {
        let (first, second) = (&pair[0].range, &pair[1].range);
        if first.end == second.start {
            let fix = Fix::replace(Grade::Safe, first.end..first.end, ",");
            let message = "Two markers at one place are parted by a comma";
            found.push(RULE.finding(first.start..second.end, message).fix(fix));
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
    fn a_comma_parts_them() {
        check(
            "The General Assembly,\n\nTaking note of the reports,<sup>1</sup>,<sup>2</sup> and the study,[^3]\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the reports,<sup>1</sup><sup>2</sup> and the studies,[^3][^4]\n",
            expect![[r#"
                3 [<sup>1</sup><sup>2</sup>] hint: Two markers at one place are parted by a comma → [,]
                3 [[^3][^4]] hint: Two markers at one place are parted by a comma → [,]"#]],
        );
    }
}
