//! A fixed compound joined in another way.
//!
//! # What
//! Knows the compounds whose form is fixed: decision-making, capacity-building, well-being, policymakers, peacekeeping,
//! multi-stakeholder, subregional, socioeconomic, non-governmental …
//!
//! # Why
//! One form in all texts can be searched for.
//!
//! # Example
//! ```text
//! 2. Encourages sub-regional capacity building;
//! ```
//!
//! # Better
//! ```text
//! 2. Encourages subregional capacity-building;
//! ```
//!
//! # Fix
//! Writes the compound as the United Nations does. In the Security Council’s texts to be confirmed.
//!
//! # Source
//! Row W06 of the drafting rules: the other forms 0 to 6 times in adopted texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A fixed compound joined in another way.
pub static RULE: Rule = Rule {
    name: "compound",
    code: "W06",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Safe),
    documentation: documentation!("compound.rs"),
    check: Check::Phrases(phrases, check),
};

/// Other forms.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "decision making",
            "capacity building",
            "well being",
            "wellbeing",
            "policy-makers",
            "policy makers",
            "policy-making",
            "peace-keeping",
            "peace-building",
            "multistakeholder",
            "sub-regional",
            "socio-economic",
            "nongovernmental",
            "non governmental",
            "cyber-security",
            "cyber security",
            "e-mail",
            "inter-governmental",
            "long standing",
            "longstanding",
            "self determination",
            "fact finding",
            "water borne",
            "trans-boundary",
            "micro-finance",
            "bio-diversity",
            "eco-system",
            "eco-systems",
            "web-site",
            "web site",
            "on-line",
            "data base",
            "multi-lateral",
        ],
        _ => &[],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "decision-making",
            "capacity-building",
            "well-being",
            "well-being",
            "policymakers",
            "policymakers",
            "policymaking",
            "peacekeeping",
            "peacebuilding",
            "multi-stakeholder",
            "subregional",
            "socioeconomic",
            "non-governmental",
            "non-governmental",
            "cybersecurity",
            "cybersecurity",
            "email",
            "intergovernmental",
            "long-standing",
            "long-standing",
            "self-determination",
            "fact-finding",
            "waterborne",
            "transboundary",
            "microfinance",
            "biodiversity",
            "ecosystem",
            "ecosystems",
            "website",
            "website",
            "online",
            "database",
            "multilateral",
        ],
        _ => &[],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(Language::English).get(hit.phrase) else { return };
    let (before, after) = (terms::before(passage, hit), terms::after(passage, hit));
    if before.ends_with(['-', '/', '.', '@']) || after.starts_with(['-', '/', '@']) {
        return;
    }
    found.extend(terms::replace(&RULE, passage, hit, right, Grade::Safe));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn compounds_are_fixed() {
        check(
            "The General Assembly,\n\n1. Encourages sub-regional capacity building;\n\n2. Notes the Capacity Building Initiative and decision-making;\n\n3. Invites policy\nmakers to rest.\n",
            expect![[r#"
                3 [sub-regional] warning: United Nations texts write “subregional” → [subregional]
                3 [capacity building] warning: United Nations texts write “capacity-building” → [capacity-building]
                7 [policy
                makers] warning: United Nations texts write “policymakers” → [policymakers]"#]],
        );
    }
}
