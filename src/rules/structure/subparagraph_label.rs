//! Sub-paragraphs whose labels do not run (a), (b), (c) without gaps.
//!
//! # What
//! Looks at the labels of sub-paragraphs under each paragraph, at every depth: letters of the Latin, Russian and Arabic (abjad)
//! alphabets, roman numerals, figures. After (z) comes (aa). Whether (i) is a roman one or the ninth letter is decided by the
//! labels around it. Bullets and dashes have no order.
//!
//! # Why
//! "Paragraph 4 (c)" has to be one place and no other.
//!
//! # Example
//! ```text
//! 4. Requests the Secretary-General:
//! (a) To report to it;
//! (c) To inform Member States;
//! ```
//!
//! # Better
//! ```text
//! 4. Requests the Secretary-General:
//! (a) To report to it;
//! (b) To inform Member States;
//! ```
//!
//! # Fix
//! Renumbers the draft, with the references inside it. To be confirmed: a label may be missing because a sub-paragraph is.
//!
//! # Source
//! Row S21 of the drafting rules: Editorial Manual, paragraphs and sub-paragraphs. Counted: 322 labels of two letters, all after (z).

use super::paragraph_number::message;
use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Labelled, Outline};
use crate::rules::row::Gist;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sequence::{self, Fault};
use crate::syntax::{Kind, LabelStyle, Language};

/// Sub-paragraphs whose labels do not run (a), (b), (c) without gaps.
pub static RULE: Rule = Rule {
    name: "subparagraph-label",
    code: "S21",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("subparagraph_label.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::ENDINGS), check),
};

/// The labels of one level under one paragraph.
#[derive(Clone, Default)]
struct Row<'a> {
    /// Index of the paragraph, its label.
    labels: Vec<(usize, &'a Labelled)>,
    /// Whether the paragraph that it stands under comes directly before it and has no label of this row in its own line (`5. (a) …`):
    /// then it starts with the first label.
    whole: bool,
}

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // One open row for each level from 2 on.
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut before: Option<&Gist> = None;
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        match (facts.kind, facts.level) {
            (kind, _) if kind.is_aside() => continue,
            (Kind::Operative, level) if level > 1 => {
                let parent = before.replace(&facts.gist);
                let Some(label) = facts.numbered() else { continue };
                let depth = usize::from(level) - 2;
                while rows.len() > depth + 1 {
                    close(&mut rows, found);
                }
                rows.resize(depth + 1, Row::default());
                if rows[depth].labels.is_empty() {
                    let direct = |facts: &Gist| {
                        facts.kind == Kind::Operative && facts.level + 1 == level && !facts.double
                    };
                    // Behind an item that has ended as one, the letters go on with a list that has lost its head.
                    let ended = |facts: &Gist| {
                        facts.level > 1 && facts.mark == Some(Mark::Semicolon) && label.value > 1
                    };
                    rows[depth].whole = parent.is_some_and(|facts| direct(facts) && !ended(facts));
                }
                rows[depth].labels.push((index, label));
            }
            _ => {
                before = Some(&facts.gist);
                while !rows.is_empty() {
                    close(&mut rows, found);
                }
            }
        }
    }
    while !rows.is_empty() {
        close(&mut rows, found);
    }
}

fn close(rows: &mut Vec<Row<'_>>, found: &mut Vec<(usize, Finding)>) {
    let Some(row) = rows.pop().filter(|row| !row.labels.is_empty()) else { return };
    let Some(faults) = best(&row) else { return };
    for fault in faults {
        let (index, label) = row.labels[fault.at];
        let before = fault.at.checked_sub(1).map(|at| row.labels[at]);
        let message =
            message("sub-paragraph", "Label", fault, &label.text, before.map(|(_, label)| &*label.text));
        let mut finding = RULE.finding(label.range.clone(), message).fix(Fix::renumber());
        if let Some((before, label)) = before {
            finding = finding.related(before, label.range.clone(), "the sub-paragraph before");
        }
        found.push((index, finding));
    }
}

/// The faults of a row in the reading that has the fewest; `None` where its labels are of kinds that do not go together.
fn best(row: &Row<'_>) -> Option<Vec<Fault>> {
    let mut best: Option<Vec<Fault>> = None;
    for read in [as_read, as_letters, as_roman, as_russian_letters] {
        let Some(values) =
            row.labels.iter().map(|(_, label)| read(label)).collect::<Option<Vec<(LabelStyle, u32)>>>()
        else {
            continue;
        };
        if values.windows(2).any(|pair| pair[0].0 != pair[1].0) {
            continue;
        }
        let numbers: Vec<u32> = values.iter().map(|(_, value)| *value).collect();
        // A row that does not stand directly under its paragraph may go on from elsewhere.
        let figures = values.first().is_some_and(|(style, _)| *style == LabelStyle::Decimal);
        let first = if row.whole && !figures { 1 } else { numbers.first().copied().unwrap_or(1) };
        let faults = sequence::faults(&numbers, first);
        if faults.is_empty() {
            return Some(faults);
        }
        if best.as_ref().is_none_or(|best| faults.len() < best.len()) {
            best = Some(faults);
        }
    }
    best
}

fn as_read(label: &Labelled) -> Option<(LabelStyle, u32)> {
    Some((label.style, label.value))
}

