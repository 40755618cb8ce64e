//! Whose number is it: the body named, the one that speaks, the date and the index decide.

use super::list::{Hold, Part};
use super::number::{FIRST_YEAR, LAST_YEAR, Shape};
use super::words::Body;
use super::{CitedDate, Context, facts};
use crate::symbol::{Number, Organ, Session, Symbol};

/// What kind of document a keyword names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Resolution,
    Decision,
}

/// Whose a number is by the words around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Owner {
    /// The words do not tell.
    #[default]
    Unknown,
    /// "its": the body that speaks, or the one named just before.
    Its { nearby: Option<Body> },
    /// The body is named.
    Named(Body),
}

/// A number as the text gives it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    pub kind: Kind,
    pub shape: Shape,
    pub part: Part,
    pub owner: Owner,
    /// Whether session and number may have changed places.
    pub turned: bool,
}

/// What a number cites.
pub(super) struct Resolved {
    pub symbol: Symbol,
    pub ambiguous: Option<Symbol>,
    /// Whether the date of a later item is this one's, too.
    pub shared: bool,
}

/// The first session of the General Assembly whose resolutions are numbered with a slash.
const FIRST_SLASHED_SESSION: u32 = 31;
/// Beyond any session that drafts can cite; the index tells of real ones.
const LAST_SESSION: u32 = 120;
/// Sessions of the Human Rights Council are three a year since 2006.
const LAST_COUNCIL_SESSION: u32 = 130;
/// The last session of the General Assembly that was written in roman numerals in brackets.
const LAST_ROMAN_SESSION: u32 = 30;

/// Decides what a number cites; nothing if it cannot be a number of the United Nations.
pub(super) fn resolve(
    claim: &Claim,
    hold: Hold,
    date: Option<&CitedDate>,
    shared: Option<&CitedDate>,
    context: &Context,
) -> Option<Resolved> {
    let candidates = candidates(claim, context);
    let first = candidates.first()?;
    let decisive = |date: Option<&CitedDate>| {
        let day = date?.date?;
        candidates.iter().find(|symbol| facts::adopted(symbol) == Some(day))
    };
    if let Some(symbol) = decisive(date) {
        return Some(Resolved { symbol: symbol.clone(), ambiguous: None, shared: false });
    }
    if date.is_none()
        && let Some(symbol) = decisive(shared)
    {
        return Some(Resolved { symbol: symbol.clone(), ambiguous: None, shared: true });
    }
    let foreign = match claim.owner {
        Owner::Named(Body::Foreign) | Owner::Its { nearby: Some(Body::Foreign) } => true,
        _ => false,
    };
    if foreign {
        return None;
    }
    let named = matches!(claim.owner, Owner::Named(_)) && !claim.turned;
    let mut known = candidates.iter().filter(|symbol| facts::known(symbol));
    let chosen = if named { Some(first) } else { known.next() };
    match hold {
        Hold::Firm => {}
        // A number far from its keyword, or without one, needs the index or a date behind it.
        Hold::Loose if date.is_some() && chosen.is_none() => {}
        Hold::Loose if chosen.is_some_and(facts::known) => {}
        Hold::None if chosen.is_some_and(facts::known) => {}
        _ => return None,
    }
    let symbol = chosen.unwrap_or(first).clone();
    let undecided = claim.turned || (claim.owner == Owner::Unknown && context.organ.is_none());
    let ambiguous = if undecided && !named && date.is_none_or(|date| date.date.is_none()) {
        known.next().cloned()
    } else {
        None
    };
    Some(Resolved { symbol, ambiguous, shared: false })
}

/// The documents that a number can mean, the likeliest first.
fn candidates(claim: &Claim, context: &Context) -> Vec<Symbol> {
    let part = claim.part.letter;
    let made = |organ: Organ, number: Number| {
        let symbol = match claim.kind {
            Kind::Resolution => Symbol::resolution(organ, number),
            Kind::Decision => Symbol::decision(organ, number),
        };
        match part {
            Some(letter) if claim.part.doubled => Symbol::document(&format!("{symbol}{letter}")),
            _ => symbol,
        }
    };
    let organs = organs(claim, context);
    match claim.shape {
        Shape::Bare { .. } => Vec::new(),
        Shape::Yearly { number, year } => {
            if number > 9999 {
                return Vec::new();
            }
            vec![Symbol::resolution(Organ::SecurityCouncil, Number::Yearly { number, year })]
        }
        Shape::Bracketed { number, part, session } => {
            let (_, value) = session.parts();
            let number = Number::Bracketed { number, part, session };
            let assembly = value <= LAST_ROMAN_SESSION;
            let mut order: Vec<Organ> = Vec::new();
            for organ in organs.into_iter().chain([Organ::GeneralAssembly, Organ::EconomicAndSocialCouncil]) {
                let fits = match organ {
                    Organ::GeneralAssembly => assembly,
                    Organ::EconomicAndSocialCouncil => matches!(session, Session::Regular(_)),
                    _ => false,
                };
                if fits && !order.contains(&organ) {
                    order.push(organ);
                }
            }
            // Without a name or a sign only the Assembly's, where its sessions reach.
            if claim.owner == Owner::Unknown
                && context.organ != Some(Organ::EconomicAndSocialCouncil)
                && assembly
            {
                order.truncate(1);
            }
            order.into_iter().map(|organ| made(organ, number)).collect()
        }
        Shape::Slashed { session, number } => {
            let mut found = Vec::new();
            let mut readings = vec![(session, number)];
            if claim.turned
                && let Session::Regular(session) = session
            {
                readings.insert(0, (Session::Regular(number), session));
            }
            for (session, number) in readings {
                slashed(claim, session, number, part, &organs, context, &made, &mut found);
            }
            found
        }
    }
}

