//! Opening words that no lexicon has, by the form that their language gives them: "Deprecating" and "Having weighed" begin
//! preambular paragraphs, "Deprecates" operative ones.
//!
//! A form is a guess: nouns can look like verbs ("Building", "States"). So it is asked only about paragraphs that stand where
//! opening words are to be expected, and never decides where a paragraph starts. What each language's forms are stands in its
//! file in [`super::language`].

use super::fold;
use super::language::Language;
use super::opening::Mood;
use crate::text::is_letter;
use std::borrow::Cow;

/// How a language tells opening words by their form.
#[derive(Clone, Copy)]
pub enum Form {
    /// From the words at the head of the paragraph: what they begin, and how many of them are opening words.
    Words(fn(&[Token<'_>]) -> Option<(Mood, usize)>),
    /// From the text itself, where no blanks part the words: what it begins, and where in it the opening words end.
    Text(fn(&str) -> Option<(Mood, usize)>),
}

/// A word at the head of a paragraph.
pub struct Token<'t> {
    /// The word in lower case, without vowel marks.
    pub word: Cow<'t, str>,
    /// Where it ends, in bytes of the text.
    pub end: usize,
}

/// How many words of a paragraph are looked at.
const MOST: usize = 9;

/// The opening that `text` starts with by its form, and where it ends; `None` where it has none.
pub fn read(text: &str, language: Language) -> Option<(Mood, usize)> {
    match language.words().form {
        Form::Text(form) => form(text),
        Form::Words(form) => {
            let tokens = tokens(text);
            let (mood, count) = form(&tokens)?;
            let last = tokens.get(count.checked_sub(1)?)?;
            Some((mood, last.end))
        }
    }
}

/// The first words of a text, up to a mark other than an apostrophe or a hyphen within a word.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(MOST);
    let mut at = 0;
    while tokens.len() < MOST {
        let rest = &text[at..];
        let start =
            at + rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || apostrophe(c)).len();
        let letters =
            |c: char| is_letter(c) || fold::is_skipped(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}');
        let length: usize = text[start..].chars().take_while(|c| letters(*c)).map(char::len_utf8).sum();
        if length == 0 {
            break;
        }
        at = start + length;
        let word = &text[start..at];
        let plain = word.chars().all(|c| c.is_lowercase() && !fold::is_skipped(c));
        let hyphen = |c: char| if matches!(c, '\u{2010}' | '\u{2011}') { '-' } else { c };
        let word = if plain {
            Cow::Borrowed(word)
        } else {
            Cow::Owned(
                word.chars()
                    .filter(|c| !fold::is_skipped(*c))
                    .map(hyphen)
                    .flat_map(char::to_lowercase)
                    .collect(),
            )
        };
        tokens.push(Token { word, end: at });
    }
    tokens
}

fn apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{02BC}')
}

/// The word of a token; empty past the last.
pub(super) fn word<'t>(tokens: &'t [Token<'_>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| &token.word)
}

/// Whether a word ends with one of some endings and has at least `least` characters.
pub(super) fn ends(word: &str, endings: &[&str], least: usize) -> bool {
    endings.iter().any(|ending| word.ends_with(ending)) && word.chars().count() >= least
}

