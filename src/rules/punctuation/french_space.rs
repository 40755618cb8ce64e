//! French marks without the no-break space that belongs before or behind them.
//!
//! # What
//! Looks at `;` `:` `?` `!` and `»`, which have a no-break space before them, and at `«`, which has one behind it. A narrow one is as
//! good. Times, addresses, proportions (`10:30`, `https://`) and titles in English are left alone. A paragraph has one finding, at the first place; a draft that is typed
//! without them throughout has one.
//!
//! # Why
//! An ordinary space can leave the mark alone at the head of the next line; without any it sticks to the word.
//!
//! # Example
//! ```text
//! Prie le Secrétaire général :
//! ```
//!
//! # Better
//! ```text
//! Prie le Secrétaire général[no-break space]:
//! ```
//!
//! # Fix
//! Writes the no-break spaces of the paragraph, or the draft. Safe.
//!
//! # Source
//! Row P07 of the drafting rules. Counted: 55,681 semicolons with a no-break space, 17 with an ordinary one, 18 with none.

use super::habits::{self, Habit};
use super::slips::Slip;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Paragraph};
use crate::text::is_letter;
use std::ops::Range;

/// French marks without the no-break space that belongs before or behind them.
pub static RULE: Rule = Rule {
    name: "french-space",
    code: "P07",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::French],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("french_space.rs"),
    check: Check::Draft(Aspects::TYPING, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let message = "French sets a no-break space before ; : ? ! and », and behind «";
    habits::report(&RULE, |habits| &habits.spaces, message, "Write no-break spaces", outline, found);
}

/// The ordinary and the missing spaces of a paragraph.
pub(super) fn habit(paragraph: &Paragraph) -> Habit {
    let text = &*paragraph.text;
    let bytes = text.as_bytes();
    let mut slips = Vec::new();
    let mut quotations: Option<Vec<Range<usize>>> = None;
    let mut at = 0;
    let mut marks = 0;
    // `«` and `»` start with C2, as do the no-break space and a few others.
    while let Some(next) = bytes[at..].iter().position(|b| matches!(b, b';' | b':' | b'?' | b'!' | 0xC2)) {
        let here = at + next;
        let Some(mark) = text[here..].chars().next() else { break };
        at = here + mark.len_utf8();
        let found = slips.len();
        match mark {
            '«' => behind(text, here..at, &mut slips),
            ';' | ':' | '?' | '!' | '»' => before(text, here..at, mark, &mut slips),
            _ => continue,
        }
        marks += 1;
        // A title in another language keeps its own spaces.
        if mark == ':' && slips.len() > found && !text[..here].ends_with(' ') {
            let quotations = quotations.get_or_insert_with(|| passage::quotations(text));
            let foreign = quotations
                .iter()
                .any(|quotation| quotation.contains(&here) && is_foreign(&text[quotation.clone()]));
            if foreign || is_english(&text[at..]) {
                slips.pop();
            }
        }
    }
    Habit { right: marks > slips.len(), slips: slips.into() }
}

/// Whether a quotation is in another language: it has small words that French does not know.
fn is_foreign(quotation: &str) -> bool {
    const WORDS: [&str; 20] = [
        "the", "of", "and", "for", "to", "our", "with", "in", "by", "from", "at", "two", "after", "years",
        "world", "del", "los", "las", "para", "und",
    ];
    quotation.split(|c: char| !is_letter(c)).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

/// Whether the second half of an English title stands behind a colon: "Climate Change 2023: Synthesis Report". French goes on with a small
/// letter, and writes no two words of a title large.
fn is_english(behind: &str) -> bool {
    let mut words = behind.split([' ', '\n', '\u{a0}']).filter(|word| !word.is_empty());
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let large = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase()) && word.len() > 2;
    let small = ["for", "of", "the", "and", "in", "on", "to", "from", "towards"];
    large(first) && first.is_ascii() && (large(second) || small.contains(&second))
}

