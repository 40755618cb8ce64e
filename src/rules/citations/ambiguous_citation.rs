//! A number that can be read as two resolutions.
//!
//! # What
//! In Arabic text the two parts of a number can stand in either order on the screen and in the file, so `٥٠/٥٩` can be 50/59 or
//! 59/50; and the General Assembly and the Human Rights Council number alike. Where both resolutions exist and no date decides,
//! this says so.
//!
//! # Why
//! The reader may take it for the other one. A date beside it makes it plain.
//!
//! # Example
//! ```text
//! وإذ تشير إلى قرارها ٥٠/٥٩،
//! ```
//!
//! # Better
//! ```text
//! وإذ تشير إلى قرارها ٥٠/٥٩ المؤرخ ٢ كانون الأول/ديسمبر ٢٠٠٤،
//! ```
//!
//! # Fix
//! None: only the drafter knows which is meant.
//!
//! # Source
//! Row R19 of the drafting rules, and the order of the parts in older Arabic documents.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A number that can be read as two resolutions.
pub static RULE: Rule = Rule {
    name: "ambiguous-citation",
    code: "R19",
    severity: Severity::Info,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("ambiguous_citation.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for citation in &passage.reading.citations {
        if let Some(other) = &citation.ambiguous {
            let message =
                format!("Can be read as {} or as {other}; a date beside it would decide", citation.symbol);
            found.push(RULE.finding(citation.span.clone(), message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::expect;

    #[test]
    fn a_date_decides() {
        testing::check(
            &super::RULE,
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٥٠/٥٩ المؤرخ ٢ كانون الأول/ديسمبر ٢٠٠٤،\n",
            expect![""],
        );
        testing::check(
            &super::RULE,
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٥٠/٥٩،\n",
            expect![
                "3 [٥٠/٥٩] info: Can be read as A/RES/59/50 or as A/RES/50/59; a date beside it would decide"
            ],
        );
    }
}
