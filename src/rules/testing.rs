//! The one helper of the rules' tests.

use super::*;
use crate::cite::{self, Context};
use crate::syntax::{Draft, Kind, Paragraph, PerParagraph};
use expect_test::Expect;
use std::sync::Arc;

/// What the paragraphs of a draft point to.
pub(super) fn readings(draft: &Draft) -> PerParagraph<Arc<cite::Reading>> {
    PerParagraph::new(draft, |paragraph: &Arc<Paragraph>| {
        let context = Context {
            language: paragraph.language,
            organ: paragraph.organ,
            note: paragraph.kind == Kind::Note,
        };
        Arc::new(cite::read(&paragraph.text, context))
    })
}

/// Checks a draft with all rules, held to the practice of the organ that speaks in it and shows what the named one finds, one finding a line: line (from 1), marked text, severity, message,
/// and what the first fix writes.
#[track_caller]
pub(super) fn check(rule: &Rule, text: &str, expected: Expect) {
    check_under(rule, Settings::default(), text, expected);
}

/// The same under settings: `check_under(&RULE, Settings { profile: Some(Profile::ModelUnitedNations), ..Default::default() }, …)`.
#[track_caller]
pub(super) fn check_under(rule: &Rule, settings: Settings, text: &str, expected: Expect) {
    expected.assert_eq(&shown(rule, settings, text));
}

/// What the named rule finds in a draft, as [`check`] expects it.
pub(super) fn shown(rule: &Rule, settings: Settings, text: &str) -> String {
    let draft = Draft::parse(text);
    let findings = super::check(&draft, &readings(&draft), settings.into());
    findings.assert_looks_at_no_more(rule);
    let shown: Vec<String> = findings
        .iter()
        .filter(|found| found.finding.rule == rule)
        .map(|found| {
            let placed = draft.get(found.paragraph).unwrap();
            let finding = found.finding;
            let offset = placed.offset(finding.range.start);
            let line = 1 + text[..offset].matches('\n').count();
            let fix = finding.fixes.first().map(|fix| match &fix.remedy {
                Remedy::Renumber => " → renumber".to_owned(),
                Remedy::MoveBefore(paragraph) => format!(" → move before {paragraph}"),
                Remedy::Notes(NoteChange::New { text, .. }) => format!(" → note [{text}]"),
                Remedy::Notes(NoteChange::Inline { text, .. }) => format!(" → inline [{text}]"),
                Remedy::Notes(NoteChange::Join(kept)) => format!(" → join {kept}"),
                Remedy::Changes(changes) => {
                    changes.iter().map(|change| format!(" → [{}]", change.insert)).collect::<String>()
                }
            });
            let marked = placed.paragraph.slice(&finding.range);
            let severity = found.severity.name();
            format!("{line} [{marked}] {severity}: {}{}", finding.message, fix.unwrap_or_default())
        })
        .collect();
    shown.join("\n")
}
