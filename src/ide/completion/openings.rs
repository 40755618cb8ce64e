//! Opening words, as the organ's own texts open, the most frequent first.

use super::place::{Place, filter, typed_start};
use super::{About, Completion, Item, ItemKind};
use crate::ide::facts::thousands;
use crate::ide::hover::words;
use crate::ide::rich::Rich;
use crate::symbol::Organ;
use crate::syntax::chain::{self, Repeat};
use crate::syntax::label::digits;
use crate::syntax::opening::{self, Mood, Opening};
use crate::syntax::{Kind, Language, Placed, fold};
use crate::text::is_letter_or_digit;
use std::collections::HashSet;

/// How often an opening must stand in the texts that were counted to be offered.
const LEAST: u32 = 2;

/// What a new paragraph can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Preambular,
    Operative,
    /// Either, sooner preambular.
    Both,
}

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    let head = place.head();
    let typed = place.line.get(head.start..)?;
    // A paragraph has begun when more stands there than the longest opening.
    if !place.fresh || typed.len() > 120 || place.after.starts_with(is_letter_or_digit) {
        return None;
    }
    if matches!(place.kind(), Some(Kind::Note | Kind::Furniture | Kind::Comment)) {
        return None;
    }
    let (wanted, first, before) = wanted(place, head.label)?;
    let organ = place.organ;
    let capital = !matches!(place.language, Language::Russian | Language::Chinese | Language::Arabic);
    let mut found: Vec<(u8, u32, &'static Opening, usize)> = opening::all(place.language)
        .iter()
        .filter_map(|opening| {
            let end = typed_start(opening.phrase, typed)?;
            let count = opening.count_of(organ);
            let own = count >= LEAST && u64::from(count) * 100 >= u64::from(opening.count);
            let form = !capital || opening.phrase.starts_with(char::is_uppercase);
            let order = match (wanted, opening.mood) {
                (Wanted::Preambular, Mood::Operative) | (Wanted::Operative, Mood::Preambular) => return None,
                (Wanted::Both, Mood::Operative) => 1,
                _ => 0,
            };
            // Arabic opens the first paragraph with إذ, the others with وإذ (manual; 39,001 of 39,048 counted).
            let begins = place.language != Language::Arabic
                || opening.mood == Mood::Operative
                || first != opening.phrase.starts_with('و');
            (own && form && begins && is_whole(opening, place.language, organ))
                .then_some((order, count, opening, end))
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let before = before.and_then(|before| chain::of(before.paragraph));
    found.sort_by_cached_key(|(order, count, opening, _)| {
        let fit = fit(opening, before.as_ref(), wanted, place);
        (*order, fit, std::cmp::Reverse(*count))
    });
    // Two spellings that differ in vowel marks only are one.
    let mut seen = HashSet::new();
    found.retain(|(_, _, opening, _)| {
        seen.insert(opening.phrase.chars().filter(|c| !fold::is_mark(*c)).collect::<String>())
    });
    let incomplete = found.len() > super::MOST;
    let (open, close) = emphasis(place, head.emphasis);
    let items = found.into_iter().map(|(_, count, opening, end)| Item {
        kind: ItemKind::Opening,
        label: opening.phrase.to_owned(),
        detail: detail(opening, count, place.language),
        replace: place.from(head.start),
        insert: format!("{open}{}{close}", opening.phrase),
        snippet: None,
        filter: filter(typed, opening.phrase, end),
        about: About::Opening(opening.phrase),
    });
    Some(Completion { items: items.collect(), incomplete })
}

/// How well an opening goes on from the one before: the next of a chain first, then what opens a chain, last what says "also" to
/// nothing. Operative paragraphs say "also" only to whom the one before addressed, which is not written yet: there the next of
/// a chain stands among the others. The Security Council knows no chains (O10 to O16).
fn fit(opening: &Opening, before: Option<&chain::Link>, wanted: Wanted, place: &Place<'_>) -> u8 {
    if place.organ == Some(Organ::SecurityCouncil) {
        return 1;
    }
    let phrase = opening.phrase;
    let Some(link) = chain::read(phrase, 0..phrase.len(), place.language, place.organ) else { return 1 };
    let same = before.filter(|before| before.base == link.base);
    match (same, link.repeat()) {
        (Some(before), repeat) if repeat == before.repeat().next() => u8::from(wanted == Wanted::Operative),
        (_, Repeat::Bare) => 1,
        _ => 2,
    }
}

/// Whether the outline would take all of an entry as opening words: entries that are shorter ones with their object are not
/// offered.
fn is_whole(entry: &Opening, language: Language, organ: Option<Organ>) -> bool {
    // A letter at the end is the beginning of a word that the counting cut.
    let last = entry.phrase.rsplit(' ').next().unwrap_or_default();
    if language != Language::Chinese && last.chars().count() < 2 {
        return false;
    }
    opening::read(entry.phrase, language, organ).is_some_and(|(_, end)| end == entry.phrase.len())
}

fn detail(opening: &Opening, count: u32, language: Language) -> String {
    let times = format!("{}×", thousands(count as usize));
    match language {
        Language::English => times,
        _ => format!("{} · {times}", opening.english.replace(" | ", ", ")),
    }
}

/// What a paragraph can be here, whether it is the first, and the one before it; `None` where no opening words stand.
fn wanted<'a>(place: &Place<'a>, label: &str) -> Option<(Wanted, bool, Option<Placed<'a>>)> {
    let numbered = digits(label.trim_start_matches(['(', '（'])).is_some();
    let draft = place.snapshot.draft();
    let line = place.from(0).start;
    let before = line.checked_sub(1).and_then(|at| neighbour(draft.paragraph_at(at)?, place, -1));
    if !label.is_empty() {
        // Sub-paragraphs open in many ways.
        return numbered.then_some((Wanted::Operative, false, before));
    }
    let before = before?;
    let behind = draft.get(before.index + 1).and_then(|next| neighbour(next, place, 1));
    let wanted = match before.paragraph.kind {
        Kind::OrganLine => Wanted::Preambular,
        Kind::Preambular => match behind.map(|next| next.paragraph.kind) {
            Some(Kind::Preambular) => Wanted::Preambular,
            _ => Wanted::Both,
        },
        Kind::Operative => Wanted::Operative,
        Kind::Heading | Kind::Text => Wanted::Both,
        _ => return None,
    };
    Some((wanted, before.paragraph.kind == Kind::OrganLine, Some(before)))
}

/// The nearest paragraph that does not stand beside the text and is not the one being written, from `placed` on in one
/// direction.
fn neighbour<'a>(placed: Placed<'a>, place: &Place<'a>, step: isize) -> Option<Placed<'a>> {
    let own = |placed: &Placed<'_>| {
        place.here.is_some_and(|here| here.index == placed.index) && placed.start >= place.from(0).start
    };
    let mut placed = placed;
    for _ in 0..20 {
        if !placed.paragraph.kind.is_aside() && !own(&placed) {
            return Some(placed);
        }
        placed = place.snapshot.draft().get(placed.index.checked_add_signed(step)?)?;
    }
    None
}

