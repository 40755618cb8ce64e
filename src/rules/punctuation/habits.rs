//! Characters that come with the keyboard: who types them types them throughout.
//!
//! Each paragraph tells its slips and whether it has the right character, too. In a draft that has the right ones, each paragraph with a
//! slip is told; in one that is typed with the others throughout, the first, with a fix for all.

use super::slips::{self, Slip};
use super::{apostrophe, arabic_marks, french_space, space_before_mark};
use crate::rules::aspects::Aspects;
use crate::rules::finding::{Change, Finding, Fix, Place, Remedy};
use crate::rules::outline::{Facts, Outline};
use crate::rules::rule::{Grade, Rule};
use crate::syntax::{Kind, Language, Paragraph};

/// One custom, in one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habit {
    /// Where the character of the keyboard stands, and what should.
    pub slips: Box<[Slip]>,
    /// Whether the right one stands anywhere.
    pub right: bool,
}

impl Habit {
    /// Whether two say the same, wherever in the paragraph the slips stand.
    fn says_the_same(&self, other: &Habit) -> bool {
        (self.slips.len(), self.right) == (other.slips.len(), other.right)
    }
}

/// The customs of one body paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// Straight apostrophes (English, French).
    pub apostrophes: Habit,
    /// Ordinary spaces where French sets no-break spaces.
    pub spaces: Habit,
    /// Latin marks in Arabic.
    pub marks: Habit,
    /// Arabic-Indic digits.
    pub digits: Habit,
    /// Blanks before commas and semicolons, before full-width marks in Chinese.
    pub blanks: Habit,
    /// Half-width marks in Chinese.
    pub halves: Habit,
}

impl Habits {
    /// Those of a paragraph; `None` where there is nothing to say of them.
    pub fn of(paragraph: &Paragraph) -> Option<Box<Habits>> {
        if !matches!(paragraph.kind, Kind::Preambular | Kind::Operative) {
            return None;
        }
        let mut habits = Habits::default();
        match paragraph.language {
            Language::English => {
                habits.apostrophes = apostrophe::habit(paragraph);
                habits.blanks = space_before_mark::blanks(paragraph);
            }
            Language::Spanish | Language::Russian => habits.blanks = space_before_mark::blanks(paragraph),
            Language::Chinese => {
                habits.blanks = space_before_mark::blanks(paragraph);
                habits.halves = space_before_mark::halves(paragraph);
            }
            Language::French => {
                habits.apostrophes = apostrophe::habit(paragraph);
                habits.spaces = french_space::habit(paragraph);
            }
            Language::Arabic => (habits.marks, habits.digits) = arabic_marks::habits(paragraph),
        }
        (habits != Habits::default()).then(|| Box::new(habits))
    }

    /// Whether two say the same to the rules over a draft.
    pub fn say_the_same(&self, other: &Habits) -> bool {
        self.apostrophes.says_the_same(&other.apostrophes)
            && self.spaces.says_the_same(&other.spaces)
            && self.marks.says_the_same(&other.marks)
            && self.digits.says_the_same(&other.digits)
            && self.blanks.says_the_same(&other.blanks)
            && self.halves.says_the_same(&other.halves)
    }
}

/// From how many paragraphs on a slip is a custom of the draft.
const CUSTOM: usize = 4;

/// Tells the slips of one custom: `of` finds it in a paragraph's facts; `title` names the fix.
pub fn report(
    rule: &'static Rule,
    of: fn(&Habits) -> &Habit,
    message: &str,
    title: &str,
    outline: &Outline<'_>,
    found: &mut Vec<(usize, Finding)>,
) {
    let habit = |facts: &Facts| -> Option<Habit> { facts.habits.as_deref().map(|habits| of(habits).clone()) };
    let wrong: Vec<(usize, Habit)> = outline
        .with(Aspects::TYPING)
        .filter_map(|(index, row)| Some((index, habit(row.facts)?)))
        .filter(|(_, habit)| !habit.slips.is_empty())
        .collect();
    let Some((first, _)) = wrong.first() else { return };
    let right = outline.with(Aspects::TYPING).filter_map(|(_, row)| row.facts.habits.as_deref());
    let right = right.filter(|habits| of(habits).slips.is_empty() && of(habits).right).count();
    if wrong.len() < CUSTOM || wrong.len() <= 2 * right {
        for (index, habit) in wrong {
            let mut here = Vec::new();
            slips::report(rule, habit.slips.into_vec(), message, title, Grade::Safe, &mut here);
            found.extend(here.into_iter().map(|finding| (index, finding)));
        }
        return;
    }
    let first = *first;
    let marked = wrong[0].1.slips[0].marked.clone();
    let message = format!("{message} (in {} paragraphs of this draft)", wrong.len());
    let changes = wrong.into_iter().flat_map(|(index, habit)| {
        let paragraph = (index != first).then_some(index);
        habit
            .slips
            .into_vec()
            .into_iter()
            .map(move |slip| Change { place: Place { paragraph, range: slip.change }, insert: slip.insert })
    });
    let title = format!("{title} in the whole draft");
    let fix = Fix { title, grade: Grade::Safe, remedy: Remedy::Changes(changes.collect()) };
    found.push((first, rule.finding(marked, message).fix(fix)));
}
