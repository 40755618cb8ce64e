//! `rapporteur lookup`: the record of what a person types, or what comes nearest.
//!
//! The JSON form is an array with one object for each argument, in their order:
//!
//! - `query`: the argument;
//! - `found`: whether the index has it;
//! - `status`: of the likeliest reading: `known`, `unknown` (the index is complete there, and it is absent), `not_covered` (nothing
//!   can be said), `wrong_year`, `wrong_session`, `impossible`, or `unreadable` for what is no symbol and no number;
//! - `reason`: why it is impossible, a sentence without full stop, else null;
//! - `symbol`, `description`: what was found, else the likeliest reading, and what it is from its grammar; or null;
//! - `records`: the records found, the likeliest first;
//! - `nearest`: where none was found, records that come near, best first.
//!
//! A record has `symbol`, `kind` (`resolution`, `decision`, `statement`), `title` (English), `titles` (an object, other languages by
//! their two-letter codes), `date` (ISO), `meeting`, `draft`, `report`, `agenda`, `vote` (an object with `kind`: `recorded`, `without
//! vote`, `by acclamation`; and of a recorded one `yes`, `no`, `abstain`), `previous` and `next` (symbols in the same series),
//! `cited_by` (how many resolutions of 2020 and later cite it), `url` (English) and `answer`: `exact`, `whole for part` (the index
//! has only the resolution as a whole) or `part for whole` (only its parts; this is the first). What is not known is null.

use std::io::Write;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::corpus::{self, Answer, Lookup, Record, Status, Vote};
use crate::ide;
use crate::symbol::{Kind, Symbol};

/// What `rapporteur lookup` takes.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// The form of the answer
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Symbols as they are printed or typed (65/122, "1631 (2005)", SC1325, A/79/302), a line that cites, or words of a title
    #[arg(required = true, value_name = "SYMBOL")]
    pub symbols: Vec<String>,
}

/// The form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Looks each argument up and writes what was found. Returns the exit code: 0 if all were found, 1 if one was not.
///
/// # Errors
///
/// If the answer cannot be written.
pub fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<u8> {
    let found: Vec<(&str, Lookup)> =
        arguments.symbols.iter().map(|text| (text.as_str(), ide::lookup(text))).collect();
    match arguments.format {
        Format::Text => {
            for (at, (text, lookup)) in found.iter().enumerate() {
                if at > 0 {
                    writeln!(out)?;
                }
                write_text(text, lookup, out)?;
            }
        }
        Format::Json => {
            let all: Vec<Value> = found.iter().map(|(text, lookup)| to_json(text, lookup)).collect();
            serde_json::to_writer_pretty(&mut *out, &all)?;
            writeln!(out)?;
        }
    }
    Ok(u8::from(found.iter().any(|(_, lookup)| lookup.found.is_empty())))
}

/// The languages other than English, with their names for people.
const OTHERS: [(&str, &str); 5] =
    [("fr", "French"), ("es", "Spanish"), ("ru", "Russian"), ("zh", "Chinese"), ("ar", "Arabic")];

fn write_text(text: &str, lookup: &Lookup, out: &mut dyn Write) -> anyhow::Result<()> {
    if let Some((first, others)) = lookup.found.split_first() {
        write_record(*first, out)?;
        if !others.is_empty() {
            writeln!(out, "  also:")?;
            others.iter().try_for_each(|record| write_line(*record, out))?;
        }
        return Ok(());
    }
    match lookup.meant.first() {
        Some(symbol) => {
            let what = symbol.describe();
            match corpus::index().status(symbol) {
                Status::Impossible { reason } => {
                    writeln!(out, "{symbol}: there is no such number: {reason}")?
                }
                Status::Unknown => writeln!(out, "{symbol}: there is none; the index is complete there")?,
                Status::WrongYear { right } => {
                    writeln!(out, "{symbol}: wrong year; the resolution is {right}")?
                }
                Status::WrongSession { right } => {
                    writeln!(out, "{symbol}: wrong session; the resolution is {right}")?
                }
                Status::NotCovered | Status::Known => {
                    writeln!(out, "{symbol}: not in the index, which is not complete there")?
                }
            }
            writeln!(out, "  {what}")?;
            if let Some(url) = symbol.url("en") {
                writeln!(out, "  {url}")?;
            }
        }
        None => writeln!(out, "{text}: no symbol and no number")?,
    }
    if !lookup.nearest.is_empty() {
        writeln!(out, "  nearest:")?;
        lookup.nearest.iter().try_for_each(|record| write_line(*record, out))?;
    }
    Ok(())
}

