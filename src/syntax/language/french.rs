//! French: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("L'Assemblée générale", Organ::GeneralAssembly),
        ("Le Conseil de sécurité", Organ::SecurityCouncil),
        ("Le Conseil économique et social", Organ::EconomicAndSocialCouncil),
        ("Le Conseil des droits de l'homme", Organ::HumanRightsCouncil),
    ],
    organ_names: &[
        ("Assemblée générale", Organ::GeneralAssembly),
        ("Conseil de sécurité", Organ::SecurityCouncil),
        ("Conseil économique et social", Organ::EconomicAndSocialCouncil),
        ("Conseil des droits de l'homme", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("La ", "Commission"),
        ("Le ", "Comité"),
        ("La ", "Conférence"),
        ("Le ", "Conseil"),
        ("L", "Assemblée"),
        ("Le ", "Forum"),
        ("La ", "Réunion"),
        ("L", "Assemblée"),
        ("Le ", "Groupe"),
        ("Le ", "Sommet"),
        ("Le ", "Congrès"),
    ],
    to_letter: &["à ", "au ", "de la ", "du "],
    ordinals: &[],
    annex: &["Annexe", "Appendice", "Pièce jointe"],
    meeting: &["séance plénière", "séance"],
    frequent: &[
        "le", "les", "des", "du", "et", "aux", "dans", "sur", "par", "une", "au", "ses", "sa", "qui", "avec",
        "pour", "ou",
    ],
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    adopted: &["Adoptée", "Adopté"],
    repeats: Repeats {
        also: "également",
        further: "en outre",
        operative: Side::After,
        preambular: Side::After,
    },
    adverbs: &["également", "en outre", "de nouveau", "à nouveau", "une fois de plus", "une nouvelle fois"],
    objects: &[
        "que", "qu'", "de", "d'", "du", "des", "la", "le", "les", "l'", "à", "aux", "au", "sa", "son", "ses",
        "leur", "sur", "une", "un", "sa vive", "grave", "vive", "profonde",
    ],
    openings: include_str!("../../../lexicon/opening-words.fr.tsv"),
};
