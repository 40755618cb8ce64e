//! The rope, edits, positions. Inside the program every position is a byte offset; columns in UTF-8, UTF-16 and
//! UTF-32 code units exist only in [`position`].

mod changes;
mod compose;
pub mod edit;
mod letter;
pub mod position;
mod rope;

pub use changes::Changes;
pub use compose::{applied, compose, moved};
pub use edit::Edit;
pub use letter::{is_letter, is_letter_or_digit};
pub use position::{Encoding, Position, Positions, to_edit_range, to_offset, to_position, to_range};
pub use rope::Text;
