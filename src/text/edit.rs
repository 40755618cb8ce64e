//! One replacement in a text.

use std::ops::Range;

/// One replacement: the bytes of `range` (in the text before the edit, on character borders) become `insert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in bytes of the text before the edit.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub insert: String,
}

impl Edit {
    /// An edit that replaces `range` with `insert`.
    pub fn replace(range: Range<usize>, insert: impl Into<String>) -> Edit {
        Edit { range, insert: insert.into() }
    }
}
