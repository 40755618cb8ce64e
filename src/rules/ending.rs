//! What a paragraph ends with.

use crate::syntax::{Language, Paragraph, end_of};
use std::ops::Range;

/// The kinds of marks that end paragraphs; `Open` is none.
pub use crate::syntax::End as Mark;

/// The end of a paragraph's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What kind of mark it is.
    pub mark: Mark,
    /// The mark that stands further in, where closing quotation marks and brackets or a last "and" follow it: `.”` `; and`. The same as
    /// `mark` where nothing follows.
    pub inner: Mark,
    /// The last character that counts, in bytes of the paragraph's text: the mark or, where there is none, the last character of the last word.
    pub range: Range<usize>,
    /// What to replace to write another mark, in bytes of the paragraph's text: the mark with the blanks before it or, where
    /// there is none, nothing at the place where it belongs (behind emphasis marks, before or behind a footnote marker as the language has it).
    pub change: Range<usize>,
    /// The mark directly before the last one, a slip of the keyboard: `;.`
    pub double: Mark,
}

impl Ending {
    /// Whether a mark stands already, directly before the last one.
    pub fn doubles(&self, mark: Mark) -> bool {
        mark != Mark::Open && self.double == mark
    }
}

/// The words that join the last item of a list to the one before.
const CONJUNCTIONS: [&str; 16] =
    ["and", "or", "et", "ou", "y", "o", "e", "u", "и", "или", "а также", "و", "أو", "和", "或", "以及"];

impl Ending {
    /// The end of a paragraph's words: blanks, footnote markers, emphasis marks, bidi controls and comments behind them do not count.
    /// `None` for a paragraph without words.
    pub fn of(paragraph: &Paragraph) -> Option<Ending> {
        let text = &*paragraph.text;
        let mut end = text.len();
        let mut markers = paragraph.markers.iter().rev().peekable();
        // Where the last emphasis mark and the last marker end: a missing mark stands behind them.
        let (mut emphasis, mut noted) = (None, None);
        loop {
            let rest = &text[..end];
            if let Some(marker) = markers.next_if(|marker| marker.range.end == end) {
                noted = noted.or(Some(end));
                end = marker.range.start;
                emphasis = None;
                continue;
            }
            if rest.ends_with("-->")
                && let Some(open) = rest.rfind("<!--")
            {
                end = open;
                continue;
            }
            let last = rest.chars().next_back()?;
            let start = end - last.len_utf8();
            if matches!(last, '*' | '_') {
                emphasis = emphasis.or(Some(end));
            }
            if last.is_whitespace() || matches!(last, '*' | '_') || is_control(last) {
                end = start;
                continue;
            }
            if start < paragraph.body.start {
                return None;
            }
            let plain = if last.is_ascii_digit() { plain_marker(&text[..end]) } else { end };
            if plain < end && plain > paragraph.body.start {
                // The paragraph ends where the marker begins.
                (end, noted) = (plain, None);
                continue;
            }
            let mark = Mark::of(last);
            let inner = match mark {
                // "; and,"
                Mark::Comma => Some(inner(text[paragraph.body.start..start].trim_end()))
                    .filter(|inner| *inner == Mark::Semicolon)
                    .unwrap_or(mark),
                Mark::Open => inner(&text[paragraph.body.start..end]),
                mark => mark,
            };
            let change = match mark {
                Mark::Open => {
                    // Editorial Manual, Footnotes, chapter IX: behind the punctuation in English and Chinese, else before it.
                    let behind = matches!(paragraph.language, Language::English | Language::Chinese);
                    let at = emphasis.unwrap_or(end);
                    let at = noted.filter(|_| !behind).map_or(at, |noted| noted.max(at));
                    at..at
                }
                _ => text[..start].trim_end_matches(char::is_whitespace).len()..end,
            };
            let before = text[..start].chars().next_back();
            let double = if mark == Mark::Open { Mark::Open } else { before.map_or(mark, Mark::of) };
            return Some(Ending { mark, inner, range: start..end, change, double });
        }
    }
}

