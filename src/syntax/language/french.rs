//! French: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::{Form, Token, ends, skip, word};
use crate::syntax::opening::Mood;

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
    item: ("Point", "ordre du jour"),
    drafts: &["projet de résolution", "projet de décision"],
    submitted: &["déposé", "présenté", "soumis"],
    head_words: &["session", "Commission", "Comité", "Conseil", "Assemblée"],
    note_heads: &["Voir ", "Ibid.", "Résolution ", "Documents officiels", "Nations Unies, Recueil"],
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
    extent: Extent {
        adverbs: &[
            "également",
            "en outre",
            "de nouveau",
            "à nouveau",
            "une fois de plus",
            "une nouvelle fois",
        ],
        with: &["avec"],
        feelings: &[
            "préoccupation",
            "satisfaction",
            "regret",
            "inquiétude",
            "intérêt",
            "gratitude",
            "appréciation",
            "reconnaissance",
        ],
        own: &[],
        own_ends: &[],
        own_never: &[],
        theirs: &["son", "sa", "ses"],
        and: &["et"],
    },
    objects: &[
        "que", "qu'", "de", "d'", "du", "des", "la", "le", "les", "l'", "à", "aux", "au", "sa", "son", "ses",
        "leur", "sur", "une", "un", "sa vive", "grave", "vive", "profonde",
    ],
    openings: include_str!("../../../lexicon/opening-words.fr.tsv"),
    form: Form::Words(form),
};

/// The form of opening words: the present participle ("Dédaignant", "S'émerveillant"), "Ayant" with a participle, a participle
/// that governs something ("Émerveillée par"), the third person ("Dédaigne"), with adverbs.
fn form(tokens: &[Token<'_>]) -> Option<(Mood, usize)> {
    let adverb = |word: &str| ends(word, &["ment"], 7) || matches!(word, "aussi" | "toujours");
    let first = skip(tokens, 0, |word| adverb(word) || matches!(word, "se" | "s" | "en" | "y"));
    let behind = skip(tokens, first + 1, adverb);
    let reflexive = first > 0 && matches!(word(tokens, first - 1), "se" | "s");
    let (verb, next) = (word(tokens, first), word(tokens, behind));
    const PARTICIPLE: [&str; 13] =
        ["é", "ée", "ées", "és", "i", "ie", "u", "ue", "is", "it", "ert", "sente", "sentes"];
    if matches!(verb, "ayant" | "étant") {
        let participle = ends(next, &PARTICIPLE, 2);
        // "Ayant pris note", "acte", "connaissance".
        let noted = next == "pris" && matches!(word(tokens, behind + 1), "note" | "acte" | "connaissance");
        let mut end = skip(tokens, behind + 1 + usize::from(noted), adverb);
        if (word(tokens, end), word(tokens, end + 1), word(tokens, end + 2)) == ("à", "l", "esprit") {
            end += 3;
        }
        return participle.then_some((Mood::Preambular, end));
    }
    const NO_PARTICIPLE: [&str; 13] = [
        "avant",
        "devant",
        "durant",
        "pendant",
        "suivant",
        "cependant",
        "enfant",
        "montant",
        "représentant",
        "maintenant",
        "nonobstant",
        "autant",
        "concernant",
    ];
    if ends(verb, &["ant"], 5) && !NO_PARTICIPLE.contains(&verb) {
        // "Faisant sienne", "siens".
        let own = matches!(next, "sien" | "sienne" | "siens" | "siennes");
        return Some((Mood::Preambular, behind + usize::from(verb == "faisant" && own)));
    }
    let governs = matches!(next, "de" | "d" | "des" | "du" | "par" | "que" | "qu" | "à" | "aux" | "au");
    let quality = ends(verb, &["é", "ée", "i", "ie", "u", "ue", "eux", "euse"], 5)
        && !ends(verb, &["té", "tié", "ologie", "atie"], 1)
        && !matches!(verb, "assemblée" | "armée" | "entrée" | "durée" | "partie" | "année");
    if quality && governs && !reflexive {
        return Some((Mood::Preambular, behind));
    }
    const NO_VERB: [&str; 11] = [
        "cette", "toute", "contre", "entre", "notre", "autre", "chaque", "quelque", "comme", "outre", "tout",
    ];
    let object = matches!(
        next,
        "le" | "la"
            | "les"
            | "l"
            | "que"
            | "qu"
            | "à"
            | "aux"
            | "au"
            | "une"
            | "un"
            | "ses"
            | "son"
            | "sa"
            | "tous"
            | "toutes"
            | "avec"
            | "sur"
            | "en"
    ) || behind > first + 1
        || reflexive;
    let person = ends(verb, &["e", "it", "et", "end", "ut", "nt", "ît"], 4)
        && !ends(verb, &["ant", "ment"], 1)
        && !NO_VERB.contains(&verb);
    (person && object).then_some((Mood::Operative, behind))
}
