//! What an editor shows behind a citation: the day of adoption, or the short title.

use super::Snapshot;
use super::completion::dated;
use crate::cite::Citation;
use crate::corpus::{self, Record};
use crate::rules::{InlayHints, date};
use crate::symbol::{self, Organ, Symbol};
use crate::syntax::{Kind, Language, Placed};
use crate::text::Edit;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Something to show that is not in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Where it is shown, in bytes of the draft.
    pub at: usize,
    /// What is shown.
    pub label: String,
    /// Whether it belongs to what stands before it; else to what stands behind.
    pub behind: bool,
    /// What makes it part of the text; `None` where that would not be right.
    pub edit: Option<Edit>,
    /// The document.
    pub symbol: Symbol,
    /// Its title, which may be empty.
    pub title: &'static str,
}

/// How long a short title is at most, in characters.
const SHORT: usize = 48;

/// The hints of a stretch of the draft, in order of place.
pub fn inlay_hints(snapshot: &Snapshot, range: Range<usize>, what: InlayHints) -> Vec<Hint> {
    match what {
        InlayHints::Off => Vec::new(),
        InlayHints::Date => dates(snapshot, range),
        InlayHints::Title => titles(snapshot, range),
    }
}

/// The citations of a stretch that stand in running text.
fn within(snapshot: &Snapshot, range: Range<usize>) -> impl Iterator<Item = (Placed<'_>, &Citation)> {
    let pairs = snapshot.draft().paragraphs().zip(snapshot.readings().iter());
    pairs
        .skip_while({
            let start = range.start;
            move |(placed, _)| placed.end() < start
        })
        .take_while(move |(placed, _)| placed.start <= range.end)
        .filter(|(placed, _)| {
            matches!(placed.paragraph.kind, Kind::Preambular | Kind::Operative | Kind::Text | Kind::Letter)
        })
        .flat_map(|(placed, reading)| reading.citations.iter().map(move |citation| (placed, citation)))
        .filter(|(_, citation)| citation.ambiguous.is_none())
}

/// The day of adoption behind the first citation of a document that the draft dates nowhere. Later mentions carry no date, and the
/// Security Council's own resolutions none in its own texts (R02, R07).
fn dates(snapshot: &Snapshot, range: Range<usize>) -> Vec<Hint> {
    let own_council = |placed: &Placed<'_>, citation: &Citation| {
        placed.paragraph.organ == Some(Organ::SecurityCouncil)
            && citation.symbol.organ() == Some(Organ::SecurityCouncil)
    };
    let mut candidates: Vec<(Placed<'_>, &Citation)> = within(snapshot, range)
        .filter(|(placed, citation)| {
            let kind = citation.symbol.kind();
            citation.date.is_none()
                && matches!(kind, symbol::Kind::Resolution | symbol::Kind::Decision)
                && !own_council(placed, citation)
        })
        .collect();
    if candidates.is_empty() {
        return Vec::new();
    }
    // Where each of them stands first, and which are dated anywhere.
    let mut first: HashMap<&Symbol, Option<usize>> =
        candidates.iter().map(|(_, citation)| (&citation.symbol, None)).collect();
    let mut with_date: HashSet<&Symbol> = HashSet::new();
    for (placed, citation) in snapshot.citations() {
        let Some(place) = first.get_mut(&citation.symbol) else { continue };
        if placed.paragraph.kind != Kind::Note {
            place.get_or_insert(placed.offset(citation.span.start));
        }
        if citation.date.is_some() {
            with_date.insert(&citation.symbol);
        }
    }
    candidates.retain(|(placed, citation)| {
        !with_date.contains(&citation.symbol)
            && first.get(&citation.symbol) == Some(&Some(placed.offset(citation.span.start)))
    });
    candidates
        .into_iter()
        .filter_map(|(placed, citation)| {
            let day = corpus::index().date(&citation.symbol)?;
            let language = placed.paragraph.language;
            let text = &placed.paragraph.text;
            let title = title_of(&citation.symbol, language).unwrap_or_default();
            let symbol = citation.symbol.clone();
            if language == Language::Chinese {
                // The day stands before 第, and only a number directly behind it can be given one.
                let before = text.get(..citation.span.start)?.strip_suffix('第');
                let start = before.map_or(citation.span.start, str::len);
                let at = placed.offset(start);
                let label = date::write(day, language);
                let edit = before.map(|_| Edit::replace(at..at, label.clone()));
                return Some(Hint { at, label, behind: false, edit, symbol, title });
            }
            // Behind the byte before: the next piece of a cut paragraph stands elsewhere.
            let at = placed.range(&citation.span).end;
            let insert = dated(day, language);
            let label = insert.trim_start_matches([',', ' ']).to_owned();
            Some(Hint { at, label, behind: true, edit: Some(Edit::replace(at..at, insert)), symbol, title })
        })
        .collect()
}

