//! Citations of resolutions, decisions and documents, and references inside the draft (rows R of the drafting rules).

mod abbreviated_part;
mod ambiguous_citation;
mod council_date;
mod council_note;
mod council_own_date;
mod council_year;
mod date_form;
mod decision_number;
mod first_date;
mod instrument_title;
mod later_date;
mod later_resolution;
pub mod mentions;
mod newer_in_series;
mod number_form;
mod operative_paragraph;
mod own_resolution;
mod recalled_twice;
mod reference_target;
mod report_note;
mod resolution_order;
mod shared_date;
mod short_form_again;
mod symbol_in_text;
mod this_resolution;
mod treaty_note;
mod treaty_title;
mod unknown_number;
mod wrong_date;
mod wrong_year;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &first_date::RULE,
    &later_date::RULE,
    &wrong_date::RULE,
    &council_year::RULE,
    &wrong_year::RULE,
    &council_date::RULE,
    &council_own_date::RULE,
    &symbol_in_text::RULE,
    &own_resolution::RULE,
    &resolution_order::RULE,
    &shared_date::RULE,
    &date_form::RULE,
    &number_form::RULE,
    &decision_number::RULE,
    &ambiguous_citation::RULE,
    &abbreviated_part::RULE,
    &operative_paragraph::RULE,
    &this_resolution::RULE,
    &reference_target::RULE,
    &unknown_number::RULE,
    &later_resolution::RULE,
    &newer_in_series::RULE,
    &recalled_twice::RULE,
    &treaty_note::RULE,
    &treaty_title::RULE,
    &instrument_title::RULE,
    &short_form_again::RULE,
    &report_note::RULE,
    &council_note::RULE,
];
