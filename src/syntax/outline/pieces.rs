//! The pieces of a paragraph that a page break, a note or a page's head has cut.

use super::{Role, State};
use crate::syntax::block::Block;
use crate::syntax::ending::End;
use crate::syntax::label;
use crate::syntax::language::Language;

/// The paragraph that a later block may go on with; `back` counts the blocks since its last piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unfinished {
    pub(super) back: u32,
    pub(super) end: End,
    /// Notes, furniture or several blank lines stand between.
    pub(super) gap: bool,
    pub(super) labelled: bool,
}

impl State {
    pub(super) fn gap(&mut self) {
        if let Some(unfinished) = &mut self.unfinished {
            unfinished.gap = true;
        }
    }

    /// Whether the block can go on with the paragraph before: that one is unfinished, and this one does not look like a start.
    pub(super) fn resumes(&self, block: &Block) -> bool {
        let Some(unfinished) = self.unfinished else { return false };
        let shape = &block.shape;
        if shape.heading > 0 || shape.organ_line.is_some() {
            return false;
        }
        match unfinished.end {
            End::Open => {
                unfinished.gap
                    || shape.lower
                    || shape.label.is_none() && block.text.starts_with(|c: char| label::digit(c).is_some())
            }
            End::Comma => {
                unfinished.gap && (shape.lower || unfinished.labelled) || unfinished.labelled && shape.lower
            }
            End::Stop => unfinished.gap && shape.lower,
            End::Semicolon | End::Colon => false,
        }
    }

    pub(super) fn resume(&mut self, end: End) -> Role {
        let Some(unfinished) = &mut self.unfinished else { return Role::Empty };
        let back = unfinished.back;
        *unfinished = Unfinished { end, gap: false, back: 0, ..*unfinished };
        Role::Continues(back)
    }

    /// Whether opening words at the head of a block are no accident of the page break: in the languages that write them
    /// with a capital they never are; in the others they may stand anywhere in a sentence.
    pub(super) fn no_accident(&self, language: Language) -> bool {
        let certain = matches!(language, Language::English | Language::French | Language::Spanish);
        certain || self.unfinished.is_none_or(|u| !u.gap || u.end != End::Open)
    }
}