fn titles(snapshot: &Snapshot, range: Range<usize>) -> Vec<Hint> {
    within(snapshot, range)
        .filter_map(|(placed, citation)| {
            let title = title_of(&citation.symbol, placed.paragraph.language)?;
            let at = placed.range(&citation.span).end;
            let symbol = citation.symbol.clone();
            Some(Hint { at, label: short(title), behind: true, edit: None, symbol, title })
        })
        .collect()
}

fn title_of(symbol: &Symbol, language: Language) -> Option<&'static str> {
    let record: Record = corpus::index().record(symbol)?;
    record.title_in(language.code()).or_else(|| record.title())
}

/// The beginning of a title, cut at a word.
fn short(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(SHORT) else { return title.to_owned() };
    let head = &title[..end];
    // A text without spaces is cut anywhere.
    let cut = head.rfind(' ').filter(|at| *at * 2 >= end).unwrap_or(end);
    format!("{}…", head[..cut].trim_end_matches([',', ':', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(what: InlayHints, text: &str, expected: Expect) {
        let snapshot = Snapshot::new(text);
        let mut shown = text.to_owned();
        let mut edited = text.to_owned();
        for hint in inlay_hints(&snapshot, 0..text.len(), what).into_iter().rev() {
            shown.insert_str(hint.at, &format!("⟨{}⟩", hint.label));
            if let Some(edit) = hint.edit {
                edited.replace_range(edit.range, &edit.insert);
            }
        }
        expected.assert_eq(&shown);
        // What is accepted is no longer shown.
        if what == InlayHints::Date {
            let again = Snapshot::new(&edited);
            assert_eq!(inlay_hints(&again, 0..edited.len(), what), [], "{edited}");
        }
    }

    #[test]
    fn the_day_where_the_draft_gives_it_nowhere() {
        check(
            InlayHints::Date,
            "The General Assembly,\n\nRecalling its resolution 70/1 and Security Council resolution 1325 (2000),\n\nRecalling also its resolution 59/50 of 2 December 2004,\n\n1. Recalls its resolutions 70/1 and 59/50;\n",
            expect![[r#"
                The General Assembly,

                Recalling its resolution 70/1⟨of 25 September 2015⟩ and Security Council resolution 1325 (2000)⟨of 31 October 2000⟩,

                Recalling also its resolution 59/50 of 2 December 2004,

                1. Recalls its resolutions 70/1 and 59/50;
            "#]],
        );
        check(
            InlayHints::Date,
            "The Security Council,\n\nRecalling its resolution 1325 (2000) and General Assembly resolution 70/1,\n",
            expect![[r#"
                The Security Council,

                Recalling its resolution 1325 (2000) and General Assembly resolution 70/1⟨of 25 September 2015⟩,
            "#]],
        );
    }

    #[test]
    fn the_day_in_five_languages() {
        for (text, expected) in [
            (
                "L’Assemblée générale,\n\nRappelant sa résolution 70/1,\n",
                expect![[r#"
                L’Assemblée générale,

                Rappelant sa résolution 70/1⟨du 25 septembre 2015⟩,
            "#]],
            ),
            (
                "La Asamblea General,\n\nRecordando su resolución 70/1,\n",
                expect![[r#"
                La Asamblea General,

                Recordando su resolución 70/1⟨de 25 de septiembre de 2015⟩,
            "#]],
            ),
            (
                "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n",
                expect![[r#"
                Генеральная Ассамблея,

                ссылаясь на свою резолюцию 70/1⟨от 25 сентября 2015 года⟩,
            "#]],
            ),
            (
                "大会，\n\n回顾其第70/1号决议，\n",
                expect![[r#"
                大会，

                回顾其⟨2015年9月25日⟩第70/1号决议，
            "#]],
            ),
            (
                "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n",
                expect![[r#"
                إن الجمعية العامة،

                إذ تشير إلى قرارها 70/1⟨المؤرخ 25 أيلول/سبتمبر 2015⟩،
            "#]],
            ),
        ] {
            check(InlayHints::Date, text, expected);
        }
    }

    #[test]
    fn the_title_of_each() {
        check(
            InlayHints::Title,
            "The General Assembly,\n\nRecalling its resolutions 70/1 of 25 September 2015 and 59/50,\n",
            expect![[r#"
                The General Assembly,

                Recalling its resolutions 70/1⟨Transforming our world: the 2030 Agenda for…⟩ of 25 September 2015 and 59/50⟨Observer status for the Collective Security…⟩,
            "#]],
        );
        check(
            InlayHints::Off,
            "The General Assembly,\n\nRecalling its resolution 70/1,\n",
            expect![[r#"
            The General Assembly,

            Recalling its resolution 70/1,
        "#]],
        );
    }

    #[test]
    fn only_what_is_asked_for() {
        let text = "The General Assembly,\n\nRecalling its resolution 70/1,\n\nRecalling also its resolution 59/50,\n";
        let snapshot = Snapshot::new(text);
        let at = text.find("Recalling also").unwrap();
        let hints = inlay_hints(&snapshot, at..text.len(), InlayHints::Date);
        assert_eq!(hints.len(), 1);
        assert_eq!(hints[0].label, "of 2 December 2004");
    }
}
