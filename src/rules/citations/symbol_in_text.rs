//! A resolution cited by its symbol instead of its number.
//!
//! # What
//! "A/RES/70/1", "S/RES/1325 (2000)", "E/RES/2023/16", "A/HRC/RES/54/4" in a preambular or operative paragraph. Notes, annexes,
//! brackets and quotations are left alone.
//!
//! # Why
//! In running text the number alone is given; the symbol is for looking the document up.
//!
//! # Example
//! ```text
//! Recalling resolution A/RES/59/50 of 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes the number; to be confirmed, since the name of the organ may be missing then.
//!
//! # Source
//! Row R08 of the drafting rules: Editorial Manual, Resolutions, system of identification; none in the bodies of resolutions of
//! the Assembly and the two councils, 67 in the Security Council.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// A resolution cited by its symbol instead of its number.
pub static RULE: Rule = Rule {
    name: "symbol-in-text",
    code: "R08",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("symbol_in_text.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    if memchr::memmem::find(text.as_bytes(), b"/RES/").is_none() {
        return;
    }
    for citation in &passage.reading.citations {
        let written = passage.paragraph.slice(&citation.span);
        if !written.contains("/RES/") || passage.is_quoted(&citation.span) {
            continue;
        }
        let Some(number) = citation.symbol.number() else { continue };
        let head = text[..citation.span.start].trim_end_matches(['[', '*', '_']);
        // Behind the number or a name, as a help to the reader; or the target of a link.
        if head.ends_with(['(', '（', '/']) {
            continue;
        }
        let severity = match passage.profile {
            Some(Profile::SecurityCouncil) => Severity::Warning,
            _ => Severity::Error,
        };
        let message = format!("Running text cites by number: {number}, not {written}");
        let fix = Fix::replace(Grade::Confirm, citation.span.clone(), number.to_string());
        found.push(RULE.finding(citation.span.clone(), message).severity(severity).fix(fix));
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
    fn numbers_stand_in_the_text() {
        check(
            "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004 (A/RES/59/50), and the report A/59/302,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling resolution A/RES/59/50 of 2 December 2004,\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
        check(
            "The Security Council,\n\nRecalling resolution S/RES/1325 (2000),\n",
            expect![
                "3 [S/RES/1325 (2000)] warning: Running text cites by number: 1325 (2000), not S/RES/1325 (2000) → [1325 (2000)]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la résolution A/RES/59/50 du 2 décembre 2004,\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
        check(
            "La Asamblea General,\n\nRecordando la resolución A/RES/59/50, de 2 de diciembre de 2004,\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию A/RES/59/50 от 2 декабря 2004 года,\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
        check(
            "大会，\n\n回顾2004年12月2日A/RES/59/50号决议，\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى القرار A/RES/59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n",
            expect!["3 [A/RES/59/50] error: Running text cites by number: 59/50, not A/RES/59/50 → [59/50]"],
        );
    }
}
