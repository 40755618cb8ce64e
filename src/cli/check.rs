//! `rapporteur check`: the findings of all rules, for people and for programs.
//!
//! The JSON form is one array of objects with `file`, `line`, `column`, `end_line`, `end_column` (from 0; columns in Unicode scalar
//! values), `rule`, `severity` (`error`, `warning`, `info`, `hint`), `message`, `fixable`. SARIF is version 2.1.0.

use super::analysis::{Analysis, Configuration, Located, ends};
use super::{excerpt, input, output, sarif};
use crate::rules::{self, Rule, Settings, Severity, registry};
use anyhow::bail;
use clap::{Args, ValueEnum};
use serde_json::{Map, Value};
use std::io::Write;

/// What `rapporteur check` takes.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Look only at this rule, by name or code; can be given several times
    #[arg(long = "rule", value_name = "RULE")]
    pub rules: Vec<String>,
    /// Drafts, folders, patterns, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// For code-scanning services (2.1.0)
    Sarif,
}

/// What one draft gave.
struct Checked {
    /// The report, in the form asked for.
    text: String,
    values: Vec<Value>,
    counts: Counts,
}

/// How many findings there are.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// By severity, from the least.
    by_severity: [usize; 4],
    fixable: usize,
}

/// Checks drafts and writes the report. Returns the exit code: 0 if nothing is a warning or worse, 1 if something is, 2 if a draft
/// could not be checked.
///
/// # Errors
///
/// If the report cannot be written, or a rule of that name does not exist.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let mut settings = Settings::default();
    for name in &arguments.rules {
        settings.only(named(name)?);
    }
    let configuration = Configuration::under(settings);
    let colour = arguments.format == Format::Text && output::in_colour();
    let (checked, complete) = input::each(&arguments.paths, |source| {
        let settings = configuration.of(&source);
        let analysis = Analysis::new(source);
        let findings = rules::check(analysis.snapshot.draft(), analysis.snapshot.readings(), settings);
        let located = analysis.located(findings.iter());
        Ok(report(&analysis, &located, arguments.format, colour))
    });
    let mut counts = Counts::default();
    checked.iter().for_each(|checked| counts.add(&checked.counts));
    match arguments.format {
        Format::Text => {
            for checked in &checked {
                out.write_all(checked.text.as_bytes())?;
            }
            writeln!(out, "{}", counts.summary(checked.len()))?;
        }
        Format::Json => array(checked.into_iter().flat_map(|checked| checked.values), out)?,
        Format::Sarif => {
            let results = checked.into_iter().flat_map(|checked| checked.values).collect();
            serde_json::to_writer_pretty(&mut *out, &sarif::log(results, complete))?;
            writeln!(out)?;
        }
    }
    let bad = counts.by_severity[Severity::Warning as usize..].iter().any(|count| *count > 0);
    Ok(if complete { u8::from(bad) } else { 2 })
}

/// The rule of a name or code.
///
/// # Errors
///
/// If there is none; the message gives the nearest.
pub fn named(name: &str) -> anyhow::Result<&'static Rule> {
    match registry::find(name) {
        Some(rule) => Ok(rule),
        None => bail!("{}", rules::unknown_rule(name)),
    }
}

fn report(analysis: &Analysis, located: &[Located<'_>], format: Format, colour: bool) -> Checked {
    let mut checked = Checked { text: String::new(), values: Vec::new(), counts: Counts::default() };
    let mut positions = analysis.positions();
    for one in located {
        checked.counts.by_severity[one.found.severity as usize] += 1;
        checked.counts.fixable += usize::from(!one.found.finding.fixes.is_empty());
        match format {
            Format::Text => {
                checked.text.push_str(&excerpt::finding(analysis, one, colour));
                checked.text.push_str("\n\n");
            }
            Format::Json => {
                let finding = one.found.finding;
                let mut object = Map::new();
                object.insert("file".into(), analysis.source.name.clone().into());
                for (key, number) in ends(&mut positions, &one.range) {
                    object.insert(key.into(), number.into());
                }
                object.insert("rule".into(), finding.rule.name.into());
                object.insert("severity".into(), one.found.severity.name().into());
                object.insert("message".into(), (*finding.message).into());
                object.insert("fixable".into(), (!finding.fixes.is_empty()).into());
                checked.values.push(Value::Object(object));
            }
            Format::Sarif => checked.values.push(sarif::result(analysis, one, &mut positions)),
        }
    }
    checked
}

/// Writes a JSON array with one value a line.
fn array(values: impl Iterator<Item = Value>, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut before = "[";
    for value in values {
        write!(out, "{before}\n{value}")?;
        before = ",";
    }
    writeln!(out, "{}", if before == "[" { "[]" } else { "\n]" })?;
    Ok(())
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        for (mine, theirs) in self.by_severity.iter_mut().zip(other.by_severity) {
            *mine += theirs;
        }
        self.fixable += other.fixable;
    }

    fn summary(&self, drafts: usize) -> String {
        let drafts = output::count(drafts, "draft");
        let found: Vec<String> = ["hint", "note", "warning", "error"]
            .into_iter()
            .zip(self.by_severity)
            .rev()
            .filter(|(_, count)| *count > 0)
            .map(|(name, number)| output::count(number, name))
            .collect();
        match found.is_empty() {
            true => format!("No findings in {drafts}."),
            false => format!("{} in {drafts}; {} with a fix.", found.join(", "), self.fixable),
        }
    }
}
