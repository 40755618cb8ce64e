//! A treaty cited in another form than "Treaty Series, vol. 660, No. 9464".
//!
//! # What
//! Volume and number of the United Nations Treaty Series with a capital "Vol.", a small "no.", without the commas, as "UNTS", or with the
//! series named in another way than the language does. Outside English only where both are there.
//!
//! # Why
//! One form throughout; the number is what leads to the treaty.
//!
//! # Example
//! ```text
//! ¹ United Nations Treaty Series Vol. 660, p. 195.
//! ```
//!
//! # Better
//! ```text
//! ¹ United Nations, Treaty Series, vol. 660, No. 9464.
//! ```
//!
//! # Fix
//! Writes volume and number in the form of the language, a page behind them; to be confirmed. None where one of the two is missing
//! (that has to be looked up) or there are several.
//!
//! # Source
//! Row F10 of the drafting rules: Editorial Manual, Footnotes, chapter III, sections C, D and G; 1,472 notes in the usual form.

use crate::rules::finding::{Finding, Fix};
use crate::rules::note_form;
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter;
use std::ops::Range;

/// A treaty cited in another form than "Treaty Series, vol. 660, No. 9464".
pub static RULE: Rule = Rule {
    name: "treaty-form",
    code: "F10",
    severity: Severity::Hint,
    since: "0.2.0",
    languages: &Language::ALL,
    profiles: &[
        Profile::GeneralAssembly,
        Profile::SecurityCouncil,
        Profile::EconomicAndSocialCouncil,
        Profile::HumanRightsCouncil,
    ],
    fix: Some(Grade::Confirm),
    documentation: documentation!("treaty_form.rs"),
    check: Check::Paragraph(check),
};

/// How the United Nations and their series are named in notes, in the language's own form and in others.
fn names(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "United Nations, Treaty Series",
            "United Nations Treaty Series",
            "UN Treaty Series",
            "U.N. Treaty Series",
            "Treaty Series",
            "U.N.T.S.",
            "UNTS",
        ],
        Language::French => &[
            "Nations Unies, Recueil des Traités",
            "Nations Unies, Recueil des traités",
            "Recueil des Traités des Nations Unies",
            "Recueil des traités des Nations Unies",
            "Nations Unies, Treaty Series",
            "United Nations, Treaty Series",
            "RTNU",
            "UNTS",
        ],
        Language::Spanish => &[
            "Naciones Unidas, Treaty Series",
            "Naciones Unidas Treaty Series",
            "Naciones Unidas, Serie de Tratados",
            "Serie de Tratados de las Naciones Unidas",
            "United Nations, Treaty Series",
            "UNTS",
        ],
        Language::Russian => &[
            "United Nations, Treaty Series",
            "United Nations Treaty Series",
            "Организация Объединенных Наций, Сборник договоров",
            "Сборник договоров Организации Объединенных Наций",
            "UNTS",
        ],
        Language::Chinese => &[
            "联合国，《条约汇编》",
            "联合国《条约汇编》",
            "《联合国条约汇编》",
            "联合国条约汇编",
            "United Nations, Treaty Series",
            "UNTS",
        ],
        Language::Arabic => &[
            "United Nations, Treaty Series",
            "United Nations Treaty Series",
            "الأمم المتحدة، مجموعة المعاهدات",
            "مجموعة معاهدات الأمم المتحدة",
            "UNTS",
        ],
    }
}

/// The series of the League of Nations has no registration numbers everywhere.
const LEAGUE: [&str; 6] = [
    "League of Nations",
    "Société des Nations",
    "Sociedad de las Naciones",
    "Лига Наций",
    "国际联盟",
    "عصبة الأمم",
];

/// Words for a volume, a number and a page, without the stops behind them.
const VOLUME: [&str; 12] =
    ["volume", "Volume", "vols", "vol", "Vols", "Vol", "VOL", "tomo", "том", "т", "المجلد", "第"];
const NUMBER: [&str; 20] = [
    "registration number",
    "number",
    "numéro",
    "número",
    "Número",
    "Núm",
    "núm",
    "num",
    "Nos",
    "nos",
    "No",
    "no",
    "N°",
    "n°",
    "nº",
    "Nº",
    "№",
    "الرقم",
    "رقم",
    "第",
];
const PAGE: [&str; 6] = ["pp", "p", "pág", "с", "ص", "págs"];

/// What stands behind the name of the series.
#[derive(Default)]
struct Place {
    volume: Option<u32>,
    number: Option<u32>,
    /// As it is written.
    page: Option<String>,
    /// Where it ends, in bytes behind the name.
    end: usize,
}

