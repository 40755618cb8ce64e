//! One file a feature: plain functions of a [`Snapshot`] and byte offsets to plain data, without I/O and without an editor.

pub mod snapshot;

pub use snapshot::Snapshot;

pub mod notes;
pub mod numbering;
pub mod renumber;
pub mod targets;
pub mod written;

pub use renumber::renumber;
