//! Footnotes put in and taken out: the marker in the draft's own style, the note in its place among the others, and all numbers right.

use super::Snapshot;
use super::notes::{Note, Notes};
use super::renumber::renumber_notes;
use crate::cite::{self, IbidKind};
use crate::rules::NoteChange;
use crate::syntax::label::{digit, digits};
use crate::syntax::written;
use crate::syntax::{Kind, Placed};
use crate::text::{Edit, compose, is_letter};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// The edits that make some changes of a draft's footnotes together, each with the index of the paragraph that asks for it: in order of
/// place, none touching another, counted in the text as it is; and how many of the changes they make. What cannot be done without a guess is
/// left out: a change where the rows of notes leave open to which one it belongs, and all of them in a draft whose notes are not in
/// order to begin with.
pub fn change_notes(snapshot: &Snapshot, changes: &[(usize, &NoteChange)]) -> (Vec<Edit>, usize) {
    make(snapshot, changes).unwrap_or_default()
}

fn make(snapshot: &Snapshot, changes: &[(usize, &NoteChange)]) -> Option<(Vec<Edit>, usize)> {
    // Numbers that are wrong already are another finding's; nobody asked to change them here.
    if changes.is_empty() || !renumber_notes(snapshot).is_empty() {
        return None;
    }
    let draft = snapshot.draft();
    let text = draft.text();
    let old = Notes::of(draft);
    let mut work = Work::new(snapshot, &text, &old);
    let mut done = 0;
    let mut walk = draft.walk();
    let mut sorted = changes.to_vec();
    sorted.sort_by_key(|(paragraph, change)| (*paragraph, place(change)));
    for (paragraph, change) in sorted {
        let Some(placed) = walk.to(paragraph) else { continue };
        let made = match change {
            NoteChange::New { cut, at, text } => work.put_in(&placed, cut, *at, text),
            NoteChange::Join(kept) => work.join(&placed, *kept),
            NoteChange::Inline { marker, note, text } => work.write_inline(&placed, marker, *note, text),
        };
        done += usize::from(made.is_some());
    }
    if done == 0 {
        return None;
    }
    work.start_rows();
    let (added, gone, marks) = (work.added.len(), work.gone.len(), work.marks);
    let unmarked = work.unmarked;
    let mut all = work.into_edits();
    let put = snapshot.edited(&backwards(&all));
    all = compose(&all, &renumber_notes(&put), text.len());
    // What was put in must be read as what it is meant to be.
    let after = snapshot.edited(&backwards(&all));
    let new = Notes::of(after.draft());
    let counted = new.notes.len() + gone == old.notes.len() + added
        && new.marks.len() + unmarked == old.marks.len() + marks;
    let lost = |notes: &Notes<'_>| notes.marks.iter().filter(|mark| mark.note.is_none()).count();
    (counted && lost(&new) == lost(&old) && renumber_notes(&after).is_empty()).then_some((all, done))
}

/// Where in its paragraph a change is made.
fn place(change: &NoteChange) -> usize {
    match change {
        NoteChange::New { at, .. } => *at,
        NoteChange::Join(_) => 0,
        NoteChange::Inline { marker, .. } => marker.start,
    }
}

/// Edits from the last to the first: each is counted in the text that those before it left.
fn backwards(edits: &[Edit]) -> Vec<Edit> {
    edits.iter().rev().cloned().collect()
}

