//! An opening word that is one letter away from a common one.
//!
//! # What
//! The first word of a paragraph that no adopted text opens with, where one letter more, less, other or in another place makes it a word that
//! opens hundreds of them. Not in Arabic, where one letter is all that parts many verbs and forms, nor in Chinese, whose words are too short.
//!
//! # Why
//! The opening word says what the paragraph does; a slip in it is read by everybody.
//!
//! # Example
//! ```text
//! Recaling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Better
//! ```text
//! Recalling its resolution 59/50 of 2 December 2004,
//! ```
//!
//! # Fix
//! Writes the common word. To be confirmed.
//!
//! # Source
//! Rows O01 and O02 of the drafting rules, which suggest the nearest opening; the lexicon of openings with its counts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::opening::{self, Mood};
use crate::syntax::{Kind, Language, Part};
use crate::text::is_letter;
use std::collections::HashMap;
use std::sync::OnceLock;

/// An opening word that is one letter away from a common one.
pub static RULE: Rule = Rule {
    name: "mistyped-opening",
    code: "O01b",
    severity: Severity::Warning,
    since: "0.2.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("mistyped_opening.rs"),
    check: Check::Paragraph(check),
};

/// The fewest letters of a word in which one may be wrong.
const FEWEST: usize = 6;

/// From how many adopted paragraphs on a word is common.
const COMMON: u32 = 200;

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    if !passage.is_body() || paragraph.level > 1 || paragraph.part != Part::Main {
        return;
    }
    if passage.opened().is_some_and(|opened| opened.mood.is_some()) {
        return;
    }
    let Some(body) = paragraph.text.get(paragraph.body.clone()) else { return };
    let bare = body.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    // At the end of the text it is still being typed.
    let Some(length) = bare.find(|c: char| !is_letter(c)) else { return };
    let word = &bare[..length];
    // Emphasis that ends within a word leaves only a part of it.
    let behind = &bare[length..];
    let parted = behind.trim_start_matches(['*', '_']);
    if word.chars().count() < FEWEST || parted.len() < behind.len() && parted.starts_with(is_letter) {
        return;
    }
    let lower = word.to_lowercase();
    let words = first_words(passage.language());
    if words.contains_key(&*lower) {
        return;
    }
    let fits = |mood: Mood| match (mood, paragraph.kind, &paragraph.label) {
        (Mood::Both, ..) | (_, _, None) => true,
        (Mood::Preambular, kind, _) => kind == Kind::Preambular,
        (Mood::Operative, kind, _) => kind == Kind::Operative,
    };
    let near = words.iter().filter(|(known, first)| {
        first.count >= COMMON
            && fits(first.mood)
            && is_one_slip(&lower, known)
            && !is_another_form(&lower, known, passage.language())
    });
    let Some((_, first)) = near.max_by_key(|(_, first)| (first.count, first.written)) else { return };
    let start = paragraph.body.start + body.len() - bare.len();
    let message = format!("“{word}” opens no adopted text: “{}” may be meant", first.written);
    let range = start..start + length;
    let finding = RULE.finding(range.clone(), message);
    found.push(finding.fix(Fix::replace(Grade::Confirm, range, first.written)));
}

/// A word that openings begin with.
pub(super) struct First {
    /// As the lexicon writes it.
    pub written: &'static str,
    /// What it begins; either, where its openings differ.
    pub mood: Mood,
    /// How often adopted texts open with it.
    pub count: u32,
}

/// The first words of a language's openings, in lower case.
pub(super) fn first_words(language: Language) -> &'static HashMap<String, First> {
    static WORDS: [OnceLock<HashMap<String, First>>; 6] = [const { OnceLock::new() }; 6];
    WORDS[language as usize].get_or_init(|| {
        let mut words: HashMap<String, First> = HashMap::new();
        for opening in opening::all(language) {
            let end = opening.phrase.find(|c: char| !is_letter(c)).unwrap_or(opening.phrase.len());
            let written = &opening.phrase[..end];
            let first = words.entry(written.to_lowercase()).or_insert(First {
                written,
                mood: opening.mood,
                count: 0,
            });
            first.count += opening.count;
            if first.mood != opening.mood {
                first.mood = Mood::Both;
            }
        }
        words
    })
}

