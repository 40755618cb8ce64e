//! Official texts are numbered as they should be: renumbering leaves nearly all of them alone. Texts that are not here are
//! skipped.

use rapporteur::ide::notes::Notes;
use rapporteur::ide::numbering::Numbering;
use rapporteur::ide::targets::Targets;
use rapporteur::ide::{Operation, Snapshot, WayBack, renumber, restructure};
use rapporteur::syntax::Kind;
use rapporteur::syntax::LabelStyle;
use rapporteur::syntax::written;
use rapporteur::text::{Edit, Text};
use std::path::{Path, PathBuf};

fn documents() -> Option<PathBuf> {
    let shared = std::env::var_os("RAPPORTEUR_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let documents = shared.join("documents/un");
    documents.is_dir().then_some(documents)
}

#[test]
fn official_texts_stay_as_they_are() {
    let Some(documents) = documents() else {
        eprintln!("skipped: no documents/un beside the package or at RAPPORTEUR_SHARED");
        return;
    };
    let (mut all, mut same) = (0, 0);
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let (mut here, mut kept) = (0, 0);
        let Ok(folder) = std::fs::read_dir(documents.join(language)) else { continue };
        let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let text_like = file.extension().is_some_and(|e| e == "md" || e == "txt" || e == "unres");
            let Some(text) = std::fs::read_to_string(&file).ok().filter(|_| text_like) else { continue };
            here += 1;
            let edits = renumber(&Snapshot::new(&text));
            if edits.is_empty() {
                kept += 1;
                continue;
            }
            eprintln!("{}: {} edits", file.strip_prefix(&documents).unwrap_or(&file).display(), edits.len());
            for edit in edits.iter().take(3) {
                let line = text[..edit.range.start].matches('\n').count() + 1;
                let around: String = text[edit.range.start..].chars().take(60).collect();
                eprintln!("    line {line}: {:?} for {around:?}", edit.insert);
            }
        }
        eprintln!("{language}: {kept} of {here} unchanged");
        (all, same) = (all + here, same + kept);
    }
    eprintln!("all: {same} of {all} unchanged");
    assert!(same * 1000 >= all * 990, "{same} of {all}");
}

/// A small generator of numbers that are always the same: the test's outcome must not change from run to run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.range.clone(), &edit.insert);
    }
    text
}

/// How labels are damaged.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// The labels of each list change places, at every level, and what refers to them with them; so do the footnotes.
    Permuted,
    /// Numbers of the first level become any numbers, with gaps and repeats; references are left alone.
    Random,
    /// Numbers of the first level are `X`, but for the first.
    Unset,
    /// From one paragraph of the first level on, all numbers and references are one too high, as after a deletion.
    Gap,
}

