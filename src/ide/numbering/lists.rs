//! Labels to lists, and lists to numbers.

use super::{Entry, Raw, Region, sections};
use crate::syntax::{LabelStyle, Part};
use std::collections::{HashMap, HashSet};

/// Reads `X.` among numbered paragraphs as a number that is still to be set.
pub(super) fn read_placeholders(raw: &mut [Raw<'_>]) {
    let numbered = |raw: &Raw<'_>| raw.level == 1 && raw.style == LabelStyle::Decimal;
    for at in 0..raw.len() {
        let here = &raw[at];
        let placeholder = here.placed.paragraph.slice(&here.label.number) == "X"
            && here.placed.paragraph.slice(&here.label.range).ends_with(['.', '-'])
            && here.placed.paragraph.opening.is_some();
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

/// Finds each label's list, and the value that it should have.
pub(super) fn entries<'a>(raw: Vec<Raw<'a>>, regions: &[Region]) -> Vec<Entry<'a>> {
    let mut list_of = vec![usize::MAX; raw.len()];
    let mut style_of: Vec<(LabelStyle, u32)> = raw.iter().map(|raw| (raw.style, raw.value)).collect();
    let mut lists: Vec<Vec<usize>> = Vec::new();
    first_level(&raw, regions, &mut lists);
    below(&raw, &mut lists, &mut style_of);
    let mut new: Vec<u32> = style_of.iter().map(|(_, value)| *value).collect();
    for (number, list) in lists.iter().enumerate() {
        let values: Vec<u32> = list.iter().map(|&at| style_of[at].1).collect();
        let head = &raw[list[0]];
        let whole = regions.get(head.region).is_none_or(|region| region.whole);
        let part = regions.get(head.region).map_or(Part::Main, |region| region.part);
        let start = if head.level > 1 {
            start_below(&values)
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
            if start.is_some() && list.len() > 1 {
                new[at] = next;
            }
            next = next.saturating_add(1);
        }
    }
    raw.into_iter()
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
        .collect()
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
fn below(raw: &[Raw<'_>], lists: &mut Vec<Vec<usize>>, style_of: &mut [(LabelStyle, u32)]) {
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
    take_back_letters(raw, lists, first, style_of);
}

/// Whether two styles can stand in one list: Russian lists mix in Latin letters that look the same.
fn alike(a: LabelStyle, b: LabelStyle) -> bool {
    let letters = |style| matches!(style, LabelStyle::Latin | LabelStyle::Cyrillic);
    a == b || letters(a) && letters(b)
}

/// A lone `(i)`, `(v)` or `(x)` below a list of letters is one of them, out of order: a list of one is none.
fn take_back_letters(
    raw: &[Raw<'_>],
    lists: &mut Vec<Vec<usize>>,
    first: usize,
    style_of: &mut [(LabelStyle, u32)],
) {
    let mut list_of: HashMap<usize, usize> = HashMap::new();
    for (number, list) in lists.iter().enumerate().skip(first) {
        list_of.extend(list.iter().map(|&at| (at, number)));
    }
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
        let Some(outer) = at.checked_sub(1).and_then(beside).or_else(|| beside(at + 1)) else { continue };
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
    }
    lists.retain(|list| !list.is_empty());
}

/// How many numbers the paragraphs without a label before each one of a list hold.
///
/// Labels get lost where texts are converted, and what is new has none yet: the numbers around tell. Of three readings (they
/// hold none; as many as the labels leave out at their place; each holds one) that is taken whose numbers are most like those that stand there.
fn held(raw: &[Raw<'_>], list: &[usize], values: &[u32], start: u32) -> Vec<u32> {
    let possible: Vec<u32> = list.iter().map(|&at| raw[at].unlabelled).collect();
    let none = vec![0; list.len()];
    if possible == none {
        return none;
    }
    let mut before = start.saturating_sub(1);
    let mut left_out = none.clone();
    for (place, &value) in values.iter().enumerate() {
        let gap = value.saturating_sub(before).saturating_sub(1);
        if gap <= possible[place] {
            left_out[place] = gap;
        }
        before = value;
    }
    let score = |held: &[u32]| {
        let mut next = start;
        let numbers: Vec<u32> = held
            .iter()
            .map(|held| {
                next += held + 1;
                next - 1
            })
            .collect();
        let there: HashSet<u32> = values.iter().copied().collect();
        let common = numbers.iter().filter(|number| there.contains(number)).count();
        let same = numbers.iter().zip(values).filter(|(number, value)| number == value).count();
        (common, same)
    };
    let mut best = none;
    for candidate in [left_out, possible] {
        if score(&candidate) > score(&best) {
            best = candidate;
        }
    }
    best
}

/// Where a list below a paragraph starts. It is whole wherever it stands; but a single list that starts late and runs on
/// without a fault is meant so.
fn start_below(values: &[u32]) -> Option<u32> {
    let first = *values.first()?;
    let in_order = values.windows(2).all(|pair| pair[1] == pair[0].saturating_add(1));
    Some(if in_order && first > 2 { first } else { 1 })
}

/// Where a list starts in a text whose beginning is not there, or in an annex; `None` where the labels show no order at all.
fn start_of_excerpt(values: &[u32]) -> Option<u32> {
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
        assert_eq!(start_below(&[2, 3]), Some(1));
        assert_eq!(start_below(&[3, 1, 2]), Some(1));
        assert_eq!(start_below(&[4, 5, 6]), Some(4));
    }
}
