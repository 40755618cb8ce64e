//! Comments in a draft that are addressed to the program.

mod unknown_rule;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[&unknown_rule::RULE];
