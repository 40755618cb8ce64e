//! Finding the ordinals of sessions in a text, as each language sets them beside the word for session.

use super::{Form, SessionOrdinal, ordinals, squeezed};
use crate::rules::date;
use crate::rules::plain::is_chinese;
use crate::syntax::Language;
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// The most words that an ordinal has.
const LONGEST: usize = 4;
/// The most ordinals that share a word.
const MOST: usize = 8;

/// An ordinal as found: place, value, whether in figures, form.
type Part = (Range<usize>, u32, bool, Form);

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) language: Language,
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
    pub(super) fn before_session(&self, stem: &str, initials: &[char], found: &mut Vec<SessionOrdinal>) {
        for (at, _) in self.text.match_indices(stem) {
            let Some(before) = self.text[..at].strip_suffix(initials) else { continue };
            let start = before.len();
            if before.ends_with(is_letter) {
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
    pub(super) fn spanish(&self, found: &mut Vec<SessionOrdinal>) {
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
    pub(super) fn chinese(&self, found: &mut Vec<SessionOrdinal>) {
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
    pub(super) fn arabic(&self, found: &mut Vec<SessionOrdinal>) {
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
            rest.strip_prefix(**ending).is_some_and(|rest| !rest.starts_with(is_letter_or_digit))
        });
        let end = run.end + ending.map_or(0, |ending| ending.len());
        let goes_on =
            self.text[end..].chars().next().is_some_and(|c| is_letter_or_digit(c) || matches!(c, '/' | '%'));
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
        .take_while(|c| is_letter(*c) && !is_chinese(*c) || matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}'))
        .map(char::len_utf8)
        .sum()
}

/// The length of letters and hyphens that start a text.
fn ordinal_word(text: &str) -> usize {
    text.chars()
        .take_while(|c| {
            is_letter(*c) || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{064B}'..='\u{0652}' | '\u{0640}')
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
