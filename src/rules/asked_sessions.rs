//! The sessions for which a paragraph asks something: an item on the agenda, a report.
//!
//! Only what is said in the set phrases counts, so that a session which merely took a decision once is never taken for one that is
//! still to come.

use super::plain::Plain;
use super::sessions::{self, SessionOrdinal};
use crate::symbol::Organ;
use crate::syntax::{Kind, Language, Paragraph};
use std::ops::Range;

/// What is asked of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To have an item on its provisional agenda.
    Agenda,
    /// To receive a report.
    Report,
    /// To go on with a question: "to continue its consideration of the matter at its …".
    Consideration,
}

/// A session for which a paragraph asks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedSession {
    /// What is asked.
    pub purpose: Purpose,
    /// The organ whose session it is; `None` where the text does not tell.
    pub organ: Option<Organ>,
    /// Its ordinal in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Its number.
    pub value: u32,
    /// Its ordinal as it stands in the plain text.
    pub written: Box<str>,
    /// Its ordinal, as it can be written with another number.
    pub ordinal: SessionOrdinal,
}

/// The sessions for which an operative paragraph asks something, in order of place. Special sessions are left out.
pub fn of(paragraph: &Paragraph) -> Vec<AskedSession> {
    if paragraph.kind != Kind::Operative || !sessions::mentions(&paragraph.text, paragraph.language) {
        return Vec::new();
    }
    let plain = Plain::of(paragraph);
    let text = plain.text();
    let mut asked = Vec::new();
    for ordinal in sessions::read(text, paragraph.language) {
        if ordinal.special {
            continue;
        }
        let place = Place {
            before: text.get(..ordinal.phrase.start).unwrap_or(""),
            behind: text.get(ordinal.phrase.end..).unwrap_or(""),
            prefix: text.get(ordinal.phrase.clone()).unwrap_or(""),
            language: paragraph.language,
            organ: paragraph.organ,
        };
        if let Some((purpose, organ)) = place.purpose() {
            let range = plain.own(&ordinal.range);
            let written = text.get(ordinal.range.clone()).unwrap_or("").into();
            asked.push(AskedSession { purpose, organ, range, value: ordinal.value, written, ordinal });
        }
    }
    asked
}

struct Place<'t> {
    before: &'t str,
    behind: &'t str,
    /// The ordinal with the word for session.
    prefix: &'t str,
    language: Language,
    organ: Option<Organ>,
}

/// Within how many characters of a paragraph its opening words end, with its number and marks.
const OPENING: usize = 40;

/// How far back the words are looked for that ask for a report, in bytes.
const REACH: usize = 160;

