//! "Also" and "further" at the head of paragraphs that moved.
//!
//! An adverb follows the paragraph's place: where the paragraph before is another than it was, "Also requests" may repeat nothing any
//! more, and "Requests" may repeat what now stands before it. Only what the move brought about is repaired; what was irregular
//! before stays, and so does all in the Security Council's texts, which know no chains (row O16 of the drafting rules).

use super::{Change, Lists};
use crate::ide::restructure::DUMMY;
use crate::symbol::Organ;
use crate::syntax::chain::{self, Link, Repeat, Style};
use crate::syntax::{Kind, Language, Part, Placed};
use crate::text::Edit;
use std::collections::HashMap;

/// A paragraph of a row in which openings repeat each other.
struct Member<'a> {
    placed: Placed<'a>,
    link: Option<Link>,
    /// The number that it was typed with; `None` for one that is new. Unused where it is known what stood where.
    value: Option<u32>,
    /// Whether it has lost its number and stands where it stood.
    fixed: bool,
}

/// What stood before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Nothing: it was the first.
    Nothing,
    /// The member at a place.
    Member(usize),
    /// One that is gone.
    Gone,
    /// The paragraph is new.
    New,
}

/// Adds the edits of openings, counted in the draft after the change.
pub(super) fn repair(change: &Change<'_>, before: &Lists<'_>, after: &Lists<'_>, edits: &mut Vec<Edit>) {
    let rows = rows(change, after);
    if rows.is_empty() {
        return;
    }
    // Where each paragraph of the draft before stands after, in order.
    let was: Vec<usize> = if change.is_none() {
        Vec::new()
    } else {
        change.before.draft().paragraphs().map(|placed| change.place(placed.start)).collect()
    };
    let _ = before;
    for row in rows {
        let Some(stood) = stood(&row, &was, change.is_none()) else { continue };
        let known = (!change.is_none()).then(|| {
            let moved = change.moved.map(|offset| change.place(offset));
            row.iter().position(|member| Some(member.placed.start) == moved)
        });
        let spelling = [Repeat::Also, Repeat::Further].map(|repeat| spelling(&row, repeat));
        for (at, repeat) in repairs(&row, &stood, known) {
            let member = &row[at];
            let Some(link) = &member.link else { continue };
            let paragraph = member.placed.paragraph;
            if let Some((range, new)) = chain::rewrite(&paragraph.text, link, repeat, Style::of(paragraph)) {
                edits.push(Edit::replace(member.placed.range(&range), spelled(new, &spelling)));
            }
        }
    }
}

/// How the paragraphs of a row spell an Arabic adverb: with the vowel mark at its end, or without.
fn spelling<'a>(row: &[Member<'a>], repeat: Repeat) -> Option<&'a str> {
    let arabic = row.iter().filter(|member| member.placed.paragraph.language == Language::Arabic);
    arabic.into_iter().find_map(|member| {
        let adverb = member.link.as_ref()?.adverbs.iter().find(|adverb| adverb.repeat == repeat)?;
        member.placed.paragraph.text.get(adverb.range.clone())
    })
}

/// Opening words with their adverbs as they are spelled elsewhere.
fn spelled(new: String, spelling: &[Option<&str>]) -> String {
    let is_mark = |c: &char| ('\u{064B}'..='\u{0652}').contains(c);
    let bare = |word: &str| word.chars().filter(|c| !is_mark(c)).collect::<String>();
    spelling.iter().flatten().fold(new, |new, own| {
        let words = new.split(' ').map(|word| if bare(word) == bare(own) { own } else { word });
        words.collect::<Vec<_>>().join(" ")
    })
}

