//! What the rules over a whole draft may know of it: a few facts of each paragraph.
//!
//! A rule over the draft sees facts and no text. As long as the facts of every paragraph are what they were, what these rules
//! found stands, and nothing needs to be looked at again: most key strokes change no facts. A rule that needs to know more adds
//! a fact here.

use super::agenda_item::{self, AgendaItem};
use super::asked_sessions::{self, AskedSession};
use super::aspects::Aspects;
use super::citations::mentions::{self, Mention};
use super::closing::Closing;
use super::conference::Conference;
use super::date;
use super::ending::{Ending, Mark};
use super::first_words;
use super::head_line::HeadLine;
use super::informal_name::{self, InformalName};
use super::instruments::{self, NamedTreaty};
use super::modal::Modal;
use super::money::{self, Dollars};
use super::note_source::NoteSource;
use super::opened::Opened;
use super::openings::chain::{self, Chained};
use super::openings::nearest::{self, Meant};
use super::passage::{self, Passage};
use super::punctuation::due_mark::{self, Due};
use super::punctuation::habits::Habits;
use super::row::Row;
use super::rule::Profile;
use super::short_form::{self, ShortForm};
use crate::cite::{Citation, Reference};
use crate::corpus::{self, Answer, Date, Record};
use crate::symbol::{self, Number, Organ, Symbol};
use crate::syntax::opening::Mood;
use crate::syntax::{Draft, Kind, LabelStyle, Language, Marker, Paragraph, Part, opening};
use crate::text::{is_letter, is_letter_or_digit};
use std::cell::OnceCell;
use std::ops::Range;

/// The longest paragraph, in bytes behind its label, that is taken for a title.
const LONGEST_TITLE: usize = 160;

/// A paragraph's label, with its number as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The whole label, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The number within it.
    pub number: Range<usize>,
    /// How the number is written.
    pub style: LabelStyle,
    /// Its value from 1; 0 for a bullet.
    pub value: u32,
    /// The number as typed: `1`, `a`, `iv`; empty for a bullet.
    pub text: Box<str>,
}

/// A citation, as far as the rules over a draft may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Where, in bytes of the paragraph's text.
    pub span: Range<usize>,
    /// What is cited.
    pub symbol: Symbol,
    /// Where the date beside it stands, in bytes of the paragraph's text. One date can serve several citations.
    pub date: Option<Range<usize>>,
    /// The day that it gives; `None` where there is no such day or no date at all.
    pub day: Option<Date>,
    /// Whether the paragraph gives the day of its adoption elsewhere: of the meeting that adopted it, or of it and another.
    pub told: bool,
    /// Whether it could be another document, too.
    pub ambiguous: bool,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
    /// Whether the text names a paragraph of it.
    pub placed: bool,
    /// The record of exactly this document, as far as the index has it.
    pub record: Option<Record>,
    /// What kind of document it is.
    pub kind: symbol::Kind,
    /// Whose.
    pub organ: Option<Organ>,
    /// Its number.
    pub number: Option<Number>,
    /// How it stands there, where the index has a later resolution of its series that could be written in its place.
    pub written: Option<Box<Written>>,
}

/// A citation as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its number or symbol.
    pub number: Box<str>,
    /// The date beside it.
    pub date: Option<Box<str>>,
}

impl Cited {
    fn of(citation: &Citation, text: &str, told: &mut date::Told<'_>, quotations: &[Range<usize>]) -> Cited {
        let record = corpus::index().record(&citation.symbol);
        let record = record.filter(|record| record.answer() == Answer::Exact);
        let adopted = record.and_then(|record| record.date()).filter(|_| citation.date.is_none());
        let typed = |range: &Range<usize>| text.get(range.clone()).unwrap_or("").into();
        let written = record.and_then(|record| record.next()).map(|_| {
            let date = citation.date.as_ref().map(|date| typed(&date.span));
            Box::new(Written { number: typed(&citation.span), date })
        });
        Cited {
            span: citation.span.clone(),
            symbol: citation.symbol.clone(),
            date: citation.date.as_ref().map(|date| date.span.clone()),
            day: citation.date.as_ref().and_then(|date| date.date),
            told: adopted.is_some_and(|day| told.tells(day)),
            ambiguous: citation.ambiguous.is_some(),
            quoted: passage::touches(quotations, &citation.span),
            placed: citation.paragraph.is_some(),
            record,
            kind: citation.symbol.kind(),
            organ: citation.symbol.organ(),
            number: citation.symbol.number(),
            written,
        }
    }

