//! A further verb without emphasis in a paragraph of the Security Council.
//!
//! # What
//! In texts of the Security Council that emphasise their opening words, a further verb of the same paragraph that says what the Council
//! does (“and *expressing* concern”, “and *requests* the Secretary-General”) and has no emphasis. Only in drafts that emphasise another
//! such verb, and only where no noun can be meant.
//!
//! # Why
//! The Council emphasises every verb with which it acts, so that none is overlooked in its long paragraphs.
//!
//! # Example
//! ```text
//! 3. *Welcomes* the report of the keeper, *notes* the delay, and requests the Secretary-General to light the lamps;
//! ```
//!
//! # Better
//! ```text
//! 3. *Welcomes* the report of the keeper, *notes* the delay, and *requests* the Secretary-General to light the lamps;
//! ```
//!
//! # Fix
//! Writes the marks. To be confirmed.
//!
//! # Source
//! Row O05 of the drafting rules: texts of the Security Council since 2014.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::opening::{self, Mood};

/// A further verb without emphasis in a paragraph of the Security Council.
pub static RULE: Rule = Rule {
    name: "council-emphasis",
    code: "O05b",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("council_emphasis.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let text = passage.text();
    let Some(words) = paragraph.opening.clone().filter(|_| passage.is_body() && paragraph.level <= 1) else {
        return;
    };
    let before = &text[..words.start];
    let marks = &before[before.trim_end_matches(['*', '_']).len()..];
    let rest = &text[words.end..];
    let Some((own, _)) = opening::read(&text[words.clone()], paragraph.language, paragraph.organ) else {
        return;
    };
    // Another verb shows that this paragraph emphasises more than its opening.
    let custom = !marks.is_empty() && rest.match_indices(marks).nth(2).is_some();
    if !custom {
        return;
    }
    let joiners = joiners(paragraph.language);
    for (at, joiner) in joiners.iter().flat_map(|joiner| rest.match_indices(joiner)) {
        let start = words.end + at + joiner.len();
        let tail = &text[start..];
        let Some((verb, length)) = opening::read(tail, paragraph.language, paragraph.organ) else { continue };
        let range = start..start + length;
        let same = verb.mood == own.mood && verb.mood != Mood::Both;
        let behind = tail[length..].trim_start();
        let leads = followers(paragraph.language).iter().any(|word| behind.starts_with(word));
        // The first marks close those of the opening words: behind an odd number of them nothing is emphasised.
        let outside = rest[..at].matches(marks).count() % 2 == 1;
        if !same
            || !leads
            || !outside
            || !tail.starts_with(char::is_lowercase)
            || tail[..length].contains(['*', '_', '<'])
            || passage.is_quoted(&range)
        {
            continue;
        }
        let written = format!("{marks}{}{marks}", &tail[..length]);
        let message = format!("The Council emphasises every verb with which it acts: “{}”", &tail[..length]);
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Confirm, range, written)));
    }
}

/// What joins a further verb to the sentence.
fn joiners(language: Language) -> &'static [&'static str] {
    match language {
        Language::French => &[", et ", ", "],
        Language::Spanish => &[", y ", ", "],
        _ => &[", and ", ", "],
    }
}

/// Words behind a verb that no noun has there.
fn followers(language: Language) -> &'static [&'static str] {
    match language {
        Language::French => &["que ", "le ", "la ", "les ", "l’", "l'"],
        Language::Spanish => &["que ", "al ", "a la ", "a los ", "el ", "la ", "los "],
        _ => &["that ", "the ", "its ", "all "],
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn every_verb_is_emphasised() {
        check(
            "The Security Council,\n\n1. *Welcomes* the report, *notes* the delay, and requests the Secretary-General to rest;\n\n2. *Welcomes* the report, and requests the Secretary-General to rest.\n",
            expect![
                "3 [requests] hint: The Council emphasises every verb with which it acts: “requests” → [*requests*]"
            ],
        );
        check(
            "The Security Council,\n\n*Recalling* its work, *noting* the delay, expressing its concern, and *emphasizing* the need,\n",
            expect![
                "3 [expressing] hint: The Council emphasises every verb with which it acts: “expressing” → [*expressing*]"
            ],
        );
        check(
            "Le Conseil de sécurité,\n\n1. *Accueille* le rapport, *note* le retard, et prie le Secrétaire général de se reposer.\n",
            expect!["3 [prie] hint: The Council emphasises every verb with which it acts: “prie” → [*prie*]"],
        );
        check(
            "El Consejo de Seguridad,\n\n1. *Acoge* el informe, *observa* la demora, y solicita al Secretario General que descanse.\n",
            expect![
                "3 [solicita] hint: The Council emphasises every verb with which it acts: “solicita” → [*solicita*]"
            ],
        );
    }

    #[test]
    fn the_assembly_does_not() {
        check(
            "The General Assembly,\n\n1. *Welcomes* the report, *notes* the delay, and requests the Secretary-General to rest.\n",
            expect![[""]],
        );
    }
}
