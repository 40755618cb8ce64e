//! A footnote marker on the wrong side of a punctuation mark.
//!
//! # What
//! In English and Chinese the marker stands behind the comma, semicolon or full stop, in French, Spanish, Russian and Arabic before it. Texts of
//! the Human Rights Council in Chinese are not looked at: they have it before the mark as often as behind.
//!
//! # Why
//! Each language has its custom; texts that are translated side by side are compared mark by mark.
//!
//! # Example
//! ```text
//! Recalling the report¹, and noting the study¹;
//! ```
//!
//! # Better
//! ```text
//! Recalling the report,¹ and noting the study;¹
//! ```
//!
//! # Fix
//! Puts the marker on the other side. Safe.
//!
//! # Source
//! Row P10 of the drafting rules: Editorial Manual, Footnotes, chapter IX. Counted: in English 75 % behind the mark and 0.1 % before it, in French
//! 64 % before and none behind, in Spanish 75 %, Russian 72 %, Arabic 66 % before and none behind; the rest stand within the sentence.

use super::slips::{self, Slip};
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;

/// A footnote marker on the wrong side of a punctuation mark.
pub static RULE: Rule = Rule {
    name: "marker-place",
    code: "P10",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("marker_place.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if paragraph.markers.is_empty() || !passage.is_body() {
        return;
    }
    let language = passage.language();
    if language == Language::Chinese && passage.profile == Some(Profile::HumanRightsCouncil) {
        return;
    }
    let text = passage.text();
    let behind = matches!(language, Language::English | Language::Chinese);
    let touches =
        |at: usize| paragraph.markers.iter().any(|other| other.range.start == at || other.range.end == at);
    for marker in &paragraph.markers {
        let own = marker.range.clone();
        if behind {
            let Some(mark) = text[own.end..].chars().next().filter(|c| is_mark(*c)) else { continue };
            let end = own.end + mark.len_utf8();
            // A comma between two markers parts them.
            let next = end + text[end..].len() - text[end..].trim_start_matches(' ').len();
            if mark == ',' && touches(next) {
                continue;
            }
            let insert = format!("{mark}{}", &text[own.clone()]);
            let slip = Slip { marked: own.start..end, change: own.start..end, insert };
            slips::report(
                &RULE,
                vec![slip],
                "In this language the footnote marker stands behind the punctuation mark, not before it",
                "Put it behind the mark",
                Grade::Safe,
                found,
            );
        } else {
            let head = &text[..own.start];
            let bare = head.trim_end_matches([' ', '\u{a0}']);
            let Some(mark) = bare.chars().next_back().filter(|c| is_mark(*c)) else { continue };
            let stem = &bare[..bare.len() - mark.len_utf8()];
            let stem = &stem[..stem.len() - slips::blanks_before(stem)];
            // The stop of an abbreviation belongs to it, a comma between two markers parts them.
            let word = stem.rsplit(|c: char| !is_letter(c)).next().unwrap_or("");
            if mark == '.' && word.chars().count() <= 3 || touches(stem.len()) || stem.is_empty() {
                continue;
            }
            let change = stem.len()..own.end;
            let insert = format!("{}{}", &text[own.clone()], &text[stem.len()..bare.len()]);
            let slip = Slip { marked: bare.len() - mark.len_utf8()..own.end, change, insert };
            slips::report(
                &RULE,
                vec![slip],
                "In this language the footnote marker stands before the punctuation mark, not behind it",
                "Put it before the mark",
                Grade::Safe,
                found,
            );
        }
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, ',' | ';' | '.' | '،' | '؛' | '，' | '；' | '。')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn each_language_has_its_side() {
        let before = |language| {
            fixtures::changed(language, 1, |text| {
                let last = text.chars().next_back().unwrap();
                format!("{}¹{last}", text.trim_end_matches(last))
            })
        };
        let behind = |language| fixtures::changed(language, 1, |text| format!("{text}¹"));
        expect![[r#"
            ar: 
            en: 3 [¹,] warning: In this language the footnote marker stands behind the punctuation mark, not before it → [,¹]
            es: 
            fr: 
            ru: 
            zh: 3 [¹，] warning: In this language the footnote marker stands behind the punctuation mark, not before it → [，¹]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, before));
        expect![[r#"
            ar: 3 [،¹] warning: In this language the footnote marker stands before the punctuation mark, not behind it → [¹،]
            en: 
            es: 3 [,¹] warning: In this language the footnote marker stands before the punctuation mark, not behind it → [¹,]
            fr: 3 [,¹] warning: In this language the footnote marker stands before the punctuation mark, not behind it → [¹,]
            ru: 3 [,¹] warning: In this language the footnote marker stands before the punctuation mark, not behind it → [¹,]
            zh: "#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, behind));
    }

    #[test]
    fn other_shapes_of_markers() {
        let check = |language, text: &str, expected: expect_test::Expect| {
            testing::check(&RULE, &fixtures::changed(language, 1, |_| text.to_owned()), expected);
        };
        check(
            Language::English,
            "Recalling the report[^1], and the study<sup>2</sup>,",
            expect![[r#"
                3 [[^1],] warning: In this language the footnote marker stands behind the punctuation mark, not before it → [,[^1]]
                3 [<sup>2</sup>,] warning: In this language the footnote marker stands behind the punctuation mark, not before it → [,<sup>2</sup>]"#]],
        );
        check(Language::English, "Recalling the report,¹,² the study¹ and the note,¹", expect![[""]]);
        check(
            Language::French,
            "Rappelant le rapport\u{a0};¹ et l’étude, etc.² et la note³, les lampes¹,²,",
            expect![
                "3 [;¹] warning: In this language the footnote marker stands before the punctuation mark, not behind it → [¹ ;]"
            ],
        );
    }
}
