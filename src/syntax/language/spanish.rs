//! Spanish: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("La Asamblea General", Organ::GeneralAssembly),
        ("El Consejo de Seguridad", Organ::SecurityCouncil),
        ("El Consejo Económico y Social", Organ::EconomicAndSocialCouncil),
        ("El Consejo de Derechos Humanos", Organ::HumanRightsCouncil),
    ],
    organ_names: &[
        ("Asamblea General", Organ::GeneralAssembly),
        ("Consejo de Seguridad", Organ::SecurityCouncil),
        ("Consejo Económico y Social", Organ::EconomicAndSocialCouncil),
        ("Consejo de Derechos Humanos", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("La ", "Comisión"),
        ("El ", "Comité"),
        ("La ", "Conferencia"),
        ("El ", "Consejo"),
        ("La ", "Asamblea"),
        ("El ", "Foro"),
        ("La ", "Reunión"),
        ("La ", "Cumbre"),
        ("El ", "Grupo"),
        ("El ", "Congreso"),
    ],
    to_letter: &["a ", "al ", "de la "],
    ordinals: &[],
    annex: &["Anexo", "Apéndice", "Documento adjunto"],
    meeting: &["sesión plenaria", "sesión"],
    frequent: &[
        "el", "los", "las", "del", "y", "por", "para", "con", "su", "sus", "que", "al", "una", "o", "como",
        "lo",
    ],
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    adopted: &["Aprobada", "Aprobado", "Adoptada"],
    repeats: Repeats {
        also: "también", further: "además", operative: Side::After, preambular: Side::After
    },
    adverbs: &["también", "además", "asimismo", "de nuevo", "nuevamente", "una vez más", "sin embargo"],
    objects: &[
        "de",
        "del",
        "que",
        "el",
        "la",
        "los",
        "las",
        "a",
        "al",
        "su",
        "sus",
        "lo",
        "con los",
        "en",
        "un",
        "una",
        "grave",
        "profunda",
        "preocupación",
        "incluir",
    ],
    openings: include_str!("../../../lexicon/opening-words.es.tsv"),
};
