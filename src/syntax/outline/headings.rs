//! Headings of sections, and the lines that close a resolution.

use super::{State, Zone};
use crate::syntax::block::Block;
use crate::syntax::ending::End;
use crate::syntax::language::Language;
use crate::syntax::paragraph::LabelStyle;
use crate::syntax::{label, marker};

impl State {
    /// Whether a block is a heading; one with a number starts a section. `headed` tells that the block before is a heading.
    pub(super) fn section_heading(
        &mut self,
        block: &Block,
        language: Language,
        opens: bool,
        headed: bool,
    ) -> bool {
        let shape = &block.shape;
        let content = &*block.text;
        if shape.heading > 0 && shape.label.is_none() && shape.end == End::Open && !opens && content.len() > 8
        {
            return true;
        }
        let short = content.len() < 240 && content.chars().count() < 130;
        if !short || shape.end == End::Comma || shape.end == End::Semicolon {
            return false;
        }
        let numbered = match &shape.label {
            Some(reading) => match reading.values[0] {
                Some((LabelStyle::LatinUpper | LabelStyle::RomanUpper | LabelStyle::Chinese, _))
                    if !reading.bracketed =>
                {
                    true
                }
                _ => shape.heading > 0,
            },
            None => {
                let bare = content.trim_matches(['*', '#', ' ', '_', '\u{A0}']);
                bare.len() <= 6
                    && !bare.is_empty()
                    && bare.bytes().all(|b| b.is_ascii_uppercase())
                    && (bare.len() == 1 || label::roman(bare).is_some())
            }
        };
        if numbered && !(opens && shape.end != End::Open) {
            self.section += 1;
            self.levels.clear();
            return true;
        }
        if shape.heading > 0 {
            return true;
        }
        let all = shape
            .emphasis
            .as_ref()
            .is_some_and(|run| content[run.end..].trim_matches(['*', '_', ' ']).is_empty());
        if all && shape.end == End::Open && shape.label.is_none() {
            return true;
        }
        let resumes = self.resumes(block);
        // In Chinese a title can begin with words that open paragraphs; but those end with a mark.
        let behind = headed || self.unfinished.is_some_and(|u| u.end == End::Colon);
        let title = language == Language::Chinese && behind && !resumes && content.chars().count() < 60;
        if title && shape.label.is_none() && shape.emphasis.is_none() && shape.end == End::Open {
            return true;
        }
        shape.label.is_none()
            && shape.end == End::Open
            && !opens
            && !shape.lower
            && !resumes
            && !content.starts_with(['[', '(', '|'])
            && !content.contains('|')
    }

    pub(super) fn closing(&self, block: &Block, language: Language, opens: bool) -> bool {
        let content = &*block.text;
        if content.len() > 500
            || block.shape.label.is_some()
            || matches!(block.shape.end, End::Colon | End::Semicolon)
        {
            return false;
        }
        let digits =
            || content.chars().any(|c| label::digit(c).is_some() || marker::superscript(c).is_some());
        let words = language.words();
        let bare = content.trim_start_matches(['*', '_', '[', '(']);
        if words.adopted.iter().any(|word| bare.starts_with(word)) && digits() {
            return true;
        }
        if content.len() > 220 || opens {
            return false;
        }
        if words.meeting.iter().any(|word| content.contains(word)) {
            let length = content.chars().count();
            return length < 60 || length < 120 && digits();
        }
        self.zone == Zone::After && words.months.iter().any(|month| content.contains(month)) && digits()
    }
}
