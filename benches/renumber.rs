//! Renumbering and the tree of a draft, at several sizes: drafts that are right, and drafts in which every number is wrong.

use rapporteur::ide::{Operation, Snapshot, folds, links, on_new_line, outline, renumber, restructure};

fn main() {
    divan::main();
}

/// How many paragraphs a draft has.
const SIZES: [usize; 3] = [100, 4_000, 40_000];

/// A made-up draft whose paragraphs are numbered from `first`.
fn draft(paragraphs: usize, first: usize) -> String {
    let mut text =
        "The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,¹\n\n".to_owned();
    for at in 0..paragraphs / 4 {
        let number = at + first;
        text.push_str(&format!(
            "{number}. Requests the Secretary-General, as in paragraph {} above, recalling its resolution 65/122 of 13 December 2010:\n\n(a) To report to it at its next session on the implementation of the present resolution;\n\n(b) To consult Member States;\n\n(c) To inform the Security Council;\n\n",
            number.max(first + 1) - 1
        ));
    }
    text.push_str("¹ See also resolution 49/57.\n");
    text
}

/// A snapshot whose readings are there, as they are in an editor.
fn read(text: &str) -> Snapshot {
    let snapshot = Snapshot::new(text);
    snapshot.readings();
    snapshot
}

#[divan::bench(args = SIZES)]
fn renumber_a_right_draft(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let snapshot = read(&draft(paragraphs, 1));
    bencher.bench(|| renumber(&snapshot));
}

#[divan::bench(args = SIZES)]
fn renumber_a_wrong_draft(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let snapshot = read(&draft(paragraphs, 2));
    bencher.bench(|| renumber(&snapshot));
}

#[divan::bench(args = SIZES)]
fn move_a_paragraph_down(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let text = draft(paragraphs, 1);
    let snapshot = read(&text);
    let at = text.find("Requests").unwrap_or(0);
    bencher.bench(|| restructure(&snapshot, at, Operation::MoveDown));
}

#[divan::bench(args = SIZES)]
fn the_next_number_on_a_new_line(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let text = draft(paragraphs, 1);
    let at = text.find("(b)").unwrap_or(0) - 1;
    let snapshot = read(&text);
    bencher.bench(|| on_new_line(&snapshot, at));
}

#[divan::bench(args = SIZES)]
fn the_tree(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let snapshot = read(&draft(paragraphs, 1));
    bencher.bench(|| outline(&snapshot));
}

#[divan::bench(args = SIZES)]
fn the_folds(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let snapshot = read(&draft(paragraphs, 1));
    bencher.bench(|| folds(&snapshot));
}

#[divan::bench(args = SIZES)]
fn the_links(bencher: divan::Bencher<'_, '_>, paragraphs: usize) {
    let snapshot = read(&draft(paragraphs, 1));
    bencher.bench(|| links(&snapshot));
}
