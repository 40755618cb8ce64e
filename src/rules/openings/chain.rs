//! Openings that follow each other: which one each paragraph's looks back to, and what an adverb there should say.

use crate::rules::finding::{Finding, Fix};
use crate::rules::opened::Opened;
use crate::rules::outline::Outline;
use crate::rules::rule::{Grade, Rule};
use crate::syntax::chain::Repeat;
use crate::syntax::{Kind, Part};

/// What stands before a paragraph's opening.
#[derive(Clone, Copy)]
enum Before<'a> {
    /// Nothing: it opens the preamble or the operative part.
    Nothing,
    /// A heading, an opening that nobody knows: it may look back to anything.
    Unknown,
    /// The opening of the paragraph with this index, what it says once mended, and whether it is faulty.
    Opening(usize, &'a Opened, Repeat, bool),
}

/// What is wrong with an adverb, or with its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It opens as the one before and does not say so; it should say this.
    Repeated(Repeat),
    /// It says "also" or "further" where the other is due.
    Order(Repeat),
    /// It says that it repeats an opening, and the one before is another.
    Orphan,
}

/// A faulty opening.
pub struct Step<'a> {
    /// The index of its paragraph.
    pub index: usize,
    /// The opening.
    pub opened: &'a Opened,
    /// The opening before it with the index of its paragraph, if there is one in this part.
    pub before: Option<(usize, &'a Opened)>,
    /// What is wrong.
    pub fault: Fault,
}

/// An opening that has another before it, or a fault.
#[derive(Clone, Copy, Debug)]
pub struct Chained<'a> {
    /// The index of its paragraph.
    index: usize,
    /// The opening.
    opened: &'a Opened,
    /// The opening before it with the index of its paragraph, if there is one in this part.
    before: Option<(usize, &'a Opened)>,
    /// What is wrong with it.
    fault: Option<Fault>,
}

/// Calls `visit` with every opening that has another before it: its paragraph's index, the opening, the one before.
pub fn pairs<'a>(outline: &Outline<'a>, mut visit: impl FnMut(usize, &'a Opened, &'a Opened)) {
    for chained in outline.chain() {
        if let Some((_, last)) = chained.before {
            visit(chained.index, chained.opened, last);
        }
    }
}

/// Calls `visit` with every opening that has a fault, in order. What a paragraph should say follows from what the one before should
/// say, not from what it does say: one slip in a chain is one fault.
pub fn faults<'a>(outline: &Outline<'a>, mut visit: impl FnMut(Step<'a>)) {
    for Chained { index, opened, before, fault } in outline.chain() {
        if let Some(fault) = *fault {
            visit(Step { index: *index, opened, before: *before, fault });
        }
    }
}

/// Reads the chains of openings of an outline.
pub fn read<'a>(outline: &Outline<'a>) -> Vec<Chained<'a>> {
    let mut chain = Vec::new();
    let mut before = Before::Unknown;
    let mut operative = false;
    for (index, row) in outline.paragraphs.iter().enumerate() {
        if row.kind.is_aside() {
            continue;
        }
        match row.kind {
            Kind::OrganLine => (before, operative) = (Before::Nothing, false),
            // Sub-paragraphs belong to their paragraph.
            Kind::Operative if row.level > 1 && row.part == Part::Main => {}
            Kind::Preambular | Kind::Operative if row.part == Part::Main => {
                let here = row.kind == Kind::Operative;
                if here != operative {
                    // The first operative paragraph; or a preamble within the operative part.
                    before = if here && !matches!(before, Before::Unknown) {
                        Before::Nothing
                    } else {
                        Before::Unknown
                    };
                    operative = here;
                }
                let Some(opened) = row.facts.opened.as_deref() else {
                    before = Before::Unknown;
                    continue;
                };
                let fault = fault(before, opened);
                let last = match before {
                    Before::Opening(index, opened, ..) => Some((index, opened)),
                    _ => None,
                };
                if last.is_some() || fault.is_some() {
                    chain.push(Chained { index, opened, before: last, fault });
                }
                let said = match fault {
                    Some(Fault::Repeated(_)) if new_addressee(before, opened) => Repeat::Bare,
                    Some(Fault::Repeated(repeat) | Fault::Order(repeat)) => repeat,
                    Some(Fault::Orphan) => Repeat::Bare,
                    None => opened.repeat(),
                };
                before = Before::Opening(index, opened, said, fault.is_some());
            }
            _ => before = Before::Unknown,
        }
    }
    chain
}

