//! Amounts of dollars.

use super::plain::Plain;
use crate::syntax::{Kind, Language, Paragraph, Part};
use std::ops::Range;

/// The first amount of dollars in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dollars {
    /// The word, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Whether it is said whose they are.
    pub named: bool,
}

/// The first amount of dollars that a paragraph of a resolution's own text gives in words.
pub fn first_dollars(paragraph: &Paragraph) -> Option<Dollars> {
    let stem = match paragraph.language {
        Language::English | Language::French => "dollar",
        Language::Spanish => "dólar",
        Language::Russian => "доллар",
        Language::Chinese | Language::Arabic => return None,
    };
    let body = matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main;
    if !body || !paragraph.text.contains(stem) {
        return None;
    }
    let plain = Plain::of(paragraph);
    let text = plain.text();
    let at = text.find(stem)?;
    let end = at + text[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - at);
    let (before, behind) = (&text[..at], &text[end..]);
    let named = match paragraph.language {
        // "Eastern Caribbean dollars": any name will do.
        Language::English => {
            before.trim_end().rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase))
        }
        _ => {
            let rest = behind.trim_start();
            rest.starts_with("des ")
                || rest.starts_with("de los ")
                || rest.starts_with("США")
                || rest.starts_with(char::is_uppercase)
        }
    };
    // Only amounts count: "the dollar" is a currency.
    let amount = before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        || [
            "million",
            "billion",
            "millions de",
            "milliards de",
            "millones de",
            "млн.",
            "млн",
            "млрд.",
            "млрд",
            "миллионов",
            "миллиона",
        ]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    (amount || named).then(|| Dollars { range: plain.own(&(at..end)), named })
}
