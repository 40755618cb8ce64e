//! An annex that the resolution does not mention.
//!
//! # What
//! Where an annex follows a resolution, some paragraph, note or title of the resolution has to speak of it: “annexed to the present resolution”,
//! “contained in the annex”. Any word of that stem will do.
//!
//! # Why
//! What no paragraph adopts or takes note of has no standing.
//!
//! # Example
//! ```text
//! 1. Adopts the rules for lighthouses.
//!
//! Annex
//! Rules for lighthouses
//! ```
//!
//! # Better
//! ```text
//! 1. Adopts the rules for lighthouses annexed to the present resolution.
//!
//! Annex
//! Rules for lighthouses
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S26 of the drafting rules: practice, and the model of resolutions in AKN4UN.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};

/// An annex that the resolution does not mention.
pub static RULE: Rule = Rule {
    name: "unannounced-annex",
    code: "S26",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("unannounced_annex.rs"),
    check: Check::Draft(Aspects::ENDINGS.and(Aspects::HEAD_LINES), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    // Whether the resolution that is read now has an operative part, and whether it names an annex.
    let (mut operative, mut named) = (false, false);
    let mut resolution = None;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if resolution.replace(row.resolution) != Some(row.resolution) {
            (operative, named) = (false, false);
        }
        if row.part == Part::Main {
            operative |= row.kind == Kind::Operative;
            named |= row.facts.names_annex;
        }
        if row.kind == Kind::AnnexHeading && operative && outline.head.whole {
            if !named {
                let range = row.facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
                found
                    .push((index, RULE.finding(range, "No paragraph of the resolution mentions this annex")));
            }
            // One annex that nobody mentions is told, not each.
            (operative, named) = (false, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures;
    use expect_test::expect;

    #[test]
    fn an_annex_is_announced() {
        let words = |language: Language| match language {
            Language::English => ("Annex", " as contained in the annex"),
            Language::French => ("Annexe", " figurant en annexe"),
            Language::Spanish => ("Anexo", " que figuran en el anexo"),
            Language::Russian => ("Приложение", " согласно приложению"),
            Language::Chinese => ("附件", "，见附件"),
            Language::Arabic => ("المرفق", " الواردة في المرفق"),
        };
        let made = |announced: bool| {
            move |language| {
                let (annex, phrase) = words(language);
                fixtures::changed(language, 6, |text| {
                    let bare = text.trim_end_matches(['.', '。']);
                    let stop = &text[bare.len()..];
                    format!("{bare}{}{stop}\n\n{annex}\n\n1. x.", if announced { phrase } else { "" })
                })
            }
        };
        expect![[r#"
            ar: 15 [المرفق] warning: No paragraph of the resolution mentions this annex
            en: 15 [Annex] warning: No paragraph of the resolution mentions this annex
            es: 15 [Anexo] warning: No paragraph of the resolution mentions this annex
            fr: 15 [Annexe] warning: No paragraph of the resolution mentions this annex
            ru: 15 [Приложение] warning: No paragraph of the resolution mentions this annex
            zh: 15 [附件] warning: No paragraph of the resolution mentions this annex"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, made(false)));
        let announced = fixtures::in_all(&RULE, &Language::ALL, made(true));
        expect![[r#"
            ar: 
            en: 
            es: 
            fr: 
            ru: 
            zh: "#]]
        .assert_eq(&announced);
    }
}
