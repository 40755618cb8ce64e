//! Faults in footnotes.

use super::*;

impl<'a> Body<'a> {
    pub(super) fn notes(&self) -> Vec<Placed<'a>> {
        self.snapshot.draft().paragraphs().filter(|placed| placed.paragraph.kind == Kind::Note).collect()
    }

    /// The markers in the text, each number once.
    pub(super) fn markers(&self) -> Vec<(u32, Range<usize>)> {
        let mut markers: Vec<(u32, Range<usize>)> = Vec::new();
        for placed in &self.paragraphs {
            for marker in &placed.paragraph.markers {
                let Some(value) = marker.value else { continue };
                if markers.iter().all(|(other, _)| *other != value) {
                    markers.push((value, placed.range(&marker.number)));
                }
            }
        }
        markers
    }

    pub(super) fn lost_notes(&self) -> Vec<Damage> {
        let markers = self.markers();
        let notes = self.notes();
        let number = |note: &Placed<'_>| note.paragraph.label.as_ref().map(|label| label.value);
        notes
            .iter()
            .filter_map(|note| {
                let value = number(note)?;
                // Only where the number is borne by one note and one marker.
                (notes.iter().filter(|other| number(other) == Some(value)).count() == 1).then_some(())?;
                let (_, place) = markers.iter().find(|(marked, _)| *marked == value)?;
                Some(Damage { edits: vec![Edit::replace(note.start..note.end(), "")], place: place.clone() })
            })
            .collect()
    }

    pub(super) fn swapped_notes(&self) -> Vec<Damage> {
        let markers = self.markers();
        if !markers.iter().zip(1..).all(|((value, _), expected)| *value == expected) {
            return Vec::new();
        }
        let text = self.snapshot.draft().text();
        let swap = |pair: &[(u32, Range<usize>)]| Damage {
            edits: vec![
                Edit::replace(pair[0].1.clone(), &text[pair[1].1.clone()]),
                Edit::replace(pair[1].1.clone(), &text[pair[0].1.clone()]),
            ],
            place: pair[0].1.start..pair[1].1.end,
        };
        markers.windows(2).map(swap).collect()
    }

    /// The note before an "Ibid." gets a second source or, where "Ibid." stands for a series, becomes a note to something else.
    pub(super) fn broken_ibid(&self) -> Vec<Damage> {
        let notes = self.notes();
        let ibid = ["Ibid", "同上", "Там же", "المرجع نفسه"];
        let body = |note: &Placed<'a>| note.paragraph.slice(&note.paragraph.body);
        let damage = |pair: &[Placed<'a>]| {
            let stands = body(&pair[1]).trim_start_matches(['*', '_', ' ']);
            if !ibid.iter().any(|word| stands.starts_with(word))
                || ibid.iter().any(|word| body(&pair[0]).contains(word))
            {
                return None;
            }
            let end = Ending::of(pair[0].paragraph).filter(|ending| ending.mark == Mark::Stop)?;
            let place = pair[1].start..pair[1].end();
            let in_series = !digits(stands).is_empty();
            let edit = if in_series {
                let first = body(&pair[0]).len() - body(&pair[0]).trim_start().len();
                let from = pair[0].paragraph.body.start + first;
                Edit::replace(pair[0].range(&(from..end.range.start)), "A/79/303")
            } else {
                let at = pair[0].range(&end.range).start;
                Edit::replace(at..at, if self.language() == Chinese { "；和A/79/303" } else { "; A/79/303" })
            };
            Some(Damage { edits: vec![edit], place })
        };
        notes.windows(2).filter_map(damage).collect()
    }
}
