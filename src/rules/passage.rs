//! What a rule over one paragraph sees.

use super::opened::Opened;
use super::plain::Plain;
use super::rule::Profile;
use crate::cite::Reading;
use crate::syntax::{Kind, Language, Paragraph, Part};
use std::cell::OnceCell;
use std::ops::Range;

/// One paragraph and what it points to, nothing else. So what is found in it can be kept for as long as the paragraph is the same.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The paragraph.
    pub paragraph: &'a Paragraph,
    /// All that it points to.
    pub reading: &'a Reading,
    /// The practice that it is held to: the one set, or that of the organ that speaks here.
    pub profile: Option<Profile>,
    plain: OnceCell<Plain<'a>>,
    quotations: OnceCell<Vec<Range<usize>>>,
    opened: OnceCell<Option<Box<Opened>>>,
}

impl<'a> Passage<'a> {
    /// A paragraph held to a practice.
    pub fn new(paragraph: &'a Paragraph, reading: &'a Reading, profile: Option<Profile>) -> Passage<'a> {
        Passage {
            paragraph,
            reading,
            profile,
            plain: OnceCell::new(),
            quotations: OnceCell::new(),
            opened: OnceCell::new(),
        }
    }

    /// Its own text. All ranges of findings are bytes of it.
    pub fn text(&self) -> &'a str {
        &self.paragraph.text
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.paragraph.language
    }

    /// Its words without what wrapping and mark-up leave between them; made once.
    pub fn plain(&self) -> &Plain<'a> {
        self.plain.get_or_init(|| Plain::of(self.paragraph))
    }

    /// Whether it is an operative paragraph of the first level, of a resolution's own text and not of an annex.
    pub fn is_operative_of_first_level(&self) -> bool {
        let paragraph = self.paragraph;
        (paragraph.kind, paragraph.level, paragraph.part) == (Kind::Operative, 1, Part::Main)
    }

    /// Its opening words, taken apart once; `None` where it is not known how it opens.
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.get_or_init(|| Opened::of(self.paragraph).map(Box::new)).as_deref()
    }

    /// The same, for keeping.
    pub fn into_opened(self) -> Option<Box<Opened>> {
        self.opened.into_inner().unwrap_or_else(|| Opened::of(self.paragraph).map(Box::new))
    }

    /// Whether it is a preambular or operative paragraph of the resolution.
    pub fn is_body(&self) -> bool {
        matches!(self.paragraph.kind, Kind::Preambular | Kind::Operative)
    }

    /// Whether a range (bytes of its text) touches text between quotation marks or title marks: somebody else's words.
    pub fn is_quoted(&self, range: &Range<usize>) -> bool {
        let quotations = self.quotations.get_or_init(|| quotations(self.text()));
        touches(quotations, range)
    }
}

/// Whether a range touches one of some that stand in order and apart.
pub(in crate::rules) fn touches(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|one| one.end <= range.start);
    ranges.get(next).is_some_and(|one| one.start < range.end)
}

/// The outermost quotations of a text, with their marks; one that is not closed goes on to the end.
pub(in crate::rules) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &[char])> = None;
    for (at, character) in text.char_indices() {
        match open {
            Some((start, close)) if close.contains(&character) => {
                found.push(start..at + character.len_utf8());
                open = None;
            }
            Some(_) => {}
            None => {
                open = match character {
                    '“' => Some((at, &['”'][..])),
                    // Arabic sets them the other way round.
                    '”' => Some((at, &['“'][..])),
                    '«' => Some((at, &['»'][..])),
                    '„' => Some((at, &['“', '”'][..])),
                    '"' => Some((at, &['"'][..])),
                    '《' => Some((at, &['》'][..])),
                    '「' => Some((at, &['」'][..])),
                    '『' => Some((at, &['』'][..])),
                    _ => None,
                }
            }
        }
    }
    if let Some((start, _)) = open {
        found.push(start..text.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::quotations;

    #[test]
    fn quotations_are_found_in_every_script() {
        let shown =
            |text: &str| quotations(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(shown("the item entitled “Oceans”, and “Space”;"), ["“Oceans”", "“Space”"]);
        assert_eq!(shown("intitulée « Océans » et « Espace »"), ["« Océans »", "« Espace »"]);
        assert_eq!(shown("البند المعنون ”المحيطات“؛"), ["”المحيطات“"]);
        assert_eq!(shown("《联合国宪章》和“海洋”"), ["《联合国宪章》", "“海洋”"]);
        assert_eq!(shown("not “closed"), ["“closed"]);
        assert_eq!(shown("none"), Vec::<String>::new());
    }
}
