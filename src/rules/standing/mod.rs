//! Paragraphs that resolutions have in common (rows C of the drafting rules).

use super::Rule;

mod resolutions;

mod agenda_form;
mod budget_question;
mod closing_pair;
mod council_closing;
mod existing_resources;
mod human_rights_closing;
mod item_order;
mod item_title;
mod open_report;
mod proclaimed_day;
mod report_period;
mod seized_form;
mod session_pair;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &closing_pair::RULE,
    &session_pair::RULE,
    &item_title::RULE,
    &item_order::RULE,
    &council_closing::RULE,
    &human_rights_closing::RULE,
    &seized_form::RULE,
    &agenda_form::RULE,
    &report_period::RULE,
    &budget_question::RULE,
    &existing_resources::RULE,
    &proclaimed_day::RULE,
    &open_report::RULE,
];
