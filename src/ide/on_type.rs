//! What is offered when a new line begins: the next number, the first letter; or an empty label taken away again.

use super::Snapshot;
use super::label_form::Form;
use super::numbering::Numbering;
use super::restructure::{Cursor, DUMMY, Restructured, finish};
use crate::syntax::{Kind, LabelStyle, label};
use crate::text::Edit;

/// The edits for a line break that was just typed; the cursor stands at the byte `offset`, on the new line. `None` where nothing is
/// offered: the line is not empty, or what stands before it is no operative paragraph that has ended.
pub fn on_new_line(snapshot: &Snapshot, offset: usize) -> Option<Restructured> {
    let text = snapshot.draft().text();
    let breaks = ['\n', '\r'];
    let start = text.get(..offset)?.rfind(breaks)? + 1;
    let end = text[offset..].find(breaks).map_or(text.len(), |at| offset + at);
    if !text[start..end].trim().is_empty() {
        return None;
    }
    let line_break = if text[..start].ends_with("\r\n") { "\r\n" } else { &text[start - 1..start] };
    let above_end = start - line_break.len();
    let above_start = text[..above_end].rfind(breaks).map_or(0, |at| at + 1);
    let above = &text[above_start..above_end];
    if is_empty_label(above) {
        // The place of the label becomes the empty line.
        let line = text[above_start..].len() - text[above_start..].trim_start_matches([' ', '\t']).len();
        let edits = vec![Edit::replace(above_start + line..end, "")];
        return finish(snapshot, edits, &[], None, Cursor::Was(end));
    }
    let placed = snapshot.draft().paragraph_at(above_end.checked_sub(1)?)?;
    let paragraph = placed.paragraph;
    if paragraph.kind != Kind::Operative
        || placed.end() > above_end
        || !text[placed.end()..above_end].trim().is_empty()
    {
        return None;
    }
    let numbering = Numbering::of(snapshot.draft());
    let near = numbering.entry_place(placed.index)?;
    let entry = &numbering.entries[near];
    let label = match ending(above)? {
        Ending::Colon => {
            let below = numbering.entries.get(near + 1).filter(|next| next.parent == Some(placed.index));
            match below {
                Some(first) => Form::of(first).write(1)?,
                None => Form::of_level(&numbering, near, entry.level + 1)?.write(1)?,
            }
        }
        Ending::Closed => Form::of(entry).write(entry.value + 1)?,
    };
    // Paragraphs are parted by a blank line where that is how the draft has them.
    let before = placed.index.checked_sub(1).and_then(|before| snapshot.draft().get(before));
    let close = before.is_some_and(|before| {
        let gap = text.get(before.end()..placed.start).unwrap_or("");
        gap.matches('\n').count().max(gap.matches('\r').count()) == 1
    });
    let blank = if close { "" } else { line_break };
    let insert = format!("{blank}{label}{DUMMY}");
    let dummy = start + blank.len() + label.len();
    finish(snapshot, vec![Edit::replace(start..end, insert)], &[], None, Cursor::Dummy(dummy))
}

/// How a paragraph ends that has ended.
enum Ending {
    /// With a colon: sub-paragraphs follow.
    Colon,
    /// With a semicolon, perhaps "and" behind it, or a full stop.
    Closed,
}

fn ending(line: &str) -> Option<Ending> {
    let bare = line.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '*' | '_' | '”' | '»' | ')')
            || crate::syntax::marker::superscript(c).is_some()
    });
    match bare.chars().next_back()? {
        ':' | '：' => return Some(Ending::Colon),
        ';' | '；' | '؛' | '.' | '。' => return Some(Ending::Closed),
        _ => {}
    }
    // "; and", "; or"
    let (before, word) = bare.rsplit_once([' ', '\u{A0}'])?;
    let joins = ["and", "or", "et", "ou", "y", "o", "e", "u", "и", "или", "و", "أو"].contains(&word);
    (joins && before.trim_end().ends_with([';', '؛'])).then_some(Ending::Closed)
}

/// Whether a line is a label and nothing else.
fn is_empty_label(line: &str) -> bool {
    let line = line.trim();
    let read = label::read(line);
    read.is_some_and(|reading| {
        reading.range.end == line.len()
            && reading.values[0].is_some_and(|(style, _)| style != LabelStyle::Bullet)
    })
}

#[cfg(test)]
mod tests;
