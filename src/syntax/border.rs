//! Borders: whether a line starts a block, by that line and the one before it alone.

use super::annex::annex_heading;
use super::ending::{End, end_of};
use super::furniture::own_line;
use super::language::Language;
use super::line::{heading_level, is_blank, is_space, script};
use super::organ_line::{OrganLine, organ_line};
use super::own_number::{is_symbol, stopped_number};
use super::shape::{note_head, opens};
use super::{label, opening, outline};
use crate::text::is_letter;

/// Whether `line`, which is not blank, starts a block after the line `before`.
pub(super) fn starts_block(before: &str, line: &str) -> bool {
    if is_blank(before) {
        return true;
    }
    let (before, line) = (before.trim(), line.trim_start());
    let first = line.as_bytes()[0];
    if line.starts_with("<!--") || before.ends_with("-->") {
        return true;
    }
    if first == b'#'
        || before.starts_with('#') && heading_level(before) > 0
        || own_line(line)
        || own_line(before)
    {
        return true;
    }
    if matches!(first, b'<' | b'[' | b'(' | b'^' | 0xC2 | 0xE2) && note_head(line).is_some() {
        return true;
    }
    // A note with a star below a line that goes on in the next page.
    if first == b'*' && line.starts_with("* ") && !line[2..].trim_start().starts_with('*') {
        return true;
    }
    // A symbol in a masthead whose lines stand close.
    let symbol = |line: &str| line.len() < 40 && !line.ends_with(['.', ',', ';']) && is_symbol(line);
    if (symbol(line) || symbol(before)) && before.len() < 60 && line.len() < 60 {
        return true;
    }
    // The number before a title, in a masthead whose lines stand close.
    if first.is_ascii_digit()
        && line.len() < 160
        && before.len() < 160
        && stopped_number(line)
        && end_of(before) != End::Comma
    {
        return true;
    }
    // Notes in a row, without blank lines between them.
    if first.is_ascii_digit() && end_of(before) == End::Stop && note_line(line) {
        return true;
    }
    // A label alone on its line goes with the words on the next.
    let end = if is_label(before) { End::Open } else { end_of(before) };
    let stop = |at: usize| matches!(line.as_bytes().get(at), Some(b')' | b'.'));
    let label =
        matches!(first, b'(' | b'-' | b'*' | b'\'' | 0xC2..) || first.is_ascii_digit() || stop(1) || stop(2);
    if label && end != End::Open && label::read(line).is_some() {
        return true;
    }
    // A numbered paragraph after one whose mark at the end has been forgotten.
    if first.is_ascii_digit() && numbered_opening(line) && !number_goes_before(before) {
        return true;
    }
    // Nearly all lines are neither short nor closed with a comma: they need not be compared with names.
    let speaks = |line: &str| {
        let worth = line.len() < 120 || line.len() < 200 && ends_with_comma(line);
        worth.then(|| organ_line(line)).flatten().filter(|o| o.comma || alone(o, line))
    };
    // Another body can be named at the head of a line that a sentence was broken into.
    if speaks(line).is_some_and(|o| o.organ.is_some() || end != End::Open)
        || speaks(before).is_some_and(|o| o.organ.is_some() || opens(line))
    {
        return true;
    }
    if before.len() < 60 && annex_heading(before, false).is_some()
        || end == End::Stop && line.len() < 60 && annex_heading(line, false).is_some()
    {
        return true;
    }
    if end == End::Stop && line.len() < 120 && closing_line(line) {
        return true;
    }
    matches!(end, End::Comma | End::Semicolon | End::Stop)
        && !number_goes_before(before)
        && opens_after(before, line)
}

/// Whether a comma stands at the end of a line, past emphasis and quotation marks: organs' lines have one.
fn ends_with_comma(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| {
        is_space(c) || matches!(c, '*' | '_' | '#' | '«' | '»' | '“' | '”' | ':')
    });
    bare.ends_with([',', '،', '，'])
}

/// Whether a line gives the meeting or the date below an adopted text.
fn closing_line(line: &str) -> bool {
    let digits = line.chars().filter(|c| label::digit(*c).is_some()).count();
    let Some(first) = line.chars().find(|c| is_letter(*c)).filter(|_| digits > 0) else { return false };
    let languages: &[Language] = match script(first) {
        Language::English => &[Language::English, Language::French, Language::Spanish],
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        _ => &[Language::Chinese],
    };
    let starts_with_number = line.starts_with(|c: char| label::digit(c).is_some() || c == '第' || c == 'ا');
    starts_with_number
        && languages.iter().any(|language| {
            let words = language.words();
            let date = words.months.iter().any(|month| line.contains(month)) && line.chars().count() < 36;
            date || words.meeting.iter().any(|word| line.contains(word))
        })
}

/// Whether a line begins as a note does, in the language of its first letter's script.
fn note_line(line: &str) -> bool {
    let Some(first) = line.chars().find(|c| is_letter(*c)) else { return false };
    match script(first) {
        Language::English => Language::LATIN.iter().any(|language| outline::note_line(line, *language)),
        language => outline::note_line(line, language),
    }
}

/// Whether a line starts with a number and a stop, and goes on with opening words.
fn numbered_opening(line: &str) -> bool {
    let Some((length, _)) = label::digits(line) else { return false };
    let Some(rest) = line[length..].strip_prefix('.') else { return false };
    let body = rest.trim_start_matches(is_space);
    body.len() < rest.len() && opens(body)
}

/// Whether an organ's line is one without a comma: the name with its article and nothing else. In a sentence that is broken
/// over lines the article is a small letter, or the line is longer.
fn alone(line: &OrganLine, text: &str) -> bool {
    line.organ.is_some() && line.sure && text.trim_start().starts_with(|c: char| !c.is_lowercase())
}

/// Whether a line ends with the number of what the next line goes on with: "… proceeds of crime; 12."
fn number_goes_before(line: &str) -> bool {
    let Some(bare) = line.strip_suffix('.') else { return false };
    let rest = bare.trim_end_matches(|c: char| label::digit(c).is_some());
    let digits = bare[rest.len()..].chars().count();
    (1..=3).contains(&digits) && rest.trim_end().ends_with([';', '؛', '；', ','])
}

/// Whether a line is a label and nothing else.
fn is_label(line: &str) -> bool {
    line.len() < 24
        && (line.chars().count() == 1 || label::read(line).is_some_and(|l| l.range.end == line.len()))
}

/// Whether `line` opens a paragraph after a line that ends with a mark: capital opening words in the languages that write
/// them so; in the others only where the line before is no full line of a hard-wrapped text.
fn opens_after(before: &str, line: &str) -> bool {
    let body = line.trim_start_matches(['*', '_']);
    let Some(first) = body.chars().next() else { return false };
    let emphasised = body.len() < line.len();
    if first.is_ascii() || ('À'..='ÿ').contains(&first) {
        return first.is_uppercase()
            && [Language::English, Language::French, Language::Spanish]
                .iter()
                .any(|l| opening::starts(body, *l));
    }
    let language = script(first);
    let length = before.chars().count();
    let full =
        if language == Language::Chinese { (28..60).contains(&length) } else { (55..110).contains(&length) };
    (emphasised || !full) && opening::starts(body, language)
}
