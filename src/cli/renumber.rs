//! `rapporteur renumber`: paragraphs, sub-paragraphs and footnotes in order, with the references to them.
//!
//! Without an option the difference is shown for files, and standard input is written renumbered to standard output.

use super::input::{self, Source};
use super::output;
use crate::ide::{self, Snapshot};
use crate::text::Edit;
use clap::Args;
use similar::TextDiff;
use std::io::Write;
use std::path::Path;

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
                let mark = if source.marked { "\u{feff}" } else { "" };
                write(path, &format!("{mark}{after}"))
                    .map_err(|error| format!("{}: {error}", source.name))?;
            }
            String::new()
        }
        None if !arguments.diff => after,
        _ => {
            let (before, name) = (source.text.as_str(), source.name.as_str());
            TextDiff::from_lines(before, &after)
                .unified_diff()
                .context_radius(1)
                .header(name, name)
                .to_string()
        }
    };
    Ok(Renumbered { name: source.name, changes: edits.len(), text })
}

/// The text after edits that are all counted in it as it is.
fn applied(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
    for edit in sorted {
        after.push_str(text.get(at..edit.range.start).unwrap_or(""));
        after.push_str(&edit.insert);
        at = edit.range.end.max(at);
    }
    after.push_str(text.get(at..).unwrap_or(""));
    after
}

/// Puts a text in the place of a file in one step, so that a failure half-way leaves the old one.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = path.canonicalize()?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let result = std::fs::metadata(&path).and_then(|old| {
        std::fs::write(&beside, text)?;
        std::fs::set_permissions(&beside, old.permissions())?;
        std::fs::rename(&beside, &path)
    });
    if result.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_in_the_old_text() {
        let edits = [Edit::replace(4..5, "22"), Edit::replace(0..1, "")];
        assert_eq!(applied("1 a 2 b", &edits), " a 22 b");
    }
}
