//! Annexes that are not numbered: one bears no number, several I, II, III.
//!
//! # What
//! Looks at the headings of the annexes of each resolution.
//!
//! # Why
//! A resolution refers to “the annex to the present resolution” or to “annex II”; there should be one of that name.
//!
//! # Example
//! ```text
//! Annex I
//! Annex III
//! ```
//!
//! # Better
//! ```text
//! Annex I
//! Annex II
//! ```
//!
//! # Fix
//! Renumbers the draft, where several annexes have numbers. To be confirmed: one can be missing.
//!
//! # Source
//! Row S25 of the drafting rules: the model of resolutions in AKN4UN.

use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::rules::sequence;
use crate::symbol::roman;
use crate::syntax::{Kind, Language};

/// Annexes that are not numbered: one bears no number, several I, II, III.
pub static RULE: Rule = Rule {
    name: "annex-number",
    code: "S25",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("annex_number.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    if !outline.head.whole {
        return;
    }
    let mut row: Vec<(usize, u32)> = Vec::new();
    let mut resolution = None;
    let mut spoken = false;
    for (index, paragraph) in outline.paragraphs.iter().enumerate() {
        if resolution.replace(paragraph.resolution) != Some(paragraph.resolution) {
            report(outline, &mut row, found);
        }
        spoken |= paragraph.kind == Kind::OrganLine;
        let number = paragraph.facts.head_line.as_ref().and_then(|line| line.annex);
        if let Some(number) = number.filter(|_| paragraph.kind == Kind::AnnexHeading && spoken) {
            row.push((index, number));
        }
    }
    report(outline, &mut row, found);
}

fn report(outline: &Outline<'_>, row: &mut Vec<(usize, u32)>, found: &mut Vec<(usize, Finding)>) {
    let row = std::mem::take(row);
    let range = |index: usize| {
        outline.paragraphs[index].facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end)
    };
    let unnumbered = row.iter().filter(|(_, number)| *number == 0).count();
    match row[..] {
        [] => {}
        [(_, 0 | 1)] => {}
        [(index, number)] => {
            let message = format!("Annex {} is the only annex: the others are missing", roman(number));
            found.push((index, RULE.finding(range(index), message)));
        }
        // An annex of an annex, an enclosure: what has no number at all is not held to an order.
        _ if unnumbered > 1 => {}
        _ => {
            for (index, _) in row.iter().filter(|(_, number)| *number == 0) {
                let message = "Where there are several annexes, each bears a number";
                found.push((*index, RULE.finding(range(*index), message)));
            }
            let numbers: Vec<u32> =
                row.iter().map(|(_, number)| *number).filter(|number| *number > 0).collect();
            let places: Vec<usize> =
                row.iter().filter(|(_, number)| *number > 0).map(|(index, _)| *index).collect();
            if unnumbered > 0 {
                return;
            }
            for fault in sequence::faults(&numbers, 1) {
                let index = places[fault.at];
                let message = format!("Annex {} is expected here", roman(fault.expected));
                found.push((index, RULE.finding(range(index), message).fix(Fix::renumber())));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn annexes_are_numbered_in_order() {
        let annex = |language: Language, number: u32| match language {
            Language::English => format!("Annex {}", roman(number)),
            Language::French => format!("Annexe {}", roman(number)),
            Language::Spanish => format!("Anexo {}", roman(number)),
            Language::Russian => format!("Приложение {}", roman(number)),
            Language::Chinese => format!("附件{}", ["一", "二", "三"][number as usize - 1]),
            Language::Arabic => format!("المرفق {}", ["الأول", "الثاني", "الثالث"][number as usize - 1]),
        };
        let made = |second: u32| {
            move |language| {
                fixtures::changed(language, 6, |text| {
                    format!(
                        "{text}\n\n{}\n\n1. x.\n\n{}\n\n1. x.",
                        annex(language, 1),
                        annex(language, second)
                    )
                })
            }
        };
        expect![[r#"
            ar: 19 [المرفق الثالث] warning: Annex II is expected here → renumber
            en: 19 [Annex III] warning: Annex II is expected here → renumber
            es: 19 [Anexo III] warning: Annex II is expected here → renumber
            fr: 19 [Annexe III] warning: Annex II is expected here → renumber
            ru: 19 [Приложение III] warning: Annex II is expected here → renumber
            zh: 19 [附件三] warning: Annex II is expected here → renumber"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(3)));
        for language in Language::ALL {
            assert_eq!(testing::shown(&RULE, Default::default(), &made(2)(language)), "");
        }
        let with =
            |annexes: &str| fixtures::changed(Language::English, 6, |text| format!("{text}\n\n{annexes}"));
        testing::check(&RULE, &with("Annex\n\nLamps"), expect![[""]]);
        testing::check(
            &RULE,
            &with("Annex II\n\nLamps"),
            expect!["15 [Annex II] warning: Annex II is the only annex: the others are missing"],
        );
        testing::check(
            &RULE,
            &with("Annex\n\nLamps\n\nAnnex II\n\nTowers"),
            expect!["15 [Annex] warning: Where there are several annexes, each bears a number"],
        );
    }
}
