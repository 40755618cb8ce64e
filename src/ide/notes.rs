//! Footnotes: which marker belongs to which note.

use crate::syntax::{Draft, Kind, Label, Marker, Placed};
use std::collections::HashMap;

/// A marker in running text.
#[derive(Clone, Debug)]
pub struct Mark<'a> {
    /// The paragraph that it stands in.
    pub placed: Placed<'a>,
    /// The marker.
    pub marker: &'a Marker,
    /// Its name as typed: `1`, `²`, `note`.
    pub name: &'a str,
    /// The row of numbers that it belongs to.
    pub row: usize,
    /// The note that it belongs to, in [`Notes::notes`].
    pub note: Option<usize>,
}

/// A note.
#[derive(Clone, Debug)]
pub struct Note<'a> {
    /// The note's paragraph.
    pub placed: Placed<'a>,
    /// The marker at its head; `None` for one without (`* …`).
    pub label: Option<&'a Label>,
    /// Its name as typed.
    pub name: &'a str,
    /// The row of numbers that it belongs to.
    pub row: usize,
}

/// The footnotes of a draft.
#[derive(Clone, Debug, Default)]
pub struct Notes<'a> {
    /// All markers outside the heads of notes, in order.
    pub marks: Vec<Mark<'a>>,
    /// All notes, in order.
    pub notes: Vec<Note<'a>>,
}

/// What markers and notes are compared by: the value of a number, the name otherwise.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Name<'a> {
    Number(u32),
    Word(&'a str),
}

