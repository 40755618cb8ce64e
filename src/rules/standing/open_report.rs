//! A report that is asked for without a date or addressee.
//!
//! # What
//! Finds paragraphs that request a report and say neither when nor to whom: no session, year, month or period, no organ.
//!
//! # Why
//! Who has to write the report needs a date to work towards and a body to submit it to.
//!
//! # Example
//! ```text
//! 6. Requests the Secretary-General to submit a report on oceans;
//! ```
//!
//! # Better
//! ```text
//! 6. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report on oceans;
//! ```
//!
//! # Fix
//! None.
//!
//! # Source
//! Row C13 of the drafting rules: practice.

use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language, Part};

/// A report that is asked for without a date or addressee.
pub static RULE: Rule = Rule {
    name: "open-report",
    code: "C13",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: None,
    documentation: documentation!("open_report.rs"),
    check: Check::Phrases(phrases, check),
};

/// How a report is asked for.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => {
            &["to submit a report", "to present a report", "to prepare a report", "to report"]
        }
        Language::French => &[
            "de présenter un rapport",
            "de soumettre un rapport",
            "d'établir un rapport",
            "de lui faire rapport",
            "de faire rapport",
        ],
        Language::Spanish => &["que presente un informe", "que prepare un informe", "que informe"],
        Language::Russian => {
            &["представить доклад", "представить отчет", "подготовить доклад", "представлять доклады"]
        }
        Language::Chinese => {
            &["提出报告", "提交报告", "编写报告", "编写一份报告", "提出一份报告", "提交一份报告"]
        }
        Language::Arabic => &["أن يقدم تقريرا", "أن يعد تقريرا", "تقديم تقرير", "إعداد تقرير"],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if paragraph.kind != Kind::Operative || paragraph.part != Part::Main || passage.is_quoted(&hit.range) {
        return;
    }
    let text = passage.plain().text();
    // The paragraph is finished, and what opens it is the request.
    let body = text.trim_end();
    let asks = requests(paragraph.language);
    let request = text
        .get(..hit.plain.start)
        .is_some_and(|before| asks.iter().any(|words| words.iter().all(|word| before.contains(word))));
    if !request || !body.ends_with([';', '.', '；', '。', '؛']) || paragraph.level > 1 {
        return;
    }
    let when = text.bytes().any(|byte| byte.is_ascii_digit() && text.len() > 4) && text.contains("20");
    let lower = text.to_lowercase();
    if when
        || answers(paragraph.language).iter().any(|word| lower.contains(word))
        || found.last().is_some_and(|last| last.rule == &RULE)
    {
        return;
    }
    found.push(RULE.finding(hit.range.clone(), "The paragraph says neither when nor to whom to report"));
}

/// What stands before the report where it is requested: any of these, each with all its words.
fn requests(language: Language) -> &'static [&'static [&'static str]] {
    match language {
        Language::English => &[&["equests", "Secretary-General"]],
        Language::French => &[&["rie "], &["emande"]],
        Language::Spanish => &[&["olicita"], &["ide "]],
        Language::Russian => &[&["просит", "Генерального секретаря"]],
        Language::Chinese => &[&["请秘书长"]],
        Language::Arabic => &[&["طلب", "الأمين العام"]],
    }
}

/// Words that say when, how often or to whom, in lower case.
fn answers(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "session",
            "meeting",
            "annual",
            "within",
            "days",
            "months",
            "every",
            "regular",
            "periodic",
            "later than",
            "assembly",
            "council",
            "commission",
            "committee",
            "conference",
            "year",
            "week",
            "soon",
            "oral",
            "basis",
            "necessary",
            "thereon",
            "member states",
            "to it ",
        ],
        Language::French => &[
            "session",
            "séance",
            "annuel",
            "mois",
            "jours",
            "chaque",
            "régulièrement",
            "périodi",
            "assemblée",
            "conseil",
            "commission",
            "comité",
            "conférence",
            "année",
            "semaine",
            "lui ",
            "états membres",
            "réunion",
            "dès que",
            "oral",
        ],
        Language::Spanish => &[
            "sesiones",
            "anual",
            "meses",
            "días",
            "cada",
            "periódic",
            "asamblea",
            "consejo",
            "comisión",
            "comité",
            "conferencia",
            "año",
            "semana",
            "le informe",
            "le presente",
            "estados miembros",
            "reunión",
            "a más tardar",
            "oral",
        ],
        Language::Russian => &[
            "сесси",
            "заседани",
            "совещани",
            "ежегодн",
            "год",
            "лет",
            "месяц",
            "недел",
            "дней",
            "дня",
            "кажд",
            "регулярн",
            "периодическ",
            "не позднее",
            "ассамбле",
            "совет",
            "комисси",
            "комитет",
            "конференци",
            "ей ",
            "ему ",
            "устн",
            "по мере",
            "государств",
            "скор",
            "основе",
        ],
        Language::Chinese => &[
            "届",
            "会议",
            "年",
            "月",
            "日",
            "天",
            "周",
            "期",
            "每",
            "经常",
            "大会",
            "理事会",
            "委员会",
            "会员国",
            "口头",
            "尽快",
            "其提",
        ],
        Language::Arabic => &[
            "دورت",
            "جلس",
            "سنو",
            "سنة",
            "سنتين",
            "شهر",
            "أشهر",
            "أسابيع",
            "أسبوع",
            "يوما",
            "أيام",
            "كل ",
            "بانتظام",
            "منتظم",
            "دوري",
            "موعد",
            "الجمعية",
            "مجلس",
            "لجنة",
            "اللجن",
            "مؤتمر",
            "أقرب",
            "شفو",
            "الدول الأعضاء",
            "إليه",
            "أساس",
        ],
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
    fn when_and_to_whom() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit a report on rivers;\n\n2. Also requests the Secretary-General to report annually;\n\n3. Further requests the Secretary-General to report to the General Assembly on lakes.\n",
            expect!["3 [to submit a report] hint: The paragraph says neither when nor to whom to report"],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de présenter un rapport sur les fleuves ;\n\n2. Prie également le Secrétaire général de lui faire rapport à sa prochaine session.\n",
            expect![
                "3 [de présenter un rapport] hint: The paragraph says neither when nor to whom to report"
            ],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Secretario General que presente un informe sobre los ríos;\n\n2. Solicita también al Secretario General que presente un informe anual.\n",
            expect![
                "3 [que presente un informe] hint: The paragraph says neither when nor to whom to report"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит Генерального секретаря представить доклад о реках;\n\n2. просит также Генерального секретаря представить доклад Генеральной Ассамблее.\n",
            expect!["3 [представить доклад] hint: The paragraph says neither when nor to whom to report"],
        );
        check(
            "大会，\n\n1. 请秘书长就河流问题提出报告；\n\n2. 又请秘书长向大会第八十一届会议提出报告。\n",
            expect!["3 [提出报告] hint: The paragraph says neither when nor to whom to report"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا عن الأنهار؛\n\n2 - تطلب أيضا إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة.\n",
            expect!["3 [أن يقدم تقريرا] hint: The paragraph says neither when nor to whom to report"],
        );
    }
}
