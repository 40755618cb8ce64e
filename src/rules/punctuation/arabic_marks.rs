//! Latin marks, or Arabic-Indic digits, in Arabic.
//!
//! # What
//! Behind an Arabic word the comma is `،`, the semicolon `؛`, the question mark `؟`; digits are 0 to 9. A paragraph has one finding of each
//! kind, at the first place; a draft that is typed so throughout has one.
//!
//! # Why
//! The marks of a Latin keyboard point the wrong way. The Organization's Arabic texts write the digits of all other languages.
//!
//! # Example
//! ```text
//! وإذ تلاحظ حالة المصابيح,
//! ```
//!
//! # Better
//! ```text
//! وإذ تلاحظ حالة المصابيح،
//! ```
//!
//! # Fix
//! Writes the Arabic marks, or the digits 0 to 9. Safe.
//!
//! # Source
//! Row P15 of the drafting rules. Counted: no Arabic-Indic digit in the General Assembly's texts of its sessions 75 to 80; older
//! documents have them.

use super::habits::{self, Habit};
use super::slips::Slip;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Paragraph};

/// Latin marks, or Arabic-Indic digits, in Arabic.
pub static RULE: Rule = Rule {
    name: "arabic-marks",
    code: "P15",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::Arabic],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("arabic_marks.rs"),
    check: Check::Draft(Aspects::TYPING, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let marks = "Arabic writes ، ؛ ؟";
    habits::report(&RULE, |habits| &habits.marks, marks, "Write the Arabic marks", outline, found);
    habits::report(
        &RULE,
        |habits| &habits.digits,
        "Digits are 0 to 9",
        "Write the digits 0 to 9",
        outline,
        found,
    );
}

/// The Latin marks, and the Arabic-Indic digits, of a paragraph.
pub(super) fn habits(paragraph: &Paragraph) -> (Habit, Habit) {
    let text = &*paragraph.text;
    let (mut marks, mut digits) = (Vec::new(), Vec::new());
    let (mut arabic, mut plain) = (false, false);
    let mut letter = false;
    for (at, character) in text.char_indices() {
        let range = at..at + character.len_utf8();
        match character {
            ',' | ';' | '?' if letter => {
                let insert = match character {
                    ',' => "،",
                    ';' => "؛",
                    _ => "؟",
                };
                marks.push(Slip::replace(range, insert));
            }
            '\u{0660}'..='\u{0669}' => {
                let digit = char::from(b'0' + (character as u32 - 0x0660) as u8);
                match digits.last_mut() {
                    Some(Slip { marked, change, insert }) if marked.end == at => {
                        (marked.end, change.end) = (range.end, range.end);
                        insert.push(digit);
                    }
                    _ => digits.push(Slip::replace(range, digit)),
                }
            }
            '،' | '؛' => arabic = true,
            '0'..='9' => plain = true,
            _ => {}
        }
        // Vowel marks, markers' brackets and blanks behind a word still belong to it.
        letter = match character {
            '\u{0620}'..='\u{065F}' | '\u{0670}'..='\u{06D3}' => true,
            ' ' | '\u{a0}' | '\u{200E}' | '\u{200F}' | '*' | '_' | ')' | '“' | '”' => letter,
            _ => false,
        };
    }
    (Habit { slips: marks.into(), right: arabic }, Habit { slips: digits.into(), right: plain })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn arabic_marks_and_digits() {
        expect!["ar: 3 [,] warning: Arabic writes ، ؛ ؟ → [،]"].assert_eq(&fixtures::in_all(
            &RULE,
            RULE.languages,
            |l| fixtures::ending(l, 1, ","),
        ));
        expect!["ar: 9 [;] warning: Arabic writes ، ؛ ؟ → [؛]"].assert_eq(&fixtures::in_all(
            &RULE,
            RULE.languages,
            |l| fixtures::ending(l, 4, ";"),
        ));
        let check = |text: &str, expected: expect_test::Expect| {
            testing::check(&RULE, &fixtures::changed(Language::Arabic, 1, |_| text.to_owned()), expected);
        };
        check(
            "إذ تشير إلى قرارها ١٢ المؤرخ ٤ كانون الأول/ديسمبر ٢٠٢٤،",
            expect!["3 [١٢] warning: Digits are 0 to 9 (3 times in this paragraph) → [12] → [4] → [2024]"],
        );
        check("إذ تشير إلى الوثيقتين A/79/1, A/79/2 وإلى 1,000 دولار،", expect![[""]]);
    }
}
