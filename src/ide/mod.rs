//! One file a feature: plain functions of a [`Snapshot`] and byte offsets to plain data, without I/O and without an editor.

pub mod snapshot;

pub use snapshot::{Cancel, Snapshot};

pub mod antecedent;
pub mod facts;
pub mod notes;
pub mod numbering;
pub mod rich;
pub mod subject;
pub mod targets;
pub mod written;

pub mod definition;
pub mod diagnostics;
pub mod folding;
pub mod highlight;
pub mod hover;
pub mod links;
pub mod outline;
pub mod references;
pub mod renumber;

pub use definition::{Place, Target, definition, numbered_paragraph, record_page};
pub use diagnostics::{Diagnostic, Fix, diagnostics, fixes};
pub use folding::folds;
pub use highlight::occurrences;
pub use hover::{Hover, hover};
pub use links::{Link, links};
pub use outline::{Entry, EntryKind, outline};
pub use references::{citations_of, cited_at, references};
pub use renumber::renumber;

#[cfg(test)]
mod testing;
