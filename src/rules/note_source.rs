//! What a note gives as its source, as far as the rules over a draft may know it.

use super::plain::Plain;
use crate::cite::{self, Citation, IbidKind, Reading};
use crate::symbol;
use crate::syntax::{Kind, Language, Paragraph};
use crate::text::is_letter_or_digit;
use std::ops::Range;

/// What a note refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A volume and number of a treaty series: "vol. 660, No. 9464".
    Treaty,
    /// The Official Records of an organ, by session and supplement.
    OfficialRecords,
    /// Part of something: "annex II", "chap. IV".
    Part,
    /// A document, a resolution, a publication, anything with a number in it.
    Document,
    /// Words without any number: a remark.
    Remark,
}

/// The source of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSource {
    /// "Ibid." at its head, in bytes of the paragraph's text.
    pub ibid: Option<Range<usize>>,
    /// What it refers to; behind "Ibid." what follows that, or `None` for a bare one.
    pub source: Option<Source>,
    /// How many different documents it cites.
    pub count: usize,
    /// Whether it sends the reader to another note: "See note 5."
    pub sends: bool,
    /// What it says, as it is written, with its full stop.
    pub body: Box<str>,
    /// Where that starts, in bytes of the paragraph's text.
    pub at: usize,
    /// The documents that it cites as sources of the same rank, each as it is written; empty where it gives one, and where it is not certain
    /// where one ends.
    pub sources: Box<[Box<str>]>,
    /// Its words with single spaces, without mark-up, "See" and the final full stop.
    pub text: Box<str>,
}

/// "Ibid." in the six languages, and how some write it in the Latin one.
const IBID: [&str; 8] = ["Ibid.", "Ibid", "Ibíd.", "Ibídem", "Там же", "同上", "同前", "المرجع نفسه"];
/// Volumes of treaties.
const VOLUME: [&str; 7] = ["vol.", "vols.", "том ", "т. ", "卷", "المجلد", "المجلدات"];
/// Numbers of treaties.
const NUMBER: [&str; 8] = ["No", "no", "nº", "n°", "núm", "№", "号", "الرقم"];
/// Official records and their supplements.
const RECORDS: [&str; 13] = [
    "Official Records",
    "Supplement",
    "Documents officiels",
    "Supplément",
    "Documentos Oficiales",
    "uplemento",
    "Официальные отчеты",
    "Дополнение",
    "正式记录",
    "补编",
    "الوثائق الرسمية",
    "الملحق",
    "Annexes",
];
/// Names of series of treaties.
const SERIES: [&str; 7] = [
    "Treaty Series",
    "Recueil des Traités",
    "Recueil des traités",
    "Treaty",
    "Сборник договоров",
    "条约汇编",
    "مجموعة المعاهدات",
];

/// Whether a text speaks of official records: so speak notes, and their symbol stands in brackets.
pub fn speaks_of_records(text: &str) -> bool {
    RECORDS.iter().any(|name| text.contains(name))
}

impl NoteSource {
    /// The source of a note; `None` of any other paragraph.
    pub fn of(paragraph: &Paragraph, reading: &Reading) -> Option<NoteSource> {
        if paragraph.kind != Kind::Note {
            return None;
        }
        let plain = Plain::of(paragraph);
        let text = plain.text();
        // Where the words begin behind the note's own marker.
        let label = text.char_indices().find(|(at, c)| {
            plain.own(&(*at..*at + c.len_utf8())).start >= paragraph.body.start
                && (is_letter_or_digit(*c) || matches!(c, '《' | '“' | '«' | '”'))
        });
        let start = label.map_or(text.len(), |(at, _)| at);
        let body = text.get(start..).unwrap_or("").trim_end();
        let ibid = IBID.iter().find(|word| body.starts_with(**word)).map(|word| start..start + word.len());
        let tail = ibid
            .as_ref()
            .map(|range| text.get(range.end..).unwrap_or("").trim_matches([' ', ',', '.', '，', '。', '،']));
        let source = match tail {
            Some("") => None,
            Some(tail) => Some(kind(tail, true)),
            None => Some(kind(body, false)),
        };
        Some(NoteSource {
            ibid: ibid.map(|range| plain.own(&range)),
            source,
            count: count(paragraph, reading),
            body: paragraph.slice(&paragraph.body).into(),
            at: paragraph.body.start,
            sources: sources(paragraph, reading).into(),
            sends: reading.ibid.iter().any(|ibid| matches!(ibid.kind, IbidKind::Note(_))),
            text: body.trim_end_matches(['.', '。', ' ']).into(),
        })
    }

    /// What "Ibid." at the head of the note, written out, says and replaces, in bytes of the paragraph's text, if `source` (what a note
    /// says) is meant; `None` where that leaves open how much of it is.
    pub fn written_out(&self, source: &str, language: Language) -> Option<(Range<usize>, String)> {
        let ibid = cite::leading_ibid(&self.body, language)?;
        let said = cite::written_out(&self.body, &ibid, source, language)?;
        // What stood behind "see also" starts the note now.
        let mut letters = said.chars();
        let first = letters.next()?;
        let said = if ibid.start == 0 { first.to_uppercase().chain(letters).collect() } else { said };
        Some((self.at + ibid.start..self.at + ibid.end, said))
    }

