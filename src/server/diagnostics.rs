//! Findings as they go to the client, pushed or pulled.

use super::library;
use super::world::Open;
use crate::ide::Cancel;
use crate::rules::{Found, Severity};
use crate::syntax::{Draft, Placed};
use crate::text::{Encoding, Position, Positions, Text};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tower_lsp::lsp_types::Url;

/// The findings of one version.
#[derive(Debug)]
pub struct Report {
    /// The list of them, in JSON.
    pub items: String,
    /// The same for the same list: a client that has this one needs no other.
    pub id: String,
}

impl Open {
    /// The findings of this version; `None` if `cancel` was raised before they were complete.
    pub fn report(&self, cancel: &Cancel) -> Option<Arc<Report>> {
        if let Some(report) = self.report.get() {
            return Some(report.clone());
        }
        let findings = self.snapshot.findings(cancel)?;
        let related = self.related_information.then_some(&self.uri);
        let page = self.code_description.then(library::rules_page).flatten();
        let items = list(&self.text, self.encoding, self.snapshot.draft(), findings.iter(), related, page);
        Some(self.report.get_or_init(|| self.reports.next(items)).clone())
    }
}

/// What was last reported of a draft, whichever version it was.
#[derive(Debug, Default)]
pub struct Reports(Mutex<Option<Arc<Report>>>);

/// Numbers the reports of one run of the server.
static COUNT: AtomicU64 = AtomicU64::new(0);

impl Reports {
    /// The report with these items: the last one, if it has the same.
    fn next(&self, items: String) -> Arc<Report> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some(report) if report.items == items => report.clone(),
            _ => {
                // With the process, for a client that still has a report of a server before this one.
                let id = format!("{}.{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
                last.insert(Arc::new(Report { items, id })).clone()
            }
        }
    }
}

