//! Citations of resolutions, decisions and documents, and references inside the draft (rows R of the drafting rules).

mod ambiguous_citation;
mod reference_target;
mod unknown_number;
mod wrong_date;
mod wrong_year;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &unknown_number::RULE,
    &wrong_date::RULE,
    &ambiguous_citation::RULE,
    &wrong_year::RULE,
    &reference_target::RULE,
];
