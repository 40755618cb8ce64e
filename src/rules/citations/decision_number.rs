//! A decision called a resolution, or a resolution called a decision.
//!
//! # What
//! Decisions of the General Assembly have been numbered apart from its resolutions since the thirty-first session: those on
//! elections from 301, all others from 401 (501 from the fifty-first on). A "resolution" with a number from 401 on is a
//! decision; a "decision" of the Assembly with a number up to 300 is a resolution, if its date or the index leaves no doubt.
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
//! Writes the other word, where it stands directly beside the number and does not change those around it. To be confirmed: it may be the
//! number that is wrong.
//!
//! # Source
//! Row R17 of the drafting rules: Editorial Manual, Resolutions, system of identification; guide to resolutions of the Dag
//! Hammarskjöld Library.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::{Number, Organ, Session};
use crate::syntax::Language;
use std::ops::Range;

/// A decision called a resolution, or a resolution called a decision.
pub static RULE: Rule = Rule {
    name: "decision-number",
    code: "R17",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
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
            symbol::Kind::Decision if (1..=300).contains(&number) => {
                format!(
                    "{session}/{number} is the number of a resolution: decisions of a session begin at 301 or 401"
                )
            }
            _ => continue,
        };
        let finding = RULE.finding(citation.span.clone(), message);
        let fix = other_word(passage, &citation.span, symbol.kind());
        found.push(fix.map_or(finding.clone(), |fix| finding.fix(fix)));
    }
}

/// Writes the other word beside the number.
fn other_word(passage: &Passage<'_>, span: &Range<usize>, kind: symbol::Kind) -> Option<Fix> {
    let text = passage.text();
    let (resolution, decision) = match passage.language() {
        Language::English => ("resolution", "decision"),
        Language::French => ("résolution", "décision"),
        Language::Spanish => ("resolución", "decisión"),
        Language::Chinese => ("决议", "决定"),
        // The genders differ, and with them the words around.
        Language::Russian | Language::Arabic => return None,
    };
    let (from, to) =
        if kind == symbol::Kind::Decision { (decision, resolution) } else { (resolution, decision) };
    let range = if passage.language() == Language::Chinese {
        let behind = &text[span.end..];
        let start = span.end + behind.len() - behind.trim_start_matches(['号', ']', ' ']).len();
        text[start..].starts_with(from).then(|| start..start + from.len())?
    } else {
        let before = text[..span.start].trim_end_matches([' ', '\u{a0}', '\n', '[']);
        let start = before.strip_suffix(from)?.len();
        start..before.len()
    };
    Some(Fix::replace(Grade::Confirm, range, to))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn resolutions_called_decisions() {
        check(
            "The General Assembly,\n\nRecalling its decision 59/50 of 2 December 2004,\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401 → [resolution]"
            ],
        );
        check(
            "The Human Rights Council,\n\nRecalling General Assembly decision 59/50,\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401 → [resolution]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa décision 59/50 du 2 décembre 2004,\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401 → [résolution]"
            ],
        );
        check(
            "大会，\n\n回顾其2004年12月2日第59/50号决定，\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401 → [决议]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى مقررها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004،\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свое решение 59/50 от 2 декабря 2004 года,\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su decisión 59/50, de 2 de diciembre de 2004,\n",
            expect![
                "3 [59/50] warning: 59/50 is the number of a resolution: decisions of a session begin at 301 or 401 → [resolución]"
            ],
        );
        check(
            "The General Assembly,\n\nRecalling its decision 58/521, and decision 59/50 of the Conference,\n",
            expect![[""]],
        );
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
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401 → [decision]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401 → [décision]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 58/521,\n",
            expect![
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401 → [decisión]"
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
                "3 [58/521] warning: 58/521 is the number of a decision: resolutions of a session do not reach 401 → [决定]"
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
