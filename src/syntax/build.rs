//! Makes a paragraph of its pieces and of what the outline knows of it.

use super::block::Block;
use super::label::Reading;
use super::marker;
use super::opening;
use super::outline::{Head, strip_emphasis};
use super::paragraph::{Fragment, Kind, Label, LabelStyle, Paragraph};
use std::ops::Range;
use std::sync::Arc;

/// The longest emphasised run that is taken for opening words, in characters.
const LONGEST_OPENING: usize = 120;

pub(super) fn paragraph(block: &Block, head: Head, texts: &[&str], fragments: Vec<Fragment>) -> Paragraph {
    let text: Arc<str> = if texts.len() == 1 {
        if block.content.len() == block.text.len() { block.text.clone() } else { texts[0].into() }
    } else {
        texts.join("\n").into()
    };
    let shape = &block.shape;
    let lead = block.content.start;
    let shift = |range: &Range<usize>| range.start - lead..range.end - lead;
    let mut body = shape.body - lead;
    let mut label = None;
    if head.kind == Kind::Note {
        let number = match (&shape.note, head.plain_note) {
            (Some(note), _) => Some((shift(&note.range), shift(&note.number))),
            (None, Some(length)) => Some((0..length as usize, 0..length as usize)),
            (None, None) => None,
        };
        if let Some((range, number)) = number {
            body = range.end + (text[range.end..].len() - text[range.end..].trim_start().len());
            label = Some(Label {
                range,
                number,
                style: LabelStyle::Decimal,
                value: head.label.map_or(0, |(_, v)| v),
            });
        }
    } else if let (Some(Reading { range, number, .. }), Some((style, value))) = (&shape.label, head.label) {
        label = Some(Label { range: shift(range), number: shift(number), style, value });
    }
    let opening = matches!(head.kind, Kind::Preambular | Kind::Operative)
        .then(|| opening_of(block, &text, body, head))
        .flatten();
    let from = if head.kind == Kind::Note { body } else { 0 };
    let markers = if matches!(head.kind, Kind::Furniture | Kind::Comment) {
        Vec::new()
    } else {
        marker::all(&text, from)
    };
    Paragraph {
        kind: head.kind,
        part: head.part,
        language: head.language,
        organ: head.organ,
        resolution: head.resolution,
        section: head.section,
        label,
        level: head.level,
        opening,
        body: body.min(text.len())..text.len(),
        markers,
        fragments,
        text,
    }
}

/// The opening words: what is emphasised at the head of the body, else the lexicon's longest match.
fn opening_of(block: &Block, text: &str, body: usize, head: Head) -> Option<Range<usize>> {
    if let Some(run) = &block.shape.emphasis {
        let run = run.start - block.content.start..run.end - block.content.start;
        let words = text.get(run.clone())?;
        let bare = words.trim_end_matches([',', '،', '，', ' ', '\u{A0}']);
        if bare.chars().count() <= LONGEST_OPENING {
            return Some(run.start..run.start + bare.len());
        }
    }
    let rest = text.get(body..)?;
    let bare = strip_emphasis(rest);
    let start = body + rest.len() - bare.len();
    let (_, end) = opening::read(bare, head.language, head.organ)?;
    Some(start..start + end)
}