impl Place {
    /// Reads as far as it is volume, number and page; `None` where there are several of one.
    fn read(text: &str) -> Option<Place> {
        let mut place = Place::default();
        let mut at = 0;
        loop {
            let rest = text[at..].trim_start_matches([' ', ',', '.', '，', '،', ':']);
            let start = text.len() - rest.len();
            let Some((word, kind)) = word(rest) else { break };
            let behind = rest[word.len()..].trim_start_matches(['.', ' ', ':']);
            let digits: usize = behind.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                break;
            }
            let mut end = text.len() - behind.len() + digits;
            let value = behind[..digits].parse().ok()?;
            let slot = match (word, kind) {
                // In Chinese the word stands behind the number.
                ("第", _) => {
                    let after = text[end..].chars().next()?;
                    end += after.len_utf8();
                    match after {
                        '卷' => &mut place.volume,
                        '号' => &mut place.number,
                        _ => return None,
                    }
                }
                (_, Part::Volume) => &mut place.volume,
                (_, Part::Number) => &mut place.number,
                (_, Part::Page) => {
                    let range = text[end..].chars().take_while(|c| matches!(c, '-' | '–' | '0'..='9'));
                    end += range.map(char::len_utf8).sum::<usize>();
                    place.page = Some(text[start..end].to_owned());
                    (at, place.end) = (end, end);
                    continue;
                }
            };
            if slot.replace(value).is_some() {
                return None;
            }
            // Of several volumes the first alone is not the place.
            let next = text[end..].trim_start_matches([' ', ',', '、', '-', '–']);
            let next = ["and ", "et ", "y ", "и ", "和", "و"]
                .iter()
                .find_map(|and| next.strip_prefix(and))
                .unwrap_or(next);
            if next.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            (at, place.end) = (end, end);
        }
        Some(place)
    }
}

/// What a number behind a word is.
#[derive(Clone, Copy)]
enum Part {
    Volume,
    Number,
    Page,
}

/// The word for a volume, a number or a page that a text starts with.
fn word(text: &str) -> Option<(&'static str, Part)> {
    let whole = |word: &&&str| text.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(is_letter));
    let find = |words: &'static [&'static str]| words.iter().find(whole).copied();
    let volume = find(&VOLUME).map(|word| (word, Part::Volume));
    volume
        .or_else(|| find(&NUMBER).map(|word| (word, Part::Number)))
        .or_else(|| find(&PAGE).map(|word| (word, Part::Page)))
}

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let language = passage.language();
    let named = names(language).iter().filter_map(|name| Some((text.find(name)?, *name)));
    // Of two that overlap the one that starts first has more of the name.
    let Some((start, name)) = named.min_by_key(|(at, name)| (*at, usize::MAX - name.len())) else { return };
    if LEAGUE.iter().any(|league| text.contains(league)) {
        return;
    }
    let behind = start + name.len();
    let place = text[behind..].split([';', '；', '؛']).next().and_then(Place::read);
    let fix = place.and_then(|place| {
        let form = note_form::treaty(language, place.volume?, place.number?);
        let form = form.trim_end_matches(['.', '。']);
        let page = place.page.map(|page| format!(", {page}")).unwrap_or_default();
        Some((start..behind + place.end, format!("{form}{page}")))
    });
    let message = |form: &str| format!("A treaty is cited as “{form}”");
    match fix {
        Some((range, form)) => {
            let written = text[range.clone()].replace("n°", "no").replace("nº", "no");
            let bare = form.replace('*', "");
            if written != bare {
                let own = with_marks(passage.text(), plain.own(&range));
                let marked = passage.text()[own.clone()].contains(['*', '_']);
                let fix = Fix::replace(Grade::Confirm, own.clone(), if marked { form } else { bare.clone() });
                found.push(RULE.finding(own, message(&bare)).fix(fix));
            }
        }
        // What is missing is known to be only where the form of the rest is.
        None if language == Language::English && !is_usual(text, start, name) => {
            let series = text[start..].find("Treaty Series").map_or(start..behind, |at| start + at..behind);
            let form = "United Nations, Treaty Series, vol. 660, No. 9464";
            found.push(RULE.finding(plain.own(&series), message(form)));
        }
        None => {}
    }
}

/// A range of a text with the emphasis marks directly before it that are closed in it or behind it.
fn with_marks(text: &str, range: Range<usize>) -> Range<usize> {
    let marks = ['*', '_'];
    let start = text[..range.start].trim_end_matches(marks).len();
    let open = range.start - start;
    let behind = text[range.end..].len() - text[range.end..].trim_start_matches(marks).len();
    let closed = text[range.clone()].matches(marks).count() == open;
    let end = range.end + if open > 0 && !closed { behind } else { 0 };
    start..end
}

