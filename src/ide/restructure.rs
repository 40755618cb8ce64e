//! Paragraphs moved, indented, outdented, inserted; numbers and references follow in the same edit.

mod relocate;
mod way_back;

pub use relocate::move_before;
pub use way_back::WayBack;

use super::Snapshot;
use super::label_form::Form;
use super::numbering::{Entry, Numbering};
use super::renumber::{Change, follow, renumber};
use crate::syntax::{Kind, Placed};
use crate::text::Edit;
use crate::text::{compose, moved};
use std::collections::HashSet;
use std::ops::Range;

/// What is done with the paragraph at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// It changes places with the one before it on its level.
    MoveUp,
    /// It changes places with the one behind it on its level.
    MoveDown,
    /// It comes to stand one level lower, below the one before it.
    Indent,
    /// It comes to stand one level higher, behind the one that it stood below.
    Outdent,
    /// An empty one comes to stand before it.
    InsertAbove,
    /// An empty one comes to stand behind it and what stands below it.
    InsertBelow,
}

impl Operation {
    /// All of them.
    pub const ALL: [Operation; 6] = [
        Operation::MoveUp,
        Operation::MoveDown,
        Operation::Indent,
        Operation::Outdent,
        Operation::InsertAbove,
        Operation::InsertBelow,
    ];
}

/// What an operation comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restructured {
    /// The edits, in order of place, none touching another but at its ends, counted in the text as it is.
    pub edits: Vec<Edit>,
    /// Where the cursor belongs, in bytes of the text after the edits.
    pub cursor: usize,
}

/// Does something with the paragraph at the byte `offset`. `None` where it stands in no paragraph of the body, or where there is
/// nothing that could be done: no paragraph to change places with, none to stand below.
///
/// A paragraph takes along what stands below it and the comments of the drafter directly before it. The text around it is moved,
/// not the paragraph itself, so that the cursor stays in it. What was numbered wrongly before stays as it was.
pub fn restructure(snapshot: &Snapshot, offset: usize, operation: Operation) -> Option<Restructured> {
    let draft = snapshot.draft();
    let rows: Vec<Placed<'_>> = draft.paragraphs().collect();
    let at = draft.paragraph_at(offset)?.index;
    let body = Body { rows: &rows };
    let here = body.unit(at)?;
    match operation {
        Operation::MoveUp => body.swap(snapshot, &body.before(&here)?, &here, true, offset),
        Operation::MoveDown => body.swap(snapshot, &here, &body.after(&here)?, false, offset),
        Operation::Indent => body.indent(snapshot, &here, offset),
        Operation::Outdent => body.outdent(snapshot, &here, offset),
        Operation::InsertAbove => body.insert(snapshot, &here, true),
        Operation::InsertBelow => body.insert(snapshot, &here, false),
    }
}

/// What could be done with the paragraph at the byte `offset`, by where it stands, without working out what that comes to: for a menu.
/// Indenting may still turn out to be impossible, where no paragraph shows how labels look on the level below.
pub fn offered(snapshot: &Snapshot, offset: usize) -> Vec<Operation> {
    let rows: Vec<Placed<'_>> = snapshot.draft().paragraphs().collect();
    let at = snapshot.draft().paragraph_at(offset);
    let body = Body { rows: &rows };
    let Some(here) = at.and_then(|placed| body.unit(placed.index)) else { return Vec::new() };
    let operative = body.kind(here.head) == Kind::Operative;
    let labelled = rows[here.head].paragraph.label.is_some();
    let possible = |operation: &Operation| match operation {
        Operation::MoveUp => body.before(&here).is_some(),
        Operation::MoveDown => body.after(&here).is_some(),
        Operation::Indent => {
            labelled && body.before(&here).is_some_and(|above| body.kind(above.head) == Kind::Operative)
        }
        Operation::Outdent => labelled && here.level > 1,
        Operation::InsertAbove | Operation::InsertBelow => labelled || !operative,
    };
    Operation::ALL.into_iter().filter(possible).collect()
}

/// A paragraph with what stands below it.
#[derive(Clone, Debug)]
struct Unit {
    /// The paragraph.
    head: usize,
    /// All of it, with the comments before: places among the draft's paragraphs.
    rows: Range<usize>,
    level: u8,
}

/// The paragraphs of a draft.
struct Body<'a> {
    rows: &'a [Placed<'a>],
}

