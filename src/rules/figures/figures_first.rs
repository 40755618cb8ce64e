//! A paragraph that begins with figures.
//!
//! # What
//! The first word of a preambular or operative paragraph, of one of its lettered parts, or of a later sentence, is a number in figures. Years and
//! dates count, symbols do not.
//!
//! # Why
//! A sentence begins with a word: the number stands later, or in words.
//!
//! # Example
//! ```text
//! (a) 20 experts shall be appointed;
//! ```
//!
//! # Better
//! ```text
//! (a) Twenty experts shall be appointed;
//! ```
//!
//! # Fix
//! Writes the number in words, up to 999,999. To be confirmed: the sentence may have to be turned round. A year stays as it is, and so does a
//! number that another one goes on from (“5 and 6 of the plan”).
//!
//! # Source
//! Row D10 of the drafting rules: Editorial Manual, Numbers, dates and time.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Language, Part};
use crate::text::{is_letter, is_letter_or_digit};

/// A paragraph that begins with figures.
pub static RULE: Rule = Rule {
    name: "figures-first",
    code: "D10",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English],
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("figures_first.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.part != Part::Main || passage.language() != Language::English {
        return;
    }
    let body = paragraph.slice(&paragraph.body);
    let first =
        body.len() - body.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')).len();
    let starts = std::iter::once(first).chain(later_sentences(body));
    found.extend(starts.filter_map(|at| at_head(&body[at..], paragraph.body.start + at)));
}

/// Where the sentences behind the first begin that a whole word and a full stop come before: not what stands behind “No.” or “chap.”.
fn later_sentences(body: &str) -> impl Iterator<Item = usize> {
    const FEWEST: usize = 6;
    body.match_indices(". ").filter_map(|(stop, mark)| {
        let word = body[..stop].chars().rev().take_while(char::is_ascii_lowercase).count();
        (word >= FEWEST).then_some(stop + mark.len())
    })
}

/// What is found where a sentence begins with figures; it begins at `start`, in bytes of the paragraph's text.
fn at_head(sentence: &str, start: usize) -> Option<Finding> {
    if !sentence.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = sentence.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',')).count();
    // A number that goes on is something else: a symbol, a label, a table’s cell.
    let word = sentence[length..].strip_prefix([' ', '\u{a0}']).unwrap_or("");
    let letters = word.chars().take_while(|c| is_letter(*c)).count();
    let next = word.split(|c: char| !is_letter_or_digit(c)).next().unwrap_or("");
    // Amounts and posts are listed so.
    let listed = ["dollars", "euros", "million", "billion", "per", "posts", "positions"].contains(&next);
    let counted = ["States", "Member", "Governments", "Parties"].contains(&next);
    if listed || !counted && !next.starts_with(char::is_lowercase) || letters < 3 {
        return None;
    }
    let range = start..start + length;
    let finding = RULE.finding(range.clone(), "A sentence begins with a word, not with figures");
    let goes_on = ["and", "out", "through"].contains(&next);
    Some(match in_words(&sentence[..length]).filter(|_| !goes_on) {
        Some(number) => finding.fix(Fix::replace(Grade::Confirm, range, number)),
        None => finding,
    })
}

/// The years of which a draft may speak: they stay in figures.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// A number in figures (`20`, `1,500`) in words, with a capital: “Twenty”. `None` for a year, for a number that has no place in a sentence in
/// words, and where the commas do not part thousands.
fn in_words(figures: &str) -> Option<String> {
    let mut groups = figures.split(',');
    let first = groups.next()?;
    let grouped = figures.contains(',');
    let thousands = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if first.starts_with('0') || grouped && !thousands {
        return None;
    }
    let value: u32 = figures.replace(',', "").parse().ok()?;
    if !(1..1_000_000).contains(&value) || !grouped && YEARS.contains(&value) {
        return None;
    }
    let words = match (value / 1000, value % 1000) {
        (0, rest) => below_thousand(rest),
        (thousands, 0) => format!("{} thousand", below_thousand(thousands)),
        (thousands, rest) => {
            // “Two thousand and five”, “Two thousand one hundred”.
            let joint = if rest < 100 { " and" } else { "" };
            format!("{} thousand{joint} {}", below_thousand(thousands), below_thousand(rest))
        }
    };
    let mut letters = words.chars();
    let capital = letters.next()?.to_uppercase();
    Some(capital.chain(letters).collect())
}

/// A number from 1 to 999 in words: “two hundred and forty-five”.
fn below_thousand(value: u32) -> String {
    const SMALL: [&str; 20] = [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let word = |words: &[&'static str], at: u32| words.get(at as usize).copied().unwrap_or("");
    let below_hundred = |value: u32| match (value / 10, value % 10) {
        (0 | 1, _) => word(&SMALL, value).to_owned(),
        (tens, 0) => word(&TENS, tens).to_owned(),
        (tens, ones) => format!("{}-{}", word(&TENS, tens), word(&SMALL, ones)),
    };
    match (value / 100, value % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", word(&SMALL, hundreds)),
        (hundreds, rest) => format!("{} hundred and {}", word(&SMALL, hundreds), below_hundred(rest)),
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
    fn words_come_first() {
        check(
            "The General Assembly,\n\n1. Decides:\n\n(a) To appoint 20 experts;\n\n(b) Twenty posts are created.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\n1. Decides as follows:\n\n(a) 20 experts shall be appointed;\n\n(b) They shall meet.\n",
            expect!["5 [20] warning: A sentence begins with a word, not with figures → [Twenty]"],
        );
        check(
            "The General Assembly,\n\n1. Decides as follows:\n\n(a) *1,245* keepers shall be appointed;\n\n(b) 2024 plans shall be made;\n\n(c) 5 and 6 of the plans shall be kept;\n\n(d) 12,5 lamps shall burn.\n",
            expect![[r#"
                7 [2024] warning: A sentence begins with a word, not with figures
                9 [5] warning: A sentence begins with a word, not with figures
                11 [12,5] warning: A sentence begins with a word, not with figures"#]],
        );
        check(
            "The General Assembly,\n\n1. 15 States are invited to report. 3 lamps burn, says document No. 5 of the series. See chap. 7 above.\n",
            expect![[r#"
                3 [15] warning: A sentence begins with a word, not with figures → [Fifteen]
                3 [3] warning: A sentence begins with a word, not with figures → [Three]"#]],
        );
    }

    #[test]
    fn numbers_in_words() {
        let shown = |figures: &str| super::in_words(figures);
        let same = |figures: &str, words: &str| assert_eq!(shown(figures).as_deref(), Some(words));
        same("1", "One");
        same("12", "Twelve");
        same("40", "Forty");
        same("99", "Ninety-nine");
        same("100", "One hundred");
        same("245", "Two hundred and forty-five");
        same("1500", "One thousand five hundred");
        same("2,005", "Two thousand and five");
        same("12,345", "Twelve thousand three hundred and forty-five");
        for none in ["0", "007", "2025", "1,0", "12,3456", "20,", "1000000", "99999999999"] {
            assert_eq!(shown(none), None, "{none}");
        }
    }
}
