//! The organ's line: who speaks, alone on a line above what it says.

use super::language::Language;
use super::line::{is_space, script};
use super::shape::opens;
use super::{fold, label};
use crate::symbol::Organ;
use crate::text::is_letter;

/// An organ's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganLine {
    /// The organ; `None` for one without resolutions in the index (a Model UN committee).
    pub organ: Option<Organ>,
    /// Whether a comma follows it.
    pub comma: bool,
    /// Whether the name alone is an organ's line rather than a masthead's ("The General Assembly", not "General Assembly").
    pub sure: bool,
}

/// The organ's line that `text` is: an organ's name, with emphasis and comma or without.
pub(super) fn organ_line(text: &str) -> Option<OrganLine> {
    let bare =
        text.trim_matches(|c: char| is_space(c) || matches!(c, '*' | '_' | '#' | '«' | '»' | '“' | '”'));
    let name =
        bare.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | '،' | '，' | '*' | '_' | ':'));
    if name.is_empty() || name.len() > 120 {
        return None;
    }
    let mark = &bare[name.len()..];
    let comma = mark.contains([',', '،', '，']);
    let first = name.chars().next()?;
    let languages: &[Language] = match script(first) {
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        Language::Chinese => &[Language::Chinese],
        _ if first.is_ascii_alphabetic() => &[Language::English, Language::French, Language::Spanish],
        _ => return None,
    };
    for language in languages {
        let words = language.words();
        if let Some((line, organ)) = words.organ_lines.iter().find(|(line, _)| fold::same(name, line)) {
            let masthead = words.organ_names.iter().any(|(bare, _)| bare == line);
            // Some write a colon for the comma.
            let comma = comma || !masthead && mark.contains(':');
            return Some(OrganLine { organ: Some(*organ), comma, sure: comma || !masthead });
        }
    }
    // Other bodies: conferences, committees, commissions; Model UN writes the committee's name here.
    let chinese = languages == [Language::Chinese];
    let short = || name.chars().count() < if chinese { 20 } else { 90 };
    let named = |(start, body): &(&str, &str)| {
        name.starts_with(start) && if chinese { name.ends_with(body) } else { has_word(name, body) }
    };
    let other = comma
        && short()
        && !first.is_lowercase()
        && !name.chars().any(|c| label::digit(c).is_some())
        && languages.iter().any(|language| language.words().other_organs.iter().any(named))
        && !opens(name);
    other.then_some(OrganLine { organ: None, comma, sure: true })
}

/// Whether a name has a word and not another form of it: the Russian genitive of a committee is no committee that speaks.
fn has_word(name: &str, word: &str) -> bool {
    name.match_indices(word).any(|(at, _)| !name[at + word.len()..].starts_with(is_letter))
}

/// The organ that a sentence starts with, and where in it what the organ does starts: "The Security Council requests …", as
/// resolutions of the first years had it.
pub(super) fn organ_subject(sentence: &str, language: Language) -> Option<(Organ, usize)> {
    let lines = language.words().organ_lines.iter();
    let (end, organ) = lines
        .filter_map(|(line, organ)| Some((fold::match_start(sentence, line)?, *organ)))
        .max_by_key(|(end, _)| *end)?;
    let rest = sentence[end..]
        .trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | '،' | '，' | '*' | '_'));
    let parted = rest.len() < sentence.len() - end || language == Language::Chinese;
    (parted && !rest.is_empty()).then_some((organ, sentence.len() - rest.len()))
}

/// Whether a line is an organ's bare name, as a masthead gives it.
pub(super) fn organ_name(line: &str, language: Language) -> bool {
    let bare = line.trim_matches(|c: char| is_space(c) || matches!(c, '*' | '_' | '#'));
    language.words().organ_names.iter().any(|(name, _)| fold::same(bare, name))
}
