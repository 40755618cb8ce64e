//! Findings in SARIF 2.1.0, for code-scanning services.

use super::analysis::{Analysis, Located, ends};
use crate::rules::{Place, Remedy, Severity, registry};
use crate::text::position::Positions;
use serde_json::{Value, json};
use std::ops::Range;

/// A whole log of one run.
pub fn log(results: Vec<Value>, complete: bool) -> Value {
    let rules: Vec<Value> = registry::all()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": {"text": rule.summary()},
                "fullDescription": {"text": rule.section("What")},
                "help": {"text": crate::rules::catalogue::explain(rule)},
                "defaultConfiguration": {"level": level(rule.severity)},
                "properties": {"code": rule.code, "since": rule.since},
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": complete}],
            "results": results,
        }],
    })
}

/// One finding.
pub fn result(analysis: &Analysis, located: &Located<'_>, positions: &mut Positions<'_>) -> Value {
    let finding = located.found.finding;
    let uri = uri(&analysis.source.name);
    let location = |region: Value| json!({"artifactLocation": {"uri": uri}, "region": region});
    let mut result = json!({
        "ruleId": finding.rule.name,
        "ruleIndex": registry::all().position(|rule| rule == finding.rule),
        "level": level(located.found.severity),
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location(region(positions, &located.range))}],
    });
    let related: Vec<Value> = finding
        .related
        .iter()
        .filter_map(|related| {
            let range = range_of(analysis, located, &related.place)?;
            Some(json!({
                "message": {"text": related.message},
                "physicalLocation": location(region(positions, &range)),
            }))
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    let mut fixes = Vec::new();
    for fix in &finding.fixes {
        let Remedy::Changes(changes) = &fix.remedy else { continue };
        let replacements: Vec<Value> = changes
            .iter()
            .filter_map(|change| {
                let range = range_of(analysis, located, &change.place)?;
                let deleted = region(positions, &range);
                Some(json!({"deletedRegion": deleted, "insertedContent": {"text": change.insert}}))
            })
            .collect();
        fixes.push(json!({
            "description": {"text": fix.title},
            "artifactChanges": [{"artifactLocation": {"uri": uri}, "replacements": replacements}],
        }));
    }
    if !fixes.is_empty() {
        result["fixes"] = fixes.into();
    }
    result
}

/// Where a place of a finding stands, in bytes of the draft.
fn range_of(analysis: &Analysis, located: &Located<'_>, place: &Place) -> Option<Range<usize>> {
    let placed = match place.paragraph {
        Some(index) => analysis.snapshot.draft().get(index)?,
        None => located.placed,
    };
    Some(placed.range(&place.range))
}

/// Lines and columns from 1.
fn region(positions: &mut Positions<'_>, range: &Range<usize>) -> Value {
    let [line, column, end_line, end_column] = ends(positions, range).map(|(_, number)| number + 1);
    json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column})
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Hint => "note",
    }
}

/// A path as the relative or absolute reference of a URI: forward strokes, all that is not plain in it escaped.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                uri.push(byte as char)
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
