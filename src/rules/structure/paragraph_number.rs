//! Operative paragraphs that are not numbered 1, 2, 3 without gaps or repeats.
//!
//! # What
//! Looks at the numbers of the operative paragraphs, each resolution and annex on its own. A section may start again at 1 or
//! run on, as the draft does. After a gap or a repeat the rest is held to the number that stands there, so one paragraph
//! inserted or deleted gives one finding, and two that changed places give one, at the first of them. Where a number is left out
//! and a paragraph without one stands just there, that is only a hint.
//!
//! # Why
//! Other texts, the Secretariat's reports and the voting ("operative paragraph 4 is put to the vote") refer to a paragraph by its number.
//!
//! # Example
//! ```text
//! 3. Requests the Secretary-General to report;
//! 5. Decides to remain seized of the matter.
//! ```
//!
//! # Better
//! ```text
//! 3. Requests the Secretary-General to report;
//! 4. Decides to remain seized of the matter.
//! ```
//!
//! # Fix
//! Renumbers the draft, with the references inside it. To be confirmed: a number may be missing because a paragraph is.
//!
//! # Source
//! Row S08 of the drafting rules: Editorial Manual, Resolutions, section D. Counted: 1,857 of 1,867 numbered resolutions of the
//! General Assembly and 1,483 of 1,498 of the Security Council.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Labelled, Outline};
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sequence::{self, Fault, FaultKind};
use crate::syntax::{Kind, Language, Part};

/// Operative paragraphs that are not numbered 1, 2, 3 without gaps or repeats.
pub static RULE: Rule = Rule {
    name: "paragraph-number",
    code: "S08",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("paragraph_number.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS), check),
};

/// A row of numbers that belong together: index of the paragraph, its number, its label unless the number is implied.
type Row<'a> = Vec<(usize, u32, Option<&'a Labelled>)>;

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let numbers = outline.numbers();
    let mut row: Row<'_> = Vec::new();
    let mut place: Option<(Part, u32, u32)> = None;
    // Whether something else than a paragraph of the body stood since the last number: a table, a heading, a title.
    let mut interrupted = false;
    // Whether a list stood before the first number: below a first paragraph that was taken for something else.
    let mut list = false;
    for (index, line) in outline.paragraphs.iter().enumerate() {
        let Some(number) = numbers[index] else {
            list |= line.kind == Kind::Operative && line.style.is_some() && row.is_empty();
            interrupted |= !line.kind.is_aside() && !matches!(line.kind, Kind::Operative | Kind::Preambular);
            continue;
        };
        let here = (line.part, line.resolution, line.section);
        let starts = match (place, row.last()) {
            (Some(before), Some((_, last, _))) => {
                // A heading gives leave to start again at 1; what runs on runs on.
                let leave = interrupted || before.2 != here.2;
                (before.0, before.1) != (here.0, here.1)
                    || leave && number.value == 1
                    || leave && number.value != last.saturating_add(1) && here.0 == Part::Annex
            }
            _ => true,
        };
        if starts {
            report(outline, &row, list, found);
            list &= row.is_empty();
            row.clear();
        }
        let label = if number.implied { None } else { line.numbered() };
        row.push((index, number.value, label));
        place = Some(here);
        interrupted = false;
    }
    report(outline, &row, list, found);
}

fn report(outline: &Outline<'_>, row: &Row<'_>, list: bool, found: &mut Vec<(usize, Finding)>) {
    let numbers: Vec<u32> = row.iter().map(|(_, number, _)| *number).collect();
    // An excerpt may start anywhere; a whole text that starts at 2 has lost its first paragraph.
    let first = match numbers.first() {
        Some(&n) if n > 2 || list => n,
        _ => 1,
    };
    for fault in sequence::faults(&numbers, first) {
        let (index, _, Some(label)) = row[fault.at] else { continue };
        let before = fault.at.checked_sub(1).map(|at| row[at]);
        let text = before.map(|(_, number, label)| {
            label.map_or_else(|| number.to_string(), |label| label.text.to_string())
        });
        let message = message("paragraph", "Number", fault, &label.text, text.as_deref());
        let mut finding = RULE.finding(label.range.clone(), message).fix(Fix::renumber());
        if let Some((before, _, Some(label))) = before {
            finding = finding.related(before, label.range.clone(), "the paragraph before");
        }
        found.push((index, finding));
    }
    // Numbers that are left out just where paragraphs without one stand. The last paragraphs may have none for other reasons.
    let written = row.iter().rposition(|(_, _, label)| label.is_some()).unwrap_or(0);
    for &(index, number, _) in row[..written].iter().filter(|(_, _, label)| label.is_none()) {
        let range = outline.paragraphs[index].facts.opening.clone().unwrap_or(0..0);
        let message = format!("This paragraph has no number, and number {number} is missing here");
        found.push((index, RULE.finding(range, message).severity(Severity::Hint).fix(Fix::renumber())));
    }
}

