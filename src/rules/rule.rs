//! What a rule declares: its names, whom it applies to, its documentation, its check.

use super::aspects::Aspects;
use super::finding::Finding;
use super::outline::Outline;
use super::passage::Passage;
use super::phrases::{Hit, PhraseList};
use crate::symbol::Organ;
use crate::syntax::Language;
use std::ops::Range;

/// How much a finding matters, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Only practice: shown discreetly.
    Hint,
    /// Worth knowing; nothing need be wrong.
    Info,
    /// Very likely a slip.
    Warning,
    /// Certainly wrong.
    Error,
}

impl Severity {
    /// As written in settings and in JSON: `hint`, `info`, `warning`, `error`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// How far a fix may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// It cannot make the text worse: it may be applied without a look.
    Safe,
    /// A person should confirm it: the facts do not decide alone.
    Confirm,
    /// It is one of several, and only a person knows which of them is right: it is never applied together with others.
    Choose,
}

/// Whose practice a text is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    /// The General Assembly and its committees.
    GeneralAssembly,
    /// The Security Council.
    SecurityCouncil,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
    /// The Human Rights Council.
    HumanRightsCouncil,
    /// Model United Nations conferences. Never recognised from the text: it has to be set.
    ModelUnitedNations,
}

impl Profile {
    /// All of them.
    pub const ALL: &'static [Profile] = &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
        Profile::ModelUnitedNations,
    ];

    /// As written in settings: `ga`, `sc`, `ecosoc`, `hrc`, `mun`.
    pub fn name(self) -> &'static str {
        match self {
            Profile::GeneralAssembly => "ga",
            Profile::SecurityCouncil => "sc",
            Profile::EconomicAndSocialCouncil => "ecosoc",
            Profile::HumanRightsCouncil => "hrc",
            Profile::ModelUnitedNations => "mun",
        }
    }

    /// The profile of a name.
    pub fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL.iter().copied().find(|profile| profile.name() == name)
    }

    /// The practice of an organ.
    pub fn of(organ: Organ) -> Profile {
        match organ {
            Organ::GeneralAssembly => Profile::GeneralAssembly,
            Organ::SecurityCouncil => Profile::SecurityCouncil,
            Organ::EconomicAndSocialCouncil => Profile::EconomicAndSocialCouncil,
            Organ::HumanRightsCouncil => Profile::HumanRightsCouncil,
        }
    }
}

