//! What can be seen of a block alone, without the text around it.

use super::ending::{End, end_of};
use super::furniture::{is_furniture, is_rule, own_line};
use super::language::Language;
use super::line::{breaks, heading_level, is_space, line_end, script_of, skip_space};
use super::marker;
use super::organ_line::{OrganLine, organ_line};
use super::own_number::{is_symbol, own_number};
use super::paragraph::Marker;
use super::votes::{Votes, votes};
use super::{fold, label, opening};
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// What can be seen of a block alone, without the text around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Blank lines behind the content.
    pub blank_after: u32,
    /// Letters by language, for telling the draft's.
    pub votes: Votes,
    /// The number of `#` before it.
    pub heading: u8,
    /// The label at its head.
    pub label: Option<label::Reading>,
    /// The footnote marker at its head.
    pub note: Option<Marker>,
    /// Where the words start, after heading marks, label or note marker.
    pub body: usize,
    /// The emphasised run that the body starts with, without its marks.
    pub emphasis: Option<Range<usize>>,
    /// How it ends.
    pub end: End,
    /// The organ's line, if that is all of it.
    pub organ_line: Option<OrganLine>,
    /// What it is whatever stands around it.
    pub own: Own,
    /// Whether the first letter of the body is a lower-case one.
    pub lower: bool,
    /// Whether the lexicon of any language has its opening words.
    pub opens: bool,
    /// How many characters of white space its first line starts with.
    pub indent: u32,
}

/// What a block is whatever stands around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Own {
    /// It depends on the place.
    #[default]
    Any,
    /// `<!-- … -->`.
    Comment,
    /// `---`, `____`, `* * *`.
    Rule,
    /// Page numbers, job numbers, bar codes.
    Furniture,
    /// A document symbol alone on the first line: a masthead's or a running head.
    Symbol,
    /// `65/122. Title`: the number before a title.
    Title,
}

impl Shape {
    pub(super) fn of(text: &str, tail: &str) -> Shape {
        let mut shape = Shape::default();
        if text.is_empty() {
            return shape;
        }
        shape.blank_after = (breaks(tail) as u32).saturating_sub(1);
        shape.votes = votes(text);
        shape.own = own(text);
        if matches!(shape.own, Own::Comment | Own::Rule | Own::Furniture) {
            return shape;
        }
        let mut at = 0;
        if text.starts_with('>') {
            at = text.len() - text.trim_start_matches(['>', ' ']).len();
        }
        shape.heading = heading_level(&text[at..]);
        if shape.heading > 0 {
            at = skip_space(text, at + shape.heading as usize);
        }
        let head = &text[at..];
        if let Some(marker) = note_head(head) {
            let end = at + marker.range.end;
            let number = at + marker.number.start..at + marker.number.end;
            shape.note = Some(Marker { range: at..end, number, value: marker.value });
            shape.body = skip_space(text, end);
        } else {
            if let Some(mut label) = label::read(head) {
                for range in [&mut label.range, &mut label.number] {
                    *range = at + range.start..at + range.end;
                }
                at = skip_space(text, label.range.end);
                shape.label = Some(label);
            }
            shape.body = at;
        }
        let body = &text[shape.body..];
        shape.emphasis = emphasis(body).map(|run| shape.body + run.start..shape.body + run.end);
        shape.end = end_of(body);
        let first = body.trim_start_matches(['*', '_', '«', '“', '"']).chars().next();
        shape.lower = first.is_some_and(char::is_lowercase);
        shape.opens = opens(body);
        if shape.votes.iter().all(|votes| *votes == 0) {
            shape.votes = votes_of_opening(body, shape.opens);
        }
        if text.len() < 200 {
            shape.organ_line = organ_line(text);
        }
        shape
    }
}

