//! An open draft as the server holds it: the client's text, and the core's reading of it.

use super::intake::reason_of;
use crate::ide::Snapshot;
use crate::rules::Settings;
use crate::text::{Changes, Edit, Encoding, Text, to_edit_range};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower_lsp::lsp_types::TextDocumentContentChangeEvent;

/// An open draft.
///
/// Edits change the text at once, the reading when it is next wanted: a burst of edits is then read in one step.
pub struct Document {
    /// The text as the client has it.
    pub text: Text,
    /// The client's number of it.
    pub version: i32,
    /// Whether the text is known not to be the client's any more. Such a draft has no reading until the whole text comes.
    pub out_of_sync: bool,
    /// The lines of the text.
    pub lines: Lines,
    /// What is looked for in it.
    settings: Arc<Settings>,
    /// The reading of the text before the changes; `None` where the core failed on it.
    snapshot: Option<Snapshot>,
    /// What was done to the text since.
    changes: Changes,
}

/// The lines of a text, without what stands in them: two versions of a draft that have the same have the same line breaks, in the same order,
/// with the same lines between them but for single lines' words. What stands in a line that was not changed stands in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines(u64);

impl Lines {
    /// Lines unlike any before.
    pub fn others() -> Lines {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        Lines(COUNT.fetch_add(1, Ordering::Relaxed))
    }

    /// The lines of a text of `count` lines after a change that wrote `insert` and left `now` lines.
    fn after(self, insert: &str, count: usize, now: usize) -> Lines {
        // Without a break that came, none can have gone if there are as many as before.
        if count == now && !insert.contains(['\n', '\r']) { self } else { Lines::others() }
    }
}

/// So many places are changed at most before they are read.
const MOST_PLACES: usize = 1024;

impl Document {
    /// A draft that has just been opened.
    pub fn open(text: &str, version: i32, settings: Arc<Settings>) -> Document {
        let snapshot = read(text, &settings);
        Document {
            text: Text::new(text),
            version,
            out_of_sync: false,
            lines: Lines::others(),
            settings,
            snapshot,
            changes: Changes::default(),
        }
    }

    /// Takes a client's changes over. Returns why it cannot, the first time that it cannot.
    pub fn change(
        &mut self,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Result<(), String> {
        self.version = version;
        for change in changes {
            let Some(range) = change.range else {
                self.replace(&change.text);
                continue;
            };
            if self.out_of_sync {
                continue;
            }
            // Columns are clamped, as the protocol has it. Clients also name the line behind the last to mean the end of
            // the text. Anything further off means that client and server no longer have the same text.
            let lines = self.text.line_count();
            let last = range.start.line.max(range.end.line) as usize;
            if last > lines {
                self.out_of_sync = true;
                self.changes.clear();
                self.snapshot = None;
                return Err(format!("version {version} changes line {last} of a text of {lines} lines"));
            }
            let position = super::convert::position;
            let range = to_edit_range(&self.text, position(range.start), position(range.end), encoding);
            self.changes.note(range.clone(), change.text.len());
            let edit = Edit::replace(range, change.text);
            self.text.apply(&edit);
            self.lines = self.lines.after(&edit.insert, lines, self.text.line_count());
            if self.changes.len() >= MOST_PLACES {
                self.settle();
            }
        }
        Ok(())
    }

    /// Takes a whole text over: client and server agree again.
    pub fn replace(&mut self, text: &str) {
        self.text = Text::new(text);
        self.out_of_sync = false;
        self.lines = Lines::others();
        self.changes.clear();
        self.snapshot = read(text, &self.settings);
    }

    /// Puts the draft under other settings. Returns whether they differ from those before.
    pub fn configure(&mut self, settings: Arc<Settings>) -> bool {
        if *self.settings == *settings {
            return false;
        }
        self.settle();
        self.settings = settings.clone();
        if let Some(snapshot) = &self.snapshot {
            self.snapshot = fence("new settings", || snapshot.with_settings(settings));
        }
        true
    }

    /// The reading of the text as it is now; `None` where the core failed on it or the text is not the client's.
    pub fn settle(&mut self) -> Option<&Snapshot> {
        if !self.changes.is_empty() && !self.out_of_sync {
            let edits = self.changes.take(&self.text);
            let before = self.snapshot.take();
            let after = before.and_then(|before| fence("an edit", || before.edited(&edits)));
            // Where the edit failed, the text itself may still be read.
            self.snapshot = after.or_else(|| read(&self.text.to_string(), &self.settings));
        }
        self.snapshot.as_ref()
    }
}

fn read(text: &str, settings: &Arc<Settings>) -> Option<Snapshot> {
    fence("a text", || Snapshot::new(text).with_settings(settings.clone()))
}

/// Runs code of the core that must not take the server with it.
fn fence<Output>(what: &str, job: impl FnOnce() -> Output) -> Option<Output> {
    catch_unwind(AssertUnwindSafe(job))
        .inspect_err(|panic| tracing::error!(reason = reason_of(panic.as_ref()), "{what} could not be read"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_of_the_core_is_no_panic_of_ours() {
        assert_eq!(fence("a test", || 7), Some(7));
        assert_eq!(fence("a test", || -> u8 { panic!("asked to") }), None);
    }

    #[test]
    fn edits_are_read_when_the_reading_is_wanted() {
        let mut document = Document::open("", 1, Arc::default());
        for version in 2..1_000 {
            let change = serde_json::json!({
                "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}},
                "text": "x",
            });
            let changes = vec![serde_json::from_value(change).unwrap()];
            document.change(version, changes, Encoding::Utf16).unwrap();
            assert_eq!(document.changes.len(), 1);
        }
        assert_eq!(document.text.len(), 998);
        assert!(document.settle().is_some() && document.changes.is_empty());
    }
}
