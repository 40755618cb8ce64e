//! What there is to do under certain settings: which rules look at which paragraphs, worked out once.

use super::conference::Conference;
use super::finding::Finding;
use super::outline::Outline;
use super::passage::Passage;
use super::phrases::{Finder, PhraseList};
use super::registry;
use super::rule::{Check, DraftCheck, ParagraphCheck, PhraseCheck, Profile, Rule};
use super::settings::Settings;
use crate::syntax::{Kind, Language, Paragraph};
use std::sync::OnceLock;

/// The rules that are on, sorted by whom they apply to.
#[derive(Debug, Default)]
pub(super) struct Plan {
    profile: Option<Profile>,
    conference: Conference,
    over_paragraph: Vec<(&'static Rule, ParagraphCheck)>,
    phrases: Vec<(&'static Rule, PhraseList)>,
    phrase_checks: Vec<PhraseCheck>,
    over_draft: Vec<DraftCheck>,
    /// For each language and practice the indexes of the rules over a paragraph that apply; made when first needed.
    applying: [[OnceLock<Box<[u16]>>; PRACTICES]; Language::ALL.len()],
    /// For each language the finder of phrases; made when first needed.
    finders: [OnceLock<Finder>; Language::ALL.len()],
}

/// The practices, and none.
const PRACTICES: usize = Profile::ALL.len() + 1;

impl Plan {
    /// What there is to do under these settings.
    pub fn of(settings: &Settings) -> Plan {
        let mut plan = Plan { profile: settings.profile, conference: settings.conference, ..Plan::default() };
        for rule in registry::all().filter(|rule| settings.active(rule)) {
            match rule.check {
                Check::Paragraph(check) => plan.over_paragraph.push((rule, check)),
                Check::Phrases(list, check) => {
                    plan.phrases.push((rule, list));
                    plan.phrase_checks.push(check);
                }
                Check::Draft(check) => plan.over_draft.push(check),
            }
        }
        plan
    }

    /// What a Model UN conference asks for.
    pub fn conference(&self) -> Conference {
        self.conference
    }

    /// The practice that a paragraph is held to.
    pub fn profile(&self, paragraph: &Paragraph) -> Option<Profile> {
        self.profile.or(paragraph.organ.map(Profile::of))
    }

    /// What the rules over a paragraph find in one.
    pub fn examine(&self, passage: &Passage<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        // What the pages left behind is not the drafter's text.
        if passage.paragraph.kind == Kind::Furniture {
            return findings;
        }
        let (language, profile) = (passage.language(), passage.profile);
        let practice = profile.map_or(PRACTICES - 1, |profile| profile as usize);
        let applying = self.applying[language as usize][practice].get_or_init(|| {
            let rules = self.over_paragraph.iter().zip(0u16..);
            rules.filter(|((rule, _), _)| rule.applies(language, profile)).map(|(_, index)| index).collect()
        });
        for index in applying {
            (self.over_paragraph[*index as usize].1)(passage, &mut findings);
        }
        let finder = self.finders[language as usize].get_or_init(|| Finder::new(&self.phrases, language));
        finder.find(passage.plain(), |index, hit| {
            if self.phrases[index].0.applies(language, profile) {
                (self.phrase_checks[index])(passage, &hit, &mut findings);
            }
        });
        findings.sort_by_key(|finding| (finding.range.start, finding.range.end));
        findings
    }

    /// What the rules over a draft find in it, in order of place.
    pub fn overall(&self, outline: &Outline<'_>) -> Vec<(usize, Finding)> {
        let mut found = Vec::new();
        for check in &self.over_draft {
            check(outline, &mut found);
        }
        found.retain(|(index, finding)| {
            let facts = outline.paragraphs.get(*index);
            facts.is_some_and(|facts| finding.rule.applies(facts.language, facts.profile))
        });
        found.sort_by_key(|(index, finding)| (*index, finding.range.start, finding.range.end));
        found
    }
}
