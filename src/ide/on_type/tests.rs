//! Enter at the ends of paragraphs; `$0` is the cursor on the new line.

use super::on_new_line;
use crate::ide::testing::{english, fixture};
use crate::text::applied;
use expect_test::{Expect, expect};

fn check(body: &str, expected: Expect) {
    let (snapshot, at) = fixture(&english(body));
    let Some(done) = on_new_line(&snapshot, at) else { return expected.assert_eq("nothing") };
    let mut after = applied(&snapshot.draft().text(), &done.edits);
    after.insert_str(done.cursor, "$0");
    expected.assert_eq(&after[english("").len()..]);
}

#[test]
fn the_next_number_is_offered() {
    check(
        "1. Requests a report;\n$0\n\n2. Recalls paragraph 2 below;\n\n3. Decides to adjourn.\n",
        expect![[r#"
            1. Requests a report;

            2. $0

            3. Recalls paragraph 3 below;

            4. Decides to adjourn.
        "#]],
    );
    check(
        "1. Requests a report;\n\n2. Decides to adjourn.\n$0",
        expect![[r#"
            1. Requests a report;

            2. Decides to adjourn.

            3. $0"#]],
    );
    // Paragraphs without blank lines between them.
    check(
        "1. Requests a report;\n2. Notes the study;\n$0\n3. Decides to adjourn.\n",
        expect![[r#"
            1. Requests a report;
            2. Notes the study;
            3. $0
            4. Decides to adjourn.
        "#]],
    );
}

#[test]
fn letters_below_a_paragraph() {
    check(
        "1. Requests the Secretary-General:\n$0\n\n2. Decides to adjourn.\n",
        expect![[r#"
            1. Requests the Secretary-General:

            (a) $0

            2. Decides to adjourn.
        "#]],
    );
    check(
        "1. Requests the Secretary-General:\n\n(a) To report;\n$0\n\n(b) To count;\n\n2. Recalls paragraph 1 (b) above.\n",
        expect![[r#"
            1. Requests the Secretary-General:

            (a) To report;

            (b) $0

            (c) To count;

            2. Recalls paragraph 1 (c) above.
        "#]],
    );
}

#[test]
fn a_second_enter_takes_it_away() {
    check(
        "1. Requests a report;\n\n2. \n$0\n\n3. Recalls paragraph 3 below;\n\n4. Decides to adjourn.\n",
        expect![[r#"
            1. Requests a report;

            $0

            2. Recalls paragraph 2 below;

            3. Decides to adjourn.
        "#]],
    );
}

#[test]
fn nothing_is_offered_within_a_sentence() {
    check("1. Requests a report and\n$0\n\n2. Decides to adjourn.\n", expect!["nothing"]);
    check("1. Requests a report;\n$0the study;\n\n2. Decides to adjourn.\n", expect!["nothing"]);
    check("Noting the study,\n$0\n\n1. Decides to adjourn.\n", expect!["nothing"]);
    check("$0", expect!["nothing"]);
}

#[test]
fn each_language_in_its_scheme() {
    let after = |text: &str| {
        let (snapshot, at) = fixture(text);
        let done = on_new_line(&snapshot, at).expect("something is offered");
        let after = applied(&snapshot.draft().text(), &done.edits);
        after.lines().skip(4).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        1. Prie le Comité :
        a) 
        2. Décide de lever la séance."#]].assert_eq(&after(
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Comité :\n$0\n\n2. Décide de lever la séance.\n",
    ));
    expect![[r#"
        1. просит доклад;
        2. 
        3. ссылается на пункт 3 ниже."#]].assert_eq(&after(
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит доклад;\n$0\n\n2. ссылается на пункт 2 ниже.\n",
    ));
    expect![[r#"
        1. 请秘书长提出报告；
        2. 
        3. 决定休会。"#]]
    .assert_eq(&after("大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告；\n$0\n\n2. 决定休会。\n"));
    expect![[r#"
        1 - تطلب إلى اللجنة:
        (أ) أن تعد؛
        (ب) 
        2 - تقرر أن ترفع الجلسة."#]].assert_eq(&after(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب إلى اللجنة:\n\n(أ) أن تعد؛\n$0\n\n2 - تقرر أن ترفع الجلسة.\n",
    ));
}
