//! The name of an organ or office with wrong capitals.
//!
//! # What
//! Looks at the names of the principal organs, the Secretary-General, the Member States and the United Nations: each language
//! has its own capitals.
//!
//! # Why
//! They are proper names, the same in all texts.
//!
//! # Example
//! ```text
//! 1. Requests the Secretary general to report to the general assembly;
//! ```
//!
//! # Better
//! ```text
//! 1. Requests the Secretary-General to report to the General Assembly;
//! ```
//!
//! # Fix
//! Writes the name as it is. To be confirmed where “united nations” stands in small letters: nations that are united may be meant.
//!
//! # Source
//! Row W02 of the drafting rules: Editorial Manual, Capitalization; counted forms of adopted texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::text::is_letter;

/// The name of an organ or office with wrong capitals.
pub static RULE: Rule = Rule {
    name: "capitals",
    code: "W02",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Safe),
    documentation: documentation!("capitals.rs"),
    check: Check::Phrases(phrases, check),
};

/// The names as looked for; the finder knows no case of Latin letters.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "secretary-general",
            "secretary general",
            "general assembly",
            "security council",
            "economic and social council",
            "human rights council",
            "united nations",
            "member states",
            "international court of justice",
        ],
        Language::French => &[
            "secrétaire général",
            "assemblée générale",
            "conseil de sécurité",
            "conseil économique et social",
            "conseil des droits de l'homme",
            "nations unies",
            "états membres",
            "charte des nations unies",
        ],
        Language::Spanish => &[
            "secretario general",
            "asamblea general",
            "consejo de seguridad",
            "consejo económico y social",
            "consejo de derechos humanos",
            "naciones unidas",
            "estados miembros",
        ],
        Language::Russian => &[
            "генерального секретаря",
            "генеральный секретарь",
            "генеральному секретарю",
            "генеральным секретарем",
            "генеральной ассамблеи",
            "генеральной ассамблее",
            "генеральная ассамблея",
            "совета безопасности",
            "совет безопасности",
            "организации объединенных наций",
            "Государства-члены",
            "Государств-членов",
            "Государствам-членам",
            "Генерального Секретаря",
            "Генеральный Секретарь",
        ],
        _ => &[],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "Secretary-General",
            "Secretary-General",
            "General Assembly",
            "Security Council",
            "Economic and Social Council",
            "Human Rights Council",
            "United Nations",
            "Member States",
            "International Court of Justice",
        ],
        Language::French => &[
            "Secrétaire général",
            "Assemblée générale",
            "Conseil de sécurité",
            "Conseil économique et social",
            "Conseil des droits de l’homme",
            "Nations Unies",
            "États Membres",
            "Charte des Nations Unies",
        ],
        Language::Spanish => &[
            "Secretario General",
            "Asamblea General",
            "Consejo de Seguridad",
            "Consejo Económico y Social",
            "Consejo de Derechos Humanos",
            "Naciones Unidas",
            "Estados Miembros",
        ],
        Language::Russian => &[
            "Генерального секретаря",
            "Генеральный секретарь",
            "Генеральному секретарю",
            "Генеральным секретарем",
            "Генеральной Ассамблеи",
            "Генеральной Ассамблее",
            "Генеральная Ассамблея",
            "Совета Безопасности",
            "Совет Безопасности",
            "Организации Объединенных Наций",
            "государства-члены",
            "государств-членов",
            "государствам-членам",
            "Генерального секретаря",
            "Генеральный секретарь",
        ],
        _ => &[],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let (Some(right), written) = (right(passage.language()).get(hit.phrase), terms::written(passage, hit))
    else {
        return;
    };
    let straight = right.replace('’', "'");
    if written == straight || !terms::is_own(passage, &hit.range) {
        return;
    }
    // Whole words in capitals are a heading's.
    if written.chars().all(|c| !c.is_lowercase()) {
        return;
    }
    let (before, after) = (terms::before(passage, hit), terms::after(passage, hit));
    if is_other(passage, written, before, after) {
        return;
    }
    // Nations that are united, and not the Organization, may be meant: "la promesse des nations unies".
    let plain_words = written.chars().all(|c| !c.is_uppercase()) && NATIONS.contains(right);
    let grade = if plain_words { Grade::Confirm } else { Grade::Safe };
    let finding = RULE.finding(hit.range.clone(), format!("Written “{right}”"));
    found.push(terms::write(finding, passage, hit, right, grade));
}

