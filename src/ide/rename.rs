//! Another name for a footnote, another label for a paragraph: with all that names them.
//!
//! Only the one that is named changes: a footnote that becomes 7 leaves a hole at 3, and nothing else moves. A name that is
//! taken is refused. To put all numbers in order there is renumbering.

use super::Snapshot;
use super::notes::Notes;
use super::numbering::Numbering;
use super::subject::{self, Subject};
use super::targets::Targets;
use crate::cite::{IbidKind, Target};
use crate::syntax::label::{digit, digits};
use crate::syntax::written;
use crate::syntax::{LabelStyle, label, marker};
use crate::text::Edit;
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// What can be renamed at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where the name stands under the cursor, in bytes of the draft.
    pub range: Range<usize>,
    /// The name as one types it: a footnote's number in plain figures.
    pub name: String,
}

/// What a place names.
enum Named {
    /// A footnote, in [`Notes::notes`] or, without a note, the marker in [`Notes::marks`].
    Note { note: Option<usize>, mark: Option<usize> },
    /// A paragraph, in [`Numbering::entries`].
    Paragraph(usize),
}

/// What can be renamed at the byte `offset`; `None` where nothing can.
pub fn prepare_rename(snapshot: &Snapshot, offset: usize) -> Option<Name> {
    let numbering = Numbering::of(snapshot.draft());
    let notes = Notes::of(snapshot.draft());
    let (range, _) = named(snapshot, offset, &numbering, &notes)?;
    let typed = snapshot.draft().slice(range.clone());
    let plain = |c: char| digit(c).or_else(|| marker::superscript(c)).and_then(|d| char::from_digit(d, 10));
    let figures: Option<String> = typed.chars().map(plain).collect();
    Some(Name { range, name: figures.filter(|figures| !figures.is_empty()).unwrap_or(typed) })
}

fn named(
    snapshot: &Snapshot,
    offset: usize,
    numbering: &Numbering<'_>,
    notes: &Notes<'_>,
) -> Option<(Range<usize>, Named)> {
    let found = subject::at(snapshot, offset)?;
    let index = found.placed.index;
    match found.subject {
        Subject::Marker(marker) => {
            let mark = notes
                .marks
                .iter()
                .position(|mark| mark.placed.index == index && mark.marker.range == marker.range)?;
            let note = notes.marks[mark].note;
            Some((found.placed.range(&marker.number), Named::Note { note, mark: Some(mark) }))
        }
        Subject::NoteHead => {
            let note = notes.notes.iter().position(|note| note.placed.index == index)?;
            let label = notes.notes[note].label?;
            let range = found.placed.range(&label.number);
            (!label.number.is_empty()).then_some((range, Named::Note { note: Some(note), mark: None }))
        }
        Subject::Label => {
            let entry = numbering.entries.iter().position(|entry| entry.placed.index == index)?;
            let range = found.placed.range(&numbering.entries[entry].label.number);
            Some((range, Named::Paragraph(entry)))
        }
        Subject::Reference(reference) => {
            let targets = Targets::of(numbering);
            let reading = snapshot.reading(&found.placed)?;
            let steps = targets.paragraphs(&found.placed, reading, reference);
            // Of "5 (b)" the part under the cursor is meant.
            let step = steps
                .iter()
                .find(|step| super::snapshot::touches(&found.placed.range(&step.span), offset))?;
            Some((found.placed.range(&step.span), Named::Paragraph(step.entry)))
        }
        _ => None,
    }
}

/// The edits that give what stands at the byte `offset` another name: in order of place. The error says in words why that
/// cannot be.
pub fn rename(snapshot: &Snapshot, offset: usize, name: &str) -> Result<Vec<Edit>, String> {
    let numbering = Numbering::of(snapshot.draft());
    let notes = Notes::of(snapshot.draft());
    let name = name.trim();
    let Some((_, named)) = named(snapshot, offset, &numbering, &notes) else {
        return Err("Only footnotes and the labels of paragraphs can be renamed.".into());
    };
    let mut edits = match named {
        Named::Note { note, mark } => rename_note(snapshot, &notes, note, mark, name)?,
        Named::Paragraph(entry) => rename_paragraph(snapshot, &numbering, entry, name)?,
    };
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    edits.dedup();
    Ok(edits)
}

