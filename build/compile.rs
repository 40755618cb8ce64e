//! From the tables to the bytes of the index.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::layout::{self, agenda, coverage, instrument, member, record, vote};
use crate::series;
use crate::symbol::{Kind, Symbol};
use crate::table::{self, Table, Vote};

/// The tables, in the order in which they are read.
pub const TABLES: [&str; 9] = [
    "resolutions.tsv",
    "decisions.tsv",
    "translations.tsv",
    "citations.tsv",
    "instruments.tsv",
    "agenda.tsv",
    "members.tsv",
    "sessions.tsv",
    "coverage.tsv",
];

/// The texts of the index: one a line, each once; the first line is empty.
struct Texts {
    bytes: String,
    offsets: HashMap<String, u32>,
}

impl Texts {
    fn new() -> Texts {
        Texts { bytes: "\n".to_owned(), offsets: HashMap::from([(String::new(), 0)]) }
    }

    fn add(&mut self, text: &str) -> u32 {
        if let Some(offset) = self.offsets.get(text) {
            return *offset;
        }
        let offset = self.bytes.len() as u32;
        self.bytes.push_str(text);
        self.bytes.push('\n');
        self.offsets.insert(text.to_owned(), offset);
        offset
    }
}

/// A record before it is packed.
pub struct Facts<'t> {
    pub symbol: Symbol,
    pub title: &'t str,
    pub date: u32,
    meeting: &'t str,
    draft: &'t str,
    report: &'t str,
    agenda: &'t str,
    vote: Vote,
}

fn canonical(text: &str) -> Option<String> {
    Symbol::parse(text).map(|symbol| symbol.to_string())
}

fn words(table: &[u32]) -> Vec<u8> {
    table.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn map<'k>(keys: impl Iterator<Item = &'k str>, first: u64) -> Result<Vec<u8>, String> {
    let mut builder = fst::MapBuilder::memory();
    for (number, key) in keys.enumerate() {
        builder.insert(key, first + number as u64).map_err(|error| error.to_string())?;
    }
    builder.into_inner().map_err(|error| error.to_string())
}

/// Compiles the tables into the files that the index includes.
pub fn compile(tables: &[(&str, String)]) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let text = |name: &str| tables.iter().find(|(n, _)| *n == name).map_or("", |(_, text)| text.as_str());
    let mut texts = Texts::new();
    let mut files = Vec::new();

    let facts = facts(text("resolutions.tsv"), text("decisions.tsv"))?;
    let rows: HashMap<&str, u32> =
        facts.iter().enumerate().map(|(row, f)| (f.symbol.as_str(), row as u32)).collect();
    files.push(("corpus.fst", map(facts.iter().map(|f| f.symbol.as_str()), 0)?));

    let translations = translations(text("translations.tsv"), &rows)?;
    let neighbours = series::neighbours(&facts);
    let mut packed = Vec::with_capacity(facts.len() * record::FIELDS);
    for (row, facts) in facts.iter().enumerate() {
        let (kind, yes, no, abstain) = match facts.vote {
            Vote::Unknown => (vote::UNKNOWN, 0, 0, 0),
            Vote::Recorded(yes, no, abstain) => (vote::RECORDED, yes, no, abstain),
            Vote::Without => (vote::WITHOUT, 0, 0, 0),
            Vote::Acclamation => (vote::ACCLAMATION, 0, 0, 0),
        };
        let mut fields = [0; record::FIELDS];
        fields[record::SYMBOL] = texts.add(facts.symbol.as_str());
        fields[record::TITLE] = texts.add(facts.title);
        fields[record::DATE] = facts.date;
        fields[record::MEETING] = texts.add(facts.meeting);
        fields[record::DRAFT] = texts.add(facts.draft);
        fields[record::REPORT] = texts.add(facts.report);
        fields[record::AGENDA] = texts.add(facts.agenda);
        fields[record::VOTE] = kind << 16 | abstain;
        fields[record::TALLY] = yes << 16 | no;
        fields[record::PREVIOUS] = neighbours[row].0.map_or(0, |other| other + 1);
        fields[record::NEXT] = neighbours[row].1.map_or(0, |other| other + 1);
        let translated = translations.keys().position_of(row as u32);
        fields[record::TRANSLATION] = translated.map_or(0, |other| other + 1);
        packed.extend(fields);
    }
    files.push(("records.bin", words(&packed)));
    let titles: Vec<u32> = translations.values().flatten().map(|title| texts.add(title)).collect();
    files.push(("translations.bin", words(&titles)));

    citations(text("citations.tsv"), &rows, facts.len() as u32, &mut texts, &mut files)?;
    files.push(("instruments.bin", words(&instruments(text("instruments.tsv"), &mut texts)?)));
    files.push(("agenda.bin", words(&agenda_items(text("agenda.tsv"), &mut texts)?)));
    files.push(("members.bin", words(&members(text("members.tsv"), &mut texts)?)));
    files.push(("sessions.bin", words(&sessions(text("sessions.tsv"), &mut texts)?)));
    files.push(("coverage.bin", words(&coverage_rows(text("coverage.tsv"), &mut texts)?)));
    title_search(&facts, &mut files);
    files.push(("texts.txt", texts.bytes.into_bytes()));
    Ok(files)
}