/// The names of the Organization that are words of everyday language, too.
const NATIONS: [&str; 3] = ["United Nations", "Nations Unies", "Naciones Unidas"];

/// Whether the words may be those of another body, or the start of a longer name.
fn is_other(passage: &Passage<'_>, written: &str, before: &str, after: &str) -> bool {
    let lower = written.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| after.trim_start().starts_with(word));
    let ends = |words: &[&str]| words.iter().any(|word| before.trim_end().ends_with(word));
    match passage.language() {
        // Without a hyphen the title belongs to officers of other organizations, too.
        Language::English if lower == "secretary general" => {
            starts(&["of the", "of its", "for", "/"]) || ends(&["Deputy", "Under", "Assistant"])
        }
        // "member States" is the matter of another rule; another body's members may be small.
        Language::English if lower.starts_with("member") => {
            written.contains('S')
                || ends(&["its", "their", "-", "’s", "'s", "the Union"])
                || starts(&["of "])
                || before.trim_end().ends_with(char::is_uppercase)
        }
        // Members of other bodies are "États membres", "Estados miembros".
        Language::French if lower.starts_with("états") => written.starts_with(['É', 'E']),
        Language::Spanish if lower.starts_with("estados") => written.starts_with('E'),
        Language::French | Language::Spanish if lower.starts_with("secr") => {
            starts(&[
                "de l'Organisation",
                "de la Organización",
                "de la Ligue",
                "de la Liga",
                "de la Conférence",
                "de la Conferencia",
                "du Mouvement",
                "adjoint",
                "adjunto",
            ]) || ends(&["-", "sous", "Sub"])
        }
        Language::Russian if lower.starts_with("госуд") => terms_open(before),
        Language::Russian if lower.starts_with("генеральн") && lower.contains("секрет") => {
            // A congress appoints a secretary-general and an executive secretary of its own.
            starts(&[
                "Организации по",
                "Лиги",
                "ОБСЕ",
                "Конгресса",
                "Конференции",
                "и исполнительного секретаря",
                "и Исполнительного секретаря",
            ])
        }
        _ => false,
    }
}

/// Whether nothing but a label stands before a phrase, or a sentence ended there.
fn terms_open(before: &str) -> bool {
    let before = before.trim_end();
    !before.contains(is_letter) || before.ends_with(['.', ':', '«', ')'])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn names_have_their_capitals() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary general to report to the general assembly;\n\n2. Requests the secretary-general to inform the Member states of the united nations;\n\n3. Invites the Secretary General of the League to rest.\n",
            expect![[r#"
                3 [Secretary general] warning: Written “Secretary-General” → [Secretary-General]
                3 [general assembly] warning: Written “General Assembly” → [General Assembly]
                5 [secretary-general] warning: Written “Secretary-General” → [Secretary-General]
                5 [united nations] warning: Written “United Nations” → [United Nations]"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le secrétaire général de faire rapport à l’Assemblée Générale;\n\n2. Demande aux états membres et aux États Membres de l’Organisation des Nations unies de se reposer;\n\n3. Invite les États membres de la Ligue à se reposer.\n",
            expect![[r#"
                3 [secrétaire général] warning: Written “Secrétaire général” → [Secrétaire général]
                3 [Assemblée Générale] warning: Written “Assemblée générale” → [Assemblée générale]
                5 [états membres] warning: Written “États Membres” → [États Membres]
                5 [Nations unies] warning: Written “Nations Unies” → [Nations Unies]"#]],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al secretario general que informe a los estados miembros;\n\n2. Solicita al Secretario General que informe a la Asamblea general.\n",
            expect![[r#"
                3 [secretario general] warning: Written “Secretario General” → [Secretario General]
                3 [estados miembros] warning: Written “Estados Miembros” → [Estados Miembros]
                5 [Asamblea general] warning: Written “Asamblea General” → [Asamblea General]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит генерального секретаря представить доклад;\n\n2. призывает Государства-члены отдохнуть;\n\n3. просит Генерального секретаря отдохнуть.\n",
            expect![[r#"
                3 [генерального секретаря] warning: Written “Генерального секретаря” → [Генерального секретаря]
                5 [Государства-члены] warning: Written “государства-члены” → [государства-члены]"#]],
        );
    }
}
