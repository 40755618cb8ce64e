//! The reader: walks once through a folded text, from number to number and from word to word, and keeps the list that it
//! is in: its keyword, whose it is, which of its items still wait for a date or a name.

use super::date::dates_at;
use super::document::document_at;
use super::fold::Folded;
use super::number::{FIRST_YEAR, LAST_YEAR, Numeral, Shape, digits_at, numeral_at, part_at};
use super::reference::{numbers_at, references};
use super::resolve::{Claim, Kind, Owner, resolve};
use super::treaty::treaty_at;
use super::words::{Body, Event, Lexicon, Word, letter_at, match_phrase, skip_blanks};
use super::{Citation, CitedDate, Context, Reading};
use crate::symbol::Session;
use crate::syntax::Language;
use std::ops::Range;

/// How a number hangs on its keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hold {
    /// No keyword.
    None,
    /// A keyword earlier in the same sentence.
    Loose,
    /// Directly behind the keyword, or the next of a list.
    Firm,
}

/// A number of the list that is open.
#[derive(Clone, Debug)]
struct Item {
    /// The number, or the letter alone of a further part.
    span: Range<usize>,
    claim: Claim,
    hold: Hold,
    date: Option<CitedDate>,
    /// A date behind a later item that may be this one's too.
    shared: Option<CitedDate>,
    paragraph: Option<String>,
}

/// The list that is open.
#[derive(Debug, Default)]
struct List {
    /// The keyword's kind, if there was one.
    kind: Option<Kind>,
    /// Whose numbers these are, by the words before them.
    owner: Owner,
    /// The items; resolved when the list closes.
    items: Vec<Item>,
    /// The items from here on have no date yet.
    undated: usize,
    /// The items from here on have no name behind them yet.
    unnamed: usize,
    /// Where the keyword, or the last item with all that belongs to it, ends.
    end: usize,
    /// How far the gap behind `end` has been searched for a sentence's end.
    searched: usize,
    /// Whether a sentence has ended since.
    broken: bool,
    /// The paragraph that the text names before the keyword.
    paragraph: Option<String>,
    /// Whether the item before has the mark that Chinese sets before or behind numbers.
    marked: bool,
}

/// A body named, or "its".
#[derive(Clone, Copy, Debug)]
struct Named {
    owner: Owner,
    start: usize,
    end: usize,
}

pub(super) struct Reader<'t> {
    text: &'t str,
    folded: &'t Folded<'t>,
    original: &'t str,
    lexicon: &'static Lexicon,
    context: Context,
    list: List,
    /// The last body named.
    named: Option<Named>,
    /// The paragraph last named that may belong to the next resolution: its number, and where the words for it end.
    pin: Option<(String, usize)>,
    /// Dates that stand before their numbers (Chinese), and where they end.
    dates: Vec<CitedDate>,
    dates_end: usize,
    /// What has been read already.
    consumed: usize,
    /// The end of the last document symbol.
    document_end: usize,
    reading: Reading,
}

/// Digits and slashes: all that a number can start with or a symbol can have.
const STOPS: [bool; 256] = {
    let mut table = [false; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = true;
        digit += 1;
    }
    table[b'/' as usize] = true;
    table
};

