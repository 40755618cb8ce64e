//! Makes a paragraph of its pieces and of what the outline knows of it.

use super::block::Block;
use super::label::Reading;
use super::marker;
use super::outline::Head;
use super::paragraph::{Fragment, Kind, Label, LabelStyle, Paragraph};
use std::sync::Arc;

pub(super) fn paragraph(block: &Block, head: Head, texts: &[&str], later: Vec<Fragment>) -> Paragraph {
    let text: Arc<str> = if later.is_empty() { block.text.clone() } else { texts.join("\n").into() };
    let shape = &block.shape;
    let mut body = shape.body;
    let mut label = None;
    if head.kind == Kind::Note {
        let number = match (&shape.note, head.plain_note) {
            (Some(note), _) => Some((note.range.clone(), note.number.clone())),
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
        label = Some(Label { range: range.clone(), number: number.clone(), style, value });
    }
    let opening = head.opening.map(|(start, end)| start as usize..end as usize);
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
        later,
        text,
    }
}
