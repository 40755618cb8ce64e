//! Blocks: the pieces that a text falls into by looking at two neighbouring lines at a time.
//!
//! A text is the concatenation of its blocks. Whether a line starts one depends on nothing but that line and the one
//! before it, so after an edit only the blocks around it can differ.

use super::label::{self};
use super::language::Language;
use super::marker;
use super::paragraph::Marker;
use super::{fold, opening};
use crate::symbol::Organ;
use regex::Regex;
use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

/// A piece of a text: lines without a border between them, with the blank lines that follow. The first block of a text also
/// has the blank lines before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The white space before the text: only the first block of a draft can have any that ends a line.
    pub lead: Gap,
    /// What stands in it, without the white space around.
    pub text: Arc<str>,
    /// The white space behind it, with line ends and blank lines.
    pub tail: Gap,
    /// The number of line breaks in all of it (LF, CRLF, CR).
    pub breaks: u32,
    /// What can be seen of it alone. Ranges are bytes of `text`.
    pub shape: Shape,
    /// Its opening words, once somebody has asked for them.
    opening: Memo,
}

/// The opening words of a block as read for one language and organ; they count for nothing when blocks are compared.
#[derive(Clone, Debug, Default)]
struct Memo(OnceLock<(Language, Option<Organ>, Option<Found>)>);

/// An opening of the lexicon and where it ends.
type Found = (&'static opening::Opening, usize);

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Eq for Memo {}

/// White space around a text; what is usual needs no memory of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// One of the usual ones.
    Usual(&'static str),
    /// Any other.
    Other(Box<str>),
}

impl Gap {
    fn of(space: &str) -> Gap {
        const USUAL: [&str; 7] = ["", "\n", "\n\n", "\n\n\n", "\n\n\n\n", "\r\n", "\r\n\r\n"];
        match USUAL.into_iter().find(|usual| *usual == space) {
            Some(usual) => Gap::Usual(usual),
            None => Gap::Other(space.into()),
        }
    }

    /// The white space.
    pub fn as_str(&self) -> &str {
        match self {
            Gap::Usual(space) => space,
            Gap::Other(space) => space,
        }
    }
}

/// How a block ends, apart from markers, emphasis, quotation marks and brackets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum End {
    /// No mark.
    #[default]
    Open,
    /// `,` `،` `，` `、`
    Comma,
    /// `;` `؛` `；`
    Semicolon,
    /// `.` `。` `!` `?`
    Stop,
    /// `:` `：`
    Colon,
}

/// What can be seen of a block alone, without the text around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Blank lines behind the content.
    pub blank_after: u32,
    /// Letters by language, for telling the draft's.
    pub votes: Votes,
    /// The number of `#` before it.
    pub heading: u8,
    /// The label at its head.
    pub label: Option<label::Reading>,
    /// The footnote marker at its head.
    pub note: Option<Marker>,
    /// Where the words start, after heading marks, label or note marker.
    pub body: usize,
    /// The emphasised run that the body starts with, without its marks.
    pub emphasis: Option<Range<usize>>,
    /// How it ends.
    pub end: End,
    /// The organ's line, if that is all of it.
    pub organ_line: Option<OrganLine>,
    /// What it is whatever stands around it.
    pub own: Own,
    /// Whether the first letter of the body is a lower-case one.
    pub lower: bool,
    /// Whether the lexicon of any language has its opening words.
    pub opens: bool,
    /// How many characters of white space its first line starts with.
    pub indent: u32,
}

/// What a block is whatever stands around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Own {
    /// It depends on the place.
    #[default]
    Any,
    /// `<!-- … -->`.
    Comment,
    /// `---`, `____`, `* * *`.
    Rule,
    /// Page numbers, job numbers, bar codes.
    Furniture,
    /// A document symbol alone on the first line: a masthead's or a running head.
    Symbol,
    /// `65/122. Title`: the number before a title.
    Title,
}

/// An organ's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganLine {
    /// The organ; `None` for one without resolutions in the index (a Model UN committee).
    pub organ: Option<Organ>,
    /// Whether a comma follows it.
    pub comma: bool,
    /// Whether the name alone is an organ's line rather than a masthead's ("The General Assembly", not "General Assembly").
    pub sure: bool,
}

/// Letters by language. The Latin script's letters are shared out by frequent words.
pub type Votes = [u32; 6];

