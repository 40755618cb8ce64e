//! Chains of openings: "Recalling", "Recalling also", "Recalling further"; "Requests", "Also requests", "Further requests".
//!
//! A paragraph that opens as the one before it says so by an adverb. Here an opening is read as its words without the adverb
//! and the adverb, and written with another one. Which paragraphs form a chain, and where a chain is wanted at all, is for others
//! to say: the Security Council knows none.

use super::fold::{self, is_skipped, plain};
use super::language::{Language, Side};
use super::opening::{self, Mood};
use super::paragraph::{Kind, Paragraph};
use crate::symbol::Organ;
use crate::text::is_letter_or_digit;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// What an opening says about the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repeat {
    /// Nothing: it opens a chain, or stands alone.
    #[default]
    Bare,
    /// "also": the second of a chain.
    Also,
    /// "further": the third.
    Further,
}

impl Repeat {
    /// What the next of a chain says: behind "further" a chain starts again bare.
    pub fn next(self) -> Repeat {
        match self {
            Repeat::Bare => Repeat::Also,
            Repeat::Also => Repeat::Further,
            Repeat::Further => Repeat::Bare,
        }
    }
}

/// Where an adverb stands among opening words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Before all others: "Also requests".
    Before,
    /// Between them: "Having also considered".
    Within,
    /// Behind them: "Recalling also".
    After,
}

/// An adverb of repetition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adverb {
    /// Which.
    pub repeat: Repeat,
    /// Where it stands, in bytes of the text that was read.
    pub range: Range<usize>,
    /// The same, among the opening words.
    pub place: Place,
}

/// An opening, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The opening words with all adverbs, in bytes of the text that was read; emphasis marks can stand between them.
    pub words: Range<usize>,
    /// The words without adverbs, in lower case, without vowel marks and the Arabic "and": two openings with the same base repeat
    /// each other.
    pub base: Box<str>,
    /// The adverbs, in order. More than one is a slip ("Also further requests").
    pub adverbs: Vec<Adverb>,
}

impl Link {
    /// What the opening says about the one before: by its first adverb.
    pub fn repeat(&self) -> Repeat {
        self.adverbs.first().map_or(Repeat::Bare, |adverb| adverb.repeat)
    }
}

/// The opening of a preambular or operative paragraph; `None` where its opening words are not known. Ranges are bytes of the
/// paragraph's text.
pub fn of(paragraph: &Paragraph) -> Option<Link> {
    if !matches!(paragraph.kind, Kind::Preambular | Kind::Operative) {
        return None;
    }
    let text = &*paragraph.text;
    if let Some(words) = &paragraph.opening {
        return read(text, words.clone(), paragraph.language, paragraph.organ);
    }
    // An opening that the lexicon has only without the adverb.
    let body = text.get(paragraph.body.clone())?;
    let start = text.len() - body.trim_start_matches(['*', '_']).len();
    let (_, end) = adverb_at(text.get(start..)?, paragraph.language)?;
    read(text, start..start + end, paragraph.language, paragraph.organ)
}

/// Takes the opening that stands at `words` in `text` apart; an adverb directly behind it, emphasised or not, belongs to it.
/// `None` where there are no words but adverbs.
pub fn read(text: &str, words: Range<usize>, language: Language, organ: Option<Organ>) -> Option<Link> {
    let mut words = without_own(text, words, language)?;
    let mut adverbs = adverbs_in(text, &words, language)?;
    let mut base = base(text, &words, &adverbs);
    if base.is_empty() {
        // Only the adverb is emphasised, or it is all that the lexicon was not asked about.
        let gap = text[words.end..].len() - text[words.end..].trim_start_matches(is_gap).len();
        let rest = &text[words.end + gap..];
        let (_, end) = opening::read(rest, language, organ)?;
        words.end += gap + end;
        adverbs = adverbs_in(text, &words, language)?;
        base = self::base(text, &words, &adverbs);
    }
    let rest = &text[words.end..];
    let gap = rest.len() - rest.trim_start_matches(is_gap).len();
    if gap > 0
        && language != Language::Chinese
        && let Some((repeat, length)) = adverb_at(&rest[gap..], language)
    {
        let start = words.end + gap;
        words.end = start + length;
        adverbs.push(Adverb { repeat, range: start..start + length, place: Place::Within });
    }
    if let Some(last) = adverbs.last().filter(|last| last.range.end == words.end)
        && language == Language::English
        && last.repeat == Repeat::Further
        && belongs_to_object(&text[words.end..], &base)
    {
        let head = text[words.start..last.range.start].trim_end_matches(is_gap);
        if !head.is_empty() {
            words.end = words.start + head.len();
            adverbs.pop();
        }
    }
    for at in 0..adverbs.len() {
        let own = adverbs[at].range.clone();
        adverbs[at].place = if self::base(text, &(words.start..own.start), &adverbs).is_empty() {
            Place::Before
        } else if self::base(text, &(own.end..words.end), &adverbs).is_empty() {
            Place::After
        } else {
            Place::Within
        };
    }
    Some(Link { words, base: base.into(), adverbs })
}

