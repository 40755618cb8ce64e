//! Spanish: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::{Form, Token, ends, skip, word};
use crate::syntax::opening::Mood;

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
    item: ("Tema", "programa"),
    drafts: &["proyecto de resolución", "proyecto de decisión"],
    submitted: &["presentado"],
    head_words: &["sesiones", "Comisión", "Comité", "Consejo", "Asamblea"],
    note_heads: &[
        "Véase ",
        "Véanse ",
        "Ibid.",
        "Resolución ",
        "Documentos Oficiales",
        "Naciones Unidas, Treaty",
    ],
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
    extent: Extent {
        adverbs: &["también", "además", "asimismo", "de nuevo", "nuevamente", "una vez más", "sin embargo"],
        with: &["con"],
        feelings: &[
            "preocupación",
            "reconocimiento",
            "satisfacción",
            "pesar",
            "alarma",
            "interés",
            "gratitud",
            "aprecio",
            "beneplácito",
            "inquietud",
        ],
        own: &["su", "sus"],
        own_ends: &[
            "a", "al", "de", "del", "por", "con", "en", "para", "que", "ante", "sobre", "y", "porque",
            "frente", "hacia",
        ],
        own_never: &["resoluc", "decisi", "president", "anterior", "funciones"],
        theirs: &["su", "sus"],
        and: &["y", "e"],
    },
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
        "importancia",
    ],
    openings: include_str!("../../../lexicon/opening-words.es.tsv"),
    form: Form::Words(form),
};

/// The form of opening words: a gerund ("Desdeñando"), "Habiendo" with a participle, a participle that governs something
/// ("Maravillada de"), the third person ("Desdeña", "Se maravilla"), with adverbs.
fn form(tokens: &[Token<'_>]) -> Option<(Mood, usize)> {
    let adverb = |word: &str| {
        ends(word, &["mente"], 7) || matches!(word, "también" | "además" | "asimismo" | "igualmente")
    };
    let first = skip(tokens, 0, adverb);
    let behind = skip(tokens, first + 1, adverb);
    let (verb, next) = (word(tokens, first), word(tokens, behind));
    if verb == "habiendo" {
        let participle = ends(next, &["ado", "ido", "ído", "sto", "cho", "rto", "eso"], 4);
        // "Habiendo tomado nota", "conocimiento".
        let noted = next == "tomado" && matches!(word(tokens, behind + 1), "nota" | "conocimiento");
        let end = behind + 1 + usize::from(noted);
        return participle.then(|| (Mood::Preambular, skip(tokens, end, adverb)));
    }
    // "Vuelve a condenar": the verb is the infinitive.
    let again = match verb {
        "vuelve" => Some(Mood::Operative),
        "volviendo" => Some(Mood::Preambular),
        _ => None,
    };
    if let Some(mood) = again.filter(|_| next == "a" && ends(word(tokens, behind + 1), &["r"], 3)) {
        return Some((mood, skip(tokens, behind + 2, adverb)));
    }
    const GERUND: [&str; 6] = ["ando", "iendo", "yendo", "ándose", "iéndose", "yéndose"];
    if ends(verb, &GERUND, 6) && !matches!(verb, "cuando" | "comando" | "contrabando") {
        return Some((Mood::Preambular, behind));
    }
    if verb == "se" {
        let person = ends(word(tokens, first + 1), &["a", "e"], 4);
        return person.then(|| (Mood::Operative, skip(tokens, first + 2, adverb)));
    }
    let quality = ends(verb, &["ado", "ada", "ido", "ida", "oso", "osa", "uelta", "uelto"], 6)
        || matches!(verb, "consciente" | "atenta" | "atento" | "segura" | "seguro" | "perpleja" | "perplejo");
    let governs = matches!(next, "por" | "de" | "del" | "a" | "al" | "ante" | "con" | "en" | "que");
    const NOUNS: [&str; 10] = [
        "estado",
        "medida",
        "entrada",
        "salida",
        "partida",
        "jornada",
        "mercado",
        "tratado",
        "cuidado",
        "comunidad",
    ];
    if quality && governs && !NOUNS.contains(&verb) {
        return Some((Mood::Preambular, behind));
    }
    const NO_VERB: [&str; 14] = [
        "cada", "esta", "este", "toda", "ante", "entre", "sobre", "para", "hasta", "desde", "contra",
        "mediante", "durante", "otra",
    ];
    let object = matches!(
        next,
        "a" | "al"
            | "que"
            | "el"
            | "la"
            | "los"
            | "las"
            | "su"
            | "sus"
            | "con"
            | "una"
            | "un"
            | "todos"
            | "todas"
            | "por"
            | "enérgicamente"
    ) || behind > first + 1;
    let person = ends(verb, &["a", "e"], 4) && !NO_VERB.contains(&verb) && !quality;
    (person && object).then_some((Mood::Operative, behind))
}
