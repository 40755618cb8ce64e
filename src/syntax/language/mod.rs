//! The languages in which drafts are written: one file a language.

/// An official language of the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Russian.
    Russian,
    /// Chinese.
    Chinese,
}

impl Language {
    /// All of them, in the order of their codes.
    pub const ALL: [Language; 6] = [
        Language::Arabic,
        Language::English,
        Language::Spanish,
        Language::French,
        Language::Russian,
        Language::Chinese,
    ];

    /// The two-letter code: `ar en es fr ru zh`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::English => "en",
            Language::Spanish => "es",
            Language::French => "fr",
            Language::Russian => "ru",
            Language::Chinese => "zh",
        }
    }

    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}