/// The words without what the organ calls its own ("Reiterates its appeal"): the verb makes the chain. An adverb behind that
/// keeps it.
fn without_own(text: &str, words: Range<usize>, language: Language) -> Option<Range<usize>> {
    let inside = text.get(words.clone())?;
    let own = language.words().extent.own;
    let starts = || starts(inside, language).skip(1);
    let is_own = |at: usize| {
        let rest = &inside[at..];
        own.iter().any(|own| {
            fold::match_start(rest, own)
                .is_some_and(|end| own.ends_with('\'') || !rest[end..].starts_with(is_letter_or_digit))
        })
    };
    let Some((cut, _)) = starts().find(|(at, _)| is_own(*at)) else { return Some(words) };
    if starts().any(|(at, _)| at > cut && adverb_at(&inside[at..], language).is_some()) {
        return Some(words);
    }
    let head = inside[..cut].trim_end_matches(is_gap);
    Some(if head.is_empty() { words } else { words.start..words.start + head.len() })
}

/// All adverbs among the words of a range.
fn adverbs_in(text: &str, words: &Range<usize>, language: Language) -> Option<Vec<Adverb>> {
    let inside = text.get(words.clone())?;
    if language == Language::Chinese {
        // They stand before the verb, without spaces.
        let mut found = Vec::new();
        let mut start = words.start;
        while let Some((repeat, length)) =
            text.get(start..words.end).and_then(|rest| adverb_at(rest, language))
        {
            found.push(Adverb { repeat, range: start..start + length, place: Place::Within });
            start += length;
        }
        return Some(found);
    }
    let found = starts(inside, language).filter_map(|(at, _)| {
        let (repeat, length) = adverb_at(&inside[at..], language)?;
        let start = words.start + at;
        Some(Adverb { repeat, range: start..start + length, place: Place::Within })
    });
    Some(found.collect())
}

/// What a "further" stands before where it is an adverb, and not an adjective of what follows ("Encourages further progress").
const BEHIND_FURTHER: [&str; 30] = [
    "the", "that", "all", "its", "their", "his", "this", "these", "those", "a", "an", "any", "each", "every",
    "both", "upon", "on", "to", "of", "in", "with", "at", "by", "for", "how", "what", "whether", "when",
    "and", "also",
];

/// Nouns that "further" is an adjective of even behind a participle.
const FURTHER_WHAT: [&str; 14] = [
    "progress",
    "efforts",
    "steps",
    "action",
    "measures",
    "work",
    "development",
    "developments",
    "improvement",
    "improvements",
    "strengthening",
    "cooperation",
    "support",
    "information",
];

/// Whether an English "further" before `rest` belongs to the object of an opening, not to the opening.
fn belongs_to_object(rest: &str, base: &str) -> bool {
    // What is emphasised with the verb is part of the opening.
    if rest.starts_with(['*', '_']) {
        return false;
    }
    let word = rest.trim_start().split(|c: char| !is_letter_or_digit(c)).next().unwrap_or("");
    if !word.starts_with(|c: char| c.is_ascii_lowercase()) || BEHIND_FURTHER.contains(&word) {
        return false;
    }
    base.split(' ').next().is_some_and(|verb| verb.ends_with('s')) || FURTHER_WHAT.contains(&word)
}

/// What stands between words.
fn is_gap(character: char) -> bool {
    character.is_whitespace() || matches!(character, '*' | '_')
}

/// Where words start in an opening: in Chinese only its own start.
fn starts(words: &str, language: Language) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut inside = false;
    words.char_indices().filter(move |&(at, c)| {
        let word = is_letter_or_digit(c) || is_skipped(c);
        let starts = word && !std::mem::replace(&mut inside, word);
        inside = word;
        starts && (language != Language::Chinese || at == 0)
    })
}

/// The adverb that `text` starts with, and its length in bytes.
fn adverb_at(text: &str, language: Language) -> Option<(Repeat, usize)> {
    let repeats = &language.words().repeats;
    [(Repeat::Also, repeats.also), (Repeat::Further, repeats.further)].into_iter().find_map(
        |(repeat, adverb)| {
            let end = fold::match_start(text, adverb)?;
            let whole =
                language == Language::Chinese || !text[end..].starts_with(|c: char| is_letter_or_digit(c));
            whole.then_some((repeat, end))
        },
    )
}

