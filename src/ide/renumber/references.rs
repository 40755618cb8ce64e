//! References to paragraphs, sections and annexes: each follows what it meant before.

use super::{Change, Lists, change as push};
use crate::cite::{Reference, Target, runs_to};
use crate::ide::numbering::{Entry, headings};
use crate::ide::targets::{Followed, Missing, Targets};
use crate::syntax::written;
use crate::syntax::{LabelStyle, Language, Placed};
use crate::text::Edit;
use std::ops::Range;

/// What stands for the number of a paragraph that is gone.
const UNSET: &str = "X";

/// Adds the edits of all references, counted in the draft after the change.
pub(super) fn follow(change: &Change<'_>, before: &Lists<'_>, after: &Lists<'_>, edits: &mut Vec<Edit>) {
    let targets = Targets::of(&before.numbering);
    let follower = Follower { change, before, after, targets: &targets };
    for (placed, reading) in change.before.draft().paragraphs().zip(change.before.readings().iter()) {
        let language = placed.paragraph.language;
        for (at, reference) in reading.references.iter().chain(&reading.bare).enumerate() {
            match &reference.target {
                Target::Paragraph { .. } => {
                    let mut followed = targets.follow(&placed, reading, reference);
                    // Both ends of "paragraphs 3 to 7" follow what stands between them.
                    let ranges = |from: &Reference, to: &Reference| {
                        let between = placed.paragraph.text.get(from.span.end..to.span.start);
                        let runs = between.is_some_and(|between| runs_to(between, language));
                        runs.then(|| {
                            follower.ends(
                                &targets.follow(&placed, reading, from),
                                &targets.follow(&placed, reading, to),
                            )
                        })
                        .flatten()
                    };
                    let before = at.checked_sub(1).and_then(|at| reading.references.get(at));
                    let behind = reading.references.get(at + 1);
                    let end =
                        before.and_then(|before| ranges(before, reference)).map(|(_, last)| last).or_else(
                            || behind.and_then(|behind| ranges(reference, behind)).map(|(first, _)| first),
                        );
                    if let (Some(end), [step]) = (end, &mut followed.steps[..]) {
                        step.entry = end;
                    }
                    follower.paragraph(&placed, &reference.span, &followed, edits);
                }
                target => follower.heading(&placed, &reference.span, target, edits),
            }
        }
    }
}

struct Follower<'a> {
    change: &'a Change<'a>,
    before: &'a Lists<'a>,
    after: &'a Lists<'a>,
    targets: &'a Targets<'a>,
}

