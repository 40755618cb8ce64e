//! A territory under a contested name.
//!
//! # What
//! Knows a few names that the United Nations writes in one form only: Falkland Islands (Malvinas), Taiwan Province of China,
//! West Bank.
//!
//! # Why
//! A contested name takes sides; the organization’s terminology does not.
//!
//! # Example
//! ```text
//! Recalling the question of the Falkland Islands,
//! ```
//!
//! # Better
//! ```text
//! Recalling the question of the Falkland Islands (Malvinas),
//! ```
//!
//! # Fix
//! None: the wording is the drafter’s to choose.
//!
//! # Source
//! Row W16 of the drafting rules: UNTERM.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A territory under a contested name.
pub static RULE: Rule = Rule {
    name: "contested-name",
    code: "W16",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("contested_name.rs"),
    check: Check::Phrases(phrases, check),
};

/// The names.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["falkland islands", "malvinas", "taiwan", "judea and samaria"],
        Language::French => &["îles falkland", "malvinas", "taiwan", "judée et samarie", "judée-samarie"],
        Language::Spanish => &["islas falkland", "islas malvinas", "taiwán", "judea y samaria"],
        Language::Russian => &[
            "Фолклендские острова",
            "Фолклендских островов",
            "Мальвинские острова",
            "Тайвань",
            "Тайваня",
            "Иудея и Самария",
        ],
        Language::Chinese => &["福克兰群岛", "马尔维纳斯群岛", "犹地亚和撒马利亚", "中华民国"],
        Language::Arabic => &["جزر فوكلاند", "جزر مالفيناس", "تايوان", "يهودا والسامرة"],
    }
}

/// What is written, in the order of the names; empty for names that have no other form to be written with.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "Falkland Islands (Malvinas)",
            "Falkland Islands (Malvinas)",
            "Taiwan Province of China",
            "West Bank",
        ],
        Language::French => &[
            "Îles Falkland (Malvinas)",
            "Îles Falkland (Malvinas)",
            "province chinoise de Taiwan",
            "Cisjordanie",
            "Cisjordanie",
        ],
        Language::Spanish => &[
            "Islas Malvinas (Falkland Islands)",
            "Islas Malvinas (Falkland Islands)",
            "provincia china de Taiwán",
            "Ribera Occidental",
        ],
        Language::Russian => &[
            "Фолклендские (Мальвинские) острова",
            "Фолклендские (Мальвинские) острова",
            "Фолклендские (Мальвинские) острова",
            "Тайвань, провинция Китая",
            "Тайвань, провинция Китая",
            "Западный берег",
        ],
        Language::Chinese => &["福克兰群岛(马尔维纳斯)", "福克兰群岛(马尔维纳斯)", "西岸", "中国台湾省"],
        Language::Arabic => {
            &["جزر فوكلاند (مالفيناس)", "جزر فوكلاند (مالفيناس)", "مقاطعة تايوان الصينية", "الضفة الغربية"]
        }
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(passage.language()).get(hit.phrase) else { return };
    let (before, after) = (terms::before(passage, hit).trim_end(), terms::after(passage, hit).trim_start());
    // The full form has it within.
    let whole = after.starts_with(['(', '（'])
        || before.ends_with(['(', '（'])
        || after.starts_with(")")
        || ["Province of", "province of", ", провинция"].iter().any(|words| after.starts_with(words))
        || ["chinoise de", "china de", "مقاطعة"].iter().any(|words| before.ends_with(words));
    let cased = !matches!(passage.language(), Language::Chinese | Language::Arabic);
    if whole
        || cased && !terms::written(passage, hit).contains(char::is_uppercase)
        || !terms::is_own(passage, &hit.range)
    {
        return;
    }
    found.push(RULE.finding(hit.range.clone(), format!("The United Nations write “{right}”")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn one_form_only() {
        check(
            "The General Assembly,\n\nRecalling the question of the Falkland Islands (Malvinas), and of the Falkland Islands,\n\n1. Notes Taiwan Province of China and Taiwan.\n",
            expect![[r#"
                3 [Falkland Islands] warning: The United Nations write “Falkland Islands (Malvinas)”
                5 [Taiwan] warning: The United Nations write “Taiwan Province of China”"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la question des Îles Falkland (Malvinas) et des îles Falkland,\n\nRappelant la question de la Judée et Samarie,\n",
            expect![[r#"
                3 [îles Falkland] warning: The United Nations write “Îles Falkland (Malvinas)”
                5 [Judée et Samarie] warning: The United Nations write “Cisjordanie”"#]],
        );
        check(
            "La Asamblea General,\n\nRecordando la cuestión de las Islas Malvinas (Falkland Islands) y de las Islas Malvinas,\n",
            expect![
                "3 [Islas Malvinas] warning: The United Nations write “Islas Malvinas (Falkland Islands)”"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на вопрос о Фолклендских (Мальвинских) островах и о положении Фолклендских островов,\n",
            expect![
                "3 [Фолклендских островов] warning: The United Nations write “Фолклендские (Мальвинские) острова”"
            ],
        );
        check(
            "大会，\n\n回顾福克兰群岛(马尔维纳斯)问题和福克兰群岛问题，\n",
            expect!["3 [福克兰群岛] warning: The United Nations write “福克兰群岛(马尔维纳斯)”"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى مسألة جزر فوكلاند (مالفيناس) وإلى جزر فوكلاند،\n",
            expect!["3 [جزر فوكلاند] warning: The United Nations write “جزر فوكلاند (مالفيناس)”"],
        );
    }
}
