//! Paragraphs moved, indented, outdented, inserted in short drafts; `$0` is the cursor, before and after.

use super::{Operation, offered, restructure};
use crate::ide::testing::{english, fixture};
use crate::ide::{Snapshot, renumber};
use crate::text::applied;
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// The body of the draft afterwards; `nothing` where nothing can be done.
fn check(body: &str, operation: Operation, expected: Expect) {
    let (snapshot, at) = fixture(&english(body));
    let head = english("").len();
    let text = snapshot.draft().text();
    let Some(done) = restructure(&snapshot, at, operation) else { return expected.assert_eq("nothing") };
    let mut after = applied(&text, &done.edits);
    after.insert_str(done.cursor, "$0");
    expected.assert_eq(&after[head..]);
}

const LIST: &str = "1. Requests the Secretary-General to report;\n\n2. Notes the study:\n\n(a) The first part;\n\n(b) The second part;\n\n3. Recalls paragraph 2 (b) above, and paragraph 4 below;\n\n4. Decides to adjourn.\n";

fn with_cursor(text: &str, before: &str) -> String {
    text.replacen(before, &format!("$0{before}"), 1)
}

#[test]
fn a_paragraph_moves_with_what_stands_below_it() {
    check(
        &with_cursor(LIST, "study"),
        Operation::MoveUp,
        expect![[r#"
            1. Notes the $0study:

            (a) The first part;

            (b) The second part;

            2. Requests the Secretary-General to report;

            3. Recalls paragraph 1 (b) above, and paragraph 4 below;

            4. Decides to adjourn.
        "#]],
    );
    check(
        &with_cursor(LIST, "study"),
        Operation::MoveDown,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Recalls paragraph 3 (b) above, and paragraph 4 below;

            3. Notes the $0study:

            (a) The first part;

            (b) The second part;

            4. Decides to adjourn.
        "#]],
    );
    check(&with_cursor(LIST, "Secretary"), Operation::MoveUp, expect!["nothing"]);
    check(&with_cursor(LIST, "adjourn"), Operation::MoveDown, expect!["nothing"]);
    check(
        &with_cursor(LIST, "first"),
        Operation::MoveDown,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) The second part;

            (b) The $0first part;

            3. Recalls paragraph 2 (a) above, and paragraph 4 below;

            4. Decides to adjourn.
        "#]],
    );
    check(&with_cursor(LIST, "first"), Operation::MoveUp, expect!["nothing"]);
}

#[test]
fn the_full_stop_and_the_chain_follow() {
    check(
        &with_cursor(LIST, "adjourn"),
        Operation::MoveUp,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) The first part;

            (b) The second part;

            3. Decides to $0adjourn;

            4. Recalls paragraph 2 (b) above, and paragraph 3 below.
        "#]],
    );
    check(
        "1. Requests the Committee to count;\n\n2. Also requests the Committee to $0report;\n\n3. Decides to adjourn.\n",
        Operation::MoveUp,
        expect![[r#"
            1. Requests the Committee to $0report;

            2. Also requests the Committee to count;

            3. Decides to adjourn.
        "#]],
    );
}

#[test]
fn preambular_paragraphs_move_among_themselves() {
    let draft = "The General Assembly,\n\nRecalling the plan,\n\nRecalling also the $0report,\n\nNoting the study,\n\n1. Decides to adjourn.\n";
    let moved = |operation| {
        let (snapshot, at) = fixture(draft);
        restructure(&snapshot, at, operation).map(|done| {
            let mut after = applied(&snapshot.draft().text(), &done.edits);
            after.insert_str(done.cursor, "$0");
            after
        })
    };
    expect![[r#"
        The General Assembly,

        Recalling the $0report,

        Recalling also the plan,

        Noting the study,

        1. Decides to adjourn.
    "#]]
    .assert_eq(&moved(Operation::MoveUp).unwrap_or_default());
    expect![[r#"
        The General Assembly,

        Recalling the plan,

        Noting the study,

        Recalling the $0report,

        1. Decides to adjourn.
    "#]]
    .assert_eq(&moved(Operation::MoveDown).unwrap_or_default());
    assert_eq!(moved(Operation::Indent), None);
}

#[test]
fn an_adverb_is_spelled_as_the_draft_spells_it() {
    let moved = |draft: &str| {
        let (snapshot, at) = fixture(draft);
        let done = restructure(&snapshot, at, Operation::MoveUp).expect("it can move");
        let after = applied(&snapshot.draft().text(), &done.edits);
        after.lines().filter(|line| line.contains(" - ")).collect::<Vec<_>>().join("\n")
    };
    let draft = |also: &str| {
        format!(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\n1 - تلاحظ الخطة؛\n\n2 - تلاحظ {also} الدراسة؛\n\n3 - تطلب إلى اللجنة أن تعد؛\n\n4 - تقرر أن ترفع الجلسة؛\n\n5 - تطلب إلى اللجنة أن $0تقدم تقريرا.\n"
        )
    };
    expect![[r#"
        1 - تلاحظ الخطة؛
        2 - تلاحظ أيضاً الدراسة؛
        3 - تطلب إلى اللجنة أن تعد؛
        4 - تطلب أيضاً إلى اللجنة أن تقدم تقريرا؛
        5 - تقرر أن ترفع الجلسة."#]]
    .assert_eq(&moved(&draft("أيضاً")));
    expect![[r#"
        1 - تلاحظ الخطة؛
        2 - تلاحظ أيضا الدراسة؛
        3 - تطلب إلى اللجنة أن تعد؛
        4 - تطلب أيضا إلى اللجنة أن تقدم تقريرا؛
        5 - تقرر أن ترفع الجلسة."#]]
    .assert_eq(&moved(&draft("أيضا")));
}

#[test]
fn a_paragraph_becomes_a_sub_paragraph_and_back() {
    check(
        &with_cursor(LIST, "Recalls"),
        Operation::Indent,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) The first part;

            (b) The second part;

            (c) $0Recalls paragraph 2 (b) above, and paragraph 3 below;

            3. Decides to adjourn.
        "#]],
    );
    check(
        &with_cursor(LIST, "Notes"),
        Operation::Indent,
        expect![[r#"
            1. Requests the Secretary-General to report;

            (a) $0Notes the study:

            (i) The first part;

            (ii) The second part;

            2. Recalls paragraph 1 (a) (ii) above, and paragraph 3 below;

            3. Decides to adjourn.
        "#]],
    );
    check(
        &with_cursor(LIST, "first"),
        Operation::Outdent,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            3. The $0first part;

            (a) The second part;

            4. Recalls paragraph 3 (a) above, and paragraph 5 below;

            5. Decides to adjourn.
        "#]],
    );
    check(
        &with_cursor(LIST, "second"),
        Operation::Outdent,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) The first part;

            3. The $0second part;

            4. Recalls paragraph 3 above, and paragraph 5 below;

            5. Decides to adjourn.
        "#]],
    );
    check(&with_cursor(LIST, "Requests"), Operation::Indent, expect!["nothing"]);
    check(&with_cursor(LIST, "Requests"), Operation::Outdent, expect!["nothing"]);
}

#[test]
fn a_new_paragraph_above_and_below() {
    check(
        &with_cursor(LIST, "study"),
        Operation::InsertBelow,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) The first part;

            (b) The second part;

            3. $0

            4. Recalls paragraph 2 (b) above, and paragraph 5 below;

            5. Decides to adjourn.
        "#]],
    );
    check(
        &with_cursor(LIST, "first"),
        Operation::InsertAbove,
        expect![[r#"
            1. Requests the Secretary-General to report;

            2. Notes the study:

            (a) $0

            (b) The first part;

            (c) The second part;

            3. Recalls paragraph 2 (c) above, and paragraph 4 below;

            4. Decides to adjourn.
        "#]],
    );
}

#[test]
fn what_was_wrong_before_stays() {
    check(
        "1. Requests a report;\n\n2. Notes the $0study;\n\n4. Welcomes it;\n\n6. Decides to adjourn.\n",
        Operation::MoveUp,
        expect![[r#"
            1. Notes the $0study;

            2. Requests a report;

            4. Welcomes it;

            6. Decides to adjourn.
        "#]],
    );
}

#[test]
fn every_language_in_its_scheme() {
    let drafts = [
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Comité :\n\na) De compter ;\n\n2. Note le $0rapport ;\n\n3. Rappelle le paragraphe 2 ci-dessus ;\n\n4. Décide de lever la séance.\n",
        "La Asamblea General,\n\nRecordando su labor,\n\n1. Solicita al Comité:\n\na) Que cuente;\n\n2. Observa el $0informe;\n\n3. Recuerda el párrafo 2 supra;\n\n4. Decide levantar la sesión.\n",
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Комитет:\n\na) считать;\n\n2. отмечает $0доклад;\n\n3. ссылается на пункт 2 выше;\n\n4. постановляет закрыть заседание.\n",
        "大会，\n\n回顾其以往的工作，\n\n1. 请委员会：\n\n(a) 计数；\n\n2. 注意到$0报告；\n\n3. 回顾上文第2段；\n\n4. 决定休会。\n",
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب إلى اللجنة:\n\n(أ) أن تعد؛\n\n2 - تلاحظ $0التقرير؛\n\n3 - تشير إلى الفقرة 2 أعلاه؛\n\n4 - تقرر أن ترفع الجلسة.\n",
    ];
    let mut shown = String::new();
    for draft in drafts {
        let (snapshot, at) = fixture(draft);
        let text = snapshot.draft().text();
        for operation in [Operation::MoveDown, Operation::Indent, Operation::InsertBelow] {
            let after = restructure(&snapshot, at, operation).map(|done| applied(&text, &done.edits));
            let after = after.unwrap_or_else(|| "nothing".to_owned());
            let lines: Vec<&str> = after.lines().skip(4).filter(|line| !line.is_empty()).collect();
            shown.push_str(&format!("{operation:?}\n{}\n", lines.join("\n")));
        }
    }
    expect![[r#"
        MoveDown
        1. Prie le Comité :
        a) De compter ;
        2. Rappelle le paragraphe 3 ci-dessus ;
        3. Note le rapport ;
        4. Décide de lever la séance.
        Indent
        1. Prie le Comité :
        a) De compter ;
        b) Note le rapport ;
        2. Rappelle le paragraphe 1 b) ci-dessus ;
        3. Décide de lever la séance.
        InsertBelow
        1. Prie le Comité :
        a) De compter ;
        2. Note le rapport ;
        3. 
        4. Rappelle le paragraphe 2 ci-dessus ;
        5. Décide de lever la séance.
        MoveDown
        1. Solicita al Comité:
        a) Que cuente;
        2. Recuerda el párrafo 3 supra;
        3. Observa el informe;
        4. Decide levantar la sesión.
        Indent
        1. Solicita al Comité:
        a) Que cuente;
        b) Observa el informe;
        2. Recuerda el párrafo 1 b) supra;
        3. Decide levantar la sesión.
        InsertBelow
        1. Solicita al Comité:
        a) Que cuente;
        2. Observa el informe;
        3. 
        4. Recuerda el párrafo 2 supra;
        5. Decide levantar la sesión.
        MoveDown
        1. просит Комитет:
        a) считать;
        2. ссылается на пункт 3 выше;
        3. отмечает доклад;
        4. постановляет закрыть заседание.
        Indent
        1. просит Комитет:
        a) считать;
        b) отмечает доклад;
        2. ссылается на пункт 1 b) выше;
        3. постановляет закрыть заседание.
        InsertBelow
        1. просит Комитет:
        a) считать;
        2. отмечает доклад;
        3. 
        4. ссылается на пункт 2 выше;
        5. постановляет закрыть заседание.
        MoveDown
        1. 请委员会：
        (a) 计数；
        2. 回顾上文第3段；
        3. 注意到报告；
        4. 决定休会。
        Indent
        1. 请委员会：
        (a) 计数；
        (b) 注意到报告；
        2. 回顾上文第1(b)段；
        3. 决定休会。
        InsertBelow
        1. 请委员会：
        (a) 计数；
        2. 注意到报告；
        3. 
        4. 回顾上文第2段；
        5. 决定休会。
        MoveDown
        1 - تطلب إلى اللجنة:
        (أ) أن تعد؛
        2 - تشير إلى الفقرة 3 أعلاه؛
        3 - تلاحظ التقرير؛
        4 - تقرر أن ترفع الجلسة.
        Indent
        1 - تطلب إلى اللجنة:
        (أ) أن تعد؛
        (ب) تلاحظ التقرير؛
        2 - تشير إلى الفقرة 1 (ب) أعلاه؛
        3 - تقرر أن ترفع الجلسة.
        InsertBelow
        1 - تطلب إلى اللجنة:
        (أ) أن تعد؛
        2 - تلاحظ التقرير؛
        3 - 
        4 - تشير إلى الفقرة 2 أعلاه؛
        5 - تقرر أن ترفع الجلسة.
    "#]]
    .assert_eq(&shown);
}

