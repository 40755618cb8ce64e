//! The grammar of document symbols: read, normalise, print.

use std::fmt;

/// A principal organ (or the Human Rights Council) that adopts resolutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Organ {
    /// The General Assembly.
    GeneralAssembly,
    /// The Security Council.
    SecurityCouncil,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
    /// The Human Rights Council.
    HumanRightsCouncil,
}

/// The session in a resolution's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Session {
    /// A regular session (`65`), or a year of the Economic and Social Council (`2006`).
    Regular(u32),
    /// A special session (`S-30`, `S-VI`).
    Special(u32),
    /// An emergency special session (`ES-11`, `ES-V`).
    Emergency(u32),
}

/// The number of a resolution or decision, without its organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Number {
    /// `65/122`, `46/36 L`, `S-30/1`, `2006/23`.
    Slashed {
        /// The session or year before the slash.
        session: Session,
        /// The number behind the slash.
        number: u32,
        /// The letter of a part.
        part: Option<char>,
    },
    /// `217 A (III)`, `3201 (S-VI)`, `1503 (XLVIII)`.
    Bracketed {
        /// The number.
        number: u32,
        /// The letter of a part, printed before the session.
        part: Option<char>,
        /// The session, printed in roman numerals.
        session: Session,
    },
    /// `1631 (2005)`.
    Yearly {
        /// The number.
        number: u32,
        /// The year of adoption.
        year: u32,
    },
}

/// A document symbol in its canonical form, as the design prints it: `A/RES/65/122`, `S/RES/1631 (2005)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(Box<str>);

impl Symbol {
    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
