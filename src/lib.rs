//! Rapporteur: a language server for people who draft United Nations resolutions.
//!
//! The modules are layers. Each imports its own layer and those above it in this list, never those below
//! (`tests/layers.rs` fails where that breaks):
//!
//! 1. [`text`]: the rope, edits, positions;
//! 2. [`symbol`]: the grammar of document symbols;
//! 3. [`corpus`]: the bundled index of facts;
//! 4. [`syntax`]: text to draft: blocks, outline, footnotes;
//! 5. [`cite`]: what a paragraph points to;
//! 6. [`rules`]: one file a rule;
//! 7. [`ide`]: one file a feature;
//! 8. [`server`] and [`cli`]: the two edges; only they touch files.

pub mod text;

pub mod symbol;

pub mod corpus;

pub mod syntax;

pub mod cite;

pub mod rules;

pub mod ide;

pub mod server;

pub mod cli;
