//! Where a cited document can be opened: the draft or document of the workspace that bears its symbol, else a page made of
//! what the index has.

use super::convert::Ranges;
use super::world::{Drafts, Open};
use crate::ide::{self, Cancel, Snapshot};
use crate::rules::catalogue;
use crate::symbol::Symbol;
use crate::syntax::{Draft, Language};
use crate::text::{Encoding, Positions, Text};
use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
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
}

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
        let bears = |open: &&std::sync::Arc<Open>| open.snapshot.own_symbol().as_ref() == Some(symbol);
        if let Some(open) = drafts.values().find(bears) {
            let range = place(open.snapshot.draft(), paragraph);
            return Some((open.uri.clone(), Ranges::new(open).range(range)));
        }
        let encoding = drafts.values().next().map_or(Encoding::default(), |open| open.encoding);
        if let Some(path) = self.file(symbol, cancel) {
            let text = read(&path, u64::MAX).unwrap_or_default();
            let range = place(&Draft::parse(&text), paragraph);
            let text = Text::new(&text);
            let (start, end) = Positions::new(&text, encoding).range(range);
            let position = |at: crate::text::Position| lsp::Position::new(at.line, at.character);
            return Some((Url::from_file_path(path).ok()?, lsp::Range::new(position(start), position(end))));
        }
        if cancel.is_set() {
            return None;
        }
        let path = record_file(symbol, language).ok()?;
        Some((Url::from_file_path(path).ok()?, lsp::Range::default()))
    }

    /// The file of the workspace that bears a symbol.
    fn file(&self, symbol: &Symbol, cancel: &Cancel) -> Option<PathBuf> {
        let folders = lock(&self.folders).clone();
        let (first, rest) = folders.split_first()?;
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
        for path in drafts.take(MOST_FILES) {
            if cancel.is_set() {
                return None;
            }
            if self.symbol_of(&path).as_ref() == Some(symbol) {
                return Some(path);
            }
        }
        None
    }

    fn symbol_of(&self, path: &Path) -> Option<Symbol> {
        let changed = fs::metadata(path).and_then(|data| data.modified()).ok()?;
        if let Some((seen, symbol)) = lock(&self.symbols).get(path)
            && *seen == changed
        {
            return symbol.clone();
        }
        let page = read(path, FIRST_PAGE as u64).unwrap_or_default();
        let symbol = Snapshot::new(&page).own_symbol();
        lock(&self.symbols).insert(path.to_owned(), (changed, symbol.clone()));
        symbol
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

/// The record page of a document as a file, in the cache folder of the person.
fn record_file(symbol: &Symbol, language: Language) -> io::Result<PathBuf> {
    let name: String = symbol
        .as_str()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '-' || c == '.' { c } else { '_' })
        .collect();
    let folder = Path::new("records").join(language.code());
    cached(&folder, &format!("{name}.md"), &ide::record_page(symbol, language))
}

/// The page of all rules, to which findings link; written when first asked for. `None` where no page can be written.
pub fn rules_page() -> Option<&'static Url> {
    static PAGE: OnceLock<Option<Url>> = OnceLock::new();
    let write = || {
        let path = cached(Path::new(""), "rules.md", &catalogue::page()).ok()?;
        Url::from_file_path(path).ok()
    };
    PAGE.get_or_init(write).as_ref()
}

/// A page as a file that nobody can change by accident, in a folder of the person's cache.
fn cached(folder: &Path, name: &str, page: &str) -> io::Result<PathBuf> {
    let cache = dirs::cache_dir().unwrap_or_else(std::env::temp_dir);
    let folder = cache.join("rapporteur").join(folder);
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    if fs::read_to_string(&path).is_ok_and(|old| old == page) {
        return Ok(path);
    }
    // Written beside and moved: an editor that has the old page open never sees half of one.
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    fs::write(&draft, page)?;
    let mut rights = fs::metadata(&draft)?.permissions();
    rights.set_readonly(true);
    fs::set_permissions(&draft, rights)?;
    fs::rename(&draft, &path)?;
    Ok(path)
}
