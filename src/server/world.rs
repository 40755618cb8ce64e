//! All open drafts: one place where they change, and immutable versions of them for everybody else.

use super::config::Configuration;
use super::diagnostics::{Report, Reports};
use super::document::{Document, Lines};
use super::restructure::WaysBack;
use super::semantic_tokens::LastTokens;
use super::settings::ServerSettings;
use crate::ide::{Cancel, Snapshot};
use crate::rules::Settings;
use crate::text::{Encoding, Text};
use arc_swap::ArcSwap;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::sync::Notify;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Url};

/// One version of one open draft, for as long as somebody works on it.
pub struct Open {
    /// Where the draft lives.
    pub uri: Url,
    /// The client's number of this version.
    pub version: i32,
    /// The text.
    pub text: Text,
    /// Its lines.
    pub(super) lines: Lines,
    /// The core's reading of it.
    pub snapshot: Snapshot,
    /// The unit of the client's columns.
    pub encoding: Encoding,
    /// Whether the client wants to know the other places of a finding.
    pub related_information: bool,
    /// Whether the client shows a link to the rule of a finding.
    pub code_description: bool,
    /// Raised when there is a newer version: what nobody waits for can stop.
    pub superseded: Cancel,
    /// The findings as they go to the client, once somebody has asked for them.
    pub(super) report: OnceLock<Arc<Report>>,
    /// What earlier versions had.
    pub(super) reports: Arc<Reports>,
    /// The tokens that the client was given last.
    pub(super) tokens: Arc<LastTokens>,
    /// What undoes what was last done with its paragraphs.
    pub(super) ways_back: Arc<WaysBack>,
}

/// Every open draft in its newest version.
pub type Drafts = BTreeMap<Url, Arc<Open>>;

/// All open drafts.
///
/// The client's messages change them one after the other, under a lock that is never held while anything waits or computes
/// at length. Whoever reads takes an [`Open`], which stays as it is whatever comes after.
#[derive(Default)]
pub struct World {
    desk: Mutex<Desk>,
    published: ArcSwap<Drafts>,
    /// Tells the publisher that there is a new version.
    pub changed: Notify,
    /// Whether there is one that it has not been told of.
    news: AtomicBool,
    /// What was agreed with the client when it started us.
    pub settings: OnceLock<ServerSettings>,
    /// Set when the client has said that it is ready.
    pub ready: AtomicBool,
}

/// What only the client's messages change.
#[derive(Default)]
struct Desk {
    documents: BTreeMap<Url, Document>,
    configuration: Configuration,
    /// The drafts whose newest version is not published yet.
    dirty: Vec<Url>,
    /// Texts that were changed without having been opened: that is said once of each.
    strangers: BTreeSet<Url>,
}

impl World {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A panic of the core is caught within the document, so what the lock guards is whole.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn encoding(&self) -> Encoding {
        self.settings.get().map_or(Encoding::default(), |settings| settings.encoding)
    }

    /// A draft was opened. Returns what is wrong with its settings.
    pub fn open(&self, item: TextDocumentItem) -> Vec<String> {
        let mut desk = self.desk();
        let (settings, problems) = desk.configuration.of(&item.uri);
        let document = Document::open(&item.text, item.version, settings);
        desk.strangers.remove(&item.uri);
        desk.documents.insert(item.uri.clone(), document);
        desk.touch(&item.uri);
        problems
    }

    /// A draft was changed. Returns what the person should know, if the changes cannot be carried out.
    pub fn change(
        &self,
        uri: &Url,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
    ) -> Result<(), String> {
        let mut desk = self.desk();
        let Some(document) = desk.documents.get_mut(uri) else {
            return match desk.strangers.insert(uri.clone()) {
                true => Err(format!("{uri} was changed without having been opened")),
                false => Ok(()),
            };
        };
        let outcome = document.change(version, changes, self.encoding());
        desk.touch(uri);
        outcome
    }

