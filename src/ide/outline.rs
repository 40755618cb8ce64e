//! The structure of a draft as a tree: parts, sections, paragraphs, sub-paragraphs, footnotes.

use super::Snapshot;
use super::rich::reading;
use crate::syntax::{Draft, Kind, Paragraph, Part, Placed};
use crate::text::is_letter_or_digit;
use std::borrow::Cow;
use std::ops::Range;

/// What a part of a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A resolution of the file, a covering letter.
    Document,
    /// Masthead, preamble, operative part, footnotes.
    Part,
    /// An annex.
    Annex,
    /// A title.
    Title,
    /// A section.
    Section,
    /// A preambular or operative paragraph.
    Paragraph,
    /// A sub-paragraph.
    Subparagraph,
    /// A footnote.
    Note,
}

/// A part of a draft.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    name: Name<'a>,
    /// More about it; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: EntryKind,
    /// All of it with its own parts, in bytes of the draft.
    pub range: Range<usize>,
    /// What to select when one goes there; within the range.
    pub selection: Range<usize>,
    /// Its own parts, in order.
    pub children: Vec<Entry<'a>>,
}

/// What an entry is called, not yet written out: a draft can have a hundred thousand, and who folds it wants none of their names.
#[derive(Clone, Debug)]
enum Name<'a> {
    Fixed(&'static str),
    /// The label and the first words.
    Labelled(&'a Paragraph),
    /// The first words.
    Bare(&'a str),
    Written(String),
}

impl Entry<'_> {
    /// Its name: label, opening words and the words after them, say; without emphasis marks.
    pub fn name(&self) -> Cow<'_, str> {
        let name = match &self.name {
            Name::Fixed(name) => return Cow::Borrowed(name),
            Name::Written(name) => return Cow::Borrowed(name),
            Name::Labelled(paragraph) => labelled(paragraph),
            Name::Bare(text) => bare(text),
        };
        if name.is_empty() { Cow::Borrowed("…") } else { Cow::Owned(name) }
    }
}

/// How long a name is at most, in characters.
const NAME: usize = 80;

/// The tree.
pub fn outline(snapshot: &Snapshot) -> Vec<Entry<'_>> {
    of(snapshot.draft())
}

fn of(draft: &Draft) -> Vec<Entry<'_>> {
    let mut tree = Tree { several: several(draft), ..Tree::default() };
    for placed in draft.paragraphs() {
        tree.take(&placed);
    }
    tree.finish()
}

/// Whether the file holds more than one resolution.
fn several(draft: &Draft) -> bool {
    draft.paragraphs().filter(|placed| placed.paragraph.kind == Kind::OrganLine).take(2).count() > 1
}

/// Grows a tree from paragraphs in order. An entry that is open takes what comes below it.
#[derive(Default)]
struct Tree<'a> {
    roots: Vec<Entry<'a>>,
    /// The open entries from the outermost in, with their depth.
    open: Vec<(u8, Entry<'a>)>,
    notes: Vec<Entry<'a>>,
    several: bool,
    /// Whether the open resolution has begun: its masthead or title is there.
    in_head: bool,
}

/// The depths at which entries stand.
const DOCUMENT: u8 = 0;
const PART: u8 = 1;
const SECTION: u8 = 2;
const SUBSECTION: u8 = 3;
const PARAGRAPH: u8 = 4;

