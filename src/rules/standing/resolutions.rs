//! The resolutions of a draft, one by one.

use crate::rules::finding::Finding;
use crate::rules::outline::{Facts, Outline};
use crate::rules::row::Row;
use crate::rules::rule::Rule;
use crate::syntax::Kind;

/// Calls `visit` with the body of every resolution of a draft that a rule applies to: its preambular and operative paragraphs with their
/// indexes.
pub fn each(outline: &Outline<'_>, rule: &Rule, mut visit: impl FnMut(&[(usize, Row<'_>)])) {
    let mut body: Vec<(usize, Row<'_>)> = Vec::new();
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        if !facts.is_body() || !rule.applies(facts.language, facts.profile) {
            continue;
        }
        if body.last().is_some_and(|(_, last)| last.resolution != facts.resolution) {
            visit(&body);
            body.clear();
        }
        body.push((index, *facts));
    }
    if !body.is_empty() {
        visit(&body);
    }
}

/// Marks the last operative paragraph of every resolution that does not say that the organ remains seized of the matter, where
/// `matters` says so of that paragraph. A text with fewer than three operative paragraphs is being written: it is left alone.
pub fn without_seizure(
    outline: &Outline<'_>,
    rule: &'static Rule,
    matters: impl Fn(&Facts) -> bool,
    found: &mut Vec<(usize, Finding)>,
) {
    each(outline, rule, |paragraphs| {
        let operative = || paragraphs.iter().filter(|(_, facts)| facts.kind == Kind::Operative);
        let first_level = || operative().filter(|(_, facts)| facts.level == 1);
        let seized =
            operative().any(|(_, row)| row.facts.closing.as_ref().is_some_and(|closing| closing.seized));
        let Some((index, last)) = first_level().next_back() else { return };
        if first_level().count() < 3 || seized || !matters(last.facts) {
            return;
        }
        let label = || last.facts.label.as_ref().map(|label| label.range.clone());
        if let Some(range) = last.facts.opening.clone().or_else(label) {
            let message = "No paragraph says that the Council remains seized of the matter";
            found.push((*index, rule.finding(range, message)));
        }
    });
}
