//! What there is to do under certain settings: which rules look at which paragraphs, worked out once.

use super::aspects::Aspects;
use super::conference::Conference;
use super::finding::Finding;
use super::outline::Outline;
use super::passage::Passage;
use super::phrases::{Finder, PhraseList};
use super::registry;
use super::rule::{Check, DraftCheck, ParagraphCheck, PhraseCheck, Profile, Rule};
use super::settings::Settings;
use crate::syntax::{Kind, Language, Paragraph};
use std::sync::{Arc, LazyLock, OnceLock};

/// The rules that are on, sorted by whom they apply to.
#[derive(Debug, Default)]
pub(super) struct Plan {
    profile: Option<Profile>,
    conference: Conference,
    over_paragraph: Vec<(&'static Rule, ParagraphCheck)>,
    /// Which of the [`PHRASE_RULES`] are on.
    phrases: Vec<bool>,
    over_draft: Vec<(&'static Rule, Aspects, DraftCheck)>,
    /// For each language and practice the indexes of the rules over a paragraph that apply; made when first needed.
    applying: [[OnceLock<Box<[u16]>>; PRACTICES]; Language::ALL.len()],
}

/// The rules that are about certain phrases, whatever the settings.
static PHRASE_RULES: LazyLock<Vec<(&'static Rule, PhraseList, PhraseCheck)>> = LazyLock::new(|| {
    let of = |rule: &'static Rule| match rule.check {
        Check::Phrases(list, check) => Some((rule, list, check)),
        _ => None,
    };
    registry::all().filter_map(of).collect()
});

/// The finder of all their phrases in a language, made when first needed: building one takes longer than reading many drafts.
fn finder(language: Language) -> &'static Finder {
    static FINDERS: [OnceLock<Finder>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    FINDERS[language as usize].get_or_init(|| {
        let lists: Vec<PhraseList> = PHRASE_RULES.iter().map(|(_, list, _)| *list).collect();
        Finder::new(&lists, language)
    })
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
                Check::Phrases(..) => {}
                Check::Draft(looks_at, check) => plan.over_draft.push((rule, looks_at, check)),
            }
        }
        plan.phrases = PHRASE_RULES.iter().map(|(rule, ..)| settings.active(rule)).collect();
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
        finder(language).find(passage.plain(), |index, hit| {
            let (rule, _, check) = &PHRASE_RULES[index];
            if self.phrases[index] && rule.applies(language, profile) {
                check(passage, &hit, &mut findings);
            }
        });
        findings.sort_by_key(|finding| (finding.range.start, finding.range.end));
        findings
    }

    /// What each of the rules over a draft finds in it, by paragraph. `known` is asked first: with the place of the rule among them and
    /// the facts that it looks at it gives what it finds, if that is known already.
    pub fn overall(
        &self,
        outline: &Outline<'_>,
        known: impl Fn(usize, Aspects) -> Option<Arc<[(usize, Finding)]>>,
    ) -> Vec<Arc<[(usize, Finding)]>> {
        let practices = outline.practices();
        let find = |(at, (rule, looks_at, check)): (usize, &(&Rule, Aspects, DraftCheck))| {
            if let Some(found) = known(at, *looks_at) {
                return found;
            }
            let mut found = Vec::new();
            if practices.iter().any(|(language, profile)| rule.applies(*language, *profile)) {
                check(outline, &mut found);
            }
            found.retain(|(index, finding)| {
                let row = outline.paragraphs.get(*index);
                row.is_some_and(|row| finding.rule.applies(row.language, row.profile))
            });
            found.into()
        };
        self.over_draft.iter().enumerate().map(find).collect()
    }
}
