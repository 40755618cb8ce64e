//! A sales number announced in other words than the language has.
//!
//! # What
//! A sales number in a note behind other words than the language has: "UN publication, sales no. E.96.IV.13".
//!
//! # Why
//! One form throughout.
//!
//! # Example
//! ```text
//! ¹ Report of the Conference (UN publication sales no. E.96.IV.13), chap. I.
//! ```
//!
//! # Better
//! ```text
//! ¹ Report of the Conference (United Nations publication, Sales No. E.96.IV.13), chap. I.
//! ```
//!
//! # Fix
//! Writes the words before the number as the language has them; to be confirmed.
//!
//! # Source
//! Row F10 of the drafting rules: Editorial Manual, Footnotes, chapter III, section C; counted in adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};
use crate::text::is_letter_or_digit;

/// A sales number announced in other words than the language has.
pub static RULE: Rule = Rule {
    name: "sales-number",
    code: "F10b",
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
    documentation: documentation!("sales_number.rs"),
    check: Check::Paragraph(check),
};

/// How a language announces a sales number.
struct Form {
    /// As adopted texts do.
    right: &'static str,
    /// Other ways to name the publication, without what stands behind.
    publications: &'static [&'static str],
    /// Other ways to name the number, without the colon or stop behind; none begins with another.
    numbers: &'static [&'static str],
}

fn form(language: Language) -> Form {
    let (right, publications, numbers): (_, &[_], &[_]) = match language {
        Language::English => (
            "United Nations publication, Sales No. ",
            &[
                "United Nations publication",
                "United Nations Publication",
                "UN publication",
                "U.N. publication",
                "UN Publication",
            ],
            &["Sales No", "Sales no", "sales no", "sales No", "Sales Number", "Sales number", "sales number"],
        ),
        Language::French => (
            "publication des Nations Unies, numéro de vente : ",
            &["publication des Nations Unies", "Publication des Nations Unies", "publication de l'ONU"],
            &["numéro de vente", "Numéro de vente", "no de vente", "n° de vente", "nº de vente"],
        ),
        Language::Spanish => (
            "publicación de las Naciones Unidas, núm. de venta ",
            &["publicación de las Naciones Unidas", "Publicación de las Naciones Unidas"],
            &[
                "núm. de venta",
                "Núm. de venta",
                "número de venta",
                "Número de venta",
                "No de venta",
                "Nº de venta",
                "nº de venta",
                "n° de venta",
            ],
        ),
        Language::Russian => (
            "издание Организации Объединенных Наций, в продаже под № ",
            &[
                "издание Организации Объединенных Наций",
                "Издание Организации Объединенных Наций",
                "издание ООН",
            ],
            &["в продаже под №", "в продаже под номером", "в продаже за №", "Sales No", "продажный №"],
        ),
        Language::Chinese => (
            "联合国出版物，出售品编号：",
            &["联合国出版物"],
            &["出售品编号", "销售编号", "出售编号", "销售号"],
        ),
        Language::Arabic => (
            "منشورات الأمم المتحدة، رقم المبيع ",
            &["منشورات الأمم المتحدة", "من منشورات الأمم المتحدة", "منشور الأمم المتحدة"],
            &["رقم المبيع", "رقم البيع", "رقم المبيعات"],
        ),
    };
    Form { right, publications, numbers }
}

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    if passage.paragraph.kind != Kind::Note {
        return;
    }
    let plain = passage.plain();
    let text = plain.text();
    let Form { right, publications, numbers } = form(passage.language());
    for start in numbers_of(text) {
        let head = &text[..start];
        let named = head.trim_end_matches([' ', ':', '.', '：']);
        // A right one can have no blank before its colon, and a stop or colon more.
        let Some(number) = numbers.iter().find_map(|number| named.strip_suffix(number)) else { continue };
        let before = number.trim_end_matches([' ', ',', '，', '،', '.', ':']);
        let publication =
            publications.iter().filter_map(|name| before.strip_suffix(name)).min_by_key(|rest| rest.len());
        let (from, written) = match publication {
            Some(rest) => (rest.len(), right),
            None => {
                // Only the words for the number are there.
                let part = right.find([',', '，', '،']).map_or(right, |comma| &right[comma..]);
                (number.len(), part.trim_start_matches([',', '，', '،', ' ']))
            }
        };
        let (said, due) = (tight(&head[from..]), tight(written));
        // Adopted notes have the publication with a capital in brackets, too.
        let initial = |text: &str| text.chars().next().map_or(0, char::len_utf8);
        let capital = publication.is_some() && said[initial(&said)..] == due[initial(&due)..];
        if said == due || capital && said.to_lowercase().starts_with(&due[..initial(&due)].to_lowercase()) {
            continue;
        }
        let range = plain.own(&(from..start));
        // The blank before a French colon does not break.
        let written = written.replace(" :", "\u{a0}:");
        let message = "A sales number is announced in another way in this language";
        found.push(RULE.finding(range.clone(), message).fix(Fix::replace(Grade::Confirm, range, written)));
    }
}

