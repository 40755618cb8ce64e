//! The paragraphs of a draft as the rules over it see them: what is asked most stands side by side.

use super::aspects::Aspects;
use super::outline::{Facts, Labelled};
use super::rule::Profile;
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, Language, Part};
use std::ops::Deref;

/// What a paragraph is and where it stands, without anything of its text: small, and kept in a row with that of its neighbours, so that a rule
/// walks over a long draft without a look at what does not concern it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gist {
    kind: Kind,
    part: Part,
    language: Language,
    profile: Option<Profile>,
    resolution: u32,
    section: u32,
    level: u8,
    has: Aspects,
}

impl Gist {
    /// The gist of what is known of a paragraph.
    pub fn of(facts: &Facts) -> Gist {
        Gist {
            kind: facts.kind,
            part: facts.part,
            language: facts.language,
            profile: facts.profile,
            resolution: facts.resolution,
            section: facts.section,
            level: facts.level,
            has: facts.aspects(),
        }
    }
}

/// One paragraph of an outline. All facts that are not said here are reached through it as if they were its own.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// As [`Facts::kind`].
    pub kind: Kind,
    /// As [`Facts::part`].
    pub part: Part,
    /// As [`Facts::language`].
    pub language: Language,
    /// As [`Facts::profile`].
    pub profile: Option<Profile>,
    /// As [`Facts::resolution`].
    pub resolution: u32,
    /// As [`Facts::section`].
    pub section: u32,
    /// As [`Facts::level`].
    pub level: u8,
    /// The groups of facts in which it has anything at all.
    pub has: Aspects,
    /// All that is known of it.
    pub facts: &'a Facts,
}

impl<'a> Row<'a> {
    /// A paragraph with its gist.
    pub fn new(gist: Gist, facts: &'a Facts) -> Row<'a> {
        let Gist { kind, part, language, profile, resolution, section, level, has } = gist;
        Row { kind, part, language, profile, resolution, section, level, has, facts }
    }

    /// As [`Facts::is_body`].
    pub fn is_body(&self) -> bool {
        self.part == Part::Main && matches!(self.kind, Kind::Preambular | Kind::Operative)
    }

    /// As [`Facts::numbered`].
    pub fn numbered(&self) -> Option<&'a Labelled> {
        if self.has.meets(Aspects::LABELS) { self.facts.numbered() } else { None }
    }

    /// As [`Facts::mood`].
    pub fn mood(&self) -> Option<Mood> {
        if self.has.meets(Aspects::OPENINGS) { self.facts.mood() } else { None }
    }
}

impl Deref for Row<'_> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        self.facts
    }
}
