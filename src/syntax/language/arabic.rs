//! Arabic: what the outline of a draft in it is recognised by.

use super::Words;
use crate::symbol::Organ;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("إن الجمعية العامة", Organ::GeneralAssembly),
        ("إن مجلس الأمن", Organ::SecurityCouncil),
        ("إن المجلس الاقتصادي والاجتماعي", Organ::EconomicAndSocialCouncil),
        ("إن مجلس حقوق الإنسان", Organ::HumanRightsCouncil),
        ("الجمعية العامة", Organ::GeneralAssembly),
        ("مجلس الأمن", Organ::SecurityCouncil),
    ],
    organ_names: &[
        ("الجمعية العامة", Organ::GeneralAssembly),
        ("مجلس الأمن", Organ::SecurityCouncil),
        ("المجلس الاقتصادي والاجتماعي", Organ::EconomicAndSocialCouncil),
        ("مجلس حقوق الإنسان", Organ::HumanRightsCouncil),
    ],
    other_organs: &[
        ("إن ", "لجنة"),
        ("إن ", "اللجنة"),
        ("إن ", "مؤتمر"),
        ("إن ", "المؤتمر"),
        ("إن ", "مجلس"),
    ],
    ordinals: &[
        "الأول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
    ],
    annex: &["المرفق", "مرفق", "الضميمة", "التذييل", "ضميمة", "تذييل"],
    meeting: &["الجلسة العامة", "الجلسة"],
    frequent: &[],
    months: [
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ],
    openings: include_str!("../../../lexicon/opening-words.ar.tsv"),
};
