//! The names of sessions: "Seventy-ninth session".

use super::place::{Place, filter, typed_start};
use super::{About, Completion, Item, ItemKind};
use crate::syntax::label::digits;
use crate::syntax::ordinal::{self, Case};
use crate::syntax::{Kind, Language};
use crate::text::{is_letter, is_letter_or_digit};

/// Ordinals below this are words of any text; in running text they are not offered.
const FIRST: u32 = 20;

/// The fewest letters that tell an ordinal.
const LEAST: usize = 4;

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    if place.after.starts_with(is_letter_or_digit) && place.language != Language::Chinese {
        return None;
    }
    let head = place.head();
    let masthead = head_of_draft(place);
    let (start, typed, figure) = typed(place, masthead)?;
    let line_start = start == head.start;
    let case = if masthead && (line_start || place.language == Language::Arabic) {
        Case::Nominative
    } else {
        Case::Oblique
    };
    let near: u32 = place.snapshot.draft().session().and_then(|session| session.parse().ok()).unwrap_or(80);
    let mut found: Vec<(u32, &'static str, usize)> = ordinal::sessions(place.language, case)
        .filter_map(|(number, name)| match figure {
            Some(figure) => (number == figure).then_some((number, name, 0)),
            None if number < FIRST && !masthead => None,
            None => Some((number, name, typed_start(name, typed)?)),
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|(number, _, _)| (number.abs_diff(near), *number));
    let capital = typed.starts_with(char::is_uppercase) || line_start && place.language != Language::Arabic;
    let items = found.into_iter().map(|(number, name, end)| {
        let named = session(name, place.language, case);
        let named = if capital { capitalised(&named) } else { named };
        Item {
            kind: ItemKind::Session,
            label: named.clone(),
            detail: number.to_string(),
            replace: place.from(start),
            filter: match figure {
                Some(_) => format!("{typed} {named}"),
                None => filter(typed, name, end),
            },
            insert: named,
            snippet: None,
            about: About::Nothing,
        }
    });
    Some(Completion { items: items.collect(), incomplete: false })
}

/// Whether the cursor stands above the draft's text.
fn head_of_draft(place: &Place<'_>) -> bool {
    match place.kind() {
        Some(kind) => {
            matches!(kind, Kind::Masthead | Kind::Title | Kind::Letter) || kind == Kind::Text && !above(place)
        }
        None => !above(place),
    }
}

/// Whether an organ speaks above the cursor.
fn above(place: &Place<'_>) -> bool {
    let found = place.snapshot.draft().paragraph_at(place.offset);
    found.is_some_and(|placed| placed.paragraph.organ.is_some() && placed.start < place.offset)
}

/// The beginning of an ordinal before the cursor: where it starts on the line, and the session if it is a figure.
fn typed<'a>(place: &'a Place<'_>, masthead: bool) -> Option<(usize, &'a str, Option<u32>)> {
    let line = place.line.as_str();
    let head = place.head().start;
    let whole = line.get(head..)?;
    if masthead && let Some((length, value)) = digits(whole) {
        return (length == whole.len()).then_some((head, whole, Some(value)));
    }
    if place.language == Language::Chinese {
        let start = line.rfind('第')? + '第'.len_utf8();
        let typed = &line[start..];
        let numeral = !typed.is_empty() && typed.chars().all(|c| crate::syntax::label::CHINESE.contains(c));
        return numeral.then_some((start, typed, None));
    }
    // An ordinal can have several words: the longest beginning of one before the cursor.
    let starts = std::iter::once(head).chain(line.char_indices().filter_map(|(at, c)| {
        let next = at + c.len_utf8();
        (next > head && matches!(c, ' ' | '\u{A0}' | '*' | '_')).then_some(next)
    }));
    let words: Vec<usize> = starts.collect();
    let recent = words.len().saturating_sub(4);
    words[recent..].iter().find_map(|&start| {
        let typed = line.get(start..)?;
        let long = typed.chars().filter(|c| is_letter(*c)).count() >= LEAST;
        let known = || {
            [Case::Nominative, Case::Oblique].into_iter().any(|case| {
                ordinal::sessions(place.language, case).any(|(_, name)| typed_start(name, typed).is_some())
            })
        };
        (long && known()).then_some((start, typed, None))
    })
}

/// The session that an ordinal names.
fn session(ordinal: &str, language: Language, case: Case) -> String {
    match (language, case) {
        (Language::English, _) => format!("{ordinal} session"),
        (Language::French, _) => format!("{ordinal} session"),
        (Language::Spanish, _) => format!("{ordinal} período de sesiones"),
        (Language::Russian, Case::Nominative) => format!("{ordinal} сессия"),
        (Language::Russian, Case::Oblique) => format!("{ordinal} сессии"),
        (Language::Chinese, _) => format!("{ordinal}届会议"),
        // The noun stands before it.
        (Language::Arabic, _) => ordinal.to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
