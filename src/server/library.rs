//! Where a cited document can be opened: the draft or document of the workspace that bears its symbol, else a page made of
//! what the index has.

use super::convert::Ranges;
use super::progress::Reporter;
use super::world::{Drafts, Open};
use crate::ide::{self, Cancel, Snapshot};
use crate::rules::catalogue;
use crate::symbol::Symbol;
use crate::syntax::{Draft, Language};
use crate::text::{Encoding, Positions, Text};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use std::{fs, io};
use tower_lsp::lsp_types::{self as lsp, Url};

/// How many files of a workspace are looked at, and how much of each: its symbol stands on its first page.
const MOST_FILES: usize = 20_000;
const FIRST_PAGE: usize = 8 * 1024;

/// The endings of drafts.
const ENDINGS: [&str; 3] = ["txt", "md", "unres"];

/// What is known of the files of the workspace.
#[derive(Debug, Default)]
pub struct Library {
    folders: Mutex<Vec<PathBuf>>,
    /// The symbols of files by path, as long as a file is not changed.
    symbols: Mutex<HashMap<PathBuf, (SystemTime, Option<Symbol>)>>,
    /// Who is told when many files are read.
    pub reporter: OnceLock<Reporter>,
}

/// A place where a document can be read.
#[derive(Clone, Debug)]
pub struct Found {
    /// The file.
    pub uri: Url,
    /// The paragraph that is cited, else the first line.
    pub range: lsp::Range,
    /// The text of its page, where it is a page made of what the index has.
    pub page: Option<Arc<str>>,
}

/// From so many files that were not read before on, a report says how far the reading is; and every so many files.
const REPORTED: usize = 200;

impl Library {
    /// Names the folders of the workspace.
    pub fn open_folders(&self, folders: impl Iterator<Item = Url>) {
        *lock(&self.folders) = folders.filter_map(|folder| folder.to_file_path().ok()).collect();
    }

    /// Where the document with a symbol can be read, at the paragraph with a number where one is cited. `None` where it is
    /// nowhere and no page can be written, or `cancel` was raised.
    pub fn find(
        &self,
        symbol: &Symbol,
        paragraph: Option<&str>,
        language: Language,
        drafts: &Drafts,
        cancel: &Cancel,
    ) -> Option<(Url, lsp::Range)> {
        let found =
            self.find_all(std::slice::from_ref(symbol), paragraph, language, drafts, cancel).pop()??;
        Some((found.uri, found.range))
    }

    /// The same for many documents, in their order; the workspace is gone through once.
    pub fn find_all(
        &self,
        symbols: &[Symbol],
        paragraph: Option<&str>,
        language: Language,
        drafts: &Drafts,
        cancel: &Cancel,
    ) -> Vec<Option<Found>> {
        let encoding = drafts.values().next().map_or(Encoding::default(), |open| open.encoding);
        let mut open: HashMap<Symbol, &Arc<Open>> = HashMap::new();
        for draft in drafts.values() {
            if let Some(own) = draft.snapshot.own_symbol() {
                open.entry(own).or_insert(draft);
            }
        }
        let closed: HashSet<&Symbol> = symbols.iter().filter(|symbol| !open.contains_key(*symbol)).collect();
        let files = if closed.is_empty() { HashMap::new() } else { self.files(&closed, cancel) };
        let find = |symbol: &Symbol| {
            if let Some(open) = open.get(symbol) {
                let range = place(open.snapshot.draft(), paragraph);
                let range = Ranges::new(open).range(range);
                return Some(Found { uri: open.uri.clone(), range, page: None });
            }
            if let Some(path) = files.get(symbol) {
                let text = read(path, u64::MAX).unwrap_or_default();
                let range = place(&Draft::parse(&text), paragraph);
                let text = Text::new(&text);
                let (start, end) = Positions::new(&text, encoding).range(range);
                let position = |at: crate::text::Position| lsp::Position::new(at.line, at.character);
                let range = lsp::Range::new(position(start), position(end));
                return Some(Found { uri: Url::from_file_path(path).ok()?, range, page: None });
            }
            if cancel.is_set() {
                return None;
            }
            let (path, page) = record_file(symbol, language).ok()?;
            let uri = Url::from_file_path(path).ok()?;
            Some(Found { uri, range: lsp::Range::default(), page: Some(page.into()) })
        };
        symbols.iter().map(find).collect()
    }

