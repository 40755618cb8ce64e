//! Hovers on cited documents and treaties.

use crate::cite::{Citation, Cited, Ibid, TreatyCitation};
use crate::corpus;
use crate::ide::antecedent::antecedent;
use crate::ide::rich::Rich;
use crate::ide::{Snapshot, facts};
use crate::symbol::Symbol;
use crate::syntax::Placed;

pub(super) fn document(snapshot: &Snapshot, citation: &Citation, written: &str, out: &mut Rich) {
    let language = snapshot.draft().language();
    // A joint symbol is cited as its first part; here all of it is shown.
    let joint = Symbol::parse(written).filter(|whole| {
        let parts = whole.parts();
        parts.len() > 1 && parts.first() == Some(&citation.symbol)
    });
    let symbol = joint.as_ref().unwrap_or(&citation.symbol);
    date(citation, out);
    out.block();
    // Of a slip of the pen one wants to see what was meant.
    let right = corpus::index().meant(symbol);
    if let Some(right) = &right {
        out.strong(symbol.as_str());
        facts::standing(symbol, out);
        out.block();
        facts::title(right, language, out);
        out.block();
        facts::what(right, out);
    } else {
        facts::title(symbol, language, out);
        out.block();
        facts::what(symbol, out);
    }
    let symbol = right.as_ref().unwrap_or(symbol);
    if let Some(record) = corpus::index().record(symbol) {
        facts::adoption(symbol, record, language, out);
    }
    facts::neighbours(symbol, out);
    facts::cited_by(right.as_ref().unwrap_or(&citation.symbol), out);
    if let Some(other) = &citation.ambiguous {
        out.line().words("It could also be read as ").data(other.as_str());
        if let Some(title) = corpus::index().record(other).and_then(|record| record.title()) {
            out.words(" · ").data(title);
        }
        out.words(": a date beside it would decide.");
    }
    facts::links(symbol, language, out);
}

/// What "Ibid." or "see note 5" stands for, and which note cites it.
pub(super) fn same_as(snapshot: &Snapshot, placed: &Placed<'_>, ibid: &Ibid, out: &mut Rich) -> Option<()> {
    let found = antecedent(snapshot, placed, ibid)?;
    if found.note.index != placed.index {
        let label = found.note.paragraph.label.as_ref();
        match label.map(|label| found.note.paragraph.slice(&label.number)).filter(|name| !name.is_empty()) {
            Some(name) => out.words("As cited in footnote ").data(name),
            None => out.words("As cited in the footnote before"),
        };
    }
    let span = ibid.span.clone();
    match found.cited {
        Cited::Document(symbol) => {
            let citation = Citation { span, symbol, ambiguous: None, date: None, paragraph: None };
            document(snapshot, &citation, "", out);
        }
        Cited::Treaty { volume, number } => {
            out.block();
            treaty(snapshot, &TreatyCitation { span, volume, number }, out)
        }
    }
    Some(())
}

/// One line where the draft gives another date than the record.
fn date(citation: &Citation, out: &mut Rich) {
    let Some(cited) = &citation.date else { return };
    let Some(cited) = cited.date else {
        out.strong("There is no such day").words(" as the draft gives.");
        return;
    };
    let days = corpus::index().dates(&citation.symbol);
    if days.is_empty() || days.contains(&cited) {
        return;
    }
    let days: Vec<String> = days.into_iter().map(facts::day).collect();
    out.strong(&format!("Adopted on {}", days.join(" and ")));
    out.words(&format!("; the draft says {}.", facts::day(cited)));
}

pub(super) fn treaty(snapshot: &Snapshot, citation: &TreatyCitation, out: &mut Rich) {
    let language = snapshot.draft().language();
    let place = format!("United Nations, Treaty Series, vol. {}, No. {}", citation.volume, citation.number);
    let Some(treaty) = corpus::index().treaty(citation.volume, citation.number) else {
        out.data(&place).line().words("Not in the index, which has only some treaties.");
        return;
    };
    let english = treaty.title();
    let own = treaty.title_in(language.code()).or(english);
    if let Some(own) = own {
        out.strong(own);
    }
    if let Some(english) = english.filter(|english| Some(*english) != own) {
        out.line().data(english);
    }
    out.block().data(&place);
    match (treaty.date(), treaty.place()) {
        (Some(date), Some(place)) => {
            out.line().words(&facts::day(date)).words(", ").data(place);
        }
        (Some(date), None) => {
            out.line().words(&facts::day(date));
        }
        (None, Some(place)) => {
            out.line().data(place);
        }
        (None, None) => {}
    }
    if let Some(resolution) = treaty.resolution() {
        out.line().words("Resolution ").data(resolution);
    }
}
