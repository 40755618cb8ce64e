//! Footnotes: their markers, their order, their wording (rows F of the drafting rules).

mod footnote_without_note;
mod note_order;
mod note_without_marker;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[&footnote_without_note::RULE, &note_without_marker::RULE, &note_order::RULE];
