//! A decision that may cost something.
//!
//! # What
//! Finds operative paragraphs that establish, convene or appoint, or ask for translation or publication: for information only,
//! once a paragraph.
//!
//! # Why
//! Under rule 153 of the Assembly’s rules of procedure no decision that costs something is taken without an estimate: the
//! Secretariat will ask for the programme budget implications.
//!
//! # Example
//! ```text
//! 3. Decides to convene a conference in 2027;
//! ```
//!
//! # Better
//! ```text
//! 3. Decides to convene a conference in 2027; (with the estimate asked for in time)
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row C10 of the drafting rules: rule 153 of the rules of procedure of the General Assembly.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};

/// A decision that may cost something.
pub static RULE: Rule = Rule {
    name: "budget-question",
    code: "C10",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("budget_question.rs"),
    check: Check::Phrases(phrases, check),
};

/// What costs something.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "decides to establish",
            "decides to convene",
            "decides to appoint",
            "decides to create",
            "to appoint a special",
            "to convene a conference",
            "to establish a trust fund",
            "to establish an office",
            "to translate the",
        ],
        Language::French => &[
            "décide de créer",
            "décide de convoquer",
            "décide de nommer",
            "décide d'établir",
            "de convoquer une conférence",
            "de traduire",
        ],
        Language::Spanish => &[
            "decide establecer",
            "decide convocar",
            "decide crear",
            "decide nombrar",
            "que convoque una conferencia",
            "que traduzca",
        ],
        Language::Russian => &[
            "постановляет учредить",
            "постановляет созвать",
            "постановляет назначить",
            "постановляет создать",
            "созвать конференцию",
        ],
        Language::Chinese => &["决定设立", "决定召开", "决定任命", "决定成立", "召开会议"],
        Language::Arabic => &[
            "تقرر إنشاء",
            "تقرر أن تنشئ",
            "تقرر عقد",
            "تقرر أن تعقد",
            "يقرر إنشاء",
            "يقرر أن ينشئ",
            "يقرر عقد",
            "تقرر تعيين",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let said = found.iter().any(|finding| finding.rule == &RULE);
    if passage.paragraph.kind == Kind::Operative
        && passage.paragraph.part == Part::Main
        && !said
        && !passage.is_quoted(&hit.range)
    {
        found.push(RULE.finding(hit.range.clone(), "This may have programme budget implications (rule 153)"));
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
    fn what_costs_something() {
        check(
            "The General Assembly,\n\nRecalling that it decided to convene a conference,\n\n1. Decides to convene a conference and to appoint a special envoy;\n\n2. Decides to rest.\n",
            expect!["5 [Decides to convene] info: This may have programme budget implications (rule 153)"],
        );
        check(
            "L’Assemblée générale,\n\n1. Décide de créer un fonds pour les océans et prie le Secrétaire général de faire rapport.\n",
            expect!["3 [Décide de créer] info: This may have programme budget implications (rule 153)"],
        );
        check(
            "La Asamblea General,\n\n1. Decide convocar una conferencia.\n",
            expect!["3 [Decide convocar] info: This may have programme budget implications (rule 153)"],
        );
        check(
            "Генеральная Ассамблея,\n\n1. постановляет учредить фонд.\n",
            expect!["3 [постановляет учредить] info: This may have programme budget implications (rule 153)"],
        );
        check(
            "大会，\n\n1. 决定设立一个基金。\n",
            expect!["3 [决定设立] info: This may have programme budget implications (rule 153)"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تقرر إنشاء صندوق.\n",
            expect!["3 [تقرر إنشاء] info: This may have programme budget implications (rule 153)"],
        );
    }
}
