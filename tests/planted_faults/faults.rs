//! The ways to damage a draft.

use rapporteur::cite::{Citation, Target};
use rapporteur::corpus;
use rapporteur::ide::Snapshot;
use rapporteur::rules::{Ending, Mark};
use rapporteur::symbol;
use rapporteur::syntax::chain::{self, Repeat, Style};
use rapporteur::syntax::{Kind, LabelStyle, Language, Paragraph, Part, Placed};
use rapporteur::text::Edit;
use std::ops::Range;
use std::sync::Arc;

/// A way to damage a draft.
#[derive(Clone, Copy)]
pub struct Fault {
    /// What is done.
    pub name: &'static str,
    /// The codes of the rules that may find it.
    pub rules: &'static [&'static str],
    /// The languages in which it can be done.
    pub languages: &'static [Language],
}

/// One damage.
pub struct Damage {
    /// In order of place, none touching another.
    pub edits: Vec<Edit>,
    /// Where it is to be found, in bytes of the text before.
    pub place: Range<usize>,
}

impl Damage {
    fn one(range: Range<usize>, insert: impl Into<String>) -> Damage {
        Damage { place: range.clone(), edits: vec![Edit::replace(range, insert)] }
    }
}

use Language::{Arabic, Chinese, English, French, Russian, Spanish};

/// All faults with every place of a draft where each can be made.
pub fn all(snapshot: &Snapshot) -> Vec<(Fault, Vec<Damage>)> {
    let all = &Language::ALL;
    let fault = |name, rules, languages: &'static [Language]| Fault { name, rules, languages };
    let body = Body::of(snapshot);
    vec![
        (fault("gap in the numbers", &["S08"], all), body.gaps()),
        (fault("repeated number", &["S08"], all), body.repeats()),
        (fault("swapped labels", &["S08"], all), body.swaps()),
        (fault("gap in the letters", &["S21"], all), body.letter_gaps()),
        (fault("wrong date", &["R03"], all), body.wrong_dates()),
        (fault("wrong year", &["R05"], all), body.wrong_years()),
        (fault("number that does not exist", &["R24"], all), body.wrong_numbers()),
        (fault("missing end mark", &["P01", "P02", "P03", "P05", "P06"], all), body.missing_marks()),
        (fault("wrong end mark", &["P01", "P02", "P03", "P05", "P06", "P04"], all), body.wrong_marks()),
        (fault("missing colon", &["S23"], all), body.missing_colons()),
        (fault("orphan also", &["O14", "O17"], all), body.orphans()),
        (fault("doubled opening", &["O10", "O12", "O13", "O17"], all), body.doubled()),
        (fault("wrong case of the opening", &["O06"], &[English, French, Spanish, Russian]), body.cases()),
        (fault("wrong gender", &["O07"], &[French, Spanish]), body.genders()),
        (fault("wrong verb form", &["O08"], &[Arabic]), body.verb_forms()),
        (fault("missing no-break space", &["P07"], &[French]), body.spaces()),
        (fault("straight quotes", &["P08"], all), body.quotes()),
        (fault("lost footnote", &["F03a"], all), body.lost_notes()),
        (fault("swapped footnotes", &["F02"], all), body.swapped_notes()),
        (fault("broken Ibid.", &["F07", "F08"], all), body.broken_ibid()),
        (fault("session in figures", &["D05"], all), body.sessions(Session::Figures)),
        (fault("session in the past", &["D08"], all), body.sessions(Session::Past)),
        (fault("two sessions", &["C02"], all), body.sessions(Session::Other)),
        (
            fault("abbreviated organ", &["W03"], &[English]),
            body.replaced(
                English,
                &[("Secretary-General", "SG"), ("General Assembly", "GA"), ("United Nations", "UN")],
            ),
        ),
        (fault("sign for per cent", &["D11"], &[English]), body.replaced(English, &[(" per cent", "%")])),
        (fault("American date", &["D01"], &[English]), body.american_dates()),
        (fault("reference to nowhere", &["R23"], all), body.references()),
    ]
}

/// What is done to a session.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Session {
    Figures,
    Past,
    Other,
}

/// What of a draft is damaged: the resolution itself, without its annexes.
struct Body<'a> {
    snapshot: &'a Snapshot,
    paragraphs: Vec<Placed<'a>>,
}

fn is_body(paragraph: &Paragraph) -> bool {
    matches!(paragraph.kind, Kind::Preambular | Kind::Operative) && paragraph.part == Part::Main
}