/// The place of a key among the sorted keys.
trait Position {
    fn position_of(self, key: u32) -> Option<u32>;
}

impl<'k, I: Iterator<Item = &'k u32>> Position for I {
    fn position_of(mut self, key: u32) -> Option<u32> {
        self.position(|k| *k == key).map(|p| p as u32)
    }
}

fn facts<'t>(resolutions: &'t str, decisions: &'t str) -> Result<Vec<Facts<'t>>, String> {
    const COLUMNS: [&str; 9] =
        ["symbol", "type", "title", "date", "meeting", "draft", "report", "agenda", "vote"];
    let mut found: BTreeMap<&str, Facts> = BTreeMap::new();
    let mut add = |table: &Table, row: &table::Row, key: &'t str, facts: Facts<'t>| {
        let twice = found.insert(key, facts).is_some();
        table.at(row, if twice { Err(format!("`{key}` stands twice")) } else { Ok(()) })
    };
    let table = Table::read("resolutions.tsv", resolutions, &COLUMNS).map_err(|f| f.to_string())?;
    let mut read = || -> Result<(), table::Fault> {
        for row in &table.rows {
            let [symbol, kind, title, date, meeting, draft, report, agenda, vote] = row.fields[..] else {
                continue;
            };
            table.at(row, table::symbol(symbol, canonical))?;
            let symbol_kind = Symbol::document(symbol).kind();
            let agrees = match kind {
                "resolution" => symbol_kind == Kind::Resolution,
                "decision" => symbol_kind == Kind::Decision,
                // Before 1994 the Council's statements had the symbols of other documents.
                "statement" => {
                    symbol_kind == Kind::Statement
                        || symbol_kind == Kind::Document && symbol.starts_with("S/")
                }
                _ => false,
            };
            table.at(row, if agrees { Ok(()) } else { Err(format!("`{symbol}` is no {kind}")) })?;
            let facts = Facts {
                symbol: Symbol::document(symbol),
                title,
                date: table.at(row, table::date(date))?,
                meeting,
                draft,
                report,
                agenda,
                vote: table.at(row, table::vote(vote))?,
            };
            add(&table, row, symbol, facts)?;
        }
        let table = Table::read("decisions.tsv", decisions, &["symbol", "title", "date"])?;
        for row in &table.rows {
            let [symbol, title, date] = row.fields[..] else { continue };
            table.at(row, table::symbol(symbol, canonical))?;
            let facts = Facts {
                symbol: Symbol::document(symbol),
                title,
                date: table.at(row, table::date(date))?,
                meeting: "",
                draft: "",
                report: "",
                agenda: "",
                vote: Vote::Unknown,
            };
            add(&table, row, symbol, facts)?;
        }
        Ok(())
    };
    read().map_err(|fault| fault.to_string())?;
    Ok(found.into_values().collect())
}

fn translations<'t>(text: &'t str, rows: &HashMap<&str, u32>) -> Result<BTreeMap<u32, Vec<&'t str>>, String> {
    let columns: Vec<&str> = std::iter::once("symbol").chain(layout::TRANSLATED).collect();
    let read = || -> Result<_, table::Fault> {
        let mut found = BTreeMap::new();
        let table = Table::read("translations.tsv", text, &columns)?;
        for row in &table.rows {
            let symbol = row.fields[0];
            let record = rows.get(symbol).ok_or_else(|| format!("`{symbol}` has no record"));
            let record = *table.at(row, record)?;
            let twice = found.insert(record, row.fields[1..].to_vec()).is_some();
            table.at(row, if twice { Err(format!("`{symbol}` stands twice")) } else { Ok(()) })?;
        }
        Ok(found)
    };
    read().map_err(|fault| fault.to_string())
}