/// A check of one paragraph.
pub type ParagraphCheck = fn(&Passage<'_>, &mut Vec<Finding>);

/// A check of one of the phrases of a rule, where it stands in a paragraph.
pub type PhraseCheck = fn(&Passage<'_>, &Hit, &mut Vec<Finding>);

/// A check of the outline of a draft; with each finding comes the index of its paragraph.
pub type DraftCheck = fn(&Outline<'_>, &mut Vec<(usize, Finding)>);

/// How a rule looks for what it finds.
#[derive(Clone, Copy)]
pub enum Check {
    /// Over one paragraph. The findings' places are in that paragraph.
    Paragraph(ParagraphCheck),
    /// Where one of the rule's phrases stands as whole words, in any case: the phrases of all rules are found in one pass over a
    /// paragraph, so a rule that is about certain words costs nothing where they do not stand. The findings' places are in that paragraph.
    Phrases(PhraseList, PhraseCheck),
    /// Over the outline of the whole draft, of which it looks at some groups of facts only. Each finding comes with the index of the
    /// paragraph that it stands in. It runs again whenever one of these facts changed, so it must cost no more than a step or two
    /// for each paragraph.
    Draft(Aspects, DraftCheck),
}

/// A rule: declared once, in its own file, as a static that the registry lists. All else (the documentation page, the settings'
/// schema, `rapporteur rule`) is made from it.
pub struct Rule {
    /// The stable name in kebab-case. It is never given to another rule.
    pub name: &'static str,
    /// The row of the drafting rules that it is about: `R03`.
    pub code: &'static str,
    /// How much a finding matters if nothing is set.
    pub severity: Severity,
    /// The version of the program in which it first stood.
    pub since: &'static str,
    /// The languages that it applies to.
    pub languages: &'static [Language],
    /// The practices that it applies to. A rule that names all applies also where the organ is not known.
    pub profiles: &'static [Profile],
    /// The best grade of the fixes that it offers; `None` where it offers none.
    pub fix: Option<Grade>,
    /// The doc comment of its file, without the comment marks: the first line is the summary.
    pub documentation: &'static str,
    /// How it looks.
    pub check: Check,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.name, self.code)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// The headings that a rule's documentation has, in this order.
pub const HEADINGS: [&str; 6] = ["What", "Why", "Example", "Better", "Fix", "Source"];

impl Rule {
    /// What it finds, in one line.
    pub fn summary(&self) -> &'static str {
        self.documentation.lines().next().unwrap_or("")
    }

    /// The text under one of the [`HEADINGS`], without blank lines around it; empty where the heading is missing.
    pub fn section(&self, heading: &str) -> &'static str {
        let documentation = self.documentation;
        let mut from = None;
        let mut at = 0;
        for line in documentation.split_inclusive('\n') {
            if let Some(title) = line.strip_prefix("# ") {
                if let Some(from) = from {
                    return documentation[from..at].trim();
                }
                if title.trim() == heading {
                    from = Some(at + line.len());
                }
            }
            at += line.len();
        }
        from.map_or("", |from| documentation[from..].trim())
    }

    /// Whether it has anything to say about a text in this language, held to this practice.
    pub fn applies(&self, language: Language, profile: Option<Profile>) -> bool {
        let practice = match profile {
            Some(profile) => self.profiles.contains(&profile),
            None => self.profiles.len() == Profile::ALL.len(),
        };
        practice && self.languages.contains(&language)
    }

    /// A finding of this rule, as severe as declared, without a fix.
    pub fn finding(&'static self, range: Range<usize>, message: impl Into<Box<str>>) -> Finding {
        Finding {
            rule: self,
            severity: self.severity,
            range,
            message: message.into(),
            fixes: Vec::new(),
            related: Vec::new(),
        }
    }
}

/// The length in bytes of the doc comment that opens a source file, without its marks: see [`documentation!`].
pub(in crate::rules) const fn header_length(source: &str) -> usize {
    let (source, mut at, mut length) = (source.as_bytes(), 0, 0);
    while is_header(source, at) {
        at = text_start(source, at);
        while at < source.len() && source[at] != b'\n' {
            (at, length) = (at + 1, length + 1);
        }
        (at, length) = (at + 1, length + 1);
    }
    length
}

/// The doc comment that opens a source file, without its marks: see [`documentation!`].
pub(in crate::rules) const fn header<const LENGTH: usize>(source: &str) -> [u8; LENGTH] {
    let source = source.as_bytes();
    let mut text = [b'\n'; LENGTH];
    let (mut at, mut length) = (0, 0);
    while is_header(source, at) {
        at = text_start(source, at);
        while at < source.len() && source[at] != b'\n' {
            text[length] = source[at];
            (at, length) = (at + 1, length + 1);
        }
        (at, length) = (at + 1, length + 1);
    }
    text
}

const fn is_header(source: &[u8], at: usize) -> bool {
    at + 2 < source.len() && source[at] == b'/' && source[at + 1] == b'/' && source[at + 2] == b'!'
}

const fn text_start(source: &[u8], at: usize) -> usize {
    if at + 3 < source.len() && source[at + 3] == b' ' { at + 4 } else { at + 3 }
}

/// The doc comment of the rule's own file as a `&'static str`, cut out when the program is compiled, so that what rustdoc
/// shows, what `rapporteur rule` prints and what an editor links to is one text written once.
macro_rules! documentation {
    ($file:literal) => {{
        const SOURCE: &str = include_str!($file);
        const LENGTH: usize = $crate::rules::rule::header_length(SOURCE);
        static TEXT: [u8; LENGTH] = $crate::rules::rule::header(SOURCE);
        match str::from_utf8(&TEXT) {
            Ok(text) => text,
            Err(_) => panic!("a source file is UTF-8"),
        }
    }};
}
pub(in crate::rules) use documentation;
