//! The reader: walks once through a folded text, from number to number and from word to word, and keeps the list that it
//! is in.

use super::date::dates_at;
use super::document::document_at;
use super::fold::Folded;
use super::list::List;
use super::number::{Numeral, Shape, digits_at, numeral_at};
use super::reference::{Value, annex_stands_alone, numbers_at, references, stand_alone};
use super::resolve::{Kind, Owner, resolve};
use super::scan;
use super::treaty::treaty_at;
use super::words::{Body, Event, Lexicon, Word, same_word};
use super::{Citation, CitedDate, Context, Reading, Reference, Target, facts};
use crate::symbol::Symbol;
use crate::syntax::Language;
use crate::text::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// A body named, or "its".
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) owner: Owner,
    pub(super) end: usize,
}

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) folded: &'t Folded<'t>,
    pub(super) original: &'t str,
    pub(super) lexicon: &'static Lexicon,
    pub(super) context: Context,
    pub(super) list: List,
    /// The last body named.
    pub(super) named: Option<Named>,
    /// Where the name of the last body ends, if it is none of ours.
    pub(super) foreign: Option<usize>,
    /// The first body named in a clause of a Chinese text.
    pub(super) clause: Option<Named>,
    /// The paragraph last named that may belong to the next resolution: its number, and where the words for it end.
    pub(super) pin: Option<(String, usize)>,
    /// The sub-paragraphs last named that may belong to the next paragraph, and where the words for them end.
    pub(super) sub: Option<(Vec<Reference>, usize)>,
    /// Dates that stand before their numbers (Chinese), and where they end.
    pub(super) dates: Vec<CitedDate>,
    pub(super) dates_end: usize,
    /// What has been read already.
    pub(super) consumed: usize,
    /// The end of the last document symbol.
    pub(super) document_end: usize,
    /// "The said resolution", and of what kind it is.
    pub(super) said: Vec<(Range<usize>, Kind)>,
    pub(super) reading: Reading,
}

/// Whether a byte is a digit or a slash: all that a number can start with or a symbol can have.
#[inline]
fn stops(byte: u8) -> bool {
    matches!(byte, b'/'..=b'9')
}

