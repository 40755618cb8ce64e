//! Resolutions on one subject, session after session.

use std::collections::BTreeMap;

use crate::compile::Facts;
use crate::symbol::{Kind, Number, Organ, Session};

/// For each record the one before and the one after it in its series.
///
/// A series is made of resolutions of one organ whose titles are equal but for case, punctuation and the kind of dash or
/// apostrophe. Where a session has several resolutions of one title as a rule, the title says too little
/// ("Question of Palestine"), and there is no series. The Security Council names agenda items, not subjects, and has none.
pub fn neighbours(facts: &[Facts]) -> Vec<(Option<u32>, Option<u32>)> {
    let mut groups: BTreeMap<(Organ, String), Vec<Unit>> = BTreeMap::new();
    for (row, facts) in facts.iter().enumerate() {
        let (Some(organ), Some(number)) = (facts.symbol.organ(), facts.symbol.number()) else { continue };
        let title = normalised(facts.title);
        if facts.symbol.kind() != Kind::Resolution || organ == Organ::SecurityCouncil || title.is_empty() {
            continue;
        }
        let units = groups.entry((organ, title)).or_default();
        let key = (session(number), number.running());
        let part = (number.part(), row as u32);
        match units.iter_mut().find(|unit| (unit.session, unit.number) == key) {
            Some(unit) => unit.parts.push(part),
            None => units.push(Unit {
                order: order(number, facts.date),
                session: key.0,
                number: key.1,
                parts: vec![part],
            }),
        }
    }
    let mut found = vec![(None, None); facts.len()];
    for mut units in groups.into_values() {
        units.sort_by_key(|unit| (unit.order, unit.number));
        let mut sessions: Vec<Session> = units.iter().map(|unit| unit.session).collect();
        sessions.sort_unstable();
        sessions.dedup();
        // Many parts of one title ("General and complete disarmament", A to L) have subjects of their own.
        units.retain(|unit| unit.parts.len() <= 2);
        // Two in a session now and then (a second reading in the resumed session) is still a series.
        if units.len() * 4 > sessions.len() * 5 {
            continue;
        }
        for pair in units.windows(2) {
            for (part, row) in &pair[0].parts {
                found[*row as usize].1 = Some(pair[1].counterpart(*part));
            }
            for (part, row) in &pair[1].parts {
                found[*row as usize].0 = Some(pair[0].counterpart(*part));
            }
        }
    }
    found
}

/// A resolution with its parts.
struct Unit {
    order: u32,
    session: Session,
    number: u32,
    parts: Vec<(Option<char>, u32)>,
}

impl Unit {
    /// The same part of this resolution, or its first.
    fn counterpart(&self, part: Option<char>) -> u32 {
        let same = self.parts.iter().find(|(p, _)| *p == part);
        same.or(self.parts.first()).map_or(0, |(_, row)| *row)
    }
}

fn session(number: Number) -> Session {
    match number {
        Number::Slashed { session, .. } | Number::Bracketed { session, .. } => session,
        Number::Yearly { year, .. } => Session::Regular(year),
    }
}

/// Packed days put sessions in order; where the day is not known, the year in which the session opened does.
fn order(number: Number, date: u32) -> u32 {
    if date > 0 {
        return date;
    }
    let year = match session(number) {
        Session::Regular(n) if n >= 1900 => n,
        Session::Regular(n) => 1945 + n,
        Session::Special(_) | Session::Emergency(_) => 0,
    };
    year << 16 | 12 << 8
}

/// Lower-case words, nothing between them but one space.
fn normalised(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        match c {
            // Apostrophes and soft hyphens join.
            '\'' | '’' | '\u{ad}' => {}
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ if out.is_empty() || out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}
