//! What a paragraph ends with.

use crate::syntax::Paragraph;
use std::ops::Range;

/// The kinds of marks that end paragraphs, in the scripts of all languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `,` `،` `，`
    Comma,
    /// `;` `؛` `；`
    Semicolon,
    /// `:` `：`
    Colon,
    /// `.` `。`
    Stop,
    /// A letter, a bracket, a closing quotation mark, any other character: no mark.
    None,
}

impl Mark {
    /// The kind of a character.
    pub fn of(character: char) -> Mark {
        match character {
            ',' | '،' | '，' => Mark::Comma,
            ';' | '؛' | '；' => Mark::Semicolon,
            ':' | '：' => Mark::Colon,
            '.' | '。' | '．' => Mark::Stop,
            _ => Mark::None,
        }
    }
}

/// The end of a paragraph's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What kind of mark it is.
    pub mark: Mark,
    /// The last character that counts, in bytes of the paragraph's text: the mark or, where there is none, the last character of the last word.
    pub range: Range<usize>,
    /// Where a missing mark would be written: behind the last word, inside emphasis marks, before or behind a footnote marker as the text has it.
    pub insert: usize,
}

impl Ending {
    /// The end of a paragraph's words: blanks, footnote markers, emphasis marks, bidi controls and comments behind them do not count.
    /// `None` for a paragraph without words.
    pub fn of(paragraph: &Paragraph) -> Option<Ending> {
        let text = &*paragraph.text;
        let mut end = text.len();
        let mut markers = paragraph.markers.iter().rev().peekable();
        loop {
            let rest = &text[..end];
            if let Some(marker) = markers.next_if(|marker| marker.range.end == end) {
                end = marker.range.start;
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
            if last.is_whitespace() || matches!(last, '*' | '_') || is_control(last) {
                end = start;
                continue;
            }
            if start < paragraph.body.start {
                return None;
            }
            return Some(Ending { mark: Mark::of(last), range: start..end, insert: end });
        }
    }
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
        assert_eq!(shown("1. *Decides* to *adjourn*"), Some((Mark::None, "n".into())));
        assert_eq!(shown("وإذ تشير إلى التقرير،"), Some((Mark::Comma, "،".into())));
        assert_eq!(shown("决定休会。"), Some((Mark::Stop, "。".into())));
    }
}