impl<'t> Reader<'t> {
    pub(super) fn new(folded: &'t Folded<'t>, original: &'t str, context: Context) -> Reader<'t> {
        Reader {
            text: &folded.text,
            folded,
            original,
            lexicon: Lexicon::of(context.language),
            context,
            list: List::default(),
            named: None,
            foreign: None,
            clause: None,
            pin: None,
            sub: None,
            dates: Vec::new(),
            dates_end: 0,
            consumed: 0,
            document_end: 0,
            said: Vec::new(),
            reading: Reading::default(),
        }
    }

    /// Reads the whole text. Spans are those of the folded text.
    pub(super) fn read(mut self) -> (Reading, Vec<(Range<usize>, Kind)>) {
        let text = self.text;
        let bytes = text.as_bytes();
        let mut events = self.lexicon.events(text).peekable();
        let mut at = 0;
        while let Some(stop) = scan::next(bytes, at, stops) {
            while let Some(event) = events.next_if(|event| event.start < stop) {
                self.event(event);
            }
            at = if stop < self.consumed {
                self.consumed
            } else if bytes[stop] == b'/' {
                self.slash(stop)
            } else {
                self.digits(stop)
            };
            at = at.max(stop + 1);
            while at < bytes.len() && !text.is_char_boundary(at) {
                at += 1;
            }
            self.consumed = self.consumed.max(at);
        }
        for event in events {
            self.event(event);
        }
        self.close();
        (self.reading, self.said)
    }

    pub(super) fn event(&mut self, event: Event) {
        if event.start < self.consumed {
            return;
        }
        match event.word {
            Word::Resolution => self.open(event, Kind::Resolution, false),
            Word::ResolutionOf(organ) => {
                self.named = Some(Named { owner: Owner::Named(Body::Organ(organ)), end: event.start });
                self.open(event, Kind::Resolution, false);
            }
            Word::OwnResolution => self.open(event, Kind::Resolution, true),
            Word::Decision => self.open(event, Kind::Decision, false),
            Word::OwnDecision => self.open(event, Kind::Decision, true),
            Word::Body(body) => self.name(event, body),
            Word::Its => {
                let speaker = self.speaker(event.start);
                self.named = Some(Named { owner: Owner::Its { nearby: speaker }, end: event.end });
            }
            Word::Paragraph | Word::Subparagraph | Word::Section | Word::Annex => self.place(event),
            Word::TreatySeries | Word::Ibid => {
                let treaties = &mut self.reading.treaties;
                if let Some(end) = treaty_at(self.text, event.start, event.end, self.lexicon.words, treaties)
                {
                    self.consumed = end;
                } else if event.word == Word::Ibid {
                    self.same_as_before(event);
                }
            }
            Word::Note => self.note(event),
            Word::SaidResolution => self.said_of(event, Kind::Resolution),
            Word::SaidDecision => self.said_of(event, Kind::Decision),
            Word::Nothing => {
                self.close();
            }
        }
    }

    /// "The said resolution": a number can follow as behind any other keyword.
    fn said_of(&mut self, event: Event, kind: Kind) {
        self.said(event, kind);
        match self.context.language {
            Language::Chinese => self.close(),
            _ => self.open(event, kind, false),
        }
    }

    /// The body that "its" may mean because it was named just before: "the General Assembly, in its resolution".
    pub(super) fn speaker(&self, at: usize) -> Option<Body> {
        let named = self.named?;
        let Owner::Named(body) = named.owner else { return None };
        let between = self.text.get(named.end..at)?;
        let near = if body == Body::Foreign { 16 } else { 48 };
        (between.len() <= near && !between.contains(['.', ';', '؛', '。', '；'])).then_some(body)
    }

    /// Whether the body named last before `at` is none of ours, and the text tells of a session of it.
    pub(super) fn elsewhere(&self, at: usize) -> bool {
        let Some(between) = self.foreign.and_then(|end| self.text.get(end..at)) else { return false };
        between.len() <= 200
            && !between.contains([';', '؛', '；', '。'])
            && self.lexicon.words.session.iter().any(|word| between.contains(word))
    }

    /// A keyword opens a list.
    pub(super) fn open(&mut self, event: Event, kind: Kind, own: bool) {
        if self.context.language == Language::Chinese {
            self.chinese_keyword(event, kind);
            return;
        }
        self.close();
        let owner = if own {
            Owner::Its { nearby: self.speaker(event.start) }
        } else {
            self.named
                .filter(|named| {
                    named.end <= event.start
                        && self.only(named.end..event.start, self.lexicon.words.between_body_and_keyword)
                })
                .map_or_else(|| Owner::Unknown { nearby: self.speaker(event.start) }, |named| named.owner)
        };
        let paragraph = self.pin.take().and_then(|(number, end)| {
            let between = self.text.get(end..event.start)?;
            (between.len() <= 160 && self.leads_to_cited(end..event.start)).then_some(number)
        });
        self.list = List {
            kind: Some(kind),
            owner,
            elsewhere: self.elsewhere(event.start),
            end: event.end,
            searched: event.end,
            paragraph,
            ..List::default()
        };
    }

    /// A body is named.
    pub(super) fn name(&mut self, event: Event, body: Body) {
        // "大会设立人权理事会的2006年3月15日第60/251号决议" is of the body that set the other up.
        if ["设立", "設立"].iter().any(|verb| self.text[..event.start].ends_with(verb)) {
            return;
        }
        let owner = Owner::Named(body);
        let named = Named { owner, end: event.end };
        self.named = Some(named);
        self.foreign = (body == Body::Foreign).then_some(event.end);
        if self.context.language == Language::Chinese {
            // The first body of a clause owns its numbers, unless one stands directly before them.
            let goes_on = self
                .clause
                .is_some_and(|clause| self.text.get(clause.end..event.start).is_some_and(same_clause));
            if !goes_on && matches!(body, Body::Organ(_) | Body::EnvironmentAssembly) {
                self.clause = Some(named);
            }
            return;
        }
        let behind_keyword = self.list.kind.is_some()
            && self.list.items.is_empty()
            && self.list.end <= event.start
            && self.only(self.list.end..event.start, self.lexicon.words.before_body);
        if behind_keyword {
            self.list.owner = owner;
        }
    }

    /// Whether a stretch holds nothing but blanks and some words.
    pub(super) fn only(&self, range: Range<usize>, allowed: &[&str]) -> bool {
        let Some(between) = self.text.get(range) else { return false };
        if between.len() > 120 {
            return false;
        }
        between
            .split(|letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’' | '*' | '_'))
            .all(|word| word.is_empty() || allowed.iter().any(|allowed| same_word(word, allowed)))
    }

    /// Whether a stretch leads from "paragraph 5" to the resolution that the paragraph is of.
    pub(super) fn leads_to_cited(&self, range: Range<usize>) -> bool {
        let words = self.lexicon.words;
        let mut at = range.start;
        let mut tokens = 0;
        while at < range.end {
            let letter = self.text[at..].chars().next().unwrap_or(' ');
            if !is_letter(letter) {
                if !letter.is_whitespace() && !matches!(letter, '\'' | '’' | '*' | '_') {
                    return false;
                }
                at += letter.len_utf8();
                continue;
            }
            tokens += 1;
            if tokens > 12 {
                return false;
            }
            if let Some((end, _)) = self.body_at(at) {
                at = end;
                continue;
            }
            let length: usize =
                self.text[at..].chars().take_while(|letter| is_letter(*letter)).map(char::len_utf8).sum();
            let word = &self.text[at..at + length];
            let known = words
                .before_cited
                .iter()
                .chain(words.between_body_and_keyword)
                .any(|allowed| same_word(word, allowed));
            if !known {
                return false;
            }
            at += length;
        }
        true
    }

    /// The body named at `at`, seen through the letters that Arabic joins to it.
    pub(super) fn body_at(&self, at: usize) -> Option<(usize, Body)> {
        if self.context.language == Language::Arabic {
            let rest = &self.text[at..];
            for prefix in ["", "ال", "لل", "ل", "و", "وال", "بال"] {
                if let Some(after) = rest.strip_prefix(prefix)
                    && let Some(found) = self.lexicon.body_at(self.text, self.text.len() - after.len())
                {
                    return Some(found);
                }
            }
            return None;
        }
        self.lexicon.body_at(self.text, at)
    }

    /// "paragraph 5", "section II", "annex".
    pub(super) fn place(&mut self, event: Event) {
        let Some(mut numbers) = numbers_at(self.text, event, self.lexicon.words, self.context.language)
        else {
            return;
        };
        let sub = self.sub.take().filter(|(_, end)| {
            *end <= event.start && self.only(*end..event.start, self.lexicon.words.before_cited)
        });
        if numbers.here {
            // "subparagraph (b) of paragraph 5 above"
            if let Some((letters, _)) = sub
                && let Some(Target::Paragraph { number: Some(number), sub }) =
                    numbers.values.first_mut().map(|value| &mut value.target)
                && sub.is_empty()
            {
                let number = *number;
                match <[Reference; 1]>::try_from(letters) {
                    Ok([Reference { target: Target::Paragraph { sub: only, .. }, .. }]) => *sub = only,
                    Ok(_) => {}
                    // "subparagraphs (a) and (c) of paragraph 5 above"
                    Err(several) => self.reading.references.extend(several.into_iter().map(|letter| {
                        let sub = match letter.target {
                            Target::Paragraph { sub, .. } => sub,
                            _ => Vec::new(),
                        };
                        let target = Target::Paragraph { number: Some(number), sub };
                        Reference { target, ..letter }
                    })),
                }
            }
            self.consumed = self.consumed.max(numbers.end);
            self.reading.references.extend(references(numbers));
            return;
        }
        if event.word == Word::Annex {
            if annex_stands_alone(self.text, event.start, numbers.end, self.context.language) {
                self.reading.bare.extend(references(numbers));
            }
            return;
        }
        if event.word == Word::Subparagraph {
            let end = numbers.end;
            // "subparagraph 3 (b)" of another document.
            let numbered = |value: &Value| matches!(value.target, Target::Paragraph { number: Some(_), .. });
            if numbers.values.iter().any(numbered) {
                return;
            }
            let letters: Vec<Reference> = references(numbers).collect();
            if stand_alone(self.text, event.start, end, self.context.language) {
                self.reading.bare.extend(letters.iter().cloned());
            }
            self.sub = Some((letters, end));
            return;
        }
        if event.word == Word::Paragraph
            && let Some(first) = numbers.values.first()
        {
            let number = self.text[first.span.clone()].to_owned();
            if self.context.language == Language::Chinese {
                // "第59/50号决议第5段"
                let start = first.span.start.saturating_sub('第'.len_utf8());
                if let Some(last) = self.list.items.last_mut()
                    && self.list.end == start
                {
                    last.paragraph = Some(number);
                }
                return;
            }
            // "resolution 59/50, paragraph 5"
            let behind = self.list.items.len() == 1
                && self
                    .text
                    .get(self.list.end..event.start)
                    .is_some_and(|between| between.trim_matches([' ', ',', '،', '\n', '(']).is_empty());
            if behind
                && let Some(last) = self.list.items.last_mut()
                && last.paragraph.is_none()
            {
                last.paragraph = Some(number.clone());
            }
            self.pin = Some((number, numbers.end));
        }
    }

    /// A slash with letters before it may stand in a document symbol.
    pub(super) fn slash(&mut self, slash: usize) -> usize {
        // An address is no text.
        if self.text[..slash].ends_with(':') && self.text[slash..].starts_with("//") {
            let length = self.text[slash..]
                .find(|letter: char| letter.is_whitespace() || letter == '>' || letter >= '\u{2E80}')
                .unwrap_or(self.text.len() - slash);
            return slash + length;
        }
        let floor = self.document_end.min(slash);
        let Some(document) = document_at(self.text, slash, floor, self.lexicon.words, self.context.language)
        else {
            return slash + 1;
        };
        self.document_end = document.end;
        let mut end = document.end;
        if let Some(symbol) = document.symbol {
            let resolution = self.keyword_beside(&document.span) && symbol.number().is_some();
            let adopted = facts::adopted(&symbol);
            // A document's date is the day of its issue, unless the words call it a resolution.
            let fits = |date: &CitedDate| resolution || adopted.is_none() || date.date == adopted;
            let behind = self.date_behind(document.span.end, 1);
            let behind = behind.filter(|behind| {
                !behind.loose
                    || behind.dates.first().is_some_and(|date| adopted.is_some() && date.date == adopted)
            });
            if let Some(behind) = &behind {
                end = end.max(behind.end);
            }
            let date = behind
                .and_then(|behind| behind.dates.into_iter().next())
                .or_else(|| self.date_before(document.span.start))
                .filter(fits);
            if resolution && self.context.language != Language::Chinese {
                self.list.end = end;
                self.list.searched = end;
            }
            self.reading.citations.push(Citation {
                span: document.span,
                symbol,
                ambiguous: None,
                date,
                paragraph: None,
            });
            for (span, symbol) in document.joined {
                self.reading.citations.push(Citation {
                    span,
                    symbol,
                    ambiguous: None,
                    date: None,
                    paragraph: None,
                });
            }
        }
        end
    }

    /// Whether the word "resolution" or "decision" leads to a symbol, or in Chinese follows it.
    fn keyword_beside(&mut self, span: &Range<usize>) -> bool {
        if self.context.language == Language::Chinese {
            let rest = self.text[span.end..].trim_start_matches([' ', '\n', '号', '號']);
            return ["决议", "決議", "决定", "決定"].iter().any(|keyword| rest.starts_with(keyword));
        }
        self.list.kind.is_some() && self.list.end <= span.start && self.light(self.list.end..span.start)
    }

    /// The date directly before a symbol in brackets: "of 29 July 2005 (S/2005/497)"; in Chinese before a bare symbol, too.
    pub(super) fn date_before(&self, start: usize) -> Option<CitedDate> {
        let text = self.text;
        let chinese = self.context.language == Language::Chinese;
        let open = text[..start].trim_end_matches([' ', '\n', '第']);
        let bracketed = open.ends_with('(');
        if !bracketed && !chinese {
            return None;
        }
        if chinese {
            // Dates were met on the way.
            let between = text.get(self.dates_end..start)?;
            let last = self.dates.last()?;
            let near = between.len() <= 120 && !between.contains(['，', ',', '。', '；', ';', '、', '/']);
            return (self.dates_end > 0 && near).then(|| last.clone());
        }
        let open = open.len() - 1;
        let mut from = open.saturating_sub(180);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut from = from.max(self.last_citation_end().min(open));
        // Not from another sentence.
        if let Some(stop) = text[from..open].rfind([';', '؛']) {
            from += stop;
            while !text.is_char_boundary(from) {
                from += 1;
            }
        }
        let window = &text[from..open];
        let bytes = window.as_bytes();
        let mut last = None;
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at].is_ascii_digit() {
                if let Some((dates, end)) =
                    dates_at(text, from + at, 1, self.lexicon.words, self.context.language)
                {
                    last = dates.into_iter().next_back();
                    at = end - from;
                    continue;
                }
                while at < bytes.len() && bytes[at].is_ascii_digit() {
                    at += 1;
                }
                continue;
            }
            at += 1;
        }
        last
    }

