//! Incremental means equal: after any edits a draft is what a fresh reading of its text gives.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use rapporteur::syntax::{Draft, PerParagraph};
use rapporteur::text::Edit;
use std::path::PathBuf;
use std::sync::Arc;

/// Drafts in our own words, with everything in them that the outline knows.
const DRAFTS: [&str; 8] = [
    include_str!("drafts/en-plain.txt"),
    include_str!("drafts/en-markdown.md"),
    include_str!("drafts/fr-plain.txt"),
    include_str!("drafts/es-wrapped.txt"),
    include_str!("drafts/ru-markdown.md"),
    include_str!("drafts/zh-lines.txt"),
    include_str!("drafts/ar-plain.txt"),
    include_str!("drafts/en-pages.txt"),
];

/// What people and programs put into a draft: words, borders, labels, markers, and things that change what all the rest is.
const INSERTS: [&str; 44] = [
    "a",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n\n\n\n",
    "1. ",
    "2. Requests",
    "(a) ",
    "(i) ",
    "¹",
    "<sup>3</sup>",
    "[^2]",
    "[^2]: A note.",
    "# ",
    "*",
    "**",
    "---\n",
    "_____\n\n1 A note.\n",
    "The General Assembly,\n\n",
    "La Asamblea General,",
    "大会，",
    "Annex",
    "Annex II\n\n",
    "Recalling its resolution 59/50 of 2 December 2004,",
    "Requests the Secretary-General to report;",
    ",",
    ";",
    ".",
    ":",
    "،",
    "，",
    "ссылаясь на",
    "وإذ تشير إلى",
    "١ - ",
    "（一）",
    "•",
    "<!-- rapporteur: allow wrong-date -->",
    "A/RES/65/122\n",
    "65/122. ",
    "\u{2028}",
    "\u{B}",
    "I\n\n",
];

fn edit(text: &str, from: usize, length: usize, insert: &str) -> Edit {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(from);
    Edit::replace(start..floor(start + length).max(start), insert)
}

/// What stands above the text: of a version it may be known from the one before.
fn head(draft: &Draft) -> impl PartialEq + std::fmt::Debug + '_ {
    (draft.organ(), draft.is_model(), draft.symbol(), draft.session(), draft.title())
}

/// Applies edits one after the other and holds each version against a fresh reading.
fn check(text: &str, edits: &[(usize, usize, &str)]) {
    let mut text = text.to_owned();
    let mut draft = Draft::parse(&text);
    let lengths = |draft: &Draft| PerParagraph::new(draft, |p| p.text.len());
    let mut kept = lengths(&draft);
    for (from, length, insert) in edits {
        let edit = edit(&text, *from % (text.len() + 1), *length, insert);
        text.replace_range(edit.range.clone(), &edit.insert);
        draft = draft.edit(&edit);
        kept = kept.update(&draft, |p| p.text.len());
        assert_eq!(draft.text(), text);
        let fresh = Draft::parse(&text);
        if draft != fresh {
            let show = |d: &Draft| {
                d.paragraphs()
                    .map(|p| format!("{} {} {:?}\n", p.line, p.start, p.paragraph))
                    .collect::<String>()
            };
            panic!(
                "after {edit:?} the draft differs from a fresh one:\n{}\n---\n{}",
                show(&draft),
                show(&fresh)
            );
        }
        let places = |d: &Draft| d.paragraphs().map(|p| (p.start, p.line, p.index)).collect::<Vec<_>>();
        assert_eq!(places(&draft), places(&fresh));
        assert_eq!(head(&draft), head(&fresh));
        assert!(kept.iter().eq(lengths(&fresh).iter()));
        for placed in draft.paragraphs() {
            assert!(text[placed.start..].starts_with(placed.paragraph.text.lines().next().unwrap_or("")));
            assert_eq!(draft.get(placed.index).map(|p| p.start), Some(placed.start));
        }
    }
}

/// Makes edits all at once, again and again, and holds each version against a fresh reading. The places are counted in one text
/// for all edits of a batch, in any order; where two overlap, the one that comes first in the text has its way.
fn check_batches(text: &str, batches: &[Vec<(usize, usize, &str)>]) {
    let mut text = text.to_owned();
    let mut draft = Draft::parse(&text);
    let mut kept = PerParagraph::new(&draft, |p| p.text.clone());
    for batch in batches {
        let edits: Vec<Edit> = batch
            .iter()
            .map(|(from, length, insert)| edit(&text, *from % (text.len() + 1), *length, insert))
            .collect();
        draft = draft.edit_all(&edits);
        let mut sorted = edits.clone();
        sorted.sort_by_key(|edit| edit.range.start);
        let (mut after, mut at) = (String::new(), 0);
        for Edit { range, insert } in &sorted {
            after.push_str(&text[at..range.start.max(at)]);
            after.push_str(insert);
            at = range.end.max(at);
        }
        after.push_str(&text[at..]);
        text = after;
        assert_eq!(draft.text(), text);
        let fresh = Draft::parse(&text);
        assert!(draft == fresh, "after {edits:?} the draft differs from a fresh one");
        let places = |d: &Draft| d.paragraphs().map(|p| (p.start, p.line, p.index)).collect::<Vec<_>>();
        assert_eq!(places(&draft), places(&fresh));
        assert_eq!(head(&draft), head(&fresh));
        let mut walk = draft.walk();
        for placed in draft.paragraphs().filter(|placed| placed.index % 3 == 1) {
            assert_eq!(walk.to(placed.index).map(|p| (p.start, p.line)), Some((placed.start, placed.line)));
        }
        kept = kept.update(&draft, |p| p.text.clone());
        assert!(kept.iter().eq(draft.paragraphs().map(|p| &p.paragraph.text)));
        let middle = draft.count() / 2;
        assert_eq!(kept.get(middle), draft.get(middle).map(|p| &p.paragraph.text));
        for place in [0, text.len() / 3, text.len()] {
            assert_eq!(
                draft.paragraph_at(place).map(|p| (p.start, p.index)),
                fresh.paragraph_at(place).map(|p| (p.start, p.index))
            );
        }
    }
}

