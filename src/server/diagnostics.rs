//! Findings as they go to the client, pushed or pulled.

use super::world::Open;
use crate::ide::{Cancel, Diagnostic, Severity};
use crate::text::{Encoding, Position, Positions, Text};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

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
        let findings = self.snapshot.findings(cancel);
        if cancel.is_set() {
            return None;
        }
        let items = list(&self.text, self.encoding, &findings);
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

/// The findings in JSON. Written by hand: thousands of them can go out after each key stroke.
fn list(text: &Text, encoding: Encoding, findings: &[Diagnostic]) -> String {
    let mut positions = Positions::new(text, encoding);
    let mut out = Vec::with_capacity(2 + findings.len() * 240);
    out.push(b'[');
    for finding in findings {
        if out.len() > 1 {
            out.push(b',');
        }
        let (start, end) = positions.range(finding.range.clone());
        out.extend(br#"{"range":{"start":"#);
        write_position(&mut out, start);
        out.extend(br#","end":"#);
        write_position(&mut out, end);
        out.extend(br#"},"severity":"#);
        write_number(&mut out, severity(finding.severity));
        out.extend(br#","source":"rapporteur","code":"#);
        write_string(&mut out, finding.rule);
        out.extend(br#","message":"#);
        write_string(&mut out, &finding.message);
        out.push(b'}');
    }
    out.push(b']');
    // All that is written is text; the check costs little.
    String::from_utf8(out).unwrap_or_else(|_| "[]".into())
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
fn severity(severity: Severity) -> u32 {
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
    use serde_json::{Value, json};
    use tower_lsp::lsp_types;

    #[test]
    fn the_list_is_what_the_library_would_write() {
        let text = Text::new("𝄞 31 April\r\n\"31 April\"\n");
        let finding = |range, severity| Diagnostic {
            range,
            rule: "impossible-date",
            severity,
            message: "\"31 April\"\\ \u{1}\n٣١".into(),
        };
        let findings = [
            finding(5..13, Severity::Error),
            finding(16..24, Severity::Hint),
            finding(99..99, Severity::Info),
        ];
        let json: Value = serde_json::from_str(&list(&text, Encoding::Utf16, &findings)).unwrap();
        let read: Vec<lsp_types::Diagnostic> = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(read.len(), 3);
        assert_eq!(read[0].range.start, lsp_types::Position::new(0, 3));
        assert_eq!(read[1].range.end, lsp_types::Position::new(1, 9));
        assert_eq!(read[2].range.start, lsp_types::Position::new(2, 0));
        assert_eq!(read[1].severity, Some(lsp_types::DiagnosticSeverity::HINT));
        assert_eq!(read[0].message, findings[0].message);
        assert_eq!(serde_json::to_value(&read).unwrap(), json);
        assert_eq!(list(&text, Encoding::Utf8, &[]), "[]");
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
