//! What can be done about findings.

use super::{Cancel, Snapshot};
use crate::rules::{Fix, Grade, Remedy};
use crate::text::Edit;
use std::ops::Range;

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
