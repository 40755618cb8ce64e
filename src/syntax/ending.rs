//! How a block ends.

use super::line::is_space;
use super::marker;

/// How a block ends, apart from markers, emphasis, quotation marks and brackets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum End {
    /// No mark.
    #[default]
    Open,
    /// `,` `،` `，` `、`
    Comma,
    /// `;` `؛` `；`
    Semicolon,
    /// `.` `。` `!` `?`
    Stop,
    /// `:` `：`
    Colon,
}

impl End {
    /// The kind of mark that a character is.
    pub fn of(character: char) -> End {
        match character {
            ',' | '،' | '，' | '、' | '﹐' => End::Comma,
            ';' | '؛' | '；' => End::Semicolon,
            '.' | '。' | '!' | '?' | '！' | '？' | '．' => End::Stop,
            ':' | '：' => End::Colon,
            _ => End::Open,
        }
    }
}

/// The kind of mark that a text ends with, past footnote markers, emphasis, brackets and quotation marks.
pub fn end_of(text: &str) -> End {
    let mut rest = text.trim_end_matches(is_space);
    loop {
        let before = rest.len();
        rest = rest.trim_end_matches(|c: char| {
            matches!(
                c,
                '*' | '_'
                    | ')'
                    | '）'
                    | '”'
                    | '“'
                    | '"'
                    | '»'
                    | '’'
                    | '\''
                    | '」'
                    | '\u{200E}'
                    | '\u{200F}'
                    | '\u{202C}'
                    | '\u{2069}'
                    | '\\'
            ) || marker::superscript(c).is_some()
                || is_space(c)
        });
        if let Some(inner) = rest.strip_suffix("</sup>") {
            rest = inner.rfind("<sup>").map_or(inner, |at| &inner[..at]);
            // An Arabic marker stands in brackets.
            rest = rest.trim_end_matches(['(', ' ']);
        } else if let Some(inner) = rest.strip_suffix(']') {
            match inner.rfind("[^") {
                Some(at) if inner.len() - at < 24 => rest = &inner[..at],
                _ => rest = inner,
            }
        }
        if rest.len() == before {
            break;
        }
    }
    // A footnote marker that pages left as plain figures: "of the report; 51".
    if rest.ends_with(|c: char| c.is_ascii_digit()) {
        let head = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        if rest.len() - head.len() <= 3 && head.trim_end_matches(is_space).ends_with([';', '؛', '；']) {
            return End::Semicolon;
        }
    }
    rest.chars().next_back().map_or(End::Open, End::of)
}