/// The rows of paragraphs that can form chains: each list of the first level, each preamble.
fn rows<'a>(change: &Change<'a>, after: &Lists<'a>) -> Vec<Vec<Member<'a>>> {
    let knows_chains = |placed: &Placed<'_>| {
        let paragraph = placed.paragraph;
        paragraph.part == Part::Main
            && matches!(
                paragraph.organ,
                Some(Organ::GeneralAssembly | Organ::EconomicAndSocialCouncil | Organ::HumanRightsCouncil)
            )
    };
    let mut rows: Vec<Vec<Member<'a>>> = Vec::new();
    let mut of_list: HashMap<usize, usize> = HashMap::new();
    let numbering = &after.numbering;
    for entry in &numbering.entries {
        // What has no words yet stands between nothing.
        let empty = !change.is_none() && entry.placed.paragraph.text.contains(DUMMY);
        if entry.level != 1 || empty || !knows_chains(&entry.placed) {
            continue;
        }
        let row = *of_list.entry(entry.list).or_insert_with(|| {
            rows.push(Vec::new());
            rows.len() - 1
        });
        let value = Some(entry.value).filter(|value| *value > 0);
        let (placed, link) = (entry.placed, chain::of(entry.placed.paragraph));
        rows[row].push(Member { placed, link, value, fixed: false });
    }
    lost(change, after, &mut rows);
    for one in &numbering.unlabelled {
        let list = numbering.entries.get(one.like).map(|entry| entry.list);
        let Some(&row) = list.and_then(|list| of_list.get(&list)) else { continue };
        let row = &mut rows[row];
        let place = row.partition_point(|member| member.placed.index < one.placed.index);
        let link = chain::of(one.placed.paragraph);
        row.insert(place, Member { placed: one.placed, link, value: None, fixed: false });
    }
    if change.is_none() {
        // Nothing tells what moved among paragraphs without numbers.
        return rows;
    }
    let mut last = None;
    for placed in change.after.draft().paragraphs() {
        if placed.paragraph.kind != Kind::Preambular || !knows_chains(&placed) {
            last = if placed.paragraph.kind.is_aside() { last } else { None };
            continue;
        }
        let row = *last.get_or_insert_with(|| {
            rows.push(Vec::new());
            rows.len() - 1
        });
        rows[row].push(Member { placed, link: chain::of(placed.paragraph), value: None, fixed: false });
    }
    rows
}

/// Adds the paragraphs of the first level that have lost their numbers and get none.
fn lost<'a>(change: &Change<'a>, after: &Lists<'a>, rows: &mut [Vec<Member<'a>>]) {
    let is_lost = |placed: &Placed<'_>| {
        let paragraph = placed.paragraph;
        matches!(paragraph.kind, Kind::Operative | Kind::Text | Kind::Preambular)
            && paragraph.level <= 1
            && paragraph.label.is_none()
            && !after.numbering.wants_label(placed.index)
    };
    let bare: Vec<Placed<'a>> = change.after.draft().paragraphs().filter(is_lost).collect();
    for row in rows {
        let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
        let from = bare.partition_point(|placed| placed.index < first.placed.index);
        let to = bare.partition_point(|placed| placed.index < last.placed.index);
        let lost = bare.get(from..to).unwrap_or_default();
        row.extend(lost.iter().map(|&placed| {
            let link = chain::of(placed.paragraph);
            Member { placed, link, value: None, fixed: true }
        }));
        row.sort_by_key(|member| member.placed.index);
    }
}

/// What stood before each member of a row; `None` where nothing moved or where that cannot be told.
fn stood(row: &[Member<'_>], was: &[usize], by_labels: bool) -> Option<Vec<Before>> {
    if !by_labels {
        let place: HashMap<usize, usize> =
            row.iter().enumerate().map(|(at, member)| (member.placed.start, at)).collect();
        let mut stood = vec![Before::New; row.len()];
        let mut last = Before::Nothing;
        for start in was {
            if let Some(&at) = place.get(start) {
                stood[at] = last;
                last = Before::Member(at);
            }
        }
        return (stood != physical(row.len())).then_some(stood);
    }
    let least = row.iter().filter_map(|member| member.value).min()?;
    let mut of_value: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, member) in row.iter().enumerate() {
        if let Some(value) = member.value {
            of_value.entry(value).or_default().push(at);
        }
    }
    let stood: Vec<Before> = row
        .iter()
        .enumerate()
        .map(|(at, member)| match member.value {
            _ if member.fixed || at > 0 && row[at - 1].fixed => {
                at.checked_sub(1).map_or(Before::Nothing, Before::Member)
            }
            None => Before::New,
            Some(value) if value == least => Before::Nothing,
            Some(value) => match of_value.get(&(value - 1)).map(Vec::as_slice) {
                None => Before::Gone,
                // Of several the one that stands before it, if any does.
                Some(several) => {
                    let near = at.checked_sub(1).filter(|near| several.contains(near));
                    near.or(several.last().copied()).map_or(Before::Gone, Before::Member)
                }
            },
        })
        .collect();
    if stood == physical(row.len()) {
        return None;
    }
    // The labels must tell of a move: most of them are in order, or the openings repeat each other better in the labels' order
    // than in the text's. Else somebody typed numbers at random.
    let order: Vec<usize> =
        row.iter().filter_map(|member| member.value).map(|value| value as usize).collect();
    let rising = crate::ide::reorder::longest_rising(&order).len();
    let mostly = rising * 3 >= order.len() * 2;
    let orphans = |stood: &[Before]| (0..row.len()).filter(|&at| is_orphan(row, stood, at)).count();
    (mostly || orphans(&stood) < orphans(&physical(row.len()))).then_some(stood)
}

/// Each behind the one before it.
fn physical(length: usize) -> Vec<Before> {
    (0..length).map(|at| at.checked_sub(1).map_or(Before::Nothing, Before::Member)).collect()
}

