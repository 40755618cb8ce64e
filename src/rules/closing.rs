//! What operative paragraphs say that resolutions have in common: to remain seized of the matter, the item on the agenda, a day
//! that is proclaimed.

use super::plain::Plain;
use crate::syntax::{Kind, Language, Paragraph};
use std::ops::Range;

/// What a paragraph says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// Whether the organ remains seized of the matter.
    pub seized: bool,
    /// The titles of agenda items that an agenda request names, in bytes of the paragraph's text, as they stand there.
    pub titles: Box<[(Range<usize>, Box<str>)]>,
    /// A day, week, year or decade that is proclaimed, in bytes of the paragraph's text.
    pub proclaimed: Option<Range<usize>>,
    /// Whether voluntary contributions are mentioned.
    pub voluntary: bool,
    /// After how many years the report or item that it asks for comes again: 1 for annual, 2 for biennial; 0 where it says neither.
    pub period: u8,
}

/// The words of a language.
struct Words {
    /// In a paragraph by which the organ remains seized.
    seized: &'static [&'static str],
    /// In a paragraph that puts an item on the agenda.
    agenda: &'static [&'static str],
    /// What proclaims.
    proclaims: &'static [&'static str],
    /// What is proclaimed.
    days: &'static [&'static str],
    /// Contributions that are voluntary.
    voluntary: &'static [&'static str],
    /// Annual.
    annual: &'static [&'static str],
    /// Biennial.
    biennial: &'static [&'static str],
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &Words {
            seized: &["seized of"],
            agenda: &["provisional agenda", "draft agenda"],
            proclaims: &["to proclaim", "proclaims", "to declare", "declares", "to designate", "designates"],
            days: &[" Day", " Week", " Year", " Decade"],
            voluntary: &["voluntary contributions"],
            annual: &["annual report"],
            biennial: &["biennial report"],
        },
        Language::French => &Words {
            seized: &["saisi de", "saisie de"],
            agenda: &["ordre du jour"],
            proclaims: &["proclamer", "proclame", "déclarer"],
            days: &["Journée", "Semaine", "Année", "Décennie"],
            voluntary: &["contributions volontaires", "contribution volontaire"],
            annual: &["rapport annuel"],
            biennial: &["rapport biennal"],
        },
        Language::Spanish => &Words {
            seized: &["ocupándose"],
            agenda: &["programa provisional", "proyecto de programa"],
            proclaims: &["proclamar", "proclama", "declarar"],
            days: &["Día", "Semana", "Año", "Decenio"],
            voluntary: &["contribuciones voluntarias"],
            annual: &["informe anual"],
            biennial: &["informe bienal"],
        },
        Language::Russian => &Words {
            seized: &["заниматься этим вопросом", "заниматься данным вопросом"],
            agenda: &["повестку дня", "повестки дня"],
            proclaims: &["провозгласить", "провозглашает", "объявить", "объявляет"],
            days: &[
                "днем",
                "днём",
                "день",
                "Днем",
                "неделей",
                "Неделей",
                "годом",
                "Годом",
                "десятилетием",
                "Десятилетием",
            ],
            voluntary: &["добровольных взносов", "добровольные взносы", "добровольных средств"],
            annual: &["ежегодный доклад"],
            biennial: &["двухгодичный доклад"],
        },
        Language::Chinese => &Words {
            seized: &["处理此案", "处理此事"],
            agenda: &["临时议程", "议程草案"],
            proclaims: &["决定宣布", "宣布", "决定将"],
            days: &["日”", "日为", "年为", "国际年", "国际日", "十年”", "世界日"],
            voluntary: &["自愿捐款", "自愿捐助"],
            annual: &["年度报告"],
            biennial: &["两年期报告"],
        },
        Language::Arabic => &Words {
            seized: &["قيد نظر", "قيد النظر"],
            agenda: &["جدول الأعمال المؤقت", "جدول أعمالها المؤقت", "مشروع جدول"],
            proclaims: &["أن تعلن", "تعلن", "إعلان"],
            days: &["يوما", "يوم", "سنة", "عقدا", "أسبوعا"],
            voluntary: &["التبرعات", "تبرعات"],
            annual: &["تقريرا سنويا"],
            biennial: &["كل سنتين"],
        },
    }
}

impl Closing {
    /// What an operative paragraph says; `None` where it says nothing of all that.
    pub fn of(paragraph: &Paragraph) -> Option<Closing> {
        if paragraph.kind != Kind::Operative {
            return None;
        }
        let words = words(paragraph.language);
        let own = &*paragraph.text;
        // The longest word of each phrase, so that wrapped lines and mark-up need no folding where none of it stands.
        let longest = |phrases: &'static [&'static str]| {
            phrases
                .iter()
                .any(|phrase| own.contains(phrase.split(' ').max_by_key(|word| word.len()).unwrap_or(phrase)))
        };
        let any = [words.seized, words.agenda, words.proclaims, words.voluntary];
        if !any.into_iter().any(longest)
            && !words.annual.iter().chain(words.biennial).any(|phrase| own.contains(phrase))
        {
            return None;
        }
        let plain = Plain::of(paragraph);
        let text = plain.text();
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
        let closing = Closing {
            seized: has(words.seized),
            titles: if has(words.agenda) { titles(&plain) } else { Box::default() },
            proclaimed: proclaimed(text, words).map(|range| plain.own(&range)),
            voluntary: has(words.voluntary),
            period: if has(words.biennial) { 2 } else { u8::from(has(words.annual)) },
        };
        (closing != Closing::default()).then_some(closing)
    }

    /// Whether two say the same, wherever in the paragraph it stands.
    pub fn says_the_same(&self, other: &Closing) -> bool {
        let titles =
            |closing: &Closing| closing.titles.iter().map(|(_, title)| title.clone()).collect::<Vec<_>>();
        (self.seized, self.voluntary, self.period, self.proclaimed.is_some())
            == (other.seized, other.voluntary, other.period, other.proclaimed.is_some())
            && titles(self) == titles(other)
    }
}

/// What stands between quotation marks in a paragraph.
fn titles(plain: &Plain<'_>) -> Box<[(Range<usize>, Box<str>)]> {
    let text = plain.text();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, mark)) = text[at..].char_indices().find(|(_, c)| matches!(c, '“' | '«' | '”' | '"'))
    {
        let start = at + open + mark.len_utf8();
        let close = match mark {
            '“' => '”',
            '«' => '»',
            '”' => '“',
            other => other,
        };
        let Some(length) = text[start..].find(close) else { break };
        let inside = &text[start..start + length];
        let bare = inside.trim();
        let from = start + inside.len() - inside.trim_start().len();
        found.push((plain.own(&(from..from + bare.len())), bare.into()));
        at = start + length + close.len_utf8();
    }
    found.into()
}

/// The word that proclaims, where a day or year is proclaimed within the next words.
fn proclaimed(text: &str, words: &Words) -> Option<Range<usize>> {
    words.proclaims.iter().find_map(|phrase| {
        let start = text.find(phrase)?;
        let end = start + phrase.len();
        let near: String = text[end..].chars().take(120).collect();
        words.days.iter().any(|day| near.contains(day)).then_some(start..end)
    })
}
