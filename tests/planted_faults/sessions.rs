//! Faults in sessions.

use super::*;

impl<'a> Body<'a> {
    /// The last paragraphs that name a session to come.
    pub(super) fn sessions(&self, what: Session) -> Vec<Damage> {
        let own: Option<u32> = self.snapshot.draft().session().and_then(|session| session.parse().ok());
        let Some(own) = own.filter(|own| (21..95).contains(own)) else { return Vec::new() };
        let words = Ordinals::of(self.language());
        let mut named: Vec<(u32, usize, Range<usize>)> = Vec::new();
        for placed in self.paragraphs.iter().filter(|placed| placed.paragraph.kind == Kind::Operative) {
            for (value, column, range) in words.find(&placed.paragraph.text) {
                // What is quoted or long past is not what is meant.
                if (own + 1..own + 4).contains(&value) {
                    named.push((value, column, placed.range(&range)));
                }
            }
        }
        if what == Session::Other {
            // Only a pair that agrees can be made to differ.
            let [.., report, agenda] = &named[..] else { return Vec::new() };
            if report.0 != agenda.0 || named.len() != 2 || !self.closing_pair(&report.2, &agenda.2) {
                return Vec::new();
            }
            let insert = words.write(report.0 + 1, report.1);
            return vec![Damage {
                edits: vec![Edit::replace(report.2.clone(), insert)],
                place: report.2.start..agenda.2.end,
            }];
        }
        let damage = |(value, column, range): (u32, usize, Range<usize>)| {
            let insert = match what {
                Session::Past => words.write(value - 10, column).to_owned(),
                _ => words.figures(value),
            };
            Damage::one(range, insert)
        };
        named.into_iter().map(damage).collect()
    }

    /// Whether two places stand in the last two operative paragraphs of the first level.
    pub(super) fn closing_pair(&self, report: &Range<usize>, agenda: &Range<usize>) -> bool {
        let last: Vec<&Placed<'_>> =
            self.paragraphs.iter().rev().filter(|placed| placed.paragraph.level == 1).take(2).collect();
        let [second, first] = last[..] else { return false };
        let inside = |placed: &Placed<'_>, range: &Range<usize>| {
            placed.start <= range.start && range.end <= placed.end()
        };
        inside(first, report) && inside(second, agenda)
    }
}

/// What is done to a session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Session {
    Figures,
    Past,
    Other,
}

/// The words for sessions.
struct Ordinals {
    language: Language,
    /// For each session its number and the forms of the language.
    rows: Vec<(u32, Vec<&'static str>)>,
}

impl Ordinals {
    fn of(language: Language) -> Ordinals {
        let columns: &[usize] = match language {
            English => &[1],
            French => &[2],
            Spanish => &[3],
            Russian => &[5],
            Chinese => &[6],
            Arabic => &[8],
        };
        let rows = include_str!("../../lexicon/session-ordinals.tsv").lines().skip(1).filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Some((cells[0].parse().ok()?, columns.iter().map(|column| cells[*column]).collect()))
        });
        Ordinals { language, rows: rows.collect() }
    }

    /// The sessions that a text names in words.
    fn find(&self, text: &str) -> Vec<(u32, usize, Range<usize>)> {
        let mut found: Vec<(u32, usize, Range<usize>)> = Vec::new();
        for (value, forms) in self.rows.iter().filter(|(value, _)| *value > 20) {
            for (column, form) in forms.iter().enumerate() {
                for (at, _) in text.match_indices(form) {
                    let (before, after) = (&text[..at], &text[at + form.len()..]);
                    let named = match self.language {
                        English => after.starts_with(" session"),
                        French => after.starts_with(" session"),
                        Spanish => after.starts_with(" período de sesiones"),
                        Russian => after.starts_with(" сессии"),
                        Chinese => before.ends_with('第') && after.starts_with("届会议"),
                        Arabic => {
                            ["دورتها ", "لدورتها ", "الدورة "].iter().any(|word| before.ends_with(word))
                        }
                    };
                    let whole = !before.ends_with('-') && !after.starts_with(rapporteur::text::is_letter)
                        || self.language == Chinese;
                    if named && whole {
                        found.push((*value, column, at..at + form.len()));
                    }
                }
            }
        }
        found.sort_by_key(|(_, _, range)| (range.end, range.start));
        // "thirty-first" ends as "first" does: the longer is meant.
        found.dedup_by(|next, before| next.2.end == before.2.end);
        found
    }

    fn write(&self, value: u32, column: usize) -> &'static str {
        self.rows.iter().find(|(row, _)| *row == value).map_or("", |(_, forms)| forms[column])
    }

    fn figures(&self, value: u32) -> String {
        match self.language {
            English => format!("{value}th"),
            French => format!("{value}e"),
            Spanish => format!("{value}º"),
            Russian => format!("{value}-й"),
            Chinese | Arabic => value.to_string(),
        }
    }
}
