//! Citations in the house form: from the beginning of a number, or from words of a title.

use super::house_form::{cite, dated, number};
use super::place::{Place, filter};
use super::{About, Completion, Item, ItemKind, MOST};
use crate::cite as reader;
use crate::corpus::{self, Record};
use crate::ide::facts;
use crate::symbol::{Kind as DocumentKind, Number, Organ, Session, Symbol};
use crate::syntax::label::digit;
use crate::syntax::{Kind, Language, fold};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

/// How far behind its keyword a number can stand in a list, in bytes.
const LIST: usize = 240;

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    let (start, typed) = typed_number(place);
    match typed.chars().any(|c| c.is_ascii_digit()) {
        true => by_number(place, start, &typed),
        false => by_title(place),
    }
}

/// A word for what is cited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keyword {
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
fn last_keyword(text: &str, language: Language) -> Option<(Keyword, usize)> {
    let found = keywords(language).iter().filter_map(|(word, keyword)| {
        let at = text.rfind(word)?;
        let rest = &text[at + word.len()..];
        let tail: usize = match language {
            Language::Chinese => 0,
            _ => {
                rest.chars().take_while(|c| c.is_alphabetic() || fold::is_mark(*c)).map(char::len_utf8).sum()
            }
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
        .starts_with(|c: char| c.is_alphanumeric() && place.language != Language::Chinese || c == '/')
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
    // A paragraph, a page, a year of a list is no number of a resolution: a bare one stands directly behind the word, or
    // behind what joins a list.
    if let Some((_, end)) = keyword
        && !slashed
        && folded[end..].chars().any(char::is_alphanumeric)
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
fn named_organ(before: &str, end: usize, language: Language) -> Option<Organ> {
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
struct Stretch {
    range: Range<usize>,
    /// Where it starts, in bytes of the line.
    start: usize,
    typed: String,
    /// Whether a date stands beside it.
    dated: bool,
    /// Whether what closes a Chinese citation stands behind it.
    closed: bool,
}

impl Stretch {
    fn of(place: &Place<'_>, start: usize) -> Stretch {
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

/// The documents of a list that the draft cites before a place.
fn cited_before(place: &Place<'_>, at: usize, symbols: &[Symbol]) -> HashSet<Symbol> {
    let wanted: HashSet<&Symbol> = symbols.iter().collect();
    let mut cited = HashSet::new();
    for (placed, citation) in place.snapshot.citations() {
        if wanted.contains(&citation.symbol) && !cited.contains(&citation.symbol) {
            let range = placed.range(&citation.span);
            if placed.start < at && range.end <= at && placed.paragraph.kind != Kind::Note {
                cited.insert(citation.symbol.clone());
            }
        }
    }
    cited
}

/// The text around a stretch, to try what would be read there.
struct Around {
    before: String,
    behind: String,
    context: reader::Context,
    /// The organ that the text names before the keyword.
    named: Option<Organ>,
}

/// How much of the text before a citation is read again, in bytes.
const TRIED: usize = 300;

impl Around {
    fn of(place: &Place<'_>, stretch: &Stretch, named: Option<Organ>) -> Around {
        let before = place.text_before(stretch.start);
        let mut from = before.len().saturating_sub(TRIED);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        let behind: String = place.after.chars().take(40).collect();
        let note = place.kind() == Some(Kind::Note);
        let context = reader::Context { language: place.language, organ: place.organ, note };
        Around { before: before[from..].to_owned(), behind, context, named }
    }

    /// Whether a reader takes what would be written for the document that is meant: "its resolution 60/2" in the Assembly's
    /// text is never the Human Rights Council's.
    fn reads(&self, insert: &str, symbol: &Symbol) -> bool {
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
fn item(
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
        if !around.reads(&insert, &symbol) {
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

/// Words that stand between "resolution" and a title.
fn before_title(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["on", "concerning", "entitled"],
        Language::French => &["sur", "relative à", "intitulée", "concernant"],
        Language::Spanish => &["sobre", "relativa a", "titulada"],
        Language::Russian => &["о", "об", "озаглавленную", "озаглавленной"],
        Language::Chinese => &["关于", "题为"],
        Language::Arabic => &["بشأن", "المعنون", "عن"],
    }
}

/// The most words of a title that are looked for.
const WORDS: usize = 12;

fn by_title(place: &Place<'_>) -> Option<Completion> {
    let folded = place.line.to_lowercase();
    // The places of words are wanted: where lower case has another length, there is nothing to be had.
    let folded = if folded.len() == place.line.len() { folded } else { place.line.clone() };
    let (keyword, end) = match place.language {
        Language::Chinese => {
            let at = ["决议", "关于", "题为"]
                .iter()
                .filter_map(|word| Some(folded.rfind(word)? + word.len()))
                .max()?;
            (Keyword::Resolution, at)
        }
        _ => last_keyword(&folded, place.language)?,
    };
    let mut start = end;
    let skip = |start: usize| {
        let rest = &place.line[start..];
        start + rest.len() - rest.trim_start_matches([' ', '\u{A0}', '“', '«', '"', '‘']).len()
    };
    start = skip(start);
    if place.language != Language::Chinese && start == end {
        return None;
    }
    for word in before_title(place.language) {
        let rest = &folded[start..];
        let spaced = rest
            .strip_prefix(word)
            .is_some_and(|rest| rest.starts_with([' ', '\u{A0}']) || place.language == Language::Chinese);
        if spaced {
            start = skip(start + word.len());
            break;
        }
    }
    let words = &place.line[start..];
    // What leads to the title goes with it: "resolution on the safety of …".
    let first = match place.language {
        Language::Chinese => {
            ["关于", "题为"].iter().filter_map(|word| folded.rfind(word)).max().unwrap_or(end)
        }
        _ => end + (place.line[end..].len() - place.line[end..].trim_start_matches([' ', '\u{A0}']).len()),
    };
    let count = words.split_whitespace().count();
    let telling = match place.language {
        Language::Chinese => words.chars().count() >= 2,
        _ => words.split_whitespace().any(|word| word.chars().count() >= 4),
    };
    if !telling
        || count > WORDS
        || words.contains([',', ';', '.', ':', '，', '。', '；', '،', '؛', '”', '»', '('])
    {
        return None;
    }
    if place.after.starts_with(char::is_alphanumeric) && place.language != Language::Chinese {
        return None;
    }
    // Articles and prepositions are not what one looks for.
    let count = words.split_whitespace().count();
    let telling: Vec<&str> = words
        .split_whitespace()
        .enumerate()
        .filter(|(at, word)| {
            at + 1 == count || word.chars().count() >= 4 || place.language == Language::Chinese
        })
        .map(|(_, word)| word)
        .collect();
    let sought = telling.join(" ");
    let mut found = corpus::index().search_titles_in(place.language.code(), &sought, MOST / 2);
    if place.language != Language::English {
        let english = corpus::index().search_titles(&sought, MOST / 2);
        found.extend(english.into_iter().filter(|record| !found.contains(record)).collect::<Vec<_>>());
    }
    let decision = keyword == Keyword::Decision;
    found.retain(|record| (record.symbol().kind() == DocumentKind::Decision) == decision);
    found.truncate(MOST / 2);
    if found.is_empty() {
        return None;
    }
    // The organ that speaks cites its own first.
    found.sort_by_cached_key(|record| {
        (place.organ.is_some() && record.symbol().organ() != place.organ, Reverse(record.date()))
    });
    let replaced = Stretch {
        range: place.from(first),
        start: first,
        typed: place.line[first..].to_owned(),
        ..Stretch::of(place, place.line.len())
    };
    let symbols: Vec<Symbol> = found.iter().map(|record| record.symbol()).collect();
    let cited = cited_before(place, replaced.range.start, &symbols);
    let named = named_organ(&place.line, end, place.language);
    let around = Around::of(place, &replaced, named);
    let items = symbols.into_iter().zip(found).filter_map(|(symbol, record)| {
        let short = cited.contains(&symbol);
        let mut item = item(place, &replaced, &around, symbol, record, short, false)?;
        // What was meant is known by its title.
        item.label = match record.title_in(place.language.code()).or_else(|| record.title()) {
            Some(title) => format!("{} {title}", item.label),
            None => item.label,
        };
        item.detail = record.date().map(facts::day).unwrap_or_default();
        item.filter = format!("{} {}", replaced.typed, item.label);
        Some(item)
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then_some(Completion { items, incomplete: true })
}
