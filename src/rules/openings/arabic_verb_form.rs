//! An Arabic opening verb of the wrong gender.
//!
//! # What
//! In Arabic the opening verb is feminine for the Assembly (تطلب، وإذ تشير) and masculine for the Councils (يطلب، وإذ يشير); the
//! pronoun that leans on it agrees, too (يساورها، يساوره).
//!
//! # Why
//! The verb belongs to the organ’s name above it. A text taken over from another organ keeps the wrong form.
//!
//! # Example
//! ```text
//! إن الجمعية العامة،
//!
//! إذ يشير إلى قراراتها السابقة،
//! ```
//!
//! # Better
//! ```text
//! إن الجمعية العامة،
//!
//! إذ تشير إلى قراراتها السابقة،
//! ```
//!
//! # Fix
//! Writes the other form.
//!
//! # Source
//! Row O08 of the drafting rules; forms and organs from the counted openings of adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::{Language, Part};
use crate::syntax::{Paragraph, fold, opening};
use crate::text::is_letter;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// An Arabic opening verb of the wrong gender.
pub static RULE: Rule = Rule {
    name: "arabic-verb-form",
    code: "O08",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &[Language::Arabic],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("arabic_verb_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.level > 1 || paragraph.part != Part::Main {
        return;
    }
    let Some(organ) = paragraph.organ else { return };
    let assembly = organ == Organ::GeneralAssembly;
    let Some(range) = verb(paragraph) else { return };
    let written = bare(paragraph.slice(&range));
    let uses = |word: &str| {
        usage()
            .get(word)
            .copied()
            .map_or((0, 0), |(ga, councils)| if assembly { (ga, councils) } else { (councils, ga) })
    };
    let (own, others) = uses(&written);
    for candidate in others_of(&written) {
        let (right, wrong) = uses(&candidate);
        // Clear on both sides: the organ uses the other form, and hardly ever this one.
        if right < 3 || own * 20 > right || wrong > right || own > 0 && own * 4 > others {
            continue;
        }
        let (organ, gender) =
            if assembly { ("the Assembly", "feminine") } else { ("a Council", "masculine") };
        let message = format!("The verb is {gender} for {organ}: {candidate}");
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Safe, range, candidate)));
        return;
    }
}

/// How often the Assembly and the Councils open with a verb.
fn usage() -> &'static HashMap<String, (u32, u32)> {
    static USAGE: OnceLock<HashMap<String, (u32, u32)>> = OnceLock::new();
    USAGE.get_or_init(|| {
        let mut usage: HashMap<String, (u32, u32)> = HashMap::new();
        for opening in opening::all(Language::Arabic) {
            let Some(range) = verb_in(opening.phrase) else { continue };
            let ga = opening.count_of(Some(Organ::GeneralAssembly));
            let counts = usage.entry(bare(&opening.phrase[range])).or_default();
            counts.0 += ga;
            counts.1 += opening.count - ga.min(opening.count);
        }
        usage
    })
}

/// The verb of a paragraph's opening.
fn verb(paragraph: &Paragraph) -> Option<Range<usize>> {
    let body = paragraph.slice(&paragraph.body);
    let range = verb_in(body)?;
    Some(paragraph.body.start + range.start..paragraph.body.start + range.end)
}

/// The first word of an opening that is not “as” or “having”.
fn verb_in(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for _ in 0..3 {
        let rest = &text[at..];
        let skipped = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, '*' | '_') || ('\u{200B}'..='\u{200F}').contains(&c)
        });
        let start = at + rest.len() - skipped.len();
        let length = skipped.find(|c: char| !is_letter(c) && !fold::is_mark(c)).unwrap_or(skipped.len());
        if length == 0 {
            return None;
        }
        if !matches!(&*bare(&skipped[..length]), "وإذ" | "إذ" | "وقد" | "قد") {
            return Some(start..start + length);
        }
        at = start + length;
    }
    None
}

/// A word without vowel marks.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !fold::is_mark(*c)).collect()
}

/// The forms of the other gender that a word can have.
fn others_of(word: &str) -> Vec<String> {
    let mut others = Vec::new();
    let swapped = [('ت', 'ي'), ('ي', 'ت')];
    for (from, to) in swapped {
        if let Some(rest) = word.strip_prefix(from) {
            others.push(format!("{to}{rest}"));
        }
    }
    if let Some(rest) = word.strip_suffix("ها") {
        others.push(format!("{rest}ه"));
    } else if let Some(rest) = word.strip_suffix('ه') {
        others.push(format!("{rest}ها"));
    }
    match word.strip_suffix('ت') {
        Some(rest) => others.push(rest.to_owned()),
        None => others.push(format!("{word}ت")),
    }
    others
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_verb_agrees_with_the_organ() {
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى قراراتها،\n\nوإذ يساورها القلق إزاء التأخير،\n\nوقد نظرت في التقرير،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا.\n",
            expect![""],
        );
        check(
            "إن مجلس الأمن،\n\nإذ يشير إلى قراراته،\n\nوإذ يساوره القلق إزاء التأخير،\n\n1 - يطلب إلى الأمين العام أن يقدم تقريرا.\n",
            expect![""],
        );
    }

    #[test]
    fn the_verb_of_another_organ() {
        check(
            "إن الجمعية العامة،\n\nإذ يشير إلى قراراتها،\n\n***وإذ يساوره*** القلق إزاء التأخير،\n\nوقد نظر في التقرير،\n\n1 - يطلب إلى الأمين العام أن يقدم تقريرا؛\n\n2 - ***يقرر*** أن تستريح.\n",
            expect![[r#"
                3 [يشير] error: The verb is feminine for the Assembly: تشير → [تشير]
                5 [يساوره] error: The verb is feminine for the Assembly: يساورها → [يساورها]
                7 [نظر] error: The verb is feminine for the Assembly: نظرت → [نظرت]
                9 [يطلب] error: The verb is feminine for the Assembly: تطلب → [تطلب]
                11 [يقرر] error: The verb is feminine for the Assembly: تقرر → [تقرر]"#]],
        );
        check(
            "إن مجلس حقوق الإنسان،\n\nوإذ تشير إلى قراراته،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا.\n",
            expect![[r#"
                3 [تشير] error: The verb is masculine for a Council: يشير → [يشير]
                5 [تطلب] error: The verb is masculine for a Council: يطلب → [يطلب]"#]],
        );
    }
}
