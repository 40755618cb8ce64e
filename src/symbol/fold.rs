//! Folding of what is written into the few characters that symbols are made of.
//!
//! Drafts come from keyboards in six languages, from Word and from PDF files: digits are full-width or Arabic-Indic, hyphens
//! and spaces do not break, Cyrillic letters stand in for Latin ones that look alike, and Arabic texts write the session as
//! `د-15` (regular), `دإ-30` (special) or `دإط-11` (emergency special).

/// The longest folded text that can still be a symbol, in bytes. The longest joint symbols have about 90.
pub(super) const LIMIT: usize = 192;

/// The sign that the folded text has for the Arabic `د-` of a regular session.
pub(super) const REGULAR_SESSION: u8 = b'~';

/// A folded text: ASCII only, no control characters, runs of spaces made one.
pub(super) struct Folded {
    bytes: [u8; LIMIT],
    length: usize,
}

impl Folded {
    /// The folded text.
    pub(super) fn as_str(&self) -> &str {
        // Only ASCII is ever pushed, so this cannot be the empty fallback.
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }

    fn push_str(&mut self, text: &str) -> Option<()> {
        text.bytes().try_for_each(|byte| self.push(byte))
    }

    fn space(&mut self) -> Option<()> {
        match self.length.checked_sub(1).map(|last| self.bytes[last]) {
            None | Some(b' ') => Some(()),
            Some(_) => self.push(b' '),
        }
    }
}

/// Folds a text; `None` if it holds a character that no symbol has, or is too long.
pub(super) fn fold(text: &str) -> Option<Folded> {
    let mut out = Folded { bytes: [0; LIMIT], length: 0 };
    let mut rest = text;
    while let Some(&byte) = rest.as_bytes().first() {
        if byte.is_ascii() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => out.space()?,
                b'\\' => {} // A Markdown escape: `A/RES/217 A \(III\)`.
                b'!'..=b'}' => out.push(byte)?,
                _ => return None,
            }
            rest = &rest[1..];
            continue;
        }
        if let Some(after) = arabic_session(rest, &mut out) {
            rest = after;
            continue;
        }
        let c = rest.chars().next()?;
        rest = &rest[c.len_utf8()..];
        fold_char(c, &mut out)?;
    }
    if out.length > 0 && out.bytes[out.length - 1] == b' ' {
        out.length -= 1;
    }
    Some(out)
}

fn fold_char(c: char, out: &mut Folded) -> Option<()> {
    if let Some(ascii) = look_alike(c) {
        return out.push(ascii);
    }
    match c {
        // Spaces that do not break or have another width.
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => out.space(),
        // Invisible: soft hyphen, joiners, marks and isolates of the text's direction, byte order mark.
        _ if is_invisible(c) => Some(()),
        // One character for a roman numeral, as in Chinese texts.
        '\u{2160}'..='\u{216b}' => out.push_str(&super::roman(c as u32 - 0x215f)),
        '\u{2170}'..='\u{217b}' => out.push_str(&super::roman(c as u32 - 0x216f)),
        _ => None,
    }
}

/// Whether a character takes no room in a line: the direction marks around symbols in Arabic texts, and joiners.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{640}')
}

/// The ASCII character that a character of another script or width stands for.
fn look_alike(c: char) -> Option<u8> {
    let code = c as u32;
    Some(match c {
        '\u{ff01}'..='\u{ff5e}' => (code - 0xfee0) as u8,
        '\u{660}'..='\u{669}' => b'0' + (code - 0x660) as u8,
        '\u{6f0}'..='\u{6f9}' => b'0' + (code - 0x6f0) as u8,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => b'-',
        '\u{2044}' | '\u{2215}' => b'/',
        '\u{3014}' => b'[',
        '\u{3015}' => b']',
        'А' => b'A',
        'В' => b'B',
        'С' => b'C',
        'Е' => b'E',
        'Н' => b'H',
        'І' | 'Ӏ' => b'I',
        'К' => b'K',
        'М' => b'M',
        'О' => b'O',
        'Р' => b'P',
        'Ѕ' => b'S',
        'Т' => b'T',
        'Х' => b'X',
        'а' => b'a',
        'с' => b'c',
        'е' => b'e',
        'і' => b'i',
        'о' => b'o',
        'р' => b'p',
        'ѕ' => b's',
        'х' => b'x',
        _ => return None,
    })
}

/// Reads `د-`, `دإ-` or `دإط-` at the start and returns what follows it.
///
/// Drafts also have the alef without its hamza, spaces between the letters, and a full stop after each.
fn arabic_session<'t>(text: &'t str, out: &mut Folded) -> Option<&'t str> {
    let mut rest = text.strip_prefix('د')?;
    let skip = |text: &'t str| {
        text.trim_start_matches(|c: char| c == '.' || c == ' ' || c == '\u{a0}' || is_invisible(c))
    };
    rest = skip(rest);
    let mut prefix = "";
    if let Some(after) = rest.strip_prefix(['إ', 'ا', 'أ']) {
        rest = skip(after);
        prefix = "S-";
        if let Some(after) = rest.strip_prefix('ط') {
            rest = skip(after);
            prefix = "ES-";
        }
    }
    let first = rest.chars().next()?;
    if look_alike(first) != Some(b'-') && first != '-' {
        return None;
    }
    if prefix.is_empty() {
        out.push(REGULAR_SESSION)?;
    } else {
        out.push_str(prefix)?;
    }
    Some(skip(&rest[first.len_utf8()..]))
}
