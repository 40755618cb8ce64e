//! Lists of numbers that share a keyword: which numbers belong to one, and how firmly.

use super::CitedDate;
use super::facts;
use super::number::{FIRST_YEAR, LAST_YEAR, Numeral, Shape};
use super::reader::Reader;
use super::resolve::{Claim, Kind, Owner, Part};
use super::words::{Body, same_word, skip_blanks};
use crate::symbol::{Number, Organ, Session};
use crate::syntax::Language;
use crate::text::{is_letter, is_letter_or_digit};
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
pub(super) struct Item {
    /// The number, or the letter alone of a further part.
    pub(super) span: Range<usize>,
    pub(super) claim: Claim,
    pub(super) hold: Hold,
    pub(super) date: Option<CitedDate>,
    /// A date behind a later item that may be this one's too.
    pub(super) shared: Option<CitedDate>,
    pub(super) paragraph: Option<String>,
}

/// The list that is open.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The keyword's kind, if there was one.
    pub(super) kind: Option<Kind>,
    /// Whose numbers these are, by the words before them.
    pub(super) owner: Owner,
    /// Whether another body was just said to have met.
    pub(super) elsewhere: bool,
    /// The items; resolved when the list closes.
    pub(super) items: Vec<Item>,
    /// The items from here on have no date yet.
    pub(super) undated: usize,
    /// The items from here on have no name behind them yet.
    pub(super) unnamed: usize,
    /// The items before this one had their keyword behind them already (Chinese: `号决议`).
    pub(super) closed: usize,
    /// The first item behind the last date (Chinese, where dates stand before their numbers).
    pub(super) dated_from: usize,
    /// Where the keyword, or the last item with all that belongs to it, ends.
    pub(super) end: usize,
    /// How far the gap behind `end` has been searched for a sentence's end.
    pub(super) searched: usize,
    /// Whether a sentence has ended since.
    pub(super) broken: bool,
    /// The paragraph that the text names before the keyword.
    pub(super) paragraph: Option<String>,
    /// Whether the item before has the mark that Chinese sets before or behind numbers.
    pub(super) marked: bool,
}

impl Reader<'_> {
    /// Takes a number into the list, if it belongs there; gives the end of all that belongs to it.
    pub(super) fn item(&mut self, numeral: Numeral) -> Option<usize> {
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
            elsewhere: self.list.elsewhere,
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

    /// How a number at `start` hangs on the open list.
    pub(super) fn hold(&mut self, start: usize) -> Hold {
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
    pub(super) fn light(&self, range: Range<usize>) -> bool {
        let Some(between) = self.text.get(range.clone()) else { return false };
        if between.len() > 400 {
            return false;
        }
        let mut at = range.start;
        let mut tokens = 0;
        while at < range.end {
            let letter = self.text[at..].chars().next().unwrap_or(' ');
            if !is_letter(letter) {
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
                            | '&'
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
    pub(super) fn acceptable(&self, numeral: &Numeral, hold: Hold) -> bool {
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
            if yearly
                && hold == Hold::Loose
                && self.date_behind(numeral.end, 1).is_none_or(|behind| behind.loose)
            {
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
    pub(super) fn numbered_before(&self, start: usize) -> bool {
        let before = self.text[..start].trim_end_matches([' ', '\n', '.', '°', 'º']);
        if before.ends_with('№') {
            return true;
        }
        let word: usize =
            before.chars().rev().take_while(|letter| is_letter(*letter)).map(char::len_utf8).sum();
        let word = &before[before.len() - word..];
        !word.is_empty()
            && self.lexicon.words.number_words.iter().any(|number_word| same_word(word, number_word))
    }

    /// A number alone in a note, or as the text of a link, needs no keyword.
    pub(super) fn stands_alone(&self, numeral: &Numeral) -> bool {
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
    pub(super) fn known_alone(&self, numeral: &Numeral) -> bool {
        let number = match numeral.shape {
            Shape::Yearly { number, .. } | Shape::Bracketed { number, .. } => number,
            _ => return false,
        };
        let at_start = !self.text[..numeral.start].contains(is_letter_or_digit);
        number >= 100 && !at_start && !self.numbered_before(numeral.start)
    }

    /// Whether the two numbers around a slash may have changed places: digits typed for display from right to left.
    pub(super) fn turnable(&self, numeral: &Numeral) -> bool {
        if self.context.language != Language::Arabic
            || !matches!(numeral.shape, Shape::Slashed { session: Session::Regular(_), .. })
        {
            return false;
        }
        let start = self.folded.start(numeral.start);
        self.original.get(start..).and_then(|rest| rest.chars().next()).is_some_and(|digit| !digit.is_ascii())
    }

    /// A bare number behind a keyword: the Security Council's, cited with its date for the year, or after its name.
    pub(super) fn bare(&mut self, numeral: Numeral, number: u32, hold: Hold) -> Option<usize> {
        if hold != Hold::Firm
            || number < 100
            || self.list.kind != Some(Kind::Resolution)
            || numeral.end - numeral.start > 4
        {
            return None;
        }
        // Not the start of something longer: a date, a count of things.
        if self.text[skip_blanks(self.text, numeral.end)..].starts_with('(') {
            return None;
        }
        let next = self.text[numeral.end..].chars().next();
        if next.is_some_and(|letter| is_letter_or_digit(letter) || matches!(letter, '/' | '-' | '%' | '(')) {
            return None;
        }
        // "from resolution 1990 (2011) to 640 police personnel": a range of resolutions goes up.
        if let Some(Shape::Yearly { number: before, .. }) =
            self.list.items.last().map(|item| item.claim.shape)
            && before >= number
            && self.only(self.list.end..numeral.start, self.lexicon.words.to)
        {
            return None;
        }
        let symbol = facts::security_council(number)?;
        let behind = self.date_behind(numeral.end, 1);
        let dated = behind.as_ref().is_some_and(|behind| {
            behind
                .dates
                .first()
                .is_some_and(|date| date.date.is_some() && date.date == facts::adopted(&symbol))
        });
        let named = self.list.owner == Owner::Named(Body::Organ(Organ::SecurityCouncil));
        let ours =
            self.context.organ == Some(Organ::SecurityCouncil) && !matches!(self.list.owner, Owner::Named(_));
        // "la résolution 1325 du Conseil de sécurité"
        let after = behind.as_ref().map_or(numeral.end, |behind| behind.end);
        let named_behind = || {
            let body = self.body_behind(numeral.end).or_else(|| self.body_behind(after));
            body.is_some_and(|(body, _)| body == Body::Organ(Organ::SecurityCouncil))
        };
        if !dated && !named && !ours && !named_behind() {
            return None;
        }
        let year = match symbol.number() {
            Some(Number::Yearly { year, .. }) => year,
            _ => return None,
        };
        self.item(Numeral { shape: Shape::Yearly { number, year }, ..numeral })
    }
}

/// Whether a sentence ends within a stretch: a full stop, a blank, a capital letter; or an empty line.
fn sentence_ends(text: &str) -> bool {
    memchr::memchr_iter(b'.', text.as_bytes()).any(|at| {
        let rest = &text[at + 1..];
        let after = rest.trim_start();
        // A single letter or "No" before the stop is an abbreviation.
        let before = text[..at].chars().rev().take_while(|letter| is_letter(*letter)).count();
        before > 3 && after.len() < rest.len() && after.starts_with(char::is_uppercase)
    })
}
