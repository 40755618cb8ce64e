//! Sessions that running text names by an ordinal: "its eighty-first session", "the 5th special session".
//!
//! [`read`] finds the ordinals of a text in six languages, in words and in figures, one by one where several share a word
//! ("the eighty-first and eighty-second sessions"), and each can be written with another value in the same language and form.
//! The words are those of `lexicon/session-ordinals.tsv`.

mod reader;

use super::date;
use crate::syntax::Language;
use reader::Reader;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The ordinal of a session in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionOrdinal {
    /// The ordinal alone, in bytes of the text read: `eighty-first`, `81st`, `八十一`.
    pub range: Range<usize>,
    /// From the first to the last of ordinal and word for session, whatever their order: `eighty-first session`,
    /// `دورتها الحادية والثمانين`. Of several ordinals that share the word, from the first ordinal of them to the word.
    pub phrase: Range<usize>,
    /// Its value from 1.
    pub value: u32,
    /// Whether it is written in figures.
    pub figures: bool,
    /// Whether the session is called special or emergency special: those are counted for themselves.
    pub special: bool,
    /// The grammatical form.
    form: Form,
    /// Whether it begins with a capital letter.
    capital: bool,
    language: Language,
}

/// The grammatical forms in which the table has an ordinal: its columns, and what follows from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// English, French, Chinese: there is one.
    Only,
    /// Spanish before the noun: `octogésimo primer`.
    Short,
    /// Spanish behind the noun: `octogésimo primero`.
    Full,
    /// Russian and Arabic nominative.
    Nominative,
    /// Russian and Arabic, the other cases.
    Oblique,
    /// Russian accusative: `первую`.
    Accusative,
}

impl SessionOrdinal {
    /// Another value in words, in the form in which this one stands or, if it stands in figures, in the one that its place
    /// usually asks for. `None` past the hundredth.
    pub fn in_words(&self, value: u32) -> Option<String> {
        let row = table().get(value.checked_sub(1)? as usize)?;
        let words = match (self.language, self.form) {
            (Language::English, _) => row[1].to_owned(),
            (Language::French, _) => row[2].to_owned(),
            (Language::Spanish, Form::Full) => full(row[3]),
            (Language::Spanish, _) => row[3].to_owned(),
            (Language::Russian, Form::Nominative) => row[4].to_owned(),
            (Language::Russian, Form::Accusative) => accusative(row[4]),
            (Language::Russian, _) => row[5].to_owned(),
            (Language::Chinese, _) => row[6].to_owned(),
            (Language::Arabic, Form::Nominative) => row[7].to_owned(),
            (Language::Arabic, _) => row[8].to_owned(),
        };
        let mut letters = words.chars();
        Some(match letters.next() {
            Some(first) if self.capital => first.to_uppercase().chain(letters).collect(),
            _ => words,
        })
    }

    /// Another value as this one is written: in words or in figures, `written` being how this one stands in its text.
    pub fn write(&self, value: u32, written: &str) -> Option<String> {
        if !self.figures {
            return self.in_words(value);
        }
        let digits = date::next_digits(written, 0)?;
        let number = date::in_script(value, &written[digits.clone()]);
        let ending = match (self.language, &written[digits.end..]) {
            (_, "") => "",
            (Language::English, _) => match (value % 10, value % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            },
            (Language::French, "re" | "ère") => "e",
            (Language::Spanish, ".º") => ".º",
            (Language::Spanish, _) if matches!(value % 10, 1 | 3) && !matches!(value % 100, 11) => "er",
            (Language::Spanish, "er") => "º",
            (_, other) => other,
        };
        Some(number + ending)
    }
}

/// The rows of the table from the first session on; each has the nine columns.
fn table() -> &'static [[&'static str; 9]] {
    static TABLE: OnceLock<Vec<[&'static str; 9]>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = include_str!("../../lexicon/session-ordinals.tsv").lines().skip(1);
        lines
            .map(|line| {
                let mut cells = [""; 9];
                cells.iter_mut().zip(line.split('\t')).for_each(|(cell, text)| *cell = text);
                cells
            })
            .collect()
    })
}

/// The Spanish form behind a noun: `primer` is `primero` there.
fn full(short: &str) -> String {
    let cut = short.ends_with("primer") || short.ends_with("tercer");
    if cut { format!("{short}o") } else { short.to_owned() }
}

/// The Russian accusative from the nominative.
fn accusative(nominative: &str) -> String {
    match (nominative.strip_suffix("ая"), nominative.strip_suffix("ья")) {
        (Some(stem), _) => format!("{stem}ую"),
        (_, Some(stem)) => format!("{stem}ью"),
        _ => nominative.to_owned(),
    }
}

