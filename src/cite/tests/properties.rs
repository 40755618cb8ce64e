//! Whatever the text, reading does not fail, and spans are spans of the text.

use crate::cite::{Context, read};
use crate::symbol::Organ;
use crate::syntax::Language;
use proptest::prelude::*;

fn contexts() -> impl Strategy<Value = Context> {
    let organs = prop_oneof![
        Just(None),
        Just(Some(Organ::GeneralAssembly)),
        Just(Some(Organ::SecurityCouncil)),
        Just(Some(Organ::EconomicAndSocialCouncil)),
        Just(Some(Organ::HumanRightsCouncil)),
    ];
    (0..Language::ALL.len(), organs, any::<bool>()).prop_map(|(language, organ, note)| Context {
        language: Language::ALL[language],
        organ,
        note,
    })
}

/// Pieces of which citations are made, right and wrong.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "resolution ",
        "resolutions ",
        "decision ",
        "59/50",
        "65/122 A",
        " and B",
        "1631 (2005)",
        "217 A (III)",
        "S-30/1",
        "ES-11/1",
        "2006/23",
        " of 2 December 2004",
        ", ",
        " and ",
        "A/79/302-S/2024/600",
        " and Corr.1",
        "(",
        ")",
        "[",
        "](#)",
        "\\(",
        "\n",
        "\u{a0}",
        "paragraph 5 above",
        " of the General Assembly",
        "its ",
        "قرارها ",
        "٥٠/٥٩",
        " المؤرخ ٢ كانون الأول/ديسمبر ٢٠٠٤",
        "(د-15)",
        "دإ-30/1",
        " سين",
        "和",
        "第",
        "号",
        "决议",
        "2004年12月2日",
        "一九五〇年",
        "决议案三九六(五)",
        "段",
        "附件",
        "резолюция ",
        " от 2 декабря 2004 года",
        "résolution ",
        " du 1er avril",
        "l’",
        "<sup>1</sup>",
        "¹",
        "Treaty Series, vol. 75, Nos. 970–973",
        "Ibid., vol. 1",
        "S/",
        "/",
        "-",
        "‑",
        "（２００５）",
        "é",
        "ﷺ",
        "ﻻ",
        "\u{200f}",
        "𝟓",
        "1/CP.21",
        "2021/22",
    ];
    prop_oneof![8 => (0..PIECES.len()).prop_map(|index| PIECES[index].to_owned()), 1 => any::<char>().prop_map(String::from), 1 => "[0-9/ ()A-Z.-]{0,6}"]
}

fn check(text: &str, context: Context) {
    let reading = read(text, context);
    let mut before = 0;
    for citation in &reading.citations {
        assert!(citation.span.start >= before, "in order: {text:?}");
        before = citation.span.start;
        assert!(
            text.get(citation.span.clone()).is_some_and(|span| !span.is_empty()),
            "{text:?} {:?}",
            citation.span
        );
        if let Some(date) = &citation.date {
            assert!(
                text.get(date.span.clone()).is_some_and(|span| !span.is_empty()),
                "{text:?} {:?}",
                date.span
            );
        }
    }
    for treaty in &reading.treaties {
        assert!(text.get(treaty.span.clone()).is_some_and(|span| !span.is_empty()));
    }
    for reference in &reading.references {
        assert!(
            text.get(reference.span.clone()).is_some_and(|span| !span.is_empty()),
            "{text:?} {:?}",
            reference.span
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text(text in any::<String>(), context in contexts()) {
        check(&text, context);
    }

    #[test]
    fn mutated_citations(pieces in prop::collection::vec(piece(), 0..24), context in contexts()) {
        check(&pieces.concat(), context);
    }
}