impl Place<'_> {
    fn purpose(&self) -> Option<(Purpose, Option<Organ>)> {
        if self.is_agenda() {
            return Some((Purpose::Agenda, self.organ));
        }
        if let Some(organ) = self.report() {
            return Some((Purpose::Report, organ));
        }
        self.is_consideration().then_some((Purpose::Consideration, self.organ))
    }

    /// "Decides to continue its consideration of the matter at its …"
    fn is_consideration(&self) -> bool {
        let (decides, at, verbs, ends): (&str, &[&str], &[&str], &[&str]) = match self.language {
            Language::English => (
                "ecides",
                &[" at its "],
                &[
                    "to continue its consideration",
                    "to continue the consideration",
                    "to continue its examination",
                    "to consider",
                ],
                &["session", ";"],
            ),
            Language::French => (
                "écide",
                &[" à sa ", ", à sa "],
                &["de poursuivre l'examen", "de poursuivre son examen", "d'examiner"],
                &["session", ";"],
            ),
            Language::Spanish => (
                "ecide",
                &[" en su ", ", en su "],
                &[
                    "seguir examinando",
                    "proseguir el examen",
                    "continuar el examen",
                    "continuar examinando",
                    "examinar",
                ],
                &["sesiones", ";"],
            ),
            Language::Russian => {
                ("остановляет", &[" на своей "], &["продолжить рассмотрение", "рассмотреть"], &["сесси", ";"])
            }
            Language::Arabic => (
                "قرر",
                &[" في ", "، في "],
                &["أن تواصل النظر", "أن يواصل النظر", "مواصلة النظر", "أن تنظر", "أن ينظر"],
                &["دورت", "؛"],
            ),
            Language::Chinese => return self.is_chinese_consideration(),
        };
        let head = at.iter().find_map(|at| self.before.strip_suffix(at));
        let own = self.language != Language::Arabic || self.prefix.starts_with("دورت");
        // Only the paragraph's own decision: what it recalls was decided before.
        own && head.is_some_and(|head| {
            head.chars().take(OPENING).collect::<String>().contains(decides) && self.asks(head, verbs, ends)
        }) && !self.is_of_another()
    }

    /// "决定在大会第八十届会议上继续审议", "决定理事会第五十九届会议审议".
    fn is_chinese_consideration(&self) -> bool {
        let head = self.before.trim_end_matches('第');
        let head =
            ["大会", "人权理事会", "理事会"].iter().find_map(|name| head.strip_suffix(name)).unwrap_or(head);
        let head = head.strip_suffix('在').unwrap_or(head);
        let behind: String = self.behind.chars().take(60).collect();
        let clause = behind.split(['；', '。']).next().unwrap_or("");
        head.ends_with("决定") && clause.contains("审议") && !clause.starts_with('的')
    }

    /// "the provisional agenda of its …"
    fn is_agenda(&self) -> bool {
        let before = self.before;
        let ends = |endings: &[&str]| endings.iter().any(|ending| before.ends_with(ending));
        match self.language {
            Language::English => {
                ends(&["agenda of its ", "agenda for its ", "agenda of the ", "agenda for the "])
                    && !self.is_of_another()
            }
            Language::French => {
                ends(&[
                    "ordre du jour provisoire de sa ",
                    "ordre du jour de sa ",
                    "ordre du jour provisoire de la ",
                ]) && !self.is_of_another()
            }
            Language::Spanish => {
                ends(&["programa provisional de su ", "programa de su ", "programa provisional del "])
                    && !self.is_of_another()
            }
            Language::Russian => {
                ends(&["повестку дня своей ", "повестку дня ее ", "повестку дня его ", "повестки дня своей "])
            }
            Language::Chinese => {
                let behind = self.behind.trim_start_matches(['的', ' ']);
                ["临时议程", "议程草案", "临时议程草案"].iter().any(|words| behind.starts_with(words))
                    && self.chinese_holder().is_none_or(|holder| holder == self.organ)
            }
            Language::Arabic => {
                ends(&["الأعمال المؤقت ", "أعمالها المؤقت ", "أعماله المؤقت "])
                    && (self.prefix.starts_with("لدورته") || self.prefix.starts_with("للدورة"))
            }
        }
    }

    /// Whether what follows says that another body's session is meant: "of the Commission".
    fn is_of_another(&self) -> bool {
        let behind = self.behind.trim_start();
        let of = ["of the ", "de la ", "de l'", "du ", "del "];
        let own = ["General Assembly", "Assembly", "Assemblée", "Asamblea"];
        of.iter().find_map(|of| behind.strip_prefix(of)).is_some_and(|body| {
            self.organ != Some(Organ::GeneralAssembly) || !own.iter().any(|own| body.starts_with(own))
        })
    }

    /// "to submit to the General Assembly at its …": the organ that is to receive a report.
    fn report(&self) -> Option<Option<Organ>> {
        let before = self.before;
        let strip = |endings: &[&str]| endings.iter().find_map(|ending| before.strip_suffix(ending));
        match self.language {
            Language::English => {
                let head =
                    strip(&[" at its ", ", at its ", " during its ", " at the "])?.trim_end_matches(',');
                let (head, organ) = self.holder(
                    head,
                    &[
                        ("General Assembly", Holder::Assembly),
                        ("Assembly", Holder::Assembly),
                        ("Human Rights Council", Holder::HumanRights),
                        ("Council", Holder::Own),
                        ("to it", Holder::Own),
                    ],
                )?;
                let head = head.trim_end().strip_suffix("the").unwrap_or(head).trim_end();
                let head = head.strip_suffix(" to").unwrap_or(head);
                let participle = last_word(head).ends_with("ed") && !head.ends_with("to be submitted");
                (!participle
                    && !head.ends_with(" by")
                    && self.asks(
                        head,
                        &[
                            "to submit",
                            "to report",
                            "to present",
                            "to provide",
                            "to inform",
                            "to update",
                            "to transmit",
                            "to prepare",
                        ],
                        &["session", ";"],
                    ))
                .then_some(organ)
            }
            Language::French => {
                let head = strip(&[" à sa ", ", à sa "])?.trim_end_matches(',');
                let verbs = ["présenter", "soumettre", "faire rapport", "rendre compte", "informer"];
                let named = self.holder(
                    head,
                    &[
                        ("Assemblée générale", Holder::Assembly),
                        ("l'Assemblée", Holder::Assembly),
                        ("Conseil des droits de l'homme", Holder::HumanRights),
                        ("au Conseil", Holder::Own),
                    ],
                );
                if let Some((head, organ)) = named {
                    return self.asks(head, &verbs, &["session", ";", " par l"]).then_some(organ);
                }
                let own = verbs.iter().any(|verb| {
                    head.strip_suffix(verb)
                        .is_some_and(|head| head.ends_with("lui ") || head.ends_with("de lui en "))
                });
                let own = own
                    || self.asks(
                        head,
                        &[
                            "lui présenter",
                            "lui soumettre",
                            "lui rendre compte",
                            "lui faire rapport",
                            "lui faire un compte rendu",
                        ],
                        &["session", ";", " par l"],
                    );
                own.then_some(self.organ)
            }
            Language::Spanish => {
                let head = strip(&[" en su ", ", en su "])?.trim_end_matches(',');
                let verbs = ["presente", "informe", "rinda", "transmita", "someta"];
                let named = self.holder(
                    head,
                    &[
                        ("Asamblea General", Holder::Assembly),
                        ("la Asamblea", Holder::Assembly),
                        ("Consejo de Derechos Humanos", Holder::HumanRights),
                        ("al Consejo", Holder::Own),
                    ],
                );
                if let Some((head, organ)) = named {
                    return self
                        .asks(head, &verbs.map(|verb| verb), &["sesiones", ";", " por la", "presentado"])
                        .then_some(organ);
                }
                let first = ["que le presente", "que le informe", "que la informe"]
                    .iter()
                    .any(|words| head.ends_with(words));
                let later = head.ends_with(" que")
                    && ["le presente ", "la informe", "le informe", "le rinda", "le facilite"]
                        .iter()
                        .any(|words| self.behind.trim_start_matches([',', ' ']).starts_with(words));
                (first || later).then_some(self.organ)
            }
            Language::Russian => {
                let head = strip(&[" на ее ", " на его ", ", на ее ", " на её "])?;
                let (head, organ) = self.holder(
                    head,
                    &[
                        ("Генеральной Ассамблее", Holder::Assembly),
                        ("Ассамблее", Holder::Assembly),
                        ("Совету по правам человека", Holder::HumanRights),
                        ("Совету", Holder::Own),
                        (" ей", Holder::Own),
                        (" ему", Holder::Own),
                    ],
                )?;
                self.asks(
                    head,
                    &["представить", "доложить", "представлять", "сообщить", "информировать"],
                    &["сесси", ";"],
                )
                .then_some(organ)
            }
            Language::Chinese => {
                let holder = self.chinese_holder()?;
                let named = self.before.trim_end_matches('第');
                let to = ["大会", "人权理事会", "理事会", "其"]
                    .iter()
                    .find_map(|name| named.strip_suffix(name))?;
                let to = to.strip_suffix("联合国").unwrap_or(to);
                let behind: String = self.behind.chars().take(24).collect();
                // "将报告提交大会第八十届会议"; behind "的" it is a report that was submitted.
                if to.ends_with("提交") && !behind.starts_with('的') {
                    return Some(holder);
                }
                // "并在提交大会第八十届会议的报告中提出建议": nobody stands before it whose report it was, and nothing is named by what it said.
                let told = behind.strip_prefix("的报告中");
                let asked = ["并在提交", "，在提交"].iter().any(|words| to.ends_with(words));
                if asked && self.asks_in_chinese() && told.is_some_and(|told| !told.contains('的')) {
                    return Some(holder);
                }
                // "供至迟于大会第七十九届会议审议"
                let late = ["供至迟于", "供至迟在", "供"].iter().any(|words| to.ends_with(words));
                if late
                    && !behind.starts_with('的')
                    && behind.split(['；', '，', '。']).next()?.ends_with("审议")
                {
                    return Some(holder);
                }
                let verb = ["提交", "提出", "报告", "汇报"]
                    .iter()
                    .filter_map(|verb| behind.find(verb).map(|at| at + verb.len()))
                    .min()?;
                let rest = behind.get(verb..).unwrap_or("");
                (to.ends_with('向') && !rest.starts_with('的') && !behind[..verb].contains(['；', '，']))
                    .then_some(holder)
            }
            Language::Arabic => {
                let head = strip(&[" في ", "، في ", " خلال "])?.trim_end_matches('،');
                if !self.prefix.starts_with("دورت") {
                    return None;
                }
                let (head, organ) = self.holder(
                    head,
                    &[
                        ("الجمعية العامة", Holder::Assembly),
                        ("الجمعية", Holder::Assembly),
                        ("مجلس حقوق الإنسان", Holder::HumanRights),
                        ("المجلس", Holder::Own),
                        ("إليها", Holder::Own),
                        ("إليه", Holder::Own),
                    ],
                )?;
                self.asks(
                    head,
                    &["أن يقدم", "أن تقدم", "وأن يقدم", "أن يوافي", "أن يبلغ", "أن يُقدم", "أن يطلع"],
                    &["دورت", "؛"],
                )
                .then_some(organ)
            }
        }
    }

    /// The organ named at the end of a text, and what stands before its name.
    fn holder<'t>(&self, text: &'t str, names: &[(&str, Holder)]) -> Option<(&'t str, Option<Organ>)> {
        names.iter().find_map(|(name, holder)| {
            let head = text.strip_suffix(name)?;
            Some((
                head,
                match holder {
                    Holder::Assembly => Some(Organ::GeneralAssembly),
                    Holder::HumanRights => Some(Organ::HumanRightsCouncil),
                    // "The Council" is the one that speaks, unless it is the Assembly that does.
                    Holder::Own
                        if name.contains("Counc")
                            || name.contains("Conse")
                            || name.contains("Совет")
                            || name.contains("المجلس") =>
                    {
                        self.organ.filter(|organ| *organ != Organ::GeneralAssembly)
                    }
                    Holder::Own => self.organ,
                },
            ))
        })
    }

    /// Whether a Chinese paragraph opens with a request.
    fn asks_in_chinese(&self) -> bool {
        self.before.chars().take(OPENING / 2).any(|c| matches!(c, '请' | '求'))
    }

    fn chinese_holder(&self) -> Option<Option<Organ>> {
        let before = self.before.trim_end_matches('第');
        if before.ends_with("大会") && !before.ends_with("缔约方大会") && !before.ends_with("组织大会")
        {
            Some(Some(Organ::GeneralAssembly))
        } else if before.ends_with("人权理事会") {
            Some(Some(Organ::HumanRightsCouncil))
        } else if before.ends_with("理事会") {
            Some(self.organ.filter(|organ| *organ != Organ::GeneralAssembly))
        } else if before.ends_with('其') {
            Some(self.organ)
        } else {
            None
        }
    }

    /// Whether one of the verbs stands within reach before `head` ends, and behind it none of the words that end what it governs.
    fn asks(&self, head: &str, verbs: &[&str], ends: &[&str]) -> bool {
        let mut from = head.len().saturating_sub(REACH);
        while !head.is_char_boundary(from) {
            from += 1;
        }
        let near = &head[from..];
        let verb = verbs.iter().filter_map(|verb| near.rfind(verb).map(|at| at + verb.len())).max();
        verb.is_some_and(|at| !ends.iter().any(|end| near[at..].contains(end)))
    }
}