    /// The words that "Ibid." stands for when a source of this kind follows it: what the antecedent says before its own volume,
    /// supplement or part; all of it for a bare one.
    pub fn head_for(&self, tail: Option<Source>) -> &str {
        let comma = |text: &str| text.find([',', '，', '،']);
        match tail {
            None => &self.text,
            Some(Source::Treaty) => {
                let volume = VOLUME.iter().filter_map(|word| self.text.find(word)).min();
                let head = volume.and_then(|end| self.text.get(..end)).unwrap_or(&self.text);
                // In Chinese the number stands before the word for volume.
                let head =
                    head.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '第' | '、' | '和'));
                head.trim_end_matches([' ', ',', '，', '،'])
            }
            Some(_) => comma(&self.text).and_then(|end| self.text.get(..end)).unwrap_or(&self.text),
        }
    }
}

fn kind(text: &str, tail: bool) -> Source {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let numbered = text.chars().any(char::is_numeric);
    if !tail && has(&SERIES) {
        Source::Treaty
    } else if has(&RECORDS) {
        Source::OfficialRecords
    } else if has(&VOLUME) && has(&NUMBER) && numbered {
        Source::Treaty
    } else if tail {
        Source::Part
    } else if numbered || text.contains(['/', '《', '«', '“']) {
        Source::Document
    } else {
        Source::Remark
    }
}

/// What parts sources of the same rank.
const SEMICOLONS: [char; 3] = [';', '；', '؛'];
/// Words that join sources.
const AND: [&str; 6] = [" and ", " et ", " y ", " и ", "和", " و"];

/// The sources of a note that cites several documents, each as it is written.
fn sources(paragraph: &Paragraph, reading: &Reading) -> Vec<Box<str>> {
    let text: &str = &paragraph.text;
    let (citations, treaties) = (&reading.citations, &reading.treaties);
    if citations.len() + treaties.len() < 2 {
        return Vec::new();
    }
    let body = paragraph.slice(&paragraph.body);
    if treaties.is_empty() && !body.contains(SEMICOLONS) {
        return joined(paragraph, citations).unwrap_or_default();
    }
    // Each part has a source of its own.
    let mut parts = Vec::new();
    let mut start = paragraph.body.start;
    for part in body.split_inclusive(SEMICOLONS) {
        let end = start + part.len();
        let own = |span: &Range<usize>| span.start >= start && span.start < end;
        let cited = citations.iter().filter(|citation| own(&citation.span)).count();
        let cited = cited + treaties.iter().filter(|treaty| own(&treaty.span)).count();
        if cited != 1 {
            return Vec::new();
        }
        let part = text[start..end].trim_end_matches(SEMICOLONS).trim().trim_end_matches(['.', '。']);
        // "…; and A/79/303": the word belongs to none of them. In Arabic it is a letter that other words begin with, too.
        let mut words = AND.iter().filter(|and| and.ends_with(' '));
        let joined = words.find_map(|and| part.strip_prefix(and.trim_start()));
        parts.push(joined.unwrap_or(part).into());
        start = end;
    }
    parts
}

/// The same of documents that "and" joins: "A/79/302 and A/79/303, annex". `None` where a word belongs to several of them.
fn joined(paragraph: &Paragraph, citations: &[Citation]) -> Option<Vec<Box<str>>> {
    let text: &str = &paragraph.text;
    let mut parts: Vec<Box<str>> = Vec::new();
    let ends = citations.iter().skip(1).map(|next| next.span.start).chain([paragraph.body.end]);
    for (citation, end) in citations.iter().zip(ends) {
        if citation.symbol.kind() != symbol::Kind::Document {
            return None;
        }
        let part = text.get(citation.span.start..end)?;
        let part = if end < paragraph.body.end {
            // In Chinese and Arabic the word stands directly before the next.
            let head = part.trim_end();
            AND.iter()
                .find_map(|and| head.strip_suffix(and.trim_end()))
                .or_else(|| head.strip_suffix(['，', ',', '、', '،']))?
        } else {
            part
        };
        parts.push(part.trim().trim_end_matches(['.', '。', ',', '，', '،']).into());
    }
    Some(parts)
}

/// How many documents a note cites as sources of the same rank: parted by a semicolon or by "and".
fn count(paragraph: &Paragraph, reading: &Reading) -> usize {
    let mut sources: Vec<(Range<usize>, &str)> =
        reading.citations.iter().map(|citation| (citation.span.clone(), citation.symbol.as_str())).collect();
    sources.sort_by_key(|(span, _)| span.start);
    let apart = |gap: &str| gap.contains(SEMICOLONS) || AND.iter().any(|and| gap.contains(and));
    let mut count = usize::from(!sources.is_empty() || !reading.treaties.is_empty());
    for pair in sources.windows(2) {
        let gap = paragraph.text.get(pair[0].0.end..pair[1].0.start).unwrap_or("");
        count += usize::from(pair[0].1 != pair[1].1 && apart(gap));
    }
    let treaties = reading.treaties.windows(2);
    count +=
        treaties.filter(|pair| (pair[0].volume, pair[0].number) != (pair[1].volume, pair[1].number)).count();
    let both = !sources.is_empty() && !reading.treaties.is_empty();
    count + usize::from(both)
}
