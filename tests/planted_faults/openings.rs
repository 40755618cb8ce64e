//! Faults in opening words, and words for others.

use super::*;

impl<'a> Body<'a> {
    /// Paragraphs of one level with their openings, each with the one before and the one behind.
    pub(super) fn chains(&self) -> Vec<(Placed<'a>, chain::Link, Option<chain::Link>, Option<chain::Link>)> {
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

    pub(super) fn orphans(&self) -> Vec<Damage> {
        self.chains()
            .into_iter()
            .filter(|(_, link, before, _)| {
                link.adverbs.is_empty() && before.as_ref().is_some_and(|before| before.base != link.base)
            })
            .filter_map(|(placed, link, ..)| say(&placed, &link, Repeat::Also))
            .collect()
    }

    pub(super) fn doubled(&self) -> Vec<Damage> {
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

    pub(super) fn openings(&self) -> impl Iterator<Item = (Placed<'a>, Range<usize>, &'a str)> {
        let first_level = self.paragraphs.iter().filter(|placed| placed.paragraph.level < 2);
        first_level.filter_map(|placed| {
            let opening = placed.paragraph.opening.clone()?;
            Some((*placed, placed.range(&opening), placed.paragraph.slice(&opening)))
        })
    }

    pub(super) fn cases(&self) -> Vec<Damage> {
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

    pub(super) fn genders(&self) -> Vec<Damage> {
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

    pub(super) fn verb_forms(&self) -> Vec<Damage> {
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

    pub(super) fn replaced(&self, language: Language, words: &[(&str, &str)]) -> Vec<Damage> {
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
}

pub(super) fn say(placed: &Placed<'_>, link: &chain::Link, repeat: Repeat) -> Option<Damage> {
    let paragraph: &Arc<Paragraph> = placed.paragraph;
    let (range, insert) = chain::rewrite(&paragraph.text, link, repeat, Style::of(paragraph))?;
    Some(Damage {
        place: placed.range(&link.words),
        edits: vec![Edit::replace(placed.range(&range), insert)],
    })
}
