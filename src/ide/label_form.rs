//! How labels look on a level of a draft: brackets, stop, letters or numbers, the gap behind them.

use super::numbering::{Entry, Numbering};
use crate::syntax::written;
use crate::syntax::{LabelStyle, Language};

/// The look of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What stands before the number: `(`.
    head: String,
    /// A number in its script and case.
    like: String,
    style: LabelStyle,
    /// What stands behind it, with the white space before the words: `) `.
    tail: String,
}

impl Form {
    /// That of an entry.
    pub fn of(entry: &Entry<'_>) -> Form {
        let (label, paragraph) = (entry.label, entry.placed.paragraph);
        let tail = paragraph.slice(&(label.number.end..paragraph.body.start.max(label.range.end)));
        // Behind a label without text stands no gap.
        let gap = if paragraph.body.is_empty() && !tail.ends_with(char::is_whitespace) { " " } else { "" };
        Form {
            head: paragraph.slice(&(label.range.start..label.number.start)).to_owned(),
            like: paragraph.slice(&label.number).to_owned(),
            style: entry.style,
            tail: format!("{tail}{gap}"),
        }
    }

    /// The form of a level, from 1, near an entry: of the nearest label of that level in the draft, else the usual one. `None`
    /// below the fourth level of sub-paragraphs, which no text has.
    pub fn of_level(numbering: &Numbering<'_>, near: usize, level: u8) -> Option<Form> {
        let entries = &numbering.entries;
        let here = entries.get(near)?;
        let distance = |at: &usize| at.abs_diff(near);
        let fits = |at: &usize| {
            let entry = &entries[*at];
            entry.level == level && entry.style != LabelStyle::Bullet && entry.region == here.region
        };
        let nearest = (0..entries.len()).filter(fits).min_by_key(distance);
        match nearest {
            Some(at) => Some(Form::of(&entries[at])),
            None => Form::usual(here.placed.paragraph.language, level),
        }
    }

    /// The usual form of a level (rows S10 and S17 to S20 of the drafting rules).
    pub fn usual(language: Language, level: u8) -> Option<Form> {
        let (head, like, style, tail) = written::usual_label(language, level)?;
        Some(Form { head: head.to_owned(), like: like.to_owned(), style, tail: tail.to_owned() })
    }

    /// The label with a value and the gap behind it; `None` where the style has no such value.
    pub fn write(&self, value: u32) -> Option<String> {
        let number = written::number(value, self.style, &self.like)?;
        Some(format!("{}{number}{}", self.head, self.tail))
    }
}