    /// The files of the workspace that bear symbols of a list.
    fn files(&self, wanted: &HashSet<&Symbol>, cancel: &Cancel) -> HashMap<Symbol, PathBuf> {
        let mut found = HashMap::new();
        let folders = lock(&self.folders).clone();
        let Some((first, rest)) = folders.split_first() else { return found };
        let mut walk = ignore::WalkBuilder::new(first);
        rest.iter().for_each(|folder| {
            walk.add(folder);
        });
        let files = walk.build().filter_map(Result::ok).map(ignore::DirEntry::into_path);
        let drafts = files.filter(|path| {
            path.extension()
                .and_then(|ending| ending.to_str())
                .is_some_and(|ending| ENDINGS.contains(&ending))
        });
        let mut fresh = 0;
        let mut progress = None;
        for path in drafts.take(MOST_FILES) {
            if cancel.is_set() {
                break;
            }
            let (symbol, known) = self.symbol_of(&path);
            fresh += usize::from(!known);
            if !known && fresh.is_multiple_of(REPORTED) {
                let report = || self.reporter.get().map(|reporter| reporter.begin("Reading the workspace"));
                if progress.is_none() {
                    progress = report();
                }
                if let Some(progress) = &progress {
                    progress.step(format!("{fresh} files"));
                }
            }
            if let Some(symbol) = symbol.filter(|symbol| wanted.contains(symbol)) {
                found.entry(symbol).or_insert(path);
                if found.len() == wanted.len() {
                    break;
                }
            }
        }
        found
    }

    /// The symbol that a file bears, and whether it was known without reading it.
    fn symbol_of(&self, path: &Path) -> (Option<Symbol>, bool) {
        let Ok(changed) = fs::metadata(path).and_then(|data| data.modified()) else { return (None, true) };
        if let Some((seen, symbol)) = lock(&self.symbols).get(path)
            && *seen == changed
        {
            return (symbol.clone(), true);
        }
        let page = read(path, FIRST_PAGE as u64).unwrap_or_default();
        let symbol = Snapshot::new(&page).own_symbol();
        lock(&self.symbols).insert(path.to_owned(), (changed, symbol.clone()));
        (symbol, false)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The cited paragraph of a draft, else its first line.
fn place(draft: &Draft, paragraph: Option<&str>) -> Range<usize> {
    paragraph.and_then(|number| ide::numbered_paragraph(draft, number)).unwrap_or(0..0)
}

/// The first bytes of a file, as far as they are text.
fn read(path: &Path, most: u64) -> io::Result<String> {
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(fs::File::open(path)?, most), &mut bytes)?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}

/// The record page of a document as a file, and its text.
fn record_file(symbol: &Symbol, language: Language) -> io::Result<(PathBuf, String)> {
    let path = record_path(symbol, language);
    let page = ide::record_page(symbol, language);
    write_page(&path, &page)?;
    Ok((path, page))
}

/// The page of all rules, to which findings link; written when first asked for. `None` where no page can be written.
pub fn rules_page() -> Option<&'static Url> {
    static PAGE: OnceLock<Option<Url>> = OnceLock::new();
    let write = || {
        let path = cache().join("rules.md");
        write_page(&path, &catalogue::page()).ok()?;
        Url::from_file_path(path).ok()
    };
    PAGE.get_or_init(write).as_ref()
}

/// Where our pages are kept: in the folder that the variable `RAPPORTEUR_CACHE` names, else in the person's cache folder.
fn cache() -> PathBuf {
    if cfg!(test) {
        return std::env::temp_dir().join("rapporteur-tests/rapporteur");
    }
    let chosen = std::env::var_os("RAPPORTEUR_CACHE").filter(|path| !path.is_empty()).map(PathBuf::from);
    chosen.or_else(dirs::cache_dir).unwrap_or_else(std::env::temp_dir).join("rapporteur")
}

/// Writes a page as a file that nobody can change by accident, unless it is there.
fn write_page(path: &Path, page: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == page) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // Written beside and moved: an editor that has the old page open never sees half of one.
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    fs::write(&draft, page)?;
    let mut rights = fs::metadata(&draft)?.permissions();
    rights.set_readonly(true);
    fs::set_permissions(&draft, rights)?;
    fs::rename(&draft, path)
}

/// Where the record page of a document is kept, whether or not it has been made.
pub fn record_path(symbol: &Symbol, language: Language) -> PathBuf {
    let folder = cache().join("records").join(language.code());
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '.' { c } else { '_' };
    let name: String = symbol.as_str().chars().map(plain).collect();
    folder.join(format!("{name}.md"))
}
