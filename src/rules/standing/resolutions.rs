//! The resolutions of a draft, one by one.

use crate::rules::outline::{Facts, Outline};
use crate::rules::rule::Rule;
use crate::syntax::{Kind, Part};

/// Calls `visit` with the body of every resolution of a draft that a rule applies to: its preambular and operative paragraphs with their
/// indexes.
pub fn each(outline: &Outline<'_>, rule: &Rule, mut visit: impl FnMut(&[(usize, &Facts)])) {
    let mut body: Vec<(usize, &Facts)> = Vec::new();
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        let counts = facts.part == Part::Main && matches!(facts.kind, Kind::Preambular | Kind::Operative);
        if !counts || !rule.applies(facts.language, facts.profile) {
            continue;
        }
        if body.last().is_some_and(|(_, last)| last.resolution != facts.resolution) {
            visit(&body);
            body.clear();
        }
        body.push((index, facts));
    }
    if !body.is_empty() {
        visit(&body);
    }
}
