//! Words: capitals, spelling, names (rows W of the drafting rules).

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[];
