//! What a line of the head or of the frame of a draft says: masthead, title, closing lines, headings.
//!
//! The lines of a Model UN draft (`Sponsors: …`) are read, too.

use crate::syntax::{Kind, LabelStyle, Language, Paragraph, annex_number, label};
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// What a masthead line gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Signs(u16);

impl Signs {
    /// The distribution: `Distr.: Limited`.
    pub const DISTRIBUTION: Signs = Signs(1);
    /// A date.
    pub const DATE: Signs = Signs(1 << 1);
    /// The language of the original: `Original: English`.
    pub const ORIGINAL: Signs = Signs(1 << 2);
    /// The session.
    pub const SESSION: Signs = Signs(1 << 3);
    /// The agenda item.
    pub const ITEM: Signs = Signs(1 << 4);
    /// That it is a draft resolution, with its sponsors before the colon.
    pub const DRAFT: Signs = Signs(1 << 5);
    /// The meeting at which it was adopted.
    pub const MEETING: Signs = Signs(1 << 6);
    /// That it was adopted.
    pub const ADOPTED: Signs = Signs(1 << 7);
    /// The committee of a Model UN draft.
    pub const COMMITTEE: Signs = Signs(1 << 8);
    /// The topic of a Model UN draft.
    pub const TOPIC: Signs = Signs(1 << 9);
    /// Its sponsors.
    pub const SPONSORS: Signs = Signs(1 << 10);
    /// Its signatories.
    pub const SIGNATORIES: Signs = Signs(1 << 11);
    /// The number of a draft or resolution: a symbol, or "Resolution 1325 (2000)", "Draft resolution 1.1".
    pub const NUMBER: Signs = Signs(1 << 12);

    /// Whether it has all that `other` has.
    pub fn has(self, other: Signs) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it has anything of what `other` has.
    pub fn meets(self, other: Signs) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub fn and(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

/// The facts of a line of the head or frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadLine {
    /// What it gives.
    pub signs: Signs,
    /// What is left blank there: see [`blank`].
    pub blanks: Signs,
    /// The fields of a masthead in it, line by line.
    pub fields: Box<[Field]>,
    /// How many names stand behind "Sponsors:" or "Signatories:".
    pub names: u16,
    /// The number of an annex's heading: 0 without one, `None` for what is no such heading.
    pub annex: Option<u32>,
    /// The numeral or letter of a section's heading.
    pub section: Option<SectionNumber>,
    /// An abbreviated name in a title, and where it stands in the paragraph's text.
    pub abbreviation: Option<(Range<usize>, Box<str>)>,
}

/// A line of a masthead that gives something, or has a blank for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What.
    pub signs: Signs,
    /// The line, in bytes of the paragraph's text.
    pub range: Range<usize>,
}

/// The number of a section's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionNumber {
    /// How it is written.
    pub style: LabelStyle,
    /// Its value from 1.
    pub value: u32,
    /// Where it stands, in bytes of the paragraph's text.
    pub range: Range<usize>,
}

impl HeadLine {
    /// What a paragraph says; `None` where it is no line of the head or frame, or says nothing that a rule asks about.
    pub fn of(paragraph: &Paragraph) -> Option<Box<HeadLine>> {
        let mut line = HeadLine::default();
        let text = &*paragraph.text;
        match paragraph.kind {
            Kind::AnnexHeading => {
                line.annex = annex_number(text.lines().next().unwrap_or(""));
            }
            // The line of the meeting can be taken for a heading.
            Kind::Heading => {
                line.section = section(text);
                if line.section.is_none() {
                    text.lines().take(2).for_each(|text| read(text, paragraph.language, &mut line));
                }
            }
            Kind::Masthead | Kind::Title | Kind::Closing | Kind::Letter => {
                let mut fields = Vec::new();
                for row in text.lines().take(MANY) {
                    let so_far = (std::mem::take(&mut line.signs), std::mem::take(&mut line.blanks));
                    read(row, paragraph.language, &mut line);
                    let signs = line.signs.and(line.blanks);
                    line.signs = line.signs.and(so_far.0);
                    line.blanks = line.blanks.and(so_far.1);
                    if signs.meets(FIELDS) {
                        // The lines are slices of the text: their distance is their place.
                        let start = row.as_ptr() as usize - text.as_ptr() as usize;
                        fields.push(Field { signs, range: start..start + row.len() });
                    }
                }
                line.fields = fields.into();
                if paragraph.kind == Kind::Title {
                    line.abbreviation = abbreviation(text);
                }
            }
            _ => return None,
        }
        (line != HeadLine::default()).then(|| Box::new(line))
    }
}