/// The two directions of the citations. Documents that have no record of their own are numbered behind the records.
fn citations(
    text: &str,
    rows: &HashMap<&str, u32>,
    records: u32,
    texts: &mut Texts,
    files: &mut Vec<(&'static str, Vec<u8>)>,
) -> Result<(), String> {
    let read = || -> Result<Vec<(&str, &str)>, table::Fault> {
        let table = Table::read("citations.tsv", text, &["citing", "cited"])?;
        let mut pairs = BTreeSet::new();
        for row in &table.rows {
            for field in &row.fields {
                table.at(row, table::symbol(field, canonical))?;
            }
            let twice = !pairs.insert((row.fields[0], row.fields[1]));
            table.at(row, if twice { Err("the pair stands twice".to_owned()) } else { Ok(()) })?;
        }
        Ok(pairs.into_iter().collect())
    };
    let pairs = read().map_err(|fault| fault.to_string())?;
    let others: BTreeSet<&str> = pairs
        .iter()
        .flat_map(|(citing, cited)| [*citing, *cited])
        .filter(|s| !rows.contains_key(s))
        .collect();
    let numbers: HashMap<&str, u32> =
        others.iter().enumerate().map(|(n, s)| (*s, records + n as u32)).collect();
    let number = |symbol: &str| rows.get(symbol).or_else(|| numbers.get(symbol)).copied().unwrap_or_default();
    let nodes = records as usize + others.len();
    let mut forward = vec![Vec::new(); nodes];
    let mut backward = vec![Vec::new(); nodes];
    for (citing, cited) in pairs {
        let (citing, cited) = (number(citing), number(cited));
        forward[citing as usize].push(cited);
        backward[cited as usize].push(citing);
    }
    files.push(("documents.fst", map(others.iter().copied(), u64::from(records))?));
    files.push(("documents.bin", words(&others.iter().map(|s| texts.add(s)).collect::<Vec<_>>())));
    files.push(("cites.bin", words(&postings(forward))));
    files.push(("cited_by.bin", words(&postings(backward))));
    Ok(())
}

/// For each node where its list starts (and, once more, where the last ends), counted from the first list; then the lists.
fn postings(mut lists: Vec<Vec<u32>>) -> Vec<u32> {
    let mut starts = Vec::with_capacity(lists.len() + 1);
    let mut start = 0;
    for list in &mut lists {
        list.sort_unstable();
        starts.push(start);
        start += list.len() as u32;
    }
    starts.push(start);
    starts.extend(lists.iter().flatten());
    starts
}

fn instruments(text: &str, texts: &mut Texts) -> Result<Vec<u32>, String> {
    let mut columns = vec!["kind"];
    columns.extend(layout::LANGUAGES);
    columns.extend(["date", "place", "series", "resolution", "document"]);
    let read = || -> Result<_, table::Fault> {
        let table = Table::read("instruments.tsv", text, &columns)?;
        let mut rows = Vec::new();
        for row in &table.rows {
            let date = table.at(row, table::date(row.fields[7]))?;
            let series = table.at(row, table::treaty_series(row.fields[9]))?;
            rows.push((series, date, row.fields.clone()));
        }
        // Treaties by volume and number first, then the rest by title.
        rows.sort_by_key(|(series, _, fields)| (series.0 == 0, *series, fields[1].to_owned()));
        Ok(rows)
    };
    let rows = read().map_err(|fault| fault.to_string())?;
    let mut packed = Vec::new();
    for ((volume, first, last), date, fields) in rows {
        let mut out = [0; instrument::FIELDS];
        for (language, title) in fields[1..7].iter().enumerate() {
            out[instrument::TITLE + language] = texts.add(title);
        }
        out[instrument::DATE] = date;
        out[instrument::PLACE] = texts.add(fields[8]);
        out[instrument::VOLUME] = volume;
        out[instrument::NUMBER] = first;
        out[instrument::LAST_NUMBER] = last;
        out[instrument::RESOLUTION] = texts.add(fields[10]);
        out[instrument::DOCUMENT] = texts.add(fields[11]);
        packed.extend(out);
    }
    Ok(packed)
}

fn agenda_items(text: &str, texts: &mut Texts) -> Result<Vec<u32>, String> {
    let mut columns = vec!["organ", "session", "item"];
    columns.extend(layout::LANGUAGES);
    let read = || -> Result<_, table::Fault> {
        let table = Table::read("agenda.tsv", text, &columns)?;
        let mut found = BTreeMap::new();
        for row in &table.rows {
            table.at(row, table::session(row.fields[1]))?;
            let key = (row.fields[0], row.fields[1], row.fields[2]);
            let twice = found.insert(key, row.fields[3..].to_vec()).is_some();
            table.at(
                row,
                if twice { Err(format!("{} {} item {} stands twice", key.0, key.1, key.2)) } else { Ok(()) },
            )?;
        }
        Ok(found)
    };
    let mut packed = Vec::new();
    for ((organ, session, item), titles) in read().map_err(|fault| fault.to_string())? {
        let mut out = [0; agenda::FIELDS];
        out[agenda::ORGAN] = texts.add(organ);
        out[agenda::SESSION] = texts.add(session);
        out[agenda::ITEM] = texts.add(item);
        for (language, title) in titles.iter().enumerate() {
            out[agenda::TITLE + language] = texts.add(title);
        }
        packed.extend(out);
    }
    Ok(packed)
}

fn members(text: &str, texts: &mut Texts) -> Result<Vec<u32>, String> {
    let formal = layout::LANGUAGES.map(|language| format!("{language}_formal"));
    let mut columns = vec!["iso3"];
    columns.extend(layout::LANGUAGES);
    columns.extend(formal.iter().map(String::as_str));
    columns.extend(["en_article", "fr_article", "es_article"]);
    let table = Table::read("members.tsv", text, &columns).map_err(|fault| fault.to_string())?;
    assert_eq!(columns.len(), member::FIELDS);
    Ok(table.rows.iter().flat_map(|row| &row.fields).map(|field| texts.add(field)).collect())
}

fn sessions(text: &str, texts: &mut Texts) -> Result<Vec<u32>, String> {
    let read = |texts: &mut Texts| -> Result<_, table::Fault> {
        let table = Table::read("sessions.tsv", text, &["organ", "session", "opened", "closed"])?;
        let mut packed = Vec::new();
        for row in &table.rows {
            packed.push(texts.add(row.fields[0]));
            packed.push(table.at(row, table::number(row.fields[1]))?);
            packed.push(table.at(row, table::date(row.fields[2]))?);
            packed.push(table.at(row, table::date(row.fields[3]))?);
        }
        Ok(packed)
    };
    read(texts).map_err(|fault| fault.to_string())
}

fn coverage_rows(text: &str, texts: &mut Texts) -> Result<Vec<u32>, String> {
    let columns = ["series", "numbers", "complete_to", "highest", "last_known"];
    let read = |texts: &mut Texts| -> Result<_, table::Fault> {
        let table = Table::read("coverage.tsv", text, &columns)?;
        let mut packed = Vec::new();
        for row in &table.rows {
            let mut out = [0; coverage::FIELDS];
            out[coverage::SERIES] = texts.add(row.fields[0]);
            for (word, field) in out.iter_mut().zip(&row.fields).skip(coverage::NUMBERS) {
                *word = table.at(row, table::number(field))?;
            }
            let last = out[coverage::LAST_KNOWN];
            let fits = out[coverage::COMPLETE_TO] <= out[coverage::HIGHEST]
                && (last == 0 || out[coverage::HIGHEST] <= last);
            table.at(row, if fits { Ok(()) } else { Err("the numbers contradict each other".to_owned()) })?;
            packed.extend(out);
        }
        Ok(packed)
    };
    read(texts).map_err(|fault| fault.to_string())
}

/// The titles in lower case, one a line, each once, and which records bear them.
fn title_search(facts: &[Facts], files: &mut Vec<(&'static str, Vec<u8>)>) {
    let mut bearers: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (row, facts) in facts.iter().enumerate() {
        if !facts.title.is_empty() {
            bearers.entry(facts.title.to_lowercase()).or_default().push(row as u32);
        }
    }
    let mut lines = String::new();
    let mut starts = Vec::new();
    let mut lists = Vec::new();
    for (title, rows) in bearers {
        starts.push(lines.len() as u32);
        lines.push_str(&title);
        lines.push('\n');
        lists.push(rows);
    }
    files.push(("titles.txt", lines.into_bytes()));
    files.push(("title_starts.bin", words(&starts)));
    files.push(("title_bearers.bin", words(&postings(lists))));
}
