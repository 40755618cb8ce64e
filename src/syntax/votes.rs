//! Which language a block is in, by its letters and its frequent words.

use super::block::Block;
use super::language::Language;

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
        let mut hits = [0u32; 6];
        for word in head.split(' ').filter(|word| (1..=5).contains(&word.len())) {
            for language in [Language::English, Language::French, Language::Spanish] {
                hits[language as usize] += u32::from(language.words().frequent.contains(&word));
            }
        }
        let all: u32 = hits.iter().sum();
        for (vote, hit) in votes.iter_mut().zip(hits) {
            if let Some(share) = (latin * hit).checked_div(all) {
                *vote += share;
            }
        }
    }
    votes
}

/// A block's own language: by its script, else by its frequent words where they tell, else the draft's.
pub(super) fn language_of(block: &Block, draft: Language) -> Language {
    let votes = block.shape.votes;
    let all: u32 = votes.iter().sum();
    let (best, most) = Language::ALL
        .into_iter()
        .map(|l| (l, votes[l as usize]))
        .max_by_key(|(_, v)| *v)
        .unwrap_or((draft, 0));
    let latin = |l: Language| matches!(l, Language::English | Language::French | Language::Spanish);
    if best == draft || all == 0 {
        return draft;
    }
    // Few words of a Latin language say little; a script says all.
    let clear = if latin(best) && latin(draft) {
        most >= 60 && most * 2 > all + votes[draft as usize]
    } else {
        most * 3 > all * 2 && most > 20
    };
    if clear { best } else { draft }
}
