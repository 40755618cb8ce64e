//! Labels to lists, and lists to numbers.

use super::{Entry, Raw, Region, Unlabelled, is_placeholder, sections};
use crate::syntax::{LabelStyle, Part, label};
use std::collections::{HashMap, HashSet};

/// Reads `X.` among numbered paragraphs as a number that is still to be set.
pub(super) fn read_placeholders(raw: &mut [Raw<'_>]) {
    let numbered = |raw: &Raw<'_>| raw.level == 1 && raw.style == LabelStyle::Decimal;
    for at in 0..raw.len() {
        let here = &raw[at];
        let placeholder = is_placeholder(here.placed.paragraph, here.label);
        let region = here.region;
        let among =
            |other: Option<&Raw<'_>>| other.is_some_and(|other| other.region == region && numbered(other));
        let before = raw[..at].iter().rev().find(|other| other.level == 1 && other.value > 0);
        let after = raw[at + 1..].iter().find(|other| numbered(other));
        if placeholder && (among(before) || among(after)) {
            let here = &mut raw[at];
            (here.level, here.style, here.value, here.parent) = (1, LabelStyle::Decimal, 0, None);
        }
    }
}

/// Finds each label's list, and the value that it should have; and the paragraphs among them that want a label.
pub(super) fn entries<'a>(
    mut raw: Vec<Raw<'a>>,
    regions: &[Region],
) -> (Vec<Entry<'a>>, Vec<Unlabelled<'a>>) {
    let mut list_of = vec![usize::MAX; raw.len()];
    let mut style_of: Vec<(LabelStyle, u32)> = raw.iter().map(|raw| (raw.style, raw.value)).collect();
    let mut lists: Vec<Vec<usize>> = Vec::new();
    first_level(&raw, regions, &mut lists);
    below(&mut raw, &mut lists, &mut style_of);
    let mut new: Vec<u32> = style_of.iter().map(|(_, value)| *value).collect();
    let mut unlabelled = Vec::new();
    for (number, list) in lists.iter().enumerate() {
        let values: Vec<u32> = list.iter().map(|&at| style_of[at].1).collect();
        let head = &raw[list[0]];
        let whole = regions.get(head.region).is_none_or(|region| region.whole);
        let part = regions.get(head.region).map_or(Part::Main, |region| region.part);
        let start = if head.level > 1 {
            start_below(&values, inner_label(raw.as_slice(), head, style_of[list[0]].0))
        } else if part == Part::Main && whole {
            Some(1)
        } else {
            start_of_excerpt(&values)
        };
        let held = if head.level == 1 {
            held(raw.as_slice(), list, &values, start.unwrap_or(1))
        } else {
            Vec::new()
        };
        let mut next = start.unwrap_or(1);
        for (place, &at) in list.iter().enumerate() {
            list_of[at] = number;
            next = next.saturating_add(held.get(place).copied().unwrap_or(0));
            if let Some(&before) = place.checked_sub(1).and_then(|place| list.get(place))
                && part == Part::Main
                && start.is_some()
                && held.get(place) == Some(&0)
                && list.len() > 1
                && runs_past(&raw[at])
            {
                for placed in std::mem::take(&mut raw[at].bare) {
                    unlabelled.push(Unlabelled { placed, new: next, like: before });
                    next = next.saturating_add(1);
                }
            }
            if start.is_some() && list.len() > 1 {
                new[at] = next;
            }
            next = next.saturating_add(1);
        }
    }
    unlabelled.sort_by_key(|one: &Unlabelled<'_>| one.placed.index);
    let entries = raw
        .into_iter()
        .enumerate()
        .map(|(at, raw)| Entry {
            placed: raw.placed,
            label: raw.label,
            level: raw.level,
            style: style_of[at].0,
            value: style_of[at].1,
            new: new[at],
            parent: raw.parent.filter(|_| raw.level > 1),
            region: raw.region,
            list: list_of[at],
        })
        .collect();
    (entries, unlabelled)
}

/// Whether all that stands without a label before a label of the first level are operative paragraphs. They are new where no number was lost
/// or left for them: also where the labels around them are still in disorder, since these will run on past them.
fn runs_past(here: &Raw<'_>) -> bool {
    here.level == 1 && here.style == LabelStyle::Decimal && here.unlabelled as usize == here.bare.len()
}

/// The lists of the first level: by region and style, parted where sections start again.
fn first_level(raw: &[Raw<'_>], regions: &[Region], lists: &mut Vec<Vec<usize>>) {
    let mut rows: HashMap<(usize, LabelStyle), Vec<usize>> = HashMap::new();
    let mut order = Vec::new();
    for (at, here) in raw.iter().enumerate().filter(|(_, raw)| raw.level == 1) {
        let key = (here.region, here.style);
        rows.entry(key)
            .or_insert_with(|| {
                order.push(key);
                Vec::new()
            })
            .push(at);
    }
    for key in order {
        let (Some(row), Some(region)) = (rows.get(&key), regions.get(key.0)) else { continue };
        let row: Vec<usize> = without_quoted(raw, row, lists);
        let members: Vec<&Raw<'_>> = row.iter().map(|&at| &raw[at]).collect();
        for (start, at) in sections::starts(&members, region).into_iter().zip(row) {
            match lists.last_mut() {
                Some(list) if !start => list.push(at),
                _ => lists.push(vec![at]),
            }
        }
    }
}

/// Takes the lists out that a row of operative paragraphs holds as foreign bodies: rows from 1 without opening words behind
/// which the outer row goes on where it was. They become lists of their own.
fn without_quoted(raw: &[Raw<'_>], row: &[usize], lists: &mut Vec<Vec<usize>>) -> Vec<usize> {
    let opens = |at: usize| raw[at].placed.paragraph.opening.is_some();
    let mut kept: Vec<usize> = Vec::with_capacity(row.len());
    let mut at = 0;
    while at < row.len() {
        let here = row[at];
        if let Some(&last) = kept.last()
            && raw[here].value == 1
            && !opens(here)
            && opens(last)
        {
            let length = row[at..]
                .iter()
                .enumerate()
                .take_while(|(place, other)| raw[**other].value as usize == place + 1 && !opens(**other))
                .count();
            let resumes = row
                .get(at + length)
                .is_some_and(|&next| raw[next].value == raw[last].value.saturating_add(1) && opens(next));
            if length > 1 && resumes {
                lists.push(row[at..at + length].to_vec());
                at += length;
                continue;
            }
        }
        kept.push(here);
        at += 1;
    }
    kept
}

/// A list below another that is open.
struct Open {
    level: u8,
    list: usize,
    last: usize,
    region: usize,
}

/// The lists below the first level.
fn below(raw: &mut [Raw<'_>], lists: &mut Vec<Vec<usize>>, style_of: &mut [(LabelStyle, u32)]) {
    let mut open: Vec<Open> = Vec::new();
    let first = lists.len();
    for (at, here) in raw.iter().enumerate() {
        if open.last().is_some_and(|open| open.region != here.region) || here.level == 1 {
            open.clear();
        }
        if here.level == 1 {
            continue;
        }
        while open.last().is_some_and(|open| open.level > here.level) {
            open.pop();
        }
        let goes_on = open.last_mut().filter(|open| open.level == here.level).filter(|open| {
            let last = &raw[open.last];
            let family = alike(last.style, here.style);
            // Behind a paragraph without a label only the next number carries a list on.
            let together = last.parent == here.parent || here.value == last.value.saturating_add(1);
            family && together
        });
        match goes_on {
            Some(open) => {
                lists[open.list].push(at);
                open.last = at;
            }
            None => {
                open.retain(|open| open.level < here.level);
                open.push(Open { level: here.level, list: lists.len(), last: at, region: here.region });
                lists.push(vec![at]);
            }
        }
    }
    one_alphabet(raw, &lists[first..], style_of);
    take_back_letters(raw, lists, first, style_of);
}

/// Cyrillic letters that look like Latin ones, and the other way about.
const LOOK_ALIKE: [(char, char); 7] =
    [('а', 'a'), ('с', 'c'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('х', 'x'), ('у', 'y')];

/// Reads the look-alikes of another alphabet in that of most of a list: typists do not see the difference.
fn one_alphabet(raw: &[Raw<'_>], lists: &[Vec<usize>], style_of: &mut [(LabelStyle, u32)]) {
    for list in lists {
        let of = |at: &&usize, alphabet| raw[**at].style == alphabet;
        let latin = list.iter().filter(|at| of(at, LabelStyle::Latin)).count();
        let cyrillic = list.iter().filter(|at| of(at, LabelStyle::Cyrillic)).count();
        if latin == 0 || cyrillic == 0 {
            continue;
        }
        let most = if latin >= cyrillic { LabelStyle::Latin } else { LabelStyle::Cyrillic };
        for &at in list.iter().filter(|at| raw[**at].style != most) {
            let typed = raw[at].placed.paragraph.slice(&raw[at].label.number);
            let other: String = typed
                .chars()
                .map(|c| match most {
                    LabelStyle::Latin => {
                        LOOK_ALIKE.iter().find(|(cyrillic, _)| *cyrillic == c).map_or(c, |pair| pair.1)
                    }
                    _ => LOOK_ALIKE.iter().find(|(_, latin)| *latin == c).map_or(c, |pair| pair.0),
                })
                .collect();
            let read = label::read(&format!("({other})"));
            let values = read.into_iter().flat_map(|reading| reading.values).flatten();
            if let Some(found) = values.into_iter().find(|(style, _)| *style == most) {
                style_of[at] = found;
            }
        }
    }
}

/// Whether two styles can stand in one list: Russian lists mix in Latin letters that look the same.
fn alike(a: LabelStyle, b: LabelStyle) -> bool {
    let letters = |style| matches!(style, LabelStyle::Latin | LabelStyle::Cyrillic);
    a == b || letters(a) && letters(b)
}

/// A lone `(i)`, `(v)` or `(x)` below a list of letters is one of them, out of order: a list of one is none.
fn take_back_letters(
    raw: &mut [Raw<'_>],
    lists: &mut Vec<Vec<usize>>,
    first: usize,
    style_of: &mut [(LabelStyle, u32)],
) {
    let mut list_of: HashMap<usize, usize> = HashMap::new();
    for (number, list) in lists.iter().enumerate().skip(first) {
        list_of.extend(list.iter().map(|&at| (at, number)));
    }
    let mut joined = Vec::new();
    for number in first..lists.len() {
        let [at] = lists[number][..] else { continue };
        let here = &raw[at];
        let letter = match here.placed.paragraph.slice(&here.label.number) {
            "i" => 9,
            "v" => 22,
            "x" => 24,
            _ => continue,
        };
        let beside = |other: usize| {
            raw.get(other)
                .filter(|o| {
                    o.style == LabelStyle::Latin && o.region == here.region && o.level + 1 == here.level
                })
                .and_then(|_| list_of.get(&other).copied())
        };
        let below = || {
            let first =
                raw.get(at + 1).filter(|o| o.style == LabelStyle::Latin && o.region == here.region)?;
            (first.parent == Some(here.placed.index)).then(|| list_of.get(&(at + 1)).copied())?
        };
        let Some(outer) = at.checked_sub(1).and_then(beside).or_else(|| beside(at + 1)).or_else(below) else {
            continue;
        };
        let has_letter = lists[outer].iter().any(|&other| style_of[other] == (LabelStyle::Latin, letter));
        let long = lists[outer].len() as u32 + 1 >= letter.min(9);
        if has_letter || !long && letter == 9 {
            continue;
        }
        style_of[at] = (LabelStyle::Latin, letter);
        lists[number].clear();
        let place = lists[outer].partition_point(|&other| other < at);
        lists[outer].insert(place, at);
        list_of.insert(at, outer);
        joined.push((at, outer));
    }
    // All of a list stand on one level below one paragraph.
    for (at, outer) in joined {
        let least = lists[outer]
            .iter()
            .map(|&other| (raw[other].level, raw[other].parent))
            .min_by_key(|(level, _)| *level);
        let Some((level, parent)) = least else { continue };
        let index = raw[at].placed.index;
        for &other in &lists[outer] {
            if raw[other].level != level || raw[other].parent == Some(index) {
                (raw[other].level, raw[other].parent) = (level, parent);
            }
        }
    }
    lists.retain(|list| !list.is_empty());
}

/// How many numbers the paragraphs without a label before each one of a list hold.
///
/// Labels get lost where texts are converted, and what is new has none yet: the numbers around tell.
fn held(raw: &[Raw<'_>], list: &[usize], values: &[u32], start: u32) -> Vec<u32> {
    let mut possible: Vec<u32> = list.iter().map(|&at| raw[at].unlabelled).collect();
    // A list that has its first number has nothing before it.
    let least = values.iter().copied().filter(|value| *value > 0).min().unwrap_or(start);
    if let Some(first) = possible.first_mut() {
        *first = (*first).min(least.saturating_sub(start));
    }
    let none = vec![0; list.len()];
    if possible == none {
        return none;
    }
    let mut before = start.saturating_sub(1);
    let mut left_out = none.clone();
    for (place, &value) in values.iter().enumerate() {
        left_out[place] = value.saturating_sub(before).saturating_sub(1).min(possible[place]);
        before = value;
    }
    // Labels that run on where they stand side by side show what the gaps between the others mean.
    let steps = |held: &[u32]| {
        let pairs = values.windows(2).zip(held.iter().skip(1));
        pairs.filter(|(pair, held)| pair[1] == pair[0].saturating_add(1 + **held)).count()
    };
    if steps(&left_out) * 2 >= values.len() - 1 {
        return left_out;
    }
    // In disorder: the same numbers, each once, if the paragraphs without a label hold none. Else each has its own: a
    // paragraph among numbered ones is numbered.
    let there: HashSet<u32> = values.iter().copied().collect();
    let all = (start..).take(values.len()).all(|number| there.contains(&number));
    if all { none } else { possible }
}

/// The value of the first label of a list where it stands in the line of the paragraph above: `6. (a) If …`; 0 elsewhere.
fn inner_label(raw: &[Raw<'_>], head: &Raw<'_>, style: LabelStyle) -> u32 {
    let above = head.parent.and_then(|parent| {
        let at = raw.partition_point(|other| other.placed.index < parent);
        raw.get(at).filter(|other| other.placed.index == parent)
    });
    let body = above.and_then(|above| above.placed.paragraph.text.get(above.placed.paragraph.body.clone()));
    let read = body.and_then(|body| label::read(body.trim_start()));
    let values = read.into_iter().flat_map(|reading| reading.values).flatten();
    values.filter(|(other, _)| *other == style).map(|(_, value)| value).next().unwrap_or(0)
}

/// Where a list below a paragraph starts: behind the label in the line above, else at 1. But a list that starts late and runs
/// on without a fault is meant so.
fn start_below(values: &[u32], inner: u32) -> Option<u32> {
    let first = *values.first()?;
    let in_order = values.windows(2).all(|pair| pair[1] == pair[0].saturating_add(1));
    Some(if inner > 0 && inner < 3 {
        inner + 1
    } else if in_order && first > 2 {
        first
    } else {
        1
    })
}

/// Where a list starts in a text whose beginning is not there, or in an annex; `None` where the labels show no order at all.
pub(super) fn start_of_excerpt(values: &[u32]) -> Option<u32> {
    let least = values.iter().copied().filter(|value| *value > 0).min()?;
    let most = values.iter().copied().max()?;
    let length = values.len() as u32;
    let steps = values.windows(2).filter(|pair| pair[1] == pair[0].saturating_add(1)).count() as u32;
    let dense = u64::from(most - least) < u64::from(length) + u64::from(length / 4) + 1;
    if !dense && steps * 2 < length - 1 {
        return None;
    }
    let rising = values.first() == Some(&least);
    let permuted = most - least + 1 == length;
    Some(if least > 1 && (rising || permuted) { least } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_start_where_they_start() {
        assert_eq!(start_of_excerpt(&[5, 6, 7]), Some(5));
        assert_eq!(start_of_excerpt(&[5, 6, 8]), Some(5));
        assert_eq!(start_of_excerpt(&[6, 5, 7]), Some(5));
        assert_eq!(start_of_excerpt(&[2, 1, 3]), Some(1));
        assert_eq!(start_of_excerpt(&[12, 40, 3, 77]), None);
        assert_eq!(start_of_excerpt(&[]), None);
    }

    #[test]
    fn lists_below_start_at_one() {
        assert_eq!(start_below(&[2, 3], 0), Some(1));
        assert_eq!(start_below(&[3, 1, 2], 0), Some(1));
        assert_eq!(start_below(&[4, 5, 6], 0), Some(4));
        assert_eq!(start_below(&[2, 3], 1), Some(2));
    }
}
