//! Thousands parted in another way than the language does.
//!
//! # What
//! In English a number of five digits or more without commas; in French, Spanish and Russian one with commas, in French and Russian also with points, instead
//! of no-break spaces. Numbers of documents, treaties and years are left alone.
//!
//! # Why
//! The point and the comma mark decimals in one language and thousands in another.
//!
//! # Example
//! ```text
//! Decides to provide for 12000 posts;
//! ```
//!
//! # Better
//! ```text
//! Decides to provide for 12,000 posts;
//! ```
//!
//! # Fix
//! Writes the usual mark. Safe in English, else to be confirmed: a comma may be that of decimals.
//!
//! # Source
//! Row D13 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// Thousands parted in another way than the language does.
pub static RULE: Rule = Rule {
    name: "thousands",
    code: "D13",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("thousands.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    let mut from = 0;
    while let Some(run) = date::next_digits(text, from) {
        from = run.end;
        let before = text[..run.start].chars().next_back();
        if before.is_some_and(|c| {
            is_letter_or_digit(c) || matches!(c, '/' | '-' | '.' | ',' | '#' | '_' | '‑' | '–' | '№' | '+')
        }) {
            continue;
        }
        let slip = match passage.language() {
            Language::English => plain_digits(text, &run),
            language => marked(text, &run, language),
        };
        let Some((range, right)) = slip.filter(|(range, _)| !passage.is_quoted(range)) else { continue };
        from = range.end;
        let grade = if passage.language() == Language::English { Grade::Safe } else { Grade::Confirm };
        let message = format!("Thousands are parted so: “{right}”");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(grade, range, right)));
    }
}

/// `12000` before a word for what is counted.
fn plain_digits(text: &str, run: &Range<usize>) -> Option<(Range<usize>, String)> {
    let digits = &text[run.clone()];
    let behind = text[run.end..].strip_prefix(' ')?;
    let lead = text[..run.start].trim_end().rsplit(' ').next().unwrap_or("").trim_start_matches('(');
    let counted = behind.chars().take_while(|c| c.is_ascii_lowercase()).count() >= 3;
    let number = lead.ends_with('.') || lead.starts_with(|c: char| c.is_uppercase());
    // A year with the number of a note behind it.
    let year = digits.len() <= 6 && (digits.starts_with("19") || digits.starts_with("20"));
    if year || !(5..=9).contains(&digits.len()) || digits.starts_with('0') || !counted || number {
        return None;
    }
    let mut right = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            right.push(',');
        }
        right.push(digit);
    }
    Some((run.clone(), right))
}

/// `12,000` or `12.000.000` with groups of three.
fn marked(text: &str, run: &Range<usize>, language: Language) -> Option<(Range<usize>, String)> {
    if run.len() > 3 || text[run.clone()].starts_with('0') {
        return None;
    }
    let mark = text[run.end..]
        .chars()
        .next()
        .filter(|mark| *mark == ',' || *mark == '.' && language != Language::Spanish)?;
    let (mut end, mut right) = (run.end, text[run.clone()].to_owned());
    while let Some(rest) = text[end..].strip_prefix(mark) {
        let group = date::next_digits(rest, 0).filter(|group| group.start == 0 && group.len() == 3);
        let Some(group) = group else { break };
        right.push('\u{a0}');
        right.push_str(&rest[group]);
        end += 4;
    }
    let goes_on = text[end..].chars().next().is_some_and(|c| is_letter_or_digit(c) || matches!(c, '/' | '-'));
    let decimals =
        text[end..].starts_with(['.', ',']) && text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    (end > run.end && !goes_on && !decimals).then_some((run.start..end, right))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn usual_marks_are_left_alone() {
        check(
            "The General Assembly,\n\n1. Notes 12,000 posts, treaty No. 44910 and the year 2015.\n",
            expect![[""]],
        );
        check("L’Assemblée générale,\n\n1. Note 12 000 postes et 12,5 millions ;\n", expect![[""]]);
    }

    #[test]
    fn other_marks() {
        check(
            "The General Assembly,\n\n1. Notes that 12000 posts were created.\n",
            expect!["3 [12000] hint: Thousands are parted so: “12,000” → [12,000]"],
        );
        check(
            "L’Assemblée générale,\n\n1. Note que 12,000 postes ont été créés.\n",
            expect!["3 [12,000] hint: Thousands are parted so: “12 000” → [12 000]"],
        );
        check(
            "La Asamblea General,\n\n1. Observa que se crearon 12,000 puestos.\n",
            expect!["3 [12,000] hint: Thousands are parted so: “12 000” → [12 000]"],
        );
        check(
            "Генеральная Ассамблея,\n\n1. отмечает, что создано 12,000 должностей.\n",
            expect!["3 [12,000] hint: Thousands are parted so: “12 000” → [12 000]"],
        );
    }
}
