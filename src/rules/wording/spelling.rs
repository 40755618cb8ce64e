//! A word in another spelling than that of the United Nations.
//!
//! # What
//! Knows the words in which American or “-ise” spelling differs: organization, programme, fulfil, labour, centre, cooperation.
//! Names are left alone; opening words are the matter of another rule.
//!
//! # Why
//! United Nations texts use British spelling with “-ize” and “-yse”, as the Concise Oxford Dictionary gives first.
//!
//! # Example
//! ```text
//! 1. Requests the organisation to fulfill its program;
//! ```
//!
//! # Better
//! ```text
//! 1. Requests the organization to fulfil its programme;
//! ```
//!
//! # Fix
//! Writes the word as the United Nations does. In the Security Council’s texts, which use both, to be confirmed.
//!
//! # Source
//! Row W05 of the drafting rules: Editorial Manual, Spelling; “-ise”, program, labor, center, fulfill and co-operation do not
//! occur in the texts of the Assembly and its Councils, “-ize” 39,164 times. American spelling is accepted in the Model United
//! Nations profile.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A word in another spelling than that of the United Nations.
pub static RULE: Rule = Rule {
    name: "spelling",
    code: "W05",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("spelling.rs"),
    check: Check::Phrases(phrases, check),
};

/// Other spellings.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "organisation",
            "organisations",
            "organised",
            "recognise",
            "recognised",
            "recognising",
            "recognises",
            "emphasise",
            "emphasised",
            "emphasising",
            "realise",
            "realised",
            "realisation",
            "utilise",
            "utilisation",
            "prioritise",
            "prioritisation",
            "mobilise",
            "mobilisation",
            "globalisation",
            "industrialised",
            "industrialisation",
            "marginalised",
            "criminalise",
            "criminalisation",
            "stabilisation",
            "decolonisation",
            "modernisation",
            "harmonisation",
            "specialised",
            "finalise",
            "finalised",
            "summarise",
            "authorised",
            "authorise",
            "minimise",
            "maximise",
            "analyze",
            "analyzed",
            "analyzing",
            "catalyze",
            "program",
            "programs",
            "fulfill",
            "fulfills",
            "fulfillment",
            "labor",
            "neighbor",
            "neighboring",
            "neighbors",
            "favor",
            "favorable",
            "honor",
            "behavior",
            "endeavor",
            "endeavors",
            "center",
            "centers",
            "defense",
            "offense",
            "harbor",
            "enrollment",
            "installment",
            "traveled",
            "traveling",
            "counseling",
            "co-operation",
            "co-operate",
            "co-ordination",
            "co-ordinate",
            "judgement",
            "skillful",
            "colored",
            "rumor",
            "humor",
            "kilometers",
            "license plate",
            "paralyzed",
            "jeopardise",
            "civilisation",
            "publicise",
            "characterised",
            "categorise",
            "centralised",
            "legalise",
            "neutralise",
            "scrutinise",
            "standardise",
            "strategise",
            "subsidise",
            "symbolise",
            "victimisation",
            "urbanisation",
            "digitalisation",
            "operationalise",
            "operationalisation",
            "institutionalise",
            "normalisation",
            "visualise",
            "vandalise",
            "penalise",
            "revitalise",
            "revitalisation",
            "demobilisation",
            "radicalisation",
            "localisation",
            "immunisation",
            "hospitalised",
            "sensitise",
            "sensitisation",
            "aging",
        ],
        _ => &[],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "organization",
            "organizations",
            "organized",
            "recognize",
            "recognized",
            "recognizing",
            "recognizes",
            "emphasize",
            "emphasized",
            "emphasizing",
            "realize",
            "realized",
            "realization",
            "utilize",
            "utilization",
            "prioritize",
            "prioritization",
            "mobilize",
            "mobilization",
            "globalization",
            "industrialized",
            "industrialization",
            "marginalized",
            "criminalize",
            "criminalization",
            "stabilization",
            "decolonization",
            "modernization",
            "harmonization",
            "specialized",
            "finalize",
            "finalized",
            "summarize",
            "authorized",
            "authorize",
            "minimize",
            "maximize",
            "analyse",
            "analysed",
            "analysing",
            "catalyse",
            "programme",
            "programmes",
            "fulfil",
            "fulfils",
            "fulfilment",
            "labour",
            "neighbour",
            "neighbouring",
            "neighbours",
            "favour",
            "favourable",
            "honour",
            "behaviour",
            "endeavour",
            "endeavours",
            "centre",
            "centres",
            "defence",
            "offence",
            "harbour",
            "enrolment",
            "instalment",
            "travelled",
            "travelling",
            "counselling",
            "cooperation",
            "cooperate",
            "coordination",
            "coordinate",
            "judgment",
            "skilful",
            "coloured",
            "rumour",
            "humour",
            "kilometres",
            "licence plate",
            "paralysed",
            "jeopardize",
            "civilization",
            "publicize",
            "characterized",
            "categorize",
            "centralized",
            "legalize",
            "neutralize",
            "scrutinize",
            "standardize",
            "strategize",
            "subsidize",
            "symbolize",
            "victimization",
            "urbanization",
            "digitalization",
            "operationalize",
            "operationalization",
            "institutionalize",
            "normalization",
            "visualize",
            "vandalize",
            "penalize",
            "revitalize",
            "revitalization",
            "demobilization",
            "radicalization",
            "localization",
            "immunization",
            "hospitalized",
            "sensitize",
            "sensitization",
            "ageing",
        ],
        _ => &[],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(Language::English).get(hit.phrase) else { return };
    let computer = right.starts_with("programme")
        && ["computer", "software"].iter().any(|word| terms::before(passage, hit).trim_end().ends_with(word));
    // Web addresses and compounds are not words of the text.
    let (before, after) = (terms::before(passage, hit), terms::after(passage, hit));
    if computer
        || before.ends_with(['.', '/', '@', '-'])
        || after.starts_with(['/', '@'])
        || terms::opens(passage, hit) && !right.starts_with("organ")
    {
        return;
    }
    let council = passage.profile == Some(Profile::SecurityCouncil);
    let grade = if council { Grade::Confirm } else { Grade::Safe };
    let finding = terms::replace(&RULE, passage, hit, right, grade);
    // The Council spells both ways.
    found.extend(finding.map(|finding| if council { finding.severity(Severity::Hint) } else { finding }));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn british_spelling_with_z() {
        check(
            "The General Assembly,\n\n1. Requests the organisation to fulfill its program;\n\n2. Notes the World Trade Center, “the labor market” and the organization;\n\n3. Welcomes co-operation.\n",
            expect![[r#"
                3 [organisation] warning: United Nations texts write “organization” → [organization]
                3 [fulfill] warning: United Nations texts write “fulfil” → [fulfil]
                3 [program] warning: United Nations texts write “programme” → [programme]
                7 [co-operation] warning: United Nations texts write “cooperation” → [cooperation]"#]],
        );
    }
}