/// A line of a text: its content and where the next one starts.
pub(super) fn line_end(text: &str, from: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    match memchr::memchr2(b'\n', b'\r', &bytes[from..]) {
        None => (text.len(), text.len()),
        Some(at) => {
            let end = from + at;
            let next =
                if bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n') { end + 2 } else { end + 1 };
            (end, next)
        }
    }
}

/// The number of line breaks (LF, CRLF, CR) in a text.
pub(super) fn breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| !(bytes[*at] == b'\n' && *at > 0 && bytes[at - 1] == b'\r'))
        .count()
}

/// Cuts `text` into blocks. Blank lines at the start belong to the first.
pub fn split(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut previous: Option<&str> = None;
    let mut breaks = 0;
    let mut filled = false;
    while at < text.len() {
        let (end, next) = line_end(text, at);
        let line = &text[at..end];
        let blank = is_blank(line);
        if !blank && filled && previous.is_some_and(|before| starts_block(before, line)) {
            blocks.push(Block::new(&text[start..at], breaks));
            (start, breaks) = (at, 0);
        }
        filled |= !blank;
        breaks += u32::from(next > end);
        previous = Some(line);
        at = next;
    }
    if start < text.len() {
        blocks.push(Block::new(&text[start..], breaks));
    }
    blocks
}

/// Whether nothing can be seen in a line.
fn is_blank(line: &str) -> bool {
    line.bytes().all(|b| b == b' ' || b == b'\t') || line.chars().all(is_space)
}

/// White space and what else takes no ink: byte order mark, zero-width space.
fn is_space(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{C}')
}

/// Whether `line`, which is not blank, starts a block after the line `before`.
fn starts_block(before: &str, line: &str) -> bool {
    if is_blank(before) {
        return true;
    }
    let (before, line) = (before.trim(), line.trim_start());
    let first = line.as_bytes()[0];
    if line.starts_with("<!--") || before.ends_with("-->") {
        return true;
    }
    if first == b'#'
        || before.starts_with('#') && heading_level(before) > 0
        || own_line(line)
        || own_line(before)
    {
        return true;
    }
    if matches!(first, b'<' | b'[' | b'(' | 0xC2 | 0xE2) && note_head(line).is_some() {
        return true;
    }
    // The number before a title, in a masthead whose lines stand close.
    if first.is_ascii_digit()
        && line.len() < 160
        && before.len() < 160
        && stopped_number(line)
        && end_of(before) != End::Comma
    {
        return true;
    }
    // A label alone on its line goes with the words on the next.
    let end = if is_label(before) { End::Open } else { end_of(before) };
    let stop = |at: usize| matches!(line.as_bytes().get(at), Some(b')' | b'.'));
    let label =
        matches!(first, b'(' | b'-' | b'*' | b'\'' | 0xC2..) || first.is_ascii_digit() || stop(1) || stop(2);
    if label && end != End::Open && label::read(line).is_some() {
        return true;
    }
    if line.len() < 200
        && (organ_line(line).is_some_and(|o| o.comma) || organ_line(before).is_some_and(|o| o.comma))
    {
        return true;
    }
    if before.len() < 60 && annex_heading(before, false).is_some() {
        return true;
    }
    if end == End::Stop && line.len() < 120 && closing_line(line) {
        return true;
    }
    matches!(end, End::Comma | End::Semicolon | End::Stop) && opens_after(before, line)
}

/// Whether a line gives the meeting or the date below an adopted text.
fn closing_line(line: &str) -> bool {
    let digits = line.chars().filter(|c| label::digit(*c).is_some()).count();
    let Some(first) = line.chars().find(|c| c.is_alphabetic()).filter(|_| digits > 0) else { return false };
    let languages: &[Language] = match script(first) {
        Language::English => &[Language::English, Language::French, Language::Spanish],
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        _ => &[Language::Chinese],
    };
    let starts_with_number = line.starts_with(|c: char| label::digit(c).is_some() || c == '第' || c == 'ا');
    starts_with_number
        && languages.iter().any(|language| {
            let words = language.words();
            let date = words.months.iter().any(|month| line.contains(month)) && line.chars().count() < 36;
            date || words.meeting.iter().any(|word| line.contains(word))
        })
}

