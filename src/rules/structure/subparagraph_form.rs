//! A sub-paragraph whose label is not of the form that the language and the level ask for.
//!
//! # What
//! English and Chinese write `(a)` and, a level deeper, `(i)`, with both brackets; French, Spanish and Russian `a)` and `i)`, with the
//! closing bracket alone; Arabic `(أ)` and `’1‘`. Looks at brackets and at the kind of the letters.
//!
//! # Why
//! The form of a label tells its level and is cited with it: “paragraph 3 (a) (ii)”.
//!
//! # Example
//! ```text
//! a. To report on lighthouses;
//! ```
//!
//! # Better
//! ```text
//! (a) To report on lighthouses;
//! ```
//!
//! # Fix
//! Writes the label with the brackets of the language: safe. Where the letters are of another kind: none.
//!
//! # Source
//! Rows S17, S18 and S19 of the drafting rules: Editorial Manual, Paragraphs and subparagraphs. Counted: English `(x)` 8,118, Chinese 4,873, French `x)`
//! 5,050, Spanish 4,993, Russian 4,946, Arabic `(x)` 4,181 and `’1‘` 64.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, LabelStyle, Language, Part};

/// A sub-paragraph whose label is not of the form that the language and the level ask for.
pub static RULE: Rule = Rule {
    name: "subparagraph-form",
    code: "S17",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("subparagraph_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let Some(label) = &paragraph.label else { return };
    let below = paragraph.kind == Kind::Operative && paragraph.level > 1 && paragraph.part == Part::Main;
    if !below || label.style == LabelStyle::Bullet {
        return;
    }
    let language = passage.language();
    let text = paragraph.slice(&label.range);
    let number = paragraph.slice(&label.number);
    let form = text.replacen(number, "x", 1);
    let closing = matches!(language, Language::French | Language::Spanish | Language::Russian);
    let lettered = matches!(
        label.style,
        LabelStyle::Latin | LabelStyle::Roman | LabelStyle::Cyrillic | LabelStyle::Abjad
    );
    let right = match (&*form, language) {
        ("x)", _) if closing => true,
        ("(x)" | "（x）", Language::English | Language::Chinese | Language::Arabic) => true,
        // The third degree and below: `a.`, `i.`; in Arabic `’1‘`.
        ("x.", _) if paragraph.level > 3 => true,
        ("’x‘" | "‘x’" | "'x'", Language::Arabic) if paragraph.level > 2 => true,
        _ => false,
    };
    // Figures, capitals and Chinese numerals as labels are another scheme, which the draft may have taken over.
    if right || !lettered || text == number {
        return;
    }
    let written = if closing { format!("{number})") } else { format!("({number})") };
    let message = format!("The label of a sub-paragraph is written {written}");
    let fix = Fix::replace(Grade::Safe, label.range.clone(), written);
    found.push(RULE.finding(label.range.clone(), message).fix(fix));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{fixtures, testing};
    use expect_test::expect;

    #[test]
    fn labels_have_the_brackets_of_their_language() {
        let other = |language| {
            fixtures::changed(language, 4, |text| match language {
                Language::English | Language::Chinese | Language::Arabic => {
                    text.trim_start_matches('(').to_owned()
                }
                _ => format!("({text}"),
            })
        };
        expect![[r#"
            ar: 9 [أ)] warning: The label of a sub-paragraph is written (أ) → [(أ)]
            en: 9 [a)] warning: The label of a sub-paragraph is written (a) → [(a)]
            es: 9 [(a)] warning: The label of a sub-paragraph is written a) → [a)]
            fr: 9 [(a)] warning: The label of a sub-paragraph is written a) → [a)]
            ru: 9 [(a)] warning: The label of a sub-paragraph is written a) → [a)]
            zh: 9 [a)] warning: The label of a sub-paragraph is written (a) → [(a)]"#]]
        .assert_eq(&fixtures::in_all(&RULE, &Language::ALL, other));
        testing::check(
            &RULE,
            &fixtures::changed(Language::English, 4, |text| text.replacen("(a)", "a.", 1)),
            expect!["9 [a.] warning: The label of a sub-paragraph is written (a) → [(a)]"],
        );
    }

    #[test]
    fn deeper_levels() {
        testing::check(
            &RULE,
            "The General Assembly,\n\n1. Requests the Secretary-General:\n\n(a) To report:\n\n(i) On lamps:\n\na. Old ones;\n\nb. New ones;\n\n(ii) On towers;\n\n2. Decides to adjourn.\n",
            expect![[""]],
        );
        testing::check(
            &RULE,
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام:\n\n(أ) أن يقدم تقريرا:\n\n’1‘ عن المصابيح؛\n\n’2‘ عن الأبراج؛\n\n2 - تقرر رفع الجلسة.\n",
            expect![[""]],
        );
    }
}
