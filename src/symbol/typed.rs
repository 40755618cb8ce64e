//! What people type when they look a document up, to the symbols that they can mean.

use super::fold::{self, REGULAR_SESSION};
use super::number::{Cursor, number};
use super::{Number, Organ, Session, Symbol, parse};
use std::ops::Range;

/// The symbols that a typed text can mean, the likeliest first; none where it is no number and no symbol.
///
/// Takes whole symbols and addresses of documents as well as bare numbers, with or without the organ's name and the words
/// "resolution" and "decision": `65/122`, `a/res/65/122`, `1631(2005)`, `SC 1325`, `217A(III)`, `HRC 48/13`, `S-30/1`,
/// `decision 58/521`. The year that `SC 1325` leaves out is left out of its symbol too (`S/RES/1325`).
pub fn typed(text: &str) -> Vec<Symbol> {
    if text.len() > 4 * fold::LIMIT {
        return Vec::new();
    }
    let eastern = text.contains(|c| matches!(c, '٠'..='٩' | '۰'..='۹'));
    let Some(folded) = fold::fold(strip_address(text.trim())) else {
        return Vec::new();
    };
    let text = folded.as_str().trim_end_matches(['.', ',', ';', ':']);
    if let Some(symbol) = parse::parse(text) {
        return vec![symbol];
    }
    let mut words = Words { organ: None, decision: None, statement: false };
    let rest = words.read(text);
    let mut found = Vec::new();
    if words.statement {
        found.extend(parse::parse(&format!("S/PRST/{rest}")));
        return found;
    }
    candidates(rest, &words, &mut found);
    // Arabic figures stand in both orders in print: ٥٠/٥٩ can be 59/50.
    if eastern && let Some((session, number)) = rest.split_once('/') {
        let mut other = Vec::new();
        candidates(&format!("{number}/{session}"), &words, &mut other);
        found.extend(other.into_iter().filter(|symbol| symbol.could_exist().is_ok()));
    }
    found.dedup();
    found
}

/// Leaves of an address of a document what names it: `https://docs.un.org/en/A/RES/65/122` to `en/A/RES/65/122`.
fn strip_address(text: &str) -> &str {
    let Some((_, rest)) = text.split_once("://") else {
        return text;
    };
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    path.split(['?', '#']).next().unwrap_or_default()
}

/// The words before a number.
struct Words {
    organ: Option<Organ>,
    decision: Option<bool>,
    statement: bool,
}

/// Names of organs and kinds, longest first where one starts with another.
const NAMES: [(&str, Meaning); 28] = [
    ("general assembly", Meaning::Organ(Organ::GeneralAssembly)),
    ("security council", Meaning::Organ(Organ::SecurityCouncil)),
    ("economic and social council", Meaning::Organ(Organ::EconomicAndSocialCouncil)),
    ("human rights council", Meaning::Organ(Organ::HumanRightsCouncil)),
    ("assembly", Meaning::Organ(Organ::GeneralAssembly)),
    ("unga", Meaning::Organ(Organ::GeneralAssembly)),
    ("unsc", Meaning::Organ(Organ::SecurityCouncil)),
    ("unhrc", Meaning::Organ(Organ::HumanRightsCouncil)),
    ("ecosoc", Meaning::Organ(Organ::EconomicAndSocialCouncil)),
    ("hrc", Meaning::Organ(Organ::HumanRightsCouncil)),
    ("ga", Meaning::Organ(Organ::GeneralAssembly)),
    ("sc", Meaning::Organ(Organ::SecurityCouncil)),
    ("resolutions", Meaning::Decision(false)),
    ("resolution", Meaning::Decision(false)),
    ("res.", Meaning::Decision(false)),
    ("res", Meaning::Decision(false)),
    ("decisions", Meaning::Decision(true)),
    ("decision", Meaning::Decision(true)),
    ("dec.", Meaning::Decision(true)),
    ("dec", Meaning::Decision(true)),
    ("presidential statement", Meaning::Statement),
    ("prst", Meaning::Statement),
    ("number", Meaning::Nothing),
    ("no.", Meaning::Nothing),
    ("united nations", Meaning::Nothing),
    ("the", Meaning::Nothing),
    ("of", Meaning::Nothing),
    ("un", Meaning::Nothing),
];

#[derive(Clone, Copy)]
enum Meaning {
    Organ(Organ),
    Decision(bool),
    Statement,
    Nothing,
}