/// One Latin letter, repeated: `c` is 3, `aa` 27. Russian letters that look like Latin ones are read as these: lists of `a) b) c)` in
/// Russian text have some of them typed on the other keyboard.
fn as_letters(label: &Labelled) -> Option<(LabelStyle, u32)> {
    let latin = |letter| match letter {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        letter => letter.to_ascii_lowercase(),
    };
    let mut letters = label.text.chars().map(latin);
    let first = letters.next().filter(char::is_ascii_lowercase)?;
    let mut count = 1;
    for letter in letters {
        count += 1;
        if letter != first || count > 4 {
            return None;
        }
    }
    Some((LabelStyle::Latin, (count - 1) * 26 + first as u32 - 'a' as u32 + 1))
}

fn as_roman(label: &Labelled) -> Option<(LabelStyle, u32)> {
    let value = crate::symbol::parse_roman(&label.text).filter(|value| *value < 100)?;
    Some((LabelStyle::Roman, value))
}

/// Russian letters, also where some were typed on a Latin keyboard. Lists skip different letters (ё, з, й, о, ч, ъ, ы, ь), so a
/// letter's value is that which the fullest alphabet gives, less the letters that may be skipped: equal steps stay steps.
fn as_russian_letters(label: &Labelled) -> Option<(LabelStyle, u32)> {
    const ALPHABET: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
    let mut letters = label.text.chars();
    let letter = match letters.next()? {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        letter => letter,
    };
    let place = ALPHABET.chars().position(|other| other == letter)?;
    letters.next().is_none().then_some((LabelStyle::Cyrillic, place as u32 + 1))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    fn english(labels: &[&str]) -> String {
        let mut text =
            "The General Assembly,\n\nRecalling its earlier work,\n\n1. Requests the Secretary-General:\n\n"
                .to_owned();
        for label in labels {
            text.push_str(&format!("{label} To report to it again at its next session;\n\n"));
        }
        text + "2. Decides to remain seized of the matter.\n"
    }

    #[test]
    fn right_labels_are_left_alone() {
        check(&english(&["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)"]), expect![""]);
        check(&english(&["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"]), expect![""]);
        check(&english(&["(a)", "(i)", "(ii)", "(b)", "(i)", "(ii)", "(iii)"]), expect![""]);
        let alphabet: Vec<String> =
            ('a'..='z').map(|c| format!("({c})")).chain(["(aa)".into(), "(bb)".into()]).collect();
        check(&english(&alphabet.iter().map(String::as_str).collect::<Vec<_>>()), expect![""]);
    }

    #[test]
    fn a_list_that_has_lost_its_head() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\n1. Condemns:\n\n(i) The dark;\n\n(ii) The fog;\n\n(b) The wind;\n\n(c) The rain;\n\n2. Decides to adjourn.\n",
            expect![""],
        );
        check(
            &english(&["(b)", "(c)"]),
            expect!["7 [(b)] error: The first sub-paragraph has the label b → renumber"],
        );
    }

    #[test]
    fn letters_of_the_other_keyboard_are_read() {
        let draft = |labels: [&str; 3]| {
            let items: String =
                labels.iter().map(|label| format!("{label}) представить доклад;\n\n")).collect();
            format!(
                "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря:\n\n{items}2. постановляет завершить работу.\n"
            )
        };
        check(&draft(["а", "b", "с"]), expect![""]);
        check(
            &draft(["а", "c", "d"]),
            expect![
                "9 [c)] error: Label c follows label а: a sub-paragraph is missing between them → renumber"
            ],
        );
    }

    #[test]
    fn one_slip_is_one_finding() {
        check(
            &english(&["(a)", "(c)", "(d)"]),
            expect![
                "9 [(c)] error: Label c follows label a: a sub-paragraph is missing between them → renumber"
            ],
        );
        check(
            &english(&["(a)", "(b)", "(b)", "(c)"]),
            expect!["11 [(b)] error: Label b stands twice → renumber"],
        );
        check(
            &english(&["(a)", "(c)", "(b)", "(d)"]),
            expect![
                "9 [(c)] error: Label c is out of order: the right ones follow, but not in their order → renumber"
            ],
        );
    }

    #[test]
    fn every_language_labels_its_subparagraphs() {
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Secrétaire général :\n\na) De faire rapport ;\n\nc) D’informer les États ;\n\n2. Décide de rester saisie.\n",
            expect![
                "9 [c)] error: Label c follows label a: a sub-paragraph is missing between them → renumber"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\n1. Solicita al Secretario General que:\n\na) Informe;\n\na) Consulte a los Estados;\n\n2. Decide seguir ocupándose de la cuestión.\n",
            expect!["9 [a)] error: Label a stands twice → renumber"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря:\n\nа) представить доклад;\n\nв) информировать государства;\n\n2. постановляет продолжать заниматься этим вопросом.\n",
            expect![
                "9 [в)] error: Label в follows label а: a sub-paragraph is missing between them → renumber"
            ],
        );
        check(
            "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长：\n\n(a) 提出报告；\n\n(c) 通报会员国；\n\n2. 决定继续处理此案。\n",
            expect![
                "9 [(c)] error: Label c follows label a: a sub-paragraph is missing between them → renumber"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب إلى الأمين العام:\n\n(أ) أن يقدم تقريرا؛\n\n(ج) أن يبلغ الدول؛\n\n2 - تقرر أن تبقي المسألة قيد نظرها.\n",
            expect![
                "9 [(ج)] error: Label ج follows label أ: a sub-paragraph is missing between them → renumber"
            ],
        );
    }
}
