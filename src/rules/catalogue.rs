//! What is made from the registry: the page `docs/rules.md`, the explanation of one rule, the schema of the settings.

use super::conference::{Conference, OperativeOpening};
use super::registry::{self, GROUPS};
use super::rule::{Grade, HEADINGS, Profile, Rule};
use super::settings::{Delivery, InlayHints, Level};
use crate::syntax::Language;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The page that documents all rules, in Markdown.
pub fn page() -> String {
    let mut page = String::from(
        "# The rules\n\n\
         This page is made from the documentation of each rule in `src/rules`; a test fails where it is stale \
         (`UPDATE_EXPECT=1 cargo test rules::catalogue` writes it anew).\n\n\
         Levels are set in `rapporteur.toml` or in the editor's settings:\n\n\
         ```toml\n[rules]\nwrong-date = \"warning\"   # off, hint, info, warning, error\n```\n\n\
         and in a draft a comment silences a rule for the paragraph that follows, or at the top for the whole file:\n\n\
         ```text\n<!-- rapporteur: allow wrong-date -->\n```\n",
    );
    for (title, rules) in GROUPS.iter().filter(|(_, rules)| !rules.is_empty()) {
        let _ = write!(
            page,
            "\n## {title}\n\n| Rule | Code | Level | Fix | What it finds |\n|---|---|---|---|---|\n"
        );
        for rule in *rules {
            let (name, code, level) = (rule.name, rule.code, rule.severity.name());
            let _ = writeln!(
                page,
                "| [`{name}`](#{name}) | {code} | {level} | {} | {} |",
                fix(rule),
                rule.summary()
            );
        }
    }
    for rule in registry::all() {
        let _ = write!(page, "\n## {}\n\n{}\n\n{}\n", rule.name, rule.summary(), facts(rule));
        for heading in HEADINGS {
            let _ = write!(page, "\n### {heading}\n\n{}\n", rule.section(heading));
        }
    }
    page
}

/// One rule explained, for a terminal.
pub fn explain(rule: &Rule) -> String {
    let mut text = format!("{} ({})\n\n{}\n\n{}\n", rule.name, rule.code, rule.summary(), facts(rule));
    for heading in HEADINGS {
        let body: Vec<&str> = rule.section(heading).lines().filter(|line| !line.starts_with("```")).collect();
        let _ = write!(text, "\n{heading}\n");
        for line in body {
            let _ = writeln!(text, "{}", if line.is_empty() { String::new() } else { format!("    {line}") });
        }
    }
    text
}

/// Level, fix, whom it applies to and since when, in a line.
fn facts(rule: &Rule) -> String {
    let languages = match rule.languages.len() == Language::ALL.len() {
        true => "all languages".to_owned(),
        false => rule.languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(", "),
    };
    let profiles = match rule.profiles.len() == Profile::ALL.len() {
        true => "all organs".to_owned(),
        false => rule.profiles.iter().map(|profile| profile.name()).collect::<Vec<_>>().join(", "),
    };
    let (level, since) = (rule.severity.name(), rule.since);
    format!("Level: {level}. Fix: {}. Applies to {languages}, {profiles}. Since {since}.", fix(rule))
}

fn fix(rule: &Rule) -> &'static str {
    match rule.fix {
        None => "none",
        Some(Grade::Safe) => "safe",
        Some(Grade::Confirm) => "to be confirmed",
        Some(Grade::Choose) => "to be chosen",
    }
}

/// The JSON schema of the settings, for `rapporteur.toml` and for the settings of an editor's extension.
pub fn schema() -> Value {
    let mut rules = Map::new();
    for rule in registry::all() {
        rules.insert(rule.name.to_owned(), json!({"enum": Level::NAMES, "description": rule.summary()}));
    }
    let mut conference = Map::new();
    for (name, description) in Conference::NUMBERS {
        let number = json!({"type": "integer", "minimum": 1, "description": description});
        conference.insert(name.to_owned(), number);
    }
    conference.insert(
        "operative-opening".to_owned(),
        json!({
            "description": "How the opening words of operative clauses are set off.",
            "default": "any",
            "enum": OperativeOpening::NAMES,
        }),
    );
    let mut profiles = vec!["auto"];
    profiles.extend(Profile::ALL.iter().map(|profile| profile.name()));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of Rapporteur",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "profile": {
                "description": "The practice that a text is held to; auto: that of the organ in whose name it speaks.",
                "default": "auto",
                "enum": profiles,
            },
            "diagnostics": {
                "description": "How findings reach the editor.",
                "default": "auto",
                "enum": Delivery::NAMES,
            },
            "inlayHints": {
                "description": "What is shown behind a citation: nothing, the day of adoption where the draft gives it nowhere, or the short title.",
                "default": "date",
                "enum": InlayHints::NAMES,
            },
            "codeLenses": {
                "description": "Whether the numbers of findings and citations are shown above the title.",
                "default": true,
                "type": "boolean",
            },
            "model-un": {
                "description": "What a Model United Nations conference asks for (profile mun).",
                "type": "object",
                "additionalProperties": false,
                "properties": conference,
            },
            "rules": {
                "description": "The level of each rule.",
                "type": "object",
                "additionalProperties": false,
                "properties": rules,
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_current() {
        expect_test::expect_file!["../../docs/rules.md"].assert_eq(&page());
    }

    #[test]
    fn the_schema_is_current() {
        let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        expect_test::expect_file!["../../docs/settings.schema.json"].assert_eq(&schema);
    }

    #[test]
    fn a_rule_is_explained() {
        let text = explain(super::super::registry::find("wrong-year").unwrap());
        assert!(
            text.starts_with(
                "wrong-year (R05)\n\nA Security Council resolution with another year than its own.\n"
            ),
            "{text}"
        );
        assert!(text.contains("\nWhy\n    The year belongs"), "{text}");
    }
}
