//! Document symbols, which tell by themselves where they begin and end: `A/79/302-S/2024/600`, `A/77/6 (Sect. 26)`.

use super::number::{MakeSession, Shape, digits_at, latin_capital, numeral_at};
use super::words::{Words, joiners_at, match_phrase, skip_blanks};
use crate::symbol::{Number, Organ, Session, Symbol};
use crate::syntax::Language;
use std::ops::Range;

/// A symbol found in a text, or what looks like one and is none of the United Nations.
pub(super) struct Document {
    /// Where it stands.
    pub span: Range<usize>,
    /// What it is; `None` for another organization's.
    pub symbol: Option<Symbol>,
    /// The addenda and corrigenda joined to it: "and Corr.1", "et Add.1 à 3".
    pub joined: Vec<(Range<usize>, Symbol)>,
    /// Where reading goes on.
    pub end: usize,
}

/// First components of the United Nations' symbols.
const SERIES: &[&str] = &[
    "A", "S", "E", "T", "ST", "DP", "TD", "UNEP", "HSP", "CRC", "CCPR", "CEDAW", "CAT", "CERD", "CRPD",
    "CED", "CMW", "CD", "ISBA", "SPLOS", "CLCS", "FCCC", "ICCD", "CBD", "JIU", "ECE", "BWC", "CCW", "NPT",
    "CTOC", "CAC", "TPNW", "CCM", "PBC", "ID", "LOS", "HRI", "HRC", "DC", "UNW", "WFP", "LC", "SAICM",
    "IPBES", "APLC", "BTWC", "COP", "SP", "IDB", "ICC", "UNITAR", "DPKO", "ACABQ", "CEB",
];

/// First components of other organizations' symbols, which the United Nations' tables do not resolve.
const FOREIGN: &[&str] = &[
    "GC", "GOV", "INFCIRC", "WHA", "EB", "WHO", "ISO", "IEC", "OEA", "AG", "CP", "CMA", "CMP", "SBI",
    "SBSTA", "EC", "CE", "UNIDO",
];

/// Reads the symbol whose first slash stands at `slash`; its first component must not start before `floor`.
pub(super) fn document_at(
    text: &str,
    slash: usize,
    floor: usize,
    words: &Words,
    language: Language,
) -> Option<Document> {
    let start = component_start(text, slash, floor)?;
    let series: String =
        text[start..slash].chars().map(|letter| latin_capital(letter).unwrap_or(letter)).collect();
    if FOREIGN.contains(&series.as_str()) {
        let (end, _) = components(text, slash, &mut String::new())?;
        return Some(Document { span: start..end, symbol: None, joined: Vec::new(), end });
    }
    if !SERIES.contains(&series.as_str()) {
        return None;
    }
    let mut printed = series;
    if let Some(resolution) = resolution_at(text, start, slash, &printed, language) {
        return Some(resolution);
    }
    let (mut end, mut first) = components(text, slash, &mut printed)?;
    (end, first) = brackets(text, end, printed, first);
    let base = first.clone();
    // A joint symbol: the hyphen binds weaker than the slash.
    while let Some((joint, _)) = joint_at(text, end) {
        let mut other = String::new();
        let Some(second) = text[joint..].find('/').map(|offset| joint + offset) else { break };
        let Some((after, _)) = components(text, second, &mut other) else { break };
        end = brackets(text, after, other, String::new()).0;
    }
    if !plausible(&first) {
        return None;
    }
    let (joined, after) = joined(text, end, &base, words);
    let symbol = Symbol::parse(&first).unwrap_or_else(|| Symbol::document(&first));
    Some(Document { span: start..end, symbol: Some(symbol), joined, end: after })
}