/// The readings of a number with a slash.
#[expect(clippy::too_many_arguments, reason = "one step of `candidates`, split off for length")]
fn slashed(
    claim: &Claim,
    session: Session,
    number: u32,
    part: Option<char>,
    organs: &[Organ],
    context: &Context,
    made: &dyn Fn(Organ, Number) -> Symbol,
    found: &mut Vec<Symbol>,
) {
    let body = match claim.owner {
        Owner::Named(body) | Owner::Its { nearby: Some(body) } => Some(body),
        _ => None,
    };
    let written = Number::Slashed { session, number, part };
    if number == 0 || number > 999 {
        return;
    }
    if let Session::Regular(year) = session
        && (FIRST_YEAR..=LAST_YEAR).contains(&year)
    {
        match (body, claim.kind) {
            (Some(Body::HumanRightsCommission), Kind::Resolution) => {
                found.push(Symbol::document(&format!("E/CN.4/RES/{year}/{number}")))
            }
            (Some(Body::HumanRightsCommission), Kind::Decision) => {
                found.push(Symbol::document(&format!("E/CN.4/DEC/{year}/{number}")))
            }
            _ => found.push(made(Organ::EconomicAndSocialCouncil, written)),
        }
        return;
    }
    if body == Some(Body::EnvironmentAssembly)
        && let Session::Regular(session) = session
        && session <= 20
    {
        let nature = if claim.kind == Kind::Resolution { "Res" } else { "Dec" };
        found.push(Symbol::document(&format!("UNEP/EA.{session}/{nature}.{number}")));
        return;
    }
    let mut order: Vec<Organ> = organs
        .iter()
        .copied()
        .filter(|organ| matches!(organ, Organ::GeneralAssembly | Organ::HumanRightsCouncil))
        .collect();
    // The Council, where no other sign is, only in its own texts, or for a number that can be nobody else's.
    order.push(Organ::GeneralAssembly);
    if context.organ == Some(Organ::HumanRightsCouncil)
        || context.organ.is_none()
        || order.contains(&Organ::HumanRightsCouncil)
    {
        order.push(Organ::HumanRightsCouncil);
    }
    for organ in order {
        let fits = match (organ, session) {
            (Organ::GeneralAssembly, Session::Regular(session)) => {
                (FIRST_SLASHED_SESSION..=LAST_SESSION).contains(&session)
            }
            (Organ::HumanRightsCouncil, Session::Regular(session)) => {
                (1..=LAST_COUNCIL_SESSION).contains(&session)
            }
            (Organ::GeneralAssembly, _) => true,
            (Organ::HumanRightsCouncil, Session::Special(_)) => true,
            _ => false,
        };
        let symbol = made(organ, written);
        if fits && !found.contains(&symbol) {
            found.push(symbol);
        }
    }
}

/// The organs that the words point to, the likeliest first.
fn organs(claim: &Claim, context: &Context) -> Vec<Organ> {
    let mut organs = Vec::new();
    let mut add = |body: Body| match body {
        Body::Organ(organ) => organs.push(organ),
        Body::Council => match claim.shape {
            Shape::Bracketed { .. } => organs.push(Organ::EconomicAndSocialCouncil),
            _ => organs.push(Organ::HumanRightsCouncil),
        },
        Body::HumanRightsCommission | Body::EnvironmentAssembly | Body::Foreign => {}
    };
    match claim.owner {
        Owner::Named(body) => add(body),
        Owner::Its { nearby } => {
            if let Some(body) = nearby {
                add(body);
            }
            organs.extend(context.organ);
        }
        Owner::Unknown => organs.extend(context.organ),
    }
    organs
}
