//! A symbol in a note that is not well formed.
//!
//! # What
//! What looks like a symbol of the General Assembly, the Security Council or the Economic and Social Council in a note but lacks
//! a part or has blanks in it ("A/79", "A /79/302", "A/79/ 302"), has another separator or none ("A-79-302", "A/79.302", "A79/302",
//! "A/C3/79/L5"), session and number the other way round ("A/302/79"), or other letters ("A/Res/70/1", "a/79/302", a Cyrillic "А").
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
//! Writes the one symbol that can be meant; to be confirmed. None where a part is missing: that has to be looked up.
//!
//! # Source
//! Row F15 of the drafting rules; the grammar of symbols of the Dag Hammarskjöld Library.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::{Passage, touches};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Symbol, repaired};
use crate::syntax::{Kind, Language};
use crate::text::is_letter_or_digit;
use std::ops::Range;

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
    fix: Some(Grade::Confirm),
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
        let mut joined = None;
        let message = match parts.as_slice() {
            _ if start + 1 < at && parts.first().is_some_and(|part| digits(part)) => {
                joined = Some(end);
                "The symbol has a blank in it"
            }
            [first @ .., ""]
                if !first.is_empty() && behind.trim_start().starts_with(|c: char| c.is_ascii_digit()) =>
            {
                let blanks = behind.len() - behind.trim_start().len();
                let digits = behind.trim_start().bytes().take_while(u8::is_ascii_digit).count();
                joined = Some(end + blanks + digits);
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
        let finding = RULE.finding(plain.own(&(start..end)), message);
        // What the blank parts makes a symbol when it is taken out, if nothing goes on behind it.
        let whole =
            joined.filter(|end| !text[*end..].starts_with(|c: char| is_letter_or_digit(c) || c == '/'));
        let symbol = whole.and_then(|end| {
            let written: String = text[start..end].chars().filter(|c| !c.is_whitespace()).collect();
            Symbol::parse(&written).filter(|symbol| symbol.as_str() == written).map(|_| (start..end, written))
        });
        found.push(match symbol {
            Some((range, written)) => finding.fix(Fix::replace(Grade::Confirm, plain.own(&range), written)),
            None => finding,
        });
    }
    misprints(passage, found);
}

/// The words of a note that are misprints of a symbol.
fn misprints(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let plain = passage.plain();
    let text = plain.text();
    // The end of what is written without a blank; a bracket that is opened within a symbol belongs to it.
    let parts = |c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | ':' | '(' | ')' | '[' | ']' | '"')
            || !c.is_ascii() && (!is_letter_or_digit(c) || c >= '\u{2E80}')
    };
    let told: Vec<Range<usize>> =
        found.iter().filter(|other| other.rule == &RULE).map(|other| other.range.clone()).collect();
    let mut at = 0;
    for word in text.split(parts) {
        let start = at;
        at = start + word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        let word = word.trim_end_matches('.');
        // Letters and a number with a bracket behind it are other kinds of numbers: "A/48/49 (Vol. I)".
        let range = start..start + word.len();
        if text[range.end..].starts_with(['(', ')'])
            && text[..range.start].ends_with('(')
            && !word.contains('/')
        {
            continue;
        }
        let Some(symbol) = repaired(word) else { continue };
        let own = plain.own(&range);
        if touches(&told, &own) {
            continue;
        }
        let message = if word.is_ascii() {
            format!("“{word}” is no symbol; {symbol} is")
        } else {
            format!("The symbol has letters or marks of another alphabet in it; {symbol} has none")
        };
        found.push(RULE.finding(own.clone(), message).fix(Fix::replace(
            Grade::Confirm,
            own,
            symbol.as_str(),
        )));
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
                7 [A/79/] warning: The symbol has a blank in it → [A/79/302]
                9 [A/79] warning: The symbol lacks its last part"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A /79/302.\n",
            expect!["7 [A /79/302] warning: The symbol has a blank in it → [A/79/302]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/79/ 302.\n",
            expect!["7 [A/79/] warning: The symbol has a blank in it → [A/79/302]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ S/2024.\n",
            expect!["7 [S/2024] warning: The symbol lacks its last part"],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/79/ 302。\n",
            expect!["7 [A/79/] warning: The symbol has a blank in it → [A/79/302]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79.\n",
            expect!["7 [A/79] warning: The symbol lacks its last part"],
        );
    }

    #[test]
    fn misprints_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ the study² and the plan,³\n\n1. Decides to adjourn.\n\n¹ See A-79-302, annex.\n\n² A/C3/79/L5 (see also A/302/79).\n\n³ A/Res/70/1.\n",
            expect![[r#"
                7 [A-79-302] warning: “A-79-302” is no symbol; A/79/302 is → [A/79/302]
                9 [A/C3/79/L5] warning: “A/C3/79/L5” is no symbol; A/C.3/79/L.5 is → [A/C.3/79/L.5]
                9 [A/302/79] warning: “A/302/79” is no symbol; A/79/302 is → [A/79/302]
                11 [A/Res/70/1] warning: “A/Res/70/1” is no symbol; A/RES/70/1 is → [A/RES/70/1]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ Voir A/79-302, annexe.\n",
            expect!["7 [A/79-302] warning: “A/79-302” is no symbol; A/79/302 is → [A/79/302]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ Véase A79/302.\n",
            expect!["7 [A79/302] warning: “A79/302” is no symbol; A/79/302 is → [A/79/302]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ См. А/79/302 и А-79-303.\n",
            expect![[r#"
                7 [А/79/302] warning: The symbol has letters or marks of another alphabet in it; A/79/302 has none → [A/79/302]
                7 [А-79-303] warning: The symbol has letters or marks of another alphabet in it; A/79/303 has none → [A/79/303]"#]],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ 见A/79.302，附件。\n",
            expect!["7 [A/79.302] warning: “A/79.302” is no symbol; A/79/302 is → [A/79/302]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ انظر A//79/302.\n",
            expect!["7 [A//79/302] warning: “A//79/302” is no symbol; A/79/302 is → [A/79/302]"],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ Report of the Conference (United Nations publication, Sales No. A.96.IV.13), resolution S-30/1; A/48/49 (Vol. I) and A/5217; E/302/Add.1; www.un.org/a/79/302.\n",
            expect![[""]],
        );
    }
}