/// The words of a range without adverbs, folded.
fn base(text: &str, words: &Range<usize>, adverbs: &[Adverb]) -> String {
    let mut base = String::with_capacity(words.len());
    for (at, character) in text.get(words.clone()).unwrap_or("").char_indices() {
        let at = words.start + at;
        if is_skipped(character) || adverbs.iter().any(|adverb| adverb.range.contains(&at)) {
            continue;
        }
        if is_gap(character) {
            if !base.is_empty() && !base.ends_with(' ') {
                base.push(' ');
            }
            continue;
        }
        base.extend(plain(character).to_lowercase());
    }
    base.truncate(base.trim_end().len());
    // The first paragraph of an Arabic preamble opens without "and".
    match base.strip_prefix("وإذ ") {
        Some(rest) => format!("إذ {rest}"),
        None => base,
    }
}

/// How the lexicon writes an opening with an adverb.
#[derive(Clone, Copy)]
struct Usage {
    repeat: Repeat,
    mood: Mood,
    /// How many words of the opening stand before the adverb.
    before: usize,
    opening: &'static opening::Opening,
    /// The adverb as written there.
    adverb: &'static str,
}

/// The openings with adverbs by their base.
fn usages(language: Language) -> &'static HashMap<Box<str>, Vec<Usage>> {
    static USAGES: [OnceLock<HashMap<Box<str>, Vec<Usage>>>; 6] = [const { OnceLock::new() }; 6];
    USAGES[language as usize].get_or_init(|| {
        let mut usages: HashMap<Box<str>, Vec<Usage>> = HashMap::new();
        for opening in opening::all(language) {
            let phrase = opening.phrase;
            let Some(link) = read(phrase, 0..phrase.len(), language, None) else { continue };
            let [adverb] = &link.adverbs[..] else { continue };
            let before = starts(&phrase[..adverb.range.start], language).count();
            let usage = Usage {
                repeat: adverb.repeat,
                mood: opening.mood,
                before: if language == Language::Chinese { 0 } else { before },
                opening,
                adverb: &phrase[adverb.range.clone()],
            };
            usages.entry(link.base).or_default().push(usage);
        }
        usages
    })
}

/// Whose opening is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The language.
    pub language: Language,
    /// Who speaks: the organs spell some adverbs differently.
    pub organ: Option<Organ>,
    /// Whether it opens an operative paragraph rather than a preambular one: English puts the adverb elsewhere.
    pub operative: bool,
}

impl Style {
    /// That of a paragraph.
    pub fn of(paragraph: &Paragraph) -> Style {
        Style {
            language: paragraph.language,
            organ: paragraph.organ,
            operative: paragraph.kind == Kind::Operative,
        }
    }
}

