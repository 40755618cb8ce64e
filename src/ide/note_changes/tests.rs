use crate::ide::{FixAll, Mending, Snapshot, fix_all, fixes};
use crate::rules::registry;
use crate::text::{Edit, applied};
use expect_test::{Expect, expect};

/// Applies the best fix of each finding of a rule, one after the other: what a person gets who chooses it.
fn check(rule: &str, text: &str, expected: Expect) {
    let found = fixes(&Snapshot::new(text), 0..text.len());
    let fix = found.iter().find(|fix| fix.rule.name == rule && fix.preferred);
    let after = fix.map_or("nothing is offered".to_owned(), |fix| {
        let Mending::Edits(edits) = &fix.mending else { panic!("changes of notes are edits") };
        applied(text, edits)
    });
    expected.assert_eq(&after);
}

/// Applies the fixes of all findings of a rule at once.
fn check_all(rule: &str, text: &str, expected: Expect) {
    let (edits, count): (Vec<Edit>, usize) =
        fix_all(&Snapshot::new(text), FixAll::Rule(registry::find(rule).unwrap()));
    expected.assert_eq(&format!("{count} mended\n{}", applied(text, &edits)));
}

#[test]
fn the_first_note_of_a_draft() {
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nTaking note of the report of the Secretary-General (A/79/302, annex, paras. 2 and 3),\n\n1. Decides to adjourn.\n",
        expect![[r#"
            The General Assembly,

            Taking note of the report of the Secretary-General,¹

            1. Decides to adjourn.

            ¹ A/79/302, annex, paras. 2 and 3.
        "#]],
    );
    check(
        "symbol-in-brackets",
        "大会，\n\n注意到秘书长的报告(A/79/302，附件)，\n\n1. 决定休会。\n",
        expect![[r#"
            大会，

            注意到秘书长的报告，¹

            1. 决定休会。

            ¹ A/79/302，附件。
        "#]],
    );
}

#[test]
fn a_source_in_brackets_moves_into_a_note_in_six_languages() {
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nRecalling the study,¹\n\nTaking note of the report (A/79/302) and the plan,²\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n\n² Ibid., annex.\n",
        expect![[r#"
            The General Assembly,

            Recalling the study,¹

            Taking note of the report² and the plan,³

            1. Decides to adjourn.

            ¹ A/79/303.

            ² A/79/302.

            ³ A/79/303, annex.
        "#]],
    );
    check(
        "symbol-in-brackets",
        "L’Assemblée générale,\n\nRappelant l’étude<sup>1</sup>,\n\nPrenant note du rapport (A/79/302),\n\nRappelant le plan<sup>2</sup>,\n\n1. Décide d’ajourner.\n\n<sup>1</sup> A/79/303.\n\n<sup>2</sup> Voir note 1.\n",
        expect![[r#"
            L’Assemblée générale,

            Rappelant l’étude<sup>1</sup>,

            Prenant note du rapport<sup>2</sup>,

            Rappelant le plan<sup>3</sup>,

            1. Décide d’ajourner.

            <sup>1</sup> A/79/303.

            <sup>2</sup> A/79/302.

            <sup>3</sup> Voir note 1.
        "#]],
    );
    check(
        "symbol-in-brackets",
        "La Asamblea General,\n\nTomando nota del informe (A/79/302),\n\nRecordando el plan[^1],\n\n1. Decide aplazar el debate.\n\n[^1]: A/79/303.\n",
        expect![[r#"
            La Asamblea General,

            Tomando nota del informe[^1],

            Recordando el plan[^2],

            1. Decide aplazar el debate.

            [^1]: A/79/302.

            [^2]: A/79/303.
        "#]],
    );
    check(
        "symbol-in-brackets",
        "Генеральная Ассамблея,\n\nссылаясь на исследование¹,\n\nпринимая к сведению доклад (A/79/302, приложение),\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/303.\n",
        expect![[r#"
            Генеральная Ассамблея,

            ссылаясь на исследование¹,

            принимая к сведению доклад²,

            1. постановляет отложить обсуждение.

            ¹ A/79/303.

            ² A/79/302, приложение.
        "#]],
    );
    check(
        "symbol-in-brackets",
        "大会，\n\n回顾研究，¹\n\n注意到报告(A/79/302)，\n\n回顾计划，²\n\n1. 决定休会。\n\n¹ A/79/303。\n\n² 见脚注1。\n",
        expect![[r#"
            大会，

            回顾研究，¹

            注意到报告，²

            回顾计划，³

            1. 决定休会。

            ¹ A/79/303。

            ² A/79/302。

            ³ 见脚注1。
        "#]],
    );
    check(
        "symbol-in-brackets",
        "إن الجمعية العامة،\n\nإذ تشير إلى الدراسة(¹)،\n\nوإذ تحيط علما بالتقرير (A/79/302)،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/303.\n",
        expect![[r#"
            إن الجمعية العامة،

            إذ تشير إلى الدراسة(¹)،

            وإذ تحيط علما بالتقرير(²)،

            1 - تقرر رفع الجلسة.

            ¹ A/79/303.

            ² A/79/302.
        "#]],
    );
}

#[test]
fn all_at_once() {
    check_all(
        "symbol-in-brackets",
        "The General Assembly,\n\nTaking note of the reports (A/79/302), (A/79/304) and the study,¹\n\nTaking note again of the report (A/79/302),\n\nTaking note of the plan (A/79/303),\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n",
        expect![[r#"
            3 mended
            The General Assembly,

            Taking note of the reports,¹ (A/79/304) and the study,²

            Taking note again of the report,¹

            Taking note of the plan,²

            1. Decides to adjourn.

            ¹ A/79/302.

            ² A/79/303.
        "#]],
    );
}

#[test]
fn what_is_said_later_is_moved_up() {
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nTaking note of the plan (A/79/303),\n\nRecalling the study,¹ and the plan,²\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² A/79/303.\n",
        expect![[r#"
            The General Assembly,

            Taking note of the plan,¹

            Recalling the study,² and the plan,¹

            1. Decides to adjourn.

            ¹ A/79/303.

            ² A/79/302.
        "#]],
    );
}

#[test]
fn notes_below_their_pages() {
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nRecalling the study,¹\n\n¹ A/79/301.\n\nTaking note of the plan (A/79/302),\n\nRecalling the note,²\n\n1. Decides to adjourn.\n\n² A/79/303.\n",
        expect![[r#"
            The General Assembly,

            Recalling the study,¹

            ¹ A/79/301.

            Taking note of the plan,²

            Recalling the note,³

            1. Decides to adjourn.

            ² A/79/302.

            ³ A/79/303.
        "#]],
    );
}

#[test]
fn what_would_be_a_guess_is_not_offered() {
    // Notes in disorder are another finding's.
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nRecalling the study,² and the plan,¹\n\nTaking note of the report (A/79/302),\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n\n² A/79/304.\n",
        expect!["nothing is offered"],
    );
    // The bracket says more than where to look.
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nTaking note of the report (A/79/302, which it had asked for),\n\n1. Decides to adjourn.\n",
        expect!["nothing is offered"],
    );
    // Which of two sources “Ibid.” would stand for nobody knows.
    check(
        "symbol-in-brackets",
        "The General Assembly,\n\nRecalling the study,¹\n\nTaking note of the report (A/79/302) and the plan,²\n\n1. Decides to adjourn.\n\n¹ A/79/303; see also A/79/304.\n\n² Ibid.\n",
        expect!["nothing is offered"],
    );
}

#[test]
fn the_note_to_a_treaty_in_six_languages() {
    check(
        "treaty-note",
        "The General Assembly,\n\n*Recalling* the Convention on the Rights of the Child and all that it says of the young,\n\n*Noting* the report,¹\n\n1. *Decides* to adjourn.\n\n¹ A/79/303.\n",
        expect![[r#"
            The General Assembly,

            *Recalling* the Convention on the Rights of the Child¹ and all that it says of the young,

            *Noting* the report,²

            1. *Decides* to adjourn.

            ¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.

            ² A/79/303.
        "#]],
    );
    check(
        "treaty-note",
        "L’Assemblée générale,\n\nRappelant le rapport¹ et la Convention relative aux droits de l’enfant,\n\n1. Décide d’ajourner.\n\n¹ A/79/303.\n",
        expect![[r#"
            L’Assemblée générale,

            Rappelant le rapport¹ et la Convention relative aux droits de l’enfant²,

            1. Décide d’ajourner.

            ¹ A/79/303.

            ² Nations Unies, Recueil des Traités, vol. 1577, no 27531.
        "#]],
    );
    check(
        "treaty-note",
        "La Asamblea General,\n\nRecordando la Convención sobre los Derechos del Niño (la Convención),\n\n1. Decide aplazar el debate.\n",
        expect![[r#"
            La Asamblea General,

            Recordando la Convención sobre los Derechos del Niño (la Convención)¹,

            1. Decide aplazar el debate.

            ¹ Naciones Unidas, Treaty Series, vol. 1577, núm. 27531.
        "#]],
    );
    check(
        "treaty-note",
        "Генеральная Ассамблея,\n\nучитывая, что Конвенция о правах ребенка важна,\n\nотмечая доклад¹,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/303.\n",
        expect![[r#"
            Генеральная Ассамблея,

            учитывая, что Конвенция о правах ребенка¹ важна,

            отмечая доклад²,

            1. постановляет отложить обсуждение.

            ¹ United Nations, Treaty Series, vol. 1577, No. 27531.

            ² A/79/303.
        "#]],
    );
    check(
        "treaty-note",
        "大会，\n\n回顾《儿童权利公约》，\n\n注意到报告，¹\n\n1. 决定休会。\n\n¹ A/79/303。\n",
        expect![[r#"
            大会，

            回顾《儿童权利公约》，¹

            注意到报告，²

            1. 决定休会。

            ¹ 联合国，《条约汇编》，第1577卷，第27531号。

            ² A/79/303。
        "#]],
    );
    check(
        "treaty-note",
        "إن الجمعية العامة،\n\nوإذ تشير إلى اتفاقية حقوق الطفل،\n\n1 - تقرر رفع الجلسة.\n",
        expect![[r#"
            إن الجمعية العامة،

            وإذ تشير إلى اتفاقية حقوق الطفل¹،

            1 - تقرر رفع الجلسة.

            ¹ United Nations, Treaty Series, vol. 1577, No. 27531.
        "#]],
    );
    // The name of a body.
    check(
        "treaty-note",
        "The General Assembly,\n\nRecalling the Conference of the Parties to the Convention on Biological Diversity,\n\n1. Decides to adjourn.\n",
        expect!["nothing is offered"],
    );
}

#[test]
fn the_same_note_twice_becomes_one() {
    check(
        "repeated-note",
        "The General Assembly,\n\nRecalling the study,¹ the plan,² the study³ and its annex,⁴\n\n1. Decides to adjourn;\n\n2. Notes the list.⁵\n\n¹ A/79/302.\n\n² A/79/303.\n\n³ A/79/302.\n\n⁴ Ibid., annex.\n\n⁵ A/79/304; see also note 3.\n",
        expect![[r#"
            The General Assembly,

            Recalling the study,¹ the plan,² the study¹ and its annex,³

            1. Decides to adjourn;

            2. Notes the list.⁴

            ¹ A/79/302.

            ² A/79/303.

            ³ A/79/302, annex.

            ⁴ A/79/304; see also note 1.
        "#]],
    );
    check(
        "repeated-note",
        "L’Assemblée générale,\n\nRappelant l’étude[^1] et l’étude[^2],\n\n1. Décide d’ajourner[^3].\n\n[^1]: A/79/302.\n\n[^2]: A/79/302.\n\n[^3]: Ibid., annexe.\n",
        expect![[r#"
            L’Assemblée générale,

            Rappelant l’étude[^1] et l’étude[^1],

            1. Décide d’ajourner[^2].

            [^1]: A/79/302.

            [^2]: A/79/302, annexe.
        "#]],
    );
    check(
        "repeated-note",
        "Генеральная Ассамблея,\n\nссылаясь на доклад¹ и исследование²,\n\n1. постановляет отложить обсуждение³.\n\n¹ A/79/302.\n\n² A/79/302.\n\n³ A/79/303.\n",
        expect![[r#"
            Генеральная Ассамблея,

            ссылаясь на доклад¹ и исследование¹,

            1. постановляет отложить обсуждение².

            ¹ A/79/302.

            ² A/79/303.
        "#]],
    );
}

#[test]
fn a_draft_that_sends_to_its_notes_does_so_again_in_six_languages() {
    check(
        "repeated-note",
        "The General Assembly,\n\nRecalling the study,¹ the plan,² and the study,³\n\n1. Decides to adjourn.\n\n¹ A/79/302.\n\n² See note 1.\n\n³ A/79/302.\n",
        expect![[r#"
            The General Assembly,

            Recalling the study,¹ the plan,² and the study,³

            1. Decides to adjourn.

            ¹ A/79/302.

            ² See note 1.

            ³ See note 1.
        "#]],
    );
    check(
        "repeated-note",
        "L’Assemblée générale,\n\nRappelant l’étude¹, le plan² et l’étude³,\n\n1. Décide d’ajourner.\n\n¹ A/79/302.\n\n² Voir note 1.\n\n³ A/79/302.\n",
        expect![[r#"
            L’Assemblée générale,

            Rappelant l’étude¹, le plan² et l’étude³,

            1. Décide d’ajourner.

            ¹ A/79/302.

            ² Voir note 1.

            ³ Voir note 1.
        "#]],
    );
    check(
        "repeated-note",
        "La Asamblea General,\n\nRecordando el informe¹, el plan² y el informe³,\n\n1. Decide aplazar el debate.\n\n¹ A/79/302.\n\n² Véase la nota 1.\n\n³ A/79/302.\n",
        expect![[r#"
            La Asamblea General,

            Recordando el informe¹, el plan² y el informe³,

            1. Decide aplazar el debate.

            ¹ A/79/302.

            ² Véase la nota 1.

            ³ Véase la nota 1.
        "#]],
    );
    check(
        "repeated-note",
        "Генеральная Ассамблея,\n\nссылаясь на доклад¹, план² и исследование³,\n\n1. постановляет отложить обсуждение.\n\n¹ A/79/302.\n\n² См. сноску 1.\n\n³ A/79/302.\n",
        expect![[r#"
            Генеральная Ассамблея,

            ссылаясь на доклад¹, план² и исследование³,

            1. постановляет отложить обсуждение.

            ¹ A/79/302.

            ² См. сноску 1.

            ³ См. сноску 1.
        "#]],
    );
    check(
        "repeated-note",
        "大会，\n\n回顾报告、¹ 计划² 和研究，³\n\n1. 决定休会。\n\n¹ A/79/302。\n\n² 见脚注1。\n\n³ A/79/302。\n",
        expect![[r#"
            大会，

            回顾报告、¹ 计划² 和研究，³

            1. 决定休会。

            ¹ A/79/302。

            ² 见脚注1。

            ³ 见脚注1。
        "#]],
    );
    check(
        "repeated-note",
        "إن الجمعية العامة،\n\nإذ تشير إلى التقرير¹ والخطة² والدراسة³،\n\n1 - تقرر رفع الجلسة.\n\n¹ A/79/302.\n\n² انظر الحاشية 1.\n\n³ A/79/302.\n",
        expect![[r#"
            إن الجمعية العامة،

            إذ تشير إلى التقرير¹ والخطة² والدراسة³،

            1 - تقرر رفع الجلسة.

            ¹ A/79/302.

            ² انظر الحاشية 1.

            ³ انظر الحاشية 1.
        "#]],
    );
}

#[test]
fn the_council_gets_its_symbols_back_into_the_text_in_six_languages() {
    check(
        "council-note",
        "The Security Council,\n\nTaking note of the report of the Secretary-General,¹ the plan² and the study,³\n\n1. Decides to adjourn.\n\n¹ S/2024/302.\n\n² Ibid., annex.\n\n³ A book of lamps, 1904.\n",
        expect![[r#"
            The Security Council,

            Taking note of the report of the Secretary-General (S/2024/302), the plan¹ and the study,²

            1. Decides to adjourn.

            ¹ S/2024/302, annex.

            ² A book of lamps, 1904.
        "#]],
    );
    check(
        "council-note",
        "Le Conseil de sécurité,\n\nPrenant note du rapport du Secrétaire général[^1],\n\n1. Décide d’ajourner.\n\n[^1]: S/2024/302.\n",
        expect![[r#"
            Le Conseil de sécurité,

            Prenant note du rapport du Secrétaire général (S/2024/302),

            1. Décide d’ajourner.
        "#]],
    );
    check(
        "council-note",
        "El Consejo de Seguridad,\n\nTomando nota del informe del Secretario General<sup>1</sup>,\n\n1. Decide aplazar el debate.\n\n<sup>1</sup> S/2024/302.\n",
        expect![[r#"
            El Consejo de Seguridad,

            Tomando nota del informe del Secretario General (S/2024/302),

            1. Decide aplazar el debate.
        "#]],
    );
    check(
        "council-note",
        "Совет Безопасности,\n\nпринимая к сведению доклад Генерального секретаря¹,\n\n1. постановляет отложить обсуждение.\n\n¹ S/2024/302.\n",
        expect![[r#"
            Совет Безопасности,

            принимая к сведению доклад Генерального секретаря (S/2024/302),

            1. постановляет отложить обсуждение.
        "#]],
    );
    check(
        "council-note",
        "安全理事会，\n\n注意到秘书长的报告，¹\n\n1. 决定休会。\n\n¹ S/2024/302。\n",
        expect![[r#"
            安全理事会，

            注意到秘书长的报告(S/2024/302)，

            1. 决定休会。
        "#]],
    );
    check(
        "council-note",
        "إن مجلس الأمن،\n\nإذ يحيط علما بتقرير الأمين العام(¹)،\n\n1 - يقرر رفع الجلسة.\n\n¹ S/2024/302.\n",
        expect![[r#"
            إن مجلس الأمن،

            إذ يحيط علما بتقرير الأمين العام (S/2024/302)،

            1 - يقرر رفع الجلسة.
        "#]],
    );
}

#[test]
fn a_symbol_behind_a_report_moves_into_a_note() {
    check(
        "report-note",
        "The General Assembly,\n\nTaking note of the report of the Secretary-General, A/79/302, and the study,¹\n\n1. Decides to adjourn.\n\n¹ A/79/303.\n",
        expect![[r#"
            The General Assembly,

            Taking note of the report of the Secretary-General,¹ and the study,²

            1. Decides to adjourn.

            ¹ A/79/302.

            ² A/79/303.
        "#]],
    );
}
