//! The ways to damage a draft.

mod citing;
mod labels;
mod marks;
mod notes;
mod openings;
mod sessions;

use rapporteur::cite::{Citation, Target};
use rapporteur::corpus;
use rapporteur::ide::Snapshot;
use rapporteur::rules::{Ending, Mark};
use rapporteur::symbol;
use rapporteur::syntax::chain::{self, Repeat, Style};
use rapporteur::syntax::{Kind, LabelStyle, Language, Paragraph, Part, Placed};
use rapporteur::text::Edit;
use sessions::Session;
use std::ops::Range;
use std::sync::Arc;

/// A way to damage a draft.
#[derive(Clone, Copy)]
pub struct Fault {
    /// What is done.
    pub name: &'static str,
    /// The codes of the rules that may find it.
    pub rules: &'static [&'static str],
    /// The languages in which it can be done.
    pub languages: &'static [Language],
}

/// One damage.
pub struct Damage {
    /// In order of place, none touching another.
    pub edits: Vec<Edit>,
    /// Where it is to be found, in bytes of the text before.
    pub place: Range<usize>,
}

impl Damage {
    fn one(range: Range<usize>, insert: impl Into<String>) -> Damage {
        Damage { place: range.clone(), edits: vec![Edit::replace(range, insert)] }
    }
}

use Language::{Arabic, Chinese, English, French, Russian, Spanish};

/// All faults with every place of a draft where each can be made.
pub fn all(snapshot: &Snapshot) -> Vec<(Fault, Vec<Damage>)> {
    let all = &Language::ALL;
    let fault = |name, rules, languages: &'static [Language]| Fault { name, rules, languages };
    let body = Body::of(snapshot);
    vec![
        (fault("gap in the numbers", &["S08"], all), body.gaps()),
        (fault("repeated number", &["S08"], all), body.repeats()),
        (fault("swapped labels", &["S08"], all), body.swaps()),
        (fault("gap in the letters", &["S21"], all), body.letter_gaps()),
        (fault("wrong date", &["R03"], all), body.wrong_dates()),
        (fault("wrong year", &["R05"], all), body.wrong_years()),
        (fault("number that does not exist", &["R24"], all), body.wrong_numbers()),
        (fault("missing end mark", &["P01", "P02", "P03", "P05", "P06"], all), body.missing_marks()),
        (fault("wrong end mark", &["P01", "P02", "P03", "P05", "P06", "P04"], all), body.wrong_marks()),
        (fault("missing colon", &["S23"], all), body.missing_colons()),
        (fault("orphan also", &["O14", "O17"], all), body.orphans()),
        (fault("doubled opening", &["O10", "O12", "O13", "O17"], all), body.doubled()),
        (fault("wrong case of the opening", &["O06"], &[English, French, Spanish, Russian]), body.cases()),
        (fault("wrong gender", &["O07"], &[French, Spanish]), body.genders()),
        (fault("wrong verb form", &["O08"], &[Arabic]), body.verb_forms()),
        (fault("missing no-break space", &["P07"], &[French]), body.spaces()),
        (fault("straight quotes", &["P08"], all), body.quotes()),
        (fault("lost footnote", &["F03a"], all), body.lost_notes()),
        (fault("swapped footnotes", &["F02"], all), body.swapped_notes()),
        (fault("broken Ibid.", &["F07", "F08"], all), body.broken_ibid()),
        (fault("session in figures", &["D05"], all), body.sessions(Session::Figures)),
        (fault("session in the past", &["D08"], all), body.sessions(Session::Past)),
        (fault("two sessions", &["C02"], all), body.sessions(Session::Other)),
        (
            fault("abbreviated organ", &["W03"], &[English]),
            body.replaced(
                English,
                &[("Secretary-General", "SG"), ("General Assembly", "GA"), ("United Nations", "UN")],
            ),
        ),
        (fault("sign for per cent", &["D11"], &[English]), body.replaced(English, &[(" per cent", "%")])),
        (fault("American date", &["D01"], &[English]), body.american_dates()),
        (fault("reference to nowhere", &["R23"], all), body.references()),
    ]
}

/// What of a draft is damaged: the resolution itself, without its annexes.
struct Body<'a> {
    snapshot: &'a Snapshot,
    paragraphs: Vec<Placed<'a>>,
}

fn is_body(paragraph: &Paragraph) -> bool {
    matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main
}

impl<'a> Body<'a> {
    fn of(snapshot: &'a Snapshot) -> Body<'a> {
        Body {
            snapshot,
            paragraphs: snapshot.draft().paragraphs().filter(|p| is_body(p.paragraph)).collect(),
        }
    }

    fn language(&self) -> Language {
        self.snapshot.draft().language()
    }
}

/// The runs of digits in a text, with their places.
fn digits(text: &str) -> Vec<(usize, &str)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        match (byte.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    runs
}
