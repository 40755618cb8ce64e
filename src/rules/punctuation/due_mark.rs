//! Which mark each paragraph should end with. A resolution is one sentence: what ends a paragraph says what follows it.
//!
//! One reading for all rules about end marks, and for whoever moves paragraphs: a preambular paragraph ends with a comma, an
//! operative one with a semicolon, the last with a full stop; what introduces a list ends with a colon; the items of a list end with
//! semicolons, and the last of them with the mark that the paragraph above it would have had.

use crate::rules::Mark;
use crate::rules::finding::{Finding, Fix};
use crate::rules::head_line::Signs;
use crate::rules::outline::Outline;
use crate::rules::row::Row;
use crate::rules::rule::{Grade, Rule};
use crate::syntax::opening::Mood;
use crate::syntax::{Kind, LabelStyle, Language, Part};

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
    let paragraph = |at: usize| outline.paragraphs[row[at]];
    let above_numbers = above_numbers(outline, &row);
    let customs = customs(outline, &row);
    // The paragraph of the first level that the items below it belong to.
    let mut owner: Option<usize> = None;
    for at in 0..row.len() {
        let here = paragraph(at);
        if !here.is_body() {
            owner = None;
            continue;
        }
        if here.level <= 1 {
            owner = Some(at);
        }
        let preambular = |at: usize| is_preambular(paragraph(at), above_numbers[at]);
        let next = next(outline, &row, at);
        let (follower, headed) = match next {
            Next::Body(place) => (Some(paragraph(place)), false),
            Next::Headed(place) => (Some(paragraph(place)), true),
            _ => (None, false),
        };
        let sure = match next {
            Next::Body(_) | Next::Headed(_) => {
                follower.is_some_and(|paragraph| paragraph.style.is_some() || paragraph.mood().is_some())
            }
            Next::End => true,
            Next::EndOfFile | Next::Unknown => false,
        };
        let deeper = follower.is_some_and(|paragraph| paragraph.level > here.level.max(1));
        let of = |mark, reason| Some(Due { mark, or: None, reason, sure });
        let mark = here.mark.unwrap_or(Mark::Open);
        // Behind a colon the names of a list look like a heading, and a page's foot may hide the rest of the sentence.
        let cut = match next {
            Next::Headed(_) => mark == Mark::Colon,
            // Items that lost their labels look like paragraphs without opening words.
            Next::Body(place) => {
                let bare = here.style.is_some() && paragraph(place).style.is_none();
                mark == Mark::Colon && (row[place] > row[at] + 1 || !sure || bare)
            }
            _ => false,
        };
        due[row[at]] = if next == Next::Unknown || cut {
            None
        } else if deeper && !here.double {
            // Items behind a heading belong to nobody that could announce them, nor do those that go on with a list; and an item can be
            // a title of those below it.
            let starts = follower.is_some_and(|paragraph| paragraph.style.is_some() && paragraph.value <= 1);
            // What a form asks for stands in bullets below a finished sentence.
            let form = follower.is_some_and(|paragraph| paragraph.style == Some(LabelStyle::Bullet))
                && here.level > 1
                && mark == Mark::Stop;
            if headed || !starts || form || here.level > 1 && here.titled {
                None
            } else {
                of(Mark::Colon, Reason::Introduction)
            }
        } else if here.level > 1 || here.double {
            let level = here.level + u8::from(here.double);
            let bullet = here.style == Some(LabelStyle::Bullet);
            match follower {
                Some(paragraph) if paragraph.level == level && !headed => match bullet {
                    // Bullets are often names, without any mark.
                    true => None,
                    false if customs[at] == Custom::Sentences => None,
                    false => Some(Due {
                        mark: Mark::Semicolon,
                        or: (customs[at] == Custom::Commas).then_some(Mark::Comma),
                        reason: Reason::Item,
                        sure,
                    }),
                },
                _ if customs[at] == Custom::Sentences => None,
                // A bullet that ends with a colon leaves room for what is to be filled in.
                _ if bullet && matches!(here.mark, Some(Mark::Open | Mark::Colon)) => None,
                // The paragraphs that it belongs to are sentences of their own.
                _ if owner.is_some_and(|owner| customs[owner] == Custom::Sentences) => None,
                Some(paragraph) if paragraph.level > level => None,
                _ => match owner.is_some_and(preambular) {
                    true if follower.is_some_and(|paragraph| paragraph.level > 1) => {
                        of(Mark::Semicolon, Reason::LastItem)
                    }
                    // Chinese lists end with a semicolon in the preamble, too; and what looks like a preambular paragraph among operative ones can
                    // be one of them that lost its number.
                    true => Some(Due {
                        mark: Mark::Comma,
                        or: (here.language == Language::Chinese
                            || owner.is_some_and(|owner| !above_numbers[owner]))
                        .then_some(Mark::Semicolon),
                        reason: Reason::LastItem,
                        sure,
                    }),
                    false => last(outline, next, headed, sure, Reason::LastItem),
                },
            }
        } else if preambular(at) {
            // "Adopts the following declaration:", and the title of one.
            // Nor is one preambular for certain that ends a resolution with a full stop: then its numbers are not read.
            let decides = here.mood() == Some(Mood::Operative);
            let other = decides && (here.language == Language::Chinese || mark == Mark::Semicolon)
                || !here.opens && mark == Mark::Open
                || next == Next::End && mark == Mark::Stop
                // What ends the file without any mark is still being typed, or has been cut off.
                || next == Next::EndOfFile && mark == Mark::Open;
            if other { None } else { of(Mark::Comma, Reason::Preambular) }
        } else if here.style.is_none() && here.titled
            || here.kind == Kind::Preambular
            || misplaced(here, above_numbers[at])
            || is_stray(here)
            || here.style.is_none()
                && mark == Mark::Comma
                && follower.is_some_and(|paragraph| paragraph.kind == Kind::Preambular)
        {
            None
        } else {
            last(outline, next, headed, sure, Reason::Operative)
                .filter(|due| due.reason == Reason::Last || customs[at] != Custom::Sentences)
        };
    }
    due
}