/// The change that makes an opening say `repeat`: the bytes of `text` to replace, and by what. `None` where it says that already.
///
/// An adverb that is there gives way to the other where it stands; a new one is put where adopted texts have it with this
/// opening, else where the language has it. The case of the first letters is adapted.
pub fn rewrite(text: &str, link: &Link, repeat: Repeat, style: Style) -> Option<(Range<usize>, String)> {
    let single = link.adverbs.len() <= 1;
    if single && link.repeat() == repeat {
        return None;
    }
    let old = text.get(link.words.clone())?;
    let at = |byte: usize| byte - link.words.start;
    let new = match (&link.adverbs[..], repeat) {
        ([], Repeat::Bare) => return None,
        ([], _) => inserted(old, link, repeat, style)?,
        ([first, rest @ ..], _) => {
            let mut new = old.to_owned();
            for adverb in rest.iter().rev() {
                new = without(&new, at(adverb.range.start)..at(adverb.range.end), style.language);
            }
            let own = at(first.range.start)..at(first.range.end);
            if repeat == Repeat::Bare {
                without(&new, own, style.language)
            } else {
                let word = with_case_of(&old[own.clone()], word(&link.base, repeat, style).1);
                new.replace_range(own, &word);
                new
            }
        }
    };
    // Only what differs is replaced.
    let head: usize =
        old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let tail: usize = (old[head..].chars().rev())
        .zip(new[head..].chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let range = link.words.start + head..link.words.end - tail;
    (head + tail < old.len().max(new.len())).then(|| (range, new[head..new.len() - tail].to_owned()))
}

/// Opening words with the adverb taken out that stands at a range of them.
fn without(words: &str, adverb: Range<usize>, language: Language) -> String {
    let (head, tail) = (&words[..adverb.start], &words[adverb.end..]);
    if head.contains(|c: char| !is_gap(c)) {
        // With the white space before it: emphasis may end there.
        return format!("{}{tail}", head.trim_end_matches(char::is_whitespace));
    }
    let rest = tail.trim_start_matches(char::is_whitespace);
    // Where only the adverb was emphasised, what it stood before is now.
    let bare = rest.trim_start_matches(['*', '_']);
    let rest = format!("{}{}", bare.trim_start(), &rest[..rest.len() - bare.len()]);
    let upper = words[adverb].starts_with(char::is_uppercase) && language != Language::Chinese;
    format!("{head}{}", if upper { capital(&rest) } else { rest })
}

/// Opening words with an adverb put in; `None` where they have none to put in.
fn inserted(words: &str, link: &Link, repeat: Repeat, style: Style) -> Option<String> {
    let (before, adverb) = word(&link.base, repeat, style);
    let starts: Vec<usize> = starts(words, style.language).map(|(at, _)| at).collect();
    if style.language == Language::Chinese {
        return Some(format!("{adverb}{words}"));
    }
    if before == 0 {
        let first = words.chars().next()?;
        if !first.is_uppercase() {
            return Some(format!("{adverb} {words}"));
        }
        let rest = &words[first.len_utf8()..];
        return Some(format!("{} {}{rest}", capital(adverb), first.to_lowercase()));
    }
    // Behind the word before it, so that it stands within the emphasis.
    let end = match starts.get(before) {
        Some(next) => words[..*next].trim_end_matches(is_gap).len(),
        None => words.trim_end_matches(is_gap).len(),
    };
    Some(format!("{} {adverb}{}", &words[..end], &words[end..]))
}

/// How many words of an opening stand before an adverb, and how it is spelled: as adopted texts have it oftenest.
fn word(base: &str, repeat: Repeat, style: Style) -> (usize, &'static str) {
    let repeats = &style.language.words().repeats;
    let usages = usages(style.language).get(base).map_or(&[][..], Vec::as_slice);
    let mood = if style.operative { Mood::Operative } else { Mood::Preambular };
    let fits = || usages.iter().filter(|usage| usage.mood == mood || usage.mood == Mood::Both);
    let often = |usage: &&Usage| (usage.opening.count_of(style.organ), usage.opening.count);
    let adverb = if repeat == Repeat::Further { repeats.further } else { repeats.also };
    let side = if style.operative { repeats.operative } else { repeats.preambular };
    // One place for both adverbs, so that a chain looks alike.
    let count = |before| -> (u32, u32) {
        let there = fits().filter(|usage| usage.before == before);
        there.fold((0, 0), |sum, usage| (sum.0 + often(&usage).0, sum.1 + often(&usage).1))
    };
    let Some(before) = fits().map(|usage| usage.before).max_by_key(|before| count(*before)) else {
        return (if side == Side::Before { 0 } else { usize::MAX }, adverb);
    };
    let spelled = fits().filter(|usage| usage.repeat == repeat && usage.before == before).max_by_key(often);
    (before, spelled.map_or(adverb, |usage| usage.adverb))
}

/// A word, its first letter a capital where that of `like` is one, else small.
fn with_case_of(like: &str, word: &str) -> String {
    if like.starts_with(char::is_uppercase) { capital(word) } else { lower(word) }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    fn style(language: Language, operative: bool) -> Style {
        Style { language, organ: Some(Organ::GeneralAssembly), operative }
    }

    fn written(text: &str, style: Style, repeat: Repeat) -> String {
        let Some(link) = read(text, 0..text.len(), style.language, style.organ) else { return "none".into() };
        let mut new = text.to_owned();
        if let Some((range, insert)) = rewrite(text, &link, repeat, style) {
            new.replace_range(range, &insert);
        }
        new
    }

    /// A chain of three, each made from each.
    fn chain(language: Language, operative: bool, links: [&str; 3]) {
        let repeats = [Repeat::Bare, Repeat::Also, Repeat::Further];
        let style = style(language, operative);
        for from in links {
            for (to, repeat) in links.into_iter().zip(repeats) {
                assert_eq!(written(from, style, repeat), to, "{from} to {repeat:?}");
            }
        }
        for (text, repeat) in links.into_iter().zip(repeats) {
            let link = read(text, 0..text.len(), language, None).expect("an opening");
            assert_eq!(link.repeat(), repeat, "{text}");
            let base = read(links[0], 0..links[0].len(), language, None).map(|link| link.base);
            assert_eq!(Some(link.base), base, "{text}");
        }
    }

    #[test]
    fn chains_in_six_languages() {
        chain(English, false, ["Recalling", "Recalling also", "Recalling further"]);
        chain(English, true, ["Requests", "Also requests", "Further requests"]);
        chain(English, true, ["Takes note", "Also takes note", "Further takes note"]);
        chain(English, true, ["Underscores", "Also underscores", "Further underscores"]);
        chain(
            English,
            false,
            ["Noting with concern", "Noting with concern also", "Noting with concern further"],
        );
        chain(English, false, ["Having considered", "Having also considered", "Having further considered"]);
        chain(French, false, ["Rappelant", "Rappelant également", "Rappelant en outre"]);
        chain(French, true, ["Prie", "Prie également", "Prie en outre"]);
        chain(Spanish, false, ["Recordando", "Recordando también", "Recordando además"]);
        chain(Spanish, true, ["Solicita", "Solicita también", "Solicita además"]);
        chain(Russian, false, ["ссылаясь", "ссылаясь также", "ссылаясь далее"]);
        chain(Russian, true, ["просит", "просит также", "просит далее"]);
        chain(Chinese, false, ["回顾", "又回顾", "还回顾"]);
        chain(Chinese, true, ["请", "又请", "还请"]);
        chain(Arabic, false, ["وإذ تشير", "وإذ تشير أيضا", "وإذ تشير كذلك"]);
        chain(Arabic, true, ["تطلب", "تطلب أيضا", "تطلب كذلك"]);
        chain(Arabic, false, ["وإذ تعيد تأكيد", "وإذ تعيد أيضا تأكيد", "وإذ تعيد كذلك تأكيد"]);
    }

    #[test]
    fn what_repeats_what() {
        let base = |text: &str, language| read(text, 0..text.len(), language, None).map(|link| link.base);
        assert_eq!(base("إذ تشير", Arabic), base("وإذ تشير أيضاً", Arabic));
        assert_eq!(base("وإذ تسلّم", Arabic), base("وإذ تسلم كذلك", Arabic));
        assert_eq!(base("Recalling\nalso", English), base("recalling", English));
        assert_ne!(base("Notes", English), base("Notes with concern", English));
        assert_eq!(base("Also", English), None);
        assert_eq!(base("Furthermore requests", English).as_deref(), Some("furthermore requests"));
    }

    #[test]
    fn two_adverbs_become_one() {
        let operative = style(English, true);
        assert_eq!(written("Also further requests", operative, Repeat::Also), "Also requests");
        assert_eq!(written("Also further requests", operative, Repeat::Bare), "Requests");
        assert_eq!(
            written("Recalling also further", style(English, false), Repeat::Further),
            "Recalling further"
        );
        assert_eq!(written("Decides further", operative, Repeat::Also), "Decides also");
        let french = style(French, false);
        assert_eq!(written("Rappelant également en outre", french, Repeat::Also), "Rappelant également");
        assert_eq!(written("又还回顾", style(Chinese, false), Repeat::Also), "又回顾");
    }

    #[test]
    fn an_adverb_stands_within_or_behind_the_emphasis() {
        let draft = |text: &str| {
            crate::syntax::Draft::parse(&format!("The General Assembly,\n\nNoting its work,\n\n{text}\n"))
        };
        let check = |text: &str, repeat, expected: &str| {
            let draft = draft(text);
            let placed = draft.paragraphs().last().expect("a paragraph");
            let link = of(placed.paragraph).expect("an opening");
            let mut new = placed.paragraph.text.to_string();
            if let Some((range, insert)) =
                rewrite(&placed.paragraph.text, &link, repeat, Style::of(placed.paragraph))
            {
                new.replace_range(range, &insert);
            }
            assert_eq!(new, expected);
        };
        check("1. *Requests* a report;", Repeat::Also, "1. *Also requests* a report;");
        check("1. *Also requests* a report;", Repeat::Bare, "1. *Requests* a report;");
        check("1. *Also* requests a report;", Repeat::Bare, "1. *Requests* a report;");
        check("1. Also underscores a report;", Repeat::Further, "1. Further underscores a report;");
        check("*Recalling* also its report,", Repeat::Bare, "*Recalling* its report,");
        check("*Recalling* its report,", Repeat::Further, "*Recalling further* its report,");
        check("Recalling\nalso its report,", Repeat::Bare, "Recalling its report,");
        check("Recalling its report,", Repeat::Also, "Recalling also its report,");
        check("1. Reiterates its appeal to all;", Repeat::Also, "1. Also reiterates its appeal to all;");
    }
}
