//! All rules, and how they are found by name.

use super::rule::Rule;
use super::*;

/// The groups of rules with their titles, in the order in which they are listed everywhere.
pub static GROUPS: [(&str, &[&Rule]); 10] = [
    ("Structure", structure::RULES),
    ("Opening words", openings::RULES),
    ("Punctuation", punctuation::RULES),
    ("Citations and references", citations::RULES),
    ("Footnotes", footnotes::RULES),
    ("Dates, sessions, numbers, money", figures::RULES),
    ("Wording", wording::RULES),
    ("Standing paragraphs", standing::RULES),
    ("Model United Nations", model_un::RULES),
    ("Comments to the program", comments::RULES),
];

/// All rules, in the order in which they are listed everywhere.
pub fn all() -> impl Iterator<Item = &'static Rule> + Clone {
    GROUPS.iter().flat_map(|(_, rules)| rules.iter().copied())
}

/// The rule of a name (`wrong-date`) or code (`R03`); case and `_` for `-` do not matter.
pub fn find(name: &str) -> Option<&'static Rule> {
    let plain = name.trim().to_lowercase().replace('_', "-");
    all().find(|rule| rule.name == plain || rule.code.eq_ignore_ascii_case(&plain))
}

/// The names of the rules nearest to what somebody wrote, the nearest first; at most three, and none where nothing is near.
pub fn nearest(name: &str) -> Vec<&'static str> {
    let plain = name.trim().to_lowercase().replace(['_', ' '], "-");
    let mut near: Vec<(usize, &'static str)> = all()
        .filter_map(|rule| {
            let shares = plain.len() >= 4 && (rule.name.contains(&plain) || plain.contains(rule.name));
            let away = if shares { 1 } else { distance(&plain, rule.name) };
            (away <= 2 + rule.name.len() / 4).then_some((away, rule.name))
        })
        .collect();
    near.sort();
    let best = near.first().map_or(0, |(away, _)| *away);
    near.retain(|(away, _)| *away <= best + 1);
    near.truncate(3);
    near.into_iter().map(|(_, name)| name).collect()
}

/// ` Did you mean “wrong-date”?`, or nothing.
pub fn suggestion(name: &str) -> String {
    match nearest(name).as_slice() {
        [] => String::new(),
        near => format!(
            "; did you mean {}?",
            near.iter().map(|n| format!("“{n}”")).collect::<Vec<_>>().join(" or ")
        ),
    }
}

/// How many letters have to be inserted, left out or replaced to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    // Names are short; a hostile one need not be compared.
    if a.len() > 64 {
        return a.len();
    }
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.chars().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rule::HEADINGS;
    use std::collections::HashSet;

    #[test]
    fn rules_are_documented_under_the_same_headings() {
        for rule in all() {
            let headings: Vec<&str> =
                rule.documentation.lines().filter_map(|line| line.strip_prefix("# ")).collect();
            assert_eq!(headings, HEADINGS, "{}", rule.name);
            for heading in HEADINGS {
                assert!(!rule.section(heading).is_empty(), "{}: nothing under {heading}", rule.name);
            }
            assert!(
                rule.summary().ends_with('.') && rule.summary().len() < 100,
                "{}: {}",
                rule.name,
                rule.summary()
            );
            let fixes = !rule.section("Fix").starts_with("None");
            assert_eq!(
                rule.fix.is_some(),
                fixes,
                "{}: the section Fix and the declaration differ",
                rule.name
            );
        }
    }

    #[test]
    fn names_and_codes_are_unique() {
        let mut seen = HashSet::new();
        for rule in all() {
            assert!(seen.insert(rule.name) && seen.insert(rule.code), "{}", rule.name);
            assert!(rule.name.bytes().all(|b| b == b'-' || b.is_ascii_lowercase()), "{}", rule.name);
        }
    }

    #[test]
    fn rules_are_found_by_name_and_code() {
        assert_eq!(find("Wrong_Date"), find("r03"));
        assert!(find("wrong-dates").is_none());
        assert_eq!(nearest("wrong-dates"), ["wrong-date"]);
        assert_eq!(nearest("zzzzzzzzzzzzzz"), Vec::<&str>::new());
        assert_eq!(suggestion("paragraph-numer"), "; did you mean “paragraph-number”?");
    }
}