fn write_line(record: Record, out: &mut dyn Write) -> anyhow::Result<()> {
    let date = record.date().map(|date| date.to_string()).unwrap_or_default();
    writeln!(
        out,
        "    {:<22} {date:<10}  {}",
        record.symbol_text(),
        record.title().unwrap_or("(title not known)")
    )?;
    Ok(())
}

fn write_record(record: Record, out: &mut dyn Write) -> anyhow::Result<()> {
    let symbol = record.symbol();
    writeln!(out, "{symbol}  {}", record.title().unwrap_or("(title not known)"))?;
    match record.answer() {
        Answer::Exact => {}
        Answer::WholeForPart => writeln!(out, "  the index has the resolution only as a whole")?,
        Answer::PartForWhole => {
            let parts = corpus::index().parts(&symbol);
            let letters: String = parts.iter().filter_map(|part| part.symbol().number()?.part()).collect();
            writeln!(out, "  the index has the resolution only in parts ({letters}); this is the first")?;
        }
    }
    for (language, name) in OTHERS {
        if let Some(title) = record.title_in(language) {
            writeln!(out, "  {name:<10} {title}")?;
        }
    }
    let mut line = |name: &str, value: Option<String>| match value {
        Some(value) => writeln!(out, "  {name:<10} {value}"),
        None => Ok(()),
    };
    line("is", Some(symbol.describe()))?;
    line("adopted", record.date().map(|date| date.to_string()))?;
    line("meeting", record.meeting().map(str::to_owned))?;
    line("vote", record.vote().map(vote))?;
    line("agenda", record.agenda().map(str::to_owned))?;
    line("draft", record.draft().map(str::to_owned))?;
    line("report", record.report().map(str::to_owned))?;
    let series = corpus::index().whole_series(&symbol);
    if !series.is_empty() {
        let symbols: Vec<&str> = series.iter().map(|record| record.symbol_text()).collect();
        line("series", Some(symbols.join(", ")))?;
    }
    let citing = corpus::index().cited_by(&symbol);
    if citing.len() > 0 {
        line("cited by", Some(format!("{} resolutions since 2020", citing.len())))?;
    }
    line("text", symbol.url("en"))?;
    Ok(())
}

fn vote(vote: Vote) -> String {
    match vote {
        Vote::Recorded { yes, no, abstain } => format!("{yes} in favour, {no} against, {abstain} abstaining"),
        Vote::WithoutVote => "without a vote".to_owned(),
        Vote::Acclamation => "by acclamation".to_owned(),
    }
}

fn to_json(text: &str, lookup: &Lookup) -> Value {
    let found = lookup.found.first().map(|record| record.symbol());
    let symbol = found.as_ref().or(lookup.meant.first());
    let status = symbol.map(|symbol| corpus::index().status(symbol));
    let (name, reason) = match &status {
        _ if !lookup.found.is_empty() => ("known", None),
        None => ("unreadable", None),
        Some(Status::Known) => ("known", None),
        Some(Status::Unknown) => ("unknown", None),
        Some(Status::NotCovered) => ("not_covered", None),
        Some(Status::WrongYear { .. }) => ("wrong_year", None),
        Some(Status::WrongSession { .. }) => ("wrong_session", None),
        Some(Status::Impossible { reason }) => ("impossible", Some(reason)),
    };
    let records = |records: &[Record]| records.iter().map(|record| record_json(*record)).collect::<Vec<_>>();
    json!({
        "query": text,
        "found": !lookup.found.is_empty(),
        "status": name,
        "reason": reason,
        "symbol": symbol.map(Symbol::as_str),
        "description": symbol.map(Symbol::describe),
        "records": records(&lookup.found),
        "nearest": records(&lookup.nearest),
    })
}