/// The text damaged; `None` where there is nothing to damage.
fn damage(text: &str, how: Damage, dice: &mut Dice) -> Option<String> {
    let snapshot = Snapshot::new(text);
    let numbering = Numbering::of(snapshot.draft());
    let entries = &numbering.entries;
    let mut new: Vec<Option<u32>> = vec![None; entries.len()];
    let lists = entries.iter().map(|entry| entry.list + 1).max().unwrap_or(0);
    for list in 0..lists {
        let members: Vec<usize> = (0..entries.len()).filter(|at| entries[*at].list == list).collect();
        if members.len() < 3 {
            continue;
        }
        let first = entries[members[0]].level == 1 && entries[members[0]].style == LabelStyle::Decimal;
        let mut values: Vec<u32> = members.iter().map(|at| entries[*at].value).collect();
        match how {
            Damage::Permuted => dice.shuffle(&mut values),
            _ if !first => continue,
            Damage::Random => {
                let most = values.len() + 4;
                values.iter_mut().for_each(|value| *value = dice.below(most) as u32 + 1);
            }
            Damage::Unset => values.iter_mut().skip(1).for_each(|value| *value = 0),
            Damage::Gap => {
                let from = 1 + dice.below(values.len() - 1);
                values.iter_mut().skip(from).for_each(|value| *value += 1);
            }
        }
        for (at, value) in members.into_iter().zip(values) {
            new[at] = Some(value);
        }
    }
    let mut edits = Vec::new();
    for (entry, value) in entries.iter().zip(&new) {
        let Some(value) = value.filter(|value| *value != entry.value) else { continue };
        let typed = entry.placed.paragraph.slice(&entry.label.number);
        let bearer = entries.iter().find(|other| other.list == entry.list && other.value == value);
        let written = match bearer {
            _ if value == 0 => Some("X".to_owned()),
            Some(bearer) => Some(bearer.placed.paragraph.slice(&bearer.label.number).to_owned()),
            None => written::number(value, entry.style, typed),
        };
        edits.push(Edit::replace(entry.placed.range(&entry.label.number), written?));
    }
    if matches!(how, Damage::Permuted | Damage::Gap) {
        let targets = Targets::of(&numbering);
        for (placed, reading) in snapshot.draft().paragraphs().zip(snapshot.readings().iter()) {
            for step in reading.references.iter().flat_map(|one| targets.paragraphs(&placed, reading, one)) {
                let entry = &entries[step.entry];
                let Some(value) = new[step.entry].filter(|value| *value != entry.value) else { continue };
                let typed = placed.paragraph.slice(&step.span);
                edits.push(Edit::replace(
                    placed.range(&step.span),
                    written::number(value, entry.style, typed)?,
                ));
            }
        }
    }
    if matches!(how, Damage::Permuted) {
        let notes = Notes::of(snapshot.draft());
        let rows = notes.notes.iter().map(|note| note.row + 1).max().unwrap_or(0);
        if rows == 1 {
            let mut values: Vec<u32> =
                notes.notes.iter().filter_map(|note| Some(note.label?.value)).collect();
            let before = values.clone();
            dice.shuffle(&mut values);
            let map = |value: u32| before.iter().position(|v| *v == value).map(|at| values[at]);
            for mark in &notes.marks {
                let Some(value) = mark.marker.value.and_then(map) else { continue };
                let range = mark.placed.range(&mark.marker.number);
                edits.push(Edit::replace(range, written::decimal(value, mark.name)));
            }
            for note in &notes.notes {
                let (Some(label), Some(value)) = (note.label, note.label.and_then(|l| map(l.value))) else {
                    continue;
                };
                edits.push(Edit::replace(
                    note.placed.range(&label.number),
                    written::decimal(value, note.name),
                ));
            }
        }
    }
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup_by(|next, before| next.range.start < before.range.end);
    (!edits.is_empty()).then(|| applied(text, &edits))
}

#[test]
fn scrambled_official_texts_are_restored() {
    let Some(documents) = documents() else {
        eprintln!("skipped: no documents/un beside the package or at RAPPORTEUR_SHARED");
        return;
    };
    let mut dice = Dice(7);
    for how in [Damage::Permuted, Damage::Random, Damage::Unset, Damage::Gap] {
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let (mut all, mut restored, mut settled) = (0, 0, 0);
            let Ok(folder) = std::fs::read_dir(documents.join(language)) else { continue };
            let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
            files.sort();
            for file in files {
                let text_like = file.extension().is_some_and(|e| e == "md" || e == "txt" || e == "unres");
                let Some(text) = std::fs::read_to_string(&file).ok().filter(|_| text_like) else { continue };
                if !renumber(&Snapshot::new(&text)).is_empty() {
                    continue;
                }
                let Some(damaged) = damage(&text, how, &mut dice) else { continue };
                all += 1;
                let mended = applied(&damaged, &renumber(&Snapshot::new(&damaged)));
                settled += usize::from(renumber(&Snapshot::new(&mended)).is_empty());
                if mended == text {
                    restored += 1;
                } else if std::env::var_os("SHOW").is_some() {
                    let lines = text.lines().zip(mended.lines()).zip(damaged.lines()).enumerate();
                    let wrong = lines.filter(|(_, ((a, b), _))| a != b);
                    eprintln!("{how:?} {}", file.strip_prefix(&documents).unwrap_or(&file).display());
                    for (line, ((right, got), was)) in wrong.take(3) {
                        let head = |text: &str| text.chars().take(50).collect::<String>();
                        eprintln!("    {}: {:?} | {:?} | {:?}", line + 1, head(right), head(was), head(got));
                    }
                }
            }
            eprintln!("{how:?} {language}: {restored} of {all} restored, {settled} settled");
            assert!(settled * 100 >= all * 98, "renumbering twice is renumbering once");
            // Where the references went with the labels all can be told; random labels leave open which paragraphs have none.
            if matches!(how, Damage::Permuted | Damage::Gap) {
                assert!(restored * 100 >= all * 90, "{how:?} {language}: {restored} of {all}");
            }
        }
    }
}