    /// The day on which exactly this document was adopted, as far as the index knows.
    pub fn adopted(&self) -> Option<Date> {
        self.record?.date()
    }
}

/// How opening words are set off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emphasis {
    /// Not at all.
    #[default]
    None,
    /// `*Recalling*` `_Recalling_`
    Italic,
    /// `**Requests**` `***Requests***` `__Requests__`
    Bold,
    /// `<u>Requests</u>`
    Underlined,
}

/// The space between the day and the month of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateGap {
    /// From the day to the month, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The space alone.
    pub space: Range<usize>,
    /// Whether it is one at which a line does not break.
    pub unbroken: bool,
}

/// What the rules over a draft may know of one of its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What it is.
    pub kind: Kind,
    /// The part of the file that it stands in.
    pub part: Part,
    /// Its language.
    pub language: Language,
    /// The practice that it is held to.
    pub profile: Option<Profile>,
    /// Which resolution of the file it belongs to.
    pub resolution: u32,
    /// The section that it stands in.
    pub section: u32,
    /// The level of an operative paragraph, from 1; else 0.
    pub level: u8,
    /// Its label.
    pub label: Option<Box<Labelled>>,
    /// Whether a second label stands behind it: `5. (a) …`.
    pub double: bool,
    /// Where its words start, behind the label: in bytes of the paragraph's text.
    pub body_start: usize,
    /// Its opening words, in bytes of the paragraph's text.
    pub opening: Option<Range<usize>>,
    /// What they begin, by the lexicon; `None` where it does not know them.
    pub mood: Option<Mood>,
    /// The same, taken apart; `None` where it is not known how.
    pub opened: Option<Box<Opened>>,
    /// Its first word, in bytes of the paragraph's text, where the lexicon of openings does not have it and its form is none that opens
    /// such a paragraph.
    pub odd: Option<Range<usize>>,
    /// What may be meant by that word.
    pub meant: Box<[Meant]>,
    /// The footnote markers in it.
    pub markers: Box<[Marker]>,
    /// Its references to places of the same draft.
    pub references: Box<[Reference]>,
    /// What it cites.
    pub citations: Box<[Cited]>,
    /// What is not agreed in a preambular or operative paragraph: words in square brackets, marks of negotiation.
    pub negotiated: Box<[Range<usize>]>,
    /// What it says that resolutions have in common.
    pub closing: Option<Box<Closing>>,
    /// Whether its opening words recall something.
    pub recalls: bool,
    /// What it ends with; `None` without words.
    pub ending: Option<Ending>,
    /// Whether it may be a title of what stands below it: short, and without any mark at its end.
    pub titled: bool,
    /// How its opening words are set off.
    pub emphasis: Emphasis,
    /// What it says as a line of the head, a heading, or a closing line.
    pub head_line: Option<Box<HeadLine>>,
    /// Whether a paragraph of the main part mentions an annex.
    pub names_annex: bool,
    /// What it is typed with, where keyboards and official texts differ; only of body paragraphs.
    pub habits: Option<Box<Habits>>,
    /// The spaces in its dates; only of English body paragraphs.
    pub dates: Box<[DateGap]>,
    /// The sessions for which it asks something.
    pub asked: Box<[AskedSession]>,
    /// What it gives as its source, if it is a note.
    pub note: Option<Box<NoteSource>>,
    /// The treaties that it names by their full titles.
    pub treaties: Box<[NamedTreaty]>,
    /// The treaties that it names otherwise.
    pub informal: Box<[InformalName]>,
    /// The first amount of money in it that can leave open whose it is.
    pub dollars: Option<Dollars>,
    /// The first “shall” or “should” of an item.
    pub modal: Option<Modal>,
    /// The abbreviations in it; only of body paragraphs in Latin letters.
    pub short_forms: Box<[ShortForm]>,
}

