//! Edits on edits told as one set of edits, and what becomes of a place.

use super::Edit;
use std::ops::Range;

/// A piece of the text that edits leave.
enum Piece {
    /// Bytes of the old text.
    Old(Range<usize>),
    /// What an edit put in.
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Old(range) => range.len(),
            Piece::New(text) => text.len(),
        }
    }

    fn push_part(&self, from: usize, to: usize, pieces: &mut Vec<Piece>) {
        if from >= to {
            return;
        }
        pieces.push(match self {
            Piece::Old(range) => Piece::Old(range.start + from..range.start + to),
            Piece::New(text) => Piece::New(text.get(from..to).unwrap_or("").to_owned()),
        });
    }
}

/// Two sets of edits as one: `then` is counted in the text that `first` leaves, the result in the text before both.
///
/// Each set is in order of place, none of its edits touching another but at its ends, and so is the result.
pub fn compose(first: Vec<Edit>, then: &[Edit]) -> Vec<Edit> {
    if then.is_empty() {
        return first;
    }
    let mut pieces = Vec::with_capacity(first.len() * 2 + 1);
    let mut at = 0;
    for edit in first {
        pieces.push(Piece::Old(at..edit.range.start));
        at = edit.range.end;
        pieces.push(Piece::New(edit.insert));
    }
    // The old text has no end that matters here.
    pieces.push(Piece::Old(at..usize::MAX / 2));

    let mut result = Vec::with_capacity(pieces.len() + then.len() * 2);
    let mut edits = then.iter().peekable();
    let mut start = 0;
    for piece in pieces {
        let end = start + piece.len();
        let mut from = start;
        while let Some(edit) = edits.peek().filter(|edit| edit.range.start < end) {
            piece.push_part(from - start, edit.range.start.max(from) - start, &mut result);
            if edit.range.start >= from {
                result.push(Piece::New(edit.insert.clone()));
            }
            from = edit.range.end.clamp(from, end);
            if edit.range.end > end {
                break;
            }
            edits.next();
        }
        piece.push_part(from - start, end - start, &mut result);
        start = end;
    }

    let mut composed: Vec<Edit> = Vec::new();
    let (mut at, mut insert) = (0, String::new());
    for piece in result {
        match piece {
            Piece::New(text) => insert.push_str(&text),
            Piece::Old(range) => {
                if range.start > at || !insert.is_empty() {
                    composed.push(Edit::replace(at..range.start, std::mem::take(&mut insert)));
                }
                at = range.end;
            }
        }
    }
    composed
}

/// Where a byte of a text stands after edits that are counted in it, in order of place. What stands directly behind an insertion
/// stays behind it; what is replaced comes to stand at the end of the replacement, or as far into it as it was.
pub fn moved(edits: &[Edit], offset: usize) -> usize {
    let mut shift = 0isize;
    for edit in edits {
        if edit.range.start > offset {
            break;
        }
        if edit.range.end > offset {
            let into = (offset - edit.range.start).min(edit.insert.len());
            return edit.range.start.saturating_add_signed(shift) + into;
        }
        shift += edit.insert.len() as isize - edit.range.len() as isize;
    }
    offset.saturating_add_signed(shift)
}

/// The text after edits that are counted in it, in order of place, none touching another but at its ends.
pub fn applied(text: &str, edits: &[Edit]) -> String {
    let mut after = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        after.push_str(text.get(at..edit.range.start).unwrap_or(""));
        after.push_str(&edit.insert);
        at = edit.range.end.max(at);
    }
    after.push_str(text.get(at..).unwrap_or(""));
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edits_on_edits() {
        let first = vec![Edit::replace(2..2, "abc"), Edit::replace(4..5, "")];
        let text = "0123456789";
        let after = applied(text, &first);
        assert_eq!(after, "01abc2356789");
        let then = [Edit::replace(3..6, "X"), Edit::replace(12..12, "!")];
        let composed = compose(first, &then);
        assert_eq!(applied(text, &composed), applied(&after, &then));
        assert_eq!(
            composed,
            [Edit::replace(2..3, "aX"), Edit::replace(4..5, ""), Edit::replace(10..10, "!")]
        );
    }

    #[test]
    fn a_place_stays_with_what_it_stands_before() {
        let edits = [Edit::replace(2..2, "abc"), Edit::replace(4..6, "x")];
        let places: Vec<usize> = (0..8).map(|at| moved(&edits, at)).collect();
        assert_eq!(places, [0, 1, 5, 6, 7, 8, 8, 9]);
    }

    /// Edits of a text of a length, in order.
    fn edits(length: usize) -> impl Strategy<Value = Vec<Edit>> {
        proptest::collection::vec((0..=length, 0usize..4, "[a-z]{0,3}"), 0..6).prop_map(move |raw| {
            let mut edits: Vec<Edit> = raw
                .into_iter()
                .map(|(start, size, insert)| Edit::replace(start..(start + size).min(length), insert))
                .collect();
            edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
            let mut end = 0;
            edits.retain(|edit| {
                let keep = edit.range.start > end || end == 0 && edit.range.start == 0;
                if keep {
                    end = edit.range.end.max(1);
                }
                keep
            });
            edits
        })
    }

    proptest! {
        #[test]
        fn one_set_does_what_two_do(first in edits(12), then in edits(8)) {
            let text = "0123456789AB";
            let after = applied(text, &first);
            let then: Vec<Edit> =
                then.into_iter().filter(|edit| edit.range.end <= after.len()).collect();
            let composed = compose(first, &then);
            prop_assert_eq!(applied(text, &composed), applied(&after, &then));
            prop_assert!(composed.windows(2).all(|pair| pair[0].range.end < pair[1].range.start
                || pair[0].range.end <= pair[1].range.start));
        }
    }
}
