//! A country under another name than that of the United Nations.
//!
//! # What
//! Knows former and everyday names: Vietnam, Ivory Coast, Burma, Swaziland, Czech Republic, North Korea, and the like in each
//! language. A former name is left alone in a paragraph that speaks only of years in which it was the name: a conference held in Turkey in 2016.
//!
//! # Why
//! Countries are called by the names that they gave to the United Nations.
//!
//! # Example
//! ```text
//! 1. Welcomes the accession of Burma and Swaziland;
//! ```
//!
//! # Better
//! ```text
//! 1. Welcomes the accession of Myanmar and Eswatini;
//! ```
//!
//! # Fix
//! Writes the name. In languages that decline it, and where an article may have to change, to be confirmed.
//!
//! # Source
//! Row W07 of the drafting rules: the United Nations terminology database (UNTERM); the other names do not occur in adopted
//! texts.

use super::terms;
use crate::rules::finding::Finding;
use crate::rules::passage::Passage;
use crate::rules::phrases::Hit;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;

/// A country under another name than that of the United Nations.
pub static RULE: Rule = Rule {
    name: "country-name",
    code: "W07",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &Language::ALL,
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("country_name.rs"),
    check: Check::Phrases(phrases, check),
};

/// Other names.
fn phrases(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "vietnam",
            "ivory coast",
            "turkey",
            "burma",
            "swaziland",
            "cape verde",
            "czech republic",
            "east timor",
            "north korea",
            "south korea",
            "laos",
            "moldova",
            "russia",
            "byelorussia",
            "kirghizia",
            "kirghizstan",
            "holland",
        ],
        Language::French => &[
            "vietnam",
            "viêt nam",
            "birmanie",
            "swaziland",
            "cap-vert",
            "république tchèque",
            "timor oriental",
            "corée du nord",
            "corée du sud",
            "laos",
            "moldavie",
            "biélorussie",
            "turquie",
            "kirghizie",
            "côte-d'ivoire",
            "russie",
            "hollande",
        ],
        Language::Spanish => &[
            "vietnam",
            "birmania",
            "suazilandia",
            "swazilandia",
            "república checa",
            "timor oriental",
            "corea del norte",
            "corea del sur",
            "laos",
            "moldavia",
            "bielorrusia",
            "turquía",
            "costa de marfil",
            "rusia",
            "holanda",
        ],
        Language::Russian => &[
            "Бирма",
            "Бирмы",
            "Бирме",
            "Бирму",
            "Свазиленд",
            "Свазиленда",
            "Свазиленде",
            "Молдавия",
            "Молдавии",
            "Белоруссия",
            "Белоруссии",
            "Берег Слоновой Кости",
            "Чешская Республика",
            "Чешской Республики",
            "Северная Корея",
            "Северной Кореи",
            "Южная Корея",
            "Южной Кореи",
            "Восточный Тимор",
            "Киргизия",
            "Киргизии",
        ],
        Language::Chinese => &["象牙海岸", "北朝鲜", "北韩", "南韩", "南朝鲜", "捷克共和国"],
        Language::Arabic => &[
            "ساحل العاج",
            "بورما",
            "سوازيلند",
            "الرأس الأخضر",
            "الجمهورية التشيكية",
            "كوريا الشمالية",
            "كوريا الجنوبية",
            "تيمور الشرقية",
            "فيتنام",
            "بيلاروسيا",
        ],
    }
}

/// What is written instead, in the same order.
fn right(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "Viet Nam",
            "Côte d’Ivoire",
            "Türkiye",
            "Myanmar",
            "Eswatini",
            "Cabo Verde",
            "Czechia",
            "Timor-Leste",
            "Democratic People’s Republic of Korea",
            "Republic of Korea",
            "Lao People’s Democratic Republic",
            "Republic of Moldova",
            "Russian Federation",
            "Belarus",
            "Kyrgyzstan",
            "Kyrgyzstan",
            "Netherlands",
        ],
        Language::French => &[
            "Viet Nam",
            "Viet Nam",
            "Myanmar",
            "Eswatini",
            "Cabo Verde",
            "Tchéquie",
            "Timor-Leste",
            "République populaire démocratique de Corée",
            "République de Corée",
            "République démocratique populaire lao",
            "République de Moldova",
            "Bélarus",
            "Türkiye",
            "Kirghizistan",
            "Côte d’Ivoire",
            "Fédération de Russie",
            "Pays-Bas",
        ],
        Language::Spanish => &[
            "Viet Nam",
            "Myanmar",
            "Eswatini",
            "Eswatini",
            "Chequia",
            "Timor-Leste",
            "República Popular Democrática de Corea",
            "República de Corea",
            "República Democrática Popular Lao",
            "República de Moldova",
            "Belarús",
            "Türkiye",
            "Côte d’Ivoire",
            "Federación de Rusia",
            "Países Bajos",
        ],
        Language::Russian => &[
            "Мьянма",
            "Мьянмы",
            "Мьянме",
            "Мьянму",
            "Эсватини",
            "Эсватини",
            "Эсватини",
            "Республика Молдова",
            "Республики Молдова",
            "Беларусь",
            "Беларуси",
            "Кот-д'Ивуар",
            "Чехия",
            "Чехии",
            "Корейская Народно-Демократическая Республика",
            "Корейской Народно-Демократической Республики",
            "Республика Корея",
            "Республики Корея",
            "Тимор-Лешти",
            "Кыргызстан",
            "Кыргызстана",
        ],
        Language::Chinese => {
            &["科特迪瓦", "朝鲜民主主义人民共和国", "朝鲜民主主义人民共和国", "大韩民国", "大韩民国", "捷克"]
        }
        Language::Arabic => &[
            "كوت ديفوار",
            "ميانمار",
            "إسواتيني",
            "كابو فيردي",
            "تشيكيا",
            "جمهورية كوريا الشعبية الديمقراطية",
            "جمهورية كوريا",
            "تيمور - ليشتي",
            "فييت نام",
            "بيلاروس",
        ],
    }
}

