//! Faults in end marks, spaces and quotation marks.

use super::*;

impl<'a> Body<'a> {
    /// The paragraphs with their end marks and, for each, the one that follows.
    pub(super) fn endings(&self) -> Vec<(Placed<'a>, Ending, Option<Placed<'a>>)> {
        let following = self.paragraphs.iter().skip(1).copied().map(Some).chain([None]);
        let both = self.paragraphs.iter().copied().zip(following);
        both.filter_map(|(placed, next)| Some((placed, Ending::of(placed.paragraph)?, next))).collect()
    }

    pub(super) fn missing_marks(&self) -> Vec<Damage> {
        self.endings()
            .into_iter()
            .filter(|(placed, ending, _)| usual(placed.paragraph, ending.mark))
            .map(|(placed, ending, _)| around(placed.range(&ending.range), String::new(), 8))
            .collect()
    }

    pub(super) fn wrong_marks(&self) -> Vec<Damage> {
        let language = self.language();
        self.endings()
            .into_iter()
            .filter(|(placed, ending, _)| usual(placed.paragraph, ending.mark))
            .map(|(placed, ending, _)| {
                let (comma, semicolon) = match language {
                    Arabic => ("،", "؛"),
                    Chinese => ("，", "；"),
                    _ => (",", ";"),
                };
                let other = if ending.mark == Mark::Comma { semicolon } else { comma };
                around(placed.range(&ending.range), other.to_owned(), 8)
            })
            .collect()
    }

    pub(super) fn missing_colons(&self) -> Vec<Damage> {
        let introduces = |placed: &Placed<'_>, next: &Option<Placed<'_>>| {
            placed.paragraph.level > 0
                && next.is_some_and(|next| next.paragraph.level > placed.paragraph.level)
        };
        self.endings()
            .into_iter()
            .filter(|(placed, ending, next)| ending.mark == Mark::Colon && introduces(placed, next))
            .map(|(placed, ending, _)| around(placed.range(&ending.range), String::new(), 8))
            .collect()
    }

    pub(super) fn spaces(&self) -> Vec<Damage> {
        if self.language() != French {
            return Vec::new();
        }
        let mut damages = Vec::new();
        for placed in &self.paragraphs {
            let text = &placed.paragraph.text;
            for (at, space) in text.match_indices('\u{a0}') {
                if text[at + space.len()..].starts_with([';', ':', '»', '?', '!']) {
                    let end = at + space.len();
                    let place =
                        placed.range(&(at..end + text[end..].chars().next().map_or(0, char::len_utf8)));
                    for insert in ["", " "] {
                        damages.push(Damage {
                            place: place.clone(),
                            edits: vec![Edit::replace(placed.range(&(at..end)), insert)],
                        });
                    }
                }
            }
        }
        damages
    }

    pub(super) fn quotes(&self) -> Vec<Damage> {
        let mut damages = Vec::new();
        for placed in &self.paragraphs {
            let text = &*placed.paragraph.text;
            let (open, close) = match self.language() {
                French | Russian => ('«', '»'),
                Arabic => ('”', '“'),
                _ => ('“', '”'),
            };
            if let Some(from) = text.find(open)
                && let Some(to) = text[from..].find(close).map(|at| from + at)
            {
                let edits = [(from, open), (to, close)]
                    .map(|(at, mark)| Edit::replace(placed.range(&(at..at + mark.len_utf8())), "\""));
                damages.push(Damage { place: edits[0].range.start..edits[1].range.end, edits: edits.into() });
            }
        }
        damages
    }
}

/// Whether a paragraph ends as it should, so that another end is a fault.
pub(super) fn usual(paragraph: &Paragraph, mark: Mark) -> bool {
    match paragraph.kind {
        Kind::Preambular => mark == Mark::Comma,
        _ => matches!(mark, Mark::Semicolon | Mark::Stop),
    }
}

/// A damage that may be marked on the last word, too.
pub(super) fn around(range: Range<usize>, insert: String, before: usize) -> Damage {
    Damage { place: range.start.saturating_sub(before)..range.end, edits: vec![Edit::replace(range, insert)] }
}
