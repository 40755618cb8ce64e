//! Footnotes: their markers, their order, their wording (rows F of the drafting rules).

mod address_in_note;
mod adjacent_markers;
mod broken_ibid;
mod conference_report;
mod footnote_without_note;
mod joint_symbol;
mod lettered_marker;
mod note_full_stop;
mod note_language;
mod note_order;
mod note_symbol;
mod note_without_marker;
mod records_session;
mod repeated_note;
mod resolution_note;
mod sales_number;
mod symbol_in_brackets;
mod symbol_note;
mod treaty_form;
mod unclear_ibid;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &symbol_in_brackets::RULE,
    &note_order::RULE,
    &lettered_marker::RULE,
    &footnote_without_note::RULE,
    &note_without_marker::RULE,
    &adjacent_markers::RULE,
    &symbol_note::RULE,
    &resolution_note::RULE,
    &unclear_ibid::RULE,
    &broken_ibid::RULE,
    &records_session::RULE,
    &treaty_form::RULE,
    &sales_number::RULE,
    &conference_report::RULE,
    &joint_symbol::RULE,
    &note_full_stop::RULE,
    &repeated_note::RULE,
    &address_in_note::RULE,
    &note_symbol::RULE,
    &note_language::RULE,
];
