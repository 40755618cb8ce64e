//! Russian: what the outline of a draft in it is recognised by.

use super::Words;
use crate::symbol::Organ;

/// The words.
pub const WORDS: Words = Words {
    organ_lines: &[
        ("Генеральная Ассамблея", Organ::GeneralAssembly),
        ("Совет Безопасности", Organ::SecurityCouncil),
        ("Экономический и Социальный Совет", Organ::EconomicAndSocialCouncil),
        ("Совет по правам человека", Organ::HumanRightsCouncil),
    ],
    organ_names: &[
        ("Генеральная Ассамблея", Organ::GeneralAssembly),
        ("Совет Безопасности", Organ::SecurityCouncil),
        ("Экономический и Социальный Совет", Organ::EconomicAndSocialCouncil),
        ("Совет по правам человека", Organ::HumanRightsCouncil),
    ],
    other_organs: &[("Комиссия", "Комиссия"), ("Комитет", "Комитет"), ("Конференция", "Конференция")],
    ordinals: &[],
    annex: &["Приложение", "Добавление"],
    meeting: &["пленарное заседание", "заседание"],
    frequent: &[],
    months: [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    openings: include_str!("../../../lexicon/opening-words.ru.tsv"),
};
