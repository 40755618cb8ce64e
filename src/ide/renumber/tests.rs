//! Short drafts renumbered, in six languages.

use super::renumber;
use crate::ide::Snapshot;
use crate::ide::testing::{applied, english};
use crate::text::Edit;
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// The labels, markers and references that change, as `old→new`.
fn check(text: &str, expected: Expect) {
    let edits = renumber(&Snapshot::new(text));
    let shown: Vec<String> =
        edits.iter().map(|edit| format!("{}→{}", &text[edit.range.clone()], edit.insert)).collect();
    expected.assert_eq(&shown.join(" "));
    let mended = applied(text, &edits);
    assert_eq!(renumber(&Snapshot::new(&mended)), Vec::new(), "renumbering twice is renumbering once");
}

fn paragraphs(labels: &[&str]) -> String {
    labels
        .iter()
        .map(|label| format!("{label} Requests the Secretary-General to report again;\n\n"))
        .collect()
}

#[test]
fn paragraphs_run_from_one() {
    check(&english(&paragraphs(&["1.", "2.", "3."])), expect![""]);
    check(&english(&paragraphs(&["1.", "1.", "2."])), expect!["1→2 2→3"]);
    check(&english(&paragraphs(&["1.", "2.", "4."])), expect!["4→3"]);
    check(&english(&paragraphs(&["3.", "1.", "2."])), expect!["3→1 1→2 2→3"]);
    check(&english(&paragraphs(&["5.", "6.", "7."])), expect!["5→1 6→2 7→3"]);
    check(&english(&paragraphs(&["1.", "X.", "X.", "2."])), expect!["X→2 X→3 2→4"]);
}

