//! Which mark each paragraph should end with. A resolution is one sentence: what ends a paragraph says what follows it.
//!
//! One reading for all rules about end marks, and for whoever moves paragraphs: a preambular paragraph ends with a comma, an
//! operative one with a semicolon, the last with a full stop; what introduces a list ends with a colon; the items of a list end with
//! semicolons, and the last of them with the mark that the paragraph above it would have had.

use crate::rules::finding::{Finding, Fix};
use crate::rules::outline::{Facts, Outline};
use crate::rules::rule::{Grade, Rule};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, LabelStyle, Language, Mark, Part};

/// Why a mark is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is a preambular paragraph.
    Preambular,
    /// Another operative paragraph follows.
    Operative,
    /// It is the last of the resolution, or the last item of its last paragraph.
    Last,
    /// Sub-paragraphs follow that belong to it.
    Introduction,
    /// Another item of the same list follows.
    Item,
    /// It is the last item of a list.
    LastItem,
}

/// The mark that a paragraph should end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// The mark.
    pub mark: Mark,
    /// Another one that is as good there.
    pub or: Option<Mark>,
    /// Why.
    pub reason: Reason,
    /// Whether what follows leaves no doubt: a paragraph with its number or opening words, the closing lines, an annex.
    pub sure: bool,
}

/// What follows a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// A paragraph of the body: its place among the paragraphs that count.
    Body(usize),
    /// The same, behind a heading.
    Headed(usize),
    /// The end of the resolution, known by what stands there.
    End,
    /// The end of the file.
    EndOfFile,
    /// Something that may belong to the paragraph: a table, a quotation.
    Unknown,
}

/// The mark due at the end of each paragraph of the draft; `None` where nobody can tell, and outside the body of resolutions.
pub fn due(outline: &Outline<'_>) -> Vec<Option<Due>> {
    let mut due = vec![None; outline.paragraphs.len()];
    // The paragraphs that are not beside the text.
    let row: Vec<usize> =
        (0..outline.paragraphs.len()).filter(|index| !outline.paragraphs[*index].kind.is_aside()).collect();
    let facts = |at: usize| outline.paragraphs[row[at]];
    let numbered_later = numbered_later(outline, &row);
    // The paragraph of the first level that the items below it belong to.
    let mut owner: Option<usize> = None;
    for at in 0..row.len() {
        let here = facts(at);
        if !here.is_body() {
            owner = None;
            continue;
        }
        if here.level <= 1 {
            owner = Some(at);
        }
        let preambular = |at: usize| is_preambular(facts(at), numbered_later[at]);
        let next = next(outline, &row, at);
        let (follower, headed) = match next {
            Next::Body(place) => (Some(facts(place)), false),
            Next::Headed(place) => (Some(facts(place)), true),
            _ => (None, false),
        };
        let sure = match next {
            Next::Body(_) | Next::Headed(_) => {
                follower.is_some_and(|facts| facts.label.is_some() || facts.mood.is_some())
            }
            Next::End => true,
            Next::EndOfFile | Next::Unknown => false,
        };
        let deeper = follower.is_some_and(|facts| facts.level > here.level.max(1));
        let of = |mark, reason| Some(Due { mark, or: None, reason, sure });
        due[row[at]] = if next == Next::Unknown {
            None
        } else if deeper && !here.double {
            // Items behind a heading belong to nobody that could announce them.
            if headed { None } else { of(Mark::Colon, Reason::Introduction) }
        } else if here.level > 1 || here.double {
            let level = here.level + u8::from(here.double);
            let bullet = here.label.as_ref().is_some_and(|label| label.style == LabelStyle::Bullet);
            match follower {
                Some(facts) if facts.level == level && !headed => match bullet {
                    // Bullets are often names, without any mark.
                    true => None,
                    false => of(Mark::Semicolon, Reason::Item),
                },
                _ if bullet && here.ending.as_ref().is_some_and(|ending| ending.mark == Mark::None) => None,
                Some(facts) if facts.level > level => None,
                _ => match owner.is_some_and(preambular) {
                    true if follower.is_some_and(|facts| facts.level > 1) => {
                        of(Mark::Semicolon, Reason::LastItem)
                    }
                    true => of(Mark::Comma, Reason::LastItem),
                    false => last(outline, next, headed, sure, Reason::LastItem),
                },
            }
        } else if preambular(at) {
            of(Mark::Comma, Reason::Preambular)
        } else if here.kind == Kind::Preambular || misplaced(here, numbered_later[at]) {
            None
        } else {
            last(outline, next, headed, sure, Reason::Operative)
        };
    }
    due
}

/// The mark between two operative paragraphs, or behind the last.
fn last(outline: &Outline<'_>, next: Next, headed: bool, sure: bool, reason: Reason) -> Option<Due> {
    match next {
        Next::End | Next::EndOfFile if outline.head.whole => {
            Some(Due { mark: Mark::Stop, or: None, reason: Reason::Last, sure })
        }
        // An excerpt may end anywhere.
        Next::End | Next::EndOfFile => {
            Some(Due { mark: Mark::Semicolon, or: Some(Mark::Stop), reason, sure: false })
        }
        Next::Unknown => None,
        // A section can end as a resolution does.
        _ => Some(Due { mark: Mark::Semicolon, or: headed.then_some(Mark::Stop), reason, sure }),
    }
}

