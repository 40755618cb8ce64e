//! The sub-item before its item.
//!
//! # What
//! The agenda request names the item first, then the sub-item: “under the item entitled “X”, the sub-item entitled “Y””.
//!
//! # Why
//! All texts of the Assembly have it in this order.
//!
//! # Example
//! ```text
//! 8. Decides to include in the provisional agenda of its eighty-first session the sub-item entitled “Lakes” under the item entitled “Rivers”.
//! ```
//!
//! # Better
//! ```text
//! 8. Decides to include in the provisional agenda of its eighty-first session, under the item entitled “Rivers”, the sub-item entitled “Lakes”.
//! ```
//!
//! # Fix
//! Puts the item first. To be confirmed.
//!
//! # Source
//! Row C04 of the drafting rules: 682 and 569 in the Assembly’s texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// The sub-item before its item.
pub static RULE: Rule = Rule {
    name: "item-order",
    code: "C04",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("item_order.rs"),
    check: Check::Phrases(phrases, check),
};

/// How the sub-item begins.
fn phrases(_: Language) -> &'static [&'static str] {
    &["the sub-item entitled", "the subitem entitled", "the sub item entitled"]
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let text = passage.plain().text();
    if passage.paragraph.kind != Kind::Operative || passage.is_quoted(&hit.range) {
        return;
    }
    let after = text.get(hit.plain.end..).unwrap_or("");
    // The title, then the item.
    let Some((open, close)) = quotation(after) else { return };
    if open > 2 {
        return;
    }
    let sub = &after[open..close];
    let rest = after[close..].trim_start_matches([',', ' ']);
    let Some(behind) = rest
        .strip_prefix("under the item entitled")
        .or_else(|| rest.strip_prefix("under the agenda item entitled"))
    else {
        return;
    };
    let Some((item_open, item_close)) = quotation(behind).filter(|(open, _)| *open < 3) else { return };
    let item = &behind[item_open..item_close];
    let end = text.len() - behind.len() + item_close;
    let range = passage.plain().own(&(hit.plain.start..end));
    let finding = RULE.finding(
        range.clone(),
        "The item stands first: “under the item entitled …, the sub-item entitled …”",
    );
    let before = text.get(..hit.plain.start).unwrap_or("").trim_end();
    let comma = if before.ends_with(',') { "" } else { ", " };
    let start = if comma.is_empty() {
        range.start
    } else {
        range.start - (passage.text()[..range.start].len() - passage.text()[..range.start].trim_end().len())
    };
    let right = format!("{comma}under the item entitled {item}, the sub-item entitled {sub}");
    let plain = !passage.paragraph.slice(&range).contains(['<', '[', '*']);
    found.push(if plain {
        finding.fix(Fix::replace(Grade::Confirm, start..range.end, right))
    } else {
        finding
    });
}

/// The first quotation of a text, with its marks.
fn quotation(text: &str) -> Option<(usize, usize)> {
    let open = text.find(['“', '"'])?;
    let inside = open + text[open..].chars().next()?.len_utf8();
    let close = inside + text[inside..].find(['”', '"'])?;
    Some((open, close + text[close..].chars().next()?.len_utf8()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_item_stands_first() {
        check(
            "The General Assembly,\n\n1. Decides to include in the provisional agenda of its eighty-first session, under the item entitled “Rivers”, the sub-item entitled “Lakes”.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\n1. Decides to include in the provisional agenda of its eighty-first session the sub-item entitled “Lakes” under the item entitled “Rivers”.\n",
            expect![
                "3 [the sub-item entitled “Lakes” under the item entitled “Rivers”] warning: The item stands first: “under the item entitled …, the sub-item entitled …” → [, under the item entitled “Rivers”, the sub-item entitled “Lakes”]"
            ],
        );
    }
}
