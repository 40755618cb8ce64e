//! A reference to a paragraph, section or annex that the draft does not have.
//!
//! # What
//! "Paragraph 9 above" in a draft of six paragraphs, "paragraph 4 (d)" where paragraph 4 ends with (c), "section III" of two,
//! "annex II" of one. References to places of other documents ("paragraph 5 of resolution 59/50") are not looked at, nor is a draft
//! that numbers nothing. A reference without a number ("paragraph X above") wants one: renumbering writes it where the paragraph that
//! was meant is gone and another would bear its number.
//!
//! # Why
//! References are what breaks first when paragraphs are inserted or deleted, and nobody sees it until the text is adopted.
//!
//! # Example
//! ```text
//! 6. Requests the Secretary-General to report on the measures referred to in paragraph 9 above.
//! ```
//!
//! # Better
//! ```text
//! 6. Requests the Secretary-General to report on the measures referred to in paragraph 4 above.
//! ```
//!
//! # Fix
//! None: where the reference should point is the drafter's to say. Renumbering keeps references that are right.
//!
//! # Source
//! Row R23 of the drafting rules; the text contradicts itself.

use crate::cite::Target;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language};
use std::collections::{HashMap, HashSet};

/// A reference to a paragraph, section or annex that the draft does not have.
pub static RULE: Rule = Rule {
    name: "reference-target",
    code: "R23",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("reference_target.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::REFERENCES), check),
};

/// The places of a draft that can be referred to. A number that stands anywhere in the file counts: which of several
/// resolutions or annexes a reference means is not ours to say.
#[derive(Default)]
struct Places {
    /// The numbers of paragraphs, each with the labels that stand below it at any depth.
    paragraphs: HashMap<u32, HashSet<Box<str>>>,
    /// For each paragraph of the draft the number of the operative paragraph that it stands under.
    under: Vec<Option<u32>>,
    /// The values of headings' labels.
    sections: HashSet<u32>,
    /// The values of annexes' labels.
    annexes: HashSet<u32>,
    /// How many annexes there are.
    annex_count: usize,
}

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    if outline.with(Aspects::REFERENCES).next().is_none() {
        return;
    }
    let places = places(outline);
    for (index, row) in outline.with(Aspects::REFERENCES) {
        for reference in &row.facts.references {
            if let Some(message) = missing(&reference.target, places.under[index], &places) {
                found.push((index, RULE.finding(reference.span.clone(), message)));
            }
        }
    }
}

fn places(outline: &Outline<'_>) -> Places {
    let mut places = Places::default();
    let mut current = None;
    for (row, number) in outline.paragraphs.iter().zip(outline.numbers()) {
        if let Some(number) = number {
            places.paragraphs.entry(number.value).or_default();
            current = Some(number.value);
        }
        match (row.kind, row.numbered()) {
            (Kind::Operative, _) if row.level <= 1 => {}
            (Kind::Operative, Some(label)) => {
                // A list of figures below an unnumbered line is referred to as paragraphs.
                if label.style == LabelStyle::Decimal {
                    places.paragraphs.entry(label.value).or_default();
                }
                if let Some(current) = current {
                    places.paragraphs.entry(current).or_default().insert(folded(&label.text));
                }
            }
            (Kind::Heading, Some(label)) => {
                places.sections.insert(label.value);
            }
            (Kind::AnnexHeading, label) => {
                places.annex_count += 1;
                places.annexes.insert(label.map_or(places.annex_count as u32, |label| label.value));
            }
            (Kind::OrganLine, _) => current = None,
            // Any other text that is numbered can be referred to: an annex has its own.
            (_, Some(label)) if row.kind != Kind::Note && label.style == LabelStyle::Decimal => {
                places.paragraphs.entry(label.value).or_default();
            }
            _ => {}
        }
        places.under.push(current);
    }
    places
}

/// Letters without their case, and Russian ones that look like Latin ones as these: both are typed for the other.
fn folded(letters: &str) -> Box<str> {
    let latin = |letter| match letter {
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'х' => 'x',
        other => other,
    };
    letters.to_lowercase().chars().map(latin).collect()
}