/// Whether an opening says that it repeats the one before, and does not.
fn is_orphan(row: &[Member<'_>], stood: &[Before], at: usize) -> bool {
    let Some(link) = row[at].link.as_ref().filter(|link| link.repeat() != Repeat::Bare) else { return false };
    match stood[at] {
        Before::Member(before) => row[before].link.as_ref().is_none_or(|other| other.base != link.base),
        Before::Nothing => true,
        Before::Gone | Before::New => false,
    }
}

/// The members whose openings should say something else. `known` says that it is known what stood where, and which member was moved,
/// if one of them was: then only that one loses an adverb or gets one, and only where moving it back would undo it; those that it
/// passes stay as they are.
fn repairs(row: &[Member<'_>], stood: &[Before], known: Option<Option<usize>>) -> Vec<(usize, Repeat)> {
    let uses_chains = known.is_some()
        || row.iter().any(|member| member.link.as_ref().is_some_and(|link| link.repeat() != Repeat::Bare));
    let typed = |at: usize| row[at].link.as_ref().map_or(Repeat::Bare, Link::repeat);
    let base = |at: usize| row[at].link.as_ref().map(|link| &link.base);
    // The one that changed places with the moved one, where one repeated the other, takes part.
    let repeated = |at: usize, other: usize| {
        stood[at] == Before::Member(other) && base(at) == base(other) && typed(at) == typed(other).next()
    };
    let passed = |at: usize| {
        known.is_some_and(|moved| {
            moved != Some(at) && moved.is_none_or(|moved| !repeated(moved, at) && !repeated(at, moved))
        })
    };
    let mut now: Vec<Repeat> = (0..row.len()).map(typed).collect();
    let mut repairs = Vec::new();
    for at in 0..row.len() {
        if row[at].link.as_ref().is_none_or(|link| link.adverbs.len() > 1) {
            continue;
        }
        let before = at.checked_sub(1);
        let chained_then = match stood[at] {
            Before::Member(other) => base(other) == base(at) && typed(at) == typed(other).next(),
            // It repeated what is gone.
            Before::Gone => typed(at) != Repeat::Bare,
            Before::Nothing | Before::New => false,
        };
        // Bare behind the same opening, and meant so: another addressee, another matter.
        let meant_bare = matches!(stood[at], Before::Member(other)
            if base(other) == base(at) && typed(at) == Repeat::Bare && typed(other) != Repeat::Further);
        if meant_bare {
            continue;
        }
        let same_place = before.map_or(Before::Nothing, Before::Member) == stood[at];
        let repeats = before.is_some_and(|before| base(before) == base(at));
        let right = match before {
            Some(before) if repeats => {
                let right = now[before].next();
                if now[at] == right || same_place && now[before] == typed(before) {
                    continue;
                }
                let new =
                    typed(at) == Repeat::Bare && !same_place && stood[at] != Before::Gone && !passed(at);
                if !(chained_then || new && uses_chains && is_wanted(&row[before], &row[at])) {
                    continue;
                }
                right
            }
            _ if typed(at) == Repeat::Bare || same_place || !chained_then => continue,
            _ if passed(at) => continue,
            _ if known.is_some()
                && matches!(stood[at], Before::Member(other) if !is_wanted(&row[other], &row[at])) =>
            {
                continue;
            }
            _ => Repeat::Bare,
        };
        now[at] = right;
        repairs.push((at, right));
    }
    repairs
}

/// English verbs that address somebody: only with the same addressee do they form a chain (row O12 of the drafting rules).
const ADDRESSING: [&str; 7] = ["requests", "urges", "upon", "encourages", "invites", "reminds", "appeals"];

/// Whether a paragraph that comes to stand behind one with the same opening should say that it repeats it.
fn is_wanted(before: &Member<'_>, here: &Member<'_>) -> bool {
    let paragraph = here.placed.paragraph;
    if paragraph.kind == Kind::Preambular {
        return true;
    }
    let addresses = here.link.as_ref().is_none_or(|link| {
        paragraph.language != Language::English || ADDRESSING.iter().any(|verb| link.base.ends_with(verb))
    });
    !addresses || addressee(before) == addressee(here)
}

/// The first words behind the opening.
fn addressee(member: &Member<'_>) -> String {
    let paragraph = member.placed.paragraph;
    let end = member.link.as_ref().map_or(0, |link| link.words.end);
    let rest =
        paragraph.text.get(end..).unwrap_or("").trim_start_matches(['*', '_', ' ', '\u{A0}', '\n', '\r']);
    if paragraph.language == Language::Chinese {
        return rest.chars().take(3).collect();
    }
    rest.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}
