//! One file a feature: plain functions of a [`Snapshot`] and byte offsets to plain data, without I/O and without an editor.

pub mod snapshot;

pub use snapshot::{Cancel, Snapshot};

pub mod antecedent;
pub mod end_mark;
pub mod facts;
pub mod label_form;
pub mod note_changes;
pub mod notes;
pub mod numbering;
pub mod reorder;
pub mod rich;
pub mod subject;
pub mod targets;

pub mod code_lenses;
pub mod completion;
pub mod definition;
pub mod diagnostics;
pub mod fix_all;
pub mod folding;
pub mod highlight;
pub mod hover;
pub mod inlay_hints;
pub mod links;
pub mod lookup;
pub mod network;
pub mod on_type;
pub mod outline;
pub mod references;
pub mod rename;
pub mod renumber;
pub mod restructure;
pub mod selection_ranges;
pub mod semantic_tokens;
pub mod status;
pub mod workspace_symbols;

pub use code_lenses::{Counted, Lens, code_lenses};
pub use completion::{About, Completion, ItemKind, completion};
pub use definition::{Place, Target, definition, numbered_paragraph, record_page};
pub use diagnostics::{Diagnostic, Fix, Mending, diagnostics, fixes};
pub use fix_all::{FixAll, fix_all, fixable};
pub use folding::folds;
pub use highlight::occurrences;
pub use hover::{Hover, hover};
pub use inlay_hints::{Hint, inlay_hints};
pub use links::{Link, links};
pub use lookup::lookup;
pub use on_type::on_new_line;
pub use outline::{Entry, EntryKind, outline};
pub use references::{citations_of, cited_at, references};
pub use rename::{Name, prepare_rename, rename};
pub use renumber::renumber;
pub use restructure::{Operation, Restructured, WayBack, offered, restructure};
pub use selection_ranges::selection_ranges;
pub use semantic_tokens::{Token, TokenKind, semantic_tokens};
pub use status::{Status, organ_code, status};

#[cfg(test)]
mod testing;
