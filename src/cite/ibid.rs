//! Words that stand for something cited before: "Ibid.", "See note 5", "the said resolution".

use super::number::digits_at;
use super::reader::Reader;
use super::resolve::Kind;
use super::words::{Event, match_any, skip_blanks};
use super::{Citation, Ibid, IbidKind, Reading, Said};
use crate::symbol::{self, Symbol};
use crate::syntax::Language;
use crate::text::is_letter;

/// What an [`Ibid`] stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Antecedent {
    /// The index of the note that cites it first, in the list given to [`antecedents`].
    pub note: usize,
    /// What that note cites.
    pub cited: Cited,
}

/// Something that a note cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited {
    /// A document.
    Document(Symbol),
    /// A treaty.
    Treaty {
        /// Its volume of the Treaty Series.
        volume: u32,
        /// Its registration number.
        number: u32,
    },
}

/// Binds every [`Ibid`] of some notes to what it stands for. `notes` are the numbers (`None` for a star) and the readings of the
/// notes in order. For each note the result has one entry for each of its `ibid`; `None` where what is meant cites nothing that
/// is read (a book, say). "Ibid." means what is cited last before it, in the same note or the one before; "note 5" the first thing
/// that note 5 cites.
pub fn antecedents(notes: &[(Option<u32>, &Reading)]) -> Vec<Vec<Option<Antecedent>>> {
    let mut all = Vec::with_capacity(notes.len());
    // The first and the last thing that each note means.
    let mut meant: Vec<(Option<Antecedent>, Option<Antecedent>)> = Vec::with_capacity(notes.len());
    for (index, (_, reading)) in notes.iter().enumerate() {
        let mut bound = Vec::with_capacity(reading.ibid.len());
        let mut last = meant.last().and_then(|(_, last)| last.clone());
        let mut own: Vec<Option<Antecedent>> = Vec::new();
        for thing in things(reading) {
            let stands_for = matches!(thing, Thing::Ibid(_));
            last = match thing {
                Thing::Cited(cited) => Some(Antecedent { note: index, cited }),
                Thing::Ibid(IbidKind::SameAsBefore) => last,
                Thing::Ibid(IbidKind::Note(number)) => noted(notes, &meant, index, number),
            };
            if stands_for {
                bound.push(last.clone());
            }
            own.push(last.clone());
        }
        let end = if own.is_empty() { None } else { last };
        meant.push((own.into_iter().next().flatten(), end));
        all.push(bound);
    }
    all
}

/// What the note of a number means: the nearest before `index`, else the first behind it.
fn noted(
    notes: &[(Option<u32>, &Reading)],
    meant: &[(Option<Antecedent>, Option<Antecedent>)],
    index: usize,
    number: u32,
) -> Option<Antecedent> {
    let is = |&note: &usize| notes[note].0 == Some(number);
    if let Some(note) = (0..index).rev().find(is) {
        return meant.get(note)?.0.clone();
    }
    let note = (index + 1..notes.len()).find(is)?;
    let cited = things(notes[note].1).into_iter().find_map(|thing| match thing {
        Thing::Cited(cited) => Some(cited),
        Thing::Ibid(_) => None,
    })?;
    Some(Antecedent { note, cited })
}

enum Thing {
    Cited(Cited),
    Ibid(IbidKind),
}

/// What a note cites and what stands in it for something cited before, in order of place.
fn things(reading: &Reading) -> Vec<Thing> {
    let documents = reading
        .citations
        .iter()
        .map(|citation| (citation.span.start, Thing::Cited(Cited::Document(citation.symbol.clone()))));
    let treaties = reading.treaties.iter().map(|treaty| {
        (treaty.span.start, Thing::Cited(Cited::Treaty { volume: treaty.volume, number: treaty.number }))
    });
    let ibid = reading.ibid.iter().map(|ibid| (ibid.span.start, Thing::Ibid(ibid.kind)));
    let mut things: Vec<(usize, Thing)> = documents.chain(treaties).chain(ibid).collect();
    things.sort_by_key(|(start, _)| *start);
    things.into_iter().map(|(_, thing)| thing).collect()
}

impl Reader<'_> {
    /// "Ibid." in a note. In a sentence "there, too" is no reference.
    pub(super) fn same_as_before(&mut self, event: Event) {
        if self.context.note {
            self.reading.ibid.push(Ibid { span: event.start..event.end, kind: IbidKind::SameAsBefore });
        }
    }

    /// "note 5", where the words around it tell the reader to look there.
    pub(super) fn note(&mut self, event: Event) {
        const NEAR: usize = 24;
        let text = self.text;
        let words = self.lexicon.words;
        let at = skip_blanks(text, event.end);
        let Some((number, end)) = digits_at(text, at) else { return };
        let follower = text[end..].chars().next();
        if number == 0
            || number > 999
            || follower.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '/')
        {
            return;
        }
        let mut from = event.start.saturating_sub(2 * NEAR);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let sent = self.context.language == Language::Chinese
            || text[from..event.start]
                .rsplit(|letter: char| !is_letter(letter))
                .filter(|word| !word.is_empty())
                .take(4)
                .any(|word| words.see.iter().any(|see| super::words::same_word(word, see)));
        let after = skip_blanks(text, end);
        if sent
            || match_any(text, after, words.here_after).is_some()
            || match_any(text, after, &["supra", "infra"]).is_some()
        {
            self.reading.ibid.push(Ibid { span: event.start..end, kind: IbidKind::Note(number) });
            self.consumed = self.consumed.max(end);
        }
    }

    /// "the said resolution": the citation that it means is found when all are read.
    pub(super) fn said(&mut self, event: Event, kind: Kind) {
        // A draft resolution.
        if !self.text[event.end..].starts_with("草案") {
            self.said.push((event.start..event.end, kind));
        }
    }
}

/// Binds "the said resolution" to the nearest citation of a resolution before it; one with a number of its own needs none. `text`
/// and all spans are of the same text, the citations in order.
pub(super) fn bind(
    text: &str,
    said: Vec<(std::ops::Range<usize>, Kind)>,
    citations: &[Citation],
) -> Vec<Said> {
    said.into_iter()
        .filter_map(|(span, kind)| {
            let numbered = citations.iter().any(|citation| {
                citation.span.start >= span.end
                    && text
                        .get(span.end..citation.span.start)
                        .is_some_and(|gap| gap.trim_matches(' ').is_empty())
            });
            let citation = citations.iter().rposition(|citation| {
                let same = match kind {
                    Kind::Resolution => symbol::Kind::Resolution,
                    Kind::Decision => symbol::Kind::Decision,
                };
                citation.span.end <= span.start && citation.symbol.kind() == same
            })?;
            (!numbered).then_some(Said { span, citation })
        })
        .collect()
}

/// Takes out each "Ibid." that only repeats a series, since what it cites stands behind it: "Ibid., Supplement No. 53 (A/79/53)".
pub(super) fn without_series(text: &str, ibid: &mut Vec<Ibid>, citations: &[Citation]) {
    ibid.retain(|ibid| {
        ibid.kind != IbidKind::SameAsBefore
            || !citations.iter().any(|citation| {
                citation.span.start >= ibid.span.end
                    && text
                        .get(ibid.span.end..citation.span.start)
                        .is_some_and(|gap| !gap.contains([';', '؛', '；', '。']))
            })
    });
}