impl<'t> Reader<'t> {
    pub fn new(folded: &'t Folded<'t>, original: &'t str, context: Context) -> Reader<'t> {
        Reader {
            text: &folded.text,
            folded,
            original,
            lexicon: Lexicon::of(context.language),
            context,
            list: List::default(),
            named: None,
            pin: None,
            dates: Vec::new(),
            dates_end: 0,
            consumed: 0,
            document_end: 0,
            reading: Reading::default(),
        }
    }

    /// Reads the whole text. Spans are those of the folded text.
    pub fn read(mut self) -> Reading {
        let text = self.text;
        let bytes = text.as_bytes();
        let mut events = self.lexicon.events(text).peekable();
        let mut at = 0;
        while let Some(offset) = bytes[at..].iter().position(|&byte| STOPS[byte as usize]) {
            let stop = at + offset;
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
        self.reading
    }

    fn event(&mut self, event: Event) {
        if event.start < self.consumed {
            return;
        }
        match event.word {
            Word::Resolution => self.open(event, Kind::Resolution, false),
            Word::OwnResolution => self.open(event, Kind::Resolution, true),
            Word::Decision => self.open(event, Kind::Decision, false),
            Word::OwnDecision => self.open(event, Kind::Decision, true),
            Word::Body(body) => self.name(event, body),
            Word::Its => {
                let speaker = self.speaker(event.start);
                self.named =
                    Some(Named { owner: Owner::Its { nearby: speaker }, start: event.start, end: event.end });
            }
            Word::Paragraph | Word::Subparagraph | Word::Section | Word::Annex => self.place(event),
            Word::TreatySeries | Word::Ibid => {
                let treaties = &mut self.reading.treaties;
                if let Some(end) = treaty_at(self.text, event.start, event.end, self.lexicon.words, treaties)
                {
                    self.consumed = end;
                }
            }
            Word::Nothing => {
                self.close();
            }
        }
    }

    /// The body that "its" may mean because it was named just before: "the General Assembly, in its resolution".
    fn speaker(&self, at: usize) -> Option<Body> {
        let named = self.named?;
        let Owner::Named(body) = named.owner else { return None };
        let between = self.text.get(named.end..at)?;
        (between.len() <= 48 && !between.contains(['.', ';', '؛', '。', '；'])).then_some(body)
    }

    /// A keyword opens a list.
    fn open(&mut self, event: Event, kind: Kind, own: bool) {
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
                .map_or(Owner::Unknown, |named| named.owner)
        };
        let paragraph = self.pin.take().and_then(|(number, end)| {
            let between = self.text.get(end..event.start)?;
            (between.len() <= 160 && self.leads_to_cited(end..event.start)).then_some(number)
        });
        self.list = List {
            kind: Some(kind),
            owner,
            end: event.end,
            searched: event.end,
            paragraph,
            ..List::default()
        };
    }

    /// A body is named.
    fn name(&mut self, event: Event, body: Body) {
        let owner = Owner::Named(body);
        // In Chinese the body stands some words before the number: the first of a clause counts, unless one is nearer.
        self.named = Some(Named { owner, start: event.start, end: event.end });
        let behind_keyword = self.list.kind.is_some()
            && self.list.items.is_empty()
            && self.context.language != Language::Chinese
            && self.list.end <= event.start
            && self.only(self.list.end..event.start, self.lexicon.words.before_body);
        if behind_keyword {
            self.list.owner = owner;
        }
    }

    /// Whether a stretch holds nothing but blanks and some words.
    fn only(&self, range: Range<usize>, allowed: &[&str]) -> bool {
        let Some(between) = self.text.get(range) else { return false };
        if between.len() > 120 {
            return false;
        }
        between
            .split(|letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’' | '*' | '_'))
            .all(|word| word.is_empty() || allowed.iter().any(|allowed| same_word(word, allowed)))
    }

    /// Whether a stretch leads from "paragraph 5" to the resolution that the paragraph is of.
    fn leads_to_cited(&self, range: Range<usize>) -> bool {
        let words = self.lexicon.words;
        let mut at = range.start;
        let mut tokens = 0;
        while at < range.end {
            let letter = self.text[at..].chars().next().unwrap_or(' ');
            if !letter.is_alphabetic() {
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
                self.text[at..].chars().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
            let word = &self.text[at..at + length];
            let known = words
                .before_cited
                .iter()
                .chain(words.between_body_and_keyword)
                .any(|allowed| same_word(word, allowed));
            // Arabic joins its article and prepositions to the keyword, which the stretch then ends in.
            let clitic = self.context.language == Language::Arabic && at + length >= range.end && length <= 8;
            if !known && !clitic {
                return false;
            }
            at += length;
        }
        true
    }

    /// The body named at `at`, seen through the letters that Arabic joins to it.
    fn body_at(&self, at: usize) -> Option<(usize, Body)> {
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
    fn place(&mut self, event: Event) {
        let Some(numbers) = numbers_at(self.text, event, self.lexicon.words, self.context.language) else {
            return;
        };
        if numbers.here {
            self.consumed = self.consumed.max(numbers.end);
            self.reading.references.extend(references(numbers));
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
    fn slash(&mut self, slash: usize) -> usize {
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
            let date = self.date_behind(document.span.end, 1).map(|(dates, after)| {
                end = end.max(after);
                dates
            });
            let date = date
                .and_then(|dates| dates.into_iter().next())
                .or_else(|| self.date_before(document.span.start));
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

    /// The date directly before a symbol in brackets: "of 29 July 2005 (S/2005/497)"; in Chinese before a bare symbol, too.
    fn date_before(&self, start: usize) -> Option<CitedDate> {
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

    fn last_citation_end(&self) -> usize {
        let read = self.reading.citations.last().map_or(0, |citation| citation.span.end);
        let listed = self.list.items.last().map_or(0, |_| self.list.end);
        read.max(listed)
    }

    /// Digits may be a number, part of one, or nothing.
    fn digits(&mut self, at: usize) -> usize {
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
    fn glued(&self, numeral: &Numeral, digits: usize) -> bool {
        let text = self.text;
        let prefixed = numeral.start < digits;
        let mut before = text[..numeral.start].chars().rev();
        let glued_before = match before.next() {
            None => false,
            Some('/' | '$' | '€' | '£' | '#' | '=' | '&' | '_') => !text[..numeral.start].ends_with('_'),
            Some('.' | ',') => before.next().is_some_and(|letter| letter.is_ascii_digit()),
            Some('-' | '–') => !prefixed && before.next().is_some_and(char::is_alphanumeric),
            Some(letter) => letter.is_alphanumeric() && letter < '\u{0590}',
        };
        glued_before || text[numeral.end..].starts_with('%')
    }

    /// Takes a number into the list, if it belongs there; gives the end of all that belongs to it.
    fn item(&mut self, numeral: Numeral) -> Option<usize> {
        let hold = self.hold(numeral.start);
        let text = self.text;
        if let Shape::Bare { number } = numeral.shape {
            return self.bare(numeral, number, hold);
        }
        if !self.acceptable(&numeral, hold) {
            return None;
        }
        if hold == Hold::None {
            self.close();
        }
        let first = self.list.items.len();
        let claim = Claim {
            kind: self.list.kind.unwrap_or(Kind::Resolution),
            shape: numeral.shape,
            part: Part::default(),
            owner: self.list.owner,
            turned: self.turnable(&numeral),
        };
        let paragraph = if first == 0 { self.list.paragraph.take() } else { None };
        self.list.items.push(Item {
            span: numeral.start..numeral.end,
            claim,
            hold,
            date: None,
            shared: None,
            paragraph,
        });
        let mut end = numeral.end;
        if matches!(numeral.shape, Shape::Slashed { .. }) {
            end = self.parts(end);
        }
        end = self.tail(end, first);
        if text[end..].starts_with(')') && text[..numeral.start].ends_with('(') {
            end += 1;
        }
        self.list.end = end;
        self.list.searched = end;
        self.list.broken = false;
        Some(end)
    }

    /// Letters of parts behind a number; each further one is an item of its own.
    fn parts(&mut self, end: usize) -> usize {
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
            let joiner =
                words.and.iter().chain(words.to).filter_map(|joiner| match_phrase(text, next, joiner)).max();
            if joiner.is_none() && !comma {
                break;
            }
            let Some((letter, start, stop)) = part_at(text, joiner.unwrap_or(next), language) else { break };
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
    fn tail(&mut self, end: usize, first: usize) -> usize {
        let mut end = end;
        let (mut dated, mut named) = (false, false);
        for _ in 0..3 {
            if !dated {
                let most = self.list.items.len() - self.list.undated.min(self.list.items.len());
                if let Some((dates, after)) = self.date_behind(end, most.max(1)) {
                    self.date_items(dates, first);
                    end = after;
                    dated = true;
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
    fn date_items(&mut self, dates: Vec<CitedDate>, first: usize) {
        let undated = self.list.undated.min(self.list.items.len());
        let waiting = &mut self.list.items[undated..];
        if dates.len() > 1 && waiting.len() >= dates.len() {
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
    fn date_behind(&self, end: usize, most: usize) -> Option<(Vec<CitedDate>, usize)> {
        if self.context.language == Language::Chinese {
            return None;
        }
        let text = self.text;
        let mut at = skip_blanks(text, end);
        if let Some(comma @ (',' | '،')) = text[at..].chars().next() {
            at = skip_blanks(text, at + comma.len_utf8());
        }
        for _ in 0..5 {
            if let Some(found) = dates_at(text, at, most, self.lexicon.words, self.context.language) {
                return Some(found);
            }
            let after = self.word_of(at, self.lexicon.words.before_date)?;
            at = skip_blanks(text, after);
            if text[at..].starts_with(['\'', '’']) {
                at += text[at..].chars().next().map_or(0, char::len_utf8);
            }
        }
        None
    }

    /// The end of the word at `at` if it is one of some.
    fn word_of(&self, at: usize, allowed: &[&str]) -> Option<usize> {
        let length: usize =
            self.text[at..].chars().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
        let word = &self.text[at..at + length];
        (length > 0 && allowed.iter().any(|allowed| same_word(word, allowed))).then_some(at + length)
    }

    /// The body behind a number: "of the General Assembly".
    fn body_behind(&self, end: usize) -> Option<(Body, usize)> {
        let text = self.text;
        let mut at = skip_blanks(text, end);
        let needs_word = !matches!(self.context.language, Language::Russian | Language::Arabic);
        for count in 0..5 {
            if (count > 0 || !needs_word)
                && let Some((end, body)) = self.body_at(at)
            {
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

    /// How a number at `start` hangs on the open list.
    fn hold(&mut self, start: usize) -> Hold {
        if self.list.kind.is_none() && self.list.items.is_empty() {
            return Hold::None;
        }
        if self.light(self.list.end..start) {
            return Hold::Firm;
        }
        if self.list.kind.is_none() {
            return Hold::None;
        }
        if !self.list.broken {
            let from = self.list.searched.min(start);
            self.list.broken = sentence_ends(&self.text[from..start]);
            self.list.searched = start;
        }
        if self.list.broken { Hold::None } else { Hold::Loose }
    }

    /// Whether only small words stand between the keyword, or the last item, and a number.
    fn light(&self, range: Range<usize>) -> bool {
        let Some(between) = self.text.get(range.clone()) else { return false };
        if between.len() > 400 {
            return false;
        }
        let mut at = range.start;
        let mut tokens = 0;
        while at < range.end {
            let letter = self.text[at..].chars().next().unwrap_or(' ');
            if !letter.is_alphabetic() {
                // A full stop ends a sentence, unless it ends "No."
                let stop = letter == '.' && tokens == 0;
                let passes = letter.is_whitespace()
                    || matches!(
                        letter,
                        ',' | '،'
                            | ';'
                            | '؛'
                            | ':'
                            | '('
                            | '\''
                            | '’'
                            | '*'
                            | '_'
                            | '"'
                            | '“'
                            | '«'
                            | '№'
                            | '°'
                            | 'º'
                            | '—'
                            | '–'
                            | '-'
                            | ')'
                            | '”'
                            | '»'
                    )
                    || (letter == '.' && !stop && tokens > 0);
                if !passes {
                    return false;
                }
                at += letter.len_utf8();
                continue;
            }
            tokens += 1;
            if tokens > 14 {
                return false;
            }
            if let Some(end) = self.word_of(at, self.lexicon.words.light) {
                at = end;
            } else if let Some((end, _)) = self.body_at(at) {
                at = end;
            } else {
                return false;
            }
        }
        true
    }

    /// Whether a number is a citation as far as its shape and place tell; the index has its word later.
    fn acceptable(&self, numeral: &Numeral, hold: Hold) -> bool {
        let text = self.text;
        if let Shape::Slashed { session: Session::Regular(session), number } = numeral.shape {
            let yearly = (FIRST_YEAR..=LAST_YEAR).contains(&session);
            if !yearly && session > 199 || number > 999 {
                return self.turnable(numeral) && hold == Hold::Firm;
            }
            // `2021/22` is a financial year rather than a resolution.
            let financial = yearly && number == (session + 1) % 100;
            if financial
                && (hold != Hold::Firm
                    || self.word_of(skip_blanks(text, numeral.end), self.lexicon.words.year_words).is_some())
            {
                return false;
            }
            if numeral.loose && hold != Hold::Firm {
                return false;
            }
            if yearly && hold == Hold::Loose && self.date_behind(numeral.end, 1).is_none() {
                return false;
            }
        }
        match hold {
            Hold::Firm => true,
            Hold::Loose => !self.numbered_before(numeral.start),
            Hold::None => self.stands_alone(numeral) || self.known_alone(numeral),
        }
    }

    /// Whether the word directly before makes the number something else: "page 4/7".
    fn numbered_before(&self, start: usize) -> bool {
        let before = self.text[..start].trim_end_matches([' ', '\n', '.', '°', 'º']);
        if before.ends_with('№') {
            return true;
        }
        let word: usize =
            before.chars().rev().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
        let word = &before[before.len() - word..];
        !word.is_empty()
            && self.lexicon.words.number_words.iter().any(|number_word| same_word(word, number_word))
    }

    /// A number alone in a note, or as the text of a link, needs no keyword.
    fn stands_alone(&self, numeral: &Numeral) -> bool {
        let span = self.folded.span(&(numeral.start..numeral.end));
        let linked = self.original[..span.start].ends_with('[')
            && self.original.get(span.end..).is_some_and(|rest| {
                let rest = rest.trim_start_matches(|letter: char| letter != ']' && letter != '\n');
                rest.starts_with("](")
            });
        if linked {
            return true;
        }
        if !self.context.note {
            return false;
        }
        let marker = |letter: char| {
            letter.is_numeric()
                || letter.is_whitespace()
                || matches!(letter, '/' | '.' | ':' | '*' | '(' | ')' | ']' | '^' | '-')
        };
        let text = self.text;
        let before = &text[..numeral.start];
        let after = text[numeral.end..].trim_start();
        before.len() <= 12
            && before.chars().all(marker)
            && (after.is_empty() || after.starts_with(['.', ',', ';', '،', '؛']))
    }

    /// A number of a shape and a place in the index that nothing else has: `1325 (2000)`, `1514 (XV)`.
    fn known_alone(&self, numeral: &Numeral) -> bool {
        let number = match numeral.shape {
            Shape::Yearly { number, .. } | Shape::Bracketed { number, .. } => number,
            _ => return false,
        };
        let at_start = self.text[..numeral.start].trim().is_empty();
        number >= 100 && !at_start && !self.numbered_before(numeral.start)
    }

    /// Whether the two numbers around a slash may have changed places: digits typed for display from right to left.
    fn turnable(&self, numeral: &Numeral) -> bool {
        if self.context.language != Language::Arabic
            || !matches!(numeral.shape, Shape::Slashed { session: Session::Regular(_), .. })
        {
            return false;
        }
        let start = self.folded.start(numeral.start);
        self.original.get(start..).and_then(|rest| rest.chars().next()).is_some_and(|digit| !digit.is_ascii())
    }

    /// A bare number behind a keyword: the Security Council's, cited with its date for the year, or after its name.
    fn bare(&mut self, numeral: Numeral, number: u32, hold: Hold) -> Option<usize> {
        if hold != Hold::Firm
            || number < 100
            || self.list.kind != Some(Kind::Resolution)
            || numeral.end - numeral.start > 4
        {
            return None;
        }
        // Not the start of something longer: a date, a count of things.
        let next = self.text[numeral.end..].chars().next();
        if next.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '/' | '-' | '%' | '(')) {
            return None;
        }
        let symbol = super::facts::security_council(number)?;
        let dates = self.date_behind(numeral.end, 1);
        let dated = dates.as_ref().is_some_and(|(dates, _)| {
            dates
                .first()
                .is_some_and(|date| date.date.is_some() && date.date == super::facts::adopted(&symbol))
        });
        let named = self.list.owner == Owner::Named(Body::Organ(crate::symbol::Organ::SecurityCouncil));
        let ours = self.context.organ == Some(crate::symbol::Organ::SecurityCouncil)
            && !matches!(self.list.owner, Owner::Named(_));
        if !dated && !named && !ours {
            return None;
        }
        if !dated
            && letter_at(self.text, skip_blanks(self.text, numeral.end))
            && self.list.items.is_empty()
            && !named
        {
            return None;
        }
        let year = match symbol.number() {
            Some(crate::symbol::Number::Yearly { year, .. }) => year,
            _ => return None,
        };
        self.item(Numeral { shape: Shape::Yearly { number, year }, ..numeral })
    }

    /// Takes a number of a Chinese text into the list.
    fn chinese(&mut self, numeral: Numeral) -> Option<usize> {
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
        let bare = matches!(numeral.shape, Shape::Bare { .. });
        if !joined {
            self.close();
        }
        let shape = match numeral.shape {
            Shape::Bare { number } => {
                let keyword = text[numeral.end..]
                    .strip_prefix(['号', '號'])
                    .is_some_and(|rest| rest.starts_with("决议") || rest.starts_with("決議"));
                let council = matches!(
                    self.chinese_owner(lead),
                    Owner::Named(Body::Organ(crate::symbol::Organ::SecurityCouncil))
                ) || (self.context.organ == Some(crate::symbol::Organ::SecurityCouncil)
                    && !matches!(self.chinese_owner(lead), Owner::Named(_)));
                let council = council && (keyword || joined) && (100..10_000).contains(&number);
                let symbol = council.then(|| super::facts::security_council(number)).flatten()?;
                match symbol.number() {
                    Some(crate::symbol::Number::Yearly { year, .. }) => Shape::Yearly { number, year },
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
        let owner = if joined && !own_date { self.list.owner } else { self.chinese_owner(gap_end) };
        let owner = if joined && owner == Owner::Unknown { self.list.owner } else { owner };
        self.list.owner = owner;
        let first = self.list.items.len();
        let claim = Claim { kind: Kind::Resolution, shape, part: Part::default(), owner, turned: false };
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
            if kind == Some(Kind::Decision) {
                for item in &mut self.list.items {
                    item.claim.kind = Kind::Decision;
                }
            }
            end = after;
            self.list.end = end;
        }
        Some(end)
    }

    /// Whose number stands at `at` in a Chinese text: the body or "its" named in the same clause.
    fn chinese_owner(&self, at: usize) -> Owner {
        let Some(named) = self.named else { return Owner::Unknown };
        let from = if named.end > at { return Owner::Unknown } else { named.end };
        let gap = &self.text[from..at];
        if gap.len() <= 240 && !gap.contains(['，', '。', '；', ',', ';']) {
            named.owner
        } else {
            Owner::Unknown
        }
    }

    /// The date before a number of a Chinese text, or the next of several.
    fn chinese_date(&mut self, first: usize, lead: usize, own: bool) {
        if own {
            let adjacent = self.dates_end == lead;
            let dates = std::mem::take(&mut self.dates);
            let gap = &self.text[self.dates_end..lead];
            let date = dates.first().cloned();
            let near = gap.len() <= 240 && !gap.contains(['，', '。', '；', ',', ';']);
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
            return;
        }
        if let Some(date) = self.dates.first().cloned()
            && first > 0
            && self.dates_end <= self.list.items[0].span.start
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
    fn chinese_keyword(&mut self, event: Event, kind: Kind) {
        let text = self.text;
        let at = event.end;
        let Some((number, end)) = super::number::chinese_number_at(text, at) else { return };
        let Some(rest) = text[end..].strip_prefix('(') else { return };
        let inside = text.len() - rest.len();
        let Some((session, close)) = super::number::chinese_number_at(text, inside) else { return };
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
        let claim = Claim { kind, shape, part: Part::default(), owner, turned: false };
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

    /// Resolves the items of the open list and closes it.
    fn close(&mut self) {
        let list = std::mem::take(&mut self.list);
        for item in list.items {
            let Some(found) =
                resolve(&item.claim, item.hold, item.date.as_ref(), item.shared.as_ref(), &self.context)
            else {
                continue;
            };
            let date = item.date.or(if found.shared { item.shared } else { None });
            self.reading.citations.push(Citation {
                span: item.span,
                symbol: found.symbol,
                ambiguous: found.ambiguous,
                date,
                paragraph: item.paragraph,
            });
        }
    }
}

/// The letter of a part, doubled after Z: `L`, `AA`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub letter: Option<char>,
    pub doubled: bool,
}

impl Part {
    fn one(letter: char) -> Part {
        Part { letter: Some(letter), doubled: false }
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

/// Whether two words are the same but for case. `allowed` is lower case.
fn same_word(word: &str, allowed: &str) -> bool {
    if word.len() != allowed.len() {
        return false;
    }
    word.eq_ignore_ascii_case(allowed) || (!word.is_ascii() && word.to_lowercase() == allowed)
}

/// Whether a sentence ends within a stretch: a full stop, a blank, a capital letter; or an empty line.
fn sentence_ends(text: &str) -> bool {
    memchr::memchr_iter(b'.', text.as_bytes()).any(|at| {
        let rest = &text[at + 1..];
        let after = rest.trim_start();
        // A single letter or "No" before the stop is an abbreviation.
        let before = text[..at].chars().rev().take_while(|letter| letter.is_alphabetic()).count();
        before > 3 && after.len() < rest.len() && after.starts_with(char::is_uppercase)
    })
}
