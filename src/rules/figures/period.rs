//! A period of years in another form than "2024–2025" or "2024/25".
//!
//! # What
//! Two years in full with a stroke, "2024/2025"; a dash with a short second year, "2024-25"; in English and Russian a hyphen
//! where the dash stands. A biennium or span is "2024–2025", a fiscal or school year "2024/25". In the other languages the
//! hyphen is usual.
//!
//! # Why
//! The form tells whether two whole years or one that begins in the first are meant.
//!
//! # Example
//! ```text
//! the budget period 2024-25
//! ```
//!
//! # Better
//! ```text
//! the budget period 2024–2025
//! ```
//!
//! # Fix
//! Writes the dash for a hyphen. Safe. In the other cases the meaning decides.
//!
//! # Source
//! Row D16 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A period of years in another form than "2024–2025" or "2024/25".
pub static RULE: Rule = Rule {
    name: "period",
    code: "D16",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("period.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    let mut from = 0;
    while let Some(run) = date::next_digits(text, from) {
        from = run.end;
        let Some(first) = year(&text[run.clone()]) else { continue };
        let before = text[..run.start].chars().next_back();
        let Some(mark) = text[run.end..].chars().next().filter(|mark| matches!(mark, '/' | '-' | '–'))
        else {
            continue;
        };
        let at = run.end + mark.len_utf8();
        let Some(second) = date::next_digits(text, at).filter(|second| second.start == at) else { continue };
        from = second.end;
        let joined =
            before.is_some_and(|c| matches!(c, '/' | '-' | '–' | '.' | '‑') || c.is_ascii_alphabetic());
        let goes_on = text[second.end..].starts_with(['/', '-', '–', '.'])
            && !text[second.end..].starts_with(". ")
            && text.len() > second.end + 1;
        let range = run.start..second.end;
        let cited =
            passage.reading.citations.iter().any(|c| c.span.start < range.end && range.start < c.span.end);
        if joined || goes_on || cited || passage.is_quoted(&range) {
            continue;
        }
        let dash = matches!(passage.language(), Language::English | Language::Russian);
        let whole = year(&text[second.clone()]).filter(|second| *second > first);
        let short =
            text[second.clone()].len() == 2 && date::value(&text[second.clone()]) == Some((first + 1) % 100);
        let finding = match (mark, whole) {
            ('/', Some(_)) => RULE.finding(
                range,
                "Two whole years are joined by a dash, one that begins in the first is “2024/25”",
            ),
            ('-' | '–', None) if short => RULE
                .finding(range, "A span has both years in full, one that begins in the first is “2024/25”"),
            ('-', Some(_)) if dash => {
                let mark = run.end..at;
                RULE.finding(range, "The years of a span are joined by a dash (–)").fix(Fix::replace(
                    Grade::Safe,
                    mark,
                    "–",
                ))
            }
            _ => continue,
        };
        found.push(finding);
    }
}

/// A year of our times in four digits.
fn year(digits: &str) -> Option<u32> {
    date::value(digits).filter(|year| digits.chars().count() == 4 && (1945..=2099).contains(year))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn usual_forms_are_left_alone() {
        check(
            "The General Assembly,\n\n1. Decides on the budget 2024–2025 and the period 2024/25, recalling 2015-01-02.\n",
            expect![[""]],
        );
        check("L’Assemblée générale,\n\n1. Approuve le budget 2024-2025.\n", expect![[""]]);
    }

    #[test]
    fn other_forms() {
        check(
            "The General Assembly,\n\n1. Decides on the budgets 2024-2025, 2025-26 and 2026/2027 of the Fund.\n",
            expect![[r#"
                3 [2024-2025] hint: The years of a span are joined by a dash (–) → [–]
                3 [2025-26] hint: A span has both years in full, one that begins in the first is “2024/25”
                3 [2026/2027] hint: Two whole years are joined by a dash, one that begins in the first is “2024/25”"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Approuve le budget 2024/2025 du Fonds.\n",
            expect![
                "3 [2024/2025] hint: Two whole years are joined by a dash, one that begins in the first is “2024/25”"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Aprueba el presupuesto de 2024/2025 del Fondo.\n",
            expect![
                "3 [2024/2025] hint: Two whole years are joined by a dash, one that begins in the first is “2024/25”"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. утверждает бюджет на 2024-2025 годы.\n",
            expect!["3 [2024-2025] hint: The years of a span are joined by a dash (–) → [–]"],
        );
        check(
            "大会，\n\n1. 核准2024/2025年预算。\n",
            expect![
                "3 [2024/2025] hint: Two whole years are joined by a dash, one that begins in the first is “2024/25”"
            ],
        );
        check(
            "إن الجمعية العامة،\n\n1 - توافق على ميزانية الفترة 2024/2025 للصندوق.\n",
            expect![
                "3 [2024/2025] hint: Two whole years are joined by a dash, one that begins in the first is “2024/25”"
            ],
        );
    }
}