/// The slip behind an opening quotation mark.
fn behind(text: &str, mark: Range<usize>, found: &mut Vec<Slip>) {
    let rest = &text[mark.end..];
    if rest.starts_with(['\u{a0}', '\u{202f}']) || rest.is_empty() {
        return;
    }
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    let marked = mark.start..mark.end + blanks;
    found.push(Slip { marked, change: mark.end..mark.end + blanks, insert: "\u{a0}".into() });
}

/// The slip before a mark.
fn before(text: &str, mark: Range<usize>, character: char, found: &mut Vec<Slip>) {
    let (head, rest) = (&text[..mark.start], &text[mark.end..]);
    let after = rest.chars().next();
    // A mark within a word, a number, an address, an entity or a run of marks is none.
    let ends = after.is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '*' | '_' | '<' | ')' | ']' | '[' | '»' | '”' | '"' | '.' | ',' | '\u{200b}')
            || crate::syntax::marker::superscript(c).is_some()
    });
    let entity = character == ';'
        && head
            .rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '#')
            .next()
            .is_some_and(|word| head[..head.len() - word.len()].ends_with('&') && !word.is_empty());
    if !ends && character != '»'
        || entity
        || head.is_empty()
        || head.ends_with([';', ':', '?', '!', '[', '('])
    {
        return;
    }
    let bare = head.trim_end_matches([' ', '\t', '\n', '\r', '\u{a0}', '\u{202f}']);
    let gap = &head[bare.len()..];
    if gap.contains(['\u{a0}', '\u{202f}']) && gap.chars().count() == 1 || bare.is_empty() {
        return;
    }
    let change = bare.len()..mark.start;
    found.push(Slip { marked: change.start..mark.end, change, insert: "\u{a0}".into() });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    fn check(paragraph: &str, expected: expect_test::Expect) {
        testing::check(&RULE, &fixtures::changed(Language::French, 3, |_| paragraph.to_owned()), expected);
    }

    #[test]
    fn the_spaces_of_french() {
        expect!["fr: 7 [ :] warning: French sets a no-break space before ; : ? ! and », and behind « → [ ]"]
            .assert_eq(&fixtures::in_all(&RULE, &[Language::French], |l| fixtures::ending(l, 3, " :")));
        expect!["fr: 9 [;] warning: French sets a no-break space before ; : ? ! and », and behind « → [ ]"]
            .assert_eq(&fixtures::in_all(&RULE, &[Language::French], |l| fixtures::ending(l, 4, ";")));
        check(
            "1. Prie le Secrétaire général de publier « Les phares » et «Les tours»\u{a0}:",
            expect![
                "7 [« ] warning: French sets a no-break space before ; : ? ! and », and behind « (4 times in this paragraph) → [ ] → [ ] → [ ] → [ ]"
            ],
        );
        check("1. *Prie* le Secrétaire général d’agir\u{202f}: le rapport¹\u{a0};", expect![[""]]);
        check(
            "1. Prie le Secrétaire général d’agir à 10:30 (voir https://example.org/a?b)\u{a0}:",
            expect![[""]],
        );
    }

    #[test]
    fn titles_in_french_do_not() {
        check(
            "1. Rappelle sa résolution «\u{a0}Transformer les mers: le Programme des phares\u{a0}»\u{a0}:",
            expect!["7 [:] warning: French sets a no-break space before ; : ? ! and », and behind « → [ ]"],
        );
    }

    #[test]
    fn titles_in_english_keep_their_spaces() {
        check(
            "1. Prend note du rapport intitulé Lamps of the Sea 2031: Report for Harbours, et du document Oil: The Facts\u{a0}:",
            expect![[""]],
        );
    }

    #[test]
    fn other_languages_have_none() {
        testing::check(&RULE, &fixtures::draft(Language::English), expect![[""]]);
    }
}
