//! Reading a printed symbol into its canonical form.

use super::fold::{self, REGULAR_SESSION};
use super::number::{Cursor, Letters, number};
use super::{Number, Symbol, parse_roman};

/// First components: the principal organs and the series without them.
/// Source: the guide to document symbols of the Dag Hammarskjöld Library, and link targets in official texts.
pub(super) const SERIES: [&str; 43] = [
    "A", "S", "E", "T", "ST", "DP", "TD", "UNEP", "HSP", "CRC", "CCPR", "CEDAW", "CAT", "CERD", "CRPD",
    "CED", "CMW", "CD", "ISBA", "SPLOS", "CLCS", "FCCC", "ICCD", "CBD", "JIU", "ECE", "BWC", "CCW", "NPT",
    "CTOC", "CAC", "TPNW", "CCM", "PBC", "ID", "GC", "LOS", "HRI", "DC", "ICC", "UNW", "IDB", "DPKO",
];

/// Words of components that are not all upper case, or that a full stop and a number follow.
const WORDS: [&str; 32] = [
    "Add.",
    "Corr.",
    "Rev.",
    "Amend.",
    "Res.",
    "PV.",
    "SR.",
    "L.",
    "INF.",
    "CRP.",
    "WP.",
    "NGO.",
    "R.",
    "HLS.",
    "SER.",
    "AC.",
    "C.",
    "CN.",
    "CONF.",
    "GC.",
    "SC.",
    "Sub.",
    "WG.",
    "GGE.",
    "EA.",
    "COP.",
    "PC.",
    "OzL.Pro.",
    "OzL.Conv.",
    "Summary",
    "Agenda",
    "Dec.",
];

/// Words that only name a body: a symbol that ends with them names no document.
const BODIES: [&str; 11] = ["AC.", "C.", "CN.", "CONF.", "GC.", "SC.", "Sub.", "WG.", "GGE.", "EA.", "PC."];

/// Reads a symbol, alone or joint.
pub(super) fn parse(text: &str) -> Option<Symbol> {
    if text.len() > 4 * fold::LIMIT {
        return None;
    }
    let folded = fold::fold(text)?;
    let read = canonical(folded.as_str())?;
    // What is left of an odd text must be a symbol itself. The sign of an Arabic session may stand where no session can.
    let sound = read == folded.as_str() || canonical(&read).is_some_and(|again| again == read);
    (sound && !read.as_bytes().contains(&REGULAR_SESSION)).then(|| Symbol(read.into()))
}

/// The canonical form of a folded text.
fn canonical(mut text: &str) -> Option<String> {
    // A symbol may end a sentence.
    if let Some(before) = text.strip_suffix('.') {
        text = before.trim_end();
    }
    text = strip_language(text);
    let mut out = String::with_capacity(text.len() + 4);
    let mut rest = text;
    loop {
        let end = joint(rest).unwrap_or(rest.len());
        single(rest[..end].trim(), &mut out)?;
        if end == rest.len() {
            return Some(out);
        }
        out.push('-');
        rest = &rest[end + 1..];
    }
}

/// Links sometimes keep the language: `/en/A/RES/65/122`, `fr/A/79/302`.
fn strip_language(text: &str) -> &str {
    let text = text.trim_start_matches('/');
    let is_language =
        |code: &str| ["en", "fr", "es", "ru", "zh", "ch", "ar"].iter().any(|l| code.eq_ignore_ascii_case(l));
    match text.split_once('/') {
        Some((code, rest)) if is_language(code) => rest,
        _ => text,
    }
}

/// Where the hyphen stands that joins two symbols: one that a first component and a slash follow.
pub(super) fn joint(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut from = text.find('/')?;
    while let Some(found) = text[from..].find('-') {
        let hyphen = from + found;
        let after = text[hyphen + 1..].trim_start();
        let letters = after.bytes().take_while(u8::is_ascii_alphabetic).count();
        if after[letters..].trim_start().starts_with('/')
            && is_series(&after[..letters])
            && bytes.get(hyphen.wrapping_sub(1)).is_some_and(|b| *b != b'/' && *b != b'-')
        {
            return Some(hyphen);
        }
        from = hyphen + 1;
    }
    None
}

/// Whether a component is a known first one, whatever its case.
pub(super) fn is_series(component: &str) -> bool {
    (1..=5).contains(&component.len()) && SERIES.iter().any(|s| s.eq_ignore_ascii_case(component))
}

fn single(text: &str, out: &mut String) -> Option<()> {
    let stars = text.bytes().rev().take_while(|b| *b == b'*').count();
    let text = text[..text.len() - stars].trim_end();
    let (first, mut rest) = text.split_once('/')?;
    let first = first.trim();
    let start = out.len();
    if first.eq_ignore_ascii_case("HRC") {
        // The older display form, without the parent organ.
        out.push_str("A/HRC");
    } else if is_series(first) {
        out.extend(first.chars().map(|c| c.to_ascii_uppercase()));
    } else {
        return None;
    }
    // The Council's series stands one component further in.
    if &out[start..] == "A"
        && let Some((second, after)) = rest.split_once('/')
        && second.trim().eq_ignore_ascii_case("HRC")
    {
        out.push_str("/HRC");
        rest = after;
    }
    if matches!(&out[start..], "A" | "S" | "E" | "A/HRC")
        && let Some((second, after)) = rest.split_once('/')
    {
        let nature = second.trim();
        if nature.eq_ignore_ascii_case("RES") || nature.eq_ignore_ascii_case("DEC") {
            let yearly_only = &out[start..] == "S";
            out.push('/');
            out.extend(nature.chars().map(|c| c.to_ascii_uppercase()));
            numbered(after, yearly_only, out)?;
            out.extend(std::iter::repeat_n('*', stars));
            return Some(());
        }
    } else if &out[start..] == "A/HRC" && first.len() == 3 {
        return None;
    }
    let mut named = false;
    for component in rest.split('/') {
        out.push('/');
        named |= canonical_component(component.trim(), out)?;
    }
    out.extend(std::iter::repeat_n('*', stars));
    named.then_some(())
}

