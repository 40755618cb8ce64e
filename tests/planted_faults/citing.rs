//! Faults in citations, dates and references.

use super::*;

impl<'a> Body<'a> {
    pub(super) fn citations(&self) -> impl Iterator<Item = (Placed<'a>, &'a Citation)> {
        self.snapshot.citations().filter(|(placed, _)| is_body(placed.paragraph))
    }

    pub(super) fn wrong_dates(&self) -> Vec<Damage> {
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

    pub(super) fn wrong_years(&self) -> Vec<Damage> {
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

    pub(super) fn wrong_numbers(&self) -> Vec<Damage> {
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

    pub(super) fn american_dates(&self) -> Vec<Damage> {
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

    pub(super) fn references(&self) -> Vec<Damage> {
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