/// The ordinals of a language, squeezed, with their value and form.
fn ordinals(language: Language) -> &'static HashMap<String, (u32, Form)> {
    static MAPS: [OnceLock<HashMap<String, (u32, Form)>>; 6] = [const { OnceLock::new() }; 6];
    MAPS[language as usize].get_or_init(|| {
        let mut map = HashMap::new();
        for (value, row) in (1..).zip(table()) {
            let mut put = |text: &str, form| {
                // Arabic and Russian have some forms in common: the oblique case is the commoner one in running text.
                if !text.is_empty() {
                    map.insert(squeezed(text), (value, form));
                }
            };
            match language {
                Language::English => put(row[1], Form::Only),
                Language::French => put(row[2], Form::Only),
                Language::Spanish => {
                    put(&full(row[3]), Form::Full);
                    put(row[3], Form::Short);
                }
                Language::Russian => {
                    put(row[4], Form::Nominative);
                    put(&accusative(row[4]), Form::Accusative);
                    put(row[5], Form::Oblique);
                }
                Language::Chinese => put(row[6], Form::Only),
                Language::Arabic => {
                    put(row[7], Form::Nominative);
                    put(row[8], Form::Oblique);
                }
            }
        }
        map
    })
}

/// An ordinal without what is spelled in several ways: case, accents, spaces, hyphens, the hamza on an alef, vowel marks.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ' ' | '-' | '\u{2010}' | '\u{2011}' | '\u{a0}' | '\n' | '\r' => {}
            '\u{064B}'..='\u{0652}' | '\u{0640}' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ё' | 'Ё' => out.push('е'),
            'à' | 'á' | 'â' | 'Á' | 'À' => out.push('a'),
            'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => out.push('e'),
            'í' | 'Í' => out.push('i'),
            'ó' | 'Ó' => out.push('o'),
            _ if character.is_ascii() => out.push(character.to_ascii_lowercase()),
            _ => out.extend(character.to_lowercase()),
        }
    }
    out
}

/// The ordinals of sessions in a text, in order of place. Spaces should be single ([`super::Plain`]); places are bytes of the text.
pub fn read(text: &str, language: Language) -> Vec<SessionOrdinal> {
    let mut found = Vec::new();
    let reader = Reader { text, language };
    match language {
        Language::English | Language::French => reader.before_session("ession", &['s', 'S'], &mut found),
        Language::Russian => reader.before_session("есси", &['с', 'С'], &mut found),
        Language::Spanish => reader.spanish(&mut found),
        Language::Chinese => reader.chinese(&mut found),
        Language::Arabic => reader.arabic(&mut found),
    }
    found.sort_by_key(|ordinal| ordinal.range.start);
    found.dedup_by_key(|ordinal| ordinal.range.start);
    found
}

