//! What an editor shows above the title: how many findings there are, what the draft cites, and what cites it.

use super::network;
use super::snapshot::{Cancel, Snapshot};
use crate::corpus;
use crate::rules::Severity;
use crate::symbol::Symbol;
use crate::syntax::Kind;
use std::ops::Range;

/// A line above a place of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The place, in bytes of the draft.
    pub at: Range<usize>,
    /// What it counts.
    pub what: Counted,
    /// The line.
    pub title: String,
    /// What is counted, in bytes of the draft; of [`Counted::CitedBy`] nothing, since that stands elsewhere.
    pub places: Vec<Range<usize>>,
}

/// What a lens counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Findings.
    Findings,
    /// The documents that the draft cites.
    Citations,
    /// The documents that cite the draft.
    CitedBy(Symbol),
}

/// The lenses of a draft; `None` where `cancel` was raised before they were complete.
pub fn code_lenses(snapshot: &Snapshot, cancel: &Cancel) -> Option<Vec<Lens>> {
    let draft = snapshot.draft();
    let paragraphs = || draft.paragraphs().take(80);
    let of_kind = |kind: Kind| paragraphs().find(|placed| placed.paragraph.kind == kind);
    let Some(placed) =
        of_kind(Kind::Title).or_else(|| of_kind(Kind::OrganLine)).or_else(|| paragraphs().next())
    else {
        return Some(Vec::new());
    };
    let text = &placed.paragraph.text;
    let at = placed.range(&(0..text.find(['\n', '\r']).unwrap_or(text.len())));
    let mut lenses = Vec::new();
    let findings = snapshot.findings(cancel)?;
    let (mut errors, mut warnings, mut places) = (0, 0, Vec::new());
    let mut paragraphs = draft.paragraphs();
    let mut current = paragraphs.next();
    for found in findings.iter() {
        while current.is_some_and(|placed| placed.index < found.paragraph) {
            current = paragraphs.next();
        }
        let Some(placed) = current else { break };
        match found.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            _ => {}
        }
        places.push(placed.range(&found.finding.range));
    }
    let others = places.len() - errors - warnings;
    let counts = [(errors, "error"), (warnings, "warning"), (others, "hint")];
    let words: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| counted(*count, word)).collect();
    // Where there is nothing to say, nothing is said: a line above the title takes room.
    if !words.is_empty() {
        lenses.push(Lens { at: at.clone(), what: Counted::Findings, title: words.join(", "), places });
    }
    if cancel.is_set() {
        return None;
    }
    let cited = network::cited(snapshot);
    if !cited.is_empty() {
        let title = format!("cites {}", counted(cited.len(), "document"));
        let places = cited.into_iter().filter_map(|(_, places)| places.into_iter().next()).collect();
        lenses.push(Lens { at: at.clone(), what: Counted::Citations, title, places });
    }
    if let Some(symbol) = snapshot.own_symbol() {
        let known = corpus::index().cited_by(&symbol).len();
        if known > 0 {
            let title = format!("cited by {}", counted(known, "resolution"));
            lenses.push(Lens { at, what: Counted::CitedBy(symbol), title, places: Vec::new() });
        }
    }
    Some(lenses)
}

/// A number with its noun: `1 error`, `2 errors`.
fn counted(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", super::facts::thousands(count), if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Settings, registry};
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        // Two rules: what others find is not the matter here.
        let mut settings = Settings::default();
        for rule in ["impossible-date", "paragraph-number"] {
            settings.only(registry::find(rule).unwrap());
        }
        let snapshot = Snapshot::new(text).with_settings(settings.into());
        let lenses = code_lenses(&snapshot, &Cancel::default()).unwrap();
        let shown: Vec<String> = lenses
            .into_iter()
            .map(|lens| {
                let places: Vec<&str> = lens.places.iter().map(|place| &text[place.clone()]).collect();
                format!("[{}] {} {places:?}", &text[lens.at], lens.title)
            })
            .collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn findings_and_citations_above_the_title() {
        check(
            "A/RES/70/1\n\n# Lamps and lighthouses\n\nThe General Assembly,\n\nRecalling its resolutions 59/50 and 59/51 of 31 April 2004, and 59/50,\n\n1. Decides to meet;\n\n1. Decides to stay.\n",
            expect![[r#"
                [# Lamps and lighthouses] 2 errors ["31 April 2004", "1."]
                [# Lamps and lighthouses] cites 2 documents ["59/50", "59/51"]
                [# Lamps and lighthouses] cited by 1,016 resolutions []"#]],
        );
        check("The General Assembly,\n\nRecalling its work,\n\n1. Decides to meet.\n", expect![""]);
        check("", expect![[""]]);
    }

    #[test]
    fn in_five_languages() {
        for (text, expected) in [
            (
                "L’Assemblée générale,\n\nRappelant sa résolution 70/1,\n",
                expect![[r#"[L’Assemblée générale,] cites 1 document ["70/1"]"#]],
            ),
            (
                "La Asamblea General,\n\nRecordando su resolución 70/1,\n",
                expect![[r#"[La Asamblea General,] cites 1 document ["70/1"]"#]],
            ),
            (
                "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n",
                expect![[r#"[Генеральная Ассамблея,] cites 1 document ["70/1"]"#]],
            ),
            ("大会，\n\n回顾其第70/1号决议，\n", expect![[r#"[大会，] cites 1 document ["70/1"]"#]]),
            (
                "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n",
                expect![[r#"[إن الجمعية العامة،] cites 1 document ["70/1"]"#]],
            ),
        ] {
            check(text, expected);
        }
    }
}
