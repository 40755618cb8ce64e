//! Opening words that do not agree with the organ.
//!
//! # What
//! In French and Spanish the participles and adjectives that open paragraphs are feminine for the Assembly (“Consciente”,
//! “Convencida”) and masculine for the Councils (“Conscient”, “Convencido”).
//!
//! # Why
//! The opening words belong to the organ’s name above them. A text taken over from another organ keeps the wrong form.
//!
//! # Example
//! ```text
//! L’Assemblée générale,
//!
//! Convaincu que les océans sont un bien commun,
//! ```
//!
//! # Better
//! ```text
//! L’Assemblée générale,
//!
//! Convaincue que les océans sont un bien commun,
//! ```
//!
//! # Fix
//! Writes the other form.
//!
//! # Source
//! Row O07 of the drafting rules: in the Assembly’s French texts 3,200 feminine forms and 2 masculine ones, in the Councils’ 669
//! masculine and 4 feminine; in Spanish 1,467 and 0, 263 and 0.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::Paragraph;
use crate::syntax::{Language, Part};
use crate::text::is_letter;
use std::ops::Range;

/// Opening words that do not agree with the organ.
pub static RULE: Rule = Rule {
    name: "opening-gender",
    code: "O07",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &[Language::French, Language::Spanish],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("opening_gender.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.level > 1 || paragraph.part != Part::Main {
        return;
    }
    let Some(organ) = paragraph.organ else { return };
    let feminine = organ == Organ::GeneralAssembly;
    let Some(range) = head(paragraph) else { return };
    let written = paragraph.slice(&range);
    let lower = written.to_lowercase();
    let pairs = if paragraph.language == Language::French { FRENCH } else { SPANISH };
    let Some((masculine, other)) = pairs.iter().find(|(m, f)| *m == lower || *f == lower) else { return };
    let right = if feminine { other } else { masculine };
    if *right == lower {
        return;
    }
    let right = match written.chars().next() {
        Some(first) if first.is_uppercase() => {
            let mut letters = right.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
        _ => (*right).to_owned(),
    };
    let gender = if feminine { "feminine" } else { "masculine" };
    let message = format!("The organ’s name is {gender}: “{right}” is expected");
    found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, right)));
}

/// The word that opens a paragraph, behind adverbs and auxiliary verbs.
fn head(paragraph: &Paragraph) -> Option<Range<usize>> {
    let french = paragraph.language == Language::French;
    let mut at = paragraph.body.start;
    for _ in 0..6 {
        let rest = paragraph.text.get(at..paragraph.body.end)?;
        let bare = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ','));
        let start = at + rest.len() - bare.len();
        let length = bare.find(|c: char| !is_letter(c) && !matches!(c, '’' | '\'')).unwrap_or(bare.len());
        let word = &bare[..length];
        let lower = word.to_lowercase().replace('’', "'");
        let passed = match french {
            true => lower.ends_with("ment") || FRENCH_BEFORE.contains(&&*lower),
            false => lower.ends_with("mente") || SPANISH_BEFORE.contains(&&*lower),
        };
        if !passed || word.is_empty() {
            return (!word.is_empty()).then(|| start..start + length);
        }
        at = start + length;
    }
    None
}

/// What can stand before the word that agrees.
const FRENCH_BEFORE: [&str; 18] = [
    "en",
    "outre",
    "aussi",
    "toujours",
    "encore",
    "très",
    "plus",
    "est",
    "reste",
    "demeure",
    "se",
    "dit",
    "déclare",
    "s'est",
    "étant",
    "demeurant",
    "restant",
    "bien",
];

/// What can stand before the word that agrees.
const SPANISH_BEFORE: [&str; 14] = [
    "también",
    "además",
    "asimismo",
    "muy",
    "se",
    "declara",
    "está",
    "estando",
    "sigue",
    "siguiendo",
    "siendo",
    "aún",
    "más",
    "todavía",
];