fn check(passage: &Passage<'_>, hit: &Hit, found: &mut Vec<Finding>) {
    let Some(right) = right(passage.language()).get(hit.phrase) else { return };
    let written = terms::written(passage, hit);
    // Chinese and Arabic know no capitals; elsewhere a name has one.
    let cased = !matches!(passage.language(), Language::Chinese | Language::Arabic);
    if cased && !written.starts_with(char::is_uppercase) || !terms::is_own(passage, &hit.range) {
        return;
    }
    let (before, after) = (terms::before(passage, hit).trim_end(), terms::after(passage, hit));
    // Longer names that contain it, and former ones: "Republic of Moldova", "Socialist Republic of", "the former Czech Republic".
    let longer = [
        "Republic of",
        "République de",
        "República de",
        "Республика",
        "former",
        "ex",
        "Socialist",
        "the Union of",
        "Federación de",
        "Fédération de",
    ];
    if longer.iter().any(|word| before.ends_with(word))
        || after.starts_with(['-', '‑'])
        || before.ends_with(['-', '/'])
    {
        return;
    }
    if is_of_its_time(passage, right) {
        return;
    }
    let finding = RULE.finding(hit.range.clone(), format!("The United Nations call it “{right}”"));
    found.push(terms::write(finding, passage, hit, right, Grade::Confirm));
}

/// Since which year the United Nations use some of the names.
const SINCE: [(&str, u32); 7] = [
    ("Timor-Leste", 2002),
    ("Cabo Verde", 2013),
    ("Czechia", 2016),
    ("Tchéquie", 2016),
    ("Chequia", 2016),
    ("Eswatini", 2018),
    ("Türkiye", 2022),
];

/// Whether a paragraph speaks only of years in which a country still had the other name: a conference "held in Istanbul, Turkey, in 2016".
fn is_of_its_time(passage: &Passage<'_>, right: &str) -> bool {
    let Some((_, since)) = SINCE.iter().find(|(name, _)| *name == right) else { return false };
    let digits = passage.text().split(|c: char| !c.is_ascii_digit());
    let mut years = digits
        .filter(|run| run.len() == 4)
        .filter_map(|run| run.parse::<u32>().ok())
        .filter(|year| (1945..2100).contains(year))
        .peekable();
    years.peek().is_some() && years.all(|year| year < *since)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn what_happened_when_the_name_was_another_keeps_it() {
        check(
            "The General Assembly,\n\n1. Recalls the Conference held in Istanbul, Turkey, on 23 May 2016;\n\n2. Thanks Turkey for its offer of 2031.\n",
            expect!["5 [Turkey] warning: The United Nations call it “Türkiye” → [Türkiye]"],
        );
    }

    #[test]
    fn countries_are_called_as_they_call_themselves() {
        check(
            "The General Assembly,\n\n1. Welcomes Burma, Vietnam and Moldova;\n\n2. Welcomes Viet Nam, the Republic of Moldova and Côte d’Ivoire;\n\n3. Notes that turkey and vietnam are words.\n",
            expect![[r#"
                3 [Burma] warning: The United Nations call it “Myanmar” → [Myanmar]
                3 [Vietnam] warning: The United Nations call it “Viet Nam” → [Viet Nam]
                3 [Moldova] warning: The United Nations call it “Republic of Moldova” → [Republic of Moldova]"#]],
        );
        check(
            "L’Assemblée générale,\n\n1. Prie la Birmanie et la République de Moldova de se reposer.\n",
            expect!["3 [Birmanie] warning: The United Nations call it “Myanmar” → [Myanmar]"],
        );
        check(
            "La Asamblea General,\n\n1. Solicita a Costa de Marfil y a Côte d’Ivoire que descansen.\n",
            expect![
                "3 [Costa de Marfil] warning: The United Nations call it “Côte d’Ivoire” → [Côte d’Ivoire]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\n1. просит представителя Бирмы и Республику Молдова отдохнуть.\n",
            expect!["3 [Бирмы] warning: The United Nations call it “Мьянмы” → [Мьянмы]"],
        );
        check(
            "大会，\n\n1. 请象牙海岸和科特迪瓦提出报告。\n",
            expect!["3 [象牙海岸] warning: The United Nations call it “科特迪瓦” → [科特迪瓦]"],
        );
        check(
            "إن الجمعية العامة،\n\n1 - تطلب إلى بورما وكوت ديفوار تقديم تقرير.\n",
            expect!["3 [بورما] warning: The United Nations call it “ميانمار” → [ميانمار]"],
        );
    }
}