/// Whether a line is a label and nothing else.
fn is_label(line: &str) -> bool {
    line.len() < 24
        && (line.chars().count() == 1 || label::read(line).is_some_and(|l| l.range.end == line.len()))
}

/// Whether `line` opens a paragraph after a line that ends with a mark: capital opening words in the languages that write
/// them so; in the others only where the line before is no full line of a hard-wrapped text.
fn opens_after(before: &str, line: &str) -> bool {
    let body = line.trim_start_matches(['*', '_']);
    let Some(first) = body.chars().next() else { return false };
    let emphasised = body.len() < line.len();
    if first.is_ascii() || ('À'..='ÿ').contains(&first) {
        return first.is_uppercase()
            && [Language::English, Language::French, Language::Spanish]
                .iter()
                .any(|l| opening::starts(body, *l));
    }
    let language = script(first);
    let length = before.chars().count();
    let full =
        if language == Language::Chinese { (28..60).contains(&length) } else { (55..110).contains(&length) };
    (emphasised || !full) && opening::starts(body, language)
}

/// The language of a letter's script; English for Latin and all else.
fn script(character: char) -> Language {
    match character {
        '\u{0600}'..='\u{06FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Language::Arabic,
        '\u{0400}'..='\u{04FF}' => Language::Russian,
        '\u{3400}'..='\u{9FFF}' => Language::Chinese,
        _ => Language::English,
    }
}

/// The number of `#` that make a line a heading.
fn heading_level(line: &str) -> u8 {
    let marks = line.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&marks) && line[marks..].starts_with([' ', '\t']) { marks as u8 } else { 0 }
}

/// A line that is a block of its own: a rule, a page's or job's number.
fn own_line(line: &str) -> bool {
    is_rule(line) || is_furniture(line)
}

fn is_rule(line: &str) -> bool {
    let Some(first) = line.chars().next().filter(|c| matches!(c, '-' | '_' | '*' | '=' | '—' | '–' | '⸻'))
    else {
        return false;
    };
    let marks = line.chars().filter(|c| *c == first).count();
    marks >= 3 && line.chars().all(|c| c == first || c == ' ' || c == '\u{A0}')
        || first == '⸻' && marks == 1
        || first == '—' && marks >= 1 && line.trim().chars().all(|c| c == first)
}

/// Page numbers (`2/7`, `– 3 –`), job numbers (`25-19331 (E)    011225`), bar codes (`*2519331*`).
fn is_furniture(line: &str) -> bool {
    static MARKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?x-u)^(?:
                ([0-9]{1,3})\ */\ *([0-9]{1,3})                                  # page of pages
                | \*(?:[0-9]{6,}|[0-9A-Z]{9,})\*                              # bar code
                | [0-9]{2}-[0-9]{5,}(?:\ *\([A-Z]\))?(?:\ +[0-9]{6})?\ *\*?      # job number
            )$",
        )
        .ok()
    });
    let line = line.trim();
    if line.len() > 40 || !line.starts_with(|c: char| c.is_ascii_digit() || c == '*') {
        return false;
    }
    let Some(found) = MARKS.as_ref().and_then(|marks| marks.captures(line)) else { return false };
    let page = |group| found.get(group).and_then(|m| m.as_str().parse::<u32>().ok());
    // Of a page's numbers the first is not above the second; else it is a resolution's.
    page(1) <= page(2)
}

/// The marker of a note that a line starts with.
fn note_head(line: &str) -> Option<Marker> {
    // Arabic sets the marker in brackets: `(¹)`.
    let bracket = line.strip_prefix('(');
    let mut marker = marker::read(bracket.unwrap_or(line))?;
    if let Some(inner) = bracket {
        if !inner[marker.range.end..].starts_with(')') || inner.starts_with(['^', '[']) {
            return None;
        }
        marker.number = marker.number.start + 1..marker.number.end + 1;
        marker.range = 0..marker.range.end + 2;
    }
    let rest = &line[marker.range.end..];
    if line.starts_with('[') {
        let colon = rest.strip_prefix(':')?;
        marker.range.end += rest.len() - colon.len();
        return Some(marker);
    }
    (!line.starts_with('^') && (rest.is_empty() || rest.starts_with(is_space))).then_some(marker)
}

