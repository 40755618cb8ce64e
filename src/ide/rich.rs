//! Text to show: the same lines as Markdown and as plain text.
//!
//! What comes from a draft or from the index is data: it is escaped where Markdown would act on it, and Arabic within the
//! English lines is isolated, so that neither disturbs the order of the other's signs.

use crate::text::is_letter_or_digit;
use std::borrow::Cow;

/// The isolate that takes its direction from its first strong sign, and its end.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// A text that grows piece by piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich {
    /// As Markdown.
    pub markdown: String,
    /// As plain text.
    pub plain: String,
}

impl Rich {
    /// Words of our own, without signs that Markdown acts on.
    pub fn words(&mut self, words: &str) -> &mut Rich {
        self.markdown.push_str(words);
        self.plain.push_str(words);
        self
    }

    /// Data.
    pub fn data(&mut self, data: &str) -> &mut Rich {
        let data = isolated(&one_line(data));
        self.markdown.push_str(&escaped(&data));
        self.plain.push_str(&data);
        self
    }

    /// Data that stands out.
    pub fn strong(&mut self, data: &str) -> &mut Rich {
        let data = isolated(&one_line(data));
        if !data.is_empty() {
            self.markdown.push_str(&format!("**{}**", escaped(&data)));
            self.plain.push_str(&data);
        }
        self
    }

    /// Data that leads to an address; in plain text the data alone.
    pub fn link(&mut self, data: &str, address: Option<&str>) -> &mut Rich {
        let Some(address) = address else { return self.data(data) };
        let data = isolated(&one_line(data));
        self.markdown.push_str(&format!("[{}]({})", escaped(&data), encoded(address)));
        self.plain.push_str(&data);
        self
    }

    /// An address that is shown.
    pub fn address(&mut self, address: &str) -> &mut Rich {
        self.markdown.push_str(&format!("<{}>", encoded(address)));
        self.plain.push_str(address);
        self
    }

    /// Begins the next line of the same block.
    pub fn line(&mut self) -> &mut Rich {
        if !self.plain.is_empty() {
            self.markdown.push_str("  \n");
            self.plain.push('\n');
        }
        self
    }

    /// Begins the next block.
    pub fn block(&mut self) -> &mut Rich {
        if !self.plain.is_empty() {
            self.markdown.push_str("\n\n");
            self.plain.push_str("\n\n");
        }
        self
    }
}

fn one_line(data: &str) -> String {
    let words: Vec<&str> = data.split(|c: char| c.is_ascii_whitespace() || c == '\u{85}').collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text that has Arabic in it, between signs that keep its order to itself.
pub fn isolated(text: &str) -> String {
    let right_to_left = text.chars().any(|c| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}'));
    if right_to_left { format!("{}{text}{}", ISOLATE.0, ISOLATE.1) } else { text.to_owned() }
}

/// A text in which Markdown finds nothing to act on.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    // What makes a list or a heading only at the start of a line.
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, character) in text.char_indices() {
        let acts = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '!' => true,
            '.' | ')' => at > 0 && at == digits,
            '+' | '-' | '=' => at == 0,
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// An address without signs that end it.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            _ => out.push(character),
        }
    }
    out
}

/// A text as one reads it: without the mark-up of Markdown, footnote markers as small figures.
pub fn reading(text: &str) -> Cow<'_, str> {
    if !text.contains(['*', '_', '<', '[', '\\', '#']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches(['#', ' ']);
    while let Some(character) = rest.chars().next() {
        let behind = &rest[character.len_utf8()..];
        rest = match character {
            '*' => behind,
            '_' => {
                let word = |c: Option<char>| c.is_some_and(is_letter_or_digit);
                if word(out.chars().next_back()) && word(behind.chars().next()) {
                    out.push('_');
                }
                behind
            }
            '\\' if behind.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&behind[..1]);
                &behind[1..]
            }
            '<' => match tag(rest) {
                Some((figures, after)) => {
                    out.extend(figures.chars().map(small));
                    after
                }
                None => {
                    out.push('<');
                    behind
                }
            },
            '[' => match link(rest) {
                Some((words, after)) => {
                    out.push_str(&reading(words));
                    after
                }
                None => {
                    out.push('[');
                    behind
                }
            },
            other => {
                out.push(other);
                behind
            }
        };
    }
    Cow::Owned(out)
}

/// Takes `<sup>12</sup>` off the head of a text, or a tag alone: the figures, and what follows.
fn tag(text: &str) -> Option<(&str, &str)> {
    let figures = text.strip_prefix("<sup>").and_then(|rest| rest.split_once("</sup>"));
    if let Some((figures, after)) = figures.filter(|(inner, _)| inner.bytes().all(|b| b.is_ascii_digit())) {
        return Some((figures, after));
    }
    let end = text.find('>').filter(|end| *end < 12)?;
    let name = text[1..end].trim_matches('/');
    let known = ["sup", "sub", "b", "i", "em", "strong", "u", "br", "br "].contains(&name);
    known.then(|| ("", &text[end + 1..]))
}

/// Takes `[words](address)` off the head of a text: the words, and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let plain = !words.contains(['[', '\n']) && !address.contains([' ', '\n', '(']);
    plain.then_some((words, after))
}

/// A figure as it stands beside words.
fn small(figure: char) -> char {
    let at = figure.to_digit(10).unwrap_or_default() as usize;
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][at]
}

/// The beginning of a draft's text in one line, as one reads it: at most so many characters, cut between words where that is
/// possible.
pub fn shortened(text: &str, most: usize) -> String {
    let text = one_line(&reading(text));
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let head = &text[..end];
    let cut = head.rfind(' ').filter(|at| head[*at..].chars().count() <= most / 3).unwrap_or(end);
    format!("{}…", head[..cut].trim_end_matches([' ', ',', ';', '，', '、', '،']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_finds_nothing_to_act_on() {
        assert_eq!(escaped("*a* [b](c) <d> `e`"), "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\`");
        assert_eq!(escaped("1. First"), "1\\. First");
        assert_eq!(escaped("Resolution 65/122"), "Resolution 65/122");
        assert_eq!(encoded("https://example.org/S/RES/1 (2005)"), "https://example.org/S/RES/1%20%282005%29");
    }

    #[test]
    fn arabic_is_isolated() {
        assert_eq!(isolated("حقوق"), "\u{2068}حقوق\u{2069}");
        assert_eq!(isolated("droits"), "droits");
    }

    #[test]
    fn drafts_are_shown_as_one_reads_them() {
        for (written, read) in [
            ("Resolution [49/57](#), annex.", "Resolution 49/57, annex."),
            ("See *Official Records*, [1631 \\(2005\\)](#)", "See Official Records, 1631 (2005)"),
            ("**Calls upon** _all_ to keep snake_case", "Calls upon all to keep snake_case"),
            ("the report,<sup>12</sup> the 58<sup>e</sup> meeting", "the report,¹² the 58e meeting"),
            ("## II. Ways", "II. Ways"),
            ("[Insert date] 3 < 4 [^1] [a [b](c)", "[Insert date] 3 < 4 [^1] [a b"),
            ("第<sup>1</sup>条", "第¹条"),
            ("\\", "\\"),
        ] {
            assert_eq!(reading(written), read);
        }
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shortened("one two three four", 10), "one two…");
        assert_eq!(shortened("short", 10), "short");
        assert_eq!(shortened("回顾其以往关于此事项的各项决议", 5), "回顾其以往…");
    }
}
