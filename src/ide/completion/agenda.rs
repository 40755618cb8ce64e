//! Items of the agenda, by number and by words of their titles.

use super::place::{Place, filter, typed_start};
use super::{About, Completion, Item, ItemKind};
use crate::corpus::{self, AgendaItem};
use crate::symbol::Organ;
use crate::syntax::{Kind, Language};
use crate::text::{is_letter, is_letter_or_digit};

/// What stands before an item's number, in lower case.
fn keywords(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["agenda item", "agenda items", "item"],
        Language::French => &["point", "points"],
        Language::Spanish => &["tema", "temas"],
        Language::Russian => &["пункт", "пункту", "пункта", "пунктом", "пункте"],
        Language::Chinese => &["议程项目", "项目"],
        Language::Arabic => &["البند", "بند"],
    }
}

/// What stands before an item's title.
fn entitled(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["item entitled"],
        Language::French => &["point intitulé", "question intitulée"],
        Language::Spanish => &["tema titulado"],
        Language::Russian => &["озаглавленный", "озаглавленного", "озаглавленному"],
        Language::Chinese => &["题为"],
        Language::Arabic => &["البند المعنون"],
    }
}

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    by_title(place).or_else(|| by_number(place))
}

/// The agenda of the session of the draft; of the latest that is known where the draft names none.
fn items(place: &Place<'_>) -> Vec<AgendaItem> {
    let organ = match place.organ {
        Some(Organ::EconomicAndSocialCouncil) => "ECOSOC",
        Some(Organ::HumanRightsCouncil) => "HRC",
        Some(Organ::SecurityCouncil) => return Vec::new(),
        _ => "GA",
    };
    let all = corpus::index().agenda().filter(|item| item.organ() == organ);
    let known: Vec<AgendaItem> = all.collect();
    let named = place.snapshot.draft().session();
    let session = named.filter(|named| known.iter().any(|item| item.session() == *named)).or_else(|| {
        let latest =
            known.iter().filter_map(|item| Some((item.session().parse::<u32>().ok()?, item.session())));
        latest.max().map(|(_, session)| session)
    });
    known.into_iter().filter(|item| Some(item.session()) == session).collect()
}

fn by_number(place: &Place<'_>) -> Option<Completion> {
    let line = place.line.as_str();
    let belongs = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | ' ') || c.is_ascii_lowercase();
    // `71 (b)`: the figures, and what can stand behind them.
    let tail: usize = line.chars().rev().take_while(|c| belongs(*c)).take(8).map(char::len_utf8).sum();
    let figures =
        line[line.len() - tail..].find(|c: char| c.is_ascii_digit()).map(|at| line.len() - tail + at);
    let start = figures.unwrap_or(line.len());
    let typed = &line[start..];
    let before = line[..start].trim_end_matches([' ', '\u{A0}']).to_lowercase();
    let keyword = keywords(place.language).iter().any(|word| {
        before.strip_suffix(word).is_some_and(|rest| {
            place.language == Language::Chinese || !rest.chars().next_back().is_some_and(is_letter)
        })
    });
    let parted = place.language == Language::Chinese || start > before.len();
    if !keyword || !parted || place.after.starts_with(is_letter_or_digit) {
        return None;
    }
    let masthead = place.kind() == Some(Kind::Masthead);
    let found = items(place).into_iter().filter_map(|item| {
        let end = typed_start(item.item(), typed)?;
        let title = item.title_in(place.language.code()).or_else(|| item.title_in("en")).unwrap_or_default();
        let own = item.title_in(place.language.code()).unwrap_or_default();
        Some(Item {
            kind: ItemKind::AgendaItem,
            label: item.item().to_owned(),
            detail: title.to_owned(),
            replace: place.from(start),
            insert: match masthead && !own.is_empty() && place.after.trim().is_empty() {
                true => format!("{}\n{own}", item.item()),
                false => item.item().to_owned(),
            },
            snippet: None,
            filter: filter(typed, item.item(), end),
            about: About::Nothing,
        })
    });
    let items: Vec<Item> = found.collect();
    (!items.is_empty()).then_some(Completion { items, incomplete: false })
}

fn by_title(place: &Place<'_>) -> Option<Completion> {
    let line = place.line.as_str();
    let (quote, mark) = line.char_indices().rfind(|(_, c)| matches!(c, '“' | '«' | '"' | '„'))?;
    let start = quote + mark.len_utf8();
    let typed = line[start..].trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let start = line.len() - typed.len();
    if typed.contains(['”', '»']) {
        return None;
    }
    let before = line[..quote].trim_end_matches([' ', '\u{A0}', '\u{202F}']).to_lowercase();
    let lead = place.text_before(0).to_lowercase() + &before;
    if !entitled(place.language).iter().any(|words| lead.ends_with(words)) {
        return None;
    }
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let found = items(place).into_iter().filter_map(|item| {
        let title = item.title_in(place.language.code())?;
        let lower = title.to_lowercase();
        words.iter().all(|word| lower.contains(word.as_str())).then(|| Item {
            kind: ItemKind::AgendaItem,
            label: title.to_owned(),
            detail: item.item().to_owned(),
            replace: place.from(start),
            insert: title.to_owned(),
            snippet: None,
            filter: match typed_start(title, typed) {
                Some(end) => filter(typed, title, end),
                None => format!("{typed} {title}"),
            },
            about: About::Nothing,
        })
    });
    let items: Vec<Item> = found.collect();
    (!items.is_empty()).then_some(Completion { items, incomplete: true })
}
