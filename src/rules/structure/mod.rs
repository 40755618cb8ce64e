//! The order and numbering of the parts of a resolution (rows S of the drafting rules).

mod adoption_line;
mod annex_number;
mod bare_organ_line;
mod bullets;
mod closing_line;
mod council_title;
mod decision_in_preamble;
mod document_length;
mod label_form;
mod list_introduction;
mod lone_number;
mod lone_subparagraph;
mod long_paragraph;
mod masthead_field;
mod missing_title;
mod mixed_alphabets;
mod mixed_languages;
mod no_operative_part;
mod numbered_preamble;
mod order;
mod organ_line_comma;
mod organ_line_form;
mod paragraph_number;
mod preamble_after_decision;
mod section_number;
mod section_restart;
mod subparagraph_form;
mod subparagraph_label;
mod unannounced_annex;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &no_operative_part::RULE,
    &organ_line_form::RULE,
    &organ_line_comma::RULE,
    &bare_organ_line::RULE,
    &missing_title::RULE,
    &council_title::RULE,
    &numbered_preamble::RULE,
    &paragraph_number::RULE,
    &lone_number::RULE,
    &label_form::RULE,
    &section_number::RULE,
    &section_restart::RULE,
    &preamble_after_decision::RULE,
    &decision_in_preamble::RULE,
    &subparagraph_form::RULE,
    &mixed_alphabets::RULE,
    &subparagraph_label::RULE,
    &lone_subparagraph::RULE,
    &list_introduction::RULE,
    &bullets::RULE,
    &annex_number::RULE,
    &unannounced_annex::RULE,
    &closing_line::RULE,
    &adoption_line::RULE,
    &masthead_field::RULE,
    &long_paragraph::RULE,
    &mixed_languages::RULE,
    &document_length::RULE,
];
