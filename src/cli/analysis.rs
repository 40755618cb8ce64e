//! A draft as the commands look at it: its text with lines and columns, its snapshot, its findings.

use super::input::Source;
use super::output;
use crate::ide::Snapshot;
use crate::rules::{Found, Settings};
use crate::syntax::Placed;
use crate::text::position::Positions;
use crate::text::{Encoding, Position, Text};
use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A draft that was read.
pub struct Analysis {
    /// Where it comes from, and its text.
    pub source: Source,
    /// What it is.
    pub snapshot: Snapshot,
    text: Text,
}

/// A finding in the draft.
pub struct Located<'a> {
    /// The finding, with its severity.
    pub found: Found<'a>,
    /// The paragraph that it stands in.
    pub placed: Placed<'a>,
    /// Where it stands, in bytes of the draft.
    pub range: Range<usize>,
}

impl Analysis {
    /// Reads a draft.
    pub fn new(source: Source) -> Analysis {
        let snapshot = Snapshot::new(&source.text);
        Analysis { text: Text::new(&source.text), snapshot, source }
    }

    /// Lines and columns in Unicode scalar values, both from 0.
    pub fn positions(&self) -> Positions<'_> {
        Positions::new(&self.text, Encoding::Utf32)
    }

    /// The bytes of the lines that a range touches, without the last line break.
    pub fn lines(&self, range: &Range<usize>) -> (usize, Range<usize>) {
        let (first, last) = (self.text.line_of(range.start), self.text.line_of(range.end.max(range.start)));
        (first, self.text.line_start(first)..self.text.line_end(last))
    }

    /// Findings of the draft, in order of place.
    pub fn located<'a>(&'a self, found: impl Iterator<Item = Found<'a>>) -> Vec<Located<'a>> {
        // Both run through the paragraphs in order: one pass places all.
        let mut paragraphs = self.snapshot.draft().paragraphs();
        let mut current: Option<Placed<'a>> = None;
        let mut located = Vec::new();
        for found in found {
            while current.is_none_or(|placed| placed.index < found.paragraph) {
                match paragraphs.next() {
                    Some(placed) => current = Some(placed),
                    None => return located,
                }
            }
            if let Some(placed) = current {
                located.push(Located { found, placed, range: placed.range(&found.finding.range) });
            }
        }
        located.sort_by_key(|located| (located.range.start, located.range.end));
        located
    }
}

/// A range's ends as JSON wants them: `line`, `column`, `end_line`, `end_column`.
pub fn ends(positions: &mut Positions<'_>, range: &Range<usize>) -> [(&'static str, u32); 4] {
    let (start, end): (Position, Position) = positions.range(range.clone());
    [("line", start.line), ("column", start.character), ("end_line", end.line), ("end_column", end.character)]
}

/// The settings of drafts: each has those of the nearest `rapporteur.toml` above it.
#[derive(Default)]
pub struct Configuration {
    folders: Mutex<HashMap<PathBuf, Arc<Settings>>>,
    /// Settings of the command line, which win.
    over: Settings,
}

/// The name of a settings file.
const FILE: &str = "rapporteur.toml";

impl Configuration {
    /// The files' settings below those of the command line.
    pub fn under(over: Settings) -> Configuration {
        Configuration { folders: Mutex::default(), over }
    }

    /// The settings of a draft; standard input has those of the working folder. What a file has wrong is complained about once.
    pub fn of(&self, source: &Source) -> Arc<Settings> {
        let folder = source.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        // A thread that panicked with the lock left only finished entries behind.
        let mut folders = self.folders.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(settings) = folders.get(&folder) {
            return Arc::clone(settings);
        }
        let file = folder.ancestors().map(|above| above.join(FILE)).find(|file| file.is_file());
        let settings = match file {
            None => Arc::new(self.over.clone()),
            // Two folders below one file share its settings, and its complaints are made once.
            Some(file) => match folders.get(&file) {
                Some(settings) => Arc::clone(settings),
                None => {
                    let settings = Arc::new(self.over.over(&read(&file)));
                    folders.insert(file, Arc::clone(&settings));
                    settings
                }
            },
        };
        folders.insert(folder, Arc::clone(&settings));
        settings
    }
}

fn read(file: &Path) -> Settings {
    let (settings, problems) = match std::fs::read_to_string(file) {
        Ok(text) => Settings::from_toml(&text),
        Err(error) => (Settings::default(), vec![error.to_string()]),
    };
    for problem in problems {
        output::complain(&format!("{}: {problem}", file.display()));
    }
    settings
}
