//! What the index knows of a document, in lines to show: for hovers and record pages alike.

use super::rich::Rich;
use crate::corpus::{self, Answer, Date, Record, Status, Vote};
use crate::symbol::{Kind, Symbol};
use crate::syntax::Language;

/// A day as the UN writes it in English: `2 December 2004`.
pub fn day(date: Date) -> String {
    let month = Language::English.words().months.get(date.month() as usize - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// A number with its thousands parted.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Its symbol, and its titles behind it.
pub fn title(symbol: &Symbol, language: Language, out: &mut Rich) {
    out.strong(symbol.as_str());
    if corpus::index().record(symbol).is_some_and(|record| record.title().is_some()) {
        out.words(" · ");
        titles(symbol, language, out);
    }
}

/// Its title in the language, and the English one beside it where that is another. Where the title is not known in the
/// language, the one that a resolution of the same series bears there is named with that resolution.
pub fn titles(symbol: &Symbol, language: Language, out: &mut Rich) {
    let Some(record) = corpus::index().record(symbol) else { return };
    let english = record.title();
    match (record.title_in(language.code()), english) {
        (Some(own), Some(english)) if own != english => {
            out.data(own).line().data(english);
        }
        (Some(title), _) => {
            out.data(title);
        }
        (None, Some(english)) => {
            out.data(english);
            if let Some((kin, of)) = record.title_of_series_in(language.code()) {
                out.line().data(kin).words(" (so in ").data(of.symbol_text()).words(")");
            }
        }
        (None, None) => {}
    }
}

/// What it is, from its symbol, and whether it is there.
pub fn what(symbol: &Symbol, out: &mut Rich) {
    out.data(&symbol.describe());
    standing(symbol, out);
}

/// Whether it is there, where something is to be said about that, in lines of its own.
pub fn standing(symbol: &Symbol, out: &mut Rich) {
    match corpus::index().status(symbol) {
        Status::Known => {}
        Status::Unknown => {
            out.line().words("It does not exist as far as the index knows: the index is complete there and does not have it.");
        }
        Status::NotCovered => {
            if matches!(symbol.kind(), Kind::Resolution | Kind::Decision | Kind::Statement) {
                out.line()
                    .words("Not in the index, which is not complete there: nothing can be said about it.");
            }
        }
        Status::WrongYear { right } => {
            out.line()
                .words("The Security Council’s resolution of that number is ")
                .data(right.as_str())
                .words(".");
        }
        Status::WrongSession { right } => {
            out.line().words("The resolution of that number is ").data(right.as_str()).words(".");
        }
        Status::Impossible { reason } => {
            out.line().words("It cannot exist: ").data(&reason).words(".");
        }
    }
}

/// When and how it was adopted, agenda item, draft, report.
pub fn adoption(symbol: &Symbol, record: Record, language: Language, out: &mut Rich) {
    match record.answer() {
        Answer::Exact => {}
        Answer::WholeForPart => {
            out.line().words("The index has the resolution as a whole: ").data(record.symbol_text());
        }
        Answer::PartForWhole => {
            out.line().words("The index has its parts; this is the first: ").data(record.symbol_text());
        }
    }
    let days = corpus::index().dates(symbol);
    if !days.is_empty() {
        let days: Vec<String> = days.into_iter().map(day).collect();
        out.line().words("Adopted on ").words(&days.join(" and "));
        if let Some(meeting) = record.meeting() {
            out.words(", meeting ").data(meeting);
        }
        vote(record, ", ", out);
    } else {
        if let Some(meeting) = record.meeting() {
            out.line().words("Adopted at meeting ").data(meeting);
        }
        if record.vote().is_some() {
            vote(record, "", out.line());
        }
    }
    if let Some(agenda) = record.agenda() {
        let several =
            [" and ", ",", ";"].iter().any(|between| agenda.contains(between)) && !agenda.contains(':');
        out.line().words(if several { "Agenda items " } else { "Agenda item " }).data(agenda);
        if let Some(title) = agenda_title(symbol, agenda, language) {
            out.words(": ").data(title);
        }
    }
    if let Some(draft) = record.draft() {
        out.line().words("Draft ").data(draft);
    }
    if let Some(report) = record.report() {
        out.line().words("Report ").data(report);
    }
}

fn vote(record: Record, before: &str, out: &mut Rich) {
    let Some(vote) = record.vote() else { return };
    out.words(before);
    match vote {
        Vote::Recorded { yes, no, abstain } => {
            out.words(&recorded(yes, no, abstain));
        }
        Vote::WithoutVote => {
            out.words("without a vote");
        }
        Vote::Acclamation => {
            out.words("by acclamation");
        }
    }
}

/// The count of a vote as the UN's records word it: "by 13 votes to none, with 2 abstentions".
fn recorded(yes: u16, no: u16, abstain: u16) -> String {
    let none = |count: u16, word: &str| if count == 0 { word.to_owned() } else { count.to_string() };
    let (no, abstentions) = (none(no, "none"), none(abstain, "no"));
    let (votes, times) = (if yes == 1 { "vote" } else { "votes" }, if abstain == 1 { "" } else { "s" });
    format!("by {yes} {votes} to {no}, with {abstentions} abstention{times}")
}

fn agenda_title(symbol: &Symbol, item: &str, language: Language) -> Option<&'static str> {
    // Some records give the title with the item.
    if item.contains(':') {
        return None;
    }
    let series = symbol.series()?;
    let (organ, session) = series.rsplit_once('/')?;
    let organ = match organ {
        "A/RES" => "GA",
        "E/RES" => "ECOSOC",
        "A/HRC/RES" => "HRC",
        _ => return None,
    };
    let item = corpus::index().agenda_item(organ, session, item)?;
    item.title_in(language.code()).or_else(|| item.title_in("en"))
}

/// The resolutions before and after it on the same subject.
pub fn neighbours(symbol: &Symbol, out: &mut Rich) {
    let series = corpus::index().series(symbol);
    if series.previous.is_none() && series.next.is_none() {
        return;
    }
    out.line().words("On the same subject: ");
    let mut first = true;
    for (what, record) in [("before it ", series.previous), ("after it ", series.next)] {
        let Some(record) = record else { continue };
        if !std::mem::take(&mut first) {
            out.words("; ");
        }
        out.words(what).data(record.symbol_text());
        if let Some(date) = record.date() {
            out.words(&format!(" ({})", day(date)));
        }
    }
}

/// How many later resolutions cite it.
pub fn cited_by(symbol: &Symbol, out: &mut Rich) {
    match corpus::index().cited_by(symbol).len() {
        0 => {}
        1 => {
            out.line().words("Cited by 1 resolution since 2020 that the index knows");
        }
        count => {
            let count = thousands(count);
            out.line().words(&format!("Cited by {count} resolutions since 2020 that the index knows"));
        }
    }
}

/// The address of the official document in the language; one for each part of a joint symbol.
pub fn links(symbol: &Symbol, language: Language, out: &mut Rich) {
    for part in symbol.parts() {
        if let Some(address) = part.url(language.code()) {
            out.line().words("Official document: ").link(&address, Some(&address));
        }
    }
}