/// Whether the word is another form of the verb, as declarations and lists have it: "We … Recognize", "Encourager", "Solicitar".
fn is_another_form(typed: &str, known: &str, language: Language) -> bool {
    match language {
        Language::English => known.strip_suffix('s') == Some(typed),
        _ => typed.strip_suffix('r') == Some(known),
    }
}

/// Whether one letter more, less, other or in the next place makes one word the other. British and American endings are another matter.
fn is_one_slip(typed: &str, known: &str) -> bool {
    let (typed, known): (Vec<char>, Vec<char>) = (typed.chars().collect(), known.chars().collect());
    let same = typed.iter().zip(&known).take_while(|(a, b)| a == b).count();
    let (a, b) = (&typed[same..], &known[same..]);
    match (a, b) {
        ([x, a @ ..], [y, b @ ..]) if a.len() == b.len() => {
            let other = a == b && !matches!((x, y), ('s', 'z') | ('z', 's'));
            let turned = matches!((a, b), ([v, a @ ..], [w, b @ ..]) if v == y && w == x && a == b);
            other || turned
        }
        ([_, rest @ ..], b) if rest.len() == b.len() => rest == b,
        (a, [_, rest @ ..]) if rest.len() == a.len() => rest == a,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn one_letter_in_four_languages() {
        check(
            "The General Assembly,\n\nRecaling its work,\n\n*Reafirming* its plans,\n\nWelcoming the lamps,\n\nTroubledly pondering its hopes,\n\n*Rec*alling the sea,\n\nRecognize that lamps burn,\n\n1. Requsets a report;\n\n2. *Recogniezs* the towers;\n\n3. Decides to rest.\n",
            expect![[r#"
                3 [Recaling] warning: “Recaling” opens no adopted text: “Recalling” may be meant → [Recalling]
                5 [Reafirming] warning: “Reafirming” opens no adopted text: “Reaffirming” may be meant → [Reaffirming]
                15 [Requsets] warning: “Requsets” opens no adopted text: “Requests” may be meant → [Requests]
                17 [Recogniezs] warning: “Recogniezs” opens no adopted text: “Recognizes” may be meant → [Recognizes]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRapelant ses travaux,\n\nConsidérant ses plans,\n\n1. Enourage les gardiens\u{a0};\n\n2. Décide de se reposer.\n",
            expect![[r#"
                3 [Rapelant] warning: “Rapelant” opens no adopted text: “Rappelant” may be meant → [Rappelant]
                7 [Enourage] warning: “Enourage” opens no adopted text: “Encourage” may be meant → [Encourage]"#]],
        );
        check(
            "La Asamblea General,\n\nRecodando su labor,\n\nConsiderando sus planes,\n\n1. Solisita un informe;\n\n2. Decide descansar.\n",
            expect![[r#"
                3 [Recodando] warning: “Recodando” opens no adopted text: “Recordando” may be meant → [Recordando]
                7 [Solisita] warning: “Solisita” opens no adopted text: “Solicita” may be meant → [Solicita]"#]],
        );
        check(
            "Генеральная Ассамблея,\n\nсылаясь на свою работу,\n\nотмечая свои планы,\n\n1. постановяет отдохнуть;\n\n2. просит представить доклад.\n",
            expect![[r#"
                3 [сылаясь] warning: “сылаясь” opens no adopted text: “ссылаясь” may be meant → [ссылаясь]
                7 [постановяет] warning: “постановяет” opens no adopted text: “постановляет” may be meant → [постановляет]"#]],
        );
    }
}