fn line(placed: &crate::syntax::Placed<'_>) -> usize {
    placed.line + 1
}

fn rename_note(
    snapshot: &Snapshot,
    notes: &Notes<'_>,
    note: Option<usize>,
    mark: Option<usize>,
    name: &str,
) -> Result<Vec<Edit>, String> {
    let number = whole_number(name);
    let row = note
        .and_then(|note| notes.notes.get(note).map(|note| note.row))
        .or_else(|| mark.and_then(|mark| notes.marks.get(mark).map(|mark| mark.row)))
        .unwrap_or(0);
    let belongs = |at: usize, other: &super::notes::Mark<'_>| match note {
        Some(_) => other.note == note,
        // Markers without a note are one where they bear the same name.
        None => {
            Some(at) == mark
                || other.note.is_none()
                    && other.row == row
                    && mark.and_then(|mark| notes.marks.get(mark)).is_some_and(|mark| mark.name == other.name)
        }
    };
    let places: Vec<(Range<usize>, &str)> = notes
        .marks
        .iter()
        .enumerate()
        .filter(|(at, other)| belongs(*at, other))
        .map(|(_, other)| (other.placed.range(&other.marker.number), other.name))
        .chain(
            note.and_then(|note| notes.notes.get(note))
                .into_iter()
                .filter_map(|note| Some((note.placed.range(&note.label?.number), note.name))),
        )
        .collect();
    match number {
        Some(0) => return Err("Footnotes are numbered from 1.".into()),
        Some(number) => {
            let taken = notes.notes.iter().enumerate().find(|(at, other)| {
                Some(*at) != note
                    && other.row == row
                    && other.label.is_some_and(|label| label.value == number)
            });
            if let Some((_, taken)) = taken {
                return Err(format!(
                    "There is a footnote {number} already (line {}). To put the numbers in order, renumber.",
                    line(&taken.placed)
                ));
            }
            let taken = notes.marks.iter().enumerate().find(|(at, other)| {
                other.row == row && other.marker.value == Some(number) && !belongs(*at, other)
            });
            if let Some((_, taken)) = taken {
                return Err(format!("There is a marker {number} already (line {}).", line(&taken.placed)));
            }
        }
        None => {
            let bracketed = |range: &Range<usize>| {
                snapshot.draft().slice(range.start.saturating_sub(2)..range.start) == "[^"
            };
            let word =
                !name.is_empty() && name.chars().all(|c| is_letter_or_digit(c) || matches!(c, '-' | '_'));
            if !word || !places.iter().all(|(range, _)| bracketed(range)) {
                return Err(format!("A footnote cannot be called “{name}”: its name is a number."));
            }
            if let Some(taken) =
                notes.notes.iter().enumerate().find(|(at, other)| Some(*at) != note && other.name == name)
            {
                return Err(format!("There is a footnote {name} already (line {}).", line(&taken.1.placed)));
            }
        }
    }
    let write = |like: &str| match number {
        Some(number) => written::decimal(number, like),
        None => name.to_owned(),
    };
    let old = note
        .and_then(|note| notes.notes.get(note)?.label.map(|label| label.value))
        .filter(|value| *value > 0);
    let mut edits: Vec<Edit> = places
        .iter()
        .filter(|(_, like)| write(like) != *like)
        .map(|(range, like)| Edit::replace(range.clone(), write(like)))
        .collect();
    // "See note 5".
    if let (Some(old), Some(number)) = (old, number) {
        for other in notes.notes.iter().filter(|other| other.row == row) {
            let Some(reading) = snapshot.reading(&other.placed) else { continue };
            for ibid in reading.ibid.iter().filter(|ibid| ibid.kind == IbidKind::Note(old)) {
                let words = other.placed.paragraph.slice(&ibid.span);
                let Some((at, _)) = words.char_indices().find(|(_, c)| digit(*c).is_some()) else { continue };
                let Some((length, value)) = digits(&words[at..]) else { continue };
                if value == old {
                    let start = ibid.span.start + at;
                    let like = &words[at..at + length];
                    let range = other.placed.range(&(start..start + length));
                    edits.push(Edit::replace(range, written::decimal(number, like)));
                }
            }
        }
    }
    Ok(edits)
}

