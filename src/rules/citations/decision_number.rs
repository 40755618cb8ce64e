//! A decision called a resolution.
//!
//! # What
//! Decisions of the General Assembly have been numbered apart from its resolutions since the thirty-first session: those on
//! elections from 301, all others from 401 (501 from the fifty-first on). A "resolution" with a number from 401 on is a
//! decision.
//!
//! # Why
//! The reader looks in the wrong volume.
//!
//! # Example
//! ```text
//! Recalling its resolution 58/521,
//! ```
//!
//! # Better
//! ```text
//! Recalling its decision 58/521,
//! ```
//!
//! # Fix
//! None: it may be the number that is wrong.
//!
//! # Source
//! Row R17 of the drafting rules: Editorial Manual, Resolutions, system of identification; guide to resolutions of the Dag
//! Hammarskjöld Library.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::{Number, Organ, Session};
use crate::syntax::Language;

/// A decision called a resolution.
pub static RULE: Rule = Rule {
    name: "decision-number",
    code: "R17",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("decision_number.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for citation in &passage.reading.citations {
        let symbol = &citation.symbol;
        let Some(Number::Slashed { session: Session::Regular(session), number, .. }) = symbol
            .number()
            .filter(|_| symbol.organ() == Some(Organ::GeneralAssembly) && citation.ambiguous.is_none())
        else {
            continue;
        };
        if session < 31 || passage.is_quoted(&citation.span) {
            continue;
        }
        let message = match symbol.kind() {
            symbol::Kind::Resolution if (401..=599).contains(&number) => {
                format!(
                    "{session}/{number} is the number of a decision: resolutions of a session do not reach 401"
                )
            }
            _ => continue,
        };
        found.push(RULE.finding(citation.span.clone(), message));
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
    fn numbers_tell_decisions_from_resolutions() {
        check(
            "The General Assembly,\n\nRecalling its decision 58/521 of 9 December 2003 and its resolution 59/50 of 2 December 2004,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling its resolution 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
        check(
            "大会，\n\n回顾其第58/521号决议，\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 58/521،\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401"
            ],
        );
    }
}
