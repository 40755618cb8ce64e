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
fn opening_words_by_place() {
    // Behind the organ's line, behind a preambular paragraph, behind a label, behind an operative one.
    check("The General Assembly,\n\n$0", expect![[""]]);
    check(&draft("N$0"), expect![[""]]);
    check(&draft("1. $0"), expect![[""]]);
    check(&draft("1. Decides to meet;\n\n2. stro$0"), expect![[""]]);
    check("The Security Council,\n\nRecalling its work,\n\n1. De$0", expect![[""]]);
    // Within a sentence there are none.
    check(&draft("1. Decides to re$0"), expect![[""]]);
    check(&draft("1. Decides:\n\n(a) re$0"), expect![[""]]);
}

#[test]
fn opening_words_in_five_languages() {
    for (text, expected) in [
        ("L’Assemblée générale,\n\nConv$0", expect![[""]]),
        ("Le Conseil de sécurité,\n\nConv$0", expect![[""]]),
        ("La Asamblea General,\n\nConven$0", expect![[""]]),
        ("El Consejo de Derechos Humanos,\n\nConven$0", expect![[""]]),
        ("Генеральная Ассамблея,\n\nссы$0", expect![[""]]),
        ("大会，\n\n回$0", expect![[""]]),
        ("إن الجمعية العامة،\n\n$0", expect![[""]]),
        ("إن الجمعية العامة،\n\nإذ تشير إلى عملها،\n\n$0", expect![[""]]),
        ("إن مجلس الأمن،\n\nإذ يشير إلى عمله،\n\n1 - $0", expect![[""]]),
    ] {
        check(text, expected);
    }
}

#[test]
fn emphasis_is_that_of_the_draft() {
    check("The General Assembly,\n\n*Recalling* its earlier work,\n\nNoti$0", expect![[""]]);
    check("The General Assembly,\n\n*Recalling* its earlier work,\n\n*Noti$0", expect![[""]]);
    check("The General Assembly,\n\n*Recalling* its earlier work,\n\n*Noti$0*", expect![[""]]);
}