impl Facts {
    /// The facts of a paragraph.
    pub fn of(passage: Passage<'_>) -> Facts {
        let Passage { paragraph, reading, profile, .. } = passage;
        let quotations = match reading.citations.is_empty() {
            true => Vec::new(),
            false => passage::quotations(&paragraph.text),
        };
        let recalls = paragraph.kind == Kind::Preambular && !reading.citations.is_empty() && {
            let opening =
                opening::read(paragraph.slice(&paragraph.body), paragraph.language, paragraph.organ);
            opening.is_some_and(|(opening, _)| opening.english.to_ascii_lowercase().contains("recalling"))
        };
        let label = paragraph.label.as_ref().map(|label| {
            Box::new(Labelled {
                range: label.range.clone(),
                number: label.number.clone(),
                style: label.style,
                value: label.value,
                text: paragraph.slice(&label.number).into(),
            })
        });
        let opened = passage.into_opened();
        let body = matches!(paragraph.kind, Kind::Preambular | Kind::Operative);
        let unknown =
            body && paragraph.level <= 1 && opened.as_deref().is_none_or(|opened| opened.mood.is_none());
        let odd = if unknown { first_words::odd(paragraph) } else { None };
        let meant = odd.as_ref().map_or_else(Vec::new, |odd| nearest::meant(paragraph, odd)).into();
        let ending = Ending::of(paragraph);
        let short = |end: &Ending| end.range.end < paragraph.body.start + LONGEST_TITLE;
        let titled = ending.as_ref().is_some_and(|end| end.mark == Mark::Open && short(end));
        let treaties = instruments::of(paragraph);
        let mut told = date::Told::of(&paragraph.text, paragraph.language);
        Facts {
            kind: paragraph.kind,
            part: paragraph.part,
            language: paragraph.language,
            profile,
            resolution: paragraph.resolution,
            section: paragraph.section,
            level: paragraph.level,
            label,
            double: opens_with_label(paragraph.slice(&paragraph.body)),
            body_start: paragraph.body.start,
            opening: paragraph.opening.clone(),
            mood: opened.as_deref().and_then(|opened| opened.mood),
            opened,
            odd,
            meant,
            markers: paragraph.markers.as_slice().into(),
            references: reading.references.as_slice().into(),
            citations: reading
                .citations
                .iter()
                .map(|citation| Cited::of(citation, &paragraph.text, &mut told, &quotations))
                .collect(),
            negotiated: if body { negotiated(&paragraph.text) } else { Box::default() },
            closing: Closing::of(paragraph).map(Box::new),
            recalls,
            ending,
            titled,
            emphasis: emphasis(paragraph),
            head_line: HeadLine::of(paragraph),
            names_annex: paragraph.part == Part::Main
                && !paragraph.kind.is_aside()
                && names_annex(&paragraph.text, paragraph.language),
            habits: Habits::of(paragraph),
            dates: date_gaps(paragraph),
            asked: asked_sessions::of(paragraph).into(),
            note: NoteSource::of(paragraph, reading).map(Box::new),
            informal: informal_name::of(paragraph, &treaties).into(),
            treaties: treaties.into(),
            dollars: money::first_dollars(paragraph),
            modal: Modal::of(paragraph),
            short_forms: short_form::of(paragraph).into(),
        }
    }

    /// Whether the date of a citation, by its index, serves the one before or behind it, too.
    pub fn shares_date(&self, citation: usize) -> bool {
        let date = |at: Option<usize>| self.citations.get(at?)?.date.as_ref();
        let own = date(Some(citation));
        own.is_some() && (own == date(citation.checked_sub(1)) || own == date(Some(citation + 1)))
    }

    /// Its label, if it is a number or letter and no bullet.
    pub fn numbered(&self) -> Option<&Labelled> {
        self.label.as_deref().filter(|label| label.style != LabelStyle::Bullet)
    }
}

/// The words in square brackets and the marks of negotiation in a text. A bracket with letters in it that is no link and no marker counts.
fn negotiated(text: &str) -> Box<[Range<usize>]> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('[')).map(|open| at + open) {
        let inside = &text[open + 1..];
        let Some(length) = inside.find(']') else { break };
        let words = &inside[..length];
        let end = open + length + 2;
        at = end;
        let link = text[end..].starts_with(['(', ':', '[']) || words.starts_with(['^', '#', '!']);
        let letters = words.chars().filter(|c| is_letter(*c) && !c.is_ascii_uppercase()).count();
        // A word or a number in brackets is an editor's insertion: "[to]".
        let enough = letters > 4 || letters > 1 && words.chars().any(super::plain::is_chinese);
        if !link && enough && !words.contains(|c: char| c.is_ascii_digit()) {
            found.push(open..end);
        }
    }
    if let Some(start) = text.find(" ad ref") {
        let range = start + 1..start + " ad ref".len();
        if !text[range.end..].starts_with(is_letter_or_digit) {
            found.push(range);
        }
    }
    found.into()
}

/// How the opening words are set off: by the marks directly before them.
fn emphasis(paragraph: &Paragraph) -> Emphasis {
    if !matches!(paragraph.kind, Kind::Preambular | Kind::Operative) {
        return Emphasis::None;
    }
    let body = paragraph.slice(&paragraph.body);
    match body.as_bytes() {
        [b'<', b'u' | b'U', b'>', ..] => Emphasis::Underlined,
        [b'*', b'*', ..] | [b'_', b'_', ..] => Emphasis::Bold,
        [b'*' | b'_', ..] => Emphasis::Italic,
        _ => Emphasis::None,
    }
}

