//! Findings in their place in the draft, and what mends them.

use super::Snapshot;
use super::note_changes::change_notes;
use super::restructure::move_before;
use super::snapshot::Cancel;
use crate::rules::{Found, Grade, NoteChange, Place, Remedy, Rule, Severity};
use crate::syntax::{Draft, Walk};
use crate::text::Edit;
use std::cell::Cell;
use std::ops::Range;

/// A finding in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where, in bytes of the draft.
    pub range: Range<usize>,
    /// The rule.
    pub rule: &'static Rule,
    /// How much it matters, with the settings applied.
    pub severity: Severity,
    /// What to tell the person, in one sentence without a full stop.
    pub message: Box<str>,
    /// Other places that help to understand it, with what stands there.
    pub related: Vec<(Range<usize>, Box<str>)>,
    /// Whether [`fixes`] has a way to mend it.
    pub fixable: bool,
}

/// All findings of a draft in order of place; `None` where `cancel` was raised meanwhile.
pub fn diagnostics(snapshot: &Snapshot, cancel: &Cancel) -> Option<Vec<Diagnostic>> {
    let findings = snapshot.findings(cancel)?;
    let mut places = Places::of(snapshot.draft());
    let mut all: Vec<Diagnostic> = findings.iter().filter_map(|found| places.diagnostic(&found)).collect();
    if cancel.is_set() {
        return None;
    }
    all.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.range.end));
    Some(all)
}

/// Where findings stand in a draft; fastest in their order.
struct Places<'a> {
    draft: &'a Draft,
    walk: Walk<'a>,
}

impl<'a> Places<'a> {
    fn of(draft: &'a Draft) -> Places<'a> {
        Places { draft, walk: draft.walk() }
    }

    /// The place of a finding.
    fn of_finding(&mut self, found: &Found<'_>) -> Option<Range<usize>> {
        self.walk.to(found.paragraph).map(|placed| placed.range(&found.finding.range))
    }

    /// A place that a finding of `paragraph` names.
    fn named(&self, place: &Place, paragraph: usize) -> Option<Range<usize>> {
        let placed = self.draft.get(place.paragraph.unwrap_or(paragraph));
        placed.map(|placed| placed.range(&place.range))
    }

    fn diagnostic(&mut self, found: &Found<'_>) -> Option<Diagnostic> {
        let finding = found.finding;
        let range = self.of_finding(found)?;
        let related = finding.related.iter().filter_map(|related| {
            Some((self.named(&related.place, found.paragraph)?, related.message.clone()))
        });
        Some(Diagnostic {
            range,
            rule: finding.rule,
            severity: found.severity,
            message: finding.message.clone(),
            related: related.collect(),
            fixable: !finding.fixes.is_empty(),
        })
    }
}

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for a menu.
    pub title: String,
    /// The rule of the finding.
    pub rule: &'static Rule,
    /// The finding's place, in bytes of the draft.
    pub range: Range<usize>,
    /// How far it may be trusted.
    pub grade: Grade,
    /// Whether it is the best of the finding's fixes.
    pub preferred: bool,
    /// What it does.
    pub mending: Mending,
}

/// What a fix does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mending {
    /// Edits, all counted in the text of the snapshot; at least one.
    Edits(Vec<Edit>),
    /// It renumbers the draft. Not worked out here: that looks at the whole draft, and whoever opens a menu only wants its title.
    Renumber,
}

/// The ways to mend the findings that touch `range` (bytes of the draft), in order of place. Fixes that would change nothing are
/// left out.
pub fn fixes(snapshot: &Snapshot, range: Range<usize>) -> Vec<Fix> {
    // Each numbers the draft's notes anew: who selects all of a long draft is offered the first, and all at once.
    const MOST: usize = 32;
    let left = Cell::new(MOST);
    let notes = |paragraph: usize, change: &NoteChange| {
        let Some(rest) = left.get().checked_sub(1) else { return Vec::new() };
        left.set(rest);
        change_notes(snapshot, &[(paragraph, change)]).0
    };
    fixes_with(snapshot, range, notes)
}

/// The same without those that change footnotes: whoever mends many does these together.
pub(super) fn fixes_of_text(snapshot: &Snapshot, range: Range<usize>) -> Vec<Fix> {
    fixes_with(snapshot, range, |_, _| Vec::new())
}

fn fixes_with(
    snapshot: &Snapshot,
    range: Range<usize>,
    notes: impl Fn(usize, &NoteChange) -> Vec<Edit>,
) -> Vec<Fix> {
    let Some(findings) = snapshot.findings(&Cancel::default()) else { return Vec::new() };
    let mut places = Places::of(snapshot.draft());
    let mut all = Vec::new();
    for found in findings.iter() {
        if found.finding.fixes.is_empty() {
            continue;
        }
        let Some(place) = places.of_finding(&found) else { continue };
        if place.end < range.start || place.start > range.end {
            continue;
        }
        for (at, fix) in found.finding.fixes.iter().enumerate() {
            let mending = match &fix.remedy {
                Remedy::Renumber => Mending::Renumber,
                // Few drafts have such findings, and then one or two.
                Remedy::MoveBefore(border) => {
                    Mending::Edits(move_before(snapshot, found.paragraph, *border).unwrap_or_default())
                }
                Remedy::Notes(change) => Mending::Edits(notes(found.paragraph, change)),
                Remedy::Changes(changes) => {
                    let edits = changes.iter().filter_map(|change| {
                        let at = places.named(&change.place, found.paragraph)?;
                        Some(Edit::replace(at, &*change.insert))
                    });
                    Mending::Edits(edits.collect())
                }
            };
            if mending == Mending::Edits(Vec::new()) {
                continue;
            }
            all.push(Fix {
                title: fix.title.clone(),
                rule: found.finding.rule,
                range: place.clone(),
                grade: fix.grade,
                preferred: at == 0 && fix.grade != Grade::Choose,
                mending,
            });
        }
    }
    all
}
