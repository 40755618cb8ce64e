//! What the index and the grammar of symbols cost.

use divan::{Bencher, black_box};
use rapporteur::corpus;
use rapporteur::symbol::{Symbol, typed};

fn main() {
    // What a start pays: opening the index and asking it once, before anything is warm.
    let start = std::time::Instant::now();
    let found = corpus::index().date(&Symbol::document("A/RES/65/122"));
    eprintln!("first lookup of the process, with opening: {:?} ({found:?})", start.elapsed());
    divan::main();
}

const SYMBOLS: [&str; 8] = [
    "A/RES/65/122",
    "A/RES/46/36 L",
    "S/RES/1631 (2005)",
    "A/RES/217 A (III)",
    "E/RES/2006/23",
    "A/HRC/RES/48/13",
    "S/PRST/2010/1",
    "A/79/302-S/2024/600",
];

#[divan::bench(args = SYMBOLS)]
fn parse(text: &str) -> Option<Symbol> {
    Symbol::parse(black_box(text))
}

#[divan::bench]
fn parse_what_is_none() -> Option<Symbol> {
    Symbol::parse(black_box("and/or the other"))
}

#[divan::bench(args = ["65/122", "SC 1325", "decision 58/521"])]
fn what_people_type(text: &str) -> Vec<Symbol> {
    typed(black_box(text))
}

#[divan::bench(args = SYMBOLS)]
fn date(bencher: Bencher, text: &str) {
    let symbol = Symbol::document(text);
    bencher.bench(|| corpus::index().date(black_box(&symbol)));
}

/// A hundred different records, so that the caches of the processor do not hold the answer.
#[divan::bench]
fn dates_of_a_hundred(bencher: Bencher) {
    let symbols: Vec<Symbol> = corpus::index().records().step_by(249).take(100).map(|r| r.symbol()).collect();
    bencher
        .bench(|| symbols.iter().filter(|symbol| corpus::index().date(black_box(symbol)).is_some()).count());
}

#[divan::bench]
fn record_with_title(bencher: Bencher) {
    let symbol = Symbol::document("A/RES/65/122");
    bencher.bench(|| {
        corpus::index().record(black_box(&symbol)).and_then(|record| record.title_in("fr").or(record.title()))
    });
}

#[divan::bench(args = ["A/RES/65/122", "A/RES/65/317", "S/RES/1325 (2001)", "A/RES/66/9", "A/RES/46/36"])]
fn status(bencher: Bencher, text: &str) {
    let symbol = Symbol::document(text);
    bencher.bench(|| corpus::index().status(black_box(&symbol)));
}

#[divan::bench]
fn prefix_of_a_session() -> usize {
    corpus::index().prefix(black_box("A/RES/65/")).count()
}

#[divan::bench]
fn nearest() -> usize {
    corpus::index().lookup(black_box("65/317")).nearest.len()
}

#[divan::bench(args = ["collective security treaty", "the of and", "a"])]
fn titles(words: &str) -> usize {
    corpus::index().search_titles(black_box(words), 20).len()
}

#[divan::bench]
fn cited_by(bencher: Bencher) {
    let symbol = Symbol::document("S/RES/1325 (2000)");
    bencher.bench(|| corpus::index().cited_by(black_box(&symbol)).len());
}

#[divan::bench]
fn treaty() -> bool {
    corpus::index().treaty(black_box(729), black_box(10485)).is_some()
}
