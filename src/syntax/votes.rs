//! Which language a block is in, by its letters and its frequent words.

use super::block::Block;
use super::language::Language;
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
    let latin = count(head, |byte| byte.is_ascii_alphabetic());
    if !head.is_ascii() {
        votes[Language::Russian as usize] = count(head, |byte| matches!(byte, 0xD0 | 0xD1));
        votes[Language::Arabic as usize] = count(head, |byte| matches!(byte, 0xD8..=0xDB));
        votes[Language::Chinese as usize] = count(head, |byte| matches!(byte, 0xE4..=0xE9)) * 2;
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

/// How many bytes of a text are of a kind. Stretches of so few bytes can be counted many at a time.
fn count(text: &str, of: impl Fn(u8) -> bool) -> u32 {
    let stretches = text.as_bytes().chunks(128);
    stretches.map(|stretch| u32::from(stretch.iter().map(|byte| u8::from(of(*byte))).sum::<u8>())).sum()
}

/// The longest of the frequent words, in bytes.
const LONGEST: usize = 5;

/// The frequent words of the Latin languages, each with the languages that it is of. This is asked for every short word of a
/// text: a word is a number here, its bytes, and stands at the place that the number gives or at the next free one.
struct Frequent([(u64, [bool; 6]); Frequent::PLACES]);

impl Frequent {
    /// Some four times as many as there are words, so that most stand at their own place.
    const PLACES: usize = 512;

    fn new() -> Frequent {
        let mut frequent = Frequent([(0, [false; 6]); Frequent::PLACES]);
        for language in Language::LATIN {
            for word in language.words().frequent.iter().filter(|word| word.len() <= LONGEST) {
                let word = word.bytes().fold(NO_BYTES, add);
                let place = frequent.place(word);
                frequent.0[place].0 = word;
                frequent.0[place].1[language as usize] = true;
            }
        }
        frequent
    }

    /// Where a word stands, or the free place where it would.
    fn place(&self, word: u64) -> usize {
        // The upper bits of the product depend on all bytes of the word (Fibonacci hashing).
        let mut place = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize;
        while self.0[place].0 != word && self.0[place].0 != 0 {
            place = (place + 1) % Frequent::PLACES;
        }
        place
    }
}

/// The number of a word without bytes: the 1 keeps words apart that differ only in leading zeros.
const NO_BYTES: u64 = 1;

/// The number of a word that has one more byte.
fn add(word: u64, byte: u8) -> u64 {
    word << 8 | u64::from(byte)
}

/// By how many frequent words a language leads all others together when the rest need not be counted.
const CLEAR_LEAD: u32 = 6;

/// How many of the frequent words of each language stand in a text, as far as it takes to tell.
fn hits(text: &str) -> [u32; 6] {
    static FREQUENT: LazyLock<Frequent> = LazyLock::new(Frequent::new);
    let frequent = &*FREQUENT;
    let mut hits = [0; 6];
    for word in text.as_bytes().split(|byte| *byte == b' ') {
        if word.is_empty() || word.len() > LONGEST {
            continue;
        }
        let word = word.iter().fold(NO_BYTES, |word, byte| add(word, *byte));
        let (_, of) = frequent.0[frequent.place(word)];
        if of == [false; 6] {
            continue;
        }
        hits.iter_mut().zip(of).for_each(|(hits, of)| *hits += u32::from(of));
        let all: u32 = hits.iter().sum();
        if hits.iter().any(|hits| hits * 2 >= all + CLEAR_LEAD) {
            break;
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
