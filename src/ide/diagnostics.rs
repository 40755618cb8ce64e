//! Findings in their place in the draft, and what mends them.

use super::Snapshot;
use super::renumber::renumber;
use super::restructure::move_before;
use super::snapshot::Cancel;
use crate::rules::{Found, Grade, Remedy, Rule, Severity};
use crate::syntax::Placed;
use crate::text::Edit;
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
    let placed: Places<'_> = Places::of(snapshot);
    let mut all: Vec<Diagnostic> = findings.iter().filter_map(|found| placed.diagnostic(&found)).collect();
    if cancel.is_set() {
        return None;
    }
    all.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.range.end));
    Some(all)
}

/// Paragraphs by index.
struct Places<'a>(Vec<Placed<'a>>);

impl<'a> Places<'a> {
    fn of(snapshot: &'a Snapshot) -> Places<'a> {
        Places(snapshot.draft().paragraphs().collect())
    }

    fn range(&self, paragraph: usize, range: &Range<usize>) -> Option<Range<usize>> {
        self.0.get(paragraph).map(|placed| placed.range(range))
    }

    fn diagnostic(&self, found: &Found<'_>) -> Option<Diagnostic> {
        let finding = found.finding;
        let related = finding.related.iter().filter_map(|related| {
            let paragraph = related.place.paragraph.unwrap_or(found.paragraph);
            Some((self.range(paragraph, &related.place.range)?, related.message.clone()))
        });
        Some(Diagnostic {
            range: self.range(found.paragraph, &finding.range)?,
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
    /// What it does; all counted in the text of the snapshot.
    pub edits: Vec<Edit>,
}

/// The ways to mend the findings that touch `range` (bytes of the draft), in order of place. Fixes that would change nothing are
/// left out.
pub fn fixes(snapshot: &Snapshot, range: Range<usize>) -> Vec<Fix> {
    let Some(findings) = snapshot.findings(&Cancel::default()) else { return Vec::new() };
    let places = Places::of(snapshot);
    let mut all = Vec::new();
    // Several findings may be mended by renumbering: it is worked out once.
    let mut renumbered: Option<Vec<Edit>> = None;
    for found in findings.iter() {
        let Some(place) = places.range(found.paragraph, &found.finding.range) else { continue };
        if place.end < range.start || place.start > range.end {
            continue;
        }
        for (at, fix) in found.finding.fixes.iter().enumerate() {
            let edits: Vec<Edit> = match &fix.remedy {
                Remedy::Renumber => renumbered.get_or_insert_with(|| renumber(snapshot)).clone(),
                Remedy::MoveBefore(border) => {
                    move_before(snapshot, found.paragraph, *border).unwrap_or_default()
                }
                Remedy::Changes(changes) => changes
                    .iter()
                    .flat_map(|change| {
                        let paragraph = change.place.paragraph.unwrap_or(found.paragraph);
                        places
                            .range(paragraph, &change.place.range)
                            .map(|at| Edit::replace(at, &*change.insert))
                    })
                    .collect(),
            };
            if edits.is_empty() {
                continue;
            }
            all.push(Fix {
                title: fix.title.clone(),
                rule: found.finding.rule,
                range: place.clone(),
                grade: fix.grade,
                preferred: at == 0,
                edits,
            });
        }
    }
    all
}
