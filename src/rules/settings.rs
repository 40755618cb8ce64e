//! What a person can set: the level of each rule, the practice that a text is held to, how findings reach the editor.
//!
//! One struct reads `rapporteur.toml` and a client's settings. Nothing in them can stop the program: what cannot be read is
//! named and left at its default.

use super::conference::Conference;
use super::registry;
use super::rule::{Profile, Rule, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How a rule's findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// Not at all.
    Off,
    /// With this severity.
    At(Severity),
}

impl Level {
    /// The words for a level in settings.
    pub const NAMES: [&'static str; 5] = ["off", "hint", "info", "warning", "error"];

    /// The level of a word.
    pub fn from_name(name: &str) -> Option<Level> {
        Some(match name {
            "off" => Level::Off,
            "hint" => Level::At(Severity::Hint),
            "info" => Level::At(Severity::Info),
            "warning" => Level::At(Severity::Warning),
            "error" => Level::At(Severity::Error),
            _ => return None,
        })
    }
}

/// How findings reach an editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// Pulled by a client that can, else pushed.
    #[default]
    Auto,
    /// Pushed by the server.
    Push,
    /// Only when the client asks.
    Pull,
    /// Not at all.
    Off,
}

impl Delivery {
    /// The words for it in settings, in the order of the variants.
    pub const NAMES: [&'static str; 4] = ["auto", "push", "pull", "off"];
}

/// What an editor shows behind a citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum InlayHints {
    /// Nothing.
    Off,
    /// The day of adoption, where the draft gives it nowhere.
    #[default]
    Date,
    /// The short title.
    Title,
}

impl InlayHints {
    /// The words for it in settings, in the order of the variants.
    pub const NAMES: [&'static str; 3] = ["off", "date", "title"];
}

/// The settings of one draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The practice that the text is held to; `None`: that of the organ in whose name it speaks.
    pub profile: Option<Profile>,
    /// How findings reach an editor; `None` where nothing was set.
    pub delivery: Option<Delivery>,
    /// What a Model UN conference asks for; rules of other profiles do not look at it.
    pub conference: Conference,
    /// What an editor shows behind a citation; `None` where nothing was set.
    pub inlay_hints: Option<InlayHints>,
    /// Whether an editor shows counts above the title; `None` where nothing was set.
    pub code_lenses: Option<bool>,
    /// The rules whose level was set, by name.
    levels: BTreeMap<&'static str, Level>,
    /// If not empty, the only rules that are looked at.
    only: Vec<&'static str>,
}

/// The settings as written.
#[derive(Deserialize, Default)]
#[serde(default, expecting = "a table of settings by name")]
struct Written {
    profile: Option<String>,
    diagnostics: Option<String>,
    #[serde(rename = "inlayHints")]
    inlay_hints: Option<String>,
    #[serde(rename = "codeLenses")]
    code_lenses: Option<bool>,
    rules: BTreeMap<String, String>,
    #[serde(rename = "model-un")]
    conference: BTreeMap<String, serde_json::Value>,
    #[serde(flatten)]
    other: BTreeMap<String, serde_json::Value>,
}

impl Settings {
    /// Reads the text of a `rapporteur.toml`. The second value says what in it could not be read, one sentence each.
    pub fn from_toml(text: &str) -> (Settings, Vec<String>) {
        match toml::from_str::<Written>(text) {
            Ok(written) => Settings::from_written(written),
            Err(error) => (
                Settings::default(),
                vec![format!("the settings cannot be read: {}", error.to_string().trim())],
            ),
        }
    }

    /// Reads a client's settings (the value under `rapporteur`; `null` means none). The second value says what in them could not
    /// be read.
    pub fn from_json(value: &serde_json::Value) -> (Settings, Vec<String>) {
        if value.is_null() {
            return Default::default();
        }
        match Written::deserialize(value) {
            // An editor's extension has settings of its own beside ours, where the program is and the like.
            Ok(written) => Settings::from_written(Written { other: Default::default(), ..written }),
            Err(error) => (Settings::default(), vec![format!("the settings cannot be read: {error}")]),
        }
    }

    fn from_written(written: Written) -> (Settings, Vec<String>) {
        let (mut settings, mut problems) = (Settings::default(), Vec::new());
        match written.profile.as_deref() {
            None | Some("auto") => {}
            Some(name) => match Profile::from_name(name) {
                Some(profile) => settings.profile = Some(profile),
                None => problems.push(format!(
                    "there is no profile “{name}”; there are auto, ga, sc, ecosoc, hrc and mun"
                )),
            },
        }
        settings.delivery = match written.diagnostics.as_deref() {
            None => None,
            Some("auto") => Some(Delivery::Auto),
            Some("push") => Some(Delivery::Push),
            Some("pull") => Some(Delivery::Pull),
            Some("off") => Some(Delivery::Off),
            Some(word) => {
                problems.push(format!("diagnostics cannot be “{word}”; they can be auto, push, pull or off"));
                None
            }
        };
        settings.conference = Conference::read(&written.conference, &mut problems);
        settings.inlay_hints = match written.inlay_hints.as_deref() {
            None => None,
            Some("off") => Some(InlayHints::Off),
            Some("date") => Some(InlayHints::Date),
            Some("title") => Some(InlayHints::Title),
            Some(word) => {
                problems.push(format!("inlayHints cannot be “{word}”; they can be off, date or title"));
                None
            }
        };
        settings.code_lenses = written.code_lenses;
        for (name, word) in &written.rules {
            match (registry::find(name), Level::from_name(word)) {
                (Some(rule), Some(level)) => settings.set(rule, level),
                (None, _) => problems.push(unknown_rule(name)),
                (_, None) => problems.push(format!(
                    "the rule “{name}” cannot be set to “{word}”; a level is off, hint, info, warning or error"
                )),
            }
        }
        for key in written.other.keys() {
            problems.push(format!(
                "there is no setting “{key}”; there are profile, diagnostics, inlayHints, codeLenses, model-un and rules"
            ));
        }
        (settings, problems)
    }