impl<'a> Body<'a> {
    fn of(snapshot: &'a Snapshot) -> Body<'a> {
        Body {
            snapshot,
            paragraphs: snapshot.draft().paragraphs().filter(|p| is_body(p.paragraph)).collect(),
        }
    }

    fn language(&self) -> Language {
        self.snapshot.draft().language()
    }

    /// The runs of numbered paragraphs that count 1, 2, 3 … : labels with their numbers' places.
    fn numbered(&self) -> Vec<(u32, Range<usize>)> {
        let labels: Vec<(u32, Range<usize>)> = self
            .paragraphs
            .iter()
            .filter(|placed| placed.paragraph.level == 1)
            .filter_map(|placed| {
                let label = placed.paragraph.label.as_ref()?;
                (label.style == LabelStyle::Decimal).then(|| (label.value, placed.range(&label.number)))
            })
            .collect();
        let in_order = labels.iter().zip(1..).all(|((value, _), expected)| *value == expected);
        if in_order && labels.len() > 2 { labels } else { Vec::new() }
    }

    fn gaps(&self) -> Vec<Damage> {
        let labels = self.numbered();
        let shifted = |from: usize| {
            let edits = labels[from..]
                .iter()
                .map(|(value, range)| Edit::replace(range.clone(), (value + 1).to_string()));
            Damage { edits: edits.collect(), place: labels[from].1.clone() }
        };
        (1..labels.len()).map(shifted).collect()
    }

    fn repeats(&self) -> Vec<Damage> {
        let labels = self.numbered();
        labels
            .iter()
            .skip(1)
            .map(|(value, range)| Damage::one(range.clone(), (value - 1).to_string()))
            .collect()
    }

    fn swaps(&self) -> Vec<Damage> {
        let labels = self.numbered();
        let swap = |pair: &[(u32, Range<usize>)]| Damage {
            edits: vec![
                Edit::replace(pair[0].1.clone(), pair[1].0.to_string()),
                Edit::replace(pair[1].1.clone(), pair[0].0.to_string()),
            ],
            place: pair[0].1.start..pair[1].1.end,
        };
        labels.windows(2).map(swap).collect()
    }

    /// A letter in the middle of a list becomes the one after the next.
    fn letter_gaps(&self) -> Vec<Damage> {
        let next = |style: LabelStyle, value: u32| -> Option<String> {
            let letters: Vec<char> = match style {
                LabelStyle::Latin => ('a'..='z').collect(),
                LabelStyle::Abjad => "أبجدهوزحطي".chars().collect(),
                LabelStyle::Cyrillic => "абвгдежзик".chars().collect(),
                _ => return None,
            };
            letters.get(value as usize + 2).map(char::to_string)
        };
        let labels = self.paragraphs.iter().filter(|placed| placed.paragraph.level == 2);
        labels
            .filter_map(|placed| {
                let label = placed.paragraph.label.as_ref().filter(|label| label.value > 1)?;
                Some(Damage::one(placed.range(&label.number), next(label.style, label.value)?))
            })
            .collect()
    }

    fn citations(&self) -> impl Iterator<Item = (Placed<'a>, &'a Citation)> {
        self.snapshot.citations().filter(|(placed, _)| is_body(placed.paragraph))
    }

    fn wrong_dates(&self) -> Vec<Damage> {
        let other_day = |(placed, citation): (Placed<'a>, &'a Citation)| {
            let cited = citation.date.as_ref()?;
            let date = cited.date.filter(|date| corpus::index().date(&citation.symbol) == Some(*date))?;
            let text = placed.paragraph.slice(&cited.span);
            let (at, day) = digits(text).into_iter().rev().find(|(_, run)| run.parse() == Ok(date.day()))?;
            let other = if date.day() > 14 { date.day() - 4 } else { date.day() + 4 };
            let range = cited.span.start + at..cited.span.start + at + day.len();
            Some(Damage {
                place: placed.range(&cited.span),
                edits: vec![Edit::replace(placed.range(&range), other.to_string())],
            })
        };
        let mut damages: Vec<Damage> = self.citations().filter_map(other_day).collect();
        // A date that serves two citations is damaged once.
        damages.dedup_by_key(|damage| damage.place.start);
        damages
    }

    fn wrong_years(&self) -> Vec<Damage> {
        let council = |citation: &Citation| citation.symbol.as_str().starts_with("S/RES/");
        self.citations()
            .filter(|(_, citation)| council(citation))
            .filter_map(|(placed, citation)| {
                let text = placed.paragraph.slice(&citation.span);
                let (at, year) = digits(text)
                    .into_iter()
                    .find(|(_, run)| run.len() == 4 && text.contains(&format!("({run})")))?;
                corpus::index().record(&citation.symbol)?;
                let year: u32 = year.parse().ok()?;
                let other = if year > 2000 { year - 7 } else { year + 7 };
                let range = citation.span.start + at..citation.span.start + at + 4;
                Some(Damage {
                    place: placed.range(&citation.span),
                    edits: vec![Edit::replace(placed.range(&range), other.to_string())],
                })
            })
            .collect()
    }

    fn wrong_numbers(&self) -> Vec<Damage> {
        let assembly = |citation: &Citation| citation.symbol.as_str().starts_with("A/RES/");
        self.citations()
            .filter(|(_, citation)| assembly(citation))
            .filter_map(|(placed, citation)| {
                let text = placed.paragraph.slice(&citation.span);
                let (session, number) = text.split_once('/')?;
                let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                (plain(session) && plain(number)).then_some(())?;
                let start = citation.span.start + session.len() + 1;
                let range = placed.range(&(start..start + number.len()));
                Some(Damage { place: placed.range(&citation.span), edits: vec![Edit::replace(range, "950")] })
            })
            .collect()
    }

    /// The paragraphs with their end marks and, for each, the one that follows.
    fn endings(&self) -> Vec<(Placed<'a>, Ending, Option<Placed<'a>>)> {
        let following = self.paragraphs.iter().skip(1).copied().map(Some).chain([None]);
        let both = self.paragraphs.iter().copied().zip(following);
        both.filter_map(|(placed, next)| Some((placed, Ending::of(placed.paragraph)?, next))).collect()
    }

    fn missing_marks(&self) -> Vec<Damage> {
        self.endings()
            .into_iter()
            .filter(|(placed, ending, _)| usual(placed.paragraph, ending.mark))
            .map(|(placed, ending, _)| around(placed.range(&ending.range), String::new(), 8))
            .collect()
    }

    fn wrong_marks(&self) -> Vec<Damage> {
        let language = self.language();
        self.endings()
            .into_iter()
            .filter(|(placed, ending, _)| usual(placed.paragraph, ending.mark))
            .map(|(placed, ending, _)| {
                let (comma, semicolon) = match language {
                    Arabic => ("،", "؛"),
                    Chinese => ("，", "；"),
                    _ => (",", ";"),
                };
                let other = if ending.mark == Mark::Comma { semicolon } else { comma };
                around(placed.range(&ending.range), other.to_owned(), 8)
            })
            .collect()
    }

    fn missing_colons(&self) -> Vec<Damage> {
        let introduces = |placed: &Placed<'_>, next: &Option<Placed<'_>>| {
            placed.paragraph.level > 0
                && next.is_some_and(|next| next.paragraph.level > placed.paragraph.level)
        };
        self.endings()
            .into_iter()
            .filter(|(placed, ending, next)| ending.mark == Mark::Colon && introduces(placed, next))
            .map(|(placed, ending, _)| around(placed.range(&ending.range), String::new(), 8))
            .collect()
    }

    /// Paragraphs of one level with their openings, each with the one before and the one behind.
    fn chains(&self) -> Vec<(Placed<'a>, chain::Link, Option<chain::Link>, Option<chain::Link>)> {
        // The Security Council has no chains.
        let council = |placed: &Placed<'_>| placed.paragraph.organ == Some(symbol::Organ::SecurityCouncil);
        let linked: Vec<(Placed<'a>, Option<chain::Link>)> = self
            .paragraphs
            .iter()
            .filter(|placed| placed.paragraph.level < 2 && !council(placed))
            .map(|placed| (*placed, chain::of(placed.paragraph)))
            .collect();
        let same_kind = |one: &Placed<'_>, other: &Placed<'_>| one.paragraph.kind == other.paragraph.kind;
        (0..linked.len())
            .filter_map(|at| {
                let (placed, link) = (&linked[at].0, linked[at].1.clone()?);
                let beside = |at: Option<usize>| {
                    let (other, link) = linked.get(at?)?;
                    link.clone().filter(|_| same_kind(placed, other))
                };
                Some((*placed, link, beside(at.checked_sub(1)), beside(Some(at + 1))))
            })
            .collect()
    }

    fn orphans(&self) -> Vec<Damage> {
        self.chains()
            .into_iter()
            .filter(|(_, link, before, _)| {
                link.adverbs.is_empty() && before.as_ref().is_some_and(|before| before.base != link.base)
            })
            .filter_map(|(placed, link, ..)| say(&placed, &link, Repeat::Also))
            .collect()
    }

    fn doubled(&self) -> Vec<Damage> {
        let takes = |placed: &Placed<'_>, link: &chain::Link| {
            let text = &placed.paragraph.text;
            text[link.words.end..].split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>()
        };
        let all = self.chains();
        let addressee = |at: usize| takes(&all[at].0, &all[at].1);
        (1..all.len())
            .filter(|&at| {
                let (_, link, before, _) = &all[at];
                link.repeat() == Repeat::Also
                    && before.as_ref().is_some_and(|before| before.base == link.base)
                    // A bare verb with another addressee is right.
                    && (all[at].0.paragraph.kind == Kind::Preambular || addressee(at) == addressee(at - 1))
            })
            .filter_map(|at| say(&all[at].0, &all[at].1, Repeat::Bare))
            .collect()
    }

    fn openings(&self) -> impl Iterator<Item = (Placed<'a>, Range<usize>, &'a str)> {
        let first_level = self.paragraphs.iter().filter(|placed| placed.paragraph.level < 2);
        first_level.filter_map(|placed| {
            let opening = placed.paragraph.opening.clone()?;
            Some((*placed, placed.range(&opening), placed.paragraph.slice(&opening)))
        })
    }

    fn cases(&self) -> Vec<Damage> {
        if matches!(self.language(), Arabic | Chinese) {
            return Vec::new();
        }
        self.openings()
            .filter_map(|(_, range, words)| {
                let first = words.chars().next()?;
                let other: String = match self.language() {
                    Russian if first.is_lowercase() => first.to_uppercase().collect(),
                    English | French | Spanish if first.is_uppercase() => first.to_lowercase().collect(),
                    _ => return None,
                };
                Some(Damage::one(range.start..range.start + first.len_utf8(), other))
            })
            .collect()
    }

    fn genders(&self) -> Vec<Damage> {
        const PAIRS: [(Language, &str, &str); 14] = [
            (French, "Guidée", "Guidé"),
            (French, "Convaincue", "Convaincu"),
            (French, "Consciente", "Conscient"),
            (French, "Préoccupée", "Préoccupé"),
            (French, "Alarmée", "Alarmé"),
            (French, "Résolue", "Résolu"),
            (French, "Animée", "Animé"),
            (Spanish, "Guiada", "Guiado"),
            (Spanish, "Convencida", "Convencido"),
            (Spanish, "Preocupada", "Preocupado"),
            (Spanish, "Alarmada", "Alarmado"),
            (Spanish, "Resuelta", "Resuelto"),
            (Spanish, "Alentada", "Alentado"),
            (Spanish, "Decidida", "Decidido"),
        ];
        let swapped = |words: &str| {
            let word = words.split_whitespace().next()?;
            let pairs = PAIRS.iter().filter(|(language, ..)| *language == self.language());
            pairs.flat_map(|(_, she, he)| [(*she, *he), (*he, *she)]).find(|(from, _)| *from == word)
        };
        self.openings()
            .filter_map(|(_, range, words)| {
                let (from, to) = swapped(words)?;
                Some(Damage {
                    place: range.clone(),
                    edits: vec![Edit::replace(range.start..range.start + from.len(), to)],
                })
            })
            .collect()
    }

    fn verb_forms(&self) -> Vec<Damage> {
        if self.language() != Arabic {
            return Vec::new();
        }
        self.openings()
            .filter_map(|(placed, range, words)| {
                // The Assembly's verbs begin with one letter, the Councils' with the other.
                let at = match placed.paragraph.kind {
                    Kind::Operative => 0,
                    _ => words.find("إذ ")? + "إذ ".len(),
                };
                let other = match words[at..].chars().next()? {
                    'ت' => "ي",
                    'ي' => "ت",
                    _ => return None,
                };
                Some(Damage {
                    place: range.clone(),
                    edits: vec![Edit::replace(range.start + at..range.start + at + 2, other)],
                })
            })
            .collect()
    }

    fn spaces(&self) -> Vec<Damage> {
        if self.language() != French {
            return Vec::new();
        }
        let mut damages = Vec::new();
        for placed in &self.paragraphs {
            let text = &placed.paragraph.text;
            for (at, space) in text.match_indices('\u{a0}') {
                if text[at + space.len()..].starts_with([';', ':', '»', '?', '!']) {
                    let end = at + space.len();
                    let place =
                        placed.range(&(at..end + text[end..].chars().next().map_or(0, char::len_utf8)));
                    for insert in ["", " "] {
                        damages.push(Damage {
                            place: place.clone(),
                            edits: vec![Edit::replace(placed.range(&(at..end)), insert)],
                        });
                    }
                }
            }
        }
        damages
    }

    fn quotes(&self) -> Vec<Damage> {
        let mut damages = Vec::new();
        for placed in &self.paragraphs {
            let text = &*placed.paragraph.text;
            let (open, close) = match self.language() {
                French | Russian => ('«', '»'),
                Arabic => ('”', '“'),
                _ => ('“', '”'),
            };
            if let Some(from) = text.find(open)
                && let Some(to) = text[from..].find(close).map(|at| from + at)
            {
                let edits = [(from, open), (to, close)]
                    .map(|(at, mark)| Edit::replace(placed.range(&(at..at + mark.len_utf8())), "\""));
                damages.push(Damage { place: edits[0].range.start..edits[1].range.end, edits: edits.into() });
            }
        }
        damages
    }

    fn notes(&self) -> Vec<Placed<'a>> {
        self.snapshot.draft().paragraphs().filter(|placed| placed.paragraph.kind == Kind::Note).collect()
    }

