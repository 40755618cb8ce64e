//! An organ that calls its own resolution by its own name.
//!
//! # What
//! "General Assembly resolution 70/1" in a resolution of the General Assembly, where "its resolution 70/1" is usual; the same in
//! the other languages and for the councils. Quotations, notes and annexes are left alone.
//!
//! # Why
//! An organ says "its" of what it adopted itself; the name makes the reader look for another organ.
//!
//! # Example
//! ```text
//! The General Assembly,
//!
//! Recalling General Assembly resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! The General Assembly,
//!
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes "its", "sa", "su", “свою”, “其”, “قرارها”, and takes the name away. To be confirmed: beside another organ’s resolution the name can be wanted.
//!
//! # Source
//! Rows R09 and R10 of the drafting rules: Editorial Manual, Resolutions, system of identification, section A; 5,180 times "its"
//! and 691 times "General Assembly resolution" in the Assembly; in Chinese “其” in six of seven such paragraphs.

use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::symbol;
use crate::symbol::Organ;
use crate::syntax::{Kind, Language, Part};
use std::ops::Range;

/// An organ that calls its own resolution by its own name.
pub static RULE: Rule = Rule {
    name: "own-resolution",
    code: "R09",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly, Profile::EconomicAndSocialCouncil, Profile::HumanRightsCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("own_resolution.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Preambular || passage.paragraph.part != Part::Main {
        return;
    }
    let Some(organ) = passage.paragraph.organ else { return };
    let text = passage.text();
    for (at, citation) in passage.reading.citations.iter().enumerate() {
        // With another organ's resolutions beside it, the name keeps them apart.
        if citation.symbol.organ() != Some(organ)
            || citation.symbol.kind() != symbol::Kind::Resolution
            || citation.ambiguous.is_some()
            || at > 0
            || passage.reading.citations.iter().any(|other| other.symbol.organ() != Some(organ))
            || passage.is_quoted(&citation.span)
        {
            continue;
        }
        let (before, behind) = (&text[..citation.span.start], &text[citation.span.end..]);
        if passage.language() == Language::Chinese {
            found.extend(chinese(organ, passage, before));
            continue;
        }
        let (name, front) = words(organ, passage.language());
        if front {
            let Some(start) = name.iter().find_map(|name| before.strip_suffix(name)).map(str::len) else {
                continue;
            };
            let range = start..citation.span.start;
            let written = text[range.clone()].trim_end();
            let range = start..start + written.len();
            let message = format!("“{written}”: an organ calls its own resolutions “its”");
            let mut finding = RULE.finding(range.clone(), message);
            if passage.language() == Language::English && !before[..start].ends_with("the ") {
                let own = if written.ends_with('s') { "its resolutions" } else { "its resolution" };
                finding = finding.fix(Fix::replace(Grade::Confirm, range, own));
            } else if passage.language() == Language::Arabic {
                let own = if organ == Organ::GeneralAssembly { "قرارها" } else { "قراره" };
                finding = finding.fix(Fix::replace(Grade::Confirm, range, own));
            }
            found.push(finding);
        } else if let Some(name) = name.iter().find(|name| behind.starts_with(**name)) {
            let start = citation.span.end + name.len() - name.trim_start().len();
            let range = start..citation.span.end + name.len();
            let message = format!("“{}”: an organ calls its own resolutions its own", name.trim_start());
            let finding = RULE.finding(range, message);
            let name = citation.span.end..citation.span.end + name.len();
            found.push(match possessive(before, passage.language()) {
                Some((range, own)) => finding.fix(own_number(range, own, name)),
                None => finding,
            });
        }
    }
}

/// The article and the word before a number, and the same with a possessive.
fn possessive(before: &str, language: Language) -> Option<(Range<usize>, &'static str)> {
    let forms: &[(&str, &'static str)] = match language {
        Language::French => &[("la résolution ", "sa résolution "), ("les résolutions ", "ses résolutions ")],
        Language::Spanish => {
            &[("la resolución ", "su resolución "), ("las resoluciones ", "sus resoluciones ")]
        }
        Language::Russian => {
            &[("на резолюцию ", "на свою резолюцию "), ("на резолюции ", "на свои резолюции ")]
        }
        _ => &[],
    };
    let plain = before.strip_suffix('\u{a0}').map(|bare| format!("{bare} "));
    let before = plain.as_deref().unwrap_or(before);
    let (found, own) = forms.iter().find(|(found, _)| before.ends_with(found))?;
    let start = before.len() - found.len();
    // The space before the number stays as it is.
    Some((start..before.len() - 1, own.trim_end()))
}

/// Writes the possessive and takes the organ's name away.
fn own_number(article: Range<usize>, own: &str, name: Range<usize>) -> Fix {
    let change =
        |range, insert: &str| Change { place: Place { paragraph: None, range }, insert: insert.to_owned() };
    let remedy = Remedy::Changes(vec![change(article, own), change(name, "")]);
    Fix { title: format!("Write “{own}”"), grade: Grade::Confirm, remedy }
}

/// The name of the organ behind the opening words and before a number of a Chinese text, with the date between the two:
/// “回顾大会2004年12月2日第59/50号决议”.
fn chinese(organ: Organ, passage: &Passage<'_>, before: &str) -> Option<Finding> {
    let name = match organ {
        Organ::GeneralAssembly => "大会",
        Organ::EconomicAndSocialCouncil => "经济及社会理事会",
        Organ::HumanRightsCouncil => "人权理事会",
        _ => return None,
    };
    let bare = before.trim_end_matches(['第', '[', ' ']);
    let bare = bare
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | ' ' | '\u{a0}'));
    let head = bare.strip_suffix(name)?;
    let opening = passage.paragraph.opening.as_ref()?;
    if head.trim_end_matches(['*', '_', ' ']).len() != opening.end {
        return None;
    }
    let range = head.len()..bare.len();
    let message = format!("“{name}”: an organ calls its own resolutions “其”");
    Some(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Confirm, range, "其")))
}

