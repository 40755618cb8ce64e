//! The place of the cursor: what stands before and behind it, and what is known of the draft there.

use crate::ide::Snapshot;
use crate::ide::snapshot::inner;
use crate::symbol::Organ;
use crate::syntax::{Kind, Language, Placed, fold};
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// How far around the cursor a line is looked at, in bytes.
const REACH: usize = 2_000;

/// From this length on a paragraph tells its own language.
const TELLING: usize = 60;

/// The place of the cursor.
pub struct Place<'a> {
    /// The draft.
    pub snapshot: &'a Snapshot,
    /// The cursor, in bytes of the draft.
    pub offset: usize,
    /// The language that is written there.
    pub language: Language,
    /// The organ in whose name the text speaks there.
    pub organ: Option<Organ>,
    /// The cursor's line, up to the cursor.
    pub line: String,
    /// The rest of the line.
    pub after: String,
    /// The end of the line before, if it belongs to the same paragraph; else nothing.
    pub above: String,
    /// Whether a line can begin a paragraph here: nothing stands above, or a blank line, or what ends with a mark.
    pub fresh: bool,
    /// The paragraph that the cursor stands in.
    pub here: Option<Placed<'a>>,
}

impl<'a> Place<'a> {
    /// Looks around the byte `offset`.
    pub fn of(snapshot: &'a Snapshot, offset: usize) -> Place<'a> {
        let draft = snapshot.draft();
        let offset = offset.min(draft.len());
        let before = draft.slice(offset.saturating_sub(REACH)..offset);
        let behind = draft.slice(offset..offset + REACH);
        let (above, line) = match before.rfind(['\n', '\r']) {
            Some(at) => before.split_at(at + 1),
            None => ("", &*before),
        };
        let after = behind.split(['\n', '\r']).next().unwrap_or_default().to_owned();
        let lines: Vec<&str> = above.lines().collect();
        let last = lines.last().map_or("", |line| line.trim());
        let ends = |text: &str| {
            let text = text.trim_end_matches(['*', '_', '”', '»', ')', ' ']);
            let text = text.trim_end_matches(|c: char| crate::syntax::marker::superscript(c).is_some());
            text.ends_with([',', ';', '.', ':', '，', '；', '。', '：', '،', '؛'])
        };
        let nearest = draft.paragraph_at(offset);
        let here = nearest.filter(|placed| inner(placed, offset).is_some());
        let heading = nearest.is_some_and(|placed| matches!(placed.paragraph.kind, Kind::Heading));
        let fresh = line.len() < REACH && (last.is_empty() || ends(last) || heading);
        let language = here
            .filter(|placed| placed.paragraph.text.len() >= TELLING)
            .map(|placed| placed.paragraph.language)
            .or_else(|| spoken(snapshot, nearest))
            .unwrap_or(draft.language());
        let organ = nearest.and_then(|placed| placed.paragraph.organ).or(draft.organ());
        Place {
            snapshot,
            offset,
            language,
            organ,
            line: line.to_owned(),
            after,
            above: if last.is_empty() { String::new() } else { last.to_owned() + " " },
            fresh,
            here,
        }
    }

    /// The kind of the paragraph that the cursor stands in.
    pub fn kind(&self) -> Option<Kind> {
        self.here.map(|placed| placed.paragraph.kind)
    }

    /// The stretch of the draft from the byte `at` of the line to the cursor.
    pub fn from(&self, at: usize) -> Range<usize> {
        self.offset - (self.line.len() - at.min(self.line.len()))..self.offset
    }

    /// The line before the byte `at`, and what of its paragraph stands on the line above.
    pub fn text_before(&self, at: usize) -> String {
        let mut text = self.above.clone();
        text.push_str(self.line.get(..at).unwrap_or_default());
        text
    }

    /// Where the line's text starts: behind white space, a label or a note's marker, and marks of emphasis. With the label's text,
    /// and with the marks directly before the text.
    pub fn head(&self) -> Head<'_> {
        let line = self.line.as_str();
        let blank =
            |text: &str| text.len() - text.trim_start_matches([' ', '\t', '\u{A0}', '\u{3000}', '>']).len();
        let mut at = blank(line);
        let marks = |at: usize| {
            let rest = &line[at..];
            rest.len() - rest.trim_start_matches(['*', '_']).len()
        };
        let mut emphasis = marks(at);
        let mut label = "";
        let start = at + emphasis;
        if let Some(length) = label_length(&line[start..]) {
            label = &line[start..start + length];
            at = start + length;
            at += marks(at);
            at += blank(&line[at..]);
            emphasis = marks(at);
        }
        Head { start: at + emphasis, label, emphasis: &line[at..at + emphasis] }
    }
}

/// The language of an organ's line shortly above: a draft that has just begun has little else that tells.
fn spoken(snapshot: &Snapshot, nearest: Option<Placed<'_>>) -> Option<Language> {
    let nearest = nearest?;
    let mut above = (0..=nearest.index).rev().take(4).filter_map(|index| snapshot.draft().get(index));
    let line = above.find(|placed| placed.paragraph.kind == Kind::OrganLine)?;
    let text = line.paragraph.text.trim_matches(['*', '_', ' ', ',', '，', '،']);
    Language::ALL
        .into_iter()
        .find(|language| language.words().organ_lines.iter().any(|(name, _)| fold::same(text, name)))
}

/// The head of a line.
pub struct Head<'a> {
    /// Where its text starts, in bytes of the line.
    pub start: usize,
    /// The label before it; may be empty.
    pub label: &'a str,
    /// The marks of emphasis directly before it; may be empty.
    pub emphasis: &'a str,
}

/// The length of a label at the start of a text: `1.`, `(a)`, `١ -`, `（一）`.
fn label_length(text: &str) -> Option<usize> {
    let open = text.starts_with(['(', '（']);
    let mut at = if open { text.chars().next()?.len_utf8() } else { 0 };
    let number: usize =
        text[at..].chars().take_while(|c| is_letter_or_digit(*c)).take(5).map(char::len_utf8).sum();
    let typed = &text[at..at + number];
    at += number;
    let is_number = typed.chars().all(|c| crate::syntax::label::digit(c).is_some());
    let rest = &text[at..];
    let spaces = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
    let close = rest[spaces..].chars().next()?;
    let closes = match close {
        ')' | '）' => true,
        '.' | '．' | '、' | '-' | '–' | '—' => is_number,
        _ => false,
    };
    let right = closes && !typed.is_empty() && (open || is_number || typed.chars().count() <= 4);
    right.then_some(at + spaces + close.len_utf8())
}

/// Where what is typed ends in a phrase, if the phrase starts with it, whatever the case, kind of space or apostrophe, and
/// Arabic vowel marks.
pub fn typed_start(phrase: &str, typed: &str) -> Option<usize> {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => '\'',
        _ if c.is_whitespace() => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    };
    let mut wanted = typed.chars().filter(|c| !fold::is_mark(*c)).map(plain).peekable();
    for (at, character) in phrase.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        if fold::is_mark(character) {
            continue;
        }
        if wanted.next() != Some(plain(character)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(phrase.len())
}

/// What an editor compares with what is typed: the same, and the rest of the phrase.
pub fn filter(typed: &str, phrase: &str, end: usize) -> String {
    format!("{typed}{}", phrase.get(end..).unwrap_or_default())
}
