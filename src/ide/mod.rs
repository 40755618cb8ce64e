//! One file a feature: plain functions of a [`Snapshot`] and byte offsets to plain data, without I/O and without an editor.

pub mod snapshot;

pub use snapshot::{Cancel, Snapshot};

pub mod end_mark;
pub mod facts;
pub mod label_form;
pub mod notes;
pub mod numbering;
pub mod reorder;
pub mod rich;
pub mod subject;
pub mod targets;
pub mod written;

pub mod definition;
pub mod diagnostics;
pub mod fix_all;
pub mod folding;
pub mod highlight;
pub mod hover;
pub mod links;
pub mod on_type;
pub mod outline;
pub mod references;
pub mod renumber;
pub mod restructure;
pub mod status;

pub use definition::{Place, Target, definition, numbered_paragraph, record_page};
pub use diagnostics::{Diagnostic, Fix, diagnostics, fixes};
pub use fix_all::{FixAll, fix_all};
pub use folding::folds;
pub use highlight::occurrences;
pub use hover::{Hover, hover};
pub use links::{Link, links};
pub use on_type::on_new_line;
pub use outline::{Entry, EntryKind, outline};
pub use references::{citations_of, cited_at, references};
pub use renumber::renumber;
pub use restructure::{Operation, Restructured, restructure};
pub use status::{Status, organ_code, status};

#[cfg(test)]
mod testing;
