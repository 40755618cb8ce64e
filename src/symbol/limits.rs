//! Numbers that cannot exist, whatever the index has.

use super::{Number, Organ, Session, Symbol, roman};

/// Resolutions of the General Assembly bore roman sessions up to this regular one (1975).
const LAST_ROMAN_ASSEMBLY: u32 = 30;
/// The last resolution of that session, 3541 (XXX): the numbers ran through all sessions.
const LAST_RUNNING_ASSEMBLY: u32 = 3541;
/// The last special session before the change (1975).
const LAST_ROMAN_SPECIAL: u32 = 7;
/// The last emergency special session before the change (1967).
const LAST_ROMAN_EMERGENCY: u32 = 5;
/// The last session of the Economic and Social Council with a roman number (1977).
const LAST_ROMAN_ECOSOC: u32 = 63;
/// From this year on the Economic and Social Council has numbered by the year.
const FIRST_YEAR_ECOSOC: u32 = 1978;
/// No session has numbered so far: the longest series of resolutions is 347, decisions count from 401 and 501.
const LAST_OF_A_SESSION: u32 = 799;
/// No session or year beyond these is near.
const FAR_SESSION: u32 = 120;
const FAR_YEAR: u32 = 2100;
/// The Security Council's first year.
const FIRST_YEAR_COUNCIL: u32 = 1946;
/// From this year on presidential statements have had a series of their own.
const FIRST_YEAR_STATEMENTS: u32 = 1994;

impl Symbol {
    /// Whether a document of this symbol can exist by the grammar alone; if not, the reason, as a sentence without its full
    /// stop. A symbol about whose limits nothing is known passes.
    pub fn could_exist(&self) -> Result<(), String> {
        if let Some(rest) = self.first_text().strip_prefix("S/PRST/") {
            let year = rest.split('/').next().and_then(|year| year.parse::<u32>().ok());
            return match year {
                Some(year) if year < FIRST_YEAR_STATEMENTS => Err(format!(
                    "presidential statements of the Security Council have been numbered by the year since {FIRST_YEAR_STATEMENTS}"
                )),
                _ => Ok(()),
            };
        }
        let (Some(organ), Some(number)) = (self.organ(), self.number()) else {
            return Ok(());
        };
        if number.running() == 0 {
            return Err("numbers start at 1".to_owned());
        }
        match organ {
            Organ::GeneralAssembly => assembly(number),
            Organ::SecurityCouncil => council(number),
            Organ::EconomicAndSocialCouncil => ecosoc(number),
            Organ::HumanRightsCouncil => human_rights(number),
        }
    }
}

fn assembly(number: Number) -> Result<(), String> {
    match number {
        Number::Bracketed { session: Session::Regular(n), .. } if n == 0 || n > LAST_ROMAN_ASSEMBLY => {
            Err(format!(
                "the General Assembly has had no roman session {}: they ended with the thirtieth (XXX) in 1975",
                roman(n)
            ))
        }
        Number::Bracketed { session: Session::Special(n), .. } if n == 0 || n > LAST_ROMAN_SPECIAL => {
            Err("special sessions have roman numbers only up to the seventh (S-VII)".to_owned())
        }
        Number::Bracketed { session: Session::Emergency(n), .. } if n == 0 || n > LAST_ROMAN_EMERGENCY => {
            Err("emergency special sessions have roman numbers only up to the fifth (ES-V)".to_owned())
        }
        Number::Bracketed { number, .. } if number > LAST_RUNNING_ASSEMBLY => {
            Err(format!("the last resolution with a roman session is {LAST_RUNNING_ASSEMBLY} (XXX)"))
        }
        Number::Slashed { session: Session::Regular(n), .. } if n >= 1900 => {
            Err("the General Assembly numbers by the session, not by the year".to_owned())
        }
        Number::Slashed { session: Session::Regular(n), .. } if n <= LAST_ROMAN_ASSEMBLY => Err(
            "the General Assembly has numbered its resolutions in this way since the thirty-first session"
                .to_owned(),
        ),
        Number::Slashed { session: Session::Special(n), .. } if n <= LAST_ROMAN_SPECIAL => {
            Err("special sessions have been numbered in this way since the eighth".to_owned())
        }
        Number::Slashed { session: Session::Emergency(n), .. } if n <= LAST_ROMAN_EMERGENCY => {
            Err("emergency special sessions have been numbered in this way since the sixth".to_owned())
        }
        Number::Slashed { session, .. } if session.parts().1 > FAR_SESSION => {
            Err("the General Assembly has had no such session".to_owned())
        }
        Number::Slashed { session: Session::Regular(_), number, .. } if number > LAST_OF_A_SESSION => {
            Err("no session of the General Assembly has so many numbers".to_owned())
        }
        _ => Ok(()),
    }
}

fn council(number: Number) -> Result<(), String> {
    match number {
        Number::Yearly { year, .. } if !(FIRST_YEAR_COUNCIL..FAR_YEAR).contains(&year) => {
            Err(format!("the Security Council adopted no resolution in {year}"))
        }
        Number::Yearly { .. } => Ok(()),
        _ => Err("the Security Council numbers its resolutions through all years, with the year in brackets"
            .to_owned()),
    }
}

fn ecosoc(number: Number) -> Result<(), String> {
    match number {
        Number::Bracketed { session: Session::Regular(n), .. } if n == 0 || n > LAST_ROMAN_ECOSOC => {
            Err(format!(
                "the Economic and Social Council has had no roman session {}: they ended with the sixty-third (LXIII) in 1977",
                roman(n)
            ))
        }
        Number::Slashed { session: Session::Regular(year), .. }
            if !(FIRST_YEAR_ECOSOC..FAR_YEAR).contains(&year) =>
        {
            Err(format!(
                "the Economic and Social Council has numbered its resolutions by the year since {FIRST_YEAR_ECOSOC}"
            ))
        }
        _ => Ok(()),
    }
}

fn human_rights(number: Number) -> Result<(), String> {
    match number {
        Number::Slashed { session, .. } if session.parts().1 == 0 || session.parts().1 > FAR_SESSION => {
            Err("the Human Rights Council has had no such session".to_owned())
        }
        Number::Slashed { .. } => Ok(()),
        _ => Err("the Human Rights Council numbers by the session, with a slash".to_owned()),
    }
}
