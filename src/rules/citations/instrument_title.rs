//! The title of an instrument without its capitals or title marks.
//!
//! # What
//! The full title of a treaty, declaration or other instrument of the index whose words stand in another case than in the title. In Russian
//! the first word only, which alone has a capital, in all its cases. In Chinese a title outside 《 》.
//!
//! # Why
//! Titles are names. Written otherwise, the words could mean any convention on the subject.
//!
//! # Example
//! ```text
//! Recalling the convention on the rights of the child,
//! ```
//!
//! # Better
//! ```text
//! Recalling the Convention on the Rights of the Child,
//! ```
//!
//! # Fix
//! Writes the title as the index has it. To be confirmed.
//!
//! # Source
//! Row R30 of the drafting rules: Editorial Manual, Abbreviations.

use crate::rules::finding::{Finding, Fix};
use crate::rules::instruments;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use std::sync::OnceLock;

/// The title of an instrument without its capitals or title marks.
pub static RULE: Rule = Rule {
    name: "instrument-title",
    code: "R30",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &[
        Language::English,
        Language::French,
        Language::Spanish,
        Language::Russian,
        Language::Chinese,
    ],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("instrument_title.rs"),
    check: Check::Phrases(phrases, check),
};

fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::Russian => russian(),
        // Shorter ones are words of everyday language, too.
        Language::Chinese => chinese(),
        Language::French => french(),
        _ => instruments::titles(language),
    }
}

/// The Chinese titles that nothing but the instrument is called by.
fn chinese() -> &'static [&'static str] {
    static TITLES: OnceLock<Vec<&'static str>> = OnceLock::new();
    const KINDS: [&str; 6] = ["公约", "宪章", "规约", "议定书", "宣言", "协定"];
    TITLES.get_or_init(|| {
        let titles = instruments::titles(Language::Chinese).iter().copied();
        titles
            .filter(|title| title.chars().count() > 4 && KINDS.iter().any(|kind| title.ends_with(kind)))
            .collect()
    })
}

/// The French titles as phrases are looked for, with the plain apostrophe.
fn french() -> &'static [&'static str] {
    static TITLES: OnceLock<Vec<&'static str>> = OnceLock::new();
    TITLES.get_or_init(|| {
        let titles = instruments::titles(Language::French).iter();
        titles.map(|title| &*title.replace('’', "'").leak()).collect()
    })
}

/// The Russian titles with a small initial, in the cases of their first word.
fn russian() -> &'static [&'static str] {
    static TITLES: OnceLock<Vec<&'static str>> = OnceLock::new();
    TITLES.get_or_init(|| {
        let mut made: Vec<&'static str> = Vec::new();
        for title in instruments::titles(Language::Russian) {
            let Some((first, rest)) = title.split_once(' ') else { continue };
            let Some((_, cases)) = CASES.iter().find(|(nominative, _)| *nominative == first) else {
                continue;
            };
            // What is made once for the program's life.
            made.extend(cases.iter().map(|case| &*format!("{case} {rest}").leak()));
        }
        made
    })
}

/// The first words of Russian titles and their cases with a small initial.
const CASES: [(&str, &[&str]); 6] = [
    ("Конвенция", &["конвенция", "конвенции", "конвенцию", "конвенцией"]),
    ("Декларация", &["декларация", "декларации", "декларацию", "декларацией"]),
    ("Договор", &["договор", "договора", "договору", "договором", "договоре"]),
    ("Соглашение", &["соглашение", "соглашения", "соглашению", "соглашением", "соглашении"]),
    ("Протокол", &["протокол", "протокола", "протоколу", "протоколом", "протоколе"]),
    ("Устав", &["устав", "устава", "уставу", "уставом", "уставе"]),
];

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(title) = phrases(passage.language()).get(hit.phrase) else { return };
    if !passage.is_body() || passage.is_quoted(&hit.range) {
        return;
    }
    match passage.language() {
        Language::Chinese => {
            // The name of a body that has the instrument's in it.
            let behind = &passage.plain().text()[hit.plain.end..];
            if ["缔约", "秘书处", "执行情况", "委员会"].iter().any(|word| behind.starts_with(word))
            {
                return;
            }
            let message = format!("The title of an instrument stands in title marks: 《{title}》");
            let fix = Fix::replace(Grade::Confirm, hit.range.clone(), format!("《{title}》"));
            found.push(RULE.finding(hit.range.clone(), message).fix(fix));
            return;
        }
        Language::Russian => {
            let Some(first) = title.chars().next() else { return };
            if passage.text()[hit.range.start..].starts_with(char::is_uppercase) {
                return;
            }
            let range = hit.range.start..hit.range.start + first.len_utf8();
            let right: String = first.to_uppercase().collect();
            let message = "The title of an instrument starts with a capital letter";
            let fix = Fix::replace(Grade::Confirm, range, right);
            found.push(RULE.finding(hit.range.clone(), message).fix(fix));
            return;
        }
        _ => {}
    }
    let written = &passage.plain().text()[hit.plain.clone()];
    // All in capitals it is a heading's.
    let shouted = !written.chars().any(char::is_lowercase);
    if shouted || !lacks_capitals(written, title) {
        return;
    }
    let title = instruments::titles(passage.language()).get(hit.phrase).unwrap_or(title);
    let message = format!("The title is written “{title}”");
    found.push(RULE.finding(hit.range.clone(), message).fix(Fix::replace(
        Grade::Confirm,
        hit.range.clone(),
        *title,
    )));
}

/// Whether a word has a small initial that has a capital in the title. Prepositions are written either way, and what has a capital
/// too many is no slip that could make the reader look for another text.
fn lacks_capitals(written: &str, title: &str) -> bool {
    const EITHER: [&str; 7] = ["against", "with", "from", "into", "upon", "between", "through"];
    let small = |word: &str| word.starts_with(char::is_lowercase) && !EITHER.contains(&word);
    let words = written.split(' ').zip(title.split(' '));
    title.contains(' ')
        && words.into_iter().any(|(word, right)| right.starts_with(char::is_uppercase) && small(word))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn in_other_languages() {
        check(
            "L’Assemblée générale,\n\nRappelant la convention relative aux droits de l’enfant et la Convention sur la diversité biologique,\n",
            expect![
                "3 [convention relative aux droits de l’enfant] hint: The title is written “Convention relative aux droits de l’enfant” → [Convention relative aux droits de l’enfant]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando la convención sobre los derechos del niño y el Convenio sobre la Diversidad Biológica,\n",
            expect![
                "3 [convención sobre los derechos del niño] hint: The title is written “Convención sobre los Derechos del Niño” → [Convención sobre los Derechos del Niño]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на конвенцию о правах ребенка и на Конвенцию о биологическом разнообразии,\n",
            expect![
                "3 [конвенцию о правах ребенка] hint: The title of an instrument starts with a capital letter → [К]"
            ],
        );
        check(
            "大会，\n\n回顾儿童权利公约和《生物多样性公约》，\n",
            expect![
                "3 [儿童权利公约] hint: The title of an instrument stands in title marks: 《儿童权利公约》 → [《儿童权利公约》]"
            ],
        );
    }

    #[test]
    fn titles_are_names() {
        check(
            "The General Assembly,\n\nRecalling the Convention on the Rights of the Child,\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the convention on the rights of the child,\n",
            expect![
                "3 [convention on the rights of the child] hint: The title is written “Convention on the Rights of the Child” → [Convention on the Rights of the Child]"
            ],
        );
    }
}
