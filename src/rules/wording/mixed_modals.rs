//! “Shall” and “should” in one list.
//!
//! # What
//! The items of one list of an operative paragraph of which some say “shall” and others “should”. Only the first of the two in each item
//! counts; what is quoted is left alone. The item that differs from most of the others is marked.
//!
//! # Why
//! “Shall” binds, “should” advises: whoever carries the list out asks which of its items may be left undone.
//!
//! # Example
//! ```text
//! 2. Decides that:
//!
//! (a) The keeper shall light the lamp at dusk;
//!
//! (b) The keeper shall keep a log;
//!
//! (c) The keeper should report every month;
//! ```
//!
//! # Better
//! ```text
//! 2. Decides that:
//!
//! (a) The keeper shall light the lamp at dusk;
//!
//! (b) The keeper shall keep a log;
//!
//! (c) The keeper shall report every month;
//! ```
//!
//! # Fix
//! None: whether an item binds is the drafter’s to say.
//!
//! # Source
//! Row W13 of the drafting rules, by practice.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::modal::Modal;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// “Shall” and “should” in one list.
pub static RULE: Rule = Rule {
    name: "mixed-modals",
    code: "W13",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("mixed_modals.rs"),
    check: Check::Draft(Aspects::WORDS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // The open lists, the outermost first: the places of their items.
    let mut open: Vec<(u8, Vec<usize>)> = Vec::new();
    let mut close = |items: Vec<usize>| report(outline, &items, found);
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        if facts.kind.is_aside() {
            continue;
        }
        let item = facts.kind == Kind::Operative && facts.level > 1;
        let level = if item { facts.level } else { 0 };
        while open.last().is_some_and(|(deeper, _)| *deeper > level) {
            open.pop().into_iter().for_each(|(_, items)| close(items));
        }
        if item {
            match open.last_mut().filter(|(own, _)| *own == level) {
                Some((_, items)) => items.push(index),
                None => open.push((level, vec![index])),
            }
        }
    }
    open.into_iter().for_each(|(_, items)| close(items));
}

/// Tells the items of a list that differ from most of the others.
fn report(outline: &Outline<'_>, items: &[usize], found: &mut Vec<(usize, Finding)>) {
    let modals = |index: &usize| -> Option<(usize, &Modal)> {
        Some((*index, outline.paragraphs[*index].facts.modal.as_ref()?))
    };
    let said: Vec<(usize, &Modal)> = items.iter().filter_map(modals).collect();
    let binding = said.iter().filter(|(_, modal)| modal.binding).count();
    let advising = said.len() - binding;
    if binding == 0 || advising == 0 {
        return;
    }
    let rare = binding < advising;
    for (index, modal) in said.into_iter().filter(|(_, modal)| modal.binding == rare) {
        let message = match modal.binding {
            true => "The other items of this list say “should”, which advises: “shall” binds",
            false => "The other items of this list say “shall”, which binds: “should” advises",
        };
        found.push((index, RULE.finding(modal.range.clone(), message)));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(items: [&str; 3], expected: Expect) {
        let [a, b, c] = items;
        let text = format!(
            "The General Assembly,\n\n1. Decides that:\n\n(a) {a};\n\n(b) {b};\n\n(c) {c};\n\n2. Decides that States should rest.\n"
        );
        testing::check(&super::RULE, &text, expected);
    }

    #[test]
    fn a_list_binds_or_advises() {
        check(["Keepers shall rest", "Lamps shall burn", "All shall report"], expect![[""]]);
        check(
            ["Keepers shall rest", "Lamps shall burn", "All should report"],
            expect![
                "9 [should] hint: The other items of this list say “shall”, which binds: “should” advises"
            ],
        );
        check(
            ["Keepers should rest", "Lamps shall burn", "All should report"],
            expect![
                "7 [shall] hint: The other items of this list say “should”, which advises: “shall” binds"
            ],
        );
    }

    #[test]
    fn quotations_and_later_words_are_left_alone() {
        check(
            [
                "Keepers shall rest, as all should",
                "Lamps shall burn",
                "The rule “all should rest” is recalled",
            ],
            expect![[""]],
        );
    }
}