/// What a complete masthead gives.
const FIELDS: Signs = Signs(0b11_1111);

/// What stands in a masthead for what the drafter has still to give: the date, the number of the agenda item, the sponsors.
pub fn blank(sign: Signs, language: Language) -> Option<&'static str> {
    let [date, item, sponsors] = match language {
        Language::English => ["[date]", "[number]", "[sponsors]"],
        Language::French => ["[date]", "[numéro]", "[auteurs]"],
        Language::Spanish => ["[fecha]", "[número]", "[patrocinadores]"],
        Language::Russian => ["[дата]", "[номер]", "[авторы]"],
        Language::Chinese => ["[日期]", "[编号]", "[提案国]"],
        Language::Arabic => ["[التاريخ]", "[الرقم]", "[مقدمو المشروع]"],
    };
    match sign {
        Signs::DATE => Some(date),
        Signs::ITEM => Some(item),
        Signs::DRAFT => Some(sponsors),
        _ => None,
    }
}

/// How many lines of one block of a head are read at most.
const MANY: usize = 40;

/// The numeral or letter of a heading: `II`, `## A. Reports`, `一、导言`.
fn section(text: &str) -> Option<SectionNumber> {
    let bare = text.trim_start_matches(['#', '*', '_', ' ']);
    let start = text.len() - bare.len();
    let bare = bare.trim_end_matches(['*', '_', ' ', '\n', '\r']);
    if let Some(reading) = label::read(bare) {
        let (style, value) = reading.values[0]?;
        let heading = matches!(style, LabelStyle::RomanUpper | LabelStyle::LatinUpper | LabelStyle::Chinese);
        let range = start + reading.number.start..start + reading.number.end;
        return heading.then_some(SectionNumber { style, value, range });
    }
    let upper = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    let (style, value) = match bare.len() {
        // A lone I, V or X is a numeral, as in labels.
        1 if upper && !matches!(bare, "I" | "V" | "X") => {
            (LabelStyle::LatinUpper, u32::from(bare.as_bytes()[0] - b'A') + 1)
        }
        1..=6 if upper => (LabelStyle::RomanUpper, label::roman(bare)?),
        _ => return None,
    };
    Some(SectionNumber { style, value, range: start..start + bare.len() })
}

/// The first word of a title that is an abbreviated name: two capitals or more, in a title that is not all in capitals.
fn abbreviation(text: &str) -> Option<(Range<usize>, Box<str>)> {
    let letters = || text.chars().filter(|c| is_letter(*c));
    if letters().filter(|c| c.is_uppercase()).count() * 2 > letters().count() {
        return None;
    }
    let mut start = 0;
    for word in text.split(|c: char| !is_letter_or_digit(c)) {
        let range = start..start + word.len();
        // What parts two words is one character.
        start = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        // "ES-11/1" begins a number.
        let numeral = text[range.end..]
            .strip_prefix(['-', '‑'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let name = capitals >= 2 && capitals == word.chars().count() && !numeral;
        // Diseases are known by their abbreviations; numerals and parts of resolutions are none.
        let known =
            matches!(word, "HIV" | "AIDS" | "COVID" | "VIH" | "SIDA" | "ВИЧ" | "СПИД" | "DNA" | "ICT");
        if name && !known && label::roman(word).is_none() {
            return Some((range, word.into()));
        }
    }
    None
}

/// How the lines of a head begin, or what they contain, in a language.
struct Vocabulary {
    distribution: &'static [&'static str],
    original: &'static [&'static str],
    session: &'static [&'static str],
    item: &'static [&'static str],
    draft: &'static [&'static str],
    committee: &'static [&'static str],
    topic: &'static [&'static str],
    sponsors: &'static [&'static str],
    signatories: &'static [&'static str],
    resolution: &'static [&'static str],
}

