//! Notes that no marker tells: with a star, or with a plain number behind a rule.

use super::{Head, Role, State, Zone};
use crate::syntax::ending::End;
use crate::syntax::label;
use crate::syntax::language::Language;
use crate::syntax::paragraph::{Kind, LabelStyle};

impl State {
    pub(super) fn note(
        &mut self,
        label: Option<(LabelStyle, u32)>,
        plain_note: Option<u8>,
        language: Language,
    ) -> Role {
        self.gap();
        let Role::Start(head) = self.start(Kind::Note, language, label, 0) else { return Role::Empty };
        Role::Start(Head { plain_note, ..head })
    }

    /// A note below the page with a star for its number ("* Reissued for technical reasons."): no item of a list, which a
    /// colon announces or an item before.
    pub(super) fn star_note(&self, content: &str) -> bool {
        let star = content.strip_prefix('*').or_else(|| content.strip_prefix("\\*"));
        let listed = self.levels.in_bullets() || self.unfinished.is_some_and(|u| u.end == End::Colon);
        star.is_some_and(|rest| {
            rest.starts_with([' ', '\u{A0}', '\t']) && !rest.trim_start().starts_with('*')
        }) && !listed
    }

    /// A note typed with a plain number: behind a rule, the next of a row of such notes, or one that begins as notes do.
    pub(super) fn plain_note(
        &self,
        content: &str,
        ruled: bool,
        opens: bool,
        language: Language,
    ) -> Option<(usize, u32)> {
        // `1/ A/31/188.`: until the 1990s markers were typed so.
        let slashed = content.as_bytes().iter().take(4).any(|b| *b == b'/') && !opens;
        let headed =
            !opens && matches!(self.zone, Zone::Preamble | Zone::Operative) && note_line(content, language);
        if !ruled && self.last_plain_note == 0 && !slashed && !headed {
            return None;
        }
        let (length, value) = label::digits(content)?;
        let rest = &content[length..];
        let slashed = slashed && rest.starts_with('/');
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let text = rest.trim_start_matches([' ', '\u{A0}', '\t']);
        let spaced = text.len() < rest.len() && !text.is_empty();
        // Behind a rule some notes of the row may stand elsewhere, cut off from it.
        let near = if ruled { 12 } else { 1 };
        let next = value > self.last_plain_note && value <= self.last_plain_note + near;
        let after = text.chars().next().is_some_and(|c| !matches!(c, '-' | '–' | '.'));
        // The page can end before a date: "79/158 of", "17 December 2024 on child marriage".
        if self.unfinished.is_some_and(|u| u.end == End::Open)
            && value <= 31
            && starts_with_month(text, language)
        {
            return None;
        }
        (spaced && after && value < 1000 && (slashed || headed || next || ruled && self.last_plain_note == 0))
            .then_some((length, value))
    }
}

/// Whether a text begins with the name of a month, as dates have it behind the day.
fn starts_with_month(text: &str, language: Language) -> bool {
    let month = text.strip_prefix("de ").unwrap_or(text);
    language.words().months.iter().any(|name| month.starts_with(name))
}

/// Whether a line begins as a note does that a plain number marks: "3 See A/75/20.", "4 Resolution 217 A (III)."
pub(in crate::syntax) fn note_line(line: &str, language: Language) -> bool {
    let Some((length, value)) = label::digits(line) else { return false };
    let text = line[length..].trim_start_matches([' ', '\u{A0}', '\t']);
    let spaced = text.len() + length < line.len();
    spaced && value < 1000 && language.words().note_heads.iter().any(|head| text.starts_with(head))
}

#[cfg(test)]
mod tests {
    use crate::syntax::{Draft, Kind};

    #[test]
    fn a_date_behind_a_page_break_is_no_note() {
        let draft = Draft::parse(
            "The General Assembly,\n\nRecalling its resolution 65/122 of\n__________________\n\n11  See resolution 59/50.\n\n12  A/79/302.\n\n13 December 2010 on lamps,\n\nNoting the towers,\n\n1. Decides to adjourn.\n",
        );
        let shown: Vec<(Kind, bool)> = draft
            .paragraphs()
            .map(|placed| (placed.paragraph.kind, !placed.paragraph.later.is_empty()))
            .collect();
        assert!(
            shown.contains(&(Kind::Preambular, true)),
            "the paragraph goes on behind its notes: {shown:?}"
        );
        assert_eq!(shown.iter().filter(|(kind, _)| *kind == Kind::Note).count(), 2);
    }
}
