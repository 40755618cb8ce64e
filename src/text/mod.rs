//! The rope, edits, positions. Inside the program every position is a byte offset; columns in UTF-8, UTF-16 and
//! UTF-32 code units exist only in [`position`].

pub mod edit;
pub mod position;

pub use edit::Edit;
pub use position::{Encoding, Position};