    pub(super) fn last_citation_end(&self) -> usize {
        let read = self.reading.citations.last().map_or(0, |citation| citation.span.end);
        let listed = self.list.items.last().map_or(0, |_| self.list.end);
        read.max(listed)
    }

    /// Digits may be a number, part of one, or nothing.
    pub(super) fn digits(&mut self, at: usize) -> usize {
        let text = self.text;
        let bytes = text.as_bytes();
        let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let Some((value, _)) = digits_at(text, at) else { return end };
        if self.context.language == Language::Chinese
            && let Some((dates, end)) = (text[end..].trim_start_matches(' ').starts_with('年'))
                .then(|| dates_at(text, at, 1, self.lexicon.words, Language::Chinese))
                .flatten()
        {
            self.dates = dates;
            self.dates_end = end;
            return end;
        }
        let numeral = numeral_at(text, at, value, end, self.context.language);
        if self.glued(&numeral, at) {
            return numeral.end.max(end);
        }
        let after = if self.context.language == Language::Chinese {
            self.chinese(numeral)
        } else {
            self.item(numeral)
        };
        after.unwrap_or(end)
    }

    /// Whether letters or signs around a number make it part of something else.
    pub(super) fn glued(&self, numeral: &Numeral, digits: usize) -> bool {
        let text = self.text;
        let prefixed = numeral.start < digits;
        let mut before = text[..numeral.start].chars().rev();
        let glued_before = match before.next() {
            None => false,
            Some('/' | '$' | '€' | '£' | '#' | '=' | '&' | '_') => !text[..numeral.start].ends_with('_'),
            Some('.' | ',') => before.next().is_some_and(|letter| letter.is_ascii_digit()),
            Some('-' | '–') => !prefixed && before.next().is_some_and(is_letter_or_digit),
            Some(letter) => is_letter_or_digit(letter) && letter < '\u{0590}',
        };
        glued_before || text[numeral.end..].starts_with('%')
    }

