//! The names of organs, and the lines with which they begin to speak.

use super::place::{Place, filter, typed_start};
use super::{About, Completion, Item, ItemKind};
use crate::syntax::{Kind, Language};
use crate::text::is_letter_or_digit;

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    if place.after.starts_with(is_letter_or_digit) && place.language != Language::Chinese {
        return None;
    }
    lines(place).or_else(|| names(place))
}

/// Organs' lines, where a draft has none.
fn lines(place: &Place<'_>) -> Option<Completion> {
    let head = place.head();
    let typed = place.line.get(head.start..)?;
    if place.snapshot.draft().has_organ_line() || !place.fresh || !head.label.is_empty() {
        return None;
    }
    let comma = match place.language {
        Language::Chinese => "，",
        Language::Arabic => "،",
        _ => ",",
    };
    let mut seen = Vec::new();
    let mut items = Vec::new();
    for (name, organ) in place.language.words().organ_lines {
        // The first form of each organ is the usual one.
        if seen.contains(organ) {
            continue;
        }
        seen.push(*organ);
        let Some(end) = typed_start(name, typed) else { continue };
        let name = name.replace('\'', "’");
        items.push(Item {
            kind: ItemKind::Organ,
            label: format!("{name}{comma}"),
            detail: String::new(),
            replace: place.from(head.start),
            insert: format!("{name}{comma}"),
            snippet: None,
            filter: filter(typed, &name, end),
            about: About::Nothing,
        });
    }
    (!items.is_empty()).then_some(Completion { items, incomplete: false })
}

/// The fewest letters that tell a name.
fn least(language: Language) -> usize {
    if language == Language::Chinese { 1 } else { 3 }
}

fn names(place: &Place<'_>) -> Option<Completion> {
    if matches!(place.kind(), Some(Kind::Furniture | Kind::Comment)) {
        return None;
    }
    let line = place.line.as_str();
    // The beginning of a name can have several words: the longest before the cursor.
    let starts: Vec<usize> = match place.language {
        Language::Chinese => line.char_indices().map(|(at, _)| at).collect(),
        _ => {
            let borders = line.char_indices().filter(|(_, c)| {
                matches!(c, ' ' | '\u{A0}' | '*' | '_' | '(' | '“' | '«' | '’' | '\'' | '/')
            });
            std::iter::once(0).chain(borders.map(|(at, c)| at + c.len_utf8())).collect()
        }
    };
    let recent = starts.len().saturating_sub(6);
    let capital = matches!(
        place.language,
        Language::English | Language::French | Language::Spanish | Language::Russian
    );
    let mut items = Vec::new();
    for &start in &starts[recent..] {
        let typed = &line[start..];
        if typed.chars().count() < least(place.language) || capital && !typed.starts_with(char::is_uppercase)
        {
            continue;
        }
        for (name, _) in place.language.words().organ_names {
            let Some(end) = typed_start(name, typed) else { continue };
            let name = name.replace('\'', "’");
            if end < name.len() {
                items.push(Item {
                    kind: ItemKind::Organ,
                    label: name.clone(),
                    detail: String::new(),
                    replace: place.from(start),
                    filter: filter(typed, &name, end),
                    insert: name,
                    snippet: None,
                    about: About::Nothing,
                });
            }
        }
        if !items.is_empty() {
            return Some(Completion { items, incomplete: false });
        }
    }
    None
}
