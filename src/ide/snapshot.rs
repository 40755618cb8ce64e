//! One version of a draft and what is derived from it: immutable, cheap to clone.

use crate::cite::{self, Citation, Context, Reading};
use crate::rules::{self, Findings, Settings};
use crate::symbol::{self, Symbol};
use crate::syntax::{Draft, Kind, Paragraph, PerParagraph, Placed};
use crate::text::Edit;
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// A flag by which long work learns that nobody wants its result any more.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Raises the flag, for good.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the flag has been raised.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A version of a draft. All features are functions of it; the text as lines and columns is the edges' matter.
#[derive(Clone, Debug)]
pub struct Snapshot(Arc<State>);

#[derive(Debug)]
struct State {
    draft: Draft,
    settings: Arc<Settings>,
    /// What each paragraph points to, read when somebody first asks: a paragraph that stands in many versions is read once for
    /// all of them, and who asks about one paragraph waits for no other.
    cells: PerParagraph<Cell>,
    /// Counts the versions of a draft.
    number: u64,
    newest: Arc<Newest>,
    readings: OnceLock<Readings>,
    findings: OnceLock<Findings>,
}

type Cell = Arc<OnceLock<Arc<Reading>>>;

/// What each paragraph points to.
pub type Readings = PerParagraph<Arc<Reading>>;

/// The newest readings and findings that any version of a draft has had made, with its number. What is still the same is taken
/// from there: how far the version that is asked lies ahead or behind only decides how much that is. Only these are kept,
/// not the version, so that no chain of versions stays alive.
#[derive(Debug, Default)]
struct Newest {
    readings: Kept<Readings>,
    findings: Kept<Findings>,
    /// Held while the first findings of all are looked for: whoever wants those of another version waits, since it can make its own
    /// from them, sooner than from nothing.
    first: Mutex<()>,
}

#[derive(Debug)]
struct Kept<T>(Mutex<Option<(u64, T)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Kept(Mutex::default())
    }
}

impl<T: Clone> Kept<T> {
    fn lock(&self) -> MutexGuard<'_, Option<(u64, T)>> {
        // What is kept is always whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self) -> Option<T> {
        self.lock().as_ref().map(|(_, value)| value.clone())
    }

    fn keep(&self, number: u64, value: &T) {
        let mut kept = self.lock();
        if kept.as_ref().is_none_or(|(other, _)| *other < number) {
            *kept = Some((number, value.clone()));
        }
    }
}

impl Snapshot {
    /// Reads a text, under the settings that hold where nothing is set ([`Snapshot::with_settings`] for others).
    pub fn new(text: &str) -> Snapshot {
        let draft = Draft::parse(text);
        let cells = PerParagraph::new(&draft, |_| Cell::default());
        Snapshot::of(draft, Arc::default(), cells, 0, Arc::default())
    }

    fn of(
        draft: Draft,
        settings: Arc<Settings>,
        cells: PerParagraph<Cell>,
        number: u64,
        newest: Arc<Newest>,
    ) -> Snapshot {
        let (readings, findings) = (OnceLock::new(), OnceLock::new());
        Snapshot(Arc::new(State { draft, settings, cells, number, newest, readings, findings }))
    }

    /// The next version, after edits that are all counted in the text of this one.
    ///
    /// Only the draft's outline is brought up to date here; readings and findings are made when they are asked for.
    pub fn edited(&self, edits: &[Edit]) -> Snapshot {
        let State { draft, settings, cells, number, newest, .. } = &*self.0;
        let draft = draft.edit_all(edits);
        let cells = cells.update(&draft, |_| Cell::default());
        Snapshot::of(draft, settings.clone(), cells, number + 1, newest.clone())
    }

    /// The same text under other settings.
    pub fn with_settings(&self, settings: Arc<Settings>) -> Snapshot {
        let State { draft, cells, number, newest, .. } = &*self.0;
        // What was found under the old ones is of no use.
        let newest =
            Newest { readings: Kept(Mutex::new(newest.readings.lock().clone())), ..Newest::default() };
        Snapshot::of(draft.clone(), settings, cells.clone(), *number, Arc::new(newest))
    }

    /// The settings.
    pub fn settings(&self) -> &Arc<Settings> {
        &self.0.settings
    }

    /// What the rules found, computed once a version; `None` where `cancel` was raised before that was done.
    pub fn findings(&self, cancel: &Cancel) -> Option<&Findings> {
        if let Some(findings) = self.0.findings.get() {
            return Some(findings);
        }
        if cancel.is_set() {
            return None;
        }
        let readings = self.readings();
        if cancel.is_set() {
            return None;
        }
        Some(self.0.findings.get_or_init(|| self.look(readings)))
    }

    fn look(&self, readings: &Readings) -> Findings {
        let State { draft, settings, number, newest, .. } = &*self.0;
        let update = || newest.findings.get().map(|known| known.update(draft, readings));
        let keep = |findings: Findings| {
            newest.findings.keep(*number, &findings);
            findings
        };
        if let Some(findings) = update() {
            return keep(findings);
        }
        let _alone = newest.first.lock().unwrap_or_else(PoisonError::into_inner);
        keep(update().unwrap_or_else(|| rules::check(draft, readings, settings.clone())))
    }

    /// The draft.
    pub fn draft(&self) -> &Draft {
        &self.0.draft
    }

    /// What each paragraph points to, in the order of [`Draft::paragraphs`]; computed once a version.
    pub fn readings(&self) -> &Readings {
        let State { cells, number, newest, .. } = &*self.0;
        self.0.readings.get_or_init(|| {
            let make = |paragraph: &Arc<Paragraph>, cell: &Cell| cell.get_or_init(|| read(paragraph)).clone();
            let readings = match newest.readings.get() {
                Some(known) => cells.derive(Some(&known), make),
                None => cells.derive_at_once(make),
            };
            newest.readings.keep(*number, &readings);
            readings
        })
    }