    /// Resolves the items of the open list and closes it.
    pub(super) fn close(&mut self) {
        let list = std::mem::take(&mut self.list);
        let mut next = list.items.iter().map(|item| item.span.start).skip(1).collect::<Vec<_>>().into_iter();
        for item in list.items {
            let end = next.next().unwrap_or(self.text.len());
            let resolved =
                resolve(&item.claim, item.hold, item.date.as_ref(), item.shared.as_ref(), &self.context);
            let Some(found) = resolved else { continue };
            let date = item.date.or(if found.shared { item.shared } else { None });
            let date = date.or_else(|| self.date_of_adoption(&found.symbol, item.span.end..end));
            self.reading.citations.push(Citation {
                span: item.span,
                symbol: found.symbol,
                ambiguous: found.ambiguous,
                date,
                paragraph: item.paragraph,
            });
        }
    }

    /// The date further behind a number that is its date of adoption: "on Palestine, dated 29 November 1947". Only the right
    /// date is recognised at such a distance.
    fn date_of_adoption(&self, symbol: &Symbol, range: Range<usize>) -> Option<CitedDate> {
        let text = self.text;
        let window = &text[range.start..range.end.max(range.start)];
        let window = &window[..reach(window)];
        let window = &window[..window.find([';', '؛']).unwrap_or(window.len())];
        let bytes = window.as_bytes();
        let mut adopted = None;
        let mut at = 0;
        while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
            at += offset;
            let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            // A day, or in Chinese a year, begins the date.
            if digits <= 4
                && let Some((dates, _)) =
                    dates_at(text, range.start + at, 1, self.lexicon.words, self.context.language)
            {
                let adopted = *adopted.get_or_insert_with(|| facts::adopted(symbol));
                let right = dates.into_iter().find(|date| date.date.is_some() && date.date == adopted);
                if right.is_some() {
                    return right;
                }
            }
            // What stands behind the next number is that one's.
            let number = digits_at(text, range.start + at);
            if number.is_some_and(|(value, end)| {
                let numeral = numeral_at(text, range.start + at, value, end, self.context.language);
                matches!(numeral.shape, Shape::Yearly { .. } | Shape::Bracketed { .. })
                    || matches!(numeral.shape, Shape::Slashed { .. }) && !numeral.loose
            }) {
                return None;
            }
            at += digits;
        }
        None
    }
}

/// How far behind a number, in bytes, its date of adoption is looked for: the title of a resolution, in quotation marks, may stand between.
fn reach(window: &str) -> usize {
    const REACH: usize = 120;
    const LONGEST_TITLE: usize = 600;
    let mut counted = 0;
    let mut quoted = false;
    for (at, letter) in window.char_indices() {
        match letter {
            '«' | '“' => quoted = true,
            '»' | '”' => quoted = false,
            _ if !quoted => counted += letter.len_utf8(),
            _ => {}
        }
        if counted > REACH || at > LONGEST_TITLE {
            return at;
        }
    }
    window.len()
}

/// A stretch without what stands in Chinese quotation marks.
pub(super) fn unquoted(gap: &str) -> String {
    let mut depth = 0;
    let mut kept = String::new();
    for letter in gap.chars() {
        match letter {
            '“' | '「' | '《' => depth += 1,
            '”' | '」' | '》' => depth -= 1,
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// Whether a stretch of Chinese goes on within its clause.
pub(super) fn same_clause(gap: &str) -> bool {
    gap.len() <= 240 && !gap.contains(['，', '。', '；', ',', ';'])
}
