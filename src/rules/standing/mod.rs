//! Paragraphs that resolutions have in common (rows C of the drafting rules).

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[];
