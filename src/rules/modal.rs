//! “Shall” and “should”.

use super::passage;
use crate::syntax::{Kind, Language, Paragraph};
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// The first “shall” or “should” of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modal {
    /// Where, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Whether it binds: “shall”.
    pub binding: bool,
}

impl Modal {
    /// The one of an item of an English list, outside quotations; `None` where it has neither.
    pub fn of(paragraph: &Paragraph) -> Option<Modal> {
        let item = paragraph.kind == Kind::Operative && paragraph.level > 1;
        if !item || paragraph.language != Language::English {
            return None;
        }
        let text = &*paragraph.text;
        let first = |word: &'static str| {
            let whole = |at: &usize| {
                let (before, behind) = (&text[..*at], &text[at + word.len()..]);
                !before.ends_with(is_letter_or_digit) && !behind.starts_with(is_letter_or_digit)
            };
            text.match_indices(word).map(|(at, _)| at).find(whole).map(|at| at..at + word.len())
        };
        let (shall, should) = (first("shall"), first("should"));
        let binding = match (&shall, &should) {
            (None, None) => return None,
            (Some(shall), Some(should)) => shall.start < should.start,
            (shall, _) => shall.is_some(),
        };
        let range = if binding { shall } else { should }?;
        (!passage::touches(&passage::quotations(text), &range)).then_some(Modal { range, binding })
    }
}