/// The kind of mark that a text ends with, past footnote markers, emphasis, brackets and quotation marks.
pub(super) fn end_of(text: &str) -> End {
    let mut rest = text.trim_end_matches(is_space);
    loop {
        let before = rest.len();
        rest = rest.trim_end_matches(|c: char| {
            matches!(
                c,
                '*' | '_'
                    | ')'
                    | '）'
                    | '”'
                    | '“'
                    | '"'
                    | '»'
                    | '’'
                    | '\''
                    | '」'
                    | '\u{200E}'
                    | '\u{200F}'
                    | '\u{202C}'
                    | '\u{2069}'
                    | '\\'
            ) || marker::superscript(c).is_some()
                || is_space(c)
        });
        if let Some(inner) = rest.strip_suffix("</sup>") {
            rest = inner.rfind("<sup>").map_or(inner, |at| &inner[..at]);
            // An Arabic marker stands in brackets.
            rest = rest.trim_end_matches(['(', ' ']);
        } else if let Some(inner) = rest.strip_suffix(']') {
            match inner.rfind("[^") {
                Some(at) if inner.len() - at < 24 => rest = &inner[..at],
                _ => rest = inner,
            }
        }
        if rest.len() == before {
            break;
        }
    }
    match rest.chars().next_back() {
        Some(',' | '،' | '，' | '、' | '﹐') => End::Comma,
        Some(';' | '؛' | '；') => End::Semicolon,
        Some('.' | '。' | '!' | '?' | '！' | '？' | '．') => End::Stop,
        Some(':' | '：') => End::Colon,
        _ => End::Open,
    }
}

/// The organ's line that `text` is: an organ's name, with emphasis and comma or without.
pub(super) fn organ_line(text: &str) -> Option<OrganLine> {
    let bare =
        text.trim_matches(|c: char| is_space(c) || matches!(c, '*' | '_' | '#' | '«' | '»' | '“' | '”'));
    let name =
        bare.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | '،' | '，' | '*' | '_' | ':'));
    if name.is_empty() || name.len() > 120 {
        return None;
    }
    let comma = bare[name.len()..].contains([',', '،', '，']);
    let first = name.chars().next()?;
    let languages: &[Language] = match script(first) {
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        Language::Chinese => &[Language::Chinese],
        _ if first.is_ascii_alphabetic() => &[Language::English, Language::French, Language::Spanish],
        _ => return None,
    };
    for language in languages {
        let words = language.words();
        if let Some((line, organ)) = words.organ_lines.iter().find(|(line, _)| fold::same(name, line)) {
            let masthead = words.organ_names.iter().any(|(bare, _)| bare == line);
            return Some(OrganLine {
                organ: Some(*organ),
                comma,
                sure: comma || !masthead && *language != Language::Arabic,
            });
        }
    }
    // Other bodies: conferences, committees, commissions; Model UN writes the committee's name here.
    let chinese = languages == [Language::Chinese];
    let short = name.chars().count() < if chinese { 20 } else { 90 };
    let named = |(start, body): &(&str, &str)| {
        name.starts_with(start) && if chinese { name.ends_with(body) } else { name.contains(body) }
    };
    let other = comma
        && short
        && !name.chars().any(|c| label::digit(c).is_some())
        && languages.iter().any(|language| language.words().other_organs.iter().any(named))
        && !opens(name);
    other.then_some(OrganLine { organ: None, comma, sure: true })
}

/// The number of the annex heading that `text` is: 0 for an annex without one.
///
/// In a covering letter it can say what it is an annex of ("Annex to the letter dated …").
pub(super) fn annex_heading(text: &str, letter: bool) -> Option<u32> {
    let bare = text.trim_matches(|c: char| is_space(c) || matches!(c, '*' | '_' | '#' | ':'));
    if bare.is_empty() || bare.len() > if letter { 400 } else { 80 } || bare.contains(['\n', '\r']) {
        return None;
    }
    let first = bare.chars().next()?;
    let languages: &[Language] = match script(first) {
        Language::Arabic => &[Language::Arabic],
        Language::Russian => &[Language::Russian],
        Language::Chinese => &[Language::Chinese],
        _ => &[Language::English, Language::French, Language::Spanish],
    };
    for language in languages {
        let words = language.words();
        for word in words.annex {
            let lower = word.to_uppercase();
            let Some(end) = fold::match_start(bare, word).or_else(|| fold::match_start(bare, &lower)) else {
                continue;
            };
            let rest = bare[end..].trim_matches(is_space);
            if rest.is_empty() || letter && words.to_letter.iter().any(|to| rest.starts_with(to)) {
                return Some(0);
            }
            if let Some((length, value)) = label::digits(rest).filter(|(length, _)| *length == rest.len()) {
                let _ = length;
                return Some(value);
            }
            if let Some(value) = label::roman(rest).filter(|_| rest.chars().all(char::is_uppercase)) {
                return Some(value);
            }
            if rest.len() == 1 && rest.as_bytes()[0].is_ascii_uppercase() {
                return Some(u32::from(rest.as_bytes()[0] - b'A') + 1);
            }
            let numeral = label::read(&format!("（{rest}）")).and_then(|l| l.values[0]);
            if let Some((_, value)) = numeral.filter(|_| *language == Language::Chinese) {
                return Some(value);
            }
            if let Some(at) = language.words().ordinals.iter().position(|o| fold::same(rest, o)) {
                return Some(at as u32 + 1);
            }
        }
    }
    None
}