/// The findings in JSON, with the places related to them if `related` names the draft, and a link to its rule if `page` is the page of
/// the rules. Written by hand: thousands of them can
/// go out after each key stroke.
fn list<'draft>(
    text: &Text,
    encoding: Encoding,
    draft: &'draft Draft,
    findings: impl Iterator<Item = Found<'draft>>,
    related: Option<&Url>,
    page: Option<&Url>,
) -> String {
    let mut positions = Positions::new(text, encoding);
    let mut out = vec![b'['];
    let mut paragraphs = draft.walk();
    let mut current: Option<Placed<'_>> = None;
    for Found { paragraph, severity, finding } in findings {
        if current.is_none_or(|placed| placed.index != paragraph) {
            current = paragraphs.to(paragraph);
        }
        let Some(placed) = current else { break };
        if out.len() > 1 {
            out.push(b',');
        }
        out.extend(br#"{"range":"#);
        write_range(&mut out, positions.range(placed.range(&finding.range)));
        out.extend(br#","severity":"#);
        write_number(&mut out, number_of(severity));
        out.extend(br#","code":"#);
        write_string(&mut out, finding.rule.name);
        if let Some(page) = page {
            out.extend(br#","codeDescription":{"href":"#);
            write_string(&mut out, &format!("{page}#{}", finding.rule.name));
            out.push(b'}');
        }
        out.extend(br#","source":"rapporteur","message":"#);
        write_string(&mut out, &finding.message);
        if let Some(uri) = related.filter(|_| !finding.related.is_empty()) {
            out.extend(br#","relatedInformation":["#);
            let mut first = true;
            for other in &finding.related {
                let Some(placed) = draft.get(other.place.paragraph.unwrap_or(paragraph)) else { continue };
                out.extend(if first {
                    br#"{"location":{"uri":"#.as_slice()
                } else {
                    br#",{"location":{"uri":"#
                });
                first = false;
                write_string(&mut out, uri.as_str());
                out.extend(br#","range":"#);
                write_range(&mut out, Positions::new(text, encoding).range(placed.range(&other.place.range)));
                out.extend(br#"},"message":"#);
                write_string(&mut out, &other.message);
                out.push(b'}');
            }
            out.push(b']');
        }
        out.push(b'}');
    }
    out.push(b']');
    // All that is written is text; the check costs little.
    String::from_utf8(out).unwrap_or_else(|_| "[]".into())
}

fn write_range(out: &mut Vec<u8>, (start, end): (Position, Position)) {
    out.extend(br#"{"start":"#);
    write_position(out, start);
    out.extend(br#","end":"#);
    write_position(out, end);
    out.push(b'}');
}

fn write_position(out: &mut Vec<u8>, position: Position) {
    out.extend(br#"{"line":"#);
    write_number(out, position.line);
    out.extend(br#","character":"#);
    write_number(out, position.character);
    out.push(b'}');
}

fn write_number(out: &mut Vec<u8>, mut number: u32) {
    let start = out.len();
    loop {
        out.push(b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out[start..].reverse();
}

fn write_string(out: &mut Vec<u8>, value: &str) {
    // Nothing can fail in a string that goes to memory.
    let _ = serde_json::to_writer(out, value);
}

/// The protocol's number of a severity.
fn number_of(severity: Severity) -> u32 {
    match severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
        Severity::Hint => 4,
    }
}

/// The answer to a client that asks and already has the report `previous`.
pub fn pulled(report: Option<&Report>, previous: Option<&str>) -> String {
    match report {
        None => r#"{"kind":"full","items":[]}"#.into(),
        Some(report) if previous == Some(&report.id) => {
            format!(r#"{{"kind":"unchanged","resultId":"{}"}}"#, report.id)
        }
        Some(report) => format!(r#"{{"kind":"full","resultId":"{}","items":{}}}"#, report.id, report.items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ide::Snapshot;
    use serde_json::{Value, json};
    use tower_lsp::lsp_types;

    #[test]
    fn the_list_is_what_the_library_would_write() {
        let content = "The General Assembly,\r\n\r\n1. \u{1d11e} Decides on 31 April 2025;\r\n\r\n1. Asks \"it\" on 31 June 2025.\r\n";
        let (text, snapshot) = (Text::new(content), Snapshot::new(content));
        let findings = snapshot.findings(&Cancel::default()).unwrap();
        let uri = Url::parse("file:///drafts/%22.txt").unwrap();
        for related in [None, Some(&uri)] {
            let json = list(&text, Encoding::Utf16, snapshot.draft(), findings.iter(), related, None);
            let json: Value = serde_json::from_str(&json).unwrap();
            let read: Vec<lsp_types::Diagnostic> = serde_json::from_value(json.clone()).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), json);
            assert_eq!(read.len(), findings.iter().count());
            let day = &read[0];
            assert_eq!(day.range.start, lsp_types::Position::new(2, 17));
            assert_eq!(day.range.end, lsp_types::Position::new(2, 30));
            assert_eq!(day.severity, Some(lsp_types::DiagnosticSeverity::ERROR));
            assert_eq!(day.code, Some(lsp_types::NumberOrString::String("impossible-date".into())));
        }
        assert_eq!(list(&text, Encoding::Utf8, snapshot.draft(), std::iter::empty(), None, None), "[]");
    }

    #[test]
    fn a_client_that_has_the_list_gets_no_other() {
        let reports = Reports::default();
        let (one, same, other) =
            (reports.next("[]".into()), reports.next("[]".into()), reports.next("[1]".into()));
        assert!(Arc::ptr_eq(&one, &same) && one.id != other.id);
        let answer: Value = serde_json::from_str(&pulled(Some(&one), Some(&same.id))).unwrap();
        assert_eq!(answer, json!({"kind": "unchanged", "resultId": one.id}));
        let answer: Value = serde_json::from_str(&pulled(Some(&other), Some(&one.id))).unwrap();
        assert_eq!(answer, json!({"kind": "full", "resultId": other.id, "items": [1]}));
    }
}
