//! A verb of decision in a Model United Nations committee that recommends.
//!
//! # What
//! “Decides”, “Demands”, “Condemns”, “Authorizes” open paragraphs of the Security Council; many conferences do not accept them
//! from other committees.
//!
//! # Why
//! Conferences teach that only the Security Council binds. In real texts the Assembly decides, demands and condemns, too, so the
//! rule is for this profile only.
//!
//! # Example
//! ```text
//! 2. Demands that all States protect reefs;
//! ```
//!
//! # Better
//! ```text
//! 2. Urges all States to protect reefs;
//! ```
//!
//! # Fix
//! Writes the verb that recommends: “Recommends”, “Urges”, “Deplores”. To be confirmed: how strong the appeal should be is the drafter’s to
//! say. None where an adverb stands before the verb.
//!
//! # Source
//! Rows O20 and M07 of the drafting rules: Model United Nations guides. In real texts: the Assembly 1,856 Decides, 99 Demands,
//! 110 Condemns.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;

/// A verb of decision in a Model United Nations committee that recommends.
pub static RULE: Rule = Rule {
    name: "model-verb",
    code: "O20",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::ModelUnitedNations],
    fix: Some(Grade::Confirm),
    documentation: documentation!("model_verb.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) = passage.opened().filter(|_| passage.is_operative_of_first_level()) else { return };
    if opened.style.organ == Some(Organ::SecurityCouncil) {
        return;
    }
    let verb = opened.link.base.split(' ').find_map(|word| VERBS.iter().find(|(verb, _)| *verb == word));
    // To stay seized of a matter every committee may decide.
    let Some((verb, mild)) = verb.filter(|_| !opened.governs.starts_with("to remain")) else { return };
    let message = format!(
        "Committees other than the Security Council recommend: “{}” is not for them",
        opened.plainly()
    );
    let finding = RULE.finding(opened.range(), message);
    let alone = opened.text.eq_ignore_ascii_case(verb);
    let fix = alone.then(|| Fix::replace(Grade::Confirm, opened.range(), *mild));
    found.push(fix.map_or(finding.clone(), |fix| finding.fix(fix)));
}

/// Verbs of the Security Council, as conferences teach them, with the nearest that recommends.
const VERBS: [(&str, &str); 5] = [
    ("decides", "Recommends"),
    ("demands", "Urges"),
    ("condemns", "Deplores"),
    ("authorizes", "Recommends"),
    ("authorises", "Recommends"),
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn committees_recommend() {
        let under = |text: &str, expected: Expect| {
            let settings = crate::rules::Settings::from_toml("profile = \"mun\"").0;
            testing::check_under(&super::RULE, settings, text, expected);
        };
        under(
            "The General Assembly,\n\n1. Strongly condemns the delay;\n\n2. Urges States to rest;\n\n3. Decides that all rest.\n",
            expect![[r#"
                3 [Strongly condemns] warning: Committees other than the Security Council recommend: “Strongly condemns” is not for them
                7 [Decides] warning: Committees other than the Security Council recommend: “Decides” is not for them → [Recommends]"#]],
        );
        under("The Security Council,\n\n1. Demands a report.\n", expect![""]);
        check("The General Assembly,\n\n1. Demands a report.\n", expect![""]);
    }
}
