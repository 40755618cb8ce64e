//! An annual or biennial report for a session that does not fit.
//!
//! # What
//! Where a paragraph asks for an annual report, it is due at the next session; a biennial one at the session after next.
//! Compared with the session in the draft’s head.
//!
//! # Why
//! The period and the session say the same thing: if they differ, one of them was not brought up to date.
//!
//! # Example
//! ```text
//! A/80/L.12
//!
//! 7. Requests the Secretary-General to submit biennially to the General Assembly, starting at its eighty-first session, a report;
//! ```
//!
//! # Better
//! ```text
//! A/80/L.12
//!
//! 7. Requests the Secretary-General to submit biennially to the General Assembly, starting at its eighty-second session, a report;
//! ```
//!
//! # Fix
//! None: only the drafter knows which is right.
//!
//! # Source
//! Row C09 of the drafting rules: practice.

use crate::rules::asked_sessions::Purpose;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};

/// An annual or biennial report for a session that does not fit.
pub static RULE: Rule = Rule {
    name: "report-period",
    code: "C09",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: None,
    documentation: documentation!("report_period.rs"),
    check: Check::Draft(Aspects::CLOSINGS.and(Aspects::SESSIONS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(session) = outline.head.regular_session() else { return };
    for (index, row) in outline.with(Aspects::SESSIONS).filter(|(_, row)| row.part == Part::Main) {
        let Some(closing) = row.facts.closing.as_deref().filter(|closing| closing.period > 0) else {
            continue;
        };
        let [asked] = &row.facts.asked[..] else { continue };
        let due = session + u32::from(closing.period);
        // A later start may be meant; an earlier one or the other rhythm may not.
        if asked.purpose != Purpose::Report
            || asked.value == due
            || asked.value > session + 2
            || asked.value <= session
        {
            continue;
        }
        let rhythm = if closing.period == 1 { "An annual" } else { "A biennial" };
        let message = format!("{rhythm} report is due at session {due}, not at session {}", asked.value);
        found.push((index, RULE.finding(asked.range.clone(), message)));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn period_and_session() {
        let draft = |period: &str, session: &str| {
            format!(
                "A/80/L.12\n\nGeneral Assembly\n\nEightieth session\n\nOceans\n\nThe General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its {session} session a {period} report.\n"
            )
        };
        check(
            &draft("biennial", "eighty-first"),
            expect!["11 [eighty-first] hint: A biennial report is due at session 82, not at session 81"],
        );
        check(&draft("biennial", "eighty-second"), expect![""]);
        check(&draft("annual", "eighty-first"), expect![""]);
    }
}
