//! All findings of one version of a draft, made anew or from those of the version before.

use super::aspects::Aspects;
use super::finding::Finding;
use super::outline::{Facts, Head, Outline};
use super::passage::Passage;
use super::plan::Plan;
use super::row::{Gist, Row};
#[cfg(test)]
use super::rule::Check;
use super::rule::{Rule, Severity};
use super::settings::Settings;
use super::silence::{self, Comments};
use crate::cite::Reading;
use crate::syntax::{Draft, Paragraph, PerParagraph};
use std::ops::Range;
use std::sync::Arc;

/// What was found in one paragraph on its own, and what the rules over the draft may know of it.
#[derive(Debug, PartialEq, Eq)]
struct Examined {
    findings: Box<[Finding]>,
    facts: Facts,
    /// Most paragraphs have no comment: the box keeps them small.
    comments: Option<Box<Comments>>,
}

/// What is known of one paragraph.
#[derive(Clone, Debug)]
struct Entry {
    /// Whether anything was found in it, and whether it has comments: asked of all paragraphs, so that it stands beside and not within
    /// what is shared, as does the gist.
    found: bool,
    commented: bool,
    gist: Gist,
    of: Arc<Examined>,
}

/// Where to find what was found over the draft, sorted by place: small, so that thousands are sorted after a key stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ordered {
    paragraph: usize,
    start: usize,
    end: usize,
    /// The rule, and the place in its list.
    at: (u32, u32),
}

/// What one rule found over the draft, by paragraph.
type OfRule = Arc<[(usize, Finding)]>;

/// What was found over the draft, and what its comments silence.
#[derive(Debug, Default)]
struct Overall {
    head: Head,
    /// One for each rule over the draft that is on, in the order of the plan.
    by_rule: Vec<OfRule>,
    /// All of them in order of place.
    order: Vec<Ordered>,
    /// Silenced rules: in one paragraph, or (`None`) in the whole file.
    silenced: Vec<(Option<usize>, &'static Rule)>,
}

/// The findings of one version of a draft: immutable, cheap to clone.
#[derive(Clone, Debug)]
pub struct Findings {
    settings: Arc<Settings>,
    plan: Arc<Plan>,
    paragraphs: PerParagraph<Entry>,
    overall: Arc<Overall>,
}

/// A finding in its place.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The index of the paragraph in the draft. The finding's ranges are bytes of that paragraph's text.
    pub paragraph: usize,
    /// The severity, with the settings applied.
    pub severity: Severity,
    /// The finding.
    pub finding: &'a Finding,
}

/// All findings of a draft. `readings` are its paragraphs with what [`crate::cite::read`] says of each of them.
pub fn check(draft: &Draft, readings: &PerParagraph<Arc<Reading>>, settings: Arc<Settings>) -> Findings {
    let plan = Arc::new(Plan::of(&settings));
    let paragraphs = readings.derive_at_once(|paragraph, reading| examine(&plan, paragraph, reading));
    let overall = Arc::new(overall(&plan, Head::of(draft), &paragraphs, None));
    Findings { settings, plan, paragraphs, overall }
}

impl Findings {
    /// The findings of the next version of the draft, given its readings, under the same settings: exactly those that [`check`] would find. Only
    /// paragraphs that changed are looked at; the rules over the draft run only where a fact that they may know changed.
    pub fn update(&self, draft: &Draft, readings: &PerParagraph<Arc<Reading>>) -> Findings {
        let (settings, plan) = (Arc::clone(&self.settings), Arc::clone(&self.plan));
        let paragraphs =
            readings.derive(Some(&self.paragraphs), |paragraph, reading| examine(&plan, paragraph, reading));
        let head = Head::of(draft);
        let changes = Changes::between(&paragraphs, &self.paragraphs).filter(|_| head == self.overall.head);
        let overall = match changes {
            Some(changes) if changes.are_none() => Arc::clone(&self.overall),
            changes => {
                let known = changes.as_ref().map(|changes| (changes, &*self.overall));
                Arc::new(overall(&plan, head, &paragraphs, known))
            }
        };
        Findings { settings, plan, paragraphs, overall }
    }

