//! "Ibid." written out: what a note says that took its source from the note before, when another comes to stand there.

use super::words::{Lexicon, Word, match_any, match_phrase, same_word, skip_blanks};
use crate::syntax::Language;
use crate::text::is_letter;
use std::ops::Range;

/// Where a note says "Ibid." for the source of the note before: at its head, behind no more than "See". In bytes of `body`, the note
/// without its number, with the emphasis marks around it; `None` where it names its source itself.
pub fn leading_ibid(body: &str, language: Language) -> Option<Range<usize>> {
    let lexicon = Lexicon::of(language);
    let event = lexicon.events(body).find(|event| event.word == Word::Ibid)?;
    let before = body.get(..event.start)?;
    let marks = before.len() - before.trim_end_matches(['*', '_']).len();
    let words = before.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty());
    let see = |word: &str| {
        let also = language.words().repeats.also;
        same_word(word, also) || lexicon.words.see.iter().any(|see| same_word(word, see))
    };
    if before.contains(|c: char| c.is_numeric()) || !words.into_iter().all(see) {
        return None;
    }
    let closed = body[event.end..].len() - body[event.end..].trim_start_matches(['*', '_']).len();
    Some(event.start - marks..event.end + if marks > 0 { closed } else { 0 })
}

/// The marks that part what a note says of its source.
const COMMAS: [char; 3] = [',', '،', '，'];

/// The marks that end a note.
const STOPS: [char; 3] = ['.', '。', '．'];

/// What stands in the place of the "Ibid." at `ibid` in `body` when it is written out, `source` being the note (without its number)
/// that gives the source. `None` where `source` names several or leaves open how much of it is meant.
///
/// Of "United Nations, Treaty Series, vol. 660, No. 9464." before "Ibid., vol. 1249, No. 20378." the series is meant; before "Ibid."
/// alone all of it.
pub fn written_out(body: &str, ibid: &Range<usize>, source: &str, language: Language) -> Option<String> {
    let source = source.trim();
    if source.contains([';', '؛', '；', '\n', '\r']) || leading_ibid(source, language).is_some() {
        return None;
    }
    let bare = source.trim_end_matches(STOPS).trim_end();
    let bare = &bare[see_length(bare, language)..];
    let behind = body.get(ibid.end..)?;
    let rest = behind.trim_start();
    let details = rest.trim_start_matches(COMMAS);
    // "Ibid." that ends the note has its stop within it.
    let within = body[ibid.clone()].trim_end_matches(['*', '_']).ends_with(STOPS);
    if details.trim_matches(|c: char| STOPS.contains(&c) || c.is_whitespace()).is_empty() {
        let stop = if rest.is_empty() && within { "." } else { "" };
        return (!bare.is_empty()).then(|| format!("{bare}{stop}"));
    }
    if details.len() == rest.len() {
        return None;
    }
    let kind = first_word(details.trim_start())?;
    let parts =
        || bare.char_indices().filter(|(_, c)| COMMAS.contains(c)).map(|(at, c)| (at, at + c.len_utf8()));
    let same =
        parts().find(|&(_, end)| first_word(bare[end..].trim_start()).is_some_and(|word| alike(word, kind)));
    let head = match same {
        Some((at, _)) => &bare[..at],
        // "A/70/228" has no such part, and no other.
        None if parts().next().is_none() => bare,
        None => return None,
    };
    (!head.is_empty()).then(|| head.to_owned())
}

/// The length of "See" or "See also" at the head of a note.
fn see_length(source: &str, language: Language) -> usize {
    let words = Lexicon::of(language).words;
    let Some(end) = match_any(source, 0, words.see) else { return 0 };
    let at = skip_blanks(source, end);
    let also = match_phrase(source, at, language.words().repeats.also);
    skip_blanks(source, also.unwrap_or(end))
}

/// The word that says what a part of a source is: `vol`, `annex`, `Supplement`; in Chinese, where it stands behind the number, that.
fn first_word(part: &str) -> Option<&str> {
    let part = part.trim_start_matches(['*', '_', '第']);
    let start = part
        .find(|c: char| is_letter(c))
        .filter(|at| part[..*at].chars().all(|c| c.is_ascii_digit() || c == ' '))?;
    let word = &part[start..];
    let end = word.find(|c: char| !is_letter(c)).unwrap_or(word.len());
    Some(&word[..end])
}

/// Whether two parts are of one kind: `vol` and `vols`, `annex` and `annexes`.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a == b || a.trim_end_matches('s') == b.trim_end_matches('s')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    fn check(note: &str, source: &str, language: Language, expected: &str) {
        let Some(ibid) = leading_ibid(note, language) else { panic!("no ibid: {note}") };
        let mut body = note.to_owned();
        match written_out(note, &ibid, source, language) {
            Some(text) => body.replace_range(ibid, &text),
            None => body = "left".to_owned(),
        }
        assert_eq!(body, expected);
    }

    #[test]
    fn what_the_note_before_says() {
        let treaty = "United Nations, *Treaty Series*, vol. 660, No. 9464.";
        check("Ibid.", "A/79/302.", English, "A/79/302.");
        check("*Ibid.*", "A/79/302.", English, "A/79/302.");
        check("Ibid., annex.", "A/79/302.", English, "A/79/302, annex.");
        check("Ibid., annex II.", "A/79/302, annex I.", English, "A/79/302, annex II.");
        check(
            "Ibid., vol. 1249, No. 20378.",
            treaty,
            English,
            "United Nations, *Treaty Series*, vol. 1249, No. 20378.",
        );
        check("See ibid., annex.", "See also A/79/302.", English, "See A/79/302, annex.");
        check("Ibid., para. 5.", "A/79/302, chap. II.", English, "left");
        check("Ibid.", "A/79/302; see also A/79/303.", English, "left");
        check("Ibid.", "A/79/302, annexe.", French, "A/79/302, annexe.");
        check("Ibíd., anexo.", "Véase A/79/302.", Spanish, "A/79/302, anexo.");
        check("Там же, приложение.", "A/79/302.", Russian, "A/79/302, приложение.");
        check("同上，附件。", "A/79/302。", Chinese, "A/79/302，附件。");
        check("المرجع نفسه، المرفق.", "A/79/302.", Arabic, "A/79/302، المرفق.");
    }

    #[test]
    fn a_note_with_its_own_source() {
        assert_eq!(leading_ibid("A/79/302; ibid., annex.", English), None);
        assert_eq!(leading_ibid("A/79/302.", English), None);
    }
}
