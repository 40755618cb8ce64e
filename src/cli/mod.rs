//! The same core without an editor.
