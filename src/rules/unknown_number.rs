//! A citation of a resolution that does not exist.
//!
//! # What
//! An error where the number cannot exist: beyond the last of its session, a roman session after the thirtieth. A warning where the
//! index has every number of the series and not this one. Where the index has holes, it says nothing.
//!
//! # Why
//! A mistyped number sends the reader to another text, or to none.
//!
//! # Example
//! ```text
//! Recalling its resolution 65/999 of 13 December 2010,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 65/122 of 13 December 2010,
//! ```
//!
//! # Fix
//! None: which number was meant is the drafter's to say. Hovering over it shows the nearest.
//!
//! # Source
//! Rows R24, R14 and R16 of the drafting rules; the index and its table of coverage.

use super::finding::Finding;
use super::rule::{Check, Passage, Profile, Rule, Severity, documentation};
use crate::corpus::{self, Status};
use crate::syntax::Language;

/// A citation of a resolution that does not exist.
pub static RULE: Rule = Rule {
    name: "unknown-number",
    code: "R24",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("unknown_number.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    for citation in &passage.reading.citations {
        let symbol = &citation.symbol;
        let finding = match corpus::index().status(symbol) {
            Status::Impossible { reason } => {
                RULE.finding(citation.span.clone(), format!("{symbol} cannot exist: {reason}"))
            }
            Status::WrongSession { right } => RULE.finding(
                citation.span.clone(),
                format!("There is no {symbol}; the resolution of that number is {right}"),
            ),
            Status::Unknown => RULE
                .finding(citation.span.clone(), format!("There is no {symbol}, as far as the index knows"))
                .severity(Severity::Warning),
            Status::Known | Status::NotCovered | Status::WrongYear { .. } => continue,
        };
        found.push(finding);
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
    fn a_number_beyond_the_last_is_an_error() {
        check("The General Assembly,\n\nRecalling its resolution 65/122 of 13 December 2010,\n", expect![""]);
        check("The General Assembly,\n\nRecalling its resolution 65/999 of 13 December 2010,\n", expect!["3 [65/999] error: A/RES/65/999 cannot exist: the last resolution of that session is 65/316"]);
    }
}