/// The marks of emphasis to write before and behind the words: those that the draft's nearest paragraph has, or that are typed.
fn emphasis<'a>(place: &Place<'_>, typed: &'a str) -> (&'a str, &'a str) {
    if !typed.is_empty() {
        return ("", if place.after.starts_with(['*', '_']) { "" } else { typed });
    }
    let draft = place.snapshot.draft();
    let Some(near) = draft.paragraph_at(place.from(0).start.saturating_sub(1)) else { return ("", "") };
    // The paragraph before, or the one before that: the organ's line may be plain or not.
    let marks = (near.index.saturating_sub(1)..=near.index).rev().find_map(|index| {
        let paragraph = draft.get(index)?.paragraph;
        let opening = paragraph.opening.as_ref()?;
        let before = paragraph.text.get(..opening.start)?;
        let bare = before.trim_end_matches(['*', '_']);
        Some(before[bare.len()..].to_owned())
    });
    match marks.as_deref() {
        Some("*") => ("*", "*"),
        Some("**") => ("**", "**"),
        Some("***") => ("***", "***"),
        Some("_") => ("_", "_"),
        _ => ("", ""),
    }
}

/// What organs do to those whom they address, from the mildest (drafting guides; the order is no rule).
const LADDER: [&str; 7] =
    ["Encourages", "Invites", "Calls upon", "Requests", "Urges", "Strongly urges", "Demands"];

/// The documentation of opening words: what the hover says of them, and their place among those that ask more or less.
pub(super) fn document(phrase: &str, language: Language, out: &mut Rich) -> Option<()> {
    let all = opening::all(language);
    let opening = all.iter().find(|opening| opening.phrase == phrase)?;
    words::entry(opening, language, out);
    let means = |opening: &Opening, english: &str| opening.english.split(" | ").any(|one| one == english);
    let step = LADDER.iter().position(|english| means(opening, english));
    if step.is_some() {
        out.line().words("From mild to strong: ");
        for (at, english) in LADDER.iter().enumerate() {
            if at > 0 {
                out.words(" < ");
            }
            let own = all.iter().filter(|other| means(other, english) && other.mood != Mood::Preambular);
            let word = own.max_by_key(|other| other.count).map_or(*english, |other| other.phrase);
            if Some(at) == step {
                out.strong(phrase);
            } else {
                out.data(word);
            }
        }
    }
    Some(())
}