impl Body<'_> {
    fn kind(&self, at: usize) -> Kind {
        self.rows[at].paragraph.kind
    }

    /// The paragraph at a place with what belongs to it; `None` for what is no paragraph of the body, or is torn apart by a page's end.
    fn unit(&self, at: usize) -> Option<Unit> {
        let kind = self.kind(at);
        if !matches!(kind, Kind::Preambular | Kind::Operative) {
            return None;
        }
        let level = self.rows[at].paragraph.level;
        let mut end = at + 1;
        if kind == Kind::Operative {
            for next in at + 1..self.rows.len() {
                match self.kind(next) {
                    Kind::Operative if self.rows[next].paragraph.level > level => end = next + 1,
                    // A table, a quotation.
                    Kind::Text if self.same_part(at, next) => end = next + 1,
                    Kind::Note | Kind::Furniture | Kind::Comment => {}
                    _ => break,
                }
            }
        }
        let mut start = at;
        while let Some(before) = start.checked_sub(1)
            && self.kind(before) == Kind::Comment
        {
            start = before;
        }
        let whole = self.rows[start..end].iter().all(|placed| placed.paragraph.later.is_empty());
        let foreign = |placed: &Placed<'_>| matches!(placed.paragraph.kind, Kind::Note | Kind::Furniture);
        (whole && !self.rows[at..end].iter().any(foreign)).then_some(Unit {
            head: at,
            rows: start..end,
            level,
        })
    }

    fn same_part(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.rows[a].paragraph, self.rows[b].paragraph);
        (a.part, a.resolution, a.section) == (b.part, b.resolution, b.section)
    }

    /// A heading as something to change places with.
    fn heading(&self, at: usize) -> Unit {
        Unit { head: at, rows: at..at + 1, level: 1 }
    }

    /// What a unit changes places with when it moves up: the unit before it on its level, or a heading between paragraphs.
    fn before(&self, unit: &Unit) -> Option<Unit> {
        let kind = self.kind(unit.head);
        for at in (0..unit.rows.start).rev() {
            let level = self.rows[at].paragraph.level;
            match self.kind(at) {
                Kind::Note | Kind::Furniture | Kind::Comment | Kind::Text => {}
                Kind::Preambular if kind == Kind::Preambular => return self.unit(at),
                Kind::Operative if kind == Kind::Operative && level > unit.level => {}
                Kind::Operative if kind == Kind::Operative && level == unit.level => return self.unit(at),
                Kind::Heading if kind == Kind::Operative && unit.level == 1 => {
                    let follows = (0..at).rev().map(|at| self.kind(at)).find(|kind| !kind.is_aside());
                    return (follows == Some(Kind::Operative)).then(|| self.heading(at));
                }
                _ => return None,
            }
        }
        None
    }

    /// What a unit changes places with when it moves down.
    fn after(&self, unit: &Unit) -> Option<Unit> {
        let kind = self.kind(unit.head);
        for at in unit.rows.end..self.rows.len() {
            let level = self.rows[at].paragraph.level;
            match self.kind(at) {
                Kind::Note | Kind::Furniture | Kind::Comment => {}
                Kind::Preambular if kind == Kind::Preambular => return self.unit(at),
                Kind::Operative if kind == Kind::Operative && level == unit.level => return self.unit(at),
                Kind::Heading if kind == Kind::Operative && unit.level == 1 => {
                    let leads =
                        (at + 1..self.rows.len()).map(|at| self.kind(at)).find(|kind| !kind.is_aside());
                    return (leads == Some(Kind::Operative)).then(|| self.heading(at));
                }
                _ => return None,
            }
        }
        None
    }

    /// The bytes of a unit.
    fn bytes(&self, unit: &Unit) -> Range<usize> {
        self.rows[unit.rows.start].start..self.rows[unit.rows.end - 1].end()
    }

    fn swap(
        &self,
        snapshot: &Snapshot,
        upper: &Unit,
        lower: &Unit,
        keep_lower: bool,
        offset: usize,
    ) -> Option<Restructured> {
        let (up, low) = (self.bytes(upper), self.bytes(lower));
        let text = snapshot.draft().text();
        let (a, b) = (text.get(up.clone())?, text.get(low.clone())?);
        let gap = text.get(up.end..low.start)?;
        let (edits, pieces) = if !gap.trim().is_empty() {
            // The notes of a page between them stay where they are.
            let edits = vec![Edit::replace(up.clone(), b), Edit::replace(low.clone(), a)];
            (edits, vec![(low.clone(), up.start), (up, low.start + b.len() - a.len())])
        } else if keep_lower {
            let edits = vec![
                Edit::replace(up.start..low.start, ""),
                Edit::replace(low.end..low.end, format!("{gap}{a}")),
            ];
            // The end of what stays belongs to it, not to what comes to stand behind.
            let stays = low.start..low.end + 1;
            (edits, vec![(up.clone(), up.start + b.len() + gap.len()), (stays, up.start)])
        } else {
            let edits = vec![
                Edit::replace(up.start..up.start, format!("{b}{gap}")),
                Edit::replace(up.end..low.end, ""),
            ];
            (edits, vec![(low, up.start)])
        };
        let own = if keep_lower { lower } else { upper };
        let cursor = Cursor::Moved(offset.min(self.bytes(own).end), self.rows[own.head].start);
        finish(snapshot, edits, &pieces, None, cursor)
    }

    fn indent(&self, snapshot: &Snapshot, unit: &Unit, offset: usize) -> Option<Restructured> {
        let above = self.before(unit).filter(|above| self.kind(above.head) == Kind::Operative)?;
        let numbering = Numbering::of(snapshot.draft());
        let near = numbering.entry_place(unit.head)?;
        let last = (above.head + 1..above.rows.end)
            .filter_map(|row| numbering.entry(row))
            .rfind(|entry| entry.level == unit.level + 1);
        let (form, value) = match last {
            Some(entry) => (Form::of(entry), entry.value + 1),
            None => (Form::of_level(&numbering, near, unit.level + 1)?, 1),
        };
        let mut edits = vec![relabelled(numbering.entry(unit.head)?, &form.write(value)?)];
        for row in unit.head + 1..unit.rows.end {
            let Some(entry) = numbering.entry(row) else { continue };
            let form = Form::of_level(&numbering, near, entry.level + 1)?;
            edits.push(relabelled(entry, &form.write(entry.value)?));
        }
        self.shifted(snapshot, unit, unit.level + 1, edits, offset)
    }

    fn outdent(&self, snapshot: &Snapshot, unit: &Unit, offset: usize) -> Option<Restructured> {
        let numbering = Numbering::of(snapshot.draft());
        let entry = numbering.entry(unit.head)?;
        let near = numbering.entry_place(unit.head)?;
        let above = numbering.entry(entry.parent?)?;
        let mut edits = vec![relabelled(entry, &Form::of(above).write(above.value + 1)?)];
        let own = Form::of(entry);
        let mut count = 0;
        for row in unit.head + 1..unit.rows.end {
            let Some(below) = numbering.entry(row) else { continue };
            let form = if below.level == unit.level + 1 {
                count += 1;
                own.clone()
            } else {
                Form::of_level(&numbering, near, below.level - 1)?
            };
            let value = if below.level == unit.level + 1 { count } else { below.value };
            edits.push(relabelled(below, &form.write(value)?));
        }
        // Those that stood behind it on its level stand below it now.
        for row in unit.rows.end..self.rows.len() {
            let Some(behind) = numbering.entry(row).filter(|other| other.level >= unit.level) else {
                if self.kind(row).is_aside() {
                    continue;
                }
                break;
            };
            if behind.list == entry.list {
                count += 1;
                edits.push(relabelled(behind, &Form::of(behind).write(count)?));
            }
        }
        self.shifted(snapshot, unit, unit.level - 1, edits, offset)
    }

    /// What a change of labels comes to, if the paragraph really stands on the level then.
    fn shifted(
        &self,
        snapshot: &Snapshot,
        unit: &Unit,
        level: u8,
        edits: Vec<Edit>,
        offset: usize,
    ) -> Option<Restructured> {
        let start = self.rows[unit.head].start;
        let cursor = Cursor::Was(offset);
        let check = move |after: &Snapshot, place: usize| {
            let found = after.draft().paragraph_at(place);
            found.is_some_and(|placed| placed.start == place && placed.paragraph.level == level)
        };
        finish(snapshot, edits, &[], Some((start, &check)), cursor)
    }

    fn insert(&self, snapshot: &Snapshot, unit: &Unit, above: bool) -> Option<Restructured> {
        let bytes = self.bytes(unit);
        let text = snapshot.draft().text();
        let gap = self.gap(&text, unit);
        if self.kind(unit.head) == Kind::Preambular {
            let at = if above { bytes.start } else { bytes.end };
            let cursor = if above { at } else { at + gap.len() };
            return Some(Restructured { edits: vec![Edit::replace(at..at, gap)], cursor });
        }
        let numbering = Numbering::of(snapshot.draft());
        let entry = numbering.entry(unit.head)?;
        let value = if above { entry.value.max(1) } else { entry.value + 1 };
        let label = Form::of(entry).write(value)?;
        let (at, text) = if above {
            (bytes.start, format!("{label}{DUMMY}{gap}"))
        } else {
            (bytes.end, format!("{gap}{label}{DUMMY}"))
        };
        let dummy = at + text.find(DUMMY)?;
        let edits = vec![Edit::replace(at..at, text)];
        finish(snapshot, edits, &[], None, Cursor::Dummy(dummy))
    }

    /// What stands between paragraphs around a unit.
    fn gap(&self, text: &str, unit: &Unit) -> String {
        let between = |a: usize, b: usize| {
            let (a, b) = (self.rows.get(a)?, self.rows.get(b)?);
            let same = a.paragraph.kind == b.paragraph.kind;
            text.get(a.end()..b.start)
                .filter(|gap| same && gap.trim().is_empty() && gap.contains(['\n', '\r']))
        };
        let before = unit.rows.start.checked_sub(1).and_then(|before| between(before, unit.rows.start));
        between(unit.rows.end - 1, unit.rows.end).or(before).unwrap_or("\n\n").to_owned()
    }
}

