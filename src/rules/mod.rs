//! One file a rule: its documentation, its check, its fix, its tests. The [`registry`] lists them; the documentation page, the
//! settings' schema and `rapporteur rule` come from it.
//!
//! A rule is a `static` [`Rule`] with one of two kinds of [`Check`]. A rule over a paragraph sees that paragraph and what it
//! points to; what it finds is kept for as long as the paragraph is the same. A rule over the draft sees the [`Outline`]; it runs
//! again when a fact of the outline changed. Both say where by paragraph and range within it, so nothing needs shifting when
//! the text before it changes.
//!
//! To add a rule, write its file, starting with the doc comment that people will read, and add a line to the registry and one
//! here.

pub mod catalogue;
pub mod date;
mod finding;
mod findings;
mod outline;
pub mod registry;
mod rule;
mod sequence;
mod settings;
mod silence;

mod ambiguous_citation;
mod footnote_without_note;
mod impossible_date;
mod note_order;
mod note_without_marker;
mod paragraph_number;
mod reference_target;
mod subparagraph_label;
mod unknown_number;
mod unknown_rule;
mod wrong_date;
mod wrong_year;

#[cfg(test)]
mod testing;

pub use finding::{Change, Finding, Fix, Place, Related, Remedy};
pub use findings::{Findings, Found, check};
pub use outline::{Facts, Labelled, Outline};
pub use registry::RULES;
pub use rule::{Check, DraftCheck, Grade, HEADINGS, ParagraphCheck, Passage, Profile, Rule, Severity};
pub use settings::{Delivery, InlayHints, Level, Settings, unknown_rule};