/// Changes being made.
struct Work<'a> {
    snapshot: &'a Snapshot,
    text: &'a str,
    notes: &'a Notes<'a>,
    /// The markers outside notes, by their places among the marks, with where they start, in order.
    marks_at: Vec<(usize, usize)>,
    /// For each of these the greatest number of its row up to it.
    greatest: Vec<u32>,
    /// The notes by row and number.
    by_number: HashMap<(usize, u32), usize>,
    /// The notes by row and words.
    by_words: HashMap<(usize, String), usize>,
    /// The note behind each note in its row.
    followers: Vec<Option<usize>>,
    /// The note before each note in its row.
    leaders: Vec<Option<usize>>,
    /// The markers that lead to each note.
    marks_of: HashMap<usize, Vec<usize>>,
    /// Whether all notes are of one row.
    single: bool,
    /// Whether the draft sets words off with asterisks.
    emphasised: bool,
    /// Where "see note 5" stands, by the number: the digits, in bytes of the draft.
    sent: Option<HashMap<u32, Vec<Range<usize>>>>,
    /// The edits by where they start and end.
    edits: BTreeMap<(usize, usize), String>,
    /// The notes that go.
    gone: BTreeSet<usize>,
    /// What the notes that are put in say, with the numbers that they have until all are set right, by row.
    added: HashMap<(usize, String), u32>,
    /// The greatest such number so far.
    last: u32,
    /// How many markers are put in.
    marks: usize,
    /// How many go.
    unmarked: usize,
}