/// What a list, or the operative part, makes of its end marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Custom {
    /// What is due.
    Usual,
    /// Its paragraphs are sentences of their own, as in declarations and rules of procedure.
    Sentences,
    /// Its items are parted by commas.
    Commas,
}

/// For each paragraph that counts, the custom of the row of paragraphs of its level that it stands in: more than half of the three or
/// more before its last that end with another mark than is due are no slip.
fn customs(outline: &Outline<'_>, row: &[usize]) -> Vec<Custom> {
    let mut customs = vec![Custom::Usual; row.len()];
    // The open rows, the outermost first: the places of their paragraphs.
    let mut open: Vec<Vec<usize>> = Vec::new();
    let mut place = None;
    let mut close = |row_of: Vec<usize>| {
        // The last one ends otherwise for other reasons.
        let before = &row_of[..row_of.len().saturating_sub(1)];
        let ends = |wanted: Mark| {
            let marks = before.iter().map(|at| outline.paragraphs[row[*at]].mark);
            marks.filter(|mark| *mark == Some(wanted)).count()
        };
        let count = before.len();
        let custom = match () {
            _ if count > 2 && ends(Mark::Stop) * 2 > count => Custom::Sentences,
            _ if count > 2 && ends(Mark::Comma) * 2 > count => Custom::Commas,
            _ => Custom::Usual,
        };
        for at in row_of {
            customs[at] = custom;
        }
    };
    for (at, index) in row.iter().enumerate() {
        let paragraph = outline.paragraphs[*index];
        let here = (paragraph.part, paragraph.resolution);
        let operative = paragraph.kind == Kind::Operative && paragraph.level > 0;
        let depth = if operative { usize::from(paragraph.level) } else { 1 };
        if place.replace(here) != Some(here) {
            open.drain(..).for_each(&mut close);
        }
        if operative || paragraph.kind == Kind::Preambular {
            while open.len() > depth {
                open.pop().map(&mut close);
            }
        }
        if operative {
            open.resize_with(depth, Vec::new);
            open[depth - 1].push(at);
        }
    }
    open.drain(..).for_each(&mut close);
    // What stands below sentences are sentences, if it ends as one: by level, the custom of the last paragraph.
    let mut above = [Custom::Usual; 8];
    for (at, index) in row.iter().enumerate() {
        let paragraph = outline.paragraphs[*index];
        let level = usize::from(paragraph.level).min(above.len() - 1);
        if paragraph.kind != Kind::Operative || level == 0 {
            above = [Custom::Usual; 8];
            continue;
        }
        let sentence = paragraph.mark == Some(Mark::Stop);
        if level > 1 && sentence && above[level - 1] == Custom::Sentences {
            customs[at] = Custom::Sentences;
        }
        above[level] = customs[at];
    }
    customs
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

/// For each paragraph that counts: whether the numbered operative paragraphs of its section all follow.
fn above_numbers(outline: &Outline<'_>, row: &[usize]) -> Vec<bool> {
    let mut above = vec![false; row.len()];
    let place = |paragraph: Row<'_>| (paragraph.part, paragraph.resolution, paragraph.section);
    let numbered = |paragraph: Row<'_>| {
        paragraph.kind == Kind::Operative && paragraph.level == 1 && paragraph.number().is_some()
    };
    let mut found = None;
    for (at, index) in row.iter().enumerate().rev() {
        let paragraph = outline.paragraphs[*index];
        above[at] = found == Some(place(paragraph));
        // Where the first number is another one, those before it have only lost theirs.
        if numbered(paragraph) {
            found = paragraph.number().filter(|number| *number == 1).map(|_| place(paragraph));
        }
    }
    let mut found = None;
    for (at, index) in row.iter().enumerate() {
        let paragraph = outline.paragraphs[*index];
        if numbered(paragraph) {
            found = Some(place(paragraph));
        }
        above[at] &= found != Some(place(paragraph));
    }
    above
}

