//! `rapporteur renumber`: paragraphs, sub-paragraphs and footnotes in order, with the references to them.
//!
//! Without an option the difference is shown for files, and standard input is written renumbered to standard output.

use super::input::{self, Source};
use super::{output, rewrite};
use crate::ide::{self, Snapshot};
use crate::text::{Edit, applied};
use clap::Args;
use std::io::Write;

/// What `rapporteur renumber` takes.
#[derive(Args, Clone, Debug)]
#[group(skip)]
pub struct Arguments {
    /// Change nothing; exit with 1 if something would change
    #[arg(long, conflicts_with_all = ["diff", "write"])]
    pub check: bool,
    /// Show what would change
    #[arg(long, conflicts_with = "write")]
    pub diff: bool,
    /// Change the files
    #[arg(long)]
    pub write: bool,
    /// Drafts, folders, patterns, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
}

/// What became of a draft.
struct Renumbered {
    name: String,
    /// How many places change.
    changes: usize,
    /// What to print of it.
    text: String,
}

/// Renumbers drafts. Returns the exit code: with `--check` 1 if something would change; 2 if a draft could not be read or written;
/// else 0.
///
/// # Errors
///
/// If the answer cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let (done, complete) = input::each(&arguments.paths, |source| one(source, arguments));
    let changed = done.iter().filter(|one| one.changes > 0).count();
    for one in &done {
        if arguments.check && one.changes > 0 {
            writeln!(out, "{}: {} would change", one.name, output::count(one.changes, "place"))?;
        } else if arguments.write && one.changes > 0 && one.name != "-" {
            writeln!(out, "{}: {} changed", one.name, output::count(one.changes, "place"))?;
        }
        out.write_all(one.text.as_bytes())?;
    }
    Ok(match (complete, arguments.check && changed > 0) {
        (false, _) => 2,
        (true, found) => u8::from(found),
    })
}

/// The edits that renumber a draft: the one place where the operation is called.
fn edits(text: &str) -> Vec<Edit> {
    ide::renumber(&Snapshot::new(text))
}

fn one(source: Source, arguments: &Arguments) -> Result<Renumbered, String> {
    let edits = edits(&source.text);
    let after = applied(&source.text, &edits);
    let text = match &source.path {
        _ if arguments.check => String::new(),
        Some(path) if arguments.write => {
            if !edits.is_empty() {
                rewrite::replace(path, &source, &after)?;
            }
            String::new()
        }
        None if !arguments.diff => after,
        _ => rewrite::difference(&source, &after),
    };
    Ok(Renumbered { name: source.name, changes: edits.len(), text })
}
