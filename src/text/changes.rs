//! Many edits told as few.

use super::{Edit, Text};
use std::ops::Range;

/// Regions with fewer bytes than this between them are told as one: the paragraphs beside an edit are read again anyhow.
const GAP: usize = 256;

/// What was done to a text since some version of it: the regions that differ, however often each was edited.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// In order, none touching another.
    regions: Vec<Region>,
}

/// A region that differs: its bytes in the text then and in the text now.
#[derive(Clone, Debug)]
struct Region {
    then: Range<usize>,
    now: Range<usize>,
}

impl Changes {
    /// Whether nothing was done.
    pub fn is_empty(&self) -> bool {
        self.regions.is_empty()
    }

    /// How many edits [`Changes::take`] would give.
    pub fn len(&self) -> usize {
        self.regions.len()
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.regions.clear();
    }

    /// Notes that `inserted` bytes have taken the place of `range`, counted in the text before that edit.
    pub fn note(&mut self, range: Range<usize>, inserted: usize) {
        let first = self.regions.partition_point(|region| region.now.end + GAP < range.start);
        let last = self.regions.partition_point(|region| region.now.start <= range.end + GAP);
        // Outside of the regions the text then and now differ only by a shift.
        let shift = |place: usize, before: Option<&Region>| {
            before.map_or(place, |region| region.then.end + (place - region.now.end))
        };
        let touched = &self.regions[first..last];
        let start = touched.first().map_or(range.start, |region| region.now.start.min(range.start));
        let end = touched.last().map_or(range.end, |region| region.now.end.max(range.end));
        let before = first.checked_sub(1).map(|index| &self.regions[index]);
        let then_start = match touched.first() {
            Some(region) if region.now.start <= range.start => region.then.start,
            _ => shift(start, before),
        };
        let then_end = match touched.last() {
            Some(region) if region.now.end >= range.end => region.then.end,
            other => shift(end, other.or(before)),
        };
        let now = start..end - range.len() + inserted;
        self.regions.splice(first..last, [Region { then: then_start..then_end, now }]);
        for region in &mut self.regions[first + 1..] {
            region.now = region.now.start - range.len() + inserted..region.now.end - range.len() + inserted;
        }
    }

    /// The edits that make `text` out of the text then, all counted in that one, in order. Forgets all.
    pub fn take(&mut self, text: &Text) -> Vec<Edit> {
        let regions = self.regions.drain(..);
        regions.map(|Region { then, now }| Edit::replace(then, text.slice(now))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typing_in_one_place_is_one_edit() {
        let mut text = Text::new("one two");
        let mut changes = Changes::default();
        for (at, letter) in (3..).zip(["a", "b", "c"]) {
            changes.note(at..at, 1);
            text.apply(&Edit::replace(at..at, letter));
        }
        assert_eq!(changes.take(&text), [Edit::replace(3..3, "abc")]);
        assert!(changes.is_empty());
    }

    #[test]
    fn places_far_apart_stay_apart() {
        let mut text = Text::new(&"x".repeat(3 * GAP));
        let mut changes = Changes::default();
        for range in [2 * GAP..2 * GAP + 1, 0..2] {
            changes.note(range.clone(), 1);
            text.apply(&Edit::replace(range, "y"));
        }
        assert_eq!(changes.take(&text), [Edit::replace(0..2, "y"), Edit::replace(2 * GAP..2 * GAP + 1, "y")]);
    }

    proptest! {
        #[test]
        fn few_edits_do_what_many_did(
            length in 0usize..30_000,
            edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..3_000, 0usize..900), 1..40),
        ) {
            let before = Text::new(&"0123456789".repeat(length / 10));
            let mut text = before.clone();
            let mut changes = Changes::default();
            for (number, (start, length, inserted)) in edits.iter().enumerate() {
                let start = start.index(text.len() + 1);
                let edit = Edit::replace(
                    start..(start + length).min(text.len()),
                    char::from(b'a' + (number % 26) as u8).to_string().repeat(*inserted),
                );
                changes.note(edit.range.clone(), edit.insert.len());
                text.apply(&edit);
            }
            prop_assert!(changes.len() <= edits.len());
            let mut again = before;
            changes.take(&text).iter().rev().for_each(|edit| again.apply(edit));
            prop_assert_eq!(again, text);
        }
    }
}