    /// Makes sure that a rule over the draft finds the same where it sees only what it says that it looks at: else it would not run again
    /// when it should.
    #[cfg(test)]
    #[track_caller]
    pub(super) fn assert_looks_at_no_more(&self, rule: &Rule) {
        let Check::Draft(looks_at, check) = rule.check else { return };
        let found = |facts: &[Facts]| {
            let rows = facts.iter().map(|facts| Row { gist: Gist::of(facts), facts }).collect();
            let mut found = Vec::new();
            check(&Outline::new(self.overall.head.clone(), rows, self.plan.conference()), &mut found);
            found
        };
        let facts: Vec<Facts> = self.paragraphs.iter().map(|entry| entry.of.facts.clone()).collect();
        let masked: Vec<Facts> = facts.iter().map(|facts| facts.masked(looks_at)).collect();
        assert_eq!(found(&masked), found(&facts), "{rule:?} looks at more than {looks_at:?}");
    }

    /// Whether all of them are those of another version and stand in paragraphs that are the same in both. So they stand in the same
    /// places of their lines.
    pub fn stand_as_in(&self, other: &Findings) -> bool {
        let same = |new: &Entry, old: &Entry| Arc::ptr_eq(&new.of, &old.of);
        let Some(differences) = self.paragraphs.differences(&other.paragraphs, same) else { return false };
        let changed: Vec<usize> = differences.iter().map(|(index, ..)| *index).collect();
        let stands = |paragraph: usize| changed.binary_search(&paragraph).is_err();
        Arc::ptr_eq(&self.settings, &other.settings)
            && differences.iter().all(|(_, new, old)| !new.found && !old.found)
            && (Arc::ptr_eq(&self.overall, &other.overall)
                || self.overall.by_rule == other.overall.by_rule
                    && self.overall.silenced == other.overall.silenced)
            && self
                .overall
                .iter()
                .all(|(paragraph, finding)| stands(*paragraph) && finding.paragraphs().all(stands))
    }

    /// The settings under which they were found.
    pub fn settings(&self) -> &Arc<Settings> {
        &self.settings
    }

    /// All findings that are not silenced, by paragraph.
    pub fn iter(&self) -> impl Iterator<Item = Found<'_>> {
        let mut overall = self.overall.iter().peekable();
        self.paragraphs.iter().enumerate().flat_map(move |(paragraph, entry)| {
            let mut here = Vec::new();
            while let Some((_, finding)) = overall.next_if(|(index, _)| *index <= paragraph) {
                here.push(finding);
            }
            if entry.found {
                here.extend(entry.of.findings.iter());
                here.sort_by_key(|finding| (finding.range.start, finding.range.end));
            }
            here.into_iter().filter_map(move |finding| self.found(paragraph, finding))
        })
    }

    fn found<'a>(&'a self, paragraph: usize, finding: &'a Finding) -> Option<Found<'a>> {
        let silenced = self
            .overall
            .silenced
            .iter()
            .any(|(place, rule)| *rule == finding.rule && place.is_none_or(|place| place == paragraph));
        let severity = self.settings.severity(finding.rule, finding.severity);
        (!silenced).then_some(Found { paragraph, severity, finding })
    }
}

/// What changed from one version to the next in what the rules over the draft may know, where no paragraph came or went.
#[derive(Debug, Default)]
struct Changes {
    /// The groups of facts that say something else in some paragraph.
    said: Aspects,
    /// The paragraphs in which facts of some groups stand in other places, though they say the same; in order.
    moved: Vec<(usize, Aspects)>,
    /// Whether comments changed.
    comments: bool,
}

impl Changes {
    /// `None` where the versions have not as many paragraphs.
    fn between(new: &PerParagraph<Entry>, old: &PerParagraph<Entry>) -> Option<Changes> {
        let mut changes = Changes::default();
        for (index, new, old) in new.differences(old, |new, old| Arc::ptr_eq(&new.of, &old.of))? {
            let (new, old) = (&new.of, &old.of);
            let difference = new.facts.difference(&old.facts);
            changes.said = changes.said.and(difference.said);
            if difference.moved != Aspects::NONE {
                changes.moved.push((index, difference.moved));
            }
            changes.comments |= new.comments != old.comments;
        }
        Some(changes)
    }

    fn are_none(&self) -> bool {
        self.said == Aspects::NONE && self.moved.is_empty() && !self.comments
    }

