//! What the rules on first and later mentions of resolutions have in common.

use crate::rules::outline::Facts;
use crate::symbol::{self, Number, Organ, Session, Symbol};
use crate::syntax::{Kind, Part};

/// Whether mentions in a paragraph count: it is part of the resolution's own text. Without opening words it is hardly one of its
/// paragraphs, but a note that lost its marker.
pub fn counts(facts: &Facts) -> bool {
    matches!(facts.kind, Kind::Preambular | Kind::Operative)
        && facts.part == Part::Main
        && (facts.level > 1 || facts.opening.is_some())
}

/// Whether a document is a resolution, without a letter, of the General Assembly, the Economic and Social Council or the Human
/// Rights Council. Lettered parts share their dates in too many ways.
pub fn is_resolution_of_assembly_or_councils(symbol: &Symbol) -> bool {
    let organ = matches!(
        symbol.organ(),
        Some(Organ::GeneralAssembly | Organ::EconomicAndSocialCouncil | Organ::HumanRightsCouncil)
    );
    let special = matches!(
        symbol.number(),
        Some(Number::Slashed { session: Session::Special(_) | Session::Emergency(_), .. })
    );
    organ
        && symbol.kind() == symbol::Kind::Resolution
        && symbol.number().is_some_and(|n| n.part().is_none())
        && !special
}