impl Follower<'_> {
    /// Where a range of a paragraph of the draft before stands after.
    fn place(&self, placed: &Placed<'_>, range: &Range<usize>) -> Range<usize> {
        let range = placed.range(range);
        let start = self.change.place(range.start);
        start..start + range.len()
    }

    /// The entry after of an entry before; `None` where its paragraph has no label any more.
    fn after(&self, entry: usize) -> Option<usize> {
        if self.change.is_none() {
            return Some(entry);
        }
        let start = self.before.numbering.entries.get(entry)?.placed.start;
        self.after.of_start.get(&self.change.place(start)).copied()
    }

    /// The entries of the draft before that come to stand at the ends of what a range named, from the one to the other of two references:
    /// where all that stood between them stands side by side after. `None` where it does not, or where it is no range of paragraphs.
    fn ends(&self, from: &Followed, to: &Followed) -> Option<(usize, usize)> {
        let ([first], [last], None, None) = (&from.steps[..], &to.steps[..], &from.missing, &to.missing)
        else {
            return None;
        };
        let entries = &self.before.numbering.entries;
        let (first, last) = (&entries[first.entry], &entries[last.entry]);
        let count = last.value.checked_sub(first.value)? as usize + 1;
        let within = |entry: &Entry<'_>| {
            (entry.list, entry.level) == (first.list, first.level)
                && (first.value..=last.value).contains(&entry.value)
        };
        let members: Vec<usize> = (0..entries.len()).filter(|at| within(&entries[*at])).collect();
        if count < 2 || first.list != last.list || members.len() > count {
            return None;
        }
        let number = |at: usize| Some((self.after.numbering.entries[self.after(at)?].new, at));
        let numbers: Vec<(u32, usize)> = members.iter().filter_map(|at| number(*at)).collect();
        let (least, most) = (numbers.iter().min()?, numbers.iter().max()?);
        ((most.0 - least.0) as usize + 1 == numbers.len()).then_some((least.1, most.1))
    }

    /// An entry after with those that it stands below, from the first level down.
    fn line(&self, entry: usize) -> Vec<usize> {
        let entries = &self.after.numbering.entries;
        let mut line = vec![entry];
        while let Some(parent) = entries[line[0]].parent
            && line.len() < 10
            && let Some(above) = self.after.numbering.entry_place(parent)
        {
            line.insert(0, above);
        }
        line
    }

    fn paragraph(
        &self,
        placed: &Placed<'_>,
        whole: &Range<usize>,
        followed: &Followed,
        edits: &mut Vec<Edit>,
    ) {
        if let Some(missing) = &followed.missing
            && self.is_taken(placed, missing)
        {
            let (Missing::Number { span, .. } | Missing::Letter { span, .. }) = missing;
            push(self.place(placed, span), placed.paragraph.slice(span), UNSET.to_owned(), edits);
        }
        let Some(last) = followed.steps.last().and_then(|step| self.after(step.entry)) else { return };
        let line = self.line(last);
        let first = self.before.numbering.entries[followed.steps[0].entry].level;
        let last_level = self.before.numbering.entries[followed.steps[followed.steps.len() - 1].entry].level;
        let deep = self.after.numbering.entries[last].level;
        if deep == last_level {
            let from = line.len().saturating_sub(followed.steps.len());
            for (step, &entry) in followed.steps.iter().zip(&line[from..]) {
                self.number(placed, &step.span, entry, edits);
            }
            return;
        }
        // What was "paragraph 3" is "paragraph 2 (c)" now, or the other way about; said in one place only.
        let (start, end) = (followed.steps[0].span.start, followed.steps[followed.steps.len() - 1].span.end);
        if first > 1 || followed.missing.is_some() || start < whole.start || end > whole.end {
            return;
        }
        let mut new = self.after.label(line[0]);
        for &below in &line[1..] {
            if placed.paragraph.language != Language::Chinese {
                new.push(' ');
            }
            new.push_str(&self.after.whole_label(below));
        }
        let range = start..whole.end;
        push(self.place(placed, &range), placed.paragraph.slice(&range), new, edits);
    }

    fn number(&self, placed: &Placed<'_>, span: &Range<usize>, entry: usize, edits: &mut Vec<Edit>) {
        let typed = placed.paragraph.slice(span);
        let here = &self.after.numbering.entries[entry];
        let number = here.placed.paragraph.slice(&here.label.number);
        let same = here.new == here.value && (self.change.is_none() || number.eq_ignore_ascii_case(typed));
        if same {
            return;
        }
        let new = if typed == UNSET || here.style != LabelStyle::Decimal && here.style != LabelStyle::Chinese
        {
            written::number(here.new, here.style, number).map(|_| self.after.label(entry))
        } else {
            written::number(here.new, here.style, typed)
        };
        if let Some(new) = new {
            push(self.place(placed, span), typed, new, edits);
        }
    }

    /// Whether another paragraph comes to bear the number of one that is gone.
    fn is_taken(&self, placed: &Placed<'_>, missing: &Missing) -> bool {
        let entries = &self.after.numbering.entries;
        // A place-holder may be the one that is meant.
        let other = |at: usize| entries[at].value > 0 && entries[at].new != entries[at].value;
        match missing {
            Missing::Number { number, .. } => {
                let region = self.before.numbering.regions.get(placed.index);
                self.change.is_none()
                    && (0..entries.len()).any(|at| {
                        entries[at].level == 1
                            && Some(&entries[at].region) == region
                            && entries[at].new == *number
                            && other(at)
                    })
            }
            Missing::Letter { above, letter, .. } => {
                let below = self.targets.entries_below(*above);
                self.change.is_none()
                    && below.iter().any(|&at| other(at) && self.after.label(at).eq_ignore_ascii_case(letter))
            }
        }
    }

    fn heading(&self, placed: &Placed<'_>, span: &Range<usize>, target: &Target, edits: &mut Vec<Edit>) {
        let Some(old) = headings::named(&self.before.headings, placed, target) else { return };
        let start = self.change.place(old.placed.start);
        let Some(new) = self.after.headings.iter().find(|heading| heading.placed.start == start) else {
            return;
        };
        if new.new == old.value {
            return;
        }
        let typed = placed.paragraph.slice(span);
        if let Some(written) = new.written(new.new, typed) {
            push(self.place(placed, span), typed, written, edits);
        }
    }
}
