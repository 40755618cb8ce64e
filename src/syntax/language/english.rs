//! English: what the outline of a draft in it is recognised by.

use super::Words;
use crate::symbol::Organ;

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
    ],
    ordinals: &["first", "second", "third", "fourth", "fifth"],
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
    ],
    openings: include_str!("../../../lexicon/opening-words.en.tsv"),
};