/// For each paragraph that counts: whether a numbered operative paragraph of the first level follows in the same section.
fn numbered_later(outline: &Outline<'_>, row: &[usize]) -> Vec<bool> {
    let mut later = vec![false; row.len()];
    let mut found = None;
    for (at, index) in row.iter().enumerate().rev() {
        let facts = outline.paragraphs[*index];
        let place = (facts.part, facts.resolution, facts.section);
        later[at] = found == Some(place);
        if facts.kind == Kind::Operative && facts.level == 1 && facts.numbered().is_some() {
            found = Some(place);
        }
    }
    later
}

/// Whether a paragraph belongs to the preamble: one that opens so or, in a preamble above numbered paragraphs, one that only its
/// end mark makes look like an operative one.
fn is_preambular(facts: &Facts, numbered_later: bool) -> bool {
    match facts.kind {
        Kind::Preambular => true,
        Kind::Operative if facts.level == 1 && facts.label.is_none() && numbered_later => {
            facts.mood != Some(Mood::Operative) && facts.opening.is_some()
        }
        _ => false,
    }
}

/// Whether an operative paragraph without a number stands where numbered ones follow: not its mark is the matter, but its place.
fn misplaced(facts: &Facts, numbered_later: bool) -> bool {
    facts.kind == Kind::Operative && facts.label.is_none() && numbered_later
}

fn next(outline: &Outline<'_>, row: &[usize], at: usize) -> Next {
    let here = outline.paragraphs[row[at]];
    let mut headed = false;
    for (place, index) in row.iter().enumerate().skip(at + 1) {
        let facts = outline.paragraphs[*index];
        if (facts.part, facts.resolution) != (here.part, here.resolution) {
            return Next::End;
        }
        match facts.kind {
            Kind::Heading if headed => {}
            Kind::Heading => headed = true,
            Kind::Preambular | Kind::Operative if headed => return Next::Headed(place),
            Kind::Preambular | Kind::Operative => return Next::Body(place),
            Kind::AnnexHeading | Kind::OrganLine | Kind::Title | Kind::Masthead => return Next::End,
            Kind::Closing if !headed => return Next::End,
            _ => return Next::Unknown,
        }
    }
    if headed || here.part != Part::Main { Next::Unknown } else { Next::EndOfFile }
}

/// A mark as a language writes it, with the space that French sets before it.
pub fn written(mark: Mark, language: Language) -> &'static str {
    match (mark, language) {
        (Mark::None, _) => "",
        (Mark::Comma, Language::Chinese) => "，",
        (Mark::Comma, Language::Arabic) => "،",
        (Mark::Comma, _) => ",",
        (Mark::Semicolon, Language::Chinese) => "；",
        (Mark::Semicolon, Language::Arabic) => "؛",
        (Mark::Semicolon, Language::French) => "\u{a0};",
        (Mark::Semicolon, _) => ";",
        (Mark::Colon, Language::Chinese) => "：",
        (Mark::Colon, Language::French) => "\u{a0}:",
        (Mark::Colon, _) => ":",
        (Mark::Stop, Language::Chinese) => "。",
        (Mark::Stop, _) => ".",
    }
}

/// The name of a mark, for messages.
pub fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::None => "no mark",
        Mark::Comma => "a comma",
        Mark::Semicolon => "a semicolon",
        Mark::Colon => "a colon",
        Mark::Stop => "a full stop",
    }
}

/// Reports the paragraphs that do not end with the mark that is due for one of `reasons`; `what` begins the message: "a
/// preambular paragraph".
pub fn report(
    rule: &'static Rule,
    what: &str,
    reasons: &[Reason],
    outline: &Outline<'_>,
    found: &mut Vec<(usize, Finding)>,
) {
    for (index, due) in due(outline).into_iter().enumerate() {
        let Some(due) = due.filter(|due| reasons.contains(&due.reason)) else { continue };
        let facts = outline.paragraphs[index];
        let Some(ending) = &facts.ending else { continue };
        let fits = |mark: Mark| mark == due.mark || Some(mark) == due.or;
        if fits(ending.mark) || fits(ending.inner) {
            continue;
        }
        let expected = name(due.mark);
        let message = match ending.mark {
            Mark::None => format!("{what} ends with {expected}, which is missing here"),
            mark => format!("{what} ends with {expected}, not with {}", name(mark)),
        };
        // At the end of the file somebody may still be typing: a mark is not put there unasked.
        let grade = if due.sure && ending.inner == ending.mark { Grade::Safe } else { Grade::Confirm };
        let fix = Fix::replace(grade, ending.change.clone(), written(due.mark, facts.language));
        found.push((index, rule.finding(ending.range.clone(), message).fix(fix)));
    }
}
