//! A sub-paragraph (a) without a (b).
//!
//! # What
//! Looks for lists of one item, also in the main text of annexes.
//!
//! # Why
//! A list of one is none: the item can be written on in its paragraph. Often the second item was deleted, or its label lost.
//!
//! # Example
//! ```text
//! 3. Requests the Secretary-General:
//! (a) To report on lighthouses;
//! 4. Decides to adjourn.
//! ```
//!
//! # Better
//! ```text
//! 3. Requests the Secretary-General to report on lighthouses;
//! 4. Decides to adjourn.
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S22 of the drafting rules: practice.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A sub-paragraph (a) without a (b).
pub static RULE: Rule = Rule {
    name: "lone-subparagraph",
    code: "S22",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("lone_subparagraph.rs"),
    check: Check::Draft(Aspects::LABELS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let row: Vec<(usize, Row<'_>)> = outline
        .paragraphs
        .iter()
        .enumerate()
        .filter(|(_, facts)| !facts.kind.is_aside())
        .map(|(index, facts)| (index, *facts))
        .collect();
    // The level of the paragraph at a place; 0 for what is none of the operative part.
    let level = |at: Option<usize>| {
        let facts = at.and_then(|at| row.get(at)).map(|(_, facts)| *facts);
        facts.filter(|facts| facts.kind == Kind::Operative).map_or(0, |facts| facts.level)
    };
    // How many items each open list has, from the second level on, and where its first stands.
    let mut open: Vec<(u32, usize)> = Vec::new();
    for at in 0..=row.len() {
        let here = level(Some(at));
        while open.len() + 1 > usize::from(here.max(1)) {
            let Some((count, first)) = open.pop() else { break };
            // What is no operative paragraph behind it may be its second item, unlabelled.
            let known = at == row.len() || here > 0 || row[at].1.kind != Kind::Text;
            let (index, facts) = row[first];
            if let Some(label) = facts.numbered().filter(|label| count == 1 && known && label.value == 1) {
                let message = format!("{} stands alone: there is no second sub-paragraph", label.text);
                found.push((index, RULE.finding(label.range.clone(), message)));
            }
        }
        if here < 2 {
            continue;
        }
        let depth = usize::from(here) - 1;
        if open.len() == depth {
            open[depth - 1].0 += 1;
        } else {
            // A list whose first item stands in the paragraph's own line (`5. (a) …`) has one more.
            let double = at.checked_sub(1).is_some_and(|before| row[before].1.double);
            open.resize(depth - 1, (2, at));
            open.push((1 + u32::from(double), at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn a_list_has_two_items() {
        let one = |language| fixtures::changed(language, 5, |_| String::new());
        expect![[r#"
            ar: 9 [(أ)] hint: أ stands alone: there is no second sub-paragraph
            en: 9 [(a)] hint: a stands alone: there is no second sub-paragraph
            es: 9 [a)] hint: a stands alone: there is no second sub-paragraph
            fr: 9 [a)] hint: a stands alone: there is no second sub-paragraph
            ru: 9 [a)] hint: a stands alone: there is no second sub-paragraph
            zh: 9 [(a)] hint: a stands alone: there is no second sub-paragraph"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, one));
        let list = |items: &str| {
            format!(
                "The General Assembly,\n\n1. Requests the Secretary-General:\n\n{items}\n\n2. Decides to adjourn.\n"
            )
        };
        testing::check(
            &RULE,
            &list("(a) To report:\n\n(i) On lamps;\n\n(b) To consult;"),
            expect!["7 [(i)] hint: i stands alone: there is no second sub-paragraph"],
        );
        testing::check(
            &RULE,
            &list("(a) To report:\n\n(i) On lamps;\n\n(ii) On towers;\n\n(b) To consult;"),
            expect![[""]],
        );
        testing::check(&RULE, &list("• To report;"), expect![[""]]);
    }
}