/// What is compared: without blanks and colons.
fn tight(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | ':' | '：')).collect()
}

/// Where sales numbers start: `E.96.IV.13`, `S.02.II.A.7`.
fn numbers_of(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let starts = memchr::memchr_iter(b'.', bytes).filter_map(|dot| {
        let letter = dot.checked_sub(1)?;
        let digits =
            |from: usize| bytes.get(from..from + 2).is_some_and(|pair| pair.iter().all(u8::is_ascii_digit));
        let roman = matches!(bytes.get(dot + 4)?, b'I' | b'V' | b'X');
        let is = matches!(bytes[letter], b'E' | b'F' | b'S' | b'R' | b'C' | b'A') && digits(dot + 1);
        let alone = !text.get(..letter)?.ends_with(|c: char| is_letter_or_digit(c) && c.is_ascii());
        (is && bytes[dot + 3] == b'.' && roman && alone).then_some(letter)
    });
    starts.collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(organ: &str, note: &str, expected: Expect) {
        testing::check(&super::RULE, &format!("{organ}\n\n¹ {note}\n"), expected);
    }

    #[test]
    fn adopted_forms_are_left_alone() {
        check(
            "The General Assembly,",
            "*Report of the Conference* (United Nations publication, Sales No. E.96.IV.13), chap. I.",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,",
            "Rapport (publication des Nations Unies, numéro de vente\u{a0}: F.96.IV.13), chap. I.",
            expect![[""]],
        );
        check(
            "L’Assemblée générale,",
            "Rapport (publication des Nations Unies, numéro de vente: F.96.IV.13), chap. I.",
            expect![[""]],
        );
        check(
            "La Asamblea General,",
            "Informe (publicación de las Naciones Unidas, núm. de venta: S.96.IV.13), cap. I.",
            expect![[""]],
        );
        check(
            "Генеральная Ассамблея,",
            "Доклад (издание Организации Объединенных Наций, в продаже под № R.96.IV.13), гл. I.",
            expect![[""]],
        );
        check(
            "Генеральная Ассамблея,",
            "Доклад (Издание Организации Объединенных Наций, в продаже под № R.96.IV.13), гл. I.",
            expect![[""]],
        );
        check("大会，", "《报告》(联合国出版物，出售品编号：C.96.IV.13)，第一章。", expect![[""]]);
        check(
            "إن الجمعية العامة،",
            "تقرير المؤتمر (منشورات الأمم المتحدة، رقم المبيع A.96.IV.13)، الفصل الأول.",
            expect![[""]],
        );
    }

    #[test]
    fn other_forms() {
        check(
            "The General Assembly,",
            "Report of the Conference (UN publication sales no. E.96.IV.13), chap. I.",
            expect![
                "3 [UN publication sales no. ] hint: A sales number is announced in another way in this language → [United Nations publication, Sales No. ]"
            ],
        );
        check(
            "The General Assembly,",
            "Report of the Conference (Sales number: E.96.IV.13), chap. I.",
            expect![
                "3 [Sales number: ] hint: A sales number is announced in another way in this language → [Sales No. ]"
            ],
        );
        check(
            "L’Assemblée générale,",
            "Rapport (publication des Nations Unies, n° de vente F.96.IV.13), chap. I.",
            expect![
                "3 [publication des Nations Unies, n° de vente ] hint: A sales number is announced in another way in this language → [publication des Nations Unies, numéro de vente : ]"
            ],
        );
        check(
            "La Asamblea General,",
            "Informe (publicación de las Naciones Unidas, número de venta S.96.IV.13), cap. I.",
            expect![
                "3 [publicación de las Naciones Unidas, número de venta ] hint: A sales number is announced in another way in this language → [publicación de las Naciones Unidas, núm. de venta ]"
            ],
        );
        check(
            "Генеральная Ассамблея,",
            "Доклад (издание ООН, в продаже под номером R.96.IV.13), гл. I.",
            expect![
                "3 [издание ООН, в продаже под номером ] hint: A sales number is announced in another way in this language → [издание Организации Объединенных Наций, в продаже под № ]"
            ],
        );
        check(
            "大会，",
            "《报告》(联合国出版物，销售编号C.96.IV.13)，第一章。",
            expect![
                "3 [联合国出版物，销售编号] hint: A sales number is announced in another way in this language → [联合国出版物，出售品编号：]"
            ],
        );
        check(
            "إن الجمعية العامة،",
            "تقرير المؤتمر (من منشورات الأمم المتحدة، رقم المبيعات A.96.IV.13)، الفصل الأول.",
            expect![
                "3 [من منشورات الأمم المتحدة، رقم المبيعات ] hint: A sales number is announced in another way in this language → [منشورات الأمم المتحدة، رقم المبيع ]"
            ],
        );
    }
}
