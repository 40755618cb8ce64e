//! Words: capitals, spelling, names (rows W of the drafting rules).

use super::Rule;

mod terms;

mod and_or;
mod bracketed_text;
mod capitals;
mod compound;
mod contested_name;
mod country_name;
mod dotted_abbreviation;
mod hereby;
mod inclusive_wording;
mod latin_emphasis;
mod loaded_word;
mod member_states;
mod mixed_modals;
mod organ_abbreviation;
mod repeated_word;
mod request_object;
mod requested_secretariat;
mod spelling;
mod undefined_abbreviation;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &member_states::RULE,
    &capitals::RULE,
    &organ_abbreviation::RULE,
    &dotted_abbreviation::RULE,
    &undefined_abbreviation::RULE,
    &spelling::RULE,
    &compound::RULE,
    &country_name::RULE,
    &requested_secretariat::RULE,
    &request_object::RULE,
    &latin_emphasis::RULE,
    &and_or::RULE,
    &hereby::RULE,
    &mixed_modals::RULE,
    &inclusive_wording::RULE,
    &loaded_word::RULE,
    &contested_name::RULE,
    &repeated_word::RULE,
    &bracketed_text::RULE,
];