/// The words of the masthead are often English in all languages (`Distr.: General`), as the Organization's own templates have them.
fn vocabulary(language: Language) -> Vocabulary {
    match language {
        Language::English => Vocabulary {
            distribution: &["distr"],
            original: &["original"],
            session: &["session"],
            item: &["agenda item", "item "],
            draft: &["draft resolution", "draft decision"],
            committee: &["committee", "council", "organ", "forum", "body"],
            topic: &["topic", "subject", "question of", "issue", "agenda", "on the topic", "re"],
            sponsors: &["sponsor", "main submitter", "submitted by", "author", "co-submitter"],
            signatories: &["signator", "signed by", "co-submitter", "co-sponsor", "cosponsor"],
            resolution: &["resolution"],
        },
        Language::French => Vocabulary {
            distribution: &["distr"],
            original: &["original"],
            session: &["session"],
            item: &["point "],
            draft: &["projet de résolution", "projet de décision"],
            committee: &["comité", "commission", "conseil", "organe"],
            topic: &["sujet", "thème", "question", "problématique", "objet"],
            sponsors: &["parrain", "auteur", "soumis par", "rédacteur", "sponsor", "présenté par"],
            signatories: &["signataire", "co-parrain", "coparrain", "cosignataire"],
            resolution: &["résolution"],
        },
        Language::Spanish => Vocabulary {
            distribution: &["distr"],
            original: &["original"],
            session: &["período de sesiones", "periodo de sesiones"],
            item: &["tema "],
            draft: &["proyecto de resolución", "proyecto de decisión"],
            committee: &["comité", "comisión", "consejo", "órgano"],
            topic: &["tema", "tópico", "asunto", "cuestión"],
            sponsors: &["patrocin", "autor", "redactor", "presentado por", "proponente"],
            signatories: &["signatari", "firmante", "avala"],
            resolution: &["resolución"],
        },
        Language::Russian => Vocabulary {
            distribution: &["distr"],
            original: &["original", "оригинал", "язык оригинала"],
            session: &["сессия", "сессии"],
            item: &["пункт"],
            draft: &["проект резолюции", "проект решения"],
            committee: &["комитет", "совет", "орган"],
            topic: &["тема", "вопрос", "повестка"],
            sponsors: &["спонсор", "автор", "соавтор", "внесен", "предложен"],
            signatories: &["подписант", "подписал", "поддерж"],
            resolution: &["резолюция"],
        },
        Language::Chinese => Vocabulary {
            distribution: &["distr"],
            original: &["original", "原文", "原件"],
            session: &["届会议", "届"],
            item: &["议程项目", "项目"],
            draft: &["决议草案", "决定草案"],
            committee: &["委员会", "理事会", "机构"],
            topic: &["议题", "主题", "题目"],
            sponsors: &["起草国", "提案国", "起草", "提案"],
            signatories: &["附议国", "签署国", "附议", "签署"],
            resolution: &["第", "决议"],
        },
        Language::Arabic => Vocabulary {
            distribution: &["distr"],
            original: &["original", "الأصل"],
            session: &["الدورة"],
            item: &["البند", "بند"],
            draft: &["مشروع قرار", "مشروع مقرر"],
            committee: &["لجنة", "اللجنة", "مجلس", "المجلس", "هيئة"],
            topic: &["الموضوع", "موضوع", "القضية"],
            sponsors: &["مقدم", "الدول المقدمة", "الراعي", "الدول الراعية", "رعاة"],
            signatories: &["الموقع", "موقع", "الدول الموقعة"],
            resolution: &["القرار", "قرار"],
        },
    }
}

