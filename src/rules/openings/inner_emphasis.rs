//! An emphasised verb within a paragraph of the Assembly.
//!
//! # What
//! Only the opening words of a paragraph are emphasised in texts of the Assembly, the Economic and Social Council and the Human
//! Rights Council; a second verb in the paragraph (“and expressing”) is not.
//!
//! # Why
//! The Security Council emphasises every verb; the other organs do not.
//!
//! # Example
//! ```text
//! *Recalling* its resolution on oceans, and *expressing* concern,
//! ```
//!
//! # Better
//! ```text
//! *Recalling* its resolution on oceans, and expressing concern,
//! ```
//!
//! # Fix
//! Takes the marks out. To be confirmed.
//!
//! # Source
//! Row O05 of the drafting rules.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::opening;

/// An emphasised verb within a paragraph of the Assembly.
pub static RULE: Rule = Rule {
    name: "inner-emphasis",
    code: "O05",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("inner_emphasis.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let text = passage.text();
    let Some(words) = paragraph.opening.clone().filter(|_| passage.is_body() && paragraph.level <= 1) else {
        return;
    };
    let mut at = words.end + text[words.end..].len() - text[words.end..].trim_start_matches(['*', '_']).len();
    while let Some(start) = text[at..].find('*').map(|found| at + found) {
        let marks = text[start..].len() - text[start..].trim_start_matches('*').len();
        let inside = &text[start + marks..];
        let Some(length) = inside.find('*') else { return };
        let run = &inside[..length];
        let end = start + marks + length;
        let closing = text[end..].len() - text[end..].trim_start_matches('*').len();
        let range = start..end + closing;
        at = range.end;
        if marks != closing
            || run.len() > 60
            || !run.starts_with(char::is_lowercase)
            || passage.is_quoted(&range)
        {
            continue;
        }
        // The whole run is an opening.
        let opens =
            opening::read(run, paragraph.language, paragraph.organ).is_some_and(|(_, end)| end == run.len());
        if opens {
            let message = format!("Only the opening words are emphasised, not “{run}”");
            let fix = Fix::replace(Grade::Confirm, range, run);
            found.push(RULE.finding(start + marks..end, message).fix(fix));
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
    fn only_the_opening_is_emphasised() {
        check(
            "The General Assembly,\n\n*Recalling* its work, and *expressing concern* at the delay of the *Official Records*,\n",
            expect![
                "3 [expressing concern] hint: Only the opening words are emphasised, not “expressing concern” → [expressing concern]"
            ],
        );
        check(
            "The Security Council,\n\n*Recalling* its work, and *expressing concern* at the delay,\n",
            expect![""],
        );
        check(
            "L’Assemblée générale,\n\n*Rappelant* ses travaux, et *notant* le retard,\n",
            expect!["3 [notant] hint: Only the opening words are emphasised, not “notant” → [notant]"],
        );
        check(
            "La Asamblea General,\n\n*Recordando* su labor, y *observando* la demora,\n",
            expect![
                "3 [observando] hint: Only the opening words are emphasised, not “observando” → [observando]"
            ],
        );
    }
}