impl Block {
    fn new(whole: &str, breaks: u32) -> Block {
        let start = whole.len() - whole.trim_start_matches(is_space).len();
        let end = start.max(whole.trim_end_matches(is_space).len());
        let text = &whole[start..end];
        let mut shape = Shape::of(text, &whole[end..]);
        let before = whole[..start].rsplit(['\n', '\r']).next().unwrap_or("");
        shape.indent = before.chars().count() as u32;
        Block {
            lead: Gap::of(&whole[..start]),
            text: text.into(),
            tail: Gap::of(&whole[end..]),
            breaks,
            shape,
            opening: Memo::default(),
        }
    }

    /// The opening words behind label and emphasis, and where they end from there, for the organ that speaks.
    pub fn opening(&self, language: Language, organ: Option<Organ>) -> Option<Found> {
        if !self.shape.opens {
            return None;
        }
        let read =
            || opening::read(self.text[self.shape.body..].trim_start_matches(['*', '_']), language, organ);
        let (known, of, found) = self.opening.0.get_or_init(|| (language, organ, read()));
        if (*known, *of) == (language, organ) { *found } else { read() }
    }

    /// The length of all of it, in bytes.
    pub fn len(&self) -> usize {
        self.lead.as_str().len() + self.text.len() + self.tail.as_str().len()
    }

    /// Writes all of it.
    pub fn push_to(&self, whole: &mut String) {
        whole.push_str(self.lead.as_str());
        whole.push_str(&self.text);
        whole.push_str(self.tail.as_str());
    }
}

impl Shape {
    fn of(text: &str, tail: &str) -> Shape {
        let mut shape = Shape::default();
        if text.is_empty() {
            return shape;
        }
        shape.blank_after = (breaks(tail) as u32).saturating_sub(1);
        shape.votes = votes(text);
        shape.own = own(text);
        if matches!(shape.own, Own::Comment | Own::Rule | Own::Furniture) {
            return shape;
        }
        let mut at = 0;
        if text.starts_with('>') {
            at = text.len() - text.trim_start_matches(['>', ' ']).len();
        }
        shape.heading = heading_level(&text[at..]);
        if shape.heading > 0 {
            at = skip_space(text, at + shape.heading as usize);
        }
        let head = &text[at..];
        if let Some(marker) = note_head(head) {
            let end = at + marker.range.end;
            let number = at + marker.number.start..at + marker.number.end;
            shape.note = Some(Marker { range: at..end, number, value: marker.value });
            shape.body = skip_space(text, end);
        } else {
            if let Some(mut label) = label::read(head) {
                for range in [&mut label.range, &mut label.number] {
                    *range = at + range.start..at + range.end;
                }
                at = skip_space(text, label.range.end);
                shape.label = Some(label);
            }
            shape.body = at;
        }
        let body = &text[shape.body..];
        shape.emphasis = emphasis(body).map(|run| shape.body + run.start..shape.body + run.end);
        shape.end = end_of(body);
        let first = body.trim_start_matches(['*', '_', '«', '“', '"']).chars().next();
        shape.lower = first.is_some_and(char::is_lowercase);
        shape.opens = opens(body);
        if text.len() < 200 {
            shape.organ_line = organ_line(text);
        }
        shape
    }
}