    /// What one paragraph points to.
    pub fn reading(&self, placed: &Placed<'_>) -> Option<&Arc<Reading>> {
        Some(self.0.cells.get(placed.index)?.get_or_init(|| read(placed.paragraph)))
    }

    /// The symbol of the draft itself.
    pub fn own_symbol(&self) -> Option<Symbol> {
        Symbol::parse(self.0.draft.symbol()?)
    }

    /// Every citation with the paragraph that it stands in, without the draft's own symbol in masthead, title and running
    /// heads, and without the number of a resolution in itself: those are no citations.
    pub fn citations(&self) -> impl Iterator<Item = (Placed<'_>, &Citation)> {
        let own = self.own_symbol();
        let speaks = self.0.draft.has_organ_line();
        self.0.draft.paragraphs().zip(self.readings().iter()).flat_map(move |(placed, reading)| {
            let own = own.clone();
            reading
                .citations
                .iter()
                .filter(move |citation| {
                    !is_own(placed.paragraph, citation, own.as_ref(), speaks)
                        && !self.stands_here(placed.paragraph, citation)
                })
                .map(move |citation| (placed, citation))
        })
    }

    /// Whether a citation is none because it is the draft's own symbol.
    pub fn is_own(&self, placed: &Placed<'_>, citation: &Citation) -> bool {
        is_own(placed.paragraph, citation, self.own_symbol().as_ref(), self.0.draft.has_organ_line())
            || self.stands_here(placed.paragraph, citation)
    }

    /// Whether a citation names another resolution of the same file and says so: "resolution 180 (1963) above".
    fn stands_here(&self, paragraph: &Paragraph, citation: &Citation) -> bool {
        cite::says_here(&paragraph.text, citation.span.end, paragraph.language)
            && paragraph.text.get(citation.span.clone()).is_some_and(|number| {
                let titles = self.0.draft.paragraphs().filter(|other| other.paragraph.kind == Kind::Title);
                titles.map(|title| title.paragraph.text.trim_start_matches(['#', '*', '_', ' '])).any(
                    |title| {
                        title.strip_prefix(number).is_some_and(|rest| !rest.starts_with(is_letter_or_digit))
                    },
                )
            })
    }
}

fn read(paragraph: &Arc<Paragraph>) -> Arc<Reading> {
    static NONE: OnceLock<Arc<Reading>> = OnceLock::new();
    let none = || Arc::clone(NONE.get_or_init(Arc::default));
    if paragraph.kind == Kind::Comment {
        return none();
    }
    let context =
        Context { language: paragraph.language, organ: paragraph.organ, note: paragraph.kind == Kind::Note };
    let reading = cite::read(&paragraph.text, context);
    // Most paragraphs of most drafts point nowhere.
    if reading == Reading::default() { none() } else { Arc::new(reading) }
}

fn is_own(paragraph: &Paragraph, citation: &Citation, own: Option<&Symbol>, speaks: bool) -> bool {
    let outside = matches!(paragraph.kind, Kind::Masthead | Kind::Title | Kind::Furniture);
    // "59/50. Title": each resolution of a file bears its own number there.
    let before_title = paragraph.kind == Kind::Title
        && paragraph.text.get(..citation.span.start).is_some_and(|head| !head.contains(is_letter_or_digit));
    let same = |own: &Symbol| {
        own.first_part() == citation.symbol.first_part()
            || own.parts().contains(&citation.symbol)
            || own.number().is_some_and(|number| {
                citation.symbol.number() == Some(number) && own.kind() == citation.symbol.kind()
            })
    };
    // A resolution does not cite itself, wherever it names its own number.
    let itself = own.is_some_and(|own| *own == citation.symbol && own.kind() == symbol::Kind::Resolution);
    before_title
        || itself
        || outside && speaks && names_itself(paragraph, citation)
        || outside && own.is_some_and(same)
}

/// Whether a line above the text says no more than the document's own number: "RESOLUTION 1261 (1999)", "第2446(2018)号决议",
/// "[S/5380]", a running head.
fn names_itself(paragraph: &Paragraph, citation: &Citation) -> bool {
    let (Some(before), Some(after)) =
        (paragraph.text.get(..citation.span.start), paragraph.text.get(citation.span.end..))
    else {
        return false;
    };
    let before = before.rsplit(['\n', '\r']).next().unwrap_or("");
    let after = after.split(['\n', '\r']).next().unwrap_or("");
    // In round brackets stands the draft or report that the text came from.
    if before.ends_with('(') {
        return false;
    }
    let letters = || before.chars().chain(after.chars()).filter(|c| is_letter(*c));
    let digits = before.chars().chain(after.chars()).any(char::is_numeric);
    let most = if letters().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)) { 4 } else { 12 };
    !digits && letters().count() <= most
}

/// The byte of a paragraph's text that stands at a byte of the draft; `None` where none of its pieces stands there. The end of
/// a piece counts as part of it.
pub fn inner(placed: &Placed<'_>, offset: usize) -> Option<usize> {
    let away = offset.checked_sub(placed.start)?;
    let mut fragments = placed.paragraph.fragments().peekable();
    while let Some(fragment) = fragments.next() {
        let end = fragments.peek().map_or(placed.paragraph.text.len(), |next| next.at - 1);
        if let Some(within) = away.checked_sub(fragment.offset)
            && within <= end - fragment.at
        {
            return Some(fragment.at + within);
        }
    }
    None
}

/// Whether a place touches a range; its end counts, because that is where the cursor stands behind a word.
pub fn touches(range: &Range<usize>, at: usize) -> bool {
    (range.start..=range.end).contains(&at)
}
