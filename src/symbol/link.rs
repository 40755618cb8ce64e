//! The addresses of official documents.

use super::{Kind, Number, Symbol};

/// The languages that documents are issued in, as their addresses name them.
const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];

impl Symbol {
    /// The address of the official document in a language (`en`, `fr`, `es`, `ru`, `zh`, `ar`), e.g.
    /// `https://docs.un.org/en/A/RES/65/122`. Of a joint symbol it is the address of the first part.
    ///
    /// `None` for another language, for decisions (which have no document of their own) and for a resolution of the Security
    /// Council without its year. The letter of an old part (`217 A (III)`) is left out: the document holds all parts.
    pub fn url(&self, language: &str) -> Option<String> {
        if !LANGUAGES.contains(&language) {
            return None;
        }
        let text = self.first_text().trim_end_matches('*');
        let number = self.number();
        if number.is_some() && self.kind() == Kind::Decision || number.is_none() && text.starts_with("S/RES/")
        {
            return None;
        }
        let mut out = format!("https://docs.un.org/{language}/");
        match number {
            Some(number @ Number::Bracketed { number: running, .. }) => {
                let (series, _) = text.rsplit_once('/')?;
                let whole = number.with_part(None).to_string();
                let session = whole.split_once(' ')?.1;
                out.push_str(&format!("{series}/{running}{session}"));
            }
            _ => out.extend(text.chars().filter(|c| *c != ' ')),
        }
        Some(out)
    }
}
