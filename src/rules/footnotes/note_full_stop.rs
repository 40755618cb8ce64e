//! A note that does not end with a full stop.
//!
//! # What
//! The last character of a numbered note’s words, in Chinese "。" or ".". A note that ends with a colon (a list follows) or with
//! an address is left alone.
//!
//! # Why
//! Notes are sentences, even where they are only a symbol.
//!
//! # Example
//! ```text
//! ¹ A/79/302
//! ```
//!
//! # Better
//! ```text
//! ¹ A/79/302.
//! ```
//!
//! # Fix
//! Writes the full stop. Safe.
//!
//! # Source
//! Row F12 of the drafting rules; nearly all notes of resolutions in the six languages end so.

use crate::rules::ending::{Ending, Mark};
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A note that does not end with a full stop.
pub static RULE: Rule = Rule {
    name: "note-full-stop",
    code: "F12",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("note_full_stop.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if paragraph.kind != Kind::Note || paragraph.label.is_none() {
        return;
    }
    let Some(ending) = Ending::of(paragraph) else { return };
    let last = paragraph.slice(&ending.range).chars().next().unwrap_or(' ');
    let stop = if passage.language() == Language::Chinese { "。" } else { "." };
    let message = "A note ends with a full stop";
    let finding = match ending.mark {
        Mark::Stop | Mark::Colon => return,
        Mark::Comma | Mark::Semicolon => {
            RULE.finding(ending.range.clone(), message).fix(Fix::replace(Grade::Safe, ending.range, stop))
        }
        Mark::Open if matches!(last, '?' | '!' | '？' | '！' | '؟' | '…') => return,
        Mark::Open => {
            let head = &paragraph.text[..ending.range.end];
            // A full stop inside brackets or quotation marks ends it, too; an address bears none.
            let inside =
                head.trim_end_matches(['”', '“', '»', '"', ')', '）', '》', ']', ' ', '\u{a0}', '\u{202f}']);
            let word = head.rsplit(char::is_whitespace).next().unwrap_or("");
            if inside.ends_with(['.', '。']) || word.contains("://") || word.contains("www.") {
                return;
            }
            RULE.finding(ending.range, message).fix(Fix::replace(Grade::Safe, ending.change.clone(), stop))
        }
    };
    found.push(finding);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn notes_that_end_well_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ the study,² and the list,³\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² See “On notes.”\n\n³ Available at www.example.org/list\n",
            expect![[""]],
        );
        check("大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/79/302。\n", expect![[""]]);
    }

    #[test]
    fn notes_without_a_full_stop_in_six_languages() {
        check(
            "The General Assembly,\n\nRecalling the report¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302\n\n² A/79/303, annex;\n",
            expect![[r#"
                7 [2] warning: A note ends with a full stop → [.]
                9 [;] warning: A note ends with a full stop → [.]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹,\n\n1. Décide d’ajourner.\n\n¹ A/79/302, annexe\n",
            expect!["7 [e] warning: A note ends with a full stop → [.]"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹,\n\n1. Decide aplazar el debate.\n\n¹ A/79/302, anexo\n",
            expect!["7 [o] warning: A note ends with a full stop → [.]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/302, приложение\n",
            expect!["7 [е] warning: A note ends with a full stop → [.]"],
        );
        check(
            "大会，\n\n回顾报告，¹\n\n1. 决定休会。\n\n¹ A/79/302，附件\n",
            expect!["7 [件] warning: A note ends with a full stop → [。]"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/302، المرفق\n",
            expect!["7 [ق] warning: A note ends with a full stop → [.]"],
        );
    }
}
