//! A draft's own number: its symbol alone on a line, and the number before its title.

use super::language::Language;
use super::line::{is_space, script};

/// Whether a line is a document symbol and nothing else.
pub(super) fn is_symbol(line: &str) -> bool {
    symbol_of_line(line).is_some()
}

/// The document symbol that a line is, without brackets and links around it.
pub(super) fn symbol_of_line(line: &str) -> Option<&str> {
    let bare =
        line.trim_matches(|c: char| matches!(c, '*' | '_' | '[' | ']' | '(' | ')' | '#') || is_space(c));
    let bare = bare.strip_suffix("](#").unwrap_or(bare);
    if bare.len() > 120 || !bare.contains('/') {
        return None;
    }
    let bare = behind_name(bare);
    if bare.len() > 60 {
        return None;
    }
    // The bracket of a year or session belongs to the symbol: "S/RES/1325 (2000)".
    let open = bare.contains('(') && !bare.contains(')');
    let closed = open.then(|| line.find(bare).and_then(|at| line.get(at..=at + bare.len()))).flatten();
    let bare = closed.filter(|closed| closed.ends_with(')')).unwrap_or(bare);
    // The bracket that closes a year or session belongs to the symbol: `S/RES/1 (2025)`.
    let behind = line[line.find(bare)? + bare.len()..].starts_with(')');
    let closes = behind && bare.matches('(').count() > bare.matches(')').count();
    let bare = if closes { &line[line.find(bare)?..][..bare.len() + 1] } else { bare };
    let symbol = bare.len() <= 60
        && bare.bytes().any(|b| b.is_ascii_digit())
        && bare.split('/').next().is_some_and(|organ| {
            (1..=8).contains(&organ.len()) && organ.bytes().all(|b| b.is_ascii_uppercase())
        })
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || "/.-*() \u{A0}".contains(c))
        && bare.split([' ', '\u{A0}']).count() <= 3;
    symbol.then_some(bare)
}

/// What stands to the left of the symbol on the first line of a masthead, in the six languages.
const UNITED_NATIONS: [&str; 6] = [
    "United Nations",
    "Nations Unies",
    "Naciones Unidas",
    "Организация Объединенных Наций",
    "联合国",
    "الأمم المتحدة",
];

/// The text behind the name of the United Nations and the blanks or the tab after it; the whole text where no name stands before.
fn behind_name(text: &str) -> &str {
    let rest = UNITED_NATIONS.iter().find_map(|name| text.strip_prefix(name));
    let rest = rest.map(|rest| rest.trim_start_matches(['*', '_'])).filter(|rest| rest.starts_with(is_space));
    rest.map_or(text, |rest| rest.trim_start_matches(|c: char| matches!(c, '*' | '_' | '[') || is_space(c)))
}

/// Whether a text starts with the number of a resolution as a title does: `65/122. `, `S-30/1. `, `1514 (XV). `, `2021/30 `.
pub(super) fn own_number(text: &str) -> bool {
    own_number_length(text).is_some()
}

/// The same with a stop behind the number: what follows without one can be a line of running text.
pub(super) fn stopped_number(line: &str) -> bool {
    own_number_length(line).is_some_and(|length| line[..length].ends_with('.'))
}

/// The length of that number, with the stop behind it.
pub(super) fn own_number_length(whole: &str) -> Option<usize> {
    let text = whole;
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'E' | 'S')) {
        return None;
    }
    let text = text.strip_prefix("ES-").or_else(|| text.strip_prefix("S-")).unwrap_or(text);
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first == 0 || first > 4 {
        return None;
    }
    let rest = &text[first..];
    let rest = match rest.strip_prefix('/') {
        Some(after) => {
            let second = digits(after);
            if second == 0 || second > 4 {
                return None;
            }
            let after = &after[second..];
            let letter = after
                .strip_prefix(' ')
                .filter(|a| a.starts_with(|c: char| c.is_ascii_uppercase()) && a[1..].starts_with('.'));
            letter.map_or(after, |a| &a[1..])
        }
        None => match rest.trim_start().strip_prefix('(').and_then(|inner| inner.split_once(')')) {
            Some((session, after))
                if session.bytes().all(|b| b"IVXLS-E".contains(&b) || b.is_ascii_digit())
                    && session.len() < 9 =>
            {
                after
            }
            _ => return None,
        },
    };
    let length = whole.len() - rest.len();
    if let Some(after) = rest.strip_prefix('.') {
        return (after.is_empty() || after.starts_with(is_space)).then_some(length + 1);
    }
    let next = rest.trim_start_matches([' ', '\u{A0}']).chars().next();
    // Arabic and Chinese titles follow without a stop.
    let title = rest.len() > 1
        && rest.starts_with(' ')
        && next.is_some_and(|c| matches!(script(c), Language::Arabic | Language::Chinese));
    (rest.starts_with("  ") || rest.starts_with('\t') || title).then_some(length)
}

/// The length of the number before a title: also of one that only a blank parts from it, `45/35 Question of lighthouses`.
pub(super) fn title_number_length(title: &str) -> Option<usize> {
    own_number_length(title).or_else(|| {
        let slash = title.bytes().take_while(u8::is_ascii_digit).count();
        let rest = title[slash..].strip_prefix('/')?;
        let number = rest.bytes().take_while(u8::is_ascii_digit).count();
        let end = slash + 1 + number;
        let next = title[end..].strip_prefix([' ', '\u{A0}'])?.chars().next()?;
        ((1..=3).contains(&slash) && (1..=3).contains(&number) && next.is_uppercase()).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::symbol_of_line;

    #[test]
    fn the_name_of_the_united_nations_may_stand_before_the_symbol() {
        for line in [
            "A/79/L.20",
            "United Nations\tA/79/L.20",
            "United Nations          A/79/L.20",
            "**Nations Unies** A/79/L.20",
            "Naciones Unidas A/79/L.20",
            "Организация Объединенных Наций\u{a0}A/79/L.20",
            "联合国 A/79/L.20",
            "الأمم المتحدة [A/79/L.20](#)",
        ] {
            let symbol = symbol_of_line(line);
            assert_eq!(symbol, Some("A/79/L.20"), "{line}");
        }
        assert_eq!(symbol_of_line("United NationsA/79/L.20"), None);
        assert_eq!(symbol_of_line("United Nations resolution A/79/L.20"), None);
        assert_eq!(symbol_of_line("United Nations S/RES/1325 (2000)"), Some("S/RES/1325 (2000)"));
    }
}
