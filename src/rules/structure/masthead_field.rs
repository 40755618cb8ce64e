//! A draft's masthead without one of its fields.
//!
//! # What
//! Where the draft's own symbol is that of a draft (`A/80/L.99`), looks for the distribution, the date, the original language, the
//! session, the agenda item, and the line of the sponsors that ends with “: draft resolution”.
//!
//! # Why
//! The Secretariat issues the document with these; what is missing has to be asked for.
//!
//! # Example
//! ```text
//! A/80/L.99
//! Distr.: Limited
//! 3 December 2025
//! ```
//!
//! # Better
//! ```text
//! A/80/L.99
//! Distr.: Limited
//! 3 December 2025
//! Original: English
//! Eightieth session
//! Agenda item 14
//! Andorra and Fiji: draft resolution
//! ```
//!
//! # Fix
//! Adds the lines that are missing, in their places and in the language of the draft. The distribution of a draft, its language and its session are known;
//! for the date, the number of the item and the sponsors a blank in square brackets is left, which goes on being missed until it is filled in.
//! To be confirmed.
//!
//! # Source
//! Row S29 of the drafting rules: Editorial Manual, Masthead and cover.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::head_line::{Signs, blank};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language, ordinal};

/// A draft's masthead without one of its fields.
pub static RULE: Rule = Rule {
    name: "masthead-field",
    code: "S29",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("masthead_field.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

/// The fields of a masthead.
const FIELDS: [(Signs, &str); 6] = [
    (Signs::DISTRIBUTION, "the distribution"),
    (Signs::DATE, "the date"),
    (Signs::ORIGINAL, "the original language"),
    (Signs::SESSION, "the session"),
    (Signs::ITEM, "the agenda item"),
    (Signs::DRAFT, "the sponsors with “: draft resolution”"),
];

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let draft = outline.head.symbol.as_ref().is_some_and(|symbol| symbol.kind() == symbol::Kind::Draft);
    let line = outline.paragraphs.iter().position(|row| row.kind == Kind::OrganLine);
    let Some(line) = line.filter(|_| draft) else { return };
    let lines = outline.paragraphs[..line].iter().flat_map(|row| &row.facts.head_line);
    let signs = lines.fold(Signs::default(), |signs, line| signs.and(line.signs));
    let missing: Vec<&str> =
        FIELDS.iter().filter(|(sign, _)| !signs.has(*sign)).map(|(_, name)| *name).collect();
    if missing.is_empty() {
        return;
    }
    let range = outline.paragraphs[line].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
    let finding = RULE.finding(range, format!("The masthead above lacks {}", missing.join(", ")));
    found.push((line, finding.with_fixes(added(outline, line))));
}

/// Where lines are added.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    /// The paragraph.
    row: usize,
    /// In bytes of its text: the beginning of a line, or its end.
    at: usize,
    /// Whether they stand behind that line.
    behind: bool,
    /// Whether the lines of the masthead stand close there.
    close: bool,
}

/// Adds the lines that a masthead lacks and has no blank for; `line` is the organ's line. `None` where nothing can be added.
fn added(outline: &Outline<'_>, line: usize) -> Option<Fix> {
    let head = outline.paragraphs.get(..line)?;
    let language = outline.head.language?;
    let fields = || {
        let lines =
            head.iter().enumerate().filter_map(|(row, facts)| Some((row, facts.facts.head_line.as_deref()?)));
        lines.flat_map(|(row, line)| {
            let close = line.fields.len() > 1;
            line.fields.iter().map(move |field| (row, close, field))
        })
    };
    let given = fields().fold(Signs::default(), |signs, (_, _, field)| signs.and(field.signs));
    let behind = |(sign, _): &(Signs, &str)| {
        fields().rfind(|(_, _, field)| field.signs.has(*sign)).map(|(row, close, field)| Spot {
            row,
            at: field.range.end,
            behind: true,
            close,
        })
    };
    let before = |(sign, _): &(Signs, &str)| {
        fields().find(|(_, _, field)| field.signs.has(*sign)).map(|(row, close, field)| Spot {
            row,
            at: field.range.start,
            behind: false,
            close,
        })
    };
    // The lines of the head end above the title.
    let title = head.iter().rposition(|row| row.kind == Kind::Title);
    let is_bare = |row: &usize| head[*row].facts.head_line.as_ref().is_none_or(|line| line.fields.is_empty());
    if title.is_some_and(|row| !is_bare(&row)) {
        return None;
    }
    let end = Spot { row: title.unwrap_or(line), at: 0, behind: false, close: false };
    let mut spots: Vec<(Spot, Vec<String>)> = Vec::new();
    for (at, (sign, _)) in FIELDS.iter().enumerate() {
        if given.has(*sign) {
            continue;
        }
        let Some(text) = written(*sign, outline.head.regular_session(), language) else { continue };
        // Distribution, date and language stand together; what follows them stands above what follows that.
        let near = FIELDS[..at].iter().rev().filter(|_| at < 3).find_map(behind);
        let spot = near.or_else(|| FIELDS[at + 1..].iter().find_map(before)).unwrap_or(end);
        match spots.iter_mut().find(|(other, _)| *other == spot) {
            Some((_, lines)) => lines.push(text),
            None => spots.push((spot, vec![text])),
        }
    }
    spots.sort();
    let changes = spots.into_iter().map(|(spot, lines)| {
        let gap = if spot.close { "\n" } else { "\n\n" };
        let lines = lines.join(gap);
        let insert = if spot.behind { format!("{gap}{lines}") } else { format!("{lines}{gap}") };
        let paragraph = (spot.row != line).then_some(spot.row);
        Change { place: Place { paragraph, range: spot.at..spot.at }, insert }
    });
    let changes: Vec<Change> = changes.collect();
    let title = "Add the lines that are missing".to_owned();
    (!changes.is_empty()).then_some(Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) })
}

