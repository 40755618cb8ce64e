//! Changed drafts: shown as a difference, or put in the place of the old ones.

use super::input::Source;
use similar::TextDiff;
use std::path::Path;

/// The difference between a draft and what would become of it, in the unified form; empty where there is none.
pub fn difference(source: &Source, after: &str) -> String {
    let name = source.name.as_str();
    TextDiff::from_lines(source.text.as_str(), after)
        .unified_diff()
        .context_radius(1)
        .header(name, name)
        .to_string()
}

/// Puts a text in the place of the file that a draft came from, in one step, so that a failure half-way leaves the old one.
///
/// # Errors
///
/// If the file cannot be written, in words for a person.
pub fn replace(path: &Path, source: &Source, after: &str) -> Result<(), String> {
    let mark = if source.marked { "\u{feff}" } else { "" };
    write(path, &format!("{mark}{after}")).map_err(|error| format!("{}: {error}", source.name))
}

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
