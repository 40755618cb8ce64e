//! Opening words without emphasis among others that have it.
//!
//! # What
//! In a draft that emphasises its opening words (`*Recalling*`), an opening that is not emphasised is reported. A draft without
//! emphasis is left alone.
//!
//! # Why
//! The opening words are italic (in Chinese bold, in Arabic bold italic): they show the structure of the text.
//!
//! # Example
//! ```text
//! *Recalling* its resolution 70/1 of 25 September 2015,
//!
//! Noting the report of the Secretary-General,
//! ```
//!
//! # Better
//! ```text
//! *Recalling* its resolution 70/1 of 25 September 2015,
//!
//! *Noting* the report of the Secretary-General,
//! ```
//!
//! # Fix
//! Writes the same marks around the opening words. To be confirmed: where the words end is known by usage only.
//!
//! # Source
//! Row O03 of the drafting rules: Editorial Manual, Resolutions, section G; 99 % of the openings in the Assembly’s English
//! texts.

use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};
use std::collections::HashMap;

/// Opening words without emphasis among others that have it.
pub static RULE: Rule = Rule {
    name: "opening-emphasis",
    code: "O03",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("opening_emphasis.rs"),
    check: Check::Draft(
        Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::OPENING_WORDS).and(Aspects::ENDINGS),
        check,
    ),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut resolution = None;
    let mut group: Vec<(usize, Row<'_>)> = Vec::new();
    // Whether what has no label here belongs to a list that a numbered paragraph announced with its colon.
    let mut listed = false;
    for (index, row) in outline.with(Aspects::OPENINGS) {
        match (row.style, row.kind, row.mark) {
            (Some(_), _, mark) => listed = mark == Some(Mark::Colon),
            (None, Kind::Preambular | Kind::Operative, Some(Mark::Semicolon | Mark::Comma)) if listed => {
                continue;
            }
            _ => listed = false,
        }
        if row.level > 1 || row.part != Part::Main || row.mood().is_none() {
            continue;
        }
        if resolution.replace(row.resolution) != Some(row.resolution) {
            report(&group, found);
            group.clear();
        }
        group.push((index, *row));
    }
    report(&group, found);
}

/// The openings of one resolution.
fn report(group: &[(usize, Row<'_>)], found: &mut Vec<(usize, Finding)>) {
    if group.iter().all(|(_, row)| row.emphasised) {
        return;
    }
    let opened = || {
        let all = group.iter().filter_map(|(index, row)| Some((*index, row.facts.opened.as_deref()?)));
        all.filter(|(_, opened)| !opened.marked_later)
    };
    let mut marks: HashMap<&str, usize> = HashMap::new();
    for (_, opened) in opened().filter(|(_, opened)| !opened.marks.is_empty()) {
        *marks.entry(&opened.marks).or_default() += 1;
    }
    let emphasised: usize = marks.values().sum();
    let bare = opened().count() - emphasised;
    // A draft has a style where most of it has.
    let Some((usual, _)) = marks.into_iter().max_by_key(|(mark, count)| (*count, mark.len())) else { return };
    if emphasised < 3 || bare * 4 > emphasised {
        return;
    }
    for (index, opened) in
        opened().filter(|(_, opened)| opened.marks.is_empty() && !opened.text.contains(['*', '_']))
    {
        let message = "The opening words are not emphasised as the others are";
        let right = format!("{usual}{}{usual}", opened.text);
        found.push((
            index,
            RULE.finding(opened.range(), message).fix(Fix::replace(Grade::Confirm, opened.range(), right)),
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn items_of_a_list_without_labels_are_left_alone() {
        check(
            "大会，\n\n**回顾**其工作，\n\n**注意到**其计划，\n\n1. **请**秘书长报告：\n\n根据计划取得的进展；\n\n2. **鼓励**会员国；\n\n3. **决定**休息。\n",
            expect![""],
        );
    }

    #[test]
    fn openings_look_alike() {
        check(
            "The General Assembly,\n\n*Recalling* its work,\n\n*Noting* its plans,\n\nRecognizing also its hopes,\n\n1. *Requests* a report;\n\n2. *Decides* to rest.\n",
            expect![
                "7 [Recognizing also] warning: The opening words are not emphasised as the others are → [*Recognizing also*]"
            ],
        );
        check(
            "The General Assembly,\n\nRecalling its work,\n\n*Noting* its plans,\n\n1. Requests a report.\n",
            expect![""],
        );
        check(
            "L’Assemblée générale,\n\n*Rappelant* ses travaux,\n\nNotant ses plans,\n\n1. *Prie* le Secrétaire général de faire rapport;\n\n2. *Décide* de se reposer;\n\n3. *Décide également* d’attendre.\n",
            expect![
                "5 [Notant] warning: The opening words are not emphasised as the others are → [*Notant*]"
            ],
        );
        check(
            "La Asamblea General,\n\n*Recordando* su labor,\n\nObservando sus planes,\n\n1. *Solicita* un informe;\n\n2. *Decide* descansar;\n\n3. *Decide también* esperar.\n",
            expect![
                "5 [Observando] warning: The opening words are not emphasised as the others are → [*Observando*]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n*ссылаясь* на свою работу,\n\nотмечая свои планы,\n\n1. *просит* представить доклад;\n\n2. *постановляет* отдохнуть;\n\n3. *постановляет также* ждать.\n",
            expect![
                "5 [отмечая] warning: The opening words are not emphasised as the others are → [*отмечая*]"
            ],
        );
        check(
            "大会，\n\n**回顾**其工作，\n\n**注意到**其计划，\n\n1. **请**秘书长提出报告；\n\n2. **鼓励**会员国；\n\n3. 决定休息。\n",
            expect!["11 [决定] warning: The opening words are not emphasised as the others are → [**决定**]"],
        );
        check(
            "إن الجمعية العامة،\n\n***إذ تشير*** إلى أعمالها،\n\n***وإذ تلاحظ*** خططها،\n\n***وإذ ترحب*** بها،\n\n1 - ***تطلب*** إلى الأمين العام أن يقدم تقريرا؛\n\n2 - تقرر أن تستريح.\n",
            expect![
                "11 [تقرر] warning: The opening words are not emphasised as the others are → [***تقرر***]"
            ],
        );
    }
}