    /// The markers in the text, each number once.
    fn markers(&self) -> Vec<(u32, Range<usize>)> {
        let mut markers: Vec<(u32, Range<usize>)> = Vec::new();
        for placed in &self.paragraphs {
            for marker in &placed.paragraph.markers {
                let Some(value) = marker.value else { continue };
                if markers.iter().all(|(other, _)| *other != value) {
                    markers.push((value, placed.range(&marker.number)));
                }
            }
        }
        markers
    }

    fn lost_notes(&self) -> Vec<Damage> {
        let markers = self.markers();
        let notes = self.notes();
        let number = |note: &Placed<'_>| note.paragraph.label.as_ref().map(|label| label.value);
        notes
            .iter()
            .filter_map(|note| {
                let value = number(note)?;
                // Only where the number is borne by one note and one marker.
                (notes.iter().filter(|other| number(other) == Some(value)).count() == 1).then_some(())?;
                let (_, place) = markers.iter().find(|(marked, _)| *marked == value)?;
                Some(Damage { edits: vec![Edit::replace(note.start..note.end(), "")], place: place.clone() })
            })
            .collect()
    }

    fn swapped_notes(&self) -> Vec<Damage> {
        let markers = self.markers();
        if !markers.iter().zip(1..).all(|((value, _), expected)| *value == expected) {
            return Vec::new();
        }
        let text = self.snapshot.draft().text();
        let swap = |pair: &[(u32, Range<usize>)]| Damage {
            edits: vec![
                Edit::replace(pair[0].1.clone(), &text[pair[1].1.clone()]),
                Edit::replace(pair[1].1.clone(), &text[pair[0].1.clone()]),
            ],
            place: pair[0].1.start..pair[1].1.end,
        };
        markers.windows(2).map(swap).collect()
    }

