//! A symbol in a note that is not well formed.
//!
//! # What
//! What looks like a symbol of the General Assembly, the Security Council or the Economic and Social Council in a note but lacks
//! a part or has blanks in it: "A/79", "A /79/302", "A/79/ 302", "A-79-302".
//!
//! # Why
//! Nobody can look it up.
//!
//! # Example
//! ```text
//! ¹ A/79/ 302.
//! ```
//!
//! # Better
//! ```text
//! ¹ A/79/302.
//! ```
//!
//! # Fix
//! None: what is missing has to be looked up.
//!
//! # Source
//! Row F15 of the drafting rules; the grammar of symbols of the Dag Hammarskjöld Library.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter_or_digit;

/// A symbol in a note that is not well formed.
pub static RULE: Rule = Rule {
    name: "note-symbol",
    code: "F15",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: None,
    documentation: documentation!("note_symbol.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let bytes = text.as_bytes();
    for at in memchr::memchr_iter(b'/', bytes) {
        // From the organ’s letter to the end of what is written without a blank.
        let head = &text[..at];
        let letter = head.trim_end_matches(' ').chars().next_back();
        if !matches!(letter, Some('A' | 'S' | 'E')) {
            continue;
        }
        let start = head.trim_end_matches(' ').len() - 1;
        if text[..start].ends_with(|c: char| is_letter_or_digit(c) || matches!(c, '/' | '-' | '.' | '(')) {
            continue;
        }
        let token: &str = text[at..]
            .split(|c: char| {
                c.is_whitespace() || matches!(c, ',' | ';' | ')' | ']' | '，' | '、' | '،' | '。' | '）')
            })
            .next()
            .unwrap_or("");
        let token = token.trim_end_matches('.');
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = token.split('/').skip(1).collect();
        let end = at + token.len();
        let behind = &text[end..];
        let message = match parts.as_slice() {
            _ if start + 1 < at && parts.first().is_some_and(|part| digits(part)) => {
                "The symbol has a blank in it"
            }
            [first @ .., ""]
                if !first.is_empty() && behind.trim_start().starts_with(|c: char| c.is_ascii_digit()) =>
            {
                "The symbol has a blank in it"
            }
            [session]
                if digits(session)
                    && session.len() <= 3
                    && letter == Some('A')
                    && !behind.starts_with('(') =>
            {
                "The symbol lacks its last part"
            }
            [year] if digits(year) && year.len() == 4 && letter != Some('A') => {
                "The symbol lacks its last part"
            }
            _ => continue,
        };
        found.push(RULE.finding(plain.own(&(start..end)), message));
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
    fn whole_symbols_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302 and S/2024/5, annex.\n\n² A/CONF.157/24 (Part I), chap. III; E/CN.4/2004/23.\n",
            expect![[""]],
        );
    }

    #[test]
    fn broken_ones() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/ 302.\n\n² A/79.\n",
            expect![[r#"
                7 [A/79/] warning: The symbol has a blank in it
                9 [A/79] warning: The symbol lacks its last part"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A /79/302.\n",
            expect!["7 [A /79/302] warning: The symbol has a blank in it"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/79/ 302.\n",
            expect!["7 [A/79/] warning: The symbol has a blank in it"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ S/2024.\n",
            expect!["7 [S/2024] warning: The symbol lacks its last part"],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/79/ 302。\n",
            expect!["7 [A/79/] warning: The symbol has a blank in it"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79.\n",
            expect!["7 [A/79] warning: The symbol lacks its last part"],
        );
    }
}
