//! One file a feature: plain functions of a snapshot and an offset to plain data.
//!
//! A stand-in until the core is there: its shape is what the server asks of it.

use crate::text::{Edit, Text};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A flag by which long work learns that nobody wants its result any more.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Raises the flag, for good.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the flag has been raised.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What a person can choose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {}

impl Settings {
    /// The settings that a client's JSON object names; what is missing or not understood keeps its default.
    ///
    /// The second value says what could not be understood, one sentence each.
    pub fn from_json(_value: &serde_json::Value) -> (Settings, Vec<String>) {
        (Settings::default(), Vec::new())
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Certainly wrong.
    Error,
    /// Very likely wrong.
    Warning,
    /// Worth knowing.
    Info,
    /// Practice, no more.
    Hint,
}

/// A finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// The rule's name.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What to tell the person.
    pub message: String,
}

/// One version of a draft and all that is known of it; cheap to copy, never changes.
#[derive(Clone, Debug)]
pub struct Snapshot(Arc<State>);

#[derive(Debug)]
struct State {
    text: Text,
    settings: Arc<Settings>,
    findings: OnceLock<Arc<[Diagnostic]>>,
}

impl Snapshot {
    /// Reads `text`.
    pub fn new(text: &str, settings: Arc<Settings>) -> Snapshot {
        Snapshot::of(Text::new(text), settings)
    }

    fn of(text: Text, settings: Arc<Settings>) -> Snapshot {
        Snapshot(Arc::new(State { text, settings, findings: OnceLock::new() }))
    }

    /// The next version: `edits` are carried out in order, each counted in the text that the one before it left.
    pub fn edited(&self, edits: &[Edit]) -> Snapshot {
        let mut text = self.0.text.clone();
        edits.iter().for_each(|edit| text.apply(edit));
        Snapshot::of(text, self.0.settings.clone())
    }

    /// The same text under other settings.
    pub fn with_settings(&self, settings: Arc<Settings>) -> Snapshot {
        Snapshot::of(self.0.text.clone(), settings)
    }

    /// The findings in order of place, computed once; without meaning where `cancel` was raised meanwhile.
    pub fn findings(&self, cancel: &Cancel) -> Arc<[Diagnostic]> {
        if let Some(found) = self.0.findings.get() {
            return found.clone();
        }
        let mut found = Vec::new();
        let text = self.0.text.to_string();
        for (at, matched) in text.match_indices("31 April") {
            if cancel.is_set() {
                return Arc::default();
            }
            found.push(Diagnostic {
                range: at..at + matched.len(),
                rule: "impossible-date",
                severity: Severity::Error,
                message: "There is no 31 April.".into(),
            });
        }
        self.0.findings.get_or_init(|| found.into()).clone()
    }
}

/// What to show about a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    /// What it is about, in bytes of the text.
    pub range: Range<usize>,
    /// The text to show, for clients that render Markdown.
    pub markdown: String,
    /// The same in plain text.
    pub plain: String,
}

/// What is known of the citation at `offset`.
pub fn hover(snapshot: &Snapshot, offset: usize) -> Option<Hover> {
    let text = &snapshot.0.text;
    let line = text.line_of(offset);
    let range = text.line_start(line)..text.line_end(line);
    let within = text.slice(range.clone());
    let at = within.find("59/50")? + range.start;
    (at..at + 5).contains(&offset).then(|| Hover {
        range: at..at + 5,
        markdown: "**A/RES/59/50**".into(),
        plain: "A/RES/59/50".into(),
    })
}

/// Where a citation or reference leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What leads there, in bytes of the text.
    pub origin: Range<usize>,
    /// The place.
    pub place: Place,
}

/// A place to jump to.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// In the same draft, in bytes of the text.
    Here(Range<usize>),
}

/// Where the citation or reference at `offset` leads.
pub fn definition(_snapshot: &Snapshot, _offset: usize) -> Vec<Target> {
    Vec::new()
}

/// A part of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name: the label and opening words, say.
    pub name: String,
    /// More about it; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: EntryKind,
    /// All of it, in bytes of the text.
    pub range: Range<usize>,
    /// Its name's place within it.
    pub selection: Range<usize>,
    /// Its own parts, in order.
    pub children: Vec<Entry>,
}

/// What a part of a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A resolution, an annex.
    Document,
    /// A section.
    Section,
    /// A preambular or operative paragraph.
    Paragraph,
    /// A sub-paragraph.
    Subparagraph,
    /// A footnote.
    Note,
}

/// The outline.
pub fn outline(_snapshot: &Snapshot) -> Vec<Entry> {
    Vec::new()
}

/// What can be folded, in bytes of the text.
pub fn folds(_snapshot: &Snapshot) -> Vec<Range<usize>> {
    Vec::new()
}

/// A link out of the draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What bears it, in bytes of the text.
    pub range: Range<usize>,
    /// Its address.
    pub target: String,
    /// What to say about it.
    pub tooltip: String,
}

/// The links of all citations.
pub fn links(_snapshot: &Snapshot) -> Vec<Link> {
    Vec::new()
}

/// All places of the draft that cite what the citation at `offset` cites, in bytes of the text.
pub fn occurrences(_snapshot: &Snapshot, _offset: usize) -> Vec<Range<usize>> {
    Vec::new()
}

/// The edits that renumber the draft; all counted in the text of the snapshot, in order of place, none where all is right.
pub fn renumber(_snapshot: &Snapshot) -> Vec<Edit> {
    Vec::new()
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, for a menu.
    pub title: String,
    /// The rule of the finding.
    pub rule: &'static str,
    /// Whether it is surely what is wanted.
    pub preferred: bool,
    /// What it does; all counted in the text of the snapshot.
    pub edits: Vec<Edit>,
}

/// The ways to mend the findings that touch `range`.
pub fn fixes(_snapshot: &Snapshot, _range: Range<usize>) -> Vec<Fix> {
    Vec::new()
}