/// One sentence about a wrong number (or `label`) of a `what`.
pub(super) fn message(what: &str, label: &str, fault: Fault, number: &str, before: Option<&str>) -> String {
    let small = label.to_lowercase();
    match (fault.kind, before) {
        (FaultKind::Gap | FaultKind::Repeat, None) => format!("The first {what} has the {small} {number}"),
        (FaultKind::Gap, Some(before)) => {
            format!("{label} {number} follows {small} {before}: a {what} is missing between them")
        }
        (FaultKind::Repeat | FaultKind::Alone, Some(before)) if before == number => {
            format!("{label} {number} stands twice")
        }
        (FaultKind::Repeat, Some(before)) => format!("{label} {number} follows {small} {before}"),
        (FaultKind::Disorder, _) => {
            format!("{label} {number} is out of order: the right ones follow, but not in their order")
        }
        (FaultKind::Alone, _) => format!("{label} {number} is out of order: the ones after it are right"),
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    fn english(numbers: &[u32]) -> String {
        let mut text = "The General Assembly,\n\nRecalling its earlier work,\n\n".to_owned();
        for number in numbers {
            text.push_str(&format!("{number}. Requests the Secretary-General to report again;\n\n"));
        }
        text
    }

    #[test]
    fn right_numbers_are_left_alone() {
        check(&english(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), expect![""]);
    }

    #[test]
    fn one_slip_is_one_finding() {
        check(
            &english(&[1, 2, 4, 5]),
            expect![
                "9 [4.] error: Number 4 follows number 2: a paragraph is missing between them → renumber"
            ],
        );
        check(&english(&[1, 2, 2, 3]), expect!["9 [2.] error: Number 2 stands twice → renumber"]);
        check(
            &english(&[1, 3, 2, 4]),
            expect![
                "7 [3.] error: Number 3 is out of order: the right ones follow, but not in their order → renumber"
            ],
        );
        check(&english(&[2, 3]), expect!["5 [2.] error: The first paragraph has the number 2 → renumber"]);
    }

    #[test]
    fn a_paragraph_without_its_number_is_a_hint() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\n1. Notes the report;\n\nRequests a report;\n\n3. Decides to adjourn.\n",
            expect![
                "7 [Requests] hint: This paragraph has no number, and number 2 is missing here → renumber"
            ],
        );
    }

    #[test]
    fn one_that_opens_otherwise_can_have_lost_its_number() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\n1. Notes the report;\n\nRecognizing the progress made, encourages all States to:\n\n(a) Light the lamps;\n\n(b) Paint the towers;\n\n3. Decides to adjourn.\n",
            expect![
                "7 [Recognizing] hint: This paragraph has no number, and number 2 is missing here → renumber"
            ],
        );
    }

    #[test]
    fn sections_start_again_or_run_on() {
        let section = |heading: &str, numbers: &[u32]| -> String {
            let mut text = format!("{heading}\n\n");
            for number in numbers {
                text.push_str(&format!("{number}. Requests the Secretary-General to report again;\n\n"));
            }
            text
        };
        let again = english(&[]) + &section("I", &[1, 2]) + &section("II", &[1, 2]);
        check(&again, expect![""]);
        let on = english(&[]) + &section("I", &[1, 2]) + &section("II", &[3, 4]);
        check(&on, expect![""]);
        let wrong = english(&[]) + &section("I", &[1, 2]) + &section("II", &[4, 5]);
        check(
            &wrong,
            expect![
                "13 [4.] error: Number 4 follows number 2: a paragraph is missing between them → renumber"
            ],
        );
    }

    #[test]
    fn every_language_numbers_its_paragraphs() {
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Secrétaire général de faire rapport ;\n\n3. Décide de rester saisie de la question.\n",
            expect![
                "7 [3.] error: Number 3 follows number 1: a paragraph is missing between them → renumber"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\n1. Solicita al Secretario General que informe;\n\n1. Decide seguir ocupándose de la cuestión.\n",
            expect!["7 [1.] error: Number 1 stands twice → renumber"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря представить доклад;\n\n3. постановляет продолжать заниматься этим вопросом.\n",
            expect![
                "7 [3.] error: Number 3 follows number 1: a paragraph is missing between them → renumber"
            ],
        );
        check(
            "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告；\n\n3. 决定继续处理此案。\n",
            expect![
                "7 [3.] error: Number 3 follows number 1: a paragraph is missing between them → renumber"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n١ - تطلب إلى الأمين العام أن يقدم تقريرا؛\n\n٣ - تقرر أن تبقي المسألة قيد نظرها.\n",
            expect![
                "7 [٣ -] error: Number ٣ follows number ١: a paragraph is missing between them → renumber"
            ],
        );
    }
}