/// The index behind the words from `at` on that are among `known`, or that `is` takes.
pub(super) fn skip(tokens: &[Token<'_>], at: usize, is: impl Fn(&str) -> bool) -> usize {
    at + tokens[at.min(tokens.len())..].iter().take_while(|token| is(&token.word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    #[track_caller]
    fn check(language: Language, mood: Option<Mood>, text: &str) {
        // The bar stands where the opening words end.
        let whole = text.replace('|', "");
        let found = read(&whole, language);
        assert!(super::super::opening::read(&whole, language, None).is_none(), "the lexicon has {text}");
        assert_eq!(found.map(|(mood, _)| mood), mood, "{text}");
        if let Some((_, end)) = found {
            assert_eq!(Some(end), text.find('|'), "{text}: {}", &whole[..end]);
        }
    }

    const PREAMBULAR: Option<Mood> = Some(Mood::Preambular);
    const OPERATIVE: Option<Mood> = Some(Mood::Operative);

    #[test]
    fn english() {
        check(English, PREAMBULAR, "Deprecating| the noise of the harbour,");
        check(English, PREAMBULAR, "Wholeheartedly deprecating| the noise,");
        check(English, PREAMBULAR, "Having carefully weighed| the lanterns,");
        check(English, PREAMBULAR, "Bewildered| by the number of lanterns,");
        check(English, PREAMBULAR, "Solicitous| of the health of bees,");
        check(English, OPERATIVE, "Deprecates| the noise of the harbour;");
        check(English, OPERATIVE, "Wholeheartedly deprecates also| the noise;");
        check(English, None, "States should count their lanterns;");
        check(English, None, "Lanterns of the harbour;");
        check(English, None, "During the night the lanterns are lit,");
        check(English, None, "The lanterns,");
    }

    #[test]
    fn spanish() {
        check(Spanish, PREAMBULAR, "Desdeñando| los faroles del puerto,");
        check(Spanish, PREAMBULAR, "Habiendo sopesado| los faroles,");
        check(Spanish, PREAMBULAR, "Perpleja| por el número de faroles,");
        check(Spanish, PREAMBULAR, "Maravillada| de que haya faroles,");
        check(Spanish, OPERATIVE, "Desdeña también| los faroles;");
        check(Spanish, OPERATIVE, "Se maravilla| de los faroles;");
        check(Spanish, OPERATIVE, "Vuelve a contar pacientemente| los faroles;");
        check(Spanish, None, "Cada farol del puerto;");
        check(Spanish, None, "Cuando los faroles se apagan,");
    }

    #[test]
    fn french() {
        check(French, PREAMBULAR, "Dédaignant| les lanternes du port,");
        check(French, PREAMBULAR, "S’émerveillant| des lanternes,");
        check(French, PREAMBULAR, "Ayant soigneusement pesé| les lanternes,");
        check(French, PREAMBULAR, "Ayant présente à l’esprit| la lanterne,");
        check(French, PREAMBULAR, "Émerveillée| par les lanternes,");
        check(French, OPERATIVE, "Dédaigne également| les lanternes;");
        check(French, OPERATIVE, "S’émerveille| de ce que les lanternes brillent;");
        check(French, None, "Avant la nuit, les lanternes,");
        check(French, None, "Chaque lanterne du port;");
    }

    #[test]
    fn russian() {
        check(Russian, PREAMBULAR, "взвешивая| фонари в порту,");
        check(Russian, PREAMBULAR, "Пересчитав| фонари,");
        check(Russian, PREAMBULAR, "будучи поражена| числом фонарей,");
        check(Russian, PREAMBULAR, "с глубоким изумлением разглядывая| фонари,");
        check(Russian, OPERATIVE, "пересчитывает| фонари;");
        check(Russian, OPERATIVE, "по\u{2011}прежнему пересчитывает| фонари;");
        check(Russian, OPERATIVE, "решительно удивляется также| фонарям;");
        check(Russian, None, "комитет фонарей;");
        check(Russian, None, "фонари в порту,");
    }

    #[test]
    fn arabic() {
        check(Arabic, PREAMBULAR, "وإذ تزن| المصابيح في الميناء،");
        check(Arabic, PREAMBULAR, "وإذ لا يفوتها| عدد المصابيح،");
        check(Arabic, PREAMBULAR, "وقد عدّت| المصابيح،");
        check(Arabic, PREAMBULAR, "واستغرابا منها| لعدد المصابيح،");
        check(Arabic, OPERATIVE, "تستغرب| عدد المصابيح؛");
        check(Arabic, OPERATIVE, "يستغرب أيضا| عدد المصابيح؛");
        check(Arabic, PREAMBULAR, "وإذ عقدت العزم| على عدّ المصابيح،");
        check(Arabic, OPERATIVE, "لا يزال يشعر بالدهشة| من عدد المصابيح؛");
        check(Arabic, None, "تعداد المصابيح؛");
        check(Arabic, None, "المصابيح في الميناء،");
    }

    #[test]
    fn chinese() {
        check(Chinese, Some(Mood::Both), "十分惊奇地注意到|港口的灯，");
        check(Chinese, Some(Mood::Both), "感到惊奇的是|，港口的灯很多，");
        check(Chinese, Some(Mood::Operative), "再一次请|港口数灯；");
        check(Chinese, None, "港口的灯很多，");
    }
}
