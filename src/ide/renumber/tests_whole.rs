//! What follows paragraphs to their new places besides numbers: whole drafts before and after.

use super::renumber;
use crate::ide::Snapshot;
use crate::ide::testing::english;
use crate::text::applied;
use expect_test::{Expect, expect};

/// The lines that renumbering changes, as they are then.
fn check(text: &str, expected: Expect) {
    let after = applied(text, &renumber(&Snapshot::new(text)));
    let before: Vec<&str> = text.lines().collect();
    let changed: Vec<&str> = after
        .lines()
        .enumerate()
        .filter(|(at, line)| before.get(*at) != Some(line) && !line.is_empty())
        .map(|(_, line)| line)
        .collect();
    expected.assert_eq(&changed.join("\n"));
    assert_eq!(
        renumber(&Snapshot::new(&after)),
        Vec::new(),
        "renumbering twice is renumbering once:\n{after}"
    );
}

fn body(paragraphs: &[&str]) -> String {
    english(&format!("{}\n", paragraphs.join("\n\n")))
}

#[test]
fn a_new_paragraph_gets_its_number() {
    check(
        &body(&[
            "1. Requests a report;",
            "2. Notes the study;",
            "Welcomes the plan;",
            "3. Recalls paragraph 3 above;",
            "4. Decides to adjourn.",
        ]),
        expect![[r#"
            3. Welcomes the plan;
            4. Recalls paragraph 4 above;
            5. Decides to adjourn."#]],
    );
    // Where a number is left out for it, it was lost in conversion.
    check(&body(&["1. Requests a report;", "Welcomes the plan;", "3. Decides to adjourn."]), expect![""]);
    // What goes on with a sentence is no paragraph.
    check(&body(&["1. Requests a report, and", "Welcomes the plan;", "2. Decides to adjourn."]), expect![""]);
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب تقريرا؛\n\nX - ترحب بالخطة؛\n\n2 - تقرر أن ترفع الجلسة.\n",
        expect![[r#"
            2 - ترحب بالخطة؛
            3 - تقرر أن ترفع الجلسة."#]],
    );
}

#[test]
fn a_new_paragraph_among_labels_in_disorder() {
    check(
        &body(&[
            "1. Requests a report;",
            "2. Decides to light lamp 2;",
            "7. Decides to light lamp 3;",
            "Decides to light lamp 4;",
            "2. Decides to light lamp 5;",
            "3. Decides to adjourn.",
        ]),
        expect![[r#"
            3. Decides to light lamp 3;
            4. Decides to light lamp 4;
            5. Decides to light lamp 5;
            6. Decides to adjourn."#]],
    );
}

#[test]
fn ranges_follow_all_that_they_name() {
    let paragraphs = |range: &str| {
        body(&[
            "1. Decides to light the lamps;",
            "3. Invites all States;",
            "2. Requests a report;",
            "4. Notes the towers;",
            &format!("5. Decides to act on {range}."),
        ])
    };
    check(
        &paragraphs("paragraphs 1 to 3 above"),
        expect![[r#"
        2. Invites all States;
        3. Requests a report;"#]],
    );
    check(
        &paragraphs("paragraphs 2 and 4 above"),
        expect![[r#"
        2. Invites all States;
        3. Requests a report;
        5. Decides to act on paragraphs 3 and 4 above."#]],
    );
    check(
        &paragraphs("paragraphs 3–4 above"),
        expect![[r#"
        2. Invites all States;
        3. Requests a report;
        5. Decides to act on paragraphs 2–4 above."#]],
    );
}

#[test]
fn sections_and_annexes_follow() {
    check(
        &english(
            "I\n\n1. Decides as set out in section III below;\n\nIII\n\n2. Recalls section I above;\n\nII\n\n3. Takes note of annex II to the present resolution and of annex I, not of annex I to the Convention.\n\nAnnex II\n\nRules\n\n1. The rule.\n\nAnnex I\n\nTable\n\n1. The line.\n",
        ),
        expect![[r#"
            1. Decides as set out in section II below;
            II
            III
            3. Takes note of annex I to the present resolution and of annex II, not of annex I to the Convention.
            Annex I
            Annex II"#]],
    );
    check(
        &english(
            "I\n\n1. Requests a report;\n\nA. Costs\n\n2. Notes it;\n\nC. Staff\n\n3. Notes it;\n\nIII\n\nA. Time\n\n4. Decides to adjourn.\n",
        ),
        expect![[r#"
            B. Staff
            II"#]],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告；\n\n2. 核可本决议附件二。\n\n附件二\n\n规则\n\n附件一\n\n表格\n",
        expect![[r#"
            2. 核可本决议附件一。
            附件一
            附件二"#]],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب تقريرا؛\n\n2 - تقرر أن ترفع الجلسة.\n\nالمرفق الثاني\n\nالقواعد\n\nالمرفق الأول\n\nالجدول\n",
        expect![[r#"
            المرفق الأول
            المرفق الثاني"#]],
    );
}

#[test]
fn lettered_parts_follow() {
    let part = |letter: &str| {
        format!(
            "{letter}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Requests a report;\n\n2. Decides to adjourn.\n\n"
        )
    };
    check(
        &["A", "C", "B"].map(part).concat(),
        expect![[r#"
        B
        C"#]],
    );
    check(&["A", "B", "D"].map(part).concat(), expect!["C"]);
    check(&["A", "B", "C"].map(part).concat(), expect![""]);
}

#[test]
fn several_letters_of_one_paragraph() {
    let draft = |reference: &str| {
        body(&[
            "1. Requests the Secretary-General:",
            "(b) To count;",
            "(a) To report;",
            "(d) To consult;",
            "(c) To travel;",
            &format!("2. Recalls {reference}."),
        ])
    };
    check(
        &draft("paragraph 1 (a) and (c) above"),
        expect![[r#"
            (a) To count;
            (b) To report;
            (c) To consult;
            (d) To travel;
            2. Recalls paragraph 1 (b) and (d) above."#]],
    );
    check(
        &draft("subparagraphs (a) and (c) of paragraph 1 above"),
        expect![[r#"
            (a) To count;
            (b) To report;
            (c) To consult;
            (d) To travel;
            2. Recalls subparagraphs (b) and (d) of paragraph 1 above."#]],
    );
    check(
        &body(&[
            "1. Requests the Secretary-General:",
            "(b) To count;",
            "(a) To report, as subparagraphs (a) and (c) say;",
            "(c) To consult;",
            "2. Recalls its work.",
        ]),
        expect![[r#"
            (a) To count;
            (b) To report, as subparagraphs (b) and (c) say;"#]],
    );
    check(
        &body(&[
            "1. Requests a report;",
            "2. Notes it;",
            "4. Recalls paragraphs 1 to 4 above;",
            "5. Decides to adjourn.",
        ]),
        expect![[r#"
            3. Recalls paragraphs 1 to 3 above;
            4. Decides to adjourn."#]],
    );
}

#[test]
fn the_number_before_the_letters() {
    check(
        "The General Assembly,\n\nRecalling its work,\n\n1. Invites all States:\n\n(a) To paint;\n\n(c) To rest;\n\n(d) To sing;\n\n2. Decides to act on subparagraphs 1 (b) and (d) above.\n",
        expect![[r#"
            (b) To rest;
            (c) To sing;
            2. Decides to act on subparagraphs 1 (X) and (c) above."#]],
    );
    check(
        "大会，\n\n回顾其工作，\n\n1. 邀请各国：\n\n(a) 粉刷；\n\n(c) 休息；\n\n(d) 歌唱；\n\n3. 注意到报告；\n\n4. 决定执行上文第3段和第1(c)和(d)段。\n",
        expect![[r#"
            (b) 休息；
            (c) 歌唱；
            2. 注意到报告；
            3. 决定执行上文第2段和第1(b)和(c)段。"#]],
    );
}

#[test]
fn a_reference_to_what_is_gone_is_not_guessed() {
    check(
        &body(&["1. Requests a report;", "3. Notes it;", "4. Recalls paragraph 2 above."]),
        expect![[r#"
            2. Notes it;
            3. Recalls paragraph X above."#]],
    );
    // None bears its number afterwards: that can be seen as it is.
    check(
        &body(&["1. Requests a report;", "3. Notes it;", "4. Recalls paragraph 9 above."]),
        expect![[r#"
            2. Notes it;
            3. Recalls paragraph 9 above."#]],
    );
    // A paragraph that still wants its number is meant by "X".
    check(
        &body(&["1. Requests a report;", "X. Notes it;", "2. Recalls paragraph X above."]),
        expect![[r#"
            2. Notes it;
            3. Recalls paragraph 2 above."#]],
    );
    check(
        &body(&[
            "1. Requests the Secretary-General:",
            "(a) To count;",
            "(c) To report;",
            "2. Recalls paragraph 1 (b) above and paragraph 1 (c) above.",
        ]),
        expect![[r#"
            (b) To report;
            2. Recalls paragraph 1 (X) above and paragraph 1 (b) above."#]],
    );
}

#[test]
fn notes_follow_their_markers() {
    check(
        &body(&[
            "2. Notes the study;²",
            "1. Requests a report;¹ ³",
            "3. Decides to adjourn, see note 1.",
            "¹ A/79/302.",
            "² A/79/303.",
            "³ Ibid., annex.",
        ]),
        expect![[r#"
            1. Notes the study;¹
            2. Requests a report;² ³
            3. Decides to adjourn, see note 2.
            ¹ A/79/303.
            ² A/79/302.
            ³ A/79/303, annex."#]],
    );
    // "Ibid." goes where its source goes.
    check(
        &body(&[
            "2. Notes the study;² ³",
            "1. Requests a report.¹",
            "¹ A/79/302.",
            "² A/79/303.",
            "³ Ibid., annex.",
        ]),
        expect![[r#"
            1. Notes the study;¹ ²
            2. Requests a report.³
            ¹ A/79/303.
            ² Ibid., annex.
            ³ A/79/302."#]],
    );
    // A note put in between.
    check(
        &body(&[
            "1. Requests a report;¹ the plan;⁹ the annex.²",
            "2. Decides to adjourn.",
            "¹ A/79/302.",
            "⁹ A/79/305.",
            "² Ibid., annex.",
        ]),
        expect![[r#"
            1. Requests a report;¹ the plan;² the annex.³
            ² A/79/305.
            ³ A/79/302, annex."#]],
    );
}

#[test]
fn chains_are_mended_where_paragraphs_moved() {
    check(
        &body(&[
            "2. Also requests the Secretary-General to count;",
            "1. Requests the Secretary-General to report;",
            "3. Notes the study;",
            "4. Decides to adjourn.",
        ]),
        expect![[r#"
            1. Requests the Secretary-General to count;
            2. Also requests the Secretary-General to report;"#]],
    );
    check(
        &body(&[
            "1. Notes the study;",
            "2. Requests the Secretary-General to report;",
            "4. Also requests the Secretary-General to count;",
            "3. Further requests the Secretary-General to travel;",
            "5. Decides to adjourn.",
        ]),
        expect![[r#"
            3. Also requests the Secretary-General to count;
            4. Further requests the Secretary-General to travel;"#]],
    );
    // The head of the chain is gone.
    check(
        &body(&[
            "1. Notes the study;",
            "3. Also requests the Secretary-General to count;",
            "4. Further requests the Secretary-General to travel;",
            "5. Decides to adjourn.",
        ]),
        expect![[r#"
            2. Requests the Secretary-General to count;
            3. Also requests the Secretary-General to travel;
            4. Decides to adjourn."#]],
    );
    // Another addressee, another chain.
    check(
        &body(&[
            "1. Notes the study;",
            "2. Also notes the plan;",
            "X. Requests the Committee to report;",
            "3. Requests the Secretary-General to count;",
            "4. Decides to adjourn.",
        ]),
        expect![[r#"
            3. Requests the Committee to report;
            4. Requests the Secretary-General to count;
            5. Decides to adjourn."#]],
    );
    // What is only numbered at random is in order as it stands.
    check(
        &body(&[
            "2. Requests the Secretary-General to count;",
            "1. Also requests the Secretary-General to report;",
            "3. Decides to adjourn.",
        ]),
        expect![[r#"
            1. Requests the Secretary-General to count;
            2. Also requests the Secretary-General to report;"#]],
    );
    // The Security Council knows no chains.
    let council = "The Security Council,\n\nRecalling its work,\n\n2. Also requests a count;\n\n1. Requests a report;\n\n3. Decides to adjourn.\n";
    check(
        council,
        expect![[r#"
            1. Also requests a count;
            2. Requests a report;"#]],
    );
}

#[test]
fn chains_in_other_languages() {
    check(
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n2. Prie également le Secrétaire général de compter ;\n\n1. Prie le Secrétaire général de faire rapport ;\n\n3. Décide de lever la séance.\n",
        expect![[r#"
            1. Prie le Secrétaire général de compter ;
            2. Prie également le Secrétaire général de faire rapport ;"#]],
    );
    check(
        "La Asamblea General,\n\nRecordando su labor,\n\n2. Solicita también al Secretario General que cuente;\n\n1. Solicita al Secretario General que informe;\n\n3. Decide levantar la sesión.\n",
        expect![[r#"
            1. Solicita al Secretario General que cuente;
            2. Solicita también al Secretario General que informe;"#]],
    );
    check(
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n2. просит также Генерального секретаря считать;\n\n1. просит Генерального секретаря представить доклад;\n\n3. постановляет закрыть заседание.\n",
        expect![[r#"
            1. просит Генерального секретаря считать;
            2. просит также Генерального секретаря представить доклад;"#]],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n2. 又请秘书长计数；\n\n1. 请秘书长提出报告；\n\n3. 决定休会。\n",
        expect![[r#"
            1. 请秘书长计数；
            2. 又请秘书长提出报告；"#]],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n2 - تطلب أيضا إلى الأمين العام أن يعد؛\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا؛\n\n3 - تقرر أن ترفع الجلسة.\n",
        expect![[r#"
            1 - تطلب إلى الأمين العام أن يعد؛
            2 - تطلب أيضا إلى الأمين العام أن يقدم تقريرا؛"#]],
    );
}

#[test]
fn the_full_stop_goes_to_the_last() {
    check(
        &body(&["1. Requests a report;", "3. Decides to adjourn.", "2. Notes the study;"]),
        expect![[r#"
            2. Decides to adjourn;
            3. Notes the study."#]],
    );
    check(
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Comité de compter\u{a0};\n\n3. Décide de lever la séance.\n\n2. Note le rapport\u{a0};\n",
        expect![[r#"
            2. Décide de lever la séance ;
            3. Note le rapport."#]],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告；\n\n3. 决定休会。\n\n2. 注意到报告；\n",
        expect![[r#"
            2. 决定休会；
            3. 注意到报告。"#]],
    );
    // Before a footnote's marker.
    check(
        &body(&["1. Requests a report;", "3. Decides to adjourn.¹", "2. Notes the study;", "¹ A/79/302."]),
        expect![[r#"
            2. Decides to adjourn;¹
            3. Notes the study."#]],
    );
    // The last sub-paragraph ends what it stands in.
    check(
        &body(&[
            "1. Requests a report;",
            "2. Requests the Secretary-General:",
            "(b) To count.",
            "(a) To report;",
        ]),
        expect![[r#"
            (a) To count;
            (b) To report."#]],
    );
    // A stop within a text that is only numbered wrongly stays.
    check(
        &body(&["1. Requests a report.", "3. Notes the study;", "4. Decides to adjourn."]),
        expect![[r#"
            2. Notes the study;
            3. Decides to adjourn."#]],
    );
}
