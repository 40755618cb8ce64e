//! The settings of each draft: those of the nearest `rapporteur.toml` above it, and where it says nothing the client's.
//!
//! Not every client can be asked to watch files, so a file is looked at again whenever a draft is opened or saved.

use crate::rules::Settings;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use tower_lsp::lsp_types::Url;

/// The name of a settings file.
const FILE: &str = "rapporteur.toml";

/// All settings.
#[derive(Default)]
pub struct Configuration {
    client: Settings,
    files: HashMap<PathBuf, Read>,
}

/// A file as it was read.
struct Read {
    changed: Option<SystemTime>,
    settings: Settings,
}

impl Configuration {
    /// Takes the client's settings over.
    pub fn set_client(&mut self, settings: Settings) {
        self.client = settings;
    }

    /// The settings of the draft at `uri`, and what is wrong with a file that has not been read before.
    pub fn of(&mut self, uri: &Url) -> (Arc<Settings>, Vec<String>) {
        let path = uri.to_file_path().ok();
        match path.as_deref().and_then(Path::parent) {
            Some(folder) => {
                let (file, problems) = self.below(folder);
                (Arc::new(file.over(&self.client)), problems)
            }
            None => (Arc::new(self.client.clone()), Vec::new()),
        }
    }

    /// The settings of the nearest file in `folder` or above it.
    pub fn below(&mut self, folder: &Path) -> (Settings, Vec<String>) {
        let found = folder.ancestors().map(|above| above.join(FILE)).find_map(|file| {
            let facts = std::fs::metadata(&file).ok().filter(std::fs::Metadata::is_file)?;
            Some((file, facts.modified().ok()))
        });
        let Some((file, changed)) = found else { return Default::default() };
        if let Some(read) = self.files.get(&file)
            && read.changed == changed
        {
            return (read.settings.clone(), Vec::new());
        }
        let (settings, problems) = match std::fs::read_to_string(&file) {
            Ok(text) => Settings::from_toml(&text),
            Err(error) => (Settings::default(), vec![error.to_string()]),
        };
        let problems = problems.into_iter().map(|problem| format!("{}: {problem}", file.display())).collect();
        self.files.insert(file, Read { changed, settings: settings.clone() });
        (settings, problems)
    }
}
