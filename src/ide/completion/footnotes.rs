//! Footnotes: the next marker, and the forms that notes have.

use super::place::{Place, filter, typed_start};
use super::{About, Completion, Item, ItemKind};
use crate::ide::notes::Notes;
use crate::syntax::{Kind, Language, ordinal};
use crate::text::is_letter_or_digit;

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    marker(place).or_else(|| forms(place))
}

/// Behind `[^`: the number of a new note, and of those that are there.
fn marker(place: &Place<'_>) -> Option<Completion> {
    let line = place.line.as_str();
    let start = line.rfind("[^")?;
    let typed = line.get(start + 2..)?;
    if typed.contains(|c: char| !is_letter_or_digit(c)) || place.after.starts_with(is_letter_or_digit) {
        return None;
    }
    let notes = Notes::of(place.snapshot.draft());
    let marks = notes.marks.iter().filter_map(|mark| mark.marker.value);
    let heads = notes.notes.iter().filter_map(|note| note.label.map(|label| label.value));
    // The mark that is being typed may read as one already.
    let being = |value: &u32| value.to_string() == typed;
    let next =
        marks.chain(heads).filter(|value| !being(value)).max().map_or(1, |last| last.saturating_add(1));
    let close = if place.after.starts_with(']') { "" } else { "]" };
    let mut offered = vec![(next.to_string(), "new".to_owned())];
    for note in &notes.notes {
        let body = note.placed.paragraph.slice(&note.placed.paragraph.body);
        if !note.name.is_empty() {
            offered
                .push((note.name.to_owned(), body.split_whitespace().take(8).collect::<Vec<_>>().join(" ")));
        }
    }
    let items: Vec<Item> = offered
        .into_iter()
        .filter_map(|(name, detail)| {
            let end = typed_start(&name, typed)?;
            Some(Item {
                kind: ItemKind::Footnote,
                label: format!("[^{name}]"),
                detail,
                replace: place.from(start),
                insert: format!("[^{name}{close}"),
                snippet: None,
                filter: format!("[^{}", filter(typed, &name, end)),
                about: About::Nothing,
            })
        })
        .collect();
    (!items.is_empty()).then_some(Completion { items, incomplete: false })
}

/// The forms of notes (source: the counted notes of official texts). `#` stands for a place to fill in; `§` for the
/// session's name.
fn table(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "Resolution #.",
            "See resolution #.",
            "See #.",
            "Ibid.",
            "See note #.",
            "United Nations, Treaty Series, vol. #, No. #.",
            "Official Records of the General Assembly, §, Supplement No. # (#).",
        ],
        Language::French => &[
            "Résolution #.",
            "Voir résolution #.",
            "Voir #.",
            "Ibid.",
            "Voir note #.",
            "Nations Unies, Recueil des Traités, vol. #, no #.",
            "Documents officiels de l’Assemblée générale, §, Supplément no # (#).",
        ],
        Language::Spanish => &[
            "Resolución #.",
            "Véase la resolución #.",
            "Véase #.",
            "Ibid.",
            "Véase la nota #.",
            "Naciones Unidas, Treaty Series, vol. #, núm. #.",
            "Documentos Oficiales de la Asamblea General, §, Suplemento núm. # (#).",
        ],
        Language::Russian => &[
            "Резолюция #.",
            "См. резолюцию #.",
            "См. #.",
            "Там же.",
            "См. сноску #.",
            "United Nations, Treaty Series, vol. #, No. #.",
            "Официальные отчеты Генеральной Ассамблеи, §, Дополнение № # (#).",
        ],
        Language::Chinese => &[
            "第#号决议。",
            "见第#号决议。",
            "见#。",
            "同上。",
            "见脚注#。",
            "联合国，《条约汇编》，第#卷，第#号。",
            "《大会正式记录，§，补编第#号》(#)。",
        ],
        Language::Arabic => &[
            "القرار #.",
            "انظر القرار #.",
            "انظر #.",
            "المرجع نفسه.",
            "انظر الحاشية #.",
            "United Nations, Treaty Series, vol. #, No. #.",
            "الوثائق الرسمية للجمعية العامة، §، الملحق رقم # (#).",
        ],
    }
}

/// What is typed of a note behind its marker, and where that starts on the line; `None` where the cursor stands in no note.
fn typed<'a>(place: &'a Place<'_>) -> Option<(usize, &'a str)> {
    let line = place.line.as_str();
    let bare = line.trim_start();
    let lead = line.len() - bare.len();
    let raised = |c: char| crate::syntax::marker::superscript(c).is_some();
    // A marker at the head of a line: `[^1]:`, `¹`.
    let marker = if bare.starts_with("[^") {
        bare.find("]:").map(|at| at + 2)
    } else {
        let length: usize = bare.chars().take_while(|c| raised(*c)).map(char::len_utf8).sum();
        (length > 0).then_some(length)
    };
    let start = match marker {
        Some(length) => lead + length,
        None => {
            let note = place.here.filter(|placed| placed.paragraph.kind == Kind::Note)?;
            let at = crate::ide::snapshot::inner(&note, place.offset)?;
            let typed = note.paragraph.text.get(note.paragraph.body.start.min(at)..at)?;
            line.len().checked_sub(typed.len()).filter(|_| !typed.contains(['\n', '\r']))?
        }
    };
    let typed = line.get(start..)?.trim_start();
    Some((line.len() - typed.len(), typed))
}

fn forms(place: &Place<'_>) -> Option<Completion> {
    let (start, typed) = typed(place)?;
    if !place.after.trim().is_empty() {
        return None;
    }
    let draft = place.snapshot.draft();
    let session = draft.session().and_then(|session| session.parse().ok());
    let session = session.and_then(|session| ordinal::session_name(session, place.language));
    let items: Vec<Item> = table(place.language)
        .iter()
        .filter_map(|form| {
            let form = form.replace('§', session.as_deref().unwrap_or("#"));
            let shown = form.replace('#', "…");
            let end = typed_start(&shown, typed)?;
            let mut number = 0;
            let snippet: String = form
                .chars()
                .map(|c| match c {
                    '#' => {
                        number += 1;
                        format!("${number}")
                    }
                    '$' | '}' | '\\' => format!("\\{c}"),
                    _ => c.to_string(),
                })
                .collect();
            Some(Item {
                kind: ItemKind::Footnote,
                label: shown.clone(),
                detail: String::new(),
                replace: place.from(start),
                insert: form.replace('#', ""),
                snippet: (number > 0).then(|| snippet + "$0"),
                filter: filter(typed, &shown, end),
                about: About::Nothing,
            })
        })
        .collect();
    (!items.is_empty()).then_some(Completion { items, incomplete: false })
}
