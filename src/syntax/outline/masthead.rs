//! Lines of a masthead that stand where a title could: directly above the organ's line.

use crate::syntax::label;
use crate::syntax::language::Language;

/// Whether a line names the agenda item, or says that a draft resolution follows: no title, though the organ's line comes next.
pub(in crate::syntax) fn is_no_title(content: &str, language: Language) -> bool {
    let line = content.trim_matches(['*', '_', '#', ' ', '\u{A0}', ':', '：']);
    !line.contains('\n') && (names_item(line, language) || names_draft(line, language))
}

/// Whether a line above one that says no more than "Draft resolution" is the title: no line of the masthead is known that it could
/// be.
pub(super) fn is_title_above(content: &str, below: &str, language: Language) -> bool {
    let bare = |text: &str| text.trim_matches(['*', '_', '#', ' ', '\u{A0}']).to_lowercase();
    let words = language.words();
    words.drafts.contains(&bare(below).as_str())
        && !content.contains(['\n', ':', '：', '/'])
        && !content.chars().any(|c| label::digit(c).is_some())
        && content.chars().count() > 4
        && !words.head_words.iter().any(|word| content.contains(word))
}

/// "Agenda item 71 (b)", and nothing behind it.
fn names_item(line: &str, language: Language) -> bool {
    let (head, within) = language.words().item;
    let Some(rest) = line.strip_prefix(head) else { return false };
    let number = rest.chars().any(|c| label::digit(c).is_some());
    number
        && rest.contains(within)
        && line.chars().count() < head.chars().count() + within.chars().count() + 24
}

/// "Draft resolution", "Draft resolution II", "Austria and Malta: draft resolution", "Draft resolution submitted by the Chair".
fn names_draft(line: &str, language: Language) -> bool {
    let words = language.words();
    let small = line.to_lowercase();
    words.drafts.iter().any(|draft| {
        let sponsors = small.strip_suffix(draft).map(str::trim_end);
        let sponsored =
            sponsors.is_some_and(|before| before.is_empty() || before.ends_with([':', '：', '*']));
        let rest = small.strip_prefix(draft).map(str::trim_start);
        let numbered = rest.is_some_and(|rest| {
            let symbol = |c: char| c.is_ascii_alphanumeric() || "/.-() ".contains(c);
            let few = rest.len() <= 24 && rest.split(' ').all(|word| word.len() <= 3 || word.contains('/'));
            few && rest.chars().all(symbol)
        });
        let whose = rest.is_some_and(|rest| words.submitted.iter().any(|word| rest.starts_with(word)));
        let behind = language == Language::Chinese && sponsors.is_some_and(|b| b.ends_with("提交的"));
        sponsored || numbered || whose || behind
    })
}

/// The lines of a masthead whose lines stand close that are its title: those behind the agenda item and the sponsors, without
/// the organ's date and the report in brackets.
pub(in crate::syntax) fn title_lines(text: &str, language: Language) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let said = |line: &&str| {
        let dated = line.starts_with(|c: char| label::digit(c).is_some())
            && language.words().months.iter().any(|month| line.contains(month));
        !line.starts_with(['[', '(', '（', '［']) && !dated
    };
    let behind = |at: usize| lines[at + 1..].iter().copied().filter(said).collect::<Vec<_>>();
    let heads = (0..lines.len()).rev().filter(|at| is_no_title(lines[*at], language));
    let found = heads.map(behind).find(|title| !title.is_empty());
    found.unwrap_or(lines)
}
