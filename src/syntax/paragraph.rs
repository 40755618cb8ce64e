//! A paragraph of a draft: what it is, where its text stands.

use super::Language;
use crate::symbol::Organ;
use std::ops::Range;
use std::sync::Arc;

/// What a paragraph is in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Organ, symbol, Distr., date, session, agenda item, sponsors: all before the title that is none of the others.
    Masthead,
    /// The title of the resolution (or the heading above an annex's text).
    Title,
    /// A covering letter and other running text outside a resolution's body.
    Letter,
    /// The organ's line: "The General Assembly,".
    OrganLine,
    /// A preambular paragraph.
    Preambular,
    /// An operative paragraph or, at a level above 1, a sub-paragraph.
    Operative,
    /// A section's heading (`I`, `A. Title`) or a side heading.
    Heading,
    /// The meeting and date below an adopted text.
    Closing,
    /// The heading of an annex.
    AnnexHeading,
    /// A footnote's own text.
    Note,
    /// Running heads, page numbers, job numbers, rules: what the pages left behind.
    Furniture,
    /// A comment of the drafter (`<!-- … -->`), such as one that silences a rule.
    Comment,
    /// Any other text (tables, an annex's running text).
    Text,
}

impl Kind {
    /// Whether it stands beside the text: a paragraph can go on behind it.
    pub fn is_aside(self) -> bool {
        matches!(self, Kind::Note | Kind::Furniture | Kind::Comment)
    }
}

/// The part of the file that a paragraph stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The resolution (or draft) itself, with its masthead.
    Main,
    /// An annex, a covering letter's enclosure.
    Annex,
}

/// How a label is written, apart from its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LabelStyle {
    /// `1.` `12)` `1 -` `١ -`: decimal digits.
    Decimal,
    /// `(a)` `a)` `b.`: Latin letters, lower case; after `z` comes `aa`.
    Latin,
    /// `A.` `B)`: Latin letters, upper case.
    LatinUpper,
    /// `(i)` `iv)`: roman numerals, lower case.
    Roman,
    /// `I.` `IV`: roman numerals, upper case.
    RomanUpper,
    /// `а)` `б)`: Cyrillic letters.
    Cyrillic,
    /// `(أ)` `(ب)`: Arabic letters in abjad order.
    Abjad,
    /// `一、` `（二）`: Chinese numerals.
    Chinese,
    /// `–` `•` `-` `*`: a dash or bullet, no number.
    Bullet,
}

/// The label at the head of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The whole label in bytes of the paragraph's text: `1.`, `(a)`, `١ -`.
    pub range: Range<usize>,
    /// The number within it: `1`, `a`, `١`. Empty for a bullet.
    pub number: Range<usize>,
    /// How the number is written.
    pub style: LabelStyle,
    /// Its value from 1: `(c)` is 3, `(iv)` is 4, `(aa)` is 27. 0 for a bullet.
    pub value: u32,
}

/// A footnote marker within a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The whole marker in bytes of the paragraph's text: `¹`, `<sup>1</sup>`, `[^1]`, `^1`.
    pub range: Range<usize>,
    /// The number within it, in bytes of the paragraph's text.
    pub number: Range<usize>,
    /// Its value; `None` where it is not a number (`*`, `[^note]`).
    pub value: Option<u32>,
}

/// A piece of a paragraph's text: paragraphs cut in two by a page break have more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Where the piece starts in the paragraph's text, in bytes.
    pub at: usize,
    /// Where it starts in the draft, in bytes from the start of the paragraph's first piece.
    pub offset: usize,
}

/// A paragraph: its text in one piece, and what it is. All ranges are bytes of [`Paragraph::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: Kind,
    /// The part of the file that it stands in.
    pub part: Part,
    /// Its own language, which need not be the draft's.
    pub language: Language,
    /// The organ in whose name the text speaks here: what "its" means. `None` where no organ's line came before.
    pub organ: Option<Organ>,
    /// Which resolution of the file it belongs to: counts the organ's lines from 0 (several resolutions can stand in one file).
    pub resolution: u32,
    /// The section that it stands in: counts from 0, grows with each section heading that restarts or groups paragraphs.
    pub section: u32,
    /// Its label, if it bears one.
    pub label: Option<Label>,
    /// The level of an operative paragraph, from 1; 0 for all that is none.
    pub level: u8,
    /// The opening words of a preambular or operative paragraph, without emphasis marks around them.
    pub opening: Option<Range<usize>>,
    /// The paragraph's text, its pieces joined with one line break; blank lines around it are not part of it.
    pub text: Arc<str>,
    /// What follows the label (for a note: the marker), to the end of the text.
    pub body: Range<usize>,
    /// The footnote markers within it, in order. A note's own marker is its label, not one of these.
    pub markers: Vec<Marker>,
    /// The pieces behind the first, in order: none but where a page break cuts the paragraph.
    pub later: Vec<Fragment>,
}

impl Paragraph {
    /// Its pieces, in order; the first is at 0, 0.
    pub fn fragments(&self) -> impl DoubleEndedIterator<Item = Fragment> + '_ {
        std::iter::once(Fragment { at: 0, offset: 0 }).chain(self.later.iter().copied())
    }

    /// The distance in the draft from the paragraph's start to `at`, a byte of its text.
    ///
    /// The line break that joins two pieces belongs to the end of the first. Past the end, the end is meant.
    pub fn offset_of(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        match self.later.iter().rev().find(|fragment| fragment.at <= at) {
            Some(fragment) => fragment.offset + (at - fragment.at),
            None => at,
        }
    }

    /// The byte of its text that stands so many bytes behind the paragraph's start in the draft; `None` between its pieces
    /// and behind the last.
    pub fn text_offset(&self, distance: usize) -> Option<usize> {
        let ends = self.later.iter().map(|next| next.at - 1).chain([self.text.len()]);
        self.fragments().zip(ends).find_map(|(fragment, end)| {
            let inside = distance.checked_sub(fragment.offset)? + fragment.at;
            (inside <= end).then_some(inside)
        })
    }

    /// The ranges of the draft, in bytes from the paragraph's start, that `range` of its text covers: one for each piece.
    pub fn spans_of(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let ends = self.later.iter().map(|next| next.at - 1).chain([self.text.len()]);
        let mut spans = Vec::new();
        for (fragment, end) in self.fragments().zip(ends) {
            let (from, to) = (range.start.max(fragment.at), range.end.min(end));
            if from < to || (from == to && range.is_empty() && from >= fragment.at && from <= end) {
                spans.push(fragment.offset + from - fragment.at..fragment.offset + to - fragment.at);
            }
        }
        spans
    }

    /// The text of a range of it; empty where the range is not one.
    pub fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or("")
    }
}
