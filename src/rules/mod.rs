//! One file a rule: its documentation, its check, its fix, its tests. They stand in groups, one folder a group; the [`registry`]
//! lists the groups, and the documentation page, the settings' schema and `rapporteur rule` come from it.
//!
//! A rule is a `static` [`Rule`] with one of three kinds of [`Check`]. A rule over a paragraph sees that [`Passage`]; one about
//! certain phrases is called where they stand; what both find is kept for as long as the paragraph is the same. A rule over the draft
//! sees the [`Outline`] and says which [`Aspects`] of it it looks at; it runs again when a fact of one of these changed. All say where by paragraph and range within it, so
//! nothing needs shifting when the text before it changes.
//!
//! To add a rule, write its file in the folder of its group, starting with the doc comment that people will read, and add it to
//! the list in the folder's `mod.rs`.

mod agenda_item;
mod asked_sessions;
mod aspects;
pub mod catalogue;
mod closing;
mod conference;
pub mod date;
mod ending;
mod finding;
mod findings;
mod first_words;
mod head_line;
mod informal_name;
mod instruments;
mod modal;
mod money;
mod note_form;
mod note_source;
mod opened;
mod outline;
mod passage;
mod phrases;
mod plain;
mod plan;
pub mod registry;
mod row;
mod rule;
mod sequence;
mod sessions;
mod settings;
mod short_form;
mod silence;

mod citations;
mod comments;
mod figures;
mod footnotes;
mod model_un;
mod openings;
mod punctuation;
mod standing;
mod structure;
mod wording;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod testing;

pub use asked_sessions::{AskedSession, Purpose};
pub use aspects::{Aspects, Difference};
pub use conference::{Conference, OperativeOpening};
pub use ending::{Ending, Mark};
pub use finding::{Change, Finding, Fix, NoteChange, Place, Related, Remedy};
pub use findings::{Findings, Found, check};
pub use head_line::{HeadLine, Signs};
pub use informal_name::InformalName;
pub use instruments::NamedTreaty;
pub use modal::Modal;
pub use money::Dollars;
pub use note_source::{NoteSource, Source};
pub use opened::Opened;
pub use outline::{Cited, DateGap, Emphasis, Facts, Labelled, Outline};
pub use passage::Passage;
pub use phrases::{Hit, PhraseList};
pub use plain::Plain;
pub use punctuation::due_mark::written as written_mark;
pub use row::{Gist, Row};
pub use rule::{Check, DraftCheck, Grade, HEADINGS, ParagraphCheck, PhraseCheck, Profile, Rule, Severity};
pub use sessions::SessionOrdinal;
pub use settings::{Delivery, InlayHints, Level, Settings, unknown_rule};
pub use short_form::ShortForm;
