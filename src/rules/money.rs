//! Amounts of money whose currency several countries share by name.

use super::plain::Plain;
use crate::syntax::{Kind, Language, Paragraph, Part};
use crate::text::is_letter;
use std::ops::Range;

/// The first amount of dollars in a paragraph; in Chinese, of yuan, which can be anybody’s.
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
        Language::Chinese => return first_yuan(paragraph),
        Language::Arabic => "دولار",
    };
    let body = matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main;
    if !body || !paragraph.text.contains(stem) {
        return None;
    }
    let plain = Plain::of(paragraph);
    let text = plain.text();
    let at = text.find(stem)?;
    let end = at + text[at..].find(|c: char| !is_letter(c)).unwrap_or(text.len() - at);
    let (before, behind) = (&text[..at], &text[end..]);
    let named = match paragraph.language {
        // "Eastern Caribbean dollars": any name will do.
        Language::English => {
            before.trim_end().rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase))
        }
        Language::Arabic => {
            ["من دولارات", "أمريكي", "بدولارات"].iter().any(|word| behind.trim_start().starts_with(word))
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
            "مليون",
            "ملايين",
            "بليون",
            "بلايين",
            "مليار",
            "مليارات",
        ]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    (amount || named).then(|| Dollars { range: plain.own(&(at..end)), named })
}

/// The first amount of yuan or of dollars in a Chinese paragraph: “美元” says whose it is, “元” alone does not.
fn first_yuan(paragraph: &Paragraph) -> Option<Dollars> {
    let body = matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main;
    let text = paragraph.text.get(paragraph.body.clone()).filter(|_| body)?;
    let counts = |c: char| c.is_ascii_digit() || matches!(c, '万' | '亿' | '千' | '百');
    text.match_indices('元').find_map(|(at, yuan)| {
        let start = paragraph.body.start + at;
        let before = &text[..at];
        let last = before.chars().next_back()?;
        let country = matches!(last, '美' | '欧' | '日' | '加' | '港' | '澳' | '新');
        let amount = if country { before.trim_end_matches(last) } else { before };
        if !amount.ends_with(counts) {
            return None;
        }
        let number = amount.trim_end_matches(|c: char| counts(c) || matches!(c, '.' | ',' | ' ' | '\u{a0}'));
        let named = country || number.ends_with("人民币");
        Some(Dollars { range: start..start + yuan.len(), named })
    })
}
