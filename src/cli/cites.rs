//! `rapporteur cites`: every citation of drafts.
//!
//! The JSON form is one object a line: `file`, `line`, `column`, `end_line`, `end_column` (from 0; columns in Unicode scalar values),
//! `text` (the number or symbol as it stands there), `symbol`, `date` (the cited one, ISO, or null), `known` (whether the index has
//! it), `title` (English, or null), `adopted` (the day of adoption, ISO, or null).

use super::analysis::{Analysis, ends};
use super::input;
use crate::corpus::{self, Answer};
use clap::{Args, ValueEnum};
use serde_json::{Map, Value};
use std::fmt::Write as _;
use std::io::Write;

/// What `rapporteur cites` takes.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The form of the list
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Drafts, folders, patterns, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<String>,
}

/// The form of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs: one JSON object a line
    Jsonl,
}

/// Lists the citations of drafts. Returns the exit code: 2 if a draft could not be read, else 0.
///
/// # Errors
///
/// If the list cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let (lists, complete) =
        input::each(&arguments.paths, |source| Ok(list(&Analysis::new(source), arguments.format)));
    for list in lists {
        out.write_all(list.as_bytes())?;
    }
    Ok(if complete { 0 } else { 2 })
}

fn list(analysis: &Analysis, format: Format) -> String {
    let mut list = String::new();
    let mut positions = analysis.positions();
    for (placed, citation) in analysis.snapshot.citations() {
        let range = placed.range(&citation.span);
        let text = placed.paragraph.slice(&citation.span);
        let record = corpus::index().record(&citation.symbol);
        let cited = citation.date.as_ref().and_then(|date| date.date).map(|date| date.to_string());
        let title = record.and_then(|record| record.title());
        // The parts of a resolution can be adopted on different days.
        let exact = record.filter(|record| record.answer() == Answer::Exact);
        let adopted = exact.and_then(|record| record.date()).map(|date| date.to_string());
        let ends = ends(&mut positions, &range);
        match format {
            Format::Jsonl => {
                let mut object = Map::new();
                object.insert("file".into(), analysis.source.name.clone().into());
                for (key, number) in ends {
                    object.insert(key.into(), number.into());
                }
                object.insert("text".into(), text.into());
                object.insert("symbol".into(), citation.symbol.as_str().into());
                object.insert("date".into(), cited.into());
                object.insert("known".into(), record.is_some().into());
                object.insert("title".into(), title.into());
                object.insert("adopted".into(), adopted.into());
                let _ = writeln!(list, "{}", Value::Object(object));
            }
            Format::Text => {
                let place = format!("{}:{}:{}", analysis.source.name, ends[0].1 + 1, ends[1].1 + 1);
                let date = cited.as_deref().unwrap_or("");
                let known = match record {
                    Some(_) => title.unwrap_or("(title not known)"),
                    None => "(not in the index)",
                };
                let _ = writeln!(list, "{place}  {:<20} {date:<10}  {known}", citation.symbol.as_str());
            }
        }
    }
    list
}
