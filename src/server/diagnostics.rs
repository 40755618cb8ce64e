//! Findings as they go to the client, pushed or pulled.

use super::document::Lines;
use super::json;
use super::library;
use super::prepared::{Long, Prepared};
use super::world::Open;
use crate::ide::Cancel;
use crate::rules::{Findings, Found, Severity};
use crate::syntax::{Draft, Placed};
use crate::text::{Encoding, Positions, Text};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
        if let Some(report) = self.reports.of_the_same(findings, self.lines) {
            return Some(self.report.get_or_init(|| report).clone());
        }
        let related = self.related_information.then_some(&self.uri);
        let page = self.code_description.then(library::rules_page).flatten();
        let items = list(&self.text, self.encoding, self.snapshot.draft(), findings.iter(), related, page);
        let report = || self.reports.next(items, findings, self.lines);
        Some(self.report.get_or_init(report).clone())
    }
}

/// What was last reported of a draft, whichever version it was, with the findings and the lines that it was made from.
#[derive(Debug, Default)]
pub struct Reports(Mutex<Option<(Arc<Report>, Findings, Lines)>>);

/// Numbers the reports of one run of the server.
static COUNT: AtomicU64 = AtomicU64::new(0);

impl Reports {
    fn last(&self) -> MutexGuard<'_, Option<(Arc<Report>, Findings, Lines)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last report, if it must be that of these findings, too: most key strokes change nothing that is found, and thousands of
    /// findings need not be written then.
    fn of_the_same(&self, findings: &Findings, lines: Lines) -> Option<Arc<Report>> {
        let mut last = self.last();
        let (report, before, of_lines) = last.as_mut()?;
        let same = *of_lines == lines && findings.stand_as_in(before);
        same.then(|| {
            *before = findings.clone();
            report.clone()
        })
    }