/// Whether a text may name a session at all: a quick look.
pub fn mentions(text: &str, language: Language) -> bool {
    let stem = match language {
        Language::English | Language::French => "ession",
        Language::Spanish => "esiones",
        Language::Russian => "есси",
        Language::Chinese => "届",
        Language::Arabic => "دور",
    };
    memchr::memmem::find(text.as_bytes(), stem.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sessions of a text, each with its value and how the next one would be written in words.
    fn check(language: Language, text: &str, expected: &str) {
        let shown: Vec<String> = read(text, language)
            .iter()
            .map(|found| {
                let special = if found.special { " special" } else { "" };
                let next = found.in_words(found.value + 1).unwrap_or_default();
                format!("{}={}{special}→{next}", &text[found.range.clone()], found.value)
            })
            .collect();
        assert_eq!(shown.join("; "), expected, "{text}");
    }

    #[test]
    fn english() {
        let check = |text, expected| check(Language::English, text, expected);
        check("at its eighty-first session, in 2026", "eighty-first=81→eighty-second");
        check("at its 81st session", "81st=81→eighty-second");
        check(
            "the seventy-ninth, eightieth and eighty-first sessions",
            "seventy-ninth=79→eightieth; eightieth=80→eighty-first; eighty-first=81→eighty-second",
        );
        check("the thirtieth special session of the Assembly", "thirtieth=30 special→thirty-first");
        check("its resumed tenth emergency special session", "tenth=10 special→eleventh");
        check("Seventy-ninth session", "Seventy-ninth=79→Eightieth");
        check("in its possession, its 2024 session, the present session, 3.81 sessions", "");
    }

    #[test]
    fn french() {
        let check = |text, expected| check(Language::French, text, expected);
        check("à sa quatre-vingt-unième session", "quatre-vingt-unième=81→quatre-vingt-deuxième");
        check("à sa soixante et onzième session", "soixante et onzième=71→soixante-douzième");
        check("à sa 81e session et à sa 1re session", "81e=81→quatre-vingt-deuxième; 1re=1→deuxième");
        check(
            "à ses huitième, neuvième et dixième sessions",
            "huitième=8→neuvième; neuvième=9→dixième; dixième=10→onzième",
        );
        check("la vingt-troisième session extraordinaire", "vingt-troisième=23 special→vingt-quatrième");
        check("en leur possession, sa session de 2022", "");
    }

    #[test]
    fn spanish() {
        let check = |text, expected| check(Language::Spanish, text, expected);
        check("en su octogésimo primer período de sesiones", "octogésimo primer=81→octogésimo segundo");
        check(
            "en su 58º período de sesiones y el 61er período de sesiones",
            "58º=58→quincuagésimo noveno; 61er=61→sexagésimo segundo",
        );
        check("el trigésimo período extraordinario de sesiones", "trigésimo=30 special→trigésimo primer");
        check(
            "sus períodos de sesiones octavo, noveno y décimo",
            "octavo=8→noveno; noveno=9→décimo; décimo=10→undécimo",
        );
        check(
            "los períodos de sesiones octogésimo primero y octogésimo segundo",
            "octogésimo primero=81→octogésimo segundo; octogésimo segundo=82→octogésimo tercero",
        );
        check("en su décimo sexto período de sesiones", "décimo sexto=16→decimoséptimo");
        check("su período de sesiones de 2026, sesiones", "");
    }

    #[test]
    fn russian() {
        let check = |text, expected| check(Language::Russian, text, expected);
        check("на ее восемьдесят первой сессии", "восемьдесят первой=81→восемьдесят второй");
        check("семьдесят девятая сессия", "семьдесят девятая=79→восьмидесятая");
        check("провести свою восемьдесят третью сессию", "восемьдесят третью=83→восемьдесят четвертую");
        check("на своей 81-й сессии", "81-й=81→восемьдесят второй");
        check("на двадцать четвертой специальной сессии", "двадцать четвертой=24 special→двадцать пятой");
        check(
            "на восемьдесят первой и восемьдесят второй сессиях",
            "восемьдесят первой=81→восемьдесят второй; восемьдесят второй=82→восемьдесят третьей",
        );
        check("о профессии, на этой сессии, на ежегодной сессии", "");
    }

    #[test]
    fn chinese() {
        let check = |text, expected| check(Language::Chinese, text, expected);
        check("列入大会第八十一届会议临时议程", "八十一=81→八十二");
        check("大会第81届会议", "81=81→八十二");
        check("第八十一和八十二届会议", "八十一=81→八十二; 八十二=82→八十三");
        check("第六届、第七届和第八届会议", "六=6→七; 七=7→八; 八=8→九");
        check("大会第二十三届特别会议", "二十三=23 special→二十四");
        check("2026年届会、本届会议、历届会议", "");
    }

    #[test]
    fn arabic() {
        let check = |text, expected| check(Language::Arabic, text, expected);
        check("في دورتها الحادية والثمانين", "الحادية والثمانين=81→الثانية والثمانين");
        check("المؤقت لدورتها الثمانين البند", "الثمانين=80→الحادية والثمانين");
        check("الدورة التاسعة والسبعون، الملحق", "التاسعة والسبعون=79→الثمانون");
        check(
            "الدورتين الخامسة عشرة والسادسة عشرة للجنة",
            "الخامسة عشرة=15→السادسة عشرة; السادسة عشرة=16→السابعة عشرة",
        );
        check(
            "في دوراته الثامنة والتاسعة والعاشرة",
            "الثامنة=8→التاسعة; التاسعة=9→العاشرة; العاشرة=10→الحادية عشرة",
        );
        check("في دورتها الاستثنائية الثالثة والعشرين", "الثالثة والعشرين=23 special→الرابعة والعشرين");
        check("في دورتها 81، وفي دورتها الـ 82", "81=81→الثانية والثمانين; 82=82→الثالثة والثمانين");
        check("دورة الجمعية العامة الثمانين", "الثمانين=80→الحادية والثمانين");
        check("الدور الهام، دورته السنوية، بدورها الأساسي", "");
    }

    #[test]
    fn figures_stay_figures() {
        let write = |language, text: &str, value| {
            let found = read(text, language).remove(0);
            found.write(value, &text[found.range.clone()]).unwrap()
        };
        assert_eq!(write(Language::English, "its 81st session", 82), "82nd");
        assert_eq!(write(Language::English, "its eighty-first session", 82), "eighty-second");
        assert_eq!(write(Language::French, "sa 81e session", 82), "82e");
        assert_eq!(write(Language::Spanish, "su 58º período de sesiones", 61), "61er");
        assert_eq!(write(Language::Russian, "своей 81-й сессии", 82), "82-й");
        assert_eq!(write(Language::Chinese, "第81届会议", 82), "82");
        assert_eq!(write(Language::Arabic, "دورتها ٨١", 82), "٨٢");
    }
}
