//! Footnotes: their markers, their order, their wording (rows F of the drafting rules).

mod broken_ibid;
mod footnote_without_note;
mod note_full_stop;
mod note_order;
mod note_without_marker;
mod unclear_ibid;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &note_order::RULE,
    &footnote_without_note::RULE,
    &note_without_marker::RULE,
    &unclear_ibid::RULE,
    &broken_ibid::RULE,
    &note_full_stop::RULE,
];
