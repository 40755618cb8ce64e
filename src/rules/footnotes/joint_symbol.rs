//! Two symbols of one document joined by something else than a hyphen.
//!
//! # What
//! A document with two symbols, "A/77/277-S/2022/606", written with a dash, with blanks or with a stroke between them.
//!
//! # Why
//! It is one document; a hyphen says so.
//!
//! # Example
//! ```text
//! ¹ A/77/277–S/2022/606.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/77/277-S/2022/606.
//! ```
//!
//! # Fix
//! Writes the hyphen. To be confirmed: two documents may be meant.
//!
//! # Source
//! Row F11 of the drafting rules: Editorial Manual, Footnotes, chapter III, section A.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// Two symbols of one document joined by something else than a hyphen.
pub static RULE: Rule = Rule {
    name: "joint-symbol",
    code: "F11",
    severity: Severity::Info,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("joint_symbol.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    let bytes = text.as_bytes();
    for organ in ["S/", "E/"] {
        for at in memchr::memmem::find_iter(bytes, organ.as_bytes()) {
            let head = &text[..at];
            let joint = head.trim_end_matches([' ', '–', '—', '‑', '-', '/', '\u{a0}']);
            let between = &head[joint.len()..];
            // The first symbol goes before, with a number of its own; a hyphen alone is right.
            let word =
                joint.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[')).next().unwrap_or("");
            let symbol = word.starts_with("A/")
                && word.ends_with(|c: char| c.is_ascii_digit())
                && word.matches('/').count() >= 2;
            let slip = !matches!(between, "" | "-" | " " | "\u{2011}")
                && between.chars().any(|c| c != ' ' && c != '\u{a0}');
            let numbered = text[at + 2..].starts_with(|c: char| c.is_ascii_digit());
            if symbol && slip && numbered {
                let range = joint.len()..at;
                let message = "The two symbols of one document are joined by a hyphen";
                found.push(RULE.finding(range.clone(), message).fix(Fix::replace(
                    Grade::Confirm,
                    range,
                    "-",
                )));
            }
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
    fn a_hyphen_joins_them() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ A/77/277-S/2022/606.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ A/77/277–S/2022/606.\n",
            expect!["7 [–] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A/77/277 – S/2022/606.\n",
            expect!["7 [ – ] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/77/277–S/2022/606.\n",
            expect!["7 [–] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ A/77/277–S/2022/606.\n",
            expect!["7 [–] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/77/277–S/2022/606。\n",
            expect!["7 [–] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/77/277–S/2022/606.\n",
            expect!["7 [–] info: The two symbols of one document are joined by a hyphen → [-]"],
        );
    }
}
