//! Citations from numbers and from words of titles.

use super::check;
use expect_test::expect;

#[test]
fn citations_from_numbers_in_six_languages() {
    for (text, expected) in [
        (
            "The General Assembly,\n\nRecalling its resolution 70/1$0",
            expect![[r#"
            70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → Recalling its resolution 70/1 of 25 September 2015
        "#]],
        ),
        (
            "L’Assemblée générale,\n\nRappelant sa résolution 70/1$0",
            expect![[r#"
            70/1 — Transformer notre monde : le Programme de développement durable à l’horizon 2030 · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → Rappelant sa résolution 70/1 du 25 septembre 2015
        "#]],
        ),
        (
            "La Asamblea General,\n\nRecordando su resolución 70/1$0",
            expect![[r#"
            70/1 — Transformar nuestro mundo: la Agenda 2030 para el Desarrollo Sostenible · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → Recordando su resolución 70/1, de 25 de septiembre de 2015
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1$0",
            expect![[r#"
            70/1 — Преобразование нашего мира: Повестка дня в области устойчивого развития на период до 2030 года · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → ссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года
        "#]],
        ),
        (
            "大会，\n\n回顾其第70/1$0",
            expect![[r#"
            70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → 回顾其2015年9月25日第70/1号决议
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1$0",
            expect![[r#"
            70/1 — تحويل عالمنا: خطة التنمية المستدامة لعام 2030 · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → إذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling its resolution 65/$0",
            expect![[r#"
            65/1 — Keeping the promise: united to achieve the Millennium Development Goals · 2010
            65/2 — Outcome document of the High-level Review Meeting on the Implementation of the Mauritius Strategy for the Further Implementation of the Programme of Action for the Sustainable Development of Small Island Developing States · 2010
            65/3 — Scale of assessments for the apportionment of the expenses of the United Nations: requests under Article 19 of the Charter · 2010
            65/4 — Sport as a means to promote education, health, development and peace · 2010
            …
            → Recalling its resolution 65/1 of 22 September 2010
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling Security Council resolution 132$0",
            expect![[r#"
                132 (1959) — SC · Report by the Secretary-General relating to Laos (S/4212, S/4213, S/4214) · 1959
                1329 (2000) — SC · 2000
                1328 (2000) — SC · The situation in the Middle East · 2000
                1327 (2000) — SC · Ensuring an effective role of the Security Council in the maintenance of international peace and security · 2000
                …
                → Recalling Security Council resolution 132 (1959) of 7 September 1959
            "#]],
        ),
        (
            "The Security Council,\n\nRecalling its resolution 1325$0",
            expect![[r#"
            1325 (2000) — Women and peace and security · 2000
            → Recalling its resolution 1325 (2000)
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling its resolution 151$0",
            expect![[r#"
            1513 (XV) — Report of the Security Council
            1514 (XV) — Declaration on the granting of independence to colonial countries and peoples · 1960
            1516 (XV) — Economic and social consequences of disarmament · 1960
            1519 (XV) — Strengthening and development of the world market and improvement of the trade conditions of the economically less developed countries · 1960
            …
            → Recalling its resolution 1513 (XV)
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1514$0",
            expect![[r#"
            1514 (د-15) — Declaration on the granting of independence to colonial countries and peoples · 1960
            1514 (2003) — SC · The situation in Côte d’Ivoire · 2003
            → إذ تشير إلى قرارها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960
        "#]],
        ),
        (
            "大会，\n\n回顾安全理事会第1325$0号决议",
            expect![[r#"
            1325(2000) — SC · Women and peace and security · 2000
            → 回顾安全理事会2000年10月31日第1325(2000)号决议
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling its resolutions 59/50 of 2 December 2004 and 70/1$0",
            expect![[r#"
                70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
                70/10 — Report of the International Atomic Energy Agency · 2015
                70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
                70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
                …
                → Recalling its resolutions 59/50 of 2 December 2004 and 70/1 of 25 September 2015
            "#]],
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
        expect![[r#"
            70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → 1. Recalls its resolution 70/1
        "#]],
    );
    check(
        "The General Assembly,\n\nRecalling its resolution 70/1$0 of 25 September 2015,\n",
        expect![[r#"
        70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
        70/10 — Report of the International Atomic Energy Agency · 2015
        70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
        70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
        …
        → Recalling its resolution 70/1 of 25 September 2015,
    "#]],
    );
    check(
        "The General Assembly,\n\nRecalling A/RES/70/1$0",
        expect![[r#"
        70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
        70/10 — Report of the International Atomic Energy Agency · 2015
        70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
        70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
        …
        → Recalling its resolution 70/1 of 25 September 2015
    "#]],
    );
    check(
        "The General Assembly,\n\nRecalling its work,[^1]\n\n1. Decides to meet.\n\n[^1]: Resolution 70/1$0\n",
        expect![[r#"
            70/1 — Transforming our world: the 2030 Agenda for Sustainable Development · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → [^1]: Resolution 70/1
        "#]],
    );
    check("The General Assembly,\n\nRecalling the years 2004/$0", expect![[""]]);
    check("The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015,\n1$0", expect![[""]]);
    check("The General Assembly,\n\nRecalling paragraph 1$0", expect![[""]]);
}

#[test]
fn another_body_is_named() {
    for (text, expected) in [
        (
            "The General Assembly,\n\nRecalling its resolution 60/2$0",
            expect![[r#"
            60/2 — 2005
            60/21 — 2005
            60/200 — International Year of Deserts and Desertification, 2006 · 2005
            60/203 — 2005
            …
            → Recalling its resolution 60/2 of 6 October 2005
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling Human Rights Council resolution 60/2$0",
            expect![[r#"
            60/2 — HRC · Situation of human rights in Afghanistan · 2025
            60/20 — HRC · 2025
            → Recalling Human Rights Council resolution 60/2 of 6 October 2025
        "#]],
        ),
        (
            "L’Assemblée générale,\n\nRappelant A/HRC/RES/60/2$0",
            expect![[r#"
            60/2 — HRC · Situation des droits de l’homme en Afghanistan · 2025
            60/20 — HRC · 2025
            → Rappelant la résolution 60/2 du Conseil des droits de l’homme en date du 6 octobre 2025
        "#]],
        ),
        (
            "La Asamblea General,\n\nRecordando S/RES/1325$0",
            expect![[r#"
            1325 (2000) — SC · Women and peace and security · 2000
            → Recordando la resolución 1325 (2000), de 31 de octubre de 2000
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на A/RES/70/1$0",
            expect![[r#"
            70/1 — Преобразование нашего мира: Повестка дня в области устойчивого развития на период до 2030 года · 2015
            70/10 — Report of the International Atomic Energy Agency · 2015
            70/11 — Investigation into the conditions and circumstances resulting in the tragic death of Dag Hammarskjöld and of the members of the party accompanying him · 2015
            70/12 — Committee on the Exercise of the Inalienable Rights of the Palestinian People · 2015
            …
            → ссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года
        "#]],
        ),
        (
            "大会，\n\n回顾A/HRC/RES/60/2$0",
            expect![[r#"
            60/2 — HRC · 阿富汗的人权状况 · 2025
            60/20 — HRC · 2025
            → 回顾人权理事会2025年10月6日第60/2号决议
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى S/RES/1325$0",
            expect![[r#"
            1325 (2000) — SC · Women and peace and security · 2000
            → إذ تشير إلى قرار مجلس الأمن 1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000
        "#]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn citations_from_words_of_the_title() {
    for (text, expected) in [
        (
            "The General Assembly,\n\nRecalling its resolution on the safety of journ$0",
            expect![[r#"
                80/217 The safety of journalists and the issue of impunity — 18 December 2025
                78/215 The safety of journalists and the issue of impunity — 19 December 2023
                76/173 The safety of journalists and the issue of impunity — 16 December 2021
                74/157 The safety of journalists and the issue of impunity — 18 December 2019
                …
                → Recalling its resolution 80/217 of 18 December 2025
            "#]],
        ),
        (
            "L’Assemblée générale,\n\nRappelant la résolution sur la situation des droits de l’homme en Afg$0",
            expect![[r#"
                60/2 Situation des droits de l’homme en Afghanistan — 6 October 2025
                57/3 Situation des droits de l’homme en Afghanistan — 9 October 2024
                54/1 Situation des droits de l’homme en Afghanistan — 11 October 2023
                → Rappelant la résolution 60/2 du Conseil des droits de l’homme en date du 6 octobre 2025
            "#]],
        ),
        (
            "La Asamblea General,\n\nRecordando la resolución sobre situación de los derechos humanos en el Afg$0",
            expect![[r#"
                60/2 Situación de los derechos humanos en el Afganistán — 6 October 2025
                57/3 Situación de los derechos humanos en el Afganistán — 9 October 2024
                54/1 Situación de los derechos humanos en el Afganistán — 11 October 2023
                → Recordando la resolución 60/2 del Consejo de Derechos Humanos, de 6 de octubre de 2025
            "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию положение в области прав человека в Афган$0",
            expect![[r#"
                60/2 Положение в области прав человека в Афганистане — 6 October 2025
                57/3 Положение в области прав человека в Афганистане — 9 October 2024
                54/1 Положение в области прав человека в Афганистане — 11 October 2023
                → ссылаясь на резолюцию 60/2 Совета по правам человека от 6 октября 2025 года
            "#]],
        ),
        (
            "大会，\n\n回顾题为阿富汗的人权$0",
            expect![[r#"
                60/2 阿富汗的人权状况 — 6 October 2025
                57/3 阿富汗的人权状况 — 9 October 2024
                54/1 阿富汗的人权状况 — 11 October 2023
                → 回顾人权理事会2025年10月6日第60/2号决议
            "#]],
        ),
        ("إن الجمعية العامة،\n\nإذ تشير إلى القرار بشأن حالة حقوق الإنسان في أفغان$0", expect![""]),
    ] {
        check(text, expected);
    }
    // The text that goes on is no title; the beginning of one is.
    check(
        "The General Assembly,\n\n1. Decides to apply the present resolution and to report$0",
        expect![[""]],
    );
    check(
        "The General Assembly,\n\nRecalling its resolution safety of journ$0",
        expect![[r#"
        80/217 The safety of journalists and the issue of impunity — 18 December 2025
        78/215 The safety of journalists and the issue of impunity — 19 December 2023
        76/173 The safety of journalists and the issue of impunity — 16 December 2021
        74/157 The safety of journalists and the issue of impunity — 18 December 2019
        …
        → Recalling its resolution 80/217 of 18 December 2025
    "#]],
    );
    check("The General Assembly,\n\nRecalling its resolution and the xylo$0", expect![[""]]);
}