/// Whether the lexicon of a language of the text's script has its opening words.
fn opens(body: &str) -> bool {
    let body = body.trim_start_matches(['*', '_']);
    let Some(first) = body.chars().next() else { return false };
    match script(first) {
        Language::English => {
            [Language::English, Language::French, Language::Spanish].iter().any(|l| opening::starts(body, *l))
        }
        other => opening::starts(body, other),
    }
}

fn skip_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

fn own(content: &str) -> Own {
    let (end, _) = line_end(content, 0);
    let line = content[..end].trim_end();
    if content.starts_with("<!--") {
        return Own::Comment;
    }
    if content.len() == line.len() || content.lines().all(|l| own_line(l.trim())) {
        if is_rule(line) {
            return Own::Rule;
        }
        if is_furniture(line) {
            return Own::Furniture;
        }
    }
    if is_symbol(line) {
        return Own::Symbol;
    }
    let bare = line.trim_start_matches(['#', ' ', '*', '_']);
    if own_number(bare) { Own::Title } else { Own::Any }
}

/// Whether a line is a document symbol and nothing else.
fn is_symbol(line: &str) -> bool {
    symbol_of_line(line).is_some()
}

/// The document symbol that a line is, without brackets and links around it.
pub(super) fn symbol_of_line(line: &str) -> Option<&str> {
    let bare =
        line.trim_matches(|c: char| matches!(c, '*' | '_' | '[' | ']' | '(' | ')' | '#') || is_space(c));
    let bare = bare.strip_suffix("](#").unwrap_or(bare);
    let symbol = bare.len() <= 60
        && bare.contains('/')
        && bare.bytes().any(|b| b.is_ascii_digit())
        && bare.split('/').next().is_some_and(|organ| {
            (1..=8).contains(&organ.len()) && organ.bytes().all(|b| b.is_ascii_uppercase())
        })
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || "/.-*() \u{A0}".contains(c))
        && bare.split([' ', '\u{A0}']).count() <= 3;
    symbol.then_some(bare)
}

/// Whether a text starts with the number of a resolution as a title does: `65/122. `, `S-30/1. `, `1514 (XV). `, `2021/30 `.
fn own_number(text: &str) -> bool {
    own_number_length(text).is_some()
}

/// The same with a stop behind the number: what follows without one can be a line of running text.
fn stopped_number(line: &str) -> bool {
    own_number_length(line).is_some_and(|length| line[..length].ends_with('.'))
}

/// The length of that number, with the stop behind it.
pub(super) fn own_number_length(whole: &str) -> Option<usize> {
    let text = whole;
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

/// The emphasised run that a text starts with: `*Recalling*`, `**回顾**`, `***وإذ تشير***`, `_Noting_`.
fn emphasis(body: &str) -> Option<Range<usize>> {
    let mark = body.chars().next().filter(|c| matches!(c, '*' | '_'))?;
    let width = body.chars().take(3).take_while(|c| *c == mark).count();
    let rest = &body[width..];
    let close = "***".get(..width).filter(|_| mark == '*').or("___".get(..width))?;
    let end = rest.find(close)?;
    // An opening is short; what runs over a whole paragraph is an emphasised paragraph.
    (end > 0 && end < 240 && !rest.starts_with(is_space)).then_some(width..width + end)
}

/// Counts letters by language in the first part of a block; that is enough to tell.
fn votes(text: &str) -> Votes {
    let mut votes = [0u32; 6];
    let mut limit = text.len().min(400);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = &text[..limit];
    let mut latin = 0u32;
    for byte in head.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => latin += 1,
            0xD0 | 0xD1 => votes[Language::Russian as usize] += 1,
            0xD8..=0xDB => votes[Language::Arabic as usize] += 1,
            0xE4..=0xE9 => votes[Language::Chinese as usize] += 2,
            _ => {}
        }
    }
    if latin > votes.iter().sum::<u32>() {
        // Shares the letters out by the frequent words of each language.
        let mut hits = [0u32; 6];
        for word in head.split(' ').filter(|word| (1..=5).contains(&word.len())) {
            for language in [Language::English, Language::French, Language::Spanish] {
                hits[language as usize] += u32::from(language.words().frequent.contains(&word));
            }
        }
        let all: u32 = hits.iter().sum();
        for (vote, hit) in votes.iter_mut().zip(hits) {
            if let Some(share) = (latin * hit).checked_div(all) {
                *vote += share;
            }
        }
    }
    votes
}