/// What to say about a target that is not there; `None` where it is, or where nobody can tell.
fn missing(target: &Target, here: Option<u32>, places: &Places) -> Option<String> {
    match target {
        Target::Paragraph { number: Some(0), .. } => {
            Some("Which paragraph is meant is still to be set: it has no number, or was deleted".to_owned())
        }
        Target::Paragraph { sub, .. } if sub.iter().any(|letter| letter == "X") => Some(
            "Which sub-paragraph is meant is still to be set: it has no letter, or was deleted".to_owned(),
        ),
        Target::Paragraph { number: Some(number), sub } => match places.paragraphs.get(number) {
            None if places.paragraphs.is_empty() => None,
            None => Some(format!("There is no paragraph {number} in this draft")),
            Some(below) => missing_letter(sub, below, *number),
        },
        Target::Paragraph { number: None, sub } => {
            let here = here?;
            // A paragraph without sub-paragraphs that speaks of one speaks of another's.
            let below = places.paragraphs.get(&here).filter(|below| !below.is_empty())?;
            let elsewhere = places
                .paragraphs
                .values()
                .any(|below| sub.iter().all(|letter| below.contains(&folded(letter))));
            (!elsewhere).then(|| missing_letter(sub, below, here)).flatten()
        }
        Target::Section(number) => {
            let certain = !places.sections.is_empty() && !places.sections.contains(number);
            certain.then(|| format!("There is no section {} in this draft", crate::symbol::roman(*number)))
        }
        Target::Annex(Some(number)) => {
            let certain = places.annex_count > 0 && !places.annexes.contains(number);
            certain.then(|| format!("There is no annex {} in this draft", crate::symbol::roman(*number)))
        }
        // The annex may be in another file.
        Target::Annex(None) => None,
    }
}

fn missing_letter(sub: &[String], below: &HashSet<Box<str>>, number: u32) -> Option<String> {
    let letter = sub.iter().find(|letter| !below.contains(&folded(letter)))?;
    Some(format!("Paragraph {number} has no sub-paragraph ({letter})"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn a_reference_wants_its_paragraph() {
        let draft = |reference: &str| {
            format!(
                "The General Assembly,\n\nRecalling its earlier work,\n\n1. Requests the Secretary-General:\n\n(a) To report to it;\n\n(b) To consult;\n\n2. Takes note of {reference};\n\n3. Decides to adjourn.\n"
            )
        };
        check(&draft("paragraph 1 above"), expect![""]);
        check(&draft("paragraph 1 (b) above"), expect![""]);
        check(&draft("paragraph 3 below"), expect![""]);
        check(&draft("paragraph 9 above"), expect!["11 [9] error: There is no paragraph 9 in this draft"]);
        check(&draft("paragraph 9 of its resolution 59/50 of 2 December 2004"), expect![""]);
    }

    #[test]
    fn every_language_refers_to_its_paragraphs() {
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Prie le Secrétaire général de faire rapport ;\n\n2. Prend note du paragraphe 7 ci-dessus.\n",
            expect!["7 [7] error: There is no paragraph 7 in this draft"],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\n1. Solicita al Secretario General que informe;\n\n2. Toma nota del párrafo 7 de la presente resolución.\n",
            expect!["7 [7] error: There is no paragraph 7 in this draft"],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. просит Генерального секретаря представить доклад;\n\n2. принимает к сведению пункт 7 выше.\n",
            expect!["7 [7] error: There is no paragraph 7 in this draft"],
        );
        check(
            "大会，\n\n回顾其以往的工作，\n\n1. 请秘书长提出报告；\n\n2. 注意到上文第7段。\n",
            expect!["7 [7] error: There is no paragraph 7 in this draft"],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها السابقة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا؛\n\n2 - تحيط علما بالفقرة 7 أعلاه.\n",
            expect!["7 [7] error: There is no paragraph 7 in this draft"],
        );
    }
}
