//! Resolutions in which the organ has no line of its own: it is the subject of the first sentence.

use super::pieces::Unfinished;
use super::{Head, Role, State, Zone};
use crate::syntax::block::Block;
use crate::syntax::ending::End;
use crate::syntax::form;
use crate::syntax::language::Language;
use crate::syntax::opening::{self, Mood};
use crate::syntax::organ_line::organ_subject;
use crate::syntax::paragraph::Kind;

impl State {
    /// Starts a resolution at a sentence in which the organ speaks: "The Security Council requests …".
    pub(super) fn spoken(&mut self, block: &Block, language: Language) -> Option<Role> {
        let shape = &block.shape;
        let body = &block.text[shape.body..];
        let (organ, at) = organ_subject(body, language)?;
        let (mood, end) = opening::read(&body[at..], language, Some(organ))
            .map(|(opening, end)| (opening.mood, end))
            .or_else(|| form::read(&body[at..], language))?;
        self.organ = Some(organ);
        self.resolutions = self.resolutions.max(1);
        let range = Some(((shape.body + at) as u32, (shape.body + at + end) as u32));
        let preambular = match mood {
            Mood::Preambular => true,
            Mood::Operative => false,
            Mood::Both => shape.end == End::Comma,
        };
        self.zone = if preambular { Zone::Preamble } else { Zone::Operative };
        let role = if shape.label.is_some() {
            self.in_body(block, language, false)
        } else {
            self.unfinished = Some(Unfinished { back: 0, end: shape.end, gap: false, labelled: false });
            if preambular {
                self.levels.preambular();
                self.start(Kind::Preambular, language, None, 0)
            } else {
                self.levels.unnumbered();
                self.start(Kind::Operative, language, None, 1)
            }
        };
        Some(match role {
            Role::Start(head) => Role::Start(Head { opening: range, ..head }),
            other => other,
        })
    }
}
