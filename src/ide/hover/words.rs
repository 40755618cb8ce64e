//! Hovers on opening words.

use crate::ide::facts::thousands;
use crate::ide::rich::Rich;
use crate::syntax::opening::{self, Mood, Opening};
use crate::syntax::{Language, Placed};

pub(super) fn opening(placed: &Placed<'_>, out: &mut Rich) -> Option<()> {
    let paragraph = placed.paragraph;
    let words = paragraph.slice(paragraph.opening.as_ref()?);
    let (opening, _) = opening::read(words, paragraph.language, paragraph.organ)?;
    entry(opening, paragraph.language, out);
    Some(())
}

/// What the lexicon has of opening words.
pub(in crate::ide) fn entry(opening: &Opening, language: Language, out: &mut Rich) {
    out.strong(opening.phrase);
    if language != Language::English && !opening.english.is_empty() {
        let english: Vec<&str> = opening.english.split(" | ").collect();
        out.words(": ").data(&english.join(", "));
    }
    out.line().words(match opening.mood {
        Mood::Preambular => "Opens preambular paragraphs",
        Mood::Operative => "Opens operative paragraphs",
        Mood::Both => "Opens preambular and operative paragraphs",
    });
    if opening.count > 0 {
        let count = thousands(opening.count as usize);
        out.words(&format!(", {count} times in the adopted resolutions of 2000 to 2026 that were counted"));
        let organs: Vec<String> = opening.organs.split(',').filter_map(organ).collect();
        if !organs.is_empty() {
            out.line().words(&organs.join(", "));
        }
    }
}

/// `GA=4797` in words.
fn organ(entry: &str) -> Option<String> {
    let (organ, count) = entry.split_once('=')?;
    let name = match organ.trim() {
        "GA" => "General Assembly",
        "SC" => "Security Council",
        "ECOSOC" => "Economic and Social Council",
        "HRC" => "Human Rights Council",
        other => other,
    };
    Some(format!("{name} {}", thousands(count.trim().parse().ok()?)))
}
