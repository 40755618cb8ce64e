//! A report that is asked for a session without an item on its agenda.
//!
//! # What
//! Where a draft of the Assembly asks for a report to a later session, the last paragraph usually puts the item on the
//! provisional agenda of that session. If no paragraph does, the request is marked, for information only.
//!
//! # Why
//! Without an item nobody takes up the report.
//!
//! # Example
//! ```text
//! 7. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report.
//! ```
//!
//! # Better
//! ```text
//! 7. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;
//!
//! 8. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.
//! ```
//!
//! # Fix
//! None: the item may be on the agenda every year.
//!
//! # Source
//! Row C01 of the drafting rules: of 1,931 resolutions of the Assembly 741 end with the agenda request, 270 with the report.

use super::resolutions;
use crate::rules::asked_sessions::Purpose;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Language;

/// A report that is asked for a session without an item on its agenda.
pub static RULE: Rule = Rule {
    name: "closing-pair",
    code: "C01",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: None,
    documentation: documentation!("closing_pair.rs"),
    check: Check::Draft(Aspects::SESSIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::each(outline, &RULE, |paragraphs| {
        let asked = || {
            paragraphs
                .iter()
                .flat_map(|(index, row)| row.facts.asked.iter().map(move |asked| (*index, asked)))
        };
        if asked().any(|(_, asked)| asked.purpose == Purpose::Agenda) {
            return;
        }
        let report = asked().rfind(|(_, asked)| {
            asked.purpose == Purpose::Report
                && asked.organ.is_none_or(|organ| organ == Organ::GeneralAssembly)
        });
        if let Some((index, asked)) = report {
            found.push((
                index,
                RULE.finding(asked.range.clone(), "No paragraph puts the item on the agenda of this session"),
            ));
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn a_report_and_its_item() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;\n\n2. Decides to rest.\n",
            expect!["3 [eighty-first] info: No paragraph puts the item on the agenda of this session"],
        );
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;\n\n2. Decides to include in the provisional agenda of its eighty-first session the item entitled “Oceans”.\n",
            expect![""],
        );
    }
}
