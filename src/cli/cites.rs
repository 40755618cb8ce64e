//! `rapporteur cites`: every citation of drafts.
//!
//! The JSON form is one object a line: `file`, `line`, `column`, `end_line`, `end_column` (from 0; columns in Unicode scalar values),
//! `text` (the number or symbol as it stands there), `symbol`, `date` (the cited one, ISO, or null), `known` (whether the index has
//! it), `title` (English, or null), `adopted` (the day of adoption, ISO, or null). The table is in `cites_table`, the graph in
//! `cites_graph`.

use super::analysis::{Analysis, ends};
use super::{cites_graph, cites_table, input};
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
    /// For spreadsheets: a header and one line a citation (lines and columns from 1)
    Csv,
    /// Who cites what, for Graphviz: a node a document, an edge with the number of citations as its weight
    Dot,
}

/// A citation with what the index has about it.
pub(super) struct Row<'a> {
    /// `line`, `column`, `end_line`, `end_column`, from 0; columns in Unicode scalar values.
    pub ends: [(&'static str, u32); 4],
    /// The number or symbol as it stands in the draft.
    pub text: &'a str,
    /// What is cited.
    pub symbol: &'a str,
    /// The cited date, ISO.
    pub date: Option<String>,
    /// Whether the index has it.
    pub known: bool,
    /// Its English title.
    pub title: Option<&'static str>,
    /// Its day of adoption, ISO; `None` where its parts were adopted on different days.
    pub adopted: Option<String>,
}

/// Lists the citations of drafts. Returns the exit code: 2 if a draft could not be read, else 0.
///
/// # Errors
///
/// If the list cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let form = |list: fn(&Analysis) -> String| {
        input::each(&arguments.paths, |source| Ok(list(&Analysis::new(source))))
    };
    let (lists, complete) = match arguments.format {
        Format::Text => form(text),
        Format::Jsonl => form(jsonl),
        Format::Csv => {
            out.write_all(cites_table::HEADER.as_bytes())?;
            form(cites_table::table)
        }
        Format::Dot => {
            let (drafts, complete) =
                input::each(&arguments.paths, |source| Ok(cites_graph::Draft::of(&Analysis::new(source))));
            (vec![cites_graph::graph(&drafts)], complete)
        }
    };
    for list in lists {
        out.write_all(list.as_bytes())?;
    }
    Ok(if complete { 0 } else { 2 })
}

/// The citations of a draft in order of place.
pub(super) fn rows(analysis: &Analysis) -> impl Iterator<Item = Row<'_>> {
    let mut positions = analysis.positions();
    analysis.snapshot.citations().map(move |(placed, citation)| {
        let record = corpus::index().record(&citation.symbol);
        // The parts of a resolution can be adopted on different days.
        let exact = record.filter(|record| record.answer() == Answer::Exact);
        Row {
            ends: ends(&mut positions, &placed.range(&citation.span)),
            text: placed.paragraph.slice(&citation.span),
            symbol: citation.symbol.as_str(),
            date: citation.date.as_ref().and_then(|date| date.date).map(|date| date.to_string()),
            known: record.is_some(),
            title: record.and_then(|record| record.title()),
            adopted: exact.and_then(|record| record.date()).map(|date| date.to_string()),
        }
    })
}

fn jsonl(analysis: &Analysis) -> String {
    let mut list = String::new();
    for row in rows(analysis) {
        let mut object = Map::new();
        object.insert("file".into(), analysis.source.name.clone().into());
        for (key, number) in row.ends {
            object.insert(key.into(), number.into());
        }
        object.insert("text".into(), row.text.into());
        object.insert("symbol".into(), row.symbol.into());
        object.insert("date".into(), row.date.into());
        object.insert("known".into(), row.known.into());
        object.insert("title".into(), row.title.into());
        object.insert("adopted".into(), row.adopted.into());
        let _ = writeln!(list, "{}", Value::Object(object));
    }
    list
}

fn text(analysis: &Analysis) -> String {
    let mut list = String::new();
    for row in rows(analysis) {
        let [(_, line), (_, column), ..] = row.ends;
        let place = format!("{}:{}:{}", analysis.source.name, line + 1, column + 1);
        let date = row.date.as_deref().unwrap_or("");
        let known = match row.known {
            true => row.title.unwrap_or("(title not known)"),
            false => "(not in the index)",
        };
        let _ = writeln!(list, "{place}  {:<20} {date:<10}  {known}", row.symbol);
    }
    list
}
