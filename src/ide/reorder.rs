//! Pieces of a text put into another order, with as little touched as can be.

use crate::text::Edit;
use std::ops::Range;

/// The edits that put pieces of a text into another order: in order of place. `pieces` are in order and do not touch;
/// `order[k]` is the piece that shall stand where `pieces[k]` stands. What stands between them stays between them.
///
/// Where the same stands between all of them, the pieces that are in order already are not touched: the others move around
/// them. Else each takes the other's place.
pub fn reorder(text: &str, pieces: &[Range<usize>], order: &[usize]) -> Vec<Edit> {
    let gap = |at: usize| text.get(pieces[at].end..pieces[at + 1].start);
    let alike = pieces.len() > 1
        && (0..pieces.len() - 1).all(|at| gap(at) == gap(0))
        && gap(0).is_some_and(|gap| gap.trim().is_empty() && !gap.is_empty());
    if alike { around(text, pieces, order) } else { in_places(text, pieces, order) }
}

fn in_places(text: &str, pieces: &[Range<usize>], order: &[usize]) -> Vec<Edit> {
    let new = |at: &usize| text.get(pieces[*at].clone()).unwrap_or("");
    let slots = pieces.iter().zip(order);
    slots
        .filter(|(slot, at)| text.get((*slot).clone()) != Some(new(at)))
        .map(|(slot, at)| Edit::replace(slot.clone(), new(at)))
        .collect()
}

fn around(text: &str, pieces: &[Range<usize>], order: &[usize]) -> Vec<Edit> {
    let keeps = longest_rising(order);
    let stays: Vec<bool> = {
        let mut stays = vec![false; pieces.len()];
        for &at in &keeps {
            stays[at] = true;
        }
        stays
    };
    let gap = text.get(pieces[0].end..pieces[1].start).unwrap_or("");
    let new = |at: usize| text.get(pieces[at].clone()).unwrap_or("");
    let mut edits = Vec::new();
    // What moves away takes the gap behind it along; what has nothing that stays behind it, the gap before.
    let last = stays.iter().rposition(|stays| *stays).unwrap_or(0);
    for at in (0..last).filter(|at| !stays[*at]) {
        edits.push(Edit::replace(pieces[at].start..pieces[at + 1].start, ""));
    }
    if last + 1 < pieces.len() {
        edits.push(Edit::replace(pieces[last].end..pieces[pieces.len() - 1].end, ""));
    }
    let mut waiting = String::new();
    for &at in order {
        if stays[at] {
            if !waiting.is_empty() {
                edits.push(Edit::replace(pieces[at].start..pieces[at].start, std::mem::take(&mut waiting)));
            }
        } else {
            waiting.push_str(new(at));
            waiting.push_str(gap);
        }
    }
    if !waiting.is_empty() {
        waiting.truncate(waiting.len() - gap.len());
        edits.push(Edit::replace(pieces[last].end..pieces[last].end, format!("{gap}{waiting}")));
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    edits
}

/// The longest run of numbers that rise from left to right, gaps allowed: the numbers.
pub fn longest_rising(order: &[usize]) -> Vec<usize> {
    // For each length the place of the least last number of a run so long; and for each place the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    for (place, number) in order.iter().enumerate() {
        let length = ends.partition_point(|&end| order[end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        run.push(order[place]);
        at = before[place];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::applied;
    use proptest::prelude::*;

    #[test]
    fn the_longest_run() {
        assert_eq!(longest_rising(&[2, 0, 1, 3]), [0, 1, 3]);
        assert_eq!(longest_rising(&[3, 2, 1, 0]).len(), 1);
        assert_eq!(longest_rising(&[]), Vec::<usize>::new());
    }

    proptest! {
        #[test]
        fn every_order_can_be_had(
            order in Just((0..7usize).collect::<Vec<_>>()).prop_shuffle(),
            gaps in prop::sample::select(vec!["\n\n", "\n", ""]),
            tail in "\n{0,2}",
        ) {
            let mut text = "head\n\n".to_owned();
            let mut pieces = Vec::new();
            for at in 0..order.len() {
                let start = text.len();
                text.push_str(&"x".repeat(at + 1));
                text.push_str(&at.to_string());
                pieces.push(start..text.len());
                if at + 1 < order.len() {
                    text.push_str(if gaps.is_empty() { ["\n", "\n\n"][at % 2] } else { gaps });
                }
            }
            text.push_str(&tail);
            let after = applied(&text, &reorder(&text, &pieces, &order));
            let words: Vec<&str> = after.split_whitespace().skip(1).collect();
            let wanted: Vec<&str> = order.iter().map(|at| &text[pieces[*at].clone()]).collect();
            prop_assert_eq!(words, wanted);
            prop_assert_eq!(after.len(), text.len());
            prop_assert!(after.ends_with(&tail));
        }
    }
}