    /// The note before an "Ibid." gets a second source or, where "Ibid." stands for a series, becomes a note to something else.
    fn broken_ibid(&self) -> Vec<Damage> {
        let notes = self.notes();
        let ibid = ["Ibid", "同上", "Там же", "المرجع نفسه"];
        let body = |note: &Placed<'a>| note.paragraph.slice(&note.paragraph.body);
        let damage = |pair: &[Placed<'a>]| {
            let stands = body(&pair[1]).trim_start_matches(['*', '_', ' ']);
            if !ibid.iter().any(|word| stands.starts_with(word))
                || ibid.iter().any(|word| body(&pair[0]).contains(word))
            {
                return None;
            }
            let end = Ending::of(pair[0].paragraph).filter(|ending| ending.mark == Mark::Stop)?;
            let place = pair[1].start..pair[1].end();
            let in_series = !digits(stands).is_empty();
            let edit = if in_series {
                let first = body(&pair[0]).len() - body(&pair[0]).trim_start().len();
                let from = pair[0].paragraph.body.start + first;
                Edit::replace(pair[0].range(&(from..end.range.start)), "A/79/303")
            } else {
                let at = pair[0].range(&end.range).start;
                Edit::replace(at..at, if self.language() == Chinese { "；和A/79/303" } else { "; A/79/303" })
            };
            Some(Damage { edits: vec![edit], place })
        };
        notes.windows(2).filter_map(damage).collect()
    }

