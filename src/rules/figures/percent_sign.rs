//! The sign % instead of "per cent".
//!
//! # What
//! A number with the sign % in a paragraph of an English resolution. Quotations, annexes and notes are left alone.
//!
//! # Why
//! Resolutions write it out in two words.
//!
//! # Example
//! ```text
//! Notes that 12% of the staff are women;
//! ```
//!
//! # Better
//! ```text
//! Notes that 12 per cent of the staff are women;
//! ```
//!
//! # Fix
//! Writes "per cent". Safe; in the Security Council, which uses the sign as well, to be confirmed.
//!
//! # Source
//! Row D11 of the drafting rules: Editorial Manual, Numbers, dates and time; no sign % and 1,145 times "per cent" in resolutions
//! of the Assembly, 23 and 50 in the Security Council.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::is_letter_or_digit;

/// The sign % instead of "per cent".
pub static RULE: Rule = Rule {
    name: "percent-sign",
    code: "D11",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Safe),
    documentation: documentation!("percent_sign.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    let text = passage.text();
    for at in memchr::memchr_iter(b'%', text.as_bytes()) {
        let head = text[..at].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        // Part of an address, or a sign of its own.
        let goes_on = text[at + 1..].starts_with(|c: char| is_letter_or_digit(c));
        // "51%", "51 %", "fifty-one%"
        let number = head.ends_with(|c: char| c.is_ascii_digit())
            || head.len() == at && head.ends_with(|c: char| c.is_ascii_lowercase());
        if goes_on || !number || passage.is_quoted(&(at..at + 1)) {
            continue;
        }
        // A third of the Council's texts that give percentages use the sign.
        let (severity, grade) = match passage.profile {
            Some(Profile::SecurityCouncil) => (Severity::Warning, Grade::Confirm),
            _ => (Severity::Error, Grade::Safe),
        };
        let fix = Fix::replace(grade, head.len()..at + 1, " per cent");
        let message = "A resolution writes “per cent”, not the sign %";
        found.push(RULE.finding(at..at + 1, message).severity(severity).fix(fix));
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
    fn per_cent_is_two_words() {
        check(
            "The General Assembly,\n\n1. Notes that 12 per cent of the staff are women, and “5% more” were asked for.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Notes that 12% of the staff, 0.7 % of the income and 20–30% of the rest are women.\n",
            expect![[r#"
                3 [%] error: A resolution writes “per cent”, not the sign % → [ per cent]
                3 [%] error: A resolution writes “per cent”, not the sign % → [ per cent]
                3 [%] error: A resolution writes “per cent”, not the sign % → [ per cent]"#]],
        );
        check(
            "The Security Council,\n\n1. Notes that 12% of the staff are women.\n",
            expect!["3 [%] warning: A resolution writes “per cent”, not the sign % → [ per cent]"],
        );
    }
}
