//! The grammar of document symbols: read, normalise, print.

//!
//! A symbol has no spaces except before a bracket and before the letter of a part (`A/RES/46/36 L`); its canonical form is
//! what the design prints. Source of the grammar: the guide to document symbols of the Dag Hammarskjöld Library and the link
//! targets of official texts.

mod describe;
mod fold;
mod limits;
mod link;
mod number;
mod parse;
mod repair;
#[cfg(test)]
mod tests;
mod typed;

pub use repair::repaired;
pub use typed::typed;

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

/// The series whose numbers have a type of their own.
const SERIES_OF_NUMBERS: [&str; 8] =
    ["A/RES/", "S/RES/", "E/RES/", "A/HRC/RES/", "A/DEC/", "S/DEC/", "E/DEC/", "A/HRC/DEC/"];

/// What the symbols of an organ's resolutions or decisions start with.
fn series_of(organ: Organ, decision: bool) -> &'static str {
    match (organ, decision) {
        (Organ::GeneralAssembly, false) => "A/RES/",
        (Organ::SecurityCouncil, false) => "S/RES/",
        (Organ::EconomicAndSocialCouncil, false) => "E/RES/",
        (Organ::HumanRightsCouncil, false) => "A/HRC/RES/",
        (Organ::GeneralAssembly, true) => "A/DEC/",
        (Organ::SecurityCouncil, true) => "S/DEC/",
        (Organ::EconomicAndSocialCouncil, true) => "E/DEC/",
        (Organ::HumanRightsCouncil, true) => "A/HRC/DEC/",
    }
}

/// What a document is, as far as its symbol says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An adopted resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A statement by the president.
    Statement,
    /// A draft of limited distribution (`A/79/L.17`).
    Draft,
    /// A verbatim or summary record of a meeting.
    MeetingRecord,
    /// Any other document.
    Document,
}

/// Whether a component only modifies the document before it: `Add.1`, `Corr.2`, `Rev.1`, `Amend.1`, `Summary`.
fn is_suffix(component: &str) -> bool {
    ["Add.", "Corr.", "Rev.", "Amend.", "Summary"].iter().any(|suffix| component.starts_with(suffix))
}

/// A document symbol in its canonical form, as the design prints it: `A/RES/65/122`, `S/RES/1631 (2005)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(Box<str>);

impl Symbol {
    /// The resolution of an organ with a number.
    pub fn resolution(organ: Organ, number: Number) -> Symbol {
        Symbol(format!("{}{number}", series_of(organ, false)).into())
    }

    /// The decision of an organ with a number. Decisions have no symbol of their own: this is how we name them.
    pub fn decision(organ: Organ, number: Number) -> Symbol {
        Symbol(format!("{}{number}", series_of(organ, true)).into())
    }

    /// Any other document by its printed symbol, taken as it is.
    pub fn document(printed: &str) -> Symbol {
        Symbol(printed.into())
    }

    /// Reads a printed symbol in any case and spacing, with digits, hyphens, spaces and look-alike letters of any script, and
    /// Arabic sessions (`A/RES/1514 (د-15)`), into its canonical form. `None` if the text is no symbol.
    ///
    /// `S/RES/1325` without its year is read and stays without it: only the index knows the year.
    pub fn parse(text: &str) -> Option<Symbol> {
        parse::parse(text)
    }

    /// What the document is, from its grammar alone.
    pub fn kind(&self) -> Kind {
        let first = self.first_text();
        let mut components = first.split('/').skip(1);
        let last = first.rsplit('/').find(|c| !is_suffix(c)).unwrap_or_default();
        let nature = components
            .find(|c| matches!(*c, "RES" | "DEC" | "PRST") || c.starts_with("Res.") || c.starts_with("Dec."));
        match nature {
            Some("PRST") => Kind::Statement,
            Some("DEC") => Kind::Decision,
            Some(c) if c.starts_with("Dec.") => Kind::Decision,
            Some(_) => Kind::Resolution,
            None if last.starts_with("L.") => Kind::Draft,
            None if last.starts_with("PV.") || last.starts_with("SR.") => Kind::MeetingRecord,
            None => Kind::Document,
        }
    }