    /// The last paragraphs that name a session to come.
    fn sessions(&self, what: Session) -> Vec<Damage> {
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
    fn closing_pair(&self, report: &Range<usize>, agenda: &Range<usize>) -> bool {
        let last: Vec<&Placed<'_>> =
            self.paragraphs.iter().rev().filter(|placed| placed.paragraph.level == 1).take(2).collect();
        let [second, first] = last[..] else { return false };
        let inside = |placed: &Placed<'_>, range: &Range<usize>| {
            placed.start <= range.start && range.end <= placed.end()
        };
        inside(first, report) && inside(second, agenda)
    }

    fn replaced(&self, language: Language, words: &[(&str, &str)]) -> Vec<Damage> {
        let mut damages = Vec::new();
        if self.language() != language {
            return damages;
        }
        for placed in &self.paragraphs {
            let text = &placed.paragraph.text;
            let quotes: Vec<usize> =
                text.match_indices(['“', '”', '«', '»', '"']).map(|(at, _)| at).collect();
            for (from, to) in words {
                for (at, _) in text.match_indices(from) {
                    let quoted = quotes.iter().filter(|quote| **quote < at).count() % 2 == 1;
                    let after = text[at + from.len()..].chars().next();
                    // Names that are longer are other names.
                    let whole = after.is_none_or(|c| matches!(c, ' ' | ',' | ';' | '.'))
                        && !text[at + from.len()..].trim_start().starts_with(char::is_uppercase);
                    let before = text[..at].trim_end().rsplit([' ', '\n', '\u{a0}']).next().unwrap_or("");
                    let part_of_name = before.starts_with(char::is_uppercase) || before.ends_with("of");
                    if !quoted && whole && (!part_of_name || from.starts_with(' ')) {
                        damages.push(Damage::one(placed.range(&(at..at + from.len())), *to));
                    }
                }
            }
        }
        damages
    }

