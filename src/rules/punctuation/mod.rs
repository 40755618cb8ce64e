//! What ends paragraphs and stands between words (rows P of the drafting rules).

mod apostrophe;
mod arabic_marks;
mod bidi_control;
mod date_space;
pub mod due_mark;
mod exclamation;
mod french_space;
pub mod habits;
mod inner_stop;
mod last_end;
mod list_end;
mod marker_place;
mod number_range;
mod operative_end;
mod preambular_end;
mod quotation_marks;
mod slips;
mod space_before_mark;
mod subparagraph_end;

use super::Rule;

/// The rules of this group, in the order in which they are listed everywhere.
pub static RULES: &[&Rule] = &[
    &preambular_end::RULE,
    &operative_end::RULE,
    &last_end::RULE,
    &inner_stop::RULE,
    &subparagraph_end::RULE,
    &list_end::RULE,
    &french_space::RULE,
    &quotation_marks::RULE,
    &apostrophe::RULE,
    &marker_place::RULE,
    &number_range::RULE,
    &date_space::RULE,
    &space_before_mark::RULE,
    &arabic_marks::RULE,
    &bidi_control::RULE,
    &exclamation::RULE,
];
