//! Faults in numbers and letters of paragraphs.

use super::*;

impl<'a> Body<'a> {
    /// The runs of numbered paragraphs that count 1, 2, 3 … : labels with their numbers' places.
    pub(super) fn numbered(&self) -> Vec<(u32, Range<usize>)> {
        let labels: Vec<(u32, Range<usize>)> = self
            .paragraphs
            .iter()
            .filter(|placed| placed.paragraph.level == 1)
            .filter_map(|placed| {
                let label = placed.paragraph.label.as_ref()?;
                (label.style == LabelStyle::Decimal).then(|| (label.value, placed.range(&label.number)))
            })
            .collect();
        let in_order = labels.iter().zip(1..).all(|((value, _), expected)| *value == expected);
        if in_order && labels.len() > 2 { labels } else { Vec::new() }
    }

    pub(super) fn gaps(&self) -> Vec<Damage> {
        let labels = self.numbered();
        let shifted = |from: usize| {
            let edits = labels[from..]
                .iter()
                .map(|(value, range)| Edit::replace(range.clone(), (value + 1).to_string()));
            Damage { edits: edits.collect(), place: labels[from].1.clone() }
        };
        (1..labels.len()).map(shifted).collect()
    }

    pub(super) fn repeats(&self) -> Vec<Damage> {
        let labels = self.numbered();
        labels
            .iter()
            .skip(1)
            .map(|(value, range)| Damage::one(range.clone(), (value - 1).to_string()))
            .collect()
    }

    pub(super) fn swaps(&self) -> Vec<Damage> {
        let labels = self.numbered();
        let swap = |pair: &[(u32, Range<usize>)]| Damage {
            edits: vec![
                Edit::replace(pair[0].1.clone(), pair[1].0.to_string()),
                Edit::replace(pair[1].1.clone(), pair[0].0.to_string()),
            ],
            place: pair[0].1.start..pair[1].1.end,
        };
        labels.windows(2).map(swap).collect()
    }

    /// A letter in the middle of a list becomes the one after the next.
    pub(super) fn letter_gaps(&self) -> Vec<Damage> {
        let next = |style: LabelStyle, value: u32| -> Option<String> {
            let letters: Vec<char> = match style {
                LabelStyle::Latin => ('a'..='z').collect(),
                LabelStyle::Abjad => "أبجدهوزحطي".chars().collect(),
                LabelStyle::Cyrillic => "абвгдежзик".chars().collect(),
                _ => return None,
            };
            letters.get(value as usize + 2).map(char::to_string)
        };
        let labels = self.paragraphs.iter().filter(|placed| placed.paragraph.level == 2);
        labels
            .filter_map(|placed| {
                let label = placed.paragraph.label.as_ref().filter(|label| label.value > 1)?;
                Some(Damage::one(placed.range(&label.number), next(label.style, label.value)?))
            })
            .collect()
    }
}
