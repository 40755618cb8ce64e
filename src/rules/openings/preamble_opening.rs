//! A preambular paragraph that does not open with a participle or adjective.
//!
//! # What
//! A preambular paragraph opens with a participle (“Recalling”, “Deeply concerned”) or an adjective (“Mindful”). Openings that
//! adopted texts use are known; others are judged by their form. Texts that mostly open otherwise (declarations, tables) are
//! left alone, and so is what has no mark at its end where a title can stand.
//!
//! # Why
//! The preamble hangs on the organ’s name: “The General Assembly, recalling …”. A verb or a noun breaks the sentence.
//!
//! # Example
//! ```text
//! The oceans are the common heritage of mankind,
//! ```
//!
//! # Better
//! ```text
//! Recognizing that the oceans are the common heritage of mankind,
//! ```
//!
//! # Fix
//! Writes the participle of a verb that stands in another form (“Recognize” becomes “Recognizing”); offers what the United Nations write for
//! “Whereas”; in Arabic adds the وإذ that is left out. To be confirmed; of several words one is to be chosen. Else none: only the drafter knows which participle is meant.
//!
//! # Source
//! Row O01 of the drafting rules: Editorial Manual, Resolutions, section C. Verbs of the operative part in the preamble are the
//! matter of the rules on the order of paragraphs.

use super::form;
use crate::rules::Mark;
use crate::rules::aspects::Aspects;
use crate::rules::finding::Finding;
use crate::rules::outline::Outline;
use crate::rules::rule::{Check, Grade, Profile, Rule, Severity, documentation};
use crate::syntax::{Kind, Language};

/// A preambular paragraph that does not open with a participle or adjective.
pub static RULE: Rule = Rule {
    name: "preamble-opening",
    code: "O01",
    severity: Severity::Warning,
    since: "0.1.0",
    languages: &[Language::English, Language::French, Language::Spanish, Language::Russian, Language::Arabic],
    profiles: Profile::ALL,
    fix: Some(Grade::Confirm),
    documentation: documentation!("preamble_opening.rs"),
    check: Check::Draft(Aspects::OPENINGS.and(Aspects::LABELS).and(Aspects::ENDINGS), check),
};

fn check(outline: &Outline<'_>, found: &mut Vec<(usize, Finding)>) {
    form::odd_openings(outline, Kind::Preambular, |index, range| {
        if may_be_heading(outline, index) {
            return;
        }
        let message =
            "A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)";
        let finding = RULE.finding(range, message);
        let before = outline.paragraphs[..index].iter().rfind(|row| !row.kind.is_aside());
        let first = before.is_some_and(|row| row.kind == Kind::OrganLine);
        found.push((index, form::with_meant(finding, &outline.paragraphs[index], first)));
    });
}

/// Whether a paragraph may be a title of several lines: without any mark at its end, directly behind another heading or above the first
/// number.
fn may_be_heading(outline: &Outline<'_>, index: usize) -> bool {
    let (above, below) = outline.paragraphs.split_at(index);
    let before = above.iter().rfind(|row| !row.kind.is_aside());
    let next = below.iter().skip(1).find(|row| !row.kind.is_aside());
    below.first().is_some_and(|row| row.mark == Some(Mark::Open))
        && (before.is_some_and(|row| row.kind == Kind::Heading)
            || next.is_some_and(|row| row.kind == Kind::Operative && row.number() == Some(1)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        testing::check(&super::RULE, text, expected);
    }

    #[test]
    fn participles_and_adjectives() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nTroubledly pondering its plans,\n\nMindful of its hopes,\n\nThe oceans are the heritage of all,\n\n1. Decides to rest.\n",
            expect![
                "9 [The] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)"
            ],
        );
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\nSongeant à ses plans,\n\nConsciente de ses espoirs,\n\nLes océans sont le patrimoine de tous,\n\n1. Décide de se reposer.\n",
            expect![
                "9 [Les] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\nMeditando sus planes,\n\nConsciente de sus esperanzas,\n\nLos océanos son de todos,\n\n1. Decide descansar.\n",
            expect![
                "9 [Los] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nобдумывая свои планы,\n\nотмечая свои надежды,\n\nОкеаны принадлежат всем,\n\n1. постановляет отдохнуть.\n",
            expect![
                "9 [Океаны] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nإذ تشير إلى أعمالها،\n\nوإذ تلاحظ خططها،\n\nوإذ ترحب بآمالها،\n\nالمحيطات تراث مشترك للجميع،\n\n1 - تقرر أن تستريح.\n",
            expect![
                "9 [المحيطات] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”)"
            ],
        );
    }

    #[test]
    fn what_may_be_meant() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nNoting its plans,\n\nMindful of its hopes,\n\nRecognize that lamps burn,\n\nWelcoming the lamps,\n\nStressing the need,\n\nAware of the sea,\n\nWhereas towers fall,\n\n1. Decides to rest.\n",
            expect![[r#"
                9 [Recognize] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [Recognizing]
                17 [Whereas] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [Considering that ]"#]],
        );
        check(
            "L’Assemblée générale,\n\nRappelant ses travaux,\n\nNotant ses plans,\n\nConsciente de ses espoirs,\n\nRappelons que les lampes brûlent,\n\n1. Décide de se reposer.\n",
            expect![
                "9 [Rappelons] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [Rappelant]"
            ],
        );
        check(
            "La Asamblea General,\n\nRecordando su labor,\n\nObservando sus planes,\n\nConsciente de sus esperanzas,\n\n*Reconocer* que las lámparas arden,\n\n1. Decide descansar.\n",
            expect![
                "9 [Reconocer] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [Reconociendo]"
            ],
        );
        check(
            "Генеральная Ассамблея,\n\nссылаясь на свою работу,\n\nотмечая свои планы,\n\nпризнавая свои надежды,\n\nПоскольку лампы горят,\n\n1. постановляет отдохнуть.\n",
            expect![
                "9 [Поскольку] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [учитывая, что ]"
            ],
        );
        check(
            "إن الجمعية العامة،\n\nتلاحظ خططها،\n\nوإذ تشير إلى أعمالها،\n\nوإذ تؤكد من جديد خططها،\n\nوإذ ترحب بآمالها،\n\nتضع في اعتبارها المصابيح،\n\n1 - تقرر أن تستريح.\n",
            expect![
                "11 [تضع] warning: A preambular paragraph opens with a participle or an adjective (“Recalling”, “Mindful”) → [وإذ ]"
            ],
        );
    }

    #[test]
    fn titles_of_several_lines_are_left_alone() {
        check(
            "The General Assembly,\n\nRecalling its work,\n\nNoting its plans,\n\nMindful of its hopes,\n\nPrevention of the extinction of lamps, including those of small lighthouses on islands that nobody has visited for the last hundred years\n\n1. Decides to rest.\n",
            expect![""],
        );
    }

    #[test]
    fn texts_that_open_otherwise_are_left_alone() {
        check(
            "The General Assembly,\n\nWe are the peoples,\n\nOur hopes are high,\n\n1. Decides to rest.\n",
            expect![""],
        );
    }
}
