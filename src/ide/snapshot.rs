//! One version of a draft and what is derived from it: immutable, cheap to clone.

use crate::cite::{self, Citation, Context, Reading};
use crate::symbol::Symbol;
use crate::syntax::{Draft, Kind, Paragraph, PerParagraph, Placed};
use crate::text::Edit;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A version of a draft. All features are functions of it; the text as lines and columns is the edges' matter.
#[derive(Clone, Debug)]
pub struct Snapshot(Arc<State>);

#[derive(Debug)]
struct State {
    draft: Draft,
    /// The newest readings that a version before this one had: what is still the same is taken from there. Only these are
    /// kept, not the version, so that no chain of versions stays alive.
    before: Option<Readings>,
    readings: OnceLock<Readings>,
    // Findings belong here: `OnceLock<rules::Findings>` beside the readings, with the newest of the versions before.
}

/// What each paragraph points to.
pub type Readings = PerParagraph<Arc<Reading>>;

impl Snapshot {
    /// Reads a text.
    pub fn new(text: &str) -> Snapshot {
        Snapshot::of(Draft::parse(text), None)
    }

    fn of(draft: Draft, before: Option<Readings>) -> Snapshot {
        Snapshot(Arc::new(State { draft, before, readings: OnceLock::new() }))
    }

    /// The next version: the edits are carried out in order, each counted in the text that the one before it left.
    ///
    /// Only the draft's outline is brought up to date here; readings are made when they are asked for.
    pub fn edited(&self, edits: &[Edit]) -> Snapshot {
        let mut draft = self.0.draft.clone();
        for edit in edits {
            draft = draft.edit(edit);
        }
        Snapshot::of(draft, self.0.readings.get().or(self.0.before.as_ref()).cloned())
    }

    /// The draft.
    pub fn draft(&self) -> &Draft {
        &self.0.draft
    }

    /// What each paragraph points to, in the order of [`Draft::paragraphs`]; computed once a version.
    pub fn readings(&self) -> &Readings {
        self.0.readings.get_or_init(|| match &self.0.before {
            Some(before) => before.update(&self.0.draft, read),
            None => PerParagraph::new(&self.0.draft, read),
        })
    }

    /// What one paragraph points to.
    pub fn reading(&self, placed: &Placed<'_>) -> Option<&Arc<Reading>> {
        self.readings().get(placed.index)
    }

    /// The symbol of the draft itself.
    pub fn own_symbol(&self) -> Option<Symbol> {
        Symbol::parse(self.0.draft.symbol()?)
    }

    /// Every citation with the paragraph that it stands in, without the draft's own symbol in masthead, title and running
    /// heads: that one is no citation.
    pub fn citations(&self) -> impl Iterator<Item = (Placed<'_>, &Citation)> {
        let own = self.own_symbol();
        self.0.draft.paragraphs().zip(self.readings().iter()).flat_map(move |(placed, reading)| {
            let own = own.clone();
            reading
                .citations
                .iter()
                .filter(move |citation| !is_own(placed.paragraph, citation, own.as_ref()))
                .map(move |citation| (placed, citation))
        })
    }

    /// Whether a citation is none because it is the draft's own symbol.
    pub fn is_own(&self, placed: &Placed<'_>, citation: &Citation) -> bool {
        is_own(placed.paragraph, citation, self.own_symbol().as_ref())
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

fn is_own(paragraph: &Paragraph, citation: &Citation, own: Option<&Symbol>) -> bool {
    let outside = matches!(paragraph.kind, Kind::Masthead | Kind::Title | Kind::Furniture);
    // "59/50. Title": each resolution of a file bears its own number there.
    let before_title = paragraph.kind == Kind::Title
        && paragraph
            .text
            .get(..citation.span.start)
            .is_some_and(|head| !head.contains(char::is_alphanumeric));
    let same = |own: &Symbol| {
        own.first_part() == citation.symbol.first_part()
            || own.parts().contains(&citation.symbol)
            || own.number().is_some_and(|number| {
                citation.symbol.number() == Some(number) && own.kind() == citation.symbol.kind()
            })
    };
    before_title || outside && own.is_some_and(same)
}

/// The byte of a paragraph's text that stands at a byte of the draft; `None` where none of its pieces stands there. The end of
/// a piece counts as part of it.
pub fn inner(placed: &Placed<'_>, offset: usize) -> Option<usize> {
    let away = offset.checked_sub(placed.start)?;
    let fragments = &placed.paragraph.fragments;
    fragments.iter().enumerate().find_map(|(index, fragment)| {
        let end = fragments.get(index + 1).map_or(placed.paragraph.text.len(), |next| next.at - 1);
        let within = away.checked_sub(fragment.offset)?;
        (within <= end - fragment.at).then_some(fragment.at + within)
    })
}

/// Whether a place touches a range; its end counts, because that is where the cursor stands behind a word.
pub fn touches(range: &Range<usize>, at: usize) -> bool {
    (range.start..=range.end).contains(&at)
}