/// Whether a text speaks of an annex: any word of that stem, also "annexed to the present resolution".
fn names_annex(text: &str, language: Language) -> bool {
    let stems: &[&str] = match language {
        Language::English => &["nnex", "ppend", "nclos", "ttach"],
        Language::French => &["nnex", "ppend", "joint"],
        Language::Spanish => &["nex", "péndice", "djunt"],
        Language::Russian => &["рилож", "рилаг", "обавлен"],
        Language::Chinese => &["附件", "附录", "附后", "附文"],
        Language::Arabic => &["مرفق", "مرفَق", "تذييل", "ضميمة"],
    };
    stems.iter().any(|stem| memchr::memmem::find(text.as_bytes(), stem.as_bytes()).is_some())
}

/// The spaces in the dates of an English body paragraph: `29 November 1979`.
fn date_gaps(paragraph: &Paragraph) -> Box<[DateGap]> {
    if paragraph.language != Language::English
        || !matches!(paragraph.kind, Kind::Preambular | Kind::Operative)
    {
        return Box::default();
    }
    let (text, bytes) = (&*paragraph.text, paragraph.text.as_bytes());
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        let start = at + start;
        let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        at = end;
        if end - start > 2 {
            continue;
        }
        let space = match bytes.get(end..) {
            Some([b' ', ..]) => end..end + 1,
            Some([0xC2, 0xA0, ..]) => end..end + 2,
            _ => continue,
        };
        let rest = &text[space.end..];
        let Some(month) = Language::English.words().months.iter().find(|month| rest.starts_with(**month))
        else {
            continue;
        };
        let after = rest[month.len()..].trim_start_matches([' ', '\u{a0}']);
        if after.starts_with(|c: char| c.is_ascii_digit()) {
            let unbroken = space.len() == 2;
            gaps.push(DateGap { range: start..space.end + month.len(), space, unbroken });
        }
    }
    gaps.into()
}

/// Whether a text starts with something like `(a)`, `a)` or `（一）`.
fn opens_with_label(text: &str) -> bool {
    let text = text.trim_start();
    let inner = text.strip_prefix(['(', '（']).unwrap_or(text);
    let close = inner.char_indices().take(6).find(|(_, c)| matches!(c, ')' | '）'));
    close.is_some_and(|(end, _)| end > 0 && inner[..end].chars().all(is_letter_or_digit))
}

/// What the rules over a draft may know of it as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its language; `None` where there is no draft.
    pub language: Option<Language>,
    /// Whose draft it is.
    pub organ: Option<Organ>,
    /// Its own symbol.
    pub symbol: Option<Symbol>,
    /// Its session, in figures: `79`, `S-30`.
    pub session: Option<Box<str>>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// The agenda item that its masthead names.
    pub item: Option<AgendaItem>,
    /// Whether any organ's line stands in it: an excerpt has none.
    pub whole: bool,
    /// About how many words it has, in full hundreds: told from its length, so that typing seldom changes it.
    pub words: u32,
}

impl Head {
    /// The number of its regular session; `None` for special sessions and where none is named.
    pub fn regular_session(&self) -> Option<u32> {
        self.session.as_deref()?.parse().ok()
    }

    /// The head of a draft.
    pub fn of(draft: &Draft) -> Head {
        Head {
            language: Some(draft.language()),
            organ: draft.organ(),
            symbol: draft.symbol().and_then(Symbol::parse),
            session: draft.session().map(Into::into),
            title: draft.title().map(Into::into),
            item: agenda_item::of(draft),
            whole: draft.has_organ_line(),
            words: about_words(draft) / 100 * 100,
        }
    }
}

/// About how many words a draft has, by what the words of adopted texts measure with the blanks behind them.
fn about_words(draft: &Draft) -> u32 {
    let tenths_of_bytes: usize = match draft.language() {
        Language::English => 66,
        Language::French => 66,
        Language::Spanish => 65,
        Language::Russian => 148,
        Language::Chinese => 52,
        Language::Arabic => 109,
    };
    u32::try_from(draft.len() * 10 / tenths_of_bytes).unwrap_or(u32::MAX)
}

