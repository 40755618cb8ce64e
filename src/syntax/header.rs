//! What stands above a resolution's text: organ, symbol, session, title.

use super::draft::Draft;
use super::language::Language;
use super::own_number::{symbol_of_line, title_number_length};
use super::paragraph::{Kind, Paragraph};
use crate::symbol::Organ;
use std::sync::LazyLock;

/// The head of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Whose draft it is.
    pub organ: Option<Organ>,
    /// Whether the organ's line is of no organ of the United Nations.
    pub model: bool,
    /// Its own symbol.
    pub symbol: Option<String>,
    /// Its session, in figures.
    pub session: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

/// How many paragraphs at most are looked at above the organ's line.
pub(super) const LONGEST_HEAD: usize = 80;

impl Header {
    pub(super) fn read(draft: &Draft) -> Header {
        let mut header = Header::default();
        let mut masthead: Vec<&Paragraph> = Vec::new();
        let mut titles: Vec<&Paragraph> = Vec::new();
        for placed in draft.paragraphs().take(LONGEST_HEAD) {
            match placed.paragraph.kind {
                Kind::OrganLine => {
                    header.organ = placed.paragraph.organ;
                    header.model = placed.paragraph.organ.is_none();
                    break;
                }
                Kind::Title => titles.push(placed.paragraph),
                Kind::Masthead => masthead.push(placed.paragraph),
                Kind::Preambular | Kind::Operative => break,
                _ => {}
            }
        }
        let lines = || masthead.iter().flat_map(|p| p.text.lines()).map(str::trim).filter(|l| !l.is_empty());
        let own = |text: &str| title_number_length(text.trim_start_matches(['#', '*', '_', ' ']));
        let title = titles.iter().find(|p| own(&p.text).is_some()).or(titles.last());
        let number = title.and_then(|p| {
            let bare = p.text.trim_start_matches(['#', '*', '_', ' ']);
            own(bare).map(|length| bare[..length].trim_end_matches(['.', ' ']).to_owned())
        });
        if header.organ.is_none() && !header.model {
            let named = |language: Language| {
                language.words().organ_names.iter().find(|(name, _)| {
                    lines().any(|line| super::fold::same(line.trim_matches(['*', '#', ' ']), name))
                })
            };
            header.organ =
                named(draft.language()).or_else(|| named(Language::English)).map(|(_, organ)| *organ);
        }
        header.symbol = lines().find_map(symbol_of_line).map(one_line).or_else(|| {
            let number = number.as_deref()?;
            let series = match header.organ? {
                Organ::GeneralAssembly => "A/RES/",
                Organ::SecurityCouncil => "S/RES/",
                Organ::EconomicAndSocialCouncil => "E/RES/",
                Organ::HumanRightsCouncil => "A/HRC/RES/",
            };
            Some(format!("{series}{number}"))
        });
        header.session = header.symbol.as_deref().and_then(session_of_symbol).or_else(|| {
            lines().filter(|line| line.len() < 160).find_map(|line| session_of_line(line, draft.language()))
        });
        header.title = title.map(|p| {
            let bare = p.text.trim_start_matches(['#', '*', '_', ' ']);
            let bare = own(bare).map_or(bare, |length| &bare[length..]);
            let lines = super::outline::title_lines(bare, p.language);
            let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
            words.join(" ").trim_matches(['*', '_', ' ']).to_owned()
        });
        header.title =
            header.title.filter(|title| !title.is_empty() && header.organ != Some(Organ::SecurityCouncil));
        header
    }
}

/// A text with single blanks for all white space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The session in a symbol of the Assembly or the Human Rights Council: `A/RES/79/13`, `A/C.3/80/L.20`, `A/HRC/54/L.3`.
fn session_of_symbol(symbol: &str) -> Option<String> {
    let mut parts = symbol.split('/');
    (parts.next()? == "A").then_some(())?;
    if let Some((_, session)) = symbol.split_once('(') {
        let (prefix, numeral) =
            ["ES-", "S-"].iter().find_map(|p| Some((*p, session.strip_prefix(p)?))).unwrap_or(("", session));
        return super::label::roman(numeral.trim_end_matches(')')).map(|n| format!("{prefix}{n}"));
    }
    let session = parts.find(|part| !part.starts_with("C.") && !matches!(*part, "RES" | "HRC" | "DEC"))?;
    let digits = session.strip_prefix("ES-").or_else(|| session.strip_prefix("S-")).unwrap_or(session);
    (!digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| session.to_owned())
}

/// The ordinals of sessions: the number, then a column for each form.
static ORDINALS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    let table = super::ordinal::TABLE;
    table.lines().skip(1).map(|row| row.split('\t').collect()).collect()
});

/// The session that a masthead's line names in words: "Seventy-ninth session", "الدورة الرابعة والستون".
fn session_of_line(line: &str, language: Language) -> Option<String> {
    let line = line.trim_matches(['#', '*', ' ', '_']).to_lowercase();
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let columns: &[usize] = match language {
        Language::English => &[1],
        Language::French => &[2],
        Language::Spanish => &[3],
        Language::Russian => &[4, 5],
        Language::Chinese => &[6],
        Language::Arabic => &[7, 8],
    };
    let mut best: Option<(usize, &str)> = None;
    for cells in ORDINALS.iter() {
        for &column in columns {
            let Some(ordinal) = cells.get(column).filter(|cell| !cell.is_empty()) else { continue };
            let found = match language {
                Language::Chinese => line.contains(&format!("第{ordinal}届")),
                Language::Arabic => line.starts_with("الدورة") && line.ends_with(*ordinal),
                _ => {
                    line.starts_with(*ordinal)
                        && line[ordinal.len()..].starts_with(' ')
                        && line.len() < ordinal.len() + 24
                }
            };
            if found && best.is_none_or(|(length, _)| ordinal.len() > length) {
                best = Some((ordinal.len(), cells[0]));
            }
        }
    }
    best.map(|(_, n)| n.to_owned())
}