/// The value of a text that is a number and nothing else, in any script.
fn whole_number(text: &str) -> Option<u32> {
    let raised: Option<Vec<u32>> = text.chars().map(marker::superscript).collect();
    match raised {
        Some(raised) if !raised.is_empty() && raised.len() < 7 => {
            Some(raised.into_iter().fold(0, |value, digit| value * 10 + digit))
        }
        _ => digits(text).filter(|(length, _)| *length == text.len()).map(|(_, value)| value),
    }
}

fn rename_paragraph(
    snapshot: &Snapshot,
    numbering: &Numbering<'_>,
    at: usize,
    name: &str,
) -> Result<Vec<Edit>, String> {
    let entry = &numbering.entries[at];
    let typed = entry.placed.paragraph.slice(&entry.label.number);
    let value = value_of(name, entry.style).ok_or_else(|| {
        format!("“{name}” is no label like “{typed}”. The label keeps its kind; only its number changes.")
    })?;
    let taken = numbering.entries.iter().enumerate().find(|(other, taken)| {
        *other != at && taken.list == entry.list && taken.parent == entry.parent && taken.value == value
    });
    if let Some((_, taken)) = taken {
        return Err(format!(
            "There is a paragraph {} already (line {}). To put the numbers in order, renumber.",
            taken.placed.paragraph.slice(&taken.label.number),
            line(&taken.placed)
        ));
    }
    let write = |like: &str| written::number(value, entry.style, like);
    let new = write(typed).ok_or_else(|| format!("A label like “{typed}” cannot have the number {name}."))?;
    let mut edits = Vec::new();
    if new != typed {
        edits.push(Edit::replace(entry.placed.range(&entry.label.number), new));
    }
    let targets = Targets::of(numbering);
    for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
        for reference in
            reading.references.iter().filter(|found| matches!(found.target, Target::Paragraph { .. }))
        {
            for step in targets.paragraphs(&placed, reading, reference) {
                let like = placed.paragraph.slice(&step.span);
                if step.entry == at
                    && let Some(new) = write(like).filter(|new| new != like)
                {
                    edits.push(Edit::replace(placed.range(&step.span), new));
                }
            }
        }
    }
    Ok(edits)
}

