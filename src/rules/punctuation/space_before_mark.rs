//! A space before a comma or semicolon, or a half-width mark in Chinese.
//!
//! # What
//! English, Spanish and Russian set no space before `,` and `;`; Chinese sets none before its full-width marks, and does not write the
//! half-width `,` `;` `:` `.` behind a Chinese character (this only a warning). A paragraph has one finding of each kind, at the first place;
//! a draft that is typed so throughout, as old prints are, has one in all.
//!
//! # Why
//! The mark belongs to the word before it; with a space it can come to stand at the head of a line.
//!
//! # Example
//! ```text
//! Recalling the report , and noting the study,
//! ```
//!
//! # Better
//! ```text
//! Recalling the report, and noting the study,
//! ```
//!
//! # Fix
//! Deletes the spaces, or writes the full-width marks. Safe.
//!
//! # Source
//! Row P14 of the drafting rules, by count.

use super::habits::{self, Habit};
use super::slips::{self, Slip};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Paragraph};

/// A space before a comma or semicolon, or a half-width mark in Chinese.
pub static RULE: Rule = Rule {
    name: "space-before-mark",
    code: "P14",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &[Language::English, Language::Spanish, Language::Russian, Language::Chinese],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("space_before_mark.rs"),
    check: Check::Draft(Aspects::TYPING, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let message = "No space stands before this mark";
    habits::report(&RULE, |habits| &habits.blanks, message, "Delete the spaces", outline, found);
    let before = found.len();
    let (message, title) = ("Chinese writes full-width marks", "Write full-width marks");
    habits::report(&RULE, |habits| &habits.halves, message, title, outline, found);
    for (_, finding) in &mut found[before..] {
        finding.severity = Severity::Warning;
    }
}

/// The blanks before the marks of a paragraph. What is typed so throughout shows at the semicolons.
pub(super) fn blanks(paragraph: &Paragraph) -> Habit {
    let text = &*paragraph.text;
    if paragraph.language == Language::Chinese {
        return Habit { slips: spaced(text, "，；：。、"), right: text.contains('；') };
    }
    // Most paragraphs have none, and are told by a look at the byte before each mark: a blank, or the end of a no-break space.
    let bytes = text.as_bytes();
    let blank = |at: usize| at > 0 && matches!(bytes[at - 1], b' ' | b'\t' | 0xA0);
    let right = memchr::memchr_iter(b';', bytes).any(|at| !blank(at));
    match memchr::memchr2_iter(b',', b';', bytes).any(blank) {
        true => Habit { slips: spaced(text, ",;"), right },
        false => Habit { slips: Box::default(), right },
    }
}

/// The blanks before some marks.
fn spaced(text: &str, marks: &str) -> Box<[Slip]> {
    let mut slips = Vec::new();
    for (before, at, character, after) in slips::neighbours(text) {
        // A decimal that begins with its mark (`,5`) is none.
        let blank = before.is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\t'));
        if !blank || !marks.contains(character) || after.is_some_and(|c| c.is_ascii_digit()) {
            continue;
        }
        let start = at - slips::blanks_before(&text[..at]);
        let head = text[..start].chars().next_back();
        // At the head of a line it is wrapping or the indent of a list; behind another mark something else is wrong.
        if head.is_none_or(|c| c == '\n' || c == '\r' || c == '|' || ",;.:(".contains(c)) {
            continue;
        }
        slips.push(Slip {
            marked: start..at + character.len_utf8(),
            change: start..at,
            insert: String::new(),
        });
    }
    slips.into()
}

/// The half-width marks of a Chinese paragraph.
pub(super) fn halves(paragraph: &Paragraph) -> Habit {
    let text = &*paragraph.text;
    let han = |c: Option<char>| c.is_some_and(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let mut slips = Vec::new();
    for (before, at, character, after) in slips::neighbours(text) {
        let full = match character {
            ',' => "，",
            ';' => "；",
            ':' => "：",
            '.' if text[at + 1..].trim_matches(['*', '_', ' ', '\n', '\r']).is_empty() => "。",
            _ => continue,
        };
        if han(before) && after.is_none_or(|c| han(Some(c)) || c.is_whitespace()) {
            slips.push(Slip::replace(at..at + 1, full));
        }
    }
    Habit { slips: slips.into(), right: text.contains(['，', '；']) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn no_space_before_the_mark() {
        let spaced = |language| {
            fixtures::changed(language, 1, |text| {
                let last = text.chars().next_back().unwrap();
                format!("{} {last}", text.trim_end_matches(last))
            })
        };
        expect![[r#"
            en: 3 [ ,] error: No space stands before this mark → []
            es: 3 [ ,] error: No space stands before this mark → []
            ru: 3 [ ,] error: No space stands before this mark → []
            zh: 3 [ ，] error: No space stands before this mark → []"#]]
        .assert_eq(&fixtures::in_all(&RULE, RULE.languages, spaced));
        testing::check(&RULE, &fixtures::draft(Language::French), expect![[""]]);
    }

    #[test]
    fn what_is_typed_so_throughout_is_said_once() {
        let draft = |paragraph: &str| {
            let body: String = (1..6).map(|number| format!("{number}. {paragraph}\n\n")).collect();
            format!("The Security Council,\n\n{body}")
        };
        testing::check(
            &RULE,
            &draft("Requests a report ;"),
            expect![
                "3 [ ;] error: No space stands before this mark (in 5 paragraphs of this draft) → [] → [] → [] → [] → []"
            ],
        );
        let chinese = draft("决定点灯,并请秘书长报告;").replace("The Security Council,", "安全理事会，");
        testing::check(
            &RULE,
            &chinese,
            expect![
                "3 [,] warning: Chinese writes full-width marks (in 5 paragraphs of this draft) → [，] → [；] → [，] → [；] → [，] → [；] → [，] → [；] → [，] → [；]"
            ],
        );
    }

    #[test]
    fn full_width_marks_in_chinese() {
        testing::check(
            &RULE,
            &fixtures::ending(Language::Chinese, 1, ","),
            expect!["3 [,] warning: Chinese writes full-width marks → [，]"],
        );
        testing::check(
            &RULE,
            &fixtures::changed(Language::Chinese, 1, |_| "回顾A/79/1,A/79/2号文件,注意到1:2的比例，".into()),
            expect!["3 [,] warning: Chinese writes full-width marks → [，]"],
        );
    }

    #[test]
    fn wrapped_lines_are_left_alone() {
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling the report\n , and the study,\n\n1. Decides to adjourn.\n",
            expect![[""]],
        );
    }
}
