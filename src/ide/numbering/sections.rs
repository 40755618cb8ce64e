//! Where the numbers of the first level start again: decided by what most of the section starts of a text show.

use super::{Break, Raw, Region};
use crate::syntax::{LabelStyle, Part};

/// For each paragraph of the first level of one region: whether a new list starts with it.
pub(super) fn starts(row: &[&Raw<'_>], region: &Region) -> Vec<bool> {
    let mut starts: Vec<bool> = vec![false; row.len()];
    if let Some(first) = starts.first_mut() {
        *first = true;
    }
    // All numbers from 1 on, each once, in whatever order: one list, whatever stands between.
    if runs_on(row) {
        return starts;
    }
    let sections = |keep: &dyn Fn(Break) -> bool| -> Vec<bool> {
        row.iter().enumerate().map(|(at, raw)| at == 0 || keep(raw.before)).collect()
    };
    // The same section by section.
    let roman = sections(&|before| before == Break::Heading(Some(LabelStyle::RomanUpper)));
    let every = sections(&|before| matches!(before, Break::Heading(_)));
    let any = sections(&|before| before != Break::None);
    for candidate in [roman, every, any] {
        if candidate.iter().filter(|start| **start).count() > 1
            && pieces(&candidate).all(|piece| runs_on(&row[piece]))
        {
            return candidate;
        }
    }
    let votes = Votes::of(row);
    for at in 1..row.len() {
        let (before, raw) = (row[at - 1], row[at]);
        let again = raw.value == 1;
        let on = raw.value == before.value.saturating_add(1);
        starts[at] = match raw.before {
            Break::None => false,
            Break::Interrupted => {
                // Behind other text a list of its own shows itself by its first two numbers.
                again && row.get(at + 1).is_none_or(|next| next.value == 2)
                    || region.part == Part::Annex && !on && raw.value > 0
            }
            Break::Heading(style) => match votes.decision(style) {
                Some(restarts) => restarts,
                None if again || on => again,
                None => region.part == Part::Annex || votes.again > votes.on,
            },
        };
    }
    starts
}

/// Whether the values are 1 to n, each once.
fn runs_on(row: &[&Raw<'_>]) -> bool {
    let mut seen = vec![false; row.len()];
    row.iter().all(|raw| {
        let place = (raw.value as usize).checked_sub(1).and_then(|at| seen.get_mut(at));
        place.is_some_and(|place| !std::mem::replace(place, true))
    })
}

fn pieces(starts: &[bool]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let from: Vec<usize> = starts.iter().enumerate().filter(|(_, start)| **start).map(|(at, _)| at).collect();
    let ends: Vec<usize> = from.iter().skip(1).copied().chain([starts.len()]).collect();
    from.into_iter().zip(ends).map(|(from, end)| from..end)
}

/// What the section starts of a region show.
struct Votes {
    by_style: Vec<(Option<LabelStyle>, u32, u32)>,
    again: u32,
    on: u32,
}

impl Votes {
    fn of(row: &[&Raw<'_>]) -> Votes {
        let mut votes = Votes { by_style: Vec::new(), again: 0, on: 0 };
        for pair in row.windows(2) {
            let [before, raw] = pair else { continue };
            let Break::Heading(style) = raw.before else { continue };
            let at = votes.by_style.iter().position(|(known, ..)| *known == style).unwrap_or_else(|| {
                votes.by_style.push((style, 0, 0));
                votes.by_style.len() - 1
            });
            if raw.value == 1 {
                votes.by_style[at].1 += 1;
                votes.again += 1;
            } else if raw.value == before.value.saturating_add(1) {
                votes.by_style[at].2 += 1;
                votes.on += 1;
            }
        }
        votes
    }

    /// What the starts below headings of a style do, where they show it clearly: all, or all but one of four or more.
    fn decision(&self, style: Option<LabelStyle>) -> Option<bool> {
        let (_, again, on) = *self.by_style.iter().find(|(known, ..)| *known == style)?;
        let clear = |most: u32, rest: u32| most > 0 && rest == 0 || most >= 3 && rest == 1;
        if clear(again, on) {
            Some(true)
        } else if clear(on, again) {
            Some(false)
        } else {
            None
        }
    }
}