#[test]
fn citations_from_numbers_in_six_languages() {
    for (text, expected) in [
        ("The General Assembly,\n\nRecalling its resolution 70/1$0", expect![[""]]),
        ("L’Assemblée générale,\n\nRappelant sa résolution 70/1$0", expect![[""]]),
        ("La Asamblea General,\n\nRecordando su resolución 70/1$0", expect![[""]]),
        ("Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1$0", expect![[""]]),
        ("大会，\n\n回顾其第70/1$0", expect![[""]]),
        ("إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1$0", expect![[""]]),
        ("The General Assembly,\n\nRecalling its resolution 65/$0", expect![[""]]),
        ("The General Assembly,\n\nRecalling Security Council resolution 132$0", expect![[""]]),
        ("The Security Council,\n\nRecalling its resolution 1325$0", expect![[""]]),
        ("The General Assembly,\n\nRecalling its resolution 151$0", expect![[""]]),
        ("إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1514$0", expect![[""]]),
        ("大会，\n\n回顾安全理事会第1325$0号决议", expect![[""]]),
        (
            "The General Assembly,\n\nRecalling its resolutions 59/50 of 2 December 2004 and 70/1$0",
            expect![[""]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn the_form_follows_the_place() {
    // Cited before; dated already; by its printed symbol; in a note; without a word before it; a paragraph's number.
    check(
        "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n1. Recalls its resolution 70/1$0",
        expect![[""]],
    );
    check("The General Assembly,\n\nRecalling its resolution 70/1$0 of 25 September 2015,\n", expect![[""]]);
    check("The General Assembly,\n\nRecalling A/RES/70/1$0", expect![[""]]);
    check(
        "The General Assembly,\n\nRecalling its work,[^1]\n\n1. Decides to meet.\n\n[^1]: Resolution 70/1$0\n",
        expect![[""]],
    );
    check("The General Assembly,\n\nRecalling the years 2004/$0", expect![[""]]);
    check("The General Assembly,\n\nRecalling paragraph 1$0", expect![[""]]);
}

#[test]
fn citations_from_words_of_the_title() {
    for (text, expected) in [
        ("The General Assembly,\n\nRecalling its resolution on the safety of journ$0", expect![[""]]),
        (
            "L’Assemblée générale,\n\nRappelant sa résolution sur la situation des droits de l’homme en Af$0",
            expect![[""]],
        ),
        (
            "La Asamblea General,\n\nRecordando su resolución sobre situación de los derechos humanos en el Afg$0",
            expect![[""]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию положение в области прав человека в Афган$0",
            expect![[""]],
        ),
        ("大会，\n\n回顾题为阿富汗的人权$0", expect![[""]]),
        ("إن الجمعية العامة،\n\nإذ تشير إلى القرار بشأن حالة حقوق الإنسان في أفغان$0", expect![[""]]),
    ] {
        check(text, expected);
    }
    check("The General Assembly,\n\nRecalling its resolution and the xylo$0", expect![[""]]);
}

#[test]
fn sessions_in_six_languages() {
    for (text, expected) in [
        ("The General Assembly,\n\n1. Decides to meet at its seventy-n$0", expect![[""]]),
        ("Seventy-n$0\n\nThe General Assembly,\n\nRecalling its work,\n", expect![[""]]),
        ("L’Assemblée générale,\n\n1. Décide d’examiner la question à sa soixante-dix-n$0", expect![[""]]),
        ("La Asamblea General,\n\n1. Decide reunirse en su septuagésimo n$0", expect![[""]]),
        (
            "Генеральная Ассамблея,\n\n1. постановляет рассмотреть этот вопрос на своей семьдесят д$0",
            expect![[""]],
        ),
        ("大会，\n\n1. 决定在第七十九$0", expect![[""]]),
        ("إن الجمعية العامة،\n\n1 - تقرر أن تنظر في هذه المسألة في دورتها التاسعة والسب$0", expect![[""]]),
    ] {
        check(text, expected);
    }
}

#[test]
fn agenda_items_in_six_languages() {
    let body = "\n\nThe General Assembly,\n\nRecalling its work,\n";
    check(&format!("A/C.3/79/L.5\nAgenda item 6$0{body}"), expect![[""]]);
    for (text, expected) in [
        ("A/79/L.5\n\nL’Assemblée générale,\n\n1. Décide de revenir au point 6$0", expect![[""]]),
        ("A/79/L.5\n\nLa Asamblea General,\n\n1. Decide volver al tema 6$0", expect![[""]]),
        ("A/79/L.5\n\nГенеральная Ассамблея,\n\n1. постановляет вернуться к пункту 6$0", expect![[""]]),
        ("A/79/L.5\n\n大会，\n\n1. 决定再审议议程项目6$0", expect![[""]]),
        ("A/79/L.5\n\nإن الجمعية العامة،\n\n1 - تقرر العودة إلى البند 6$0", expect![[""]]),
        (
            "A/79/L.5\n\nThe General Assembly,\n\n1. Decides to include the item entitled “rights of the ch$0",
            expect![[""]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn organs_in_six_languages() {
    for (text, expected) in [
        ("The Gen$0", expect![[""]]),
        ("The General Assembly,\n\nRecalling the work of the Economic and S$0", expect![[""]]),
        ("L’Assemblée générale,\n\nRappelant les travaux du Conseil de$0", expect![[""]]),
        ("La Asamblea General,\n\nRecordando la labor del Consejo de$0", expect![[""]]),
        ("Генеральная Ассамблея,\n\nссылаясь на работу Совета, Эконом$0", expect![[""]]),
        ("大会，\n\n回顾安全$0", expect![[""]]),
        ("إن الجمعية العامة،\n\nإذ تشير إلى عمل مجلس الأ$0", expect![[""]]),
    ] {
        check(text, expected);
    }
}

#[test]
fn footnotes_in_six_languages() {
    check(
        "The General Assembly,\n\nRecalling the report[^$0\n\n1. Decides.\n\n[^1]: A/79/1.\n",
        expect![[""]],
    );
    for (organ, opening) in [
        ("The General Assembly,", "Recalling its work"),
        ("L’Assemblée générale,", "Rappelant ses travaux"),
        ("La Asamblea General,", "Recordando su labor"),
        ("Генеральная Ассамблея,", "ссылаясь на свою работу"),
        ("大会，", "回顾其工作"),
        ("إن الجمعية العامة،", "إذ تشير إلى عملها"),
    ] {
        let text = format!("A/79/L.5\n\n{organ}\n\n{opening},[^1]\n\n[^1]: $0");
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
    expect![[""]].assert_eq(&text);
    expect![[""]].assert_eq(&told(About::Opening("Prie"), Language::French));
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
