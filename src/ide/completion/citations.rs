//! Citations in the house form, from the beginning of a number. What is offered is first read back: only what our own reader takes
//! for the document that is meant is written.

use super::house_form::{cite, dated, number};
use super::place::{Place, filter};
use super::{About, Completion, Item, ItemKind, MOST};
use crate::cite as reader;
use crate::corpus::{self, Record};
use crate::symbol::{Kind as DocumentKind, Number, Organ, Session, Symbol};
use crate::syntax::label::digit;
use crate::syntax::{Kind, Language, fold};
use crate::text::{is_letter, is_letter_or_digit};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// How far behind its keyword a number can stand in a list, in bytes.
const LIST: usize = 240;

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    let (start, typed) = typed_number(place);
    typed.chars().any(|c| c.is_ascii_digit()).then(|| by_number(place, start, &typed)).flatten()
}

/// A word for what is cited.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    Resolution,
    Decision,
}

/// The words for them, as they begin, in lower case.
fn keywords(language: Language) -> &'static [(&'static str, Keyword)] {
    use Keyword::*;
    match language {
        Language::English => &[("resolution", Resolution), ("decision", Decision)],
        Language::French => &[("résolution", Resolution), ("décision", Decision)],
        Language::Spanish => &[
            ("resolución", Resolution),
            ("resoluciones", Resolution),
            ("decisión", Decision),
            ("decisiones", Decision),
        ],
        Language::Russian => &[("резолюци", Resolution), ("решени", Decision)],
        Language::Chinese => &[("第", Resolution)],
        Language::Arabic => &[("قرار", Resolution), ("مقرر", Decision)],
    }
}

/// The last keyword of a text, and where the word ends.
pub(super) fn last_keyword(text: &str, language: Language) -> Option<(Keyword, usize)> {
    let found = keywords(language).iter().filter_map(|(word, keyword)| {
        let at = text.rfind(word)?;
        let rest = &text[at + word.len()..];
        let tail: usize = match language {
            Language::Chinese => 0,
            _ => rest.chars().take_while(|c| is_letter(*c) || fold::is_mark(*c)).map(char::len_utf8).sum(),
        };
        Some((*keyword, at + word.len() + tail))
    });
    found.max_by_key(|(_, end)| *end)
}

/// The number before the cursor as far as it is typed, in plain figures, and where it starts on the line.
fn typed_number(place: &Place<'_>) -> (usize, String) {
    let belongs =
        |c: char| digit(c).is_some() || c.is_ascii_uppercase() || matches!(c, '/' | '-' | '.' | '(' | ')');
    let length: usize = place.line.chars().rev().take_while(|c| belongs(*c)).map(char::len_utf8).sum();
    let mut start = place.line.len() - length;
    // An opening bracket before a symbol is not part of it.
    while place.line[start..].starts_with(['(', '-', '.', '/']) {
        start += 1;
    }
    let plain = |c: char| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c);
    (start, place.line[start..].chars().map(plain).collect())
}

