//! A short draft in each language, right in every way, for the rules' tests to damage.

use super::ending::Mark;
use super::rule::Rule;
use super::settings::Settings;
use super::testing;
use crate::syntax::Language;

/// A correct draft of the General Assembly. Its paragraphs: 0 the organ's line, 1 and 2 the preamble, 3 a paragraph with a list,
/// 4 and 5 its items, 6 the last paragraph.
pub fn draft(language: Language) -> String {
    paragraphs(language).join("\n\n") + "\n"
}

fn paragraphs(language: Language) -> [&'static str; 7] {
    match language {
        Language::English => [
            "The General Assembly,",
            "Recalling its earlier decisions on lighthouses,",
            "Noting with concern the state of the lamps,",
            "1. Requests the Secretary-General:",
            "(a) To report on lighthouses;",
            "(b) To consult Member States;",
            "2. Decides to remain seized of the matter.",
        ],
        Language::French => [
            "L’Assemblée générale,",
            "Rappelant ses décisions antérieures sur les phares,",
            "Notant avec préoccupation l’état des lampes,",
            "1. Prie le Secrétaire général\u{a0}:",
            "a) De faire rapport sur les phares\u{a0};",
            "b) De consulter les États Membres\u{a0};",
            "2. Décide de rester saisie de la question.",
        ],
        Language::Spanish => [
            "La Asamblea General,",
            "Recordando sus decisiones anteriores sobre los faros,",
            "Observando con preocupación el estado de las lámparas,",
            "1. Solicita al Secretario General que:",
            "a) Informe sobre los faros;",
            "b) Consulte a los Estados Miembros;",
            "2. Decide seguir ocupándose de la cuestión.",
        ],
        Language::Russian => [
            "Генеральная Ассамблея,",
            "ссылаясь на свои прежние решения о маяках,",
            "отмечая с обеспокоенностью состояние ламп,",
            "1. просит Генерального секретаря:",
            "a) представить доклад о маяках;",
            "b) провести консультации с государствами-членами;",
            "2. постановляет продолжать заниматься этим вопросом.",
        ],
        Language::Chinese => [
            "大会，",
            "回顾其以往关于灯塔的各项决定，",
            "关切地注意到灯具的状况，",
            "1. 请秘书长：",
            "(a) 提出关于灯塔的报告；",
            "(b) 同会员国协商；",
            "2. 决定继续处理此案。",
        ],
        Language::Arabic => [
            "إن الجمعية العامة،",
            "إذ تشير إلى مقرراتها السابقة بشأن المنارات،",
            "وإذ تلاحظ مع القلق حالة المصابيح،",
            "1 - تطلب إلى الأمين العام:",
            "(أ) أن يقدم تقريرا عن المنارات؛",
            "(ب) أن يتشاور مع الدول الأعضاء؛",
            "2 - تقرر أن تبقي المسألة قيد نظرها.",
        ],
    }
}

/// The draft of a language with a paragraph that is changed.
pub fn changed(language: Language, paragraph: usize, change: impl Fn(&str) -> String) -> String {
    let mut paragraphs: Vec<String> = paragraphs(language).iter().map(|text| (*text).to_owned()).collect();
    paragraphs[paragraph] = change(&paragraphs[paragraph]);
    paragraphs.join("\n\n") + "\n"
}

/// The same with another mark at the end of a paragraph.
pub fn ending(language: Language, paragraph: usize, mark: &str) -> String {
    changed(language, paragraph, |text| {
        let bare = text.trim_end_matches(|c: char| Mark::of(c) != Mark::Open).trim_end();
        format!("{bare}{mark}")
    })
}

/// What a rule finds in the drafts that `make` makes for each language, a language a line; asserts that it finds nothing in the
/// correct draft of any.
pub fn in_all(rule: &Rule, languages: &[Language], make: impl Fn(Language) -> String) -> String {
    let found = |text: &str| testing::shown(rule, Settings::default(), text);
    let mut lines = Vec::new();
    for &language in languages {
        assert_eq!(found(&draft(language)), "", "the correct draft");
        lines.push(format!("{}: {}", language.code(), found(&make(language)).replace('\n', " | ")));
    }
    lines.join("\n")
}
