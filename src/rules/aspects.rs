//! The groups that the facts of a paragraph fall into, so that a rule over the draft runs again only where a group that it looks at
//! changed.

use super::outline::{Emphasis, Facts};

/// A set of groups of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Aspects(u16);

impl Aspects {
    /// None of them. What kind of paragraph it is and where it stands (part, resolution, section, level, language, practice) belongs to no
    /// group: every rule may look at it.
    pub const NONE: Aspects = Aspects(0);
    /// Labels, and where the words behind them start.
    pub const LABELS: Aspects = Aspects(1);
    /// Whether paragraphs open as resolutions do, and with which mood.
    pub const OPENINGS: Aspects = Aspects(1 << 1);
    /// Which words they open with, whom they address, and how the words are set off.
    pub const OPENING_WORDS: Aspects = Aspects(1 << 2);
    /// What paragraphs end with.
    pub const ENDINGS: Aspects = Aspects(1 << 3);
    /// Citations of documents, and whether a paragraph recalls what it cites.
    pub const CITATIONS: Aspects = Aspects(1 << 4);
    /// References to places of the same draft.
    pub const REFERENCES: Aspects = Aspects(1 << 5);
    /// Footnote markers, and the sources that notes give.
    pub const NOTES: Aspects = Aspects(1 << 6);
    /// Lines of the head, headings, closing lines, and whether an annex is mentioned.
    pub const HEAD_LINES: Aspects = Aspects(1 << 7);
    /// What resolutions have in common in their last paragraphs.
    pub const CLOSINGS: Aspects = Aspects(1 << 8);
    /// What the text is typed with.
    pub const TYPING: Aspects = Aspects(1 << 9);
    /// What is not agreed.
    pub const NEGOTIATION: Aspects = Aspects(1 << 10);
    /// The sessions for which something is asked.
    pub const SESSIONS: Aspects = Aspects(1 << 11);
    /// Treaties that are named, and amounts of money.
    pub const NAMES: Aspects = Aspects(1 << 12);
    /// Abbreviations, “shall” and “should”.
    pub const WORDS: Aspects = Aspects(1 << 13);
    /// All of them.
    pub const ALL: Aspects = Aspects((1 << 14) - 1);

    /// Both together.
    pub const fn and(self, other: Aspects) -> Aspects {
        Aspects(self.0 | other.0)
    }

    /// Whether the two have any in common.
    pub const fn meets(self, other: Aspects) -> bool {
        self.0 & other.0 != 0
    }

    /// These if something holds, else none.
    fn when(self, holds: bool) -> Aspects {
        if holds { self } else { Aspects::NONE }
    }
}

/// How the facts of a paragraph differ from what they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The groups that say something else; all, if it is another kind of paragraph or stands elsewhere.
    pub said: Aspects,
    /// The groups that say the same, but in other places of the paragraph: what was found there moves along.
    pub moved: Aspects,
}

impl Facts {
    /// The groups in which it has anything at all.
    pub fn aspects(&self) -> Aspects {
        let typed = self.habits.is_some() || !self.dates.is_empty();
        let heads = self.head_line.is_some() || self.names_annex;
        let opens = self.opening.is_some() || self.odd.is_some() || self.mood.is_some();
        let worded = self.opened.is_some() || self.emphasis != Emphasis::None;
        Aspects::NONE
            .and(Aspects::LABELS.when(self.label.is_some() || self.double))
            .and(Aspects::OPENINGS.when(opens))
            .and(Aspects::OPENING_WORDS.when(worded))
            .and(Aspects::ENDINGS.when(self.ending.is_some()))
            .and(Aspects::CITATIONS.when(!self.citations.is_empty()))
            .and(Aspects::REFERENCES.when(!self.references.is_empty()))
            .and(Aspects::NOTES.when(!self.markers.is_empty() || self.note.is_some()))
            .and(Aspects::HEAD_LINES.when(heads))
            .and(Aspects::CLOSINGS.when(self.closing.is_some()))
            .and(Aspects::TYPING.when(typed))
            .and(Aspects::NEGOTIATION.when(!self.negotiated.is_empty()))
            .and(Aspects::SESSIONS.when(!self.asked.is_empty()))
            .and(
                Aspects::NAMES
                    .when(!self.treaties.is_empty() || !self.informal.is_empty() || self.dollars.is_some()),
            )
            .and(Aspects::WORDS.when(!self.short_forms.is_empty() || self.modal.is_some()))
    }

