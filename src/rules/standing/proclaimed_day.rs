//! A proclaimed day or year without a word on voluntary contributions.
//!
//! # What
//! Where a paragraph proclaims a day, week, year or decade, another one should say that the cost of all activities is met from
//! voluntary contributions.
//!
//! # Why
//! The guidelines on international years and anniversaries ask for it; without it the draft has budget implications.
//!
//! # Example
//! ```text
//! 1. Decides to proclaim 5 May International Day of Rivers;
//! ```
//!
//! # Better
//! ```text
//! 1. Decides to proclaim 5 May International Day of Rivers;
//!
//! 2. Stresses that the cost of all activities that may arise from the implementation of the present resolution should be met from voluntary contributions;
//! ```
//!
//! # Fix
//! Adds the paragraph at the end, where the paragraphs bear numbers. To be confirmed: it has to be agreed.
//!
//! # Source
//! Row C12 of the drafting rules: resolution 61/185, Economic and Social Council resolution 1980/67.

use super::resolutions;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A proclaimed day or year without a word on voluntary contributions.
pub static RULE: Rule = Rule {
    name: "proclaimed-day",
    code: "C12",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::GeneralAssembly],
    fix: Some(Grade::Confirm),
    documentation: documentation!("proclaimed_day.rs"),
    check: Check::Draft(resolutions::OF_A_CLOSING_PARAGRAPH, check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    resolutions::each(outline, &RULE, |paragraphs| {
        let closing = || {
            paragraphs.iter().filter_map(|(index, row)| Some((*index, *row, row.facts.closing.as_deref()?)))
        };
        if closing().any(|(_, _, closing)| closing.voluntary) {
            return;
        }
        // Only what the organ itself decides: the paragraph opens with it.
        let own = closing().find_map(|(index, row, closing)| {
            let range = closing.proclaimed.clone()?;
            let opening = row.facts.opening.clone()?;
            (row.level == 1 && range.start <= opening.end + 24).then_some((index, range))
        });
        if let Some((index, range)) = own {
            let message = "No paragraph says that the cost is met from voluntary contributions";
            let finding = RULE.finding(range, message);
            found.push((
                index,
                finding.with_fixes(resolutions::closing_paragraph(paragraphs, index, sentence)),
            ));
        }
    });
}

/// What says that the cost is met from voluntary contributions: the verb, which is set off as opening words are, and the rest (source:
/// resolutions 77/8 and 78/287).
fn sentence(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Arabic => {
            ("تشدد", " على ضرورة تغطية تكاليف جميع الأنشطة التي قد تترتب على تنفيذ هذا القرار من التبرعات")
        }
        Language::English => (
            "Stresses",
            " that the cost of all activities that may arise from the implementation of the present resolution should be met from voluntary contributions",
        ),
        Language::Spanish => (
            "Destaca",
            " que el costo de todas las actividades que puedan derivarse de la aplicación de la presente resolución debería sufragarse mediante contribuciones voluntarias",
        ),
        Language::French => (
            "Souligne",
            " que toutes les activités qui pourraient découler de l’application de la présente résolution devraient être financées au moyen de contributions volontaires",
        ),
        Language::Russian => (
            "подчеркивает",
            ", что расходы на все мероприятия, которые могут возникнуть в связи с осуществлением настоящей резолюции, должны покрываться за счет добровольных взносов",
        ),
        Language::Chinese => ("强调", "指出，因执行本决议而可能产生的所有活动费用应由自愿捐款支付"),
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
    fn what_is_proclaimed_costs_something() {
        check(
            "The General Assembly,\n\n1. Decides to proclaim 5 May International Day of Rivers;\n\n2. Decides to rest.\n",
            expect![[r#"
                3 [to proclaim] hint: No paragraph says that the cost is met from voluntary contributions → [;

                3. Stresses that the cost of all activities that may arise from the implementation of the present resolution should be met from voluntary contributions.]"#]],
        );
        check(
            "The General Assembly,\n\n1. Decides to proclaim 5 May International Day of Rivers;\n\n2. Stresses that the cost should be met from voluntary contributions.\n",
            expect![""],
        );
        check(
            "L’Assemblée générale,\n\n1. Décide de proclamer le 5 mai Journée internationale des fleuves;\n\n2. Décide de se reposer.\n",
            expect![[r#"
                3 [proclamer] hint: No paragraph says that the cost is met from voluntary contributions → [ ;

                3. Souligne que toutes les activités qui pourraient découler de l’application de la présente résolution devraient être financées au moyen de contributions volontaires.]"#]],
        );
        check(
            "La Asamblea General,\n\n1. Decide proclamar el 5 de mayo Día Internacional de los Ríos;\n\n2. Decide descansar.\n",
            expect![[r#"
                3 [proclamar] hint: No paragraph says that the cost is met from voluntary contributions → [;

                3. Destaca que el costo de todas las actividades que puedan derivarse de la aplicación de la presente resolución debería sufragarse mediante contribuciones voluntarias.]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\n1. постановляет провозгласить 5 мая Международным днем рек;\n\n2. постановляет отдохнуть.\n",
            expect![[r#"
                3 [провозгласить] hint: No paragraph says that the cost is met from voluntary contributions → [;

                3. подчеркивает, что расходы на все мероприятия, которые могут возникнуть в связи с осуществлением настоящей резолюции, должны покрываться за счет добровольных взносов.]"#]],
        );
        check(
            "大会，\n\n1. 决定宣布5月5日为国际河流日；\n\n2. 决定休息。\n",
            expect![[r#"
            3 [决定宣布] hint: No paragraph says that the cost is met from voluntary contributions → [；

            3. 强调指出，因执行本决议而可能产生的所有活动费用应由自愿捐款支付。]"#]],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تقرر أن تعلن 5 أيار/مايو يوما دوليا للأنهار؛\n\n2 - تقرر أن تستريح.\n",
            expect![[r#"
                3 [أن تعلن] hint: No paragraph says that the cost is met from voluntary contributions → [؛

                3 - تشدد على ضرورة تغطية تكاليف جميع الأنشطة التي قد تترتب على تنفيذ هذا القرار من التبرعات.]"#]],
        );
    }
}
