//! A note to a resolution in another form than the usual one.
//!
//! # What
//! A note that cites a resolution by its symbol ("A/RES/70/1."), that begins with a small letter, or in which the General
//! Assembly names itself. A resolution of another organ has that organ’s full name: "Security Council resolution 1325 (2000)".
//!
//! # Why
//! One form throughout; the organ that speaks need not be named.
//!
//! # Example
//! ```text
//! ¹ A/RES/70/1, annex.
//! ```
//!
//! # Better
//! ```text
//! ¹ Resolution 70/1, annex.
//! ```
//!
//! # Fix
//! Writes the usual form. Safe.
//!
//! # Source
//! Row F06 of the drafting rules: Editorial Manual, Footnotes, chapter III, section E; 20.7 % of the notes of the Assembly are
//! "Resolution …", 3.5 % "See resolution …".

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::Organ;
use crate::syntax::{Kind, Language};

/// A note to a resolution in another form than the usual one.
pub static RULE: Rule = Rule {
    name: "resolution-note",
    code: "F06",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Safe),
    documentation: documentation!("resolution_note.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let text = passage.text();
    let Some(citation) = passage.reading.citations.first() else { return };
    let (Some(number), Some(organ)) = (citation.symbol.number(), citation.symbol.organ()) else { return };
    if citation.symbol.kind() != symbol::Kind::Resolution {
        return;
    }
    let Some(before) = text.get(passage.paragraph.body.start..citation.span.start) else { return };
    let written = passage.paragraph.slice(&citation.span);
    let name = match organ {
        Organ::GeneralAssembly => "Resolution",
        Organ::SecurityCouncil => "Security Council resolution",
        Organ::EconomicAndSocialCouncil => "Economic and Social Council resolution",
        Organ::HumanRightsCouncil => "Human Rights Council resolution",
    };
    let right = format!("{name} {number}");
    if before.trim().is_empty() && written.contains("/RES/") {
        let message = format!("A note names the resolution: “{right}”");
        let fix = Fix::replace(Grade::Safe, citation.span.clone(), right);
        found.push(RULE.finding(citation.span.clone(), message).fix(fix));
    } else if organ == Organ::GeneralAssembly && before.trim() == "resolution" {
        let start = citation.span.start - before.trim_start().len();
        let range = start..start + "resolution".len();
        let message = "A note begins with a capital letter: “Resolution”";
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, "Resolution")));
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
    fn the_usual_forms_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling the Agenda,¹ the Covenant,² and the call,³\n\n1. Decides to adjourn.\n\n¹ Resolution 70/1, annex.\n\n² See resolution 2200 A (XXI), annex.\n\n³ Security Council resolution 1325 (2000).\n",
            expect![[""]],
        );
    }

    #[test]
    fn other_forms() {
        check(
            "The General Assembly,\n\nRecalling the Agenda,¹ the Plan² and the call,³\n\n1. Decides to adjourn.\n\n¹ A/RES/70/1, annex.\n\n² resolution 64/293.\n\n³ S/RES/1325 (2000).\n",
            expect![[r#"
                7 [A/RES/70/1] warning: A note names the resolution: “Resolution 70/1” → [Resolution 70/1]
                9 [resolution] warning: A note begins with a capital letter: “Resolution” → [Resolution]
                11 [S/RES/1325 (2000)] warning: A note names the resolution: “Security Council resolution 1325 (2000)” → [Security Council resolution 1325 (2000)]"#]],
        );
    }
}
