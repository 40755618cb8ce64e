//! The agenda item that a draft's head names.

use crate::syntax::{Draft, Kind, Language};

/// How many paragraphs at most are looked at above the organ's line.
const LONGEST_HEAD: usize = 40;

/// The title of the item, with single spaces: what stands behind "Agenda item 71 (b)" in the masthead, on the next line or in the next
/// paragraph.
pub fn title(draft: &Draft) -> Option<Box<str>> {
    let mut named = false;
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
            return clean(text);
        }
        let mut lines = text.lines();
        if lines.by_ref().any(|line| {
            names_item(line.trim(), paragraph.language) || names_item(line.trim(), draft.language())
        }) {
            let rest: Vec<&str> = lines.collect();
            if !rest.is_empty() {
                return clean(&rest.join(" "));
            }
            named = true;
        }
    }
    None
}

/// The words of a title; `None` for what is none: several items, a sponsors' line.
fn clean(text: &str) -> Option<Box<str>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let title = words.join(" ");
    let title = title.trim_matches(['*', '_', '#', ' ']);
    (title.len() > 4 && title.len() < 600).then(|| title.into())
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
