//! How the United Nations writes citations in each language (R04, R06, R13 to R15 of its drafting practice, counted in the
//! resolutions of 2000 to 2026).

use crate::corpus::Date;
use crate::rules::date;
use crate::symbol::{Number, Session, Symbol, roman};
use crate::syntax::Language;

/// The letters by which Arabic names the parts of a resolution, from A on.
const ARABIC_LETTERS: [&str; 18] = [
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين",
    "عين", "فاء", "صاد",
];

/// A resolution's number as a text cites it: `70/1`, `1514 (XV)`, in Arabic `1514 (د-15)`, in Chinese `1325(2000)`. Other
/// documents have their symbol.
pub fn number(symbol: &Symbol, language: Language) -> String {
    let Some(number) = symbol.number() else { return symbol.as_str().to_owned() };
    let part = number.part().map(|part| letter(part, language)).unwrap_or_default();
    match (number, language) {
        (Number::Slashed { session, number, .. }, Language::Arabic) => {
            format!("{}/{number}{part}", arabic(session, ""))
        }
        (Number::Bracketed { number, session, .. }, Language::Arabic) => {
            format!("{number}{part} ({})", arabic(session, "د-"))
        }
        (Number::Bracketed { number, session, .. }, Language::Chinese) => {
            let (prefix, n) = session.parts();
            format!("{number}{part}({prefix}{})", roman(n))
        }
        (Number::Yearly { number, year }, Language::Chinese) => format!("{number}({year})"),
        (number, _) => number.to_string(),
    }
}

fn letter(part: char, language: Language) -> String {
    let arabic = (part as usize).checked_sub('A' as usize).and_then(|at| ARABIC_LETTERS.get(at));
    match arabic.filter(|_| language == Language::Arabic) {
        Some(letter) => format!(" {letter}"),
        None => format!(" {part}"),
    }
}

/// A session in Arabic; `regular` stands before the number of a regular one.
fn arabic(session: Session, regular: &str) -> String {
    match session {
        Session::Regular(n) => format!("{regular}{n}"),
        Session::Special(n) => format!("دإ-{n}"),
        Session::Emergency(n) => format!("دإط-{n}"),
    }
}

/// What stands behind a number to give its day: ` of 25 September 2015`. In Chinese the day stands before it: nothing.
pub fn dated(day: Date, language: Language) -> String {
    let written = date::write(day, language);
    match language {
        Language::English => format!(" of {written}"),
        Language::French => format!(" du {written}"),
        Language::Spanish => format!(", de {written}"),
        Language::Russian => format!(" от {written}"),
        Language::Arabic => format!(" المؤرخ {written}"),
        Language::Chinese => String::new(),
    }
}

/// A citation from its number on, with the day if one is given: `70/1 of 25 September 2015`, `2015年9月25日第70/1号决议`. In Chinese
/// it begins with 第 or the day, and ends behind 号.
pub fn cite(symbol: &Symbol, day: Option<Date>, language: Language) -> String {
    let number = number(symbol, language);
    match language {
        Language::Chinese => {
            let day = day.map(|day| date::write(day, language)).unwrap_or_default();
            format!("{day}第{number}号")
        }
        _ => number + &day.map(|day| dated(day, language)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;

    fn check(symbol: &str, expected: [&str; 6]) {
        let symbol = Symbol::parse(symbol).unwrap();
        let day = corpus::index().date(&symbol);
        let written = ["en", "fr", "es", "ru", "zh", "ar"]
            .map(|code| cite(&symbol, day, Language::from_code(code).unwrap()));
        assert_eq!(written, expected);
    }

    #[test]
    fn citations_in_six_languages() {
        check(
            "A/RES/70/1",
            [
                "70/1 of 25 September 2015",
                "70/1 du 25 septembre 2015",
                "70/1, de 25 de septiembre de 2015",
                "70/1 от 25 сентября 2015 года",
                "2015年9月25日第70/1号",
                "70/1 المؤرخ 25 أيلول/سبتمبر 2015",
            ],
        );
        check(
            "A/RES/1514 (XV)",
            [
                "1514 (XV) of 14 December 1960",
                "1514 (XV) du 14 décembre 1960",
                "1514 (XV), de 14 de diciembre de 1960",
                "1514 (XV) от 14 декабря 1960 года",
                "1960年12月14日第1514(XV)号",
                "1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 1960",
            ],
        );
        check(
            "S/RES/1325 (2000)",
            [
                "1325 (2000) of 31 October 2000",
                "1325 (2000) du 31 octobre 2000",
                "1325 (2000), de 31 de octubre de 2000",
                "1325 (2000) от 31 октября 2000 года",
                "2000年10月31日第1325(2000)号",
                "1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000",
            ],
        );
    }

    #[test]
    fn our_reader_reads_what_is_written() {
        for symbol in
            ["A/RES/70/1", "A/RES/217 A (III)", "A/RES/S-30/1", "A/RES/ES-11/1", "S/RES/1325 (2000)"]
        {
            let symbol = Symbol::parse(symbol).unwrap();
            let day = corpus::index().date(&symbol);
            let around = [
                ("en", "Recalling resolution ", ","),
                ("fr", "Rappelant la résolution ", ","),
                ("es", "Recordando la resolución ", ","),
                ("ru", "ссылаясь на резолюцию ", ","),
                ("zh", "回顾", "决议，"),
                ("ar", "وإذ تشير إلى القرار ", "،"),
            ];
            for (code, before, behind) in around {
                let language = Language::from_code(code).unwrap();
                let text = format!("{before}{}{behind}", cite(&symbol, day, language));
                let organ = symbol.organ();
                let reading = crate::cite::read(&text, crate::cite::Context { language, organ, note: false });
                let [citation] = &reading.citations[..] else { panic!("{text}: {reading:?}") };
                assert_eq!(citation.symbol, symbol, "{text}");
                assert_eq!(citation.date.as_ref().and_then(|date| date.date), day, "{text}");
            }
        }
    }
}
