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
//! Gives all items of the list the labels of their level: `(a)`, `(b)`; in French, Spanish and Russian `a)`; in Arabic `(أ)`. To be
//! confirmed: the drafter may want running text. None next to items that bear letters, which may belong to the same list.
//!
//! # Source
//! Row S24 of the drafting rules. Counted in English: `–` 518 times and `•` 167 times, nearly all in texts of the Security Council.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language, Part, written};
use std::collections::HashMap;

/// Bullets or dashes instead of labels.
pub static RULE: Rule = Rule {
    name: "bullets",
    code: "S24",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("bullets.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let styles = styles(outline);
    let mut list: Vec<(usize, Row<'_>)> = Vec::new();
    let mut above: Option<Row<'_>> = None;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind.is_aside() {
            continue;
        }
        let body = row.kind == Kind::Operative && row.part == Part::Main;
        if body && row.style == Some(LabelStyle::Bullet) {
            list.push((index, *row));
            continue;
        }
        found.extend(judge(&list, above, body.then_some(*row), &styles));
        list.clear();
        above = body.then_some(*row);
    }
    found.extend(judge(&list, above, None, &styles));
}

/// How the draft letters its levels.
fn styles(outline: &Outline<'_>) -> HashMap<u8, LabelStyle> {
    let mut styles = HashMap::new();
    let lettered =
        |style: &LabelStyle| matches!(style, LabelStyle::Latin | LabelStyle::Roman | LabelStyle::Cyrillic);
    for row in outline.paragraphs.iter().filter(|row| row.kind == Kind::Operative && row.part == Part::Main) {
        if let Some(style) = row.style.filter(lettered) {
            styles.entry(row.level).or_insert(style);
        }
    }
    styles
}

/// What is said of a list with bullets, which stands between two operative paragraphs, if these are such.
fn judge(
    list: &[(usize, Row<'_>)],
    above: Option<Row<'_>>,
    behind: Option<Row<'_>>,
    styles: &HashMap<u8, LabelStyle>,
) -> Option<(usize, Finding)> {
    let (first, row) = list.first()?;
    let label = row.facts.label.as_deref()?;
    let message = "Sub-paragraphs bear letters, so that others can refer to them";
    let finding = RULE.finding(label.range.clone(), message);
    // Behind an item that announces nothing, or before one with a letter, they may belong to the same list as that item.
    let announced = above.is_none_or(|row| row.level == 1 || row.mark == Some(Mark::Colon));
    let goes_on = behind.is_some_and(|behind| behind.number().is_some() && behind.level >= row.level);
    let fix = if announced && !goes_on { labelled(list, styles) } else { None };
    Some((*first, finding.with_fixes(fix)))
}

/// Gives the items of a list the labels of their levels; `None` where a level has none.
fn labelled(list: &[(usize, Row<'_>)], styles: &HashMap<u8, LabelStyle>) -> Option<Fix> {
    let (first, _) = list.first()?;
    // How many items stand on each level from 2 on.
    let mut counts: Vec<u32> = Vec::new();
    let mut changes = Vec::new();
    for (index, row) in list {
        counts.resize(usize::from(row.level.checked_sub(2)?) + 1, 0);
        let count = counts.last_mut()?;
        *count += 1;
        let (head, like, usual, tail) = written::usual_label(row.language, row.level)?;
        let own = styles.get(&row.level).copied().filter(|_| row.language != Language::Arabic);
        let number = match own.unwrap_or(usual) {
            LabelStyle::Cyrillic => written::number(*count, LabelStyle::Cyrillic, "а")?,
            style => written::number(*count, style, like)?,
        };
        let label = row.facts.label.as_deref()?;
        let gap = if row.facts.body_start > label.range.end { "" } else { " " };
        let place = Place { paragraph: (index != first).then_some(*index), range: label.range.clone() };
        changes.push(Change { place, insert: format!("{head}{number}{}{gap}", tail.trim_end()) });
    }
    let from = changes.first()?.insert.trim();
    let title = format!("Label the items from {from} on");
    Some(Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Settings, fixtures, testing};
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
        let fixed = |items: &str| {
            let draft =
                format!("The General Assembly,\n\n1. Calls for:\n\n{items}\n\n2. Decides to adjourn.\n");
            testing::shown(&RULE, Settings::default(), &draft)
        };
        // Next to items with letters nobody can tell.
        expect!["7 [–] hint: Sub-paragraphs bear letters, so that others can refer to them"]
            .assert_eq(&fixed("(a) lamps;\n\n– towers;\n\n– piers;"));
        expect!["5 [–] hint: Sub-paragraphs bear letters, so that others can refer to them"]
            .assert_eq(&fixed("– lamps;\n\n(b) towers;"));
        // Items below items.
        expect!["7 [–] hint: Sub-paragraphs bear letters, so that others can refer to them → [(i)] → [(ii)]"]
            .assert_eq(&fixed("(a) lamps:\n\n– old ones;\n\n– new ones;\n\n(b) towers;"));
        expect!["5 [•] hint: Sub-paragraphs bear letters, so that others can refer to them → [(a)] → [(i)] → [(ii)] → [(b)]"].assert_eq(&fixed("• lamps:\n\n    • old ones;\n\n    • new ones;\n\n• towers;"));
        // The alphabet of the draft.
        expect!["5 [–] hint: Sub-paragraphs bear letters, so that others can refer to them → [а)] → [б)]"].assert_eq(&testing::shown(
            &RULE,
            Settings::default(),
            "Генеральная Ассамблея,\n\n1. просит:\n\n– лампы;\n\n– башни;\n\n2. призывает:\n\nа) маяки;\n\nб) причалы;\n\n3. постановляет отдохнуть.\n",
        ));
        let council =
            "The Security Council,\n\n1. Calls for:\n\n– lamps;\n\n– towers;\n\n2. Decides to adjourn.\n";
        testing::check(&RULE, council, expect![[""]]);
    }
}
