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
    pub fn from_json(_value: &serde_json::Value) -> Settings {
        Settings::default()
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
    pub fn new(text: Text, settings: Arc<Settings>) -> Snapshot {
        Snapshot(Arc::new(State { text, settings, findings: OnceLock::new() }))
    }

    /// The text.
    pub fn text(&self) -> &Text {
        &self.0.text
    }

    /// The next version: `edits` are carried out in order, each counted in the text that the one before it left.
    pub fn edited(&self, edits: &[Edit]) -> Snapshot {
        let mut text = self.0.text.clone();
        edits.iter().for_each(|edit| text.apply(edit));
        Snapshot::new(text, self.0.settings.clone())
    }

    /// The same text under other settings.
    pub fn with_settings(&self, settings: Arc<Settings>) -> Snapshot {
        Snapshot::new(self.0.text.clone(), settings)
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
    let text = snapshot.text();
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
