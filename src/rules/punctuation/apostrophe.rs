//! A straight apostrophe.
//!
//! # What
//! Looks for ' between two letters, and behind the s of an English plural. A paragraph has one finding, at the first; a draft
//! that is typed so throughout has one.
//!
//! # Why
//! Official texts write the typographic apostrophe, ’.
//!
//! # Example
//! ```text
//! Welcoming the Secretary-General's report on the lamps,
//! ```
//!
//! # Better
//! ```text
//! Welcoming the Secretary-General’s report on the lamps,
//! ```
//!
//! # Fix
//! Writes ’ throughout the paragraph, or the draft. Safe.
//!
//! # Source
//! Row P09 of the drafting rules. Counted: French 290,931 to 32, English 5,325 to none.

use super::habits::{self, Habit};
use super::slips::{self, Slip};
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Paragraph};
use crate::text::is_letter;

/// A straight apostrophe.
pub static RULE: Rule = Rule {
    name: "apostrophe",
    code: "P09",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("apostrophe.rs"),
    check: Check::Draft(Aspects::TYPING, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let message = "The apostrophe is ’, not '";
    habits::report(&RULE, |habits| &habits.apostrophes, message, "Write ’", outline, found);
}

/// The straight apostrophes of a paragraph.
pub(super) fn habit(paragraph: &Paragraph) -> Habit {
    let text = &*paragraph.text;
    let right = memchr::memmem::find(text.as_bytes(), "’".as_bytes()).is_some();
    if memchr::memchr(b'\'', text.as_bytes()).is_none() {
        return Habit { slips: Box::default(), right };
    }
    let plural = paragraph.language == Language::English;
    let letter = |c: Option<char>| c.is_some_and(is_letter);
    // A straight mark that opens a quotation makes those behind words its ends.
    let quotes =
        slips::neighbours(text).any(|(before, _, c, after)| c == '\'' && !letter(before) && letter(after));
    let straight = slips::neighbours(text).filter(|(before, _, character, after)| {
        let within = letter(*before) && (letter(*after) || matches!(after, Some('«' | '“' | '*' | '_')));
        let behind = plural && *before == Some('s') && !letter(*after) && !quotes;
        *character == '\'' && (within || behind)
    });
    Habit { slips: straight.map(|(_, at, _, _)| Slip::replace(at..at + 1, "’")).collect(), right }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn apostrophes_are_typographic() {
        let check = |language, text: &str, expected: expect_test::Expect| {
            testing::check(&RULE, &fixtures::changed(language, 1, |_| text.to_owned()), expected);
        };
        check(
            Language::English,
            "Recalling the Secretary-General's report and States' replies,",
            expect!["3 ['] warning: The apostrophe is ’, not ' (2 times in this paragraph) → [’] → [’]"],
        );
        check(
            Language::English,
            "Recalling the Secretary-General’s report and States’ replies,",
            expect![[""]],
        );
        check(Language::English, "Recalling the item 'Lamps' of its agenda,", expect![[""]]);
        check(
            Language::French,
            "Rappelant l'état des lampes et l’avis de l'Office,",
            expect!["3 ['] warning: The apostrophe is ’, not ' (2 times in this paragraph) → [’] → [’]"],
        );
        check(Language::French, "Rappelant l’état des lampes,", expect![[""]]);
        check(Language::Spanish, "Recordando el informe d'Estat,", expect![[""]]);
    }
}
