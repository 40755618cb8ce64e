//! Treaties that a paragraph names by what people call them: "the Chemical Weapons Convention".

use super::instruments::{self, NamedTreaty};
use super::plain::Plain;
use crate::corpus;
use crate::syntax::{Kind, Language, Paragraph, Part};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::OnceLock;

/// A treaty that a paragraph names otherwise than by its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InformalName {
    /// The name, in bytes of the paragraph's text.
    pub range: Range<usize>,
    /// Volume and number in the United Nations Treaty Series.
    pub place: (u32, u32),
    /// Its title in the paragraph's language.
    pub title: &'static str,
    /// Whether the name stands in brackets or quotation marks: it is given there as a short form.
    pub given: bool,
}

/// What treaties are called, by volume and number, in English, French, Spanish, Chinese and Arabic. In Russian the name and the title would
/// have to be declined.
type Names = (
    (u32, u32),
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const NAMES: [Names; 15] = [
    ((1249, 20378), &["CEDAW Convention", "Women's Convention"], &[], &[], &["妇女公约"], &[]),
    ((1577, 27531), &["Child Rights Convention", "Children's Convention"], &[], &[], &[], &[]),
    (
        (2515, 44910),
        &["Disability Rights Convention", "Disability Convention", "Disabilities Convention"],
        &[],
        &[],
        &[],
        &[],
    ),
    ((660, 9464), &["Racial Discrimination Convention"], &[], &[], &[], &[]),
    (
        (1771, 30822),
        &["Climate Change Convention", "Climate Convention"],
        &["Convention sur les changements climatiques", "Convention sur le climat"],
        &["Convención sobre el Cambio Climático"],
        &["气候变化公约"],
        &["اتفاقية تغير المناخ", "اتفاقية المناخ"],
    ),
    (
        (1760, 30619),
        &["Biodiversity Convention"],
        &["Convention sur la biodiversité"],
        &["Convenio sobre la Biodiversidad"],
        &[],
        &[],
    ),
    (
        (2225, 39574),
        &["Palermo Convention"],
        &["Convention de Palerme"],
        &["Convención de Palermo"],
        &["巴勒莫公约"],
        &["اتفاقية باليرمو"],
    ),
    (
        (729, 10485),
        &["Nuclear Non-Proliferation Treaty", "Non-Proliferation Treaty"],
        &["Traité de non-prolifération"],
        &["Tratado de No Proliferación"],
        &["不扩散条约", "核不扩散条约"],
        &["معاهدة عدم الانتشار"],
    ),
    (
        (189, 2545),
        &["1951 Refugee Convention", "Refugee Convention"],
        &["Convention sur les réfugiés"],
        &[],
        &["难民公约"],
        &["اتفاقية اللاجئين"],
    ),
    (
        (1833, 31363),
        &["Law of the Sea Convention"],
        &["Convention sur le droit de la mer"],
        &["Convención sobre el Derecho del Mar"],
        &["海洋法公约"],
        &["اتفاقية قانون البحار"],
    ),
    (
        (1015, 14860),
        &["Biological and Toxin Weapons Convention", "Biological Weapons Convention"],
        &["Convention sur les armes biologiques"],
        &["Convención sobre las Armas Biológicas"],
        &["生物武器公约", "禁止生物武器公约"],
        &["اتفاقية الأسلحة البيولوجية"],
    ),
    (
        (1974, 33757),
        &["Chemical Weapons Convention"],
        &["Convention sur les armes chimiques"],
        &["Convención sobre las Armas Químicas"],
        &["化学武器公约", "禁止化学武器公约"],
        &["اتفاقية الأسلحة الكيميائية"],
    ),
    (
        (1465, 24841),
        &["Torture Convention", "Convention against Torture"],
        &["Convention contre la torture"],
        &["Convención contra la Tortura"],
        &["禁止酷刑公约"],
        &["اتفاقية مناهضة التعذيب"],
    ),
    (
        (2056, 35597),
        &[
            "Anti-Personnel Mine Ban Convention",
            "Mine Ban Convention",
            "Mine Ban Treaty",
            "Ottawa Convention",
        ],
        &["Convention d'Ottawa"],
        &["Convención de Ottawa"],
        &["渥太华公约"],
        &["اتفاقية أوتاوا"],
    ),
    ((2220, 39481), &["Migrant Workers Convention"], &[], &[], &[], &[]),
];

struct Finder {
    automaton: AhoCorasick,
    treaties: Vec<((u32, u32), &'static str)>,
}

fn finder(language: Language) -> Option<&'static Finder> {
    static FINDERS: [OnceLock<Option<Finder>>; 6] = [const { OnceLock::new() }; 6];
    let made = FINDERS[language as usize].get_or_init(|| {
        let mut names: Vec<&str> = Vec::new();
        let mut treaties = Vec::new();
        for (place, english, french, spanish, chinese, arabic) in NAMES {
            let own = match language {
                Language::English => english,
                Language::French => french,
                Language::Spanish => spanish,
                Language::Chinese => chinese,
                Language::Arabic => arabic,
                Language::Russian => &[],
            };
            let treaty = corpus::index().treaty(place.0, place.1);
            let Some(title) = treaty.and_then(|treaty| treaty.title_in(language.code())) else { continue };
            names.extend(own);
            treaties.extend(own.iter().map(|_| (place, title)));
        }
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok();
        builder.map(|automaton| Finder { automaton, treaties })
    });
    made.as_ref()
}

/// The treaties that a paragraph of a resolution's own text names otherwise than by their titles, in order; `full` are those that it names by
/// these.
pub fn of(paragraph: &Paragraph, full: &[NamedTreaty]) -> Vec<InformalName> {
    if !matches!(paragraph.kind, Kind::Preambular | Kind::Operative) || paragraph.part != Part::Main {
        return Vec::new();
    }
    let Some(finder) = finder(paragraph.language).filter(|finder| !finder.treaties.is_empty()) else {
        return Vec::new();
    };
    let plain = Plain::of(paragraph);
    let chinese = paragraph.language == Language::Chinese;
    let whole = |hit: &Range<usize>| {
        let (before, after) = (&plain.text()[..hit.start], &plain.text()[hit.end..]);
        let letter = |c: char| crate::text::is_letter_or_digit(c);
        match chinese {
            // Only between title marks it is a name for certain.
            true => before.ends_with('《') && after.starts_with('》'),
            false => !before.ends_with(letter) && !after.starts_with(letter),
        }
    };
    let found = finder.automaton.find_iter(plain.text()).filter(|hit| whole(&hit.range()));
    found
        .filter_map(|hit| {
            let (place, title) = *finder.treaties.get(hit.pattern().as_usize())?;
            let range = plain.own(&hit.range());
            let next = full.partition_point(|treaty| treaty.range.end <= range.start);
            let within = full.get(next).is_some_and(|treaty| treaty.range.start < range.end);
            let text = plain.text();
            let before = text[..hit.start()].trim_end_matches('《');
            let last = before.rsplit(' ').find(|word| !word.is_empty()).unwrap_or("");
            let given = before.ends_with(['(', '（', '“', '"', '«', '„', '”'])
                || text[hit.end()..].starts_with([')', '）', '”', '"', '»', '“'])
                || last.starts_with(['(', '（', '“', '"', '«']);
            let named = instruments::is_part_of_name(text, &hit.range());
            (!within && !named).then_some(InformalName { range, place, title, given })
        })
        .collect()
}
