//! An operative paragraph whose number is not written as the language has it.
//!
//! # What
//! The number is followed by a full stop, `1.`; in Arabic by a dash, `1 -` (in the Human Rights Council `1-`). `1)`, `(1)`, `一、` are told.
//!
//! # Why
//! The form of a label tells its level: `1.` is a paragraph, `(a)` stands below it.
//!
//! # Example
//! ```text
//! 1) Decides to adjourn;
//! ```
//!
//! # Better
//! ```text
//! 1. Decides to adjourn;
//! ```
//!
//! # Fix
//! Writes the label in the right form. Safe.
//!
//! # Source
//! Row S10 of the drafting rules. Counted: 98.5 % or more `1.`; Arabic `1 -` 97.5 % in the General Assembly, `1-` 99.8 % in the Human Rights
//! Council.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language, Part, opening};

/// An operative paragraph whose number is not written as the language has it.
pub static RULE: Rule = Rule {
    name: "label-form",
    code: "S10",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("label_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let Some(label) = &paragraph.label else { return };
    let main = paragraph.kind == Kind::Operative && paragraph.part == Part::Main;
    if !main || !matches!(label.style, LabelStyle::Decimal | LabelStyle::Chinese) {
        return;
    }
    // `1)` is read as the label of an item; but an item does not open as a paragraph does.
    let opens = || {
        let start = paragraph.opening.as_ref().and_then(|opening| paragraph.text.get(opening.start..));
        start.is_some_and(|start| opening::starts(start, passage.language()))
    };
    // Chinese numerals in brackets are the labels of items, whatever these open with.
    if paragraph.level != 1 && (label.style == LabelStyle::Chinese || !opens()) {
        return;
    }
    let text = paragraph.slice(&label.range);
    let number = paragraph.slice(&label.number);
    let form = text.replacen(number, "n", 1);
    let bare: String = form.chars().filter(|c| !c.is_whitespace()).collect();
    let arabic = passage.language() == Language::Arabic;
    let right = match arabic {
        true => matches!(&*bare, "n-" | "n–" | "-n-" | "n.") && !number.is_empty(),
        false => bare == "n.",
    };
    // Chinese texts of all ages write `一、`, and the full-width stop comes with the keyboard.
    if right || label.style == LabelStyle::Chinese && bare == "n、" && passage.profile.is_none() {
        return;
    }
    let value = label.value;
    let written = match (arabic, passage.profile) {
        (true, Some(Profile::HumanRightsCouncil)) => format!("{value}-"),
        (true, _) => format!("{value} -"),
        (false, _) => format!("{value}."),
    };
    let spaced = text.len() == paragraph.body.start - label.range.start && !arabic;
    let insert = if spaced { format!("{written} ") } else { written.clone() };
    let message = format!("The number of a paragraph is written {written}");
    let fix = Fix::replace(Grade::Safe, label.range.clone(), insert);
    found.push(RULE.finding(label.range.clone(), message).fix(fix));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn numbers_have_their_form() {
        let bracket = |language| {
            let draft = fixtures::draft(language);
            draft.replace("1.", "1)").replace("2.", "2)").replace("1 -", "1)").replace("2 -", "2)")
        };
        expect![[r#"
            ar: 7 [1)] warning: The number of a paragraph is written 1 - → [1 -] | 13 [2)] warning: The number of a paragraph is written 2 - → [2 -]
            en: 7 [1)] warning: The number of a paragraph is written 1. → [1.] | 13 [2)] warning: The number of a paragraph is written 2. → [2.]
            es: 7 [1)] warning: The number of a paragraph is written 1. → [1.] | 13 [2)] warning: The number of a paragraph is written 2. → [2.]
            fr: 7 [1)] warning: The number of a paragraph is written 1. → [1.] | 13 [2)] warning: The number of a paragraph is written 2. → [2.]
            ru: 7 [1)] warning: The number of a paragraph is written 1. → [1.] | 13 [2)] warning: The number of a paragraph is written 2. → [2.]
            zh: 7 [1)] warning: The number of a paragraph is written 1. → [1.] | 13 [2)] warning: The number of a paragraph is written 2. → [2.]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, bracket));
        testing::check(
            &RULE,
            &fixtures::changed(Language::Chinese, 6, |text| text.replacen("2. ", "二、", 1)),
            expect![""],
        );
        testing::check(
            &RULE,
            &fixtures::changed(Language::Arabic, 6, |text| text.replacen("2 -", "2-", 1)),
            expect![[""]],
        );
    }
}