impl Words {
    /// Takes the known words from the start and returns what is left.
    fn read<'t>(&mut self, mut text: &'t str) -> &'t str {
        'next: loop {
            text = text.trim_start_matches([' ', '/', ',']);
            for (name, meaning) in NAMES {
                let Some(start) = text.get(..name.len()) else { continue };
                let ends = name.ends_with('.')
                    || !text[name.len()..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
                if !start.eq_ignore_ascii_case(name) || !ends {
                    continue;
                }
                match meaning {
                    Meaning::Organ(organ) => self.organ = Some(organ),
                    Meaning::Decision(decision) => self.decision = Some(decision),
                    Meaning::Statement => self.statement = true,
                    Meaning::Nothing => {}
                }
                text = &text[name.len()..];
                continue 'next;
            }
            return text;
        }
    }
}

/// The numbers that are likelier a decision's than a resolution's. General Assembly decisions are numbered from 301 (elections)
/// and 401 (others) on, resolutions never got so far in one session; no session had three hundred of either kind.
const ASSEMBLY_DECISIONS: Range<u32> = 401..700;
/// The same of the Economic and Social Council and of the Human Rights Council: decisions of the year start at 201 and 101.
const COUNCIL_DECISIONS: Range<u32> = 101..700;
/// Old numbers and those of the Security Council are no decisions.
const NO_DECISIONS: Range<u32> = 0..0;

/// Where a number stands behind an oblique, the years of the Security Council that it can be.
const YEARS: Range<u32> = 1946..2100;

fn candidates(text: &str, words: &Words, found: &mut Vec<Symbol>) {
    let mut cursor = Cursor::new(text);
    let Some((number, _)) = number(&mut cursor) else {
        if let Some(bare) = bare_number(text)
            && words.organ.is_none_or(|organ| organ == Organ::SecurityCouncil)
            && words.decision != Some(true)
        {
            found.push(Symbol(format!("S/RES/{bare}").into()));
        }
        return;
    };
    cursor.spaces();
    if !cursor.rest().is_empty() {
        return;
    }
    let make =
        |organ: Organ, decision: bool| parse::parse(&format!("{}{text}", super::series_of(organ, decision)));
    // "1631/2005" for 1631 (2005): no organ has had so many resolutions in a session.
    if let Number::Slashed { session: Session::Regular(running), number: year, part: None } = number
        && YEARS.contains(&year)
        && words.organ.is_none_or(|organ| organ == Organ::SecurityCouncil)
        && words.decision != Some(true)
    {
        found.extend(parse::parse(&format!("S/RES/{running} ({year})")));
        return;
    }
    let organs: &[(Organ, Range<u32>)] = match number {
        Number::Yearly { .. } => &[(Organ::SecurityCouncil, NO_DECISIONS)],
        Number::Slashed { session: Session::Regular(year), .. } if year >= 1900 => {
            &[(Organ::EconomicAndSocialCouncil, COUNCIL_DECISIONS)]
        }
        Number::Bracketed { session: Session::Regular(n), .. } if n > 30 => {
            &[(Organ::EconomicAndSocialCouncil, NO_DECISIONS)]
        }
        Number::Bracketed { .. } => {
            &[(Organ::GeneralAssembly, NO_DECISIONS), (Organ::EconomicAndSocialCouncil, NO_DECISIONS)]
        }
        Number::Slashed { session: Session::Regular(n), .. } if n <= 30 => {
            &[(Organ::HumanRightsCouncil, COUNCIL_DECISIONS), (Organ::GeneralAssembly, ASSEMBLY_DECISIONS)]
        }
        Number::Slashed { .. } => {
            &[(Organ::GeneralAssembly, ASSEMBLY_DECISIONS), (Organ::HumanRightsCouncil, COUNCIL_DECISIONS)]
        }
    };
    let named: Vec<(Organ, Range<u32>)> = match words.organ {
        None => organs.to_vec(),
        Some(organ) => {
            let known = organs.iter().find(|(other, _)| *other == organ);
            vec![(organ, known.map_or(COUNCIL_DECISIONS, |(_, decisions)| decisions.clone()))]
        }
    };
    let likely =
        |decisions: &Range<u32>| words.decision.unwrap_or_else(|| decisions.contains(&number.running()));
    found.extend(named.iter().filter_map(|(organ, decisions)| make(*organ, likely(decisions))));
    if words.decision.is_none() {
        let others = named.iter().filter(|(_, decisions)| *decisions != NO_DECISIONS);
        found.extend(others.filter_map(|(organ, decisions)| make(*organ, !likely(decisions))));
    }
}

/// The digits of a number that stands alone: `1325`.
fn bare_number(text: &str) -> Option<u32> {
    let mut cursor = Cursor::new(text.trim_matches(REGULAR_SESSION as char));
    cursor.spaces();
    let number = cursor.digits()?;
    cursor.spaces();
    cursor.rest().is_empty().then_some(number)
}