/// Whether a paragraph belongs to the preamble: one that opens so or, in a preamble above numbered paragraphs, one that only its
/// end mark makes look like an operative one.
fn is_preambular(paragraph: Row<'_>, above_numbers: bool) -> bool {
    match paragraph.kind {
        Kind::Preambular => true,
        Kind::Operative if paragraph.level == 1 && paragraph.style.is_none() && above_numbers => {
            paragraph.mood() != Some(Mood::Operative) && paragraph.opens
        }
        _ => false,
    }
}

/// Whether an operative paragraph without a number stands where numbered ones follow: not its mark is the matter, but its place.
fn misplaced(paragraph: Row<'_>, above_numbers: bool) -> bool {
    paragraph.kind == Kind::Operative && paragraph.style.is_none() && above_numbers
}

/// Whether a heading is the line of the meeting that closes a resolution.
fn is_closing(paragraph: Row<'_>) -> bool {
    paragraph.facts.head_line.as_ref().is_some_and(|line| line.signs.has(Signs::MEETING))
}

/// Whether a paragraph without a number that stands among numbered ones is a preambular one for all that can be told: its
/// opening words may begin either, and it ends with a comma.
pub fn is_stray(paragraph: Row<'_>) -> bool {
    let comma = paragraph.mark == Some(Mark::Comma);
    let operative = paragraph.kind == Kind::Operative && paragraph.level == 1 && paragraph.style.is_none();
    operative && comma && paragraph.mood().is_some_and(|mood| mood != Mood::Operative)
}

fn next(outline: &Outline<'_>, row: &[usize], at: usize) -> Next {
    let here = outline.paragraphs[row[at]];
    let mut headed = false;
    for (place, index) in row.iter().enumerate().skip(at + 1) {
        let paragraph = outline.paragraphs[*index];
        if (paragraph.part, paragraph.resolution) != (here.part, here.resolution) {
            return Next::End;
        }
        match paragraph.kind {
            Kind::Heading if is_closing(paragraph) => return Next::End,
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
        (Mark::Open, _) => "",
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
        Mark::Open => "no mark",
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
    for (index, due) in outline.due().iter().enumerate() {
        let Some(due) = due.filter(|due| reasons.contains(&due.reason)) else { continue };
        let paragraph = outline.paragraphs[index];
        let fits = |mark: Mark| mark == due.mark || Some(mark) == due.or;
        if paragraph.mark.is_none_or(fits) {
            continue;
        }
        let Some(ending) = paragraph.facts.ending.as_ref().filter(|ending| !fits(ending.inner)) else {
            continue;
        };
        let expected = name(due.mark);
        let message = match ending.mark {
            Mark::Open => format!("{what} ends with {expected}, which is missing here"),
            mark => format!("{what} ends with {expected}, not with {}", name(mark)),
        };
        // At the end of the file somebody may still be typing: a mark is not put there unasked.
        // And a colon announces something, which may only be missing.
        let announces = ending.mark == Mark::Colon;
        let sure = due.sure && ending.inner == ending.mark && !announces;
        let grade = if sure { Grade::Safe } else { Grade::Confirm };
        // Of two marks in a row, one is right: `;.`
        let insert = if ending.doubles(due.mark) { "" } else { written(due.mark, paragraph.language) };
        let fix = Fix::replace(grade, ending.change.clone(), insert);
        found.push((index, rule.finding(ending.range.clone(), message).fix(fix)));
    }
}