#[test]
fn an_excerpt_starts_where_it_starts() {
    check(&paragraphs(&["5.", "6.", "8."]), expect![[r#"8→7"#]]);
    check(&paragraphs(&["5."]), expect![""]);
}

#[test]
fn sections_restart_or_run_on() {
    let sections = |rows: &[&[&str]]| {
        let mut text = String::new();
        for (at, row) in rows.iter().enumerate() {
            text.push_str(&format!("{}\n\n{}", ["I", "II", "III", "IV", "V"][at], paragraphs(row)));
        }
        english(&text)
    };
    check(&sections(&[&["1.", "2."], &["1.", "2."]]), expect![""]);
    check(&sections(&[&["1.", "2."], &["3.", "4."]]), expect![""]);
    check(&sections(&[&["1.", "3."], &["1.", "2."], &["1.", "3."]]), expect!["3→2 3→2"]);
    check(&sections(&[&["1.", "2.", "2."], &["3.", "4."], &["5.", "6."]]), expect!["2→3 3→4 4→5 5→6 6→7"]);
    check(
        &sections(&[&["1.", "2."], &["1.", "3."], &["4.", "5."], &["6.", "7."], &["8.", "9."]]),
        expect!["1→3 3→4 4→5 5→6 6→7 7→8 8→9 9→10"],
    );
}

#[test]
fn several_resolutions_count_each_for_itself() {
    let one =
        |number: &str, labels: &[&str]| format!("{number}. A title\n\n{}", english(&paragraphs(labels)));
    check(&format!("{}{}", one("79/901", &["1.", "2."]), one("79/902", &["1.", "3."])), expect!["3→2"]);
}

#[test]
fn annexes_count_by_themselves() {
    let text = english(
        "1. Adopts the rules set out in the annex.\n\n2. Decides to adjourn.\n\nAnnex\n\nRules\n\n1. The first rule.\n\n3. The second rule.\n",
    );
    check(&text, expect!["3→2"]);
    // A row of numbers without any order is no list of ours.
    let text = english(
        "1. Decides to adjourn.\n\n2. Decides to resume.\n\nAnnex\n\nTable\n\n12. The first.\n\n40. The second.\n\n3. The third.\n\n77. The fourth.\n",
    );
    check(&text, expect![""]);
}

#[test]
fn a_quoted_list_is_left_alone() {
    let text = english(
        "1. Decides that the terms are as follows:\n\n1. the first term,\n\n2. the second term,\n\n2. Requests the Secretary-General to report;\n\n3. Decides to adjourn.\n",
    );
    check(&text, expect![""]);
}

#[test]
fn sub_paragraphs_at_each_depth() {
    let list = |labels: &[&str]| {
        let items: String = labels.iter().map(|label| format!("{label} To report;\n\n")).collect();
        english(&format!("1. Requests the Secretary-General:\n\n{items}2. Decides to adjourn.\n"))
    };
    check(&list(&["(a)", "(b)", "(c)"]), expect![""]);
    check(&list(&["(a)", "(c)", "(b)"]), expect!["c→b b→c"]);
    check(&list(&["(a)", "(a)", "(b)"]), expect!["a→b b→c"]);
    check(&list(&["(a)", "(i)", "(iii)", "(b)", "(i)", "(ii)"]), expect!["iii→ii"]);
    check(
        &list(&["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(h)", "(i)", "(j)"]),
        expect!["h→i i→j j→k"],
    );
    let mut long: Vec<String> = ('a'..='z').map(|c| format!("({c})")).collect();
    long.push("(z)".to_owned());
    long.push("(aa)".to_owned());
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    check(&list(&long), expect!["z→aa aa→bb"]);
    check(
        &english(
            "1. (a) Requests a report;\n\n(b) Requests another;\n\n(d) Requests a third;\n\n2. Decides to adjourn.\n",
        ),
        expect!["d→c"],
    );
}

#[test]
fn references_follow_their_paragraph() {
    check(
        &english(
            "1. Decides to adjourn;\n\n1. Requests a report;\n\n2. Recalls paragraph 2 above and paragraphs 1 and 2 of its resolution 59/50;\n\n3. Takes note of paragraphs 2 to 3 below.\n",
        ),
        expect!["1→2 2→3 2→3 3→4 2→3 3→4"],
    );
    check(
        &english(
            "1. Requests the Secretary-General:\n\n(a) To count;\n\n(c) To report;\n\n3. Recalls paragraph 1 (c) above, subparagraph (b) of that text, and paragraph 3 below.\n",
        ),
        expect!["c→b 3→2 c→b 3→2"],
    );
    check(
        &english(
            "1. Requests the Secretary-General:\n\n(a) To count;\n\n(c) To report;\n\n3. Recalls subparagraph (c) of paragraph 1 above and paragraph 3 below.\n",
        ),
        expect!["c→b 3→2 c→b 3→2"],
    );
    // A reference without a target stays.
    check(&english("1. Decides to adjourn;\n\n3. Recalls paragraph 9 above.\n"), expect!["3→2"]);
    // Where two paragraphs bore the number, the nearest one in its direction is meant.
    check(
        &english(
            "1. Decides to adjourn;\n\n2. Requests one report;\n\n2. Recalls paragraph 2 above;\n\n3. Recalls paragraph 2 above.\n",
        ),
        expect!["2→3 3→4 2→3"],
    );
}

#[test]
fn footnotes_follow_their_markers() {
    let draft = |first: &str, second: &str, notes: &str| {
        english(&format!(
            "1. Takes note of the report,{first} the study{second} and again the report.{first}\n\n{notes}"
        ))
    };
    check(&draft("¹", "²", "¹ A/79/302.\n\n² A/79/303.\n"), expect![""]);
    check(
        &draft("²", "¹", "¹ A/79/302.\n\n² A/79/303.\n"),
        expect![[r#"
        ²→¹ ¹→² ²→¹ → A/79/303.

        ² 

        ² A/79/303.→"#]],
    );
    check(
        &draft("[^2]", "[^1]", "[^1]: A/79/302.\n\n[^2]: A/79/303.\n"),
        expect![[r#"
        2→1 1→2 2→1 →[^1]: A/79/303.

         1→2 

        [^2]: A/79/303.→"#]],
    );
    check(&draft("[^report]", "[^study]", "[^study]: A/79/302.\n\n[^report]: A/79/303.\n"), expect![""]);
    check(
        &draft("<sup>1</sup>", "<sup>3</sup>", "<sup>1</sup> A/79/302.\n\n<sup>3</sup> A/79/303.\n"),
        expect!["3→2 3→2"],
    );
    check(&draft("^1", "^2", "^1 A/79/302.\n\n^2 A/79/303.\n"), expect![""]);
    check(&draft("^1", "^3", "^1 A/79/302.\n\n^3 A/79/303.\n"), expect![["3→2 3→2"]]);
    check(&draft("^1", "^3", "^1: A/79/302.\n\n^3: A/79/303.\n"), expect![["3→2 3→2"]]);
    // A note whose marker is lost keeps its place.
    check(&draft("¹", "³", "¹ A/79/302.\n\n² A/79/303.\n\n³ A/79/304.\n"), expect![""]);
}

#[test]
fn every_language_keeps_its_scheme() {
    check(
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Secrétaire général :\n\na) De faire rapport ;\n\nc) De consulter ;\n\n3. Rappelle le paragraphe 1 ci-dessus ;\n\n4. Rappelle l’alinéa c) du paragraphe 1 de la présente résolution et le paragraphe 3 ci-dessus.\n",
        expect!["c→b 3→2 4→3 c→b 3→2"],
    );
    check(
        "La Asamblea General,\n\nRecordando su labor,\n\n2. Solicita al Secretario General que informe;\n\n1. Recuerda el párrafo 2 de la presente resolución.\n",
        expect!["2→1 1→2 2→1"],
    );
    check(
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря:\n\nа) представить доклад;\n\nв) провести консультации;\n\n3. ссылается на пункт 1 выше;\n\n4. ссылается на пункт 3 выше.\n",
        expect!["в→б 3→2 4→3 3→2"],
    );
    // A Cyrillic letter among Latin ones that looks the same.
    check(
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит:\n\na) доклад;\n\nb) обзор;\n\nс) план;\n\ne) отчет.\n",
        expect!["e→d"],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长：\n\n(a) 提出报告；\n\n(c) 进行协商；\n\n3. 注意到上文第1段；\n\n4. 注意到上文第3段。\n",
        expect!["c→b 3→2 4→3 3→2"],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n١ - تطلب إلى الأمين العام:\n\n(أ) أن يقدم تقريرا؛\n\n(ج) أن يجري مشاورات؛\n\n٣ - تحيط علما بالفقرة ١ أعلاه؛\n\n٤ - تحيط علما بالفقرة ٣ أعلاه.\n",
        expect!["ج→ب ٣→٢ ٤→٣ ٣→٢"],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n１．请秘书长提出报告；\n\n３．决定继续处理此案。\n",
        expect!["３→２"],
    );
}

