//! What pages leave behind: rules, page and job numbers, bar codes.

use regex::Regex;
use std::sync::LazyLock;

/// A line that is a block of its own: a rule, a page's or job's number.
pub(super) fn own_line(line: &str) -> bool {
    is_rule(line) || is_furniture(line)
}

pub(super) fn is_rule(line: &str) -> bool {
    // Markdown made by a program escapes the marks: `\_\_\_`.
    if line.starts_with("\\_") || line.starts_with("\\*") || line.starts_with("\\-") {
        return line.len() < 400 && is_rule(&line.replace('\\', ""));
    }
    let Some(first) = line.chars().next().filter(|c| matches!(c, '-' | '_' | '*' | '=' | '—' | '–' | '⸻'))
    else {
        return false;
    };
    let marks = || line.chars().filter(|c| *c == first).count();
    line.chars().all(|c| c == first || c == ' ' || c == '\u{A0}') && marks() >= 3
        || first == '⸻' && marks() == 1
        || first == '—' && line.trim().chars().all(|c| c == first)
}

/// Page numbers (`2/7`, `– 3 –`), job numbers (`25-19331 (E)    011225`), bar codes (`*2519331*`).
pub(super) fn is_furniture(line: &str) -> bool {
    static MARKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?x-u)^(?:
                ([0-9]{1,3})\ */\ *([0-9]{1,3})                                  # page of pages
                | \*(?:[0-9]{6,}|[0-9A-Z]{9,})\*                              # bar code
                | (?:(?:GE|V|K|N|LA|HQ|EC)\.?\ ?)?[0-9]{2}-[0-9]{5,}(?:\ *\([A-Z]\))?(?:\ +[0-9]{6})?\ *\*?  # job number
            )$",
        )
        .ok()
    });
    let line = line.trim();
    if line.len() > 40 || !line.starts_with(|c: char| c.is_ascii_digit() || "*GVKNLHE".contains(c)) {
        return false;
    }
    let Some(found) = MARKS.as_ref().and_then(|marks| marks.captures(line)) else { return false };
    let page = |group| found.get(group).and_then(|m| m.as_str().parse::<u32>().ok());
    // Of a page's numbers the first is not above the second; else it is a resolution's.
    page(1) <= page(2)
}
