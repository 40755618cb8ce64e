//! A note that says the same as one before.
//!
//! # What
//! Two notes of one file with the same words, from the third such pair on a page’s length apart: "Ibid." and "See note 5" are
//! left alone.
//!
//! # Why
//! A source is given once; later places point to it by the same number, or by "See note n".
//!
//! # Example
//! ```text
//! ¹ A/79/302.
//!
//! ² A/79/303.
//!
//! ³ A/79/302.
//! ```
//!
//! # Better
//! ```text
//! The marker ¹ again, where ³ stood.
//! ```
//!
//! # Fix
//! Leads the markers of the note to the earlier one and takes it out, all numbers behind it one lower, "Ibid." behind it written out; or
//! writes "See note 1." in its place. Whichever the other notes of the draft do comes first. To be confirmed. Not offered where
//! the notes are not in order, and "See note 1." not where "Ibid." follows or notes are numbered by pages.
//!
//! # Source
//! Row F13 of the drafting rules: Editorial Manual, Footnotes, chapter V.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix, NoteChange, Remedy};
use crate::rules::note_form;
use crate::rules::note_source::Source;
use crate::rules::outline::{Labelled, Outline};
use crate::rules::row::Row;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language};
use std::collections::{HashMap, HashSet};

/// A note that says the same as one before.
pub static RULE: Rule = Rule {
    name: "repeated-note",
    code: "F13",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("repeated_note.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::NOTES).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let mut seen: HashMap<(u32, &str), usize> = HashMap::new();
    let mut form: Option<Form> = None;
    for (index, row) in outline.with(Aspects::NOTES) {
        let Some(note) = row.facts.note.as_deref().filter(|note| note.ibid.is_none()) else { continue };
        // A mere word or two is no source.
        if note.text.len() < 6 || note.sends || matches!(note.source, None | Some(Source::Remark)) {
            continue;
        }
        let first = *seen.entry((row.resolution, &note.text)).or_insert(index);
        let Some(label) = row.facts.label.as_deref().filter(|_| first != index) else { continue };
        let mut finding = RULE.finding(label.range.clone(), "An earlier note says the same");
        if let Some(earlier) = outline.paragraphs[first].facts.label.as_deref() {
            finding = finding.related(first, earlier.range.clone(), "here");
            let form = *form.get_or_insert_with(|| Form::of(outline));
            for fix in form.fixes(outline, index, row, first, earlier) {
                finding = finding.fix(fix);
            }
        }
        found.push((index, finding));
    }
}

/// How a draft points to a source again.
#[derive(Clone, Copy)]
struct Form {
    /// By notes that say "See note 1.", rather than by the same marker again.
    sends: bool,
    /// Whether the numbers of notes are given once each.
    single: bool,
}

impl Form {
    fn of(outline: &Outline<'_>) -> Form {
        let (mut sent, mut again, mut single) = (0, 0, true);
        let (mut numbers, mut marked) = (HashSet::new(), HashSet::new());
        for (_, row) in outline.with(Aspects::NOTES) {
            sent += usize::from(row.facts.note.as_ref().is_some_and(|note| note.sends));
            if row.kind == Kind::Note {
                single &= row.number().is_none_or(|number| numbers.insert(number));
                continue;
            }
            let values = row.facts.markers.iter().filter_map(|marker| marker.value);
            again += values.filter(|value| !marked.insert(*value)).count();
        }
        Form { sends: sent > again, single }
    }

    /// The ways to point to an earlier note instead of saying what it says, the draft's own first.
    fn fixes(
        self,
        outline: &Outline<'_>,
        index: usize,
        row: &Row<'_>,
        first: usize,
        earlier: &Labelled,
    ) -> Vec<Fix> {
        let title = format!("Lead its markers to note {}, and take it out", earlier.text);
        let join = Fix { title, grade: Grade::Confirm, remedy: Remedy::Notes(NoteChange::Join(first)) };
        let notes = outline.paragraphs[index + 1..].iter().filter(|row| row.kind == Kind::Note);
        let followed =
            notes.take(1).any(|row| row.facts.note.as_ref().is_some_and(|note| note.ibid.is_some()));
        let ending = row.facts.ending.as_ref().filter(|_| {
            self.single && !followed && earlier.style == LabelStyle::Decimal && earlier.value > 0
        });
        let see = ending.map(|ending| {
            let said = note_form::see_note(row.language, &earlier.value.to_string());
            let end = ending.range.end.max(ending.change.end);
            let start = row.facts.body_start;
            Fix::replace(Grade::Confirm, start..end, said)
        });
        match see {
            Some(see) if self.sends => vec![see, join],
            Some(see) => vec![join, see],
            None => vec![join],
        }
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
    fn a_source_is_given_once() {
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/303.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹ and the study,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant le rapport¹ et l’étude²,\n\n1. Décide d’ajourner.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
        check(
            "La Asamblea General,\n\nRecordando el informe¹ y el estudio²,\n\n1. Decide aplazar el debate.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на доклад¹ и исследование²,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
        check(
            "大会，\n\n回顾报告¹ 和研究，²\n\n1. 决定休会。\n\n¹ A/79/302。\n\n² A/79/302。\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹ والدراسة²،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/302.\n\n² A/79/302.\n",
            expect!["9 [²] hint: An earlier note says the same → join 3"],
        );
    }
}
