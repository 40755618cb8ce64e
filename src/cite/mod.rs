//! Everything in a paragraph that points elsewhere, read in one pass: citations (of resolutions, decisions, documents,
//! treaties) and references inside the draft ("paragraph 5 above").

mod behind;
mod chinese;
mod date;
mod document;
mod expand;
mod facts;
mod fold;
mod ibid;
mod list;
mod number;
mod reader;
mod reference;
mod resolve;
mod scan;
#[cfg(test)]
mod tests;
mod treaty;
mod words;

use crate::corpus::Date;
use crate::symbol::{Organ, Symbol};
use crate::syntax::Language;
use std::ops::Range;

pub use expand::{leading_ibid, written_out};
pub use ibid::{Antecedent, Cited, antecedents};
pub use reference::{runs_to, says_here};

/// What the place of a text decides about the reading of its citations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The paragraph's language.
    pub language: Language,
    /// What "its" means: the organ of the enacting line, if there was one.
    pub organ: Option<Organ>,
    /// Whether the text is a footnote: there a bare `79/158.` is a citation.
    pub note: bool,
}

/// A cited document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The number or symbol itself, in bytes of the text read: `59/50`, `1631 (2005)`, `A/79/302-S/2024/600`.
    pub span: Range<usize>,
    /// What it cites; of a joint symbol the first part.
    pub symbol: Symbol,
    /// The other reading, where both exist in the index and no date decides.
    pub ambiguous: Option<Symbol>,
    /// The date that the text gives for it.
    pub date: Option<CitedDate>,
    /// The paragraph of the cited document that the text names ("paragraph 5 of resolution 59/50"): its number as written.
    pub paragraph: Option<String>,
}

/// The date beside a citation. One date can serve several citations of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedDate {
    /// Where it stands, in bytes of the text read.
    pub span: Range<usize>,
    /// The date; `None` where there is no such day (31 April).
    pub date: Option<Date>,
}

/// A treaty cited by its place in the Treaty Series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreatyCitation {
    /// From the series' name (or "Ibid.") to the number, in bytes of the text read.
    pub span: Range<usize>,
    /// The volume.
    pub volume: u32,
    /// The registration number.
    pub number: u32,
}

/// A reference to a place of the same draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The number or letter itself, in bytes of the text read: `5`, `(b)`, `II`.
    pub span: Range<usize>,
    /// What it points to.
    pub target: Target,
}

/// What a reference inside the draft points to. Numbers are values from 1; 0 and the letter `X` stand for one that is still to be
/// set ("paragraph X above").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An operative paragraph, with the sub-paragraphs below it in order of level: `5`, `5 (b) (ii)`.
    Paragraph {
        /// The paragraph's number; `None` for a sub-paragraph of the paragraph that the reference stands in.
        number: Option<u32>,
        /// The sub-paragraph letters below it, as written without brackets.
        sub: Vec<String>,
    },
    /// A section.
    Section(u32),
    /// An annex; `None` for the only one.
    Annex(Option<u32>),
}

/// Words that stand for something that a note cited before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ibid {
    /// The words, in bytes of the text read: `Ibid.`, `note 5`.
    pub span: Range<usize>,
    /// What they say.
    pub kind: IbidKind,
}

/// How words name what was cited before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IbidKind {
    /// "Ibid.": what was cited last.
    SameAsBefore,
    /// "See note 5": what the note of that number cites.
    Note(u32),
}

/// "The said resolution" where the paragraph has cited one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words, in bytes of the text read.
    pub span: Range<usize>,
    /// The index of the citation meant, among those of the paragraph.
    pub citation: usize,
}

/// All that one paragraph points to, in order of place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Cited documents.
    pub citations: Vec<Citation>,
    /// Cited treaties.
    pub treaties: Vec<TreatyCitation>,
    /// References inside the draft.
    pub references: Vec<Reference>,
    /// References of which the text does not say whose place they name: "subparagraphs (a) and (c)" of the paragraph that they
    /// stand in, if it has such; "annex II" of the draft, if it has one.
    pub bare: Vec<Reference>,
    /// What stands for something cited in another note, or before in the same; [`antecedents`] finds it.
    pub ibid: Vec<Ibid>,
    /// What stands for something cited before in the paragraph.
    pub said: Vec<Said>,
}

/// Reads all that `text` points to: one paragraph, perhaps wrapped, in plain text or Markdown. Spans are bytes of `text`
/// on character borders, in order of place.
pub fn read(text: &str, context: Context) -> Reading {
    if !worth_reading(text, context.language) {
        return Reading::default();
    }
    let folded = fold::fold(text, context.language);
    let (mut reading, mut said) = reader::Reader::new(&folded, text, context).read();
    for citation in &mut reading.citations {
        citation.span = folded.span(&citation.span);
        if let Some(date) = &mut citation.date {
            date.span = folded.span(&date.span);
        }
    }
    for treaty in &mut reading.treaties {
        treaty.span = folded.span(&treaty.span);
    }
    for reference in reading.references.iter_mut().chain(&mut reading.bare) {
        reference.span = folded.span(&reference.span);
    }
    for ibid in &mut reading.ibid {
        ibid.span = folded.span(&ibid.span);
    }
    for (span, _) in &mut said {
        *span = folded.span(span);
    }
    reading.citations.sort_by_key(|citation| citation.span.start);
    ibid::without_series(text, &mut reading.ibid, &reading.citations);
    reading.said = ibid::bind(text, said, &reading.citations);
    reading.treaties.sort_by_key(|treaty| (treaty.span.start, treaty.span.end));
    reading.references.sort_by_key(|reference| reference.span.start);
    reading
}

/// Whether a text can point anywhere: it has digits, or a word for a part of a draft that needs none ("section II below").
fn worth_reading(text: &str, language: Language) -> bool {
    // What a paragraph is numbered with points nowhere.
    let bytes = &text.as_bytes()[label_length(text)..];
    // `X` is a number still to be set.
    if scan::next(bytes, 0, |byte| byte.is_ascii_digit() || byte == b'X').is_some() {
        return true;
    }
    let foreign_digit =
        |pair: &[u8]| matches!(pair, [0xD9, 0xA0..=0xA9] | [0xDB, 0xB0..=0xB9] | [0xEF, 0xBC]);
    let foreign_digits = match language {
        // Its letters begin with the same bytes.
        Language::Arabic => bytes.windows(2).any(foreign_digit),
        _ => memchr::memchr3_iter(0xD9, 0xDB, 0xEF, bytes)
            .any(|at| bytes.get(at..at + 2).is_some_and(foreign_digit)),
    };
    foreign_digits || words::Lexicon::of(language).may_name_place(text)
}

/// The length of the number and the mark that a text starts with: `12.`, `12)`, `12 -`, also in Arabic digits; 0 without them.
fn label_length(text: &str) -> usize {
    let rest = text.trim_start_matches(|c| matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹'));
    let marked = rest.trim_start_matches(' ').strip_prefix(['.', ')', '-', '–', '—']);
    let marked = marked.filter(|after| rest.len() < text.len() && after.starts_with(' '));
    marked.map_or(0, |after| text.len() - after.len())
}
