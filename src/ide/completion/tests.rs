mod citations;
mod names;
mod openings;

use super::*;
use crate::ide::testing::fixture;
use expect_test::{Expect, expect};

/// What is offered at `$0`: the first items, what the line becomes with the first, and that the ranges are what editors need.
fn check(text: &str, expected: Expect) {
    let (snapshot, offset) = fixture(text);
    let text = text.replacen("$0", "", 1);
    let completion = completion(&snapshot, offset);
    let mut shown = String::new();
    for (at, item) in completion.items.iter().enumerate() {
        assert_eq!(item.replace.end, offset);
        let typed = &text[item.replace.clone()];
        assert!(!typed.contains(['\n', '\r']), "{item:?}");
        assert!(item.filter.starts_with(typed), "{item:?}");
        if at < 4 {
            let detail = if item.detail.is_empty() { String::new() } else { format!(" — {}", item.detail) };
            shown.push_str(&format!("{}{detail}\n", item.label));
        }
    }
    if completion.items.len() > 4 {
        shown.push_str("…\n");
    }
    if let Some(first) = completion.items.first() {
        let mut line = text.clone();
        line.replace_range(first.replace.clone(), &first.insert);
        let start = line[..first.replace.start].rfind('\n').map_or(0, |at| at + 1);
        let end = first.replace.start + first.insert.len();
        let end = line[end..].find('\n').map_or(line.len(), |at| end + at);
        shown.push_str(&format!("→ {}\n", &line[start..end]));
    }
    expected.assert_eq(&shown);
}

fn draft(before: &str) -> String {
    format!("The General Assembly,\n\nRecalling its earlier work,\n\n{before}")
}

#[test]
fn footnotes_in_six_languages() {
    check(
        "The General Assembly,\n\nRecalling the report[^$0\n\n1. Decides.\n\n[^1]: A/79/1.\n",
        expect![[r#"
            [^2] — new
            [^1] — A/79/1.
            → Recalling the report[^2]
        "#]],
    );
    for (organ, opening) in [
        ("The General Assembly,", "Recalling its work"),
        ("L’Assemblée générale,", "Rappelant ses travaux"),
        ("La Asamblea General,", "Recordando su labor"),
        ("Генеральная Ассамблея,", "ссылаясь на свою работу"),
        ("大会，", "回顾其工作"),
        ("إن الجمعية العامة،", "إذ تشير إلى عملها"),
    ] {
        let text = format!("A/C.3/79/L.5\n\n# Lamps\n\n{organ}\n\n{opening},[^1]\n\n[^1]: $0");
        let (snapshot, offset) = fixture(&text);
        let items = completion(&snapshot, offset).items;
        assert_eq!(items.len(), 7, "{organ} {items:?}");
        let records = &items[6];
        assert!(!records.insert.contains(['#', '§', '$']), "{records:?}");
        assert_eq!(
            records.snippet.as_ref().map(|snippet| snippet.matches('$').count()),
            Some(3),
            "{records:?}"
        );
    }
}

#[test]
fn what_an_item_stands_for_is_told() {
    let told =
        |about: About, language| documentation(&about, language).map(|rich| rich.plain).unwrap_or_default();
    let text = told(About::Opening("Urges"), Language::English);
    expect![[r#"
        Urges
        Opens operative paragraphs, 3,752 times in the adopted resolutions of 2000 to 2026 that were counted
        General Assembly 2,060, Security Council 1,286, Human Rights Council 240, Economic and Social Council 166
        From mild to strong: Encourages < Invites < Calls upon < Requests < Urges < Strongly urges < Demands"#]].assert_eq(&text);
    expect![[r#"
        Prie: Requests
        Opens operative paragraphs, 4,226 times in the adopted resolutions of 2000 to 2026 that were counted
        General Assembly 3,112, Security Council 593, Human Rights Council 324, Economic and Social Council 197
        From mild to strong: Encourage < Invite < Demande < Prie < Exhorte < Engage vivement < Exige"#]].assert_eq(&told(About::Opening("Prie"), Language::French));
    let document = told(About::Document(Symbol::parse("A/RES/70/1").unwrap()), Language::French);
    assert!(document.contains("A/RES/70/1") && document.contains("25 September 2015"), "{document}");
    assert_eq!(told(About::Nothing, Language::English), "");
}

#[test]
fn nothing_fails_anywhere() {
    for text in [
        "The General Assembly,\n\nRecalling its resolutions 59/50 and 59/51,[^1]\n\n1. Decides “x” (a/b);\n\n[^1]: Ibid.\n",
        "大会，\r\n\r\n回顾其第59/50号决议，\r\n",
        "إن الجمعية العامة،\n\n١ - تقرر (د-15)؛\n",
        "",
    ] {
        let snapshot = Snapshot::new(text);
        for offset in (0..=text.len() + 2).filter(|at| *at > text.len() || text.is_char_boundary(*at)) {
            for item in completion(&snapshot, offset).items {
                let typed = &text[item.replace.clone()];
                assert!(item.filter.starts_with(typed), "{item:?}");
            }
        }
    }
}