    /// A draft was saved; `text` is what it holds now. Of use only where we no longer know that.
    pub fn save(&self, uri: &Url, text: Option<&str>) {
        let mut desk = self.desk();
        if let (Some(document), Some(text)) = (desk.documents.get_mut(uri), text)
            && document.out_of_sync
        {
            document.replace(text);
            desk.touch(uri);
        }
    }

    /// A draft was closed.
    pub fn close(&self, uri: &Url) {
        let mut desk = self.desk();
        if desk.documents.remove(uri).is_some() {
            desk.touch(uri);
        }
    }

    /// Puts all drafts under the settings that hold now; `client` are the client's, if they have changed. Returns whether
    /// any draft's settings differ from those before, and what is wrong with the files.
    pub fn configure(&self, client: Option<Settings>) -> (bool, Vec<String>) {
        let mut desk = self.desk();
        if let Some(client) = client {
            desk.configuration.set_client(client);
        }
        let mut all_problems = Vec::new();
        let Desk { documents, configuration, dirty, .. } = &mut *desk;
        let mut changed = false;
        for (uri, document) in documents {
            let (settings, problems) = configuration.of(uri);
            all_problems.extend(problems);
            if document.configure(settings) {
                changed = true;
                dirty.push(uri.clone());
            }
        }
        drop(desk);
        self.pause();
        (changed, all_problems)
    }

    /// The settings of the files in or above a folder.
    pub fn settings_below(&self, folder: &Path) -> Settings {
        self.desk().configuration.below(folder).0
    }

    /// The newest version of the draft at `uri`; `None` if it is not open, or its text is not known or cannot be read.
    pub fn get(&self, uri: &Url) -> Option<Arc<Open>> {
        self.settle();
        self.published.load().get(uri).cloned()
    }

    /// The newest versions of all drafts, with all that the client has written so far.
    pub fn drafts(&self) -> Arc<Drafts> {
        self.settle();
        self.all()
    }

    /// The newest versions that are read of all drafts.
    pub fn all(&self) -> Arc<Drafts> {
        self.published.load_full()
    }

    /// Reads what has been changed since the last time, and publishes it.
    pub fn settle(&self) {
        let mut desk = self.desk();
        if desk.dirty.is_empty() {
            return;
        }
        let mut drafts = Drafts::clone(&self.published.load());
        let Desk { documents, dirty, .. } = &mut *desk;
        for uri in dirty.drain(..) {
            let before = drafts.remove(&uri);
            let now = documents.get_mut(&uri).and_then(|document| {
                let snapshot = document.settle()?.clone();
                Some((snapshot, document.text.clone(), document.version, document.lines))
            });
            if let Some((snapshot, text, version, lines)) = now {
                let open = Open {
                    uri: uri.clone(),
                    version,
                    text,
                    lines,
                    snapshot,
                    encoding: self.encoding(),
                    related_information: self.settings.get().is_some_and(|agreed| agreed.related_information),
                    code_description: self.settings.get().is_some_and(|agreed| agreed.code_description),
                    superseded: Cancel::default(),
                    report: OnceLock::new(),
                    reports: before.as_ref().map_or_else(Arc::default, |before| before.reports.clone()),
                    tokens: before.as_ref().map_or_else(Arc::default, |before| before.tokens.clone()),
                    ways_back: before.as_ref().map_or_else(Arc::default, |before| before.ways_back.clone()),
                };
                drafts.insert(uri, Arc::new(open));
            }
            if let Some(before) = before {
                before.superseded.cancel();
            }
        }
        self.published.store(Arc::new(drafts));
        self.news.store(true, Ordering::Release);
    }

    /// All that the client has written so far is handled: reads what has been changed, and has the findings looked for. Not
    /// before: work on a version that the next message makes old would only be in the way.
    pub fn pause(&self) {
        self.settle();
        if self.news.swap(false, Ordering::AcqRel) {
            self.changed.notify_one();
        }
    }
}

impl Desk {
    fn touch(&mut self, uri: &Url) {
        if !self.dirty.contains(uri) {
            self.dirty.push(uri.clone());
        }
    }
}
