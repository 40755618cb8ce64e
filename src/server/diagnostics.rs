//! Findings as they go to the client, pushed or pulled.

use super::convert::{to_range, to_severity};
use super::world::Open;
use crate::ide::Cancel;
use crate::text::Positions;
use serde::Serialize;
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;
use tower_lsp::lsp_types::{DiagnosticSeverity, Range, Url};

/// The findings of one version.
#[derive(Debug)]
pub struct Report {
    /// The list of them, in JSON.
    pub items: String,
    /// The same for the same list: a client that has this one needs no other.
    pub id: String,
}

/// A finding on the wire, borrowed from the core's: thousands of them go out after a key stroke.
#[derive(Serialize)]
struct Item<'finding> {
    range: Range,
    severity: DiagnosticSeverity,
    code: &'finding str,
    source: &'static str,
    message: &'finding str,
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
        let mut positions = Positions::new(self.snapshot.text(), self.encoding);
        let items: Vec<_> = findings
            .iter()
            .map(|finding| Item {
                range: to_range(&mut positions, finding.range.clone()),
                severity: to_severity(finding.severity),
                code: finding.rule,
                source: "rapporteur",
                message: &finding.message,
            })
            .collect();
        let items = serde_json::to_string(&items).unwrap_or_else(|_| "[]".into());
        let mut hasher = DefaultHasher::new();
        hasher.write(items.as_bytes());
        let report = Report { id: format!("{:x}", hasher.finish()), items };
        Some(self.report.get_or_init(|| Arc::new(report)).clone())
    }
}

/// The answer to a client that asks and already has the list of findings `previous`.
pub fn pulled(report: Option<&Report>, previous: Option<&str>) -> String {
    match report {
        None => r#"{"kind":"full","items":[]}"#.into(),
        Some(report) if previous == Some(&report.id) => {
            format!(r#"{{"kind":"unchanged","resultId":"{}"}}"#, report.id)
        }
        Some(report) => format!(r#"{{"kind":"full","resultId":"{}","items":{}}}"#, report.id, report.items),
    }
}

/// The parameters of `textDocument/publishDiagnostics`; without a version and findings for a draft that was closed.
pub fn pushed(uri: &Url, version: Option<i32>, report: Option<&Report>) -> String {
    let uri = serde_json::to_string(uri).unwrap_or_default();
    let items = report.map_or("[]", |report| &report.items);
    match version {
        Some(version) => format!(r#"{{"uri":{uri},"version":{version},"diagnostics":{items}}}"#),
        None => format!(r#"{{"uri":{uri},"diagnostics":{items}}}"#),
    }
}
