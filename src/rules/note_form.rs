//! How notes are written in the six languages, and where their markers are set.

use crate::syntax::{Language, Paragraph};
use crate::text::is_letter_or_digit;

/// The mark that ends a note.
pub fn stop(language: Language) -> &'static str {
    if language == Language::Chinese { "。" } else { "." }
}

/// The note that gives the place of a treaty in the United Nations Treaty Series, the series set off with asterisks. (Counted in adopted
/// texts; Arabic and Russian ones cite the English series.)
pub fn treaty(language: Language, volume: u32, number: u32) -> String {
    match language {
        Language::English | Language::Russian | Language::Arabic => {
            format!("United Nations, *Treaty Series*, vol. {volume}, No. {number}.")
        }
        Language::French => format!("Nations Unies, *Recueil des Traités*, vol. {volume}, no {number}."),
        Language::Spanish => format!("Naciones Unidas, *Treaty Series*, vol. {volume}, núm. {number}."),
        Language::Chinese => format!("联合国，《条约汇编》，第{volume}卷，第{number}号。"),
    }
}

/// The note that sends the reader to another one.
pub fn see_note(language: Language, number: &str) -> String {
    match language {
        Language::English => format!("See note {number}."),
        Language::French => format!("Voir note {number}."),
        Language::Spanish => format!("Véase la nota {number}."),
        Language::Russian => format!("См. сноску {number}."),
        Language::Chinese => format!("见脚注{number}。"),
        Language::Arabic => format!("انظر الحاشية {number}."),
    }
}

/// Where the marker is set of a note to what ends at the byte `end` of a paragraph's text: behind closing quotation marks, in English and
/// Chinese behind the comma or stop, too. `None` where a marker stands there by now, or where a word goes on.
pub fn marker_place(paragraph: &Paragraph, end: usize) -> Option<usize> {
    let text: &str = &paragraph.text;
    let rest = text.get(end..)?;
    let quoted = rest.trim_start_matches(['*', '_', '”', '»', '》', '"']);
    let mut at = text.len() - quoted.len();
    let behind = matches!(paragraph.language, Language::English | Language::Chinese);
    let mark = quoted
        .chars()
        .next()
        .filter(|c| matches!(c, ',' | ';' | '.' | ':' | '，' | '；' | '。' | '：' | '、'));
    let noted = |at: usize| {
        // Arabic sets markers in brackets.
        let near = paragraph.markers.partition_point(|marker| marker.range.end < at);
        paragraph.markers.get(near).is_some_and(|marker| marker.range.start <= at + 1)
    };
    if noted(at) || noted(end) {
        return None;
    }
    if let Some(mark) = mark.filter(|_| behind) {
        at += mark.len_utf8();
        if noted(at) {
            return None;
        }
    }
    let chinese = paragraph.language == Language::Chinese;
    let goes_on = |c: char| !chinese && (is_letter_or_digit(c) || matches!(c, '’' | '\'' | '-'));
    (!text[at..].starts_with(goes_on)).then_some(at)
}