/// Where a footnote marker begins that pages left as plain figures behind the end mark (`the Committee,4`): the text's end where it
/// has none. `paragraphs 3, 4` and `1,000` end with numbers.
fn plain_marker(text: &str) -> usize {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - head.len();
    let bare = head.strip_suffix(' ').unwrap_or(head);
    let Some(mark) = bare.chars().next_back() else { return text.len() };
    let before = &bare[..bare.len() - mark.len_utf8()];
    let figures = before.chars().rev().take_while(char::is_ascii_digit).count();
    let marked = match mark {
        ',' | '،' | '，' => figures == 0 && !before.is_empty() || figures == 4 && bare == head,
        ';' | '؛' | '；' => true,
        '.' | '。' => figures == 0 && bare == head && !before.is_empty(),
        _ => false,
    };
    if marked && digits <= 3 { head.len() } else { text.len() }
}

/// The mark before closing quotation marks, brackets, or a conjunction.
fn inner(text: &str) -> Mark {
    let joined = CONJUNCTIONS.iter().find_map(|word| {
        let rest = text.strip_suffix(word)?;
        let bare = rest.trim_end();
        let mark = bare.chars().next_back().map_or(Mark::Open, Mark::of);
        (mark != Mark::Open).then_some(mark)
    });
    joined.unwrap_or_else(|| end_of(text))
}

fn is_control(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Draft;

    #[test]
    fn what_stands_behind_the_last_word_does_not_count() {
        let shown = |text: &str| {
            let draft = Draft::parse(&format!("The General Assembly,\n\n{text}\n"));
            let paragraph = draft.get(1).unwrap().paragraph;
            Ending::of(paragraph).map(|ending| (ending.mark, paragraph.slice(&ending.range).to_owned()))
        };
        assert_eq!(shown("1. Decides to adjourn."), Some((Mark::Stop, ".".into())));
        assert_eq!(shown("Recalling the report,¹"), Some((Mark::Comma, ",".into())));
        assert_eq!(shown("Recalling the report,[^1] <!-- why? -->"), Some((Mark::Comma, ",".into())));
        assert_eq!(shown("Rappelant le rapport<sup>1</sup>,"), Some((Mark::Comma, ",".into())));
        assert_eq!(shown("1. *Decides* to *adjourn*"), Some((Mark::Open, "n".into())));
        assert_eq!(shown("وإذ تشير إلى التقرير،"), Some((Mark::Comma, "،".into())));
        assert_eq!(shown("Recalling the report of the Committee,4"), Some((Mark::Comma, ",".into())));
        assert_eq!(shown("1. Takes note of the report; 12"), Some((Mark::Semicolon, ";".into())));
        assert_eq!(shown("Recalling paragraphs 3, 4"), Some((Mark::Open, "4".into())));
        assert_eq!(shown("Recalling its resolution 59/50"), Some((Mark::Open, "0".into())));
        assert_eq!(shown("决定休会。"), Some((Mark::Stop, "。".into())));
    }

    #[test]
    fn where_a_mark_is_written() {
        let written = |line: &str, text: &str, mark: &str| {
            let draft = Draft::parse(&format!("{line}\n\n{text}\n"));
            let paragraph = draft.get(1).unwrap().paragraph;
            let ending = Ending::of(paragraph).unwrap();
            let mut written = paragraph.text.to_string();
            written.replace_range(ending.change.clone(), mark);
            (written, ending.inner)
        };
        let english = |text| written("The General Assembly,", text, ";");
        assert_eq!(english("1. *Adjourns*").0, "1. *Adjourns*;");
        assert_eq!(english("1. Adjourns.").0, "1. Adjourns;");
        assert_eq!(english("1. Notes the report¹").0, "1. Notes the report;¹");
        assert_eq!(
            english("1. Adopts the title “Oceans.”"),
            ("1. Adopts the title “Oceans.”;".into(), Mark::Stop)
        );
        assert_eq!(english("(a) To report; and").1, Mark::Semicolon);
        assert_eq!(
            written("L’Assemblée générale,", "1. Prend note du rapport¹", "\u{a0};").0,
            "1. Prend note du rapport¹\u{a0};"
        );
        assert_eq!(
            written("L’Assemblée générale,", "Prenant note du rapport\u{a0};", ",").0,
            "Prenant note du rapport,"
        );
    }
}
