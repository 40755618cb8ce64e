//! What a symbol that is not well formed must have been.

use super::{Symbol, fold, parse};

/// The sessions of the General Assembly whose documents have the session in their symbols (since 1976), as far as any is near.
const SESSIONS: std::ops::RangeInclusive<u32> = 31..=99;
/// The years of documents that have the year in their symbols.
const YEARS: std::ops::RangeInclusive<u32> = 1978..=2099;

/// Words that a full stop parts from their number: `C.3`, `L.5`, `Add.1`.
const DOTTED: [&str; 14] =
    ["CONF", "CN", "AC", "C", "Sub", "WG", "Add", "Corr", "Rev", "INF", "CRP", "PV", "SR", "L"];
/// Words that are a component by themselves.
const WHOLE: [&str; 5] = ["RES", "DEC", "HRC", "PRST", "CRP"];

/// The symbol of the General Assembly, the Security Council or the Economic and Social Council that a word is a misprint of: with another
/// separator (`A-79-302`, `A.79.302`, `A/79-302`), without one (`A79/302`, `A/C3/79/L5`), with two (`A//79/302`), with session and number
/// the other way round (`A/302/79`), in another case or with letters of another alphabet (`A/Res/70/1`, `А/79/302`). `None` of a symbol that is
/// well formed, and where nothing or more than one thing can be meant.
pub fn repaired(word: &str) -> Option<Symbol> {
    /// No misprint is longer, in bytes.
    const LONGEST: usize = 64;
    if word.len() > LONGEST || word.contains(char::is_whitespace) {
        return None;
    }
    // What is left out when a word is folded: a back slash is a separator here.
    let slashed = word.replace('\\', "/");
    let folded = fold::fold(&slashed)?;
    let text = folded.as_str();
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if !text.starts_with(['A', 'S', 'E', 'a', 's', 'e']) || !digits {
        return None;
    }
    // Joint symbols have their own rule.
    if parse::joint(text).is_some() {
        return None;
    }
    // Blanks and brackets in it are no misprint.
    let alike = |symbol: Symbol| symbol.as_str().eq_ignore_ascii_case(text);
    if parse::parse(text).is_some_and(|symbol| !alike(symbol)) {
        return None;
    }
    let symbol = rebuilt(text)?;
    (symbol.as_str() != word && symbol.could_exist().is_ok()).then_some(symbol)
}

/// The components of a word set apart as they should be, if they make a symbol.
fn rebuilt(text: &str) -> Option<Symbol> {
    let mut components: Vec<String> = Vec::new();
    let first = text.get(..1)?.to_ascii_uppercase();
    let rest = text[1..].trim_start_matches(['-', '.', '/']);
    // "A79", but no word that begins with the letter.
    if text.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    components.push(first);
    let mut glued = false;
    let numbers = rest.split('/').filter(|component| !component.is_empty());
    for component in numbers {
        let letters = component.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, number) = component.split_at(letters);
        let bare = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let known =
            |words: &[&'static str]| words.iter().copied().find(|known| known.eq_ignore_ascii_case(word));
        if bare && let Some(word) = known(&DOTTED) {
            components.push(format!("{word}.{number}"));
            glued = true;
            continue;
        }
        let bare = bare || number.is_empty();
        if let Some(word) = known(&WHOLE).filter(|_| bare) {
            components.push(word.to_owned());
            if !number.is_empty() {
                components.push(number.to_owned());
                glued = true;
            }
            continue;
        }
        // Session or year and what follows them: "79-302", "79.302", "2024-302".
        let mut pieces = component.splitn(2, ['-', '.']);
        let (Some(session), Some(behind)) = (pieces.next(), pieces.next()) else {
            components.push(component.to_owned());
            continue;
        };
        let apart = !components.iter().any(|before| is_dated(before))
            && is_dated(session)
            && (behind.bytes().all(|byte| byte.is_ascii_digit()) || behind.starts_with("L."));
        if apart && !behind.is_empty() {
            components.extend([session.to_owned(), behind.to_owned()]);
        } else {
            components.push(component.to_owned());
        }
    }
    let symbol = parse::parse(&components.join("/"))?;
    if !glued && !dated(&symbol) {
        return swapped(&symbol);
    }
    Some(symbol)
}

