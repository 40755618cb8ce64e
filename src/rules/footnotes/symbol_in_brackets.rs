//! A source in brackets in the text instead of a note.
//!
//! # What
//! A document’s symbol in brackets in a preambular or operative paragraph: "the report of the Secretary-General (A/79/302)". The
//! Security Council gives symbols so. Symbols of resolutions, annexes, quotations and sub-paragraphs of lists of documents are
//! left alone.
//!
//! # Why
//! Resolutions of the General Assembly and of the two other councils give their sources in notes.
//!
//! # Example
//! ```text
//! Taking note of the report of the Secretary-General (A/79/302),
//! ```
//!
//! # Better
//! ```text
//! Taking note of the report of the Secretary-General,¹
//! ```
//!
//! # Fix
//! None: a note has to be written and numbered.
//!
//! # Source
//! Row F01 of the drafting rules: Editorial Manual, Footnotes, chapter II, sections A and B.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::syntax::{Language, Part};

/// A source in brackets in the text instead of a note.
pub static RULE: Rule = Rule {
    name: "symbol-in-brackets",
    code: "F01",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: None,
    documentation: documentation!("symbol_in_brackets.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if !passage.is_body() || passage.paragraph.part != Part::Main {
        return;
    }
    // Without opening words it is hardly a paragraph of the resolution: a note that lost its marker, say.
    if passage.paragraph.level <= 1 && passage.paragraph.opening.is_none() {
        return;
    }
    let text = passage.text();
    for citation in &passage.reading.citations {
        if citation.symbol.kind() != symbol::Kind::Document || citation.symbol.number().is_some() {
            continue;
        }
        let head = text[..citation.span.start].trim_end_matches(['[', '*', '_']);
        let tail = text[citation.span.end..].trim_start_matches([']', '*', '_']);
        // A link's target stands in brackets of its own.
        let opened = head.ends_with(['(', '（']) && !head[..head.len() - 1].ends_with(']');
        let closed = tail.starts_with([')', '）', ',', '，', '(']);
        if opened && closed && !passage.is_quoted(&citation.span) {
            let message = "The source stands in a note, not in brackets in the text";
            found.push(RULE.finding(citation.span.clone(), message));
        }
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
    fn sources_stand_in_notes() {
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,\n",
            expect![[""]],
        );
        check(
            "The Security Council,\n\nTaking note of the report of the Secretary-General (S/2024/302),\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nTaking note of the report of the Secretary-General (A/79/302),\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
        check(
            "L’Assemblée générale,\n\nPrenant note du rapport du Secrétaire général (A/79/302),\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
        check(
            "La Asamblea General,\n\nTomando nota del informe del Secretario General (A/79/302),\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
        check(
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад Генерального секретаря (A/79/302),\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
        check(
            "大会，\n\n注意到秘书长的报告(A/79/302)，\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تحيط علما بتقرير الأمين العام (A/79/302)،\n",
            expect!["3 [A/79/302] warning: The source stands in a note, not in brackets in the text"],
        );
    }
}
