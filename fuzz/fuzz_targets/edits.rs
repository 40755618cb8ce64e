//! Incremental means equal: whatever edits come, a draft is what a fresh reading of its text gives.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use rapporteur::syntax::{Draft, PerParagraph};
use rapporteur::text::Edit;

/// Drafts to begin with, so that edits fall into something that is worth editing.
const DRAFTS: [&str; 8] = [
    include_str!("../../tests/drafts/en-plain.txt"),
    include_str!("../../tests/drafts/en-markdown.md"),
    include_str!("../../tests/drafts/en-pages.txt"),
    include_str!("../../tests/drafts/fr-plain.txt"),
    include_str!("../../tests/drafts/es-wrapped.txt"),
    include_str!("../../tests/drafts/ru-markdown.md"),
    include_str!("../../tests/drafts/zh-lines.txt"),
    include_str!("../../tests/drafts/ar-plain.txt"),
];

#[derive(Arbitrary, Debug)]
enum Start {
    Draft(u8),
    Text(String),
}

#[derive(Arbitrary, Debug)]
enum Change {
    /// Typing, pasting, deleting, replacing.
    Replace { from: u16, length: u8, insert: String },
    /// A paragraph or more taken out.
    Cut { from: u16, length: u16 },
    /// A stretch of the text put in somewhere else.
    Copy { from: u16, length: u8, to: u16 },
}

fuzz_target!(|input: (Start, Vec<Vec<Change>>)| {
    let (start, batches) = input;
    let mut text = match start {
        Start::Draft(index) => DRAFTS[index as usize % DRAFTS.len()].to_owned(),
        Start::Text(text) => text,
    };
    let mut draft = Draft::parse(&text);
    let mut lengths = PerParagraph::new(&draft, |paragraph| paragraph.text.len());
    for batch in batches.iter().take(12) {
        let edits: Vec<Edit> = batch.iter().take(8).map(|change| edit(&text, change)).collect();
        draft = draft.edit_all(&edits);
        text = edited(&text, &edits);
        lengths = lengths.update(&draft, |paragraph| paragraph.text.len());
        assert_eq!(draft.text(), text, "the text after {edits:?}");
        assert!(draft == Draft::parse(&text), "the draft after {edits:?} differs from a fresh reading");
        assert!(lengths.iter().copied().eq(draft.paragraphs().map(|placed| placed.paragraph.text.len())));
    }
});

fn edit(text: &str, change: &Change) -> Edit {
    let border =
        |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let place = |from: u16| border(from as usize % (text.len() + 1));
    match change {
        Change::Replace { from, length, insert } => {
            let from = place(*from);
            Edit::replace(from..border(from + *length as usize), insert.clone())
        }
        Change::Cut { from, length } => {
            let from = place(*from);
            Edit::replace(from..border(from + *length as usize), "")
        }
        Change::Copy { from, length, to } => {
            let from = place(*from);
            let (stretch, to) = (&text[from..border(from + *length as usize)], place(*to));
            Edit::replace(to..to, stretch)
        }
    }
}

/// The text after edits that are all counted in it; where two overlap, the one that comes first has its way.
fn edited(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.range.start);
    let (mut after, mut at) = (String::new(), 0);
    for Edit { range, insert } in sorted {
        after.push_str(&text[at..range.start.max(at)]);
        after.push_str(insert);
        at = range.end.max(at);
    }
    after.push_str(&text[at..]);
    after
}