/// A line of the masthead of a draft resolution (source: drafts of the eightieth session in six languages); `None` where nobody can tell.
fn written(sign: Signs, session: Option<u32>, language: Language) -> Option<String> {
    let blank = || blank(sign, language);
    let line = match (sign, language) {
        (Signs::DISTRIBUTION, Language::French) => "Distr. limitée".to_owned(),
        (Signs::DISTRIBUTION, Language::Spanish) => "Distr. limitada".to_owned(),
        (Signs::DISTRIBUTION, _) => "Distr.: Limited".to_owned(),
        (Signs::DATE, _) => blank()?.to_owned(),
        (Signs::ORIGINAL, Language::English) => "Original: English".to_owned(),
        (Signs::ORIGINAL, Language::French) => "Original\u{a0}: français".to_owned(),
        (Signs::ORIGINAL, Language::Spanish) => "Original: español".to_owned(),
        (Signs::ORIGINAL, Language::Russian) => "Original: Russian".to_owned(),
        (Signs::ORIGINAL, Language::Chinese) => "Original: Chinese".to_owned(),
        (Signs::ORIGINAL, Language::Arabic) => "Original: Arabic".to_owned(),
        (Signs::SESSION, _) => {
            let name = ordinal::session_name(session?, language)?;
            let mut letters = name.chars();
            letters.next()?.to_uppercase().chain(letters).collect()
        }
        (Signs::ITEM, Language::English) => format!("Agenda item {}", blank()?),
        (Signs::ITEM, Language::French) => format!("Point {} de l’ordre du jour", blank()?),
        (Signs::ITEM, Language::Spanish) => format!("Tema {} del programa", blank()?),
        (Signs::ITEM, Language::Russian) => format!("Пункт {} повестки дня", blank()?),
        (Signs::ITEM, Language::Chinese) => format!("议程项目{}", blank()?),
        (Signs::ITEM, Language::Arabic) => format!("البند {} من جدول الأعمال", blank()?),
        (Signs::DRAFT, Language::English) => format!("{}: draft resolution", blank()?),
        (Signs::DRAFT, Language::French) => format!("{}\u{a0}: projet de résolution", blank()?),
        (Signs::DRAFT, Language::Spanish) => format!("{}: proyecto de resolución", blank()?),
        (Signs::DRAFT, Language::Russian) => format!("{}: проект резолюции", blank()?),
        (Signs::DRAFT, Language::Chinese) => format!("{}：决议草案", blank()?),
        (Signs::DRAFT, Language::Arabic) => format!("{}: مشروع قرار", blank()?),
        _ => return None,
    };
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, Settings, testing};
    use crate::syntax::Draft;
    use expect_test::{Expect, expect};

    fn check(head: &str, expected: Expect) {
        let draft =
            format!("{head}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n");
        testing::check(&RULE, &draft, expected);
    }

    #[test]
    fn a_masthead_is_complete() {
        check(
            "A/80/L.99\n\nDistr.: Limited\n\n3 December 2025\n\n**Lamps of the world**",
            expect![[r#"
            9 [The General Assembly,] hint: The masthead above lacks the original language, the session, the agenda item, the sponsors with “: draft resolution” → [

            Original: English] → [Eightieth session

            Agenda item [number]

            [sponsors]: draft resolution

            ]"#]],
        );
        check(
            "A/80/L.99\n\nDistr.: Limited\n\n3 December 2025\n\nOriginal: English\n\nEightieth session\n\nAgenda item 14\n\nAndorra and Fiji: draft resolution\n\n**Lamps of the world**",
            expect![[""]],
        );
        check("Lamps of the world", expect![[""]]);
    }

    /// The head of a draft with the lines that the fix adds, and what is missed then.
    fn completed(draft: &str) -> String {
        let read = Draft::parse(draft);
        let findings = rules::check(&read, &testing::readings(&read), Settings::default().into());
        let found = findings.iter().find(|found| found.finding.rule == &RULE).unwrap();
        let Remedy::Changes(changes) = &found.finding.fixes[0].remedy else { panic!() };
        let mut text = draft.to_owned();
        for change in changes.iter().rev() {
            let placed = read.get(change.place.paragraph.unwrap_or(found.paragraph)).unwrap();
            text.replace_range(placed.range(&change.place.range), &change.insert);
        }
        let again = Draft::parse(&text);
        let findings = rules::check(&again, &testing::readings(&again), Settings::default().into());
        let left = findings.iter().find(|found| found.finding.rule == &RULE).unwrap();
        assert!(left.finding.fixes.is_empty(), "the same lines are not offered twice");
        let line = again.paragraphs().find(|placed| placed.paragraph.kind == Kind::OrganLine).unwrap();
        format!("{}→ {}", &text[..line.start], left.finding.message)
    }

    #[test]
    fn lines_are_added_in_six_languages() {
        let shown = |draft: &str, expected: Expect| expected.assert_eq(&completed(draft));
        let lines = "A/80/L.99\nGeneral Assembly\nDistr.: Limited\nEightieth session\n\nFiji: draft resolution\n\nLamps\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n";
        shown(
            lines,
            expect![[r#"
            A/80/L.99
            General Assembly
            Distr.: Limited
            [date]
            Original: English
            Eightieth session

            Agenda item [number]

            Fiji: draft resolution

            Lamps

            → The masthead above lacks the date, the agenda item"#]],
        );
        shown(
            "A/80/L.99\n\nLamps\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n",
            expect![[r#"
                A/80/L.99

                Distr.: Limited

                [date]

                Original: English

                Eightieth session

                Agenda item [number]

                [sponsors]: draft resolution

                Lamps

                → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
        shown(
            "A/80/L.99\n\nPhares\n\nL’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Décide de se reposer.\n",
            expect![[r#"
                A/80/L.99

                Distr. limitée

                [date]

                Original : français

                Quatre-vingtième session

                Point [numéro] de l’ordre du jour

                [auteurs] : projet de résolution

                Phares

                → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
        shown(
            "A/80/L.99\n\nFaros\n\nLa Asamblea General,\n\nRecordando su labor,\n\n1. Decide descansar.\n",
            expect![[r#"
                A/80/L.99

                Distr. limitada

                [fecha]

                Original: español

                Octogésimo período de sesiones

                Tema [número] del programa

                [patrocinadores]: proyecto de resolución

                Faros

                → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
        shown(
            "A/80/L.99\n\nМаяки\n\nГенеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. постановляет отдохнуть.\n",
            expect![[r#"
                A/80/L.99

                Distr.: Limited

                [дата]

                Original: Russian

                Восьмидесятая сессия

                Пункт [номер] повестки дня

                [авторы]: проект резолюции

                Маяки

                → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
        shown(
            "A/80/L.99\n\n灯塔\n\n大会，\n\n回顾其工作，\n\n1. 决定休息。\n",
            expect![[r#"
            A/80/L.99

            Distr.: Limited

            [日期]

            Original: Chinese

            第八十届会议

            议程项目[编号]

            [提案国]：决议草案

            灯塔

            → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
        shown(
            "A/80/L.99\n\nالمنارات\n\nإن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\n1 - تقرر أن تستريح.\n",
            expect![[r#"
                A/80/L.99

                Distr.: Limited

                [التاريخ]

                Original: Arabic

                الدورة الثمانون

                البند [الرقم] من جدول الأعمال

                [مقدمو المشروع]: مشروع قرار

                المنارات

                → The masthead above lacks the date, the agenda item, the sponsors with “: draft resolution”"#]],
        );
    }
}
