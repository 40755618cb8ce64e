//! `rapporteur outline`: the structure of a draft.
//!
//! The JSON form is an object with `language`, `organ` (`GA`, `SC`, `ECOSOC`, `HRC`, `MUN` or null), `symbol`, `title`, `session` (texts or
//! null) and `paragraphs`: an array of objects with `kind` (`preambular`, `operative`), `part` (`main`, `annex`), `label` (as typed, or
//! null), `level` (from 1), `opening` (as typed without emphasis, or null) and `line` (from 0).

use super::analysis::Analysis;
use super::{input, output};
use crate::ide::organ_code;
use crate::syntax::{Draft, Kind, Paragraph, Part};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::io::Write;

/// What `rapporteur outline` takes.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The form of the outline
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// A draft, or - for standard input
    #[arg(value_name = "PATH")]
    pub path: String,
}

/// The form of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Shows the structure of a draft. Returns the exit code: 2 if it could not be read, else 0.
///
/// # Errors
///
/// If the outline cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let (mut inputs, mut problems) = input::expand(std::slice::from_ref(&arguments.path));
    if inputs.len() > 1 {
        problems.push(format!(
            "{}: an outline is of one draft, and here are {}",
            arguments.path,
            inputs.len()
        ));
        inputs.clear();
    }
    for input in inputs {
        match input.read() {
            Ok(source) => {
                let analysis = Analysis::new(source);
                match arguments.format {
                    Format::Text => text(analysis.snapshot.draft(), out)?,
                    Format::Json => writeln!(out, "{}", to_json(analysis.snapshot.draft()))?,
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    problems.iter().for_each(|problem| output::complain(problem));
    Ok(if problems.is_empty() { 0 } else { 2 })
}

fn kind(paragraph: &Paragraph) -> Option<&'static str> {
    match paragraph.kind {
        Kind::Preambular => Some("preambular"),
        Kind::Operative => Some("operative"),
        _ => None,
    }
}

fn label(paragraph: &Paragraph) -> Option<&str> {
    paragraph.label.as_ref().map(|label| paragraph.slice(&label.range))
}

fn opening(paragraph: &Paragraph) -> Option<&str> {
    paragraph.opening.as_ref().map(|opening| paragraph.slice(opening))
}

fn to_json(draft: &Draft) -> Value {
    let paragraphs: Vec<Value> = draft
        .paragraphs()
        .filter_map(|placed| {
            let paragraph = placed.paragraph;
            Some(json!({
                "kind": kind(paragraph)?,
                "part": match paragraph.part { Part::Main => "main", Part::Annex => "annex" },
                "label": label(paragraph),
                "level": paragraph.level.max(1),
                "opening": opening(paragraph),
                "line": placed.line,
            }))
        })
        .collect();
    json!({
        "language": draft.language().code(),
        "organ": organ_code(draft),
        "symbol": draft.symbol(),
        "title": draft.title(),
        "session": draft.session(),
        "paragraphs": paragraphs,
    })
}

/// How much of a paragraph is shown, in characters.
const SHOWN: usize = 60;

fn text(draft: &Draft, out: &mut dyn Write) -> anyhow::Result<()> {
    if let Some(title) = draft.title() {
        writeln!(out, "{}", clean(title))?;
    }
    let facts: Vec<String> = [Some(draft.language().code()), organ_code(draft), draft.symbol()]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(draft.session().map(|session| format!("session {session}")))
        .collect();
    writeln!(out, "{}\n", facts.join(", "))?;
    for placed in draft.paragraphs() {
        let paragraph = placed.paragraph;
        let line = placed.line + 1;
        let head = match paragraph.kind {
            Kind::Preambular => "    ".to_owned(),
            Kind::Operative => {
                let indent = "    ".repeat(usize::from(paragraph.level.max(1)));
                label(paragraph).map_or(indent.clone(), |label| format!("{indent}{} ", clean(label)))
            }
            Kind::OrganLine | Kind::Heading | Kind::AnnexHeading => String::new(),
            _ => continue,
        };
        let body = match paragraph.kind {
            Kind::Preambular | Kind::Operative => paragraph.slice(&paragraph.body),
            _ => &paragraph.text,
        };
        writeln!(out, "{line:>5}  {head}{}", clean(body))?;
    }
    Ok(())
}

/// The start of a text on one line, without what would move the cursor of a terminal.
fn clean(text: &str) -> String {
    let mut shown: String = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .take(SHOWN + 1)
        .collect();
    if shown.chars().count() > SHOWN {
        shown.pop();
        shown.push('…');
    }
    shown
}