fn edits() -> impl Strategy<Value = Vec<(usize, usize, &'static str)>> {
    let length = prop_oneof![4 => Just(0usize), 3 => 1usize..4, 2 => 4usize..120, 1 => 120usize..2000];
    let insert = prop_oneof![3 => prop::sample::select(INSERTS.to_vec()), 1 => Just("")];
    prop::collection::vec((any::<usize>(), length, insert), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_in_every_language_and_style(draft in 0..DRAFTS.len(), edits in edits()) {
        check(DRAFTS[draft], &edits);
    }

    #[test]
    fn random_edits_in_a_draft_of_many_chunks(first in 0..DRAFTS.len(), edits in edits()) {
        let text: String = (0..24).map(|i| DRAFTS[(first + i) % DRAFTS.len()]).collect::<Vec<_>>().join("\n\n");
        check(&text, &edits[..edits.len().min(4)]);
    }

    #[test]
    fn many_edits_at_once(draft in 0..DRAFTS.len(), batches in prop::collection::vec(edits(), 1..4)) {
        check_batches(DRAFTS[draft], &batches);
    }

    #[test]
    fn many_edits_at_once_in_a_draft_of_many_chunks(
        first in 0..DRAFTS.len(),
        batches in prop::collection::vec(prop::collection::vec((any::<usize>(), 0usize..200, prop::sample::select(INSERTS.to_vec())), 1..60), 1..3),
    ) {
        let text: String = (0..24).map(|i| DRAFTS[(first + i) % DRAFTS.len()]).collect::<Vec<_>>().join("\n\n");
        check_batches(&text, &batches);
    }

    #[test]
    fn typing_and_taking_back(draft in 0..DRAFTS.len(), at in any::<usize>(), insert in prop::sample::select(INSERTS.to_vec())) {
        let text = DRAFTS[draft];
        let mut at = at % (text.len() + 1);
        while !text.is_char_boundary(at) { at -= 1; }
        let typed = insert.char_indices().map(|(offset, c)| (at + offset, c));
        let mut now = text.to_owned();
        let mut draft = Draft::parse(text);
        for (place, character) in typed {
            now.insert(place, character);
            draft = draft.edit(&Edit::replace(place..place, character.to_string()));
            prop_assert!(draft == Draft::parse(&now));
        }
        draft = draft.edit(&Edit::replace(at..at + insert.len(), ""));
        prop_assert!(draft == Draft::parse(text));
    }

    #[test]
    fn anything_at_all(text in "\\PC{0,300}", insert in "\\PC{0,40}", from in any::<usize>(), length in 0usize..60) {
        let draft = Draft::parse(&text);
        let edit = edit(&text, from % (text.len() + 1), length, &insert);
        let mut after = text.clone();
        after.replace_range(edit.range.clone(), &edit.insert);
        prop_assert!(draft.edit(&edit) == Draft::parse(&after));
    }
}

#[test]
fn real_documents_after_edits() {
    let root = std::env::var_os("RAPPORTEUR_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from)
        .join("documents");
    if !root.is_dir() {
        eprintln!("skipped: no documents at {}", root.display());
        return;
    }
    let mut seen = 0;
    for folder in ["seeds", "checked", "en", "fr", "es", "ru", "zh", "ar"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            if path.extension().is_none_or(|e| e == "json") || text.len() > 60_000 {
                continue;
            }
            seen += 1;
            let mut runner = proptest::test_runner::TestRunner::deterministic();
            for _ in 0..2 {
                let edits = edits().new_tree(&mut runner).unwrap().current();
                check(&text, &edits[..edits.len().min(4)]);
            }
        }
    }
    assert!(seen > 20, "only {seen} documents");
}

#[test]
fn an_edit_reads_only_what_it_touches() {
    let text: String = (0..64).map(|_| DRAFTS[0]).collect::<Vec<_>>().join("\n\n");
    let draft = Draft::parse(&text);
    let at = text.len() / 2 + text[text.len() / 2..].find("the Secretary").unwrap();
    let after = draft.edit(&Edit::replace(at..at, "x"));
    let before: Vec<_> = draft.paragraphs().map(|p| Arc::as_ptr(p.paragraph)).collect();
    let new = after.paragraphs().filter(|p| !before.contains(&Arc::as_ptr(p.paragraph))).count();
    assert_eq!(new, 1);
}