/// Stands for the words of a new paragraph while numbers are found: a label without words would take the next line for its
/// own. An Arabic letter, since Arabic labels want one behind them, and a mark that nobody types.
pub(super) const DUMMY: &str = "ن\u{FFFD}.";

/// A label with another in its place; the gap behind it goes with it.
fn relabelled(entry: &Entry<'_>, label: &str) -> Edit {
    let (own, paragraph) = (entry.label, entry.placed.paragraph);
    let whole = own.range.start..paragraph.body.start.max(own.range.end);
    let bare = label.trim_end();
    // The gap stays as it is where there is one.
    let gap = paragraph.slice(&(own.range.end..whole.end));
    if gap.is_empty() {
        Edit::replace(entry.placed.range(&own.range), label)
    } else {
        Edit::replace(entry.placed.range(&own.range), bare)
    }
}

/// Where the cursor belongs.
pub(super) enum Cursor {
    /// Where it was, in the text before.
    Was(usize),
    /// The same, in a paragraph that is moved, which starts there.
    Moved(usize, usize),
    /// Behind the label of a new paragraph: where its [`DUMMY`] stands in the text that the structural edits leave.
    Dummy(usize),
}

impl Cursor {
    /// Where the paragraph that is moved starts in the text before.
    fn moved(&self) -> Option<usize> {
        match self {
            Cursor::Moved(_, start) => Some(*start),
            Cursor::Was(_) | Cursor::Dummy(_) => None,
        }
    }
}