/// A symbol whose session or year and number stand the wrong way round: `A/302/79`, `S/302/2024`.
fn swapped(symbol: &Symbol) -> Option<Symbol> {
    let components: Vec<&str> = symbol.as_str().split('/').collect();
    let [organ @ ("A" | "S" | "E"), number, session] = components[..] else { return None };
    let value = number.parse::<u32>().ok()?;
    let wrong = is_dated_for(organ, session) && !is_dated_for(organ, number) && value > 0;
    // The first sessions' documents had no session in their symbols, and parts behind a slash.
    let plain = organ != "A" || value > 99;
    (wrong && plain).then(|| parse::parse(&format!("{organ}/{session}/{number}"))).flatten()
}

/// Whether a symbol has the session or year that its organ's documents have, with something behind it.
fn dated(symbol: &Symbol) -> bool {
    let mut components = symbol.as_str().split('/');
    let Some(organ) = components.next() else { return false };
    let components: Vec<&str> = components.collect();
    let place = components.iter().position(|component| is_dated_for(organ, component));
    place.is_some_and(|place| place + 1 < components.len()) || symbol.number().is_some()
}

fn is_dated(component: &str) -> bool {
    component.parse::<u32>().is_ok_and(|value| SESSIONS.contains(&value) || YEARS.contains(&value))
}

/// Whether a component is a session (of the Assembly) or a year (of the Councils).
fn is_dated_for(organ: &str, component: &str) -> bool {
    let range = if organ == "A" { SESSIONS } else { YEARS };
    component.bytes().all(|byte| byte.is_ascii_digit())
        && component.parse().is_ok_and(|value| range.contains(&value))
}

#[cfg(test)]
mod tests {
    use super::repaired;

    fn check(word: &str, expected: &str) {
        let symbol = repaired(word);
        assert_eq!(symbol.as_ref().map_or("", |symbol| symbol.as_str()), expected, "{word}");
    }

    #[test]
    fn misprints() {
        check("A-79-302", "A/79/302");
        check("A.79.302", "A/79/302");
        check("A\\79\\302", "A/79/302");
        check("A/79-302", "A/79/302");
        check("A/79.302", "A/79/302");
        check("A79/302", "A/79/302");
        check("A//79/302", "A/79/302");
        check("A/302/79", "A/79/302");
        check("S/302/2024", "S/2024/302");
        check("S/2024-302", "S/2024/302");
        check("А/79/302", "A/79/302");
        check("a/79/302", "A/79/302");
        check("A/Res/70/1", "A/RES/70/1");
        check("A/RES70/1", "A/RES/70/1");
        check("A/C3/79/L5", "A/C.3/79/L.5");
        check("A/CONF157/24/Add1", "A/CONF.157/24/Add.1");
        check("A/HRC54/25", "A/HRC/54/25");
        check("A/79/302/add1", "A/79/302/Add.1");
        check("E/CN4/2004/23", "E/CN.4/2004/23");
        check("S/Prst/2024/5", "S/PRST/2024/5");
    }

    #[test]
    fn what_is_well_formed_or_nothing_at_all() {
        for word in [
            "A/79/302",
            "S/2024/302",
            "A/RES/217 A (III)",
            "E/2023/23",
            "A/302/Add.1",
            "A/5217",
            "S/12345",
            "S/RES/1325",
            "A.96.IV.13",
            "S.93.I.8",
            "E.04.II.A.1",
            "S-30/1",
            "ES-11/1",
            "A/79/302-S/2024/5",
            "A/CONF.157/24",
            "and/or",
            "a/b",
            "A/41/2/30",
            "79/302",
            "A/HRC/RES/54/4",
            "A",
            "A/",
            "s/he",
            "e.g.",
            "A4/5",
            "E/C.12/GC/21",
            "S/PV.9564",
            "A/79/L.45",
            "A/AC.105/1",
            "A/CONF.192/15",
            "Add.1",
            "A/48/49(Vol.I)",
            "E.2",
        ] {
            check(word, "");
        }
    }
}
