//! The resolutions of a draft, one by one.

use super::seized_form;
use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::opened::Opened;
use crate::rules::outline::{Facts, Outline};
use crate::rules::punctuation::due_mark::written;
use crate::rules::row::Row;
use crate::rules::rule::{Grade, Rule};
use crate::symbol::Organ;
use crate::syntax::{Kind, LabelStyle, Language, chain};

/// Calls `visit` with the body of every resolution of a draft that a rule applies to: its preambular and operative paragraphs with their
/// indexes.
pub fn each(outline: &Outline<'_>, rule: &Rule, mut visit: impl FnMut(&[(usize, Row<'_>)])) {
    let mut body: Vec<(usize, Row<'_>)> = Vec::new();
    for (index, facts) in outline.paragraphs.iter().enumerate() {
        if !facts.is_body() || !rule.applies(facts.language, facts.profile) {
            continue;
        }
        if body.last().is_some_and(|(_, last)| last.resolution != facts.resolution) {
            visit(&body);
            body.clear();
        }
        body.push((index, *facts));
    }
    if !body.is_empty() {
        visit(&body);
    }
}

/// Marks the last operative paragraph of every resolution that does not say that the organ remains seized of the matter, where
/// `matters` says so of that paragraph. A text with fewer than three operative paragraphs is being written: it is left alone. The fix adds
/// the paragraph that is missing, with “actively” where the organ says so.
pub fn without_seizure(
    outline: &Outline<'_>,
    rule: &'static Rule,
    actively: bool,
    matters: impl Fn(&Facts) -> bool,
    found: &mut Vec<(usize, Finding)>,
) {
    each(outline, rule, |paragraphs| {
        let operative = || paragraphs.iter().filter(|(_, facts)| facts.kind == Kind::Operative);
        let first_level = || operative().filter(|(_, facts)| facts.level == 1);
        let seized =
            operative().any(|(_, row)| row.facts.closing.as_ref().is_some_and(|closing| closing.seized));
        let Some((index, last)) = first_level().next_back() else { return };
        if first_level().count() < 3 || seized || !matters(last.facts) {
            return;
        }
        let label = || last.facts.label.as_ref().map(|label| label.range.clone());
        if let Some(range) = last.facts.opening.clone().or_else(label) {
            let message = "No paragraph says that the Council remains seized of the matter";
            let finding = rule.finding(range, message);
            let sentence = |language| seized_form::sentence(language, actively);
            found.push((*index, finding.with_fixes(closing_paragraph(paragraphs, *index, sentence))));
        }
    });
}

/// What a rule looks at whose fix adds a closing paragraph.
pub const OF_A_CLOSING_PARAGRAPH: Aspects = Aspects::LABELS
    .and(Aspects::OPENINGS)
    .and(Aspects::OPENING_WORDS)
    .and(Aspects::ENDINGS)
    .and(Aspects::NOTES)
    .and(Aspects::CLOSINGS);

/// Adds a paragraph at the end of a resolution, whose body `paragraphs` is: a verb and the rest of a sentence in its language. `None` where the
/// last paragraph bears no number. `index` is that of the paragraph of the finding.
pub fn closing_paragraph<Rest: AsRef<str>>(
    paragraphs: &[(usize, Row<'_>)],
    index: usize,
    sentence: impl Fn(Language) -> (&'static str, Rest),
) -> Option<Fix> {
    let operative = |(_, row): &&(usize, Row<'_>)| row.kind == Kind::Operative;
    let (_, last) = paragraphs.iter().filter(operative).rfind(|(_, row)| row.level == 1)?;
    // The last piece of that paragraph.
    let (place, leaf) = paragraphs.last().filter(operative)?;
    let place = (*place != index).then_some(*place);
    let language = last.language;
    let (verb, rest) = sentence(language);
    let rest = rest.as_ref();
    let number = last.number().filter(|_| last.style == Some(LabelStyle::Decimal))? + 1;
    let label = match language {
        Language::Arabic => format!("{number} - "),
        _ => format!("{number}. "),
    };
    // The opening words are set off as those of the last paragraph are, and say so where they repeat them.
    let opened = last.facts.opened.as_deref();
    let marks = opened.map_or("", |opened| &opened.marks);
    let verb = opened.and_then(|opened| repeated(verb, opened)).unwrap_or_else(|| verb.to_owned());
    let stop = written(Mark::Stop, language);
    let paragraph = format!("\n\n{label}{marks}{verb}{marks}{rest}{stop}");
    let ending = leaf.facts.ending.as_ref()?;
    let behind = leaf.facts.markers.iter().map(|marker| marker.range.end).max().unwrap_or(0);
    let end = behind.max(ending.range.end);
    let place = |range| Place { paragraph: place, range };
    let semicolon = written(Mark::Semicolon, language).to_owned();
    let changes = match end == ending.change.end {
        true => vec![Change { place: place(ending.change.clone()), insert: semicolon + &paragraph }],
        false => vec![
            Change { place: place(ending.change.clone()), insert: semicolon },
            Change { place: place(end..end), insert: paragraph },
        ],
    };
    let title = "Add the closing paragraph".to_owned();
    Some(Fix { title, grade: Grade::Confirm, remedy: Remedy::Changes(changes) })
}

/// A verb as it opens a paragraph behind one with the same opening: “Also decides”; `None` behind another opening, and in the Security Council, which
/// knows no chains (row O16 of the drafting rules).
fn repeated(verb: &str, before: &Opened) -> Option<String> {
    let style = before.style;
    if style.organ == Some(Organ::SecurityCouncil) {
        return None;
    }
    let link = chain::read(verb, 0..verb.len(), style.language, style.organ)?;
    if link.base != before.link.base {
        return None;
    }
    let (range, insert) = chain::rewrite(verb, &link, before.repeat().next(), style)?;
    let mut verb = verb.to_owned();
    verb.replace_range(range, &insert);
    Some(verb)
}
