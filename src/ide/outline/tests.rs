//! Trees of short drafts.

use super::{Entry, outline};
use crate::ide::Snapshot;
use expect_test::{Expect, expect};

fn check(text: &str, expected: Expect) {
    fn show(entry: &Entry<'_>, depth: usize, out: &mut String) {
        out.push_str(&format!("{}{:?} {}\n", "  ".repeat(depth), entry.kind, entry.name()));
        assert!(
            entry.selection.start >= entry.range.start && entry.selection.end <= entry.range.end,
            "{entry:?}"
        );
        entry.children.iter().for_each(|child| show(child, depth + 1, out));
    }
    let mut out = String::new();
    outline(&Snapshot::new(text)).iter().for_each(|entry| show(entry, 0, &mut out));
    expected.assert_eq(&out);
}

#[test]
fn parts_sections_and_notes() {
    check(
        "A/C.3/79/L.99\n\nDraft resolution\n\nPlaying fields for children\n\nThe General Assembly,\n\n*Recalling* the report on playing fields,¹\n\nI\n\n1. *Requests* the Secretary-General:\n\n(a) To count the fields;\n\n(b) To report;\n\nII\n\n2. *Decides* to adjourn.\n\nAnnex\n\nList of fields\n\n1. The first field.\n\n2. The second field.\n\n¹ A/79/302.\n",
        expect![[r#"
            Part Masthead
            Title Playing fields for children
            Part Preamble
              Paragraph Recalling the report on playing fields,¹
            Part Operative part
              Section I
                Paragraph 1. Requests the Secretary-General:
                  Subparagraph (a) To count the fields;
                  Subparagraph (b) To report;
              Section II
                Paragraph 2. Decides to adjourn.
            Annex Annex
              Section List of fields
                Paragraph 1. The first field.
                Paragraph 2. The second field.
            Part Footnotes
              Note ¹ A/79/302.
        "#]],
    );
}

#[test]
fn several_resolutions_in_one_file() {
    check(
        "79/901. First title\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to adjourn.\n\n79/902. Second title\n\nThe General Assembly,\n\nRecalling its work again,\n\n1. Decides to resume.\n",
        expect![[r#"
            Document 79/901. First title
              Title 79/901. First title
              Part Preamble
                Paragraph Recalling its work,
              Part Operative part
                Paragraph 1. Decides to adjourn.
            Document 79/902. Second title
              Title 79/902. Second title
              Part Preamble
                Paragraph Recalling its work again,
              Part Operative part
                Paragraph 1. Decides to resume.
        "#]],
    );
}

#[test]
fn every_language() {
    check(
        "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Secrétaire général :\n\na) De faire rapport ;\n\nb) De consulter.\n",
        expect![[r#"
            Part Preamble
              Paragraph Rappelant ses travaux,
            Part Operative part
              Paragraph 1. Prie le Secrétaire général :
                Subparagraph a) De faire rapport ;
                Subparagraph b) De consulter.
        "#]],
    );
    check(
        "La Asamblea General,\n\nRecordando su labor,\n\n1. Solicita al Secretario General que informe.\n",
        expect![[r#"
            Part Preamble
              Paragraph Recordando su labor,
            Part Operative part
              Paragraph 1. Solicita al Secretario General que informe.
        "#]],
    );
    check(
        "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря представить доклад.\n",
        expect![[r#"
            Part Preamble
              Paragraph ссылаясь на свою работу,
            Part Operative part
              Paragraph 1. просит Генерального секретаря представить доклад.
        "#]],
    );
    check(
        "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告。\n",
        expect![[r#"
        Part Preamble
          Paragraph 回顾其以往的工作，
        Part Operative part
          Paragraph 1. 请秘书长提出报告。
    "#]],
    );
    check(
        "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n١ - تطلب إلى الأمين العام أن يقدم تقريرا.\n",
        expect![[r#"
            Part Preamble
              Paragraph إذ تشير إلى أعمالها السابقة،
            Part Operative part
              Paragraph ١ - تطلب إلى الأمين العام أن يقدم تقريرا.
        "#]],
    );
}
