//! Hovers of short drafts, in plain text; some also in Markdown.

use super::hover;
use crate::ide::testing::{english, fixture};
use expect_test::{Expect, expect};

fn check(text: &str, expected: Expect) {
    let (snapshot, offset) = fixture(text);
    let shown = match hover(&snapshot, offset) {
        Some(hover) => format!("[{}]\n{}\n", &snapshot.draft().text()[hover.range], hover.plain),
        None => "nothing\n".to_owned(),
    };
    // The isolates around Arabic are made visible.
    expected.assert_eq(&shown.replace('\u{2068}', "⟨").replace('\u{2069}', "⟩"));
}

fn check_markdown(text: &str, expected: Expect) {
    let (snapshot, offset) = fixture(text);
    let markdown = hover(&snapshot, offset).map(|hover| hover.markdown).unwrap_or_default();
    expected.assert_eq(&format!("{markdown}\n"));
}

#[test]
fn a_citation_with_its_facts() {
    check(
        &english("1. Recalls its resolution 65/$0122 of 13 December 2010.\n"),
        expect![[r#"
        [65/122]
        A/RES/65/122 · Cooperation between the United Nations and the Collective Security Treaty Organization

        General Assembly, 65th session, resolution 122
        Adopted on 13 December 2010, meeting A/65/PV.64
        Agenda item 122 (f)
        Draft A/65/L.6
        On the same subject: before it A/RES/64/256 (2 March 2010); after it A/RES/67/6 (19 November 2012)
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/65/122
    "#]],
    );
    check_markdown(
        &english("1. Recalls its resolution 65/$0122 of 13 December 2010.\n"),
        expect![[r#"
            **A/RES/65/122** · Cooperation between the United Nations and the Collective Security Treaty Organization

            General Assembly, 65th session, resolution 122  
            Adopted on 13 December 2010, meeting A/65/PV.64  
            Agenda item 122 (f)  
            Draft A/65/L.6  
            On the same subject: before it A/RES/64/256 (2 March 2010); after it A/RES/67/6 (19 November 2012)  
            Cited by 3 resolutions since 2020 that the index knows  
            Official document: [https://docs.un.org/en/A/RES/65/122](https://docs.un.org/en/A/RES/65/122)
        "#]],
    );
}

#[test]
fn another_date_than_the_record() {
    check(
        &english("1. Recalls its resolution 59/$050 of 3 December 2004.\n"),
        expect![[r#"
        [59/50]
        Adopted on 2 December 2004; the draft says 3 December 2004.

        A/RES/59/50 · Observer status for the Collective Security Treaty Organization in the General Assembly

        General Assembly, 59th session, resolution 50
        Adopted on 2 December 2004, meeting A/59/PV.65
        Agenda item 157
        Report A/59/519
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/59/50
    "#]],
    );
    check(
        &english("1. Recalls its resolution 59/50 of 31 Ap$0ril 2004.\n"),
        expect![[r#"
        [31 April 2004]
        There is no such day as the draft gives.

        A/RES/59/50 · Observer status for the Collective Security Treaty Organization in the General Assembly

        General Assembly, 59th session, resolution 50
        Adopted on 2 December 2004, meeting A/59/PV.65
        Agenda item 157
        Report A/59/519
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/59/50
    "#]],
    );
}

#[test]
fn what_is_not_there() {
    check(
        &english("1. Recalls its resolution 65/9$099.\n"),
        expect![[r#"
        [65/999]
        A/RES/65/999

        General Assembly, 65th session, resolution 999
        It cannot exist: the last resolution of that session is 65/316.
        Official document: https://docs.un.org/en/A/RES/65/999
    "#]],
    );
    check(
        &english("1. Recalls Security Council resolution 1631 (20$006).\n"),
        expect![[r#"
            [1631 (2006)]
            S/RES/1631 (2006)
            The Security Council’s resolution of that number is S/RES/1631 (2005).

            S/RES/1631 (2005) · Cooperation between the United Nations and regional organizations in maintaining international peace and security

            Security Council, resolution 1631 of 2005
            Adopted on 17 October 2005, meeting S/PV.5282, by 15 votes to none, with no abstentions
            Draft S/2005/649
            Cited by 11 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/en/S/RES/1631(2005)
        "#]],
    );
    check(
        &english("1. Recalls its decision 58/5$021.\n"),
        expect![[r#"
        [58/521]
        A/DEC/58/521

        General Assembly, 58th session, decision 521
        Not in the index, which is not complete there: nothing can be said about it.
    "#]],
    );
}

#[test]
fn a_document_by_its_grammar() {
    check(
        &english("1. Takes note of the report (A/79/30$02-S/2024/600).\n"),
        expect![[r#"
            [A/79/302-S/2024/600]
            A/79/302-S/2024/600

            General Assembly, 79th session, document 302; also Security Council, 2024, document 600
            Cited by 12 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/en/A/79/302
            Official document: https://docs.un.org/en/S/2024/600
        "#]],
    );
}

#[test]
fn a_treaty_by_its_place() {
    check(
        &english("1. Recalls the Treaty.¹\n\n¹ United Nations, Treaty Series, vol. 729, No. 10$0485.\n"),
        expect![[r#"
            [Treaty Series, vol. 729, No. 10485]
            Treaty on the Non-Proliferation of Nuclear Weapons

            United Nations, Treaty Series, vol. 729, No. 10485
        "#]],
    );
    check(
        &english("1. Recalls the Treaty.¹\n\n¹ United Nations, Treaty Series, vol. 9999, No. 1$01.\n"),
        expect![[r#"
            [Treaty Series, vol. 9999, No. 11]
            United Nations, Treaty Series, vol. 9999, No. 11
            Not in the index, which has only some treaties.
        "#]],
    );
}

#[test]
fn notes_and_their_markers() {
    let draft = |body: &str| english(&format!("1. Takes note of the report{body}"));
    check(
        &draft(".¹$0\n\n¹ See *A/79/302*.\n"),
        expect![[r#"
            [¹]
            Footnote ¹: See A/79/302.
        "#]],
    );
    check_markdown(
        &draft(".¹$0\n\n¹ See *A/79/302*.\n"),
        expect![[r#"
            Footnote ¹: See A/79/302.
        "#]],
    );
    check(
        &draft(".$0²\n\n¹ See A/79/302.\n"),
        expect![[r#"
        [²]
        There is no footnote ² in the draft.
    "#]],
    );
    check(
        &draft(".¹\n\n$0¹ See A/79/302.\n"),
        expect![[r#"
        [¹]
        Footnote to: 1. Takes note of the report.
    "#]],
    );
}

#[test]
fn references_inside_the_draft() {
    check(
        &english(
            "1. Requests the Secretary-General:\n\n(a) To count;\n\n(b) To report;\n\n2. Recalls paragraph 1$0 (b) above.\n",
        ),
        expect![[r#"
            [1 (b)]
            1. Requests the Secretary-General:

            (b) To report;
        "#]],
    );
    check(
        &english(
            "1. Decides to adopt the text set out in annex I$0I to the present resolution.\n\nAnnex I\n\nFirst text\n\nAnnex II\n\nSecond text\n",
        ),
        expect![[r#"
            [II]
            Annex II
        "#]],
    );
    check(
        &english("1. Decides to adjourn.\n\n2. Recalls paragraph 9$0 above.\n"),
        expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn labels_say_where_they_stand() {
    check(
        &english(
            "I\n\n1. Decides to adjourn;\n\n$02. Requests a report:\n\n(a) On one;\n\n(b) On two;\n\n3. Decides to resume.\n",
        ),
        expect![[r#"
            [2.]
            Operative paragraph 2: 2 of 3, in section I
        "#]],
    );
    check(
        &english("1. Requests a report:\n\n(a) On one;\n\n($0b) On two.\n"),
        expect![[r#"
            [(b)]
            Sub-paragraph (b) of paragraph 1: 2 of 2
        "#]],
    );
}

#[test]
fn opening_words_with_their_use() {
    check(
        &english("1. Reque$0sts the Secretary-General to report.\n"),
        expect![[r#"
        [Requests]
        Requests
        Opens operative paragraphs, 7,279 times in the adopted resolutions of 2000 to 2026 that were counted
        General Assembly 3,423, Security Council 3,242, Human Rights Council 400, Economic and Social Council 214
    "#]],
    );
    check(
        "L’Assemblée générale,\n\nRappe$0lant ses travaux,\n\n1. Décide de rester saisie de la question.\n",
        expect![[r#"
            [Rappelant]
            Rappelant: Recalling
            Opens preambular paragraphs, 6,584 times in the adopted resolutions of 2000 to 2026 that were counted
            General Assembly 5,094, Security Council 678, Human Rights Council 476, Economic and Social Council 336
        "#]],
    );
    check(
        "大会，\n\n回$0顾其以往的工作，\n\n1. 请秘书长提出报告。\n",
        expect![[r#"
        [回顾]
        回顾: Recalling, Recalls
        Opens preambular and operative paragraphs, 7,897 times in the adopted resolutions of 2000 to 2026 that were counted
        General Assembly 6,233, Security Council 820, Human Rights Council 446, Economic and Social Council 398
    "#]],
    );
}

#[test]
fn titles_in_the_language_of_the_draft() {
    check(
        "L’Assemblée générale,\n\nRappelant sa résolution 75/26$08 du 25 mars 2021,\n\n1. Décide de rester saisie de la question.\n",
        expect![[r#"
            [75/268]
            A/RES/75/268 · Coopération entre l’Organisation des Nations Unies et l’Organisation de Shanghai pour la coopération
            Cooperation between the United Nations and the Shanghai Cooperation Organization

            General Assembly, 75th session, resolution 268
            Adopted on 25 March 2021, meeting A/75/PV.58, without a vote
            Agenda item 130 (s): Cooperation between the United Nations and regional and other organizations: cooperation between the United Nations and the Shanghai Cooperation Organization
            Draft A/75/L.69 and A/75/L.69/Add.1
            On the same subject: before it A/RES/73/334 (30 August 2019); after it A/RES/77/338 (1 September 2023)
            Cited by 2 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/fr/A/RES/75/268
        "#]],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 75/26$08 المؤرخ 25 آذار/مارس 2021،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n",
        expect![[r#"
            [75/268]
            A/RES/75/268 · ⟨التعاون بين الأمم المتحدة ومنظمة شنغهاي للتعاون⟩
            Cooperation between the United Nations and the Shanghai Cooperation Organization

            General Assembly, 75th session, resolution 268
            Adopted on 25 March 2021, meeting A/75/PV.58, without a vote
            Agenda item 130 (s): Cooperation between the United Nations and regional and other organizations: cooperation between the United Nations and the Shanghai Cooperation Organization
            Draft A/75/L.69 and A/75/L.69/Add.1
            On the same subject: before it A/RES/73/334 (30 August 2019); after it A/RES/77/338 (1 September 2023)
            Cited by 2 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/ar/A/RES/75/268
        "#]],
    );
    check(
        "La Asamblea General,\n\nRecordando su resolución 75/26$08, de 25 de marzo de 2021,\n\n1. Decide seguir ocupándose de la cuestión.\n",
        expect![[r#"
            [75/268]
            A/RES/75/268 · Cooperación entre las Naciones Unidas y la Organización de Cooperación de Shanghái
            Cooperation between the United Nations and the Shanghai Cooperation Organization

            General Assembly, 75th session, resolution 268
            Adopted on 25 March 2021, meeting A/75/PV.58, without a vote
            Agenda item 130 (s): Cooperation between the United Nations and regional and other organizations: cooperation between the United Nations and the Shanghai Cooperation Organization
            Draft A/75/L.69 and A/75/L.69/Add.1
            On the same subject: before it A/RES/73/334 (30 August 2019); after it A/RES/77/338 (1 September 2023)
            Cited by 2 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/es/A/RES/75/268
        "#]],
    );
    check(
        "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 75/26$08 от 25 марта 2021 года,\n\n1. постановляет продолжать заниматься этим вопросом.\n",
        expect![[r#"
            [75/268]
            A/RES/75/268 · Сотрудничество между Организацией Объединенных Наций и Шанхайской организацией сотрудничества
            Cooperation between the United Nations and the Shanghai Cooperation Organization

            General Assembly, 75th session, resolution 268
            Adopted on 25 March 2021, meeting A/75/PV.58, without a vote
            Agenda item 130 (s): Cooperation between the United Nations and regional and other organizations: cooperation between the United Nations and the Shanghai Cooperation Organization
            Draft A/75/L.69 and A/75/L.69/Add.1
            On the same subject: before it A/RES/73/334 (30 August 2019); after it A/RES/77/338 (1 September 2023)
            Cited by 2 resolutions since 2020 that the index knows
            Official document: https://docs.un.org/ru/A/RES/75/268
        "#]],
    );
    check(
        "大会，\n\n回顾其2021年3月25日第75/26$08号决议，\n\n1. 决定继续处理此案。\n",
        expect![[r#"
        [75/268]
        A/RES/75/268 · 联合国同上海合作组织的合作
        Cooperation between the United Nations and the Shanghai Cooperation Organization

        General Assembly, 75th session, resolution 268
        Adopted on 25 March 2021, meeting A/75/PV.58, without a vote
        Agenda item 130 (s): Cooperation between the United Nations and regional and other organizations: cooperation between the United Nations and the Shanghai Cooperation Organization
        Draft A/75/L.69 and A/75/L.69/Add.1
        On the same subject: before it A/RES/73/334 (30 August 2019); after it A/RES/77/338 (1 September 2023)
        Cited by 2 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/zh/A/RES/75/268
    "#]],
    );
}

#[test]
fn nothing_on_plain_words() {
    check(
        &english("1. Requests the Secretary-General to rep$0ort.\n"),
        expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn words_that_stand_for_what_was_cited() {
    let draft = |words: &str| {
        english(&format!(
            "1. Recalls its resolution 59/50 of 2 December 2004, the report¹ and the annex² and the plan;³\n\n\
             2. Decides to adjourn.\n\n____\n¹ See resolution 65/122.\n² {words}, paragraph 7.\n³ See not$0e 1.\n"
        ))
    };
    check(
        &draft("Ibid."),
        expect![[r#"
        [note 1]
        As cited in footnote ¹

        A/RES/65/122 · Cooperation between the United Nations and the Collective Security Treaty Organization

        General Assembly, 65th session, resolution 122
        Adopted on 13 December 2010, meeting A/65/PV.64
        Agenda item 122 (f)
        Draft A/65/L.6
        On the same subject: before it A/RES/64/256 (2 March 2010); after it A/RES/67/6 (19 November 2012)
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/65/122
    "#]],
    );
    check(
        &draft("Ibid.").replace("$0", "").replace("Ibid.", "Ib$0id."),
        expect![[r#"
        [Ibid.]
        As cited in footnote ¹

        A/RES/65/122 · Cooperation between the United Nations and the Collective Security Treaty Organization

        General Assembly, 65th session, resolution 122
        Adopted on 13 December 2010, meeting A/65/PV.64
        Agenda item 122 (f)
        Draft A/65/L.6
        On the same subject: before it A/RES/64/256 (2 March 2010); after it A/RES/67/6 (19 November 2012)
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/65/122
    "#]],
    );
    check(
        &english("1. Recalls its resolution 59/50, and affirms the sa$0id resolution.\n"),
        expect![[r#"
        [said resolution]
        A/RES/59/50 · Observer status for the Collective Security Treaty Organization in the General Assembly

        General Assembly, 59th session, resolution 50
        Adopted on 2 December 2004, meeting A/59/PV.65
        Agenda item 157
        Report A/59/519
        Cited by 3 resolutions since 2020 that the index knows
        Official document: https://docs.un.org/en/A/RES/59/50
    "#]],
    );
    check(&english("1. Decides to adjourn.\n\n____\n¹ Ib$0id., paragraph 3.\n"), expect![["nothing\n"]]);
}
