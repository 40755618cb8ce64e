//! `rapporteur check`: the findings of all rules, for people and for programs.
//!
//! The JSON form is one array of objects with `file`, `line`, `column`, `end_line`, `end_column` (from 0; columns in Unicode scalar
//! values), `rule`, `severity` (`error`, `warning`, `info`, `hint`), `message`, `fixable`. SARIF is version 2.1.0.

use super::analysis::{Analysis, Configuration, Located, ends};
use super::input::Source;
use super::{excerpt, input, output, rewrite, sarif};
use crate::ide::{FixAll, Snapshot, fix_all};
use crate::rules::{self, Rule, Settings, Severity, registry};
use crate::text::applied;
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
    /// Apply the safe fixes to the files, then report what is left; standard input is written mended to standard output
    #[arg(long, conflicts_with = "diff")]
    pub fix: bool,
    /// Show what --fix would change, instead of the findings
    #[arg(long, conflicts_with = "format")]
    pub diff: bool,
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
#[derive(Default)]
struct Checked {
    /// The report, in the form asked for.
    text: String,
    values: Vec<Value>,
    counts: Counts,
    /// How many fixes were applied or would be.
    fixed: usize,
    /// Standard input, mended.
    mended: Option<String>,
}

/// How many findings there are.
#[derive(Clone, Copy, Default)]
struct Counts {
    /// By severity, from the least.
    by_severity: [usize; 4],
    fixable: usize,
}

/// Checks drafts and writes the report. Returns the exit code: 0 if nothing is a warning or worse (with `--diff`: nothing would be mended), 1
/// if something is, 2 if a draft could not be checked.
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
    let (checked, complete) = input::each(&arguments.paths, |mut source| {
        let settings = configuration.of(&source);
        let (mut fixed, mut mended) = (0, None);
        if arguments.diff || arguments.fix {
            let snapshot = Snapshot::new(&source.text).with_settings(settings.clone());
            let (edits, count) = fix_all(&snapshot, FixAll::Safe);
            let after = applied(&source.text, &edits);
            if arguments.diff {
                let text = rewrite::difference(&source, &after);
                return Ok(Checked { text, fixed: count, ..Checked::default() });
            }
            (fixed, mended) = (count, keep(&mut source, after)?);
        }
        let analysis = Analysis::new(source);
        let findings = rules::check(analysis.snapshot.draft(), analysis.snapshot.readings(), settings);
        let located = analysis.located(findings.iter());
        Ok(Checked { fixed, mended, ..report(&analysis, &located, arguments.format, colour) })
    });
    let fixed: usize = checked.iter().map(|checked| checked.fixed).sum();
    if arguments.diff {
        for checked in &checked {
            out.write_all(checked.text.as_bytes())?;
        }
        return Ok(if complete { u8::from(fixed > 0) } else { 2 });
    }
    let mut counts = Counts::default();
    checked.iter().for_each(|checked| counts.add(&checked.counts));
    // The mended text has standard output for itself.
    let mut aside = std::io::stderr();
    let mut out: &mut dyn Write = match checked.iter().find_map(|checked| checked.mended.as_ref()) {
        Some(mended) => {
            out.write_all(mended.as_bytes())?;
            &mut aside
        }
        None => out,
    };
    match arguments.format {
        Format::Text => {
            for checked in &checked {
                out.write_all(checked.text.as_bytes())?;
            }
            if arguments.fix {
                writeln!(out, "{} mended.", output::count(fixed, "place"))?;
            }
            // That none could be read has been said.
            if !checked.is_empty() {
                writeln!(out, "{}", counts.summary(checked.len()))?;
            }
        }
        Format::Json => array(checked.into_iter().flat_map(|checked| checked.values), out)?,
        Format::Sarif => {
            let results = checked.into_iter().flat_map(|checked| checked.values).collect();
            serde_json::to_writer_pretty(&mut out, &sarif::log(results, complete))?;
            writeln!(out)?;
        }
    }
    let bad = counts.by_severity[Severity::Warning as usize..].iter().any(|count| *count > 0);
    Ok(if complete { u8::from(bad) } else { 2 })
}

/// Puts a mended text in the place of the draft; the text itself for standard input, which has no file.
fn keep(source: &mut Source, after: String) -> Result<Option<String>, String> {
    let Some(path) = source.path.clone() else {
        source.text.clone_from(&after);
        return Ok(Some(after));
    };
    if source.text != after {
        rewrite::replace(&path, source, &after)?;
        source.text = after;
    }
    Ok(None)
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
    let mut checked = Checked::default();
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
