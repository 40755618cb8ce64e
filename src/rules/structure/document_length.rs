//! A draft of more than 3,300 words.
//!
//! # What
//! Estimates the number of words from the length of the file. Told at the organ's line, and only where the draft's own symbol is
//! that of a draft (`A/80/L.99`) or none.
//!
//! # Why
//! Documents for a session are held to a number of words; longer ones need leave, and are translated late.
//!
//! # Example
//! ```text
//! A draft of about 4,000 words.
//! ```
//!
//! # Better
//! ```text
//! A draft of about 3,000 words.
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row S32 of the drafting rules: instructions of the United Nations Office at Geneva for documents.

use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Kind, Language};

/// A draft of more than 3,300 words.
pub static RULE: Rule = Rule {
    name: "document-length",
    code: "S32",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("document_length.rs"),
    check: Check::Draft(Aspects::ENDINGS, check),
};

/// The most words of a session's document.
const MOST: u32 = 3300;

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    let symbol = outline.head.symbol.as_ref();
    let draft = symbol.is_none_or(|symbol| symbol.kind() == symbol::Kind::Draft);
    let mut lines = outline.paragraphs.iter().enumerate().filter(|(_, facts)| facts.kind == Kind::OrganLine);
    let (Some((index, line)), None) = (lines.next(), lines.next()) else { return };
    if draft && outline.head.words > MOST {
        let range = line.facts.ending.as_ref().map_or(0..0, |ending| 0..ending.range.end);
        let message = format!(
            "This draft has about {} words; a document of a session has {MOST} at most",
            outline.head.words
        );
        found.push((index, RULE.finding(range, message)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::fixtures;
    use expect_test::expect;

    #[test]
    fn long_drafts_are_told() {
        let made = |language| {
            fixtures::changed(language, 6, |text| {
                let last = fixtures::draft(language).split("\n\n").last().unwrap().trim_end().to_owned();
                let mut long = String::new();
                for number in 3..900 {
                    long.push_str(&last.replacen('2', &number.to_string(), 1));
                    long.push_str("\n\n");
                }
                format!("{text}\n\n{long}")
            })
        };
        expect![[r#"
            en: 1 [The General Assembly,] info: This draft has about 6200 words; a document of a session has 3300 at most
            ru: 1 [Генеральная Ассамблея,] info: This draft has about 6000 words; a document of a session has 3300 at most"#]].assert_eq(&fixtures::in_all(&RULE, &[Language::English, Language::Russian], made));
    }
}