/// Adds what a line gives.
fn read(text: &str, language: Language, line: &mut HeadLine) {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '[' | ']'));
    if bare.is_empty() || bare.len() > 2000 {
        return;
    }
    for sign in [Signs::DATE, Signs::ITEM, Signs::DRAFT] {
        if blank(sign, language).is_some_and(|blank| text.contains(blank)) {
            line.blanks = line.blanks.and(sign);
            return;
        }
    }
    let lower = bare.to_lowercase();
    let digits = lower.chars().any(|c| label::digit(c).is_some());
    let words = language.words();
    let mut add = |sign: Signs, holds: bool| {
        if holds {
            line.signs = line.signs.and(sign);
        }
    };
    for language in [language, Language::English] {
        let vocabulary = vocabulary(language);
        let starts = |list: &[&str]| list.iter().any(|word| lower.starts_with(word));
        let contains = |list: &[&str]| list.iter().any(|word| lower.contains(word));
        add(Signs::DISTRIBUTION, starts(vocabulary.distribution));
        add(Signs::ORIGINAL, starts(vocabulary.original) || lower.contains("original:"));
        add(Signs::SESSION, lower.chars().count() < 80 && contains(vocabulary.session));
        add(Signs::ITEM, digits && starts(vocabulary.item));
        add(Signs::DRAFT, contains(vocabulary.draft));
        let months = language.words().months;
        add(Signs::DATE, digits && lower.chars().count() < 80 && months.iter().any(|m| bare.contains(m)));
        let resolution = starts(vocabulary.resolution) || starts(vocabulary.draft);
        add(Signs::NUMBER, digits && lower.chars().count() < 60 && resolution);
    }
    let symbol = bare.split([' ', '\t']).next().unwrap_or("");
    add(Signs::NUMBER, digits && symbol.contains('/') && symbol.is_ascii() && symbol.len() > 3);
    // "Adopted by the Security Council at its 4213th meeting, on 31 October 2000"
    let meeting = digits && words.meeting.iter().any(|word| bare.contains(word));
    add(Signs::MEETING, meeting);
    let adopted =
        words.adopted.iter().any(|word| bare.contains(word) || lower.contains(&word.to_lowercase()));
    add(Signs::ADOPTED, adopted);
    // Fields of a form: a word, a colon, names.
    let Some((name, rest)) = bare.split_once([':', '：']) else { return };
    if name.chars().count() > 60 {
        return;
    }
    let name = name.trim_matches(['*', '_', ' ']).to_lowercase();
    let filled = rest.chars().any(is_letter_or_digit);
    let mut listed = false;
    for language in [language, Language::English] {
        let vocabulary = vocabulary(language);
        let contains = |list: &[&str]| list.iter().any(|word| name.contains(word));
        let starts = |list: &[&str]| list.iter().any(|word| name.starts_with(word));
        add(Signs::COMMITTEE, filled && contains(vocabulary.committee));
        add(Signs::TOPIC, filled && starts(vocabulary.topic));
        add(Signs::SPONSORS, filled && contains(vocabulary.sponsors));
        add(Signs::SIGNATORIES, filled && contains(vocabulary.signatories));
        listed |= contains(vocabulary.sponsors) || contains(vocabulary.signatories);
    }
    if listed && filled {
        let names = rest.split([',', '،', '，', '、', ';', '；', '؛', '\n']);
        let count = names.filter(|name| name.chars().any(is_letter)).count();
        line.names = line.names.saturating_add(count.min(400) as u16);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Draft;

    fn signs(text: &str) -> (Signs, u16) {
        let draft = Draft::parse(text);
        let lines = draft.paragraphs().filter_map(|placed| HeadLine::of(placed.paragraph));
        lines.fold((Signs::default(), 0), |(signs, names), line| (signs.and(line.signs), names + line.names))
    }

    #[test]
    fn what_a_head_gives() {
        let (official, _) = signs(
            "A/80/L.99\n\nDistr.: Limited\n\n3 December 2025\n\nOriginal: English\n\nEightieth session\n\nAgenda item 14\n\nAndorra and Fiji: draft resolution\n\nLighthouses of the world\n\nThe General Assembly,\n\nRecalling its work,\n",
        );
        for sign in [
            Signs::DISTRIBUTION,
            Signs::DATE,
            Signs::ORIGINAL,
            Signs::SESSION,
            Signs::ITEM,
            Signs::DRAFT,
            Signs::NUMBER,
        ] {
            assert!(official.has(sign), "{sign:?}");
        }
        assert!(!official.has(Signs::SPONSORS) && !official.has(Signs::ADOPTED));
        let (model, names) = signs(
            "Committee: Fourth Committee\n\nTopic: Lighthouses\n\nSponsors: Andorra, Fiji and Malta\n\nSignatories: Peru; Chad\n\nThe General Assembly,\n\nRecalling its work,\n",
        );
        for sign in [Signs::COMMITTEE, Signs::TOPIC, Signs::SPONSORS, Signs::SIGNATORIES] {
            assert!(model.has(sign), "{sign:?}");
        }
        assert_eq!(names, 4);
    }

    #[test]
    fn the_numerals_of_headings() {
        let shown = |text| section(text).map(|number| (number.style, number.value, &text[number.range]));
        assert_eq!(shown("II"), Some((LabelStyle::RomanUpper, 2, "II")));
        assert_eq!(shown("**IV**"), Some((LabelStyle::RomanUpper, 4, "IV")));
        assert_eq!(shown("## B. Reports"), Some((LabelStyle::LatinUpper, 2, "B")));
        assert_eq!(shown("C"), Some((LabelStyle::LatinUpper, 3, "C")));
        assert_eq!(shown("Reports"), None);
    }
}