/// Drafts of paragraphs on two levels, numbered as they should be, with references. No two paragraphs in a row open alike, as the
/// rules have it: where they do without "also", a paragraph that comes back to its place gets one.
fn drafts() -> impl Strategy<Value = String> {
    let openings = prop::sample::select(vec![
        "Requests the Committee",
        "Notes the report",
        "Recalls paragraph 1 above and notes the report",
        "Welcomes paragraph 2 below",
        "Decides",
    ]);
    proptest::collection::vec((openings, 0usize..4), 2..8).prop_map(|rows| {
        let last = rows.len();
        let mut body = String::new();
        let mut before = "";
        for (at, (words, below)) in rows.into_iter().enumerate() {
            let same = words.split(' ').next() == before.split(' ').next();
            let words = if same { "Affirms the plan" } else { words };
            before = words;
            let end = if below > 0 {
                ":"
            } else if at + 1 == last {
                "."
            } else {
                ";"
            };
            body.push_str(&format!("{}. {words} of item {}{end}\n\n", at + 1, (b'A' + at as u8) as char));
            for item in 0..below {
                let end = if at + 1 == last && item + 1 == below { "." } else { ";" };
                body.push_str(&format!("({}) To do thing {item}{end}\n\n", (b'a' + item as u8) as char));
            }
        }
        english(&body)
    })
}