    /// Whether a rule that looks at these groups of facts would find the same again.
    ///
    /// Where a paragraph says the same in other places (a letter was typed before a marker), it would, unless a finding stands
    /// there: its place moves along.
    fn spare(&self, looks_at: Aspects, found: &[(usize, Finding)]) -> bool {
        let moved = |paragraph: usize| {
            let place = self.moved.binary_search_by_key(&paragraph, |(index, _)| *index);
            place.is_ok_and(|place| self.moved[place].1.meets(looks_at))
        };
        let any_moved =
            |(paragraph, finding): &(usize, Finding)| moved(*paragraph) || finding.paragraphs().any(moved);
        !self.said.meets(looks_at) && (self.moved.is_empty() || !found.iter().any(any_moved))
    }
}

impl Overall {
    /// What was found, by paragraph.
    fn iter(&self) -> impl Iterator<Item = &(usize, Finding)> {
        self.order.iter().map(|Ordered { at: (rule, at), .. }| &self.by_rule[*rule as usize][*at as usize])
    }
}

fn examine(plan: &Plan, paragraph: &Paragraph, reading: &Reading) -> Entry {
    let passage = Passage::new(paragraph, reading, plan.profile(paragraph));
    let comments = silence::comments(&paragraph.text);
    let examined = Examined {
        findings: plan.examine(&passage).into(),
        facts: Facts::of(passage),
        comments: (!comments.allowed.is_empty() || comments.alone).then(|| Box::new(comments)),
    };
    let (found, commented) = (!examined.findings.is_empty(), examined.comments.is_some());
    Entry { found, commented, gist: Gist::of(&examined.facts), of: Arc::new(examined) }
}

/// What the rules over the draft find in it. Those that would find what they found before are spared, where that is known.
fn overall(
    plan: &Plan,
    head: Head,
    paragraphs: &PerParagraph<Entry>,
    known: Option<(&Changes, &Overall)>,
) -> Overall {
    let mut rows = Vec::new();
    for (_, entries) in paragraphs.stretches() {
        rows.extend(entries.iter().map(|entry| Row { gist: entry.gist, facts: &entry.of.facts }));
    }
    let outline = Outline::new(head, rows, plan.conference());
    let by_rule: Vec<OfRule> = plan.overall(&outline, |rule, looks_at| {
        let (changes, before) = known?;
        let found = before.by_rule.get(rule)?;
        changes.spare(looks_at, found).then(|| Arc::clone(found))
    });
    let mut order: Vec<Ordered> = Vec::with_capacity(by_rule.iter().map(|found| found.len()).sum());
    for (rule, found) in (0..).zip(&by_rule) {
        order.extend((0..).zip(&**found).map(|(at, (paragraph, finding))| {
            let Range { start, end } = finding.range;
            Ordered { paragraph: *paragraph, start, end, at: (rule, at) }
        }));
    }
    // What stands in the same place keeps the order of the rules.
    order.sort_by_key(|ordered| (ordered.paragraph, ordered.start, ordered.end));
    let silenced = match known {
        Some((changes, before)) if !changes.comments => before.silenced.clone(),
        _ => silenced(paragraphs),
    };
    Overall { by_rule, order, silenced, head: outline.head }
}

/// What the comments of a draft silence.
fn silenced(paragraphs: &PerParagraph<Entry>) -> Vec<(Option<usize>, &'static Rule)> {
    let mut silenced = Vec::new();
    // The rules that a comment of its own names for the paragraph that comes next.
    let mut next: Vec<&'static Rule> = Vec::new();
    let mut top = true;
    for (index, entry) in paragraphs.iter().enumerate() {
        let comments = if entry.commented { entry.of.comments.as_deref() } else { None };
        let Some(comments) = comments else {
            silenced.extend(next.drain(..).map(|rule| (Some(index), rule)));
            top = false;
            continue;
        };
        let rules = || comments.allowed.iter().filter_map(|allowed| allowed.rule);
        if top && (comments.first || comments.alone) {
            silenced.extend(rules().map(|rule| (None, rule)));
        } else if comments.alone {
            next.extend(rules());
        } else {
            silenced.extend(next.drain(..).chain(rules()).map(|rule| (Some(index), rule)));
        }
        top &= comments.alone;
    }
    silenced
}

#[cfg(test)]
mod tests {
    use super::super::testing::readings;
    use super::*;
    use crate::text::Edit;
    use proptest::prelude::*;