fn record_json(record: Record) -> Value {
    let symbol = record.symbol();
    let titles: serde_json::Map<String, Value> = OTHERS
        .iter()
        .filter_map(|(language, _)| Some(((*language).to_owned(), record.title_in(language)?.into())))
        .collect();
    json!({
        "symbol": symbol.as_str(),
        "kind": match record.kind() {
            Kind::Decision => "decision",
            Kind::Statement => "statement",
            _ => "resolution",
        },
        "answer": match record.answer() {
            Answer::Exact => "exact",
            Answer::WholeForPart => "whole for part",
            Answer::PartForWhole => "part for whole",
        },
        "title": record.title(),
        "titles": titles,
        "date": record.date().map(|date| date.to_string()),
        "meeting": record.meeting(),
        "draft": record.draft(),
        "report": record.report(),
        "agenda": record.agenda(),
        "vote": record.vote().map(|vote| match vote {
            Vote::Recorded { yes, no, abstain } => json!({ "kind": "recorded", "yes": yes, "no": no, "abstain": abstain }),
            Vote::WithoutVote => json!({ "kind": "without vote" }),
            Vote::Acclamation => json!({ "kind": "by acclamation" }),
        }),
        "previous": record.previous().map(Record::symbol_text),
        "next": record.next().map(Record::symbol_text),
        "cited_by": corpus::index().cited_by(&symbol).len(),
        "url": symbol.url("en"),
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(format: Format, symbols: &[&str], code: u8, expected: Expect) {
        let arguments = Arguments { format, symbols: symbols.iter().map(|s| (*s).to_owned()).collect() };
        let mut out = Vec::new();
        assert_eq!(run(&arguments, &mut out).unwrap(), code);
        expected.assert_eq(&String::from_utf8(out).unwrap());
    }

    #[test]
    fn a_record_for_people() {
        check(
            Format::Text,
            &["65/122"],
            0,
            expect![[r#"
            A/RES/65/122  Cooperation between the United Nations and the Collective Security Treaty Organization
              is         General Assembly, 65th session, resolution 122
              adopted    2010-12-13
              meeting    A/65/PV.64
              agenda     122 (f)
              draft      A/65/L.6
              series     A/RES/64/256, A/RES/65/122, A/RES/67/6, A/RES/69/12, A/RES/71/12, A/RES/73/331, A/RES/75/276, A/RES/77/13, A/RES/79/10
              cited by   3 resolutions since 2020
              text       https://docs.un.org/en/A/RES/65/122
        "#]],
        );
    }

    #[test]
    fn what_comes_nearest() {
        check(
            Format::Text,
            &["65/317", "1325 (2001)", "not a number"],
            1,
            expect![[r#"
            A/RES/65/317: there is no such number: the last resolution of that session is 65/316
              General Assembly, 65th session, resolution 317
              https://docs.un.org/en/A/RES/65/317
              nearest:
                A/RES/65/316           2011-09-12  Cooperation between the United Nations and the Pacific Islands Forum
                A/RES/65/315           2011-09-12  Revitalization of the work of the General Assembly
                A/RES/65/314           2011-09-12  Modalities for the fifth High-level Dialogue on Financing for Development
                A/RES/65/313           2011-09-12  Follow-up to the Conference on the World Financial and Economic Crisis and Its Impact on Development
                A/RES/65/312           2011-07-26  Outcome document of the High-level Meeting of the General Assembly on Youth: Dialogue and Mutual Understanding
                A/RES/65/311           2011-07-19  Multilingualism
                A/RES/65/310           2011-07-19  Comprehensive review of the whole question of peacekeeping operations in all their aspects
                A/RES/65/307           2011-07-01  Improving the effectiveness and coordination of military and civil defence assets for natural disaster response

            S/RES/1325 (2001): wrong year; the resolution is S/RES/1325 (2000)
              Security Council, resolution 1325 of 2001
              https://docs.un.org/en/S/RES/1325(2001)
              nearest:
                S/RES/1325 (2000)      2000-10-31  Women and peace and security
                S/RES/1335 (2001)      2001-01-12  The situation in Croatia
                S/RES/1345 (2001)      2001-03-21  Letter dated 4 March 2001 from the Permanent Representative of The former Yugoslav Republic of Macedonia to the United Nations addressed to the President of the Security Council (S/2001/191)
                S/RES/1355 (2001)      2001-06-15  The situation concerning the Democratic Republic of the Congo
                S/RES/1365 (2001)      2001-07-31  The situation in the Middle East
                S/RES/1375 (2001)      2001-10-29  The situation in Burundi
                S/RES/1385 (2001)      2001-12-19  The situation in Sierra Leone
                S/RES/1324 (2000)      2000-10-30  The situation concerning Western Sahara

            not a number: no symbol and no number
        "#]],
        );
    }

    #[test]
    fn only_parts() {
        check(
            Format::Text,
            &["31/6"],
            0,
            expect![[r#"
            A/RES/31/6 A  Policies of apartheid of the Government of South Africa
              the index has the resolution only in parts (ABCDEFGHIJK); this is the first
              is         General Assembly, 31st session, resolution 6, part A
              adopted    1976-10-26
              meeting    A/31/PV.42
              vote       134 in favour, 0 against, 1 abstaining
              agenda     52
              text       https://docs.un.org/en/A/RES/31/6A
              also:
                A/HRC/RES/31/6         2016-03-23  The rights of persons with disabilities in situations of risk and humanitarian emergencies
        "#]],
        );
    }

    #[test]
    fn a_record_for_programs() {
        check(
            Format::Json,
            &["SC 1631", "A/79/302"],
            1,
            expect![[r#"
                [
                  {
                    "description": "Security Council, resolution 1631 of 2005",
                    "found": true,
                    "nearest": [],
                    "query": "SC 1631",
                    "reason": null,
                    "records": [
                      {
                        "agenda": null,
                        "answer": "exact",
                        "cited_by": 11,
                        "date": "2005-10-17",
                        "draft": "S/2005/649",
                        "kind": "resolution",
                        "meeting": "S/PV.5282",
                        "next": null,
                        "previous": null,
                        "report": null,
                        "symbol": "S/RES/1631 (2005)",
                        "title": "Cooperation between the United Nations and regional organizations in maintaining international peace and security",
                        "titles": {},
                        "url": "https://docs.un.org/en/S/RES/1631(2005)",
                        "vote": {
                          "abstain": 0,
                          "kind": "recorded",
                          "no": 0,
                          "yes": 15
                        }
                      }
                    ],
                    "status": "known",
                    "symbol": "S/RES/1631 (2005)"
                  },
                  {
                    "description": "General Assembly, 79th session, document 302",
                    "found": false,
                    "nearest": [
                      {
                        "agenda": "157: Financing of the United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic",
                        "answer": "exact",
                        "cited_by": 0,
                        "date": "2025-06-30",
                        "draft": null,
                        "kind": "resolution",
                        "meeting": "A/79/PV.81",
                        "next": null,
                        "previous": "A/RES/78/298",
                        "report": "A/79/927, para. 6",
                        "symbol": "A/RES/79/302",
                        "title": "Financing of the United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic",
                        "titles": {
                          "ar": "تمويل بعثة الأمم المتحدة المتكاملة المتعددة الأبعاد لتحقيق الاستقرار في جمهورية أفريقيا الوسطى",
                          "es": "Financiación de la Misión Multidimensional Integrada de Estabilización de las Naciones Unidas en la República Centroafricana",
                          "fr": "Financement de la Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation en République centrafricaine",
                          "ru": "Финансирование Многопрофильной комплексной миссии Организации Объединенных Наций по стабилизации в Центральноафриканской Республике",
                          "zh": "联合国中非共和国多层面综合稳定团经费的筹措"
                        },
                        "url": "https://docs.un.org/en/A/RES/79/302",
                        "vote": {
                          "kind": "without vote"
                        }
                      }
                    ],
                    "query": "A/79/302",
                    "reason": null,
                    "records": [],
                    "status": "not_covered",
                    "symbol": "A/79/302"
                  }
                ]
            "#]],
        );
    }
}