/// Labels in any state, of the first level and of one below.
fn labels() -> impl Strategy<Value = Vec<(u8, u32)>> {
    proptest::collection::vec((0u8..3, 1u32..12), 1..16)
}

/// What a draft of paragraphs with such numbers (0: with none) becomes.
fn numbered_once(labels: &[u32]) -> (String, Vec<Edit>) {
    let paragraph = |value: &u32| match value {
        0 => "Requests a report;\n\n".to_owned(),
        value => format!("{value}. Requests a report;\n\n"),
    };
    let text = english(&labels.iter().map(paragraph).collect::<String>());
    let mended = applied(&text, &renumber(&Snapshot::new(&text)));
    let again = renumber(&Snapshot::new(&mended));
    (mended, again)
}

#[test]
fn numbers_that_are_in_order_only_then_show_one_list() {
    for labels in [&[0, 2, 2, 0, 1][..], &[0, 0, 3, 3, 0, 1, 2]] {
        let (mended, again) = numbered_once(labels);
        assert_eq!(again, Vec::new(), "{mended}");
    }
}

proptest! {
    /// New paragraphs have no number yet; where those around them stand does not matter.
    #[test]
    fn new_paragraphs_get_their_numbers_once(labels in proptest::collection::vec(0u32..9, 2..9)) {
        let (mended, again) = numbered_once(&labels);
        prop_assert_eq!(again, Vec::new(), "{}", mended);
    }

    #[test]
    fn only_numbers_change_and_only_once(labels in labels()) {
        let mut body = String::new();
        for (level, value) in labels {
            let label = match level {
                0 => format!("{value}."),
                1 => format!("({})", char::from(b'a' + (value % 7) as u8)),
                _ => format!("({})", ["i", "ii", "iii", "iv"][(value % 4) as usize]),
            };
            body.push_str(&format!("{label} Requests a report as in paragraph {} above;\n\n", value % 5 + 1));
        }
        let text = english(&body);
        let edits = renumber(&Snapshot::new(&text));
        for edit in &edits {
            prop_assert!(text[edit.range.clone()].chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase()));
            let number = |c: char| c.is_ascii_digit() || c.is_ascii_lowercase();
            prop_assert!(edit.insert == "X" || edit.insert.chars().all(number));
        }
        let mended = applied(&text, &edits);
        let again = renumber(&Snapshot::new(&mended));
        prop_assert_eq!(again, Vec::new(), "{}", mended);
    }
}