/// A text without what an operation may change: numbers and letters of labels and references, "also" and "further", the final marks.
fn without_numbers(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
            let mut words = words.to_owned();
            while let Some((open, close)) = words.find('(').zip(words.find(')')) {
                words.replace_range(open..=close, "");
            }
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let words = words.to_lowercase().replace("also ", "").replace("further ", "");
            words.chars().filter(|c| !c.is_ascii_digit() && !".;:".contains(*c)).collect::<String>()
        })
        .filter(|line| !line.is_empty())
        .collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn down_and_up_again_is_nothing(text in drafts(), at in 0usize..2000) {
        let snapshot = Snapshot::new(&text);
        let offset = text.char_indices().map(|(at, _)| at).nth(at % text.len()).unwrap_or(0);
        for (there, back) in [
            (Operation::MoveDown, Operation::MoveUp),
            (Operation::MoveUp, Operation::MoveDown),
        ] {
            let Some(done) = restructure(&snapshot, offset, there) else { continue };
            let after = applied(&text, &done.edits);
            let again = restructure(&Snapshot::new(&after), done.cursor, back).expect("it can move back");
            prop_assert_eq!(applied(&after, &again.edits), text.clone(), "{}", after);
        }
    }

    #[test]
    fn what_can_be_done_is_offered(text in drafts(), at in 0usize..2000) {
        let snapshot = Snapshot::new(&text);
        let offset = text.char_indices().map(|(at, _)| at).nth(at % text.len()).unwrap_or(0);
        let offered = offered(&snapshot, offset);
        for operation in Operation::ALL {
            let done = restructure(&snapshot, offset, operation).is_some();
            // Whether a level can be changed shows only when it has been.
            if done || !matches!(operation, Operation::Indent | Operation::Outdent) {
                prop_assert_eq!(offered.contains(&operation), done, "{:?}:\n{}", operation, text);
            }
        }
    }

    #[test]
    fn only_numbers_change(text in drafts(), at in 0usize..2000) {
        let snapshot = Snapshot::new(&text);
        let offset = text.char_indices().map(|(at, _)| at).nth(at % text.len()).unwrap_or(0);
        for operation in Operation::ALL {
            let Some(done) = restructure(&snapshot, offset, operation) else { continue };
            let after = applied(&text, &done.edits);
            prop_assert!(after.is_char_boundary(done.cursor));
            prop_assert_eq!(without_numbers(&after), without_numbers(&text), "{:?}:\n{}", operation, after);
            prop_assert!(!after.contains(char::REPLACEMENT_CHARACTER));
            if !matches!(operation, Operation::InsertAbove | Operation::InsertBelow) {
                prop_assert_eq!(renumber(&Snapshot::new(&after)), Vec::new(), "{:?}:\n{}", operation, after);
            }
        }
    }
}
