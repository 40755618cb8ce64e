//! Dates, sessions, numbers, money (rows D of the drafting rules).

mod impossible_date;
mod past_session;
mod percent_sign;
mod session_in_figures;
mod session_year;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &impossible_date::RULE,
    &session_in_figures::RULE,
    &session_year::RULE,
    &past_session::RULE,
    &percent_sign::RULE,
];
