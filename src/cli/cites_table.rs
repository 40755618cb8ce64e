//! The citations of drafts as a table of comma-separated values (RFC 4180).

use super::analysis::Analysis;
use super::cites::rows;

/// The first line.
pub(super) const HEADER: &str = "file,line,column,text,symbol,date,known,title,adopted\r\n";

/// The lines of a draft: line and column from 1, `known` `true` or `false`, empty where nothing is known.
pub(super) fn table(analysis: &Analysis) -> String {
    let mut table = String::new();
    for row in rows(analysis) {
        let [(_, line), (_, column), ..] = row.ends;
        let (line, column) = ((line + 1).to_string(), (column + 1).to_string());
        let fields = [
            analysis.source.name.as_str(),
            &line,
            &column,
            row.text,
            row.symbol,
            row.date.as_deref().unwrap_or(""),
            if row.known { "true" } else { "false" },
            row.title.unwrap_or(""),
            row.adopted.as_deref().unwrap_or(""),
        ];
        for (index, field) in fields.into_iter().enumerate() {
            if index > 0 {
                table.push(',');
            }
            quote(field, &mut table);
        }
        table.push_str("\r\n");
    }
    table
}

/// Adds a field, in quotation marks where it has a comma, a quotation mark or a line break.
fn quote(field: &str, table: &mut String) {
    if !field.contains([',', '"', '\n', '\r']) {
        table.push_str(field);
        return;
    }
    table.push('"');
    table.push_str(&field.replace('"', "\"\""));
    table.push('"');
}
