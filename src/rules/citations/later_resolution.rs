//! A cited resolution that is later than the draft.
//!
//! # What
//! Compares the session (for the Security Council: the year and the number) of a cited resolution with the draft’s own, as its
//! symbol or masthead gives it.
//!
//! # Why
//! What is not adopted yet cannot be recalled; the number is a slip, or the head of the draft is that of an old one.
//!
//! # Example
//! ```text
//! (draft A/C.2/59/L.5)
//! Recalling its resolution 65/122,
//! ```
//!
//! # Better
//! ```text
//! (draft A/C.2/66/L.5)
//! Recalling its resolution 65/122,
//! ```
//!
//! # Fix
//! None: which of the two is wrong is the drafter’s to say.
//!
//! # Source
//! Row R25 of the drafting rules; the text contradicts itself.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::{Number, Organ, Session};
use crate::syntax::Language;

/// A cited resolution that is later than the draft.
pub static RULE: Rule = Rule {
    name: "later-resolution",
    code: "R25",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("later_resolution.rs"),
    check: Check::Draft(Aspects::CITATIONS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let Some(organ) = outline.head.organ else { return };
    let own = outline.head.symbol.as_ref().filter(|symbol| symbol.kind() == symbol::Kind::Resolution);
    let own = own.filter(|symbol| symbol.organ() == Some(organ)).and_then(|symbol| symbol.number());
    let session = outline.head.regular_session();
    for (index, row) in outline.with(Aspects::CITATIONS) {
        if !row.is_body() {
            continue;
        }
        for cited in row.facts.citations.iter().filter(|cited| !cited.ambiguous && !cited.quoted) {
            // Only what the index has is certain to be later and no slip of another kind.
            if cited.organ != Some(organ) || cited.adopted().is_none() {
                continue;
            }
            // Another body's resolution of that number, if the date is not this one's; without a date nobody can be sure.
            if cited.day.is_some_and(|day| Some(day) != cited.adopted()) {
                continue;
            }
            let severity = if cited.day.is_some() || organ == Organ::SecurityCouncil {
                Severity::Error
            } else {
                Severity::Warning
            };
            let message = match (organ, cited.number, own) {
                (
                    Organ::SecurityCouncil,
                    Some(Number::Yearly { number, .. }),
                    Some(Number::Yearly { number: own, .. }),
                ) if number > own => {
                    format!("Resolution {number} is later than this one, {own}")
                }
                (
                    Organ::GeneralAssembly | Organ::HumanRightsCouncil,
                    Some(Number::Slashed { session: Session::Regular(cited), .. }),
                    _,
                ) if session.is_some_and(|session| cited > session) => {
                    format!(
                        "The resolution is of session {cited}, later than this draft’s, {}",
                        session.unwrap_or(0)
                    )
                }
                _ => continue,
            };
            found.push((index, RULE.finding(cited.span.clone(), message).severity(severity)));
        }
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
    fn what_is_cited_was_adopted_before() {
        check(
            "United Nations\n\nA/C.2/66/L.5\n\nOceans\n\nThe General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n",
            expect![[""]],
        );
        check(
            "United Nations\n\nA/C.2/59/L.5\n\nOceans\n\nThe General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n",
            expect!["9 [65/122] error: The resolution is of session 65, later than this draft’s, 59"],
        );
        check(
            "Nations Unies\n\nA/C.2/59/L.5\n\nOceans\n\nL’Assemblée générale,\n\nRappelant sa résolution 65/122 du 13 décembre 2010,\n",
            expect!["9 [65/122] error: The resolution is of session 65, later than this draft’s, 59"],
        );
        check(
            "联合国\n\nA/C.2/59/L.5\n\nOceans\n\n大会，\n\n回顾其2010年12月13日第65/122号决议，\n",
            expect!["9 [65/122] error: The resolution is of session 65, later than this draft’s, 59"],
        );
        check(
            "United Nations\n\nS/RES/1325 (2000)\n\nResolution 1325 (2000)\n\nThe Security Council,\n\nRecalling its resolution 1631 (2005),\n",
            expect!["9 [1631 (2005)] error: Resolution 1631 is later than this one, 1325"],
        );
    }
}
