//! What Model United Nations conferences ask for beyond the Organization's own practice (rows M of the drafting rules). American
//! spelling is accepted there (row M08): the rules of wording leave that profile out, and verbs that bind (row M07) stand among the rules of openings.

mod model_capital;
mod model_depth;
mod model_emphasis;
mod model_header;
mod model_length;
mod model_repeat;
mod model_support;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &model_header::RULE,
    &model_support::RULE,
    &model_emphasis::RULE,
    &model_capital::RULE,
    &model_repeat::RULE,
    &model_depth::RULE,
    &model_length::RULE,
];
