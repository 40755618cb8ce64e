//! Dates, sessions, numbers, money (rows D of the drafting rules).

mod american_date;
mod arabic_month;
mod date_words;
mod figures_first;
mod fraction;
mod impossible_date;
mod past_session;
mod percent_sign;
mod period;
mod round_millions;
mod session_in_figures;
mod session_year;
mod small_number;
mod thousands;
mod which_dollars;
mod wrong_weekday;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &american_date::RULE,
    &date_words::RULE,
    &arabic_month::RULE,
    &impossible_date::RULE,
    &wrong_weekday::RULE,
    &session_in_figures::RULE,
    &session_year::RULE,
    &past_session::RULE,
    &small_number::RULE,
    &figures_first::RULE,
    &percent_sign::RULE,
    &round_millions::RULE,
    &thousands::RULE,
    &fraction::RULE,
    &which_dollars::RULE,
    &period::RULE,
];