impl<'a> Work<'a> {
    fn new(snapshot: &'a Snapshot, text: &'a str, notes: &'a Notes<'a>) -> Work<'a> {
        let marks = notes.marks.iter().enumerate();
        let mut marks_at: Vec<(usize, usize)> = marks
            .filter(|(_, mark)| mark.placed.paragraph.kind != Kind::Note)
            .map(|(at, mark)| (mark.placed.offset(mark.marker.range.start), at))
            .collect();
        marks_at.sort_unstable();
        let mut of_row: HashMap<usize, u32> = HashMap::new();
        let greatest = marks_at.iter().map(|(_, at)| {
            let mark = &notes.marks[*at];
            let greatest = of_row.entry(mark.row).or_default();
            *greatest = mark.marker.value.unwrap_or(0).max(*greatest);
            *greatest
        });
        let greatest = greatest.collect();
        let (mut by_number, mut by_words) = (HashMap::new(), HashMap::new());
        let mut last_of: HashMap<usize, usize> = HashMap::new();
        let (mut followers, mut leaders) = (vec![None; notes.notes.len()], vec![None; notes.notes.len()]);
        for (at, note) in notes.notes.iter().enumerate() {
            if let Some(label) = numbered(note) {
                by_number.entry((note.row, label)).or_insert(at);
                by_words
                    .entry((note.row, words(note.placed.paragraph.slice(&note.placed.paragraph.body))))
                    .or_insert(at);
            }
            leaders[at] = last_of.insert(note.row, at);
            if let Some(before) = leaders[at] {
                followers[before] = Some(at);
            }
        }
        let mut marks_of: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, mark) in notes.marks.iter().enumerate() {
            if let Some(note) = mark.note {
                marks_of.entry(note).or_default().push(at);
            }
        }
        let numbers = notes.marks.iter().filter_map(|mark| mark.marker.value);
        let last = numbers.chain(notes.notes.iter().filter_map(numbered)).max();
        Work {
            snapshot,
            text,
            notes,
            marks_at,
            greatest,
            by_number,
            by_words,
            followers,
            leaders,
            marks_of,
            single: notes.notes.iter().all(|note| note.row == 0),
            emphasised: snapshot.draft().paragraphs().any(|placed| sets_off(&placed.paragraph.text)),
            sent: None,
            edits: BTreeMap::new(),
            gone: BTreeSet::new(),
            added: HashMap::new(),
            // A number is left out, so that nobody takes the row for a complete one in disorder.
            last: last.map_or(0, |last| last.saturating_add(1)),
            marks: 0,
            unmarked: 0,
        }
    }

    /// Puts a marker at the byte `at` of a paragraph's text, where `cut` goes, and a note with these words among the notes.
    fn put_in(&mut self, placed: &Placed<'_>, cut: &Range<usize>, at: usize, words_of: &str) -> Option<()> {
        let (gone, mark_at) = (placed.range(cut), placed.offset(at));
        // A page ends within it.
        if gone.len() != cut.len() || cut.start < at && mark_at < gone.end {
            return None;
        }
        let before = self.marks_at.partition_point(|(start, _)| *start < mark_at).checked_sub(1);
        let behind = before.map_or(0, |before| before + 1);
        let row = self.row(placed, before, behind)?;
        let said = words(words_of);
        let key = (row, said);
        let number = match (self.by_words.get(&key), self.added.get(&key)) {
            (Some(&note), _) if !self.gone.contains(&note) => numbered(&self.notes.notes[note])?,
            (_, Some(number)) => *number,
            _ => self.last.checked_add(1)?,
        };
        let marker = self.marker(before, behind, number)?;
        let own: Vec<Edit> = if (gone.start..=gone.end).contains(&mark_at) {
            vec![Edit::replace(gone, marker)]
        } else {
            let cut = (!gone.is_empty()).then(|| Edit::replace(gone, ""));
            cut.into_iter().chain([Edit::replace(mark_at..mark_at, marker)]).collect()
        };
        if own.iter().any(|edit| self.touches(&edit.range)) {
            return None;
        }
        if number > self.last {
            self.add_note(placed, before, row, number, words_of)?;
            self.added.insert(key, number);
            self.last = number;
        }
        self.marks += 1;
        for edit in own {
            self.edits.insert((edit.range.start, edit.range.end), edit.insert);
        }
        Some(())
    }

    /// The row of notes that a place between two markers belongs to; `None` where that is open.
    fn row(&self, placed: &Placed<'_>, before: Option<usize>, behind: usize) -> Option<usize> {
        if self.single {
            return Some(0);
        }
        let mark = |at: usize| self.marks_at.get(at).map(|(_, mark)| &self.notes.marks[*mark]);
        let own = (placed.paragraph.part, placed.paragraph.resolution);
        let (before, behind) = (before.and_then(mark)?, mark(behind)?);
        let here = |mark: &super::notes::Mark<'_>| {
            (mark.placed.paragraph.part, mark.placed.paragraph.resolution) == own
        };
        (before.row == behind.row && here(before) && here(behind)).then_some(before.row)
    }

    /// A marker with a number as the nearest ones are written.
    fn marker(&self, before: Option<usize>, behind: usize, number: u32) -> Option<String> {
        let near = [before, Some(behind)].into_iter().flatten().filter_map(|at| self.marks_at.get(at));
        let model = near.map(|(_, mark)| &self.notes.marks[*mark]).find(|mark| mark.marker.value.is_some());
        let Some(model) = model else {
            // No marker shows how: notes without any lost them on the way out of another program.
            return self.by_number.is_empty().then(|| written::decimal(number, "¹"));
        };
        let (text, marker) = (&model.placed.paragraph.text, &model.marker);
        let (head, tail) = (&text[..marker.range.start], &text[marker.range.end..]);
        // Arabic sets markers in brackets.
        let (open, close) = if head.ends_with('(') && tail.starts_with(')') { ("(", ")") } else { ("", "") };
        let start = text.get(marker.range.start..marker.number.start)?;
        let end = text.get(marker.number.end..marker.range.end)?;
        Some(format!("{open}{start}{}{end}{close}", written::decimal(number, model.name)))
    }

    /// Adds a note with a number where it belongs: behind those whose markers stand before its own.
    fn add_note(
        &mut self,
        placed: &Placed<'_>,
        before: Option<usize>,
        row: usize,
        number: u32,
        said: &str,
    ) -> Option<()> {
        let greatest = before.map_or(0, |before| self.greatest[before]);
        let said = if self.emphasised { said.to_owned() } else { said.replace('*', "") };
        let of_row = || {
            self.notes
                .notes
                .iter()
                .enumerate()
                .filter(|(_, note)| note.row == row && numbered(note).is_some())
        };
        let anchor = self.by_number.get(&(row, greatest)).copied();
        let next = match anchor {
            Some(anchor) => self.followers[anchor],
            None if greatest == 0 => of_row().next().map(|(at, _)| at),
            None => return None,
        };
        // The notes of a page stand below it: behind a page's notes the next page's are meant.
        let passed = anchor.is_some_and(|anchor| self.notes.notes[anchor].placed.start < placed.start);
        let (place, text) = match (anchor, next) {
            (Some(anchor), next)
                if !passed || next.is_some_and(|next| self.notes.notes[next].placed.start < placed.start) =>
            {
                let note = &self.notes.notes[anchor];
                let gap = self.gap(anchor);
                (note.placed.end(), format!("{gap}{}{said}", head(note, number)?))
            }
            (_, Some(next)) => {
                let note = &self.notes.notes[next];
                let gap = self.gap(next);
                (note.placed.start, format!("{}{said}{gap}", head(note, number)?))
            }
            (anchor, None) => {
                let last = self.end_of(placed)?;
                let model = anchor.map(|anchor| head(&self.notes.notes[anchor], number));
                let head = match model {
                    Some(head) => head?,
                    None => self.first_head(number)?,
                };
                (last, format!("{}{}{head}{said}", self.line_break(), self.line_break()))
            }
        };
        if let Some(next) = next {
            self.write_out(next)?;
        }
        self.edits.entry((place, place)).or_default().push_str(&text);
        Some(())
    }

    /// The head of the first note of a draft: its marker, as the markers in the text are written.
    fn first_head(&self, number: u32) -> Option<String> {
        let marker = self.marker(None, 0, number)?;
        let gap = if marker.starts_with("[^") { ": " } else { " " };
        Some(format!("{}{gap}", marker.trim_matches(['(', ')'])))
    }

    /// Where the first notes of a draft, or those of its last page, come to stand: at the end of the text. `None` where another resolution
    /// follows.
    fn end_of(&self, placed: &Placed<'_>) -> Option<usize> {
        let draft = self.snapshot.draft();
        let mut walk = draft.walk();
        let mut at = draft.count();
        while at > placed.index {
            at -= 1;
            let last = draft.get(at)?;
            if last.paragraph.resolution != placed.paragraph.resolution {
                return None;
            }
            if !matches!(last.paragraph.kind, Kind::Furniture | Kind::Comment) {
                return Some(last.end());
            }
        }
        walk.to(placed.index).map(|placed| placed.end())
    }

    /// What parts a note from the others.
    fn gap(&self, note: usize) -> String {
        let pairs = [(Some(note), self.followers[note]), (self.leaders[note], Some(note))];
        let between = pairs.into_iter().find_map(|(a, b)| {
            let (a, b) = (&self.notes.notes[a?], &self.notes.notes[b?]);
            self.text
                .get(a.placed.end()..b.placed.start)
                .filter(|gap| gap.trim().is_empty() && gap.contains(['\n', '\r']))
        });
        between.map_or_else(|| self.line_break().repeat(2), str::to_owned)
    }

    fn line_break(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Takes a note out and leads its markers to another.
    fn join(&mut self, placed: &Placed<'_>, kept: usize) -> Option<()> {
        let notes = &self.notes.notes;
        let of_paragraph = |index: usize| notes.binary_search_by_key(&index, |note| note.placed.index).ok();
        let (own, kept) = (of_paragraph(placed.index)?, of_paragraph(kept)?);
        let (note, other) = (&self.notes.notes[own], &self.notes.notes[kept]);
        let (value, kept_value) = (numbered(note)?, numbered(other)?);
        if note.row != other.row || !placed.paragraph.later.is_empty() || self.gone.contains(&kept) {
            return None;
        }
        let marks = self.marks_of.get(&own)?.clone();
        let sent = self.sent().get(&value).cloned().unwrap_or_default();
        if !sent.is_empty() && !self.single {
            return None;
        }
        if let Some(next) = self.followers[own] {
            self.write_out(next)?;
        }
        for at in marks {
            let mark = &self.notes.marks[at];
            let range = mark.placed.range(&mark.marker.number);
            self.edits.insert((range.start, range.end), written::decimal(kept_value, mark.name));
        }
        for range in sent {
            let typed = self.text.get(range.clone())?;
            self.edits.insert((range.start, range.end), written::decimal(kept_value, typed));
        }
        self.take_out(own)
    }

    /// Takes a note out with the blank lines before it.
    fn take_out(&mut self, note: usize) -> Option<()> {
        let placed = &self.notes.notes[note].placed;
        let start = self.text.get(..placed.start)?.trim_end().len();
        self.edits.insert((start, placed.end()), String::new());
        self.gone.insert(note);
        Some(())
    }

    /// Takes a note out and writes something in the place of its marker.
    fn write_inline(
        &mut self,
        placed: &Placed<'_>,
        marker: &Range<usize>,
        note: usize,
        said: &str,
    ) -> Option<()> {
        let own = self.notes.notes.binary_search_by_key(&note, |note| note.placed.index).ok()?;
        let [mark] = self.marks_of.get(&own)?[..] else { return None };
        let (mark, note) = (&self.notes.marks[mark], &self.notes.notes[own]);
        let here = mark.placed.index == placed.index && mark.marker.range == *marker;
        let value = numbered(note)?;
        if !here || !note.placed.paragraph.later.is_empty() {
            return None;
        }
        if self.sent().contains_key(&value) {
            return None;
        }
        let text: &str = &placed.paragraph.text;
        let (head, tail) = (text.get(..marker.start)?, text.get(marker.end..)?);
        // Arabic sets markers in brackets.
        let bracketed = head.ends_with('(') && tail.starts_with(')');
        let gone = if bracketed { marker.start - 1..marker.end + 1 } else { marker.clone() };
        let marks = [',', ';', '.', ':', '，', '；', '。', '：', '、', '،', '؛'];
        let at = text.get(..gone.start)?.trim_end_matches(marks).len();
        let edits = if at == gone.start {
            vec![Edit::replace(placed.range(&gone), said)]
        } else {
            vec![Edit::replace(placed.range(&(at..at)), said), Edit::replace(placed.range(&gone), "")]
        };
        if edits.iter().any(|edit| self.touches(&edit.range)) {
            return None;
        }
        if let Some(next) = self.followers[own] {
            self.write_out(next)?;
        }
        for edit in edits {
            self.edits.insert((edit.range.start, edit.range.end), edit.insert);
        }
        self.unmarked += 1;
        self.take_out(own)
    }

    /// Where "see note 5" stands, by the number.
    fn sent(&mut self) -> &HashMap<u32, Vec<Range<usize>>> {
        let snapshot = self.snapshot;
        self.sent.get_or_insert_with(|| {
            let mut sent: HashMap<u32, Vec<Range<usize>>> = HashMap::new();
            for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
                for ibid in &reading.ibid {
                    let IbidKind::Note(number) = ibid.kind else { continue };
                    let words = placed.paragraph.slice(&ibid.span);
                    let Some(at) = words.find(|c| digit(c).is_some()) else { continue };
                    let Some((length, _)) = digits(&words[at..]) else { continue };
                    let start = ibid.span.start + at;
                    sent.entry(number).or_default().push(placed.range(&(start..start + length)));
                }
            }
            sent
        })
    }

    /// Writes out the "Ibid." at the head of a note before which another comes to stand; `None` where it cannot be told what it says.
    fn write_out(&mut self, note: usize) -> Option<()> {
        let body = |note: usize| {
            let paragraph = self.notes.notes[note].placed.paragraph;
            (paragraph.slice(&paragraph.body), paragraph.language)
        };
        let (said, language) = body(note);
        let Some(ibid) = cite::leading_ibid(said, language) else { return Some(()) };
        let mut source = self.leaders[note]?;
        while cite::leading_ibid(body(source).0, body(source).1).is_some() {
            source = self.leaders[source]?;
        }
        let new = cite::written_out(said, &ibid, body(source).0, language)?;
        let placed = &self.notes.notes[note].placed;
        let start = placed.paragraph.body.start;
        let range = placed.range(&(start + ibid.start..start + ibid.end));
        self.edits.insert((range.start, range.end), new);
        Some(())
    }

    /// A row whose first note goes starts with the next one: what is left would pass for an excerpt's row.
    fn start_rows(&mut self) {
        let first = |at: &usize| numbered(&self.notes.notes[*at]) == Some(1);
        let starts: Vec<usize> = self.gone.iter().copied().filter(first).collect();
        for gone in starts {
            let note = &self.notes.notes[gone];
            let stays = |note: &&Note<'_>| numbered(note).is_some();
            let of_row = self.notes.notes.iter().enumerate().filter(|(at, _)| !self.gone.contains(at));
            let of_row = of_row.filter(|(_, other)| other.row == note.row && stays(other));
            let next = of_row.min_by_key(|(_, other)| numbered(other));
            let Some((next, first)) = next else { continue };
            let (Some(label), Some(value)) = (first.label, numbered(first)) else { continue };
            let mut ranges = vec![(first.placed.range(&label.number), first.name.to_owned())];
            for at in self.marks_of.get(&next).into_iter().flatten() {
                let mark = &self.notes.marks[*at];
                ranges.push((mark.placed.range(&mark.marker.number), mark.name.to_owned()));
            }
            for range in self.sent().get(&value).cloned().unwrap_or_default() {
                let typed = self.text.get(range.clone()).unwrap_or_default().to_owned();
                ranges.push((range, typed));
            }
            for (range, typed) in ranges {
                self.edits.insert((range.start, range.end), written::decimal(1, &typed));
            }
        }
    }

    /// Whether a stretch of the draft touches what is changed by now.
    fn touches(&self, range: &Range<usize>) -> bool {
        let before = self.edits.range(..=(range.end, usize::MAX)).next_back();
        before.is_some_and(|((_, end), _)| *end >= range.start)
    }

    fn into_edits(self) -> Vec<Edit> {
        self.edits.into_iter().map(|((start, end), insert)| Edit::replace(start..end, insert)).collect()
    }
}

