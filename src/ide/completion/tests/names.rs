//! Sessions, agenda items, organs.

use super::check;
use expect_test::expect;

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
