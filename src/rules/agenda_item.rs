//! The agenda item that a draft's head names.

use crate::syntax::{Draft, Kind, Language};

/// How many paragraphs at most are looked at above the organ's line.
const LONGEST_HEAD: usize = 40;

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its title, with single spaces; of a sub-item the title of its item before it, parted by a colon.
    pub title: Box<str>,
    /// Whether it is a sub-item: "Agenda item 71 (b)".
    pub is_sub_item: bool,
}

/// The item: what stands behind "Agenda item 71 (b)" in the masthead, on the next line or in the next paragraph.
pub fn of(draft: &Draft) -> Option<AgendaItem> {
    let mut named = false;
    let mut is_sub_item = false;
    for placed in draft.paragraphs().take(LONGEST_HEAD) {
        let paragraph = placed.paragraph;
        match paragraph.kind {
            Kind::OrganLine | Kind::Preambular | Kind::Operative => return None,
            Kind::Masthead => {}
            _ => {
                if named {
                    return None;
                }
                continue;
            }
        }
        let text = paragraph.text.trim_matches(['*', '#', ' ']);
        if named {
            return clean(text, draft.language()).map(|title| AgendaItem { title, is_sub_item });
        }
        let mut lines = text.lines();
        let names = |line: &&str| {
            names_item(line.trim(), paragraph.language) || names_item(line.trim(), draft.language())
        };
        if let Some(line) = lines.by_ref().find(names) {
            is_sub_item = line.contains(')');
            let rest: Vec<&str> = lines.collect();
            if !rest.is_empty() {
                return clean(&rest.join(" "), draft.language())
                    .map(|title| AgendaItem { title, is_sub_item });
            }
            named = true;
        }
    }
    None
}

/// The words of a title; `None` for what is none: several items, a sponsors' line.
fn clean(text: &str, language: Language) -> Option<Box<str>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let title = words.join(" ");
    let title = title.trim_matches(['*', '_', '#', ' ']);
    let lower = title.to_lowercase();
    let sponsors = language.words().drafts.iter().any(|draft| lower.ends_with(draft));
    (title.len() > 4 && title.len() < 600 && !sponsors).then(|| title.into())
}

/// Whether a line says which item it is, and nothing else.
fn names_item(line: &str, language: Language) -> bool {
    let line = line.trim_start_matches(['*', '#', ' ']);
    let (head, tail) = match language {
        Language::English => ("Agenda item", ""),
        Language::French => ("Point", "ordre du jour"),
        Language::Spanish => ("Tema", "del programa"),
        Language::Russian => ("Пункт", "повестки дня"),
        Language::Chinese => ("议程项目", ""),
        Language::Arabic => ("البند", "جدول الأعمال"),
    };
    line.len() < 120 && line.starts_with(head) && line.contains(tail)
}
