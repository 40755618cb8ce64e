//! Searching the titles for words: the English ones in tables made for it, those in other languages one by one.

use crate::text::is_letter_or_digit;
use std::cmp::Reverse;
use std::sync::OnceLock;

use memchr::memmem;

use super::bytes::{Table, postings, table};
use super::layout::TRANSLATED;
use super::{Answer, Corpus, Record};

/// The titles in lower case, one a line, each once.
static TITLES: &str = include_str!(concat!(env!("OUT_DIR"), "/titles.txt"));
/// Where each line starts.
static STARTS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/title_starts.bin")));
/// The records that bear the title of each line.
static BEARERS: Table = table(include_bytes!(concat!(env!("OUT_DIR"), "/title_bearers.bin")));

/// The size of the tables in bytes.
pub(super) fn size() -> usize {
    TITLES.len() + 4 * (STARTS.len() + BEARERS.len())
}

/// The number of the line that an offset lies in.
fn line_of(offset: usize) -> usize {
    let (mut low, mut high) = (0, STARTS.len());
    while low + 1 < high {
        let middle = (low + high) / 2;
        if STARTS.get(middle) as usize <= offset { low = middle } else { high = middle }
    }
    low
}

/// Whether a word of the title starts with the text.
fn has_word(title: &str, word: &str) -> bool {
    memmem::find_iter(title.as_bytes(), word.as_bytes()).any(|at| {
        let before = title.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !is_letter_or_digit(c))
    })
}

impl Corpus {
    /// The records whose English titles have words that start with each of the given ones, in any order and case. Titles that
    /// have the words as one phrase come first, then the latest. Empty for a text without letters or digits.
    pub fn search_titles(&self, words: &str, limit: usize) -> Vec<Record> {
        let phrase = words.trim().to_lowercase();
        let words: Vec<&str> =
            phrase.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()).collect();
        let Some(rarest) = words.iter().max_by_key(|word| word.len()) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) =
            TITLES.get(from..).and_then(|rest| memmem::find(rest.as_bytes(), rarest.as_bytes()))
        {
            let line = line_of(from + at);
            let start = STARTS.get(line) as usize;
            let rest = TITLES.get(start..).unwrap_or_default();
            let title = rest.split_once('\n').map_or(rest, |(title, _)| title);
            from = start + title.len() + 1;
            if words.iter().all(|word| has_word(title, word)) {
                let rank = if title == phrase { 0 } else { 2 - usize::from(title.contains(&phrase)) };
                found.extend(postings(BEARERS, STARTS.len(), line).map(|row| {
                    let record = Record::new(row, Answer::Exact);
                    (rank, Reverse(record.packed_date()), row)
                }));
            }
        }
        if limit > 0 && limit < found.len() {
            found.select_nth_unstable(limit - 1);
        }
        found.truncate(limit);
        found.sort_unstable();
        found.into_iter().map(|(_, _, row)| Record::new(row, Answer::Exact)).collect()
    }

    /// The same for the titles in another language (`fr`, `es`, `ru`, `zh`, `ar`), which are known of some records only. In
    /// Chinese, which parts no words, the text may stand anywhere in the title.
    pub fn search_titles_in(&self, language: &str, words: &str, limit: usize) -> Vec<Record> {
        if language == "en" {
            return self.search_titles(words, limit);
        }
        let phrase = words.trim().to_lowercase();
        let words: Vec<&str> =
            phrase.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let anywhere = language == "zh";
        let mut found: Vec<_> = translated(language)
            .iter()
            .filter(|(title, _)| {
                words.iter().all(|word| if anywhere { title.contains(word) } else { has_word(title, word) })
            })
            .map(|(title, row)| {
                let rank = if *title == phrase { 0 } else { 2 - usize::from(title.contains(&phrase)) };
                (rank, Reverse(Record::new(*row, Answer::Exact).packed_date()), *row)
            })
            .collect();
        found.sort_unstable();
        found.truncate(limit);
        found.into_iter().map(|(_, _, row)| Record::new(row, Answer::Exact)).collect()
    }
}

/// The titles that are known in a language, in lower case, with their records; made when they are first asked for.
fn translated(language: &str) -> &'static [(String, u32)] {
    static TITLES: [OnceLock<Vec<(String, u32)>>; TRANSLATED.len()] =
        [const { OnceLock::new() }; TRANSLATED.len()];
    let Some(column) = TRANSLATED.iter().position(|known| *known == language) else { return &[] };
    TITLES[column].get_or_init(|| {
        let rows = (0..Record::count()).map(|row| (row, Record::new(row, Answer::Exact)));
        rows.filter_map(|(row, record)| Some((record.title_in(language)?.to_lowercase(), row))).collect()
    })
}
