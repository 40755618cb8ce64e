//! The ordinals by which sessions are named: "seventy-ninth", "soixante-dix-neuvième".

use super::Language;

/// The table: the number, then a column for each language and case.
pub(super) const TABLE: &str = include_str!("../../lexicon/session-ordinals.tsv");

/// The case that an ordinal stands in, where a language has cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// On a line of its own: "Семьдесят девятая сессия".
    Nominative,
    /// Within a sentence: "на своей семьдесят девятой сессии".
    Oblique,
}

/// The sessions with their ordinals, from the first: in French and Russian feminine, in Spanish masculine before its noun, in
/// Chinese the numeral alone.
pub fn sessions(language: Language, case: Case) -> impl Iterator<Item = (u32, &'static str)> {
    let column = match (language, case) {
        (Language::English, _) => 1,
        (Language::French, _) => 2,
        (Language::Spanish, _) => 3,
        (Language::Russian, Case::Nominative) => 4,
        (Language::Russian, Case::Oblique) => 5,
        (Language::Chinese, _) => 6,
        (Language::Arabic, Case::Nominative) => 7,
        (Language::Arabic, Case::Oblique) => 8,
    };
    TABLE.lines().skip(1).filter_map(move |row| {
        let number = row.split('\t').next()?.parse().ok()?;
        let ordinal = row.split('\t').nth(column)?;
        (!ordinal.is_empty()).then_some((number, ordinal))
    })
}

/// The name of a regular session, as headings have it but for the capital: "seventy-ninth session"; `None` past the hundredth.
pub fn session_name(session: u32, language: Language) -> Option<String> {
    let (_, ordinal) = sessions(language, Case::Nominative).find(|(number, _)| *number == session)?;
    Some(match language {
        Language::English | Language::French => format!("{ordinal} session"),
        Language::Spanish => format!("{ordinal} período de sesiones"),
        Language::Russian => format!("{ordinal} сессия"),
        Language::Chinese => format!("第{ordinal}届会议"),
        Language::Arabic => format!("الدورة {ordinal}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seventy_ninth_in_six_languages() {
        let named = |language, case| {
            sessions(language, case).find(|(number, _)| *number == 79).map(|(_, ordinal)| ordinal)
        };
        assert_eq!(named(Language::English, Case::Nominative), Some("seventy-ninth"));
        assert_eq!(named(Language::French, Case::Oblique), Some("soixante-dix-neuvième"));
        assert_eq!(named(Language::Spanish, Case::Nominative), Some("septuagésimo noveno"));
        assert_eq!(named(Language::Russian, Case::Nominative), Some("семьдесят девятая"));
        assert_eq!(named(Language::Russian, Case::Oblique), Some("семьдесят девятой"));
        assert_eq!(named(Language::Chinese, Case::Nominative), Some("七十九"));
        assert_eq!(named(Language::Arabic, Case::Nominative), Some("التاسعة والسبعون"));
        assert_eq!(named(Language::Arabic, Case::Oblique), Some("التاسعة والسبعين"));
    }
}