/// The value of a name in a style of labels; brackets and stops around it do not matter.
fn value_of(name: &str, style: LabelStyle) -> Option<u32> {
    let bare = name.trim_matches(['(', ')', '（', '）', '.', '、', ' ', '-', '–']);
    if style == LabelStyle::Decimal {
        return whole_number(bare).filter(|value| *value > 0);
    }
    // Read as a label in brackets, of whatever kinds it can be.
    let reading = label::read(&format!("({bare}) "))?;
    reading.values.into_iter().flatten().find(|(found, _)| *found == style).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::testing::{applied, fixture};
    use expect_test::{Expect, expect};

    fn check(text: &str, name: &str, expected: Expect) {
        let (snapshot, offset) = fixture(text);
        let text = text.replacen("$0", "", 1);
        let shown = match (prepare_rename(&snapshot, offset), rename(&snapshot, offset, name)) {
            (Some(old), Ok(edits)) => format!("{} → {name}\n{}", old.name, applied(&text, &edits)),
            (Some(old), Err(reason)) => format!("{} → {name}: {reason}\n", old.name),
            (None, Err(reason)) => format!("{reason}\n"),
            (None, Ok(_)) => panic!("renamed what cannot be"),
        };
        expected.assert_eq(&shown);
    }

    const NOTES: &str = "The General Assembly,\n\nRecalling the report,¹ and the other,² and again,¹\n\n1. Decides to meet.\n\n¹ A/79/1.\n\n² See note 1$0.\n";

    #[test]
    fn a_footnote_with_its_markers_and_what_names_it() {
        let text = NOTES.replace("$0", "").replacen("report,¹", "report,¹$0", 1);
        check(
            &text,
            "7",
            expect![[r#"
            1 → 7
            The General Assembly,

            Recalling the report,⁷ and the other,² and again,⁷

            1. Decides to meet.

            ⁷ A/79/1.

            ² See note 7.
        "#]],
        );
        check(
            &text,
            "2",
            expect![[r#"
            1 → 2: There is a footnote 2 already (line 9). To put the numbers in order, renumber.
        "#]],
        );
        check(
            &text,
            "two",
            expect![[r#"
            1 → two: A footnote cannot be called “two”: its name is a number.
        "#]],
        );
        check(
            &text,
            "0",
            expect![[r#"
            1 → 0: Footnotes are numbered from 1.
        "#]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,[^a] and the other,[^2]\n\n1. Decides to meet.\n\n[^$0a]: A/79/1.\n\n[^2]: A/79/2.\n",
            "report",
            expect![[r#"
                a → report
                The General Assembly,

                Recalling the report,[^report] and the other,[^2]

                1. Decides to meet.

                [^report]: A/79/1.

                [^2]: A/79/2.
            "#]],
        );
    }

    #[test]
    fn a_paragraph_with_what_refers_to_it() {
        check(
            "The General Assembly,\n\n$01. Decides to act;\n\n2. Requests action under paragraph 1 above and paragraph 1 of resolution 59/50.\n",
            "7",
            expect![[r#"
                1 → 7
                The General Assembly,

                7. Decides to act;

                2. Requests action under paragraph 7 above and paragraph 1 of resolution 59/50.
            "#]],
        );
        check(
            "The General Assembly,\n\n1. Decides to act;\n\n2. Requests action under paragraph $01 above.\n",
            "2",
            expect![[r#"
                1 → 2: There is a paragraph 2 already (line 5). To put the numbers in order, renumber.
            "#]],
        );
        check(
            "The General Assembly,\n\n1. Decides:\n\n($0a) To act;\n\n(b) To rest;\n\n2. Recalls paragraph 1 (a) above.\n",
            "(f)",
            expect![[r#"
                a → (f)
                The General Assembly,

                1. Decides:

                (f) To act;

                (b) To rest;

                2. Recalls paragraph 1 (f) above.
            "#]],
        );
        check(
            "The General Assembly,\n\n1. Decides:\n\n($0a) To act;\n\n(b) To rest;\n",
            "9",
            expect![[r#"
            a → 9: “9” is no label like “a”. The label keeps its kind; only its number changes.
        "#]],
        );
        check(
            "The General Assembly,\n\n1. Decides to $0meet.\n",
            "9",
            expect![[r#"
            Only footnotes and the labels of paragraphs can be renamed.
        "#]],
        );
    }

    #[test]
    fn in_five_languages() {
        for (text, name, expected) in [
            (
                "L’Assemblée générale,\n\n1$0. Décide d’agir ;\n\n2. Rappelle le paragraphe 1 ci-dessus.\n",
                "4",
                expect![[r#"
                    1 → 4
                    L’Assemblée générale,

                    4. Décide d’agir ;

                    2. Rappelle le paragraphe 4 ci-dessus.
                "#]],
            ),
            (
                "La Asamblea General,\n\n1$0. Decide actuar;\n\n2. Recuerda el párrafo 1 supra.\n",
                "4",
                expect![[r#"
                    1 → 4
                    La Asamblea General,

                    4. Decide actuar;

                    2. Recuerda el párrafo 4 supra.
                "#]],
            ),
            (
                "Генеральная Ассамблея,\n\n1. постановляет:\n\n$0a) действовать;\n\nb) отдыхать;\n\n2. ссылается на подпункт a) пункта 1 выше.\n",
                "d",
                expect![[r#"
                    a → d
                    Генеральная Ассамблея,

                    1. постановляет:

                    d) действовать;

                    b) отдыхать;

                    2. ссылается на подпункт d) пункта 1 выше.
                "#]],
            ),
            (
                "大会，\n\n1$0. 决定采取行动；\n\n2. 回顾上文第1段。\n",
                "4",
                expect![[r#"
                1 → 4
                大会，

                4. 决定采取行动；

                2. 回顾上文第4段。
            "#]],
            ),
            (
                "إن الجمعية العامة،\n\n١$0 - تقرر أن تعمل؛\n\n٢ - تشير إلى الفقرة ١ أعلاه.\n",
                "4",
                expect![[r#"
                    1 → 4
                    إن الجمعية العامة،

                    ٤ - تقرر أن تعمل؛

                    ٢ - تشير إلى الفقرة ٤ أعلاه.
                "#]],
            ),
        ] {
            check(text, name, expected);
        }
    }
}
