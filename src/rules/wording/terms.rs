//! What rules about single words and names have in common: where they look, and how they write another word.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Grade, Rule};
use crate::syntax::Part;
use crate::text::is_letter;
use std::ops::Range;

/// Whether a range is the drafter's own running text: in a paragraph of the resolution itself, outside quotations.
pub fn is_own(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    passage.is_body() && passage.paragraph.part == Part::Main && !passage.is_quoted(range)
}

/// A phrase as it stands in the plain text.
pub fn written<'a>(passage: &'a Passage<'_>, hit: &Hit) -> &'a str {
    passage.plain().text().get(hit.plain.clone()).unwrap_or("")
}

/// What stands before a phrase in the plain text.
pub fn before<'a>(passage: &'a Passage<'_>, hit: &Hit) -> &'a str {
    passage.plain().text().get(..hit.plain.start).unwrap_or("")
}

/// What stands behind a phrase in the plain text.
pub fn after<'a>(passage: &'a Passage<'_>, hit: &Hit) -> &'a str {
    passage.plain().text().get(hit.plain.end..).unwrap_or("")
}

/// Whether a phrase is the first of its paragraph's body.
pub fn opens(passage: &Passage<'_>, hit: &Hit) -> bool {
    let body = passage.paragraph.body.start;
    passage.text().get(body..hit.range.start).is_some_and(|before| !before.contains(is_letter))
}

/// Whether a phrase is part of a name: its first letter is a capital though it does not open the paragraph.
pub fn is_name(passage: &Passage<'_>, hit: &Hit) -> bool {
    written(passage, hit).starts_with(char::is_uppercase) && !opens(passage, hit)
}

/// A word with the case of the first letter of another.
pub fn with_case_of(like: &str, word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if like.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// The finding with the fix that writes `right` for a phrase, with the white space that stands there; without one where footnote markers or tags
/// stand within the phrase.
pub fn write(finding: Finding, passage: &Passage<'_>, hit: &Hit, right: &str, grade: Grade) -> Finding {
    let own = passage.paragraph.slice(&hit.range);
    if own.contains(['<', '[', '*', '_'])
        || passage.paragraph.markers.iter().any(|marker| hit.range.contains(&marker.range.start))
    {
        return finding;
    }
    let gaps: Vec<&str> = own.split(|c: char| !c.is_whitespace()).filter(|gap| !gap.is_empty()).collect();
    let words: Vec<&str> = right.split(' ').collect();
    let mut text = String::with_capacity(right.len());
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            // Line breaks and no-break spaces stay where the words are as many.
            text.push_str(if gaps.len() + 1 == words.len() { gaps[at - 1] } else { " " });
        }
        text.push_str(word);
    }
    let mut fix = Fix::replace(grade, hit.range.clone(), text);
    fix.title = format!("Write “{right}”");
    finding.fix(fix)
}

/// The usual check of a table of wrong and right words: outside names and quotations, in the case of what stands there.
pub fn replace(
    rule: &'static Rule,
    passage: &Passage<'_>,
    hit: &Hit,
    right: &str,
    grade: Grade,
) -> Option<Finding> {
    if !is_own(passage, &hit.range) || is_name(passage, hit) {
        return None;
    }
    let right = with_case_of(written(passage, hit), right);
    let finding = rule.finding(hit.range.clone(), format!("United Nations texts write “{right}”"));
    Some(write(finding, passage, hit, &right, grade))
}
