//! Tests of the whole reading: for each language a table of short sentences with what is read in them.

mod ar;
mod en;
mod es;
mod forms;
mod fr;
mod ibid;
mod odd_forms;
mod properties;
mod ru;
mod zh;

use super::{Context, Target, read};
use crate::symbol::Organ;
use crate::syntax::Language;
use std::fmt::Write as _;

/// The reading of some lines, each a paragraph under "The General Assembly,": the line, and below it what it points to.
fn readings(language: Language, lines: &[&str]) -> String {
    readings_in(Context { language, organ: Some(Organ::GeneralAssembly), note: false }, lines)
}

/// The reading of some lines, each a paragraph in the same context.
fn readings_in(context: Context, lines: &[&str]) -> String {
    let mut out = String::new();
    for line in lines {
        writeln!(out, "{line}").unwrap();
        let reading = read(line, context);
        for citation in &reading.citations {
            write!(out, "  {:?} {}", &line[citation.span.clone()], citation.symbol).unwrap();
            if let Some(date) = &citation.date {
                match date.date {
                    Some(day) => write!(out, " of {day}").unwrap(),
                    None => write!(out, " of no day {:?}", &line[date.span.clone()]).unwrap(),
                }
            }
            if let Some(paragraph) = &citation.paragraph {
                write!(out, ", paragraph {paragraph}").unwrap();
            }
            if let Some(other) = &citation.ambiguous {
                write!(out, ", or {other}").unwrap();
            }
            out.push('\n');
        }
        for treaty in &reading.treaties {
            writeln!(out, "  treaty {:?} {} {}", &line[treaty.span.clone()], treaty.volume, treaty.number)
                .unwrap();
        }
        let here = reading.references.iter().map(|reference| ("here", reference));
        for (whose, reference) in here.chain(reading.bare.iter().map(|reference| ("bare", reference))) {
            let target = match &reference.target {
                Target::Paragraph { number, sub } => format!("paragraph {number:?} {sub:?}"),
                other => format!("{other:?}"),
            };
            writeln!(out, "  {whose} {:?} {target}", &line[reference.span.clone()]).unwrap();
        }
    }
    out
}
