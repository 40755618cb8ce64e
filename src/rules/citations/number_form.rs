//! The number of a resolution written in another form than its own.
//!
//! # What
//! Old numbers have the session in roman numerals in brackets behind the number, "1514 (XV)", in Arabic letters in Arabic; the
//! letter of a part stands before the session, "3367 A (XXX)", and behind a number of today, "31/16 A"; special sessions are
//! written "S-30/1", emergency special sessions "ES-11/1". Numbers that stand so in a body or in a note are compared with that
//! form.
//!
//! # Why
//! The form tells the series and the time; another one looks like another number.
//!
//! # Example
//! ```text
//! Recalling its resolution 1514(XV) of 14 December 1960,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 1514 (XV) of 14 December 1960,
//! ```
//!
//! # Fix
//! Writes the usual form. Safe: what is read stays the same.
//!
//! # Source
//! Rows R14, R15, R16 and R18 of the drafting rules: Editorial Manual, Resolutions, system of identification, sections B to D;
//! in Arabic the session is in Arabic letters 1,924 times and roman 39.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol::{Number, Session};
use crate::syntax::{Kind, Language, Part};
use crate::text::is_letter_or_digit;

/// The number of a resolution written in another form than its own.
pub static RULE: Rule = Rule {
    name: "number-form",
    code: "R14",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("number_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !(passage.is_body() && passage.paragraph.part == Part::Main || passage.paragraph.kind == Kind::Note) {
        return;
    }
    for citation in &passage.reading.citations {
        let Some(number) = citation.symbol.number().filter(|_| citation.ambiguous.is_none()) else {
            continue;
        };
        let written = passage.paragraph.slice(&citation.span);
        let plain = plain(written);
        // A symbol, a letter that goes on from a number before, a range of letters, mark-up inside, a number that the year is missing from.
        if plain.contains(['[', ']', '*', '<', '\n'])
            || plain.contains("/RES")
            || plain.contains("/DEC")
            || !plain.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'S' | 'E' | 'د'))
            || passage.is_quoted(&citation.span)
        {
            continue;
        }
        let right = usual(&plain, number, passage.language());
        // Blanks too many are no other form: scans are full of them.
        let single =
            plain.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(").replace(" )", ")");
        let single = single.replace(" / ", "/");
        let Some(right) = right.filter(|right| *right != single) else { continue };
        let message = format!("The number is written “{right}”");
        let finding = RULE.finding(citation.span.clone(), message);
        found.push(finding.fix(Fix::replace(Grade::Safe, citation.span.clone(), right)));
    }
}

/// A number as typed, with plain spaces and hyphens and ASCII digits.
fn plain(written: &str) -> String {
    written
        .chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            '\u{0660}'..='\u{0669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
            // Cyrillic letters that look like Latin ones.
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            'Х' => 'X',
            'І' => 'I',
            other => other,
        })
        .collect()
}

/// The usual form of a number where another one stands that is certain to mean the same; `None` where what stands may be right.
fn usual(plain: &str, number: Number, language: Language) -> Option<String> {
    let tight = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '-')).collect::<String>();
    let latin = number.to_string();
    match number {
        // In Chinese without a blank, in Arabic with the session in Arabic letters.
        Number::Bracketed { .. } if language == Language::Chinese => None,
        Number::Bracketed { .. } if language == Language::Arabic => {
            let (Number::Bracketed { number, part: None, session: Session::Regular(session) }, true) =
                (number, plain == latin)
            else {
                return None;
            };
            Some(format!("{number} (د-{session})"))
        }
        // Chinese sets no blank before the year, Arabic one or none.
        Number::Yearly { .. } if matches!(language, Language::Chinese | Language::Arabic) => None,
        Number::Bracketed { .. } => {
            let swapped = letter_last(plain, &latin);
            (tight(plain) == tight(&latin) || swapped).then_some(latin)
        }
        Number::Yearly { .. } => (tight(plain) == tight(&latin)).then_some(latin),
        Number::Slashed { .. } => (plain.is_ascii() && tight(plain) == tight(&latin)).then_some(latin),
    }
}

/// Whether the letter of the part stands behind the session: `3367 (XXX) A`.
fn letter_last(plain: &str, latin: &str) -> bool {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|c| is_letter_or_digit(*c)).collect();
        letters.sort_unstable();
        letters
    };
    plain.ends_with(|c: char| c.is_ascii_uppercase()) && letters(plain) == letters(latin)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn usual_forms_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 1514 (XV) of 14 December 1960, 217 A (III) of 10 December 1948, 46/36 L of 9 December 1991, S-26/2 and ES-11/1, and Security Council resolution 1325 (2000),\n",
            expect![[""]],
        );
        check(
            "大会，\n\n回顾其1960年12月14日第1514(XV)号决议和安全理事会第1325(2000)号决议，\n",
            expect![[""]],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 45 / 65 المؤرخ 4 كانون الأول/ديسمبر 1990،\n",
            expect![[""]],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960،\n",
            expect![[""]],
        );
    }

    #[test]
    fn other_forms() {
        check(
            "The General Assembly,\n\nRecalling its resolutions 1514(XV) of 14 December 1960, 217 (III) A of 10 December 1948 and 46/36L of 9 December 1991,\n",
            expect![[r#"
                3 [1514(XV)] warning: The number is written “1514 (XV)” → [1514 (XV)]
                3 [46/36L] warning: The number is written “46/36 L” → [46/36 L]"#]],
        );
        check(
            "The General Assembly,\n\nRecalling Security Council resolution 1325(2000),\n",
            expect!["3 [1325(2000)] warning: The number is written “1325 (2000)” → [1325 (2000)]"],
        );
        check(
            "L’Assemblée générale,\n\nRappelant sa résolution 1514(XV) du 14 décembre 1960,\n",
            expect!["3 [1514(XV)] warning: The number is written “1514 (XV)” → [1514 (XV)]"],
        );
        check(
            "La Asamblea General,\n\nRecordando su resolución 1514(XV), de 14 de diciembre de 1960,\n",
            expect!["3 [1514(XV)] warning: The number is written “1514 (XV)” → [1514 (XV)]"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 1514(XV) от 14 декабря 1960 года,\n",
            expect!["3 [1514(XV)] warning: The number is written “1514 (XV)” → [1514 (XV)]"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرارها 1514 (XV) المؤرخ 14 كانون الأول/ديسمبر 1960،\n",
            expect!["3 [1514 (XV)] warning: The number is written “1514 (د-15)” → [1514 (د-15)]"],
        );
    }
}
