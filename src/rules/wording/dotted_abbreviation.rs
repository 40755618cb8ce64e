//! An abbreviation with full stops.
//!
//! # What
//! Finds “U.N.”, “N.G.O.” and the like: capitals with full stops between them.
//!
//! # Why
//! Abbreviations of bodies and terms are written without full stops.
//!
//! # Example
//! ```text
//! 3. Invites N.G.O.s to participate;
//! ```
//!
//! # Better
//! ```text
//! 3. Invites NGOs to participate;
//! ```
//!
//! # Fix
//! Takes the full stops out. To be confirmed.
//!
//! # Source
//! Row W04 of the drafting rules: Editorial Manual, Abbreviations.

use super::terms;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// An abbreviation with full stops.
pub static RULE: Rule = Rule {
    name: "dotted-abbreviation",
    code: "W04",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("dotted_abbreviation.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    if !passage.is_body() {
        return;
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(dot) = text[at..].find('.').map(|dot| at + dot) {
        at = dot + 1;
        let is_start = dot > 0
            && bytes[dot - 1].is_ascii_uppercase()
            && (dot < 2 || !bytes[dot - 2].is_ascii_alphanumeric() && bytes[dot - 2] != b'.');
        if !is_start {
            continue;
        }
        let start = dot - 1;
        let mut end = dot + 1;
        while bytes.get(end).is_some_and(u8::is_ascii_uppercase) && bytes.get(end + 1) == Some(&b'.') {
            end += 2;
        }
        at = end;
        let range = start..end;
        let letters: String = text[range.clone()].chars().filter(|c| *c != '.').collect();
        // One letter is an initial; a name's initials stand before a capital.
        let name = text[end..].trim_start().starts_with(|c: char| c.is_uppercase());
        if letters.len() < 2
            || name
            || letters == "CV"
            || !terms::is_own(passage, &range)
            || text[..start].ends_with('/')
        {
            continue;
        }
        // The end of the paragraph keeps its full stop.
        let last = text[end..].trim().is_empty();
        let right = if last { format!("{letters}.") } else { letters.clone() };
        let finding = RULE.finding(range.clone(), format!("Abbreviations have no full stops: “{letters}”"));
        found.push(finding.fix(Fix::replace(Grade::Confirm, range, right)));
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
    fn no_full_stops() {
        check(
            "The General Assembly,\n\nRecalling its decision 31/308 A.C.,\n\n1. Invites N.G.O.s and the U.N. to rest;\n\n2. Thanks J. R. R. Tolkien and A. B. Smith;\n\n3. Takes note of A/C.3/80/L.20.\n",
            expect![[r#"
                3 [A.C.] warning: Abbreviations have no full stops: “AC” → [AC]
                5 [N.G.O.] warning: Abbreviations have no full stops: “NGO” → [NGO]
                5 [U.N.] warning: Abbreviations have no full stops: “UN” → [UN]"#]],
        );
    }
}
