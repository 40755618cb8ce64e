//! `rapporteur rule`: the rules, explained.

use super::check::named;
use crate::rules::{catalogue, registry};
use clap::Args;
use std::io::Write;

/// What `rapporteur rule` takes.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The rule to explain, by name or code; without it all are listed
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// Lists the rules or explains one. Returns the exit code 0.
///
/// # Errors
///
/// If there is no rule of that name, or the text cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    if let Some(name) = &arguments.name {
        write!(out, "{}", catalogue::explain(named(name)?))?;
        return Ok(0);
    }
    let width = registry::all().map(|rule| rule.name.len()).max().unwrap_or(0);
    for rule in registry::all() {
        let (name, code, level) = (rule.name, rule.code, rule.severity.name());
        writeln!(out, "{name:<width$}  {code:<5} {level:<8} {}", rule.summary())?;
    }
    Ok(0)
}
