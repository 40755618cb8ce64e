//! The headings of annexes.

use super::language::Language;
use super::line::{is_space, script};
use super::{fold, label};
use crate::text::is_letter;

/// The number of the annex heading that `text` is: 0 for an annex without one.
///
/// In a covering letter it can say what it is an annex of ("Annex to the letter dated …").
pub(super) fn annex_heading(text: &str, letter: bool) -> Option<u32> {
    let bare = text.trim_matches(|c: char| is_space(c) || matches!(c, '*' | '_' | '#' | ':'));
    if bare.is_empty() || bare.len() > if letter { 400 } else { 80 } || bare.contains(['\n', '\r']) {
        return None;
    }
    let first = bare.chars().find(|c| is_letter(*c))?;
    let languages: &[Language] = match script(first) {
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        Language::Chinese => &[Language::Chinese],
        _ => &[Language::English, Language::French, Language::Spanish],
    };
    let in_capitals = bare.chars().nth(1).is_some_and(char::is_uppercase);
    for language in languages {
        let words = language.words();
        // In Chinese what it is an annex of stands first: "…给秘书长的信的附件".
        if letter && *language == Language::Chinese && words.annex.iter().any(|word| bare.ends_with(word)) {
            return Some(0);
        }
        for word in words.annex {
            let capitals = || in_capitals.then(|| fold::match_start(bare, &word.to_uppercase())).flatten();
            let Some(end) = fold::match_start(bare, word).or_else(capitals) else { continue };
            let rest = bare[end..].trim_matches(is_space);
            if rest.is_empty() || letter && words.to_letter.iter().any(|to| rest.starts_with(to)) {
                return Some(0);
            }
            if let Some((length, value)) = label::digits(rest).filter(|(length, _)| *length == rest.len()) {
                let _ = length;
                return Some(value);
            }
            if let Some(value) = label::roman(rest).filter(|_| rest.chars().all(char::is_uppercase)) {
                return Some(value);
            }
            if rest.len() == 1 && rest.as_bytes()[0].is_ascii_uppercase() {
                return Some(u32::from(rest.as_bytes()[0] - b'A') + 1);
            }
            let numeral = label::read(&format!("（{rest}）")).and_then(|l| l.values[0]);
            if let Some((_, value)) = numeral.filter(|_| *language == Language::Chinese) {
                return Some(value);
            }
            if let Some(at) = language.words().ordinals.iter().position(|o| fold::same(rest, o)) {
                return Some(at as u32 + 1);
            }
        }
    }
    None
}

/// The number of the annex heading that a line is ("Annex II" is 2): 0 for an annex without one, `None` for any other line.
pub fn annex_number(line: &str) -> Option<u32> {
    annex_heading(line, true)
}
