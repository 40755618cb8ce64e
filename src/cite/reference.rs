//! References to places of the draft itself: only where the text says that it means itself ("paragraph 5 above").

use super::number::{chinese_number_at, digits_at, roman_value};
use super::words::{Event, Word, Words, match_any, match_phrase, skip_blanks};
use super::{Reference, Target};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// Numbers behind "paragraph", "section", "annex".
pub(super) struct Numbers {
    /// Each number, with its sub-paragraph letters.
    pub values: Vec<Value>,
    /// The end of the last.
    pub end: usize,
    /// Whether they belong to this very draft.
    pub here: bool,
}

/// One number of a reference.
pub(super) struct Value {
    /// The number with its sub-paragraph letters.
    pub span: Range<usize>,
    /// What it points to, if it is in this draft.
    pub target: Target,
}

/// Reads what stands behind a word such as "paragraph". `None` where no number follows (an only annex excepted).
pub(super) fn numbers_at(text: &str, event: Event, words: &Words, language: Language) -> Option<Numbers> {
    if language == Language::Chinese {
        return chinese(text, event, words);
    }
    let mut values = Vec::new();
    let mut end = event.end;
    let mut next = skip_blanks(text, event.end);
    while values.len() < 60 {
        let more = values.last().and_then(|last| letters_of_same(text, next, event.word, last, language));
        let Some(value) = more.or_else(|| value_at(text, next, event.word, language)) else { break };
        end = value.span.end;
        values.push(value);
        let mut joined = skip_blanks(text, end);
        let mut is_joined = false;
        if let Some(comma @ (',' | '،')) = text[joined..].chars().next() {
            joined = skip_blanks(text, joined + comma.len_utf8());
            is_joined = true;
        }
        if let Some(after) =
            words.and.iter().chain(words.to).filter_map(|joiner| match_phrase(text, joined, joiner)).max()
        {
            joined = skip_blanks(text, after);
            is_joined = true;
        } else if let Some(after) = text[joined..].strip_prefix(['–', '-']) {
            joined = text.len() - after.len();
            is_joined = true;
        }
        if !is_joined {
            break;
        }
        next = joined;
    }
    if values.is_empty() {
        if event.word != Word::Annex {
            return None;
        }
        values.push(Value { span: event.start..event.end, target: Target::Annex(None) });
    }
    let after = skip_blanks(text, end);
    let after = if text[after..].starts_with([',', '،']) && !matches!(event.word, Word::Annex) {
        after
    } else {
        skip_blanks(text, after)
    };
    let here = match_any(text, after, words.here_after).is_some() || said_before(text, event.start, words);
    let open = |value: &Value| matches!(value.target, Target::Paragraph { number: Some(0), .. });
    // A number that is still to be set is one of this draft's.
    (here || !values.iter().any(open)).then_some(Numbers { values, end, here })
}

/// Whether what ends at `at` is said to stand in this draft: "above", "ci-dessous".
pub fn says_here(text: &str, at: usize, language: Language) -> bool {
    match_any(text, skip_blanks(text, at), super::words::Lexicon::of(language).words.here_after).is_some()
}

/// "(c)" behind "paragraph 5 (a) and": another sub-paragraph of the same paragraph.
fn letters_of_same(text: &str, at: usize, word: Word, before: &Value, language: Language) -> Option<Value> {
    let Target::Paragraph { number, sub } = &before.target else { return None };
    if !matches!(word, Word::Paragraph | Word::Subparagraph) || number.is_none() || sub.is_empty() {
        return None;
    }
    let (letters, end) = letters_at(text, at, language);
    let above = sub.len().checked_sub(letters.len()).filter(|_| !letters.is_empty())?;
    let sub = sub[..above].iter().cloned().chain(letters).collect();
    Some(Value { span: at..end, target: Target::Paragraph { number: *number, sub } })
}

/// Whether the words directly before `at` say that this draft is meant.
fn said_before(text: &str, at: usize, words: &Words) -> bool {
    if words.here_before.is_empty() {
        return false;
    }
    let before = text[..at].trim_end();
    // The phrases are a word or two: look at the two words before.
    let mut starts = before.char_indices().rev().take(40).filter(|&(offset, letter)| {
        is_letter(letter) && !before[..offset].chars().next_back().is_some_and(is_letter)
    });
    starts.by_ref().take(2).any(|(start, _)| {
        words.here_before.iter().any(|phrase| match_phrase(before, start, phrase) == Some(before.len()))
    })
}