    fn shown(findings: &Findings) -> Vec<String> {
        findings.iter().map(|f| format!("{} {} {:?}", f.paragraph, f.severity.name(), f.finding)).collect()
    }

    fn names(text: &str, settings: &str) -> String {
        let draft = Draft::parse(text);
        let findings = check(&draft, &readings(&draft), Settings::from_toml(settings).0.into());
        let names: Vec<String> =
            findings.iter().map(|f| format!("{}:{}", f.severity.name(), f.finding.rule.name)).collect();
        names.join(" ")
    }

    const WRONG: &str =
        "The General Assembly,\n\nRecalling its work,\n\n1. Requests a report by 31 April 2025;\n\n";

    #[test]
    fn settings_decide_what_is_shown() {
        let text = format!("{WRONG}3. Decides to adjourn on 31 June 2025.\n");
        assert_eq!(names(&text, ""), "error:impossible-date error:paragraph-number error:impossible-date");
        assert_eq!(
            names(&text, "[rules]\nD04 = \"hint\"\nS08 = \"off\""),
            "hint:impossible-date hint:impossible-date"
        );
    }

    #[test]
    fn comments_silence_the_next_paragraph_or_the_file() {
        let after = |comment: &str| format!("{WRONG}{comment}3. Decides to adjourn on 31 June 2025.\n");
        let one = after("<!-- rapporteur: allow impossible-date -->\n\n");
        assert_eq!(names(&one, ""), "error:impossible-date error:paragraph-number");
        let beside = after("<!-- rapporteur: allow impossible-date, S08 -->\n");
        assert_eq!(names(&beside, ""), "error:impossible-date");
        let all = format!("<!-- rapporteur: allow impossible-date -->\n\n{}", after(""));
        assert_eq!(names(&all, ""), "error:paragraph-number");
        let glued = format!("<!-- rapporteur: allow impossible-date -->\n{}", after(""));
        assert_eq!(names(&glued, ""), "error:paragraph-number");
        let misspelt = after("<!-- rapporteur: allow impossible -->\n\n");
        assert_eq!(
            names(&misspelt, ""),
            "error:impossible-date warning:unknown-rule error:paragraph-number error:impossible-date"
        );
    }

    /// Pieces from which drafts and edits are put together.
    const PIECES: [&str; 22] = [
        "The General Assembly,\n\n",
        "إن الجمعية العامة،\n\n",
        "大会，\n\n",
        "Recalling its resolution 59/50 of 12 December 2004,\n\n",
        "1. Requests a report by 31 April 2025;\n\n",
        "2. Requests the Secretary-General:\n\n",
        "(a) To report;\n\n",
        "(b) To consult;\n\n",
        "(i) To inform;\n\n",
        "3. Takes note of paragraph 7 above and the report;²\n\n",
        "١ - تطلب إلى الأمين العام أن يقدم تقريرا؛\n\n",
        "4. 请秘书长提出报告；<sup>1</sup>\n\n",
        "¹ A/79/302.\n\n",
        "II\n\n",
        "Annex\n\n",
        "<!-- rapporteur: allow paragraph-number -->\n\n",
        "<!-- rapporteur: allow nothing",
        " -->",
        "\n",
        "\n\n",
        "x",
        "9",
    ];

    fn text(pieces: &[usize]) -> String {
        pieces.iter().map(|piece| PIECES[*piece]).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn updated_findings_are_those_of_a_fresh_check(
            start in prop::collection::vec(0..PIECES.len(), 0..24),
            edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, prop::collection::vec(0..PIECES.len(), 0..3)), 1..8),
        ) {
            let mut content = text(&start);
            let mut draft = Draft::parse(&content);
            let mut findings = check(&draft, &readings(&draft), Arc::default());
            for (at, length, insert) in edits {
                let mut from = at.index(content.len() + 1);
                while !content.is_char_boundary(from) {
                    from -= 1;
                }
                let mut to = (from + length).min(content.len());
                while !content.is_char_boundary(to) {
                    to += 1;
                }
                let edit = Edit::replace(from..to, text(&insert));
                draft = draft.edit(&edit);
                content.replace_range(edit.range, &edit.insert);
                findings = findings.update(&draft, &readings(&draft));
                let parsed = Draft::parse(&content);
                let fresh = check(&parsed, &readings(&parsed), Arc::default());
                prop_assert_eq!(shown(&findings), shown(&fresh));
            }
        }
    }
}
