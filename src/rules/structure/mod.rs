//! The order and numbering of the parts of a resolution (rows S of the drafting rules).

mod paragraph_number;
mod subparagraph_label;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[&paragraph_number::RULE, &subparagraph_label::RULE];