fn value_at(text: &str, at: usize, word: Word, language: Language) -> Option<Value> {
    match word {
        Word::Paragraph => {
            let number = digits_at(text, at).filter(|&(number, end)| number > 0 && end - at <= 3);
            let (number, end) = number.or_else(|| open_number(text, at))?;
            if text[end..].starts_with(['/', '%', '.'])
                && text.as_bytes().get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
            {
                return None;
            }
            let (sub, end) = letters_at(text, end, language);
            Some(Value { span: at..end, target: Target::Paragraph { number: Some(number), sub } })
        }
        Word::Subparagraph => {
            // "subparagraphs 3 (b) and (d) above": the number of their paragraph before them.
            if let Some((number, end)) =
                digits_at(text, at).filter(|&(number, end)| number > 0 && end - at <= 3)
                && let (sub, end) = letters_at(text, end, language)
                && !sub.is_empty()
            {
                return Some(Value {
                    span: at..end,
                    target: Target::Paragraph { number: Some(number), sub },
                });
            }
            let (sub, end) = letters_at(text, at, language);
            (!sub.is_empty())
                .then_some(Value { span: at..end, target: Target::Paragraph { number: None, sub } })
        }
        Word::Section | Word::Annex => {
            let made = |value: u32| {
                if word == Word::Section { Target::Section(value) } else { Target::Annex(Some(value)) }
            };
            if language == Language::Arabic {
                let rest = &text[at..];
                let (name, value) = ARABIC_ORDINALS.iter().find(|(name, _)| rest.starts_with(name))?;
                return Some(Value { span: at..at + name.len(), target: made(*value) });
            }
            let length =
                text[at..].bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L')).count();
            let end = at + length;
            if text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
                return None;
            }
            let value = roman_value(&text[at..end])?;
            Some(Value { span: at..end, target: made(value) })
        }
        _ => None,
    }
}

