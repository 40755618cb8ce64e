//! Dates, sessions, numbers, money (rows D of the drafting rules).

mod impossible_date;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[&impossible_date::RULE];