/// Whether a text sets words off with asterisks.
fn sets_off(text: &str) -> bool {
    let opens = |at: usize| text.get(at + 1..).is_some_and(|rest| rest.starts_with(is_letter));
    memchr::memchr_iter(b'*', text.as_bytes()).any(opens)
}

/// The number of a note; `None` of one with a star or a name.
fn numbered(note: &Note<'_>) -> Option<u32> {
    note.label.map(|label| label.value).filter(|value| *value > 0)
}

/// The head of a note with another number: `¹ `, `[^1]: `.
fn head(note: &Note<'_>, number: u32) -> Option<String> {
    let (label, paragraph) = (note.label?, note.placed.paragraph);
    let before = paragraph.text.get(..label.number.start)?;
    let mut behind = paragraph.text.get(label.number.end..paragraph.body.start)?.to_owned();
    // What conversion leaves of the brackets that Arabic sets markers in.
    if paragraph.slice(&paragraph.body).starts_with("() ") {
        behind.push_str("() ");
    }
    Some(format!("{before}{}{behind}", written::decimal(number, note.name)))
}

/// What a note says, to tell whether two say the same: without emphasis marks, blanks around it and its full stop.
fn words(body: &str) -> String {
    let bare = body.trim().trim_start_matches("() ").trim_end_matches(['.', '。', ' ']);
    bare.replace(['*', '_'], "")
}

#[cfg(test)]
mod tests;
