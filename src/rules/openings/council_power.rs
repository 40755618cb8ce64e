//! Words of the Security Council’s powers in another organ’s text.
//!
//! # What
//! “Acting under Chapter VII of the Charter” and “Determining that the situation … constitutes a threat to international peace
//! and security” open paragraphs of the Security Council only.
//!
//! # Why
//! Articles 39 to 42 of the Charter give these powers to the Council alone.
//!
//! # Example
//! ```text
//! The General Assembly,
//!
//! Acting under Chapter VII of the Charter of the United Nations,
//! ```
//!
//! # Better
//! ```text
//! The General Assembly,
//!
//! Guided by the purposes and principles of the Charter of the United Nations,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row O21 of the drafting rules: Charter, Articles 39 to 42; 785 in the Council’s texts, none in those of the other organs.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;
use crate::text::is_letter;

/// Words of the Security Council’s powers in another organ’s text.
pub static RULE: Rule = Rule {
    name: "council-power",
    code: "O21",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
        Profile::ModelUnitedNations,
    ],
    fix: None,
    documentation: documentation!("council_power.rs"),
    check: Check::Phrases(phrases, check),
};

/// How the Council says that it acts under Chapter VII, and that there is a threat.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["acting under chapter vii", "determining that", "determines that"],
        Language::French => &[
            "agissant en vertu du chapitre vii",
            "considérant que",
            "constatant que",
            "considère que",
            "constate que",
        ],
        Language::Spanish => &["actuando en virtud del capítulo vii", "determinando que", "determina que"],
        Language::Russian => &[
            "действуя на основании главы vii",
            "действуя на основании статьи",
            "определяя, что",
            "определяет, что",
        ],
        Language::Chinese => &["根据《联合国宪章》第七章采取行动", "断定"],
        Language::Arabic => &["تتصرف بموجب الفصل السابع", "يتصرف بموجب الفصل السابع", "تقرر أن", "يقرر أن"],
    }
}

/// What a determination says.
const THREATS: [&str; 6] = [
    "constitutes a threat to",
    "constitue une menace",
    "constituye una amenaza",
    "представляет угрозу",
    "构成威胁",
    "خطرا يهدد",
];

/// The phrases of each language that say it by themselves.
const ALONE: usize = 1;

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.organ == Some(Organ::SecurityCouncil) {
        return;
    }
    // Only what opens the paragraph says what the organ itself does.
    let before = passage.plain().text().get(..hit.plain.start).unwrap_or("");
    let words = before.trim_start_matches(|c: char| !is_letter(c));
    if words.chars().any(is_letter) && !matches!(words.trim(), "وإذ" | "إذ") {
        return;
    }
    let alone = match passage.language() {
        Language::Russian | Language::Arabic => ALONE + 1,
        _ => ALONE,
    };
    let after = passage.plain().text().get(hit.plain.end..).unwrap_or("");
    let security =
        ["peace", "paix", "paz", "мир", "和平", "السلام", "السلم"].iter().any(|word| after.contains(word));
    if hit.phrase >= alone && !(security && THREATS.iter().any(|threat| after.contains(threat))) {
        return;
    }
    found.push(
        RULE.finding(hit.range.clone(), "Only the Security Council acts so (Charter, Articles 39 to 42)"),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_council_s_powers() {
        check(
            "The General Assembly,\n\nActing under Chapter VII of the Charter,\n\nNoting that the Council, acting under Chapter VII of the Charter, has met,\n\n1. Determines that the situation constitutes a threat to international peace;\n\n2. Determines that it rests.\n",
            expect![[r#"
                3 [Acting under Chapter VII] error: Only the Security Council acts so (Charter, Articles 39 to 42)
                7 [Determines that] error: Only the Security Council acts so (Charter, Articles 39 to 42)"#]],
        );
        check("The Security Council,\n\nActing under Chapter VII of the Charter,\n", expect![""]);
        check(
            "L’Assemblée générale,\n\nAgissant en vertu du Chapitre VII de la Charte,\n\nConsidérant que le repos est nécessaire,\n",
            expect![
                "3 [Agissant en vertu du Chapitre VII] error: Only the Security Council acts so (Charter, Articles 39 to 42)"
            ],
        );
        check(
            "La Asamblea General,\n\nActuando en virtud del Capítulo VII de la Carta,\n",
            expect![
                "3 [Actuando en virtud del Capítulo VII] error: Only the Security Council acts so (Charter, Articles 39 to 42)"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nдействуя на основании главы VII Устава,\n",
            expect![
                "3 [действуя на основании главы VII] error: Only the Security Council acts so (Charter, Articles 39 to 42)"
            ],
        );
        check(
            "大会，\n\n根据《联合国宪章》第七章采取行动，\n",
            expect![
                "3 [根据《联合国宪章》第七章采取行动] error: Only the Security Council acts so (Charter, Articles 39 to 42)"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تتصرف بموجب الفصل السابع من الميثاق،\n",
            expect![
                "3 [تتصرف بموجب الفصل السابع] error: Only the Security Council acts so (Charter, Articles 39 to 42)"
            ],
        );
    }
}
