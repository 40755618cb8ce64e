//! What a selection grows to: word, citation, part of a sentence, paragraph, section, part, all.

use super::Snapshot;
use super::outline::{self, Entry};
use super::snapshot::{inner, touches};
use crate::syntax::Paragraph;
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// The stretches around the byte `offset`, in bytes of the draft, from the smallest to all of it. Each contains the one before
/// and is larger; there is always one.
pub fn selection_ranges(snapshot: &Snapshot, offset: usize) -> Vec<Range<usize>> {
    let draft = snapshot.draft();
    let offset = offset.min(draft.len());
    let mut all: Vec<Range<usize>> = Vec::new();
    if let Some(placed) = draft.paragraph_at(offset)
        && let Some(at) = inner(&placed, offset)
    {
        let paragraph = placed.paragraph;
        let mut inside = vec![word(&paragraph.text, at)];
        let mut add = |range: Range<usize>| {
            if touches(&range, at) {
                inside.push(range);
            }
        };
        if let Some(reading) = snapshot.reading(&placed) {
            for citation in &reading.citations {
                add(citation.span.clone());
                if let Some(date) = &citation.date {
                    add(date.span.clone());
                    add(citation.span.start.min(date.span.start)..citation.span.end.max(date.span.end));
                }
            }
            reading.treaties.iter().for_each(|treaty| add(treaty.span.clone()));
            reading.references.iter().for_each(|reference| add(reference.span.clone()));
        }
        paragraph.markers.iter().for_each(|marker| add(marker.range.clone()));
        paragraph.opening.iter().for_each(|opening| add(opening.clone()));
        paragraph.label.iter().for_each(|label| add(label.range.clone()));
        add(part(paragraph, at));
        add(paragraph.body.clone());
        add(0..paragraph.text.len());
        all.extend(inside.into_iter().map(|range| placed.range(&range)));
    }
    let mut entries = &outline::outline(snapshot)[..];
    while let Some(entry) = inmost(entries, offset) {
        all.push(entry.range.clone());
        entries = &entry.children;
    }
    all.push(0..draft.len());
    all.sort_by_key(|range| range.len());
    let mut grown: Vec<Range<usize>> = Vec::new();
    for range in all {
        if range.is_empty() && !draft.is_empty() {
            continue;
        }
        let grows =
            |last: &Range<usize>| last.start >= range.start && last.end <= range.end && *last != range;
        if range.start <= offset && offset <= range.end && grown.last().is_none_or(grows) {
            grown.push(range);
        }
    }
    grown
}

/// The entry of a list that a place stands in.
fn inmost<'e, 'a>(entries: &'e [Entry<'a>], offset: usize) -> Option<&'e Entry<'a>> {
    entries.iter().find(|entry| touches(&entry.range, offset))
}

/// The word at a byte of a text; what joins figures and letters belongs to it (`59/50`, `Secretary-General`).
fn word(text: &str, at: usize) -> Range<usize> {
    let joins = |c: char| matches!(c, '-' | '/' | '’' | '\'' | '\u{2011}');
    let belongs = |c: char| is_letter_or_digit(c) || joins(c) || crate::syntax::fold::is_mark(c);
    let (Some(before), Some(behind)) = (text.get(..at), text.get(at..)) else { return at..at };
    let back: usize = before.chars().rev().take_while(|c| belongs(*c)).map(char::len_utf8).sum();
    let on: usize = behind.chars().take_while(|c| belongs(*c)).map(char::len_utf8).sum();
    let found = &text[at - back..at + on];
    let start = at - back + (found.len() - found.trim_start_matches(joins).len());
    let end = at + on - (found.len() - found.trim_end_matches(joins).len());
    if start <= at && at <= end { start..end } else { at..at }
}

