//! Which drafts a command line names, and reading them.

use super::output;
use globset::GlobBuilder;
use ignore::WalkBuilder;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// What drafts are called.
const EXTENSIONS: [&str; 3] = ["txt", "md", "unres"];

/// The largest draft that is read, in bytes. The longest resolutions have 0.3 MB; a file a thousand times as long is none.
const LARGEST: u64 = 512 << 20;

/// From this many drafts on, progress is shown on a terminal.
const MANY: usize = 40;

/// A draft as read.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called in output: the path as given or found, `-` for standard input.
    pub name: String,
    /// Its file; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Its text, without a byte order mark.
    pub text: String,
    /// Whether a byte order mark stood before it.
    pub marked: bool,
}

/// The drafts that the arguments name, in their order and sorted within a folder, each once; and what is wrong with an argument.
pub fn expand(arguments: &[String]) -> (Vec<Input>, Vec<String>) {
    let (mut inputs, mut problems, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for argument in arguments {
        let path = Path::new(argument);
        let found = if argument == "-" {
            vec![Input::Standard]
        } else if path.is_dir() {
            walk(path, &mut problems, is_draft)
        } else if !path.exists() && argument.contains(['*', '?', '[', '{']) {
            pattern(argument, &mut problems)
        } else {
            vec![Input::File(path.to_owned())]
        };
        if found.is_empty() && path.is_dir() {
            problems.push(format!("{argument}: no drafts (.txt, .md, .unres) in this folder"));
        }
        inputs.extend(found.into_iter().filter(|input| seen.insert(input.clone())));
    }
    (inputs, problems)
}

/// Where a draft comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

fn is_draft(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// The files below a folder that are wanted, sorted. What version control ignores, and hidden files, are left out.
fn walk(folder: &Path, problems: &mut Vec<String>, wanted: impl Fn(&Path) -> bool) -> Vec<Input> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && wanted(entry.path()) => {
                files.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => problems.push(error.to_string()),
        }
    }
    files.sort();
    files
        .into_iter()
        .map(|file| Input::File(file.strip_prefix("./").map(Path::to_owned).unwrap_or(file)))
        .collect()
}

fn pattern(argument: &str, problems: &mut Vec<String>) -> Vec<Input> {
    let glob = match GlobBuilder::new(argument).literal_separator(true).build() {
        Ok(glob) => glob.compile_matcher(),
        Err(error) => {
            problems.push(format!("{argument}: no such file, and no pattern: {}", error.kind()));
            return Vec::new();
        }
    };
    let plain: PathBuf = Path::new(argument)
        .components()
        .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']))
        .collect();
    let start = if plain.as_os_str().is_empty() { Path::new(".") } else { &plain };
    // `folder/*` means the drafts in it; `folder/*.text` says what it wants.
    let open = argument.ends_with('*');
    let found = walk(start, problems, |path| {
        let path = path.strip_prefix("./").unwrap_or(path);
        glob.is_match(path) && (!open || is_draft(path))
    });
    if found.is_empty() {
        problems.push(format!("{argument}: no file matches"));
    }
    found
}

impl Input {
    /// What it is called in output.
    pub fn name(&self) -> String {
        match self {
            Input::Standard => "-".to_owned(),
            Input::File(path) => path.display().to_string(),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words for a person, after its name.
    pub fn read(&self) -> Result<Source, String> {
        let name = self.name();
        let (bytes, path) = match self {
            Input::Standard => (bytes(io::stdin().lock()), None),
            Input::File(path) => {
                // Known before half a gigabyte has been read for nothing.
                if path.metadata().is_ok_and(|file| file.len() > LARGEST) {
                    return Err(too_long(&name));
                }
                (File::open(path).and_then(bytes), Some(path.clone()))
            }
        };
        let bytes = bytes.map_err(|error| format!("{name}: {}", words(&error)))?;
        if bytes.len() as u64 > LARGEST {
            return Err(too_long(&name));
        }
        let (text, marked) = decode(bytes).map_err(|reason| format!("{name}: {reason}"))?;
        Ok(Source { name, path, text, marked })
    }
}

fn too_long(name: &str) -> String {
    format!("{name}: longer than {} MB: that is no draft", LARGEST >> 20)
}

fn bytes(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        _ => error.to_string(),
    }
}

/// The text of a file's bytes, and whether a byte order mark stood before it.
fn decode(mut bytes: Vec<u8>) -> Result<(String, bool), String> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err("the text is in UTF-16; save it as UTF-8".to_owned());
    }
    let marked = bytes.starts_with(&[0xEF, 0xBB, 0xBF]);
    if marked {
        bytes.drain(..3);
    }
    let line = |bytes: &[u8], at: usize| 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
    if let Some(at) = memchr::memchr(0, &bytes) {
        return Err(format!("a NUL byte in line {}: this is no text", line(&bytes, at)));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, marked)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = line(error.as_bytes(), at);
            Err(format!("not in UTF-8 (line {line}, byte {}); save it as UTF-8", at + 1))
        }
    }
}

/// Reads the drafts that the arguments name and does `work` on each, in parallel; the results in order. What could not be read is
/// complained about on standard error. The second value says whether all could be read.
pub fn each<T: Send>(
    arguments: &[String],
    work: impl Fn(Source) -> Result<T, String> + Sync,
) -> (Vec<T>, bool) {
    let (inputs, mut problems) = expand(arguments);
    let bar = progress(inputs.len());
    let results: Vec<Result<T, String>> = inputs
        .par_iter()
        .map(|input| {
            let result = input.read().and_then(&work);
            bar.inc(1);
            result
        })
        .collect();
    bar.finish_and_clear();
    let mut done = Vec::new();
    for result in results {
        match result {
            Ok(value) => done.push(value),
            Err(problem) => problems.push(problem),
        }
    }
    problems.iter().for_each(|problem| output::complain(problem));
    (done, problems.is_empty())
}

fn progress(length: usize) -> ProgressBar {
    if length < MANY || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} drafts, {elapsed}");
    ProgressBar::new(length as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_or_a_reason() {
        assert_eq!(decode(b"\xEF\xBB\xBFa".to_vec()), Ok(("a".to_owned(), true)));
        assert_eq!(decode("大会".into()), Ok(("大会".to_owned(), false)));
        assert!(decode(b"\xFF\xFEa\0".to_vec()).unwrap_err().contains("UTF-16"));
        assert!(decode(b"a\n\0".to_vec()).unwrap_err().contains("NUL byte in line 2"));
        assert!(decode(b"a\n\xE9t\xE9".to_vec()).unwrap_err().contains("line 2, byte 3"));
    }
}
