//! A paragraph that stands on the wrong side of the border between preamble and operative part, moved to the right one.

use super::{Body, Cursor, finish};
use crate::ide::Snapshot;
use crate::ide::label_form::Form;
use crate::ide::numbering::Numbering;
use crate::rules::{Ending, Mark, written_mark};
use crate::syntax::{Kind, Placed};
use crate::text::Edit;
use std::ops::Range;

/// The edits that move a paragraph, by its index in the draft, to where another begins, the first one of the operative part: from below to the
/// end of the preamble, from above to the head of the operative part. It gets the mark that is due there and, in the operative part, a number;
/// the numbers behind it and the references to them follow. `None` where one of the two is torn apart by a page's end.
pub fn move_before(snapshot: &Snapshot, paragraph: usize, border: usize) -> Option<Vec<Edit>> {
    let rows: Vec<Placed<'_>> = snapshot.draft().paragraphs().collect();
    let body = Body { rows: &rows };
    if paragraph.max(border) >= rows.len() || paragraph == border {
        return None;
    }
    let (unit, first) = (body.unit(paragraph)?, body.unit(border)?);
    let (own, target) = (body.bytes(&unit), body.bytes(&first).start);
    if own.contains(&target) {
        return None;
    }
    let text = snapshot.draft().text();
    let down = paragraph < border;
    let mark = if down { Mark::Semicolon } else { Mark::Comma };
    let mut moved = text.get(own.clone())?.to_owned();
    let last = &rows[unit.rows.end - 1];
    if let Some(ending) = Ending::of(last.paragraph).filter(|ending| ending.mark != mark) {
        let range = last.range(&ending.change);
        let (start, end) = (range.start.checked_sub(own.start)?, range.end.checked_sub(own.start)?);
        moved.replace_range(start..end, written_mark(mark, last.paragraph.language));
    }
    let mut shift = 0;
    if down && body.kind(first.head) == Kind::Operative && rows[unit.head].paragraph.label.is_none() {
        let numbering = Numbering::of(snapshot.draft());
        let entry = numbering.entry(first.head)?;
        let label = Form::of(entry).write(entry.value.max(1))?;
        let head = rows[unit.head].start - own.start;
        moved.insert_str(head, &label);
        shift = label.len();
    }
    let gap = body.gap(&text, &unit);
    let insert = Edit::replace(target..target, format!("{moved}{gap}"));
    let delete = Edit::replace(with_gap(&text, &own), "");
    // Where the paragraph stands when both are done, past its new label.
    let start = if down { target - delete.range.len() + shift } else { target };
    let edits = if down { vec![delete, insert] } else { vec![insert, delete] };
    Some(finish(snapshot, edits, &[(own, start)], None, Cursor::Was(target))?.edits)
}

/// A stretch with the blank lines before it or, at the head of the text, behind it.
fn with_gap(text: &str, own: &Range<usize>) -> Range<usize> {
    let before = text[..own.start].trim_end_matches([' ', '\t', '\n', '\r']).len();
    if before > 0 {
        return before..own.end;
    }
    let behind = text[own.end..].trim_start_matches(['\n', '\r']);
    own.start..text.len() - behind.len()
}

#[cfg(test)]
mod tests {
    use crate::ide::{Mending, Snapshot, fixes};
    use crate::text::applied;
    use expect_test::{Expect, expect};

    /// Applies the fix of a rule.
    fn check(rule: &str, text: &str, expected: Expect) {
        let snapshot = Snapshot::new(text);
        let fixes = fixes(&snapshot, 0..text.len());
        let fix = fixes.iter().find(|fix| fix.rule.name == rule).expect("the rule finds the stray paragraph");
        let Mending::Edits(edits) = &fix.mending else { panic!("a move is edits") };
        let after = applied(text, edits);
        expected.assert_eq(&after);
        let left = super::super::super::diagnostics(&Snapshot::new(&after), &Default::default()).unwrap();
        assert!(left.iter().all(|finding| finding.rule.name != rule), "nothing is left: {after}");
    }

    #[test]
    fn a_preambular_paragraph_goes_up() {
        check(
            "preamble-after-decision",
            "The General Assembly,\n\nRecalling its work,\n\n1. Decides to light the lamps;\n\nNoting the towers;\n\n2. Requests a report on paragraph 1 above.\n",
            expect![[r#"
                The General Assembly,

                Recalling its work,

                Noting the towers,

                1. Decides to light the lamps;

                2. Requests a report on paragraph 1 above.
            "#]],
        );
        check(
            "preamble-after-decision",
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Décide d’allumer les lampes\u{a0};\n\nNotant les tours\u{a0};\n\n2. Décide d’ajourner.\n",
            expect![[r#"
                L’Assemblée générale,

                Rappelant ses travaux,

                Notant les tours,

                1. Décide d’allumer les lampes ;

                2. Décide d’ajourner.
            "#]],
        );
        check(
            "preamble-after-decision",
            "大会，\n\n回顾其工作，\n\n1. 决定点灯；\n\n注意到灯塔，\n\n2. 决定休会。\n",
            expect![[r#"
                大会，

                回顾其工作，

                注意到灯塔，

                1. 决定点灯；

                2. 决定休会。
            "#]],
        );
    }

    #[test]
    fn a_decision_goes_down() {
        check(
            "decision-in-preamble",
            "The General Assembly,\n\nRecalling its work,\n\n*Requests* a report,\n\nNoting the towers,\n\n1. *Decides* to light the lamps;\n\n2. *Decides* to act on paragraph 1 above.\n",
            expect![[r#"
                The General Assembly,

                Recalling its work,

                Noting the towers,

                1. *Requests* a report;

                2. *Decides* to light the lamps;

                3. *Decides* to act on paragraph 2 above.
            "#]],
        );
        check(
            "decision-in-preamble",
            "La Asamblea General,\n\nRecordando su labor,\n\nDecide encender las lámparas,\n\n1. Solicita un informe.\n",
            expect![[r#"
                La Asamblea General,

                Recordando su labor,

                1. Decide encender las lámparas;

                2. Solicita un informe.
            "#]],
        );
        check(
            "decision-in-preamble",
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nпостановляет зажечь лампы,\n\n1. просит представить доклад.\n",
            expect![[r#"
                Генеральная Ассамблея,

                ссылаясь на свою работу,

                1. постановляет зажечь лампы;

                2. просит представить доклад.
            "#]],
        );
        check(
            "decision-in-preamble",
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\nتقرر إضاءة المصابيح،\n\n1 - تطلب تقريرا.\n",
            expect![[r#"
                إن الجمعية العامة،

                إذ تشير إلى أعمالها،

                1 - تقرر إضاءة المصابيح؛

                2 - تطلب تقريرا.
            "#]],
        );
    }
}
