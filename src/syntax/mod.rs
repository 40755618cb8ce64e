//! Text to draft, without failing: blocks, then the outline (parts, sections, paragraphs with label, level, opening
//! words), footnotes. Everything here is a byte offset; nothing here knows an editor.
//!
//! A [`Draft`] is immutable. [`Draft::edit_all`] makes the next version and shares with the one before all that the edits did
//! not touch: a [`Paragraph`] that is still the same is still the same `Arc`, so whatever is derived from a paragraph
//! alone can be kept by [`PerParagraph`].

mod annex;
mod beginnings;
mod block;
mod border;
mod build;
pub mod chain;
mod chunks;
mod draft;
mod ending;
pub mod extent;
pub mod fold;
pub mod form;
mod furniture;
mod header;
pub mod label;
pub mod language;
mod line;
mod link;
pub mod marker;
pub mod opening;
pub mod ordinal;
mod organ_line;
mod outline;
mod own_number;
mod paragraph;
mod patch;
mod per_paragraph;
mod shape;
mod votes;
pub mod written;

pub use annex::annex_number;
pub use draft::{Draft, Placed, Walk};
pub use ending::{End, end_of};
pub use language::Language;
pub use paragraph::{Fragment, Kind, Label, LabelStyle, Marker, Paragraph, Part};
pub use per_paragraph::PerParagraph;
