//! Documents by what people type: symbols in any form, words of titles.

use super::Snapshot;
use super::outline::{self, EntryKind};
use crate::corpus::{self, Record};
use crate::symbol::Symbol;
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// The most documents of the index that are found at once.
pub const MOST: usize = 60;

/// The documents of the index that a text can mean, the likeliest first: those of a symbol or number in any form, of which the
/// beginning will do, else those whose titles have the words, in English or in one of the languages. Empty for an empty text.
pub fn documents(query: &str, languages: &[Language]) -> Vec<Symbol> {
    let query = query.trim();
    if query.is_empty() {
        return Vec::new();
    }
    let index = corpus::index();
    let lookup = index.lookup(query);
    let mut found: Vec<Record> = lookup.found.clone();
    let mut push = |records: Vec<Record>| {
        for record in records {
            if found.len() < MOST && found.iter().all(|known| known.symbol() != record.symbol()) {
                found.push(record);
            }
        }
    };
    // What is typed so far can go on: 65/12 is also the beginning of 65/122.
    if query.contains('/') {
        for meant in &lookup.meant {
            push(index.prefix(meant.as_str()).take(MOST).collect());
        }
        if lookup.meant.is_empty() {
            let folded = query.to_ascii_uppercase();
            let series = ["", "A/RES/", "A/HRC/RES/", "E/RES/"];
            series
                .iter()
                .for_each(|series| push(index.prefix(&format!("{series}{folded}")).take(MOST).collect()));
        }
    }
    if query.chars().filter(|c| is_letter(*c)).count() >= 2 {
        push(index.search_titles(query, MOST));
        languages.iter().for_each(|language| push(index.search_titles_in(language.code(), query, MOST)));
    }
    found.into_iter().map(|record| record.symbol()).collect()
}

/// A place of an open draft that a text can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
    /// Where it stands, in bytes of the draft.
    pub range: Range<usize>,
}

/// The draft itself, its parts and sections, as far as their names have all the words of `query`.
pub fn places(snapshot: &Snapshot, query: &str) -> Vec<Found> {
    let query = query.trim().to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let has = |name: &str| {
        let name = name.to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    let mut found = Vec::new();
    let draft = snapshot.draft();
    let name = [draft.symbol(), draft.title()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if !name.is_empty() && has(&name) {
        found.push(Found { name, kind: EntryKind::Document, range: 0..0 });
    }
    // All headings of all drafts are not what an empty text asks for.
    if !words.is_empty() {
        collect(&outline::outline(snapshot), &has, &mut found);
    }
    found
}

fn collect(entries: &[outline::Entry<'_>], has: &impl Fn(&str) -> bool, found: &mut Vec<Found>) {
    for entry in entries {
        let heading = matches!(entry.kind, EntryKind::Document | EntryKind::Annex | EntryKind::Section);
        if heading && has(&entry.name()) {
            let (name, kind, range) = (entry.name().into_owned(), entry.kind, entry.selection.clone());
            found.push(Found { name, kind, range });
        }
        if !matches!(entry.kind, EntryKind::Paragraph | EntryKind::Note) {
            collect(&entry.children, has, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str, language: Language) -> String {
        documents(query, &[language]).first().map(|symbol| symbol.as_str().to_owned()).unwrap_or_default()
    }

    #[test]
    fn symbols_in_any_form() {
        for query in ["A/RES/70/1", "a/res/70/1", "70/1", "GA resolution 70/1", " 70/1 ", "A/Res/70/1"] {
            assert_eq!(first(query, Language::English), "A/RES/70/1", "{query}");
        }
        assert_eq!(first("1325", Language::English), "S/RES/1325 (2000)");
        assert_eq!(first("SC 1325", Language::French), "S/RES/1325 (2000)");
        assert_eq!(first("", Language::English), "");
        let begun = documents("70/10", &[]);
        assert!(begun.len() > 5 && begun.iter().all(|symbol| symbol.as_str().contains("70/10")), "{begun:?}");
    }

    #[test]
    fn words_of_titles_in_every_language() {
        assert!(documents("safety of journalists", &[]).len() > 3);
        for language in Language::ALL {
            let index = corpus::index();
            let known = index.records().find_map(|record| {
                let title = record.title_in(language.code())?;
                (title.chars().count() > 30).then(|| (title, record.symbol()))
            });
            let (title, symbol) = known.unwrap();
            assert!(documents(title, &[language]).contains(&symbol), "{title}");
        }
    }

    #[test]
    fn headings_of_open_drafts() {
        let text = "A/C.3/79/L.5\n\n# Lighthouses\n\nThe General Assembly,\n\nRecalling its work,\n\nI\nKeepers of the lamp\n\n1. Decides to meet.\n";
        let snapshot = Snapshot::new(text);
        let names =
            |query: &str| places(&snapshot, query).into_iter().map(|found| found.name).collect::<Vec<_>>();
        assert_eq!(names(""), ["A/C.3/79/L.5 Lighthouses"]);
        assert_eq!(names("light"), ["A/C.3/79/L.5 Lighthouses"]);
        assert_eq!(names("lamp keepers").len(), 1);
        assert_eq!(names("nothing like it"), Vec::<String>::new());
    }
}
