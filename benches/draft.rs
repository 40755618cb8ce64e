//! Opening a draft, and from a key stroke to its findings, in process: `cargo bench --bench draft`.
//!
//! The texts are our own drafts, one after the other until a size is reached.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use rapporteur::ide::{self, Cancel, Snapshot};
use rapporteur::syntax::Draft;
use rapporteur::text::Edit;

/// The sizes, in bytes.
const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

const DRAFTS: [&str; 6] = [
    include_str!("../tests/drafts/en-plain.txt"),
    include_str!("../tests/drafts/fr-plain.txt"),
    include_str!("../tests/drafts/es-wrapped.txt"),
    include_str!("../tests/drafts/ru-markdown.md"),
    include_str!("../tests/drafts/zh-lines.txt"),
    include_str!("../tests/drafts/ar-plain.txt"),
];

fn main() {
    divan::main();
}

/// A text of about `size` bytes, all in one language or (`None`) in six.
fn text(language: Option<usize>, size: usize) -> String {
    let mut text = String::with_capacity(size + 4096);
    for index in 0.. {
        text.push_str(DRAFTS[language.unwrap_or(index % DRAFTS.len())]);
        text.push_str("\n\n");
        if text.len() >= size {
            break;
        }
    }
    text
}

/// Reads the outline of a text: every language by itself.
#[divan::bench(args = ["en", "fr", "es", "ru", "zh", "ar"])]
fn open(bencher: Bencher<'_, '_>, language: &str) {
    let index = ["en", "fr", "es", "ru", "zh", "ar"].iter().position(|code| *code == language);
    let text = text(index, 1_000_000);
    bencher.counter(BytesCount::of_str(&text)).bench(|| Draft::parse(black_box(&text)));
}

/// From a letter typed in the middle to all findings.
#[divan::bench(args = SIZES, sample_count = 40, sample_size = 5)]
fn key_stroke_to_findings(bencher: Bencher<'_, '_>, size: usize) {
    let text = text(Some(0), size);
    let snapshot = Snapshot::new(&text);
    let never = Cancel::default();
    snapshot.findings(&never);
    let middle = text.len() / 2;
    let at = middle + text[middle..].find("the Secretary").unwrap_or(0);
    bencher.bench(|| {
        let next = snapshot.edited(&[Edit::replace(at..at, "x")]);
        next.findings(&never).map(|findings| findings.iter().count())
    });
}

/// What a key stroke can change that the rules over the draft look at: where it is typed, by what stands there, and what.
const FACTS: [(&str, &str, &str); 6] = [
    ("opening words", "Requests", "x"),
    ("a citation", "resolution ", "9"),
    ("a label", "2. ", "1"),
    ("an end mark", ";\n\n", ","),
    ("a footnote marker", "²", "¹"),
    ("a new paragraph", " the Secretary", "\n\n"),
];

/// From a key stroke in the middle of 1 MB that changes a fact of the outline to all findings.
#[divan::bench(args = FACTS.map(|(name, ..)| name), sample_count = 40, sample_size = 5)]
fn changed_fact_to_findings(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(Some(0), 1_000_000);
    let snapshot = Snapshot::new(&text);
    let never = Cancel::default();
    snapshot.findings(&never);
    let Some((_, before, typed)) = FACTS.iter().find(|(fact, ..)| *fact == name) else { return };
    let middle = text.len() / 2;
    let at = middle + text[middle..].find(before).unwrap_or(0);
    let at = if name == "a citation" { at + before.len() } else { at };
    bencher.bench(|| {
        let next = snapshot.edited(&[Edit::replace(at..at, *typed)]);
        next.findings(&never).map(|findings| findings.iter().count())
    });
}

/// All tokens of a text, as an editor asks for them after each key stroke.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 2)]
fn semantic_tokens(bencher: Bencher<'_, '_>, size: usize) {
    let snapshot = Snapshot::new(&text(Some(0), size));
    snapshot.readings();
    bencher.bench(|| ide::semantic_tokens(black_box(&snapshot), None).len());
}

/// What can be written behind "resolution 70/" in the middle of a text.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 2)]
fn completion(bencher: Bencher<'_, '_>, size: usize) {
    let text = text(Some(0), size);
    let middle = text.len() / 2;
    let at = middle + text[middle..].find("\n\n").unwrap_or(0);
    let words = "\n\nRecalling its resolution 70/";
    let snapshot = Snapshot::new(&text).edited(&[Edit::replace(at..at, words)]);
    snapshot.readings();
    bencher.bench(|| ide::completion(black_box(&snapshot), at + words.len()).items.len());
}
