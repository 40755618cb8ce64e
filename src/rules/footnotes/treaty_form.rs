//! A treaty cited in another form than "Treaty Series, vol. 660, No. 9464".
//!
//! # What
//! Volume and number of the United Nations Treaty Series with a capital "Vol.", a small "no.", without the commas, or as "UNTS"
//! in an English note.
//!
//! # Why
//! One form throughout; the number is what leads to the treaty.
//!
//! # Example
//! ```text
//! ¹ United Nations Treaty Series Vol. 660, p. 195.
//! ```
//!
//! # Better
//! ```text
//! ¹ United Nations, Treaty Series, vol. 660, No. 9464.
//! ```
//!
//! # Fix
//! None: what is missing has to be looked up.
//!
//! # Source
//! Row F10 of the drafting rules: Editorial Manual, Footnotes, chapter III, sections C, D and G; 1,472 notes in the usual form.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A treaty cited in another form than "Treaty Series, vol. 660, No. 9464".
pub static RULE: Rule = Rule {
    name: "treaty-form",
    code: "F10",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: None,
    documentation: documentation!("treaty_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let series = text.find("Treaty Series").map(|at| at..at + "Treaty Series".len());
    let Some(series) = series.or_else(|| text.find("UNTS").map(|at| at..at + "UNTS".len())) else { return };
    // The League’s series has no registration numbers everywhere.
    if text.contains("League of Nations") {
        return;
    }
    let named =
        &text[series.clone()] == "Treaty Series" && text[..series.start].ends_with("United Nations, ");
    let behind = text[series.end..].split(';').next().unwrap_or("");
    let volume = behind.starts_with(", vol. ") || behind.starts_with(", vols. ");
    let number = behind.contains(", No. ") || behind.contains(", Nos. ");
    if named && volume && number {
        return;
    }
    let message = "A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464”";
    found.push(RULE.finding(plain.own(&series), message));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_usual_form() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ United Nations, *Treaty Series*, vol. 660, No. 9464.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ United Nations Treaty Series Vol. 660, p. 195.\n",
            expect![
                "7 [Treaty Series] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464”"
            ],
        );
    }
}
