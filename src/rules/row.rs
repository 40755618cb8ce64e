//! The paragraphs of a draft as the rules over it see them: what is asked most stands side by side.

use super::aspects::Aspects;
use super::ending::Mark;
use super::outline::{Facts, Labelled};
use super::rule::Profile;
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, LabelStyle, Language, Part};
use std::ops::Deref;

/// What a paragraph is and where it stands, without anything of its text: small, and kept in a row with that of its neighbours, so that a rule
/// walks over a long draft without a look at what does not concern it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gist {
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
    /// The style of its label, if it has one.
    pub style: Option<LabelStyle>,
    /// The value of its label; 0 of a bullet, and without one.
    pub value: u32,
    /// As [`Facts::double`].
    pub double: bool,
    /// As [`Facts::titled`].
    pub titled: bool,
    /// The mark that it ends with; `None` without words.
    pub mark: Option<Mark>,
    /// Whether it has opening words.
    pub opens: bool,
    /// Whether emphasis marks stand directly before its opening words.
    pub emphasised: bool,
    mood: Option<Mood>,
}

impl Gist {
    /// The gist of what is known of a paragraph.
    pub fn of(facts: &Facts) -> Gist {
        let label = facts.label.as_deref();
        Gist {
            kind: facts.kind,
            part: facts.part,
            language: facts.language,
            profile: facts.profile,
            resolution: facts.resolution,
            section: facts.section,
            level: facts.level,
            has: facts.aspects(),
            style: label.map(|label| label.style),
            value: label.map_or(0, |label| label.value),
            double: facts.double,
            titled: facts.titled,
            mark: facts.ending.as_ref().map(|ending| ending.mark),
            opens: facts.opening.is_some(),
            emphasised: facts.opened.as_ref().is_some_and(|opened| !opened.marks.is_empty()),
            mood: facts.mood,
        }
    }

    /// Whether it is a preambular or operative paragraph of the main part.
    pub fn is_body(&self) -> bool {
        self.part == Part::Main && matches!(self.kind, Kind::Preambular | Kind::Operative)
    }

    /// As [`Facts::mood`].
    pub fn mood(&self) -> Option<Mood> {
        self.mood
    }

    /// The value of its label, if that is a number or letter and no bullet.
    pub fn number(&self) -> Option<u32> {
        self.style.filter(|style| *style != LabelStyle::Bullet).map(|_| self.value)
    }
}

/// One paragraph of an outline: its gist, and behind it all else that is known of it. What both have is read from the gist.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What is asked most.
    pub gist: Gist,
    /// All that is known of it.
    pub facts: &'a Facts,
}

impl<'a> Row<'a> {
    /// As [`Facts::numbered`].
    pub fn numbered(&self) -> Option<&'a Labelled> {
        self.number().and_then(|_| self.facts.numbered())
    }
}

impl Deref for Row<'_> {
    type Target = Gist;

    fn deref(&self) -> &Gist {
        &self.gist
    }
}
