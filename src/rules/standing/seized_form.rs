//! “Decides to remain seized of the matter” in another form.
//!
//! # What
//! Looks at short operative paragraphs by which the Security Council remains seized of the matter,
//! and compares them with the fixed form of the language.
//!
//! # Why
//! The sentence is the same in all resolutions.
//!
//! # Example
//! ```text
//! 9. Decides to stay actively seized of this matter.
//! ```
//!
//! # Better
//! ```text
//! 9. Decides to remain actively seized of the matter.
//! ```
//!
//! # Fix
//! Writes the fixed form. To be confirmed.
//!
//! # Source
//! Row C07 of the drafting rules: counted forms of adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};
use crate::text::is_letter;

/// “Decides to remain seized of the matter” in another form.
pub static RULE: Rule = Rule {
    name: "seized-form",
    code: "C07",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: &[Profile::SecurityCouncil],
    fix: Some(Grade::Confirm),
    documentation: documentation!("seized_form.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    // The sentence is short.
    if paragraph.kind != Kind::Operative
        || paragraph.level > 1
        || paragraph.text.len() > 240
        || paragraph.part != Part::Main
    {
        return;
    }
    let form = form(paragraph.language);
    if !paragraph.text.contains(form.word) {
        return;
    }
    let body = passage.plain().text();
    let start = body.find(is_letter).unwrap_or(0);
    let Some(sentence) =
        body.get(start..).map(|text| text.trim_end_matches(['.', '。', ';', '；', '؛', ' ']))
    else {
        return;
    };
    // Only what is about nothing else.
    if !form.keys.iter().all(|key| sentence.contains(key)) || sentence.contains([',', '，', '،', ';']) {
        return;
    }
    let lower = sentence.to_lowercase();
    if form.fixed.iter().any(|fixed| lower == fixed.to_lowercase()) {
        return;
    }
    let active = form.actively.iter().any(|word| sentence.contains(word));
    let right = form.fixed[usize::from(active)];
    let range = passage.plain().own(&(start..start + sentence.len()));
    let finding = RULE.finding(range.clone(), format!("The fixed form is “{right}”"));
    let bare = !passage.paragraph.slice(&range).contains(['*', '_', '<', '[']);
    found.push(if bare { finding.fix(Fix::replace(Grade::Confirm, range, right)) } else { finding });
}

/// The fixed form in a language: its verb, which is set off as opening words are, and the rest.
pub(super) fn sentence(language: Language, actively: bool) -> (&'static str, &'static str) {
    let whole = form(language).fixed[usize::from(actively)];
    match language {
        Language::Chinese => whole.split_at("决定".len()),
        _ => whole.split_at(whole.find(' ').unwrap_or(whole.len())),
    }
}

/// The sentence in a language.
struct Form {
    /// A word that stands in all its variants.
    word: &'static str,
    /// What else does.
    keys: &'static [&'static str],
    /// Words for “actively”.
    actively: &'static [&'static str],
    /// Without and with “actively”; further accepted forms behind them.
    fixed: &'static [&'static str],
}

fn form(language: Language) -> Form {
    match language {
        Language::English => Form {
            word: "seized",
            keys: &["ecides", "matter"],
            actively: &["actively"],
            fixed: &[
                "Decides to remain seized of the matter",
                "Decides to remain actively seized of the matter",
                "Decides to continue to remain seized of the matter",
            ],
        },
        Language::French => Form {
            word: "saisi",
            keys: &["écide", "question"],
            actively: &["activement"],
            fixed: &[
                "Décide de rester saisi de la question",
                "Décide de rester activement saisi de la question",
                "Décide de demeurer saisi de la question",
                "Décide de demeurer activement saisi de la question",
            ],
        },
        Language::Spanish => Form {
            word: "ocup",
            keys: &["ecide", "cuestión"],
            actively: &["activamente"],
            fixed: &[
                "Decide seguir ocupándose de la cuestión",
                "Decide seguir ocupándose activamente de la cuestión",
            ],
        },
        Language::Russian => Form {
            word: "занима",
            keys: &["постановляет", "вопрос"],
            actively: &["активно"],
            fixed: &[
                "постановляет продолжать заниматься этим вопросом",
                "постановляет продолжать активно заниматься этим вопросом",
                "постановляет продолжить рассмотрение этого вопроса",
            ],
        },
        Language::Chinese => Form {
            word: "处理",
            keys: &["决定", "此"],
            actively: &["积极"],
            fixed: &["决定继续处理此案", "决定继续积极处理此案"],
        },
        Language::Arabic => Form {
            word: "نظر",
            keys: &["يقرر", "المسألة"],
            actively: &["الفعلي"],
            fixed: &[
                "يقرر أن يبقي المسألة قيد نظره",
                "يقرر أن يبقي المسألة قيد نظره الفعلي",
                "يقرر أن يبقي هذه المسألة قيد نظره",
                "يقرر إبقاء المسألة قيد نظره",
                "يقرر إبقاء المسألة قيد نظره الفعلي",
            ],
        },
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
    fn the_fixed_form() {
        check(
            "The Security Council,\n\n1. Requests a report;\n\n2. Decides to remain actively seized of the matter.\n",
            expect![""],
        );
        check(
            "The Security Council,\n\n1. Requests a report;\n\n2. Decides to stay actively seized of this matter.\n",
            expect![
                "5 [Decides to stay actively seized of this matter] warning: The fixed form is “Decides to remain actively seized of the matter” → [Decides to remain actively seized of the matter]"
            ],
        );
        check(
            "Le Conseil de sécurité,\n\n1. Prie le Secrétaire général de faire rapport;\n\n2. Décide de rester saisi de cette question.\n",
            expect![
                "5 [Décide de rester saisi de cette question] warning: The fixed form is “Décide de rester saisi de la question” → [Décide de rester saisi de la question]"
            ],
        );
        check(
            "El Consejo de Seguridad,\n\n1. Solicita al Secretario General un informe;\n\n2. Decide continuar ocupándose de la cuestión.\n",
            expect![
                "5 [Decide continuar ocupándose de la cuestión] warning: The fixed form is “Decide seguir ocupándose de la cuestión” → [Decide seguir ocupándose de la cuestión]"
            ],
        );
        check(
            "Совет Безопасности,\n\n1. просит представить доклад;\n\n2. постановляет и далее активно заниматься данным вопросом.\n",
            expect![
                "5 [постановляет и далее активно заниматься данным вопросом] warning: The fixed form is “постановляет продолжать активно заниматься этим вопросом” → [постановляет продолжать активно заниматься этим вопросом]"
            ],
        );
        check("安全理事会，\n\n1. 请秘书长提出报告；\n\n2. 决定继续积极处理此案。\n", expect![""]);
        check(
            "安全理事会，\n\n1. 请秘书长提出报告；\n\n2. 决定继续处理此事。\n",
            expect![
                "5 [决定继续处理此事] warning: The fixed form is “决定继续处理此案” → [决定继续处理此案]"
            ],
        );
        check(
            "إن مجلس الأمن،\n\n1 - يطلب إلى الأمين العام أن يقدم تقريرا؛\n\n2 - يقرر أن تبقى المسألة قيد النظر.\n",
            expect![
                "5 [يقرر أن تبقى المسألة قيد النظر] warning: The fixed form is “يقرر أن يبقي المسألة قيد نظره” → [يقرر أن يبقي المسألة قيد نظره]"
            ],
        );
    }
}
