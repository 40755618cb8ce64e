//! What a rule found, and how it could be mended.

use super::rule::{Grade, Rule, Severity};
use std::ops::Range;

/// A place in a draft that stays right when the text before it changes: a paragraph and a range within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The index of the paragraph in the draft; `None` for the paragraph that the finding stands in.
    pub paragraph: Option<usize>,
    /// The range, in bytes of that paragraph's text.
    pub range: Range<usize>,
}

/// One replacement of a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is replaced.
    pub place: Place,
    /// What stands there afterwards.
    pub insert: String,
}

/// What a fix does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// These replacements, all at once.
    Changes(Vec<Change>),
    /// Renumbering the whole draft: the operation of that name, which also knows the references that follow.
    Renumber,
    /// Moving the paragraph of the finding, with what stands below it, to where the paragraph with this index begins. It gets the end mark
    /// and the number that are due there, and what depends on it follows.
    MoveBefore(usize),
    /// A change of the footnotes, after which their numbers, their order, "see note 5" and "Ibid." are right.
    Notes(NoteChange),
}

/// What is done with the footnotes of a draft. Which number a note gets, how its marker is written and where among the notes it goes
/// is found when the fix is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteChange {
    /// The draft gets a note. Where one says the same by now, a marker leads to that.
    New {
        /// What goes from the finding's paragraph, in bytes of its text; empty where nothing does.
        cut: Range<usize>,
        /// Where the marker comes to stand, in bytes of that text; not within what goes.
        at: usize,
        /// What the note says, titles in `*` and `*`, which are left out of a draft without emphasis marks.
        text: String,
    },
    /// The finding's paragraph, a note, goes: its markers lead to the note in the paragraph with this index.
    Join(usize),
    /// The note in a paragraph goes, and what it says comes to stand in the text.
    Inline {
        /// The marker that leads to it, in bytes of the text of the finding's paragraph: it goes.
        marker: Range<usize>,
        /// The index of the note's paragraph.
        note: usize,
        /// What comes to stand in the marker's place, before a comma or stop that the marker stands behind.
        text: String,
    },
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for a menu: `Write “2 December 2004”`.
    pub title: String,
    /// How far it may be trusted.
    pub grade: Grade,
    /// What it does.
    pub remedy: Remedy,
}

impl Fix {
    /// A fix that replaces one range of the finding's own paragraph.
    pub fn replace(grade: Grade, range: Range<usize>, insert: impl Into<String>) -> Fix {
        let insert = insert.into();
        let title = if insert.is_empty() { "Delete it".to_owned() } else { format!("Write “{insert}”") };
        let place = Place { paragraph: None, range };
        Fix { title, grade, remedy: Remedy::Changes(vec![Change { place, insert }]) }
    }

    /// The fix that moves the finding's paragraph to where another begins; `title` says where that is.
    pub fn move_before(paragraph: usize, title: &str) -> Fix {
        Fix { title: title.to_owned(), grade: Grade::Confirm, remedy: Remedy::MoveBefore(paragraph) }
    }

    /// The fix that puts a note into the draft.
    pub fn note(cut: Range<usize>, at: usize, text: impl Into<String>) -> Fix {
        let text = text.into();
        let put = if cut.is_empty() { "Add the note" } else { "Move it into a note:" };
        let title = format!("{put} “{}”", text.replace('*', ""));
        Fix { title, grade: Grade::Confirm, remedy: Remedy::Notes(NoteChange::New { cut, at, text }) }
    }

    /// The fix that renumbers the draft.
    pub fn renumber() -> Fix {
        Fix { title: "Renumber the draft".to_owned(), grade: Grade::Confirm, remedy: Remedy::Renumber }
    }
}

/// Another place that helps to understand a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there.
    pub message: Box<str>,
}

/// One thing that a rule found in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it matters if nothing is set; [`Findings::iter`](super::Findings::iter) gives the severity with the settings applied.
    pub severity: Severity,
    /// Where, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// What is the matter, in one sentence without a full stop.
    pub message: Box<str>,
    /// The ways to mend it, the best first.
    pub fixes: Vec<Fix>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
}

impl Finding {
    /// The indexes of the other paragraphs that it names: where related places are, and where fixes change something.
    pub fn paragraphs(&self) -> impl Iterator<Item = usize> + '_ {
        let related = self.related.iter().map(|related| &related.place);
        let changed = self.fixes.iter().flat_map(|fix| match &fix.remedy {
            Remedy::Changes(changes) => &changes[..],
            Remedy::Renumber | Remedy::MoveBefore(_) | Remedy::Notes(_) => &[],
        });
        let moved = self.fixes.iter().filter_map(|fix| match fix.remedy {
            Remedy::MoveBefore(paragraph)
            | Remedy::Notes(NoteChange::Join(paragraph) | NoteChange::Inline { note: paragraph, .. }) => {
                Some(paragraph)
            }
            Remedy::Changes(_) | Remedy::Renumber | Remedy::Notes(NoteChange::New { .. }) => None,
        });
        related.chain(changed.map(|change| &change.place)).filter_map(|place| place.paragraph).chain(moved)
    }

    /// The same with another severity.
    pub fn severity(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }

    /// The same with a fix more.
    pub fn fix(mut self, fix: Fix) -> Finding {
        self.fixes.push(fix);
        self
    }

    /// The same with some fixes more: those of a list, or the one that there is or is not.
    pub fn with_fixes(mut self, fixes: impl IntoIterator<Item = Fix>) -> Finding {
        self.fixes.extend(fixes);
        self
    }

    /// The same with a related place of the paragraph with this index.
    pub fn related(mut self, paragraph: usize, range: Range<usize>, message: impl Into<Box<str>>) -> Finding {
        let place = Place { paragraph: Some(paragraph), range };
        self.related.push(Related { place, message: message.into() });
        self
    }
}
