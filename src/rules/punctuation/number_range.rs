//! A range of numbers with a hyphen.
//!
//! # What
//! Looks for two numbers joined by a hyphen, or by a dash with spaces around it, that stand alone or behind “paras.”, “pp.” and the like:
//! not within symbols, dates, telephone numbers and names. French and
//! Spanish periods of years (2019-2028) are left alone. A paragraph has one finding, at the first.
//!
//! # Why
//! Ranges are written with an en dash, without spaces; the hyphen joins what is one name.
//!
//! # Example
//! ```text
//! Recalling paragraphs 78-82 of the report,
//! ```
//!
//! # Better
//! ```text
//! Recalling paragraphs 78–82 of the report,
//! ```
//!
//! # Fix
//! Writes the en dash. Safe.
//!
//! # Source
//! Row P12 of the drafting rules: Editorial Manual, Numbers. Counted: 2,340 with an en dash, 5 with a hyphen.

use super::slips::{self, Slip};
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A range of numbers with a hyphen.
pub static RULE: Rule = Rule {
    name: "number-range",
    code: "P12",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("number_range.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    let bytes = text.as_bytes();
    if !passage.is_body() || !text.contains(['-', '–']) {
        return;
    }
    let mut slips = Vec::new();
    for (at, dash) in text.match_indices(['-', '–']) {
        let (mut start, mut end) = (at, at + dash.len());
        if dash == "–" {
            // Only the spaces around a dash are wrong.
            start -= slips::blanks_before(&text[..start]);
            end += text[end..].len() - text[end..].trim_start_matches([' ', '\u{a0}']).len();
            if start == at || end == at + dash.len() {
                continue;
            }
        }
        let first = bytes[..start].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let second = bytes[end..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let range = start - first..end + second;
        let (Ok(low), Ok(high)) =
            (text[range.start..start].parse::<u32>(), text[end..range.end].parse::<u32>())
        else {
            continue;
        };
        let head = text[..range.start].chars().next_back();
        let tail = text[range.end..].chars().next();
        let alone = head.is_none_or(|c| c.is_whitespace() || c == '(')
            && tail.is_none_or(|c| c.is_whitespace() || ",;.):".contains(c) || c == '*')
            && !text[range.end..]
                .strip_prefix(['.', ',', ':'])
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let cited = passage
            .reading
            .citations
            .iter()
            .any(|cited| cited.span.start < range.end && range.start < cited.span.end);
        // French and Spanish write the years of a plan with a hyphen (counted: 42 and 31 times in 188 adopted texts).
        let years = passage.language() != Language::English && first == 4 && second == 4;
        if alone && !years && low < high && !cited && first <= 4 && second <= 4 {
            let insert = format!("{}–{}", &text[range.start..start], &text[end..range.end]);
            slips.push(Slip::replace(range, insert));
        }
    }
    slips::report(
        &RULE,
        slips,
        "A range of numbers is written with an en dash, without spaces",
        "Write an en dash",
        Grade::Safe,
        found,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn ranges_have_an_en_dash() {
        let check = |language, text: &str, expected: expect_test::Expect| {
            testing::check(&RULE, &fixtures::changed(language, 1, |_| text.to_owned()), expected);
        };
        check(
            Language::English,
            "Recalling paragraphs 78-82 and the biennium 2004 – 2005,",
            expect![
                "3 [78-82] warning: A range of numbers is written with an en dash, without spaces (2 times in this paragraph) → [78–82] → [2004–2005]"
            ],
        );
        check(
            Language::English,
            "Recalling paragraphs 78–82, document A/79/3-5, COVID-19, 2004-12-02 and resolution S-10/2,",
            expect![[""]],
        );
        check(
            Language::French,
            "Rappelant les paragraphes 78-82, la période 2004-2005 et les paragraphes 3–5,",
            expect![
                "3 [78-82] warning: A range of numbers is written with an en dash, without spaces → [78–82]"
            ],
        );
        check(
            Language::Spanish,
            "Recordando los párrafos 78-82, el bienio 2004-2005 y los párrafos 3–5,",
            expect![
                "3 [78-82] warning: A range of numbers is written with an en dash, without spaces → [78–82]"
            ],
        );
    }
}