/// The drafts of a language, by name.
fn drafts_in(documents: &Path, language: &str) -> Vec<(PathBuf, String)> {
    let Ok(folder) = std::fs::read_dir(documents.join(language)) else { return Vec::new() };
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let text_like =
        |file: &PathBuf| file.extension().is_some_and(|e| e == "md" || e == "txt" || e == "unres");
    let read = |file: PathBuf| std::fs::read_to_string(&file).ok().map(|text| (file, text));
    files.into_iter().filter(text_like).filter_map(read).collect()
}

/// A text without white space and without what an operation may change: digits, letters of labels, marks at ends.
fn letters_of(text: &str) -> usize {
    text.chars().filter(|c| rapporteur::text::is_letter(*c)).count()
}

#[test]
fn paragraphs_of_official_texts_move_and_come_back() {
    let Some(documents) = documents() else {
        eprintln!("skipped: no documents/un beside the package or at RAPPORTEUR_SHARED");
        return;
    };
    let mut dice = Dice(11);
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let (mut moves, mut back) = (0, 0);
        for (file, text) in drafts_in(&documents, language) {
            let snapshot = Snapshot::new(&text);
            if !renumber(&snapshot).is_empty() {
                continue;
            }
            let places: Vec<usize> = snapshot
                .draft()
                .paragraphs()
                .filter(|placed| matches!(placed.paragraph.kind, Kind::Operative | Kind::Preambular))
                .map(|placed| placed.offset(placed.paragraph.body.start))
                .collect();
            for _ in 0..3.min(places.len()) {
                let at = places[dice.below(places.len())];
                let Some(done) = restructure(&snapshot, at, Operation::MoveDown) else { continue };
                let after = applied(&text, &done.edits);
                moves += 1;
                let moved = Snapshot::new(&after);
                // Directly afterwards the way back is known, and restores the text to the letter.
                let way = WayBack::of(&Text::new(&text), Operation::MoveDown, &done).expect("a way back");
                let restored = way.restores(&Text::new(&after), &moved, done.cursor, Operation::MoveUp);
                let restored = restored.map(|restored| applied(&after, &restored.edits));
                assert!(restored.as_deref() == Some(&*text), "{} at {at}", file.display());
                // Later the text alone tells.
                let again = restructure(&moved, done.cursor, Operation::MoveUp);
                let restored = again.map(|again| applied(&after, &again.edits));
                if restored.as_deref() == Some(&*text) {
                    back += 1;
                } else if std::env::var_os("SHOW").is_some() {
                    eprintln!("{} at {at}", file.strip_prefix(&documents).unwrap_or(&file).display());
                    let restored = restored.unwrap_or_default();
                    for (right, got) in text.lines().zip(restored.lines()).filter(|(a, b)| a != b).take(2) {
                        let head = |text: &str| text.chars().take(90).collect::<String>();
                        eprintln!("    {:?} | {:?}", head(right), head(got));
                    }
                }
                // Only "also" and "further", a letter of a label, a reference's letters come and go.
                assert!(letters_of(&after).abs_diff(letters_of(&text)) < 80, "{}", file.display());
            }
        }
        eprintln!("moved and back in {language}: {back} of {moves}");
        assert!(back * 100 >= moves * 85, "{language}: {back} of {moves}");
    }
}
