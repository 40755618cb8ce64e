//! A word that praises, insults or promotes.
//!
//! # What
//! Knows a few words that never stand in adopted texts: disgusting, stupid, shameful, world-class, amazing, wonderful and the
//! like in each language. Quotations are left alone.
//!
//! # Why
//! A resolution speaks for all members: it is neutral even where it condemns.
//!
//! # Example
//! ```text
//! Condemning the disgusting attack on the convoy,
//! ```
//!
//! # Better
//! ```text
//! Strongly condemning the attack on the convoy,
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row W15 of the drafting rules; words without any use in adopted texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A word that praises, insults or promotes.
pub static RULE: Rule = Rule {
    name: "loaded-word",
    code: "W15",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("loaded_word.rs"),
    check: Check::Phrases(phrases, check),
};

/// The words.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "disgusting",
            "stupid",
            "idiotic",
            "world-class",
            "amazing",
            "awesome",
            "fantastic",
            "wonderful",
            "unbelievable",
            "incredible",
            "pathetic",
            "ridiculous",
            "shameful",
            "shameless",
            "crazy",
            "insane",
            "evil regime",
            "rogue state",
            "rogue states",
            "state-of-the-art solution",
            "revolutionary solution",
            "groundbreaking solution",
            "best in class",
        ],
        Language::French => &[
            "dégoûtant",
            "dégoûtante",
            "stupide",
            "stupides",
            "ridicule",
            "ridicules",
            "formidable",
            "fantastique",
            "incroyable",
            "merveilleux",
            "merveilleuse",
            "scandaleux",
            "scandaleuse",
            "honteux",
            "honteuse",
            "État voyou",
            "États voyous",
        ],
        Language::Spanish => &[
            "repugnante",
            "estúpido",
            "estúpida",
            "ridículo",
            "ridícula",
            "fantástico",
            "fantástica",
            "increíble",
            "maravilloso",
            "maravillosa",
            "vergonzoso",
            "vergonzosa",
            "asqueroso",
            "asquerosa",
        ],
        Language::Russian => &[
            "отвратительный",
            "отвратительное",
            "отвратительные",
            "глупый",
            "глупые",
            "нелепый",
            "нелепые",
            "потрясающий",
            "потрясающее",
            "невероятный",
            "невероятное",
            "восхитительный",
            "позорный",
            "позорное",
            "постыдный",
            "постыдное",
        ],
        Language::Chinese => {
            &["令人作呕", "愚蠢", "可耻", "无耻", "荒唐", "荒谬", "精彩绝伦", "世界一流", "流氓国家"]
        }
        Language::Arabic => &[
            "مقزز",
            "مقززة",
            "غبي",
            "غبية",
            "سخيف",
            "سخيفة",
            "مذهل",
            "مذهلة",
            "مخزي",
            "مخزية",
            "شرير",
            "شريرة",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if terms::is_own(passage, &hit.range) && !terms::is_name(passage, hit) {
        let message = format!("“{}” is not a neutral word", terms::written(passage, hit));
        found.push(RULE.finding(hit.range.clone(), message));
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
    fn neutral_words() {
        check(
            "The General Assembly,\n\nCondemning the disgusting attack and the “shameful” silence,\n\n1. Decides to rest.\n",
            expect!["3 [disgusting] warning: “disgusting” is not a neutral word"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la décision stupide de la commission,\n\n1. Prie le Secrétaire général de se reposer.\n",
            expect!["3 [stupide] warning: “stupide” is not a neutral word"],
        );
        check(
            "La Asamblea General,\n\nRecordando la decisión vergonzosa de la comisión,\n\n1. Solicita al Secretario General que presente un informe sobre los océanos.\n",
            expect!["3 [vergonzosa] warning: “vergonzosa” is not a neutral word"],
        );
        check(
            "Генеральная Ассамблея,\n\nотмечая позорное решение,\n\n1. просит представить доклад.\n",
            expect!["3 [позорное] warning: “позорное” is not a neutral word"],
        );
        check(
            "大会，\n\n注意到愚蠢的决定，\n\n1. 请秘书长提出报告。\n",
            expect!["3 [愚蠢] warning: “愚蠢” is not a neutral word"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قرار غبي،\n\n1 - تقرر أن تستريح.\n",
            expect!["3 [غبي] warning: “غبي” is not a neutral word"],
        );
    }
}
