//! Mends many findings at once: all that are safe to mend, or all of one rule.

use super::Snapshot;
use super::diagnostics::{Mending, fixes_of_text};
use super::note_changes::change_notes;
use super::renumber::renumber;
use super::snapshot::Cancel;
use crate::rules::{self, Grade, NoteChange, Remedy, Rule};
use crate::text::{Edit, compose};
use std::collections::BTreeMap;

/// What is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixAll {
    /// Every finding that has a safe fix.
    Safe,
    /// Every finding of one rule that has a fix; a person has asked for it, so those to be confirmed are applied, too. Where only a person can
    /// choose between several, none is.
    Rule(&'static Rule),
}

impl FixAll {
    fn wants(self, rule: &Rule, grade: Grade) -> bool {
        match self {
            FixAll::Safe => grade == Grade::Safe,
            FixAll::Rule(wanted) => rule == wanted && grade != Grade::Choose,
        }
    }
}

/// How many findings [`fix_all`] would begin with, without working out what it does to them: for a menu. Findings that renumbering mends
/// count for nothing: to mend one of them is to mend them all.
pub fn fixable(snapshot: &Snapshot, what: FixAll) -> usize {
    let Some(findings) = snapshot.findings(&Cancel::default()) else { return 0 };
    let wanted = |rule: &Rule, fix: &rules::Fix| {
        what.wants(rule, fix.grade) && !matches!(fix.remedy, Remedy::Renumber)
    };
    let mended = findings.iter().map(|found| found.finding);
    mended.filter(|finding| finding.fixes.iter().any(|fix| wanted(finding.rule, fix))).count()
}

/// The most times that the text is looked at again: a fix can bring to light what another rule mends. Each round mends all that
/// the one before could not because two fixes touched the same place.
const ROUNDS: usize = 8;

/// The edits that mend all that is asked for, in order of place, none touching another, counted in the text as it is; and how many
/// fixes they are. After them nothing is left that could be mended so, and doing it again changes nothing.
pub fn fix_all(snapshot: &Snapshot, what: FixAll) -> (Vec<Edit>, usize) {
    let length = snapshot.draft().len();
    let (mut all, mut count) = (Vec::new(), 0);
    let mut now = snapshot.clone();
    for _ in 0..ROUNDS {
        let (edits, fixed) = one_round(&now, what);
        if edits.is_empty() {
            break;
        }
        count += fixed;
        // Each edit is counted in the text that those before it left: from the last to the first nothing shifts.
        let backwards: Vec<Edit> = edits.iter().rev().cloned().collect();
        now = now.edited(&backwards);
        all = compose(&all, &edits, length);
    }
    (all, count)
}

/// The changes of footnotes that are asked for, each with the index of its paragraph: of every finding its best fix.
fn note_changes<'a>(snapshot: &'a Snapshot, what: FixAll, cancel: &Cancel) -> Vec<(usize, &'a NoteChange)> {
    let Some(findings) = snapshot.findings(cancel) else { return Vec::new() };
    let changes = findings.iter().filter_map(|found| {
        let finding = found.finding;
        let best = finding.fixes.iter().find(|fix| what.wants(finding.rule, fix.grade))?;
        match &best.remedy {
            Remedy::Notes(change) => Some((found.paragraph, change)),
            _ => None,
        }
    });
    changes.collect()
}

/// The fixes that can be applied together.
fn one_round(snapshot: &Snapshot, what: FixAll) -> (Vec<Edit>, usize) {
    // Each of these can give every footnote another number: they are made together, and by themselves.
    let notes = note_changes(snapshot, what, &Cancel::default());
    let (changed, count) = change_notes(snapshot, &notes);
    if count > 0 {
        return (changed, count);
    }
    let (mut edits, mut count): (Vec<Edit>, usize) = (Vec::new(), 0);
    let mut mended = None;
    // Where the edits so far start, and where those end.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    // Several findings may be mended by renumbering: it is worked out once.
    let mut renumbered: Option<Vec<Edit>> = None;
    for fix in fixes_of_text(snapshot, 0..snapshot.draft().len()) {
        // The first of a finding's fixes is the best; the others are other ways to mend the same.
        let finding = (fix.rule, fix.range.clone());
        if !what.wants(fix.rule, fix.grade) || mended.as_ref() == Some(&finding) {
            continue;
        }
        let own = match fix.mending {
            Mending::Edits(edits) => edits,
            Mending::Renumber => renumbered.get_or_insert_with(|| renumber(snapshot)).clone(),
        };
        // Two edits that touch, too, concern the same place: to carry out both could garble it.
        let apart = |one: &Edit| {
            let before = taken.range(..=one.range.end).next_back();
            before.is_none_or(|(_, end)| *end < one.range.start)
        };
        if !own.is_empty() && own.iter().all(apart) {
            mended = Some(finding);
            for Edit { range, .. } in &own {
                let end = taken.entry(range.start).or_default();
                *end = range.end.max(*end);
            }
            edits.extend(own);
            count += 1;
        }
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    (edits, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::registry;
    use crate::text::applied;
    use expect_test::{Expect, expect};

    fn check(what: FixAll, text: &str, expected: Expect) {
        let snapshot = Snapshot::new(text);
        let (edits, count) = fix_all(&snapshot, what);
        let after = applied(text, &edits);
        expected.assert_eq(&format!("{count} mended\n{after}"));
        let (again, _) = fix_all(&Snapshot::new(&after), what);
        assert_eq!(again, [], "doing it again changes nothing");
    }

    const TWO_DATES: &str = "The General Assembly,\n\nRecalling its resolution 59/50 of 12 December 2004 and its resolution 65/122 of 3 December 2010,\n\n1. Decides to adjourn;\n\n3. Decides to return.\n";

    #[test]
    fn all_findings_of_a_rule_are_mended_at_once() {
        check(
            FixAll::Rule(registry::find("wrong-date").unwrap()),
            TWO_DATES,
            expect![[r#"
            2 mended
            The General Assembly,

            Recalling its resolution 59/50 of 2 December 2004 and its resolution 65/122 of 13 December 2010,

            1. Decides to adjourn;

            3. Decides to return.
        "#]],
        );
        check(
            FixAll::Rule(registry::find("paragraph-number").unwrap()),
            TWO_DATES,
            expect![[r#"
            1 mended
            The General Assembly,

            Recalling its resolution 59/50 of 12 December 2004 and its resolution 65/122 of 3 December 2010,

            1. Decides to adjourn;

            2. Decides to return.
        "#]],
        );
    }

    #[test]
    fn what_a_person_should_confirm_is_not_safe() {
        check(
            FixAll::Safe,
            "The Economic and Social Council,\n\n1. Decides to adjourn;\n\n3. Decides to return.\n",
            expect![[r#"
                1 mended
                The Economic and Social Council

                1. Decides to adjourn;

                3. Decides to return.
            "#]],
        );
    }
}
