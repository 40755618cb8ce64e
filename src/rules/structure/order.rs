//! Which paragraphs stand on the wrong side of the border between preamble and operative part.

use crate::rules::Mark;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::punctuation::due_mark;
use crate::rules::rule::Rule;
use crate::syntax::Kind;
use crate::syntax::opening::Mood;

/// What is on the wrong side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stray {
    /// A preambular paragraph among the operative ones.
    Preambular,
    /// An operative paragraph in the preamble.
    Operative,
}

/// The strays among the paragraphs of the outline, by index, each with the index of the first operative paragraph of its run: the preamble
/// ends before it, the operative part begins with it.
pub fn strays(outline: &Outline<'_>) -> Vec<(usize, Stray, usize)> {
    let mut strays = Vec::new();
    // The paragraphs of the first level since the last heading.
    let mut run: Vec<usize> = Vec::new();
    let mut place = None;
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        let here = (facts.part, facts.resolution, facts.section);
        if place.replace(here) != Some(here) || facts.kind == Kind::Heading {
            of_run(outline, &run, &mut strays);
            run.clear();
        }
        if facts.is_body() && facts.level <= 1 {
            run.push(index);
        }
    }
    of_run(outline, &run, &mut strays);
    strays
}

fn of_run(outline: &Outline<'_>, run: &[usize], strays: &mut Vec<(usize, Stray, usize)>) {
    let facts = |at: usize| outline.paragraphs[run[at]];
    let numbered = |at: usize| facts(at).kind == Kind::Operative && facts(at).number().is_some();
    let first_numbered = (0..run.len()).find(|at| numbered(*at));
    // Where the first number is another one, those before it have only lost theirs.
    let starts = |at: usize| facts(at).number() == Some(1);
    if let Some(first) = first_numbered.filter(|at| starts(*at)) {
        for (at, &index) in run[..first].iter().enumerate() {
            let operative = facts(at).kind == Kind::Operative && facts(at).style.is_none();
            // "Declares that:" above 1 is the verb that all numbered paragraphs hang on.
            let heads = at + 1 == first && facts(at).mark == Some(Mark::Colon);
            if operative && !heads && facts(at).mood() == Some(Mood::Operative) {
                strays.push((index, Stray::Operative, run[first]));
            }
        }
    }
    // Without numbers the operative part begins with its first paragraph.
    let begins = first_numbered.or((0..run.len()).find(|at| facts(*at).kind == Kind::Operative));
    let Some(begins) = begins else { return };
    // Where the whole preamble stands below, the text is of another kind.
    if !run[..begins].iter().any(|index| outline.paragraphs[*index].kind == Kind::Preambular) {
        return;
    }
    for (at, &index) in run.iter().enumerate().skip(begins) {
        let preambular = facts(at).kind == Kind::Preambular && facts(at).mood() == Some(Mood::Preambular);
        if preambular || first_numbered.is_some() && due_mark::is_stray(facts(at)) {
            strays.push((index, Stray::Preambular, run[begins]));
        }
    }
}

/// Reports the strays of one kind; `title` names the fix that moves one.
pub fn report(
    rule: &'static Rule,
    kind: Stray,
    message: &str,
    title: &str,
    outline: &Outline<'_>,
    found: &mut Vec<(usize, Finding)>,
) {
    for (index, _, border) in strays(outline).into_iter().filter(|(_, stray, _)| *stray == kind) {
        let range = outline.paragraphs[index].facts.opening.clone().unwrap_or(0..0);
        found.push((index, rule.finding(range, message).fix(Fix::move_before(border, title))));
    }
}