/// The start of the capital letters that end at a slash.
fn component_start(text: &str, slash: usize, floor: usize) -> Option<usize> {
    let mut start = slash;
    for letter in text.get(floor..slash)?.chars().rev() {
        if latin_capital(letter).is_none() {
            // Arabic and Chinese join their words to a symbol; Latin and Cyrillic do not.
            let glued = letter.is_ascii_alphanumeric()
                || matches!(letter, '/' | '\u{0400}'..='\u{04FF}' | '_' | '=' | '&');
            return (start < slash && !glued).then_some(start);
        }
        start -= letter.len_utf8();
        if slash - start > 14 {
            return None;
        }
    }
    (start < slash
        && (floor == 0 || !text[..floor].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/')))
    .then_some(start)
}

/// `A/RES/59/50`, `S/RES/1325 (2000)`, `A/HRC/RES/S-28/1`, `A/DEC/58/521`: read by its number.
fn resolution_at(
    text: &str,
    start: usize,
    slash: usize,
    series: &str,
    language: Language,
) -> Option<Document> {
    let rest = &text[slash..];
    let upper = |length: usize| rest.get(..length).map(str::to_ascii_uppercase);
    let (organ, prefix) = match series {
        "A" if upper(9).as_deref() == Some("/HRC/RES/") => (Organ::HumanRightsCouncil, 9),
        "A" if upper(9).as_deref() == Some("/HRC/DEC/") => (Organ::HumanRightsCouncil, 9),
        "HRC" if matches!(upper(5).as_deref(), Some("/RES/" | "/DEC/")) => (Organ::HumanRightsCouncil, 5),
        "A" if matches!(upper(5).as_deref(), Some("/RES/" | "/DEC/")) => (Organ::GeneralAssembly, 5),
        "S" if upper(5).as_deref() == Some("/RES/") => (Organ::SecurityCouncil, 5),
        "E" if matches!(upper(5).as_deref(), Some("/RES/" | "/DEC/")) => (Organ::EconomicAndSocialCouncil, 5),
        _ => return None,
    };
    let decision = rest[..prefix].to_ascii_uppercase().ends_with("/DEC/");
    let at = skip_blanks(text, slash + prefix);
    let sessions: [(&str, MakeSession); 2] = [("ES-", Session::Emergency), ("S-", Session::Special)];
    let special = sessions.into_iter().find(|(session, _)| text[at..].starts_with(session));
    let at = at + special.map_or(0, |(session, _)| session.len());
    let (value, end) = digits_at(text, at)?;
    let numeral = numeral_at(text, at, value, end, language);
    let mut end = numeral.end;
    let number = match numeral.shape {
        Shape::Slashed { session, number } => {
            // A letter stands behind, with or without a blank: `69/96 A-B`, `76/84A-B`.
            let letter = skip_blanks(text, end);
            let bytes = text.as_bytes();
            let part = bytes
                .get(letter)
                .copied()
                .filter(u8::is_ascii_uppercase)
                .filter(|_| !bytes.get(letter + 1).is_some_and(u8::is_ascii_alphanumeric));
            if part.is_some() {
                end = letter + 1;
                if bytes.get(end) == Some(&b'-')
                    && bytes.get(end + 1).is_some_and(u8::is_ascii_uppercase)
                    && !bytes.get(end + 2).is_some_and(u8::is_ascii_alphanumeric)
                {
                    end += 2;
                }
            }
            let session = match (special, session) {
                (Some((_, made)), Session::Regular(value)) => made(value),
                (_, session) => session,
            };
            Number::Slashed { session, number, part: part.map(char::from) }
        }
        Shape::Bracketed { number, part, session } => Number::Bracketed { number, part, session },
        Shape::Yearly { number, year } => Number::Yearly { number, year },
        Shape::Bare { .. } => return None,
    };
    let symbol = if decision { Symbol::decision(organ, number) } else { Symbol::resolution(organ, number) };
    Some(Document { span: start..end, symbol: Some(symbol), joined: Vec::new(), end })
}

/// Reads components from a slash on into `printed`; gives the end and the symbol so far.
fn components(text: &str, slash: usize, printed: &mut String) -> Option<(usize, String)> {
    let bytes = text.as_bytes();
    let mut end = slash;
    while bytes.get(end) == Some(&b'/') {
        let mut at = end + 1;
        // A line may break behind a slash.
        let after = skip_blanks(text, at);
        if after != at
            && after - at <= 2
            && bytes.get(after).is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        {
            at = after;
        }
        let (stop, component) = component_at(text, at);
        if component.is_empty() {
            break;
        }
        printed.push('/');
        printed.push_str(&component);
        end = stop;
        if printed.len() > 120 {
            return None;
        }
    }
    (end > slash).then(|| (end, printed.clone()))
}

/// One component: letters, digits, stops, hyphens, brackets glued to it.
fn component_at(text: &str, at: usize) -> (usize, String) {
    let mut component = String::new();
    let mut end = at;
    let mut letters = text[at..].char_indices().peekable();
    while let Some((offset, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        let here = at + offset;
        let kept = match letter {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => letter,
            // "Add.1", but no stop at a sentence's end; a line may break behind it.
            '.' if next.is_some_and(|next| next.is_ascii_digit() || next.is_ascii_uppercase()) => '.',
            '.' if next.is_some_and(|next| next == '\n' || next == ' ') => {
                let after = skip_blanks(text, here + 1);
                let modification = ["Add", "Corr", "Rev", "L", "Sub", "Res"].contains(&component.as_str());
                if !modification || !text.as_bytes().get(after).is_some_and(u8::is_ascii_digit) {
                    break;
                }
                while letters.peek().is_some_and(|&(_, next)| next == '\n' || next == ' ' || next == '\r') {
                    letters.next();
                }
                '.'
            }
            '-' if joint_at(text, here).is_some() => break,
            '-' if !component.is_empty()
                && next.is_some_and(|next| next.is_ascii_digit() || next.is_ascii_uppercase()) =>
            {
                '-'
            }
            '(' if !component.is_empty() => {
                // `COP(15)`; `A/77/6(Sect. 26)` is read elsewhere.
                let Some(close) = text[here..]
                    .char_indices()
                    .take(8)
                    .find(|&(_, letter)| letter == ')')
                    .map(|(offset, _)| here + offset)
                else {
                    break;
                };
                let inside = &text[here + 1..close];
                if inside.is_empty()
                    || !inside.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X'))
                    || text.as_bytes().get(close + 1) != Some(&b'/')
                {
                    break;
                }
                component.push_str(&text[here..=close]);
                while letters.peek().is_some_and(|&(offset, _)| at + offset <= close) {
                    letters.next();
                }
                end = close + 1;
                continue;
            }
            _ => match latin_capital(letter) {
                Some(latin) => latin,
                None => break,
            },
        };
        component.push(kept);
        end = here + letter.len_utf8();
        if component.len() > 40 {
            break;
        }
    }
    (end, component)
}

/// The start of the next symbol where a hyphen (or dash) at `at` joins one.
fn joint_at(text: &str, at: usize) -> Option<(usize, ())> {
    let rest = &text[at..];
    let after = rest.strip_prefix(['-', '–', '—'])?;
    let start = skip_blanks(text, text.len() - after.len());
    if start - at > 5 {
        return None;
    }
    let letters = text[start..].bytes().take_while(u8::is_ascii_uppercase).count();
    let series = &text[start..start + letters];
    (text.as_bytes().get(start + letters) == Some(&b'/') && SERIES.contains(&series)).then_some((start, ()))
}

/// What stands in brackets behind a symbol (`(Part I)`, `(Sect. 3)/Add.1`); the end and the symbol.
fn brackets(text: &str, end: usize, mut printed: String, first: String) -> (usize, String) {
    let open = skip_blanks(text, end);
    let inside = open + 1;
    if text.as_bytes().get(open) != Some(&b'(') || open - end > 2 || !names_a_piece(text, inside) {
        return (end, if first.is_empty() { printed } else { first });
    }
    let Some(close) = text[inside..]
        .char_indices()
        .take(24)
        .find(|&(_, letter)| letter == ')')
        .map(|(offset, _)| inside + offset)
    else {
        return (end, if first.is_empty() { printed } else { first });
    };
    printed.push_str(" (");
    printed.push_str(&text[inside..close].split_whitespace().collect::<Vec<_>>().join(" "));
    printed.push(')');
    let end = close + 1;
    match components(text, end, &mut printed) {
        Some((end, symbol)) => (end, symbol),
        None => (end, printed),
    }
}

/// Whether words for a piece of a document stand at `at`: `Part I`, `Sect. 3`, `Plan outline`.
fn names_a_piece(text: &str, at: usize) -> bool {
    let whole = ["supp", "introduction", "plan outline", "income section"];
    if whole.iter().any(|name| match_phrase(text, at, name).is_some()) {
        return true;
    }
    let counted = ["parts", "part", "sections", "sect.", "vols.", "vol.", "resumption", "prog."];
    counted.iter().filter_map(|name| match_phrase(text, at, name)).any(|end| {
        let number = skip_blanks(text, end);
        text.as_bytes()
            .get(number)
            .is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X'))
    })
}

/// Whether a symbol names a document and not a body: some component behind the first has a number of its own.
fn plausible(symbol: &str) -> bool {
    let mut components = symbol.split('/').skip(1).peekable();
    let Some(second) = components.peek().copied() else { return false };
    let body = ["AC.", "C.", "CN.", "CONF.", "SC.", "GC.", "EA.", "WG."]
        .iter()
        .any(|prefix| second.starts_with(prefix));
    let rest: Vec<&str> = components.skip(usize::from(body)).collect();
    rest.iter().any(|component| component.bytes().any(|byte| byte.is_ascii_digit()))
}

/// "and Corr.1", "et Add.1 à 3", ", Add.1 and 2", "and 11" behind a symbol.
fn joined(text: &str, end: usize, base: &str, words: &Words) -> (Vec<(Range<usize>, Symbol)>, usize) {
    let mut found = Vec::new();
    let mut end = end;
    // What a number without a kind counts on: the symbol itself, or the last addendum.
    let mut last = base.to_owned();
    while found.len() < 40 {
        let mut at = skip_blanks(text, end);
        let bare_comma = text[at..].starts_with([',', '،', '、']);
        if bare_comma {
            at = skip_blanks(text, at + text[at..].chars().next().map_or(0, char::len_utf8));
        }
        let and = joiners_at(text, at, words.and).max();
        let to = joiners_at(text, at, words.to).max().filter(|_| !found.is_empty());
        if !bare_comma && and.is_none() && to.is_none() {
            break;
        }
        let joiner =
            joiners_at(text, at, words.and).find(|&end| kind_at(text, skip_blanks(text, end)).is_some());
        let at = skip_blanks(text, joiner.or(and).or(to).unwrap_or(at));
        let kind = kind_at(text, at);
        let digits = skip_blanks(text, at + kind.map_or(0, str::len));
        let Some((value, stop)) = digits_at(text, digits) else { break };
        let Some(kind) = kind else {
            // "Add.1 to 3", "Corr.1 and 2", "A/S-10/AC.1/10 and 11"
            if !(and.is_some() || to.is_some() || (bare_comma && !found.is_empty())) {
                break;
            }
            let Some(next) = counted_on(text, &last, value, stop, words) else { break };
            found.push((digits..stop, Symbol::document(&next)));
            last = next;
            end = stop;
            continue;
        };
        // "Add.1/Corr.1"
        let mut printed = format!("{}/{kind}{value}", without(base, kind));
        let stop = components(text, stop, &mut printed).map_or(stop, |(stop, _)| stop);
        found.push((at..stop, Symbol::document(&printed)));
        last = printed;
        end = stop;
        // "Add.1-3"
        if let Some((value, stop)) =
            text[end..].strip_prefix(['-', '–']).and_then(|rest| digits_at(text, text.len() - rest.len()))
        {
            last = format!("{}/{kind}{value}", without(base, kind));
            found.push((stop - value.to_string().len()..stop, Symbol::document(&last)));
            end = stop;
        }
    }
    (found, end)
}

/// The kind of addition whose abbreviation stands at `at`.
fn kind_at(text: &str, at: usize) -> Option<&'static str> {
    ["Add.", "Corr.", "Rev.", "L."].into_iter().find(|kind| text[at..].starts_with(kind))
}

/// A symbol without its last component of a kind and what follows it: `A/31/188/Add.1` and "Add.2" are two additions to
/// `A/31/188`.
fn without<'s>(symbol: &'s str, kind: &str) -> &'s str {
    symbol.rfind(&format!("/{kind}")).map_or(symbol, |slash| &symbol[..slash])
}

/// The symbol that a bare number behind another means: it counts on from that one's last number, and nothing but the end of
/// the phrase may stand behind it.
fn counted_on(text: &str, symbol: &str, value: u32, stop: usize, words: &Words) -> Option<String> {
    const REACH: u32 = 20;
    let stem = symbol.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let before: u32 = symbol[stem.len()..].parse().ok()?;
    // `A/79` is a session, `L.1` a document.
    let plain = stem.ends_with('/') && stem.matches('/').count() > 1 || stem.ends_with('.');
    if !plain || value <= before || value - before > REACH {
        return None;
    }
    let next = skip_blanks(text, stop);
    let rest = &text[next..];
    let ends = rest.is_empty()
        || rest.starts_with(['.', ',', ';', ':', ')', ']', '،', '؛', '号', '號', '、', '”', '»'])
        || joiners_at(text, next, words.and).next().is_some()
        || joiners_at(text, next, words.to).next().is_some();
    // "and 11.5", "and 3,000"
    let longer =
        rest.starts_with(['.', ',']) && rest[1..].starts_with(|letter: char| letter.is_ascii_digit());
    (ends && !longer && !text[stop..].starts_with('/')).then(|| format!("{stem}{value}"))
}
