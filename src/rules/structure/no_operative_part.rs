//! A resolution whose annex or closing lines follow the preamble directly.
//!
//! # What
//! The parts of a resolution come in an order: the organ's line, the preamble, the operative part, the annexes. Told is an annex, a line
//! of the meeting or another resolution's line that follows the preamble where the operative part should stand. A preamble with nothing
//! behind it is left alone: somebody is still writing.
//!
//! # Why
//! The operative part is what is decided; without it nothing is.
//!
//! # Example
//! ```text
//! The General Assembly,
//! Recalling its decisions on lighthouses,
//! Annex
//! 1. Decides to light the lamps.
//! ```
//!
//! # Better
//! ```text
//! The General Assembly,
//! Recalling its decisions on lighthouses,
//! 1. Decides to light the lamps.
//! Annex
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S01 of the drafting rules: Editorial Manual, Resolutions, section C; the model of resolutions in AKN4UN.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A resolution whose annex or closing lines follow the preamble directly.
pub static RULE: Rule = Rule {
    name: "no-operative-part",
    code: "S01",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("no_operative_part.rs"),
    check: Check::Draft(Aspects::OPENINGS, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // The last preambular paragraph since the organ's line, as long as nothing else came.
    let mut preamble = None;
    let mut spoken = false;
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        match facts.kind {
            kind if kind.is_aside() => {}
            Kind::Preambular if spoken && facts.is_body() => preamble = Some(index),
            Kind::AnnexHeading | Kind::Closing | Kind::OrganLine => {
                if let Some(last) = preamble.take() {
                    let range = outline.paragraphs[last].facts.opening.clone().unwrap_or(0..0);
                    let what = match facts.kind {
                        Kind::AnnexHeading => "an annex",
                        Kind::Closing => "the closing line",
                        _ => "another resolution",
                    };
                    let message = format!("The operative part is missing: {what} follows the preamble");
                    let finding = RULE.finding(range, message);
                    found.push((last, finding.related(index, 0..0, "what follows")));
                }
                spoken = facts.kind == Kind::OrganLine;
            }
            // Whatever else stands there may be an operative part that is not read as one.
            _ if preamble.is_some() => (preamble, spoken) = (None, false),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn an_annex_does_not_follow_the_preamble() {
        let annex = |language: Language| match language {
            Language::English => "Annex",
            Language::French => "Annexe",
            Language::Spanish => "Anexo",
            Language::Russian => "Приложение",
            Language::Chinese => "附件",
            Language::Arabic => "المرفق",
        };
        let made = |language| fixtures::changed(language, 2, |text| format!("{text}\n\n{}", annex(language)));
        expect![[r#"
            ar: 5 [وإذ تلاحظ مع القلق] error: The operative part is missing: an annex follows the preamble
            en: 5 [Noting with concern] error: The operative part is missing: an annex follows the preamble
            es: 5 [Observando con preocupación] error: The operative part is missing: an annex follows the preamble
            fr: 5 [Notant avec préoccupation] error: The operative part is missing: an annex follows the preamble
            ru: 5 [отмечая с обеспокоенностью] error: The operative part is missing: an annex follows the preamble
            zh: 5 [关切地注意到] error: The operative part is missing: an annex follows the preamble"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made));
        testing::check(&RULE, "The General Assembly,\n\nRecalling its work,\n", expect![[""]]);
        testing::check(
            &RULE,
            "The General Assembly,\n\nRecalling its work,\n\nDecides to adjourn.\n\nAnnex\n\nLamps\n",
            expect![[""]],
        );
    }
}
