//! An operative paragraph that does not open with a verb.
//!
//! # What
//! An operative paragraph opens with a verb in the present indicative, third person (“Requests”, “Takes note”). An opening of
//! the preamble under a number is an error; openings that adopted texts do not use are judged by their form. Texts that mostly
//! open otherwise (declarations) are left alone.
//!
//! # Why
//! The operative part says what the organ does: “The General Assembly … requests …”.
//!
//! # Example
//! ```text
//! 3. Recalling the report of the Secretary-General;
//! ```
//!
//! # Better
//! ```text
//! 3. Recalls the report of the Secretary-General;
//! ```
//!
//! # Fix
//! Where the lexicon of openings has the verb of the participle, or of another form (“Request”, “Solicitar”), writes it. To be confirmed.
//!
//! # Source
//! Row O02 of the drafting rules: Editorial Manual, Resolutions, section C.

use super::form;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, Language, Part};

/// An operative paragraph that does not open with a verb.
pub static RULE: Rule = Rule {
    name: "operative-opening",
    code: "O02",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("operative_opening.rs"),
    check: Check::Draft(Aspects::LABELS.and(Aspects::OPENINGS).and(Aspects::OPENING_WORDS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    form::odd_openings(outline, Kind::Operative, |index, range| {
        let message = "An operative paragraph opens with a verb in the present, third person (“Requests”)";
        let finding = RULE.finding(range, message);
        found.push((index, form::with_meant(finding, &outline.paragraphs[index], false)));
    });
    for (index, row) in outline.with(Aspects::OPENINGS) {
        if row.kind != Kind::Operative || row.level != 1 || row.part != Part::Main || row.number().is_none() {
            continue;
        }
        let Some(opened) = row.facts.opened.as_deref().filter(|_| row.mood() == Some(Mood::Preambular))
        else {
            continue;
        };
        let said = opened.plainly();
        let finding = match form::operative(opened) {
            Some(verb) => {
                let message =
                    format!("“{said}” opens a preambular paragraph: “{verb}” is expected under a number");
                RULE.finding(opened.range(), message).fix(Fix::replace(Grade::Confirm, opened.range(), verb))
            }
            None => RULE.finding(
                opened.range(),
                format!("“{said}” opens a preambular paragraph, not one with a number"),
            ),
        };
        // Chinese verbs have one form: there only usage tells.
        let certain = row.language != Language::Chinese;
        found.push((index, if certain { finding.severity(Severity::Error) } else { finding }));
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
    fn verbs() {
        check(
            "The General Assembly,\n\n1. Requests a report;\n\n2. Recalling its plans;\n\n3. Notes its hopes;\n\n4. Takes note of its fears;\n\n5. The oceans are the heritage of all.\n",
            expect![[r#"
                5 [Recalling] error: “Recalling” opens a preambular paragraph: “Recalls” is expected under a number → [Recalls]
                11 [The] warning: An operative paragraph opens with a verb in the present, third person (“Requests”)"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de faire rapport;\n\n2. Rappelant ses plans;\n\n3. Note ses espoirs;\n\n4. Prend note de ses craintes;\n\n5. Les océans sont à tous.\n",
            expect![[r#"
                5 [Rappelant] error: “Rappelant” opens a preambular paragraph: “Rappelle” is expected under a number → [Rappelle]
                11 [Les] warning: An operative paragraph opens with a verb in the present, third person (“Requests”)"#]],
        );
        check(
            "La Asamblea General,\n\n1. Solicita un informe;\n\n2. Recordando sus planes;\n\n3. Observa sus esperanzas;\n\n4. Toma nota de sus temores;\n\n5. Los océanos son de todos.\n",
            expect![[r#"
                5 [Recordando] error: “Recordando” opens a preambular paragraph: “Recuerda” is expected under a number → [Recuerda]
                11 [Los] warning: An operative paragraph opens with a verb in the present, third person (“Requests”)"#]],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит представить доклад;\n\n2. ссылаясь на свои планы;\n\n3. отмечает свои надежды;\n\n4. призывает отдохнуть;\n\n5. Океаны принадлежат всем.\n",
            expect![[r#"
                5 [ссылаясь] error: “ссылаясь” opens a preambular paragraph: “напоминает” is expected under a number → [напоминает]
                11 [Океаны] warning: An operative paragraph opens with a verb in the present, third person (“Requests”)"#]],
        );
        check(
            "大会，\n\n1. 请秘书长提出报告；\n\n2. 意识到其计划；\n\n3. 决定休息。\n",
            expect!["5 [意识到] warning: “意识到” opens a preambular paragraph, not one with a number"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا؛\n\n2 - وإذ تشير إلى خططها؛\n\n3 - تقرر أن تستريح.\n",
            expect![
                "5 [وإذ تشير] error: “وإذ تشير” opens a preambular paragraph: “تشير” is expected under a number → [تشير]"
            ],
        );
    }

    #[test]
    fn declarations_are_left_alone() {
        check(
            "The General Assembly,\n\n1. We are the peoples of the world;\n\n2. Our hopes are high.\n",
            expect![""],
        );
    }
}
