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
    /// The resolution of an organ with a number.
    pub fn resolution(organ: Organ, number: Number) -> Symbol {
        let series = match organ {
            Organ::GeneralAssembly => "A/RES/",
            Organ::SecurityCouncil => "S/RES/",
            Organ::EconomicAndSocialCouncil => "E/RES/",
            Organ::HumanRightsCouncil => "A/HRC/RES/",
        };
        Symbol(format!("{series}{number}").into())
    }

    /// The decision of an organ with a number. Decisions have no symbol of their own: this is how we name them.
    pub fn decision(organ: Organ, number: Number) -> Symbol {
        let series = match organ {
            Organ::GeneralAssembly => "A/DEC/",
            Organ::SecurityCouncil => "S/DEC/",
            Organ::EconomicAndSocialCouncil => "E/DEC/",
            Organ::HumanRightsCouncil => "A/HRC/DEC/",
        };
        Symbol(format!("{series}{number}").into())
    }

    /// Any other document by its printed symbol, taken as it is.
    pub fn document(printed: &str) -> Symbol {
        Symbol(printed.into())
    }

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

impl fmt::Display for Number {
    /// The number as cited in English: `65/122`, `217 A (III)`, `1631 (2005)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = |part: Option<char>| part.map(|p| format!(" {p}")).unwrap_or_default();
        match *self {
            Number::Slashed { session, number, part } => {
                let (prefix, n) = session.parts();
                write!(f, "{prefix}{n}/{number}{}", letter(part))
            }
            Number::Bracketed { number, part, session } => {
                let (prefix, n) = session.parts();
                write!(f, "{number}{} ({prefix}{})", letter(part), roman(n))
            }
            Number::Yearly { number, year } => write!(f, "{number} ({year})"),
        }
    }
}

impl Session {
    /// The prefix (`S-`, `ES-` or nothing) and the number.
    pub fn parts(self) -> (&'static str, u32) {
        match self {
            Session::Regular(n) => ("", n),
            Session::Special(n) => ("S-", n),
            Session::Emergency(n) => ("ES-", n),
        }
    }
}

/// A number in upper-case roman numerals; the empty string for 0.
pub fn roman(mut n: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, letters) in PARTS {
        while n >= value {
            out.push_str(letters);
            n -= value;
        }
    }
    out
}
