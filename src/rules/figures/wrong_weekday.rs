//! A weekday that does not fit its date.
//!
//! # What
//! A weekday directly before a full date: "Monday, 25 September 2015". Compares it with the calendar.
//!
//! # Why
//! One of the two is wrong, and people will come on another day.
//!
//! # Example
//! ```text
//! Decides to meet on Monday, 25 September 2015;
//! ```
//!
//! # Better
//! ```text
//! Decides to meet on Friday, 25 September 2015;
//! ```
//!
//! # Fix
//! Writes the weekday of the date. To be confirmed: it may be the date that is wrong.
//!
//! # Source
//! Row D04 of the drafting rules; the calendar.

use crate::corpus::Date;
use crate::rules::date;
use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter;

/// A weekday that does not fit its date.
pub static RULE: Rule = Rule {
    name: "wrong-weekday",
    code: "D04b",
    severity: Severity::Error,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("wrong_weekday.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if matches!(passage.paragraph.kind, Kind::Furniture | Kind::Comment) {
        return;
    }
    let language = passage.language();
    let names = names(language);
    let text = passage.text();
    for (index, name) in names.iter().enumerate() {
        for (at, _) in text.match_indices(name) {
            let end = at + name.len();
            let before = text[..at].chars().next_back();
            if language != Language::Chinese && before.is_some_and(|c| is_letter(c) && !"ال".contains(c)) {
                continue;
            }
            let Some(date) = date_beside(text, at, end, language) else { continue };
            // Sunday is the first of the names.
            let right = date.weekday().to_sunday_zero_offset() as usize;
            if right == index {
                continue;
            }
            let range = at..end;
            let message = format!("{} is a {}", date::english(date), WEEKDAYS[right]);
            found.push(RULE.finding(range.clone(), message).fix(Fix::replace(
                Grade::Confirm,
                range,
                names[right],
            )));
        }
    }
}

/// As people read them in messages.
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

fn names(language: Language) -> [&'static str; 7] {
    match language {
        Language::English => WEEKDAYS,
        Language::French => ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        Language::Spanish => ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
        Language::Russian => {
            ["воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"]
        }
        Language::Chinese => ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        Language::Arabic => ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    }
}

/// The full date behind a weekday (in Chinese before it).
fn date_beside(text: &str, start: usize, end: usize, language: Language) -> Option<Date> {
    if language == Language::Chinese {
        let before = text[..start].trim_end_matches(['（', '(', ' ', '，']).strip_suffix('日')?;
        let day = date::last_digits(before)?;
        let ahead = before[..day.start].strip_suffix('月')?;
        let month = date::last_digits(ahead)?;
        let year = date::last_digits(ahead[..month.start].strip_suffix('年')?)?;
        return civil(date::value(&text[year])?, date::value(&text[month])?, date::value(&text[day])?);
    }
    let rest = text[end..].trim_start_matches([',', '،', ' ', '\u{a0}', '\n']);
    // "Tuesday the 3rd", "martes 3"
    let day = date::next_digits(rest, 0).filter(|run| run.start == 0)?;
    let behind = &rest[day.end..];
    let behind = behind[date::suffix(behind, language)..].trim_start_matches([' ', '\u{a0}', '\n']);
    let word = behind.strip_prefix("de ").unwrap_or(behind);
    let (month, length) = date::month_at(word, language)?;
    let behind = word[length..].trim_start_matches([' ', '\u{a0}', '\n']);
    let behind = behind.strip_prefix("de ").unwrap_or(behind);
    let year = date::next_digits(behind, 0).filter(|run| run.start == 0)?;
    civil(date::value(&behind[year])?, month, date::value(&rest[day])?)
}

fn civil(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok().filter(|year| *year >= 1900)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn weekdays_that_fit() {
        check(
            "The General Assembly,\n\n1. Decides to meet on Friday, 25 September 2015, and on Mondays.\n",
            expect![[""]],
        );
    }

    #[test]
    fn weekdays_that_do_not_in_six_languages() {
        check(
            "The General Assembly,\n\n1. Decides to meet on Monday, 25 September 2015.\n",
            expect!["3 [Monday] error: 25 September 2015 is a Friday → [Friday]"],
        );
        check(
            "L’Assemblée générale,\n\n1. Décide de se réunir le lundi 25 septembre 2015.\n",
            expect!["3 [lundi] error: 25 September 2015 is a Friday → [vendredi]"],
        );
        check(
            "La Asamblea General,\n\n1. Decide reunirse el lunes 25 de septiembre de 2015.\n",
            expect!["3 [lunes] error: 25 September 2015 is a Friday → [viernes]"],
        );
        check(
            "Генеральная Ассамблея,\n\n1. постановляет провести заседание в понедельник, 25 сентября 2015 года.\n",
            expect!["3 [понедельник] error: 25 September 2015 is a Friday → [пятницу]"],
        );
        check(
            "大会，\n\n1. 决定于2015年9月25日星期一举行会议。\n",
            expect!["3 [星期一] error: 25 September 2015 is a Friday → [星期五]"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تقرر أن تجتمع يوم الاثنين 25 أيلول/سبتمبر 2015.\n",
            expect!["3 [الاثنين] error: 25 September 2015 is a Friday → [الجمعة]"],
        );
    }
}