    fn american_dates(&self) -> Vec<Damage> {
        if self.language() != English {
            return Vec::new();
        }
        self.citations()
            .filter_map(|(placed, citation)| {
                let span = citation.date.as_ref()?.span.clone();
                let parts: Vec<&str> = placed.paragraph.slice(&span).split_whitespace().collect();
                let [day, month, year] = parts[..] else { return None };
                Some(Damage::one(placed.range(&span), format!("{month} {day}, {year}")))
            })
            .collect()
    }

    fn references(&self) -> Vec<Damage> {
        let mut damages = Vec::new();
        for placed in &self.paragraphs {
            let Some(reading) = self.snapshot.reading(placed) else { continue };
            for reference in &reading.references {
                let typed = placed.paragraph.slice(&reference.span);
                let plain = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
                if plain && matches!(reference.target, Target::Paragraph { number: Some(_), .. }) {
                    damages.push(Damage::one(placed.range(&reference.span), "97"));
                }
            }
        }
        damages
    }
}

/// Whether a paragraph ends as it should, so that another end is a fault.
fn usual(paragraph: &Paragraph, mark: Mark) -> bool {
    match paragraph.kind {
        Kind::Preambular => mark == Mark::Comma,
        _ => matches!(mark, Mark::Semicolon | Mark::Stop),
    }
}

/// A damage that may be marked on the last word, too.
fn around(range: Range<usize>, insert: String, before: usize) -> Damage {
    Damage { place: range.start.saturating_sub(before)..range.end, edits: vec![Edit::replace(range, insert)] }
}

fn say(placed: &Placed<'_>, link: &chain::Link, repeat: Repeat) -> Option<Damage> {
    let paragraph: &Arc<Paragraph> = placed.paragraph;
    let (range, insert) = chain::rewrite(&paragraph.text, link, repeat, Style::of(paragraph))?;
    Some(Damage {
        place: placed.range(&link.words),
        edits: vec![Edit::replace(placed.range(&range), insert)],
    })
}

/// The runs of digits in a text, with their places.
fn digits(text: &str) -> Vec<(usize, &str)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        match (byte.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    runs
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
                    let whole = !before.ends_with('-') && !after.starts_with(char::is_alphabetic)
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
