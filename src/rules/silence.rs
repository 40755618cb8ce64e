//! Comments in a draft that silence rules: `<!-- rapporteur: allow wrong-date -->`.
//!
//! A comment at the very top of the file holds for the whole file; one above a paragraph, or within it, for that paragraph. It
//! names rules by name or code, several with commas or spaces between them.

use super::registry;
use super::rule::Rule;
use std::ops::Range;

/// A rule named in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Where the name stands, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// The rule; `None` where there is none of that name.
    pub rule: Option<&'static Rule>,
}

/// The comments of one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    /// The rules that they name, in order.
    pub allowed: Box<[Allowed]>,
    /// Whether the paragraph's text starts with one of them.
    pub first: bool,
    /// Whether nothing but comments stands in the paragraph: then they speak of the next one.
    pub alone: bool,
}

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// The comments in a paragraph's text.
pub fn comments(text: &str) -> Comments {
    let mut comments = Comments::default();
    if !text.contains(OPEN) {
        return comments;
    }
    let mut allowed = Vec::new();
    let (mut at, mut outside) = (0, false);
    while let Some(found) = text[at..].find(OPEN) {
        let open = at + found;
        let start = open + OPEN.len();
        let Some(length) = text[start..].find(CLOSE) else { break };
        let close = start + length;
        outside |= !text[at..open].trim().is_empty();
        let inside = start..close;
        if let Some(names) = names(&text[inside.clone()]) {
            comments.first |= text[..open].trim_start_matches('\u{feff}').trim().is_empty();
            let start = inside.start + names.start;
            let listed = &text[start..inside.start + names.end];
            for name in listed.split([',', ' ', '\t', '\n', '\r', ';']).filter(|name| !name.is_empty()) {
                // The pieces of a split are slices of it: their distance is their place.
                let from = start + (name.as_ptr() as usize - listed.as_ptr() as usize);
                allowed.push(Allowed { range: from..from + name.len(), rule: registry::find(name) });
            }
        }
        at = close + CLOSE.len();
    }
    outside |= !text[at..].trim().is_empty();
    comments.alone = !outside;
    comments.allowed = allowed.into();
    comments
}

/// Where in a comment the names of the rules stand that it allows; `None` for a comment that is not addressed to us.
fn names(comment: &str) -> Option<Range<usize>> {
    let rest = comment.trim_start().strip_prefix("rapporteur")?.trim_start();
    let rest = rest.strip_prefix(':')?.trim_start().strip_prefix("allow")?;
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) && !rest.starts_with(':') {
        return None;
    }
    let rest = rest.trim_start_matches(':');
    Some(comment.len() - rest.len()..comment.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> String {
        let found = comments(text);
        let names: Vec<String> = found
            .allowed
            .iter()
            .map(|allowed| {
                format!("{}={:?}", &text[allowed.range.clone()], allowed.rule.map(|rule| rule.name))
            })
            .collect();
        format!("{} first={} alone={}", names.join(" "), found.first, found.alone)
    }

    #[test]
    fn comments_name_rules() {
        expect_test::expect![[r#"wrong-date=Some("wrong-date") first=true alone=true"#]]
            .assert_eq(&listed("<!-- rapporteur: allow wrong-date -->"));
        expect_test::expect![[
            r#"R03=Some("wrong-date") s08=Some("paragraph-number") x=None first=true alone=false"#
        ]]
        .assert_eq(&listed("<!--rapporteur:allow R03, s08,x-->\n1. Decides to adjourn;"));
        expect_test::expect![[r#"wrong-date=Some("wrong-date") first=false alone=false"#]]
            .assert_eq(&listed("1. Decides\n<!-- rapporteur: allow wrong-date -->"));
        expect_test::expect![[" first=false alone=true"]].assert_eq(&listed("<!-- a note to myself -->"));
        expect_test::expect![[" first=false alone=false"]]
            .assert_eq(&listed("<!-- rapporteur: allow wrong-date"));
        expect_test::expect![[" first=false alone=true"]]
            .assert_eq(&listed("<!-- rapporteur: allowed x --><!---->"));
        expect_test::expect![[" first=false alone=false"]].assert_eq(&listed("<!-->"));
    }
}
