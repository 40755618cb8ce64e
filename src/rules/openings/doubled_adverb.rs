//! Two adverbs of repetition at one opening.
//!
//! # What
//! Finds “also further”, “également en outre”, “también además”, “также далее”, 又还, أيضا كذلك among opening words.
//!
//! # Why
//! One of them is left over from an older version of the text: adopted texts never have both.
//!
//! # Example
//! ```text
//! 2. Also further requests the Secretary-General to submit a report;
//! ```
//!
//! # Better
//! ```text
//! 2. Also requests the Secretary-General to submit a report;
//! ```
//!
//! # Fix
//! Keeps the first of them.
//!
//! # Source
//! Row O18 of the drafting rules: none in adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;

/// Two adverbs of repetition at one opening.
pub static RULE: Rule = Rule {
    name: "doubled-adverb",
    code: "O18",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("doubled_adverb.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) = passage.opened().filter(|opened| opened.link.adverbs.len() > 1) else {
        return;
    };
    let (Some(first), Some(last)) = (opened.link.adverbs.first(), opened.link.adverbs.last()) else {
        return;
    };
    // Farther apart they belong to two verbs.
    let between = opened.text.get(first.range.end..last.range.start).unwrap_or("");
    if between.chars().filter(|c| is_letter_or_digit(*c)).count() > 24 {
        return;
    }
    let Some((range, insert)) = opened.rewritten(opened.repeat()) else { return };
    let marked = opened.at + first.range.start..opened.at + last.range.end;
    let message = format!("Two adverbs say the same: “{}” is enough", opened.with(opened.repeat()));
    let mut fix = Fix::replace(Grade::Safe, range, insert);
    fix.title = format!("Write “{}”", opened.with(opened.repeat()));
    found.push(RULE.finding(marked, message).fix(fix));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn one_adverb_is_enough() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling also further its report,\n\n1. Requests a report;\n\n2. Also further requests a plan;\n\n3. *Also further requests* a plan;\n\n4. Also encourages further work.\n",
            expect![[r#"
                5 [also further] error: Two adverbs say the same: “Recalling also” is enough → []
                9 [Also further] error: Two adverbs say the same: “Also requests” is enough → []
                11 [Also further] error: Two adverbs say the same: “Also requests” is enough → []"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant les travaux de la commission,\n\nRappelant également en outre le rapport de la commission,\n\n1. Prie le Secrétaire général de faire rapport.\n",
            expect![
                "5 [également en outre] error: Two adverbs say the same: “Rappelant également” is enough → []"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando también además sus planes,\n\nRecordando además sus planes,\n",
            expect![
                "3 [también además] error: Two adverbs say the same: “Recordando también” is enough → []"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь также далее на свой доклад,\n\nссылаясь также на свой доклад,\n",
            expect!["3 [также далее] error: Two adverbs say the same: “ссылаясь также” is enough → []"],
        );
        check(
            "大会，\n\n又还回顾其工作，\n\n还回顾其工作，\n",
            expect!["3 [又还] error: Two adverbs say the same: “又回顾” is enough → []"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير أيضا كذلك إلى تقريرها،\n\nوإذ تشير أيضا إلى تقريرها،\n",
            expect!["3 [أيضا كذلك] error: Two adverbs say the same: “وإذ تشير أيضا” is enough → []"],
        );
    }
}