fn fault(before: Before<'_>, opened: &Opened) -> Option<Fault> {
    let repeat = opened.repeat();
    match before {
        Before::Unknown => None,
        Before::Nothing => (repeat != Repeat::Bare).then_some(Fault::Orphan),
        Before::Opening(_, last, said, faulty) if last.link.base == opened.link.base => {
            match (said, repeat) {
                // One slip is one finding.
                _ if faulty && repeat != Repeat::Bare && repeat == last.repeat().next() => None,
                // Behind "further" a chain starts again.
                (Repeat::Further, _) => None,
                (_, Repeat::Bare) => Some(Fault::Repeated(said.next())),
                (Repeat::Bare, Repeat::Further) => Some(Fault::Order(Repeat::Also)),
                (Repeat::Also, Repeat::Also) => Some(Fault::Order(Repeat::Further)),
                _ => None,
            }
        }
        Before::Opening(_, last, ..) => {
            (repeat != Repeat::Bare && !opened.is_near(last)).then_some(Fault::Orphan)
        }
    }
}

fn new_addressee(before: Before<'_>, opened: &Opened) -> bool {
    match before {
        Before::Opening(_, last, ..) => opened.addresses && !same_addressee(last, opened),
        _ => false,
    }
}

/// Whether two openings surely address the same.
pub fn same_addressee(a: &Opened, b: &Opened) -> bool {
    !a.governs.is_empty() && a.governs == b.governs
}

/// Whether two openings surely address somebody else: neither name is a part of the other.
pub fn other_addressee(a: &Opened, b: &Opened) -> bool {
    let (a, b) = (&*a.governs, &*b.governs);
    !a.is_empty() && !b.is_empty() && !a.contains(b) && !b.contains(a)
}

/// A finding of a rule about an opening that repeats the one before: it should say `repeat`.
pub fn repeated(rule: &'static Rule, step: &Step<'_>, repeat: Repeat) -> Finding {
    let opened = step.opened;
    let message =
        format!("The paragraph before opens with the same words: “{}” is expected here", opened.with(repeat));
    related(mended(rule.finding(opened.range(), message), opened, repeat), step)
}

/// A finding of a rule about an adverb that should be another, or none.
pub fn misplaced(rule: &'static Rule, step: &Step<'_>, repeat: Repeat) -> Finding {
    let (opened, said) = (step.opened, step.opened.plainly());
    let message = match (step.fault, step.before) {
        (Fault::Orphan, None) => {
            format!("“{said}” opens this part: there is nothing before it to look back to")
        }
        (Fault::Orphan, Some((_, before))) => {
            format!(
                "“{said}” looks back to the same verb, but the paragraph before opens with “{}”",
                before.plainly()
            )
        }
        (_, Some((_, before))) => {
            format!("Behind “{}” the chain goes on with “{}”", before.plainly(), opened.with(repeat))
        }
        (_, None) => format!("“{}” is expected here", opened.with(repeat)),
    };
    related(mended(rule.finding(opened.adverb(), message), opened, repeat), step)
}

/// The finding with the fix that makes the opening say `repeat`.
pub fn mended(finding: Finding, opened: &Opened, repeat: Repeat) -> Finding {
    let Some((range, insert)) = opened.rewritten(repeat) else { return finding };
    let mut fix = Fix::replace(Grade::Confirm, range, insert);
    fix.title = format!("Write “{}”", opened.with(repeat));
    finding.fix(fix)
}

fn related(finding: Finding, step: &Step<'_>) -> Finding {
    match step.before {
        Some((index, before)) => finding.related(index, before.range(), "the opening before"),
        None => finding,
    }
}
