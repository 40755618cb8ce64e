//! “Also” or “further” on the wrong side of the verb.
//!
//! # What
//! In English the adverb of repetition stands behind a participle of the preamble and before a verb of the operative part.
//!
//! # Why
//! All texts of the Assembly and its Councils place it so; on the other side it reads as another meaning.
//!
//! # Example
//! ```text
//! 1. Requests also a report;
//! ```
//!
//! # Better
//! ```text
//! 1. Also requests a report;
//! ```
//!
//! # Fix
//! Moves the adverb.
//!
//! # Source
//! Row O11 of the drafting rules: in the Assembly’s operative paragraphs 4,035 stand before the verb and 8 behind it, in its
//! preambles 4,570 behind and 9 before.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::chain::Place;
use crate::syntax::{Language, Part};

/// “Also” or “further” on the wrong side of the verb.
pub static RULE: Rule = Rule {
    name: "adverb-place",
    code: "O11",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English],
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Safe),
    documentation: documentation!("adverb_place.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let Some(opened) =
        passage.opened().filter(|_| passage.paragraph.part == Part::Main && passage.paragraph.level <= 1)
    else {
        return;
    };
    let [adverb] = &opened.link.adverbs[..] else { return };
    let wrong = match opened.is_operative() {
        true => adverb.place != Place::Before,
        false => adverb.place == Place::Before,
    };
    if !wrong {
        return;
    }
    let Some(right) = opened.moved() else { return };
    let shown = right.replace(['*', '_'], "");
    let message = format!("The adverb stands on the other side of the verb: “{shown}”");
    let finding = RULE.finding(opened.range(), message);
    found.push(finding.fix(Fix::replace(Grade::Safe, opened.range(), right)));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_adverb_stands_where_adopted_texts_have_it() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nRecalling also its report,\n\nHaving also considered the plan,\n\n1. Requests a report;\n\n2. Also requests a plan.\n",
            expect![""],
        );
        check(
            "The General Assembly,\n\nRecalling its work,\n\nAlso recalling its report,\n\n1. Requests a report;\n\n2. *Requests also* a plan;\n\n3. Takes further note of the report.\n",
            expect![[r#"
                5 [Also recalling] warning: The adverb stands on the other side of the verb: “Recalling also” → [Recalling also]
                9 [Requests also] warning: The adverb stands on the other side of the verb: “Also requests” → [Also requests]
                11 [Takes further note] warning: The adverb stands on the other side of the verb: “Further takes note” → [Further takes note]"#]],
        );
    }

    #[test]
    fn an_adjective_is_no_adverb() {
        check(
            "The General Assembly,\n\nWelcoming further progress in its work,\n\n1. Encourages further efforts;\n\n2. Requests further information.\n",
            expect![""],
        );
        check(
            "The Security Council,\n\n1. Decides also to meet;\n\n2. Decides further to rest.\n",
            expect![""],
        );
    }
}
