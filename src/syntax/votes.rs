//! Which language a block is in, by its letters and its frequent words.

use super::block::Block;
use super::language::Language;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Letters by language. The Latin script's letters are shared out by frequent words.
pub type Votes = [u32; 6];

/// Counts letters by language in the first part of a block; that is enough to tell.
pub(super) fn votes(text: &str) -> Votes {
    let mut votes = [0u32; 6];
    let mut limit = text.len().min(400);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = &text[..limit];
    let mut latin = 0u32;
    for byte in head.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => latin += 1,
            0xD0 | 0xD1 => votes[Language::Russian as usize] += 1,
            0xD8..=0xDB => votes[Language::Arabic as usize] += 1,
            0xE4..=0xE9 => votes[Language::Chinese as usize] += 2,
            _ => {}
        }
    }
    if latin > votes.iter().sum::<u32>() {
        // Shares the letters out by the frequent words of each language.
        let hits = hits(head);
        let all: u32 = hits.iter().sum();
        for (vote, hit) in votes.iter_mut().zip(hits) {
            if let Some(share) = (latin * hit).checked_div(all) {
                *vote += share;
            }
        }
    }
    votes
}

/// The longest of the frequent words, in bytes.
const LONGEST: usize = 5;

/// The frequent words of the Latin languages in order, each with the languages that it is of. A word is a number here, its
/// bytes: this is asked for every short word of a text.
static FREQUENT: LazyLock<Vec<(u64, [bool; 6])>> = LazyLock::new(|| {
    let mut words: BTreeMap<u64, [bool; 6]> = BTreeMap::new();
    for language in Language::LATIN {
        for word in language.words().frequent.iter().filter(|word| word.len() <= LONGEST) {
            words.entry(packed(word.as_bytes())).or_default()[language as usize] = true;
        }
    }
    words.into_iter().collect()
});

fn packed(word: &[u8]) -> u64 {
    // The 1 keeps words apart that differ only in leading zeros.
    word.iter().fold(1, |packed, byte| packed << 8 | u64::from(*byte))
}

/// How many of the frequent words of each language stand in a text.
fn hits(text: &str) -> [u32; 6] {
    let frequent = &*FREQUENT;
    let mut hits = [0; 6];
    let bytes = text.as_bytes();
    let mut start = 0;
    for end in memchr::memchr_iter(b' ', bytes).chain([bytes.len()]) {
        let word = &bytes[start..end];
        start = end + 1;
        if word.is_empty() || word.len() > LONGEST {
            continue;
        }
        let word = packed(word);
        if let Ok(at) = frequent.binary_search_by_key(&word, |(word, _)| *word) {
            hits.iter_mut().zip(frequent[at].1).for_each(|(hits, of)| *hits += u32::from(of));
        }
    }
    hits
}

/// A block's own language: by its script, else by its frequent words where they tell, else the draft's.
pub(super) fn language_of(block: &Block, draft: Language) -> Language {
    let votes = block.shape.votes;
    let all: u32 = votes.iter().sum();
    // Most blocks of most drafts are in the draft's language alone.
    if votes[draft as usize] == all {
        return draft;
    }
    let (best, most) = Language::ALL
        .into_iter()
        .map(|l| (l, votes[l as usize]))
        .max_by_key(|(_, v)| *v)
        .unwrap_or((draft, 0));
    let latin = |l: Language| Language::LATIN.contains(&l);
    if best == draft || all == 0 {
        return draft;
    }
    // Few words of a Latin language say little; a script says all, and words that are of two languages are of its script.
    let clear = if latin(best) && latin(draft) {
        most >= 60 && most * 2 > all + votes[draft as usize]
    } else {
        let script: u32 =
            if latin(best) { Language::LATIN.iter().map(|l| votes[*l as usize]).sum() } else { most };
        let enough = if votes[draft as usize] == 0 { 10 } else { 20 };
        script * 3 > all * 2 && script > enough
    };
    if clear { best } else { draft }
}