    /// How it differs from what the same paragraph was before.
    pub fn difference(&self, old: &Facts) -> Difference {
        let place = |facts: &Facts| {
            let place = (facts.part, facts.resolution, facts.section, facts.level);
            (facts.kind, facts.language, facts.profile, place)
        };
        if place(self) != place(old) {
            return Difference { said: Aspects::ALL, moved: Aspects::NONE };
        }
        let mut difference = Difference::default();
        let mut compare = |aspect: Aspects, same: bool, say_the_same: fn(&Facts, &Facts) -> bool| {
            if same {
                return;
            }
            let group = if say_the_same(self, old) { &mut difference.moved } else { &mut difference.said };
            *group = group.and(aspect);
        };
        let labels = |facts: &Facts| (facts.double, facts.body_start);
        compare(Aspects::LABELS, self.label == old.label && labels(self) == labels(old), labels_say_the_same);
        let opens =
            |facts: &Facts| (facts.opening.clone(), facts.odd.clone(), facts.mood, facts.meant.clone());
        compare(Aspects::OPENINGS, opens(self) == opens(old), openings_say_the_same);
        let at = |facts: &Facts| (facts.emphasis, facts.opened.as_ref().map(|opened| opened.at));
        let same = self.opened == old.opened && at(self) == at(old);
        compare(Aspects::OPENING_WORDS, same, |new, old| {
            new.opened == old.opened && new.emphasis == old.emphasis
        });
        let same = self.ending == old.ending && self.titled == old.titled;
        compare(Aspects::ENDINGS, same, endings_say_the_same);
        let same = self.citations == old.citations && self.recalls == old.recalls;
        compare(Aspects::CITATIONS, same, citations_say_the_same);
        compare(Aspects::REFERENCES, self.references == old.references, references_say_the_same);
        compare(Aspects::NOTES, self.markers == old.markers && self.note == old.note, notes_say_the_same);
        let same = self.head_line == old.head_line && self.names_annex == old.names_annex;
        compare(Aspects::HEAD_LINES, same, |_, _| false);
        compare(Aspects::CLOSINGS, self.closing == old.closing, closings_say_the_same);
        let same = self.habits == old.habits && self.dates == old.dates;
        compare(Aspects::TYPING, same, typing_says_the_same);
        compare(Aspects::NEGOTIATION, self.negotiated == old.negotiated, |new, old| {
            new.negotiated.len() == old.negotiated.len()
        });
        compare(Aspects::SESSIONS, self.asked == old.asked, sessions_say_the_same);
        let same =
            self.treaties == old.treaties && self.informal == old.informal && self.dollars == old.dollars;
        compare(Aspects::NAMES, same, names_say_the_same);
        let same = self.short_forms == old.short_forms && self.modal == old.modal;
        compare(Aspects::WORDS, same, words_say_the_same);
        difference
    }

    /// The same without the facts of all groups but some: what a rule that looks at these may know.
    #[cfg(test)]
    pub fn masked(&self, aspects: Aspects) -> Facts {
        let mut facts = self.clone();
        let hidden = |aspect: Aspects| !aspects.meets(aspect);
        if hidden(Aspects::LABELS) {
            (facts.label, facts.double, facts.body_start) = (None, false, 0);
        }
        if hidden(Aspects::OPENINGS) {
            (facts.opening, facts.odd, facts.mood) = (None, None, None);
            facts.meant = Box::default();
        }
        if hidden(Aspects::OPENING_WORDS) {
            (facts.opened, facts.emphasis) = (None, Emphasis::None);
        }
        if hidden(Aspects::ENDINGS) {
            (facts.ending, facts.titled) = (None, false);
        }
        if hidden(Aspects::CITATIONS) {
            (facts.citations, facts.recalls) = (Box::default(), false);
        }
        if hidden(Aspects::REFERENCES) {
            facts.references = Box::default();
        }
        if hidden(Aspects::NOTES) {
            (facts.markers, facts.note) = (Box::default(), None);
        }
        if hidden(Aspects::HEAD_LINES) {
            (facts.head_line, facts.names_annex) = (None, false);
        }
        if hidden(Aspects::CLOSINGS) {
            facts.closing = None;
        }
        if hidden(Aspects::TYPING) {
            (facts.habits, facts.dates) = (None, Box::default());
        }
        if hidden(Aspects::NEGOTIATION) {
            facts.negotiated = Box::default();
        }
        if hidden(Aspects::SESSIONS) {
            facts.asked = Box::default();
        }
        if hidden(Aspects::NAMES) {
            (facts.treaties, facts.informal, facts.dollars) = (Box::default(), Box::default(), None);
        }
        if hidden(Aspects::WORDS) {
            (facts.short_forms, facts.modal) = (Box::default(), None);
        }
        facts
    }
}

