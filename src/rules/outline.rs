//! What the rules over a whole draft may know of it: a few facts of each paragraph.
//!
//! A rule over the draft sees facts and no text. As long as the facts of every paragraph are what they were, what these rules
//! found stands, and nothing needs to be looked at again: most key strokes change no facts. A rule that needs to know more adds
//! a fact here.

use super::rule::Profile;
use crate::cite::{Reading, Reference};
use crate::syntax::{Kind, LabelStyle, Language, Marker, Paragraph, Part};
use std::ops::Range;

/// A paragraph's label, with its number as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The whole label, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The number within it.
    pub number: Range<usize>,
    /// How the number is written.
    pub style: LabelStyle,
    /// Its value from 1; 0 for a bullet.
    pub value: u32,
    /// The number as typed: `1`, `a`, `iv`; empty for a bullet.
    pub text: Box<str>,
}

/// What the rules over a draft may know of one of its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What it is.
    pub kind: Kind,
    /// The part of the file that it stands in.
    pub part: Part,
    /// Its language.
    pub language: Language,
    /// The practice that it is held to.
    pub profile: Option<Profile>,
    /// Which resolution of the file it belongs to.
    pub resolution: u32,
    /// The section that it stands in.
    pub section: u32,
    /// The level of an operative paragraph, from 1; else 0.
    pub level: u8,
    /// Its label.
    pub label: Option<Box<Labelled>>,
    /// The footnote markers in it.
    pub markers: Box<[Marker]>,
    /// Its references to places of the same draft.
    pub references: Box<[Reference]>,
}

impl Facts {
    /// The facts of a paragraph, held to a practice.
    pub fn of(paragraph: &Paragraph, reading: &Reading, profile: Option<Profile>) -> Facts {
        let label = paragraph.label.as_ref().map(|label| {
            Box::new(Labelled {
                range: label.range.clone(),
                number: label.number.clone(),
                style: label.style,
                value: label.value,
                text: paragraph.slice(&label.number).into(),
            })
        });
        Facts {
            kind: paragraph.kind,
            part: paragraph.part,
            language: paragraph.language,
            profile,
            resolution: paragraph.resolution,
            section: paragraph.section,
            level: paragraph.level,
            label,
            markers: paragraph.markers.as_slice().into(),
            references: reading.references.as_slice().into(),
        }
    }

    /// Its label, if it is a number or letter and no bullet.
    pub fn numbered(&self) -> Option<&Labelled> {
        self.label.as_deref().filter(|label| label.style != LabelStyle::Bullet)
    }
}

/// The facts of all paragraphs of a draft, in order.
#[derive(Clone, Debug, Default)]
pub struct Outline<'a> {
    /// One for each paragraph; the index here is the paragraph's index in the draft.
    pub paragraphs: Vec<&'a Facts>,
}
