//! A finding for people: the lines of the draft with the span marked, as good compilers show it.

use super::analysis::{Analysis, Located};
use crate::rules::Severity;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::ops::Range;

/// The width in columns where the terminal does not say.
const WIDTH: usize = 120;

/// A finding with its lines, without a line break at the end.
pub fn finding(analysis: &Analysis, located: &Located<'_>, colour: bool) -> String {
    let finding = located.found.finding;
    let level = match located.found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::NOTE,
        Severity::Hint => Level::HELP.with_name("hint"),
    };
    let (first, lines) = analysis.lines(&located.range);
    let source = plain_breaks(&analysis.source.text[lines.clone()]);
    let span = located.range.start - lines.start..located.range.end - lines.start;
    let mut snippet = Snippet::source(source)
        .line_start(first + 1)
        .path(analysis.source.name.as_str())
        .annotation(AnnotationKind::Primary.span(span));
    // Other places of the same lines are marked too; those elsewhere are named by their line.
    let mut elsewhere = Vec::new();
    for related in &finding.related {
        let placed = match related.place.paragraph {
            Some(index) => analysis.snapshot.draft().get(index),
            None => Some(located.placed),
        };
        let Some(placed) = placed else { continue };
        let range = placed.range(&related.place.range);
        if lines.start <= range.start && range.end <= lines.end {
            let span = range.start - lines.start..range.end - lines.start;
            snippet = snippet.annotation(AnnotationKind::Context.span(span).label(&*related.message));
        } else {
            elsewhere.push((range, &*related.message));
        }
    }
    let mut group = level.primary_title(&*finding.message).id(finding.rule.name).element(snippet);
    for (range, message) in elsewhere {
        group =
            group.element(Level::NOTE.message(format!("{message} is in line {}", line(analysis, &range))));
    }
    if let Some(fix) = finding.fixes.first() {
        group = group.element(Level::HELP.with_name("fix").message(&*fix.title));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let width = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(WIDTH);
    renderer.term_width(width).render(&[group])
}

fn line(analysis: &Analysis, range: &Range<usize>) -> usize {
    analysis.lines(range).0 + 1
}

/// The text with every lone CR made LF: what shows it knows no other line break. Bytes stay where they are.
fn plain_breaks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        plain.push(if character == '\r' && rest.peek() != Some(&'\n') { '\n' } else { character });
    }
    plain
}
