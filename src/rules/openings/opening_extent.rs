//! Emphasis that goes on behind the opening words.
//!
//! # What
//! The emphasis covers the verb phrase, not its preposition or object: *Guided* by, *Aware* of, *Taking note* of, but *Calls
//! upon*.
//!
//! # Why
//! Adopted texts emphasise what the organ does, not what it is about.
//!
//! # Example
//! ```text
//! *Guided by* the purposes of the Charter,
//! ```
//!
//! # Better
//! ```text
//! *Guided* by the purposes of the Charter,
//! ```
//!
//! # Fix
//! Ends the emphasis behind the opening words. To be confirmed.
//!
//! # Source
//! Row O04 of the drafting rules; extents from the counted openings of adopted texts.

use crate::rules::finding::{Finding, Fix};
use crate::rules::passage::Passage;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::Language;
use crate::syntax::opening;

/// Emphasis that goes on behind the opening words.
pub static RULE: Rule = Rule {
    name: "opening-extent",
    code: "O04",
    severity: Severity::Hint,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("opening_extent.rs"),
    check: Check::Paragraph(check),
};

fn check(passage: &Passage<'_>, found: &mut Vec<Finding>) {
    let paragraph = passage.paragraph;
    let Some(words) = paragraph.opening.clone().filter(|_| passage.is_body() && paragraph.level <= 1) else {
        return;
    };
    let text = passage.text();
    let (before, inside) = (text[..words.start].chars().next_back(), passage.paragraph.slice(&words));
    let Some(mark) = before.filter(|c| matches!(c, '*' | '_')) else { return };
    let rest = &text[words.end..];
    if !rest.starts_with(mark) || inside.contains(mark) {
        return;
    }
    let Some((_, end)) = opening::read(inside, paragraph.language, paragraph.organ) else { return };
    let tail = &inside[end..];
    let bare = tail.trim_start();
    let first = bare.split([' ', '\u{A0}', '\'', '’']).next().unwrap_or("");
    let starts_object = PREPOSITIONS.contains(&first);
    if bare.is_empty() || !starts_object {
        return;
    }
    let marks = rest.len() - rest.trim_start_matches(mark).len();
    let range = words.start + end + (tail.len() - bare.len())..words.end;
    let message = format!("The emphasis covers “{}” only", &inside[..end]);
    let right = format!("{}{tail}", &rest[..marks]);
    let mut fix = Fix::replace(Grade::Confirm, words.start + end..words.end + marks, right);
    fix.title = format!("Emphasise “{}” only", &inside[..end]);
    found.push(RULE.finding(range, message).fix(fix));
}

/// What the emphasis is taken too far to, in the four languages.
const PREPOSITIONS: [&str; 36] = [
    "of", "by", "that", "the", "to", "on", "for", "about", "at", "with", "de", "d", "du", "des", "que", "qu",
    "à", "au", "aux", "par", "sur", "del", "a", "al", "por", "sobre", "la", "le", "les", "en", "на", "в",
    "о", "к", "что", "с",
];

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn emphasis_ends_with_the_verb_phrase() {
        check(
            "The General Assembly,\n\n*Guided* by the Charter,\n\n*Guided by* the Charter,\n\n*Deeply concerned*,\n\n1. *Calls upon* States to rest;\n\n2. *Takes note of* the report;\n\n3. *Decides that* it rests.\n",
            expect![[r#"
                5 [by] hint: The emphasis covers “Guided” only → [* by]
                11 [of] hint: The emphasis covers “Takes note” only → [* of]
                13 [that] hint: The emphasis covers “Decides” only → [* that]"#]],
        );
        check(
            "L’Assemblée générale,\n\n*Rappelant* ses travaux,\n\n*Consciente de* ses tâches,\n",
            expect!["5 [de] hint: The emphasis covers “Consciente” only → [* de]"],
        );
        check(
            "La Asamblea General,\n\n*Recordando* su labor,\n\n*Consciente de* sus tareas,\n",
            expect!["5 [de] hint: The emphasis covers “Consciente” only → [* de]"],
        );
        check(
            "Генеральная Ассамблея,\n\n*ссылаясь* на свою работу,\n\n*ссылаясь на* свои планы,\n",
            expect!["5 [на] hint: The emphasis covers “ссылаясь” only → [* на]"],
        );
    }
}
