//! Footnote markers: `¹`, `<sup>1</sup>`, `[^1]`, `^1`, in running text and at the head of a note.

use super::paragraph::Marker;
use crate::text::is_letter;

/// The value of a superscript digit.
pub fn superscript(character: char) -> Option<u32> {
    match character {
        '⁰' => Some(0),
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁴'..='⁹' => Some(character as u32 - '⁰' as u32),
        _ => None,
    }
}

/// The marker that `text` starts with, its ranges from the start of `text`.
pub fn read(text: &str) -> Option<Marker> {
    match text.as_bytes().first()? {
        b'<' => {
            let inner = text.strip_prefix("<sup>").or_else(|| text.strip_prefix("<SUP>"))?;
            let end = inner.bytes().take(12).position(|b| b == b'<')?;
            let close = &inner[end..];
            (close.starts_with("</sup>") || close.starts_with("</SUP>")).then_some(())?;
            let number = 5..5 + end;
            named(&inner[..end]).then(|| Marker {
                range: 0..number.end + 6,
                value: value(&inner[..end]),
                number,
            })
        }
        b'[' => {
            let inner = text.strip_prefix("[^")?;
            let end = inner.bytes().take(24).position(|b| b == b']')?;
            (end > 0 && !inner[..end].contains(char::is_whitespace)).then_some(())?;
            Some(Marker { range: 0..end + 3, number: 2..2 + end, value: value(&inner[..end]) })
        }
        b'^' => {
            let (length, value) = super::label::digits(&text[1..])?;
            Some(Marker { range: 0..1 + length, number: 1..1 + length, value: Some(value) })
        }
        0xC2 | 0xE2 => {
            let end =
                text.char_indices().find(|(_, c)| superscript(*c).is_none()).map_or(text.len(), |(at, _)| at);
            (end > 0).then_some(())?;
            let mut value = 0u32;
            for character in text[..end].chars() {
                value = value.saturating_mul(10).saturating_add(superscript(character)?);
            }
            Some(Marker { range: 0..end, number: 0..end, value: Some(value) })
        }
        _ => None,
    }
}

fn named(inner: &str) -> bool {
    !inner.is_empty()
        && inner.chars().all(|c| super::label::digit(c).is_some() || c == '*' || c.is_ascii_lowercase())
        && !matches!(inner, "e" | "er" | "re" | "o" | "a" | "os" | "as" | "st" | "nd" | "rd" | "th")
}

fn value(inner: &str) -> Option<u32> {
    super::label::digits(inner).filter(|(length, _)| *length == inner.len()).map(|(_, value)| value)
}

/// All markers in `text` from the byte `from` on, in order. A superscript that is a unit's exponent (`km²`) is none.
pub fn all(text: &str, from: usize) -> Vec<Marker> {
    let mut found: Vec<Marker> = Vec::new();
    let bytes = text.as_bytes();
    let rest = bytes.get(from..).unwrap_or_default();
    // All first bytes of a marker: `<`, `[`, `^`, and those of the superscript digits in UTF-8 (C2 B9, E2 81 B0).
    let mut signs = memchr::memchr3_iter(b'<', b'[', b'^', rest).peekable();
    let mut digits = memchr::memchr2_iter(0xC2, 0xE2, rest).peekable();
    loop {
        let next = match (signs.peek(), digits.peek()) {
            (Some(sign), Some(digit)) if digit < sign => digits.next(),
            (Some(_), _) => signs.next(),
            _ => digits.next(),
        };
        let Some(at) = next.map(|next| from + next) else { return found };
        if found.last().is_some_and(|before| at < before.range.end) {
            continue;
        }
        let certain = match bytes[at] {
            0xC2 => matches!(bytes.get(at + 1), Some(0xB2 | 0xB3 | 0xB9)),
            0xE2 => bytes.get(at + 1) == Some(&0x81) && matches!(bytes.get(at + 2), Some(0xB0 | 0xB4..=0xB9)),
            b'[' => bytes.get(at + 1) == Some(&b'^'),
            _ => true,
        };
        let marker = certain.then(|| read(&text[at..])).flatten();
        if let Some(marker) = marker.filter(|marker| !exponent(&text[..at], marker)) {
            let number = at + marker.number.start..at + marker.number.end;
            found.push(Marker { range: at..at + marker.range.end, number, value: marker.value });
        }
    }
}

/// Whether a 2 or 3 stands as the exponent of a unit: `km²`, `m³`, `CO²`.
fn exponent(before: &str, marker: &Marker) -> bool {
    if !matches!(marker.value, Some(2 | 3)) {
        return false;
    }
    let word = before.rsplit(|c: char| !is_letter(c)).next().unwrap_or("");
    matches!(word, "m" | "km" | "cm" | "mm" | "dm" | "CO" | "км" | "м" | "см")
        && before[..before.len() - word.len()]
            .ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit() || c == '(')
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expect: Expect) {
        let shown: Vec<String> =
            all(text, 0).iter().map(|m| format!("{:?} {:?}", &text[m.range.clone()], m.value)).collect();
        expect.assert_eq(&shown.join("; "));
    }

    #[test]
    fn markers_as_people_type_them() {
        check("the report,¹ and the note¹²", expect![[r#""¹" Some(1); "¹²" Some(12)"#]]);
        check("the report,<sup>1</sup> and", expect![[r#""<sup>1</sup>" Some(1)"#]]);
        check("the report,[^1] and [^note]", expect![[r#""[^1]" Some(1); "[^note]" None"#]]);
        check("the report,^3 and the 64^e meeting", expect![[r#""^3" Some(3)"#]]);
        check("an area of 12 km² or 3 m³, and CO² but Charter²", expect![[r#""²" Some(2)"#]]);
        check("[59/50](#) and 1 < 2 and <b>x</b>", expect![""]);
        check("28<sup>e</sup> séance", expect![""]);
    }
}
