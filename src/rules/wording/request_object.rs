//! “Requests” to States.
//!
//! # What
//! Finds operative paragraphs that open with “Requests Member States”, “Requests all States”, “Requests Governments”.
//!
//! # Why
//! The Assembly requests its officials; States and independent bodies it invites, encourages, calls upon or urges.
//!
//! # Example
//! ```text
//! 3. Requests Member States to submit their views;
//! ```
//!
//! # Better
//! ```text
//! 3. Invites Member States to submit their views;
//! ```
//!
//! # Fix
//! Writes “Invites”. To be confirmed: how strong the appeal should be is the drafter’s to say.
//!
//! # Source
//! Row W09 of the drafting rules: distribution of verbs and objects in adopted texts; practice.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// “Requests” to States.
pub static RULE: Rule = Rule {
    name: "request-object",
    code: "W09",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("request_object.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) = passage.opened().filter(|_| passage.paragraph.part == Part::Main) else { return };
    let object = opened.governs.strip_prefix("all ").unwrap_or(&opened.governs);
    let states = ["member states", "states", "governments", "states parties"].contains(&object);
    if opened.is_operative() && opened.link.base.as_ref() == "requests" && states {
        let message = "States are invited, encouraged, called upon or urged rather than requested";
        let finding = RULE.finding(opened.range(), message);
        // Behind “Also” it begins with a small letter.
        let verb = ["Requests", "requests"].into_iter().find_map(|verb| {
            let start = opened.range().start + opened.text.find(verb)?;
            let invites = if verb.starts_with('R') { "Invites" } else { "invites" };
            Some(Fix::replace(Grade::Confirm, start..start + verb.len(), invites))
        });
        found.push(finding.with_fixes(verb));
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
    fn states_are_invited() {
        check(
            "The General Assembly,\n\n1. Requests Member States to report;\n\n2. Invites Member States to report;\n\n3. Requests the Secretary-General to rest.\n",
            expect![
                "3 [Requests] hint: States are invited, encouraged, called upon or urged rather than requested → [Invites]"
            ],
        );
    }
}
