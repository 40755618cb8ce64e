//! Opening words, and what emphasis they take.

use super::{check, draft};
use expect_test::expect;

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