/// How a language names an organ beside a resolution's number, and whether that stands before it.
fn words(organ: Organ, language: Language) -> (&'static [&'static str], bool) {
    match (organ, language) {
        (Organ::GeneralAssembly, Language::English) => {
            (&["General Assembly resolution ", "General Assembly resolutions "], true)
        }
        (Organ::EconomicAndSocialCouncil, Language::English) => {
            (&["Economic and Social Council resolution ", "Economic and Social Council resolutions "], true)
        }
        (Organ::HumanRightsCouncil, Language::English) => {
            (&["Human Rights Council resolution ", "Human Rights Council resolutions "], true)
        }
        (Organ::GeneralAssembly, Language::French) => {
            (&[" de l’Assemblée générale", " de l'Assemblée générale"], false)
        }
        (Organ::EconomicAndSocialCouncil, Language::French) => (&[" du Conseil économique et social"], false),
        (Organ::HumanRightsCouncil, Language::French) => {
            (&[" du Conseil des droits de l’homme", " du Conseil des droits de l'homme"], false)
        }
        (Organ::GeneralAssembly, Language::Spanish) => (&[" de la Asamblea General"], false),
        (Organ::EconomicAndSocialCouncil, Language::Spanish) => (&[" del Consejo Económico y Social"], false),
        (Organ::HumanRightsCouncil, Language::Spanish) => (&[" del Consejo de Derechos Humanos"], false),
        (Organ::GeneralAssembly, Language::Russian) => (&[" Генеральной Ассамблеи"], false),
        (Organ::EconomicAndSocialCouncil, Language::Russian) => {
            (&[" Экономического и Социального Совета"], false)
        }
        (Organ::HumanRightsCouncil, Language::Russian) => (&[" Совета по правам человека"], false),
        (Organ::GeneralAssembly, Language::Arabic) => (&["قرار الجمعية العامة "], true),
        (Organ::EconomicAndSocialCouncil, Language::Arabic) => (&["قرار المجلس الاقتصادي والاجتماعي "], true),
        (Organ::HumanRightsCouncil, Language::Arabic) => (&["قرار مجلس حقوق الإنسان "], true),
        _ => (&[], true),
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
    fn its_is_enough() {
        check("The General Assembly,\n\nRecalling its resolution 59/50 of 2 December 2004,\n", expect![[""]]);
        check(
            "The General Assembly,\n\nRecalling Security Council resolution 1325 (2000) and General Assembly resolution 59/50,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling General Assembly resolution 59/50 of 2 December 2004,\n",
            expect![
                "3 [General Assembly resolution] hint: “General Assembly resolution”: an organ calls its own resolutions “its” → [its resolution]"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant la résolution 59/50 de l’Assemblée générale, en date du 2 décembre 2004, sur les océans,\n",
            expect![
                "3 [de l’Assemblée générale] hint: “de l’Assemblée générale”: an organ calls its own resolutions its own → [sa résolution] → []"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la resolución 59/50 de la Asamblea General, de 2 de diciembre de 2004, sobre los océanos,\n",
            expect![
                "3 [de la Asamblea General] hint: “de la Asamblea General”: an organ calls its own resolutions its own → [su resolución] → []"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию 59/50 Генеральной Ассамблеи,\n",
            expect![
                "3 [Генеральной Ассамблеи] hint: “Генеральной Ассамблеи”: an organ calls its own resolutions its own → [на свою резолюцию] → []"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nوإذ تشير إلى قرار الجمعية العامة 59/50،\n",
            expect![
                "3 [قرار الجمعية العامة] hint: “قرار الجمعية العامة”: an organ calls its own resolutions “its” → [قرارها]"
            ],
        );
        check("大会，\n\n回顾其第59/50号决议，\n", expect![[""]]);
        check(
            "大会，\n\n回顾大会2004年12月2日第59/50号决议，\n",
            expect!["3 [大会] hint: “大会”: an organ calls its own resolutions “其” → [其]"],
        );
    }
}