/// The facts of all paragraphs of a draft, in order.
#[derive(Clone, Debug, Default)]
pub struct Outline<'a> {
    /// The draft as a whole.
    pub head: Head,
    /// One for each paragraph; the index here is the paragraph's index in the draft.
    pub paragraphs: Vec<Row<'a>>,
    /// What a Model UN conference asks for.
    pub conference: Conference,
    /// What several rules work out of the paragraphs, once.
    numbers: OnceCell<Vec<Option<Numbered>>>,
    due: OnceCell<Vec<Option<Due>>>,
    chain: OnceCell<Vec<Chained<'a>>>,
    mentions: OnceCell<Vec<Mention<'a>>>,
}

/// The number of an operative paragraph of the first level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The number.
    pub value: u32,
    /// Whether it is not written there: the paragraph has no label, and stands where this number is left out.
    pub implied: bool,
}

impl<'a> Outline<'a> {
    /// The outline of a draft.
    pub fn new(head: Head, paragraphs: Vec<Row<'a>>, conference: Conference) -> Outline<'a> {
        Outline { head, paragraphs, conference, ..Outline::default() }
    }

    /// The paragraphs that have anything in some groups of facts, with their indexes.
    pub fn with(&self, aspects: Aspects) -> impl Iterator<Item = (usize, &Row<'a>)> {
        self.paragraphs.iter().enumerate().filter(move |(_, row)| row.has.meets(aspects))
    }

    /// The languages of the paragraphs and the practices that they are held to, each pair once.
    pub fn practices(&self) -> Vec<(Language, Option<Profile>)> {
        let mut practices = Vec::new();
        for row in &self.paragraphs {
            let practice = (row.language, row.profile);
            if !practices.contains(&practice) {
                practices.push(practice);
            }
        }
        practices
    }

    /// The mark due at the end of each paragraph: see [`due_mark::due`].
    pub fn due(&self) -> &[Option<Due>] {
        self.due.get_or_init(|| due_mark::due(self))
    }

    /// The openings that look back to others, in order: see [`chain::read`].
    pub fn chain(&self) -> &[Chained<'a>] {
        self.chain.get_or_init(|| chain::read(self))
    }

    /// The resolutions that the draft cites, in order: see [`mentions::read`].
    pub fn mentions(&self) -> &[Mention<'a>] {
        self.mentions.get_or_init(|| mentions::read(self))
    }

    /// The number of each paragraph that is an operative one of the first level, `None` for all others and for those whose
    /// number nobody can tell.
    pub fn numbers(&self) -> &[Option<Numbered>] {
        self.numbers.get_or_init(|| self.read_numbers())
    }

    /// Whether sub-paragraphs stand directly below a paragraph.
    fn has_list(&self, index: usize) -> bool {
        let next = self.paragraphs[index + 1..].iter().find(|row| !row.kind.is_aside());
        next.is_some_and(|row| row.kind == Kind::Operative && row.level > 1)
    }

    fn read_numbers(&self) -> Vec<Option<Numbered>> {
        let mut numbers = vec![None; self.paragraphs.len()];
        let mut place = None;
        let mut last = 0;
        // Paragraphs without a number since the last one that has one.
        let mut bare: Vec<usize> = Vec::new();
        for (index, row) in self.paragraphs.iter().enumerate() {
            let operative = row.kind == Kind::Operative && row.level == 1;
            // One that opens as preambular ones do, among numbered ones and with sub-paragraphs of its own, has lost its number as well.
            let stray = row.kind == Kind::Preambular && last > 0 && self.has_list(index);
            if !operative && !stray {
                continue;
            }
            let here = (row.part, row.resolution);
            if place != Some(here) {
                imply(&mut numbers, &bare, last, bare.len());
                (place, last) = (Some(here), 0);
                bare.clear();
            }
            match row.style {
                None => bare.push(index),
                Some(LabelStyle::Decimal | LabelStyle::Chinese) => {
                    let left_out = (row.value.saturating_sub(last).saturating_sub(1)) as usize;
                    if left_out <= bare.len() {
                        imply(&mut numbers, &bare, last, left_out);
                    }
                    bare.clear();
                    last = row.value;
                    numbers[index] = Some(Numbered { value: last, implied: false });
                }
                Some(_) => {}
            }
        }
        if last > 0 {
            imply(&mut numbers, &bare, last, bare.len());
        }
        numbers
    }
}

fn imply(numbers: &mut [Option<Numbered>], bare: &[usize], last: u32, count: usize) {
    for (value, &index) in (last.saturating_add(1)..).zip(bare.iter().take(count)) {
        numbers[index] = Some(Numbered { value, implied: true });
    }
}