fn labels_say_the_same(new: &Facts, old: &Facts) -> bool {
    let label = |facts: &Facts| facts.label.as_ref().map(|l| (l.style, l.value, l.text.clone()));
    new.double == old.double && label(new) == label(old)
}

fn openings_say_the_same(new: &Facts, old: &Facts) -> bool {
    let meant = |facts: &Facts| facts.meant.iter().map(|meant| meant.words.clone()).collect::<Vec<_>>();
    (new.opening.is_some(), new.odd.is_some(), new.mood)
        == (old.opening.is_some(), old.odd.is_some(), old.mood)
        && meant(new) == meant(old)
}

fn endings_say_the_same(new: &Facts, old: &Facts) -> bool {
    let mark = |facts: &Facts| facts.ending.as_ref().map(|ending| (ending.mark, ending.inner, ending.double));
    mark(new) == mark(old) && new.titled == old.titled
}

fn citations_say_the_same(new: &Facts, old: &Facts) -> bool {
    let same = |at: usize| {
        let (a, b) = (&new.citations[at], &old.citations[at]);
        // One date that serves several is another text than a date for each.
        (a.date.is_some(), new.shares_date(at)) == (b.date.is_some(), old.shares_date(at))
            && (&a.symbol, a.day, a.told, a.ambiguous, a.quoted, a.placed, &a.written)
                == (&b.symbol, b.day, b.told, b.ambiguous, b.quoted, b.placed, &b.written)
    };
    (new.recalls, new.citations.len()) == (old.recalls, old.citations.len())
        && (0..new.citations.len()).all(same)
}

fn references_say_the_same(new: &Facts, old: &Facts) -> bool {
    let targets = |facts: &'_ Facts| facts.references.iter().map(|r| r.target.clone()).collect::<Vec<_>>();
    targets(new) == targets(old)
}

fn notes_say_the_same(new: &Facts, old: &Facts) -> bool {
    let note = |facts: &Facts| {
        facts
            .note
            .as_ref()
            .map(|note| (note.ibid.is_some(), note.source, note.count, note.sends, note.body.clone()))
    };
    let markers = |facts: &Facts| facts.markers.iter().map(|marker| marker.value).collect::<Vec<_>>();
    markers(new) == markers(old) && note(new) == note(old)
}

fn closings_say_the_same(new: &Facts, old: &Facts) -> bool {
    match (&new.closing, &old.closing) {
        (None, None) => true,
        (Some(new), Some(old)) => new.says_the_same(old),
        _ => false,
    }
}

fn typing_says_the_same(new: &Facts, old: &Facts) -> bool {
    let unbroken = |facts: &Facts| facts.dates.iter().map(|date| date.unbroken).collect::<Vec<_>>();
    let habits = match (&new.habits, &old.habits) {
        (Some(new), Some(old)) => new.say_the_same(old),
        (None, None) => true,
        _ => false,
    };
    habits && unbroken(new) == unbroken(old)
}

fn sessions_say_the_same(new: &Facts, old: &Facts) -> bool {
    let asked = |facts: &Facts| facts.asked.iter().map(|a| (a.purpose, a.organ, a.value)).collect::<Vec<_>>();
    asked(new) == asked(old)
}

fn names_say_the_same(new: &Facts, old: &Facts) -> bool {
    let treaties = |facts: &Facts| {
        facts.treaties.iter().map(|t| (t.place, t.noted, t.marker.is_some())).collect::<Vec<_>>()
    };
    let named = |facts: &Facts| facts.dollars.as_ref().map(|dollars| dollars.named);
    let informal = |facts: &Facts| {
        // Which stands first says which names which.
        let places = facts.informal.iter().map(|i| (i.range.start, i.place, i.given, false));
        let full = facts.treaties.iter().map(|t| (t.range.start, t.place, false, true));
        let mut all: Vec<_> = places.chain(full).collect();
        all.sort_unstable();
        all.into_iter().map(|(_, place, given, full)| (place, given, full)).collect::<Vec<_>>()
    };
    treaties(new) == treaties(old) && informal(new) == informal(old) && named(new) == named(old)
}

fn words_say_the_same(new: &Facts, old: &Facts) -> bool {
    let short =
        |facts: &Facts| facts.short_forms.iter().map(|s| (s.text.clone(), s.given)).collect::<Vec<_>>();
    let binding = |facts: &Facts| facts.modal.as_ref().map(|modal| modal.binding);
    short(new) == short(old) && binding(new) == binding(old)
}