    /// The organ whose document it is: of the first part, if the symbol is joint. `None` for other organs and bodies.
    pub fn organ(&self) -> Option<Organ> {
        let text = self.as_str();
        if text.starts_with("A/HRC/") {
            Some(Organ::HumanRightsCouncil)
        } else if text.starts_with("A/") {
            Some(Organ::GeneralAssembly)
        } else if text.starts_with("S/") {
            Some(Organ::SecurityCouncil)
        } else if text.starts_with("E/") {
            Some(Organ::EconomicAndSocialCouncil)
        } else {
            None
        }
    }

    /// The number of a resolution or decision of the four organs; `None` for every other document. Of several parts
    /// (`A/RES/76/84 A-B`), or one with a doubled letter (`A/RES/53/77 AA`), it is the number without a letter. Suffixes (`/Corr.1`) are left out.
    pub fn number(&self) -> Option<Number> {
        let text = self.first_text();
        let rest = SERIES_OF_NUMBERS.iter().find_map(|series| text.strip_prefix(series))?;
        let mut cursor = number::Cursor::new(rest);
        number::number(&mut cursor).map(|(number, _)| number)
    }

    /// The symbol of another number in the same series (`A/RES/65/122` with 65/123), without suffixes. `None` where
    /// [`Symbol::number`] is.
    pub fn with_number(&self, number: Number) -> Option<Symbol> {
        let series = SERIES_OF_NUMBERS.iter().find(|series| self.as_str().starts_with(**series))?;
        self.number()?;
        Some(Symbol(format!("{series}{number}").into()))
    }

    /// The first part of a joint symbol, or the symbol itself.
    pub fn first_part(&self) -> Symbol {
        Symbol(self.first_text().into())
    }

    /// The parts of a joint symbol; one, if it is not joint.
    pub fn parts(&self) -> Vec<Symbol> {
        let mut parts = Vec::new();
        let mut rest = self.as_str();
        while let Some(hyphen) = parse::joint(rest) {
            parts.push(Symbol(rest[..hyphen].into()));
            rest = &rest[hyphen + 1..];
        }
        parts.push(Symbol(rest.into()));
        parts
    }

    fn first_text(&self) -> &str {
        let text = self.as_str();
        if !text.contains('-') {
            return text;
        }
        parse::joint(text).and_then(|hyphen| text.get(..hyphen)).unwrap_or(text)
    }

    /// The series that the number counts in: `A/RES/65`, `A/RES/S-30`, `A/RES (XV)`, `S/RES`, `E/RES/2006`, `A/HRC/RES/48`.
    /// `None` for documents that are no numbered resolution, decision or presidential statement of the Security Council.
    pub fn series(&self) -> Option<String> {
        let text = self.first_text();
        if let Some(rest) = text.strip_prefix("S/PRST/") {
            return rest.split('/').next().map(|year| format!("S/PRST/{year}"));
        }
        let series = SERIES_OF_NUMBERS.iter().find(|series| text.starts_with(**series))?;
        let bare = series.trim_end_matches('/');
        Some(match self.number()? {
            Number::Slashed { session, .. } => {
                let (prefix, n) = session.parts();
                format!("{bare}/{prefix}{n}")
            }
            Number::Bracketed { session, .. } => {
                let (prefix, n) = session.parts();
                format!("{bare} ({prefix}{})", roman(n))
            }
            Number::Yearly { .. } => bare.to_owned(),
        })
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

/// The value of a roman numeral in upper or lower case. `None` for anything that is not the usual spelling: `IIII`, `IC`, the
/// empty string, numbers above 3999.
pub fn parse_roman(text: &str) -> Option<u32> {
    // MMMDCCCLXXXVIII is the longest.
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    let mut total = 0u32;
    let mut before = 0u32;
    for byte in text.bytes().rev() {
        let value = match byte.to_ascii_uppercase() {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            b'D' => 500,
            b'M' => 1000,
            _ => return None,
        };
        if value < before {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            before = value;
        }
    }
    roman(total).eq_ignore_ascii_case(text).then_some(total).filter(|n| *n < 4000)
}