impl<'a> Tree<'a> {
    fn take(&mut self, placed: &Placed<'a>) {
        let paragraph: &'a Paragraph = placed.paragraph;
        let end = placed.end();
        match paragraph.kind {
            Kind::Furniture | Kind::Comment => {}
            Kind::Note => {
                let note = entry(placed, EntryKind::Note, Name::Labelled(paragraph));
                self.notes.push(note);
            }
            Kind::Masthead | Kind::Title | Kind::Letter => self.head(placed),
            Kind::OrganLine => {
                self.document(placed);
                self.in_head = false;
                self.part(placed, "Preamble", end);
            }
            Kind::Preambular => {
                // Preambular paragraphs within the operative part open a part of a resolution of their own.
                if self.current_part() != Some("Preamble") && !self.in_annexed_text() {
                    self.part(placed, "Preamble", end);
                }
                self.push(PARAGRAPH, entry(placed, EntryKind::Paragraph, Name::Labelled(paragraph)));
            }
            Kind::Operative => {
                if paragraph.level <= 1 || self.current_part() != Some("Preamble") {
                    self.operative_part(placed);
                }
                let level = paragraph.level.max(1);
                let kind = if level > 1 { EntryKind::Subparagraph } else { EntryKind::Paragraph };
                self.push(PARAGRAPH + level - 1, entry(placed, kind, Name::Labelled(paragraph)));
            }
            Kind::Heading => {
                self.operative_part(placed);
                let nested = self.open.iter().any(|(depth, entry)| {
                    *depth == SECTION && (entry.kind == EntryKind::Part || is_lettered(paragraph))
                });
                let depth = if nested { SUBSECTION } else { SECTION };
                self.push(depth, entry(placed, EntryKind::Section, Name::Bare(&paragraph.text)));
            }
            Kind::AnnexHeading => {
                self.push(PART, entry(placed, EntryKind::Annex, Name::Bare(&paragraph.text)));
            }
            Kind::Closing | Kind::Text => self.stretch(end),
        }
    }

    fn head(&mut self, placed: &Placed<'a>) {
        let paragraph: &'a Paragraph = placed.paragraph;
        if !self.in_head {
            self.close(DOCUMENT);
            self.in_head = true;
            if self.several {
                let name = Name::Bare(&paragraph.text);
                self.push(DOCUMENT, entry(placed, EntryKind::Document, name));
            }
        }
        match paragraph.kind {
            Kind::Title => {
                // A title that runs over two paragraphs is one.
                let before = self.open.last_mut().filter(|(_, open)| open.kind == EntryKind::Title);
                match before {
                    Some((_, title)) => {
                        title.name = Name::Written(bare(&format!("{} {}", title.name(), paragraph.text)));
                        title.range.end = placed.end();
                    }
                    None => self.push(PART, entry(placed, EntryKind::Title, Name::Bare(&paragraph.text))),
                }
                if let Some((DOCUMENT, document)) = self.open.first_mut() {
                    document.name = Name::Bare(&paragraph.text);
                }
            }
            kind => {
                let name = if kind == Kind::Letter { "Letter" } else { "Masthead" };
                if self.current_part() != Some(name) {
                    self.part(placed, name, placed.end());
                }
                self.stretch(placed.end());
            }
        }
    }

    /// Opens a resolution of several where none is open yet.
    fn document(&mut self, placed: &Placed<'a>) {
        if self.several && !(self.in_head && self.open.first().is_some_and(|(depth, _)| *depth == DOCUMENT)) {
            self.push(DOCUMENT, entry(placed, EntryKind::Document, Name::Bare(&placed.paragraph.text)));
        }
    }

    fn part(&mut self, placed: &Placed<'a>, name: &'static str, end: usize) {
        let selection = first_line(placed);
        let range = placed.start..end;
        let part = Entry {
            name: Name::Fixed(name),
            detail: String::new(),
            kind: EntryKind::Part,
            range,
            selection,
            children: Vec::new(),
        };
        // An annex can hold a resolution of its own.
        let annexed = placed.paragraph.part == Part::Annex && self.inside(EntryKind::Annex);
        self.push(if annexed { SECTION } else { PART }, part);
    }

    /// Opens the operative part where it or an annex is not open.
    fn operative_part(&mut self, placed: &Placed<'a>) {
        if self.current_part() != Some("Operative part") && !self.in_annexed_text() {
            self.part(placed, "Operative part", placed.end());
        }
    }