/// The votes of a text of Latin letters in which no frequent word stands: all for the one language that has its opening words or
/// calls an organ so ("Décide.", "La Asamblea General,").
fn votes_of_opening(body: &str, opens: bool) -> Votes {
    let mut votes = Votes::default();
    let bare = body.trim_start_matches(['*', '_', '#', ' ']);
    let letters = bare.bytes().take(400).filter(u8::is_ascii_alphabetic).count() as u32;
    if letters == 0 {
        return votes;
    }
    let speaks = |language: Language| {
        opens && opening::starts(bare, language)
            || bare.len() < 80
                && language
                    .words()
                    .organ_lines
                    .iter()
                    .any(|(name, _)| fold::match_start(bare, name).is_some())
    };
    let mut speaking = Language::LATIN.into_iter().filter(|language| speaks(*language));
    if let (Some(language), None) = (speaking.next(), speaking.next()) {
        votes[language as usize] = letters;
    }
    votes
}

/// Whether the lexicon of a language of the text's script has its opening words.
pub(super) fn opens(body: &str) -> bool {
    let body = body.trim_start_matches(['*', '_']);
    let Some(language) = script_of(body) else { return false };
    match language {
        Language::English => {
            [Language::English, Language::French, Language::Spanish].iter().any(|l| opening::starts(body, *l))
        }
        other => opening::starts(body, other),
    }
}

fn own(content: &str) -> Own {
    let (end, _) = line_end(content, 0);
    let line = content[..end].trim_end();
    if content.starts_with("<!--") {
        return Own::Comment;
    }
    // Signs that an emblem or a bar code left behind.
    let sign = |c: char| c >= '\u{2190}' && !is_letter_or_digit(c) && !('\u{3000}'..='\u{303F}').contains(&c);
    if content.len() <= 12 && content.chars().all(|c| sign(c) || is_space(c)) {
        return Own::Furniture;
    }
    // A page's number alone is one only where nothing else stands in the block.
    if content.len() <= 3 && content.bytes().all(|b| b.is_ascii_digit()) {
        return Own::Furniture;
    }
    if content.len() == line.len() || content.lines().all(|l| own_line(l.trim())) {
        if is_rule(line) {
            return Own::Rule;
        }
        if is_furniture(line) {
            return Own::Furniture;
        }
    }
    if is_symbol(line) {
        return Own::Symbol;
    }
    let bare = line.trim_start_matches(['#', ' ', '*', '_']);
    if own_number(bare) { Own::Title } else { Own::Any }
}

/// The marker of a note that a line starts with.
pub(super) fn note_head(line: &str) -> Option<Marker> {
    // Arabic sets the marker in brackets: `(¹)`.
    let bracket = line.strip_prefix('(');
    let mut marker = marker::read(bracket.unwrap_or(line))?;
    if let Some(inner) = bracket {
        if !inner[marker.range.end..].starts_with(')') || inner.starts_with(['^', '[']) {
            return None;
        }
        marker.number = marker.number.start + 1..marker.number.end + 1;
        marker.range = 0..marker.range.end + 2;
    }
    let rest = &line[marker.range.end..];
    if line.starts_with('[') {
        let colon = rest.strip_prefix(':')?;
        marker.range.end += rest.len() - colon.len();
        return Some(marker);
    }
    // "^1: A/79/302", as between brackets.
    if line.starts_with('^')
        && let Some(behind) = rest.strip_prefix(':')
    {
        marker.range.end += rest.len() - behind.len();
        return Some(marker);
    }
    (rest.is_empty() || rest.starts_with(is_space)).then_some(marker)
}

/// The emphasised run that a text starts with: `*Recalling*`, `**回顾**`, `***وإذ تشير***`, `_Noting_`.
fn emphasis(body: &str) -> Option<Range<usize>> {
    let mark = body.chars().next().filter(|c| matches!(c, '*' | '_'))?;
    let width = body.chars().take(3).take_while(|c| *c == mark).count();
    let rest = &body[width..];
    let close = "***".get(..width).filter(|_| mark == '*').or("___".get(..width))?;
    let end = rest.find(close)?;
    // An opening is short; what runs over a whole paragraph is an emphasised paragraph.
    (end > 0 && end < 240 && !rest.starts_with(is_space)).then_some(width..width + end)
}
