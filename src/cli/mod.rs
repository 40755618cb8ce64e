//! The same core without an editor.

pub mod corpus;
pub mod lookup;
