//! Edits after edits, told as edits of the text before both.

use super::Edit;
use std::ops::Range;

/// A stretch of a text in the making.
#[derive(Clone, Debug)]
enum Piece {
    /// Bytes of the text before all edits.
    Kept(Range<usize>),
    /// What edits wrote.
    Written(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Piece::Kept(range) => range.len(),
            Piece::Written(text) => text.len(),
        }
    }

    /// The piece in two; `None` for an empty side.
    fn split(self, at: usize) -> (Option<Piece>, Option<Piece>) {
        let length = self.len();
        let at = at.min(length);
        let (left, right) = match self {
            Piece::Kept(range) => {
                let middle = range.start + at;
                (Piece::Kept(range.start..middle), Piece::Kept(middle..range.end))
            }
            Piece::Written(mut text) => {
                let right = text.split_off(at);
                (Piece::Written(text), Piece::Written(right))
            }
        };
        ((at > 0).then_some(left), (at < length).then_some(right))
    }
}

/// The edits that do at once what `first` and then `second` do. The edits of each list are in order, none touching another, and
/// all counted in the text that they find: `first` in the text before, `second` in the text that `first` leaves.
/// `length` is that of the text before, in bytes.
pub fn compose(first: &[Edit], second: &[Edit], length: usize) -> Vec<Edit> {
    let pieces = carry_out(vec![Piece::Kept(0..length)], first);
    let pieces = carry_out(pieces, second);
    let (mut edits, mut at, mut written) = (Vec::new(), 0, String::new());
    for piece in pieces.into_iter().chain([Piece::Kept(length..length)]) {
        match piece {
            Piece::Written(text) => written.push_str(&text),
            Piece::Kept(range) => {
                if at < range.start || !written.is_empty() {
                    edits.push(Edit::replace(at..range.start, std::mem::take(&mut written)));
                }
                at = range.end;
            }
        }
    }
    edits
}

/// The pieces of the text after edits that are counted in the text of `pieces`.
fn carry_out(pieces: Vec<Piece>, edits: &[Edit]) -> Vec<Piece> {
    let mut old: Vec<Piece> = pieces.into_iter().rev().collect();
    let (mut new, mut at) = (Vec::with_capacity(old.len() + edits.len()), 0);
    // Takes the old pieces up to a place, cutting the one that goes on behind it.
    let mut up_to = |place: usize, mut take: Box<dyn FnMut(Piece) + '_>| {
        while at < place {
            let Some(piece) = old.pop() else { break };
            let length = piece.len();
            let (left, right) = piece.split(place - at);
            old.extend(right);
            at += length.min(place - at);
            left.into_iter().for_each(&mut take);
        }
    };
    for edit in edits {
        up_to(edit.range.start, Box::new(|piece| new.push(piece)));
        up_to(edit.range.end, Box::new(|_| {}));
        if !edit.insert.is_empty() {
            new.push(Piece::Written(edit.insert.clone()));
        }
    }
    up_to(usize::MAX, Box::new(|piece| new.push(piece)));
    new
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

/// The text after edits that are in order, none touching another, and all counted in it as it is.
pub fn applied(text: &str, edits: &[Edit]) -> String {
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
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
    fn edits_of_what_was_written_reach_the_text_before() {
        let first = [Edit::replace(0..3, "three"), Edit::replace(6..6, "!")];
        assert_eq!(applied("one two", &first), "three tw!o");
        let second = [Edit::replace(1..6, "-"), Edit::replace(9..10, "")];
        assert_eq!(applied("three tw!o", &second), "t-tw!");
        let both = compose(&first, &second, 7);
        assert_eq!(applied("one two", &both), "t-tw!");
        assert_eq!(both, [Edit::replace(0..4, "t-"), Edit::replace(6..7, "!")]);
        assert_eq!(compose(&[], &[], 7), []);
    }

    #[test]
    fn a_place_stays_with_what_it_stands_before() {
        let edits = [Edit::replace(2..2, "abc"), Edit::replace(4..6, "x")];
        let places: Vec<usize> = (0..8).map(|at| moved(&edits, at)).collect();
        assert_eq!(places, [0, 1, 5, 6, 7, 8, 8, 9]);
    }

    /// Edits in order that do not touch one another.
    fn edits(length: usize, cuts: &[(usize, usize, usize)]) -> Vec<Edit> {
        let (mut at, mut edits) = (0, Vec::new());
        for (gap, taken, inserted) in cuts {
            let start = at + gap + 1;
            let end = start + taken;
            if end > length {
                break;
            }
            edits.push(Edit::replace(start..end, "xyz".repeat(*inserted)));
            at = end;
        }
        edits
    }

    proptest! {
        #[test]
        fn one_after_the_other_is_both_at_once(
            length in 0usize..60,
            one in prop::collection::vec((0usize..9, 0usize..6, 0usize..3), 0..8),
            two in prop::collection::vec((0usize..9, 0usize..6, 0usize..3), 0..8),
        ) {
            let text: String = ('a'..='z').cycle().take(length).collect();
            let first = edits(length, &one);
            let middle = applied(&text, &first);
            let second = edits(middle.len(), &two);
            let both = compose(&first, &second, length);
            prop_assert_eq!(applied(&text, &both), applied(&middle, &second));
            prop_assert!(both.windows(2).all(|pair| pair[0].range.end < pair[1].range.start));
        }
    }
}
