//! English: what the outline of a draft in it is recognised by.

use super::{Repeats, Side, Words};
use crate::symbol::Organ;
use crate::syntax::extent::Extent;
use crate::syntax::form::{Form, Token, ends, skip, word};
use crate::syntax::opening::Mood;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("The General Assembly", Organ::GeneralAssembly),
        ("The Security Council", Organ::SecurityCouncil),
        ("The Economic and Social Council", Organ::EconomicAndSocialCouncil),
        ("The Human Rights Council", Organ::HumanRightsCouncil),
    ],
    organ_names: &[
        ("General Assembly", Organ::GeneralAssembly),
        ("Security Council", Organ::SecurityCouncil),
        ("Economic and Social Council", Organ::EconomicAndSocialCouncil),
        ("Human Rights Council", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("The ", "Committee"),
        ("The ", "Commission"),
        ("The ", "Conference"),
        ("The ", "Council"),
        ("The ", "Assembly"),
        ("The ", "Board"),
        ("The ", "Meeting"),
        ("The ", "Forum"),
        ("The ", "Summit"),
        ("The ", "Group"),
        ("The ", "Congress"),
        ("The ", "Body"),
    ],
    to_letter: &["to "],
    ordinals: &["first", "second", "third", "fourth", "fifth"],
    item: ("Agenda item", ""),
    drafts: &["draft resolution", "draft decision"],
    submitted: &["submitted", "proposed"],
    head_words: &["session", "Session", "Committee", "Council", "Assembly"],
    note_heads: &["See ", "Ibid.", "Resolution ", "Official Records", "United Nations, Treaty Series"],
    annex: &["Annex", "Appendix", "Enclosure", "Attachment"],
    meeting: &["plenary meeting", "meeting"],
    frequent: &[
        "the", "of", "and", "to", "in", "its", "on", "for", "by", "with", "that", "from", "at", "as", "which",
    ],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    adopted: &["Adopted"],
    repeats: Repeats { also: "also", further: "further", operative: Side::Before, preambular: Side::After },
    extent: Extent {
        adverbs: &["also", "further", "again", "once again", "as well", "anew", "yet again"],
        with: &["with"],
        feelings: &[
            "concern",
            "appreciation",
            "satisfaction",
            "regret",
            "alarm",
            "interest",
            "gratitude",
            "dismay",
            "distress",
        ],
        own: &["its"],
        own_ends: &[
            "to",
            "for",
            "that",
            "of",
            "on",
            "upon",
            "at",
            "over",
            "about",
            "with",
            "in",
            "from",
            "by",
            "and",
            "regarding",
            "concerning",
        ],
        own_never: &["resolution", "decision", "president", "previous", "relevant", "earlier", "other"],
        theirs: &["its"],
        and: &["and"],
    },
    objects: &[
        "of",
        "that",
        "by",
        "the",
        "to",
        "its",
        "his",
        "for",
        "about",
        "on",
        "upon",
        "grave",
        "deep",
        "serious",
        "strong",
        "concern",
        "appreciation",
        "support",
        "with the",
        "need",
        "importance",
        "any",
    ],
    openings: include_str!("../../../lexicon/opening-words.en.tsv"),
    form: Form::Words(form),
};

/// The form of opening words: a participle ("Deprecating", "Having weighed", "Bewildered by"), or the third person singular
/// ("Deprecates"), with adverbs.
fn form(tokens: &[Token<'_>]) -> Option<(Mood, usize)> {
    let adverb = |word: &str| {
        ends(word, &["ly"], 5) && !matches!(word, "assembly" | "family" | "reply" | "supply")
            || matches!(word, "also" | "further" | "again" | "not" | "still" | "more")
    };
    let first = skip(tokens, 0, adverb);
    let behind = skip(tokens, first + 1, adverb);
    let (verb, next) = (word(tokens, first), word(tokens, first + 1));
    if matches!(verb, "having" | "being") {
        let participle = ends(
            word(tokens, behind),
            &["ed", "en", "wn", "ght", "ne", "rd", "elt", "ept", "ade", "aid", "ood", "eft", "ost"],
            4,
        );
        return participle.then(|| (Mood::Preambular, skip(tokens, behind + 1, adverb)));
    }
    const NO_PARTICIPLE: [&str; 16] = [
        "during",
        "pending",
        "including",
        "concerning",
        "regarding",
        "according",
        "meeting",
        "everything",
        "nothing",
        "something",
        "anything",
        "building",
        "training",
        "funding",
        "evening",
        "spring",
    ];
    if ends(verb, &["ing"], 6) && !NO_PARTICIPLE.contains(&verb) && next != "of" {
        return Some((Mood::Preambular, behind));
    }
    let governs = matches!(next, "by" | "at" | "that" | "of" | "to" | "with" | "about" | "in" | "over");
    let quality = ends(verb, &["ed", "ful", "ous"], 6)
        || matches!(verb, "aware" | "cognizant" | "confident" | "vigilant" | "eager" | "certain" | "glad");
    if quality && governs && !matches!(verb, "united" | "hundred") {
        return Some((Mood::Preambular, first + 1));
    }
    let noun = matches!(
        next,
        "" | "of"
            | "shall"
            | "should"
            | "must"
            | "may"
            | "are"
            | "were"
            | "have"
            | "will"
            | "would"
            | "can"
            | "who"
            | "which"
            | "and"
            | "or"
            | "in"
            | "between"
            | "under"
            | "whose"
            | "to"
    ) || matches!(verb, "states" | "members" | "parties" | "governments" | "nations");
    let person = ends(verb, &["s"], 5) && !ends(verb, &["ss", "us", "is"], 1);
    (person && !noun).then_some((Mood::Operative, behind))
}
