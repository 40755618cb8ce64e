//! An opening that adopted texts hardly ever use.
//!
//! # What
//! Knows the openings that are taught for Model United Nations but (almost) never stand in adopted texts since 2000: “Fully
//! alarmed”, “Viewing with appreciation”, “Has resolved” …
//!
//! # Why
//! A reader of resolutions stumbles over them; the usual opening says the same.
//!
//! # Example
//! ```text
//! Fully alarmed by the loss of reefs,
//! ```
//!
//! # Better
//! ```text
//! Alarmed by the loss of reefs,
//! ```
//!
//! # Fix
//! Writes the nearest usual opening. To be confirmed: another one may say better what is meant.
//!
//! # Source
//! Row O19 of the drafting rules: 0 to 2 in the texts of 2000 to 2026. In the Model United Nations profile they are accepted.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::syntax::{fold, opening};
use crate::text::is_letter_or_digit;

/// An opening that adopted texts hardly ever use.
pub static RULE: Rule = Rule {
    name: "rare-opening",
    code: "O19",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("rare_opening.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.level > 1 || paragraph.part != Part::Main {
        return;
    }
    let body = passage.paragraph.slice(&paragraph.body);
    let bare = body.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let start = paragraph.body.end - bare.len();
    let found_there = RARE.iter().find_map(|(rare, usual)| {
        let end =
            fold::match_start(bare, rare).filter(|end| !bare[*end..].starts_with(is_letter_or_digit))?;
        Some((start..start + end, *usual))
    });
    let Some((range, usual)) = found_there else { return };
    // The lexicon has the last word: what the organ does use is not rare.
    let used = opening::read(bare, Language::English, paragraph.organ)
        .is_some_and(|(opening, end)| end >= range.len() && opening.count_of(None) > 2);
    if !used {
        let message = format!("Adopted texts hardly ever open so; the nearest usual opening is “{usual}”");
        let fix = Fix::replace(Grade::Confirm, range.clone(), usual);
        found.push(RULE.finding(range, message).fix(fix));
    }
}

/// Rare openings with the nearest usual one.
const RARE: &[(&str, &str)] = &[
    ("declares accordingly", "Declares"),
    ("fully alarmed", "Alarmed"),
    ("viewing with appreciation", "Noting with appreciation"),
    ("having devoted attention", "Having considered"),
    ("has resolved", "Decides"),
    ("solemnly affirms", "Reaffirms"),
    ("trusts", "Expresses confidence"),
    ("accepts", "Endorses"),
    ("designates", "Decides"),
    ("fully believing", "Convinced"),
    ("keeping in mind", "Bearing in mind"),
    ("having heard", "Having considered"),
    ("having studied", "Having considered"),
    ("having examined", "Having considered"),
    ("noting with deep concern and alarm", "Noting with deep concern"),
    ("having adopted", "Recalling"),
    ("expecting", "Convinced"),
    ("contemplating", "Considering"),
    ("observing", "Noting"),
    ("fulfilling", "Mindful"),
    ("expresses its hope", "Expresses the hope"),
    ("draws attention", "Draws attention"),
    ("viewing", "Noting"),
    ("deeply disturbed", "Deeply concerned"),
    ("reminding", "Recalling"),
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn rare_and_usual_openings() {
        check(
            "The General Assembly,\n\nAlarmed by its work,\n\n*Fully alarmed* by its plans,\n\nViewing with appreciation its hopes,\n\n1. Requests a report;\n\n2. Has resolved to rest.\n",
            expect![[r#"
                5 [Fully alarmed] hint: Adopted texts hardly ever open so; the nearest usual opening is “Alarmed” → [Alarmed]
                7 [Viewing with appreciation] hint: Adopted texts hardly ever open so; the nearest usual opening is “Noting with appreciation” → [Noting with appreciation]
                11 [Has resolved] hint: Adopted texts hardly ever open so; the nearest usual opening is “Decides” → [Decides]"#]],
        );
    }
}
