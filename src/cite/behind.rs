//! What stands behind a number: the letters of its parts, the date, the body that adopted it.

use super::CitedDate;
use super::date::dates_at;
use super::number::part_at;
use super::reader::Reader;
use super::resolve::{Owner, Part};
use super::words::{Body, joiners_at, match_phrase, same_word, skip_blanks};
use crate::syntax::Language;
use crate::text::is_letter;

/// Dates behind a number.
pub(super) struct Behind {
    pub(super) dates: Vec<CitedDate>,
    /// The end of the last.
    pub(super) end: usize,
    /// Whether the words before them can as well tell when something else happened: "applied resolution 59/50 on 3 May 2024".
    pub(super) loose: bool,
}

impl Reader<'_> {
    /// Letters of parts behind a number; each further one is an item of its own.
    pub(super) fn parts(&mut self, end: usize) -> usize {
        let text = self.text;
        let words = self.lexicon.words;
        let language = self.context.language;
        let Some((part, _, mut end)) = double_part_at(text, end)
            .or_else(|| {
                part_at(text, end, language).map(|(letter, start, end)| (Part::one(letter), start, end))
            })
            .filter(|&(_, start, _)| start - end <= 2)
        else {
            return end;
        };
        if let Some(item) = self.list.items.last_mut() {
            item.claim.part = part;
            item.span.end = end;
        }
        for _ in 0..26 {
            let mut next = skip_blanks(text, end);
            let comma = text[next..].starts_with([',', '،']);
            if comma {
                next = skip_blanks(text, next + text[next..].chars().next().map_or(0, char::len_utf8));
            }
            // "y A" is no "y a".
            let found = joiners_at(text, next, words.and)
                .chain(joiners_at(text, next, words.to))
                .chain(comma.then_some(next))
                .find_map(|joined| part_at(text, joined, language));
            let Some((letter, start, stop)) = found else { break };
            let Some(mut item) = self.list.items.last().cloned() else { break };
            item.claim.part = Part::one(letter);
            item.span = start..stop;
            item.paragraph = None;
            self.list.items.push(item);
            end = stop;
        }
        end
    }

    /// The body and the date behind a number, in either order.
    pub(super) fn tail(&mut self, end: usize, first: usize) -> usize {
        let mut end = end;
        let (mut dated, mut named) = (false, false);
        for _ in 0..3 {
            if !dated {
                let most = self.list.items.len() - self.list.undated.min(self.list.items.len());
                if let Some(behind) = self.date_behind(end, most.max(1)) {
                    dated = true;
                    if behind.loose {
                        // Only the day of adoption is the citation's.
                        for item in &mut self.list.items[first..] {
                            item.shared = behind.dates.first().cloned();
                        }
                        continue;
                    }
                    self.date_items(behind.dates, first);
                    end = behind.end;
                    continue;
                }
            }
            if !named && let Some((body, after)) = self.body_behind(end) {
                for item in &mut self.list.items[self.list.unnamed..] {
                    item.claim.owner = Owner::Named(body);
                }
                self.list.unnamed = self.list.items.len();
                end = after;
                named = true;
                continue;
            }
            break;
        }
        end
    }

    /// Shares dates out: several to the last items in order, one to the last item and perhaps to those before.
    pub(super) fn date_items(&mut self, dates: Vec<CitedDate>, first: usize) {
        let undated = self.list.undated.min(self.list.items.len());
        let waiting = &mut self.list.items[undated..];
        // "36/226 A et B et 38/58 A à E, en date des 17 décembre 1981 et 13 décembre 1983": the parts of a resolution share its date.
        let mut groups: Vec<usize> = Vec::new();
        for at in 0..waiting.len() {
            let goes_on = at > 0 && waiting[at].claim.shape == waiting[at - 1].claim.shape;
            groups.push(groups.last().map_or(0, |group| group + usize::from(!goes_on)));
        }
        let count = groups.last().map_or(0, |group| group + 1);
        if dates.len() > 1 && count < waiting.len() && count >= dates.len() {
            for (item, group) in waiting.iter_mut().zip(groups) {
                item.date = (group + dates.len()).checked_sub(count).and_then(|at| dates.get(at).cloned());
            }
        } else if dates.len() > 1 && waiting.len() >= dates.len() {
            let from = waiting.len() - dates.len();
            for (item, date) in waiting[from..].iter_mut().zip(dates) {
                item.date = Some(date);
            }
        } else if let Some(date) = dates.into_iter().next() {
            for (index, item) in waiting.iter_mut().enumerate() {
                if undated + index >= first {
                    item.date = Some(date.clone());
                } else {
                    item.shared = Some(date.clone());
                }
            }
        }
        self.list.undated = self.list.items.len();
    }

    /// The date behind a number or symbol: ", of 2 December 2004".
    pub(super) fn date_behind(&self, end: usize, most: usize) -> Option<Behind> {
        if self.context.language == Language::Chinese {
            return None;
        }
        let text = self.text;
        let mut at = skip_blanks(text, end);
        let bracket = text[at..].starts_with('(');
        if let Some(mark @ (',' | '،' | '(')) = text[at..].chars().next() {
            at = skip_blanks(text, at + mark.len_utf8());
        }
        let words = self.lexicon.words;
        let (mut led, mut other) = (false, true);
        for _ in 0..5 {
            if let Some((dates, end)) = dates_at(text, at, most, words, self.context.language) {
                let closed = bracket && text[end..].starts_with(')');
                let end = end + usize::from(closed);
                return Some(Behind { dates, end, loose: led && other && !bracket });
            }
            let after = self.word_of(at, words.before_date)?;
            led = true;
            other &= self.word_of(at, words.before_other_date).is_some();
            at = skip_blanks(text, after);
            if text[at..].starts_with(['\'', '’']) {
                at += text[at..].chars().next().map_or(0, char::len_utf8);
            }
        }
        None
    }

    /// The end of the word at `at` if it is one of some.
    pub(super) fn word_of(&self, at: usize, allowed: &[&str]) -> Option<usize> {
        let length: usize =
            self.text[at..].chars().take_while(|letter| is_letter(*letter)).map(char::len_utf8).sum();
        let word = &self.text[at..at + length];
        (length > 0 && allowed.iter().any(|allowed| same_word(word, allowed))).then_some(at + length)
    }

    /// The body behind a number: "of the General Assembly".
    pub(super) fn body_behind(&self, end: usize) -> Option<(Body, usize)> {
        let text = self.text;
        let mut at = skip_blanks(text, end);
        let needs_word = !matches!(self.context.language, Language::Russian | Language::Arabic);
        for count in 0..5 {
            let body = if count == 0 && self.context.language == Language::Arabic {
                // "للجمعية العامة"
                let joined = ["لل", "ل"].iter().find_map(|prefix| text[at..].strip_prefix(prefix));
                joined.and_then(|rest| self.lexicon.body_at(text, text.len() - rest.len()))
            } else if count > 0 || !needs_word {
                self.body_at(at)
            } else {
                None
            };
            if let Some((end, body)) = body {
                // "Council resolution": the body belongs to the next keyword.
                let next = skip_blanks(text, end);
                let keyword =
                    ["resolution", "decision"].iter().any(|word| match_phrase(text, next, word).is_some());
                return (!keyword).then_some((body, end));
            }
            at = skip_blanks(text, self.word_of(at, self.lexicon.words.before_body)?);
            if text[at..].starts_with(['\'', '’']) {
                at += text[at..].chars().next().map_or(0, char::len_utf8);
            }
        }
        None
    }
}

/// A doubled letter behind a number: `53/77 AA`.
fn double_part_at(text: &str, at: usize) -> Option<(Part, usize, usize)> {
    let start = skip_blanks(text, at);
    let bytes = text.as_bytes();
    let letter = *bytes.get(start)?;
    let doubled = letter.is_ascii_uppercase() && bytes.get(start + 1) == Some(&letter) && start > at;
    let stop = !bytes.get(start + 2).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'/')
        && letter != b'I'
        && letter != b'X'
        && letter != b'V';
    (doubled && stop).then_some((Part { letter: Some(char::from(letter)), doubled: true }, start, start + 2))
}