fn by_number(place: &Place<'_>, start: usize, typed: &str) -> Option<Completion> {
    if place
        .after
        .starts_with(|c: char| is_letter_or_digit(c) && place.language != Language::Chinese || c == '/')
    {
        return None;
    }
    let before = place.text_before(start);
    let folded = before.to_lowercase();
    let keyword = last_keyword(&folded, place.language)
        .filter(|(_, end)| folded.len() - end <= LIST && !folded[*end..].contains([';', '؛', '；', '。']));
    let printed = ["A/", "S/", "E/"].iter().any(|organ| typed.starts_with(organ));
    let note = place.kind() == Some(Kind::Note);
    let slashed = typed.contains('/');
    // A number without a word before it can be anything: a fraction, two years.
    if keyword.is_none() && !printed && !(note && slashed) {
        return None;
    }
    // At the head of a new line it is a label.
    if !slashed && place.fresh && place.line[..start].trim().is_empty() && place.language != Language::Chinese
    {
        return None;
    }
    // A paragraph, a page, a year of a list is no number of a resolution: a bare one stands directly behind the word, or
    // behind what joins a list.
    if let Some((_, end)) = keyword
        && !slashed
        && folded[end..].chars().any(is_letter_or_digit)
        && !joins(&folded[end..], place.language)
    {
        return None;
    }
    let decision = keyword.is_some_and(|(keyword, _)| keyword == Keyword::Decision);
    let named = keyword.and_then(|(_, end)| named_organ(&before, end, place.language));
    let mut found =
        if printed { printed_symbols(typed) } else { numbered(typed, named, decision, place.organ) };
    if found.is_empty() {
        return None;
    }
    let incomplete = found.len() > MOST;
    found.truncate(MOST);
    let replaced = Stretch::of(place, start);
    let symbols: Vec<Symbol> = found.iter().map(|record| record.symbol()).collect();
    let cited = cited_before(place, replaced.range.start, &symbols);
    let around = Around::of(place, &replaced, named);
    let bare = keyword.is_none() && printed && !note;
    let items = symbols.into_iter().zip(found).filter_map(|(symbol, record)| {
        let short = cited.contains(&symbol);
        item(place, &replaced, &around, symbol, record, short, bare)
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then_some(Completion { items, incomplete })
}

/// Whether what stands between the keyword and a bare number is the beginning of a list.
fn joins(between: &str, language: Language) -> bool {
    let between = between.trim_end();
    let words: &[&str] = match language {
        Language::English => &[" and", " or"],
        Language::French => &[" et", " ou"],
        Language::Spanish => &[" y", " e", " o"],
        Language::Russian => &[" и", " или"],
        Language::Chinese => &["和", "、", "及", "第"],
        Language::Arabic => &["و", "،"],
    };
    between.ends_with(',') || words.iter().any(|word| between.ends_with(word))
}

/// The organ that is named shortly before the end of the keyword: "Security Council resolution".
pub(super) fn named_organ(before: &str, end: usize, language: Language) -> Option<Organ> {
    let near = before.get(..end)?;
    let mut from = near.len().saturating_sub(80);
    while !near.is_char_boundary(from) {
        from += 1;
    }
    let near = &near[from..];
    let names = language.words().organ_names.iter();
    let found = names.filter_map(|(name, organ)| Some((near.rfind(name)? + name.len(), *organ)));
    let (at, organ) = found.max_by_key(|(at, _)| *at)?;
    // Nothing but the keyword stands between, and in other languages its article.
    (near[at..].split_whitespace().count() <= 2 && !near[at..].contains([',', ';', '.', '،']))
        .then_some(organ)
}

/// The records whose printed symbols start as typed.
fn printed_symbols(typed: &str) -> Vec<Record> {
    let mut found: Vec<Record> = corpus::index().prefix(typed).collect();
    sort(&mut found, typed.rsplit('/').next().unwrap_or_default());
    found
}

/// The records that a number as typed so far can become: of the organ that is named, else of that which speaks and then of the
/// others.
fn numbered(typed: &str, named: Option<Organ>, decision: bool, speaks: Option<Organ>) -> Vec<Record> {
    use Organ::*;
    let mut organs: Vec<Organ> = match named {
        Some(organ) => vec![organ],
        None => vec![GeneralAssembly, SecurityCouncil, HumanRightsCouncil, EconomicAndSocialCouncil],
    };
    if named.is_none() {
        organs.sort_by_key(|organ| Some(*organ) != speaks);
    }
    let mut all = Vec::new();
    for organ in organs {
        let series = match (organ, decision) {
            (GeneralAssembly, false) => "A/RES/",
            (SecurityCouncil, false) => "S/RES/",
            (EconomicAndSocialCouncil, false) => "E/RES/",
            (HumanRightsCouncil, false) => "A/HRC/RES/",
            (GeneralAssembly, true) => "A/DEC/",
            (SecurityCouncil, true) => "S/DEC/",
            (EconomicAndSocialCouncil, true) => "E/DEC/",
            (HumanRightsCouncil, true) => "A/HRC/DEC/",
        };
        let mut found: Vec<Record> = corpus::index().prefix(&format!("{series}{typed}")).collect();
        if !typed.contains('/') && !typed.contains('-') {
            // A bare number is a running one: of the Security Council, or of the sessions before 1976.
            found.retain(|record| {
                !matches!(
                    record.symbol().number(),
                    Some(Number::Slashed { session: Session::Regular(_), .. })
                )
            });
        }
        sort(&mut found, typed.rsplit('/').next().unwrap_or_default());
        all.extend(found);
    }
    all
}

/// The number that is typed in full first, then by running number; of the Security Council the latest first.
fn sort(found: &mut [Record], running: &str) {
    let exact: Option<u32> = running.parse().ok();
    found.sort_by_cached_key(|record| {
        let symbol = record.symbol();
        let number = symbol.number().map_or(0, Number::running);
        let latest = matches!(symbol.number(), Some(Number::Yearly { .. }));
        (Some(number) != exact, if latest { u32::MAX - number } else { number }, symbol)
    });
}

/// The stretch that a citation replaces, and what already stands around it.
pub(super) struct Stretch {
    /// In bytes of the draft.
    pub(super) range: Range<usize>,
    /// Where it starts, in bytes of the line.
    start: usize,
    /// What is typed there.
    pub(super) typed: String,
    /// Whether a date stands beside it.
    dated: bool,
    /// Whether what closes a Chinese citation stands behind it.
    closed: bool,
}

impl Stretch {
    pub(super) fn of(place: &Place<'_>, start: usize) -> Stretch {
        let after = place.after.trim_start();
        let figure = |text: &str| text.chars().next().is_some_and(|c| digit(c).is_some());
        let behind = |words: &[&str]| {
            words.iter().any(|word| after.strip_prefix(word).is_some_and(|rest| figure(rest.trim_start())))
        };
        let mut start = start;
        let mut dated = match place.language {
            Language::English => behind(&["of", "("]),
            Language::French => behind(&["du", "en date du"]),
            Language::Spanish => behind(&[", de", "de", "del"]),
            Language::Russian => behind(&["от"]),
            Language::Arabic => behind(&["المؤرخ", "المؤرخة", "الصادر في"]),
            Language::Chinese => false,
        };
        if place.language == Language::Chinese {
            if let Some(before) = place.line[..start].strip_suffix('第') {
                start = before.len();
            }
            dated = place.line[..start].ends_with('日');
        }
        Stretch {
            range: place.from(start),
            start,
            typed: place.line[start..].to_owned(),
            dated,
            closed: after.starts_with('号'),
        }
    }
}

impl Stretch {
    /// The stretch that starts at another byte of the line.
    pub(super) fn back_to(self, place: &Place<'_>, start: usize) -> Stretch {
        let typed = place.line.get(start..).unwrap_or_default().to_owned();
        Stretch { range: place.from(start), start, typed, ..self }
    }
}

/// The documents of a list that the draft cites before a place.
pub(super) fn cited_before(place: &Place<'_>, at: usize, symbols: &[Symbol]) -> HashSet<Symbol> {
    let wanted: HashSet<&Symbol> = symbols.iter().collect();
    let mut cited = HashSet::new();
    let mut paragraphs = place.snapshot.draft().walk();
    // What is asked last costs most.
    for (index, reading) in place.snapshot.readings().iter().enumerate() {
        for citation in reading.citations.iter().filter(|citation| wanted.contains(&citation.symbol)) {
            let Some(placed) = paragraphs.to(index).filter(|placed| placed.start < at) else { return cited };
            if placed.range(&citation.span).end <= at
                && placed.paragraph.kind != Kind::Note
                && !cited.contains(&citation.symbol)
                && !place.snapshot.is_own(&placed, citation)
            {
                cited.insert(citation.symbol.clone());
            }
        }
    }
    cited
}

/// The text around a stretch, to try what would be read there.
pub(super) struct Around {
    before: String,
    behind: String,
    context: reader::Context,
    /// The organ that the text names before the keyword.
    named: Option<Organ>,
    /// What was found of numbers of one kind: what is read of one is read of the next.
    tried: RefCell<HashMap<Shape, bool>>,
}

/// What the reading of a number depends on, apart from its figures.
type Shape = (Option<Organ>, DocumentKind, u8, bool);

/// How much of the text before a citation is read again, in bytes.
const TRIED: usize = 300;

impl Around {
    pub(super) fn of(place: &Place<'_>, stretch: &Stretch, named: Option<Organ>) -> Around {
        let before = place.text_before(stretch.start);
        let mut from = before.len().saturating_sub(TRIED);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        let behind: String = place.after.chars().take(40).collect();
        let note = place.kind() == Some(Kind::Note);
        let context = reader::Context { language: place.language, organ: place.organ, note };
        Around { before: before[from..].to_owned(), behind, context, named, tried: RefCell::default() }
    }

    /// Whether a reader takes what would be written for the document that is meant: "its resolution 60/2" in the Assembly's
    /// text is never the Human Rights Council's.
    fn reads(&self, insert: &str, symbol: &Symbol, dated: bool) -> bool {
        let Some(number) = symbol.number() else { return self.reads_as(insert, symbol) };
        let form = match number {
            // Letters of parts are read in many ways, and figures that two organs share by what the index has.
            _ if number.part().is_some() => return self.reads_as(insert, symbol),
            Number::Slashed { session: Session::Regular(n), .. } if n < 1900 && !dated => {
                return self.reads_as(insert, symbol);
            }
            Number::Slashed { session: Session::Regular(_), .. } => 0,
            Number::Slashed { .. } => 1,
            Number::Bracketed { .. } => 2,
            Number::Yearly { .. } => 3,
        };
        let shape = (symbol.organ(), symbol.kind(), form, dated);
        if let Some(known) = self.tried.borrow().get(&shape) {
            return *known;
        }
        let found = self.reads_as(insert, symbol);
        self.tried.borrow_mut().insert(shape, found);
        found
    }

    fn reads_as(&self, insert: &str, symbol: &Symbol) -> bool {
        let text = format!("{}{insert}{}", self.before, self.behind);
        let reading = reader::read(&text, self.context);
        let here = self.before.len()..self.before.len() + insert.len();
        let mut found = reading
            .citations
            .iter()
            .filter(|citation| citation.span.start < here.end && citation.span.end > here.start);
        found.next().is_some_and(|citation| citation.symbol == *symbol && citation.ambiguous.is_none())
    }
}

/// Whether a text must say whose resolution a number is: `60/2` can be the Assembly's or the Human Rights Council's.
fn needs_organ(symbol: &Symbol, speaks: Option<Organ>, named: Option<Organ>) -> bool {
    let own = symbol.organ() == named.or(speaks);
    let shared = matches!(
        symbol.number(),
        Some(Number::Slashed { session: Session::Regular(session), .. }) if session < 1900
    );
    shared && !own
}

/// What stands before a number where the text has no word for it yet: "its resolution", "Security Council resolution".
fn lead(symbol: &Symbol, speaks: Option<Organ>, language: Language) -> Option<String> {
    let organ = symbol.organ()?;
    let own = speaks == Some(organ);
    let name = language.words().organ_names.iter().find(|(_, known)| *known == organ)?.0;
    Some(match (language, own) {
        (Language::English, true) => "its resolution ".to_owned(),
        (Language::English, false) => format!("{name} resolution "),
        (Language::French, true) => "sa résolution ".to_owned(),
        (Language::French, false) => "la résolution ".to_owned(),
        (Language::Spanish, true) => "su resolución ".to_owned(),
        (Language::Spanish, false) => "la resolución ".to_owned(),
        (Language::Russian, true) => "свою резолюцию ".to_owned(),
        (Language::Russian, false) => "резолюцию ".to_owned(),
        (Language::Chinese, true) => "其".to_owned(),
        (Language::Chinese, false) => name.to_owned(),
        (Language::Arabic, true) if organ == Organ::GeneralAssembly => "قرارها ".to_owned(),
        (Language::Arabic, true) => "قراره ".to_owned(),
        (Language::Arabic, false) => format!("قرار {name} "),
    })
}

/// What other bodies' resolutions need behind their number, in languages that say it there.
fn of_organ(organ: Organ, language: Language) -> Option<&'static str> {
    use Organ::*;
    Some(match (language, organ) {
        (Language::French, GeneralAssembly) => " de l’Assemblée générale",
        (Language::French, SecurityCouncil) => " du Conseil de sécurité",
        (Language::French, EconomicAndSocialCouncil) => " du Conseil économique et social",
        (Language::French, HumanRightsCouncil) => " du Conseil des droits de l’homme",
        (Language::Spanish, GeneralAssembly) => " de la Asamblea General",
        (Language::Spanish, SecurityCouncil) => " del Consejo de Seguridad",
        (Language::Spanish, EconomicAndSocialCouncil) => " del Consejo Económico y Social",
        (Language::Spanish, HumanRightsCouncil) => " del Consejo de Derechos Humanos",
        (Language::Russian, GeneralAssembly) => " Генеральной Ассамблеи",
        (Language::Russian, SecurityCouncil) => " Совета Безопасности",
        (Language::Russian, EconomicAndSocialCouncil) => " Экономического и Социального Совета",
        (Language::Russian, HumanRightsCouncil) => " Совета по правам человека",
        _ => return None,
    })
}

/// The item of a document; `None` where what it would write would be read as another.
pub(super) fn item(
    place: &Place<'_>,
    stretch: &Stretch,
    around: &Around,
    symbol: Symbol,
    record: Record,
    short: bool,
    bare: bool,
) -> Option<Item> {
    let language = place.language;
    let own_council =
        symbol.organ() == Some(Organ::SecurityCouncil) && place.organ == Some(Organ::SecurityCouncil);
    let masthead = matches!(place.kind(), Some(Kind::Masthead | Kind::Furniture));
    let without = short || stretch.dated || own_council || masthead || place.kind() == Some(Kind::Note);
    let day = if without { None } else { corpus::index().date(&symbol) };
    let label = number(&symbol, language);
    let date = day.map(|day| dated(day, language)).unwrap_or_default();
    let mut insert = cite(&symbol, day, language);
    if language == Language::Chinese {
        if stretch.closed {
            insert.truncate(insert.trim_end_matches('号').len());
        } else if !place.after.starts_with(['、', '和', '及']) {
            insert.push_str(if symbol.kind() == DocumentKind::Decision { "决定" } else { "决议" });
        }
    }
    if masthead {
        insert = symbol.as_str().to_owned();
    } else {
        let whose = needs_organ(&symbol, place.organ, around.named);
        if whose && language == Language::Chinese && !bare {
            let name =
                language.words().organ_names.iter().find(|(_, organ)| Some(*organ) == symbol.organ())?.0;
            insert = format!("{name}{insert}");
            if around.before.ends_with('其') {
                return None;
            }
        } else if whose && matches!(language, Language::French | Language::Spanish | Language::Russian) {
            let organ = of_organ(symbol.organ()?, language)?;
            // Behind a name, French parts the two "du" of "du Conseil du …".
            let date = match language {
                Language::French => date.replacen(" du ", " en date du ", 1),
                _ => date,
            };
            insert = format!("{label}{organ}{date}");
        } else if whose && !bare {
            return None;
        }
        if bare && symbol.kind() == DocumentKind::Resolution {
            insert = lead(&symbol, place.organ, language)? + &insert;
        }
        if !around.reads(&insert, &symbol, day.is_some()) {
            return None;
        }
    }
    let title = record.title_in(language.code()).or_else(|| record.title()).unwrap_or_default();
    let organ = symbol.organ().filter(|organ| Some(*organ) != place.organ).map(short_name);
    let year = day.or_else(|| record.date()).map(|day| day.year().to_string());
    let parts = [organ.unwrap_or_default(), title, year.as_deref().unwrap_or_default()];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let bare = if language == Language::Chinese { format!("第{label}") } else { label.clone() };
    let end = super::place::typed_start(&bare, &stretch.typed);
    let filter =
        end.map_or_else(|| format!("{} {label}", stretch.typed), |end| filter(&stretch.typed, &bare, end));
    Some(Item {
        kind: ItemKind::Citation,
        label,
        detail,
        replace: stretch.range.clone(),
        insert,
        snippet: None,
        filter,
        about: About::Document(symbol),
    })
}

fn short_name(organ: Organ) -> &'static str {
    match organ {
        Organ::GeneralAssembly => "GA",
        Organ::SecurityCouncil => "SC",
        Organ::EconomicAndSocialCouncil => "ECOSOC",
        Organ::HumanRightsCouncil => "HRC",
    }
}
