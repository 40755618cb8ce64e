//! Lists of a Chinese text, where body and date stand before a number and the keyword behind the last.

use super::date::dates_at;
use super::facts;
use super::list::{Hold, Item};
use super::number::{Numeral, Shape, chinese_number_at, part_at};
use super::reader::{Reader, same_clause, unquoted};
use super::resolve::{Claim, Kind, Owner, Part};
use super::words::{Body, Event, Word, match_phrase};
use crate::symbol::{Number, Organ, Session};
use crate::syntax::Language;

impl Reader<'_> {
    /// Takes a number of a Chinese text into the list.
    pub(super) fn chinese(&mut self, numeral: Numeral) -> Option<usize> {
        let text = self.text;
        let before = &text[..numeral.start];
        let marked = before.ends_with('第');
        let lead = numeral.start - if marked { '第'.len_utf8() } else { 0 };
        let group = !self.list.items.is_empty();
        let own_date = self.dates_end > self.list.end && self.dates_end <= lead;
        let gap_end = if own_date { self.dates.first().map_or(lead, |date| date.span.start) } else { lead };
        let joined = group
            && text.get(self.list.end..gap_end).is_some_and(|gap| {
                gap.chars().count() <= 4
                    && gap.chars().all(|letter| {
                        matches!(
                            letter,
                            '、' | '和'
                                | '与'
                                | '及'
                                | '以'
                                | ','
                                | '，'
                                | ';'
                                | '；'
                                | '号'
                                | '號'
                                | '第'
                                | '并'
                                | '或'
                                | '至'
                                | '的'
                        )
                    })
            });
        let marked_behind = {
            let (_, _, stop) = part_at(text, numeral.end, Language::Chinese).unwrap_or((' ', 0, numeral.end));
            text[stop..].starts_with(['号', '號'])
        };
        // "C 2015/20号文件": another organization's document.
        let foreign = text[numeral.end..].starts_with("号文件")
            || before.trim_end().ends_with(|letter: char| letter.is_ascii_alphabetic());
        if foreign && !marked {
            return None;
        }
        let bare = matches!(numeral.shape, Shape::Bare { .. });
        if !joined {
            self.close();
        }
        let shape = match numeral.shape {
            Shape::Bare { number } => {
                let keyword = text[numeral.end..]
                    .strip_prefix(['号', '號'])
                    .is_some_and(|rest| rest.starts_with("决议") || rest.starts_with("決議"));
                let council =
                    matches!(self.chinese_owner(lead), Owner::Named(Body::Organ(Organ::SecurityCouncil)))
                        || (self.context.organ == Some(Organ::SecurityCouncil)
                            && !matches!(self.chinese_owner(lead), Owner::Named(_)));
                let council = council && (keyword || joined) && (100..10_000).contains(&number);
                let symbol = council.then(|| facts::security_council(number)).flatten()?;
                match symbol.number() {
                    Some(Number::Yearly { year, .. }) => Shape::Yearly { number, year },
                    _ => return None,
                }
            }
            shape => shape,
        };
        let strong = marked || marked_behind || joined;
        let accepted = if strong { true } else { self.stands_alone(&numeral) || self.known_alone(&numeral) };
        if !accepted || (bare && !strong) {
            return None;
        }
        // "2021年12月2日大会第76/13号决议": the body can stand between date and number.
        let between =
            self.named.is_some_and(|named| own_date && named.end == lead && named.end > self.dates_end);
        let named_at = if between { lead } else { gap_end };
        let owner = if joined && !own_date { self.list.owner } else { self.chinese_owner(named_at) };
        let owner = if joined && matches!(owner, Owner::Unknown { .. }) { self.list.owner } else { owner };
        self.list.owner = owner;
        let first = self.list.items.len();
        let claim = Claim {
            kind: Kind::Resolution,
            shape,
            part: Part::default(),
            owner,
            turned: false,
            elsewhere: self.elsewhere(gap_end),
        };
        let hold = if strong { Hold::Firm } else { Hold::None };
        self.list.items.push(Item {
            span: numeral.start..numeral.end,
            claim,
            hold,
            date: None,
            shared: None,
            paragraph: None,
        });
        let mut end = numeral.end;
        if matches!(numeral.shape, Shape::Slashed { .. }) {
            end = self.parts(end);
        }
        self.chinese_date(first, lead, own_date);
        for mark in ['号', '號'] {
            if text[end..].starts_with(mark) {
                end += mark.len_utf8();
                self.list.marked = true;
            }
        }
        self.list.end = end;
        // The keyword closes the list: 号决议, 号决定.
        let kind = self.lexicon.words.phrases.iter().filter_map(|&(phrase, word)| match word {
            Word::Resolution => match_phrase(text, end, phrase).map(|end| (end, Some(Kind::Resolution))),
            Word::Decision => match_phrase(text, end, phrase).map(|end| (end, Some(Kind::Decision))),
            Word::Nothing => match_phrase(text, end, phrase).map(|end| (end, None)),
            _ => None,
        });
        if let Some((after, kind)) = kind.max_by_key(|&(end, _)| end) {
            let closed = self.list.closed.min(self.list.items.len());
            if kind == Some(Kind::Decision) {
                for item in &mut self.list.items[closed..] {
                    item.claim.kind = Kind::Decision;
                }
            }
            self.list.closed = self.list.items.len();
            end = after;
            self.list.end = end;
        }
        Some(end)
    }

    /// Whose number stands at `at` in a Chinese text: the body or "its" named in the same clause.
    pub(super) fn chinese_owner(&self, at: usize) -> Owner {
        let Some(named) = self.named.filter(|named| named.end <= at) else { return Owner::default() };
        if !same_clause(&self.text[named.end..at]) {
            return Owner::default();
        }
        // "人口与发展委员会关于…的2021年4月23日第2021/1号决议" is that commission's.
        let between = &self.text[named.end..at];
        if matches!(named.owner, Owner::Named(Body::Commission(_)))
            && between.starts_with("关于")
            && !between.contains("报告")
        {
            return named.owner;
        }
        match (named.owner, self.clause) {
            // A committee named on the way to the number is seldom the one that adopted it.
            (Owner::Named(Body::Foreign | Body::Commission(_) | Body::Council), clause) if named.end < at => {
                clause
                    .filter(|clause| clause.end <= at && same_clause(&self.text[clause.end..at]))
                    .map_or_else(Owner::default, |clause| clause.owner)
            }
            (owner, _) => owner,
        }
    }

    /// The date before a number of a Chinese text, or the next of several.
    pub(super) fn chinese_date(&mut self, first: usize, lead: usize, own: bool) {
        if own {
            // "2021年12月2日大会第76/13号决议": the body can stand between the two.
            let named = self.lexicon.body_at(self.text, self.dates_end).map(|(end, _)| end);
            let adjacent = self.dates_end == lead || named == Some(lead) && !self.dates.is_empty();
            let dates = std::mem::take(&mut self.dates);
            let gap = &self.text[self.dates_end..lead];
            let date = dates.first().cloned();
            let near = same_clause(&unquoted(gap));
            for item in &mut self.list.items[first..] {
                if adjacent {
                    item.date = date.clone();
                } else if near {
                    item.shared = date.clone();
                }
            }
            // What is left waits for the next numbers of the list.
            self.dates = if dates.len() > 1 { dates[1..].to_vec() } else { dates };
            self.list.undated = usize::from(self.dates.len() > 1 || adjacent);
            self.list.dated_from = first;
            return;
        }
        if let Some(date) = self.dates.first().cloned()
            && first > 0
            && self.list.items.get(self.list.dated_from).is_some_and(|item| self.dates_end <= item.span.start)
        {
            for item in &mut self.list.items[first..] {
                item.shared = Some(date.clone());
            }
            if self.dates.len() > 1 {
                self.dates.remove(0);
            }
        }
    }

    /// A keyword of a Chinese text that no number led to: an old number may follow it (`决议案三九六(五)`).
    pub(super) fn chinese_keyword(&mut self, event: Event, kind: Kind) {
        let text = self.text;
        let at = event.end;
        let Some((number, end)) = chinese_number_at(text, at) else { return };
        let Some(rest) = text[end..].strip_prefix('(') else { return };
        let inside = text.len() - rest.len();
        let Some((session, close)) = chinese_number_at(text, inside) else { return };
        if !text[close..].starts_with(')') || number == 0 || session == 0 || session > 80 {
            return;
        }
        self.close();
        let close = close + 1;
        let shape = Shape::Bracketed { number, part: None, session: Session::Regular(session) };
        let owner = self.chinese_owner(event.start);
        // "一九五〇年十二月十四日决议案": the date stands directly before the keyword.
        let mut from = event.start.saturating_sub(60);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let date = text[from..event.start]
            .char_indices()
            .filter(|&(_, letter)| matches!(letter, '一' | '二' | '1' | '2'))
            .find_map(|(offset, _)| {
                dates_at(text, from + offset, 1, self.lexicon.words, Language::Chinese)
                    .filter(|&(_, end)| end == event.start)
            });
        let date = date.and_then(|(dates, _)| dates.into_iter().next());
        let claim = Claim { kind, shape, part: Part::default(), owner, turned: false, elsewhere: false };
        self.list.items.push(Item {
            span: at..close,
            claim,
            hold: Hold::Firm,
            date,
            shared: None,
            paragraph: None,
        });
        self.list.end = close;
        self.consumed = self.consumed.max(close);
    }
}