/// A place in the text before, and what must hold of it after.
type Check<'a> = (usize, &'a dyn Fn(&Snapshot, usize) -> bool);

/// Numbers the draft after structural edits and tells all edits as one set. What would have been renumbered without them is left
/// alone.
pub(super) fn finish(
    snapshot: &Snapshot,
    edits: Vec<Edit>,
    pieces: &[(Range<usize>, usize)],
    check: Option<Check<'_>>,
    cursor: Cursor,
) -> Option<Restructured> {
    let backwards: Vec<Edit> = edits.iter().rev().cloned().collect();
    let after = snapshot.edited(&backwards);
    let change = Change { before: snapshot, after: &after, edits: &edits, pieces, moved: cursor.moved() };
    if let Some((place, holds)) = check
        && !holds(&after, change.place(place))
    {
        return None;
    }
    let pending: HashSet<(usize, usize, String)> = renumber(snapshot)
        .into_iter()
        .map(|edit| (change.place(edit.range.start), edit.range.len(), edit.insert))
        .collect();
    let mut then = follow(&change);
    then.retain(|edit| {
        pending.is_empty() || !pending.contains(&(edit.range.start, edit.range.len(), edit.insert.clone()))
    });
    let mut place = match cursor {
        Cursor::Was(offset) | Cursor::Moved(offset, _) => moved(&then, change.place(offset)),
        Cursor::Dummy(at) => moved(&then, at),
    };
    let length = snapshot.draft().len();
    let mut all = compose(&edits, &then, length);
    if let Cursor::Dummy(_) = cursor {
        all = compose(&all, &[Edit::replace(place..place + DUMMY.len(), "")], length);
    }
    place = place.min(length.saturating_add(all.iter().map(|edit| edit.insert.len()).sum()));
    Some(Restructured { edits: all, cursor: place })
}

#[cfg(test)]
mod tests;