/// Whether an English note cites a treaty, or several in one volume, in the usual form.
fn is_usual(text: &str, start: usize, name: &str) -> bool {
    let behind = text[start + name.len()..].split(';').next().unwrap_or("");
    let volume = behind.starts_with(", vol. ") || behind.starts_with(", vols. ");
    let number = behind.contains(", No. ") || behind.contains(", Nos. ");
    name == "United Nations, Treaty Series" && volume && number
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn the_usual_form() {
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ United Nations, *Treaty Series*, vol. 660, No. 9464.\n",
            expect![[""]],
        );
        check(
            "The General Assembly,\n\nRecalling the report,¹\n\n1. Decides to adjourn.\n\n¹ United Nations Treaty Series Vol. 660, p. 195.\n",
            expect![
                "7 [Treaty Series] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464”"
            ],
        );
    }

    #[test]
    fn volume_and_number_in_the_form_of_the_language() {
        let draft = |organ: &str, note: &str| format!("{organ}\n\n¹ {note}\n");
        let check = |organ: &str, note: &str, expected: Expect| check(&draft(organ, note), expected);
        check(
            "The General Assembly,",
            "UN Treaty Series, Vol. 660, p. 195, no. 9464.",
            expect![
                "3 [UN Treaty Series, Vol. 660, p. 195, no. 9464] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464, p. 195” → [United Nations, Treaty Series, vol. 660, No. 9464, p. 195]"
            ],
        );
        check(
            "The General Assembly,",
            "See *UNTS* vol 660, No 9464, annex.",
            expect![
                "3 [*UNTS* vol 660, No 9464] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464” → [United Nations, *Treaty Series*, vol. 660, No. 9464]"
            ],
        );
        check(
            "The General Assembly,",
            "United Nations, Treaty Series, vols. 1465 and 2375, No. 24841.",
            expect![[""]],
        );
        check("The General Assembly,", "League of Nations, Treaty Series, vol. LX, No. 1414.", expect![[""]]);
        check(
            "L’Assemblée générale,",
            "Recueil des traités des Nations Unies, volume 660, n° 9464.",
            expect![
                "3 [Recueil des traités des Nations Unies, volume 660, n° 9464] hint: A treaty is cited as “Nations Unies, Recueil des Traités, vol. 660, no 9464” → [Nations Unies, Recueil des Traités, vol. 660, no 9464]"
            ],
        );
        check(
            "L’Assemblée générale,",
            "Nations Unies, Recueil des Traités, vol. 660, no 9464.",
            expect![[""]],
        );
        check(
            "La Asamblea General,",
            "Naciones Unidas, Serie de Tratados, vol. 660, núm. 9464.",
            expect![
                "3 [Naciones Unidas, Serie de Tratados, vol. 660, núm. 9464] hint: A treaty is cited as “Naciones Unidas, Treaty Series, vol. 660, núm. 9464” → [Naciones Unidas, Treaty Series, vol. 660, núm. 9464]"
            ],
        );
        check(
            "La Asamblea General,",
            "Naciones Unidas, *Treaty Series*, vol. 660, núm. 9464.",
            expect![[""]],
        );
        check(
            "Генеральная Ассамблея,",
            "United Nations Treaty Series, т. 660, № 9464.",
            expect![
                "3 [United Nations Treaty Series, т. 660, № 9464] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464” → [United Nations, Treaty Series, vol. 660, No. 9464]"
            ],
        );
        check("Генеральная Ассамблея,", "United Nations, Treaty Series, vol. 660, No. 9464.", expect![[""]]);
        check(
            "大会，",
            "联合国《条约汇编》第660卷，第9464号。",
            expect![
                "3 [联合国《条约汇编》第660卷，第9464号] hint: A treaty is cited as “联合国，《条约汇编》，第660卷，第9464号” → [联合国，《条约汇编》，第660卷，第9464号]"
            ],
        );
        check("大会，", "联合国，《条约汇编》，第660卷，第9464号。", expect![[""]]);
        check("大会，", "联合国，《条约汇编》，第1465和2375卷，第24841号。", expect![[""]]);
        check(
            "إن الجمعية العامة،",
            "الأمم المتحدة، مجموعة المعاهدات، المجلد 660، الرقم 9464.",
            expect![
                "3 [الأمم المتحدة، مجموعة المعاهدات، المجلد 660، الرقم 9464] hint: A treaty is cited as “United Nations, Treaty Series, vol. 660, No. 9464” → [United Nations, Treaty Series, vol. 660, No. 9464]"
            ],
        );
    }
}