    /// The report with these items: the last one, if it has the same.
    fn next(&self, items: String, findings: &Findings, lines: Lines) -> Arc<Report> {
        let mut last = self.last();
        let report = match &*last {
            Some((report, ..)) if report.items == items => report.clone(),
            _ => {
                // With the process, for a client that still has a report of a server before this one.
                let id = format!("{}.{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
                Arc::new(Report { items, id })
            }
        };
        *last = Some((report.clone(), findings.clone(), lines));
        report
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
        json::range(&mut out, positions.range(placed.range(&finding.range)));
        out.extend(br#","severity":"#);
        json::number(&mut out, number_of(severity));
        out.extend(br#","code":"#);
        json::string(&mut out, finding.rule.name);
        if let Some(page) = page {
            out.extend(br#","codeDescription":{"href":"#);
            json::string(&mut out, &format!("{page}#{}", finding.rule.name));
            out.push(b'}');
        }
        out.extend(br#","source":"rapporteur","message":"#);
        json::string(&mut out, &finding.message);
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
                json::string(&mut out, uri.as_str());
                out.extend(br#","range":"#);
                json::range(&mut out, Positions::new(text, encoding).range(placed.range(&other.place.range)));
                out.extend(br#"},"message":"#);
                json::string(&mut out, &other.message);
                out.push(b'}');
            }
            out.push(b']');
        }
        out.push(b'}');
    }
    out.push(b']');
    json::text(out, "[]")
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
pub fn pulled(report: Option<&Arc<Report>>, previous: Option<&str>) -> Prepared {
    match report {
        None => r#"{"kind":"full","items":[]}"#.to_owned().into(),
        Some(report) if previous == Some(&report.id) => {
            format!(r#"{{"kind":"unchanged","resultId":"{}"}}"#, report.id).into()
        }
        Some(report) => Prepared {
            start: format!(r#"{{"kind":"full","resultId":"{}","items":"#, report.id),
            long: Long::Report(report.clone()),
            end: "}",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::*;
    use crate::ide::Snapshot;
    use crate::text::to_position;
    use proptest::prelude::*;
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

    /// A draft with findings in some paragraphs, and all that there is to report of it.
    struct Case {
        document: Document,
        reports: Reports,
    }

    impl Case {
        fn new(content: &str) -> Case {
            let document = Document::open(content, 1, Arc::default());
            Case { document, reports: Reports::default() }
        }

        /// Types `insert` over `length` characters behind the first `at`. Returns whether the report was known to be the last one, after a
        /// look whether that is right.
        fn type_over(&mut self, at: usize, length: usize, insert: &str) -> bool {
            let content = self.document.text.to_string();
            let count = content.chars().count();
            let (from, to) = (at.min(count), (at + length).min(count));
            let byte = |at: usize| content.char_indices().nth(at).map_or(content.len(), |(byte, _)| byte);
            let position = |at| to_position(&self.document.text, byte(at), Encoding::Utf16);
            let position = |at| lsp_types::Position::new(position(at).line, position(at).character);
            let change = lsp_types::TextDocumentContentChangeEvent {
                range: Some(lsp_types::Range::new(position(from), position(to))),
                range_length: None,
                text: insert.into(),
            };
            self.document.change(2, vec![change], Encoding::Utf16).unwrap();
            self.report()
        }

        fn report(&mut self) -> bool {
            let (text, lines) = (self.document.text.clone(), self.document.lines);
            let snapshot = self.document.settle().unwrap().clone();
            let findings = snapshot.findings(&Cancel::default()).unwrap();
            let uri = Url::parse("file:///drafts/x.txt").unwrap();
            let all = list(&text, Encoding::Utf16, snapshot.draft(), findings.iter(), Some(&uri), None);
            let known = self.reports.of_the_same(findings, lines);
            if let Some(known) = &known {
                assert_eq!(known.items, all, "{text:?}");
            }
            let known = known.is_some();
            self.reports.next(all, findings, lines);
            known
        }
    }

    const WRONG: &str = "The General Assembly,\r\n\r\nRecalling its resolution 59/50 of 3 December 2004,\r\n\r\nNoting the report and the words\nin it,\r\n\r\n1. \u{1d11e} Decides on 31 April 2025;\r\n\r\n2. Asks “it”\nonce;\r\n\r\n2. Asks it again.\r\n";

    #[test]
    fn a_letter_that_changes_no_finding_needs_no_new_report() {
        let mut case = Case::new(WRONG);
        assert!(!case.report());
        let words = WRONG.find("words").unwrap();
        assert!(case.type_over(words + 3, 0, "x"));
        assert!(case.type_over(words + 3, 1, ""));
        assert!(!case.type_over(words + 3, 0, "\n"));
        let day = WRONG.chars().position(|c| c == '\u{1d11e}').unwrap();
        assert!(!case.type_over(day, 0, "x"));
    }

    proptest! {
        #[test]
        fn a_report_that_is_kept_is_the_one_that_would_be_made(
            edits in prop::collection::vec((0usize..200, 0usize..3, prop::sample::select(vec!["", "x", "é", "9", "\n", "\r", ";", " "])), 1..12),
        ) {
            let mut case = Case::new(WRONG);
            case.report();
            for (at, length, insert) in edits {
                case.type_over(at, length, insert);
            }
        }
    }

    #[test]
    fn a_client_that_has_the_list_gets_no_other() {
        let reports = Reports::default();
        let findings = Snapshot::new("").findings(&Cancel::default()).unwrap().clone();
        let next = |items: &str| reports.next(items.into(), &findings, Lines::others());
        let (one, same, other) = (next("[]"), next("[]"), next("[1]"));
        assert!(Arc::ptr_eq(&one, &same) && one.id != other.id);
        let answer: Value = serde_json::from_str(&pulled(Some(&one), Some(&same.id)).to_string()).unwrap();
        assert_eq!(answer, json!({"kind": "unchanged", "resultId": one.id}));
        let answer: Value = serde_json::from_str(&pulled(Some(&other), Some(&one.id)).to_string()).unwrap();
        assert_eq!(answer, json!({"kind": "full", "resultId": other.id, "items": [1]}));
    }
}
