//! The way back of an operation on a paragraph: the opposite one on the same paragraph restores the text.
//!
//! From the text alone it could not: whether a paragraph said "also" before it moved, how that was spelled, which "Ibid." was written out for
//! it, nothing shows any more. So what an operation wrote over is kept; it counts as long as the text is, to the byte, what the operation
//! left. A text that was touched since is moved about by what it says.

use super::{Operation, Restructured};
use crate::ide::Snapshot;
use crate::text::{Edit, Text, moved};

/// What undoes an operation.
#[derive(Clone, Debug)]
pub struct WayBack {
    /// The text that the operation left.
    after: Text,
    /// The operation that leads back.
    operation: Operation,
    /// A byte of the paragraph that it was done with, in that text.
    place: usize,
    /// The edits that restore the text before, counted in that text.
    edits: Vec<Edit>,
}

impl WayBack {
    /// That of an operation that came to `done` in the text `before`; `None` for one that has no opposite.
    pub fn of(before: &Text, operation: Operation, done: &Restructured) -> Option<WayBack> {
        let operation = match operation {
            Operation::MoveUp => Operation::MoveDown,
            Operation::MoveDown => Operation::MoveUp,
            Operation::Indent => Operation::Outdent,
            Operation::Outdent => Operation::Indent,
            Operation::InsertAbove | Operation::InsertBelow => return None,
        };
        let mut after = before.clone();
        done.edits.iter().rev().for_each(|edit| after.apply(edit));
        let mut shift = 0isize;
        let edits = done.edits.iter().map(|edit| {
            let start = edit.range.start.saturating_add_signed(shift);
            shift += edit.insert.len() as isize - edit.range.len() as isize;
            Edit::replace(start..start + edit.insert.len(), before.slice(edit.range.clone()))
        });
        Some(WayBack { edits: edits.collect(), after, operation, place: done.cursor })
    }

    /// What restores the text before, where an operation on the paragraph at the byte `offset` of `text` is this way back.
    pub fn restores(
        &self,
        text: &Text,
        snapshot: &Snapshot,
        offset: usize,
        operation: Operation,
    ) -> Option<Restructured> {
        let paragraph = |at: usize| snapshot.draft().paragraph_at(at).map(|placed| placed.index);
        let same = operation == self.operation
            && self.after == *text
            && paragraph(offset).is_some_and(|here| paragraph(self.place) == Some(here));
        same.then(|| Restructured { edits: self.edits.clone(), cursor: moved(&self.edits, offset) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::restructure;
    use crate::ide::testing::fixture;
    use crate::text::applied;

    /// Moves the paragraph at the cursor down and up again; asserts that the text is restored, and returns it in between.
    fn there_and_back(draft: &str) -> String {
        let (snapshot, at) = fixture(draft);
        let text = snapshot.draft().text();
        let before = Text::new(&text);
        let there = restructure(&snapshot, at, Operation::MoveDown).expect("it can move");
        let between = applied(&text, &there.edits);
        let way = WayBack::of(&before, Operation::MoveDown, &there).expect("there is a way back");
        let now = Snapshot::new(&between);
        let place = Text::new(&between);
        let back = way.restores(&place, &now, there.cursor, Operation::MoveUp).expect("it leads back");
        assert_eq!(applied(&between, &back.edits), text);
        assert_eq!(back.cursor, at);
        // Not of another paragraph, not by another operation, not of another text.
        assert_eq!(way.restores(&place, &now, 0, Operation::MoveUp), None);
        assert_eq!(way.restores(&place, &now, there.cursor, Operation::MoveDown), None);
        assert_eq!(way.restores(&before, &snapshot, at, Operation::MoveUp), None);
        between
    }

    #[test]
    fn what_the_text_does_not_tell_is_restored() {
        // A bare repeat, which the official text has, gets no "also".
        there_and_back(
            "The General Assembly,\n\nRecalling its work,\n\n1. Requests the Committee to count;\n\n2. Requests the Committee to $0report;\n\n3. Decides to adjourn.\n",
        );
        // An adverb keeps its spelling.
        let arabic = there_and_back(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\n1 - تطلب إلى اللجنة أن تعد؛\n\n2 - تطلب أيضاً إلى اللجنة أن $0تقدم تقريرا؛\n\n3 - تقرر أن ترفع الجلسة.\n",
        );
        assert!(!arabic.contains("أيضاً"), "{arabic}");
        // "Ibid." is written out, and is "Ibid." again.
        let notes = there_and_back(
            "The General Assembly,\n\nRecalling its work,\n\n1. Notes the report;¹\n\n2. Welcomes the $0plan;²\n\n3. Recalls the study;³\n\n4. Decides to adjourn.\n\n____\n¹ A/79/302.\n² Ibid.\n³ A/79/400.\n",
        );
        assert!(!notes.contains("Ibid"), "{notes}");
    }
}
