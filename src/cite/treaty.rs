//! Treaties cited by their place in the United Nations Treaty Series.

use super::TreatyCitation;
use super::number::digits_at;
use super::words::{Words, joiners_at, match_phrase, skip_blanks};

/// Reads ", vol. 2896, No. 50518" behind the series' name or "Ibid.", which stands at `start..end`. Several volumes or
/// numbers give one citation for each number. Gives the end of it.
pub(super) fn treaty_at(
    text: &str,
    start: usize,
    end: usize,
    words: &Words,
    into: &mut Vec<TreatyCitation>,
) -> Option<usize> {
    let (volumes, at) = labelled(text, end, words.volume, &["vol.", "vols.", "volume"], words)?;
    let (numbers, at) = labelled(text, at, words.number, &["no.", "nos.", "no"], words)?;
    let volume = volumes.first()?.0;
    let count = volumes.len().max(numbers.len());
    for index in 0..count {
        let Some(&(number, stop)) = numbers.get(index).or(numbers.last()) else { break };
        let volume = volumes.get(index).map_or(volume, |&(volume, _)| volume);
        into.push(TreatyCitation { span: start..stop, volume, number });
    }
    Some(at)
}

/// A label ("vol.", "Nos.") and the numbers behind it, each with its end.
fn labelled(
    text: &str,
    at: usize,
    own: &[&str],
    common: &[&str],
    words: &Words,
) -> Option<(Vec<(u32, usize)>, usize)> {
    let punctuation = |at: usize| {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(|letter: char| {
            letter.is_whitespace()
                || matches!(
                    letter,
                    ',' | '،'
                        | '，'
                        | '.'
                        | '*'
                        | '_'
                        | '»'
                        | '”'
                        | '"'
                        | '》'
                        | ')'
                        | ';'
                        | '؛'
                        | '('
                        | '（'
                )
        });
        text.len() - trimmed.len()
    };
    let at = punctuation(at);
    let label = own.iter().chain(common).filter_map(|label| match_phrase(text, at, label)).max()?;
    let mut next = punctuation(label);
    // "I-24841"
    if text[next..].starts_with("I-") {
        next += 2;
    }
    let mut numbers = Vec::new();
    let mut end = next;
    while numbers.len() < 30 {
        let Some((value, stop)) = digits_at(text, next) else { break };
        // A range of numbers stands for all of them.
        if let Some((last, after)) =
            text[stop..].strip_prefix(['-', '–']).and_then(|rest| digits_at(text, text.len() - rest.len()))
            && last > value
            && last - value <= 10
        {
            numbers.extend((value..=last).map(|value| (value, after)));
            end = after;
        } else {
            numbers.push((value, stop));
            end = stop;
        }
        let mut joined = skip_blanks(text, end);
        let comma = text[joined..].starts_with([',', '،']);
        if comma {
            joined = skip_blanks(text, joined + text[joined..].chars().next().map_or(1, char::len_utf8));
        }
        let and = joiners_at(text, joined, words.and).max();
        if and.is_none() && !comma {
            break;
        }
        let after = skip_blanks(text, and.unwrap_or(joined));
        if digits_at(text, after).is_none() {
            break;
        }
        next = after;
    }
    // The counters that Chinese sets behind a number.
    for counter in ['卷', '号', '號'] {
        if text[end..].starts_with(counter) {
            end += counter.len_utf8();
        }
    }
    (!numbers.is_empty()).then_some((numbers, end))
}