/// The part of a sentence at a byte of a paragraph, between its stops, without the stop and the space before.
fn part(paragraph: &Paragraph, at: usize) -> Range<usize> {
    let text = &*paragraph.text;
    let (Some(before), Some(behind)) = (text.get(..at), text.get(at..)) else { return at..at };
    let wide = |c: char| matches!(c, '，' | '；' | '。' | '：');
    let stop = |c: char| matches!(c, ',' | ';' | ':' | '.' | '،' | '؛') || wide(c);
    // A comma or a full stop within a number or an abbreviation is none.
    let ends = |at: usize, c: char| {
        let next = text[at + c.len_utf8()..].chars().next();
        stop(c) && (wide(c) || next.is_none_or(|next| !is_letter_or_digit(next)))
    };
    let start = before
        .char_indices()
        .rfind(|(place, c)| ends(*place, *c))
        .map_or(0, |(place, c)| place + c.len_utf8());
    let start = start.max(if at >= paragraph.body.start { paragraph.body.start } else { 0 });
    let end = behind
        .char_indices()
        .find(|(place, c)| ends(at + place, *c))
        .map_or(text.len(), |(place, _)| at + place);
    let slice = text.get(start..end).unwrap_or_default();
    start + (slice.len() - slice.trim_start().len())..start + slice.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::testing::fixture;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let (snapshot, offset) = fixture(text);
        let text = text.replacen("$0", "", 1);
        let ranges = selection_ranges(&snapshot, offset);
        for pair in ranges.windows(2) {
            assert!(pair[0].start >= pair[1].start && pair[0].end <= pair[1].end && pair[0] != pair[1]);
        }
        assert_eq!(ranges.last(), Some(&(0..text.len())));
        let shown: Vec<String> =
            ranges[..ranges.len() - 1].iter().map(|range| format!("[{}]", &text[range.clone()])).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn from_the_word_to_the_section() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nI\n\n1. Decides, on the basis of resolution 59/$050 of 2 December 2004, to meet:\n\n(a) In spring;\n\n2. Thanks all.\n",
            expect![[r#"
                [59/50]
                [59/50 of 2 December 2004]
                [on the basis of resolution 59/50 of 2 December 2004]
                [Decides, on the basis of resolution 59/50 of 2 December 2004, to meet:]
                [1. Decides, on the basis of resolution 59/50 of 2 December 2004, to meet:]
                [1. Decides, on the basis of resolution 59/50 of 2 December 2004, to meet:

                (a) In spring;]
                [I

                1. Decides, on the basis of resolution 59/50 of 2 December 2004, to meet:

                (a) In spring;

                2. Thanks all.]"#]],
        );
        check(
            "The General Assembly,\n\n1. Decides to act:\n\n(a) In the Secretary-Gen$0eral’s spring;\n\n(b) In autumn;\n\n2. Thanks all.\n",
            expect![[r#"
                [Secretary-General’s]
                [In the Secretary-General’s spring]
                [In the Secretary-General’s spring;]
                [(a) In the Secretary-General’s spring;]
                [1. Decides to act:

                (a) In the Secretary-General’s spring;

                (b) In autumn;]
                [1. Decides to act:

                (a) In the Secretary-General’s spring;

                (b) In autumn;

                2. Thanks all.]"#]],
        );
    }

    #[test]
    fn in_five_languages() {
        for (text, expected) in [
            (
                "L’Assemblée générale,\n\n1. Décide, sur la ba$0se de sa résolution 70/1, d’agir;\n",
                expect![[r#"
                    [base]
                    [sur la base de sa résolution 70/1]
                    [Décide, sur la base de sa résolution 70/1, d’agir;]
                    [1. Décide, sur la base de sa résolution 70/1, d’agir;]"#]],
            ),
            (
                "La Asamblea General,\n\n1. Decide, sobre la ba$0se de su resolución 70/1, actuar;\n",
                expect![[r#"
                    [base]
                    [sobre la base de su resolución 70/1]
                    [Decide, sobre la base de su resolución 70/1, actuar;]
                    [1. Decide, sobre la base de su resolución 70/1, actuar;]"#]],
            ),
            (
                "Генеральная Ассамблея,\n\n1. постановляет, на ос$0нове своей резолюции 70/1, действовать;\n",
                expect![[r#"
                    [основе]
                    [на основе своей резолюции 70/1]
                    [постановляет, на основе своей резолюции 70/1, действовать;]
                    [1. постановляет, на основе своей резолюции 70/1, действовать;]"#]],
            ),
            (
                "大会，\n\n1. 决定，根据其第70/$01号决议，采取行动；\n",
                expect![[r#"
                [70/1]
                [根据其第70/1号决议]
                [决定，根据其第70/1号决议，采取行动；]
                [1. 决定，根据其第70/1号决议，采取行动；]"#]],
            ),
            (
                "إن الجمعية العامة،\n\n1 - تقرر، على أسا$0س قرارها 70/1، أن تعمل؛\n",
                expect![[r#"
                [أساس]
                [على أساس قرارها 70/1]
                [تقرر، على أساس قرارها 70/1، أن تعمل؛]
                [1 - تقرر، على أساس قرارها 70/1، أن تعمل؛]"#]],
            ),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn anywhere_there_is_all() {
        for text in ["", "\n\n", "x", "The General Assembly,\n\n\n"] {
            for offset in 0..=text.len() + 1 {
                let ranges = selection_ranges(&Snapshot::new(text), offset);
                assert_eq!(ranges.last(), Some(&(0..text.len())), "{text:?} {offset}");
            }
        }
    }
}