/// Masculine and feminine forms of words that open paragraphs, by the lexicon of openings.
const FRENCH: &[(&str, &str)] = &[
    ("conscient", "consciente"),
    ("convaincu", "convaincue"),
    ("préoccupé", "préoccupée"),
    ("alarmé", "alarmée"),
    ("résolu", "résolue"),
    ("attaché", "attachée"),
    ("désireux", "désireuse"),
    ("soucieux", "soucieuse"),
    ("inquiet", "inquiète"),
    ("guidé", "guidée"),
    ("animé", "animée"),
    ("encouragé", "encouragée"),
    ("troublé", "troublée"),
    ("indigné", "indignée"),
    ("consterné", "consternée"),
    ("attristé", "attristée"),
    ("ému", "émue"),
    ("choqué", "choquée"),
    ("déterminé", "déterminée"),
    ("décidé", "décidée"),
    ("persuadé", "persuadée"),
    ("inspiré", "inspirée"),
    ("mû", "mue"),
    ("horrifié", "horrifiée"),
    ("satisfait", "satisfaite"),
    ("heureux", "heureuse"),
    ("saisi", "saisie"),
    ("affligé", "affligée"),
    ("bouleversé", "bouleversée"),
    ("assuré", "assurée"),
    ("disposé", "disposée"),
    ("informé", "informée"),
    ("peiné", "peinée"),
    ("scandalisé", "scandalisée"),
    ("frappé", "frappée"),
    ("impressionné", "impressionnée"),
    ("confiant", "confiante"),
];

/// The same for Spanish.
const SPANISH: &[(&str, &str)] = &[
    ("convencido", "convencida"),
    ("preocupado", "preocupada"),
    ("alarmado", "alarmada"),
    ("guiado", "guiada"),
    ("resuelto", "resuelta"),
    ("decidido", "decidida"),
    ("persuadido", "persuadida"),
    ("inspirado", "inspirada"),
    ("alentado", "alentada"),
    ("consternado", "consternada"),
    ("indignado", "indignada"),
    ("inquieto", "inquieta"),
    ("animado", "animada"),
    ("deseoso", "deseosa"),
    ("comprometido", "comprometida"),
    ("perturbado", "perturbada"),
    ("conmocionado", "conmocionada"),
    ("horrorizado", "horrorizada"),
    ("entristecido", "entristecida"),
    ("apenado", "apenada"),
    ("empeñado", "empeñada"),
    ("dispuesto", "dispuesta"),
    ("agradecido", "agradecida"),
    ("complacido", "complacida"),
    ("satisfecho", "satisfecha"),
    ("conocedor", "conocedora"),
    ("motivado", "motivada"),
    ("impulsado", "impulsada"),
    ("angustiado", "angustiada"),
    ("desalentado", "desalentada"),
    ("disgustado", "disgustada"),
    ("impresionado", "impresionada"),
    ("decepcionado", "decepcionada"),
    ("esperanzado", "esperanzada"),
    ("seguro", "segura"),
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn forms_agree_with_the_organ() {
        check(
            "L’Assemblée générale,\n\nConsciente de ses tâches,\n\nProfondément préoccupée par le retard,\n\nConsidérant ses plans,\n\n1. Se déclare convaincue de ses espoirs.\n",
            expect![""],
        );
        check(
            "Le Conseil des droits de l’homme,\n\nConscient de ses tâches,\n\nProfondément préoccupé par le retard,\n",
            expect![""],
        );
        check(
            "La Asamblea General,\n\nConsciente de sus tareas,\n\nProfundamente preocupada por la demora,\n",
            expect![""],
        );
        check(
            "El Consejo de Seguridad,\n\nConsciente de sus tareas,\n\nConvencido de sus esperanzas,\n",
            expect![""],
        );
    }

    #[test]
    fn forms_that_do_not() {
        check(
            "L’Assemblée générale,\n\n*Conscient* de ses tâches,\n\nProfondément préoccupé par le retard,\n\n1. Est également conscient de ses espoirs.\n",
            expect![[r#"
                3 [Conscient] error: The organ’s name is feminine: “Consciente” is expected → [Consciente]
                5 [préoccupé] error: The organ’s name is feminine: “préoccupée” is expected → [préoccupée]
                7 [conscient] error: The organ’s name is feminine: “consciente” is expected → [consciente]"#]],
        );
        check(
            "Le Conseil de sécurité,\n\nConsciente de ses tâches,\n\nDésireuse d’agir,\n",
            expect![[r#"
            3 [Consciente] error: The organ’s name is masculine: “Conscient” is expected → [Conscient]
            5 [Désireuse] error: The organ’s name is masculine: “Désireux” is expected → [Désireux]"#]],
        );
        check(
            "La Asamblea General,\n\nProfundamente preocupado por la demora,\n",
            expect![
                "3 [preocupado] error: The organ’s name is feminine: “preocupada” is expected → [preocupada]"
            ],
        );
        check(
            "El Consejo Económico y Social,\n\n*Convencida también* de sus esperanzas,\n",
            expect![
                "3 [Convencida] error: The organ’s name is masculine: “Convencido” is expected → [Convencido]"
            ],
        );
    }
}
