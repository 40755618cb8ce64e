//! The words that open paragraphs (rows O of the drafting rules).

use super::Rule;

pub mod chain;
mod form;
pub mod nearest;

mod adverb_order;
mod adverb_place;
mod arabic_conjunction;
mod arabic_verb_form;
mod council_emphasis;
mod council_power;
mod council_verb;
mod doubled_adverb;
mod inner_emphasis;
mod mistyped_opening;
mod model_verb;
mod opening_case;
mod opening_emphasis;
mod opening_extent;
mod opening_gender;
mod opening_spelling;
mod operative_opening;
mod operative_repeat;
mod orphan_adverb;
mod preamble_opening;
mod preamble_repeat;
mod rare_opening;
mod same_addressee;
mod translated_chain;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &preamble_opening::RULE,
    &operative_opening::RULE,
    &mistyped_opening::RULE,
    &opening_emphasis::RULE,
    &opening_extent::RULE,
    &inner_emphasis::RULE,
    &council_emphasis::RULE,
    &opening_case::RULE,
    &opening_gender::RULE,
    &arabic_verb_form::RULE,
    &arabic_conjunction::RULE,
    &preamble_repeat::RULE,
    &adverb_place::RULE,
    &same_addressee::RULE,
    &operative_repeat::RULE,
    &orphan_adverb::RULE,
    &adverb_order::RULE,
    &translated_chain::RULE,
    &doubled_adverb::RULE,
    &rare_opening::RULE,
    &model_verb::RULE,
    &council_power::RULE,
    &council_verb::RULE,
    &opening_spelling::RULE,
];
