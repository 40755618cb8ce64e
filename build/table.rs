//! Reading the tables of facts: a bad row stops the build with its file, its line and the reason.

use std::fmt;

/// What is wrong with a row.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The name of the table.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Why the row is refused.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "corpus/{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// A row with as many fields as the table has columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'t> {
    /// The line, from 1.
    pub line: usize,
    /// The fields.
    pub fields: Vec<&'t str>,
}

/// A table that has been read.
pub struct Table<'t> {
    file: String,
    /// The rows, without the header.
    pub rows: Vec<Row<'t>>,
}

impl<'t> Table<'t> {
    /// Reads a table with exactly these columns.
    pub fn read(file: &str, text: &'t str, columns: &[&str]) -> Result<Table<'t>, Fault> {
        let fault = |line: usize, reason: String| Fault { file: file.to_owned(), line, reason };
        let mut lines = text.lines().enumerate();
        let header = lines.next().map_or("", |(_, line)| line);
        if header.split('\t').ne(columns.iter().copied()) {
            return Err(fault(
                1,
                format!("the columns must be {}, not {}", columns.join(", "), header.replace('\t', ", ")),
            ));
        }
        let mut rows = Vec::new();
        for (index, line) in lines {
            let fields: Vec<&str> = line.split('\t').collect();
            if fields.len() != columns.len() {
                return Err(fault(
                    index + 1,
                    format!("{} columns instead of {}", fields.len(), columns.len()),
                ));
            }
            if let Some(field) = fields.iter().find(|field| field.trim() != **field || field.contains('\r')) {
                return Err(fault(index + 1, format!("spaces around `{}`", field.trim())));
            }
            rows.push(Row { line: index + 1, fields });
        }
        Ok(Table { file: file.to_owned(), rows })
    }

    /// Says where a reason holds.
    pub fn at<T>(&self, row: &Row, result: Result<T, String>) -> Result<T, Fault> {
        result.map_err(|reason| Fault { file: self.file.clone(), line: row.line, reason })
    }
}

/// A day, packed as the index has it: `year << 16 | month << 8 | day`; 0 for the empty field.
pub fn date(field: &str) -> Result<u32, String> {
    if field.is_empty() {
        return Ok(0);
    }
    let bad = || format!("`{field}` is no date (YYYY-MM-DD)");
    let mut parts = field.split('-');
    let mut next = |digits: usize| {
        let part = parts.next().filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<u32>().ok()
    };
    let (year, month, day) = (next(4).ok_or_else(bad)?, next(2).ok_or_else(bad)?, next(2).ok_or_else(bad)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if parts.next().is_some() || day == 0 || day > days {
        return Err(bad());
    }
    if !(1900..2100).contains(&year) {
        return Err(format!("the year of `{field}` is not of this organization"));
    }
    Ok(year << 16 | month << 8 | day)
}

/// A vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// Not known.
    Unknown,
    /// In favour, against, abstaining.
    Recorded(u32, u32, u32),
    /// Without a vote.
    Without,
    /// By acclamation.
    Acclamation,
}

/// Reads `51-7-70`, `without vote`, `by acclamation` or the empty field.
pub fn vote(field: &str) -> Result<Vote, String> {
    match field {
        "" => return Ok(Vote::Unknown),
        "without vote" => return Ok(Vote::Without),
        "by acclamation" => return Ok(Vote::Acclamation),
        _ => {}
    }
    let bad = || format!("`{field}` is no vote (yes-no-abstentions, `without vote`, `by acclamation`)");
    let counts: Vec<u32> =
        field.split('-').map(|n| n.parse().map_err(|_| bad())).collect::<Result<_, _>>()?;
    match counts[..] {
        // No organ has more members than there are States.
        [yes, no, abstain] if yes + no + abstain <= 200 => Ok(Vote::Recorded(yes, no, abstain)),
        _ => Err(bad()),
    }
}

/// A number; the empty field is 0.
pub fn number(field: &str) -> Result<u32, String> {
    if field.is_empty() { Ok(0) } else { field.parse().map_err(|_| format!("`{field}` is no number")) }
}

/// A session or a year: `65`, `S-30`, `ES-11`, `2021`.
pub fn session(field: &str) -> Result<(), String> {
    let number = field.strip_prefix("ES-").or_else(|| field.strip_prefix("S-")).unwrap_or(field);
    match number.parse::<u16>() {
        Ok(_) => Ok(()),
        Err(_) => Err(format!("`{field}` is no session")),
    }
}

/// A symbol in the canonical form that `canonical` gives.
pub fn symbol(field: &str, canonical: impl Fn(&str) -> Option<String>) -> Result<&str, String> {
    match canonical(field) {
        Some(printed) if printed == field => Ok(field),
        Some(printed) => Err(format!("the symbol `{field}` must be written `{printed}`")),
        None => Err(format!("`{field}` is no symbol")),
    }
}

/// Volume, first and last number of `United Nations, Treaty Series, vol. 729, No. 10485`; zeros for the empty field.
pub fn treaty_series(field: &str) -> Result<(u32, u32, u32), String> {
    if field.is_empty() {
        return Ok((0, 0, 0));
    }
    let read = || {
        let rest = field.strip_prefix("United Nations, Treaty Series, vol. ")?;
        let (volume, numbers) = rest.split_once(", No")?;
        let numbers = numbers.strip_prefix("s. ").or_else(|| numbers.strip_prefix(". "))?;
        let (first, last) = numbers.split_once('–').unwrap_or((numbers, numbers));
        Some((volume.parse().ok()?, first.parse().ok()?, last.parse().ok()?))
    };
    read().ok_or_else(|| format!("`{field}` is no volume and number of the Treaty Series"))
}
