//! An address in a note with its protocol.
//!
//! # What
//! "https://www." or "http://www." in a note. Targets of links in Markdown are left alone.
//!
//! # Why
//! Notes give addresses as people read them out: "Available at www.un.org".
//!
//! # Example
//! ```text
//! ¹ Available at https://www.un.org/treaties.
//! ```
//!
//! # Better
//! ```text
//! ¹ Available at www.un.org/treaties.
//! ```
//!
//! # Fix
//! Takes the protocol away. To be confirmed: about half of the notes with addresses keep it.
//!
//! # Source
//! Row F14 of the drafting rules: 79 notes "Available at www…".

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// An address in a note with its protocol.
pub static RULE: Rule = Rule {
    name: "address-in-note",
    code: "F14",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("address_in_note.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let text = passage.text();
    for (at, separator) in text.match_indices("://www.") {
        let head = &text[..at];
        let Some(start) = ["https", "http"].iter().find_map(|name| head.strip_suffix(name)).map(str::len)
        else {
            continue;
        };
        if text[..start].ends_with(['(', '<', '[', '"']) {
            continue;
        }
        let range = start..at + separator.len() - "www.".len();
        let message = "Addresses in notes go without the protocol";
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Confirm, range, "")));
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
    fn without_the_protocol() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ Available at www.example.org/treaties.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ Available at https://www.example.org/treaties.\n",
            expect!["7 [https://] hint: Addresses in notes go without the protocol → []"],
        );
    }
}
