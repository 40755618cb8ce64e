//! A comment in the draft that names a rule that does not exist.
//!
//! # What
//! `<!-- rapporteur: allow NAME -->` with a name that is no rule's. The nearest names are given.
//!
//! # Why
//! The comment silences nothing, and nobody would notice.
//!
//! # Example
//! ```text
//! <!-- rapporteur: allow wrong-dates -->
//! ```
//!
//! # Better
//! ```text
//! <!-- rapporteur: allow wrong-date -->
//! ```
//!
//! # Fix
//! Writes the nearest name, where one is near.
//!
//! # Source
//! The program's own.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::{registry, silence, unknown_rule};
use crate::syntax::Language;

/// A comment in the draft that names a rule that does not exist.
pub static RULE: Rule = Rule {
    name: "unknown-rule",
    code: "X01",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("unknown_rule.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for allowed in
        silence::comments(&passage.paragraph.text).allowed.iter().filter(|allowed| allowed.rule.is_none())
    {
        let name = passage.paragraph.slice(&allowed.range);
        let message = unknown_rule(name);
        let mut finding = RULE.finding(allowed.range.clone(), format!("T{}", message.get(1..).unwrap_or("")));
        finding.fixes = registry::nearest(name)
            .into_iter()
            .map(|near| Fix::replace(Grade::Confirm, allowed.range.clone(), near))
            .collect();
        found.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn the_nearest_name_is_offered() {
        testing::check(
            &super::RULE,
            "The General Assembly,\n\n<!-- rapporteur: allow wrong-dates -->\n\n1. Decides to adjourn.\n",
            expect![
                "3 [wrong-dates] warning: There is no rule “wrong-dates”; did you mean “wrong-date”? → [wrong-date]"
            ],
        );
    }
}
