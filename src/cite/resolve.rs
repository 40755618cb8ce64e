//! Whose number is it: the body named, the one that speaks, the date and the index decide.

use super::list::Hold;
use super::number::{FIRST_YEAR, LAST_YEAR, Shape};
use super::words::Body;
use super::{CitedDate, Context, facts};
use crate::symbol::{Number, Organ, Session, Symbol};
use crate::syntax::Language;

/// What kind of document a keyword names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Resolution,
    Decision,
}

/// Whose a number is by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// The words do not tell, but a body may have been named just before.
    Unknown { nearby: Option<Body> },
    /// "its": the body that speaks, or the one named just before.
    Its { nearby: Option<Body> },
    /// The body is named.
    Named(Body),
}

impl Default for Owner {
    fn default() -> Owner {
        Owner::Unknown { nearby: None }
    }
}

/// The letter of a part, doubled after Z: `L`, `AA`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub letter: Option<char>,
    pub doubled: bool,
}

impl Part {
    pub(super) fn one(letter: char) -> Part {
        Part { letter: Some(letter), doubled: false }
    }
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
    /// Whether another body was just said to have met: "by the Commission at its seventy-ninth session, of resolution 79/8".
    pub elsewhere: bool,
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
/// The General Assembly counts its decisions from here on in every session.
const FIRST_DECISION: u32 = 301;
/// After this year no organ numbers by roman sessions.
const LAST_ROMAN_YEAR: i16 = 1978;
/// The last session of the Economic and Social Council that was written in roman numerals.
const LAST_ROMAN_COUNCIL_SESSION: u32 = 63;
/// The last session of the General Assembly that was written in roman numerals in brackets.
const LAST_ROMAN_SESSION: u32 = 30;

/// What a number can mean.
#[derive(Default)]
struct Readings {
    /// By the words around it, the likeliest first.
    likely: Vec<Symbol>,
    /// What only a date can prove.
    by_date: Vec<Symbol>,
}

/// Decides what a number cites; nothing if it cannot be a number of the United Nations.
pub(super) fn resolve(
    claim: &Claim,
    hold: Hold,
    date: Option<&CitedDate>,
    shared: Option<&CitedDate>,
    context: &Context,
) -> Option<Resolved> {
    let readings = readings(claim, context);
    let decisive = |date: Option<&CitedDate>| {
        let day = date?.date?;
        readings.likely.iter().chain(&readings.by_date).find(|symbol| facts::adopted(symbol) == Some(day))
    };
    if let Some(symbol) = decisive(date) {
        return Some(Resolved { symbol: symbol.clone(), ambiguous: None, shared: false });
    }
    if date.is_none()
        && let Some(symbol) = decisive(shared)
    {
        return Some(Resolved { symbol: symbol.clone(), ambiguous: None, shared: true });
    }
    if let Some(symbol) = misnamed(claim, date, context) {
        return Some(Resolved { symbol, ambiguous: None, shared: false });
    }
    let first = readings.likely.first()?;
    if claim.elsewhere
        && matches!(claim.shape, Shape::Slashed { .. })
        && !matches!(claim.owner, Owner::Named(_))
    {
        return None;
    }
    if matches!(claim.shape, Shape::Bracketed { .. })
        && date.and_then(|date| date.date).is_some_and(|day| day.year() > LAST_ROMAN_YEAR)
    {
        return None;
    }
    let mut known = readings.likely.iter().filter(|symbol| facts::known(symbol));
    // Another body's number is not looked for among ours, unless its shape is ours alone.
    let foreign =
        matches!(claim.owner, Owner::Named(Body::Foreign) | Owner::Its { nearby: Some(Body::Foreign) });
    let old = matches!(claim.shape, Shape::Bracketed { .. }) && matches!(claim.owner, Owner::Named(_));
    if foreign && (old || matches!(claim.shape, Shape::Slashed { .. }) || known.clone().next().is_none()) {
        return None;
    }
    let named = matches!(claim.owner, Owner::Named(_)) && !claim.turned;
    let chosen = if named { Some(first) } else { known.next() };
    match hold {
        Hold::Firm => {}
        // A number far from its keyword needs the index or a date behind it; one without a keyword the index.
        Hold::Loose if date.is_some() || chosen.is_some_and(facts::known) || misdated(claim.shape) => {}
        Hold::None if chosen.is_some_and(facts::known) => {}
        _ => return None,
    }
    let symbol = chosen.unwrap_or(first).clone();
    let undecided = claim.turned || (matches!(claim.owner, Owner::Unknown { .. }) && context.organ.is_none());
    let undated = date.is_none_or(|date| date.date.is_none());
    let ambiguous = if undecided && !named && undated { known.next().cloned() } else { None };
    Some(Resolved { symbol, ambiguous, shared: false })
}

/// The decision that a text names where the number is that of a resolution of the Assembly: "its decision 59/50 of 2 December 2004". The
/// date of the resolution, or the Assembly's name, has to leave no doubt.
fn misnamed(claim: &Claim, date: Option<&CitedDate>, context: &Context) -> Option<Symbol> {
    let Shape::Slashed { session: session @ Session::Regular(value), number } = claim.shape else {
        return None;
    };
    if claim.kind != Kind::Decision
        || !(FIRST_SLASHED_SESSION..=LAST_SESSION).contains(&value)
        || !(1..FIRST_DECISION).contains(&number)
        || claim.elsewhere
    {
        return None;
    }
    let assembly = Body::Organ(Organ::GeneralAssembly);
    let named = claim.owner == Owner::Named(assembly);
    let own = context.organ == Some(Organ::GeneralAssembly)
        && matches!(
            claim.owner,
            Owner::Its { nearby: None }
                | Owner::Unknown { nearby: None }
                | Owner::Its { nearby: Some(Body::Organ(Organ::GeneralAssembly)) }
        );
    let written = Number::Slashed { session, number, part: claim.part.letter };
    let adopted = facts::adopted(&Symbol::resolution(Organ::GeneralAssembly, written))?;
    let sure = match date {
        Some(date) => (named || own) && date.date == Some(adopted),
        None => named,
    };
    sure.then(|| Symbol::decision(Organ::GeneralAssembly, written))
}

/// Whether a number in brackets is a resolution of the Security Council but for a slip in its year: a few years off, or with
/// its digits in another order.
fn misdated(shape: Shape) -> bool {
    let Shape::Yearly { number, year } = shape else { return false };
    let Some(Number::Yearly { year: real, .. }) =
        facts::security_council(number).filter(|_| number >= 100).and_then(|symbol| symbol.number())
    else {
        return false;
    };
    let sorted = |year: u32| {
        let mut digits: Vec<char> = year.to_string().chars().collect();
        digits.sort_unstable();
        digits
    };
    real.abs_diff(year) <= 3 || sorted(real) == sorted(year)
}

/// The documents that a number can mean.
fn readings(claim: &Claim, context: &Context) -> Readings {
    let mut readings = Readings::default();
    match claim.shape {
        Shape::Bare { .. } => {}
        Shape::Yearly { number, year } => {
            if number <= 9999 {
                readings
                    .likely
                    .push(Symbol::resolution(Organ::SecurityCouncil, Number::Yearly { number, year }));
            }
        }
        Shape::Bracketed { number, part, session } => {
            bracketed(claim, Number::Bracketed { number, part, session }, session, context, &mut readings)
        }
        Shape::Slashed { session, number } => {
            let Session::Regular(value) = session else {
                slashed(claim, session, number, context, &mut readings);
                return readings;
            };
            let turned = (Session::Regular(number), value);
            if claim.turned {
                slashed(claim, turned.0, turned.1, context, &mut readings);
            }
            slashed(claim, session, number, context, &mut readings);
            // Digits of either script can have been typed for display from right to left; a date tells.
            if !claim.turned && context.language == Language::Arabic {
                let mut others = Readings::default();
                slashed(claim, turned.0, turned.1, context, &mut others);
                readings.by_date.append(&mut others.likely);
                readings.by_date.append(&mut others.by_date);
            }
        }
    }
    readings
}

/// The symbol of a number as an organ's.
fn symbol_of(claim: &Claim, organ: Organ, number: Number) -> Symbol {
    let symbol = match claim.kind {
        Kind::Resolution => Symbol::resolution(organ, number),
        Kind::Decision => Symbol::decision(organ, number),
    };
    match claim.part.letter {
        Some(letter) if claim.part.doubled => Symbol::document(&format!("{symbol}{letter}")),
        _ => symbol,
    }
}

/// The readings of a number with its session in brackets.
fn bracketed(claim: &Claim, number: Number, session: Session, context: &Context, readings: &mut Readings) {
    let (_, value) = session.parts();
    let assembly = value <= LAST_ROMAN_SESSION;
    let unknown = matches!(claim.owner, Owner::Unknown { .. })
        && context.organ != Some(Organ::EconomicAndSocialCouncil);
    let defaults = [Organ::GeneralAssembly, Organ::EconomicAndSocialCouncil];
    for (rank, organ) in
        organs(claim, context).into_iter().map(|organ| (0, organ)).chain(defaults.map(|organ| (1, organ)))
    {
        let fits = match organ {
            Organ::GeneralAssembly => assembly,
            Organ::EconomicAndSocialCouncil => {
                matches!(session, Session::Regular(_)) && value <= LAST_ROMAN_COUNCIL_SESSION
            }
            _ => false,
        };
        let symbol = symbol_of(claim, organ, number);
        if !fits || readings.likely.contains(&symbol) {
            continue;
        }
        // Without a name or a sign only the Assembly's, as far as its sessions go.
        let by_date = rank == 1 && organ == Organ::EconomicAndSocialCouncil && unknown && assembly;
        if by_date { readings.by_date.push(symbol) } else { readings.likely.push(symbol) }
    }
}

/// The readings of a number with a slash.
fn slashed(claim: &Claim, session: Session, number: u32, context: &Context, readings: &mut Readings) {
    let written = Number::Slashed { session, number, part: claim.part.letter };
    if number == 0 || number > 999 {
        return;
    }
    let body = match claim.owner {
        Owner::Named(body) | Owner::Its { nearby: Some(body) } => Some(body),
        _ => None,
    };
    if let Some(Body::Commission(commission)) = body
        && let Session::Regular(session) = session
    {
        let kind = if claim.kind == Kind::Resolution { "RES" } else { "DEC" };
        readings.likely.push(Symbol::document(&format!("E/CN.{commission}/{kind}/{session}/{number}")));
        return;
    }
    if let Session::Regular(year) = session
        && (FIRST_YEAR..=LAST_YEAR).contains(&year)
    {
        readings.likely.push(symbol_of(claim, Organ::EconomicAndSocialCouncil, written));
        return;
    }
    if body == Some(Body::EnvironmentAssembly)
        && let Session::Regular(session) = session
        && session <= 20
    {
        let nature = if claim.kind == Kind::Resolution { "Res" } else { "Dec" };
        readings.likely.push(Symbol::document(&format!("UNEP/EA.{session}/{nature}.{number}")));
        return;
    }
    let likely = organs(claim, context);
    // The Council's, where no other sign is, only in its own texts and in those of nobody.
    let council = context.organ.is_none_or(|organ| organ == Organ::HumanRightsCouncil);
    let both = [Organ::GeneralAssembly, Organ::HumanRightsCouncil];
    for (rank, organ) in likely.into_iter().map(|organ| (0, organ)).chain(both.map(|organ| (1, organ))) {
        let fits = match (organ, session) {
            (Organ::GeneralAssembly, Session::Regular(session)) => {
                (FIRST_SLASHED_SESSION..=LAST_SESSION).contains(&session)
                    && (claim.kind == Kind::Resolution || number >= FIRST_DECISION)
            }
            (Organ::HumanRightsCouncil, Session::Regular(session)) => {
                (1..=LAST_COUNCIL_SESSION).contains(&session)
            }
            (Organ::GeneralAssembly, _) | (Organ::HumanRightsCouncil, Session::Special(_)) => true,
            _ => false,
        };
        let symbol = symbol_of(claim, organ, written);
        if !fits || readings.likely.contains(&symbol) {
            continue;
        }
        let by_date = rank == 1 && organ == Organ::HumanRightsCouncil && !council;
        if by_date { readings.by_date.push(symbol) } else { readings.likely.push(symbol) }
    }
}

/// The organs that the words point to, the likeliest first.
fn organs(claim: &Claim, context: &Context) -> Vec<Organ> {
    let organ = |body: Body| match body {
        Body::Organ(organ) => Some(organ),
        Body::Council => Some(match claim.shape {
            Shape::Bracketed { .. } => Organ::EconomicAndSocialCouncil,
            _ => Organ::HumanRightsCouncil,
        }),
        Body::Commission(_) | Body::EnvironmentAssembly | Body::Foreign => None,
    };
    match claim.owner {
        Owner::Named(body) => organ(body).into_iter().collect(),
        Owner::Its { nearby } | Owner::Unknown { nearby } => {
            nearby.and_then(organ).into_iter().chain(context.organ).collect()
        }
    }
}