    fn current_part(&self) -> Option<&'static str> {
        let part = self.open.iter().rev().find(|(_, entry)| entry.kind == EntryKind::Part)?;
        match part.1.name {
            Name::Fixed(name) => Some(name),
            _ => None,
        }
    }

    /// Whether an annex is open without a resolution in it.
    fn in_annexed_text(&self) -> bool {
        self.inside(EntryKind::Annex) && self.current_part().is_none()
    }

    fn inside(&self, kind: EntryKind) -> bool {
        self.open.iter().any(|(_, entry)| entry.kind == kind)
    }

    fn stretch(&mut self, end: usize) {
        if let Some((_, last)) = self.open.last_mut() {
            last.range.end = last.range.end.max(end);
        }
    }

    fn push(&mut self, depth: u8, entry: Entry<'a>) {
        self.close(depth);
        self.open.push((depth, entry));
    }

    /// Closes what is open at a depth and below it.
    fn close(&mut self, depth: u8) {
        while self.open.last().is_some_and(|(open, _)| *open >= depth) {
            let Some((_, done)) = self.open.pop() else { return };
            match self.open.last_mut() {
                Some((_, above)) => {
                    above.range.end = above.range.end.max(done.range.end);
                    above.children.push(done);
                }
                None => self.roots.push(done),
            }
        }
    }

    fn finish(mut self) -> Vec<Entry<'a>> {
        self.close(DOCUMENT);
        let (Some(first), Some(last)) = (self.notes.first(), self.notes.last()) else { return self.roots };
        let notes = Entry {
            name: Name::Fixed("Footnotes"),
            detail: self.notes.len().to_string(),
            kind: EntryKind::Part,
            range: first.range.start..last.range.end,
            selection: first.selection.clone(),
            children: Vec::new(),
        };
        // Notes at the feet of pages stand within the text: the part is none that a place can be in, but a list.
        self.roots.push(Entry { children: std::mem::take(&mut self.notes), ..notes });
        self.roots
    }
}

fn entry<'a>(placed: &Placed<'a>, kind: EntryKind, name: Name<'a>) -> Entry<'a> {
    let selection = match (&placed.paragraph.opening, &placed.paragraph.label) {
        (Some(opening), _) => placed.range(opening),
        (None, Some(label)) if !label.range.is_empty() => placed.range(&label.range),
        _ => first_line(placed),
    };
    Entry {
        name,
        detail: String::new(),
        kind,
        range: placed.start..placed.end(),
        selection,
        children: Vec::new(),
    }
}

/// The first line of a paragraph.
fn first_line(placed: &Placed<'_>) -> Range<usize> {
    let text = &placed.paragraph.text;
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    placed.range(&(0..end))
}

/// The label and the first words, without emphasis marks.
fn labelled(paragraph: &Paragraph) -> String {
    let body = paragraph.text.get(paragraph.body.clone()).unwrap_or("");
    match &paragraph.label {
        Some(label) if !label.range.is_empty() => name_of(paragraph.slice(&label.range), body),
        _ => name_of("", body),
    }
}

/// The first words without the marks of Markdown.
fn bare(text: &str) -> String {
    name_of("", text)
}

/// A name in one pass, because a draft can have a hundred thousand: the lead, then words until the name is long enough.
fn name_of(lead: &str, text: &str) -> String {
    // More than a name needs, with what is taken out.
    let mut end = text.len().min(NAME * 16);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let marked = text.as_bytes()[..end].iter().any(|byte| matches!(byte, b'<' | b'[' | b'\\'));
    let text = if marked { reading(&text[..end]) } else { Cow::Borrowed(text) };
    let mut name = String::with_capacity(lead.len() + NAME * 3 / 2);
    name.push_str(lead);
    let mut space = !lead.is_empty();
    // Where the last word that fits ends.
    let (mut count, mut fits) = (lead.chars().count(), name.len());
    for character in text.chars() {
        if matches!(character, '*' | '_' | '#' | '`') {
            continue;
        }
        if character.is_ascii_whitespace() {
            if !space && !name.is_empty() {
                space = true;
                fits = name.len();
            }
            continue;
        }
        if count >= NAME {
            // A text without spaces is cut anywhere.
            if fits * 3 >= name.len() * 2 {
                name.truncate(fits);
            }
            name.truncate(name.trim_end_matches([' ', ',', ';', '，', '、', '،']).len());
            name.push('…');
            return name;
        }
        if std::mem::take(&mut space) && !name.is_empty() {
            name.push(' ');
            count += 1;
        }
        name.push(character);
        count += 1;
    }
    name
}

/// Whether a heading bears a letter (`A.`): such sections stand below those with roman numerals.
fn is_lettered(heading: &Paragraph) -> bool {
    let text = heading.text.trim_start_matches(['*', '#', ' ', '_']);
    let word: &str = text.split(|c: char| !is_letter_or_digit(c)).next().unwrap_or("");
    word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && !matches!(word, "I" | "V" | "X")
}

#[cfg(test)]
mod tests;
