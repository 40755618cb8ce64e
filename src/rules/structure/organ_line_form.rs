//! An organ's line that is not the organ's full name with its article.
//!
//! # What
//! Looks for a short line with a comma that would be an organ's line but for its article, its capitals or its number of words: “General
//! Assembly,” “The general assembly,” “THE SECURITY COUNCIL,”.
//!
//! # Why
//! The line is the subject of the resolution's sentence. Programs, too, tell by it whose text it is and where the preamble begins.
//!
//! # Example
//! ```text
//! General Assembly,
//!
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Better
//! ```text
//! The General Assembly,
//!
//! Recalling its decisions on lighthouses,
//! ```
//!
//! # Fix
//! Writes the organ's name. To be confirmed.
//!
//! # Source
//! Row S02 of the drafting rules: Editorial Manual, Resolutions. Counted: 97 to 100 % exact in each organ and language.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// An organ's line that is not the organ's full name with its article.
pub static RULE: Rule = Rule {
    name: "organ-line-form",
    code: "S02",
    severity: Severity::Error,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("organ_line_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let text = passage.text();
    let candidate = !matches!(passage.paragraph.kind, Kind::Operative | Kind::Note | Kind::Comment)
        && text.len() < 120
        && !text.contains('\n');
    if !candidate {
        return;
    }
    let mark = |c: char| matches!(c, '*' | '_' | '#' | ' ' | '\u{a0}');
    let bare = text.trim_matches(mark);
    let Some(name) = bare.strip_suffix([',', '،', '，']).map(|name| name.trim_end_matches(mark)) else {
        return;
    };
    let plain = |text: &str| {
        let one = |c: char| if matches!(c, '’' | '\u{2bc}') { '\'' } else { c };
        text.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(one).collect::<String>()
    };
    let typed = plain(name);
    let words = passage.language().words();
    if words.organ_lines.iter().any(|(line, _)| plain(line) == typed) {
        return;
    }
    let lower = typed.to_lowercase();
    let right = words.organ_lines.iter().find(|(line, organ)| {
        let bare = words.organ_names.iter().filter(|(_, other)| other == organ);
        plain(line).to_lowercase() == lower
            || bare.into_iter().any(|(bare, _)| plain(bare).to_lowercase() == lower)
    });
    let Some((line, _)) = right else { return };
    // The head of a letter or a masthead in capitals has no comma; a language without an article has nothing to miss.
    let start = text.find(name).unwrap_or(0);
    let range = start..start + name.len();
    let written =
        if passage.language() == Language::French { line.replace('\'', "’") } else { (*line).to_owned() };
    let message = format!("The organ's line is written “{written}”");
    found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Confirm, range, written)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn the_organ_s_line_is_its_full_name() {
        let wrong = |language| {
            fixtures::changed(language, 0, |_| {
                match language {
                    Language::English => "The general assembly,",
                    Language::French => "Assemblée générale,",
                    Language::Spanish => "Asamblea General,",
                    Language::Russian => "генеральная ассамблея,",
                    Language::Chinese => "大会，",
                    Language::Arabic => "الجمعية العامة،",
                }
                .to_owned()
            })
        };
        expect![[r#"
            ar: 
            en: 1 [The general assembly] error: The organ's line is written “The General Assembly” → [The General Assembly]
            es: 1 [Asamblea General] error: The organ's line is written “La Asamblea General” → [La Asamblea General]
            fr: 1 [Assemblée générale] error: The organ's line is written “L’Assemblée générale” → [L’Assemblée générale]
            ru: 1 [генеральная ассамблея] error: The organ's line is written “Генеральная Ассамблея” → [Генеральная Ассамблея]
            zh: "#]].assert_eq(&fixtures::in_all(&RULE, &Language::ALL, wrong));
        testing::check(
            &RULE,
            "*General Assembly*,\n\n*Recalling* its work,\n",
            expect![
                "1 [General Assembly] error: The organ's line is written “The General Assembly” → [The General Assembly]"
            ],
        );
        testing::check(
            &RULE,
            "GENERAL ASSEMBLY\n\nEightieth session\n\nThe General Assembly,\n\nRecalling its work,\n",
            expect![[""]],
        );
    }
}
