//! An agenda item whose title is nearly that of the draft’s own item.
//!
//! # What
//! Compares the titles in quotation marks of a request for the provisional agenda with the agenda item that the draft’s head
//! gives, and with its title. A title that is quite another one is left alone; one that differs by a few letters is reported.
//!
//! # Why
//! The item is found by its title: it has to be the same, letter by letter.
//!
//! # Example
//! ```text
//! Agenda item 71
//! Oceans and the law of the sea
//!
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Ocean and the law of the sea”.
//! ```
//!
//! # Better
//! ```text
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans and the law of the sea”.
//! ```
//!
//! # Fix
//! Writes the title of the head. To be confirmed: the head may be wrong.
//!
//! # Source
//! Row C03 of the drafting rules.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::is_letter_or_digit;

/// An agenda item whose title is nearly that of the draft’s own item.
pub static RULE: Rule = Rule {
    name: "item-title",
    code: "C03",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("item_title.rs"),
    check: Check::Draft(Aspects::CLOSINGS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let head = &outline.head;
    let known: Vec<&str> = head
        .item
        .iter()
        .flat_map(|item| std::iter::once(&*item.title).chain(item.title.split([':', '：'])))
        .chain(head.title.as_deref())
        .map(str::trim)
        .filter(|title| !title.is_empty())
        .collect();
    if known.is_empty() {
        return;
    }
    for (index, row) in outline.with(Aspects::CLOSINGS).filter(|(_, row)| row.part == Part::Main) {
        for (range, title) in row.facts.closing.iter().flat_map(|closing| &closing.titles) {
            if known.iter().any(|known| plain(known) == plain(title)) {
                continue;
            }
            let near = known.iter().map(|known| (likeness(&plain(known), &plain(title)), known));
            let Some((_, right)) =
                near.filter(|(likeness, _)| *likeness >= 85).max_by_key(|(likeness, _)| *likeness)
            else {
                continue;
            };
            let right = capital(right);
            let finding = RULE.finding(range.clone(), format!("The item of this draft is “{right}”"));
            found.push((index, finding.fix(Fix::replace(Grade::Confirm, range.clone(), right))));
        }
    }
}

/// A title behind a colon with the capital that it has by itself.
pub(super) fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Letters and figures in lower case; all else counts for nothing.
fn plain(title: &str) -> Vec<char> {
    title.chars().filter(|c| is_letter_or_digit(*c)).flat_map(char::to_lowercase).collect()
}

/// How alike two titles are, in per cent: by the pairs of letters that they share.
fn likeness(a: &[char], b: &[char]) -> usize {
    let pairs = |text: &[char]| {
        let mut pairs: Vec<(char, char)> = text.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    let (mut at, mut other, mut shared) = (0, 0, 0);
    while at < a.len() && other < b.len() {
        match a[at].cmp(&b[other]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => other += 1,
            std::cmp::Ordering::Equal => (at, other, shared) = (at + 1, other + 1, shared + 1),
        }
    }
    200 * shared / (a.len() + b.len()).max(1)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_same_title_letter_by_letter() {
        let draft = |title: &str| {
            format!(
                "A/80/L.9\n\nGeneral Assembly\n\nEightieth session\n\nAgenda item 71 (b)\n\nRivers of the world: lakes and ponds\n\nFrance: draft resolution\n\nLakes and ponds\n\nThe General Assembly,\n\n1. Decides to include in the provisional agenda of its eighty-first session, under the item entitled “Rivers of the world”, the sub-item entitled “{title}”.\n"
            )
        };
        check(&draft("Lakes and ponds"), expect![""]);
        check(
            &draft("Lake and ponds"),
            expect![
                "17 [Lake and ponds] warning: The item of this draft is “Lakes and ponds” → [Lakes and ponds]"
            ],
        );
        check(&draft("Seas and oceans"), expect![""]);
    }
}
