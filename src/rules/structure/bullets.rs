//! Bullets or dashes instead of labels.
//!
//! # What
//! Looks for sub-paragraphs with a dash or bullet in the main part; each list has one finding, at its first item. In the Security Council,
//! which uses them, they are not looked at.
//!
//! # Why
//! Nobody can refer to an item without a label.
//!
//! # Example
//! ```text
//! 3. Requests the Secretary-General:
//! – To report on lighthouses;
//! – To consult Member States;
//! ```
//!
//! # Better
//! ```text
//! 3. Requests the Secretary-General:
//! (a) To report on lighthouses;
//! (b) To consult Member States;
//! ```
//!
//! # Fix
//! None: whether items get letters or become running text is the drafter’s to say.
//!
//! # Source
//! Row S24 of the drafting rules. Counted in English: `–` 518 times and `•` 167 times, nearly all in texts of the Security Council.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language, Part};

/// Bullets or dashes instead of labels.
pub static RULE: Rule = Rule {
    name: "bullets",
    code: "S24",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("bullets.rs"),
    check: Check::Draft(Aspects::LABELS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut listed = false;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind.is_aside() {
            continue;
        }
        let bullet = row.kind == Kind::Operative && row.part == Part::Main;
        let label = row.facts.label.as_ref().filter(|label| bullet && label.style == LabelStyle::Bullet);
        let before = std::mem::replace(&mut listed, label.is_some());
        if let Some(label) = label.filter(|_| !before) {
            let message = "Sub-paragraphs bear letters, so that others can refer to them";
            found.push((index, RULE.finding(label.range.clone(), message)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn items_bear_letters() {
        let bullets = |language| {
            let items = fixtures::draft(language);
            let item = |at: usize| {
                let text = items.split("\n\n").nth(at).unwrap();
                format!("– {}", text.split_once(' ').unwrap().1)
            };
            fixtures::changed(language, 4, |_| format!("{}\n\n{}", item(4), item(5)))
        };
        expect![[r#"
            ar: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them
            en: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them
            es: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them
            fr: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them
            ru: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them
            zh: 9 [–] hint: Sub-paragraphs bear letters, so that others can refer to them"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, bullets));
        let council =
            "The Security Council,\n\n1. Calls for:\n\n– lamps;\n\n– towers;\n\n2. Decides to adjourn.\n";
        testing::check(&RULE, council, expect![[""]]);
    }
}
