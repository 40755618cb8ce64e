//! What the server asks for and nobody has written yet: the shapes of the features, which find nothing.

use super::{Cancel, Snapshot};
use crate::rules::{Fix, Grade, Remedy};
use crate::text::Edit;
use std::ops::Range;

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

/// What is known of the place at `offset`.
pub fn hover(_snapshot: &Snapshot, _offset: usize) -> Option<Hover> {
    None
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

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Mending {
    /// What it does, for a menu.
    pub title: String,
    /// The rule of the finding.
    pub rule: &'static str,
    /// Whether it may be done without a look.
    pub safe: bool,
    /// What it does, counted in the text of the snapshot; `None` for renumbering the draft.
    pub edits: Option<Vec<Edit>>,
}

/// The ways to mend the findings that touch `range`, the best first; without meaning where `cancel` was raised.
pub fn mendings(snapshot: &Snapshot, range: Range<usize>, cancel: &Cancel) -> Vec<Mending> {
    let Some(findings) = snapshot.findings(cancel) else { return Vec::new() };
    let mut mendings: Vec<Mending> = Vec::new();
    for found in findings.iter() {
        if found.finding.fixes.is_empty() {
            continue;
        }
        let Some(placed) = snapshot.draft().get(found.paragraph) else { continue };
        let place = placed.range(&found.finding.range);
        if place.start > range.end || range.start > place.end {
            continue;
        }
        for Fix { title, grade, remedy } in &found.finding.fixes {
            let edits = match remedy {
                Remedy::Renumber => None,
                Remedy::Changes(changes) => Some(
                    changes
                        .iter()
                        .filter_map(|change| {
                            let index = change.place.paragraph.unwrap_or(found.paragraph);
                            let placed = snapshot.draft().get(index)?;
                            Some(Edit::replace(placed.range(&change.place.range), change.insert.clone()))
                        })
                        .collect(),
                ),
            };
            let mending = Mending {
                title: title.clone(),
                rule: found.finding.rule.name,
                safe: *grade == Grade::Safe,
                edits,
            };
            if !mendings.contains(&mending) {
                mendings.push(mending);
            }
        }
    }
    mendings
}