    /// Shows the findings of a rule at a level.
    pub fn set(&mut self, rule: &'static Rule, level: Level) {
        self.levels.insert(rule.name, level);
    }

    /// Looks at no other rules than these (and those that were named so before).
    pub fn only(&mut self, rule: &'static Rule) {
        self.only.push(rule.name);
    }

    /// These settings, and where they say nothing those of `wider` (a client's behind a project's file).
    pub fn over(&self, wider: &Settings) -> Settings {
        let mut levels = wider.levels.clone();
        levels.extend(self.levels.iter().map(|(&name, &level)| (name, level)));
        Settings {
            profile: self.profile.or(wider.profile),
            delivery: self.delivery.or(wider.delivery),
            conference: self.conference.over(&wider.conference),
            inlay_hints: self.inlay_hints.or(wider.inlay_hints),
            code_lenses: self.code_lenses.or(wider.code_lenses),
            levels,
            only: if self.only.is_empty() { wider.only.clone() } else { self.only.clone() },
        }
    }

    /// Whether a rule is looked at.
    pub fn active(&self, rule: &Rule) -> bool {
        let named = self.only.is_empty() || self.only.contains(&rule.name);
        named && self.levels.get(rule.name) != Some(&Level::Off)
    }

    /// The severity with which a finding of a rule is shown.
    pub fn severity(&self, rule: &Rule, declared: Severity) -> Severity {
        match self.levels.get(rule.name) {
            Some(&Level::At(severity)) => severity,
            _ => declared,
        }
    }
}

/// What to say about a rule that does not exist.
pub fn unknown_rule(name: &str) -> String {
    format!("there is no rule “{name}”{}", registry::suggestion(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::OperativeOpening;
    use crate::rules::rule::Severity;

    #[test]
    fn a_file_and_a_client_say_the_same() {
        let toml =
            "profile = \"sc\"\ndiagnostics = \"pull\"\n[rules]\nwrong-date = \"hint\"\nS08 = \"off\"\n";
        let json = serde_json::json!({
            "profile": "sc", "diagnostics": "pull", "rules": {"wrong-date": "hint", "paragraph-number": "off"}
        });
        let (file, problems) = Settings::from_toml(toml);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!((file.clone(), vec![]), Settings::from_json(&json));
        assert_eq!(file.profile, Some(Profile::SecurityCouncil));
        let rule = registry::find("R03").unwrap();
        assert_eq!(file.severity(rule, Severity::Error), Severity::Hint);
        assert!(!file.active(registry::find("S08").unwrap()));
    }

    #[test]
    fn mistakes_are_named_and_the_rest_holds() {
        let (settings, problems) = Settings::from_toml(
            "profile = \"gs\"\ncolour = 1\n[rules]\nwrong-dat = \"off\"\nnote-order = \"loud\"\nwrong-year = \"info\"\n",
        );
        expect_test::expect![[r#"
            there is no profile “gs”; there are auto, ga, sc, ecosoc, hrc and mun
            the rule “note-order” cannot be set to “loud”; a level is off, hint, info, warning or error
            there is no rule “wrong-dat”; did you mean “wrong-date”?
            there is no setting “colour”; there are profile, diagnostics, inlayHints, codeLenses, model-un and rules"#]]
        .assert_eq(&problems.join("\n"));
        assert_eq!(settings.severity(registry::find("wrong-year").unwrap(), Severity::Error), Severity::Info);
        assert_eq!(Settings::from_toml("rules = [").1.len(), 1);
        assert_eq!(Settings::from_json(&serde_json::json!({"rules": 7})).1.len(), 1);
        assert_eq!(Settings::from_json(&serde_json::Value::Null), Default::default());
        let extension = serde_json::json!({"path": "/opt/rapporteur", "trace": {"server": "off"}});
        assert_eq!(Settings::from_json(&extension), Default::default());
    }

    #[test]
    fn the_nearer_settings_win() {
        let near = Settings::from_toml("[rules]\nwrong-date = \"off\"").0;
        let wide =
            Settings::from_toml("profile = \"mun\"\n[rules]\nwrong-date = \"error\"\nwrong-year = \"off\"").0;
        let both = near.over(&wide);
        assert_eq!(both.profile, Some(Profile::ModelUnitedNations));
        assert!(
            !both.active(registry::find("wrong-date").unwrap())
                && !both.active(registry::find("wrong-year").unwrap())
        );
    }

    #[test]
    fn a_conference_is_read() {
        let (settings, problems) = Settings::from_toml(
            "[model-un]\ndelegations = 40\ndepth = 0\noperative-opening = \"underlined\"\nsponsors = 3\n",
        );
        assert_eq!(settings.conference.delegations, Some(40));
        assert_eq!(settings.conference.operative_opening, Some(OperativeOpening::Underlined));
        expect_test::expect![[r#"
            model-un.depth cannot be 0; it is a whole number from 1
            there is no setting “model-un.sponsors”; there are delegations, support, depth, clauses, words and operative-opening"#]]
        .assert_eq(&problems.join("\n"));
    }
}
