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
    check(
        "The General Assembly,\n\n$0",
        expect![[r#"
        Recalling — 4,797×
        Recognizing — 3,515×
        Reaffirming — 2,562×
        Noting — 1,940×
        …
        → Recalling
    "#]],
    );
    check(
        &draft("N$0"),
        expect![[r#"
            Noting — 1,940×
            Noting with concern — 423×
            Noting with appreciation — 350×
            Noting with great concern — 209×
            …
            → Noting
        "#]],
    );
    check(
        &draft("1. $0"),
        expect![[r#"
        Encourages — 4,341×
        Requests — 3,423×
        Calls upon — 3,097×
        Welcomes — 2,249×
        …
        → 1. Encourages
    "#]],
    );
    check(
        &draft("1. Decides to meet;\n\n2. stro$0"),
        expect![[r#"
        Strongly condemns — 126×
        Strongly encourages — 88×
        Strongly urges — 63×
        Strongly appeals — 10×
        …
        → 2. Strongly condemns
    "#]],
    );
    check(
        "The Security Council,\n\nRecalling its work,\n\n1. De$0",
        expect![[r#"
        Decides — 4,002×
        Demands — 446×
        Decides further — 66×
        Decides also — 25×
        …
        → 1. Decides
    "#]],
    );
    // Within a sentence there are none.
    check(&draft("1. Decides to re$0"), expect![[""]]);
    check(&draft("1. Decides:\n\n(a) re$0"), expect![[""]]);
}

#[test]
fn opening_words_in_five_languages() {
    for (text, expected) in [
        (
            "L’Assemblée générale,\n\nConv$0",
            expect![[r#"
                Convaincue — Convinced · 469×
                Convenant — Acknowledging · 6×
                Convaincue également — Convinced also, Convinced further · 10×
                → Convaincue
            "#]],
        ),
        (
            "Le Conseil de sécurité,\n\nConv$0",
            expect![[r#"
            Convaincu — Convinced · 2×
            → Convaincu
        "#]],
        ),
        (
            "La Asamblea General,\n\nConven$0",
            expect![[r#"
                Convencida — Convinced · 436×
                Convencida todavía — Remaining convinced · 3×
                Convencida también — Convinced also · 12×
                Convencida además — Convinced further · 4×
                → Convencida
            "#]],
        ),
        (
            "El Consejo de Derechos Humanos,\n\nConven$0",
            expect![[r#"
            Convencido — Convinced · 14×
            → Convencido
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссы$0",
            expect![[r#"
                ссылаясь — Recalling · 3,200×
                ссылаясь, в частности — Recalling in particular · 13×
                ссылаясь также — Recalling also · 1,024×
                ссылаясь далее — Recalling further · 356×
                → ссылаясь
            "#]],
        ),
        (
            "大会，\n\n回$0",
            expect![[r#"
                回顾 — Recalling, Recalls · 6,233×
                回顾并重申 — Recalling and reaffirming, Recalls and reiterates · 4×
                回顾指出 — Recalling, Recalls · 2×
                → 回顾
            "#]],
        ),
        (
            "إن الجمعية العامة،\n\n$0",
            expect![[r#"
            إذ تشير — Recalling · 989×
            إذ تسترشد — Guided · 149×
            إذ تؤكد من جديد — Reaffirming · 127×
            إذ تعيد تأكيد — Reaffirming · 108×
            …
            → إذ تشير
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى عملها،\n\n$0",
            expect![[r#"
                وإذ تشير أيضا — Recalling also · 1,524×
                وإذ تشير — Recalling · 3,781×
                وإذ تلاحظ — Noting · 1,710×
                وإذ ترحب — Welcoming · 1,555×
                …
                → وإذ تشير أيضا
            "#]],
        ),
        (
            "إن مجلس الأمن،\n\nإذ يشير إلى عمله،\n\n1 - $0",
            expect![[r#"
            يقرر — Decides · 686×
            يطلب — Requests · 653×
            يشجع — Encourages · 255×
            يدعو — Invites, Calls upon · 223×
            …
            → 1 - يقرر
        "#]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn chains_go_on() {
    for (text, expected) in [
        (
            "The General Assembly,\n\nRecalling the report,\n\nRec$0",
            expect![[r#"
            Recalling also — 1,642×
            Recalling — 4,797×
            Recognizing — 3,515×
            Recalling with appreciation — 37×
            …
            → Recalling also
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling the report,\n\nRecalling also the plan,\n\nRec$0",
            expect![[r#"
            Recalling further — 617×
            Recalling — 4,797×
            Recognizing — 3,515×
            Recalling with appreciation — 37×
            …
            → Recalling further
        "#]],
        ),
        (
            "The General Assembly,\n\nNoting the report,\n\nRec$0",
            expect![[r#"
            Recalling — 4,797×
            Recognizing — 3,515×
            Recalling with appreciation — 37×
            Recalling with concern — 29×
            …
            → Recalling
        "#]],
        ),
        (
            "The Security Council,\n\nRecalling the report,\n\nRec$0",
            expect![[r#"
            Recalling — 2,865×
            Recognizing — 1,006×
            Recognising — 125×
            Recalling also — 79×
            …
            → Recalling
        "#]],
        ),
        (
            "L’Assemblée générale,\n\nRappelant le rapport,\n\nRap$0",
            expect![[r#"
            Rappelant également — Recalling also · 1,394×
            Rappelant — Recalling · 5,094×
            Rappelant avec satisfaction — Recalling with appreciation · 44×
            Rappelant avec préoccupation — Recalling with concern · 27×
            …
            → Rappelant également
        "#]],
        ),
        (
            "La Asamblea General,\n\nRecordando el informe,\n\nRec$0",
            expect![[r#"
            Recordando también — Recalling also · 1,613×
            Recordando — Recalling · 4,706×
            Reconociendo — Recognizing · 3,938×
            Recalcando — Underscoring · 104×
            …
            → Recordando también
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nссы$0",
            expect![[r#"
                ссылаясь также — Recalling also · 1,024×
                ссылаясь — Recalling · 3,200×
                ссылаясь, в частности — Recalling in particular · 13×
                ссылаясь далее — Recalling further · 356×
                …
                → ссылаясь также
            "#]],
        ),
        (
            "大会，\n\n回顾其工作，\n\n$0",
            expect![[r#"
            又回顾 — Recalling also · 1,880×
            回顾 — Recalling, Recalls · 6,233×
            重申 — Reaffirming, Reaffirms · 4,945×
            鼓励 — Encourages · 4,233×
            …
            → 又回顾
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى عملها،\n\nوإذ تش$0",
            expect![[r#"
                وإذ تشير أيضا — Recalling also · 1,524×
                وإذ تشير — Recalling · 3,781×
                وإذ تشدد — Emphasizing, Stressing · 1,263×
                وإذ تشجع — Encouraging · 156×
                …
                → وإذ تشير أيضا
            "#]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn emphasis_is_that_of_the_draft() {
    check(
        "The General Assembly,\n\n*Recalling* its earlier work,\n\nNoti$0",
        expect![[r#"
            Noting — 1,940×
            Noting with concern — 423×
            Noting with appreciation — 350×
            Noting with great concern — 209×
            …
            → *Noting*
        "#]],
    );
    check(
        "The General Assembly,\n\n*Recalling* its earlier work,\n\n*Noti$0",
        expect![[r#"
            Noting — 1,940×
            Noting with concern — 423×
            Noting with appreciation — 350×
            Noting with great concern — 209×
            …
            → *Noting*
        "#]],
    );
    check(
        "The General Assembly,\n\n*Recalling* its earlier work,\n\n*Noti$0*",
        expect![[r#"
            Noting — 1,940×
            Noting with concern — 423×
            Noting with appreciation — 350×
            Noting with great concern — 209×
            …
            → *Noting*
        "#]],
    );
}

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

#[test]
fn sessions_in_six_languages() {
    for (text, expected) in [
        (
            "The General Assembly,\n\n1. Decides to meet at its seventy-n$0",
            expect![[r#"
            seventy-ninth session — 79
            → 1. Decides to meet at its seventy-ninth session
        "#]],
        ),
        (
            "Seventy-n$0\n\nThe General Assembly,\n\nRecalling its work,\n",
            expect![[r#"
            Seventy-ninth session — 79
            → Seventy-ninth session
        "#]],
        ),
        (
            "L’Assemblée générale,\n\n1. Décide d’examiner la question à sa soixante-dix-n$0",
            expect![[r#"
            soixante-dix-neuvième session — 79
            → 1. Décide d’examiner la question à sa soixante-dix-neuvième session
        "#]],
        ),
        (
            "La Asamblea General,\n\n1. Decide reunirse en su septuagésimo n$0",
            expect![[r#"
            septuagésimo noveno período de sesiones — 79
            → 1. Decide reunirse en su septuagésimo noveno período de sesiones
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\n1. постановляет рассмотреть этот вопрос на своей семьдесят д$0",
            expect![[r#"
                семьдесят девятой сессии — 79
                → 1. постановляет рассмотреть этот вопрос на своей семьдесят девятой сессии
            "#]],
        ),
        (
            "大会，\n\n1. 决定在第七十九$0",
            expect![[r#"
            七十九届会议 — 79
            → 1. 决定在第七十九届会议
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\n1 - تقرر أن تنظر في هذه المسألة في دورتها التاسعة والسب$0",
            expect![[r#"
            التاسعة والسبعين — 79
            → 1 - تقرر أن تنظر في هذه المسألة في دورتها التاسعة والسبعين
        "#]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn agenda_items_in_six_languages() {
    let body = "\n\nThe General Assembly,\n\nRecalling its work,\n";
    check(
        &format!("A/C.3/79/L.5\nAgenda item 6$0{body}"),
        expect![[r#"
            60 — Report of the United Nations High Commissioner for Refugees, questions relating to refugees, returnees and displaced persons and humanitarian questions
            61 — Peacebuilding and sustaining peace
            64 — Zone of peace, trust and cooperation of Central Asia
            65 (a)
            …
            → Agenda item 60
            Report of the United Nations High Commissioner for Refugees, questions relating to refugees, returnees and displaced persons and humanitarian questions
        "#]],
    );
    for (text, expected) in [
        (
            "A/79/L.5\n\nL’Assemblée générale,\n\n1. Décide de revenir au point 6$0",
            expect![[r#"
            60 — Souveraineté permanente du peuple palestinien dans le Territoire palestinien occupé, y compris Jérusalem-Est, et de la population arabe dans le Golan syrien occupé sur leurs ressources naturelles
            61 — Rapport du Haut-Commissaire des Nations Unies pour les réfugiés, questions relatives aux réfugiés, aux rapatriés et aux déplacés et questions humanitaires
            62 — Consolidation et pérennisation de la paix
            62 (b) — Peacebuilding and sustaining peace: neutrality for peace and security
            …
            → 1. Décide de revenir au point 60
        "#]],
        ),
        (
            "A/79/L.5\n\nLa Asamblea General,\n\n1. Decide volver al tema 6$0",
            expect![[r#"
            60 — Soberanía permanente del pueblo palestino en el Territorio Palestino Ocupado, incluida Jerusalén Oriental, y de la población árabe en el Golán sirio ocupado sobre sus recursos naturales
            61 — Informe del Alto Comisionado de las Naciones Unidas para los Refugiados, cuestiones relacionadas con los refugiados, los retornados y los desplazados y cuestiones humanitarias
            62 — Consolidación y sostenimiento de la paz
            62 (b) — Peacebuilding and sustaining peace: neutrality for peace and security
            …
            → 1. Decide volver al tema 60
        "#]],
        ),
        (
            "A/79/L.5\n\nГенеральная Ассамблея,\n\n1. постановляет вернуться к пункту 6$0",
            expect![[r#"
            60 — Постоянный суверенитет палестинского народа на оккупированной палестинской территории, включая Восточный Иерусалим, и арабского населения на оккупированных сирийских Голанах над своими природными ресурсами
            61 — Доклад Верховного комиссара Организации Объединенных Наций по делам беженцев, вопросы, касающиеся беженцев, возвращенцев и перемещенных лиц, и гуманитарные вопросы
            62 — Миростроительство и сохранение мира
            62 (b) — Peacebuilding and sustaining peace: neutrality for peace and security
            …
            → 1. постановляет вернуться к пункту 60
        "#]],
        ),
        (
            "A/79/L.5\n\n大会，\n\n1. 决定再审议议程项目6$0",
            expect![[r#"
            60 — 包括东耶路撒冷在内巴勒斯坦被占领土上的巴勒斯坦人民和被占领叙利亚戈兰的阿拉伯居民对其自然资源的永久主权
            61 — 联合国难民事务高级专员的报告、与难民、回返者和流离失所者有关的问题以及人道主义问题
            62 — 建设和平和保持和平
            62 (b) — 建设和平和保持和平：为和平与安全保持中立
            …
            → 1. 决定再审议议程项目60
        "#]],
        ),
        (
            "A/79/L.5\n\nإن الجمعية العامة،\n\n1 - تقرر العودة إلى البند 6$0",
            expect![[r#"
            60 — السيادة الدائمة للشعب الفلسطيني في الأرض الفلسطينية المحتلة، بما فيها القدس الشرقية، وللسكان العرب في الجولان السوري المحتل على مواردهم الطبيعية
            61 — Report of the United Nations High Commissioner for Refugees, questions relating to refugees, returnees and displaced persons and humanitarian questions
            62 — بناء السلام والحفاظ على السلام
            62 (b) — Peacebuilding and sustaining peace: neutrality for peace and security
            …
            → 1 - تقرر العودة إلى البند 60
        "#]],
        ),
        (
            "A/79/L.5\n\nThe General Assembly,\n\n1. Decides to include the item entitled “rights of the ch$0",
            expect![[r#"
                Promotion and protection of the rights of children — 67
                Promotion and protection of human rights: human rights questions, including alternative approaches for improving the effective enjoyment of human rights and fundamental freedoms — 71 (b)
                → 1. Decides to include the item entitled “Promotion and protection of the rights of children
            "#]],
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn organs_in_six_languages() {
    for (text, expected) in [
        (
            "The Gen$0",
            expect![[r#"
            The General Assembly,
            → The General Assembly,
        "#]],
        ),
        (
            "The General Assembly,\n\nRecalling the work of the Economic and S$0",
            expect![[r#"
            Economic and Social Council
            → Recalling the work of the Economic and Social Council
        "#]],
        ),
        (
            "L’Assemblée générale,\n\nRappelant les travaux du Conseil de$0",
            expect![[r#"
            Conseil de sécurité
            Conseil des droits de l’homme
            → Rappelant les travaux du Conseil de sécurité
        "#]],
        ),
        (
            "La Asamblea General,\n\nRecordando la labor del Consejo de$0",
            expect![[r#"
            Consejo de Seguridad
            Consejo de Derechos Humanos
            → Recordando la labor del Consejo de Seguridad
        "#]],
        ),
        (
            "Генеральная Ассамблея,\n\nссылаясь на работу Совета, Эконом$0",
            expect![[r#"
            Экономический и Социальный Совет
            → ссылаясь на работу Совета, Экономический и Социальный Совет
        "#]],
        ),
        (
            "大会，\n\n回顾安全$0",
            expect![[r#"
            安全理事会
            → 回顾安全理事会
        "#]],
        ),
        (
            "إن الجمعية العامة،\n\nإذ تشير إلى عمل مجلس الأ$0",
            expect![[r#"
            مجلس الأمن
            → إذ تشير إلى عمل مجلس الأمن
        "#]],
        ),
    ] {
        check(text, expected);
    }
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