/// `X`: a number that is still to be set, read as 0; and its end.
fn open_number(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text[at..].strip_prefix('X')?;
    (!rest.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some((0, at + 1))
}

const ARABIC_ORDINALS: [(&str, u32); 12] = [
    ("الأول", 1),
    ("الثاني", 2),
    ("الثالث", 3),
    ("الرابع", 4),
    ("الخامس", 5),
    ("السادس", 6),
    ("السابع", 7),
    ("الثامن", 8),
    ("التاسع", 9),
    ("العاشر", 10),
    ("أولا", 1),
    ("ثانيا", 2),
];

/// Sub-paragraph letters: `(b)`, `(b) (ii)`, `b)`, `(ب)`; their text without brackets, and the end.
fn letters_at(text: &str, at: usize, language: Language) -> (Vec<String>, usize) {
    let mut letters = Vec::new();
    let mut end = at;
    while letters.len() < 5 {
        let open = skip_blanks(text, end);
        if open - end > 2 {
            break;
        }
        let inside = if text[open..].starts_with('(') { open + 1 } else { open };
        // A letter that is still to be set.
        let unset = text[inside..].starts_with("X)");
        let length: usize = text[inside..]
            .chars()
            .take(if unset { 1 } else { 5 })
            .take_while(|letter| {
                unset || letter.is_lowercase() || (language == Language::Arabic && is_letter(*letter))
            })
            .map(char::len_utf8)
            .sum();
        let close = inside + length;
        // Without an opening bracket only one letter or a roman numeral: `a)`, `ii)`.
        let short = inside > open || text[inside..close].chars().count() <= 4;
        if length == 0 || !short || !text[close..].starts_with(')') {
            break;
        }
        letters.push(text[inside..close].to_owned());
        end = close + 1;
    }
    (letters, end)
}

/// In Chinese the word stands behind the number: `上文第5段`, `本决议第3至7段`, `本决议附件一`, `上文第二节`.
fn chinese(text: &str, event: Event, words: &Words) -> Option<Numbers> {
    let here = |start: usize| words.here_before.iter().any(|phrase| text[..start].ends_with(phrase));
    if event.word == Word::Annex {
        let start = event.start;
        if !here(start) {
            return None;
        }
        let value = match chinese_number_at(text, event.end) {
            Some((number, end)) if number > 0 => {
                Value { span: event.end..end, target: Target::Annex(Some(number)) }
            }
            _ => Value { span: event.start..event.end, target: Target::Annex(None) },
        };
        let end = value.span.end.max(event.end);
        return Some(Numbers { values: vec![value], end, here: true });
    }
    let before = &text[..event.start];
    // The ordinal mark stands before the first number; a list of numbers is short.
    let mut window = event.start.saturating_sub(90);
    while !text.is_char_boundary(window) {
        window += 1;
    }
    let mark = before[window..].rfind('第').map(|offset| window + offset)?;
    let first = mark + '第'.len_utf8();
    // "第3段和第5段": each has its own mark; the word before tells of the first.
    let mut values = Vec::new();
    let mut next = first;
    while next < event.start && values.len() < 30 {
        let number = digits_at(text, next).or_else(|| chinese_number_at(text, next));
        let number = number.filter(|&(number, _)| number > 0 && number < 1000);
        let unset = || open_number(text, next).filter(|_| event.word == Word::Paragraph && here(mark));
        // "第3(b)和(d)段": another sub-paragraph of the same paragraph.
        let more = || {
            let last = values.last()?;
            letters_of_same(text, next, event.word, last, Language::Chinese)
        };
        let value = match number.or_else(unset) {
            Some((number, end)) => {
                let (sub, end) = letters_at(text, end, Language::Chinese);
                let target = match event.word {
                    Word::Section => Target::Section(number),
                    _ => Target::Paragraph { number: Some(number), sub },
                };
                Some(Value { span: next..end, target })
            }
            None => more(),
        };
        let Some(value) = value else { break };
        next = value.span.end;
        let end = next;
        values.push(value);
        match ["、", "和", "至", "及", "到", "与"].iter().find_map(|joiner| text[end..].strip_prefix(joiner))
        {
            Some(rest) => next = text.len() - rest.len(),
            None => break,
        }
    }
    if values.is_empty() || next != event.start {
        return None;
    }
    Some(Numbers { values, end: event.end, here: here(mark) || goes_on(before, mark, words) })
}

/// Whether a Chinese number goes on with a list that began with words for this draft: "上文第2段和第3段".
fn goes_on(text: &str, mark: usize, words: &Words) -> bool {
    let mut at = mark;
    for _ in 0..8 {
        let Some(list) =
            ["和", "、", "及", "以及", "与"].iter().find_map(|joiner| text[..at].strip_suffix(joiner))
        else {
            return false;
        };
        let Some(list) = list.strip_suffix('段') else { return false };
        let Some(start) = list.rfind('第').filter(|start| list.len() - start <= 40) else { return false };
        let inside = |c: char| c.is_ascii_alphanumeric() || "第()（）、和至及到与 ".contains(c);
        if !list[start..].chars().all(inside) {
            return false;
        }
        if words.here_before.iter().any(|phrase| text[..start].ends_with(phrase)) {
            return true;
        }
        at = start;
    }
    false
}

/// Whether what stands between two numbers makes a range of them: "3 to 7", "3–7", "3至7".
pub fn runs_to(between: &str, language: Language) -> bool {
    let between = between.trim();
    let to = super::words::Lexicon::of(language).words.to;
    matches!(between, "-" | "–" | "‑") || to.iter().any(|word| between.eq_ignore_ascii_case(word))
}

/// Whether nothing around "subparagraphs (a) and (c)" says whose they are.
pub(super) fn stand_alone(text: &str, start: usize, end: usize, language: Language) -> bool {
    const NEAR: usize = 16;
    let behind = text[end..].trim_start();
    let closes = [',', ';', '.', ':', ')', '،', '؛', '，', '；', '。', '、'];
    // In Russian and Chinese any word behind may be what they belong to.
    let of: &[&str] = match language {
        Language::English => &["of", "in", "to", "under"],
        Language::French => &["de", "du", "des", "d", "à", "dans"],
        Language::Spanish => &["de", "del", "en"],
        Language::Arabic => &["من", "في"],
        Language::Russian | Language::Chinese => &[],
    };
    let word = behind.split(|c: char| !is_letter(c)).next().unwrap_or("");
    let free = !of.is_empty() && !word.is_empty() && !of.contains(&word);
    let mut from = start.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    // "article 5, subparagraph (b)"
    let before = text[from..start].chars().any(|c| c.is_ascii_digit());
    !before && (behind.is_empty() || behind.starts_with(closes) || free)
}

/// Whether nothing around "annex II" says whose it is: no "to the Convention" behind it, no document before it ("resolution 48/162,
/// annex II", "the Protocol annex B").
pub(super) fn annex_stands_alone(text: &str, start: usize, end: usize, language: Language) -> bool {
    let behind = text[end..].trim_start();
    // In Arabic any word behind may be what it belongs to.
    let owned = language == Language::Arabic && behind.starts_with(is_letter);
    let elsewhere = ["thereto", "thereof"].iter().any(|word| behind.starts_with(word));
    let before = text[..start].trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let named = before.ends_with([',', '،']) || word.starts_with(char::is_uppercase);
    !owned && !elsewhere && !named && stand_alone(text, start, end, language)
}

/// The references among some numbers.
pub(super) fn references(numbers: Numbers) -> impl Iterator<Item = Reference> {
    numbers.values.into_iter().map(|value| Reference { span: value.span, target: value.target })
}
