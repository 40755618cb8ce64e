//! Citations in the house form, from words of a title: "resolution on the safety of journ…".

use super::citations::{Around, Keyword, Stretch, cited_before, item, last_keyword, named_organ};
use super::place::{Place, typed_start};
use super::{Completion, Item, MOST};
use crate::corpus;
use crate::ide::facts;
use crate::symbol::{Kind, Symbol};
use crate::syntax::Language;
use crate::text::is_letter_or_digit;
use std::cmp::Reverse;

/// Words that stand between "resolution" and a title.
fn leads(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["on", "concerning", "regarding", "entitled"],
        Language::French => &["sur", "relative à", "relative au", "relative aux", "intitulée", "concernant"],
        Language::Spanish => &["sobre", "relativa a", "titulada"],
        Language::Russian => &["о", "об", "по", "озаглавленную", "озаглавленной", "под названием"],
        Language::Chinese => &["关于", "题为"],
        Language::Arabic => &["بشأن", "المعنون", "المعنونة", "عن"],
    }
}

/// The most words of a title that are looked for.
const WORDS: usize = 12;

/// The words of a title before the cursor.
struct Sought<'a> {
    /// What they are to be the title of.
    keyword: Keyword,
    /// Where the keyword ends, in bytes of the line.
    end: usize,
    /// Where what is replaced starts: what leads to the title goes with it.
    first: usize,
    /// The words.
    words: &'a str,
    /// Whether something says that a title follows; else it may be the text that goes on.
    led: bool,
}

pub(super) fn offer(place: &Place<'_>) -> Option<Completion> {
    if place.after.starts_with(is_letter_or_digit) && place.language != Language::Chinese {
        return None;
    }
    let sought = sought(place)?;
    let mut found = search(&sought, place.language);
    let decision = sought.keyword == Keyword::Decision;
    found.retain(|symbol| (symbol.kind() == Kind::Decision) == decision);
    // The organ that speaks cites its own first.
    found.sort_by_cached_key(|symbol| {
        let day = corpus::index().record(symbol).and_then(|record| record.date());
        (place.organ.is_some() && symbol.organ() != place.organ, Reverse(day))
    });
    let replaced = Stretch::of(place, place.line.len()).back_to(place, sought.first);
    let cited = cited_before(place, replaced.range.start, &found);
    let named = named_organ(&place.line, sought.end, place.language);
    let around = Around::of(place, &replaced, named);
    let items = found.into_iter().filter_map(|symbol| {
        let record = corpus::index().record(&symbol)?;
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
    let items: Vec<Item> = items.take(MOST).collect();
    // The next word can bring up others.
    (!items.is_empty()).then_some(Completion { items, incomplete: true })
}

fn sought<'a>(place: &'a Place<'_>) -> Option<Sought<'a>> {
    let line = place.line.as_str();
    let folded = line.to_lowercase();
    // The places of words are wanted: where lower case has another length, there is nothing to be had.
    let folded = if folded.len() == line.len() { folded } else { line.to_owned() };
    let skip = |start: usize, signs: &[char]| {
        let rest = &line[start..];
        start + rest.len() - rest.trim_start_matches(signs).len()
    };
    let blank = [' ', '\u{A0}'];
    let quoted = [' ', '\u{A0}', '“', '«', '"', '‘', '《', '„'];
    if place.language == Language::Chinese {
        // The keyword stands behind the title.
        let (first, word) =
            leads(place.language).iter().filter_map(|word| Some((folded.rfind(word)?, word))).max()?;
        let start = skip(first + word.len(), &quoted);
        let words = &line[start..];
        let told = words.chars().count() >= 2 && !has_stop(words);
        return told.then_some(Sought { keyword: Keyword::Resolution, end: first, first, words, led: true });
    }
    let (keyword, end) = last_keyword(&folded, place.language)?;
    let first = skip(end, &blank);
    if first == end {
        return None;
    }
    let lead = leads(place.language)
        .iter()
        .filter(|word| folded[first..].strip_prefix(**word).is_some_and(|rest| rest.starts_with(blank)));
    let behind = lead.map(|word| first + word.len()).max();
    let start = skip(behind.unwrap_or(first), &quoted);
    let led = behind.is_some() || start > first;
    let words = &line[start..];
    let told = words.split_whitespace().any(|word| word.chars().count() >= 4);
    let right = told && !has_stop(words) && words.split_whitespace().count() <= WORDS;
    right.then_some(Sought { keyword, end, first, words, led })
}

/// Whether a sentence goes on behind what would be a title.
fn has_stop(words: &str) -> bool {
    words.contains([',', ';', '.', ':', '，', '。', '；', '،', '؛', '”', '»', '》', '('])
}

/// The documents whose titles have the words, in the language and in English.
fn search(sought: &Sought<'_>, language: Language) -> Vec<Symbol> {
    let count = sought.words.split_whitespace().count();
    // Articles and prepositions are not what one looks for.
    let telling = |(at, word): &(usize, &str)| {
        at + 1 == count || word.chars().count() >= 4 || language == Language::Chinese
    };
    let words: Vec<&str> =
        sought.words.split_whitespace().enumerate().filter(telling).map(|(_, word)| word).collect();
    let words = words.join(" ");
    let mut found = corpus::index().search_titles_in(language.code(), &words, 2 * MOST);
    if language != Language::English {
        found.extend(corpus::index().search_titles(&words, 2 * MOST));
    }
    if !sought.led {
        // Nothing says that a title follows: it must start so.
        found.retain(|record| {
            let titles = [record.title_in(language.code()), record.title()];
            count >= 2 && titles.into_iter().flatten().any(|title| starts(title, sought.words))
        });
    }
    let mut symbols: Vec<Symbol> = found.into_iter().map(|record| record.symbol()).collect();
    symbols.sort();
    symbols.dedup();
    symbols
}

/// Whether a title starts with the words; its article does not count.
fn starts(title: &str, words: &str) -> bool {
    let bare = title.strip_prefix("The ").unwrap_or(title);
    typed_start(title, words).is_some() || typed_start(bare, words).is_some()
}