#[derive(Clone, Copy)]
enum Holder {
    Assembly,
    HumanRights,
    Own,
}

fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(' ').next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Draft;
    use expect_test::{Expect, expect};

    fn check(draft: &str, expected: Expect) {
        let draft = Draft::parse(draft);
        let shown: Vec<String> = draft
            .paragraphs()
            .flat_map(|placed| {
                let asked = of(placed.paragraph).into_iter();
                asked.map(|asked| {
                    let written = placed.paragraph.slice(&asked.range).to_owned();
                    format!("{:?} {written} {} {:?}", asked.purpose, asked.value, asked.organ)
                })
            })
            .collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn what_is_asked_of_sessions_in_six_languages() {
        check(
            "The General Assembly,\n\n1. Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report;\n\n2. Decides to include in the provisional agenda of its eighty-second session the item.\n",
            expect![[r#"
                Report eighty-first 81 Some(GeneralAssembly)
                Agenda eighty-second 82 Some(GeneralAssembly)"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie le Secrétaire général de lui présenter, à sa quatre-vingt-unième session, un rapport ;\n\n2. Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-deuxième session la question.\n",
            expect![[r#"
                Report quatre-vingt-unième 81 Some(GeneralAssembly)
                Agenda quatre-vingt-deuxième 82 Some(GeneralAssembly)"#]],
        );
        check(
            "La Asamblea General,\n\n1. Solicita al Secretario General que, en su octogésimo primer período de sesiones, le presente un informe;\n\n2. Decide incluir en el programa provisional de su octogésimo segundo período de sesiones el tema.\n",
            expect![[r#"
                Report octogésimo primer 81 Some(GeneralAssembly)
                Agenda octogésimo segundo 82 Some(GeneralAssembly)"#]],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит Генерального секретаря представить Генеральной Ассамблее на ее восемьдесят первой сессии доклад;\n\n2. постановляет включить в предварительную повестку дня своей восемьдесят второй сессии пункт.\n",
            expect![[r#"
                Report восемьдесят первой 81 Some(GeneralAssembly)
                Agenda восемьдесят второй 82 Some(GeneralAssembly)"#]],
        );
        check(
            "大会，\n\n1. 请秘书长向大会第八十一届会议提出报告；\n\n2. 决定将该项目列入大会第八十二届会议临时议程。\n",
            expect![[r#"
                Report 八十一 81 Some(GeneralAssembly)
                Agenda 八十二 82 Some(GeneralAssembly)"#]],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الحادية والثمانين تقريرا؛\n\n2 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الثانية والثمانين البند.\n",
            expect![[r#"
                Report الحادية والثمانين 81 Some(GeneralAssembly)
                Agenda الثانية والثمانين 82 Some(GeneralAssembly)"#]],
        );
    }

    #[test]
    fn sessions_that_are_over_are_not_asked() {
        check(
            "The General Assembly,\n\n1. Welcomes the report submitted to the General Assembly at its seventy-eighth session;\n\n2. Recalls the decision taken by the Assembly at its seventy-ninth session, and requests the Commission to report at its fifth session;\n\n3. Notes the provisional agenda of the tenth session of the Commission.\n",
            expect![[""]],
        );
        check("大会，\n\n1. 欢迎秘书长向大会第七十八届会议提交的报告。\n", expect![[""]]);
    }
}
