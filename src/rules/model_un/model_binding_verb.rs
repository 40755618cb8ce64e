//! A verb that only the Security Council uses in Model UN, in another committee.
//!
//! # What
//! Looks for operative clauses that open with “Decides”, “Demands”, “Condemns”, “Authorizes” and their like, also with “Strongly” before them, in
//! drafts of any committee but the Security Council.
//!
//! # Why
//! Model United Nations teaches that only the Security Council binds. (The real General Assembly decides, demands and condemns; the rule
//! is for the profile `mun` alone.)
//!
//! # Example
//! ```text
//! 1. Demands that all States light the lamps;
//! ```
//!
//! # Better
//! ```text
//! 1. Calls upon all States to light the lamps;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Rows M07 and O20 of the drafting rules: guides of Model United Nations. Counted in real texts of the General Assembly: 1,856 Decides, 99
//! Demands, 110 Condemns.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::symbol::Organ;
use crate::syntax::{Kind, Language};

/// A verb that only the Security Council uses in Model UN, in another committee.
pub static RULE: Rule = Rule {
    name: "model-binding-verb",
    code: "M07",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[Profile::ModelUnitedNations],
    fix: None,
    documentation: documentation!("model_binding_verb.rs"),
    check: Check::Paragraph(check),
};

/// How binding verbs begin, in lower case, and what to write instead.
fn verbs(language: Language) -> (&'static [&'static str], &'static str) {
    match language {
        Language::English => (
            &["decides", "demands", "condemns", "authorizes", "authorises", "directs", "determines"],
            "“Calls upon”, “Urges” or “Recommends”",
        ),
        Language::French => (
            &["décide", "exige", "condamne", "autorise", "ordonne"],
            "« Demande », « Engage » ou « Recommande »",
        ),
        Language::Spanish => {
            (&["decide", "exige", "condena", "autoriza", "ordena"], "“Exhorta”, “Insta” o “Recomienda”")
        }
        Language::Russian => (
            &["постановляет", "требует", "осуждает", "уполномочивает", "санкционирует"],
            "«призывает», «настоятельно призывает» или «рекомендует»",
        ),
        Language::Chinese => (&["决定", "要求", "谴责", "授权"], "“呼吁”、“敦促”或“建议”"),
        Language::Arabic => {
            (&["تقرر", "يقرر", "تطالب", "يطالب", "تدين", "يدين", "تأذن", "يأذن"], "”تهيب“ أو ”تحث“ أو ”توصي“")
        }
    }
}

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let clause = paragraph.kind == Kind::Operative && paragraph.level == 1;
    if !clause || paragraph.organ == Some(Organ::SecurityCouncil) {
        return;
    }
    let Some(opening) = &paragraph.opening else { return };
    let words = paragraph.slice(opening).to_lowercase();
    let (binding, instead) = verbs(passage.language());
    let chinese = passage.language() == Language::Chinese;
    let mut parts = words.split(|c: char| !c.is_alphanumeric() && c != 'ـ');
    let hit = match chinese {
        true => binding.iter().any(|verb| words.ends_with(verb)),
        false => parts.any(|word| binding.contains(&word)),
    };
    // A committee may decide on its own affairs: on its agenda, and to remain seized of the matter.
    let rest = passage.text().get(opening.end..).unwrap_or("").trim_start_matches(['*', '_', ' ']);
    let own =
        ["to remain", "to include", "to convene", "de rester", "seguir", "продолжать", "继续", "أن تبقي"];
    if hit && !own.iter().any(|start| rest.starts_with(start)) {
        let message = format!(
            "Only the Security Council binds States in Model United Nations; elsewhere write {instead}"
        );
        found.push(RULE.finding(opening.clone(), message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::rules::{Conference, Settings};
    use expect_test::{Expect, expect};

    fn check(conference: Conference, text: &str, expected: Expect) {
        let mut settings = Settings::default();
        (settings.profile, settings.conference) = (Some(Profile::ModelUnitedNations), conference);
        testing::check_under(&RULE, settings, text, expected);
    }

    #[test]
    fn only_the_security_council_binds() {
        let conference = Conference::default();
        let drafts = [
            "The General Assembly,\n\nRecalling its work,\n\n1. Demands that the lamps be lit;\n\n2. Strongly condemns the darkness;\n\n3. Calls upon States to act;\n\n4. Decides to remain seized of the matter.\n",
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\n1. Exige que les lampes brûlent\u{a0};\n\n2. Décide de rester saisie de la question.\n",
            "La Asamblea General,\n\nRecordando su labor,\n\n1. Exige que ardan las lámparas;\n\n2. Decide seguir ocupándose de la cuestión.\n",
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\n1. требует зажечь лампы;\n\n2. постановляет продолжать заниматься этим вопросом.\n",
            "大会，\n\n回顾其工作，\n\n1. 谴责黑暗；\n\n2. 决定继续处理此案。\n",
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\n1 - تدين الظلام؛\n\n2 - تقرر أن تبقي المسألة قيد نظرها.\n",
        ];
        let settings = || {
            let mut settings = Settings::default();
            settings.profile = Some(Profile::ModelUnitedNations);
            settings
        };
        let found: Vec<String> =
            drafts.iter().map(|draft| testing::shown(&RULE, settings(), draft)).collect();
        expect![[""]].assert_eq(&found.join("\n"));
        check(
            conference,
            "The Security Council,\n\nRecalling its work,\n\n1. Demands that the lamps be lit.\n",
            expect![[""]],
        );
        testing::check(&RULE, drafts[0], expect![[""]]);
    }
}
