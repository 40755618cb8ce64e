//! “within existing resources”.
//!
//! # What
//! Finds “within existing resources”, “within available resources” and their like in each language.
//!
//! # Why
//! Budget questions belong to the Fifth Committee. The Advisory Committee on Administrative and Budgetary Questions and the
//! Fifth Committee have asked that such phrases be avoided; adopted texts nevertheless have them.
//!
//! # Example
//! ```text
//! 5. Requests the Secretary-General, within existing resources, to submit a report;
//! ```
//!
//! # Better
//! ```text
//! 5. Requests the Secretary-General to submit a report;
//! ```
//!
//! # Fix
//! Takes the phrase out. To be confirmed: it may have been agreed.
//!
//! # Source
//! Row C11 of the drafting rules: resolution 45/248 B, section VI; 342 and 15 times in the Assembly’s texts, 114 and 3 times in
//! the Council’s.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// “within existing resources”.
pub static RULE: Rule = Rule {
    name: "existing-resources",
    code: "C11",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("existing_resources.rs"),
    check: Check::Phrases(phrases, check),
};

/// The phrases.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "within existing resources",
            "within available resources",
            "within the existing resources",
            "within the available resources",
            "from within existing resources",
        ],
        Language::French => &[
            "dans la limite des ressources existantes",
            "dans la limite des ressources disponibles",
            "dans les limites des ressources existantes",
            "dans les limites des ressources disponibles",
        ],
        Language::Spanish => &[
            "dentro de los recursos existentes",
            "con los recursos existentes",
            "dentro de los límites de los recursos existentes",
            "dentro de los recursos disponibles",
            "dentro de los límites de los recursos disponibles",
        ],
        Language::Russian => &[
            "в рамках имеющихся ресурсов",
            "в пределах имеющихся ресурсов",
            "в рамках существующих ресурсов",
            "в пределах существующих ресурсов",
        ],
        Language::Chinese => &["在现有资源范围内", "在现有资源内", "在可用资源范围内"],
        Language::Arabic => &[
            "في حدود الموارد المتاحة",
            "في حدود الموارد القائمة",
            "في حدود الموارد الموجودة",
            "في إطار الموارد المتاحة",
            "في إطار الموارد القائمة",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main || passage.is_quoted(&hit.range) {
        return;
    }
    // The longest phrase that ends here was found first or last: it is said once.
    if found.last().is_some_and(|last| last.rule == &RULE && last.range.end == hit.range.end) {
        return;
    }
    let finding = RULE.finding(
        hit.range.clone(),
        "Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI)",
    );
    // With the commas around it, or with the space before it.
    let (head, tail) = (&passage.text()[..hit.range.start], &passage.text()[hit.range.end..]);
    let comma = |c: char| matches!(c, ',' | '،' | '，');
    let before = head.trim_end();
    let range = match (before.ends_with(comma), tail.starts_with(comma)) {
        (true, true) => {
            before.len() - before.chars().next_back().map_or(0, char::len_utf8)
                ..hit.range.end + tail.chars().next().map_or(0, char::len_utf8)
        }
        _ if before.len() < head.len() => before.len()..hit.range.end,
        _ => hit.range.clone(),
    };
    found.push(finding.fix(Fix::replace(Grade::Confirm, range, "")));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn resources() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General, within existing resources, to submit a report;\n\n2. Requests a report within available resources;\n\n3. Notes that resources exist.\n",
            expect![[r#"
                3 [within existing resources] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []
                5 [within available resources] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de faire rapport, dans la limite des ressources existantes.\n",
            expect![
                "3 [dans la limite des ressources existantes] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Secretario General que presente, dentro de los recursos existentes, un informe.\n",
            expect![
                "3 [dentro de los recursos existentes] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит представить в рамках имеющихся ресурсов доклад.\n",
            expect![
                "3 [в рамках имеющихся ресурсов] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"
            ],
        );
        check(
            "大会，\n\n1. 请秘书长在现有资源范围内提出报告。\n",
            expect![
                "3 [在现有资源范围内] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"
            ],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم، في حدود الموارد المتاحة، تقريرا.\n",
            expect![
                "3 [في حدود الموارد المتاحة] warning: Budget questions are the Fifth Committee’s: the phrase should be avoided (45/248 B, VI) → []"
            ],
        );
    }
}
