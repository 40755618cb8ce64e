//! Quotation marks that are not those of the language.
//!
//! # What
//! French and Russian write « », English, Spanish and Chinese “ ”, Arabic ” “ (either way round); within a quotation the other kind may
//! stand. Straight marks (") are those of no language; in Arabic, where they are frequent, they are only a hint. A paragraph has one finding, at the first mark.
//!
//! # Why
//! Each language has its marks; straight ones come from the keyboard.
//!
//! # Example
//! ```text
//! Decides to include the item entitled "Lighthouses";
//! ```
//!
//! # Better
//! ```text
//! Decides to include the item entitled “Lighthouses”;
//! ```
//!
//! # Fix
//! Writes the marks of the language, with the no-break spaces of French. Safe where they come in pairs; else to be confirmed.
//!
//! # Source
//! Row P08 of the drafting rules. Counted: French 5,756 « to 41 “; Spanish 5,662 “ to 1 «; Russian 9,507 «; English 5,489 “ and no straight ones.

use super::slips::{self, Slip};
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// Quotation marks that are not those of the language.
pub static RULE: Rule = Rule {
    name: "quotation-marks",
    code: "P08",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("quotation_marks.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() {
        return;
    }
    let (text, language) = (passage.text(), passage.language());
    // `"`, and the first bytes of « » and “ ” „.
    if !text.bytes().any(|byte| matches!(byte, b'"' | 0xAB | 0xBB | 0x9C | 0x9D | 0x9E)) {
        return;
    }
    let (open, close) = marks(language);
    let guillemets = matches!(language, Language::French | Language::Russian);
    let mut slips = Vec::new();
    // How deep in right quotations, and the foreign marks that are open: they have to come in pairs.
    let (mut depth, mut pending, mut paired) = (0usize, false, true);
    // Whether a title of that kind is open.
    let mut title = false;
    for (before, at, character, after) in slips::neighbours(text) {
        let range = at..at + character.len_utf8();
        let foreign = match character {
            // Behind a figure it stands for inches or seconds.
            '"' => pending || !before.is_some_and(|c| c.is_ascii_digit()),
            // Russian sets titles in Latin letters in the marks of their own language.
            '“' | '”' | '„' if guillemets => {
                let latin = language == Language::Russian
                    && after.is_some_and(|c| c.is_ascii_alphanumeric())
                    && !pending;
                let own = depth > 0 || title || latin;
                title = depth == 0 && !title && latin;
                !own
            }
            '«' | '»' if !guillemets && language != Language::Arabic => depth == 0,
            '«' | '»' if language == Language::Arabic => false,
            _ => false,
        };
        if !foreign {
            match character {
                '«' | '《' => depth += 1,
                '“' if !guillemets && language != Language::Arabic => depth += 1,
                '»' | '》' => depth = depth.saturating_sub(1),
                '”' if !guillemets && language != Language::Arabic => depth = depth.saturating_sub(1),
                _ => {}
            }
            continue;
        }
        // In a French text within « », and in others, a straight mark opens where none is open.
        let opens = !pending;
        let blank = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
        paired &=
            if opens { !blank(after) || character == '«' } else { !blank(before) || character == '»' };
        pending = opens;
        let insert = if opens { open } else { close };
        let mut change = range.clone();
        if opens && character == '«' {
            let rest = &text[range.end..];
            change.end += rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
        }
        if !opens && character == '»' {
            change.start -= slips::blanks_before(&text[..range.start]);
        }
        slips.push(Slip { marked: range, change, insert: insert.to_owned() });
    }
    let grade = if pending || !paired { Grade::Confirm } else { Grade::Safe };
    let names = match language {
        Language::French => "French writes « and »",
        Language::Russian => "Russian writes « and »",
        Language::Arabic => "Arabic writes ” and “",
        Language::English => "English writes “ and ”",
        Language::Spanish => "Spanish writes “ and ”",
        Language::Chinese => "Chinese writes “ and ”",
    };
    let count = found.len();
    slips::report(
        &RULE,
        slips,
        &format!("{names} as quotation marks"),
        "Write the right quotation marks",
        grade,
        found,
    );
    // Adopted Arabic texts of the Human Rights Council often have straight ones.
    if language == Language::Arabic {
        for finding in &mut found[count..] {
            finding.severity = Severity::Hint;
        }
    }
}

/// The opening and the closing mark of a language.
fn marks(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::French => ("«\u{a0}", "\u{a0}»"),
        Language::Russian => ("«", "»"),
        Language::Arabic => ("”", "“"),
        Language::English | Language::Spanish | Language::Chinese => ("“", "”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    fn made(language: Language, open: &str, close: &str) -> String {
        fixtures::changed(language, 1, |text| {
            let last = text.chars().next_back().unwrap();
            format!("{} {open}x{close}{last}", text.trim_end_matches(last))
        })
    }

    #[test]
    fn every_language_has_its_marks() {
        expect![[r#"
            ar: 3 ["] hint: Arabic writes ” and “ as quotation marks (2 times in this paragraph) → [”] → [“]
            en: 3 ["] warning: English writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]
            es: 3 ["] warning: Spanish writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]
            fr: 3 ["] warning: French writes « and » as quotation marks (2 times in this paragraph) → [« ] → [ »]
            ru: 3 ["] warning: Russian writes « and » as quotation marks (2 times in this paragraph) → [«] → [»]
            zh: 3 ["] warning: Chinese writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, |l| made(l, "\"", "\"")));
        let right = |language| {
            let (open, close) = marks(language);
            made(language, open, close)
        };
        expect![[r#"
            ar: 
            en: 
            es: 
            fr: 
            ru: 
            zh: "#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, right));
        let foreign = |language| match language {
            Language::French | Language::Russian => made(language, "“", "”"),
            _ => made(language, "«", "»"),
        };
        expect![[r#"
            ar: 
            en: 3 [«] warning: English writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]
            es: 3 [«] warning: Spanish writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]
            fr: 3 [“] warning: French writes « and » as quotation marks (2 times in this paragraph) → [« ] → [ »]
            ru: 
            zh: 3 [«] warning: Chinese writes “ and ” as quotation marks (2 times in this paragraph) → [“] → [”]"#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, foreign));
    }

    #[test]
    fn quotations_within_quotations() {
        testing::check(&RULE, &made(Language::French, "«\u{a0}x “y” ", "\u{a0}»"), expect![[""]]);
        testing::check(&RULE, &made(Language::Russian, "«x „y“ ", "»"), expect![[""]]);
        testing::check(&RULE, &made(Language::English, "“x «y» ", "”"), expect![[""]]);
        testing::check(&RULE, &made(Language::English, "a lamp of 5\" ", ""), expect![""]);
    }
}
