//! Sessions that running text names by an ordinal: "its eighty-first session", "the 5th special session".
//!
//! [`read`] finds the ordinals of a text in six languages, in words and in figures, one by one where several share a word
//! ("the eighty-first and eighty-second sessions"), and each can be written with another value in the same language and form.
//! The words are those of `lexicon/session-ordinals.tsv`.

use super::date;
use super::plain::is_chinese;
use crate::syntax::Language;
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

/// The most words that an ordinal has.
const LONGEST: usize = 4;
/// The most ordinals that share a word.
const MOST: usize = 8;

/// An ordinal as found: place, value, whether in figures, form.
type Part = (Range<usize>, u32, bool, Form);

struct Reader<'t> {
    text: &'t str,
    language: Language,
}

impl Reader<'_> {
    fn push(
        &self,
        parts: Vec<Part>,
        session: Range<usize>,
        special: bool,
        default: Form,
        found: &mut Vec<SessionOrdinal>,
    ) {
        let starts = parts.iter().map(|part| part.0.start).chain([session.start]);
        let ends = parts.iter().map(|part| part.0.end).chain([session.end]);
        let (Some(start), Some(end)) = (starts.min(), ends.max()) else { return };
        for (range, value, figures, form) in parts {
            let first = self.text[range.clone()].chars().next();
            found.push(SessionOrdinal {
                phrase: start..end,
                value,
                figures,
                special,
                form: if figures { default } else { form },
                capital: first.is_some_and(char::is_uppercase),
                language: self.language,
                range,
            });
        }
    }

    /// `eighty-first (regular) session`: what stands before a word of which `stem` and one of `initials` are the beginning.
    fn before_session(&self, stem: &str, initials: &[char], found: &mut Vec<SessionOrdinal>) {
        for (at, _) in self.text.match_indices(stem) {
            let Some(before) = self.text[..at].strip_suffix(initials) else { continue };
            let start = before.len();
            if before.ends_with(char::is_alphabetic) {
                continue;
            }
            let rest = &self.text[at + stem.len()..];
            let end = at + stem.len() + word_length(rest);
            if !matches!(
                (self.language, &self.text[at + stem.len()..end]),
                (Language::English | Language::French, "" | "s")
                    | (Language::Russian, "я" | "и" | "ю" | "й" | "ей" | "ях" | "ям" | "ями")
            ) {
                continue;
            }
            let (mut head, mut special) = (self.blank_before(start), false);
            let mut adjectives = 0;
            let mut parts = Vec::new();
            while let Some(to) = head {
                parts = self.list_before(to);
                if !parts.is_empty() || adjectives == 2 {
                    break;
                }
                let from = to - last_word(&self.text[..to]);
                let word = &self.text[from..to];
                if !self.is_adjective(word) {
                    break;
                }
                special |= self.is_special(word);
                adjectives += 1;
                head = self.blank_before(from);
            }
            let behind = self.text[end..].trim_start();
            special |= self.language == Language::French && behind.starts_with("extraordinaire");
            self.push(parts, start..end, special, Form::Oblique, found);
        }
    }

    fn is_adjective(&self, word: &str) -> bool {
        match self.language {
            Language::English => matches!(
                word,
                "regular" | "annual" | "special" | "emergency" | "resumed" | "substantive" | "organizational"
            ),
            Language::Russian => {
                ["ой", "ей", "ая", "ую", "ых", "их"].iter().any(|ending| word.ends_with(ending))
            }
            _ => false,
        }
    }

    fn is_special(&self, word: &str) -> bool {
        matches!(word, "special" | "emergency")
            || word.starts_with("специальн")
            || word.starts_with("чрезвычайн")
    }

    /// The end of what stands before the blank that ends at `at`.
    fn blank_before(&self, at: usize) -> Option<usize> {
        let before = &self.text[..at];
        let word = before.trim_end_matches([' ', '\n', '\r', '\u{a0}', '\u{202f}']);
        (word.len() < before.len()).then_some(word.len())
    }

    /// `octogésimo primer período (extraordinario) de sesiones`, `períodos de sesiones octavo y noveno`.
    fn spanish(&self, found: &mut Vec<SessionOrdinal>) {
        for (at, stem) in self.text.match_indices("esiones") {
            let end = at + stem.len();
            let Some(before) = self.text[..at].strip_suffix(['s', 'S']) else { continue };
            let Some(before) = before.strip_suffix("de ") else { continue };
            let Some(mut to) = self.blank_before(before.len()) else { continue };
            let mut special = false;
            let mut start = None;
            for _ in 0..3 {
                let from = to - last_word(&self.text[..to]);
                let word = squeezed(&self.text[from..to]);
                if matches!(word.as_str(), "periodo" | "periodos") {
                    start = Some(from);
                    break;
                }
                special |= word.starts_with("extraordinari") || word.starts_with("emergencia");
                let Some(before) = self.blank_before(from) else { break };
                to = before;
            }
            let Some(start) = start else { continue };
            let parts = self.blank_before(start).map(|to| self.list_before(to)).unwrap_or_default();
            if !parts.is_empty() {
                self.push(parts, start..end, special, Form::Short, found);
                continue;
            }
            // "períodos de sesiones (sustantivos) sexto, séptimo y octavo"
            let mut from = end + blanks(&self.text[end..]);
            let word = word_length(&self.text[from..]);
            if matches!(
                squeezed(&self.text[from..from + word]).as_str(),
                "sustantivos" | "ordinarios" | "anuales"
            ) {
                from += word;
                from += blanks(&self.text[from..]);
            }
            let mut parts = self.list_after(from, &[", ", " y ", " e ", " a ", " al "]);
            parts.iter_mut().for_each(|part| part.3 = Form::Full);
            self.push(parts, start..end, special, Form::Full, found);
        }
    }

    /// `第八十一届(特别)会议`, `第八十一和八十二届会议`.
    fn chinese(&self, found: &mut Vec<SessionOrdinal>) {
        for (at, measure) in self.text.match_indices('届') {
            let behind = &self.text[at + measure.len()..];
            let kinds = ["紧急特别", "特别", "常", "年度", "实质性", "组织"];
            let kind = kinds.iter().find(|kind| behind.starts_with(**kind)).copied().unwrap_or("");
            let session = &behind[kind.len()..];
            let shares = session.starts_with(['和', '至', '、', '及', '与', '或']) && session.contains("届");
            let word = ["会议", "会"].iter().find(|word| session.starts_with(**word));
            let Some(length) = word.map(|word| word.len()).or(shares.then_some(0)) else { continue };
            let end = at + measure.len() + kind.len() + length;
            let mut parts = Vec::new();
            let mut to = at;
            while parts.len() < MOST {
                let Some((range, value, figures)) = self.chinese_number_before(to) else { break };
                let before = self.text[..range.start].trim_end_matches(' ');
                parts.push((range, value, figures, Form::Only));
                let bare = before.strip_suffix('第').map(|head| head.trim_end_matches(' '));
                if bare.is_some() {
                    break;
                }
                // Without its own 第 it goes on from the number before.
                match before.strip_suffix(['和', '至', '、', '及', '与', '或']) {
                    Some(head) => to = head.trim_end_matches(' ').len(),
                    None => {
                        parts.clear();
                        break;
                    }
                }
            }
            self.push(parts, at..end, kind.contains("特别"), Form::Only, found);
        }
    }

    fn chinese_number_before(&self, to: usize) -> Option<(Range<usize>, u32, bool)> {
        let before = self.text[..to].trim_end_matches(' ');
        if let Some(run) = date::last_digits(before) {
            let value = date::value(&before[run.clone()]).filter(|value| (1..=150).contains(value))?;
            return Some((run, value, true));
        }
        let length: usize = before
            .chars()
            .rev()
            .take_while(|c| "一二三四五六七八九十百零〇".contains(*c))
            .map(char::len_utf8)
            .sum();
        let range = before.len() - length..before.len();
        let (value, _) = ordinals(self.language).get(&before[range.clone()])?;
        Some((range, *value, false))
    }

    /// `دورتها (الاستثنائية) الحادية والثمانين`, `دورة الجمعية العامة الثمانين`.
    fn arabic(&self, found: &mut Vec<SessionOrdinal>) {
        const WORDS: [&str; 13] = [
            "دورة",
            "دورته",
            "دورتها",
            "دورتهم",
            "دورات",
            "دوراته",
            "دوراتها",
            "دورتين",
            "دورتيه",
            "دورتيها",
            "دورتان",
            "دورتا",
            "دورتي",
        ];
        const BODIES: [&str; 6] = [
            "الجمعية العامة",
            "الجمعية",
            "مجلس حقوق الإنسان",
            "المجلس الاقتصادي والاجتماعي",
            "المجلس",
            "اللجنة",
        ];
        for (at, _) in self.text.match_indices("دور") {
            let start = self.text[..at]
                .rfind(char::is_whitespace)
                .map_or(0, |space| space + self.text[space..].chars().next().map_or(1, char::len_utf8));
            let end = at + word_length(&self.text[at..]);
            let prefix = &self.text[start..at];
            let known = ["", "ال", "لل"].iter().any(|article| {
                let rest = prefix.strip_suffix(article).unwrap_or("?");
                rest.chars().all(|c| "وفبلك(«”".contains(c))
            });
            if !known || !WORDS.contains(&&self.text[at..end]) {
                continue;
            }
            let mut from = end + blanks(&self.text[end..]);
            let mut special = false;
            for body in BODIES {
                if let Some(rest) = self.text[from..].strip_prefix(body)
                    && rest.starts_with(' ')
                {
                    from += body.len() + 1;
                    break;
                }
            }
            for _ in 0..3 {
                let word = &self.text[from..from + word_length(&self.text[from..])];
                if !matches!(
                    word,
                    "الاستثنائية"
                        | "الطارئة"
                        | "العادية"
                        | "السنوية"
                        | "المستأنفة"
                        | "الموضوعية"
                        | "الخاصة"
                        | "العادي"
                ) {
                    break;
                }
                special |= matches!(word, "الاستثنائية" | "الطارئة");
                from += word.len();
                from += blanks(&self.text[from..]);
            }
            // In figures with or without the article: "دورتها 81", "دورتها الـ 81".
            for article in ["الـ ", "الـ", "ال"] {
                let rest = &self.text[from..];
                if rest
                    .strip_prefix(article)
                    .is_some_and(|rest| date::next_digits(rest, 0).is_some_and(|run| run.start == 0))
                {
                    from += article.len();
                    break;
                }
            }
            let parts = self.list_after(from, &["، و", " و", "، ", " إلى ", " أو "]);
            self.push(parts, start..end, special, Form::Oblique, found);
        }
    }

    /// The ordinals that end at `to`, several where commas or "and" join them.
    fn list_before(&self, mut to: usize) -> Vec<Part> {
        let joiners: &[&str] = match self.language {
            Language::English => &[" and ", ", and ", ", ", " to ", " or ", " and the "],
            Language::French => &[" et ", ", ", " à ", " ou ", " et à la ", " et la "],
            Language::Spanish => &[" y ", ", ", " a ", " e ", " o ", " y en el ", " y el "],
            _ => &[" и ", ", ", " – ", " или ", "-"],
        };
        let mut parts = Vec::new();
        while parts.len() < MOST {
            let Some(part) = self.ordinal_before(to) else { break };
            let head = &self.text[..part.0.start];
            parts.push(part);
            let Some(joiner) =
                joiners.iter().filter(|joiner| head.ends_with(**joiner)).max_by_key(|j| j.len())
            else {
                break;
            };
            to = head.len() - joiner.len();
        }
        parts
    }

    /// The ordinals that start at `from`, several where commas or "and" join them.
    fn list_after(&self, mut from: usize, joiners: &[&str]) -> Vec<Part> {
        let mut parts = Vec::new();
        while parts.len() < MOST {
            let Some(part) = self.ordinal_after(from) else { break };
            let rest = &self.text[part.0.end..];
            from = part.0.end;
            parts.push(part);
            let Some(joiner) = joiners.iter().find(|joiner| rest.starts_with(**joiner)) else { break };
            from += joiner.len();
        }
        parts
    }

    fn ordinal_before(&self, to: usize) -> Option<Part> {
        let head = &self.text[..to];
        let known = ordinals(self.language);
        let mut best = None;
        let mut start = to;
        for _ in 0..LONGEST {
            let length = last_word(&self.text[..start]);
            if length == 0 {
                break;
            }
            start -= length;
            // An article can be joined: "l'onzième".
            let apostrophe = self.text[start..to].rfind(['\'', '’']).map_or(start, |at| {
                start + at + self.text[start + at..].chars().next().map_or(1, char::len_utf8)
            });
            if let Some(&(value, form)) = known.get(&squeezed(&self.text[apostrophe..to])) {
                best = Some((apostrophe..to, value, false, form));
            }
            match self.blank_before(start) {
                Some(before) => start = before,
                None => break,
            }
        }
        best.or_else(|| {
            let from = to - last_word(head);
            let (range, value) = self.figures(from)?;
            (range.end == to).then_some((range, value, true, Form::Only))
        })
    }

    fn ordinal_after(&self, from: usize) -> Option<Part> {
        let known = ordinals(self.language);
        let mut best = None;
        let mut end = from;
        for _ in 0..LONGEST {
            let length = ordinal_word(&self.text[end..]);
            if length == 0 {
                break;
            }
            end += length;
            if let Some(&(value, form)) = known.get(&squeezed(&self.text[from..end])) {
                best = Some((from..end, value, false, form));
            }
            end += match blanks(&self.text[end..]) {
                0 => break,
                length => length,
            };
        }
        best.or_else(|| {
            let (range, value) = self.figures(from)?;
            Some((range, value, true, Form::Only))
        })
    }

    /// `81st`, `81e`, `81º`, `81-й`, `81` that stands whole at `from`: with its ending, and its value.
    fn figures(&self, from: usize) -> Option<(Range<usize>, u32)> {
        let run = date::next_digits(self.text, from).filter(|run| run.start == from)?;
        let value = date::value(&self.text[run.clone()]).filter(|value| (1..=150).contains(value))?;
        let rest = &self.text[run.end..];
        let endings: &[&str] = match self.language {
            Language::English => &["st", "nd", "rd", "th"],
            Language::French => &["ème", "eme", "ère", "re", "e", "ᵉ", "è"],
            Language::Spanish => &[".º", ".°", "º", "°", "er", "vo", "mo", "to"],
            Language::Russian => &["-ой", "-ей", "-ая", "-я", "-й", "-ю", "-ую", "ой", "ая", "я", "й"],
            Language::Chinese | Language::Arabic => &[],
        };
        let ending = endings.iter().find(|ending| {
            rest.strip_prefix(**ending).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let end = run.end + ending.map_or(0, |ending| ending.len());
        let goes_on =
            self.text[end..].chars().next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '%'));
        let decimals = {
            let mut next = self.text[end..].chars();
            matches!(next.next(), Some('.' | ',')) && next.next().is_some_and(char::is_numeric)
        };
        (!goes_on && !decimals).then_some((from..end, value))
    }
}

/// The length of the blanks that start a text.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\n', '\r', '\u{a0}']).len()
}

/// The length of the letters that start a text.
fn word_length(text: &str) -> usize {
    text.chars()
        .take_while(|c| {
            c.is_alphabetic() && !is_chinese(*c) || matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}')
        })
        .map(char::len_utf8)
        .sum()
}

/// The length of letters and hyphens that start a text.
fn ordinal_word(text: &str) -> usize {
    text.chars()
        .take_while(|c| {
            c.is_alphabetic()
                || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{064B}'..='\u{0652}' | '\u{0640}')
        })
        .map(char::len_utf8)
        .sum()
}

/// The length of the word that ends a text: all behind the last blank or opening bracket.
fn last_word(text: &str) -> usize {
    text.chars()
        .rev()
        .take_while(|c| !c.is_whitespace() && !matches!(c, '(' | ',' | ';' | '“' | '«' | '*'))
        .map(char::len_utf8)
        .sum()
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