impl<'a> Notes<'a> {
    /// Finds the markers and notes of a draft and pairs them.
    pub fn of(draft: &'a Draft) -> Notes<'a> {
        let mut notes = Notes::default();
        let mut order: Vec<Item> = Vec::new();
        for placed in draft.paragraphs() {
            let paragraph = placed.paragraph;
            let is_note = paragraph.kind == Kind::Note;
            if is_note {
                let label = paragraph.label.as_ref();
                let name = label.map_or("", |label| paragraph.slice(&label.number));
                order.push(Item::Note(notes.notes.len()));
                notes.notes.push(Note { placed, label, name, row: 0 });
            }
            for marker in &paragraph.markers {
                order.push(Item::Mark(notes.marks.len()));
                let name = paragraph.slice(&marker.number);
                notes.marks.push(Mark { placed, marker, name, row: 0, note: None });
            }
        }
        notes.part_rows(&order);
        notes.pair();
        notes
    }

    /// Numbers start again with a 1 that another note belongs to: behind the notes of a page, in the next resolution, in an
    /// annex.
    fn part_rows(&mut self, order: &[Item]) {
        let ones = self.notes.iter().filter(|note| note.label.is_some_and(|label| label.value == 1)).count();
        let (mut row, mut seen, mut foot, mut place) = (0, false, false, None);
        for item in order {
            match *item {
                Item::Mark(at) => {
                    let mark = &self.marks[at];
                    if mark.placed.paragraph.kind != Kind::Note {
                        let paragraph = mark.placed.paragraph;
                        let here = (paragraph.part, paragraph.resolution);
                        let parted = foot || place.is_some_and(|place| place != here);
                        if mark.marker.value == Some(1) && seen && parted && ones > row + 1 {
                            row += 1;
                        }
                        seen |= mark.marker.value == Some(1);
                        (foot, place) = (false, Some(here));
                    }
                    self.marks[at].row = row;
                }
                Item::Note(at) => {
                    foot = true;
                    self.notes[at].row = row;
                }
            }
        }
        // Where all notes stand at the end of the file they have the last row's number: they are dealt out by their ones.
        let all_last = row > 0 && self.notes.iter().all(|note| note.row == row);
        if all_last {
            let mut dealt = 0;
            let mut first = true;
            for note in &mut self.notes {
                if note.label.is_some_and(|label| label.value == 1) && !std::mem::take(&mut first) {
                    dealt = (dealt + 1).min(row);
                }
                note.row = dealt;
            }
        }
    }

    fn pair(&mut self) {
        let mut by_name: HashMap<(usize, Name<'a>), Vec<usize>> = HashMap::new();
        for (at, note) in self.notes.iter().enumerate() {
            if let Some(name) = note.label.map(|label| name_of(label.value, note.name)) {
                by_name.entry((note.row, name)).or_default().push(at);
            }
        }
        let mut used: HashMap<(usize, Name<'a>), usize> = HashMap::new();
        let mut counts: HashMap<(usize, Name<'a>), usize> = HashMap::new();
        let key = |mark: &Mark<'a>| (mark.row, name_of(mark.marker.value.unwrap_or(0), mark.name));
        for mark in &self.marks {
            *counts.entry(key(mark)).or_default() += 1;
        }
        for mark in &mut self.marks {
            let key = key(mark);
            let Some(found) = by_name.get(&key) else { continue };
            // Several notes of one number and as many markers: one each, in order. Else the marker is a repeated one.
            let each = found.len() > 1 && counts.get(&key) == Some(&found.len());
            let place = used.entry(key).or_default();
            let own = if each { *place } else { 0 };
            *place += 1;
            mark.note = found.get(own).copied();
        }
    }

    /// The first marker of a note.
    pub fn first_mark(&self, note: usize) -> Option<&Mark<'a>> {
        self.marks.iter().find(|mark| mark.note == Some(note))
    }
}

fn name_of(value: u32, name: &str) -> Name<'_> {
    if value > 0 { Name::Number(value) } else { Name::Word(name) }
}

enum Item {
    Mark(usize),
    Note(usize),
}

/// The number that each marker and each note should bear: by place in [`Notes::marks`] and [`Notes::notes`]; `None` for those
/// that bear no number, and where nothing should change.
pub fn numbers(notes: &Notes<'_>) -> (Vec<Option<u32>>, Vec<Option<u32>>) {
    let mut of_marks = vec![None; notes.marks.len()];
    let mut of_notes = vec![None; notes.notes.len()];
    let rows = notes.marks.iter().map(|mark| mark.row).max().map_or(0, |last| last + 1);
    for row in 0..rows {
        number_row(notes, row, &mut of_marks, &mut of_notes);
    }
    (of_marks, of_notes)
}

/// What takes a number of a row: the first marker of a note (and all others of it), a marker without a note, by its name; or
/// a note without a marker.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Holder {
    Note(usize),
    Orphan(u32),
}

fn number_row(notes: &Notes<'_>, row: usize, of_marks: &mut [Option<u32>], of_notes: &mut [Option<u32>]) {
    let marks = || notes.marks.iter().enumerate().filter(|(_, mark)| mark.row == row);
    let mut holders: Vec<(Holder, u32)> = Vec::new();
    let mut place: HashMap<Holder, usize> = HashMap::new();
    let holder = |mark: &Mark<'_>| match (mark.note, mark.marker.value) {
        (_, None | Some(0)) => None,
        (Some(note), Some(value)) => Some((Holder::Note(note), value)),
        (None, Some(value)) => Some((Holder::Orphan(value), value)),
    };
    for (_, mark) in marks() {
        if mark.placed.paragraph.kind == Kind::Note {
            continue;
        }
        let Some((holder, value)) = holder(mark) else { continue };
        if !place.contains_key(&holder) {
            place.insert(holder.clone(), holders.len());
            holders.push((holder, value));
        }
    }
    // Notes whose marker is lost keep their place: before the first that has a greater number.
    for (at, note) in notes.notes.iter().enumerate().filter(|(_, note)| note.row == row) {
        let Some(value) = note.label.map(|label| label.value).filter(|value| *value > 0) else { continue };
        if place.contains_key(&Holder::Note(at)) {
            continue;
        }
        let before = holders.iter().position(|(_, other)| *other > value).unwrap_or(holders.len());
        holders.insert(before, (Holder::Note(at), value));
    }
    let values: Vec<u32> = holders.iter().map(|(_, value)| *value).collect();
    let Some(start) = start_of(&values) else { return };
    let new: HashMap<&Holder, u32> = holders
        .iter()
        .enumerate()
        .map(|(place, (holder, _))| (holder, start.saturating_add(place as u32)))
        .collect();
    for (at, mark) in marks() {
        of_marks[at] = holder(mark).and_then(|(holder, _)| new.get(&holder).copied());
    }
    for (at, number) in of_notes.iter_mut().enumerate() {
        if let Some(value) = new.get(&Holder::Note(at)) {
            *number = Some(*value);
        }
    }
}

/// The first number of a row: 1, or where an excerpt's row starts. `None` where one number alone shows no row.
fn start_of(values: &[u32]) -> Option<u32> {
    let least = values.iter().copied().min()?;
    let most = values.iter().copied().max()?;
    if values.len() < 2 {
        return None;
    }
    let permuted = most - least + 1 == values.len() as u32;
    Some(if least > 1 && (permuted || values.first() == Some(&least)) { least } else { 1 })
}