/// The number of a resolution or decision, and the suffixes behind it.
fn numbered(text: &str, yearly_only: bool, out: &mut String) -> Option<()> {
    let mut cursor = Cursor::new(text);
    let suffixes = match number(&mut cursor) {
        Some((number, letters)) => {
            if yearly_only != matches!(number, Number::Yearly { .. }) {
                return None;
            }
            out.push('/');
            write(number, letters, out);
            cursor.spaces();
            cursor.rest()
        }
        // `S/RES/1325`: the year is left out. The index completes it.
        None if yearly_only => {
            let mut cursor = Cursor::new(text);
            cursor.spaces();
            let number = cursor.digits()?;
            push_number(number, out);
            cursor.spaces();
            cursor.rest()
        }
        None => return None,
    };
    if suffixes.is_empty() {
        return Some(());
    }
    for component in suffixes.strip_prefix('/')?.split('/') {
        out.push('/');
        canonical_component(component.trim(), out)?;
    }
    Some(())
}

fn push_number(number: u32, out: &mut String) {
    use std::fmt::Write;
    // Writing to a string cannot fail.
    let _ = write!(out, "/{number}");
}

/// Writes a number with the letters of several parts where its own type has room for one.
fn write(number: Number, letters: Letters, out: &mut String) {
    use std::fmt::Write;
    match number {
        Number::Bracketed { number, session, .. } => {
            let (prefix, n) = session.parts();
            let _ = write!(out, "{number}");
            letters.push(out);
            let _ = write!(out, " ({prefix}{})", super::roman(n));
        }
        number => {
            let _ = write!(out, "{}", number.with_part(None));
            letters.push(out);
        }
    }
}

/// Writes a component in its canonical form; whether it can be the number of a document.
fn canonical_component(component: &str, out: &mut String) -> Option<bool> {
    let (head, brackets) = match component.find('(') {
        Some(at) => (component[..at].trim_end(), &component[at..]),
        None => (component, ""),
    };
    let mut names = head_of_component(head, out)?;
    let mut rest = brackets;
    while !rest.is_empty() {
        let (inside, after) = rest.strip_prefix('(')?.split_once(')')?;
        // A bracket modifies a number from outside (`6 (Sect. 26)`) and belongs to a word (`COP(15)`).
        if !out.ends_with(|c: char| c.is_ascii_alphabetic()) {
            out.push(' ');
        }
        bracket(inside.trim(), out)?;
        names = true;
        rest = after.trim_start();
    }
    Some(names)
}

fn head_of_component(head: &str, out: &mut String) -> Option<bool> {
    if !head.as_bytes().first()?.is_ascii_alphanumeric() || !head.as_bytes().last()?.is_ascii_alphanumeric() {
        return None;
    }
    let is_word = |word: &&&str| head.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if let Some(word) = WORDS.iter().find(is_word) {
        let rest = head[word.len()..].trim_start();
        if !rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.') {
            return None;
        }
        out.push_str(word);
        out.extend(rest.chars().map(|c| c.to_ascii_uppercase()));
        let is_body = BODIES.contains(word) && rest.bytes().all(|b| b.is_ascii_digit());
        // `Summary` and `Agenda` are words without a number.
        return Some(word.ends_with('.') && !is_body);
    }
    let mut has_digit = false;
    for byte in head.bytes() {
        has_digit |= byte.is_ascii_digit();
        match byte {
            b'0'..=b'9' | b'.' | b'-' => out.push(byte as char),
            b'a'..=b'z' | b'A'..=b'Z' => out.push(byte.to_ascii_uppercase() as char),
            _ => return None,
        }
    }
    Some(has_digit)
}

/// Words that stand in brackets, with what follows them.
const BRACKETED: [(&str, &str); 9] = [
    ("introduction", "Introduction"),
    ("resumption", "Resumption "),
    ("sect.", "Sect. "),
    ("part", "Part "),
    ("vol.", "Vol. "),
    ("supp.", "Supp"),
    ("supp", "Supp"),
    ("annex", "Annex "),
    ("no.", "No. "),
];

fn bracket(inside: &str, out: &mut String) -> Option<()> {
    let valid = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'.' | b'-' | REGULAR_SESSION);
    if inside.is_empty() || !inside.bytes().all(valid) {
        return None;
    }
    out.push('(');
    let found = BRACKETED
        .iter()
        .find(|(word, _)| inside.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word)));
    match found {
        Some((word, canonical)) => {
            let rest = inside[word.len()..].trim_start();
            let takes_number = canonical.ends_with(' ');
            if takes_number == rest.is_empty() || rest.contains(REGULAR_SESSION as char) {
                return None;
            }
            out.push_str(canonical);
            out.extend(rest.chars().map(|c| c.to_ascii_uppercase()));
        }
        None if inside.as_bytes()[0] == REGULAR_SESSION => {
            let session: u32 = inside[1..].trim().parse().ok().filter(|n| *n < 200)?;
            out.push_str(&super::roman(session));
        }
        None => {
            let numeral = inside.bytes().all(|b| b.is_ascii_digit())
                || parse_roman(inside).is_some()
                || inside.len() <= 8;
            if !numeral || inside.contains(' ') {
                return None;
            }
            out.extend(inside.chars().map(|c| c.to_ascii_uppercase()));
        }
    }
    out.push(')');
    Some(())
}
